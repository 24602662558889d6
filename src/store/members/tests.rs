//! Slots opened rightly and wrongly.

use super::*;
use crate::crypto::passphrase::Passphrase;
use crate::crypto::recovery::RecoveryKey;
use crate::store::roster::{Signed, Signer};

const NOW: Marks = Marks {
    header: NONE,
    keys: NONE,
    journal: crate::store::marks::Mark { no: 4, hash: [1; 32] },
    log: NONE,
};
const NONE: crate::store::marks::Mark = crate::store::marks::Mark { no: 0, hash: [0; 32] };

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
    assert_eq!(opened.key.bytes(), made.key.bytes());
    assert_eq!(opened.name, "Sanne");
    let rescued = unlock(&header, &Access::Recovery(recovery)).unwrap();
    assert_eq!(rescued.key.bytes(), made.key.bytes());
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
    add(&mut header, &mut unlocked, &NOW, ("Rachid", &phrase, Cost::FLOOR)).unwrap();
    let again = add(&mut header, &mut unlocked, &NOW, ("RACHID", &phrase, Cost::FLOOR)).err();
    assert_eq!(again, Some(StoreError::UserThere));
    let rachid = unlock(&header, &by("Rachid", "appel brug wolk trein")).unwrap();
    assert_eq!(rachid.key.bytes(), unlocked.key.bytes());
    assert_ne!(rachid.signing.public(), unlocked.signing.public());
    assert_eq!(
        unlock(&header, &by("Sanne", "appel brug wolk trein")).err(),
        Some(StoreError::WrongPassphrase)
    );
    remove(&mut header, &mut unlocked, &NOW, "Rachid").unwrap();
    assert!(unlocked.roster.members().iter().any(|m| m.name == "Rachid" && m.removed));
    assert_eq!(remove(&mut header, &mut unlocked, &NOW, "Sanne").err(), Some(StoreError::LastUser));
    assert_eq!(
        remove(&mut header, &mut unlocked, &NOW, "Rachid").err(),
        Some(StoreError::NoSuchUser)
    );
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
    change_passphrase(&mut header, &mut unlocked, &NOW, (&phrase, Cost::FLOOR)).unwrap();
    let opened = unlock(&header, &by("Sanne", "appel brug wolk trein")).unwrap();
    assert_ne!(opened.signing.public(), public, "who knows the old one signs nothing any more");
    assert_eq!(
        unlock(&header, &by("Sanne", "fiets maan koffie dijk")).err(),
        Some(StoreError::WrongPassphrase)
    );
    let mut rescued = unlock(&header, &Access::Recovery(recovery)).unwrap();
    let refused = change_passphrase(&mut header, &mut rescued, &NOW, (&phrase, Cost::FLOOR));
    assert_eq!(refused, Err(StoreError::NoSuchUser));
}

#[test]
fn nothing_in_a_header_can_be_guessed_from_a_name() {
    let (header, _, _) = made();
    let (again, _, _) = made();
    let ids = |header: &Header| header.slots.iter().map(|slot| slot.id).collect::<Vec<_>>();
    assert!(ids(&header).iter().all(|id| !ids(&again).contains(id)), "slots are random");
}

#[test]
fn one_calculation_tries_every_users_slot() {
    let (mut header, mut unlocked, _) = made();
    let phrase = Passphrase::new("appel brug wolk trein");
    for name in ["Rachid", "Jo", "Iris"] {
        // Another cost than that of the vault would be another calculation for everybody.
        let dear = Cost { passes: 3, ..Cost::FLOOR };
        add(&mut header, &mut unlocked, &NOW, (name, &phrase, dear)).unwrap();
    }
    let users = header.slots.iter().filter(|slot| slot.kind.is_passphrase());
    let kinds: Vec<_> = users.map(|slot| (slot.salt, slot.cost)).collect();
    assert_eq!(kinds.len(), 4);
    assert!(kinds.windows(2).all(|two| two[0] == two[1]));
    // The same passphrase for three users: whoever is named is who it is.
    for name in ["Rachid", "Jo", "Iris"] {
        let opened = unlock(&header, &by(name, "appel brug wolk trein")).unwrap();
        assert_eq!(opened.name, name);
    }
    let nobody = unlock(&header, &by("Mallory", "appel brug wolk trein")).err();
    assert_eq!(nobody, Some(StoreError::WrongPassphrase));
}

