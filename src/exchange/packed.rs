//! The cells of one row in one piece: a table of a hundred thousand rows takes a quarter of the room
//! that a text of its own for every cell would take.

use std::ops::Range;

/// Cells one after the other, each exactly as written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Packed {
    text: Box<str>,
    /// Where each ends.
    ends: Box<[u32]>,
}

impl Packed {
    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// One cell, counted from 0.
    pub fn get(&self, at: usize) -> Option<&str> {
        self.text.get(self.place(at)?)
    }

    /// All cells.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &str> + ExactSizeIterator + Clone {
        (0..self.len()).map(|at| self.get(at).unwrap_or_default())
    }

    /// The same, each a text of its own.
    pub fn to_vec(&self) -> Vec<String> {
        self.iter().map(str::to_owned).collect()
    }

    /// Writes a cell anew; nothing happens where there is none.
    pub fn set(&mut self, at: usize, text: &str) {
        *self =
            self.iter().enumerate().map(|(n, cell)| if n == at { text } else { cell }).collect();
    }

    /// One cell more, at the end.
    pub fn push(&mut self, text: &str) {
        *self = self.iter().chain([text]).collect();
    }

    /// Only so many cells stay.
    pub fn truncate(&mut self, count: usize) {
        if count < self.len() {
            *self = self.iter().take(count).collect();
        }
    }

    fn place(&self, at: usize) -> Option<Range<usize>> {
        let end = |at: usize| self.ends.get(at).and_then(|end| usize::try_from(*end).ok());
        let start = at.checked_sub(1).map_or(Some(0), end)?;
        Some(start..end(at)?)
    }
}

impl<T: AsRef<str>> FromIterator<T> for Packed {
    /// No row is longer than 4 GiB: no file that is read is.
    fn from_iter<I: IntoIterator<Item = T>>(cells: I) -> Self {
        let (mut text, mut ends) = (String::new(), Vec::new());
        for cell in cells {
            text.push_str(cell.as_ref());
            ends.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
        }
        Self { text: text.into_boxed_str(), ends: ends.into_boxed_slice() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn cells_are_as_they_were_put_in(
            cells in prop::collection::vec("\\PC{0,6}", 0..6),
            (at, text, keep) in (0..7usize, "\\PC{0,6}", 0..7usize),
        ) {
            let mut cells: Vec<String> = cells;
            let mut packed: Packed = cells.iter().collect();
            prop_assert_eq!(packed.to_vec(), cells.clone());
            packed.set(at, &text);
            if let Some(cell) = cells.get_mut(at) {
                cell.clone_from(&text);
            }
            packed.push(&text);
            cells.push(text);
            packed.truncate(keep);
            cells.truncate(keep);
            prop_assert_eq!(packed.to_vec(), cells.clone());
            prop_assert_eq!(packed.get(at), cells.get(at).map(String::as_str));
            prop_assert_eq!((packed.len(), packed.is_empty()), (cells.len(), cells.is_empty()));
        }
    }
}
