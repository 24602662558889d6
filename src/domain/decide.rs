//! From a command to changes, or to a refusal. Total: it never panics and never half decides.

mod casework;
mod catalogue;
mod people;
mod referrals;
mod team;
mod unwilling;

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use crate::domain::caseload::Numbers;
use crate::domain::entry::Act;
use crate::domain::file::{File, Record};
use crate::domain::right::Right;
use crate::domain::{
    Caseload, Cause, Change, CleanText, Command, Delta, RecordId, Refusal, ResidentId, Stamp,
};

/// What a command would change.
///
/// # Errors
/// A [`Refusal`] that says why nothing changes.
pub fn decide(
    caseload: &Caseload,
    command: &Command,
    stamp: &Stamp,
) -> Result<Vec<Change>, Refusal> {
    allowed(caseload, command, stamp)?;
    let mut draft = Draft::new(caseload, stamp);
    match command {
        Command::LogContact { residents, contact, promise } => {
            draft.log_contact(residents, contact, promise.as_ref())
        }
        Command::MakePromise { residents, promise } => draft.make_promises(residents, promise),
        Command::KeepPromise { resident, id, on } => draft.keep_promise(*resident, *id, *on),
        Command::ReleasePromise { resident, id, reason } => {
            draft.release_promise(*resident, *id, reason)
        }
        Command::Refer { residents, to, on, handover, promise } => {
            draft.refer(residents, *to, *on, handover, promise.as_ref())
        }
        Command::MoveReferral { resident, id, step } => draft.move_referral(*resident, *id, step),
        Command::Pause { residents, until, reason } => draft.pause(residents, *until, reason),
        Command::Resume { residents } => draft.resume(residents),
        Command::Request { residents, on, note } => draft.request(residents, *on, note),
        Command::Move { residents, direction, until, reason } => {
            draft.move_by_hand(residents, *direction, *until, reason)
        }
        Command::Unmove { residents } => draft.unmove(residents),
        Command::SavePlan { resident, on, content } => draft.save_plan(*resident, *on, content),
        Command::RecordTaken { resident, on } => draft.record_taken(*resident, *on),
        Command::Signal { residents, on, reason } => draft.signal(residents, *on, reason),
        Command::JudgeSignal { resident, id, rung, on } => {
            draft.judge_signal(*resident, *id, *rung, *on)
        }
        Command::AddTask { residents, what, by } => draft.add_task(residents, what, *by),
        Command::DoTask { resident, id, on } => draft.do_task(*resident, *id, *on),
        Command::RecordIncome { residents, on } => draft.record_income(residents, *on),
        Command::Assign { residents, to, until } => draft.assign(residents, to, *until),
        Command::Pair { residents, about, yes_on } => draft.pair(*residents, about, *yes_on),
        Command::Unpair { resident, id } => draft.unpair(*resident, *id),
        Command::OpenUnwilling { resident, reason, until, gate } => {
            draft.open_unwilling(*resident, reason, *until, gate)
        }
        Command::ApproveUnwilling { resident } => draft.approve_unwilling(*resident),
        Command::CloseUnwilling { resident, outcome, reason } => {
            draft.close_unwilling(*resident, *outcome, reason)
        }
        Command::AddWave { name, by, size, seed } => draft.add_wave(name, *by, *size, *seed),
        Command::SetRole { user, role } => draft.set_role(user, *role),
        Command::AddResident(person) => draft.add_resident(person),
        Command::EditResident(id, person) => draft.edit_resident(*id, person),
        Command::AddOffer(facts) => draft.add_offer(facts),
        Command::EditOffer(id, facts) => draft.edit_offer(*id, facts),
        Command::ConfirmOffer(id, on) => draft.confirm_offer(*id, *on),
        Command::Import(import) => draft.import(import),
    }?;
    if draft.changes.is_empty() { Err(Refusal::NothingToChange) } else { Ok(draft.changes) }
}

/// Whether whoever acts may do this, with these residents.
fn allowed(caseload: &Caseload, command: &Command, stamp: &Stamp) -> Result<(), Refusal> {
    let role = caseload.office().role(&stamp.by);
    if !role.may(Right::of(&command.cause())) {
        return Err(Refusal::NotAllowed(role));
    }
    let strange = |id: &&ResidentId| !caseload.sees(&stamp.by, **id, stamp.today);
    match command.residents().iter().find(strange) {
        Some(id) => Err(Refusal::NotYours(*id)),
        None => Ok(()),
    }
}

