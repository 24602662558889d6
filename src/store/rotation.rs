//! Renewing the keys of a vault: a new vault key for everybody who has a slot, a new key for every
//! resident. Entries written before stay sealed with the keys of their time.
//!
//! Others get the new vault key in a letter that only their seed opens. A letter holds the key
//! sealed under the key before it, so nobody who never had a key of the vault can write one, and a
//! signed statement proves the last one, so nobody who is no member can make one count.

use crate::crypto::letter;
use crate::crypto::{Key, seal};
use crate::store::error::StoreError;
use crate::store::header::{Header, Slot, SlotId};
use crate::store::key_history::Past;
use crate::store::keyfile::KeyFile;
use crate::store::marks::Marks;
use crate::store::roster::Told;
use crate::store::unlocked::{Unlocked, letterbox, moment, no_randomness, proof};

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
        let next = next.and_then(|next| Key::from_slice(&next));
        key = next.ok_or(StoreError::HeaderForged)?;
    }
    Ok(key)
}

/// The header and the keys after a renewal; `marks` name the last entry and the last note under the
/// present ones.
///
/// # Errors
/// What the system answers where it has no randomness.
pub(super) fn renewed(
    header: &Header,
    unlocked: &Unlocked,
    keys: &KeyFile,
    marks: &Marks,
) -> Result<(Header, Unlocked, KeyFile), StoreError> {
    let (mut header, mut unlocked, mut keys) = (header.clone(), unlocked.clone(), keys.clone());
    let vault = header.founding.salt;
    let (last, last_note) = (marks.journal.no, marks.log.no);
    let key = Key::random().map_err(no_randomness)?;
    let under = unlocked.key.derive("trede letter");
    for slot in &mut header.slots {
        let place = place(vault, &slot.id, slot.letters.len());
        let sealed = seal::seal(&under, &place, key.bytes()).map_err(no_randomness)?;
        let letter = letter::write(&slot.address, &place, &sealed);
        slot.letters.push(letter.map_err(|_error| StoreError::HeaderForged)?);
    }
    unlocked.past.push(Past::of(&unlocked.key, last, last_note));
    let told = Told::Renewed(proof(&key));
    unlocked.roster.say(told, moment(marks), (unlocked.number, &unlocked.signing))?;
    unlocked.key = key;
    for kept in keys.keys.values_mut() {
        kept.renew(last, Key::random().map_err(no_randomness)?);
    }
    Ok((header, unlocked, keys))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::passphrase::{Cost, Passphrase};
    use crate::crypto::recovery::RecoveryKey;
    use crate::store::Founding;
    use crate::store::members::{Access, add, found, remove, renew_slot, unlock};

    fn by(name: &str) -> Access {
        let phrase = format!("{name} loopt graag langs zee");
        Access::Passphrase(Some(name.to_owned()), Passphrase::new(&phrase))
    }

    fn made() -> (Header, Unlocked, RecoveryKey) {
        let made_at = chrono::DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let founding = Founding { demo: false, salt: 7, at: made_at };
        let recovery = RecoveryKey::random().unwrap();
        let phrase = Passphrase::new("Sanne loopt graag langs zee");
        let (mut header, mut unlocked) =
            found(founding, "Sanne", &phrase, &recovery, Cost::FLOOR).unwrap();
        for name in ["Rachid", "Jo"] {
            let phrase = Passphrase::new(&format!("{name} loopt graag langs zee"));
            add(&mut header, &mut unlocked, &at(0), (name, &phrase, Cost::FLOOR)).unwrap();
        }
        (header, unlocked, recovery)
    }

    fn at(entry: u64) -> Marks {
        let journal = crate::store::marks::Mark { no: entry, hash: [1; 32] };
        Marks { journal, ..Marks::default() }
    }

    fn again(
        header: &Header,
        unlocked: &Unlocked,
        keys: &KeyFile,
        entry: u64,
    ) -> (Header, Unlocked, KeyFile) {
        let (mut header, unlocked, keys) = renewed(header, unlocked, keys, &at(entry)).unwrap();
        renew_slot(&mut header, &unlocked, &at(entry)).unwrap();
        (header, unlocked, keys)
    }

    #[test]
    fn everybody_follows_and_who_was_removed_does_not() {
        let (mut header, mut unlocked, recovery) = made();
        let jo = unlock(&header, &by("Jo")).unwrap();
        remove(&mut header, &mut unlocked, &at(0), "Jo").unwrap();
        let keys = KeyFile::default();
        let (mut header, unlocked, keys) = again(&header, &unlocked, &keys, 5);
        for _ in 0..2 {
            let (next, later, _) = again(&header, &unlocked, &keys, 9);
            for access in [by("Sanne"), by("Rachid"), Access::Recovery(recovery.clone())] {
                let opened = unlock(&next, &access).unwrap();
                assert_eq!(opened.key.bytes(), later.key.bytes());
                let records = opened.by_entry("trede records", |past| &past.records);
                assert_eq!(records.at(5).bytes(), jo.key.derive("trede records").bytes());
            }
            assert_ne!(later.key.bytes(), jo.key.bytes());
        }
        // What Jo copied opens no letter: neither her seed nor the old key is enough.
        for slot in &header.slots {
            assert!(slot.letters.is_empty() || follow(slot, 7, jo.key.clone(), &jo.seed).is_err());
        }
        // Rachid's letter goes once he has opened the vault.
        let rachid = unlock(&header, &by("Rachid")).unwrap();
        assert_eq!(renew_slot(&mut header, &rachid, &at(9)), Ok(true));
        assert_eq!(renew_slot(&mut header, &rachid, &at(9)), Ok(false));
        let again = unlock(&header, &by("Rachid")).unwrap();
        assert_eq!(again.key.bytes(), unlocked.key.bytes());
    }

    #[test]
    fn who_was_a_member_makes_no_key_count_that_no_member_speaks_for() {
        let (header, mut unlocked, _) = made();
        let jo = unlock(&header, &by("Jo")).unwrap();
        let mut forged = header.clone();
        remove(&mut forged, &mut unlocked, &at(0), "Jo").unwrap();
        // Jo has the key of that time and writes letters with one of her own choice.
        let (roster, jo) = (unlocked.roster.clone(), Unlocked { roster: unlocked.roster, ..jo });
        assert!(renewed(&forged, &jo, &KeyFile::default(), &at(1)).is_err(), "she cannot say it");
        let mine = Key::new([9; 32]);
        for slot in &mut forged.slots {
            let place = place(7, &slot.id, 0);
            let sealed = seal::seal(&jo.key.derive("trede letter"), &place, mine.bytes()).unwrap();
            slot.letters = vec![letter::write(&slot.address, &place, &sealed).unwrap()];
        }
        let unsaid = Unlocked { key: mine, roster, ..jo };
        crate::store::members::settle(&mut forged, &unsaid, &at(1)).unwrap();
        assert_eq!(unlock(&forged, &by("Sanne")).err(), Some(StoreError::HeaderForged));
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
