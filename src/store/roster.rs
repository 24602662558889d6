//! Who may sign: statements that introduce, change and remove members, each signed by a member
//! before it and chained from the founder on.
//!
//! The header carries them, sealed. Whoever holds the vault key can write a header, but nobody can
//! write a statement for somebody else; each user's slot holds the hash of the first one.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use crate::crypto::sign::{PublicKey, Signing, holds};
use crate::digest::{Hash, sha256};
use crate::domain::CleanText;
use crate::store::codec;
use crate::store::error::StoreError;
use crate::store::header::SlotId;

/// Under this name entries stand that were written with the recovery key.
pub const RESCUER: &str = "recovery key";

/// What a statement says. The order of the variants is frozen; members are numbered from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    /// The founder: name, key, slot. Always the first, signed by its own key.
    Founded(String, PublicKey, SlotId),
    /// A new member: name, key, slot.
    Introduced(String, PublicKey, SlotId),
    /// A member has another key and another slot.
    Changed(u32, PublicKey, SlotId),
    /// A member is none any more.
    Removed(u32),
    /// The vault has a new key; what proves it.
    Renewed(Hash),
    /// The members of a vault of the first format: slot, name, key, whether removed.
    Carried(Vec<(SlotId, String, PublicKey, bool)>),
}

/// A place in journal and access log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Moment {
    /// The last entry.
    pub entry: u64,
    /// The last note.
    pub note: u64,
}

/// A statement as it lies there: content and signature. The content is what was told, when, and the
/// number of the member who signed.
pub type StoredStatement = (Vec<u8>, Vec<u8>);
type Content = (Told, Moment, u32);

/// A key of a member, and the time in which its signatures count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenure {
    /// What signatures are checked with.
    pub public: PublicKey,
    /// Entries after this count.
    pub since: Moment,
    /// Entries up to this count; `None` while the key is used.
    pub until: Option<Moment>,
}

/// Somebody who may or might sign; kept after removal, because their entries stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The name that entries carry.
    pub name: String,
    /// The slot; the last one there was.
    pub slot: SlotId,
    /// The slot in the first format, which its entries name.
    pub first_slot: Option<SlotId>,
    /// The keys, the oldest first.
    pub keys: Vec<Tenure>,
    /// Whether the slot was taken away.
    pub removed: bool,
}

impl Member {
    /// Whether this is the recovery key and no person.
    pub fn is_recovery(&self) -> bool {
        self.name == RESCUER
    }

    /// The key that is used now.
    pub fn public(&self) -> Option<&PublicKey> {
        self.keys.iter().find(|key| key.until.is_none()).map(|key| &key.public)
    }
}

/// Who signed something, as it names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signer {
    /// A member, by number.
    Member(u32),
    /// A slot of the first format.
    FirstSlot(SlotId),
}

/// What was signed, for whether a signature counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signed {
    /// This entry.
    Entry(u64),
    /// This note, which names this entry as the last.
    Note(u64, u64),
}

impl Tenure {
    fn covers(&self, what: Signed) -> bool {
        match what {
            Signed::Entry(entry) => {
                entry > self.since.entry && self.until.is_none_or(|until| entry <= until.entry)
            }
            Signed::Note(no, after) => {
                after >= self.since.entry
                    && self.until.is_none_or(|until| {
                        after < until.entry || (after == until.entry && no <= until.note)
                    })
            }
        }
    }
}

/// Everybody, as the statements say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    vault: u128,
    statements: Vec<StoredStatement>,
    root: Hash,
    head: Hash,
    members: Vec<Member>,
    /// What proves the present key of the vault; `None` while it has its first.
    proof: Option<Hash>,
}

impl Roster {
    /// A roster without a statement.
    pub fn new(vault: u128) -> Self {
        let head = sha256(&[b"trede members", &vault.to_be_bytes()]);
        let (statements, members) = (Vec::new(), Vec::new());
        Self { vault, statements, root: head, head, members, proof: None }
    }

    /// The roster of a demo: one member without a name, who signs for everybody.
    pub fn of_demo(vault: u128, public: PublicKey, slot: SlotId) -> Self {
        let keys = vec![Tenure { public, since: Moment::default(), until: None }];
        let member =
            Member { name: String::new(), slot, first_slot: Some(slot), keys, removed: false };
        Self { members: vec![member], ..Self::new(vault) }
    }

    /// Follows the statements from the first on and checks each.
    ///
    /// # Errors
    /// [`StoreError::RosterForged`] naming the first that does not hold.
    pub fn read(vault: u128, statements: Vec<StoredStatement>) -> Result<Self, StoreError> {
        let mut roster = Self::new(vault);
        for (nth, statement) in (1_u32..).zip(statements) {
            let forged = StoreError::RosterForged { statement: nth };
            roster.follow(statement).ok_or(forged)?;
        }
        Ok(roster)
    }

    /// Says something as this member and takes it in.
    ///
    /// # Errors
    /// [`StoreError::RosterForged`] where it would not hold: that is an error of the caller.
    pub fn say(
        &mut self,
        told: Told,
        at: Moment,
        (by, signing): (u32, &Signing),
    ) -> Result<(), StoreError> {
        let nth = u32::try_from(self.statements.len() + 1).unwrap_or(u32::MAX);
        let forged = StoreError::RosterForged { statement: nth };
        let content: Content = (told, at, by);
        let content = codec::encode(&content).map_err(|_damage| forged)?;
        let signature = signing.sign(&self.message(&content)).to_vec();
        self.follow((content, signature)).ok_or(forged)
    }

