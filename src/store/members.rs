//! Who may open a vault: slots made, opened, removed.

use std::io;

use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use crate::crypto::passphrase::{Cost, Passphrase};
use crate::crypto::recovery::RecoveryKey;
use crate::crypto::sign::Signing;
use crate::crypto::{Key, random, seal};
use crate::store::codec;
use crate::store::digest::sha256;
use crate::store::error::{Doing, StoreError};
use crate::store::founding::Founding;
use crate::store::header::{Header, Member, Slot, SlotId, SlotKind};

/// What somebody has to open a vault with.
#[derive(Debug, Clone)]
pub enum Access {
    /// Nothing: a demo.
    Demo,
    /// A passphrase, and the name where it was given.
    Passphrase(Option<String>, Passphrase),
    /// The recovery key.
    Recovery(RecoveryKey),
}

/// The keys of an open vault, and who opened it.
#[derive(Debug, Clone)]
pub struct Unlocked {
    /// The vault key.
    pub key: Key,
    /// What entries are signed with.
    pub signing: Signing,
    /// The slot that was opened.
    pub slot: SlotId,
    /// The name of the user; empty for a demo and for the recovery key.
    pub name: String,
    /// Everybody who has or had a slot.
    pub members: Vec<Member>,
}

const RECOVERY: &str = "trede recovery";

/// The slot of a user of this vault.
pub fn slot_id(vault: u128, name: &str) -> SlotId {
    let name: String = name.trim().nfc().flat_map(char::to_lowercase).collect();
    hashed(&[b"trede user", &vault.to_be_bytes(), name.as_bytes()])
}

fn hashed(parts: &[&[u8]]) -> SlotId {
    let mut id = [0; 16];
    for (slot, byte) in id.iter_mut().zip(sha256(parts)) {
        *slot = byte;
    }
    id
}

fn no_randomness(error: io::Error) -> StoreError {
    StoreError::io(Doing::Opening)(error)
}

/// The key of a demo: everybody can make it, because nobody in a demo is real.
fn demo_key(founding: &Founding) -> Key {
    Key::stretch(&founding.salt.to_be_bytes(), "trede demo")
}

/// The keys of a demo.
pub fn demo(founding: &Founding) -> Unlocked {
    let key = demo_key(founding);
    let signing = Signing::new(&key.derive("trede demo signing"));
    let slot = hashed(&[b"trede demo", &founding.salt.to_be_bytes()]);
    let member = Member { slot, name: String::new(), public: signing.public(), removed: false };
    Unlocked { key, signing, slot, name: String::new(), members: vec![member] }
}

/// The header of a new demo.
///
/// # Errors
/// [`StoreError::Sealed`] where the founding says that it is none.
pub fn found_demo(founding: Founding) -> Result<(Header, Unlocked), StoreError> {
    if !founding.demo {
        return Err(StoreError::Sealed);
    }
    let (slots, members, tag) = (Vec::new(), Vec::new(), Vec::new());
    let header = Header { founding, generation: 1, slots, members, tag };
    Ok((header, demo(&founding)))
}

/// The header of a new vault with its first user and its recovery key.
///
/// # Errors
/// What the system answers where it has no randomness or no memory.
pub fn found(
    founding: Founding,
    name: &str,
    passphrase: &Passphrase,
    recovery: &RecoveryKey,
    cost: Cost,
) -> Result<(Header, Unlocked), StoreError> {
    let key = Key::random().map_err(no_randomness)?;
    let header =
        Header { founding, generation: 0, slots: Vec::new(), members: Vec::new(), tag: Vec::new() };
    let mut unlocked = Unlocked {
        signing: Signing::new(&key),
        key,
        slot: [0; 16],
        name: String::new(),
        members: Vec::new(),
    };
    let mut header = add_recovery(header, &unlocked, recovery)?;
    let seed = add(&mut header, &mut unlocked, name, passphrase, cost)?;
    unlocked.signing = Signing::new(&seed);
    unlocked.slot = slot_id(founding.salt, name);
    name.clone_into(&mut unlocked.name);
    Ok((header, unlocked))
}

