//! Parts of a vault put back to an earlier state of the same vault: each is found at the next
//! opening, by name; dead ends have a way out.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use tempfile::TempDir;
use trede::app::intent::Intent;
use trede::crypto::passphrase::{Cost, Passphrase};
use trede::demo::Size;
use trede::domain::{Noted, ResidentId};
use trede::store::header::Header;
use trede::store::keyfile::{KeyFile, NAMES};
use trede::store::marks::Part;
use trede::store::members::unlock;
use trede::store::small_files::Folder;
use trede::store::{Access, Damage, Notice, StoreError, Vault};
use trede::workplace::Workplace;

use crate::support::files::copy;
use crate::support::program::{PASSPHRASE, Program};
use crate::support::table::{access, ask_for_contact, at_work, sealed, write};

const PARTS: [(&str, &[&str]); 5] = [
    ("header", &["vault", "vault.2"]),
    ("keys", &["keys", "keys.2"]),
    ("journal", &["journal"]),
    ("log", &["access"]),
    ("anchor", &["anchor", "anchor.2"]),
];

fn note(opened: &mut Workplace) {
    let what = Noted::Listed { people: 3 };
    opened.vault.note(what, DateTime::UNIX_EPOCH).unwrap();
}

fn close(opened: Workplace) {
    opened.close();
}

/// A vault as it was, and as it became: every part went on, and every part knows of the others.
struct Twice {
    dir: TempDir,
}

impl Twice {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("v");
        let mut opened = sealed(&folder, Size { residents: 6, offers: 3, seed: 5 });
        let phrase = Passphrase::new("appel brug wolk trein");
        opened.vault.add_user("Rachid", &phrase, Cost::FLOOR).unwrap();
        note(&mut opened);
        ask_for_contact(&mut opened, DateTime::UNIX_EPOCH);
        close(opened);
        copy(&folder, &dir.path().join("early"));
        let mut opened = at_work(Vault::unlock(&folder, &access()).unwrap());
        note(&mut opened);
        ask_for_contact(&mut opened, DateTime::UNIX_EPOCH);
        opened.vault.remove_user("Rachid").unwrap();
        let gone = opened.caseload().lines().last().unwrap().id;
        let reason = trede::domain::CleanText::cut("op verzoek");
        let erase = Intent::Erase { resident: gone, reason };
        write(&mut opened, &erase, DateTime::UNIX_EPOCH);
        note(&mut opened);
        ask_for_contact(&mut opened, DateTime::UNIX_EPOCH);
        note(&mut opened);
        close(opened);
        Self { dir }
    }

    /// The vault of now with these parts of then.
    fn mixed(&self, old: &[usize], projection: bool) -> PathBuf {
        let mixed = self.dir.path().join("mixed");
        drop(fs::remove_dir_all(&mixed));
        copy(&self.dir.path().join("v"), &mixed);
        for part in old {
            for name in PARTS[*part].1 {
                fs::copy(self.dir.path().join("early").join(name), mixed.join(name)).unwrap();
            }
        }
        if !projection {
            fs::remove_dir_all(mixed.join("projection")).unwrap();
        }
        mixed
    }
}

#[test]
fn every_mixture_of_then_and_now_is_found() {
    let twice = Twice::new();
    for projection in [true, false] {
        for chosen in 1_usize..(1 << PARTS.len()) - 1 {
            let old: Vec<usize> = (0..PARTS.len()).filter(|n| chosen >> n & 1 == 1).collect();
            let names: Vec<&str> = old.iter().map(|part| PARTS[*part].0).collect();
            let folder = twice.mixed(&old, projection);
            let opened = Vault::unlock(&folder, &access());
            match opened {
                // An older anchor knows less, and all it knows is true.
                Ok(mut opened) if names == ["anchor"] => {
                    assert_eq!(opened.vault.verify().problems, []);
                }
                Ok(mut opened) => {
                    let told = opened.notices.iter().any(|n| matches!(n, Notice::LogShort { .. }));
                    let found = !opened.vault.verify().problems.is_empty();
                    assert!(names.contains(&"log") && told && found, "{names:?} {projection}");
                }
                Err(StoreError::Older { part, found, known }) => {
                    assert!(found < known && names.contains(&part.name()), "{names:?}: {part:?}");
                }
                Err(StoreError::Short { journal, seen }) => {
                    assert!(journal < seen && names.contains(&"journal"), "{names:?}");
                }
                Err(other) => panic!("{names:?} {projection}: {other:?}"),
            }
        }
    }
    // The whole folder of then is told by a hash that was kept elsewhere alone.
    let folder = twice.mixed(&[0, 1, 2, 3, 4], false);
    let mut opened = Vault::unlock(&folder, &access()).unwrap();
    assert_eq!(opened.vault.verify().problems, []);
}

