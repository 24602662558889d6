//! Nobody signs for somebody else: whoever has a passphrase of their own, and another program, and
//! the vault key, is found out.

use std::collections::HashMap;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use chrono::DateTime;
use trede::domain::act::Act;
use trede::domain::noted::{Note, Origin};
use trede::domain::retention::Proposal;
use trede::domain::{Cause, CleanText, Entry, Noted};
use trede::store::envelope::Envelope;
use trede::store::frame::{self, Parts};
use trede::store::header::Header;
use trede::store::keyfile::{KeyFile, NAMES};
use trede::store::keyring::Ring;
use trede::store::marks::{Mark, Marks};
use trede::store::members::unlock;
use trede::store::small_files::Folder;
use trede::store::{Access, Damage, StoreError, Vault};

use crate::support::program::Program;
use crate::support::table::access;

const RACHID: &str = "appel brug wolk trein";

fn rachid() -> Access {
    let phrase = trede::crypto::passphrase::Passphrase::new(RACHID);
    Access::Passphrase(Some("Rachid".to_owned()), phrase)
}

/// Two users, one person.
fn two() -> Program {
    let program = Program::empty();
    let new = program.file("new", RACHID);
    program.json(&["user", "add", "Rachid", "--new-passphrase-file", &new]);
    program.json(&["add", "resident", "--family", "Nepvis", "--rung", "2"]);
    program
}

/// Another program in the hands of one user.
struct Forger {
    envelope: Envelope,
    marks: Marks,
}

impl Forger {
    fn new(folder: &Path, access: &Access) -> Self {
        let (header, _) = Header::read(&Folder::at(folder)).unwrap();
        let unlocked = unlock(&header, access).unwrap();
        let founding = header.founding;
        let (keys, mark, _) =
            KeyFile::read(&Folder::at(folder), founding.salt, &unlocked.key).unwrap();
        let people: HashMap<_, _> = keys.keys.into_iter().collect();
        let envelope = Envelope::new(&founding, Arc::new(Ring::new(&unlocked, people, [])));
        let opened = Vault::unlock(folder, access).unwrap();
        let [head, log] = opened.vault.anchors();
        let journal = Mark { no: opened.vault.logged().len() as u64, hash: head };
        let notes = opened.vault.notes().unwrap().len() as u64;
        let log = Mark { no: notes, hash: log };
        let marks = Marks { header: header.mark().unwrap(), keys: mark, journal, log };
        Self { envelope, marks }
    }

    /// Puts a frame behind the others.
    fn put(folder: &Path, name: &str, (no, before): (u64, [u8; 32]), parts: &Parts) {
        let (bytes, _) = frame::build(no, &before, parts).unwrap();
        let mut file = OpenOptions::new().append(true).open(folder.join(name)).unwrap();
        file.write_all(&bytes).unwrap();
    }

    fn entry(&self, folder: &Path, by: &str, cause: Cause) {
        let (seq, before) = (self.marks.journal.no + 1, self.marks.journal.hash);
        let (at, by) = (DateTime::UNIX_EPOCH, CleanText::cut(by));
        let entry = Entry { seq, at, by, cause, changes: Vec::new() };
        let parts = self.envelope.seal_entry(&entry, &self.marks, &before).unwrap();
        Self::put(folder, "journal", (seq, before), &parts);
    }

    fn note(&self, folder: &Path, by: &str) {
        let (no, before) = (self.marks.log.no + 1, self.marks.log.hash);
        let (what, origin) = (Noted::Listed { people: 1 }, Origin::Screen);
        let (at, by) = (DateTime::UNIX_EPOCH, CleanText::cut(by));
        let note = Note {
            no,
            at,
            by,
            origin,
            device: CleanText::default(),
            what,
            after: self.marks.journal.no,
        };
        let head = self.envelope.seal_note(&note, &self.marks, &before).unwrap();
        Self::put(folder, "access", (no, before), &Parts { head, ..Parts::default() });
    }
}

#[test]
fn an_entry_in_the_name_of_a_colleague_is_found() {
    for (by, holds) in [("Sanne", true), ("Rachid", false), ("", false), ("recovery key", false)] {
        let program = two();
        let folder = program.home().join("vault");
        Forger::new(&folder, &access()).entry(&folder, by, Cause::Did(Act::Request));
        let report = program.run(&["verify", "--json"]);
        assert_eq!(report.code == 0, holds, "{by:?}: {report:?}");
        if !holds {
            assert!(report.out.contains("signature"), "{report:?}");
        }
    }
}

#[test]
fn a_note_in_the_name_of_a_colleague_is_found() {
    for (by, holds) in [("Sanne", true), ("Rachid", false), ("", false)] {
        let program = two();
        let folder = program.home().join("vault");
        Forger::new(&folder, &access()).note(&folder, by);
        let report = program.run(&["verify", "--json"]);
        assert_eq!(report.code == 0, holds, "{by:?}: {report:?}");
    }
}

#[test]
fn a_signature_is_checked_at_all() {
    let program = two();
    let folder = program.home().join("vault");
    let forger = Forger::new(&folder, &access());
    // The seal is right, the signature is over something else.
    let (seq, before) = (forger.marks.journal.no + 1, forger.marks.journal.hash);
    let (at, by) = (DateTime::UNIX_EPOCH, CleanText::cut("Sanne"));
    let entry = Entry { seq, at, by, cause: Cause::Did(Act::Request), changes: Vec::new() };
    let other = forger.envelope.seal_entry(&entry, &forger.marks, &[9; 32]).unwrap();
    Forger::put(&folder, "journal", (seq, before), &other);
    let report = program.run(&["verify", "--json"]);
    assert!(report.code == 4 && report.out.contains("signature"), "{report:?}");
}