impl Command {
    /// What the history calls it.
    pub fn cause(&self) -> Cause {
        Cause::Did(match self {
            Self::LogContact { .. } => Act::LogContact,
            Self::MakePromise { .. } => Act::MakePromise,
            Self::KeepPromise { .. } => Act::KeepPromise,
            Self::ReleasePromise { .. } => Act::ReleasePromise,
            Self::Refer { .. } => Act::Refer,
            Self::MoveReferral { .. } => Act::MoveReferral,
            Self::Pause { .. } => Act::Pause,
            Self::Resume { .. } => Act::Resume,
            Self::Request { .. } => Act::Request,
            Self::Move { .. } => Act::Move,
            Self::Unmove { .. } => Act::Unmove,
            Self::SavePlan { .. } => Act::SavePlan,
            Self::RecordTaken { .. } => Act::RecordTaken,
            Self::Signal { .. } => Act::Signal,
            Self::JudgeSignal { .. } => Act::JudgeSignal,
            Self::AddTask { .. } => Act::AddTask,
            Self::DoTask { .. } => Act::DoTask,
            Self::RecordIncome { .. } => Act::RecordIncome,
            Self::Assign { .. } => Act::Assign,
            Self::Pair { .. } => Act::Pair,
            Self::Unpair { .. } => Act::Unpair,
            Self::OpenUnwilling { .. } => Act::OpenUnwilling,
            Self::ApproveUnwilling { .. } => Act::ApproveUnwilling,
            Self::CloseUnwilling { .. } => Act::CloseUnwilling,
            Self::AddWave { .. } => Act::AddWave,
            Self::SetRole { .. } => Act::SetRole,
            Self::AddResident(_) => Act::AddResident,
            Self::EditResident(..) => Act::EditResident,
            Self::AddOffer(_) => Act::AddOffer,
            Self::EditOffer(..) => Act::EditOffer,
            Self::ConfirmOffer(..) => Act::ConfirmOffer,
            Self::Import(import) => {
                return Cause::Imported {
                    file: import.file.clone(),
                    hash: import.hash,
                    rows: import.rows,
                };
            }
        })
    }
}

/// A decision under way: the numbers and identities given out so far, and the changes.
struct Draft<'a> {
    caseload: &'a Caseload,
    stamp: &'a Stamp,
    numbers: Numbers,
    identities: u32,
    changes: Vec<Change>,
}

impl<'a> Draft<'a> {
    const fn new(caseload: &'a Caseload, stamp: &'a Stamp) -> Self {
        let numbers = caseload.numbers();
        Self { caseload, stamp, numbers, identities: 0, changes: Vec::new() }
    }

    fn record_id(&mut self) -> RecordId {
        self.numbers.record = self.numbers.record.saturating_add(1);
        RecordId(self.numbers.record)
    }

    fn identity(&mut self) -> u128 {
        self.identities = self.identities.saturating_add(1);
        self.stamp.identity(self.identities)
    }

    fn file(&self, id: ResidentId) -> Result<Arc<File>, Refusal> {
        self.caseload.file(id).ok_or(Refusal::UnknownResident(id))
    }

    /// The files of these residents, each once.
    ///
    /// # Errors
    /// [`Refusal::NobodyChosen`] for none, [`Refusal::UnknownResident`] for a stranger.
    fn files(&self, residents: &[ResidentId]) -> Result<Vec<Arc<File>>, Refusal> {
        let mut seen = HashSet::new();
        let files: Result<Vec<_>, _> =
            residents.iter().filter(|id| seen.insert(**id)).map(|id| self.file(*id)).collect();
        match files {
            Ok(files) if files.is_empty() => Err(Refusal::NobodyChosen),
            other => other,
        }
    }

    /// The record of this number in this resident's file.
    fn record<R: Record>(&self, resident: ResidentId, id: RecordId) -> Result<R, Refusal> {
        let file = self.file(resident)?;
        file.records.get::<R>(id).cloned().ok_or(Refusal::UnknownRecord(id))
    }

    /// A day on which something has happened: not ahead, and in living memory.
    fn past(&self, on: NaiveDate) -> Result<(), Refusal> {
        if on > self.stamp.today {
            Err(Refusal::InFuture(on))
        } else if on.year() < 1900 {
            Err(Refusal::FarAway(on))
        } else {
            Ok(())
        }
    }

    /// A day on which something is to happen: today or later, within ten years.
    fn ahead(&self, on: NaiveDate) -> Result<(), Refusal> {
        if on < self.stamp.today {
            Err(Refusal::InPast(on))
        } else if on.year() > self.stamp.today.year().saturating_add(10) {
            Err(Refusal::FarAway(on))
        } else {
            Ok(())
        }
    }

    fn push(&mut self, change: Change) {
        self.changes.push(change);
    }
}

/// A reason that is not empty.
fn given(reason: &CleanText) -> Result<(), Refusal> {
    if reason.is_empty() { Err(Refusal::ReasonMissing) } else { Ok(()) }
}

/// A delta where the value differs, nothing where it is the same.
fn edited<T: PartialEq + Clone>(before: &T, after: T) -> Option<Delta<T>> {
    (*before != after).then(|| Delta::edit(before.clone(), after))
}
