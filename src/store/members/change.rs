//! Slots made, changed and removed; each change is a statement that whoever makes it signs.

use zeroize::Zeroizing;

use super::{
    StoredMembers, Unlocked, address, fill, is_called, members_place, moment, no_randomness, proof,
};
use crate::crypto::passphrase::{Cost, Passphrase, SALT};
use crate::crypto::recovery::RecoveryKey;
use crate::crypto::sign::Signing;
use crate::crypto::{Key, random, seal};
use crate::domain::CleanText;
use crate::store::codec;
use crate::store::error::StoreError;
use crate::store::founding::Founding;
use crate::store::header::{FORMAT, Header, Slot, SlotKind};
use crate::store::key_history::Past;
use crate::store::marks::Marks;
use crate::store::roster::{Member, RESCUER, Roster, Told, is_name};

/// The header of a new vault with its first user and its recovery key.
///
/// # Errors
/// [`StoreError::NoName`], or what the system answers where it has no randomness or no memory.
pub(in crate::store) fn found(
    founding: Founding,
    name: &str,
    passphrase: &Passphrase,
    recovery: &RecoveryKey,
    cost: Cost,
) -> Result<(Header, Unlocked), StoreError> {
    let vault = founding.salt;
    let name = called(name)?;
    let name = name.as_str();
    if is_called(RESCUER, name) {
        return Err(StoreError::NoName);
    }
    let key = Key::random().map_err(no_randomness)?;
    let seed = Key::random().map_err(no_randomness)?;
    let signing = Signing::new(&seed);
    let salt = random::bytes().map_err(no_randomness)?;
    let with = passphrase.key(&salt, cost).ok_or(StoreError::NoMemory)?;
    let mut slot = empty(SlotKind::Passphrase, (salt, cost), &seed)?;
    let mut roster = Roster::new(vault);
    let told = Told::Founded(name.to_owned(), signing.public(), slot.id);
    roster.say(told, moment(&Marks::default()), (0, &signing))?;
    let mut unlocked = Unlocked {
        lasting: key.derive("trede lasting"),
        key,
        past: Vec::new(),
        with,
        seed,
        signing,
        slot: slot.id,
        number: 0,
        name: name.to_owned(),
        roster,
        marks: Marks::default(),
    };
    fill(&mut slot, vault, &unlocked)?;
    let (members, tag) = (Vec::new(), Vec::new());
    let mut header =
        Header { format: FORMAT, founding, generation: 0, slots: vec![slot], members, tag };
    let (rescue, seed) = rescue_slot(&header, &unlocked, recovery)?;
    let told = Told::Introduced(RESCUER.to_owned(), Signing::new(&seed).public(), rescue.id);
    say(&mut unlocked, told, &Marks::default())?;
    header.slots.push(rescue);
    let proof = proof(&unlocked.key);
    say(&mut unlocked, Told::Renewed(proof), &Marks::default())?;
    settle(&mut header, &unlocked, &Marks::default())?;
    Ok((header, unlocked))
}

/// A slot that holds nothing yet.
fn empty(kind: SlotKind, (salt, cost): ([u8; SALT], Cost), seed: &Key) -> Result<Slot, StoreError> {
    Ok(Slot {
        id: random::bytes().map_err(no_randomness)?,
        kind,
        cost: (cost.memory, cost.passes, cost.lanes),
        salt,
        address: address(seed)?,
        sealed: Vec::new(),
        letters: Vec::new(),
    })
}

/// Says something as whoever opened the vault.
fn say(unlocked: &mut Unlocked, told: Told, marks: &Marks) -> Result<(), StoreError> {
    let Unlocked { roster, number, signing, .. } = unlocked;
    roster.say(told, moment(marks), (*number, signing))
}

/// A slot for this recovery key, and its seed.
fn rescue_slot(
    header: &Header,
    unlocked: &Unlocked,
    recovery: &RecoveryKey,
) -> Result<(Slot, Key), StoreError> {
    let seed = Key::random().map_err(no_randomness)?;
    let salt = random::bytes().map_err(no_randomness)?;
    let free = Cost { memory: 0, passes: 0, lanes: 0 };
    let mut slot = empty(SlotKind::Recovery, (salt, free), &seed)?;
    fill_for(&mut slot, header, unlocked, (recovery.key(), &seed))?;
    Ok((slot, seed))
}

