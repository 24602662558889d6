//! The journal: any bytes as a file, and frames that are whole but in the wrong place.

use std::io;

use trede::digest::Hash;
use trede::store::frame::{self, Format, FrameHeader, Parts};
use trede::store::journal::{FileJournal, Framed, Journal as _};
use trede::store::medium::Medium;

const GENESIS: Hash = [7; 32];

/// A file in memory.
struct Memory(Vec<u8>);

impl Medium for Memory {
    fn length(&self) -> io::Result<u64> {
        Ok(self.0.len() as u64)
    }

    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        let from = usize::try_from(offset).map_err(io::Error::other)?;
        let rest = self.0.get(from..).unwrap_or_default();
        let count = rest.len().min(buffer.len());
        buffer[..count].copy_from_slice(&rest[..count]);
        Ok(count)
    }

    fn write_at(&mut self, bytes: &[u8], offset: u64) -> io::Result<()> {
        let from = usize::try_from(offset).map_err(io::Error::other)?;
        self.0.resize(self.0.len().max(from + bytes.len()), 0);
        self.0[from..from + bytes.len()].copy_from_slice(bytes);
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.0.truncate(usize::try_from(length).map_err(io::Error::other)?);
        Ok(())
    }
}

/// Reads the bytes as one frame, as a journal, and as an order to write and harm a journal.
pub(crate) fn run(bytes: &[u8]) {
    single(bytes);
    drop(opened(bytes.to_vec()));
    let (journal, written, whole) = made(bytes);
    let found = opened(journal);
    if whole {
        assert_eq!(found.as_ref(), Some(&written), "a whole journal is read as it was written");
    }
    // What is read is the beginning of what was written, whatever was done to the end.
    let found = found.unwrap_or_default();
    assert!(written.starts_with(&found), "something else was read");
}

/// A frame that opens is byte for byte the one that its parts make.
fn single(bytes: &[u8]) {
    let header = FrameHeader::parse(bytes);
    let Some((found, parts)) = frame::open(bytes) else { return };
    assert_eq!((Some(found), found.length()), (header, bytes.len() as u64));
    let again = frame::build(found.seq, &found.before, &parts).map(|(frame, _)| frame);
    assert_eq!(again.as_deref(), Some(bytes));
}

/// Every entry of a journal that opens, after it was mended; it opens again as it was left.
fn opened(bytes: Vec<u8>) -> Option<Vec<Parts>> {
    let mut heads = Vec::new();
    let mut on_head = |seq: u64, format: Format, part: &[u8]| {
        heads.push((seq, format, part.to_vec()));
        Ok(())
    };
    let length = bytes.len() as u64;
    let opened = FileJournal::open(Box::new(Memory(bytes)), GENESIS, 0, &mut on_head);
    let (mut journal, torn) = opened.ok()?;
    let head = journal.head().expect("a file knows its head");
    assert!(torn.is_none_or(|torn| torn.bytes <= length && torn.after == head.seq));
    assert_eq!(heads.len() as u64, head.seq, "every head part was told once");
    let mut found = Vec::new();
    for (seq, format, part) in &heads {
        // A body is checked when it is read, so it may be damaged here.
        let Ok(Framed { parts, .. }) = journal.entry(*seq) else { return None };
        assert_eq!((parts.format, &parts.head), (*format, part));
        found.push(parts);
    }
    let more = Parts { head: b"one".to_vec(), body: b"more".to_vec(), ..Parts::default() };
    let after = journal.append(head.seq, std::slice::from_ref(&more)).expect("room for one more");
    let again = journal.entry(after.seq).map(|entry| entry.parts);
    assert_eq!((after.seq, again), (head.seq + 1, Ok(more)));
    assert!(journal.append(head.seq, &[]).is_err(), "the head has moved");
    Some(found)
}

/// A journal as these bytes order it: for each entry how long its parts are, and what is wrong
/// with it. The bytes, what was written, and whether nothing is wrong.
fn made(mut orders: &[u8]) -> (Vec<u8>, Vec<Parts>, bool) {
    let (mut journal, mut written, mut whole) = (Vec::new(), Vec::new(), true);
    let (mut before, mut seq) = (GENESIS, 1);
    while let Some((&[wrong, head, body], rest)) = orders.split_first_chunk::<3>() {
        let (head, rest) = rest.split_at(usize::from(head).min(rest.len()));
        let (body, rest) = rest.split_at(usize::from(body).min(rest.len()));
        orders = rest;
        let format = if wrong & 1 == 0 { Format::Second } else { Format::First };
        let parts = Parts { format, head: head.to_vec(), body: body.to_vec() };
        let (no, previous) = match wrong >> 4 {
            12 => (seq + 1, before),
            13 => (seq, [0; 32]),
            14 => (u64::MAX, before),
            _ => (seq, before),
        };
        let Some((mut frame, hash)) = frame::build(no, &previous, &parts) else { break };
        if wrong >> 4 == 15 {
            frame.truncate(usize::from(rest.first().copied().unwrap_or(0)));
        }
        whole &= wrong >> 4 < 12;
        journal.extend(frame);
        written.push(parts);
        (before, seq) = (hash, seq + 1);
    }
    (journal, written, whole)
}
