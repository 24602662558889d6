//! What the rows of a list say, to be searched as it is written: names, reasons, codes, numbers.

use std::collections::HashMap;
use std::fmt;

use crate::domain::fold::words;
use crate::domain::{Line, ResidentId};

/// Fewest digits that are looked for inside a telephone number.
const DIGITS: usize = 3;

/// What the row of each resident says.
#[derive(Default)]
pub struct Told {
    rows: HashMap<ResidentId, Box<str>>,
}

impl fmt::Debug for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Nobody's name comes into a log.
        f.debug_struct("Told").field("count", &self.rows.len()).finish_non_exhaustive()
    }
}

impl Told {
    /// Takes in a row, with the reason that stands on it.
    pub fn put(&mut self, line: &Line, reason: &str) {
        let code = line.code().to_string();
        // The name as it is listed and as it is said: both are read.
        let parts = [&line.name.listed(), &line.name.spoken(), &code, reason];
        let mut row: String = parts.iter().map(|part| spaced(part) + "\n").collect();
        row.extend(line.phone.as_str().chars().filter(char::is_ascii_digit));
        self.rows.insert(line.id, row.into());
    }

    /// Whether the row of somebody says this.
    pub fn says(&self, id: ResidentId, asked: &Asked) -> bool {
        self.rows.get(&id).is_some_and(|row| asked.stands_in(row))
    }
}

/// What stood between quotes, ready to be looked for.
pub struct Asked {
    words: String,
    digits: Option<String>,
}

impl Asked {
    /// Reads it.
    pub fn read(text: &str) -> Self {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let number = !text.chars().any(char::is_alphabetic) && digits.len() >= DIGITS;
        Self { words: spaced(text), digits: number.then_some(digits) }
    }

    /// The words as they follow each other, the last of them as far as it was typed; or the digits of a
    /// number, however it is parted.
    fn stands_in(&self, row: &str) -> bool {
        let number = |digits: &String| row.rsplit('\n').next().is_some_and(|n| n.contains(digits));
        (!self.words.is_empty() && row.contains(&self.words))
            || self.digits.as_ref().is_some_and(number)
    }
}

/// Folded words, a blank before each.
fn spaced(text: &str) -> String {
    words(text).into_iter().fold(String::new(), |all, word| all + " " + &word.text)
}