#[test]
fn who_was_removed_does_not_come_back_with_the_old_header() {
    let twice = Twice::new();
    let phrase = Passphrase::new("appel brug wolk trein");
    let rachid = Access::Passphrase(Some("Rachid".to_owned()), phrase);
    let refused = Vault::unlock(&twice.mixed(&[], true), &rachid).err();
    assert_eq!(refused, Some(StoreError::WrongPassphrase));
    let refused = Vault::unlock(&twice.mixed(&[0], true), &rachid).err();
    assert!(matches!(refused, Some(StoreError::Older { part: Part::Header, .. })), "{refused:?}");
    // One old copy is enough to try, and not enough to get in; it is not mended with, either.
    let folder = twice.mixed(&[], true);
    fs::copy(twice.dir.path().join("early/vault"), folder.join("vault")).unwrap();
    let refused = Vault::unlock(&folder, &rachid).err();
    assert_eq!(refused, Some(StoreError::WrongPassphrase));
    let opened = Vault::unlock(&folder, &access()).unwrap();
    assert_eq!(opened.notices, [Notice::HeaderMended]);
}

#[test]
fn a_missing_key_is_damage_unless_it_was_destroyed() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nepvis", "--rung", "2"]);
    let vault = program.home().join("vault");
    let early = NAMES.map(|name| fs::read(vault.join(name)).unwrap());
    program.json(&["add", "resident", "--family", "Nepland", "--rung", "2"]);
    let true_keys = NAMES.map(|name| fs::read(vault.join(name)).unwrap());
    for (name, bytes) in NAMES.iter().zip(&early) {
        fs::write(vault.join(name), bytes).unwrap();
    }
    for projection in [true, false] {
        if !projection {
            fs::remove_dir_all(vault.join("projection")).unwrap();
        }
        let verify = program.run(&["verify", "--json"]);
        let doctor = program.run(&["doctor", "--json"]);
        assert_eq!((verify.code, doctor.code), (4, 4), "{verify:?} {doctor:?}");
        let told = verify.json()["problems"][0]["text"].clone();
        assert!(told.as_str().unwrap().contains("keys"), "{told}");
        assert_eq!(doctor.json()["problems"][0], told, "both say the same");
        let add = program.run(&["add", "resident", "--family", "Nepweg", "--rung", "2"]);
        assert_eq!(add.code, 4, "nobody gets a number that was given: {add:?}");
    }
    for (name, bytes) in NAMES.iter().zip(&true_keys) {
        fs::write(vault.join(name), bytes).unwrap();
    }
    assert_eq!(program.json(&["verify"])["residents"], 2, "nothing was overwritten");
    // Somebody with the vault key takes one person out of the keys.
    let (header, _) = Header::read(&Folder::at(&vault)).unwrap();
    let unlocked = unlock(&header, &access()).unwrap();
    let salt = header.founding.salt;
    let (mut keys, _, _) = KeyFile::read(&Folder::at(&vault), salt, &unlocked.key).unwrap();
    let whose: ResidentId = *keys.keys.keys().next().unwrap();
    keys.keys.remove(&whose);
    let marks = keys.marks;
    keys.write(&Folder::at(&vault), salt, &unlocked.key, &marks).unwrap();
    let error = Vault::unlock(&vault, &access()).err();
    let no_key = |error| matches!(error, Some(StoreError::Damaged { damage: Damage::NoKey, .. }));
    assert!(no_key(error), "{error:?}");
}

