//! The words of the command line.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};

/// Keyboard-driven caseload triage for social-participation consultants.
#[derive(Debug, Parser)]
#[command(name = "trede", version, disable_help_subcommand = true, infer_long_args = false)]
pub(super) struct Args {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// For every command.
#[derive(Debug, Clone, Group)]
pub(super) struct Global {
    /// Folder of the vault and the settings [default: the platform's data folder + trede]
    #[arg(long, global = true, env = "TREDE_HOME", value_name = "DIR")]
    pub(super) home: Option<PathBuf>,
    /// Who works [default: the login name]
    #[arg(long, global = true, env = "TREDE_USER", value_name = "NAME")]
    pub(super) user: Option<String>,
    /// Take DATE as today; writing commands refuse it outside a demo vault
    #[arg(long, global = true, env = "TREDE_TODAY", value_name = "DATE")]
    pub(super) today: Option<String>,
    /// What was recorded by the end of DATE, with DATE as today; reading commands only
    #[arg(long, global = true, value_name = "DATE")]
    pub(super) as_of: Option<String>,
    /// Language [default: the settings, then the locale, then English]
    #[arg(long, global = true, env = "TREDE_LANG", value_name = "nl|en")]
    pub(super) lang: Option<String>,
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

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// Unless NO_COLOR is set.
    Auto,
    /// Also where NO_COLOR is set.
    Always,
    /// Never.
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// A synthetic caseload to look around in; everybody in it is invented
    Demo(Demo),
    /// Make a vault
    Init(Init),
    /// Import residents or offers from a CSV file
    Import(Import),
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
    /// Prove the chain of the journal, and that replay equals the store
    Verify,
    /// Check or list the keys
    Keymap {
        #[command(subcommand)]
        what: Keymap,
    },
    /// Check or list the settings
    Config {
        #[command(subcommand)]
        what: Config,
    },
    #[command(flatten)]
    Act(Act),
}

/// What changes something: each is one entry in the journal and one undo.
#[derive(Debug, Subcommand)]
pub(super) enum Act {
    /// Log a contact or an attempt
    Contact(Contact),
    /// Promise something; "promise keep ID", "promise release ID --reason TEXT"
    Promise(Promise),
    /// Refer to an offer or a department
    Refer(Refer),
    /// Move a referral along
    Referral(Referral),
    /// Save a new version of the plan, what is given added to it
    Plan(Plan),
    /// Pause until a day, or end the pause
    Pause(Pause),
    /// The resident asked for contact
    Request(Request),
    /// Move in the queue by hand, or end the move
    Move(Move),
    /// The provider confirmed the offer
    Confirm(Confirm),
    /// Add a resident or an offer
    Add(Add),
    /// Edit a resident or an offer
    Edit(Edit),
    /// Take back the last act, or the entry with this number
    Undo {
        /// Number of the entry
        entry: Option<u64>,
    },
    /// Do again what was taken back last
    Redo,
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
pub(super) struct Init {}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Kind {
    /// People.
    Residents,
    /// Offers of the catalogue.
    Offers,
}

#[derive(Debug, Group)]
pub(super) struct Import {
    /// What the file holds
    #[arg(value_enum)]
    pub(super) kind: Kind,
    /// The file
    pub(super) file: PathBuf,
    /// A file with lines such as: client_number = "Klantnr"
    #[arg(long, value_name = "FILE")]
    pub(super) map: Option<PathBuf>,
    /// Only tell what would happen
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Write the rows that were not imported to this file
    #[arg(long, value_name = "FILE")]
    pub(super) rejects: Option<PathBuf>,
}

#[derive(Debug, Group)]
pub(super) struct Queue {
    /// How many at most
    #[arg(long, value_name = "N")]
    pub(super) limit: Option<usize>,
    /// Only these rungs
    #[arg(long, value_delimiter = ',', value_parser = clap::value_parser!(u8).range(1..=2))]
    pub(super) rung: Vec<u8>,
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
    /// What to look for
    #[arg(required = true)]
    pub(super) text: Vec<String>,
    /// Where to look
    #[arg(long = "in", value_enum, default_value_t = Scope::All)]
    pub(super) scope: Scope,
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
    #[arg(long, value_name = "DATE")]
    pub(super) from: Option<String>,
    /// Last day [default: two weeks after the first]
    #[arg(long, value_name = "DATE")]
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

#[derive(Debug, Group)]
pub(super) struct Contact {
    /// With whom
    pub(super) resident: String,
    /// phone, visit, office, letter, email or message
    #[arg(long)]
    pub(super) channel: String,
    /// reached, voicemail, no-answer, wrong-number, returned, no-show or appointment
    #[arg(long)]
    pub(super) outcome: String,
    /// The day [default: today]
    #[arg(long, value_name = "DATE")]
    pub(super) on: Option<String>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    pub(super) note: Option<String>,
    /// The next promise
    #[arg(long, value_name = "DATE[:TEXT]")]
    pub(super) promise: Option<String>,
}

#[derive(Debug, Group)]
pub(super) struct Promise {
    /// To whom; or the word keep or release
    #[arg(value_name = "RESIDENT|keep|release")]
    pub(super) resident: String,
    /// The promise, such as B-00012
    #[arg(value_name = "ID")]
    pub(super) id: Option<String>,
    /// Last day
    #[arg(long, value_name = "DATE")]
    pub(super) by: Option<String>,
    /// What is promised
    #[arg(long, value_name = "TEXT")]
    pub(super) what: Option<String>,
    /// The day on which it was kept [default: today]
    #[arg(long, value_name = "DATE")]
    pub(super) on: Option<String>,
    /// Why it is released
    #[arg(long, value_name = "TEXT")]
    pub(super) reason: Option<String>,
}

#[derive(Debug, Group)]
pub(super) struct Refer {
    /// Whom
    pub(super) resident: String,
    /// The offer
    #[arg(required_unless_present = "department", conflicts_with = "department")]
    pub(super) offer: Option<String>,
    /// wsp, wmo, debts, poverty, integration, youth or doctor
    #[arg(long, value_name = "NAME")]
    pub(super) department: Option<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE")]
    pub(super) on: Option<String>,
    /// The named person to whom the resident is introduced
    #[arg(long, value_name = "NAME")]
    pub(super) handover: Option<String>,
    /// The next promise
    #[arg(long, value_name = "DATE[:TEXT]")]
    pub(super) promise: Option<String>,
}

#[derive(Debug, Group)]
pub(super) struct Referral {
    /// The referral, such as V-00012
    #[arg(value_name = "ID")]
    pub(super) id: String,
    /// introduced, accepted, waitlisted, declined, arrived, completed or stopped
    #[arg(long, value_name = "STATE")]
    pub(super) to: String,
    /// full, cost, travel, not-dared, health, not-fitting or other
    #[arg(long)]
    pub(super) reason: Option<String>,
    /// The resident's own words
    #[arg(long, value_name = "TEXT")]
    pub(super) said: Option<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE")]
    pub(super) on: Option<String>,
}

#[derive(Debug, Group)]
pub(super) struct Plan {
    /// Whose
    pub(super) resident: String,
    /// An interest, in the resident's words; may be given again
    #[arg(long, value_name = "TEXT")]
    pub(super) interest: Vec<String>,
    /// A barrier that is there now; may be given again
    #[arg(long, value_name = "NAME")]
    pub(super) barrier: Vec<String>,
    /// A goal; the actions belong to it
    #[arg(long, value_name = "TEXT")]
    pub(super) goal: Option<String>,
    /// An action and its day; may be given again
    #[arg(long, value_name = "TEXT:DATE")]
    pub(super) action: Vec<String>,
    /// When to look at it again
    #[arg(long, value_name = "DATE")]
    pub(super) review: Option<String>,
}

#[derive(Debug, Group)]
pub(super) struct Pause {
    /// Whom
    pub(super) resident: String,
    /// The day of return
    #[arg(long, value_name = "DATE", required_unless_present = "end")]
    pub(super) until: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT", required_unless_present = "end")]
    pub(super) reason: Option<String>,
    /// End the pause now
    #[arg(long, conflicts_with_all = ["until", "reason"])]
    pub(super) end: bool,
}

#[derive(Debug, Group)]
pub(super) struct Request {
    /// Who asked
    pub(super) resident: String,
    /// The day of asking [default: today]
    #[arg(long, value_name = "DATE")]
    pub(super) on: Option<String>,
    /// What about
    #[arg(long, value_name = "TEXT")]
    pub(super) note: Option<String>,
}

#[derive(Debug, Group)]
#[group(id = "direction", required = true, multiple = false, args = ["up", "down", "end"])]
pub(super) struct Move {
    /// Whom
    pub(super) resident: String,
    /// Before everybody else
    #[arg(long)]
    pub(super) up: bool,
    /// After everybody else
    #[arg(long)]
    pub(super) down: bool,
    /// End the move
    #[arg(long)]
    pub(super) end: bool,
    /// Last day
    #[arg(long, value_name = "DATE", required_unless_present = "end")]
    pub(super) until: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT", required_unless_present = "end")]
    pub(super) reason: Option<String>,
}

#[derive(Debug, Group)]
pub(super) struct Confirm {
    /// The offer
    pub(super) offer: String,
    /// The day [default: today]
    #[arg(long, value_name = "DATE")]
    pub(super) on: Option<String>,
}

/// What can be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum One {
    /// A person.
    Resident,
    /// An offer.
    Offer,
}

#[derive(Debug, Group)]
pub(super) struct Add {
    /// What
    #[arg(value_enum)]
    pub(super) kind: One,
    /// The fields of an import, as flags: --family Berg --rung 2
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "--FIELD VALUE")]
    pub(super) fields: Vec<String>,
}

#[derive(Debug, Group)]
pub(super) struct Edit {
    /// Which
    #[arg(value_name = "RESIDENT|OFFER")]
    pub(super) what: String,
    /// The fields of an import, as flags: --phone 06-12345678
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "--FIELD VALUE")]
    pub(super) fields: Vec<String>,
}
