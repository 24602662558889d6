//! Which act is meant by what was typed, and whether all that it needs is there and nothing else.

use clap::ArgMatches;

use super::Lines;
use super::build::{ALL, PLACES, flags_of, place_name, said};
use crate::acts::line::{Line, Place, Told};
use crate::cli::output::Failure;
use crate::domain::act::Act;
use crate::i18n::Strings;

/// What was typed after a command.
#[derive(Debug, Default)]
pub(super) struct Typed {
    /// What stands there without a flag.
    pub(super) words: Vec<String>,
    /// Flags with what was said by them.
    pub(super) flags: Vec<(&'static str, String)>,
    /// Flags that say nothing more.
    pub(super) switches: Vec<&'static str>,
}

impl Typed {
    /// What was said with this flag.
    pub(super) fn flag(&self, name: &str) -> Option<&str> {
        let mut flags = self.flags.iter();
        flags.find(|(known, _)| *known == name).map(|(_, said)| said.as_str())
    }

    /// Whether everybody of whoever works is meant.
    pub(super) fn all(&self) -> bool {
        self.switches.contains(&ALL)
    }

    /// What stands in the places of a line.
    pub(super) fn places(&self, line: &Line) -> &[String] {
        self.words.get(line.begins_at()..).unwrap_or_default()
    }
}

/// What was typed, out of what was read.
pub(super) fn typed(lines: &Lines, matches: &ArgMatches) -> Typed {
    let places = PLACES.iter().filter_map(|id| matches.try_get_many::<String>(id).ok().flatten());
    let flags = flags_of(lines).into_iter().filter_map(|flag| {
        let said = matches.try_get_one::<String>(flag.name).ok().flatten()?;
        Some((flag.name, said.clone()))
    });
    let told = lines.iter().filter_map(|(_, line)| match line.told {
        Told::Switch(name) => Some(name),
        Told::Plainly | Told::Word(_) | Told::Flag(_) => None,
    });
    let is_set = |name: &&str| matches.try_get_one::<bool>(name).ok().flatten() == Some(&true);
    Typed {
        words: places.flatten().cloned().collect(),
        flags: flags.collect(),
        switches: told.chain([ALL]).filter(is_set).collect(),
    }
}

/// The line that is meant.
///
/// # Errors
/// A [`Failure`] of use that names what is needed, or what does not go together.
pub(super) fn line(
    strings: &Strings,
    lines: &Lines,
    typed: &Typed,
) -> Result<(Act, &'static Line), Failure> {
    let found = meant(strings, lines, typed)?;
    fits(strings, found.1, typed)?;
    Ok(found)
}

fn meant(strings: &Strings, lines: &Lines, typed: &Typed) -> Result<(Act, &'static Line), Failure> {
    let plain = lines.iter().find(|(_, line)| line.told == Told::Plainly);
    // A word alone may be the name of somebody, where all else is there that it would need.
    let named =
        typed.words.len() == 1 && plain.is_some_and(|(_, line)| needs(line, typed).is_none());
    let told = lines.iter().filter(|(_, line)| match line.told {
        Told::Plainly => false,
        Told::Word(word) => !named && typed.words.iter().take(1).any(|typed| typed == word),
        Told::Switch(name) => typed.switches.contains(&name),
        Told::Flag(name) => typed.flag(name).is_some(),
    });
    let told: Vec<_> = told.collect();
    match told.as_slice() {
        [(one, line)] => Ok((*one, *line)),
        [(_, one), (_, other), ..] => {
            Err(Failure::usage(strings.cli_not_with(told_by(one), told_by(other))))
        }
        [] => plain.copied().ok_or_else(|| {
            let needed: Vec<String> = lines.iter().map(|(_, line)| told_by(line)).collect();
            Failure::usage(strings.cli_missing(needed.join("|")))
        }),
    }
}

/// What tells a line apart, as it is typed.
fn told_by(line: &Line) -> String {
    match line.told {
        Told::Plainly => line.command.to_owned(),
        Told::Word(word) => word.to_owned(),
        Told::Switch(name) | Told::Flag(name) => format!("--{name}"),
    }
}

/// Whether a line has all it needs, and takes all that was typed.
fn fits(strings: &Strings, line: &Line, typed: &Typed) -> Result<(), Failure> {
    let places = typed.places(line);
    let foreign = |given: String| {
        Err(Failure::usage(strings.cli_not_with(given, strings.blanks(&said(line)))))
    };
    let missing = |name: String| Err(Failure::usage(strings.cli_missing(strings.blanks(&name))));
    let own = |name: &&str| match line.told {
        Told::Switch(told) if told == *name => true,
        _ => *name == ALL && line.takes_all(),
    };
    if let Some(name) = typed.switches.iter().find(|name| !own(name)) {
        return foreign(format!("--{name}"));
    }
    let takes = |name: &str| line.flags.iter().any(|flag| flag.name == name);
    if let Some((name, _)) = typed.flags.iter().find(|(name, _)| !takes(name)) {
        return foreign(format!("--{name}"));
    }
    if line.takes_all() {
        return match (typed.all(), places.is_empty()) {
            (true, false) => {
                Err(Failure::usage(strings.cli_not_with(strings.blanks("RESIDENT"), "--all")))
            }
            (false, true) => missing("RESIDENT|--all".to_owned()),
            _ => needs(line, typed).map_or(Ok(()), missing),
        };
    }
    if let Some(extra) = places.get(line.places.len()) {
        return foreign(format!("“{extra}”"));
    }
    let place: Option<&Place> = line.places.get(places.len());
    if let Some(place) = place {
        return missing(place_name(*place).to_owned());
    }
    needs(line, typed).map_or(Ok(()), missing)
}

/// The first flag that has to be given and was not.
fn needs(line: &Line, typed: &Typed) -> Option<String> {
    let mut needed = line.flags.iter().filter(|flag| flag.needed);
    let absent = needed.find(|flag| typed.flag(flag.name).is_none());
    absent.map(|flag| format!("--{}", flag.name))
}