/// Fills somebody else's slot.
fn fill_for(
    slot: &mut Slot,
    header: &Header,
    unlocked: &Unlocked,
    (with, seed): (Key, &Key),
) -> Result<(), StoreError> {
    let theirs = Unlocked { with, seed: seed.clone(), ..unlocked.clone() };
    fill(slot, header.founding.salt, &theirs)
}

/// What a passphrase costs in this vault: what it costs the others, so that one calculation tries
/// all slots; where nobody else has one, a new salt and the cost that was asked for.
fn shared(
    header: &Header,
    but: Option<&Slot>,
    cost: Cost,
) -> Result<([u8; SALT], Cost), StoreError> {
    let mut others = header.slots.iter().filter(|slot| slot.kind == SlotKind::Passphrase);
    match others.find(|slot| but.is_none_or(|but| but.id != slot.id)) {
        Some(slot) => Ok((slot.salt, slot.cost())),
        None => Ok((random::bytes().map_err(no_randomness)?, cost)),
    }
}

/// A name as it was typed, as entries will carry it.
fn called(typed: &str) -> Result<String, StoreError> {
    let clean = CleanText::line(typed).map_err(|_long| StoreError::NoName)?;
    let name = clean.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
    if is_name(&name) { Ok(name) } else { Err(StoreError::NoName) }
}

