//! From the lines of the acts to the commands that are typed and their help. What has to be given is
//! not asked here: it depends on which act is meant, and is said in the chosen language.

use std::fmt::Write as _;

use clap::{Arg, ArgAction, Command};

use super::{Lines, commands};
use crate::acts::ask::FieldName;
use crate::acts::line::{Flag, Line, Place, Told, Value};
use crate::i18n::Strings;

/// The names of what stands on the command line without a flag, in order.
pub(super) const PLACES: [&str; 3] = ["place-1", "place-2", "place-3"];
/// The flag for everybody of whoever works.
pub(super) const ALL: &str = "all";

/// The command line with the commands of the acts.
pub(in crate::cli) fn with_acts(root: Command, strings: &Strings) -> Command {
    commands().iter().fold(root, |root, (name, lines)| match name.split_once(' ') {
        None => root.subcommand(command(name, name, lines, strings)),
        Some((top, below)) => {
            let own = command(below, name, lines, strings);
            root.mut_subcommand(top, |top| top.subcommand(own))
        }
    })
}

/// One command: `name` is the last word of its `path`.
fn command(name: &'static str, path: &'static str, lines: &Lines, strings: &Strings) -> Command {
    let title = lines.first().map(|(_, line)| strings.word("act", &key(line.title)));
    let command = Command::new(name).about(title.unwrap_or_default());
    let command = command.override_usage(usages(lines, strings).join("\n       "));
    let command = match lines.len() {
        0 | 1 => command,
        _ => command.after_help(told_apart(lines, strings)),
    };
    let command = command.args(places(lines, strings));
    let command = command.args(switches(lines, strings));
    command.args(flags(path, lines, strings))
}

/// The name of a way as a part of the name of a text.
fn key(name: &str) -> String {
    name.replace('.', "-")
}

/// How each line of a command is typed.
fn usages(lines: &Lines, strings: &Strings) -> Vec<String> {
    lines.iter().map(|(_, line)| strings.blanks(&usage(line))).collect()
}

/// How a line is typed, with what has to be given: `trede promise <RESIDENT> --by <DATE>`.
fn usage(line: &Line) -> String {
    let mut text = format!("trede {}", said(line));
    for place in line.places {
        match place {
            Place::Residents => text.push_str(" <RESIDENT>...|--all"),
            place => {
                write!(text, " <{}>", place_name(*place)).ok();
            }
        }
    }
    for flag in line.flags {
        if Told::Flag(flag.name) == line.told {
            continue;
        }
        let (before, after) = if flag.needed { ("", "") } else { ("[", "]") };
        let value = value_name(flag.value);
        write!(text, " {before}--{} <{value}>{after}", flag.name).ok();
    }
    text
}

/// The command with what tells this line apart: `promise keep`, `pause --end`.
pub(super) fn said(line: &Line) -> String {
    let command = line.command;
    match line.told {
        Told::Plainly => command.to_owned(),
        Told::Word(word) => format!("{command} {word}"),
        Told::Switch(flag) => format!("{command} --{flag}"),
        Told::Flag(name) => {
            let flag = line.flags.iter().find(|flag| flag.name == name);
            let value = flag.map_or("", |flag| value_name(flag.value));
            format!("{command} --{name} <{value}>")
        }
    }
}

/// What each act of a command does.
fn told_apart(lines: &Lines, strings: &Strings) -> String {
    let mut text = String::new();
    for (_, line) in lines {
        let title = strings.word("act", &key(line.title));
        writeln!(text, "  {:<32}  {title}", strings.blanks(&said(line))).ok();
    }
    text
}

