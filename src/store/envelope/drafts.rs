//! What somebody typed and did not save, each under the key of the person it is about; what is about
//! nobody yet, under that of the vault.

use serde::{Deserialize, Serialize};

use super::Envelope;
use crate::domain::ResidentId;
use crate::domain::draft::Draft;
use crate::store::codec::{decode, encode};
use crate::store::error::Damage;
use crate::store::keyring::{Kind, Owner};

/// What stands for nobody: no resident has this identity.
const NOBODY: u128 = u128::MAX;

/// What a draft holds. The shape is frozen.
#[derive(Serialize, Deserialize)]
struct DraftV1 {
    form: String,
    people: Vec<u128>,
    fields: Vec<(String, String)>,
}

/// A draft as it lies there: who typed it, the last entry at that moment, about whom it is, the
/// draft under that person's key. The shape is frozen.
pub type StoredDraft = (String, u64, u128, Vec<u8>);

impl Envelope {
    /// Seals a draft of this user while the journal stands at `seq`.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_draft(&self, user: &str, seq: u64, draft: &Draft) -> Result<StoredDraft, Damage> {
        let about = draft.people.first();
        let stored = DraftV1 {
            form: draft.form.clone(),
            people: draft.people.iter().map(|id| id.0).collect(),
            fields: draft.fields.clone(),
        };
        let (owner, about) = about.map_or((Owner::Vault, NOBODY), |id| (Owner::Person(*id), id.0));
        let sealed = self.close(owner, (Kind::Draft, about, seq), &stored)?;
        Ok((user.to_owned(), seq, about, sealed))
    }

    /// Opens a draft.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written, or is about somebody who was erased.
    pub fn open_draft(&self, (_, seq, about, sealed): &StoredDraft) -> Result<Draft, Damage> {
        let owner = if *about == NOBODY { Owner::Vault } else { Owner::Person(ResidentId(*about)) };
        let stored: DraftV1 = self.open(owner, (Kind::Draft, *about, *seq), sealed)?;
        let people: Vec<_> = stored.people.into_iter().map(ResidentId).collect();
        if people.iter().any(|id| self.ring().is_erased(*id)) {
            return Err(Damage::Erased);
        }
        Ok(Draft { form: stored.form, people, fields: stored.fields })
    }

    /// All drafts as one file, sealed once more: nobody without a key learns about whom they are.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_drafts(&self, seq: u64, drafts: &[StoredDraft]) -> Result<Vec<u8>, Damage> {
        let sealed = self.close(Owner::Vault, (Kind::Draft, 0, seq), &drafts)?;
        encode(&(seq, sealed))
    }

    /// The drafts of a file.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_drafts(&self, bytes: &[u8]) -> Result<Vec<StoredDraft>, Damage> {
        let (seq, sealed): (u64, Vec<u8>) = decode(bytes)?;
        self.open(Owner::Vault, (Kind::Draft, 0, seq), &sealed)
    }
}
