//! The one table of who may do what: role against act and operation. The command line, the keys and
//! the decisions ask it, and nothing else says what a role may.

use crate::domain::Cause;
use crate::domain::entry::Act;
use crate::domain::role::Role;
use crate::domain::word::words;

words! {
    /// What can be asked of a vault beside the acts that are written in its journal.
    Operation {
        /// Open the screen.
        Screen = "screen",
        /// Who is next.
        Queue = "queue",
        /// Find people and offers.
        Find = "find",
        /// Look at one resident or offer.
        Show = "show",
        /// Offers for one resident.
        Match = "match",
        /// What is due.
        Agenda = "agenda",
        /// Who did and read what in one file.
        History = "history",
        /// The page to look at together.
        Page = "page",
        /// Look at an earlier day, or take another day as today.
        Past = "past",
        /// What was done to everybody.
        Journal = "journal",
        /// Who read and gave out what of everybody.
        Log = "log",
        /// Prove the chains.
        Verify = "verify",
        /// How the vault is.
        Doctor = "doctor",
        /// Make the projection again.
        Repair = "repair",
        /// Go on without what is lost.
        Acknowledge = "acknowledge",
        /// Everything kept about one person.
        Dossier = "dossier",
        /// Figures about groups.
        Report = "report",
        /// How far each wave came.
        Waves = "waves",
        /// Look at the guarded file.
        Unwilling = "unwilling",
        /// Files whose term is over.
        Retention = "retention",
        /// Propose to destroy them.
        Propose = "propose",
        /// Approve what another user proposed.
        Approve = "approve",
        /// Destroy everything about one person.
        Erase = "erase",
        /// A copy of the vault.
        Backup = "backup",
        /// Make a vault from a backup.
        Restore = "restore",
        /// The catalogue for other programs.
        Export = "export",
        /// Take residents in from a file.
        ImportResidents = "import-residents",
        /// Take offers in from a file.
        ImportOffers = "import-offers",
        /// Tell what an import would do.
        DryRun = "dry-run",
        /// Take back what was done.
        Undo = "undo",
        /// Do again what was taken back.
        Redo = "redo",
        /// Who may open the vault.
        UserList = "user-list",
        /// Let somebody in.
        UserAdd = "user-add",
        /// Let somebody in no more.
        UserRemove = "user-remove",
        /// Another passphrase of one's own.
        Passphrase = "passphrase",
        /// New keys for the vault.
        KeyRotate = "key-rotate",
        /// Another recovery key.
        KeyRecovery = "key-recovery",
    }
}

/// What a role may or may not: an act, or an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Right {
    /// An act, which is written in the journal.
    Act(Act),
    /// Anything else.
    Operation(Operation),
}

impl From<Act> for Right {
    fn from(act: Act) -> Self {
        Self::Act(act)
    }
}

impl From<Operation> for Right {
    fn from(operation: Operation) -> Self {
        Self::Operation(operation)
    }
}

/// All roles but the consultant, who may everything.
const ALL: &[Role] = &[Role::Intern, Role::IncomeConsultant, Role::SecondReader];
const INTERN: &[Role] = &[Role::Intern];
const INCOME: &[Role] = &[Role::IncomeConsultant];
const READER: &[Role] = &[Role::SecondReader];
/// Who sees everybody.
const SEERS: &[Role] = &[Role::IncomeConsultant, Role::SecondReader];
const NOBODY: &[Role] = &[];

impl Right {
    /// Every right there is.
    pub fn all() -> impl Iterator<Item = Self> {
        let acts = Act::ALL.iter().copied().map(Self::Act);
        acts.chain(Operation::ALL.iter().copied().map(Self::Operation))
    }

    /// The right that an entry with this cause needs.
    pub const fn of(cause: &Cause) -> Self {
        match cause {
            Cause::Did(act) => Self::Act(*act),
            Cause::Undid(_) => Self::Operation(Operation::Undo),
            Cause::Redid(_) => Self::Operation(Operation::Redo),
            Cause::Imported { .. } | Cause::Invented => Self::Operation(Operation::ImportResidents),
            Cause::Erased(_) => Self::Operation(Operation::Erase),
            Cause::Proposed(_) => Self::Operation(Operation::Propose),
        }
    }

    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Act(act) => act.name(),
            Self::Operation(operation) => operation.name(),
        }
    }

    /// Who has it, beside the consultant.
    const fn others(self) -> &'static [Role] {
        match self {
            Self::Act(act) => acts(act),
            Self::Operation(operation) => operations(operation),
        }
    }
}

/// Who does an act, beside the consultant.
const fn acts(act: Act) -> &'static [Role] {
    match act {
        Act::LogContact
        | Act::MakePromise
        | Act::KeepPromise
        | Act::ReleasePromise
        | Act::Refer
        | Act::MoveReferral
        | Act::Request
        | Act::SavePlan
        | Act::AddTask
        | Act::DoTask => INTERN,
        Act::RecordIncome | Act::Signal => INCOME,
        Act::ApproveUnwilling => READER,
        Act::Pause
        | Act::Resume
        | Act::Move
        | Act::Unmove
        | Act::RecordTaken
        | Act::JudgeSignal
        | Act::AddResident
        | Act::EditResident
        | Act::AddOffer
        | Act::EditOffer
        | Act::ConfirmOffer
        | Act::Assign
        | Act::Pair
        | Act::Unpair
        | Act::OpenUnwilling
        | Act::CloseUnwilling
        | Act::AddWave
        | Act::SetRole => NOBODY,
    }
}

/// Who asks for an operation, beside the consultant.
const fn operations(operation: Operation) -> &'static [Role] {
    match operation {
        Operation::Screen
        | Operation::Queue
        | Operation::Find
        | Operation::Show
        | Operation::Match
        | Operation::Agenda
        | Operation::History
        | Operation::Verify
        | Operation::Doctor
        | Operation::Repair
        | Operation::Undo
        | Operation::Redo
        | Operation::UserList
        | Operation::Passphrase => ALL,
        Operation::Page => INTERN,
        Operation::Past => SEERS,
        Operation::Journal
        | Operation::Log
        | Operation::Unwilling
        | Operation::Retention
        | Operation::Approve => READER,
        Operation::Acknowledge
        | Operation::Dossier
        | Operation::Report
        | Operation::Waves
        | Operation::Propose
        | Operation::Erase
        | Operation::Backup
        | Operation::Restore
        | Operation::Export
        | Operation::ImportResidents
        | Operation::ImportOffers
        | Operation::DryRun
        | Operation::UserAdd
        | Operation::UserRemove
        | Operation::KeyRotate
        | Operation::KeyRecovery => NOBODY,
    }
}

impl Role {
    /// Whether this role may do this.
    pub fn may(self, right: impl Into<Right>) -> bool {
        self == Self::Consultant || right.into().others().contains(&self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_sees_few_carries_nothing_away_and_lets_nobody_in() {
        for right in [
            Operation::Backup,
            Operation::Restore,
            Operation::Export,
            Operation::Dossier,
            Operation::Report,
            Operation::Journal,
            Operation::Log,
            Operation::Past,
            Operation::DryRun,
            Operation::ImportResidents,
            Operation::UserAdd,
            Operation::UserRemove,
            Operation::KeyRotate,
            Operation::KeyRecovery,
            Operation::Erase,
            Operation::Retention,
        ] {
            assert!(!Role::Intern.may(right), "{right:?}");
            assert!(Role::Consultant.may(right), "{right:?}");
        }
        assert!(!Role::Intern.may(Act::SetRole) && Role::SecondReader.may(Operation::Approve));
    }
}
