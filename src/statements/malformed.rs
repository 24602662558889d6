//! Why a line is not TOML, as a value that can be said in any language.

use toml::de::Error;

/// Why a line is not TOML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Malformed {
    /// The name stands there already.
    Twice,
    /// A quote or a bracket is not closed.
    Unclosed,
    /// There is no value, or no equals sign before it.
    NoValue,
    /// There is an equals sign too many.
    ExtraEquals,
    /// A comma is missing or too many.
    Comma,
    /// A text without quotes.
    Unquoted,
    /// Something else.
    Unreadable,
}

impl Malformed {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Twice,
        Self::Unclosed,
        Self::NoValue,
        Self::ExtraEquals,
        Self::Comma,
        Self::Unquoted,
        Self::Unreadable,
    ];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Twice => "twice",
            Self::Unclosed => "unclosed",
            Self::NoValue => "no-value",
            Self::ExtraEquals => "extra-equals",
            Self::Comma => "comma",
            Self::Unquoted => "unquoted",
            Self::Unreadable => "unreadable",
        }
    }

    /// What the parser's own words come down to. Words that it does not use yet are unreadable.
    pub(super) fn of(error: &Error, text: &str) -> Self {
        let words = error.message();
        // A number with something behind it is no text that wants quotes.
        let begins = error.span().and_then(|span| text.get(span.start..)?.chars().next());
        let is_number = begins.is_some_and(|first| first.is_ascii_digit());
        let says = |part: &str| words.contains(part);
        if says("duplicate") {
            Self::Twice
        } else if says("unclosed") || says("string") && says("invalid") && says("expected `") {
            Self::Unclosed
        } else if says("extra `=`") || says("extra assignment") {
            Self::ExtraEquals
        } else if says("no value") || says("missing value") || says("missing assignment") {
            Self::NoValue
        } else if says("comma") {
            Self::Comma
        } else if says("quoted") && !is_number {
            Self::Unquoted
        } else {
            Self::Unreadable
        }
    }
}
