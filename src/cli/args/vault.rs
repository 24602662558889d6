//! The words about the vault itself: who may open it, what is kept, what goes.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args as Group, Subcommand, ValueEnum};

use crate::report::ReportKind;

#[derive(Debug, Group)]
pub(in crate::cli) struct Init {
    /// Also write the recovery key to this file, to be printed and kept elsewhere
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) recovery_file: Option<PathBuf>,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Doctor {
    /// Read every value of journal and store
    #[arg(long)]
    pub(in crate::cli) read_all: bool,
    /// Make the store again from the journal
    #[arg(long)]
    pub(in crate::cli) repair: bool,
    /// Go on without what is lost of journal, access log or anchor; signed, and noted in the access log
    #[arg(long)]
    pub(in crate::cli) acknowledge: bool,
}

/// How a dossier is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum DossierFormat {
    /// To read.
    Text,
    /// For programs.
    Json,
    /// To print.
    Html,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Dossier {
    /// Whose
    #[arg(required = true)]
    pub(in crate::cli) resident: Vec<String>,
    /// How it is written
    #[arg(long, value_enum, default_value_t = DossierFormat::Text)]
    pub(in crate::cli) format: DossierFormat,
    /// Write it to FILE, which only you can read
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) out: Option<PathBuf>,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct OwnPage {
    /// Whose
    #[arg(required = true)]
    pub(in crate::cli) resident: Vec<String>,
    /// How it is written
    #[arg(long, value_enum, default_value_t = DossierFormat::Text)]
    pub(in crate::cli) format: DossierFormat,
    /// Write it to FILE, which only you can read
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) out: Option<PathBuf>,
}

impl ValueEnum for ReportKind {
    fn value_variants<'a>() -> &'a [Self] {
        Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()).help(self.about()))
    }
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ReportFormat {
    /// To read.
    Text,
    /// For programs.
    Json,
    /// For a spreadsheet.
    Csv,
    /// A spreadsheet, with --out.
    Xlsx,
    /// To print.
    Html,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Report {
    /// What it is about
    #[arg(value_enum)]
    pub(in crate::cli) kind: ReportKind,
    /// First day [default: a year before the last]
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) from: Option<String>,
    /// Last day [default: today]
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) to: Option<String>,
    /// How it is written
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub(in crate::cli) format: ReportFormat,
    /// Write it to FILE, which only you can read
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) out: Option<PathBuf>,
    /// Planner: hours in a week for contact with residents [default: 24]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=1000))]
    pub(in crate::cli) hours: Option<u32>,
    /// Planner: minutes of a conversation at a distance, with writing it down [default: 30]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=480))]
    pub(in crate::cli) conversation: Option<u32>,
    /// Planner: minutes of a conversation face to face, with travel [default: 90]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=480))]
    pub(in crate::cli) visit: Option<u32>,
    /// Planner: minutes of an attempt that reaches nobody [default: 5]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=480))]
    pub(in crate::cli) attempt: Option<u32>,
    /// Planner: weeks to look ahead [default: 52]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=260))]
    pub(in crate::cli) weeks: Option<u32>,
    /// Planner: the seed of chance [default: 1]
    #[arg(long, value_name = "N")]
    pub(in crate::cli) seed: Option<u64>,
    /// What-if: the hours there would be in a week
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=1000))]
    pub(in crate::cli) if_hours: Option<u32>,
    /// What-if: the days there would be between two conversations
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=3650))]
    pub(in crate::cli) if_interval: Option<u16>,
    /// What-if: every so many places one person would be drawn; 0 draws nobody
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(0..=1000))]
    pub(in crate::cli) if_random: Option<u16>,
    /// What-if: the phase that would come first
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) if_phase: Option<String>,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Erase {
    /// Whom
    pub(in crate::cli) resident: String,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) reason: String,
    /// The code of the person, instead of typing it when asked
    #[arg(long, value_name = "CODE")]
    pub(in crate::cli) confirm: Option<String>,
}

/// Who may open the vault.
#[derive(Debug, Clone, Subcommand)]
pub(in crate::cli) enum User {
    /// Give a user a passphrase of their own
    Add {
        /// The user
        name: String,
        /// Take the new passphrase from the first line of FILE
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
    /// Give yourself another passphrase
    Passphrase {
        /// Take the new passphrase from the first line of FILE
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
    /// Say what a user does; an intern sees only residents who were handed to them
    Role {
        /// The user
        name: String,
        /// What they do
        #[arg(value_enum)]
        role: super::team::UserRole,
    },
    /// Take a user's passphrase away
    Remove {
        /// The user
        name: String,
    },
    /// Everybody who has or had a passphrase
    List,
}

/// Files whose term is over.
#[derive(Debug, Clone, Copy, Subcommand)]
pub(in crate::cli) enum Retention {
    /// Propose to destroy those whose term is over; another user must approve
    Propose,
    /// Approve what another user proposed, and destroy it
    Approve,
}

/// The keys of the vault.
#[derive(Debug, Clone, Subcommand)]
pub(in crate::cli) enum Key {
    /// Give the vault and every resident a new key
    Rotate,
    /// Replace the recovery key: the one that was printed opens nothing any more
    Recovery {
        /// Write the new recovery key to this file, to be printed and kept elsewhere
        #[arg(long, value_name = "FILE")]
        recovery_file: Option<PathBuf>,
    },
}
