//! The seam at which values are sealed before they reach a disk: which key, and for which place.

use std::collections::{HashMap, HashSet};
use std::sync::{PoisonError, RwLock};

use zeroize::Zeroizing;

use crate::crypto::Key;
use crate::crypto::seal::{self, Growing};
use crate::crypto::sign::Signing;
use crate::domain::ResidentId;
use crate::store::Damage;
use crate::store::header::FIRST;
use crate::store::key_history::KeyHistory;
use crate::store::members::Unlocked;
use crate::store::roster::{Roster, Signed, Signer};

/// What a sealed value is; part of what its tag is made over, so no value passes for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// When, who and why of an entry.
    EntryHead = 1,
    /// The changes of an entry to one resident, or to the catalogue.
    EntryPart = 2,
    /// A resident's line.
    Line = 3,
    /// A resident's file.
    File = 4,
    /// An offer.
    Offer = 5,
    /// What a projection says of itself.
    Meta = 6,
    /// A note of the access log.
    Note = 7,
    /// The list of parts of an entry.
    EntryBody = 8,
    /// A page of lines.
    Page = 9,
    /// What was typed and not saved.
    Draft = 10,
    /// A note of whoever read beside another program, until that one takes it into its log.
    NoteAside = 11,
    /// How users set up their desks.
    Desk = 12,
    /// The answers of a measurement.
    Sheet = 13,
}

/// Whose key seals a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Owner {
    /// The vault's own.
    Vault,
    /// The catalogue's.
    Catalogue,
    /// That of the answers of measurements, which are nobody's.
    Sheets,
    /// A resident's.
    Person(ResidentId),
}

impl Owner {
    /// The number that stands for it on disk: a resident's identity is none of the first three.
    pub const fn number(self) -> u128 {
        match self {
            Self::Vault => 0,
            Self::Catalogue => 1,
            Self::Sheets => 2,
            Self::Person(id) => id.0,
        }
    }

    /// The owner with this number.
    pub const fn of(number: u128) -> Self {
        match number {
            0 => Self::Vault,
            1 => Self::Catalogue,
            2 => Self::Sheets,
            id => Self::Person(ResidentId(id)),
        }
    }
}

/// The place of a sealed value: nothing opens anywhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context {
    /// The vault.
    pub vault: u128,
    /// What it is.
    pub kind: Kind,
    /// Whose or which it is; zero where `seq` says it.
    pub id: u128,
    /// The number of the entry; zero where there is none.
    pub seq: u64,
}

impl Context {
    /// The place as bytes; frozen, also the number of the format in it.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.vault.to_be_bytes().to_vec();
        bytes.extend_from_slice(&FIRST.to_be_bytes());
        bytes.push(self.kind as u8);
        bytes.extend_from_slice(&self.id.to_be_bytes());
        bytes.extend_from_slice(&self.seq.to_be_bytes());
        bytes
    }
}

/// The keys of an open vault.
pub struct Ring {
    records: KeyHistory,
    notes: KeyHistory,
    catalogue: KeyHistory,
    sheets: KeyHistory,
    people: RwLock<People>,
    identity: RwLock<Identity>,
}

/// The keys of people who are new in an entry that is not written yet.
pub type Fresh = HashMap<ResidentId, Key>;

/// Who signs, and whose signatures count.
struct Identity {
    signing: Signing,
    number: u32,
    roster: Roster,
}

impl Identity {
    fn of(unlocked: &Unlocked) -> Self {
        let (signing, number) = (unlocked.signing.clone(), unlocked.number);
        Self { signing, number, roster: unlocked.roster.clone() }
    }
}

/// The keys of people, and who has none any more.
#[derive(Default)]
struct People {
    keys: HashMap<ResidentId, KeyHistory>,
    erased: HashSet<ResidentId>,
}

