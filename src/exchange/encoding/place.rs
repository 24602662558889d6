//! Where a sign stands in a word, and how likely it is there.

/// How likely a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likely {
    /// As words are written.
    Typical,
    /// It may be.
    Possible,
    /// No word looks so.
    Odd,
}

/// A sign among its neighbours.
pub(super) struct Place<'w> {
    pub(super) sign: char,
    pub(super) before: Option<char>,
    pub(super) after: Option<char>,
    /// The letters in front, up to the first that is none; and behind.
    pub(super) head: &'w [char],
    pub(super) tail: &'w [char],
    pub(super) word: &'w [char],
}

impl<'w> Place<'w> {
    pub(super) fn of(word: &'w [char], at: usize, sign: char) -> Self {
        let (front, rest) = word.split_at(at);
        let back = rest.get(1..).unwrap_or_default();
        let head = front.rsplit(|sign| !sign.is_alphabetic()).next().unwrap_or_default();
        let tail = back.split(|sign| !sign.is_alphabetic()).next().unwrap_or_default();
        let (before, after) = (front.last().copied(), back.first().copied());
        Self { sign, before, after, head, tail, word }
    }
}