    fn message(&self, content: &[u8]) -> Vec<u8> {
        let no = (self.statements.len() as u64 + 1).to_be_bytes();
        let vault = self.vault.to_be_bytes();
        [b"trede member".as_slice(), &vault, &no, &self.head, content].concat()
    }

    fn follow(&mut self, (content, signature): StoredStatement) -> Option<()> {
        let (told, at, by): Content = codec::decode(&content).ok()?;
        let message = self.message(&content);
        let first = self.statements.is_empty();
        let public = match &told {
            Told::Founded(_, public, _) if first && by == 0 => *public,
            Told::Carried(all) if first => all.get(index(by)).filter(|one| !one.3)?.2,
            Told::Founded(..) | Told::Carried(_) => return None,
            _ => *self.live(by)?.public()?,
        };
        if !holds(&public, &message, &signature) {
            return None;
        }
        self.take(told, at, by)?;
        self.head = sha256(&[&message, &signature]);
        self.statements.push((content, signature));
        if first {
            self.root = self.head;
        }
        Some(())
    }

    fn take(&mut self, told: Told, at: Moment, by: u32) -> Option<()> {
        match told {
            Told::Founded(name, public, slot) | Told::Introduced(name, public, slot) => {
                self.introduce(name, public, slot, at)
            }
            Told::Changed(who, public, slot) => {
                let may = who == by || self.live(who)?.is_recovery();
                if !may || self.knows_key(&public) {
                    return None;
                }
                let member = self.members.get_mut(index(who))?;
                end(member, at);
                member.keys.push(Tenure { public, since: at, until: None });
                member.slot = slot;
                Some(())
            }
            Told::Removed(who) => {
                self.live(who)?;
                let member = self.members.get_mut(index(who))?;
                end(member, at);
                member.removed = true;
                Some(())
            }
            Told::Renewed(proof) => {
                self.proof = Some(proof);
                Some(())
            }
            Told::Carried(all) => {
                for (slot, name, public, removed) in all {
                    let until = removed.then_some(at);
                    let keys = vec![Tenure { public, since: Moment::default(), until }];
                    let first_slot = Some(slot);
                    self.members.push(Member { name, slot, first_slot, keys, removed });
                }
                Some(())
            }
        }
    }

    fn introduce(
        &mut self,
        name: String,
        public: PublicKey,
        slot: SlotId,
        at: Moment,
    ) -> Option<()> {
        if !is_name(&name) || self.named(&name).is_some() || self.knows_key(&public) {
            return None;
        }
        let keys = vec![Tenure { public, since: at, until: None }];
        self.members.push(Member { name, slot, first_slot: None, keys, removed: false });
        Some(())
    }

    fn knows_key(&self, public: &PublicKey) -> bool {
        self.members.iter().flat_map(|member| &member.keys).any(|key| key.public == *public)
    }

    fn live(&self, number: u32) -> Option<&Member> {
        self.members.get(index(number)).filter(|member| !member.removed)
    }

    /// Everybody, by number.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The statements as they are kept.
    pub fn statements(&self) -> &[StoredStatement] {
        &self.statements
    }

    /// The hash of the first statement.
    pub const fn root(&self) -> &Hash {
        &self.root
    }

    /// What proves the present key of the vault.
    pub const fn proof(&self) -> Option<&Hash> {
        self.proof.as_ref()
    }

    /// Whoever has or had this name, however it is written.
    pub fn named(&self, name: &str) -> Option<&Member> {
        let name = folded(name);
        self.members.iter().find(|member| folded(&member.name) == name)
    }

    /// The number of the member whose slot this is.
    pub fn of_slot(&self, slot: &SlotId) -> Option<u32> {
        let at = self.members.iter().position(|member| member.slot == *slot && !member.removed)?;
        u32::try_from(at).ok()
    }

    /// The member with this number.
    pub fn member(&self, number: u32) -> Option<&Member> {
        self.members.get(index(number))
    }

    /// The name of who signed this, where the signature holds and counted at that time.
    pub fn signed(
        &self,
        signer: Signer,
        what: Signed,
        message: &[u8],
        signature: &[u8],
    ) -> Option<&str> {
        let named = |member: &&Member| match signer {
            Signer::Member(number) => self.member(number).is_some_and(|one| one == *member),
            Signer::FirstSlot(slot) => member.first_slot == Some(slot),
        };
        let holds = |key: &Tenure| key.covers(what) && holds(&key.public, message, signature);
        let mut all = self.members.iter().filter(named);
        all.find(|member| member.keys.iter().any(holds)).map(|member| member.name.as_str())
    }
}

fn end(member: &mut Member, at: Moment) {
    for key in member.keys.iter_mut().filter(|key| key.until.is_none()) {
        key.until = Some(at);
    }
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Whether somebody can be called so: Latin letters, digits and the signs of names, exactly as
/// entries will carry it, so that no two names look alike and none is somebody else's in disguise.
pub fn is_name(name: &str) -> bool {
    let latin =
        |c: char| matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') && c.is_alphabetic();
    let fits = |c: char| c.is_ascii_alphanumeric() || " .-_'’()@".contains(c) || latin(c);
    let as_stored = CleanText::line(name).is_ok_and(|clean| clean.as_str() == name);
    as_stored
        && name.trim() == name
        && name.chars().any(char::is_alphabetic)
        && name.chars().all(fits)
}

/// A name as two are compared: composed, with single blanks inside and none around it, lower case.
pub fn folded(name: &str) -> String {
    let single = name.split_whitespace().collect::<Vec<_>>().join(" ");
    single.nfc().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests;
