//! Who may do what: role against act and operation. An act says it in its own file, an operation
//! here; the command line, the keys and the decisions ask [`may`], and nothing else says what a role
//! may.

use chrono::NaiveDate;

use super::others;
use crate::domain::right::{Operation, Right};
use crate::domain::role::Role;
use crate::domain::{Caseload, CleanText, Entry, Refusal, ResidentId};

/// All roles but the consultant, who may everything.
const ALL: &[Role] = &[Role::Intern, Role::IncomeConsultant, Role::SecondReader];
pub(super) const INTERN: &[Role] = &[Role::Intern];
pub(super) const INCOME: &[Role] = &[Role::IncomeConsultant];
pub(super) const READER: &[Role] = &[Role::SecondReader];
/// Who sees everybody.
const SEERS: &[Role] = &[Role::IncomeConsultant, Role::SecondReader];
pub(super) const NOBODY: &[Role] = &[];

/// Whether a role may do this.
pub fn may(role: Role, right: impl Into<Right>) -> bool {
    let others = match right.into() {
        Right::Act(act) => others(act),
        Right::Operation(operation) => operations(operation),
    };
    role == Role::Consultant || others.contains(&role)
}

/// Whether somebody may take an entry back, or do it again: only what their role does, and only with
/// residents who are theirs now.
///
/// # Errors
/// [`Refusal::NotAllowed`], [`Refusal::NotYours`].
pub fn may_turn(
    caseload: &Caseload,
    entry: &Entry,
    by: &CleanText,
    today: NaiveDate,
) -> Result<(), Refusal> {
    allowed(caseload, Right::of(&entry.cause), &entry.residents(), (by, today))
}

/// Whether somebody has this right on this day, with these residents.
///
/// # Errors
/// [`Refusal::NotAllowed`], [`Refusal::NotYours`].
pub(super) fn allowed(
    caseload: &Caseload,
    right: Right,
    residents: &[ResidentId],
    (by, today): (&CleanText, NaiveDate),
) -> Result<(), Refusal> {
    let role = caseload.office().role(by);
    if !may(role, right) {
        return Err(Refusal::NotAllowed(role));
    }
    match residents.iter().find(|id| !caseload.sees(by, **id, today)) {
        Some(id) => Err(Refusal::NotYours(*id)),
        None => Ok(()),
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
        | Operation::Approve
        | Operation::ExportAll => READER,
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
        | Operation::KeyRecovery
        | Operation::ProposeExport
        | Operation::ExportContacts => NOBODY,
    }
}
#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::Act;

    #[test]
    fn who_sees_few_carries_nothing_away_and_lets_nobody_in() {
        for right in [
            Operation::Backup,
            Operation::Restore,
            Operation::Export,
            Operation::ProposeExport,
            Operation::ExportAll,
            Operation::ExportContacts,
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
            assert!(!may(Role::Intern, right), "{right:?}");
            assert!(may(Role::Consultant, right), "{right:?}");
        }
        assert!(!may(Role::Intern, Act::SetRole) && may(Role::SecondReader, Operation::Approve));
    }
}
