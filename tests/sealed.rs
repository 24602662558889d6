//! What a stolen folder tells, and who gets in.

use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use trede::crypto::passphrase::{Cost, Passphrase};
use trede::crypto::recovery::RecoveryKey;
use trede::digest::hex;
use trede::store::{Access, Founding, StoreError, Vault};

use crate::support::program::{PASSPHRASE, Program};

fn founding() -> Founding {
    let at = chrono::DateTime::from_timestamp(1_790_000_000, 0).unwrap();
    Founding { demo: false, salt: 5, at }
}

#[test]
fn a_new_vault_is_sealed_and_its_recovery_key_opens_it() {
    let program = Program::bare();
    let weak = program.file("weak", "kort");
    let refused = program.run(&["init", "--passphrase-file", &weak]);
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(refused.err.contains("at least 14 characters"));
    assert!(!program.home().exists(), "nothing was made");
    let phrase = program.file("phrase", PASSPHRASE);
    let paper = program.path("paper.txt");
    let made = program.run(&[
        "init",
        "--passphrase-file",
        &phrase,
        "--recovery-file",
        paper.to_str().unwrap(),
    ]);
    assert_eq!(made.code, 0, "{made:?}");
    assert_eq!(fs::metadata(&paper).unwrap().permissions().mode() & 0o777, 0o600);
    // The paper of a vault is not written over by the next one.
    let other = program.path("other");
    let paper_again = ["--recovery-file", paper.to_str().unwrap()];
    let elsewhere = ["init", "--passphrase-file", &phrase, "--home", other.to_str().unwrap()];
    let key = fs::read(&paper).unwrap();
    let refused = program.run(&[&elsewhere[..], &paper_again].concat());
    assert_eq!((refused.code, fs::read(&paper).unwrap()), (1, key), "{refused:?}");
    let queue = program.run(&["queue", "--passphrase-file", &phrase]);
    assert_eq!(queue.code, 0, "{queue:?}");
    let none = program.run(&["queue"]);
    assert_eq!(
        (none.code, none.err.lines().next()),
        (3, Some("This vault is sealed with a passphrase."))
    );
    let wrong = program.file("wrong", "fiets maan koffie dijl");
    let wrong = program.run(&["queue", "--passphrase-file", &wrong]);
    assert_eq!(
        (wrong.code, wrong.err.lines().next()),
        (3, Some("This passphrase does not open the vault."))
    );
    // With the recovery key one can look, and give oneself a passphrase; not work unnamed.
    let paper = paper.to_str().unwrap();
    assert_eq!(program.run(&["queue", "--passphrase-file", paper]).code, 0);
    let add = ["add", "resident", "--family", "Nep", "--rung", "2"];
    let unnamed = program.run(&[&["--passphrase-file", paper], add.as_slice()].concat());
    assert_eq!(unnamed.code, 1, "{unnamed:?}");
    let new = program.file("new", "appel brug wolk trein");
    let added = program.run(&[
        "user",
        "add",
        "Marloes",
        "--new-passphrase-file",
        &new,
        "--passphrase-file",
        paper,
    ]);
    assert_eq!(added.code, 0, "{added:?}");
    let works = [&["--passphrase-file", &new, "--user", "Marloes"], add.as_slice()].concat();
    let works = program.run(&works);
    assert_eq!(works.code, 0, "{works:?}");
    let verified = program.run(&["verify", "--json", "--passphrase-file", &phrase]);
    assert_eq!(verified.json()["ok"], true, "{verified:?}");
}

#[test]
fn a_command_may_give_the_passphrase() {
    let program = Program::empty();
    let answer = program.run_without_passphrase(&[
        "queue",
        "--passphrase-command",
        &format!("printf '{PASSPHRASE}\\nmore\\n'"),
    ]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let failed = program.run_without_passphrase(&["queue", "--passphrase-command", "false"]);
    assert_eq!(failed.code, 1);
}

#[test]
fn users_come_and_go_and_the_history_names_them() {
    let program = Program::empty();
    let new = program.file("new", "appel brug wolk trein");
    program.json(&["add", "resident", "--family", "Nep", "--rung", "2"]);
    program.json(&["user", "add", "Rachid", "--new-passphrase-file", &new]);
    let again = program.run(&["user", "add", "rachid", "--new-passphrase-file", &new]);
    assert_eq!(again.code, 1, "{again:?}");
    let as_rachid = ["--user", "Rachid", "--passphrase-file", &new];
    let acted = program.run(&[as_rachid.as_slice(), &["request", "R-1"]].concat());
    assert_eq!(acted.code, 0, "{acted:?}");
    let history = program.json(&["history"]);
    assert_eq!(
        (&history["rows"][0]["by"], &history["rows"][1]["by"]),
        (&"Rachid".into(), &"Sanne".into())
    );
    program.json(&["user", "remove", "Rachid"]);
    let gone = program.run(&[as_rachid.as_slice(), &["queue"]].concat());
    assert_eq!(gone.code, 3, "{gone:?}");
    let last = program.run(&["user", "remove", "Sanne"]);
    assert_eq!(last.code, 1);
    assert_eq!(program.json(&["verify"])["ok"], true, "entries of somebody who left still hold");
    let users = program.json(&["user", "list"]);
    assert_eq!(users["rows"][1]["removed"], true);
}

/// A text in the ways in which it could lie in a file.
fn shapes(token: &str) -> Vec<Vec<u8>> {
    let utf16 = |swap: bool| {
        let unit = move |unit: u16| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() };
        token.encode_utf16().flat_map(unit).collect()
    };
    vec![
        token.as_bytes().to_vec(),
        token.to_lowercase().into_bytes(),
        utf16(false),
        utf16(true),
        hex(token.as_bytes()).into_bytes(),
    ]
}

