//! The command line in the language that was chosen. Its help stands in English beside the code;
//! for another language it is read once more, with every text replaced by that of its path.
//!
//! Nothing here is done before something has to be said: a command that is understood pays nothing.

mod parts;
mod refused;
#[cfg(test)]
mod tests;

use std::fmt::Write as _;
use std::io::Write as _;

use clap::builder::{PossibleValue, StyledStr};
use clap::error::ErrorKind;
use clap::{Arg, Command};

use crate::i18n::{Language, Strings};
use parts::{argument, below};

/// Tells help, or why the command line cannot be read.
pub(super) fn tell(strings: &Strings, error: clap::Error, command: Command) {
    if strings.language() == Language::English {
        drop(error.print());
        return;
    }
    let again = translated(command, strings).try_get_matches().err();
    say(strings, &again.unwrap_or(error));
}

fn say(strings: &Strings, error: &clap::Error) {
    use ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion};
    match error.kind() {
        DisplayHelp | DisplayHelpOnMissingArgumentOrSubcommand | DisplayVersion => {
            drop(error.print());
        }
        _ => {
            let text = refused::text(strings, error);
            drop(std::io::stderr().lock().write_all(text.as_bytes()));
        }
    }
}

/// The command line with its help in the language of the texts.
fn translated(mut command: Command, strings: &Strings) -> Command {
    // What everybody may give is handed down to every command, and help and version are added.
    command.build();
    let path = command.get_name().to_owned();
    in_words(command, &path, strings)
}

fn in_words(command: Command, path: &str, strings: &Strings) -> Command {
    let command = command.mut_subcommands(|own| {
        let path = below(path, &own);
        in_words(own, &path, strings)
    });
    let command = command.mut_args(|arg| argument_in_words(arg, path, strings));
    let mut command = match strings.typed(path) {
        Some(about) => command.about(about),
        None => command,
    };
    let usage = command.render_usage().ansi().to_string();
    let (heading, usage) = usage.split_once(' ').unwrap_or_default();
    // The lines of a command with several stand below one another, behind a longer word.
    let own = strings.blanks(usage).replace("\n       ", "\n         ");
    let page = page(&command, heading, strings);
    command.override_usage(styled(own)).help_template(styled(page))
}

/// The page of help: what the reader of the command line writes, with other headings.
fn page(command: &Command, heading: &str, strings: &Strings) -> String {
    let heading = |title: String| heading.replace("Usage:", &title);
    let mut page =
        format!("{{about-with-newline}}\n{}\n\n", heading(strings.typed_usage("{usage}")));
    let commands = command.get_subcommands().any(|own| !own.is_hide_set());
    let arguments = command.get_positionals().any(|arg| !arg.is_hide_set());
    for (is_there, title, part) in [
        (commands, strings.typed_commands(), "{subcommands}\n\n"),
        (arguments, strings.typed_arguments(), "{positionals}\n\n"),
        (true, strings.typed_options(), "{options}{after-help}"),
    ] {
        if is_there {
            page.push_str(&heading(title));
            page.push('\n');
            page.push_str(part);
        }
    }
    page
}

fn styled(text: String) -> StyledStr {
    StyledStr::from(text)
}

fn argument_in_words(arg: Arg, path: &str, strings: &Strings) -> Arg {
    let key = argument(path, &arg);
    let own = arg.get_help().map(ToString::to_string);
    let said = match arg.get_id().as_str() {
        "help" => Some(strings.typed_help()),
        "version" => Some(strings.typed_version()),
        _ => strings.typed(&key).or(own),
    };
    let said = said.unwrap_or_default();
    let names: Vec<String> = parts::blanks(&arg).map(|name| strings.blanks(name)).collect();
    let (short, long) = with_choices(&arg, &key, &said, strings);
    let arg = arg.hide_env(true).hide_default_value(true).hide_possible_values(true);
    let arg = if names.is_empty() { arg } else { arg.value_names(names) };
    // The long page has a text of its own for help itself, which is in English.
    let long = long.unwrap_or_else(|| short.clone());
    arg.help(short).long_help(long)
}

/// What is said of an argument in a line, and on the long page where its choices are explained.
fn with_choices(arg: &Arg, key: &str, said: &str, strings: &Strings) -> (String, Option<String>) {
    let mut also: Vec<String> = Vec::new();
    if let Some(name) = arg.get_env() {
        let value = std::env::var_os(name).unwrap_or_default();
        let shown = format!("{}={}", name.to_string_lossy(), value.to_string_lossy());
        also.push(strings.typed_variable(shown));
    }
    if arg.get_action().takes_values() {
        let values = arg.get_default_values().iter();
        let values: Vec<String> = values.map(|value| value.to_string_lossy().into()).collect();
        if !values.is_empty() {
            also.push(strings.typed_otherwise(values.join(", ")));
        }
    }
    let line = |also: &[String]| {
        let parts = std::iter::once(said.to_owned()).chain(also.iter().cloned());
        parts.collect::<Vec<_>>().join(" ")
    };
    let choices = parts::choices(arg);
    if choices.is_empty() {
        return (line(&also), None);
    }
    let mut long = format!("{}\n{}", line(&also), strings.typed_choices_title());
    let names: Vec<&str> = choices.iter().map(PossibleValue::get_name).collect();
    let width = names.iter().map(|name| name.len()).max().unwrap_or_default() + 1;
    for (value, name) in choices.iter().zip(&names) {
        let own = || value.get_help().map(ToString::to_string).unwrap_or_default();
        let about = strings.typed(&parts::choice(key, name)).unwrap_or_else(own);
        let name = format!("{name}:");
        write!(long, "\n- {name:<width$} {about}").ok();
    }
    also.push(strings.typed_choices(names.join(", ")));
    (line(&also), Some(long))
}
