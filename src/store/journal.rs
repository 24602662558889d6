//! The journal: an append-only file of chained frames, and the narrow port it stands behind.
//!
//! An append returns after the sync. At open one pass reads the frames' headers and head parts and
//! follows the chain; the bodies are checked when they are read, and all of them by `verify`.

mod scan;

use std::borrow::Cow;
use std::time::Duration;

use crate::digest::Hash;
use crate::store::error::{Damage, Doing, StoreError};
use crate::store::frame::{self, Format, Parts, TRAILER};
use crate::store::medium::{Medium, Nothing};

/// The last entry of a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Its number; zero before the first entry.
    pub seq: u64,
    /// The hash that ends its frame; before the first entry a hash of the vault's founding.
    pub hash: Hash,
}

/// An entry as it stands in a journal. Its own hash is checked; whether it belongs behind what is
/// known is proved by whoever knows that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framed {
    /// Its number.
    pub seq: u64,
    /// The hash of the entry before it.
    pub before: Hash,
    /// Its sealed parts.
    pub parts: Parts,
    /// The hash that ends its frame.
    pub hash: Hash,
}

/// What the store needs of a journal. The file is one implementation; a server that sees only
/// sealed parts can be another.
pub trait Journal: Send {
    /// The last entry, whoever wrote it.
    ///
    /// # Errors
    /// What the disk or the other end answers; so for all of these.
    fn head(&self) -> Result<Head, StoreError>;

    /// Appends entries behind the entry with number `expected`; durable when it returns.
    ///
    /// # Errors
    /// [`StoreError::WrongHead`] where somebody else appended meanwhile; whatever the disk answers.
    /// Nothing was appended then.
    fn append(&mut self, expected: u64, entries: &[Parts]) -> Result<Head, StoreError>;

    /// The entries from this number on, in order: as many as come in one piece, at least one where
    /// there is one. Where one behind the first is damaged, those before it.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] naming the first of them, or what the disk or the other end answers.
    fn read(&self, from: u64) -> Result<Vec<Framed>, StoreError>;

    /// One entry.
    ///
    /// # Errors
    /// [`StoreError::NoSuchEntry`], or [`StoreError::Damaged`] naming the entry.
    fn entry(&self, seq: u64) -> Result<Framed, StoreError>;

    /// Returns once there is an entry behind the one with number `behind`, or when this time is
    /// over; where the journal is then.
    ///
    /// # Errors
    /// What the disk or the other end answers.
    fn wait(&self, behind: u64, at_most: Duration) -> Result<Head, StoreError>;

    /// The hash of the chain at this entry, as it stands there.
    ///
    /// # Errors
    /// [`StoreError::NoSuchEntry`], or what the disk answers.
    fn hash_at(&self, seq: u64) -> Result<Hash, StoreError>;

    /// Checks the hash of this entry and that it names the one before.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] naming the entry.
    fn check(&self, seq: u64) -> Result<(), StoreError> {
        if self.entry(seq)?.before == self.hash_at(seq.saturating_sub(1))? {
            Ok(())
        } else {
            Err(StoreError::Damaged { entry: seq, damage: Damage::Chain })
        }
    }
}

/// What was cut off at the end: a write that was never acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Torn {
    /// The last entry that stands.
    pub after: u64,
    /// How many bytes were cut.
    pub bytes: u64,
}

/// Bytes that are read in one piece where many entries are asked for.
const PIECE: u64 = 1 << 20;

/// A journal in a file.
pub struct FileJournal {
    medium: Box<dyn Medium>,
    genesis: Hash,
    /// Where each frame begins; entry `n` is at `n - 1`.
    offsets: Vec<u64>,
    end: u64,
    head: Hash,
    /// Something may stand behind `end` that was reported as failed.
    dirty: bool,
}

/// Is told the number, format and head part of every entry in order.
pub type OnHead<'a> = dyn FnMut(u64, Format, &[u8]) -> Result<(), Damage> + 'a;

