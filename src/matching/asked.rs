//! What somebody means who types into a search: a code, a number, an address, or words.

use crate::domain::id::Code;
use crate::matching::number::{END, addresses, bare, dialled, digits, telephones};

/// The person or offer has this very code.
pub const BY_CODE: u32 = 1_000_000;
/// Its number in the administration is written exactly so.
pub const BY_NUMBER: u32 = 900_000;
/// The same number, in other clothing.
pub const BY_BARE_NUMBER: u32 = 800_000;
/// This telephone number, or this e-mail address.
pub const BY_REACH: u32 = 700_000;
/// A telephone number that ends so.
pub const BY_END: u32 = 600_000;
/// The digits of a number that has letters, too.
pub const BY_DIGITS: u32 = 500_000;

/// Words that some write before a telephone number.
const TELEPHONE: [&str; 3] = ["telefoon", "tel", "t:"];

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A code of a resident, an offer or a record.
    Code(Code),
    /// Digits and what may stand between them.
    Number,
    /// Something with an at sign.
    Address,
    /// Words.
    Words,
}

/// A query, read once and compared with many.
#[derive(Debug, Clone)]
pub struct Query {
    /// What it is.
    pub asked: Asked,
    text: String,
    bare: String,
    digits: String,
    dialled: String,
    addresses: Vec<String>,
}

/// What a person or an offer is known by, beside its name.
#[derive(Debug, Clone, Default)]
pub struct KnownBy {
    number: String,
    bare: String,
    digits: String,
    telephones: Vec<String>,
    addresses: Vec<String>,
}

impl KnownBy {
    /// Reads the number in the administration, the telephone number and the e-mail address.
    pub fn of(number: &str, telephone: &str, address: &str) -> Self {
        let bare = bare(number);
        // Letters before a number belong to it, but not everybody types them.
        let has_letters = bare.bytes().any(|byte| !byte.is_ascii_digit());
        Self {
            number: if bare.is_empty() { String::new() } else { number.trim().to_lowercase() },
            digits: if has_letters { digits(number) } else { String::new() },
            bare,
            telephones: telephones(telephone),
            addresses: addresses(address),
        }
    }
}

impl Query {
    /// Reads what was typed.
    pub fn read(text: &str) -> Self {
        let text = text.trim();
        let lower = text.to_lowercase();
        let behind = TELEPHONE.iter().find_map(|word| lower.strip_prefix(word));
        let called = behind.filter(|rest| is_number(rest) && digits(rest).len() >= END);
        let number = called.unwrap_or(lower.as_str());
        let asked = match Code::parse(text) {
            _ if text.contains('@') => Asked::Address,
            Some(code) => Asked::Code(code),
            None if is_number(number) => Asked::Number,
            None => Asked::Words,
        };
        let number = number.trim_start_matches([' ', '.', ':']);
        let number = if asked == Asked::Number { number } else { "" };
        Self {
            asked,
            bare: bare(text),
            digits: digits(number),
            dialled: dialled(number),
            addresses: addresses(text),
            text: lower,
        }
    }

    /// How exactly somebody is meant who is known by these; `None` where only words can tell.
    pub fn exact(&self, known: &KnownBy) -> Option<u32> {
        if self.asked == Asked::Address {
            let same = known.addresses.iter().any(|address| self.addresses.contains(address));
            return same.then_some(BY_REACH);
        }
        if !self.bare.is_empty() && self.bare == known.bare {
            let same = self.text == known.number;
            return Some(if same { BY_NUMBER } else { BY_BARE_NUMBER });
        }
        if self.digits.len() < END {
            return None;
        }
        if known.telephones.contains(&self.dialled) {
            return Some(BY_REACH);
        }
        if known.telephones.iter().any(|number| number.ends_with(&self.digits)) {
            return Some(BY_END);
        }
        (self.digits == known.digits).then_some(BY_DIGITS)
    }

    /// Whether looking for words, too, could find something: a code or a number is no name that is
    /// written nearly so.
    pub fn has_words(&self) -> bool {
        self.asked == Asked::Words
    }

    /// Whether it can only be compared by what is known beside the name, so that whoever has no
    /// digit and no address need not be looked at.
    pub fn may_be_exact(&self) -> bool {
        !self.bare.is_empty() || !self.addresses.is_empty()
    }
}

fn is_number(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit()) && !text.chars().any(char::is_alphabetic)
}
