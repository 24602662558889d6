//! Keys pressed one after the other.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use super::key::{Code, Key, KeyError};

/// The longest sequence a keymap may bind, in keys.
pub const LONGEST_SEQUENCE: usize = 8;

/// Keys pressed one after the other, written with blanks between them: `g g`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sequence(Vec<Key>);

impl Sequence {
    /// Makes a sequence of these keys.
    pub fn new(keys: Vec<Key>) -> Self {
        Self(keys)
    }

    /// The keys in the order in which they are pressed.
    pub fn keys(&self) -> &[Key] {
        &self.0
    }

    /// Orders sequences for display: fewer keys first, plain characters before named keys.
    pub fn effort(&self) -> (usize, usize) {
        let efforts = self.0.iter().map(|key| usize::from(key.effort()));
        (self.0.len(), efforts.sum())
    }
}

impl From<Key> for Sequence {
    fn from(key: Key) -> Self {
        Self(vec![key])
    }
}

// Lets ordered maps be searched by a slice of pressed keys without building a sequence.
impl Borrow<[Key]> for Sequence {
    fn borrow(&self) -> &[Key] {
        &self.0
    }
}

impl fmt::Display for Sequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, key) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            write!(f, "{key}")?;
        }
        Ok(())
    }
}

impl FromStr for Sequence {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        // A text of one blank is the space bar; it cannot be a separator with nothing to separate.
        if text == " " {
            return Ok(Key::plain(Code::Char(' ')).into());
        }
        let keys = text.split_ascii_whitespace().count();
        match keys {
            0 => Err(KeyError::Empty),
            1..=LONGEST_SEQUENCE => {
                text.split_ascii_whitespace().map(str::parse).collect::<Result<_, _>>().map(Self)
            }
            _ => Err(KeyError::TooLong { keys }),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::keymap::key::tests::any_key;

    #[test]
    fn sequences_are_read_and_written() {
        let cases = [
            ("g g", "g g"),
            ("  g \t G ", "g G"),
            (" ", "space"),
            ("space ctrl-C", "space ctrl-c"),
        ];
        for (text, written) in cases {
            let sequence: Sequence = text.parse().unwrap();
            assert_eq!(sequence.to_string(), written);
        }
        assert_eq!("".parse::<Sequence>(), Err(KeyError::Empty));
        assert_eq!("   ".parse::<Sequence>(), Err(KeyError::Empty));
        let long = "g ".repeat(9);
        assert_eq!(long.parse::<Sequence>(), Err(KeyError::TooLong { keys: 9 }));
        assert!("g zzzzz".parse::<Sequence>().is_err());
    }

    proptest! {
        #[test]
        fn writing_and_reading_a_sequence_is_the_identity(
            keys in prop::collection::vec(any_key(), 1..=LONGEST_SEQUENCE)
        ) {
            let sequence = Sequence::new(keys);
            prop_assert_eq!(sequence.to_string().parse(), Ok(sequence));
        }
    }
}
