//! The words of the command line: what reads, and what stands around it.

mod acts;
mod colour;
mod files;
mod team;
mod vault;

use std::ops::Deref;
use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};

pub(super) use acts::{Act, Add, Edit, Merge, One, Plan, Yes};
pub(super) use colour::Colour;
pub(super) use files::{ContactFormat, Export, ExportAll, Import, Kind, OutFormat};
pub(super) use team::{Budget, Measure, Unwilling, Wave};
pub(super) use vault::{
    Doctor, Dossier, DossierFormat, Erase, Init, Key, OwnPage, Report, ReportFormat, Retention,
    User,
};

use crate::files::workbook::child;
use crate::opening::given::Given;

/// Keyboard-driven caseload triage for social-participation consultants.
#[derive(Debug, Parser)]
#[command(name = "trede", version, disable_help_subcommand = true, infer_long_args = false)]
pub(super) struct Args {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

impl Args {
    /// The flags that stand behind the free fields of "add" and "edit", put where they belong.
    pub(super) fn settled(mut self) -> Self {
        let fields = match &mut self.command {
            Some(Command::Act(Act::Add(add))) => &mut add.fields,
            Some(Command::Act(Act::Edit(edit))) => &mut edit.fields,
            _ => return self,
        };
        let global = &mut self.global;
        fields.retain(|field| match field.as_str() {
            "--json" => {
                global.json = true;
                false
            }
            "--plain" => {
                global.plain = true;
                false
            }
            _ => true,
        });
        self
    }
}

/// For every command.
#[derive(Debug, Clone, Group)]
pub(super) struct Global {
    #[command(flatten)]
    pub(super) given: Given,
    /// Keep a text though it holds a number that may be a citizen service number
    #[arg(long, global = true)]
    pub(super) accept_number: bool,
    /// One JSON document on standard output
    #[arg(long, global = true)]
    pub(super) json: bool,
    /// Linear text, one fact a line, also for a screen reader
    #[arg(long, global = true)]
    pub(super) plain: bool,
    /// Colour on the screen
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto)]
    pub(super) color: Colour,
}

/// Whoever opens a vault asks for what was given, and not for how the answer is written.
impl Deref for Global {
    type Target = Given;