fn add_recovery(
    mut header: Header,
    unlocked: &Unlocked,
    recovery: &RecoveryKey,
) -> Result<Header, StoreError> {
    let vault = header.founding.salt;
    let seed = Key::random().map_err(no_randomness)?;
    let id = hashed(&[RECOVERY.as_bytes(), &vault.to_be_bytes()]);
    let mut slot = Slot {
        id,
        kind: SlotKind::Recovery,
        cost: (0, 0, 0),
        salt: random::bytes().map_err(no_randomness)?,
        sealed: Vec::new(),
    };
    fill(&mut slot, vault, &recovery.key(), &unlocked.key, &seed)?;
    header.slots.push(slot);
    Ok(header)
}

/// Adds a user; the seed of their signatures.
///
/// # Errors
/// [`StoreError::UserThere`], or what the system answers.
pub fn add(
    header: &mut Header,
    unlocked: &mut Unlocked,
    name: &str,
    passphrase: &Passphrase,
    cost: Cost,
) -> Result<Key, StoreError> {
    let vault = header.founding.salt;
    let id = slot_id(vault, name);
    if header.slots.iter().any(|slot| slot.id == id) {
        return Err(StoreError::UserThere);
    }
    let seed = Key::random().map_err(no_randomness)?;
    let mut slot = Slot {
        id,
        kind: SlotKind::Passphrase,
        cost: (cost.memory, cost.passes, cost.lanes),
        salt: random::bytes().map_err(no_randomness)?,
        sealed: Vec::new(),
    };
    let key = passphrase.key(&slot.salt, cost).ok_or(StoreError::NoMemory)?;
    fill(&mut slot, vault, &key, &unlocked.key, &seed)?;
    header.slots.push(slot);
    let public = Signing::new(&seed).public();
    // Somebody who comes back signs with a new key; the old one stays for the old entries.
    unlocked.members.push(Member { slot: id, name: name.to_owned(), public, removed: false });
    settle(header, unlocked)?;
    Ok(seed)
}

/// Removes a user. Whoever had the vault key keeps what they copied: rotating the keys is
/// another act.
///
/// # Errors
/// [`StoreError::NoSuchUser`], [`StoreError::LastUser`].
pub fn remove(header: &mut Header, unlocked: &mut Unlocked, name: &str) -> Result<(), StoreError> {
    let id = slot_id(header.founding.salt, name);
    if !header.slots.iter().any(|slot| slot.id == id) {
        return Err(StoreError::NoSuchUser);
    }
    let users = header.slots.iter().filter(|slot| slot.kind == SlotKind::Passphrase).count();
    if users < 2 {
        return Err(StoreError::LastUser);
    }
    header.slots.retain(|slot| slot.id != id);
    for member in unlocked.members.iter_mut().filter(|member| member.slot == id) {
        member.removed = true;
    }
    settle(header, unlocked)
}

/// Seals the members and tags the header anew.
fn settle(header: &mut Header, unlocked: &Unlocked) -> Result<(), StoreError> {
    let members = codec::encode(&unlocked.members).map_err(|_damage| StoreError::HeaderDamaged)?;
    let place = members_place(header.founding.salt);
    let key = unlocked.key.derive("trede members");
    header.members = seal::seal(&key, &place, &members).map_err(no_randomness)?;
    header.generation += 1;
    header.sign(&unlocked.key.derive("trede header")).map_err(no_randomness)
}

fn members_place(vault: u128) -> Vec<u8> {
    [b"trede members".as_slice(), &vault.to_be_bytes()].concat()
}

fn fill(slot: &mut Slot, vault: u128, with: &Key, key: &Key, seed: &Key) -> Result<(), StoreError> {
    let mut clear = Zeroizing::new(Vec::with_capacity(64));
    clear.extend_from_slice(key.bytes());
    clear.extend_from_slice(seed.bytes());
    slot.sealed = seal::seal(with, &slot.place(vault), &clear).map_err(no_randomness)?;
    Ok(())
}

