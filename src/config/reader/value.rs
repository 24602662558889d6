//! One value of a file of settings, held against what the setting takes.

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::DeValue;

use crate::nearest::nearest;
use crate::statements::Takes;

/// A value of the kind that a setting takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A whole number.
    Whole(u16),
    /// True or false.
    YesNo(bool),
    /// A day.
    Day(NaiveDate),
    /// A text, also one of a few words.
    Text(String),
    /// A list of texts.
    Texts(Vec<String>),
}

impl Value {
    /// The number; 0 for what is none.
    pub const fn whole(&self) -> u16 {
        match self {
            Self::Whole(number) => *number,
            _ => 0,
        }
    }

    /// The day, where it is one.
    pub const fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(*day),
            _ => None,
        }
    }

    /// The text; empty for what is none.
    pub fn text(self) -> String {
        match self {
            Self::Text(text) => text,
            _ => String::new(),
        }
    }

    /// The texts; none for what is no list.
    pub fn texts(self) -> Vec<String> {
        match self {
            Self::Texts(texts) => texts,
            _ => Vec::new(),
        }
    }
}

/// What is wrong with a value: the byte at which it stands, and what may be meant.
type Wrong = Vec<(usize, Option<String>)>;

/// Reads a value as what the setting takes, and says what is wrong with it.
pub(super) fn read(takes: Takes, value: &Spanned<DeValue<'_>>) -> (Option<Value>, Wrong) {
    if let (Takes::Texts, DeValue::Array(list)) = (takes, value.get_ref()) {
        let (mut texts, mut wrong) = (Vec::new(), Vec::new());
        for one in list {
            match text_of(one) {
                Some(text) => texts.push(text),
                None => wrong.push((one.span().start, None)),
            }
        }
        return (Some(Value::Texts(texts)), wrong);
    }
    match single(takes, value) {
        Some(read) => (Some(read), Vec::new()),
        None => (None, vec![(value.span().start, meant(takes, value))]),
    }
}

fn single(takes: Takes, value: &Spanned<DeValue<'_>>) -> Option<Value> {
    match takes {
        Takes::Whole { from, to, .. } => {
            whole_of(value).filter(|number| (from..=to).contains(number)).map(Value::Whole)
        }
        Takes::Places => {
            whole_of(value).filter(|number| *number != 1 && *number <= 1000).map(Value::Whole)
        }
        Takes::Day => day_of(value).map(Value::Day),
        Takes::YesNo => match value.get_ref() {
            DeValue::Boolean(told) => Some(Value::YesNo(*told)),
            _ => None,
        },
        Takes::OneOf(words) => {
            text_of(value).filter(|text| words.contains(&text.as_str())).map(Value::Text)
        }
        Takes::BeginsAs(words) => text_of(value)
            .filter(|text| words.iter().any(|word| begins(text, word)))
            .map(Value::Text),
        Takes::Text => text_of(value).map(Value::Text),
        Takes::Decision => text_of(value).map(|text| Value::Text(text.trim().to_owned())),
        Takes::Source => text_of(value)
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty())
            .map(Value::Text),
        Takes::Texts | Takes::Table | Takes::Written(_) => None,
    }
}

/// Whether a text begins as a word, whatever its capitals; the empty word is only itself.
fn begins(text: &str, word: &str) -> bool {
    let start = text.get(..word.len());
    let begins = start.is_some_and(|start| start.eq_ignore_ascii_case(word));
    begins && (!word.is_empty() || text.is_empty())
}

/// The word that a slip may have been.
fn meant(takes: Takes, value: &Spanned<DeValue<'_>>) -> Option<String> {
    let (Takes::OneOf(words) | Takes::BeginsAs(words)) = takes else { return None };
    nearest(&text_of(value)?, words.iter().copied()).map(str::to_owned)
}

fn whole_of(value: &Spanned<DeValue<'_>>) -> Option<u16> {
    match value.get_ref() {
        DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse().ok(),
        _ => None,
    }
}

fn text_of(value: &Spanned<DeValue<'_>>) -> Option<String> {
    match value.get_ref() {
        DeValue::String(text) => Some(text.to_string()),
        _ => None,
    }
}

fn day_of(value: &Spanned<DeValue<'_>>) -> Option<NaiveDate> {
    let text = match value.get_ref() {
        DeValue::Datetime(day) => day.to_string(),
        DeValue::String(text) => text.to_string(),
        _ => return None,
    };
    NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok()
}
