//! The words of the command line: what several pairs of hands do.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use crate::domain::role::Role;

/// Waves of people who are approached together.
#[derive(Debug, Clone, Subcommand)]
pub(in crate::cli) enum Wave {
    /// How far each wave came
    List,
}

/// The budget.
#[derive(Debug, Clone, Subcommand)]
pub(in crate::cli) enum Budget {
    /// The lines: what each is for, committed, spent and left
    List {
        /// As it was on this day [default: today]
        #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
        on: Option<String>,
    },
}

/// The yearly measurement.
#[derive(Debug, Clone, Subcommand)]
pub(in crate::cli) enum Measure {
    /// Take it with somebody
    Take {
        /// With whom
        resident: String,
        /// What was answered: happy=7; may be given again for each question
        #[arg(long = "answer", value_name = "QUESTION=ANSWER")]
        answers: Vec<String>,
        /// The day [default: today]
        #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
        on: Option<String>,
    },
    /// Type in a sheet that came back
    Enter {
        /// The number that stands on it
        number: String,
        /// What was answered: happy=7; may be given again for each question
        #[arg(long = "answer", value_name = "QUESTION=ANSWER")]
        answers: Vec<String>,
        /// The day it came back [default: today]
        #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
        on: Option<String>,
    },
    /// A sheet to print, with a number that was handed out
    Sheet {
        /// The number
        number: String,
        /// Write it to this file
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// What is asked, and what can be answered
    Questions,
}

/// The unwilling-track file: guarded, approved by another user, closes by itself.
#[derive(Debug, Clone, Subcommand)]
pub(in crate::cli) enum Unwilling {
    /// Open it, when everything that may make somebody unable was looked at
    Open {
        /// About whom
        resident: String,
        /// What was looked at; "trede unwilling form" prints an empty one
        #[arg(long, value_name = "FILE")]
        answers: PathBuf,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
        /// The last day [default: thirteen weeks]
        #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
        until: Option<String>,
    },
    /// Show it, to read or to print
    Show {
        /// About whom
        resident: String,
    },
    /// Print an empty form for the answers
    Form,
}

/// What a user does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum UserRole {
    /// Contacts, plans, refers, follows up.
    Consultant,
    /// The same for the residents who were handed to them, with fewer facts.
    Intern,
    /// Keeps the income contact and signals a wrong rung.
    IncomeConsultant,
    /// Approves what needs four eyes.
    SecondReader,
}

impl From<UserRole> for Role {
    fn from(role: UserRole) -> Self {
        match role {
            UserRole::Consultant => Self::Consultant,
            UserRole::Intern => Self::Intern,
            UserRole::IncomeConsultant => Self::IncomeConsultant,
            UserRole::SecondReader => Self::SecondReader,
        }
    }
}
