//! What the command line is made of, and the path by which the text of each part is found.

use clap::builder::{PossibleValue, Str};
use clap::{Arg, Command};

/// The path of a command below another.
pub(super) fn below(path: &str, command: &Command) -> String {
    format!("{path}-{}", command.get_name())
}

/// The path of an argument; what every command takes has one text, that of the program.
pub(super) fn argument(path: &str, arg: &Arg) -> String {
    let path = if arg.is_global_set() { path.split('-').next().unwrap_or(path) } else { path };
    format!("{path}--{}", arg.get_id())
}

/// The path of a choice of an argument.
pub(super) fn choice(argument: &str, name: &str) -> String {
    format!("{argument}-{name}")
}

/// The choices that an argument shows; whoever takes no value has none.
pub(super) fn choices(arg: &Arg) -> Vec<PossibleValue> {
    if !arg.get_action().takes_values() {
        return Vec::new();
    }
    arg.get_possible_values().into_iter().filter(|value| !value.is_hide_set()).collect()
}

/// What is to be filled in behind an argument.
pub(super) fn blanks(arg: &Arg) -> impl Iterator<Item = &str> {
    let takes = arg.get_action().takes_values();
    let names = arg.get_value_names().filter(|_| takes).unwrap_or_default();
    names.iter().map(Str::as_str)
}
