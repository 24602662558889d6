//! The pass over a journal file at open: structure, chain and head parts, not the bodies.

use crate::digest::{Hash, sha256};
use crate::store::error::{Damage, Doing, StoreError};
use crate::store::frame::{FrameHeader, HEADER, TRAILER};
use crate::store::journal::OnHead;
use crate::store::medium::Medium;

/// What a pass found.
pub(super) struct Found {
    pub(super) offsets: Vec<u64>,
    pub(super) end: u64,
    pub(super) head: Hash,
    /// Bytes behind the last whole frame that were never acknowledged.
    pub(super) torn: u64,
}

/// How much is read at once; frames smaller than this cost no call of their own.
const WINDOW: usize = 1 << 18;
/// The unit in which a disk loses what it had not written yet.
const SECTOR: u64 = 512;

pub(super) fn scan(
    medium: &dyn Medium,
    genesis: Hash,
    on_head: &mut OnHead<'_>,
) -> Result<Found, StoreError> {
    let mut window = Window::new(medium)?;
    let mut found = Found { offsets: Vec::new(), end: 0, head: genesis, torn: 0 };
    while found.end < window.length {
        let seq = found.offsets.len() as u64 + 1;
        let at = found.end;
        let Some(header) = window.header(at)? else {
            return torn_or_damaged(&mut window, found, Damage::Frame);
        };
        let next = at + header.length();
        if next > window.length {
            return torn_or_damaged(&mut window, found, Damage::Frame);
        }
        if header.seq != seq {
            return Err(StoreError::Damaged { entry: seq, damage: Damage::Frame });
        }
        if header.before != found.head {
            // The header is intact, so it is the hash at the end of the frame before that is not.
            return Err(StoreError::Damaged {
                entry: seq.saturating_sub(1).max(1),
                damage: Damage::Chain,
            });
        }
        if next == window.length && !window.is_whole(at, next)? {
            return torn_or_damaged(&mut window, found, Damage::Chain);
        }
        let part = window.part(at + HEADER as u64, header.head, seq)?;
        on_head(seq, header.format, part).map_err(StoreError::damaged(seq))?;
        found.head = window.trailer(next, seq)?;
        found.offsets.push(at);
        found.end = next;
    }
    Ok(found)
}

/// What stands behind the last whole frame is torn where it ends too early or has a hole that
/// only a lost write leaves, and no later frame stands behind it.
fn torn_or_damaged(
    window: &mut Window<'_>,
    mut found: Found,
    damage: Damage,
) -> Result<Found, StoreError> {
    let at = found.end;
    let entry = found.offsets.len() as u64 + 1;
    let rest = window.all_from(at)?;
    let header = FrameHeader::parse(&rest);
    let cut_short = rest.len() < HEADER || header.is_some_and(|h| h.length() > rest.len() as u64);
    if (cut_short || has_hole(&rest, at)) && !later_frame(&rest) {
        found.torn = rest.len() as u64;
        return Ok(found);
    }
    Err(StoreError::Damaged { entry, damage })
}

/// Whether a sector that belongs to these bytes was never written.
fn has_hole(bytes: &[u8], at: u64) -> bool {
    let lead = usize::try_from((SECTOR - at % SECTOR) % SECTOR).unwrap_or(0);
    let (first, rest) = bytes.split_at(lead.min(bytes.len()));
    std::iter::once(first)
        .chain(rest.chunks(usize::try_from(SECTOR).unwrap_or(512)))
        .any(|sector| sector.len() >= TRAILER && sector.iter().all(|byte| *byte == 0))
}

fn later_frame(bytes: &[u8]) -> bool {
    bytes
        .windows(HEADER)
        .skip(1)
        .any(|window| window.starts_with(b"trd") && FrameHeader::parse(window).is_some())
}

/// A piece of the file in memory that moves along.
struct Window<'a> {
    medium: &'a dyn Medium,
    length: u64,
    start: u64,
    bytes: Vec<u8>,
}

impl<'a> Window<'a> {
    fn new(medium: &'a dyn Medium) -> Result<Self, StoreError> {
        Ok(Self {
            medium,
            length: medium.length().map_err(StoreError::io(Doing::Reading))?,
            start: 0,
            bytes: Vec::new(),
        })
    }

    /// These bytes, fewer where the file ends.
    fn get(&mut self, at: u64, length: usize) -> Result<&[u8], StoreError> {
        let inside = at
            .checked_sub(self.start)
            .and_then(|from| usize::try_from(from).ok())
            .filter(|from| from.saturating_add(length) <= self.bytes.len());
        let from = inside.unwrap_or(0);
        if inside.is_none() {
            self.move_to(at, length)?;
        }
        let to = from.saturating_add(length).min(self.bytes.len());
        Ok(self.bytes.get(from..to).unwrap_or_default())
    }

    fn move_to(&mut self, at: u64, length: usize) -> Result<(), StoreError> {
        let left = usize::try_from(self.length.saturating_sub(at)).unwrap_or(usize::MAX);
        self.bytes.resize(length.max(WINDOW).min(left), 0);
        self.start = at;
        let read = self.medium.read_at(&mut self.bytes, at);
        let read = read.map_err(StoreError::io(Doing::Reading))?;
        self.bytes.truncate(read);
        Ok(())
    }

    fn header(&mut self, at: u64) -> Result<Option<FrameHeader>, StoreError> {
        Ok(FrameHeader::parse(self.get(at, HEADER)?))
    }

    fn part(&mut self, at: u64, length: u32, seq: u64) -> Result<&[u8], StoreError> {
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        let part = self.get(at, length)?;
        if part.len() == length {
            Ok(part)
        } else {
            Err(StoreError::Damaged { entry: seq, damage: Damage::Frame })
        }
    }

    fn trailer(&mut self, next: u64, seq: u64) -> Result<Hash, StoreError> {
        let bytes = self.get(next.saturating_sub(TRAILER as u64), TRAILER)?;
        bytes
            .first_chunk()
            .copied()
            .ok_or(StoreError::Damaged { entry: seq, damage: Damage::Frame })
    }

    /// Whether the hash of this frame fits its content.
    fn is_whole(&mut self, at: u64, next: u64) -> Result<bool, StoreError> {
        let length = usize::try_from(next - at).unwrap_or(usize::MAX);
        let frame = self.get(at, length)?;
        Ok(frame
            .split_last_chunk::<TRAILER>()
            .is_some_and(|(content, hash)| sha256(&[content]) == *hash))
    }

    fn all_from(&mut self, at: u64) -> Result<Vec<u8>, StoreError> {
        let length = usize::try_from(self.length.saturating_sub(at)).unwrap_or(usize::MAX);
        Ok(self.get(at, length)?.to_vec())
    }
}
