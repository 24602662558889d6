//! From an intent to what its entry will say, on what is known now.

use std::collections::HashSet;

use super::{Proved, Reason, Workplace};
use crate::acts::right::{may, may_turn};
use crate::acts::{Command, decide};
use crate::app::intent::Intent;
use crate::domain::change::Subject;
use crate::domain::id::{Code, RecordKind};
use crate::domain::offer::Offer;
use crate::domain::resident::Resident;
use crate::domain::right::Right;
use crate::domain::{
    Caseload, Cause, Change, CleanText, Entry, Refusal, ResidentId, Stamp, history,
};
use crate::store::StoreError;

/// What an entry will say.
pub(super) struct Decision {
    pub(super) cause: Cause,
    pub(super) changes: Vec<Change>,
    /// The entry that is taken back or done again.
    pub(super) turned: Option<Box<Entry>>,
    /// The code of what is made.
    pub(super) made: Option<Code>,
    /// Proved and sealed ahead of time; the changes are in its entry.
    pub(super) proved: Option<Box<Proved>>,
}

impl Decision {
    fn of(cause: Cause, changes: Vec<Change>) -> Self {
        // What is new is meant, also where something was settled before it.
        let meant = changes.iter().find(|change| change.is_new()).or_else(|| changes.first());
        let made = meant.and_then(made);
        Self { cause, changes, turned: None, made, proved: None }
    }

    /// Who changed what this was decided on, if somebody did: then it is not what was meant any more.
    /// Where only something else was added beside it, it still is.
    pub(super) fn overtaken_by(&self, news: &[Entry], known: &Caseload) -> Option<CleanText> {
        let touched = |entry: &&Entry| self.rests_on(entry);
        let who = || news.iter().rev().find(touched).or_else(|| news.last());
        let mut seen = HashSet::new();
        let first = self.changes.iter().filter(|change| {
            // A record that changes twice need only be found as it was the first time.
            change.subject().is_some_and(|subject| seen.insert(subject))
        });
        let gone = first.into_iter().any(|change| !change.is_new() && !known.fits(change));
        let overtaken = gone || news.iter().any(|entry| self.would_repeat(entry));
        overtaken.then(|| who().map(|entry| entry.by.clone())).flatten()
    }

    /// Whether an entry changed something that this would change, too.
    fn rests_on(&self, entry: &Entry) -> bool {
        let touched: HashSet<Subject> = entry.changes.iter().filter_map(Change::subject).collect();
        self.would_repeat(entry)
            || self.changes.iter().filter_map(Change::subject).any(|what| touched.contains(&what))
    }

    /// Whether an entry brought what this would bring a second time, or about people who are to go.
    fn would_repeat(&self, entry: &Entry) -> bool {
        match &self.cause {
            // What is new in a file is known by looking at everybody, and at what their files hold.
            Cause::Imported { .. } => entry.changes.iter().any(|change| {
                matches!(change, Change::Person(_) | Change::Offer(_))
                    || change.resident().is_some_and(|id| {
                        self.changes.iter().any(|own| own.is_new() && own.resident() == Some(id))
                    })
            }),
            Cause::Erased(erasure) => {
                erasure.people.iter().any(|gone| entry.concerns(gone.resident))
            }
            Cause::Proposed(proposal) => proposal.residents.iter().any(|id| entry.concerns(*id)),
            _ => planned(&self.changes).any(|id| planned(&entry.changes).any(|other| other == id)),
        }
    }
}

/// Whose plan is written anew.
fn planned(changes: &[Change]) -> impl Iterator<Item = ResidentId> + '_ {
    changes.iter().filter_map(|change| match change {
        Change::Plan(id, _) => Some(*id),
        _ => None,
    })
}

/// What the entry of an act will say.
pub(super) fn of_command(
    caseload: &Caseload,
    command: &Command,
    stamp: &Stamp,
) -> Result<Decision, Reason> {
    let (cause, role) = (command.cause(), caseload.office().role(&stamp.by));
    if !may(role, Right::of(&cause)) {
        return Err(Refusal::NotAllowed(role).into());
    }
    Ok(Decision::of(cause, decide(caseload, command, stamp)?))
}

impl Workplace {
    /// What the entry of an intent will say.
    pub(super) fn decided(&mut self, intent: &Intent, stamp: &Stamp) -> Result<Decision, Reason> {
        let role = self.caseload.office().role(&stamp.by);
        if !may(role, intent.right()) {
            return Err(Refusal::NotAllowed(role).into());
        }
        Ok(match intent {
            Intent::Do(command) => of_command(&self.caseload, command, stamp)?,
            Intent::Undo(seq) => self.turned(*seq, stamp, Cause::Undid(*seq), history::undo)?,
            Intent::Redo(seq) => self.turned(*seq, stamp, Cause::Redid(*seq), history::redo)?,
            Intent::Erase { resident, reason } => {
                let cause = self.caseload.erasure(*resident, reason.clone())?;
                Decision::of(cause, Vec::new())
            }
            Intent::Propose(proposal) => {
                Decision::of(Cause::Proposed(proposal.clone()), Vec::new())
            }
            Intent::Expire { expired, decision } => {
                Decision::of(self.caseload.expiry(expired, decision.clone()), Vec::new())
            }
            Intent::Invent(changes) => Decision::of(Cause::Invented, changes.clone()),
            Intent::Leave(leaving) if leaving.reason.is_empty() => {
                return Err(Refusal::ReasonMissing.into());
            }
            Intent::Leave(leaving) => Decision::of(Cause::Leaving(leaving.clone()), Vec::new()),
            Intent::Arrive { file, hash, rows, changes } => {
                let (file, hash, rows) = (file.clone(), *hash, *rows);
                Decision::of(Cause::Imported { file, hash, rows }, changes.clone())
            }
            Intent::Recall(files) => Decision::of(Cause::Recalled(files.clone()), Vec::new()),
            Intent::Remember(erasure) => Decision::of(Cause::Erased(erasure.clone()), Vec::new()),
        })
    }

    /// What takes an entry back, or does it again.
    fn turned(
        &mut self,
        seq: u64,
        stamp: &Stamp,
        cause: Cause,
        turn: impl Fn(&Caseload, &Entry) -> Result<Vec<Change>, Refusal>,
    ) -> Result<Decision, Reason> {
        let entry = self.vault.entry(seq).map_err(|error| match error {
            StoreError::NoSuchEntry(seq) => Refusal::UnknownEntry(seq).into(),
            error => Reason::Store(error),
        })?;
        may_turn(&self.caseload, &entry, &stamp.by, stamp.today)?;
        self.caseload.gather(&entry.residents());
        let changes = turn(&self.caseload, &entry)?;
        Ok(Decision { turned: Some(Box::new(entry)), ..Decision::of(cause, changes) })
    }
}

/// The code of what a change made; `None` where it changed something that was there.
fn made(change: &Change) -> Option<Code> {
    match change {
        Change::Person(delta) => delta.after.as_deref().map(Resident::code),
        Change::Offer(delta) => delta.after.as_deref().map(Offer::code),
        other => match other.subject()? {
            Subject::Record(_, kind, id) => Some(Code::Record(kind, id)),
            Subject::Booking(id) => Some(Code::Record(RecordKind::Cost, id)),
            _ => None,
        },
    }
}
