//! Referrals: agreed, then step by step to their end.

use chrono::NaiveDate;

use super::Command;
use super::answers::Problem;
use super::ask::{Ask, FieldName};
use super::line::{Flag, Line, Place, Told, Value};
use super::promise::PromiseDraft;
use super::right::INTERN;
use super::situation::{Situation, Why, begins_with_people};
use super::way::{About, Reading, Subject, Way};
use super::{Decision, Does, Draft};
use crate::domain::id::RecordKind;
use crate::domain::offer::OfferStatus;
use crate::domain::participation::Department;
use crate::domain::referral::{Handover, Referral, ReferralState, Step, StopReason, Target};
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, RecordId, Refusal, ResidentId};

/// Refers to an offer or a department.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refer {
    /// Whom.
    pub residents: Vec<ResidentId>,
    /// Where to.
    pub to: Target,
    /// The day it was agreed.
    pub on: NaiveDate,
    /// The warm handover, as far as it was agreed.
    pub handover: Handover,
    /// What we promise next.
    pub promise: Option<PromiseDraft>,
}

/// Moves a referral to its next state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// Whose file.
    pub resident: ResidentId,
    /// Which referral.
    pub id: RecordId,
    /// The step.
    pub step: StepDraft,
}

/// A step of a referral that was not recorded yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepDraft {
    /// The state reached.
    pub state: ReferralState,
    /// The day.
    pub on: NaiveDate,
    /// Why, where it stopped or was declined.
    pub reason: Option<StopReason>,
    /// The resident's own words.
    pub said: CleanText,
    /// The warm handover, where this step introduces; `None` leaves what was agreed before.
    pub handover: Option<Handover>,
}

/// The form of a referral to the selected offer.
pub const REFER: Way = Way {
    about: About::Many,
    begins: |found| match found.offer {
        // Nobody is referred to what was chosen by itself and is not in sight.
        _ if found.calling => Err(Why::OfferNotSeen),
        Some(offer) => Ok(Subject::Offer(offer)),
        None => Err(Why::NoOfferSelected),
    },
    asks: Some(|found, _| refer_asks(found)),
    read: |it| refer(it, Target::Offer(it.offer()?)),
};

/// The form of a referral to a department or partner.
pub const DEPARTMENT: Way = Way {
    about: About::Many,
    begins: begins_with_people,
    asks: Some(|found, _| {
        let names = Department::ALL.iter().map(|department| department.name());
        let department = Ask::fact(FieldName::Department, "department", names);
        std::iter::once(department).chain(refer_asks(found)).collect()
    }),
    read: |it| {
        let to = it.answers.fact(FieldName::Department, Department::from_name)?;
        refer(it, Target::Department(to))
    },
};

const REFERRED: &[Flag] = &[
    Flag::ON,
    Flag::may("handover", FieldName::Handover, Value::Text),
    Flag::may("share", FieldName::Share, Value::Text),
    Flag::may("together", FieldName::Together, Value::YesNo),
    Flag::may("promise", FieldName::PromiseBy, Value::DayText(FieldName::PromiseWhat)),
];

fn refer_asks(found: &Situation<'_>) -> Vec<Ask> {
    vec![
        Ask::text(FieldName::Handover),
        Ask::until(FieldName::PromiseBy, None),
        Ask::text(FieldName::PromiseWhat),
        Ask::text(FieldName::Share),
        Ask::yes_no(FieldName::Together, None),
        Ask::on(found.today),
    ]
}

fn refer(it: &Reading<'_>, to: Target) -> Result<Command, Problem> {
    let (on, handover, promise) = (it.day(FieldName::On)?, handover(it)?, it.promise()?);
    Ok(Refer { residents: it.everybody(), to, on, handover, promise }.into())
}

/// The warm handover, as far as it was filled in.
fn handover(it: &Reading<'_>) -> Result<Handover, Problem> {
    Ok(Handover {
        to: it.answers.text(FieldName::Handover)?,
        share: it.answers.text(FieldName::Share)?,
        together: it.answers.answered(FieldName::Together),
    })
}

