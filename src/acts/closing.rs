//! A file is closed, with the reason, and opened again. Who is closed is in no queue, wave or list,
//! and is found on purpose.

use chrono::NaiveDate;

use super::answers::Problem;
use super::ask::{Ask, FieldName};
use super::draft::given;
use super::line::{Flag, Line, Place, Told, Value};
use super::right::NOBODY;
use super::situation::Why;
use super::way::{About, Subject, Way};
use super::{Decision, Does, Draft};
use crate::domain::appointment::MeetingState;
use crate::domain::buddy::Buddy;
use crate::domain::closing::{CloseReason, Closing};
use crate::domain::file::File;
use crate::domain::pause::Pause;
use crate::domain::promise::PromiseState;
use crate::domain::referral::{ReferralState, Step, StopReason};
use crate::domain::refusal::InTheWay;
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, Refusal, ResidentId};

/// Closes files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Close {
    /// Whose.
    pub residents: Vec<ResidentId>,
    /// From which day it is closed.
    pub on: NaiveDate,
    /// Why.
    pub reason: CloseReason,
    /// In words.
    pub note: CleanText,
    /// The reason as it stands with the promises and appointments that end by it.
    pub told: CleanText,
}

/// Opens closed files again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopen {
    /// Whose.
    pub residents: Vec<ResidentId>,
}

/// The form of a closing.
pub const CLOSE: Way = Way {
    about: About::Many,
    begins: |found| {
        let files = found.targets().into_iter().filter_map(|id| found.caseload.file(id));
        let (mut promises, mut referrals, mut meetings) = (0, 0, 0);
        for file in files {
            promises += file.records.promises.iter().filter(|promise| promise.is_open()).count();
            referrals += file.records.referrals.iter().filter(|known| known.is_open()).count();
            meetings += file.records.appointments.iter().filter(|known| known.is_planned()).count();
        }
        Ok(Subject::Open(promises, referrals, meetings))
    },
    asks: Some(|found, _| {
        let reasons = CloseReason::ALL.iter().map(|reason| reason.name());
        vec![
            Ask::fact(FieldName::CloseReason, "close-reason", reasons),
            Ask::on(found.today),
            Ask::text(FieldName::Note),
        ]
    }),
    read: |it| {
        let reason = it.answers.fact(FieldName::CloseReason, CloseReason::from_name)?;
        let told = CleanText::cut(&it.words.closed(reason));
        let note = it.answers.text(FieldName::Note)?;
        if reason == CloseReason::Other && note.is_empty() {
            return Err(Problem::Missing(FieldName::Note));
        }
        Ok(Close { residents: it.everybody(), on: it.day_or_today()?, reason, note, told }.into())
    },
};

/// Opens the files at once.
pub const REOPEN: Way = Way {
    about: About::Many,
    begins: |found| {
        let mut lines = found.targets().into_iter().filter_map(|id| found.caseload.line(id));
        let closed = lines.any(|line| line.closed.is_some());
        if closed { Ok(Subject::None) } else { Err(Why::NotClosed) }
    },
    asks: None,
    read: |it| Ok(Reopen { residents: it.everybody() }.into()),
};

impl Does for Close {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[Line {
        command: "close",
        told: Told::Plainly,
        title: "file.close",
        places: &[Place::Resident],
        flags: &[
            Flag::must(
                "reason",
                FieldName::CloseReason,
                Value::Word(|| CloseReason::ALL.iter().map(|word| word.name()).collect()),
            ),
            Flag::ON,
            Flag::may("note", FieldName::Note, Value::Text),
        ],
        read: CLOSE.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.note]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.past(self.on)?;
        if self.reason == CloseReason::Other {
            given(&self.note)?;
        }
        for file in draft.files(&self.residents)? {
            let resident = file.resident.id;
            let today = draft.today();
            if file.records.unwilling.iter().any(|unwilling| unwilling.is_open(today)) {
                return Err(Refusal::File(resident, InTheWay::Unwilling));
            }
            if file.records.buddies.iter().any(Buddy::is_open) {
                return Err(Refusal::File(resident, InTheWay::Pair));
            }
            self.after_the_last(draft, resident)?;
            self.settle(draft, &file)?;
            let closing = Closing {
                id: draft.record_id(),
                on: self.on,
                reason: self.reason,
                note: self.note.clone(),
                by: draft.by(),
                reopened_on: None,
            };
            draft.push(Change::Closing(resident, Delta::new(closing)));
        }
        Ok(())
    }
}

impl Close {
    /// A file is closed after the last that happened in it: the term of keeping begins then.
    fn after_the_last(&self, draft: &Draft<'_>, resident: ResidentId) -> Decision {
        let counted = draft.caseload.counted_file(resident);
        match counted.and_then(|file| file.latest()).filter(|last| self.on < *last) {
            Some(last) => Err(Refusal::File(resident, InTheWay::After(last))),
            None => Ok(()),
        }
    }

    /// Nothing stays open in a closed file: promises are released, appointments called off and
    /// referrals stopped with the reason, pauses end.
    fn settle(&self, draft: &mut Draft<'_>, file: &File) -> Decision {
        let (resident, records) = (file.resident.id, &file.records);
        for promise in records.promises.iter().filter(|promise| promise.is_open()) {
            let on = self.on.max(promise.made_on);
            let state = PromiseState::Released { on, reason: self.told.clone() };
            draft.close_promise(resident, promise.id, state)?;
        }
        for planned in records.appointments.iter().filter(|known| known.is_planned()) {
            let on = self.on.max(planned.made_on);
            let state = MeetingState::Cancelled { on, reason: self.told.clone() };
            draft.end_meeting(resident, planned.id, state)?;
        }
        for referral in records.referrals.iter().filter(|referral| referral.is_open()) {
            let mut stopped = referral.clone();
            stopped.steps.push(Step {
                state: ReferralState::Stopped,
                on: referral.since().map_or(self.on, |since| since.max(self.on)),
                reason: Some(StopReason::FileClosed),
                said: CleanText::default(),
            });
            draft.push(Change::Referral(resident, Delta::edit(referral.clone(), stopped)));
        }
        for pause in records.pauses.iter().filter(|pause| pause.ended_on.is_none()) {
            let ended = Pause { ended_on: Some(self.on.max(pause.from)), ..pause.clone() };
            draft.push(Change::Pause(resident, Delta::edit(pause.clone(), ended)));
        }
        Ok(())
    }
}

impl Does for Reopen {
    const MAY: &'static [Role] = NOBODY;
    const OF_CLOSED: bool = true;
    const LINES: &'static [Line] = &[Line {
        command: "reopen",
        told: Told::Plainly,
        title: "file.reopen",
        places: &[Place::Resident],
        flags: &[],
        read: REOPEN.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let mut open = None;
        for file in draft.files(&self.residents)? {
            let resident = file.resident.id;
            if file.closed().is_none() {
                open = open.or(Some(Refusal::File(resident, InTheWay::Open)));
            }
            for closing in file.records.closings.iter().filter(|closing| closing.holds()) {
                let reopened = Closing { reopened_on: Some(draft.today()), ..closing.clone() };
                draft.push(Change::Closing(resident, Delta::edit(closing.clone(), reopened)));
            }
        }
        draft.changed_or(open)
    }
}