/// Opens a header.
///
/// # Errors
/// [`StoreError::Sealed`] where a passphrase is needed, [`StoreError::WrongPassphrase`] (also for
/// a user who is not there), [`StoreError::HeaderForged`].
pub fn unlock(header: &Header, access: &Access) -> Result<Unlocked, StoreError> {
    if header.founding.demo {
        return Ok(demo(&header.founding));
    }
    let (slot, with) = match access {
        Access::Demo => return Err(StoreError::Sealed),
        Access::Passphrase(name, passphrase) => {
            let slot = chosen(header, name.as_deref()).ok_or(StoreError::WrongPassphrase)?;
            if !slot.cost().is_sane() {
                return Err(StoreError::HeaderForged);
            }
            (slot, passphrase.key(&slot.salt, slot.cost()).ok_or(StoreError::NoMemory)?)
        }
        Access::Recovery(recovery) => {
            let slot = header.slots.iter().find(|slot| slot.kind == SlotKind::Recovery);
            (slot.ok_or(StoreError::WrongPassphrase)?, recovery.key())
        }
    };
    let clear = seal::open(&with, &slot.place(header.founding.salt), &slot.sealed);
    let clear = clear.ok_or(StoreError::WrongPassphrase)?;
    let (key, seed) = clear.split_first_chunk::<32>().ok_or(StoreError::HeaderForged)?;
    let (key, seed) = (Key::new(*key), seed.first_chunk().map(|seed| Key::new(*seed)));
    let seed = seed.ok_or(StoreError::HeaderForged)?;
    if !header.is_genuine(&key.derive("trede header")) {
        return Err(StoreError::HeaderForged);
    }
    let members = members(header, &key)?;
    let name = members.iter().rev().find(|member| member.slot == slot.id && !member.removed);
    let name = name.map(|member| member.name.clone()).unwrap_or_default();
    Ok(Unlocked { key, signing: Signing::new(&seed), slot: slot.id, name, members })
}

fn members(header: &Header, key: &Key) -> Result<Vec<Member>, StoreError> {
    let place = members_place(header.founding.salt);
    let clear = seal::open(&key.derive("trede members"), &place, &header.members);
    let clear = clear.ok_or(StoreError::HeaderForged)?;
    codec::decode(&clear).map_err(|_damage| StoreError::HeaderForged)
}

/// The slot of this user; without a name the only one there is.
fn chosen<'a>(header: &'a Header, name: Option<&str>) -> Option<&'a Slot> {
    let users = || header.slots.iter().filter(|slot| slot.kind == SlotKind::Passphrase);
    match name {
        Some(name) => {
            let id = slot_id(header.founding.salt, name);
            // A single slot opens for whoever has its passphrase, whatever the login name is.
            users()
                .find(|slot| slot.id == id)
                .or_else(|| users().next().filter(|_| users().count() == 1))
        }
        None => users().next().filter(|_| users().count() == 1),
    }
}

#[cfg(test)]
mod tests {
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
        add(&mut header, &mut unlocked, "Rachid", &phrase, Cost::FLOOR).unwrap();
        let again = add(&mut header, &mut unlocked, "RACHID", &phrase, Cost::FLOOR).err();
        assert_eq!(again, Some(StoreError::UserThere));
        let rachid = unlock(&header, &by("Rachid", "appel brug wolk trein")).unwrap();
        assert_eq!(rachid.key.bytes(), unlocked.key.bytes());
        assert_ne!(rachid.signing.public(), unlocked.signing.public());
        assert_eq!(
            unlock(&header, &by("Sanne", "appel brug wolk trein")).err(),
            Some(StoreError::WrongPassphrase)
        );
        remove(&mut header, &mut unlocked, "Rachid").unwrap();
        assert!(unlocked.members.iter().any(|m| m.name == "Rachid" && m.removed));
        assert_eq!(remove(&mut header, &mut unlocked, "Sanne").err(), Some(StoreError::LastUser));
        assert_eq!(
            remove(&mut header, &mut unlocked, "Rachid").err(),
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
}