/// What stands there without a flag.
fn places(lines: &Lines, strings: &Strings) -> Vec<Arg> {
    let most = lines.iter().map(|(_, line)| line.begins_at() + line.places.len()).max();
    let words: Vec<&str> = lines.iter().filter_map(|(_, line)| word(line.told)).collect();
    let args = PLACES.iter().enumerate().take(most.unwrap_or_default());
    args.filter_map(|(at, id)| {
        let mut here = lines
            .iter()
            .filter_map(|(_, line)| line.places.get(at.checked_sub(line.begins_at())?).copied());
        let place = here.next()?;
        let help = place_help(place, strings);
        let help = match (at, words.is_empty()) {
            (0, false) => strings.line_or_word(help, words.join(", ")),
            _ => help,
        };
        let arg = Arg::new(*id).value_name(strings.blanks(place_name(place))).help(help);
        Some(if place == Place::Residents { arg.num_args(0..) } else { arg })
    })
    .collect()
}

const fn word(told: Told) -> Option<&'static str> {
    match told {
        Told::Word(word) => Some(word),
        Told::Plainly | Told::Switch(_) | Told::Flag(_) => None,
    }
}

/// The flags that say nothing more than which act is meant, and `--all`.
fn switches(lines: &Lines, strings: &Strings) -> Vec<Arg> {
    let told = lines.iter().filter_map(|(_, line)| match line.told {
        Told::Switch(name) => Some((name, strings.word("act", &key(line.title)))),
        Told::Plainly | Told::Word(_) | Told::Flag(_) => None,
    });
    let all = lines.iter().any(|(_, line)| line.takes_all());
    let all = all.then(|| (ALL, strings.word("place", ALL)));
    let args = told.chain(all);
    args.map(|(name, help)| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help))
        .collect()
}

/// The flags with a value, each once.
pub(super) fn flags_of(lines: &Lines) -> Vec<&'static Flag> {
    let mut flags: Vec<&'static Flag> = Vec::new();
    for flag in lines.iter().flat_map(|(_, line)| line.flags) {
        if !flags.iter().any(|known| known.name == flag.name) {
            flags.push(flag);
        }
    }
    flags
}

fn flags(path: &str, lines: &Lines, strings: &Strings) -> Vec<Arg> {
    let flags = flags_of(lines).into_iter();
    flags
        .map(|flag| {
            let is_day = matches!(flag.value, Value::Day(_) | Value::Today);
            let value = strings.blanks(value_name(flag.value));
            let arg = Arg::new(flag.name).long(flag.name).value_name(value);
            arg.allow_negative_numbers(is_day).help(flag_help(path, flag, strings))
        })
        .collect()
}

fn flag_help(path: &str, flag: &Flag, strings: &Strings) -> String {
    let said = strings.flag(path, flag.name, flag.field);
    match flag.value {
        Value::Word(words) => format!("{said}: {}", words().join(", ")),
        _ => said,
    }
}

/// What stands in a place, in the words of the interface.
pub(super) const fn place_name(place: Place) -> &'static str {
    match place {
        Place::Resident | Place::Residents => "RESIDENT",
        Place::Offer => "OFFER",
        Place::Record(..) => "ID",
        Place::Text(FieldName::BudgetLine) => "LINE",
        Place::Text(FieldName::Amount) => "AMOUNT",
        Place::Text(FieldName::Suggestion) => "TEXT",
        Place::Text(_) => "NAME",
    }
}

fn place_help(place: Place, strings: &Strings) -> String {
    match place {
        Place::Resident | Place::Residents => strings.word("place", "resident"),
        Place::Offer => strings.word("place", "offer"),
        Place::Record(kind, name) => {
            strings.line_record(strings.word("record", name), format!("{}-00012", kind.name()))
        }
        Place::Text(field) => strings.field(field),
    }
}

/// What is said with a flag, in the words of the interface.
pub(super) fn value_name(value: Value) -> &'static str {
    match value {
        Value::Text => "TEXT",
        Value::Number => "N",
        Value::Day(_) | Value::Today => "DATE",
        Value::DayText(_) => "DATE[:TEXT]",
        Value::DayTime(_) => "DATE [HH:MM]",
        Value::Word(_) => "NAME",
        Value::YesNo => "yes|no",
        Value::User => "USER",
        Value::Resident => "RESIDENT",
        Value::Offer => "OFFER",
        Value::Record(..) => "ID",
    }
}
