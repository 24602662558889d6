//! The unwilling-track file: opened behind its guards, approved by a second person, closed.

use chrono::NaiveDate;

use super::Command;
use super::answers::Problem;
use super::ask::{Ask, FieldName};
use super::draft::given;
use super::line::{Flag, Line, Place, Told, Value};
use super::right::{NOBODY, READER};
use super::situation::{Situation, Why};
use super::way::{About, Reading, Subject, Way};
use super::{Decision, Does, Draft};
use crate::domain::day::Side;
use crate::domain::referral::Target;
use crate::domain::refusal::InTheWay;
use crate::domain::role::Role;
use crate::domain::unwilling::{
    CanAnswer, CanQuestion, Closing, Declined, Gate, LEAST_WAYS, Unwilling, UnwillingOutcome,
    latest, missing, sought_ways,
};
use crate::domain::{Change, CleanText, Delta, OfferId, Refusal, ResidentId};

/// Opens an unwilling-track file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// About whom.
    pub resident: ResidentId,
    /// Why.
    pub reason: CleanText,
    /// The last day.
    pub until: NaiveDate,
    /// What was looked at first.
    pub gate: Box<Gate>,
}

/// A second user approves the open unwilling-track file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approve {
    /// About whom.
    pub resident: ResidentId,
}

/// Closes the open unwilling-track file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Close {
    /// About whom.
    pub resident: ResidentId,
    /// With what outcome.
    pub outcome: UnwillingOutcome,
    /// Why.
    pub reason: CleanText,
}

/// The form that opens a file about the last offer that was declined, or the selected one. Every
/// question has to be answered, so none of them has an answer at first.
pub const OPEN: Way = Way {
    about: About::One,
    begins: |found| {
        if is_open(found) {
            return Err(Why::UnwillingOpen);
        }
        let line = found.selected.and_then(|id| found.caseload.line(id));
        if line.is_some_and(|line| line.due.objects(found.today)) {
            return Err(Why::WantsNoContact);
        }
        let declined = declined(found).ok_or(Why::NothingDeclined)?;
        let twice =
            found.file.is_some_and(|file| sought_ways(&file.records.contacts) >= LEAST_WAYS);
        if twice { Ok(Subject::Offer(declined)) } else { Err(Why::SoughtOneWay) }
    },
    asks: Some(|_, _| {
        let questions = CanQuestion::ALL.iter().map(|question| {
            let answers = CanAnswer::ALL.iter().map(|answer| answer.name());
            Ask::fact(FieldName::Can, "can-answer", answers).labelled("can", question.name())
        });
        let after = [
            Ask::text(FieldName::Place),
            Ask::text(FieldName::Said),
            Ask::text(FieldName::View),
            Ask::day(FieldName::Until, Side::Ahead, "+13w"),
        ];
        std::iter::once(Ask::text(FieldName::Reason)).chain(questions).chain(after).collect()
    }),
    read: |it| {
        let answered = it.answers.each_chosen(FieldName::Can).filter_map(|(question, answer)| {
            Some((CanQuestion::from_name(question)?, CanAnswer::from_name(answer)?))
        });
        let declined = Declined { offer: it.offer()?, said: it.answers.text(FieldName::Said)? };
        let gate = Gate {
            questions: answered.collect(),
            place: it.answers.text(FieldName::Place)?,
            declined: vec![declined],
            view: it.answers.text(FieldName::View)?,
        };
        let (reason, until) = (it.answers.needed(FieldName::Reason)?, it.day(FieldName::Until)?);
        Ok(Open { resident: it.one()?, reason, until, gate: Box::new(gate) }.into())
    },
};

/// Approves the open file at once.
pub const APPROVE: Way = Way {
    about: About::One,
    begins: open_file,
    asks: None,
    read: |it| Ok(Approve { resident: it.one()? }.into()),
};

/// The form that closes the open file.
pub const CLOSE: Way = Way {
    about: About::One,
    begins: open_file,
    asks: Some(|_, _| {
        let outcomes = UnwillingOutcome::ALL.iter().map(|outcome| outcome.name());
        vec![Ask::text(FieldName::Reason), Ask::fact(FieldName::Ended, "unwilling", outcomes)]
    }),
    read: |it| {
        let outcome = it.answers.fact(FieldName::Ended, UnwillingOutcome::from_name)?;
        let reason = it.answers.needed(FieldName::Reason)?;
        Ok(Close { resident: it.one()?, outcome, reason }.into())
    },
};

/// What is closed on the command line without an outcome ends in fitting service.
fn close_said(it: &Reading<'_>) -> Result<Command, Problem> {
    let told = it.answers.chosen(FieldName::Ended).and_then(UnwillingOutcome::from_name);
    let outcome = told.unwrap_or(UnwillingOutcome::FittingService);
    Ok(Close { resident: it.one()?, outcome, reason: it.answers.note(FieldName::Reason)? }.into())
}

