//! A dossier as linear text.

use std::fmt::Write as _;

use super::{Dossier, Value};
use crate::i18n::Strings;

/// A value as it is read.
pub(super) fn words(strings: &Strings, value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Day(day) => strings.full_day(*day),
        Value::At(at) => strings.instant(*at),
    }
}

/// The dossier as text; a fact on each line.
pub fn write(dossier: &Dossier, strings: &Strings) -> String {
    let mut text = format!("{}\n", dossier.title);
    writeln!(text, "{}", strings.dossier_made(strings.full_day(dossier.made_on))).ok();
    for intro in &dossier.intro {
        writeln!(text, "{intro}").ok();
    }
    for section in &dossier.sections {
        writeln!(text, "\n{}", section.title.to_uppercase()).ok();
        if section.rows.is_empty() {
            writeln!(text, "  {}", strings.dossier_nothing()).ok();
        }
        for row in &section.rows {
            for (nth, fact) in row.iter().enumerate() {
                let value = words(strings, &fact.value);
                // What belongs to the line above brings a sign of its own.
                let (sign, value) = match value.strip_prefix("· ") {
                    Some(under) => ("  ·", under.to_owned()),
                    None if nth == 0 => ("-", value),
                    None => (" ", value),
                };
                let value = value.replace('\n', "\n      ");
                let colon = if fact.label.is_empty() { "" } else { ": " };
                writeln!(text, "  {sign} {}{colon}{value}", fact.label).ok();
            }
        }
    }
    text
}
