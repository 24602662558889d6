//! The words of the command line: what several pairs of hands do.

use std::path::PathBuf;

use clap::{ArgGroup, Args as Group, Subcommand, ValueEnum};

use crate::domain::role::Role;
use crate::domain::unwilling::UnwillingOutcome;
use crate::domain::wave::WaveBy;

#[derive(Debug, Group)]
pub(in crate::cli) struct Task {
    /// About whom; or the word done
    #[arg(value_name = "RESIDENT|done")]
    pub(in crate::cli) resident: String,
    /// The task, such as T-00012
    #[arg(value_name = "ID")]
    pub(in crate::cli) id: Option<String>,
    /// The day by which it should be done
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) by: Option<String>,
    /// What has to be done
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) what: Option<String>,
    /// The day on which it was done [default: today]
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) on: Option<String>,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Income {
    /// With whom
    pub(in crate::cli) resident: String,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) on: Option<String>,
}

#[derive(Debug, Group)]
#[command(group = ArgGroup::new("whom").required(true).args(["residents", "all"]))]
pub(in crate::cli) struct Handover {
    /// Whom
    #[arg(value_name = "RESIDENT")]
    pub(in crate::cli) residents: Vec<String>,
    /// Everybody who is yours
    #[arg(long)]
    pub(in crate::cli) all: bool,
    /// To which user of the vault
    #[arg(long, value_name = "USER")]
    pub(in crate::cli) to: String,
    /// The last day; after it they come back by themselves
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) until: Option<String>,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Buddy {
    /// One resident; or the word end
    #[arg(value_name = "RESIDENT|end")]
    pub(in crate::cli) one: String,
    /// The other resident; or the pair, such as K-00012
    #[arg(value_name = "RESIDENT|ID")]
    pub(in crate::cli) other: String,
    /// What they will do together
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) about: Option<String>,
    /// The day on which the first said yes
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) yes: Option<String>,
    /// The day on which the other said yes
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) other_yes: Option<String>,
}

/// Waves of people who are approached together.
#[derive(Debug, Clone, Subcommand)]
pub(in crate::cli) enum Wave {
    /// Choose people who were never spoken, by inflow or at random, never by a trait
    Add {
        /// Its name
        name: String,
        /// How they are chosen
        #[arg(long, value_enum)]
        by: Chosen,
        /// How many at most
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
        size: u32,
        /// The same seed chooses the same people [default: drawn, and kept]
        #[arg(long, value_name = "N")]
        seed: Option<u64>,
    },
    /// How far each wave came
    List,
}

/// How the people of a wave are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Chosen {
    /// Who came first.
    Inflow,
    /// At random.
    Random,
}

impl From<Chosen> for WaveBy {
    fn from(chosen: Chosen) -> Self {
        match chosen {
            Chosen::Inflow => Self::Inflow,
            Chosen::Random => Self::Random,
        }
    }
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
    /// Approve it; only another user than the one who opened it
    Approve {
        /// About whom
        resident: String,
    },
    /// Close it
    Close {
        /// About whom
        resident: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
        /// How it ended
        #[arg(long, value_enum, default_value_t = Ended::FittingService)]
        outcome: Ended,
    },
    /// Print an empty form for the answers
    Form,
}

/// How an unwilling-track file ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Ended {
    /// Fitting service.
    FittingService,
    /// Handed over to Work and Income, who decide.
    HandedOver,
}

impl From<Ended> for UnwillingOutcome {
    fn from(ended: Ended) -> Self {
        match ended {
            Ended::FittingService => Self::FittingService,
            Ended::HandedOver => Self::HandedOver,
        }
    }
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