fn files(folder: &Path, found: &mut Vec<Vec<u8>>) {
    for item in fs::read_dir(folder).unwrap() {
        let item = item.unwrap();
        if item.file_type().unwrap().is_dir() {
            files(&item.path(), found);
        } else {
            let name = item.file_name().to_string_lossy().into_owned().into_bytes();
            found.push([name, fs::read(item.path()).unwrap()].concat());
        }
    }
}

fn holds(bytes: &[u8], token: &[u8]) -> bool {
    bytes.windows(token.len()).any(|window| window == token)
}

#[test]
fn nothing_on_disk_tells_a_name_a_word_or_a_number() {
    let program = Program::empty();
    let mut csv = "klantnr;voornaam;achternaam;trede;telefoon;email;interesses;wijk\n".to_owned();
    for n in 0..120 {
        let part = |field: &str| format!("Kanarie{field}{:05}", n * 7919 % 99_991);
        let fields = ["Nr", "Voor", "Achter", "Mail", "Lief", "Wijk"].map(part);
        let [number, given, family, mail, likes, place] = &fields;
        writeln!(csv, "{number};{given};{family};2;06-00 {n:06};{mail}@x.example;{likes};{place}")
            .unwrap();
    }
    let file = program.file("mensen.csv", csv);
    program.json(&["import", "residents", &file]);
    program.json(&[
        "contact",
        "R-1",
        "--channel",
        "phone",
        "--outcome",
        "reached",
        "--note",
        "KanarieNotitie00001",
        "--promise",
        "+14:KanarieBelofte00001",
    ]);
    program.json(&["undo"]);
    let mut found = Vec::new();
    files(&program.home(), &mut found);
    assert!(found.iter().map(Vec::len).sum::<usize>() > 50_000);
    // Every token begins alike, so one search finds them all.
    for token in ["Kanarie", "mensen.csv", "Sanne"] {
        for shape in shapes(token) {
            assert!(!found.iter().any(|bytes| holds(bytes, &shape)), "{token} lies on the disk");
        }
    }
    assert_eq!(program.json(&["find", "KanarieVoor00000"])["total"], 1, "but it is there");
}

#[test]
fn every_wrong_passphrase_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("v");
    let phrase = Passphrase::new(PASSPHRASE);
    let recovery = RecoveryKey::random().unwrap();
    drop(Vault::found(&folder, founding(), "Sanne", &phrase, &recovery, Cost::FLOOR).unwrap());
    for n in 0..30 {
        let wrong = Passphrase::new(&format!("fiets maan koffie dijk{n}"));
        let access = Access::Passphrase(Some("Sanne".to_owned()), wrong);
        assert_eq!(Vault::unlock(&folder, &access).err(), Some(StoreError::WrongPassphrase));
    }
    assert_eq!(Vault::open(&folder).err(), Some(StoreError::Sealed));
    let right = Access::Passphrase(Some("Sanne".to_owned()), phrase);
    assert!(Vault::unlock(&folder, &right).is_ok());
}

#[test]
fn a_stranger_cannot_swap_keys_headers_or_journals() {
    let dir = tempfile::tempdir().unwrap();
    let phrase = Passphrase::new(PASSPHRASE);
    let make = |name: &str| {
        let folder = dir.path().join(name);
        let recovery = RecoveryKey::random().unwrap();
        drop(Vault::found(&folder, founding(), "Sanne", &phrase, &recovery, Cost::FLOOR).unwrap());
        folder
    };
    // The same founding, the same passphrase, another vault key.
    let (ours, theirs) = (make("ours"), make("theirs"));
    let access = Access::Passphrase(Some("Sanne".to_owned()), phrase.clone());
    for names in [["keys", "keys.2"], ["vault", "vault.2"]] {
        let kept = names.map(|name| fs::read(ours.join(name)).unwrap());
        for name in names {
            fs::copy(theirs.join(name), ours.join(name)).unwrap();
        }
        let refused = Vault::unlock(&ours, &access).err();
        assert!(matches!(refused, Some(StoreError::KeysDamaged)), "{names:?}: {refused:?}");
        for (name, bytes) in names.iter().zip(kept) {
            fs::write(ours.join(name), bytes).unwrap();
        }
    }
    assert!(Vault::unlock(&ours, &access).is_ok());
}
