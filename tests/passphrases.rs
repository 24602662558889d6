//! Passphrases: which are taken, what a guess costs, and every way in which one is given.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;

use portable_pty::CommandBuilder;
use trede::crypto::estimate::WORDS;
use trede::crypto::passphrase::{Cost, Passphrase};
use trede::crypto::recovery::RecoveryKey;
use trede::store::header::Header;
use trede::store::small_files::Folder;
use trede::store::{Founding, Vault};

use crate::support::program::{PASSPHRASE, Program};
use crate::support::pty::Session;

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The screen of this home, with nobody's name but Sanne's.
fn screen(program: &Program) -> Session {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_trede"));
    command.env("TERM", "xterm-256color");
    command.env("TREDE_HOME", program.home());
    command.env("TREDE_LANG", "en");
    command.env("LOGNAME", "Sanne");
    Session::start(command, 100, 30)
}

/// The four words that are offered in this text.
fn offered(text: &str) -> Option<Vec<&str>> {
    let words: Vec<&str> = text.split_once("drawn just now: ")?.1.split_whitespace().collect();
    words.get(..4).map(<[&str]>::to_vec)
}

#[test]
fn a_passphrase_that_many_would_choose_is_refused_and_four_words_are_offered() {
    let program = Program::bare();
    let mut before = String::new();
    for weak in ["Wachtwoord2026!", "welkom12345678", "GemeenteDenHaag1"] {
        let file = program.file("weak", weak);
        let refused = program.run(&["init", "--passphrase-file", &file]);
        assert_eq!(refused.code, 1, "{weak}: {refused:?}");
        assert!(refused.err.contains("guessed too soon") && !refused.err.contains(weak));
        assert!(!program.home().exists(), "nothing was made");
        let words = offered(&refused.err).expect("four words");
        assert!(words.iter().all(|word| WORDS.lines().any(|known| known == *word)), "{words:?}");
        assert_ne!(before, refused.err, "drawn anew");
        before = refused.err;
    }
}

#[test]
fn a_guess_is_never_made_to_cost_less_than_the_standard() {
    let program = Program::bare();
    let phrase = program.file("passphrase", PASSPHRASE);
    let made = program.run(&["init", "--recovery-file", program.path("r").to_str().unwrap()]);
    assert_eq!(made.code, 0, "{made:?}");
    let second = program.file("second", "appel brug wolk trein");
    program.json(&["user", "add", "Rachid", "--new-passphrase-file", &second]);
    program.json(&["user", "passphrase", "--new-passphrase-file", &phrase]);
    let (header, _) = Header::read(&Folder::at(&program.home().join("vault"))).unwrap();
    let costs: Vec<Cost> = header.slots.iter().map(trede::store::header::Slot::cost).collect();
    let high = costs.iter().filter(|cost| {
        cost.is_sane() && cost.memory >= 64 << 10 && cost.passes >= 3 && cost.lanes == 4
    });
    assert!(high.count() >= 2, "{costs:?}");
}

#[test]
fn a_passphrase_file_opens_the_vault_whatever_program_wrote_it() {
    let program = Program::empty();
    let marked = format!("\u{feff}{PASSPHRASE}");
    for (name, bytes) in [
        ("bare", PASSPHRASE.into()),
        ("line", format!("{PASSPHRASE}\n").into_bytes()),
        ("windows", format!("{PASSPHRASE}\r\n").into_bytes()),
        ("marked", format!("{marked}\r\n").into_bytes()),
        ("wide", utf16(&format!("{PASSPHRASE}\r\n"))),
        ("powershell", utf16(&format!("{marked}\r\n"))),
    ] {
        let file = program.file(name, bytes);
        let opened = program.run(&["queue", "--passphrase-file", &file]);
        assert_eq!((opened.code, opened.err.as_str()), (0, ""), "{name}");
    }
    let log = program.run(&["history", "--log"]).out;
    assert!(!log.contains("wrong passphrases"), "{log}");
}

#[test]
fn a_vault_made_with_a_mark_in_front_still_opens() {
    let program = Program::bare();
    let at = chrono::DateTime::from_timestamp(1_790_000_000, 0).unwrap();
    let founding = Founding { demo: false, salt: 77, at };
    let marked = format!("\u{feff}{PASSPHRASE}");
    let (phrase, recovery) = (Passphrase::new(&marked), RecoveryKey::random().unwrap());
    let folder = program.home().join("vault");
    let made = Vault::found(&folder, founding, "Sanne", &phrase, &recovery, Cost::FLOOR);
    made.unwrap().vault.close();
    let file = program.file("phrase", &marked);
    for _ in 0..2 {
        let opened = program.run(&["queue", "--passphrase-file", &file]);
        assert_eq!(opened.code, 0, "{opened:?}");
    }
    let log = program.run(&["history", "--log", "--passphrase-file", &file]);
    assert!(log.code == 0 && !log.out.contains("wrong passphrases"), "{log:?}");
    let wrong = program.file("wrong", "\u{feff}fiets maan koffie dijl");
    assert_eq!(program.run(&["queue", "--passphrase-file", &wrong]).code, 3);
    let log = program.run(&["history", "--log", "--passphrase-file", &file]);
    assert!(log.out.contains("wrong passphrases since the last time: 1"), "one try: {log:?}");
}