#[test]
fn an_approval_never_rests_on_a_proposal_that_its_proposer_did_not_sign() {
    let program = two();
    let folder = program.home().join("vault");
    let proposal = Proposal { residents: Vec::new(), decision: CleanText::cut("besluit 1") };
    Forger::new(&folder, &access()).entry(&folder, "Rachid", Cause::Proposed(proposal));
    // Not at the next proof, but at the next opening.
    let error = Vault::unlock(&folder, &access()).err();
    let expected = StoreError::Damaged { entry: 2, damage: Damage::Signature };
    assert_eq!(error, Some(expected));
}

/// One colleague with another program must not be able to keep everybody from the work for ever.
#[test]
fn what_nobody_signed_can_be_answered_for() {
    for weighty in [true, false] {
        let program = two();
        let folder = program.home().join("vault");
        let forger = Forger::new(&folder, &access());
        let proposal = Proposal { residents: Vec::new(), decision: CleanText::cut("besluit 1") };
        if weighty {
            forger.entry(&folder, "Rachid", Cause::Proposed(proposal));
        } else {
            forger.note(&folder, "Rachid");
        }
        assert_eq!(program.run(&["verify"]).code, 4);
        let answered = program.run(&["doctor", "--acknowledge"]);
        assert_eq!(answered.code, 0, "{weighty}: {answered:?}");
        program.json(&["request", "R-1"]);
        assert_eq!(program.json(&["verify"])["ok"], true, "{weighty}");
        assert_eq!(program.run(&["backup"]).code, 0, "{weighty}");
        // What comes after is held to as before.
        Forger::new(&folder, &access()).entry(&folder, "Rachid", Cause::Did(Act::Request));
        assert_eq!(program.run(&["verify"]).code, 4, "{weighty}");
    }
}

#[test]
fn a_name_is_kept_as_entries_carry_it_and_looks_like_nobody_elses() {
    let program = two();
    let new = program.file("jan", "wortel molen kade touw");
    let add =
        |name: &str| program.run(&["user", "add", name, "--new-passphrase-file", &new, "--json"]);
    for disguise in [
        "Sanne\u{200b}",
        "\u{202e}Sanne",
        "S\u{430}nne",
        "\u{ff33}anne",
        "sanne",
        " Sanne ",
        "",
        "   ",
        "\u{1b}[31mJan",
        "recovery key",
        "Recovery  Key",
        &"x".repeat(5_000),
    ] {
        let refused = add(disguise);
        assert_eq!(refused.code, 1, "{disguise:?}: {refused:?}");
    }
    for (typed, kept) in [("Jan  de Vries", "Jan de Vries"), ("Zoe\u{308}", "Zo\u{eb}")] {
        assert_eq!(add(typed).json()["added"], kept);
        let own = ["--user", typed, "--passphrase-file", &new];
        let acted = program.run(&[&own[..], &["request", "R-1"]].concat());
        assert_eq!(acted.code, 0, "{typed}: {acted:?}");
        program.run(&[&own[..], &["find", "nepvis"]].concat());
        assert_eq!(program.json(&["verify"])["ok"], true, "{typed}");
        program.json(&["user", "remove", kept]);
    }
}

#[test]
fn who_was_removed_signs_nothing_any_more() {
    let program = two();
    let folder = program.home().join("vault");
    let phrase = program.file("new", RACHID);
    let acts = ["--user", "Rachid", "--passphrase-file", &phrase, "request", "R-1"];
    program.json(&acts);
    let forger = Forger::new(&folder, &rachid());
    program.json(&["user", "remove", "Rachid"]);
    assert_eq!(program.json(&["verify"])["ok"], true, "what was signed before still holds");
    // With the keys that were copied, behind the entry that was the last one then.
    forger.entry(&folder, "Rachid", Cause::Did(Act::Request));
    let report = program.run(&["verify", "--json"]);
    assert!(report.code == 4 && report.out.contains("signature"), "{report:?}");
}

#[test]
fn another_passphrase_takes_the_old_one_its_signature_too() {
    let program = two();
    let folder = program.home().join("vault");
    let forger = Forger::new(&folder, &access());
    let new = program.file("other", "wortel molen kade touw");
    program.json(&["user", "passphrase", "--new-passphrase-file", &new]);
    forger.entry(&folder, "Sanne", Cause::Did(Act::Request));
    let report = program.run(&["--passphrase-file", &new, "verify", "--json"]);
    assert!(report.code == 4 && report.out.contains("signature"), "{report:?}");
    let old = program.run(&["verify"]);
    assert_eq!(old.code, 3, "{old:?}");
}

#[test]
fn a_renewal_gives_every_person_another_key() {
    let program = two();
    let folder = program.home().join("vault");
    let keys = |folder: &Path| {
        let (header, _) = Header::read(&Folder::at(folder)).unwrap();
        let unlocked = unlock(&header, &access()).unwrap();
        KeyFile::read(&Folder::at(folder), header.founding.salt, &unlocked.key).unwrap().0
    };
    let before = keys(&folder);
    // What an old file of keys is sealed with stands nowhere any more.
    let old = NAMES.map(|name| fs::read(folder.join(name)).unwrap());
    program.json(&["key", "rotate"]);
    let after = keys(&folder);
    for (id, kept) in &after.keys {
        assert_ne!(kept.now.bytes(), before.keys[id].now.bytes());
        assert_eq!(kept.past.len(), 1);
        assert_eq!(kept.at(1).bytes(), before.keys[id].now.bytes(), "old entries still open");
    }
    for (name, bytes) in NAMES.iter().zip(old) {
        fs::write(folder.join(name), bytes).unwrap();
    }
    let refused = program.run(&["verify"]);
    assert!(refused.code == 4 && refused.err.contains("keys"), "{refused:?}");
}
