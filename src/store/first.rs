//! The first format: how its header and keys are opened, so that a vault can be carried over.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use crate::crypto::sign::{PublicKey, Signing};
use crate::crypto::{Key, seal};
use crate::digest::sha256;
use crate::domain::ResidentId;
use crate::store::codec;
use crate::store::error::StoreError;
use crate::store::header::{Header, Slot, SlotId, SlotKind};
use crate::store::key_history::{KeyHistory, Past};
use crate::store::keyfile::{self, KeyFile};
use crate::store::marks::Marks;
use crate::store::roster::{Roster, Told};
use crate::store::rotation;
use crate::store::small_files::{ANY, SmallFiles};
use crate::store::unlocked::{self, Access, Unlocked};

/// A user, as the first format kept them.
#[derive(Serialize, Deserialize)]
struct FirstMember {
    slot: SlotId,
    name: String,
    public: PublicKey,
    removed: bool,
}

/// Everybody, and the vault keys before the present one with the last entry and note of each.
type FirstMembers = (Vec<FirstMember>, Vec<(u64, u64, [u8; 32])>);

/// The slot that the first format gave a user of this name.
fn slot_id(vault: u128, name: &str) -> SlotId {
    let name: String = name.trim().nfc().flat_map(char::to_lowercase).collect();
    let hash = sha256(&[b"trede user", &vault.to_be_bytes(), name.as_bytes()]);
    let mut id = [0; 16];
    id.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
    id
}

/// Whether a passphrase may belong to this slot: those of the first format are found by name.
pub(super) fn may_be(header: &Header, slot: &Slot, name: Option<&str>) -> bool {
    let alone = || header.slots.iter().filter(|slot| slot.kind.is_passphrase()).count() == 1;
    slot.kind != SlotKind::FirstPassphrase
        || name.is_some_and(|name| slot.id == slot_id(header.founding.salt, name))
        || alone()
}

/// Opens a header of the first format; whoever opens it says who the members are.
///
/// # Errors
/// See [`members::unlock`](crate::store::members::unlock).
pub(super) fn unlock(
    header: &Header,
    access: &Access,
    marks: &Marks,
) -> Result<Unlocked, StoreError> {
    let vault = header.founding.salt;
    if header.founding.demo {
        return Ok(unlocked::demo(&header.founding));
    }
    let forged = || StoreError::HeaderForged;
    let mut slots = header.slots.iter();
    let (slot, with) = match access {
        Access::Demo => return Err(StoreError::Sealed),
        Access::Passphrase(name, passphrase) => {
            let fits = |s: &&Slot| s.kind.is_passphrase() && may_be(header, s, name.as_deref());
            let slot = slots.find(fits).ok_or(StoreError::WrongPassphrase)?;
            if !slot.cost().is_sane() {
                return Err(forged());
            }
            (slot, passphrase.key(&slot.salt, slot.cost()).ok_or(StoreError::NoMemory)?)
        }
        Access::Recovery(recovery) => {
            let slot = slots.find(|slot| !slot.kind.is_passphrase());
            (slot.ok_or(StoreError::WrongPassphrase)?, recovery.key())
        }
    };
    let clear = seal::open(&with, &slot.place(vault), &slot.sealed);
    let clear = clear.ok_or(StoreError::WrongPassphrase)?;
    let (key, seed) = clear.split_at_checked(32).ok_or_else(forged)?;
    let seed = Key::from_slice(seed).ok_or_else(forged)?;
    let key = Key::from_slice(key).ok_or_else(forged)?;
    let key = rotation::follow(slot, vault, key, &seed)?;
    if !header.is_genuine(&key.derive("trede header")) {
        return Err(forged());
    }
    let place = [b"trede members".as_slice(), &vault.to_be_bytes()].concat();
    let clear = seal::open(&key.derive("trede members"), &place, &header.members);
    let read = codec::decode(&clear.ok_or_else(forged)?);
    let (all, past): FirstMembers = read.map_err(|_damage| forged())?;
    let numbers = (0_u32..).zip(&all);
    let own = numbers.filter(|(_, member)| member.slot == slot.id && !member.removed).last();
    let (number, name) = own.map(|(n, member)| (n, member.name.clone())).ok_or_else(forged)?;
    let signing = Signing::new(&seed);
    let told = all.into_iter().map(|m| (m.slot, m.name, m.public, m.removed)).collect();
    let mut roster = Roster::new(vault);
    roster.say(Told::Carried(told), unlocked::moment(marks), (number, &signing))?;
    let proof = Told::Renewed(unlocked::proof(&key));
    roster.say(proof, unlocked::moment(marks), (number, &signing))?;
    let keys: Vec<(u64, u64, Key)> =
        past.into_iter().map(|(last, note, key)| (last, note, Key::new(key))).collect();
    let lasting = keys.first().map_or(&key, |(_, _, key)| key).derive("trede lasting");
    let past = keys.iter().map(|(last, note, key)| Past::of(key, *last, *note)).collect();
    let (slot, marks) = (slot.id, *marks);
    Ok(Unlocked { key, past, lasting, with, seed, signing, slot, number, name, roster, marks })
}

/// Generation, sealed keys by person with the last entry of each, whose key was destroyed.
type FirstKeys = (u64, Vec<(u128, Vec<(u64, Vec<u8>)>)>, Vec<u128>);

/// Reads the keys of the residents as the first format kept them.
///
/// # Errors
/// [`StoreError::KeysDamaged`].
pub(super) fn keys(files: &dyn SmallFiles, vault: u128, key: &Key) -> Result<KeyFile, StoreError> {
    let names = keyfile::NAMES.into_iter().chain([keyfile::NEXT]);
    let mut read = names.filter_map(|name| parse(&files.read(name, ANY).ok()??, vault, key));
    let first = read.next().ok_or(StoreError::KeysDamaged)?;
    Ok(read.fold(first, |a, b| if b.generation > a.generation { b } else { a }))
}

fn parse(bytes: &[u8], vault: u128, key: &Key) -> Option<KeyFile> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let (tag, value) = rest.split_at_checked(length)?;
    seal::open(&key.derive("trede keys"), &sha256(&[value]), tag)?;
    let (generation, sealed, erased) = codec::decode::<FirstKeys>(value).ok()?;
    let wrap = key.derive("trede people");
    let mut keys = BTreeMap::new();
    for (id, sealed) in sealed {
        let mut all = Vec::with_capacity(sealed.len());
        for (last, sealed) in sealed {
            let (vault, id, at) = (vault.to_be_bytes(), id.to_be_bytes(), last.to_be_bytes());
            let place = [b"trede person".as_slice(), &vault, &id, &at].concat();
            all.push((last, Key::from_slice(&seal::open(&wrap, &place, &sealed)?)?));
        }
        let (_, now) = all.pop()?;
        keys.insert(ResidentId(id), KeyHistory { now, past: all });
    }
    let erased = erased.into_iter().map(ResidentId).collect();
    Some(KeyFile { generation, marks: Marks::default(), keys, erased })
}