#[test]
fn notes_that_are_cut_after_the_last_entry_are_missed_and_can_be_acknowledged() {
    let program = Program::empty();
    let file = program.file("x.csv", "naam;trede\nAda Nepvis;2\nBo Nepland;1\n");
    program.json(&["import", "residents", &file]);
    let log = program.home().join("vault/access");
    let early = fs::read(&log).unwrap();
    for _ in 0..5 {
        program.json(&["show", "R-1"]);
    }
    for harm in ["cut", "removed", "one wrong byte"] {
        match harm {
            "cut" => fs::write(&log, &early).unwrap(),
            "removed" => fs::remove_file(&log).unwrap(),
            _ => {
                let mut bytes = fs::read(&log).unwrap();
                bytes[100] ^= 1;
                fs::write(&log, bytes).unwrap();
            }
        }
        // Nobody is kept from the work, and everybody is told until somebody answers for it.
        let shown = program.run(&["queue"]);
        assert_eq!(shown.code, 0, "{harm}: {shown:?}");
        assert!(shown.err.contains("access log"), "{harm}: {shown:?}");
        assert!(!shown.err.contains("journal is damaged"), "{harm}: {shown:?}");
        for command in [&["dossier", "R-1"][..], &["history", "R-1"], &["backup"]] {
            assert_eq!(program.run(command).code, 0, "{harm}: {command:?}");
        }
        let (verify, doctor) = (program.run(&["verify"]), program.run(&["doctor"]));
        assert_eq!((verify.code, doctor.code), (4, 4), "{harm}: {verify:?}");
        let answered = program.run(&["doctor", "--acknowledge"]);
        assert_eq!(answered.code, 0, "{harm}: {answered:?}");
        assert!(answered.out.contains("Acknowledged"), "{answered:?}");
        let (verify, doctor) = (program.run(&["verify"]), program.run(&["doctor"]));
        assert_eq!((verify.code, doctor.code), (0, 0), "{harm}: {verify:?} {doctor:?}");
        let log = program.json(&["history", "--log", "--limit", "100"]);
        assert!(log.to_string().contains("Acknowledged"), "it stands in the log: {log}");
        program.json(&["show", "R-2"]);
        program.json(&["request", "R-2"]);
    }
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn a_journal_without_its_end_can_be_gone_on_with_once_somebody_answers_for_it() {
    let program = Program::empty();
    let file = program.file("x.csv", "naam;trede\nAda Nepvis;2\nBo Nepland;1\n");
    program.json(&["import", "residents", &file]);
    program.json(&["request", "R-1"]);
    let journal = program.home().join("vault/journal");
    let bytes = fs::read(&journal).unwrap();
    fs::write(&journal, &bytes[..bytes.len() - 1]).unwrap();
    for command in [&["queue"][..], &["verify"], &["doctor"], &["doctor", "--repair"]] {
        let refused = program.run(command);
        assert_eq!(refused.code, 4, "{command:?}: {refused:?}");
        assert!(refused.err.contains("entry 1") && refused.err.contains("entry 2"), "{refused:?}");
        assert!(refused.err.contains("--acknowledge"), "a way out: {refused:?}");
        assert_eq!(fs::read(&journal).unwrap().len(), bytes.len() - 1, "nothing was changed");
    }
    let answered = program.run(&["doctor", "--acknowledge"]);
    assert_eq!(answered.code, 0, "{answered:?}");
    assert_eq!(program.json(&["verify"])["entries"], 1);
    program.json(&["request", "R-2"]);
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn a_lost_anchor_is_told_and_can_be_gone_on_without() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nepvis", "--rung", "2"]);
    let vault = program.home().join("vault");
    fs::write(vault.join("anchor"), b"").unwrap();
    let mended = program.run(&["queue"]);
    assert!(mended.code == 0 && mended.err.contains("copy of the anchor"), "{mended:?}");
    assert_eq!(program.run(&["queue"]).err, "");
    for name in ["anchor", "anchor.2"] {
        fs::remove_file(vault.join(name)).unwrap();
    }
    assert_eq!(program.run(&["queue"]).code, 4);
    assert_eq!(program.run(&["doctor", "--acknowledge"]).code, 0);
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn what_was_half_written_is_called_by_its_name() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nepvis", "--rung", "2"]);
    program.json(&["show", "R-1"]);
    let vault = program.home().join("vault");
    let keys = fs::read(vault.join("keys")).unwrap();
    fs::write(vault.join("keys"), &keys[..keys.len() / 2]).unwrap();
    let told = program.run(&["queue"]).err;
    assert!(told.contains("residents’ keys") && !told.contains("header"), "{told}");
    // A note that a power cut left half written, which nothing acknowledged.
    let anchors = ["anchor", "anchor.2"].map(|name| fs::read(vault.join(name)).unwrap());
    program.json(&["show", "R-1"]);
    let log = fs::read(vault.join("access")).unwrap();
    fs::write(vault.join("access"), &log[..log.len() - 9]).unwrap();
    for (name, bytes) in ["anchor", "anchor.2"].iter().zip(anchors) {
        fs::write(vault.join(name), bytes).unwrap();
    }
    let told = program.run(&["verify"]);
    assert!(told.code == 0 && told.err.contains("half written"), "{told:?}");
}

#[test]
fn headers_that_are_lost_or_foreign_have_a_sentence_of_their_own() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nepvis", "--rung", "2"]);
    let vault = program.home().join("vault");
    let whole = fs::read(vault.join("vault")).unwrap();
    // One copy is of another vault, of a newer format, or forged: the other one counts.
    let other = Program::bare();
    let phrase = other.file("passphrase", PASSPHRASE);
    other.json(&["init", "--passphrase-file", &phrase]);
    for n in 0..5 {
        let new = other.file("new", "appel brug wolk trein");
        other.json(&["user", "add", &format!("Nep{n}"), "--new-passphrase-file", &new]);
    }
    let foreign = fs::read(other.home().join("vault/vault")).unwrap();
    let mut newer = whole.clone();
    newer[6] = 9;
    let at = newer.len() - 32;
    let hash = trede::digest::sha256(&[&newer[..at]]);
    newer[at..].copy_from_slice(&hash);
    for copy in [foreign, newer, whole[..40].to_vec()] {
        for name in ["vault", "vault.2"] {
            fs::write(vault.join(name), &copy).unwrap();
            let answer = program.run(&["queue"]);
            assert!(answer.code == 0 && answer.err.contains("header"), "{name}: {answer:?}");
            assert_eq!(fs::read(vault.join(name)).unwrap(), whole, "written anew");
        }
    }
    for name in ["vault", "vault.2"] {
        fs::remove_file(vault.join(name)).unwrap();
    }
    for command in [&["queue"][..], &["init"], &["verify"], &["doctor"]] {
        let lost = program.run(command);
        assert_eq!(lost.code, 4, "{command:?}: {lost:?}");
        assert!(lost.err.contains("gone in both copies") && !lost.err.contains("init"), "{lost:?}");
    }
}