/// The name that a new user gets: of somebody who left, with a number, because entries carry it.
fn free_name(roster: &Roster, name: &str) -> Result<String, StoreError> {
    let name = called(name)?;
    let name = name.as_str();
    let is_live = |member: &&Member| !member.removed && is_called(&member.name, name);
    if is_called(RESCUER, name) || roster.members().iter().any(|member| is_live(&member)) {
        return Err(StoreError::UserThere);
    }
    let numbered = (2..u32::MAX).map(|n| format!("{name} ({n})"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| roster.named(name).is_none()).ok_or(StoreError::UserThere)
}

/// Adds a user; the name that their entries will carry.
///
/// # Errors
/// [`StoreError::UserThere`], [`StoreError::NoName`], or what the system answers.
pub(in crate::store) fn add(
    header: &mut Header,
    unlocked: &mut Unlocked,
    marks: &Marks,
    (name, passphrase, cost): (&str, &Passphrase, Cost),
) -> Result<String, StoreError> {
    let name = free_name(&unlocked.roster, name)?;
    let seed = Key::random().map_err(no_randomness)?;
    let (salt, cost) = shared(header, None, cost)?;
    let mut slot = empty(SlotKind::Passphrase, (salt, cost), &seed)?;
    let with = passphrase.key(&salt, cost).ok_or(StoreError::NoMemory)?;
    let told = Told::Introduced(name.clone(), Signing::new(&seed).public(), slot.id);
    say(unlocked, told, marks)?;
    fill_for(&mut slot, header, unlocked, (with, &seed))?;
    header.slots.push(slot);
    settle(header, unlocked, marks)?;
    Ok(name)
}

/// Gives the user who opened the vault another passphrase, and with it another seed: who knows the
/// old one signs nothing and opens no letter any more.
///
/// # Errors
/// [`StoreError::NoSuchUser`] for the recovery key, or what the system answers.
pub(in crate::store) fn change_passphrase(
    header: &mut Header,
    unlocked: &mut Unlocked,
    marks: &Marks,
    (passphrase, cost): (&Passphrase, Cost),
) -> Result<(), StoreError> {
    let own = header.slots.iter().position(|slot| slot.id == unlocked.slot);
    let own = own.filter(|at| header.slots.get(*at).is_some_and(|s| s.kind.is_passphrase()));
    let at = own.ok_or(StoreError::NoSuchUser)?;
    let (salt, cost) = shared(header, header.slots.get(at), cost)?;
    let seed = Key::random().map_err(no_randomness)?;
    let signing = Signing::new(&seed);
    let mut slot = empty(SlotKind::Passphrase, (salt, cost), &seed)?;
    let with = passphrase.key(&salt, cost).ok_or(StoreError::NoMemory)?;
    say(unlocked, Told::Changed(unlocked.number, signing.public(), slot.id), marks)?;
    (unlocked.with, unlocked.seed, unlocked.signing, unlocked.slot) =
        (with, seed, signing, slot.id);
    fill(&mut slot, header.founding.salt, unlocked)?;
    if let Some(place) = header.slots.get_mut(at) {
        *place = slot;
    }
    settle(header, unlocked, marks)
}

/// Replaces the recovery key.
///
/// # Errors
/// What the system answers.
pub(in crate::store) fn change_recovery(
    header: &mut Header,
    unlocked: &mut Unlocked,
    marks: &Marks,
    recovery: &RecoveryKey,
) -> Result<(), StoreError> {
    let number = unlocked.roster.members().iter().position(Member::is_recovery);
    let number = number.and_then(|at| u32::try_from(at).ok()).ok_or(StoreError::NoSuchUser)?;
    let (slot, seed) = rescue_slot(header, unlocked, recovery)?;
    let signing = Signing::new(&seed);
    say(unlocked, Told::Changed(number, signing.public(), slot.id), marks)?;
    if unlocked.number == number {
        // Whoever replaces the key that opened the vault goes on with the new one.
        (unlocked.with, unlocked.seed) = (recovery.key(), seed);
        (unlocked.signing, unlocked.slot) = (signing, slot.id);
    }
    header.slots.retain(|slot| slot.kind.is_passphrase());
    header.slots.push(slot);
    settle(header, unlocked, marks)
}

/// Removes a user; the name that their entries carry. Whoever had the vault key keeps what they copied: rotating the keys is
/// another act.
///
/// # Errors
/// [`StoreError::NoSuchUser`], [`StoreError::LastUser`].
pub(in crate::store) fn remove(
    header: &mut Header,
    unlocked: &mut Unlocked,
    marks: &Marks,
    name: &str,
) -> Result<String, StoreError> {
    let members = unlocked.roster.members().iter();
    let mut live = members.zip(0_u32..).filter(|(member, _)| !member.removed);
    let found = live.find(|(member, _)| super::is_user(member) && is_called(&member.name, name));
    let (member, number) = found.ok_or(StoreError::NoSuchUser)?;
    let (slot, name) = (member.slot, member.name.clone());
    if header.slots.iter().filter(|slot| slot.kind.is_passphrase()).count() < 2 {
        return Err(StoreError::LastUser);
    }
    if number == unlocked.number {
        return Err(StoreError::Yourself);
    }
    say(unlocked, Told::Removed(number), marks)?;
    header.slots.retain(|one| one.id != slot);
    settle(header, unlocked, marks)?;
    Ok(name)
}

/// Seals the present vault key into the slot that was opened, so that its letters can go, and a
/// slot of the first format as slots are sealed now; whether there was anything to do.
///
/// # Errors
/// What the system answers where it has no randomness.
pub(in crate::store) fn renew_slot(
    header: &mut Header,
    unlocked: &Unlocked,
    marks: &Marks,
) -> Result<bool, StoreError> {
    let vault = header.founding.salt;
    let mut slots = header.slots.iter_mut();
    let old = |slot: &&mut Slot| !slot.letters.is_empty() || slot.kind == SlotKind::FirstRecovery;
    let Some(slot) = slots.find(|slot| slot.id == unlocked.slot && old(slot)) else {
        return Ok(false);
    };
    if slot.kind == SlotKind::FirstRecovery {
        slot.kind = SlotKind::Recovery;
    }
    if slot.kind != SlotKind::FirstPassphrase {
        fill(slot, vault, unlocked)?;
        slot.letters.clear();
        settle(header, unlocked, marks)?;
        return Ok(true);
    }
    Ok(false)
}

/// Seals the members and tags the header anew.
pub(in crate::store) fn settle(
    header: &mut Header,
    unlocked: &Unlocked,
    marks: &Marks,
) -> Result<(), StoreError> {
    let past = unlocked.past.iter().map(Past::stored).collect();
    let statements = unlocked.roster.statements().to_vec();
    let stored: StoredMembers = (statements, past, *unlocked.lasting.bytes(), *marks);
    let members = codec::encode(&stored).map(Zeroizing::new);
    let members = members.map_err(|_damage| StoreError::HeaderDamaged)?;
    let place = members_place(header.founding.salt);
    let key = unlocked.key.derive("trede members");
    header.members = seal::seal(&key, &place, &members).map_err(no_randomness)?;
    header.format = FORMAT;
    header.generation += 1;
    header.sign(&unlocked.key.derive("trede header")).map_err(no_randomness)
}
