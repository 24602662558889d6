//! Who may open a vault: slots opened. How they are made and removed stands in `change`.

mod change;

use zeroize::Zeroizing;

use crate::crypto::letter::Address;
use crate::crypto::passphrase::{Cost, SALT};
use crate::crypto::sign::Signing;
use crate::crypto::{Key, seal};
use crate::store::codec;
use crate::store::error::StoreError;
use crate::store::first;
use crate::store::founding::Founding;
use crate::store::header::{Header, Slot};
use crate::store::key_history::Past;
use crate::store::keyfile::KeyFile;
use crate::store::marks::Marks;
use crate::store::roster::{Member, Roster, StoredStatement, folded};
use crate::store::rotation;
use crate::store::small_files::SmallFiles;

pub use crate::store::unlocked::{Access, Unlocked, demo};
pub(super) use crate::store::unlocked::{letterbox, moment, no_randomness, proof};
pub(super) use change::{
    add, change_passphrase, change_recovery, found, remove, renew_slot, settle,
};

/// Whether this is a person, and neither a demo nor the recovery key.
pub(super) fn is_user(member: &Member) -> bool {
    !member.name.is_empty() && !member.is_recovery()
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
    let format = super::header::FORMAT;
    let header = Header { format, founding, generation: 1, slots, members, tag };
    Ok((header, demo(&founding)))
}

/// The statements, what is left of earlier vault keys, the lasting key, and how far the others are.
type StoredMembers = (Vec<StoredStatement>, Vec<StoredPast>, [u8; 32], Marks);
/// The last entry and note under a vault key; its keys for records, catalogue, access log, anchor.
type StoredPast = (u64, u64, [u8; 32], [u8; 32], [u8; 32], [u8; 32]);

fn members_place(vault: u128) -> Vec<u8> {
    [b"trede members".as_slice(), &vault.to_be_bytes()].concat()
}

/// Where letters to the user with this seed go.
fn address(seed: &Key) -> Result<Address, StoreError> {
    let letterbox = letterbox(seed).ok_or(StoreError::HeaderForged)?;
    Ok(letterbox.address())
}

/// Seals the vault key, the seed and the hash of the first statement into a slot.
pub(super) fn fill(slot: &mut Slot, vault: u128, unlocked: &Unlocked) -> Result<(), StoreError> {
    let mut clear = Zeroizing::new(Vec::with_capacity(96));
    clear.extend_from_slice(unlocked.key.bytes());
    clear.extend_from_slice(unlocked.seed.bytes());
    clear.extend_from_slice(unlocked.roster.root());
    let sealed = seal::seal(&unlocked.with, &slot.place(vault), &clear);
    slot.sealed = sealed.map_err(no_randomness)?;
    Ok(())
}

/// A header that opened, and what a newer one answered.
pub(super) type Chosen = (Header, Unlocked, Option<StoreError>);

/// Opens the first of these headers that opens. Where they are of different vaults, because one copy
/// is foreign, the one whose keys lie among these files.
///
/// # Errors
/// See [`unlock`]; what the newest one answers.
pub(super) fn unlock_any(
    files: &dyn SmallFiles,
    headers: &[Header],
    access: &Access,
) -> Result<Chosen, StoreError> {
    let foreign = headers.windows(2).any(|two| matches!(two, [a, b] if a.founding != b.founding));
    let mut first = None;
    for header in headers {
        let opened = unlock(header, access).and_then(|unlocked| {
            if foreign {
                KeyFile::read(files, header.founding.salt, &unlocked.key)?;
            }
            Ok(unlocked)
        });
        match opened {
            Ok(unlocked) => return Ok((header.clone(), unlocked, first)),
            Err(error) => first = first.or(Some(error)),
        }
    }
    Err(first.unwrap_or(StoreError::HeaderDamaged))
}

/// Opens a header.
///
/// # Errors
/// [`StoreError::Sealed`] where a passphrase is needed, [`StoreError::WrongPassphrase`] (also for
/// a user who is not there), [`StoreError::HeaderForged`], [`StoreError::RosterForged`],
/// [`StoreError::FirstFormat`] where it has to be carried over.
pub fn unlock(header: &Header, access: &Access) -> Result<Unlocked, StoreError> {
    if header.format == super::header::FIRST {
        return Err(StoreError::FirstFormat);
    }
    if header.founding.demo {
        return Ok(demo(&header.founding));
    }
    let mut wrong = StoreError::WrongPassphrase;
    for (slot, with) in with_keys(header, access)? {
        let clear = seal::open(&with, &slot.place(header.founding.salt), &slot.sealed);
        let Some(clear) = clear else { continue };
        match enter(header, slot, with, &clear) {
            Ok(unlocked) if is_meant(header, &unlocked, access) => return Ok(unlocked),
            Ok(_somebody_else) => {}
            Err(error) => wrong = error,
        }
    }
    Err(wrong)
}

