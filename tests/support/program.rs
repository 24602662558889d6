//! The real program, run as a command.

use std::collections::BTreeMap;
use std::fs::Permissions;
use std::io::Read;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;
use trede::crypto::passphrase::{Cost, Passphrase};
use trede::crypto::recovery::RecoveryKey;
use trede::store::{Access, Founding, Vault};

use crate::support::files::{Kept, copy};

/// Opens every vault of these tests that is no demo.
pub(crate) const PASSPHRASE: &str = "fiets maan koffie dijk";

/// A home folder and the program in front of it.
pub(crate) struct Program {
    folder: TempDir,
}

/// What a run answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

impl Program {
    /// A folder in which there is no home yet.
    pub(crate) fn bare() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    /// Runs a command that is given no passphrase by the variables around it.
    pub(crate) fn run_without_passphrase(&self, args: &[&str]) -> Answer {
        let phrase = self.folder.path().join("passphrase");
        let aside = self.folder.path().join("aside");
        std::fs::rename(&phrase, &aside).expect("set aside");
        let answer = self.run(args);
        std::fs::rename(&aside, &phrase).expect("put back");
        answer
    }

    /// A home with a new, empty vault.
    pub(crate) fn empty() -> Self {
        let program = Self { folder: tempfile::tempdir().expect("a folder") };
        program.file("passphrase", PASSPHRASE);
        let at = chrono::DateTime::from_timestamp(1_790_000_000, 0).expect("a time");
        let founding = Founding { demo: false, salt: 77, at };
        let recovery = RecoveryKey::random().expect("randomness");
        // The least cost that is accepted: what is tested here is not the cost.
        let phrase = Passphrase::new(PASSPHRASE);
        let folder = program.home().join("vault");
        let made = Vault::found(&folder, founding, "Sanne", &phrase, &recovery, Cost::FLOOR);
        made.expect("a vault").vault.close();
        program
    }

    /// A user more of this vault, for whom a guess costs as little as is accepted; the file with
    /// their passphrase.
    pub(crate) fn add_user(&self, name: &str, passphrase: &str) -> String {
        let own = Access::Passphrase(Some("Sanne".to_owned()), Passphrase::new(PASSPHRASE));
        let mut vault = Vault::unlock(&self.home().join("vault"), &own).expect("opened").vault;
        vault.add_user(name, &Passphrase::new(passphrase), Cost::FLOOR).expect("added");
        vault.close();
        self.file(&format!("passphrase of {name}"), passphrase)
    }

    /// A home with a small demo.
    pub(crate) fn demo() -> Self {
        Self::demo_of(80, 60)
    }

    /// A home with a demo of that many residents and offers, made once and laid down for each.
    pub(crate) fn demo_of(residents: u32, offers: u32) -> Self {
        static MADE: Mutex<BTreeMap<(u32, u32), Arc<Kept>>> = Mutex::new(BTreeMap::new());
        let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = made.entry((residents, offers)).or_insert_with(|| {
            let program = Self::new_demo_of(residents, offers);
            Arc::new(Kept::of(&program.home()))
        });
        let kept = Arc::clone(kept);
        drop(made);
        let program = Self::bare();
        kept.lay(&program.home());
        program
    }

    fn new_demo_of(residents: u32, offers: u32) -> Self {
        let program = Self::bare();
        let home = program.home();
        let made = program.run(&[
            "demo",
            "--residents",
            &residents.to_string(),
            "--offers",
            &offers.to_string(),
            "--no-ui",
            "--dir",
            home.to_str().expect("a path"),
        ]);
        assert_eq!(made.code, 0, "{made:?}");
        program
    }

    /// The same home, with the passphrase beside it, in a folder below another one.
    pub(crate) fn copied_to(&self, place: &Path) -> Self {
        let folder = tempfile::tempdir_in(place).expect("a folder");
        copy(self.folder.path(), folder.path());
        Self { folder }
    }

    pub(crate) fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// A file beside the home, which only its owner can read.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).expect("a file");
        std::fs::set_permissions(&path, Permissions::from_mode(0o600)).expect("private");
        path.to_str().expect("a path").to_owned()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The command, to be started and watched.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        command(&self.home(), args)
    }

    pub(crate) fn run(&self, args: &[&str]) -> Answer {
        run(&self.home(), args)
    }

    /// Runs a command that must succeed and answers with its JSON.
    pub(crate) fn json(&self, args: &[&str]) -> Value {
        let mut all = args.to_vec();
        all.push("--json");
        let answer = self.run(&all);
        assert_eq!(answer.code, 0, "{args:?}: {answer:?}");
        answer.json()
    }
}

fn run(home: &Path, args: &[&str]) -> Answer {
    answer(&mut command(home, args))
}

/// Runs a command to its end.
pub(crate) fn answer(command: &mut Command) -> Answer {
    let Output { status, stdout, stderr } = command.output().expect("the program");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    Answer { code: status.code().unwrap_or(-1), out: text(stdout), err: text(stderr) }
}

/// Runs a command that must end by itself within this time; `None` where it had to be killed.
pub(crate) fn answer_within(command: &mut Command, limit: Duration) -> Option<Answer> {
    let piped = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().expect("the program");
    let out = read_on(child.stdout.take().expect("its output"));
    let err = read_on(child.stderr.take().expect("its errors"));
    let deadline = Instant::now() + limit;
    let [out, err] = [out, err]
        .map(|text| text.recv_timeout(deadline.saturating_duration_since(Instant::now())).ok());
    if out.is_none() || err.is_none() {
        child.kill().expect("a kill");
    }
    let status = child.wait().expect("a status");
    Some(Answer { code: status.code().unwrap_or(-1), out: out?, err: err? })
}

