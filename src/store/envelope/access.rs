//! Notes of the access log, and those of readers that wait to be taken into it.

use super::{Envelope, StoredHead};
use chrono::{DateTime, Utc};

use crate::digest::Hash;
use crate::domain::Note;
use crate::store::codec::{decode, encode};
use crate::store::error::Damage;
use crate::store::frame::Format;
use crate::store::keyring::{Context, Kind, Owner};
use crate::store::marks::Marks;
use crate::store::roster::{Signed, Signer};
use crate::store::wire_v1::{NoteV1, NoteV2, NotedV1, Wire as _, noted_on};

impl Envelope {
    /// What a signature of a note is made over.
    fn note_message(&self, no: u64, before: &Hash, note: &[u8]) -> Vec<u8> {
        let (vault, no) = (self.vault.to_be_bytes(), no.to_be_bytes());
        [b"trede note".as_slice(), &vault, &no, before, note].concat()
    }

    /// A sealed and signed note that follows the hash `before` of the access log; the vault is so far.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_note(&self, note: &Note, marks: &Marks, before: &Hash) -> Result<Vec<u8>, Damage> {
        let bytes = encode(&stored(note, marks))?;
        let (number, signature) = self.ring.sign(&self.note_message(note.no, before, &bytes));
        let head: StoredHead = (bytes, number, signature);
        self.close(Owner::Vault, (Kind::Note, 0, note.no), &head)
    }

    /// A note, and how far it says the vault was.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn open_note(&self, no: u64, sealed: (Format, &[u8])) -> Result<(Note, Marks), Damage> {
        let (note, _, _) = self.opened(Kind::Note, no, sealed)?;
        let note = read_note(sealed.0, &note)?;
        let marks = note.marks;
        Ok((note.restore(no)?, marks))
    }

    /// Checks that a note was signed by the user it names, after the hash `before`; what a reader
    /// left aside by who read, and by who took it over.
    ///
    /// # Errors
    /// [`Damage::Signature`], or what opening finds.
    pub fn check_note(
        &self,
        no: u64,
        sealed: (Format, &[u8]),
        before: &Hash,
    ) -> Result<(), Damage> {
        let (bytes, signer, signature) = self.opened(Kind::Note, no, sealed)?;
        let message = self.note_message(no, before, &bytes);
        let note = read_note(sealed.0, &bytes)?;
        let what = Signed::Note(no, note.marks.journal.no);
        let name = self.ring.signed(signer, what, &message, &signature);
        if name.is_none_or(|name| name != note.by) {
            return Err(Damage::Signature);
        }
        match note.what {
            NotedV1::Aside(id, note, by, signature) => self.check_aside(id, &note, by, &signature),
            _ => Ok(()),
        }
    }

    fn aside(&self, id: u128) -> Context {
        Context { vault: self.vault, kind: Kind::NoteAside, id, seq: 0 }
    }

    fn aside_message(&self, id: u128, note: &[u8]) -> Vec<u8> {
        let (vault, id) = (self.vault.to_be_bytes(), id.to_be_bytes());
        [b"trede note aside".as_slice(), &vault, &id, note].concat()
    }

    /// A sealed and signed note of a reader, which has no place in the log yet.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_aside(&self, id: u128, note: &Note, marks: &Marks) -> Result<Vec<u8>, Damage> {
        let bytes = encode(&stored(note, marks))?;
        let (number, signature) = self.ring.sign(&self.aside_message(id, &bytes));
        let clear = encode::<StoredHead>(&(bytes, number, signature))?;
        self.ring.seal(Owner::Vault, &self.aside(id), &clear)
    }

    /// Opens what a reader left, checks who signed it, and makes of it what the log takes in.
    ///
    /// # Errors
    /// [`Damage`] where no user of the vault wrote it.
    pub fn open_aside(&self, id: u128, sealed: &[u8]) -> Result<Taken, Damage> {
        let clear = self.ring.open_aside(&self.aside(id), sealed)?;
        let (note, by, signature): StoredHead = decode(&clear)?;
        self.check_aside(id, &note, by, &signature)?;
        // What cannot be read must not come into the log.
        let at = decode::<NoteV2>(&note)?.restore(0)?.at;
        Ok(Taken(NotedV1::Aside(id, note, by, signature), at))
    }

    fn check_aside(&self, id: u128, note: &[u8], by: u32, signature: &[u8]) -> Result<(), Damage> {
        let read: NoteV2 = decode(note)?;
        let what = Signed::Note(read.marks.log.no, read.marks.journal.no);
        let message = self.aside_message(id, note);
        let name = self.ring.signed(Signer::Member(by), what, &message, signature);
        if name.is_some_and(|name| name == read.by) { Ok(()) } else { Err(Damage::Signature) }
    }

    /// A sealed and signed note that takes over what a reader left.
    ///
    /// # Errors
    /// See [`Envelope::seal_entry`].
    pub fn seal_taken(
        &self,
        (no, note): (u64, &Note),
        taken: Taken,
        marks: &Marks,
        before: &Hash,
    ) -> Result<Vec<u8>, Damage> {
        let bytes = encode(&NoteV2 { what: taken.0, ..stored(note, marks) })?;
        let (number, signature) = self.ring.sign(&self.note_message(no, before, &bytes));
        let head: StoredHead = (bytes, number, signature);
        self.close(Owner::Vault, (Kind::Note, 0, no), &head)
    }

    /// The number of the reader's note that this note took over, where it did.
    ///
    /// # Errors
    /// [`Damage`] where it is not what was written.
    pub fn taken(&self, no: u64, sealed: (Format, &[u8])) -> Result<Option<u128>, Damage> {
        let (note, _, _) = self.opened(Kind::Note, no, sealed)?;
        Ok(match read_note(sealed.0, &note)?.what {
            NotedV1::Aside(id, ..) => Some(id),
            _ => None,
        })
    }
}

/// A reader's note, proved, on its way into the log.
pub struct Taken(NotedV1, DateTime<Utc>);

impl Taken {
    /// The instant at which the reader wrote it.
    pub const fn at(&self) -> DateTime<Utc> {
        self.1
    }
}

fn stored(note: &Note, marks: &Marks) -> NoteV2 {
    NoteV2 {
        at: note.at.store(),
        by: note.by.store(),
        origin: note.origin.store(),
        what: noted_on(&note.device, &note.what),
        marks: *marks,
    }
}

/// A note of either format.
fn read_note(format: Format, bytes: &[u8]) -> Result<NoteV2, Damage> {
    match format {
        Format::First => decode(bytes).map(|note: NoteV1| note.into_second()),
        Format::Second => decode(bytes),
    }
}