#[test]
fn a_passphrase_file_that_cannot_be_read_says_why() {
    let program = Program::empty();
    let folder = program.home();
    let folder = folder.to_str().unwrap();
    let gone = program.path("gone");
    let cases = [
        (gone.to_str().unwrap().to_owned(), "is not there"),
        (folder.to_owned(), "is a folder"),
        (program.file("empty", "\nlater\n"), "is empty"),
        (program.file("latin", b"caf\xe9 maan koffie dijk"), "no text in UTF-8"),
    ];
    for (path, why) in cases {
        let answer = program.run(&["queue", "--passphrase-file", &path]);
        assert!(answer.code == 1 && answer.err.contains(why), "{answer:?}");
    }
}

#[test]
fn a_passphrase_file_that_others_can_read_is_remarked_on() {
    let program = Program::empty();
    let file = program.file("open", PASSPHRASE);
    for (mode, open) in [(0o600, false), (0o400, false), (0o640, true), (0o604, true)] {
        fs::set_permissions(&file, Permissions::from_mode(mode)).unwrap();
        let answer = program.run(&["queue", "--json", "--passphrase-file", &file]);
        assert_eq!(answer.code, 0, "the work goes on: {answer:?}");
        assert_eq!(answer.json()["total"], 0);
        assert_eq!(answer.err.contains("chmod 600"), open, "{mode:o}: {answer:?}");
        assert!(answer.err.lines().count() <= 1, "{answer:?}");
    }
    fs::set_permissions(&file, Permissions::from_mode(0o644)).unwrap();
    let changed = program.run(&["user", "passphrase", "--new-passphrase-file", &file]);
    assert!(changed.code == 0 && changed.err.contains("chmod 600"), "{changed:?}");
}

#[test]
fn who_leaves_and_what_changes_is_followed_by_what_is_still_open() {
    let program = Program::empty();
    let new = program.file("new", "appel brug wolk trein");
    program.json(&["user", "add", "Rachid", "--new-passphrase-file", &new]);
    let removed = program.run(&["user", "remove", "Rachid", "--json"]);
    assert_eq!(removed.json(), serde_json::json!({ "removed": "Rachid" }));
    assert!(removed.err.contains("hint:") && removed.err.contains("copies"), "{removed:?}");
    assert!(removed.err.contains("trede key rotate"), "{removed:?}");
    let changed = program.run(&["user", "passphrase", "--new-passphrase-file", &new]);
    assert!(changed.err.contains("older copy") && changed.err.contains("trede key rotate"));
    assert_eq!(changed.code, 0, "{changed:?}");
}

#[test]
fn a_passphrase_is_pasted_at_the_first_start_and_at_the_lock() {
    let program = Program::bare();
    let mut session = screen(&program);
    session.wait_for("There is no vault here yet.");
    // Here keys choose: a paste must not.
    session.send("\x1b[200~qd\x1b[201~");
    session.send("m");
    session.wait_for("Your name:");
    session.send("\r");
    session.wait_for("drawn just now");
    let shown = session.screen().contents();
    let words = offered(&shown).expect("four words").join(" ");
    session.send("\x1b[200~Wachtwoord2026!\n\x1b[201~");
    session.send("\r");
    session.wait_for("guessed too soon");
    session.send(&format!("\x1b[200~{words}\nq\x1b[201~"));
    session.send("\r");
    session.wait_for("The same once more");
    session.send(&format!("\x1b[200~{words}\x1b[201~\r"));
    session.wait_for("Copied?");
    let text = session.screen().contents();
    let key = text.split_whitespace().skip_while(|word| word.matches('-').count() < 5).take(2);
    let key: String = key.collect::<String>().replace('-', "").chars().take(52).collect();
    session.send("\r");
    session.wait_for("Type the last 2 groups");
    session.send(&format!("{}\r", key.get(44..).unwrap_or_default()));
    session.wait_for("Nobody is in this vault yet");
    session.send("L");
    session.wait_for("trede is locked");
    session.send(&format!("\x1b[200~{words}\r\nq\r\x1b[201~"));
    session.send("\r");
    session.wait_for("Nobody is in this vault yet");
    assert!(program.home().join("sealed").exists());
    session.send("q");
    assert_eq!(session.exit_code(), 0);
}