/// What a pipe gives until the other end is closed, which is when the program has ended.
fn read_on(mut pipe: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut text = String::new();
        pipe.read_to_string(&mut text).expect("text");
        sender.send(text)
    });
    receiver
}

fn command(home: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_trede"));
    command.args(args).env("TREDE_HOME", home).env("TREDE_LANG", "en").env("USER", "Sanne");
    let phrase = home.with_file_name("passphrase");
    if phrase.exists() {
        command.env("TREDE_PASSPHRASE_FILE", phrase);
    }
    command.env("LOGNAME", "Sanne").env_remove("TREDE_TODAY").env_remove("TREDE_USER");
    command
}

/// A person with something of every kind, each text with this mark.
pub(crate) fn lived(program: &Program, mark: &str) -> String {
    let text = |what: &str| format!("{what}{mark}");
    let run = |args: &[&str]| program.json(args)["id"].as_str().unwrap_or_default().to_owned();
    let family = text("Familie");
    let phone = format!("06-0000{:04}", mark.bytes().map(u32::from).sum::<u32>());
    let code = run(&[
        "add",
        "resident",
        "--given",
        &text("Voor"),
        "--family",
        &family,
        "--rung",
        "2",
        "--client_number",
        &text("K-"),
        "--phone",
        &phone,
        "--language",
        &text("Taal"),
        "--neighbourhood",
        &text("Wijk"),
        "--inflow_on",
        "2020-01-31",
    ]);
    let at = code.as_str();
    run(&[
        "contact",
        at,
        "--channel",
        "phone",
        "--outcome",
        "reached",
        "--note",
        &text("Notitie"),
        "--promise",
        &format!("+7:{}", text("Toezegging")),
    ]);
    let promise = run(&["promise", at, "--by", "+3", "--what", &text("Tweede")]);
    run(&["promise", "release", &promise, "--reason", &text("Reden")]);
    let referral = run(&["refer", at, "--department", "wmo", "--handover", &text("Overdracht")]);
    run(&[
        "referral",
        &referral,
        "--to",
        "stopped",
        "--reason",
        "other",
        "--said",
        &text("Gezegd"),
    ]);
    run(&["plan", at, "--goal", &text("Doel"), "--action", &format!("{}:+20", text("Actie"))]);
    run(&["pause", at, "--until", "+30", "--reason", &text("Pauze")]);
    run(&["request", at, "--note", &text("Vraag")]);
    run(&["move", at, "--up", "--reason", &text("Omhoog"), "--until", "+5"]);
    lived_later(program, at, mark);
    run(&["edit", at, "--phone", &phone.replace("06-", "07-")]);
    code
}

/// The second half of [`lived`]: what several pairs of hands leave in a file.
fn lived_later(program: &Program, at: &str, mark: &str) {
    let text = |what: &str| format!("{what}{mark}");
    let run = |args: &[&str]| program.json(args)["id"].as_str().unwrap_or_default().to_owned();
    run(&["task", at, "--by", "+4", "--what", &text("Taak")]);
    run(&["income", at]);
    let bond = ["--about", &text("Samen"), "--yes", "2026-01-01", "--other-yes", "2026-01-02"];
    let other = run(&["add", "resident", "--family", "Nepander", "--rung", "2"]);
    run(&[&["buddy", at, other.as_str()][..], &bond].concat());
    let second = run(&["refer", at, "--department", "poverty", "--share", &text("Delen")]);
    run(&["referral", &second, "--to", "introduced", "--together", "yes"]);
    run(&["contact", at, "--channel", "letter", "--outcome", "returned"]);
    let offer = run(&["add", "offer", "--name", "Nepgroep", "--provider", "Niemand"]);
    let third = run(&["refer", at, &offer]);
    run(&["referral", &third, "--to", "stopped", "--reason", "not-fitting"]);
    let can = "health=\"asked\"\nlanguage=\"asked\"\ndebts=\"not-asked\"\ncare-duties=\"asked\"\n\
               trauma=\"not-asked\"\ntravel-cost=\"blocks\"\nliteracy=\"asked\"\nchild-care=\"asked\"";
    let answers = format!(
        "place=\"{}\"\nview=\"{}\"\n[can]\n{can}\n[[declined]]\noffer=\"{offer}\"\nsaid=\"{}\"\n",
        text("Plek"),
        text("Zienswijze"),
        text("Afgewezen"),
    );
    let answers = program.file("answers.toml", answers);
    run(&["unwilling", "open", at, "--answers", &answers, "--reason", &text("Aanleiding")]);
}

/// The beginnings of the texts that [`lived`] leaves in a file.
pub(crate) const LIVED: [&str; 23] = [
    "Voor",
    "Familie",
    "K-",
    "Taal",
    "Wijk",
    "Notitie",
    "Toezegging",
    "Tweede",
    "Reden",
    "Overdracht",
    "Gezegd",
    "Doel",
    "Actie",
    "Pauze",
    "Vraag",
    "Omhoog",
    "Taak",
    "Samen",
    "Delen",
    "Plek",
    "Zienswijze",
    "Afgewezen",
    "Aanleiding",
];