impl Ring {
    /// The keys of this vault.
    pub fn new(
        unlocked: &Unlocked,
        keys: HashMap<ResidentId, KeyHistory>,
        erased: impl IntoIterator<Item = ResidentId>,
    ) -> Self {
        let people = People { keys, erased: erased.into_iter().collect() };
        let catalogue = unlocked.by_entry("trede catalogue", |past| &past.catalogue);
        Self {
            records: unlocked.by_entry("trede records", |past| &past.records),
            notes: unlocked.by_note(),
            sheets: catalogue.map(|key| key.derive("trede sheets")),
            catalogue,
            people: RwLock::new(people),
            identity: RwLock::new(Identity::of(unlocked)),
        }
    }

    /// Goes on with other members or another seed; the keys are the same.
    pub fn identify(&self, unlocked: &Unlocked) {
        *self.identity.write().unwrap_or_else(PoisonError::into_inner) = Identity::of(unlocked);
    }

    fn change(&self, act: impl FnOnce(&mut People)) {
        act(&mut self.people.write().unwrap_or_else(PoisonError::into_inner));
    }

    fn look<T>(&self, at: impl FnOnce(&People) -> T) -> T {
        at(&self.people.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes in the key of a new resident.
    pub fn add(&self, id: ResidentId, key: Key) {
        self.change(|people| drop(people.keys.insert(id, KeyHistory::new(key))));
    }

    /// Forgets the keys of a resident: they were destroyed.
    pub fn forget(&self, id: ResidentId) {
        self.change(|people| {
            people.keys.remove(&id);
            people.erased.insert(id);
        });
    }

    /// Whether there is a key for this resident.
    pub fn knows(&self, id: ResidentId) -> bool {
        self.look(|people| people.keys.contains_key(&id))
    }

    /// Whether the keys of this resident were destroyed.
    pub fn is_erased(&self, id: ResidentId) -> bool {
        self.look(|people| people.erased.contains(&id))
    }

    fn with<T>(
        &self,
        owner: Owner,
        context: &Context,
        act: impl FnOnce(&Key) -> T,
    ) -> Result<T, Damage> {
        // What is no entry is made again after the keys are renewed.
        let key = |kept: &KeyHistory| match context.kind {
            Kind::EntryHead
            | Kind::EntryPart
            | Kind::EntryBody
            | Kind::Note
            | Kind::Draft
            | Kind::Desk => act(kept.at(context.seq)),
            Kind::Line
            | Kind::File
            | Kind::Offer
            | Kind::Sheet
            | Kind::Meta
            | Kind::Page
            | Kind::NoteAside => act(&kept.now),
        };
        match owner {
            Owner::Vault if matches!(context.kind, Kind::Note | Kind::NoteAside) => {
                Ok(key(&self.notes))
            }
            Owner::Vault => Ok(key(&self.records)),
            Owner::Catalogue => Ok(key(&self.catalogue)),
            Owner::Sheets => Ok(key(&self.sheets)),
            Owner::Person(id) => self.look(|people| match people.keys.get(&id) {
                Some(kept) => Ok(key(kept)),
                None if people.erased.contains(&id) => Err(Damage::Erased),
                None => Err(Damage::NoKey),
            }),
        }
    }

    /// Seals a value for its place.
    ///
    /// # Errors
    /// [`Damage::Erased`] where the owner's key was destroyed, [`Damage::NoKey`] where it is missing
    /// though it was not, [`Damage::Shape`] where the system has no
    /// randomness.
    pub fn seal(&self, owner: Owner, context: &Context, clear: &[u8]) -> Result<Vec<u8>, Damage> {
        let place = context.bytes();
        let sealed = self.with(owner, context, |key| seal::seal(key, &place, clear))?;
        sealed.map_err(|_no_randomness| Damage::Shape)
    }

    /// The same with the keys of people who are new in the entry that is sealed.
    ///
    /// # Errors
    /// See [`Ring::seal`].
    pub fn seal_with(
        &self,
        fresh: &Fresh,
        owner: Owner,
        context: &Context,
        clear: &[u8],
    ) -> Result<Vec<u8>, Damage> {
        let Owner::Person(id) = owner else { return self.seal(owner, context, clear) };
        let Some(key) = fresh.get(&id) else { return self.seal(owner, context, clear) };
        seal::seal(key, &context.bytes(), clear).map_err(|_no_randomness| Damage::Shape)
    }

    /// Seals a value where it lies, with the vault's own key.
    ///
    /// # Errors
    /// See [`Ring::seal`].
    pub fn seal_growing(&self, context: &Context, clear: Growing) -> Result<Vec<u8>, Damage> {
        let place = context.bytes();
        let sealed = self.with(Owner::Vault, context, |key| clear.seal(key, &place))?;
        sealed.map_err(|_no_randomness| Damage::Shape)
    }

    /// Opens a value in its place.
    ///
    /// # Errors
    /// [`Damage::Erased`] and [`Damage::NoKey`] as for sealing, [`Damage::Tag`] where the value was
    /// changed or belongs somewhere else.
    pub fn open(
        &self,
        owner: Owner,
        context: &Context,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, Damage> {
        let place = context.bytes();
        self.with(owner, context, |key| seal::open(key, &place, sealed))?.ok_or(Damage::Tag)
    }

    /// Opens a note that was left aside: keys may have been renewed since.
    ///
    /// # Errors
    /// [`Damage::Tag`] where nobody with a key of the vault wrote it for this place.
    pub fn open_aside(
        &self,
        context: &Context,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, Damage> {
        let (place, past) = (context.bytes(), self.notes.past.iter().rev().map(|(_, key)| key));
        let mut keys = std::iter::once(&self.notes.now).chain(past);
        keys.find_map(|key| seal::open(key, &place, sealed)).ok_or(Damage::Tag)
    }

    /// Signs as the user who opened the vault; the user's number.
    pub fn sign(&self, message: &[u8]) -> (u32, Vec<u8>) {
        let identity = self.identity.read().unwrap_or_else(PoisonError::into_inner);
        (identity.number, identity.signing.sign(message).to_vec())
    }

    /// The name of who signed this, where the signature holds and counted at that time.
    pub fn signed(
        &self,
        signer: Signer,
        what: Signed,
        message: &[u8],
        signature: &[u8],
    ) -> Option<String> {
        let identity = self.identity.read().unwrap_or_else(PoisonError::into_inner);
        identity.roster.signed(signer, what, message, signature).map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::founding::Founding;
    use crate::store::members::demo;

    const PLACE: Context = Context { vault: 1, kind: Kind::File, id: 2, seq: 3 };

    fn ring() -> Ring {
        let at = chrono::DateTime::from_timestamp(0, 0).unwrap();
        let unlocked = demo(&Founding { demo: true, salt: 1, at });
        Ring::new(
            &unlocked,
            HashMap::from([(ResidentId(2), KeyHistory::new(Key::new([2; 32])))]),
            [],
        )
    }

    #[test]
    fn the_place_is_frozen() {
        let hex = crate::digest::hex(&PLACE.bytes());
        let (vault, format, kind, id, seq) =
            ("0".repeat(31) + "1", "0001", "04", "0".repeat(31) + "2", "0000000000000003");
        assert_eq!(hex, format!("{vault}{format}{kind}{id}{seq}"));
    }

    #[test]
    fn a_value_opens_in_its_own_place_with_its_own_key_only() {
        let ring = ring();
        let person = Owner::Person(ResidentId(2));
        let sealed = ring.seal(person, &PLACE, b"value").unwrap();
        assert_eq!(ring.open(person, &PLACE, &sealed).unwrap().as_slice(), b"value");
        for other in [
            Context { vault: 9, ..PLACE },
            Context { kind: Kind::Line, ..PLACE },
            Context { id: 9, ..PLACE },
            Context { seq: 9, ..PLACE },
        ] {
            assert_eq!(ring.open(person, &other, &sealed).err(), Some(Damage::Tag));
        }
        for owner in [Owner::Vault, Owner::Catalogue] {
            assert_eq!(ring.open(owner, &PLACE, &sealed).err(), Some(Damage::Tag));
        }
        let missing = ring.open(Owner::Person(ResidentId(3)), &PLACE, &sealed).err();
        assert_eq!(missing, Some(Damage::NoKey), "a key that was not destroyed is missing");
        ring.forget(ResidentId(2));
        assert_eq!(ring.open(person, &PLACE, &sealed).err(), Some(Damage::Erased));
    }
}
