//! Promises: made, kept, given back with the reason.

use chrono::NaiveDate;

use super::answers::Problem;
use super::ask::{Ask, FieldName};
use super::draft::given;
use super::line::{Flag, Line, Place, Told, Value};
use super::right::INTERN;
use super::situation::{Situation, Why, begins_with_people};
use super::way::{About, Reading, Subject, Way};
use super::{Decision, Does, Draft};
use crate::domain::day::Side;
use crate::domain::id::RecordKind;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, File, RecordId, Refusal, ResidentId};

/// Promises something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Make {
    /// To whom.
    pub residents: Vec<ResidentId>,
    /// What and by when.
    pub promise: PromiseDraft,
}

/// A promise that was not made yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseDraft {
    /// Last day.
    pub by: NaiveDate,
    /// What; empty means: get in touch again.
    pub what: CleanText,
}

/// Keeps a promise: it was done on this day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keep {
    /// Whose file.
    pub resident: ResidentId,
    /// Which promise.
    pub id: RecordId,
    /// The day it was done.
    pub on: NaiveDate,
}

/// Releases a promise, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Whose file.
    pub resident: ResidentId,
    /// Which promise.
    pub id: RecordId,
    /// Why it no longer binds.
    pub reason: CleanText,
}

/// The form of a promise.
pub const MAKE: Way = Way {
    about: About::Many,
    begins: begins_with_people,
    asks: Some(|_, _| {
        vec![Ask::day(FieldName::PromiseBy, Side::Ahead, "+14"), Ask::text(FieldName::PromiseWhat)]
    }),
    read: |it| {
        let (by, what) = (it.day(FieldName::PromiseBy)?, it.answers.text(FieldName::PromiseWhat)?);
        Ok(Make { residents: it.everybody(), promise: PromiseDraft { by, what } }.into())
    },
};

/// The chosen promise was kept today, or else the earliest open one.
pub const KEEP: Way = Way {
    about: About::One,
    begins: open_promise,
    asks: None,
    read: |it| Ok(Keep { resident: it.one()?, id: it.record()?, on: it.day_or_today()? }.into()),
};

/// The form that gives the chosen promise back, or else the earliest open one.
pub const RELEASE: Way = Way {
    about: About::One,
    begins: open_promise,
    asks: Some(|_, _| vec![Ask::text(FieldName::Reason)]),
    read: |it| {
        let (id, reason) = (it.record()?, it.answers.needed(FieldName::Reason)?);
        Ok(Release { resident: it.one()?, id, reason }.into())
    },
};

fn open_promise(found: &Situation<'_>) -> Result<Subject, Why> {
    let promises = found.file.map(|file| file.records.promises.as_slice()).unwrap_or_default();
    let open = found.open_record(promises, |p| p.id, Promise::is_open, |p| (p.by, p.id));
    open.map(|open| Subject::Record(open.id)).ok_or(Why::NoOpenPromise)
}

impl Reading<'_> {
    /// The next promise; one with words and no day is not clear enough.
    pub(super) fn promise(&self) -> Result<Option<PromiseDraft>, Problem> {
        let what = self.answers.text(FieldName::PromiseWhat)?;
        match self.maybe_day(FieldName::PromiseBy)? {
            Some(by) => Ok(Some(PromiseDraft { by, what })),
            None if what.is_empty() => Ok(None),
            None => Err(Problem::Missing(FieldName::PromiseBy)),
        }
    }
}

impl Does for Make {
    const MAY: &'static [Role] = INTERN;
    const LINES: &'static [Line] = &[Line {
        command: "promise",
        told: Told::Plainly,
        title: "promise.make",
        places: &[Place::Resident],
        flags: &[
            Flag::must("by", FieldName::PromiseBy, Value::Day(Side::Ahead)),
            Flag::may("what", FieldName::PromiseWhat, Value::Text),
        ],
        read: MAKE.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.promise.what]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.promise_fits(Some(&self.promise))?;
        for file in draft.files(&self.residents)? {
            draft.promise(&file, Some(&self.promise))?;
        }
        Ok(())
    }
}

impl Does for Keep {
    const MAY: &'static [Role] = INTERN;
    const LINES: &'static [Line] = &[Line {
        command: "promise",
        told: Told::Word("keep"),
        title: "promise.keep",
        places: &[Place::Record(RecordKind::Promise, "promise")],
        flags: &[Flag::ON],
        read: KEEP.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.past(self.on)?;
        draft.close_promise(self.resident, self.id, PromiseState::Kept { on: self.on })
    }
}

impl Does for Release {
    const MAY: &'static [Role] = INTERN;
    const LINES: &'static [Line] = &[Line {
        command: "promise",
        told: Told::Word("release"),
        title: "promise.release",
        places: &[Place::Record(RecordKind::Promise, "promise")],
        flags: &[Flag::may("reason", FieldName::Reason, Value::Text)],
        read: RELEASE.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.reason]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        given(&self.reason)?;
        let state = PromiseState::Released { on: draft.today(), reason: self.reason.clone() };
        draft.close_promise(self.resident, self.id, state)
    }
}

impl Draft<'_> {
    /// Whether a promise can be made for this day.
    pub(super) fn promise_fits(&self, promise: Option<&PromiseDraft>) -> Decision {
        promise.map_or(Ok(()), |promise| self.ahead(promise.by))
    }

    /// A new promise. There is one open follow-up per subject: who promised the same before keeps
    /// or releases that first, so that nothing late is covered by a later day.
    pub(super) fn promise(&mut self, file: &File, draft: Option<&PromiseDraft>) -> Decision {
        let Some(draft) = draft else { return Ok(()) };
        let resident = file.resident.id;
        let subject = draft.what.as_str().to_lowercase();
        let open = file.records.promises.iter().filter(|promise| promise.is_open());
        for open in open.filter(|promise| promise.what.as_str().to_lowercase() == subject) {
            if !self.closes(resident, open.id) {
                return Err(Refusal::FollowUpOpen(resident, open.by));
            }
        }
        let promise = Promise {
            id: self.record_id(),
            what: draft.what.clone(),
            by: draft.by,
            made_on: self.today(),
            state: PromiseState::Open,
            made_by: self.by(),
        };
        self.push(Change::Promise(resident, Delta::new(promise)));
        Ok(())
    }

    /// Whether this decision closes the promise with this number.
    fn closes(&self, resident: ResidentId, id: RecordId) -> bool {
        self.changes().iter().any(|change| match change {
            Change::Promise(whose, delta) => {
                let after = delta.after.as_deref();
                *whose == resident && after.is_some_and(|p| p.id == id && !p.is_open())
            }
            _ => false,
        })
    }

    /// Closes an open promise.
    pub(super) fn close_promise(
        &mut self,
        resident: ResidentId,
        id: RecordId,
        state: PromiseState,
    ) -> Decision {
        let before: Promise = self.record(resident, id)?;
        if !before.is_open() {
            return Err(Refusal::PromiseClosed(id));
        }
        let after = Promise { state, ..before.clone() };
        self.push(Change::Promise(resident, Delta::edit(before, after)));
        Ok(())
    }
}