/// The form of the next step of the chosen referral, or else of the one that is silent for longest.
pub const MOVE: Way = Way {
    about: About::One,
    begins: |found| {
        let open = open_referral(found).map(|open| Subject::Record(open.id));
        open.ok_or(Why::NoOpenReferral)
    },
    asks: Some(|found, _| step_asks(found)),
    read: |it| {
        let state = it.answers.fact(FieldName::State, ReferralState::from_name)?;
        let stops = matches!(state, ReferralState::Stopped | ReferralState::Declined);
        let reason = it.answers.chosen(FieldName::StopReason).and_then(StopReason::from_name);
        if reason.is_some() != stops {
            let field = FieldName::StopReason;
            return Err(if stops { Problem::Missing(field) } else { Problem::NotWith(field) });
        }
        let introduced = state == ReferralState::Introduced;
        let step = StepDraft {
            state,
            on: it.day(FieldName::On)?,
            reason,
            said: it.answers.text(FieldName::Said)?,
            handover: introduced.then(|| handover(it)).transpose()?,
        };
        Ok(Move { resident: it.one()?, id: it.record()?, step }.into())
    },
};

/// A step as it is told on the command line: what is not told of the handover stays as it was agreed.
fn step_said(it: &Reading<'_>) -> Result<Command, Problem> {
    let (resident, id) = (it.one()?, it.record()?);
    let file = it.caseload.file(resident);
    let known = file.as_ref().and_then(|file| file.records.get::<Referral>(id));
    let agreed = known.map(|known| known.handover.clone()).unwrap_or_default();
    let told = |field, agreed| {
        if it.answers.has(field) { it.answers.text(field) } else { Ok(agreed) }
    };
    let handover = Handover {
        to: told(FieldName::Handover, agreed.to)?,
        share: told(FieldName::Share, agreed.share)?,
        together: it.answers.answered(FieldName::Together).or(agreed.together),
    };
    let step = StepDraft {
        state: it.answers.fact(FieldName::State, ReferralState::from_name)?,
        on: it.day(FieldName::On)?,
        reason: it.answers.chosen(FieldName::StopReason).and_then(StopReason::from_name),
        said: it.answers.text(FieldName::Said)?,
        handover: Some(handover),
    };
    Ok(Move { resident, id, step }.into())
}

fn open_referral<'a>(found: &Situation<'a>) -> Option<&'a Referral> {
    let referrals = found.file?.records.referrals.as_slice();
    found.open_record(referrals, |r| r.id, Referral::is_open, |r| (r.since(), r.id))
}

fn step_asks(found: &Situation<'_>) -> Vec<Ask> {
    let referral = open_referral(found);
    let state = referral.map_or(ReferralState::Agreed, Referral::state);
    let reasons = StopReason::CHOICES.iter().map(|reason| reason.name());
    let mut asks = vec![
        Ask::fact(FieldName::State, "state", state.next().iter().map(|next| next.name())),
        Ask::maybe(FieldName::StopReason, "stop", reasons, "")
            .only_with(FieldName::State, &["stopped", "declined"]),
        Ask::text(FieldName::Said),
    ];
    if state == ReferralState::Agreed {
        let none = Handover::default();
        let Handover { to, share, together } = referral.map_or(&none, |known| &known.handover);
        let asked = [
            Ask::filled(FieldName::Handover, to.as_str()),
            Ask::filled(FieldName::Share, share.as_str()),
            Ask::yes_no(FieldName::Together, *together),
        ];
        asks.extend(asked.map(|ask| ask.only_with(FieldName::State, &["introduced"])));
    }
    asks.push(Ask::on(found.today));
    asks
}