/// The slots that may be meant, each with the key that should open it. A passphrase is calculated
/// once for all slots of the same salt and cost, whoever is meant: so nobody learns from the time
/// it takes whether there is such a user.
fn with_keys<'a>(header: &'a Header, access: &Access) -> Result<Vec<(&'a Slot, Key)>, StoreError> {
    let slots = header.slots.iter();
    match access {
        Access::Demo => Err(StoreError::Sealed),
        Access::Recovery(recovery) => {
            let slots = slots.filter(|slot| !slot.kind.is_passphrase());
            Ok(slots.map(|slot| (slot, recovery.key())).collect())
        }
        Access::Passphrase(name, passphrase) => {
            let mut known: Vec<(([u8; SALT], Cost), Key)> = Vec::new();
            let mut keys = Vec::new();
            let users = slots.filter(|slot| slot.kind.is_passphrase());
            for slot in users.filter(|slot| first::may_be(header, slot, name.as_deref())) {
                let kind = (slot.salt, slot.cost());
                if !slot.cost().is_sane() {
                    return Err(StoreError::HeaderForged);
                }
                let key = match known.iter().find(|(of, _)| *of == kind) {
                    Some((_, key)) => key.clone(),
                    None => passphrase.key(&slot.salt, slot.cost()).ok_or(StoreError::NoMemory)?,
                };
                known.push((kind, key.clone()));
                keys.push((slot, key));
            }
            Ok(keys)
        }
    }
}

/// Whether the user who was named is the one whose slot opened. The only user there is may be
/// called anything.
fn is_meant(header: &Header, unlocked: &Unlocked, access: &Access) -> bool {
    let Access::Passphrase(name, _) = access else { return true };
    let users = header.slots.iter().filter(|slot| slot.kind.is_passphrase()).count();
    users == 1 || name.as_ref().is_some_and(|name| is_called(&unlocked.name, name))
}

/// Whether this user may be called so: a namesake of somebody who left is called without the number.
pub(super) fn is_called(user: &str, name: &str) -> bool {
    let bare = user.rsplit_once(" (").filter(|(_, end)| end.ends_with(')')).map(|(bare, _)| bare);
    folded(user) == folded(name) || bare.is_some_and(|bare| folded(bare) == folded(name))
}

/// What an open slot leads to.
fn enter(header: &Header, slot: &Slot, with: Key, clear: &[u8]) -> Result<Unlocked, StoreError> {
    let forged = || StoreError::HeaderForged;
    let (key, rest) = clear.split_at_checked(32).ok_or_else(forged)?;
    let (seed, root) = rest.split_at_checked(32).ok_or_else(forged)?;
    let key = Key::from_slice(key).ok_or_else(forged)?;
    let seed = Key::from_slice(seed).ok_or_else(forged)?;
    let vault = header.founding.salt;
    let key = rotation::follow(slot, vault, key, &seed)?;
    if !header.is_genuine(&key.derive("trede header")) {
        return Err(forged());
    }
    let place = members_place(vault);
    let members = seal::open(&key.derive("trede members"), &place, &header.members);
    let members = codec::decode(&members.ok_or_else(forged)?);
    let (statements, past, lasting, marks): StoredMembers = members.map_err(|_damage| forged())?;
    let lasting = Zeroizing::new(lasting);
    let roster = Roster::read(vault, statements)?;
    if !slot.kind.is_first() && root != roster.root() {
        return Err(StoreError::RosterForged { statement: 1 });
    }
    if roster.proof() != Some(&proof(&key)) {
        return Err(forged());
    }
    let signing = Signing::new(&seed);
    let number = roster.of_slot(&slot.id).ok_or_else(forged)?;
    let member = roster.member(number).filter(|member| member.public() == Some(&signing.public()));
    let name = member.ok_or_else(forged)?.name.clone();
    let past = past.into_iter().map(Past::from).collect();
    let lasting = Key::new(*lasting);
    Ok(Unlocked {
        key,
        past,
        lasting,
        with,
        seed,
        signing,
        slot: slot.id,
        number,
        name,
        roster,
        marks,
    })
}

impl From<StoredPast> for Past {
    fn from((last, last_note, records, catalogue, access, anchor): StoredPast) -> Self {
        let (records, catalogue) = (Key::new(records), Key::new(catalogue));
        let (access, anchor) = (Key::new(access), Key::new(anchor));
        Self { last, last_note, records, catalogue, access, anchor }
    }
}

impl Past {
    fn stored(&self) -> StoredPast {
        let [records, catalogue, access, anchor] =
            [&self.records, &self.catalogue, &self.access, &self.anchor].map(|key| *key.bytes());
        (self.last, self.last_note, records, catalogue, access, anchor)
    }
}

#[cfg(test)]
mod tests;