impl FileJournal {
    /// Opens a journal that begins with `genesis` and of which entry `seen` is known to have been
    /// saved. A torn last frame is cut.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] naming the first damaged entry, [`StoreError::Short`] where saved
    /// entries are missing, or what the disk answers. Nothing was changed then.
    pub fn open(
        medium: Box<dyn Medium>,
        genesis: Hash,
        seen: u64,
        on_head: &mut OnHead<'_>,
    ) -> Result<(Self, Option<Torn>), StoreError> {
        let (mut journal, torn) = Self::look(medium, genesis, on_head)?;
        let last = journal.last().seq;
        if last < seen {
            return Err(StoreError::Short { journal: last, seen });
        }
        journal.mend()?;
        Ok((journal, torn))
    }

    /// Opens a journal as it lies there; a torn last frame is left where it is, and not read.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] naming the first damaged entry, or what the disk answers.
    pub fn look(
        medium: Box<dyn Medium>,
        genesis: Hash,
        on_head: &mut OnHead<'_>,
    ) -> Result<(Self, Option<Torn>), StoreError> {
        let found = scan::scan(medium.as_ref(), genesis, on_head)?;
        let last = found.offsets.len() as u64;
        let journal = Self {
            medium,
            genesis,
            offsets: found.offsets,
            end: found.end,
            head: found.head,
            dirty: found.torn > 0,
        };
        let torn = (found.torn > 0).then_some(Torn { after: last, bytes: found.torn });
        Ok((journal, torn))
    }

    /// A journal in which nothing can be, while something is put before another one.
    pub(in crate::store) fn nowhere() -> Self {
        let (medium, offsets) = (Box::new(Nothing), Vec::new());
        Self { medium, genesis: [0; 32], offsets, end: 0, head: [0; 32], dirty: false }
    }

    /// Puts something before the file.
    pub(in crate::store) fn put_before(
        &mut self,
        wrap: impl FnOnce(Box<dyn Medium>) -> Box<dyn Medium>,
    ) {
        self.medium = wrap(std::mem::replace(&mut self.medium, Box::new(Nothing)));
    }

    /// The last entry: nobody else writes while the file is open.
    pub const fn last(&self) -> Head {
        Head { seq: self.offsets.len() as u64, hash: self.head }
    }

    /// Cuts what stands behind the last good frame.
    ///
    /// # Errors
    /// What the disk answers; it is tried again before the next append.
    pub fn mend(&mut self) -> Result<(), StoreError> {
        if self.dirty {
            let cut = self.medium.truncate(self.end);
            cut.and_then(|()| self.medium.sync()).map_err(StoreError::io(Doing::Writing))?;
            self.dirty = false;
        }
        Ok(())
    }

    fn bounds(&self, seq: u64) -> Result<(u64, u64), StoreError> {
        let at = seq.checked_sub(1).and_then(|at| usize::try_from(at).ok());
        let start = at.and_then(|at| self.offsets.get(at)).copied();
        let start = start.ok_or(StoreError::NoSuchEntry(seq))?;
        let next = at.and_then(|at| self.offsets.get(at + 1)).copied();
        Ok((start, next.unwrap_or(self.end)))
    }

    fn bytes(&self, from: u64, to: u64, seq: u64) -> Result<Vec<u8>, StoreError> {
        let gone = || StoreError::Damaged { entry: seq, damage: Damage::Frame };
        let length = usize::try_from(to.saturating_sub(from)).map_err(|_too_large| gone())?;
        let mut bytes = vec![0; length];
        let read = self.medium.read_at(&mut bytes, from);
        if read.map_err(StoreError::io(Doing::Reading))? == length {
            Ok(bytes)
        } else {
            Err(gone())
        }
    }

    /// Writes frames from `self.end` on, in pieces, and syncs once.
    fn write(&mut self, frames: &Frames<'_>) -> std::io::Result<()> {
        let mut at = self.end;
        for piece in &frames.pieces {
            self.medium.write_at(piece, at)?;
            at += piece.len() as u64;
        }
        self.medium.sync()
    }
}

/// From so many bytes on a body is written from where it lies, and not copied beside the others.
const LARGE: usize = 1 << 20;

/// Frames that are about to be written, one behind the other.
struct Frames<'a> {
    /// Their bytes.
    pieces: Vec<Cow<'a, [u8]>>,
    length: u64,
    starts: Vec<u64>,
    head: Hash,
}