#[test]
fn a_namesake_of_somebody_who_left_has_another_name_in_the_books() {
    let (mut header, mut unlocked, _) = made();
    let phrase = Passphrase::new("appel brug wolk trein");
    add(&mut header, &mut unlocked, &NOW, ("Rachid", &phrase, Cost::FLOOR)).unwrap();
    remove(&mut header, &mut unlocked, &NOW, "Rachid").unwrap();
    let phrase = Passphrase::new("wortel molen kade touw");
    let name = add(&mut header, &mut unlocked, &NOW, (" Rachid", &phrase, Cost::FLOOR)).unwrap();
    assert_eq!(name, "Rachid (2)");
    let opened = unlock(&header, &by("Rachid", "wortel molen kade touw")).unwrap();
    assert_eq!(opened.name, "Rachid (2)");
    let own = remove(&mut header, &mut unlocked, &NOW, "Sanne");
    assert_eq!(own, Err(StoreError::Yourself));
    remove(&mut header, &mut unlocked, &NOW, "rachid").unwrap();
    for nobody in ["", "  "] {
        let none = add(&mut header, &mut unlocked, &NOW, (nobody, &phrase, Cost::FLOOR)).err();
        assert_eq!(none, Some(StoreError::NoName));
    }
}

#[test]
fn with_the_old_passphrase_and_the_old_header_nothing_counts_any_more() {
    let (mut header, mut unlocked, _) = made();
    let old = header.clone();
    let phrase = Passphrase::new("appel brug wolk trein");
    change_passphrase(&mut header, &mut unlocked, &NOW, (&phrase, Cost::FLOOR)).unwrap();
    let thief = unlock(&old, &by("Sanne", "fiets maan koffie dijk")).unwrap();
    let signature = thief.signing.sign(b"message");
    let signed = |what| unlocked.roster.signed(Signer::Member(0), what, b"message", &signature);
    assert_eq!(signed(Signed::Entry(4)), Some("Sanne"), "what she wrote before");
    assert_eq!(signed(Signed::Entry(5)), None);
    // The keys that follow go to another letterbox.
    let keys = crate::store::keyfile::KeyFile::default();
    let (header, later, _) = rotation::renewed(&header, &unlocked, &keys, &NOW).unwrap();
    let letters = &header.slots.iter().find(|slot| slot.id == unlocked.slot).unwrap().letters;
    let slot = old.slots.iter().find(|slot| slot.id == thief.slot).unwrap();
    let stolen = Slot { letters: letters.clone(), ..slot.clone() };
    let followed = rotation::follow(&stolen, 7, thief.key.clone(), &thief.seed);
    assert_eq!(followed.err(), Some(StoreError::HeaderForged));
    assert_ne!(later.key.bytes(), thief.key.bytes());
}

#[test]
fn the_recovery_key_is_replaced() {
    let (mut header, mut unlocked, recovery) = made();
    let next = RecoveryKey::random().unwrap();
    change_recovery(&mut header, &mut unlocked, &NOW, &next).unwrap();
    let gone = unlock(&header, &Access::Recovery(recovery)).err();
    assert_eq!(gone, Some(StoreError::WrongPassphrase));
    let rescued = unlock(&header, &Access::Recovery(next)).unwrap();
    assert_eq!(rescued.key.bytes(), unlocked.key.bytes());
    assert!(unlock(&header, &by("Sanne", "fiets maan koffie dijk")).is_ok());
}
