//! The words of the command line: what changes something.

use clap::{ArgGroup, Args as Group, Subcommand, ValueEnum};

/// What changes something: each is one entry in the journal and one undo.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Act {
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
    /// Ask the WSP to judge the rung; "signal ID --result RUNG" records what it judged
    Signal(Signal),
    /// Move in the queue by hand, or end the move
    Move(Move),
    /// Note a task among ourselves; "task done ID"
    Task(super::Task),
    /// The income consultant spoke with the resident
    Income(super::Income),
    /// Hand residents over to another user, for good or until a day
    Handover(super::Handover),
    /// Two residents do something together and both said yes; "buddy end ID"
    Buddy(super::Buddy),
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
pub(in crate::cli) struct Contact {
    /// With whom
    pub(in crate::cli) resident: String,
    /// phone, visit, office, letter, email or message
    #[arg(long)]
    pub(in crate::cli) channel: String,
    /// reached, voicemail, no-answer, wrong-number, returned, no-show or appointment
    #[arg(long)]
    pub(in crate::cli) outcome: String,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) on: Option<String>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) note: Option<String>,
    /// The next promise
    #[arg(long, value_name = "DATE[:TEXT]")]
    pub(in crate::cli) promise: Option<String>,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Promise {
    /// To whom; or the word keep or release
    #[arg(value_name = "RESIDENT|keep|release")]
    pub(in crate::cli) resident: String,
    /// The promise, such as B-00012
    #[arg(value_name = "ID")]
    pub(in crate::cli) id: Option<String>,
    /// Last day
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) by: Option<String>,
    /// What is promised
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) what: Option<String>,
    /// The day on which it was kept [default: today]
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) on: Option<String>,
    /// Why it is released
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) reason: Option<String>,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Refer {
    /// Whom
    pub(in crate::cli) resident: String,
    /// The offer
    #[arg(required_unless_present = "department", conflicts_with = "department")]
    pub(in crate::cli) offer: Option<String>,
    /// wsp, wmo, debts, poverty, integration, youth, doctor, income, language-buddy or volunteering
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) department: Option<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) on: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) card: Card,
    /// The next promise
    #[arg(long, value_name = "DATE[:TEXT]")]
    pub(in crate::cli) promise: Option<String>,
}

/// A warm handover, as far as it is told.
#[derive(Debug, Group)]
pub(in crate::cli) struct Card {
    /// The named person to whom the resident is introduced
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) handover: Option<String>,
    /// What the resident agreed to have told
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) share: Option<String>,
    /// Whether somebody goes along the first time
    #[arg(long, value_name = "yes|no")]
    pub(in crate::cli) together: Option<Yes>,
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
pub(in crate::cli) struct Referral {
    /// The referral, such as V-00012
    #[arg(value_name = "ID")]
    pub(in crate::cli) id: String,
    /// introduced, accepted, waitlisted, declined, arrived, completed or stopped
    #[arg(long, value_name = "STATE")]
    pub(in crate::cli) to: String,
    /// full, cost, travel, not-dared, health, not-fitting or other
    #[arg(long)]
    pub(in crate::cli) reason: Option<String>,
    /// The resident's own words
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) said: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) card: Card,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) on: Option<String>,
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

#[derive(Debug, Group)]
pub(in crate::cli) struct Pause {
    /// Whom
    pub(in crate::cli) resident: String,
    /// The day of return
    #[arg(
        long,
        value_name = "DATE",
        allow_negative_numbers = true,
        required_unless_present = "end"
    )]
    pub(in crate::cli) until: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT", required_unless_present = "end")]
    pub(in crate::cli) reason: Option<String>,
    /// End the pause now
    #[arg(long, conflicts_with_all = ["until", "reason"])]
    pub(in crate::cli) end: bool,
}

#[derive(Debug, Group)]
#[command(group = ArgGroup::new("way").required(true).args(["reason", "result"]))]
pub(in crate::cli) struct Signal {
    /// Whom it is about, or the code of a signal that was judged
    pub(in crate::cli) what: String,
    /// What was seen
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) reason: Option<String>,
    /// The rung that the WSP judged
    #[arg(long, value_name = "RUNG", value_parser = clap::value_parser!(u8).range(1..=6))]
    pub(in crate::cli) result: Option<u8>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) on: Option<String>,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Request {
    /// Who asked
    pub(in crate::cli) resident: String,
    /// The day of asking [default: today]
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) on: Option<String>,
    /// What about
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) note: Option<String>,
}

#[derive(Debug, Group)]
#[command(group(ArgGroup::new("direction").required(true).args(["up", "down", "end"])))]
pub(in crate::cli) struct Move {
    /// Whom
    pub(in crate::cli) resident: String,
    /// Before everybody else
    #[arg(long)]
    pub(in crate::cli) up: bool,
    /// After everybody else
    #[arg(long)]
    pub(in crate::cli) down: bool,
    /// End the move
    #[arg(long)]
    pub(in crate::cli) end: bool,
    /// Last day
    #[arg(
        long,
        value_name = "DATE",
        allow_negative_numbers = true,
        required_unless_present = "end"
    )]
    pub(in crate::cli) until: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT", required_unless_present = "end")]
    pub(in crate::cli) reason: Option<String>,
}

#[derive(Debug, Group)]
pub(in crate::cli) struct Confirm {
    /// The offer
    pub(in crate::cli) offer: String,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", allow_negative_numbers = true)]
    pub(in crate::cli) on: Option<String>,
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