impl<'a> Frames<'a> {
    fn build(head: Head, end: u64, entries: &'a [Parts]) -> Result<Self, StoreError> {
        let starts = Vec::with_capacity(entries.len());
        let mut frames = Self { pieces: Vec::new(), length: 0, starts, head: head.hash };
        for (seq, parts) in (head.seq + 1..).zip(entries) {
            let bytes = parts.head.len().saturating_add(parts.body.len());
            let around = frame::around(seq, &frames.head, parts);
            let (header, hash) = around.ok_or(StoreError::TooLarge { bytes })?;
            frames.starts.push(end + frames.length);
            frames.put(&header);
            frames.put(&parts.head);
            frames.lend(&parts.body);
            frames.put(&hash);
            frames.head = hash;
        }
        Ok(frames)
    }

    fn put(&mut self, bytes: &[u8]) {
        self.length += bytes.len() as u64;
        match self.pieces.last_mut() {
            Some(Cow::Owned(last)) => last.extend_from_slice(bytes),
            _ => self.pieces.push(Cow::Owned(bytes.to_vec())),
        }
    }

    /// A part of an entry, which outlives the writing.
    fn lend(&mut self, bytes: &'a [u8]) {
        if bytes.len() < LARGE {
            return self.put(bytes);
        }
        self.length += bytes.len() as u64;
        self.pieces.push(Cow::Borrowed(bytes));
    }
}

impl Journal for FileJournal {
    fn head(&self) -> Result<Head, StoreError> {
        Ok(self.last())
    }

    fn append(&mut self, expected: u64, entries: &[Parts]) -> Result<Head, StoreError> {
        let head = self.last();
        if expected != head.seq {
            return Err(StoreError::WrongHead { expected, found: head.seq });
        }
        if entries.is_empty() {
            return Ok(head);
        }
        let frames = Frames::build(head, self.end, entries)?;
        self.mend()?;
        self.dirty = true;
        if let Err(error) = self.write(&frames) {
            // Tried again before the next append where it fails now.
            let mended = self.mend();
            debug_assert_ne!(mended.is_ok(), self.dirty);
            return Err(StoreError::io(Doing::Writing)(error));
        }
        self.dirty = false;
        self.end += frames.length;
        self.offsets.extend(frames.starts);
        self.head = frames.head;
        Ok(self.last())
    }

    /// At once: nobody else writes while the file is open.
    fn wait(&self, _behind: u64, _at_most: Duration) -> Result<Head, StoreError> {
        Ok(self.last())
    }

    fn read(&self, from: u64) -> Result<Vec<Framed>, StoreError> {
        let (mut piece, mut length) = (Vec::new(), 0_u64);
        for seq in from..=self.last().seq {
            let (start, end) = self.bounds(seq)?;
            length = length.saturating_add(end.saturating_sub(start));
            if length > PIECE && !piece.is_empty() {
                break;
            }
            match self.entry(seq) {
                Ok(entry) => piece.push(entry),
                Err(error) if piece.is_empty() => return Err(error),
                Err(_told_when_it_is_the_first) => break,
            }
        }
        Ok(piece)
    }

    fn entry(&self, seq: u64) -> Result<Framed, StoreError> {
        let (from, to) = self.bounds(seq)?;
        let damaged = StoreError::Damaged { entry: seq, damage: Damage::Chain };
        let bytes = self.bytes(from, to, seq)?;
        let (header, parts) = frame::open(&bytes).ok_or(damaged)?;
        let hash = *bytes.last_chunk::<TRAILER>().ok_or(damaged)?;
        if header.seq != seq {
            return Err(damaged);
        }
        Ok(Framed { seq, before: header.before, parts, hash })
    }

    fn hash_at(&self, seq: u64) -> Result<Hash, StoreError> {
        if seq == 0 {
            return Ok(self.genesis);
        }
        let (_, to) = self.bounds(seq)?;
        let bytes = self.bytes(to.saturating_sub(TRAILER as u64), to, seq)?;
        bytes
            .first_chunk()
            .copied()
            .ok_or(StoreError::Damaged { entry: seq, damage: Damage::Frame })
    }
}

#[cfg(test)]
mod tests;
