//! Where one record of a text with separators ends that has no end: a quote that is never closed
//! takes all that follows, and that is noticed long before the file is read.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use super::source::MAX_STRETCH;

/// The most bytes of one record. Without a quote none is longer than a line may be.
const MAX_RECORD: usize = MAX_STRETCH + 64 * 1024;

/// How many bytes are left for the record that is read.
#[derive(Clone)]
pub(super) struct Bound(Rc<Cell<usize>>);

impl Bound {
    /// A record came to its end, and the next one begins.
    pub(super) fn renew(&self) {
        self.0.set(MAX_RECORD);
    }

    /// Whether a record was longer than any can be.
    pub(super) fn is_reached(&self) -> bool {
        self.0.get() == 0
    }
}

/// A source that ends with an error where a record is longer than any can be.
pub(super) struct Bounded<R> {
    source: R,
    left: Bound,
}

impl<R> Bounded<R> {
    pub(super) fn of(source: R) -> Self {
        Self { source, left: Bound(Rc::new(Cell::new(MAX_RECORD))) }
    }

    /// How much is left, to be renewed at the end of each record.
    pub(super) fn bound(&self) -> Bound {
        self.left.clone()
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let left = self.left.0.get();
        if left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let size = into.len().min(left);
        let read = self.source.read(into.get_mut(..size).unwrap_or_default())?;
        self.left.0.set(left - read);
        Ok(read)
    }
}

/// The place of the quote that is open where this text ends or is cut off, as one record of cells.
pub(super) fn opening_quote(text: &[u8], separator: u8) -> Option<usize> {
    let (mut open, mut starts, mut at) = (None, true, 0);
    while let Some(byte) = text.get(at).filter(|_| at < MAX_RECORD) {
        match (byte, open) {
            (b'"', None) if starts => open = Some(at),
            // Two are one that is meant.
            (b'"', Some(_)) if text.get(at + 1) == Some(&b'"') => at += 1,
            (b'"', Some(_)) => open = None,
            _ => {}
        }
        starts = open.is_none() && (*byte == separator || matches!(byte, b'\n' | b'\r'));
        at += 1;
    }
    open
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quote_that_is_open_is_the_last_that_was_not_closed() {
        for (text, open) in [
            ("a;\"b", Some(2)),
            ("\"a\";\"b", Some(4)),
            ("\"a\nb\";c;\"d\n\"\"e\n", Some(8)),
            ("a \"b;c", None),
            ("\"a\"\"\";b", None),
        ] {
            assert_eq!(opening_quote(text.as_bytes(), b';'), open, "{text:?}");
        }
    }
}
