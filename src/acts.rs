//! What people do with a caseload: one file a noun, one type an act. Pure.
//!
//! The list of all acts stands in [`crate::domain::act`]; [`Command`], who may do what and the way to
//! each act's own part of [`decide`] are made from it. An act says here whom it is about, what was
//! typed in it, who may do it beside the consultant, and what it changes: nothing elsewhere knows an
//! act by name but the words that tell of it.

pub mod answers;
pub mod appointment;
pub mod ask;
pub mod buddy;
pub mod budget;
pub mod closing;
pub mod contact;
mod draft;
pub mod import;
pub mod income;
pub mod line;
pub mod listed;
pub mod measurement;
pub mod offer;
pub mod owner;
pub mod pause;
pub mod place;
pub mod plan;
pub mod promise;
pub mod referral;
pub mod reply;
pub mod request;
pub mod resident;
pub mod right;
pub mod role;
pub mod signal;
pub mod situation;
mod subject;
pub mod suggestion;
pub mod task;
pub(crate) mod time;
pub mod unwilling;
pub mod wave;
pub mod way;
pub mod wish;

pub use draft::Draft;
pub use import::Import;
pub use right::may;

use line::Line;

use crate::domain::act::{Act, every_act};
use crate::domain::right::Right;
use crate::domain::role::Role;
use crate::domain::{Caseload, Cause, Change, CleanText, Refusal, ResidentId, Stamp};

/// Nothing, or why nothing changes.
pub type Decision = Result<(), Refusal>;

/// What one act is about and does.
pub trait Does {
    /// Who does it, beside the consultant.
    const MAY: &'static [Role];

    /// Whether it is done also where the file is closed.
    const OF_CLOSED: bool = false;

    /// How it is said on the command line; nothing where that has a reader of its own.
    const LINES: &'static [Line] = &[];

    /// The residents it is about.
    fn residents(&self) -> &[ResidentId];

    /// The texts that somebody typed of people in it; what came in with a file or stands in fields
    /// of its own is looked at there.
    fn texts(&self) -> Vec<&CleanText>;

    /// Decides what it changes.
    ///
    /// # Errors
    /// A [`Refusal`] that says why nothing changes.
    fn decide(&self, draft: &mut Draft<'_>) -> Decision;
}

macro_rules! commands {
    ($($(#[$meta:meta])* $no:literal $kind:ident $name:literal $noun:ident::$does:ident [$($way:tt)*],)+) => {
        /// What a person asks for. One command is one entry in the journal and one undo, however
        /// many residents it names. Verbs with ids, never indices.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Command {
            $($(#[$meta])* $kind($noun::$does),)+
            /// Import a file whose rows were read and checked.
            Import(Box<Import>),
        }

        impl Command {
            /// What the history calls it.
            pub fn cause(&self) -> Cause {
                match self {
                    $(Self::$kind(_) => Cause::Did(Act::$kind),)+
                    Self::Import(import) => import.cause(),
                }
            }

            /// The residents it is about.
            pub fn residents(&self) -> &[ResidentId] {
                match self {
                    $(Self::$kind(act) => act.residents(),)+
                    Self::Import(_) => &[],
                }
            }

            /// The texts that somebody typed of people in it; what came in with a file or stands in
            /// fields of its own is looked at there.
            pub fn texts(&self) -> Vec<&CleanText> {
                match self {
                    $(Self::$kind(act) => act.texts(),)+
                    Self::Import(_) => Vec::new(),
                }
            }

            /// Whether it is done also where the file is closed.
            const fn is_of_closed(&self) -> bool {
                match self {
                    $(Self::$kind(_) => <$noun::$does as Does>::OF_CLOSED,)+
                    Self::Import(_) => true,
                }
            }

            fn changes(&self, draft: &mut Draft<'_>) -> Decision {
                match self {
                    $(Self::$kind(act) => act.decide(draft),)+
                    Self::Import(import) => import.decide(draft),
                }
            }
        }

        $(impl From<$noun::$does> for Command {
            fn from(act: $noun::$does) -> Self {
                Self::$kind(act)
            }
        })+

        /// Who does an act, beside the consultant.
        const fn others(act: Act) -> &'static [Role] {
            match act { $(Act::$kind => <$noun::$does as Does>::MAY,)+ }
        }

        /// Whether an act is done also where the file is closed.
        pub const fn is_of_closed(act: Act) -> bool {
            match act { $(Act::$kind => <$noun::$does as Does>::OF_CLOSED,)+ }
        }

        /// How an act is said on the command line.
        pub const fn lines(act: Act) -> &'static [Line] {
            match act { $(Act::$kind => <$noun::$does as Does>::LINES,)+ }
        }
    };
}
every_act!(commands);

/// What a command would change. Total: it never panics and never half decides.
///
/// # Errors
/// A [`Refusal`] that says why nothing changes.
pub fn decide(
    caseload: &Caseload,
    command: &Command,
    stamp: &Stamp,
) -> Result<Vec<Change>, Refusal> {
    right::allowed(
        caseload,
        Right::of(&command.cause()),
        command.residents(),
        (&stamp.by, stamp.today),
    )?;
    let mut draft = Draft::new(caseload, stamp);
    if !command.is_of_closed() {
        draft.all_open(command.residents())?;
    }
    command.changes(&mut draft)?;
    let changes = draft.into_changes();
    if changes.is_empty() { Err(Refusal::NothingToChange) } else { Ok(changes) }
}
