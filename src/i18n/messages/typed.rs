//! The messages about a command line that cannot be read. They are there in Dutch alone: in English
//! the reader of the command line speaks for itself.

use fluent_bundle::{FluentArgs, FluentValue};

use super::messages;

messages! { TYPED:
    typed_usage(usage) = "typed-usage";
    typed_more() = "typed-more";
    typed_help() = "typed-help";
    typed_version() = "typed-version";
    typed_commands() = "typed-commands";
    typed_arguments() = "typed-arguments";
    typed_options() = "typed-options";
    typed_variable(name) = "typed-variable";
    typed_otherwise(value) = "typed-otherwise";
    typed_choices(values) = "typed-choices";
    typed_choices_title() = "typed-choices-title";
    typed_unknown(given) = "typed-unknown";
    typed_no_command(given) = "typed-no-command";
    typed_command_needed(before, commands) = "typed-command-needed";
    typed_missing(what) = "typed-missing";
    typed_no_value(of) = "typed-no-value";
    typed_wrong(given, of) = "typed-wrong";
    typed_wrong_because(given, of, why) = "typed-wrong-because";
    typed_one_of(values) = "typed-one-of";
    typed_no_number() = "typed-no-number";
    typed_too_large() = "typed-too-large";
    typed_bounds(least, most) = "typed-bounds";
    typed_once(given) = "typed-once";
    typed_no_more(given, of) = "typed-no-more";
    typed_meant(this) = "typed-meant";
    typed_meant_either(these) = "typed-meant-either";
    typed_as_value(way) = "typed-as-value";
    typed_there_is(this) = "typed-there-is";
    typed_not_text() = "typed-not-text";
    typed_unreadable() = "typed-unreadable";
}