    fn deref(&self) -> &Given {
        &self.given
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// A synthetic caseload to look around in; everybody in it is invented
    Demo(Demo),
    /// Make a vault
    Init(Init),
    /// Import residents, offers, what was done before, or everything into a new vault
    Import(Import),
    /// Write for other programs: the catalogue, contacts, or everything
    Export {
        #[command(subcommand)]
        what: Export,
    },
    /// The process in which a spreadsheet is read
    #[command(name = child::SUBCOMMAND, hide = true)]
    ReadWorkbook {
        /// The sheet
        sheet: Option<String>,
    },
    /// Who is next, and why
    Queue(Queue),
    /// Find residents and offers by name, code or interest
    Find(Find),
    /// Everything about one resident or offer
    Show(Show),
    /// Offers for one resident, with reasons and the barrier check
    Match(Match),
    /// Promises and reviews of a period
    Agenda(Agenda),
    /// What was recorded, the newest first
    History(History),
    /// Prove the chains of journal and access log, and that replay equals the store
    Verify {
        /// A hash that was noted elsewhere, or a file of them: prove that nothing was taken away
        #[arg(long, value_name = "HASH|FILE")]
        anchor: Option<String>,
    },
    /// One person's own plan in plain words, to look at together
    Page(OwnPage),
    /// Everything kept about one person, in plain words
    Dossier(Dossier),
    /// Destroy everything kept about one person; cannot be undone
    Erase(Erase),
    /// Files whose term is over: who they are, propose to destroy them, approve that
    Retention {
        #[command(subcommand)]
        what: Option<Retention>,
    },
    /// Copy the vault, sealed as it is, and read the copy back
    Backup {
        /// Where to [default: the folder "backups" in the home folder]
        dir: Option<PathBuf>,
    },
    /// Make a vault from a backup, in a home folder without one
    Restore {
        /// The backup
        backup: PathBuf,
    },
    /// Say how the vault is, and mend what can be mended
    Doctor(Doctor),
    /// Who may open the vault
    User {
        #[command(subcommand)]
        what: User,
    },
    /// The keys that the vault is sealed with
    Key {
        #[command(subcommand)]
        what: Key,
    },
    /// Check or list the keys of the keyboard
    Keymap {
        #[command(subcommand)]
        what: Keymap,
    },
    /// Check or list the settings
    Config {
        #[command(subcommand)]
        what: Config,
    },
    /// Figures about groups: text, JSON, CSV or HTML
    Report(Report),
    /// Waves of people who are approached together
    Wave {
        #[command(subcommand)]
        what: Wave,
    },
    /// The budget: its lines, what was committed, what was spent
    Budget {
        #[command(subcommand)]
        what: Budget,
    },
    /// The yearly measurement
    Measure {
        #[command(subcommand)]
        what: Measure,
    },
    /// The unwilling-track file: guarded, approved by another user, closes by itself
    Unwilling {
        #[command(subcommand)]
        what: Unwilling,
    },
    #[command(flatten)]
    Act(Act),
}

#[derive(Debug, Group)]
pub(super) struct Demo {
    /// How many residents
    #[arg(long, default_value_t = 1731, value_parser = clap::value_parser!(u32).range(1..=200_000))]
    pub(super) residents: u32,
    /// How many offers
    #[arg(long, default_value_t = 185, value_parser = clap::value_parser!(u32).range(1..=20_000))]
    pub(super) offers: u32,
    /// Another seed invents other people
    #[arg(long, default_value_t = 1)]
    pub(super) seed: u64,
    /// Keep the demo in this folder; without it, it is thrown away at the end
    #[arg(long, value_name = "DIR")]
    pub(super) dir: Option<PathBuf>,
    /// Only make the vault
    #[arg(long)]
    pub(super) no_ui: bool,
}

#[derive(Debug, Group)]
pub(super) struct Queue {
    /// How many at most
    #[arg(long, value_name = "N")]
    pub(super) limit: Option<usize>,
    /// Only these rungs
    #[arg(long, value_delimiter = ',', value_parser = clap::value_parser!(u8).range(1..=2))]
    pub(super) rung: Vec<u8>,
    /// Only the people of this wave
    #[arg(long, value_name = "NAME")]
    pub(super) wave: Option<String>,
    /// Only residents who are yours
    #[arg(long)]
    pub(super) mine: bool,
}

/// Where to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Scope {
    /// People.
    Residents,
    /// The catalogue.
    Offers,
    /// Both.
    All,
}

#[derive(Debug, Group)]
pub(super) struct Find {
    /// What to look for; with --closed alone, all closed files
    #[arg(required_unless_present = "closed")]
    pub(super) text: Vec<String>,
    /// Where to look
    #[arg(long = "in", value_enum, default_value_t = Scope::All)]
    pub(super) scope: Scope,
    /// Among closed files, and nobody else
    #[arg(long)]
    pub(super) closed: bool,
    /// How many at most
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub(super) limit: usize,
}

#[derive(Debug, Group)]
pub(super) struct Show {
    /// A code such as R-00042 or A-0017, a client number, or text that finds exactly one
    #[arg(required = true, value_name = "RESIDENT|OFFER")]
    pub(super) what: Vec<String>,
}

#[derive(Debug, Group)]
pub(super) struct Match {
    /// Whose
    #[arg(required = true, value_name = "RESIDENT")]
    pub(super) resident: Vec<String>,
    /// How many at most
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub(super) limit: usize,
}

#[derive(Debug, Group)]
pub(super) struct Agenda {
    /// First day [default: today]
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(super) from: Option<String>,
    /// Last day [default: two weeks after the first]
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(super) to: Option<String>,
}

#[derive(Debug, Group)]
pub(super) struct History {
    /// Only what touched this one
    #[arg(value_name = "RESIDENT|OFFER")]
    pub(super) what: Vec<String>,
    /// How many at most
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub(super) limit: usize,
    /// Who opened, read and gave out what, instead of what was done
    #[arg(long)]
    pub(super) log: bool,
}

#[derive(Debug, Clone, Subcommand)]
pub(super) enum Keymap {
    /// Say what is wrong with a keymap, with line and column
    Check {
        /// The file [default: keys.toml in the home folder]
        file: Option<PathBuf>,
    },
    /// All keys in force
    List,
}

#[derive(Debug, Clone, Copy, Subcommand)]
pub(super) enum Config {
    /// Say what is wrong with the settings, with line and column
    Check,
    /// The settings in force
    List,
    /// Where the settings are
    Path,
}