/// What can only be read is read, says so once, and stays as it is.
#[test]
fn a_vault_that_is_not_to_be_written_is_read() {
    let program = Program::empty();
    let file = program.file("x.csv", "naam;trede\nAda Nepvis;2\nBo Nepland;1\n");
    program.json(&["import", "residents", &file]);
    let queue = program.run(&["queue"]);
    let vault = program.home().join("vault");
    let mode = |name: &str| fs::metadata(vault.join(name)).unwrap().permissions().mode() & 0o777;
    let set = |name: &str, mode| {
        fs::set_permissions(vault.join(name), fs::Permissions::from_mode(mode)).unwrap();
    };
    for names in [&["journal"][..], &["vault", "vault.2"], &["keys"], &["."]] {
        let before: Vec<u32> = names.iter().map(|name| mode(name)).collect();
        for name in names {
            set(name, if *name == "." { 0o500 } else { 0o400 });
        }
        let bytes = fs::read(vault.join("journal")).unwrap();
        for _ in 0..2 {
            let read = program.run(&["queue"]);
            assert_eq!((read.code, &read.out), (0, &queue.out), "{names:?}: {read:?}");
            assert_eq!(read.err.lines().count(), 1, "said once: {read:?}");
            assert!(read.err.contains("can only be read"), "{read:?}");
        }
        let (verify, doctor) = (program.run(&["verify"]), program.run(&["doctor"]));
        assert_eq!((verify.code, doctor.code), (0, 0), "{names:?}: {verify:?} {doctor:?}");
        let refused = program.run(&["request", "R-1"]);
        assert_eq!(refused.code, 1, "{names:?}: {refused:?}");
        assert_eq!(fs::read(vault.join("journal")).unwrap(), bytes);
        for name in names {
            let expected = if *name == "." { 0o500 } else { 0o400 };
            assert_eq!(mode(name), expected, "never made writable");
        }
        for (name, mode) in names.iter().zip(before) {
            set(name, mode);
        }
    }
    program.json(&["request", "R-1"]);
}

/// What tells a thief nothing: no owner of a part, no name of a user, no size below 256 bytes.
#[test]
fn owners_and_names_cannot_be_read_off_the_files() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("v");
    let opened = sealed(&folder, Size { residents: 6, offers: 3, seed: 5 });
    let ids: Vec<ResidentId> = opened.caseload().lines().map(|line| line.id).collect();
    close(opened);
    let holds = |path: &Path, token: &[u8]| {
        let bytes = fs::read(path).unwrap();
        bytes.windows(token.len()).any(|window| window == token)
    };
    for name in PARTS.iter().flat_map(|(_, names)| *names) {
        for id in &ids {
            let (big, little) = (id.0.to_be_bytes(), id.0.to_le_bytes());
            let path = folder.join(name);
            assert!(!holds(&path, &big) && !holds(&path, &little), "{name} names somebody");
        }
    }
    let keys = fs::metadata(folder.join("keys")).unwrap().len();
    assert_eq!(keys, 16_384 + 40, "six people and two hundred look alike");
}
