//! New keys for everybody: nobody is locked out, who was removed is, and what was written stays.

use std::fs;

use chrono::DateTime;
use trede::crypto::passphrase::{Cost, Passphrase};
use trede::demo::Size;
use trede::domain::Noted;
use trede::store::{Access, Notice, StoreError, Vault};

use crate::support::files::copy;
use crate::support::table::{access, ask_for_contact, at_work, sealed};

const RACHID: &str = "appel brug wolk trein";

fn rachid() -> Access {
    Access::Passphrase(Some("Rachid".to_owned()), Passphrase::new(RACHID))
}

#[test]
fn everything_is_readable_before_and_after() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("v");
    let opened = sealed(&folder, Size { residents: 12, offers: 4, seed: 5 });
    let somebody = opened.caseload().lines().next().unwrap().id;
    let mut vault = opened.into_vault();
    vault.add_user("Rachid", &Passphrase::new(RACHID), Cost::FLOOR).unwrap();
    vault.note(Noted::Read(somebody), DateTime::UNIX_EPOCH).unwrap();
    for _ in 0..3 {
        vault.renew_keys().unwrap();
        vault.note(Noted::KeysRenewed, DateTime::UNIX_EPOCH).unwrap();
        assert_eq!(vault.notes().unwrap().len(), 1 + vault.key_generation() - 1);
    }
    vault.close();
    for access in [access(), rachid(), rachid(), access()] {
        let opened = Vault::unlock(&folder, &access).unwrap();
        assert_eq!(opened.notices, [], "a renewal that was finished is no news");
        let mut vault = opened.vault;
        assert_eq!(vault.verify().problems, []);
        assert_eq!(vault.notes().unwrap().len(), 4);
        assert_eq!(vault.caseload_at(opened.caseload.head()).unwrap().lines().len(), 12);
        drop(opened.caseload);
        vault.close();
    }
}

#[test]
fn who_was_removed_reads_nothing_new_with_all_that_was_copied() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, kept) = (dir.path().join("v"), dir.path().join("kept"));
    let opened = sealed(&folder, Size { residents: 5, offers: 2, seed: 5 });
    let mut vault = opened.into_vault();
    vault.add_user("Rachid", &Passphrase::new(RACHID), Cost::FLOOR).unwrap();
    // Rachid keeps header and keys of today: with them he still opens his copy.
    copy(&folder, &kept);
    vault.remove_user("Rachid").unwrap();
    vault.renew_keys().unwrap();
    vault.close();
    assert_eq!(Vault::unlock(&folder, &rachid()).err(), Some(StoreError::WrongPassphrase));
    let own = Vault::unlock(&kept, &rachid());
    assert!(own.is_ok(), "what was copied before cannot be taken back");
    drop(own);
    fs::remove_dir_all(kept.join("projection")).unwrap();
    // His old header and keys in front of today's journal: entries written since do not open.
    let mut opened = at_work(Vault::unlock(&folder, &access()).unwrap());
    ask_for_contact(&mut opened, DateTime::UNIX_EPOCH);
    drop(opened);
    for name in ["journal", "access"] {
        fs::copy(folder.join(name), kept.join(name)).unwrap();
    }
    let error = Vault::unlock(&kept, &rachid()).err();
    assert!(matches!(error, Some(StoreError::Damaged { .. })), "{error:?}");
}

/// Stops a renewal behind each file it writes: the old or the new keys count, never neither.
#[test]
fn a_renewal_that_stops_anywhere_is_finished_or_undone() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("v");
    let opened = sealed(&folder, Size { residents: 5, offers: 2, seed: 5 });
    opened.close();
    let (before, after) = (dir.path().join("before"), dir.path().join("after"));
    copy(&folder, &before);
    let mut vault = Vault::unlock(&folder, &access()).unwrap().vault;
    vault.renew_keys().unwrap();
    vault.close();
    copy(&folder, &after);
    // In the order in which they are written.
    fs::copy(after.join("keys"), after.join("keys.next")).unwrap();
    let steps = ["keys.next", "vault", "vault.2", "keys", "keys.2"];
    for done in 0..=steps.len() {
        let stopped = dir.path().join(format!("stopped-{done}"));
        copy(&before, &stopped);
        for name in &steps[..done] {
            fs::copy(after.join(name), stopped.join(name)).unwrap();
        }
        let opened = Vault::unlock(&stopped, &access()).unwrap();
        let renewed = opened.notices.contains(&Notice::KeysRenewed);
        assert_eq!(renewed, done == 2 || done == 3, "{done}: {:?}", opened.notices);
        let mut vault = opened.vault;
        assert_eq!(vault.key_generation(), if done < 2 { 1 } else { 2 });
        assert_eq!(vault.verify().problems, [], "{done}");
        drop(opened.caseload);
        vault.close();
        assert!(!stopped.join("keys.next").exists());
        let again = Vault::unlock(&stopped, &access()).unwrap();
        assert_eq!(again.notices, [], "{done}");
    }
}
