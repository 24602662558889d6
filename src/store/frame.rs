//! How one entry lies in the journal file.
//!
//! ```text
//!  0  4  mark "trd2"; "trd1" for entries of the first format
//!  4  4  length of the head part, little-endian like every number here
//!  8  4  length of the body part
//! 12  8  number of the entry
//! 20 32  hash of the frame before
//! 52  8  check: the first bytes of SHA-256 over the 52 bytes above
//! 60     head part, body part
//!    32  hash: SHA-256 over everything above
//! ```
//! The check lets a frame that was cut short be told from a frame whose length was damaged.

use crate::digest::{Hash, sha256};

/// Length of what stands before the parts, in bytes.
pub const HEADER: usize = 60;
/// Length of the hash that ends a frame, in bytes.
pub const TRAILER: usize = 32;
/// Most bytes in one part.
pub const PART_MAX: usize = 1 << 30;

/// What a frame begins with, by format.
const MARKS: [&[u8; 4]; 2] = [b"trd1", b"trd2"];
const CHECKED: usize = 52;

/// How the parts of an entry are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// As in the first format: the owners of the parts in the clear.
    First,
    /// As now.
    #[default]
    Second,
}

/// The two sealed parts of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parts {
    /// How they are written.
    pub format: Format,
    /// When, who and why.
    pub head: Vec<u8>,
    /// What changed.
    pub body: Vec<u8>,
}

/// What stands before the parts of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrameHeader {
    /// How the parts are written.
    pub format: Format,
    /// Length of the head part in bytes.
    pub head: u32,
    /// Length of the body part in bytes.
    pub body: u32,
    /// Number of the entry.
    pub seq: u64,
    /// Hash of the frame before.
    pub before: Hash,
}

impl FrameHeader {
    /// Reads it from the first [`HEADER`] bytes; `None` where they are no intact header.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let (checked, rest) = bytes.split_at_checked(CHECKED)?;
        let check = rest.first_chunk::<8>()?;
        if sha256(&[checked]).first_chunk::<8>()? != check {
            return None;
        }
        let (mark, rest) = checked.split_first_chunk::<4>()?;
        let (head, rest) = rest.split_first_chunk::<4>()?;
        let (body, rest) = rest.split_first_chunk::<4>()?;
        let (seq, rest) = rest.split_first_chunk::<8>()?;
        let before = rest.first_chunk::<32>()?;
        let [first, second] = MARKS;
        let format = match mark {
            mark if mark == first => Format::First,
            mark if mark == second => Format::Second,
            _ => return None,
        };
        Some(Self {
            format,
            head: u32::from_le_bytes(*head),
            body: u32::from_le_bytes(*body),
            seq: u64::from_le_bytes(*seq),
            before: *before,
        })
    }

    /// Length of the whole frame in bytes.
    pub fn length(&self) -> u64 {
        (HEADER + TRAILER) as u64 + u64::from(self.head) + u64::from(self.body)
    }
}

/// A frame as bytes, and its hash; `None` where a part is larger than [`PART_MAX`].
pub fn build(seq: u64, before: &Hash, parts: &Parts) -> Option<(Vec<u8>, Hash)> {
    let (header, hash) = around(seq, before, parts)?;
    Some(([&header, parts.head.as_slice(), &parts.body, &hash].concat(), hash))
}

/// What stands before the parts of a frame, and the hash that stands behind them; `None` where a
/// part is larger than [`PART_MAX`].
pub fn around(seq: u64, before: &Hash, parts: &Parts) -> Option<(Vec<u8>, Hash)> {
    if parts.head.len().max(parts.body.len()) > PART_MAX {
        return None;
    }
    let head = u32::try_from(parts.head.len()).ok()?;
    let body = u32::try_from(parts.body.len()).ok()?;
    let mut header = Vec::with_capacity(HEADER);
    let [first, second] = MARKS;
    header.extend_from_slice(if parts.format == Format::First { first } else { second });
    header.extend_from_slice(&head.to_le_bytes());
    header.extend_from_slice(&body.to_le_bytes());
    header.extend_from_slice(&seq.to_le_bytes());
    header.extend_from_slice(before);
    let check = sha256(&[&header]);
    header.extend_from_slice(check.first_chunk::<8>()?);
    let hash = sha256(&[&header, &parts.head, &parts.body]);
    Some((header, hash))
}

/// The parts of a whole frame, its hash checked; `None` where it is not what was written.
pub fn open(frame: &[u8]) -> Option<(FrameHeader, Parts)> {
    let (content, hash) = frame.split_last_chunk::<TRAILER>()?;
    if sha256(&[content]) != *hash {
        return None;
    }
    let header = FrameHeader::parse(content)?;
    let (head, body) =
        content.get(HEADER..)?.split_at_checked(usize::try_from(header.head).ok()?)?;
    (body.len() == usize::try_from(header.body).ok()?).then(|| {
        let parts = Parts { format: header.format, head: head.to_vec(), body: body.to_vec() };
        (header, parts)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_comes_back_and_no_flipped_bit_passes() {
        let (head, body) = (b"head".to_vec(), b"the body".to_vec());
        let parts = Parts { format: Format::Second, head, body };
        let (frame, _) = build(7, &[3; 32], &parts).unwrap();
        let (header, back) = open(&frame).unwrap();
        assert_eq!((header.seq, header.before), (7, [3; 32]));
        assert_eq!(header.length(), frame.len() as u64);
        assert_eq!(back, parts);
        for at in 0..frame.len() {
            for bit in 0..8 {
                let mut flipped = frame.clone();
                flipped[at] ^= 1 << bit;
                assert_eq!(open(&flipped), None, "{at}");
                assert_eq!(FrameHeader::parse(&flipped).is_none(), at < HEADER);
            }
        }
    }
}
