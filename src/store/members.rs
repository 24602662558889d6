//! Who may open a vault: slots made, opened, removed.

use std::io;

use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use crate::crypto::digest::sha256;
use crate::crypto::letter::{Address, Letterbox};
use crate::crypto::passphrase::{Cost, Passphrase};
use crate::crypto::recovery::RecoveryKey;
use crate::crypto::sign::Signing;
use crate::crypto::{Key, random, seal};
use crate::store::codec;
use crate::store::error::{Doing, StoreError};
use crate::store::founding::Founding;
use crate::store::header::{Header, Member, Slot, SlotId, SlotKind};
use crate::store::kept::Kept;
use crate::store::rotation;

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
    /// The vault key, and those before it.
    pub keys: Kept,
    /// The last note of the access log under each of those before.
    pub last_notes: Vec<u64>,
    /// What opened the slot.
    pub with: Key,
    /// The seed of signatures and letterbox.
    pub seed: Key,
    /// What entries are signed with.
    pub signing: Signing,
    /// The slot that was opened.
    pub slot: SlotId,
    /// The name of the user; empty for a demo.
    pub name: String,
    /// Everybody who has or had a slot.
    pub members: Vec<Member>,
}

impl Unlocked {
    /// The vault keys by the notes of the access log.
    pub fn note_keys(&self) -> Kept {
        let past = self.last_notes.iter().zip(&self.keys.past);
        let past = past.map(|(note, (_, key))| (*note, key.clone())).collect();
        Kept { now: self.keys.now.clone(), past }
    }
}

const RECOVERY: &str = "trede recovery";
/// Under this name entries stand that were written with the recovery key.
const RESCUER: &str = "recovery key";

/// Whether this is a person, and neither a demo nor the recovery key.
pub(super) fn is_user(member: &Member) -> bool {
    !member.name.is_empty() && member.name != RESCUER
}

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

pub(super) fn no_randomness(error: io::Error) -> StoreError {
    StoreError::io(Doing::Opening)(error)
}

/// The key of a demo: everybody can make it, because nobody in a demo is real.
fn demo_key(founding: &Founding) -> Key {
    Key::stretch(&founding.salt.to_be_bytes(), "trede demo")
}

/// The keys of a demo.
pub fn demo(founding: &Founding) -> Unlocked {
    let key = demo_key(founding);
    let seed = key.derive("trede demo signing");
    let signing = Signing::new(&seed);
    let slot = hashed(&[b"trede demo", &founding.salt.to_be_bytes()]);
    let member = Member { slot, name: String::new(), public: signing.public(), removed: false };
    let (with, name, keys) = (key.clone(), String::new(), Kept::new(key));
    let (last_notes, members) = (Vec::new(), vec![member]);
    Unlocked { keys, last_notes, with, seed, signing, slot, name, members }
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
        with: key.clone(),
        seed: key.clone(),
        keys: Kept::new(key),
        last_notes: Vec::new(),
        slot: [0; 16],
        name: String::new(),
        members: Vec::new(),
    };
    let mut header = add_recovery(header, &mut unlocked, recovery)?;
    let (seed, with) = add(&mut header, &mut unlocked, name, passphrase, cost)?;
    unlocked.signing = Signing::new(&seed);
    (unlocked.seed, unlocked.with) = (seed, with);
    unlocked.slot = slot_id(founding.salt, name);
    name.clone_into(&mut unlocked.name);
    Ok((header, unlocked))
}

fn add_recovery(
    mut header: Header,
    unlocked: &mut Unlocked,
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
        address: address(&seed)?,
        sealed: Vec::new(),
        letters: Vec::new(),
    };
    fill(&mut slot, vault, &recovery.key(), &unlocked.keys.now, &seed)?;
    header.slots.push(slot);
    let (name, public) = (RESCUER.to_owned(), Signing::new(&seed).public());
    unlocked.members.push(Member { slot: id, name, public, removed: false });
    Ok(header)
}

