//! Why a command line cannot be read, in the words of the program, with a way out.

use std::error::Error as _;
use std::fmt::Write as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::i18n::Strings;

/// What is wrong, what may have been meant, how it is typed, and where more is said.
pub(super) fn text(strings: &Strings, error: &clap::Error) -> String {
    let mut text = sentence(strings, error);
    for hint in hints(strings, error) {
        write!(text, "\n{hint}").ok();
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.split_once(' ').map_or("", |(_, usage)| usage);
        write!(text, "\n\n{}", strings.typed_usage(usage)).ok();
    }
    write!(text, "\n\n{}\n", strings.typed_more()).ok();
    text
}

/// What the error says of this; several as a list.
fn told(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}

fn sentence(strings: &Strings, error: &clap::Error) -> String {
    let all = |kind| told(error, kind).join(", ");
    let (of, given) = (all(ContextKind::InvalidArg), all(ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::UnknownArgument => strings.typed_unknown(of),
        ErrorKind::InvalidSubcommand => {
            strings.typed_no_command(all(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => strings.typed_command_needed(
            all(ContextKind::InvalidSubcommand),
            all(ContextKind::ValidSubcommand),
        ),
        ErrorKind::MissingRequiredArgument => strings.typed_missing(of),
        ErrorKind::InvalidValue if given.is_empty() => strings.typed_no_value(of),
        ErrorKind::InvalidValue => strings.typed_wrong(given, of),
        ErrorKind::ValueValidation => strings.typed_wrong_because(given, of, why(strings, error)),
        ErrorKind::TooManyValues => strings.typed_no_more(given, of),
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            strings.typed_no_value(of)
        }
        ErrorKind::ArgumentConflict => {
            let other = all(ContextKind::PriorArg);
            if other.is_empty() || other == of {
                strings.typed_once(of)
            } else {
                strings.cli_not_with(of, other)
            }
        }
        ErrorKind::InvalidUtf8 => strings.typed_not_text(),
        _ => strings.typed_unreadable(),
    }
}

/// Why a value was not taken. Numbers are read by the reader of the command line, which tells in
/// English alone what was wrong with them; what is read by the program names what it takes.
fn why(strings: &Strings, error: &clap::Error) -> String {
    let why = error.source().map(ToString::to_string).unwrap_or_default();
    let bounds = why.split_once(" is not in ").and_then(|(_, bounds)| bounds.split_once(".."));
    match bounds {
        Some((least, most)) => strings.typed_bounds(least, most.trim_start_matches('=')),
        None if why.contains("too large") || why.contains("too small") => strings.typed_too_large(),
        None if why.contains("digit") || why.contains("empty string") => strings.typed_no_number(),
        None => strings.typed_one_of(why),
    }
}

fn hints(strings: &Strings, error: &clap::Error) -> Vec<String> {
    let mut hints = Vec::new();
    let values = told(error, ContextKind::ValidValue);
    if !values.is_empty() {
        hints.push(strings.typed_choices(values.join(", ")));
    }
    for kind in
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
    {
        match told(error, kind).as_slice() {
            [] => {}
            [one] => hints.push(strings.typed_meant(one.clone())),
            several => hints.push(strings.typed_meant_either(several.join(", "))),
        }
    }
    let suggested = told(error, ContextKind::Suggested);
    hints.extend(suggested.iter().filter_map(|text| suggestion(strings, text)));
    hints
}

/// A suggestion that comes as an English sentence: what it names stands between its marks.
fn suggestion(strings: &Strings, text: &str) -> Option<String> {
    let mut named = text.split('\'').skip(1).step_by(2);
    let (first, second) = (named.next()?, named.next());
    Some(match second {
        Some(way) if text.contains("as a value") => strings.typed_as_value(way),
        _ => strings.typed_there_is(first),
    })
}