impl Does for Refer {
    const MAY: &'static [Role] = INTERN;
    const LINES: &'static [Line] = &[
        Line {
            command: "refer",
            told: Told::Plainly,
            title: "referral.refer",
            places: &[Place::Resident, Place::Offer],
            flags: REFERRED,
            read: REFER.read,
        },
        Line {
            command: "refer",
            told: Told::Flag("department"),
            title: "referral.department",
            places: &[Place::Resident],
            flags: &[
                Flag::must(
                    "department",
                    FieldName::Department,
                    Value::Word(|| Department::ALL.iter().map(|word| word.name()).collect()),
                ),
                Flag::ON,
                Flag::may("handover", FieldName::Handover, Value::Text),
                Flag::may("share", FieldName::Share, Value::Text),
                Flag::may("together", FieldName::Together, Value::YesNo),
                Flag::may("promise", FieldName::PromiseBy, Value::DayText(FieldName::PromiseWhat)),
            ],
            read: DEPARTMENT.read,
        },
    ];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        let promised = self.promise.iter().map(|promise| &promise.what);
        of_handover(&self.handover).chain(promised).collect()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { residents, to, on, handover, promise } = self;
        draft.past(*on)?;
        draft.promise_fits(promise.as_ref())?;
        draft.open_for_referral(*to)?;
        for file in draft.files(residents)? {
            let resident = file.resident.id;
            let open = file.records.referrals.iter().find(|r| r.is_open() && r.to == *to);
            if let Some(open) = open {
                return Err(Refusal::AlreadyReferred(resident, open.id));
            }
            let (state, said) = (ReferralState::Agreed, CleanText::default());
            let agreed = Step { state, on: *on, reason: None, said };
            let referral = Referral {
                id: draft.record_id(),
                to: *to,
                handover: handover.clone(),
                steps: vec![agreed],
                by: draft.by(),
            };
            draft.push(Change::Referral(resident, Delta::new(referral)));
            draft.promise(&file, promise.as_ref())?;
        }
        Ok(())
    }
}

impl Does for Move {
    const MAY: &'static [Role] = INTERN;
    const LINES: &'static [Line] = &[Line {
        command: "referral",
        told: Told::Plainly,
        title: "referral.move",
        places: &[Place::Record(RecordKind::Referral, "referral")],
        flags: &[
            Flag::must(
                "to",
                FieldName::State,
                Value::Word(|| ReferralState::ALL.iter().map(|word| word.name()).collect()),
            ),
            Flag::may(
                "reason",
                FieldName::StopReason,
                Value::Word(|| StopReason::CHOICES.iter().map(|word| word.name()).collect()),
            ),
            Flag::may("said", FieldName::Said, Value::Text),
            Flag::may("handover", FieldName::Handover, Value::Text),
            Flag::may("share", FieldName::Share, Value::Text),
            Flag::may("together", FieldName::Together, Value::YesNo),
            Flag::ON,
        ],
        read: step_said,
    }];

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        let handover = self.step.handover.iter().flat_map(of_handover);
        std::iter::once(&self.step.said).chain(handover).collect()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { resident, id, step } = self;
        draft.past(step.on)?;
        let before: Referral = draft.record(*resident, *id)?;
        let from = before.state();
        if !from.next().contains(&step.state) {
            return Err(Refusal::StateSkipped { from, to: step.state });
        }
        if before.since().is_some_and(|since| step.on < since) {
            return Err(Refusal::StepBefore(step.on));
        }
        let needs_reason = matches!(step.state, ReferralState::Stopped | ReferralState::Declined);
        if needs_reason && step.reason.is_none() {
            return Err(Refusal::ReasonMissing);
        }
        let mut after = before.clone();
        after.steps.push(Step {
            state: step.state,
            on: step.on,
            reason: step.reason.filter(|_| needs_reason),
            said: step.said.clone(),
        });
        if step.state == ReferralState::Introduced
            && let Some(handover) = &step.handover
        {
            after.handover = handover.clone();
        }
        draft.push(Change::Referral(*resident, Delta::edit(before, after)));
        Ok(())
    }
}

fn of_handover(handover: &Handover) -> impl Iterator<Item = &CleanText> {
    [&handover.to, &handover.share].into_iter()
}

impl Draft<'_> {
    /// A closed offer takes nobody; a full one takes people only onto a waiting list it keeps.
    fn open_for_referral(&self, to: Target) -> Decision {
        let Target::Offer(id) = to else { return Ok(()) };
        let offer = self.caseload.offer(id).ok_or(Refusal::UnknownOffer(id))?;
        if offer.facts.status != OfferStatus::Active || offer.facts.has_ended(self.today()) {
            return Err(Refusal::OfferClosed(id));
        }
        if offer.facts.is_full() && offer.facts.places.waiting.is_none() {
            return Err(Refusal::OfferFull(id));
        }
        Ok(())
    }
}
