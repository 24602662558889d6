//! Slots opened rightly and wrongly.

use super::*;

fn made() -> (Header, Unlocked, RecoveryKey) {
    let at = chrono::DateTime::from_timestamp(1_790_000_000, 0).unwrap();
    let founding = Founding { demo: false, salt: 7, at };
    let recovery = RecoveryKey::random().unwrap();
    let phrase = Passphrase::new("fiets maan koffie dijk");
    let (header, unlocked) = found(founding, "Sanne", &phrase, &recovery, Cost::FLOOR).unwrap();
    (header, unlocked, recovery)
}

fn by(name: &str, phrase: &str) -> Access {
    Access::Passphrase(Some(name.to_owned()), Passphrase::new(phrase))
}

#[test]
fn the_right_passphrase_and_the_recovery_key_open_and_nothing_else() {
    let (header, made, recovery) = made();
    let opened = unlock(&header, &by("sanne ", "fiets maan koffie dijk")).unwrap();
    assert_eq!(opened.keys.now.bytes(), made.keys.now.bytes());
    assert_eq!(opened.name, "Sanne");
    let rescued = unlock(&header, &Access::Recovery(recovery)).unwrap();
    assert_eq!(rescued.keys.now.bytes(), made.keys.now.bytes());
    for wrong in ["fiets maan koffie dijk ", "Fiets maan koffie dijk", ""] {
        let error = unlock(&header, &by("Sanne", wrong)).err();
        assert_eq!(error, Some(StoreError::WrongPassphrase), "{wrong:?}");
    }
    let other = Access::Recovery(RecoveryKey::random().unwrap());
    assert_eq!(unlock(&header, &other).err(), Some(StoreError::WrongPassphrase));
    assert_eq!(unlock(&header, &Access::Demo).err(), Some(StoreError::Sealed));
}

#[test]
fn users_come_and_go_and_the_last_one_stays() {
    let (mut header, mut unlocked, _) = made();
    let phrase = Passphrase::new("appel brug wolk trein");
    add(&mut header, &mut unlocked, "Rachid", &phrase, Cost::FLOOR).unwrap();
    let again = add(&mut header, &mut unlocked, "RACHID", &phrase, Cost::FLOOR).err();
    assert_eq!(again, Some(StoreError::UserThere));
    let rachid = unlock(&header, &by("Rachid", "appel brug wolk trein")).unwrap();
    assert_eq!(rachid.keys.now.bytes(), unlocked.keys.now.bytes());
    assert_ne!(rachid.signing.public(), unlocked.signing.public());
    assert_eq!(
        unlock(&header, &by("Sanne", "appel brug wolk trein")).err(),
        Some(StoreError::WrongPassphrase)
    );
    remove(&mut header, &mut unlocked, "Rachid").unwrap();
    assert!(unlocked.members.iter().any(|m| m.name == "Rachid" && m.removed));
    assert_eq!(remove(&mut header, &mut unlocked, "Sanne").err(), Some(StoreError::LastUser));
    assert_eq!(remove(&mut header, &mut unlocked, "Rachid").err(), Some(StoreError::NoSuchUser));
}

#[test]
fn a_header_that_was_tampered_with_is_told_from_a_wrong_passphrase() {
    let (header, _, _) = made();
    let mut forged = header.clone();
    forged.generation += 1;
    assert_eq!(
        unlock(&forged, &by("Sanne", "fiets maan koffie dijk")).err(),
        Some(StoreError::HeaderForged)
    );
    let mut weaker = header.clone();
    for slot in &mut weaker.slots {
        slot.cost = (8, 1, 1);
    }
    assert_eq!(
        unlock(&weaker, &by("Sanne", "fiets maan koffie dijk")).err(),
        Some(StoreError::HeaderForged)
    );
    let (other, _, _) = made();
    let mut swapped = header;
    swapped.slots = other.slots;
    assert!(unlock(&swapped, &by("Sanne", "fiets maan koffie dijk")).is_err());
}

#[test]
fn another_passphrase_replaces_the_old_one() {
    let (mut header, mut unlocked, recovery) = made();
    let public = unlocked.signing.public();
    let phrase = Passphrase::new("appel brug wolk trein");
    change_passphrase(&mut header, &mut unlocked, &phrase, Cost::FLOOR).unwrap();
    let opened = unlock(&header, &by("Sanne", "appel brug wolk trein")).unwrap();
    assert_eq!(opened.signing.public(), public);
    assert_eq!(
        unlock(&header, &by("Sanne", "fiets maan koffie dijk")).err(),
        Some(StoreError::WrongPassphrase)
    );
    let mut rescued = unlock(&header, &Access::Recovery(recovery)).unwrap();
    let refused = change_passphrase(&mut header, &mut rescued, &phrase, Cost::FLOOR);
    assert_eq!(refused, Err(StoreError::NoSuchUser));
}
