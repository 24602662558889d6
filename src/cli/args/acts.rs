//! The words of the command line: what changes something and has a reader of its own.

use clap::{Args as Group, Subcommand, ValueEnum};

/// What changes something: each is one entry in the journal and one undo.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Act {
    /// Save a new version of the plan, what is given added to it
    Plan(Plan),
    /// Add a resident or an offer
    Add(Add),
    /// Edit a resident or an offer
    Edit(Edit),
    /// Merge an offer that is there twice into the one that stays
    Merge(Merge),
    /// Take back the last act, or the entry with this number
    Undo {
        /// Number of the entry
        entry: Option<u64>,
    },
    /// Do again what was taken back last
    Redo,
}

/// Yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Yes {
    /// Yes.
    Yes,
    /// No.
    No,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Plan {
    /// Whose
    pub(in crate::cli) resident: String,
    /// An interest, in the resident's words; may be given again
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) interest: Vec<String>,
    /// A skill, in the resident's words; may be given again
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) skill: Vec<String>,
    /// A barrier, what is known of it (now, was or `not_asked`) and what was said; may be given again
    #[arg(long, value_name = "NAME[:STATE[:TEXT]]")]
    pub(in crate::cli) barrier: Vec<String>,
    /// Begin with a goal of the settings and its actions
    #[arg(long, value_name = "NAME", conflicts_with = "goal")]
    pub(in crate::cli) template: Option<String>,
    /// Whether there is an Ooievaarspas
    #[arg(long, value_name = "yes|no")]
    pub(in crate::cli) pass: Option<Yes>,
    /// How much Dutch is spoken: A0, A1, A2, B1 or B2
    #[arg(long, value_name = "LEVEL")]
    pub(in crate::cli) dutch: Option<String>,
    /// A goal; the actions belong to it
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) goal: Option<String>,
    /// An action and its day; may be given again
    #[arg(long, value_name = "TEXT:DATE")]
    pub(in crate::cli) action: Vec<String>,
    /// When to look at it again
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) review: Option<String>,
}

/// What can be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum One {
    /// A person.
    Resident,
    /// An offer.
    Offer,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Add {
    /// What
    #[arg(value_enum)]
    pub(in crate::cli) kind: One,
    /// The fields of an import, as flags: --family Berg --rung 2
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "--FIELD VALUE")]
    pub(in crate::cli) fields: Vec<String>,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Edit {
    /// Which
    #[arg(value_name = "RESIDENT|OFFER")]
    pub(in crate::cli) what: String,
    /// The fields of an import, as flags: --phone 06-12345678
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "--FIELD VALUE")]
    pub(in crate::cli) fields: Vec<String>,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Merge {
    /// Which is closed
    #[arg(value_name = "OFFER")]
    pub(in crate::cli) offer: String,
    /// Which stays, with the open referrals
    #[arg(value_name = "OFFER")]
    pub(in crate::cli) into: String,
}
