//! Renewing the keys of a vault: a new vault key for everybody who has a slot, a new key for every
//! resident. Entries written before stay sealed with the keys of their time.
//!
//! Others get the new vault key in a letter that only their seed opens. A letter holds the key
//! sealed under the key before it, so nobody who never had a key of the vault can write one.

use crate::crypto::letter;
use crate::crypto::{Key, seal};
use crate::store::error::StoreError;
use crate::store::header::{Header, Slot, SlotId};
use crate::store::keyfile::KeyFile;
use crate::store::members::{Unlocked, fill, letterbox, no_randomness, settle};

/// The place of a letter: the nth to this slot.
fn place(vault: u128, slot: &SlotId, nth: usize) -> Vec<u8> {
    let nth = u32::try_from(nth).unwrap_or(u32::MAX);
    [b"trede letter".as_slice(), &vault.to_be_bytes(), slot, &nth.to_be_bytes()].concat()
}

/// The present vault key: the letters of a slot, opened one after the other.
///
/// # Errors
/// [`StoreError::HeaderForged`] where one does not open.
pub(super) fn follow(
    slot: &Slot,
    vault: u128,
    mut key: Key,
    seed: &Key,
) -> Result<Key, StoreError> {
    let letterbox = letterbox(seed).ok_or(StoreError::HeaderForged)?;
    for (nth, letter) in slot.letters.iter().enumerate() {
        let place = place(vault, &slot.id, nth);
        let next = letterbox.open(&place, letter);
        let next = next.and_then(|next| seal::open(&key.derive("trede letter"), &place, &next));
        let next = next.as_ref().and_then(|next| next.first_chunk());
        key = Key::new(*next.ok_or(StoreError::HeaderForged)?);
    }
    Ok(key)
}

/// The header and the keys after a renewal; `head` and `note` are the last entry and the
/// last note under the present ones.
///
/// # Errors
/// What the system answers where it has no randomness.
pub(super) fn renewed(
    header: &Header,
    unlocked: &Unlocked,
    keys: &KeyFile,
    (head, note): (u64, u64),
) -> Result<(Header, Unlocked, KeyFile), StoreError> {
    let (mut header, mut unlocked, mut keys) = (header.clone(), unlocked.clone(), keys.clone());
    let vault = header.founding.salt;
    let key = Key::random().map_err(no_randomness)?;
    let under = unlocked.keys.now.derive("trede letter");
    for slot in &mut header.slots {
        let place = place(vault, &slot.id, slot.letters.len());
        let sealed = seal::seal(&under, &place, key.bytes()).map_err(no_randomness)?;
        let letter = letter::write(&slot.address, &place, &sealed);
        slot.letters.push(letter.map_err(|_error| StoreError::HeaderForged)?);
    }
    unlocked.keys.renew(head, key);
    unlocked.last_notes.push(note);
    for kept in keys.keys.values_mut() {
        kept.renew(head, Key::random().map_err(no_randomness)?);
    }
    take_in(&mut header, &unlocked)?;
    Ok((header, unlocked, keys))
}

/// Seals the present vault key into the slot that was opened, so that its letters can go; whether
/// there were any.
///
/// # Errors
/// What the system answers where it has no randomness.
pub(super) fn take_in(header: &mut Header, unlocked: &Unlocked) -> Result<bool, StoreError> {
    let vault = header.founding.salt;
    let mut slots = header.slots.iter_mut();
    let Some(slot) = slots.find(|s| s.id == unlocked.slot && !s.letters.is_empty()) else {
        return Ok(false);
    };
    fill(slot, vault, &unlocked.with, &unlocked.keys.now, &unlocked.seed)?;
    slot.letters.clear();
    settle(header, unlocked)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::passphrase::{Cost, Passphrase};
    use crate::crypto::recovery::RecoveryKey;
    use crate::store::Founding;
    use crate::store::members::{Access, add, found, remove, unlock};

    fn by(name: &str) -> Access {
        let phrase = format!("{name} loopt graag langs zee");
        Access::Passphrase(Some(name.to_owned()), Passphrase::new(&phrase))
    }

    fn made() -> (Header, Unlocked, RecoveryKey) {
        let at = chrono::DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let founding = Founding { demo: false, salt: 7, at };
        let recovery = RecoveryKey::random().unwrap();
        let phrase = Passphrase::new("Sanne loopt graag langs zee");
        let (mut header, mut unlocked) =
            found(founding, "Sanne", &phrase, &recovery, Cost::FLOOR).unwrap();
        for name in ["Rachid", "Jo"] {
            let phrase = Passphrase::new(&format!("{name} loopt graag langs zee"));
            add(&mut header, &mut unlocked, name, &phrase, Cost::FLOOR).unwrap();
        }
        (header, unlocked, recovery)
    }

    #[test]
    fn everybody_follows_and_who_was_removed_does_not() {
        let (mut header, mut unlocked, recovery) = made();
        let jo = unlock(&header, &by("Jo")).unwrap();
        remove(&mut header, &mut unlocked, "Jo").unwrap();
        let keys = KeyFile::default();
        let (mut header, unlocked, keys) = renewed(&header, &unlocked, &keys, (5, 2)).unwrap();
        for _ in 0..2 {
            let (next, later, _) = renewed(&header, &unlocked, &keys, (9, 2)).unwrap();
            for access in [by("Sanne"), by("Rachid"), Access::Recovery(recovery.clone())] {
                let opened = unlock(&next, &access).unwrap();
                assert_eq!(opened.keys.now.bytes(), later.keys.now.bytes());
                assert_eq!(opened.keys.at(5).bytes(), jo.keys.now.bytes());
            }
            assert_ne!(later.keys.now.bytes(), jo.keys.now.bytes());
        }
        // What Jo copied opens no letter: neither her seed nor the old key is enough.
        for slot in &header.slots {
            assert!(
                slot.letters.is_empty() || follow(slot, 7, jo.keys.now.clone(), &jo.seed).is_err()
            );
        }
        // Rachid's letter goes once he has opened the vault.
        let rachid = unlock(&header, &by("Rachid")).unwrap();
        assert_eq!(take_in(&mut header, &rachid), Ok(true));
        assert_eq!(take_in(&mut header, &rachid), Ok(false));
        let again = unlock(&header, &by("Rachid")).unwrap();
        assert_eq!(again.keys.now.bytes(), unlocked.keys.now.bytes());
    }

    #[test]
    fn an_outsider_writes_no_letter() {
        let (mut header, _, _) = made();
        let mine = Key::new([9; 32]);
        for slot in &mut header.slots {
            let place = place(7, &slot.id, 0);
            let sealed = seal::seal(&mine, &place, mine.bytes()).unwrap();
            slot.letters = vec![letter::write(&slot.address, &place, &sealed).unwrap()];
        }
        assert_eq!(unlock(&header, &by("Sanne")).err(), Some(StoreError::HeaderForged));
    }
}