fn is_open(found: &Situation<'_>) -> bool {
    let files = found.file.map(|file| file.records.unwilling.as_slice()).unwrap_or_default();
    files.iter().any(|known| known.is_open(found.today))
}

fn open_file(found: &Situation<'_>) -> Result<Subject, Why> {
    if is_open(found) { Ok(Subject::None) } else { Err(Why::NoUnwilling) }
}

/// The offer that this person was referred to and declined: the selected one, else the last.
fn declined(found: &Situation<'_>) -> Option<OfferId> {
    let referrals = found.file?.records.referrals.iter().filter(|known| known.was_declined());
    let offers = referrals.filter_map(|known| match known.to {
        Target::Offer(id) => Some(id),
        Target::Department(_) => None,
    });
    let offers: Vec<OfferId> = offers.collect();
    found.offer.filter(|id| offers.contains(id)).or(offers.last().copied())
}

impl Does for Open {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        let said = self.gate.declined.iter().map(|declined| &declined.said);
        [&self.reason, &self.gate.place, &self.gate.view].into_iter().chain(said).collect()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { resident, reason, until, gate } = self;
        let (file, today) = (draft.file(*resident)?, draft.today());
        if file.records.unwilling.iter().any(|known| known.is_open(today)) {
            return Err(Refusal::UnwillingOpen(*resident));
        }
        if draft.caseload.line(*resident).is_some_and(|line| line.due.objects(today)) {
            return Err(Refusal::File(*resident, InTheWay::Objects));
        }
        given(reason)?;
        draft.ahead(*until)?;
        if *until > latest(today) {
            return Err(Refusal::UnwillingTooLong(latest(today)));
        }
        if let Some(missing) = missing(&file.records.contacts, gate) {
            return Err(Refusal::GateShut(missing));
        }
        for declined in &gate.declined {
            draft.caseload.offer(declined.offer).ok_or(Refusal::UnknownOffer(declined.offer))?;
            let to = Target::Offer(declined.offer);
            let mut referrals = file.records.referrals.iter();
            if !referrals.any(|known| known.to == to && known.was_declined()) {
                return Err(Refusal::NeverDeclined(declined.offer));
            }
        }
        let opened = Unwilling {
            id: draft.record_id(),
            on: today,
            by: draft.by(),
            reason: reason.clone(),
            until: *until,
            gate: (**gate).clone(),
            approved: None,
            closed: None,
        };
        draft.push(Change::Unwilling(*resident, Delta::new(opened)));
        Ok(())
    }
}

impl Does for Approve {
    const MAY: &'static [Role] = READER;
    const LINES: &'static [Line] = &[Line {
        command: "unwilling approve",
        told: Told::Plainly,
        title: "unwilling.approve",
        places: &[Place::Resident],
        flags: &[],
        read: APPROVE.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let before = draft.open_unwilling(self.resident)?;
        if before.by == draft.by() {
            return Err(Refusal::SameReader);
        }
        if before.approved.is_some() {
            return Err(Refusal::AlreadyApproved);
        }
        let approved = Some((draft.by(), draft.today()));
        let after = Unwilling { approved, ..before.clone() };
        draft.push(Change::Unwilling(self.resident, Delta::edit(before, after)));
        Ok(())
    }
}

impl Does for Close {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[Line {
        command: "unwilling close",
        told: Told::Plainly,
        title: "unwilling.close",
        places: &[Place::Resident],
        flags: &[
            Flag::must("reason", FieldName::Reason, Value::Text),
            Flag::may(
                "outcome",
                FieldName::Ended,
                Value::Word(|| UnwillingOutcome::ALL.iter().map(|word| word.name()).collect()),
            ),
        ],
        read: close_said,
    }];

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.reason]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { resident, outcome, reason } = self;
        let before = draft.open_unwilling(*resident)?;
        given(reason)?;
        if *outcome == UnwillingOutcome::HandedOver && before.approved.is_none() {
            return Err(Refusal::NotApproved);
        }
        let (on, by) = (draft.today(), draft.by());
        let closed = Some(Closing { on, outcome: *outcome, reason: reason.clone(), by });
        let after = Unwilling { closed, ..before.clone() };
        draft.push(Change::Unwilling(*resident, Delta::edit(before, after)));
        Ok(())
    }
}

impl Draft<'_> {
    fn open_unwilling(&self, resident: ResidentId) -> Result<Unwilling, Refusal> {
        let (file, today) = (self.file(resident)?, self.today());
        let open = file.records.unwilling.iter().find(|known| known.is_open(today));
        open.cloned().ok_or(Refusal::NoUnwilling(resident))
    }
}