/// Adds a user; the seed of their signatures, and what opens their slot.
///
/// # Errors
/// [`StoreError::UserThere`], or what the system answers.
pub fn add(
    header: &mut Header,
    unlocked: &mut Unlocked,
    name: &str,
    passphrase: &Passphrase,
    cost: Cost,
) -> Result<(Key, Key), StoreError> {
    let vault = header.founding.salt;
    let id = slot_id(vault, name);
    if id == slot_id(vault, RESCUER) || header.slots.iter().any(|slot| slot.id == id) {
        return Err(StoreError::UserThere);
    }
    let seed = Key::random().map_err(no_randomness)?;
    let mut slot = Slot {
        id,
        kind: SlotKind::Passphrase,
        cost: (cost.memory, cost.passes, cost.lanes),
        salt: random::bytes().map_err(no_randomness)?,
        address: address(&seed)?,
        sealed: Vec::new(),
        letters: Vec::new(),
    };
    let with = passphrase.key(&slot.salt, cost).ok_or(StoreError::NoMemory)?;
    fill(&mut slot, vault, &with, &unlocked.keys.now, &seed)?;
    header.slots.push(slot);
    let public = Signing::new(&seed).public();
    // Somebody who comes back signs with a new key; the old one stays for the old entries.
    unlocked.members.push(Member { slot: id, name: name.to_owned(), public, removed: false });
    settle(header, unlocked)?;
    Ok((seed, with))
}

/// Gives the user who opened the vault another passphrase.
///
/// # Errors
/// [`StoreError::NoSuchUser`] for the recovery key, or what the system answers.
pub fn change_passphrase(
    header: &mut Header,
    unlocked: &mut Unlocked,
    passphrase: &Passphrase,
    cost: Cost,
) -> Result<(), StoreError> {
    let vault = header.founding.salt;
    let mut slots = header.slots.iter_mut();
    let slot = slots.find(|s| s.id == unlocked.slot && s.kind == SlotKind::Passphrase);
    let slot = slot.ok_or(StoreError::NoSuchUser)?;
    slot.salt = random::bytes().map_err(no_randomness)?;
    slot.cost = (cost.memory, cost.passes, cost.lanes);
    unlocked.with = passphrase.key(&slot.salt, cost).ok_or(StoreError::NoMemory)?;
    fill(slot, vault, &unlocked.with, &unlocked.keys.now, &unlocked.seed)?;
    settle(header, unlocked)
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

/// Everybody, and the vault keys before the present one with the last entry and note of each.
type StoredMembers = (Vec<Member>, Vec<(u64, u64, [u8; 32])>);

/// Seals the members and tags the header anew.
pub(super) fn settle(header: &mut Header, unlocked: &Unlocked) -> Result<(), StoreError> {
    let past = unlocked.keys.past.iter().zip(&unlocked.last_notes);
    let past = past.map(|((last, key), note)| (*last, *note, *key.bytes())).collect();
    let stored: StoredMembers = (unlocked.members.clone(), past);
    let members = codec::encode(&stored).map(Zeroizing::new);
    let members = members.map_err(|_damage| StoreError::HeaderDamaged)?;
    let place = members_place(header.founding.salt);
    let key = unlocked.keys.now.derive("trede members");
    header.members = seal::seal(&key, &place, &members).map_err(no_randomness)?;
    header.generation += 1;
    header.sign(&unlocked.keys.now.derive("trede header")).map_err(no_randomness)
}

fn members_place(vault: u128) -> Vec<u8> {
    [b"trede members".as_slice(), &vault.to_be_bytes()].concat()
}

/// Where letters to the user with this seed go.
fn address(seed: &Key) -> Result<Address, StoreError> {
    let letterbox = letterbox(seed).ok_or(StoreError::HeaderForged)?;
    Ok(letterbox.address())
}

/// The letterbox of the user with this seed.
pub(super) fn letterbox(seed: &Key) -> Option<Letterbox> {
    Letterbox::new(&seed.derive("trede letterbox"))
}

/// Seals the vault key and the seed into a slot.
pub(super) fn fill(
    slot: &mut Slot,
    vault: u128,
    with: &Key,
    key: &Key,
    seed: &Key,
) -> Result<(), StoreError> {
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
    let key = rotation::follow(slot, header.founding.salt, key, &seed)?;
    if !header.is_genuine(&key.derive("trede header")) {
        return Err(StoreError::HeaderForged);
    }
    let (members, past) = members(header, &key)?;
    let name = members.iter().rev().find(|member| member.slot == slot.id && !member.removed);
    let name = name.map(|member| member.name.clone()).unwrap_or_default();
    let last_notes = past.iter().map(|(_, note, _)| *note).collect();
    let past = past.into_iter().map(|(last, _, key)| (last, Key::new(key))).collect();
    let (keys, signing) = (Kept { now: key, past }, Signing::new(&seed));
    Ok(Unlocked { keys, last_notes, with, seed, signing, slot: slot.id, name, members })
}

fn members(header: &Header, key: &Key) -> Result<StoredMembers, StoreError> {
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
mod tests;
