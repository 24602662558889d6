//! The words of the command line: colour.

use clap::ValueEnum;

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Colour {
    /// Unless `NO_COLOR` is set.
    Auto,
    /// Also where `NO_COLOR` is set.
    Always,
    /// Never.
    Never,
}
