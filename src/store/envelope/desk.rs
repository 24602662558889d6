//! How users set up their desks, sealed under the vault's own key.

use serde::{Deserialize, Serialize};

use super::Envelope;
use crate::domain::desk::{Desk, SavedView};
use crate::store::codec::{decode, encode};
use crate::store::error::Damage;
use crate::store::keyring::{Kind, Owner};

/// A view: its digit, its name, the conditions on people and on offers, whether it comes first. The
/// shape is frozen.
type ViewV1 = (u8, String, Vec<String>, Vec<String>, bool);

/// The desk of a user. The shape is frozen.
#[derive(Serialize, Deserialize)]
struct DeskV1 {
    user: String,
    views: Vec<ViewV1>,
}

impl Envelope {
    /// Seals the desks of all users while the journal stands at `seq`.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_desks(&self, seq: u64, desks: &[(String, Desk)]) -> Result<Vec<u8>, Damage> {
        let view = |view: &SavedView| {
            let SavedView { no, name, people, offers, first } = view.clone();
            (no, name, people, offers, first)
        };
        let desk = |(user, desk): &(String, Desk)| DeskV1 {
            user: user.clone(),
            views: desk.views.iter().map(view).collect(),
        };
        let stored: Vec<DeskV1> = desks.iter().map(desk).collect();
        let sealed = self.close(Owner::Vault, (Kind::Desk, 0, seq), &stored)?;
        encode(&(seq, sealed))
    }

    /// The desks of a file.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_desks(&self, bytes: &[u8]) -> Result<Vec<(String, Desk)>, Damage> {
        let (seq, sealed): (u64, Vec<u8>) = decode(bytes)?;
        let stored: Vec<DeskV1> = self.open(Owner::Vault, (Kind::Desk, 0, seq), &sealed)?;
        let view = |(no, name, people, offers, first): ViewV1| SavedView {
            no,
            name,
            people,
            offers,
            first,
        };
        let desk = |desk: DeskV1| {
            let views = desk.views.into_iter().map(view).collect();
            (desk.user, Desk { views })
        };
        Ok(stored.into_iter().map(desk).collect())
    }
}
