//! Which fields each form has, and what stands in them at first.

use chrono::NaiveDate;

use crate::app::form::{Field, FieldName, Purpose, Value};
use crate::app::model::Model;
use crate::app::text_line::TextLine;
use crate::domain::barrier::{Barrier, BarrierState};
use crate::domain::contact::{Channel, Outcome};
use crate::domain::day::Side;
use crate::domain::participation::{Department, LanguageLevel};
use crate::domain::plan::PlanContent;
use crate::domain::referral::{Handover, Referral, ReferralState, StopReason};
use crate::domain::unwilling::{CanAnswer, CanQuestion, UnwillingOutcome};
use crate::domain::wave::WaveBy;
use crate::domain::{CleanText, Rung};
use crate::triage::planner::Assumptions;

fn text(name: FieldName) -> Field {
    filled(name, "")
}

/// A text that stands there to be changed.
fn filled(name: FieldName, start: &str) -> Field {
    Field { name, of: None, value: Value::Text(TextLine::holding(start)) }
}

/// A text that goes away with the first letter.
fn proposed(name: FieldName, start: &str) -> Field {
    Field { name, of: None, value: Value::Text(TextLine::proposing(start)) }
}

fn day(name: FieldName, side: Side, start: &str) -> Field {
    Field { name, of: None, value: Value::Day(TextLine::proposing(start), side) }
}

/// A choice of these words that begins on the one that holds now, or on the first.
fn choice<'a>(
    name: FieldName,
    words: &'static str,
    options: impl Iterator<Item = &'a str>,
    start: &str,
) -> Field {
    let options: Vec<String> = options.map(str::to_owned).collect();
    let found = options.iter().position(|option| option == start);
    let (at, holds) = (found.unwrap_or(0), found.filter(|_| !start.is_empty()));
    let (labels, required) = (Vec::new(), false);
    let value = Value::Choice { words, options, labels, at, holds, required };
    Field { name, of: None, value }
}

/// A choice that states a fact: nothing is chosen at first, because nobody chose.
fn open_choice<'a>(
    name: FieldName,
    words: &'static str,
    options: impl Iterator<Item = &'a str>,
) -> Field {
    let mut field = choice(name, words, std::iter::once("").chain(options), "");
    if let Value::Choice { required, .. } = &mut field.value {
        *required = true;
    }
    field
}

/// A question that may be left open.
fn yes_no(name: FieldName, start: Option<bool>) -> Field {
    let start = start.map_or("", |yes| if yes { "yes" } else { "no" });
    choice(name, "answer", ["", "yes", "no"].into_iter(), start)
}

impl Model {
    /// A pause, as it is where there is one already.
    fn pause_fields(&self) -> Vec<Field> {
        let [one] = *self.view.targets() else {
            return vec![day(FieldName::Until, Side::Ahead, ""), text(FieldName::Reason)];
        };
        let file = self.data.caseload.counted_file(one);
        let pauses = file.iter().flat_map(|file| file.records.pauses.iter());
        let held = pauses.rev().find(|pause| pause.holds(self.data.today));
        let until = held.map(|pause| pause.until.format("%d-%m-%Y").to_string());
        let reason = held.map(|pause| pause.reason.to_string());
        vec![
            day(FieldName::Until, Side::Ahead, &until.unwrap_or_default()),
            filled(FieldName::Reason, &reason.unwrap_or_default()),
        ]
    }

    /// The fields of the form for a purpose.
    pub(super) fn fields(&self, purpose: Purpose) -> Vec<Field> {
        let on = || day(FieldName::On, Side::Past, &self.data.today.format("%d-%m-%Y").to_string());
        match purpose {
            Purpose::Contact => contact_fields(on()),
            Purpose::Past => vec![day(FieldName::On, Side::Past, "")],
            Purpose::Called(Outcome::Appointment) => vec![
                day(FieldName::MeetOn, Side::Ahead, ""),
                text(FieldName::MeetAt),
                text(FieldName::MeetWhere),
                text(FieldName::Note),
            ],
            Purpose::Called(_) => vec![
                text(FieldName::Note),
                day(FieldName::PromiseBy, Side::Ahead, ""),
                text(FieldName::PromiseWhat),
            ],
            Purpose::Promise => {
                vec![day(FieldName::PromiseBy, Side::Ahead, "+14"), text(FieldName::PromiseWhat)]
            }
            Purpose::Release(_) => vec![text(FieldName::Reason)],
            Purpose::Refer(_) => refer_fields(None, on()),
            Purpose::Department => {
                let names = Department::ALL.iter().map(|department| department.name());
                refer_fields(Some(open_choice(FieldName::Department, "department", names)), on())
            }
            Purpose::MoveReferral(_) => self.referral_fields(on()),
            Purpose::Pause => self.pause_fields(),
            Purpose::Request => vec![text(FieldName::Note), on()],
            Purpose::Signal => vec![text(FieldName::Reason), on()],
            Purpose::JudgeSignal(_) => {
                let rungs = Rung::ALL.iter().map(|rung| rung.name());
                vec![open_choice(FieldName::Rung, "rung", rungs), on()]
            }
            Purpose::Place(_) => {
                vec![text(FieldName::Reason), day(FieldName::Until, Side::Ahead, "+14")]
            }
            Purpose::Task => vec![text(FieldName::What), day(FieldName::By, Side::Ahead, "+7")],
            Purpose::Income => vec![on()],
            Purpose::Assign => vec![
                open_choice(FieldName::To, "", self.data.colleagues().iter().map(String::as_str)),
                day(FieldName::Until, Side::Ahead, ""),
            ],
            Purpose::Plan => self.plan_fields(),
            Purpose::Pair => vec![
                text(FieldName::About),
                day(FieldName::Yes, Side::Past, ""),
                day(FieldName::OtherYes, Side::Past, ""),
            ],
            Purpose::Wave | Purpose::AddWave => self.wave_fields(purpose),
            Purpose::OpenUnwilling(_) => unwilling_fields(),
            Purpose::CloseUnwilling => {
                let outcomes = UnwillingOutcome::ALL.iter().map(|outcome| outcome.name());
                vec![text(FieldName::Reason), open_choice(FieldName::Ended, "unwilling", outcomes)]
            }
            Purpose::Forecast => self.forecast_fields(),
        }
    }

    fn forecast_fields(&self) -> Vec<Field> {
        let Assumptions { hours, conversation, visit, attempt, weeks, seed: _ } =
            self.view.planning;
        vec![
            proposed(FieldName::Hours, &hours.to_string()),
            proposed(FieldName::Conversation, &conversation.to_string()),
            proposed(FieldName::Visit, &visit.to_string()),
            proposed(FieldName::Attempt, &attempt.to_string()),
            proposed(FieldName::Weeks, &weeks.to_string()),
        ]
    }

    fn referral_fields(&self, on: Field) -> Vec<Field> {
        let referral = self.referral();
        let state = referral.map_or(ReferralState::Agreed, Referral::state);
        let states = state.next().iter().map(|s| s.name());
        let reasons = StopReason::ALL.iter().map(|r| r.name());
        let mut fields = vec![
            open_choice(FieldName::State, "state", states),
            text(FieldName::Said),
            choice(FieldName::StopReason, "stop", std::iter::once("").chain(reasons), ""),
        ];
        if state == ReferralState::Agreed {
            let none = Handover::default();
            let Handover { to, share, together } = referral.map_or(&none, |r| &r.handover);
            fields.push(filled(FieldName::Handover, to.as_str()));
            fields.push(filled(FieldName::Share, share.as_str()));
            fields.push(yes_no(FieldName::Together, *together));
        }
        fields.push(on);
        fields
    }

    fn wave_fields(&self, purpose: Purpose) -> Vec<Field> {
        if purpose == Purpose::Wave {
            let waves = self.data.caseload.office().waves.iter().map(|wave| wave.name.as_str());
            let limited =
                self.view.scope.wave.and_then(|no| {
                    self.data.caseload.office().waves.iter().find(|wave| wave.no == no)
                });
            let start = limited.map_or("", |wave| wave.name.as_str());
            return vec![choice(FieldName::Wave, "", std::iter::once("").chain(waves), start)];
        }
        vec![
            text(FieldName::WaveName),
            open_choice(FieldName::WaveBy, "wave-by", WaveBy::ALL.iter().map(|by| by.name())),
            proposed(FieldName::Size, "100"),
        ]
    }

    /// The current plan, to be changed into its next version.
    fn plan_fields(&self) -> Vec<Field> {
        let none = PlanContent::default();
        let plan = self.view.file.as_ref().and_then(|file| file.plan());
        let plan = plan.map_or(&none, |plan| &plan.content);
        let goal = plan.goals.last().map(|goal| goal.text.to_string()).unwrap_or_default();
        let templates = self.data.plans.templates.iter().map(|template| template.name.as_str());
        let review = plan.review_on.filter(|on| *on >= self.data.today).map(shown_day);
        let interests = plan.interests.iter().map(|interest| interest.text.as_str());
        let skills = plan.skills.iter().map(CleanText::as_str);
        let levels = LanguageLevel::ALL.iter().map(|level| level.name());
        let dutch = plan.circumstances.dutch.map_or("", LanguageLevel::name);
        let mut fields = vec![
            choice(FieldName::Template, "", std::iter::once("").chain(templates), ""),
            filled(FieldName::Interests, &interests.collect::<Vec<_>>().join(", ")),
            filled(FieldName::Skills, &skills.collect::<Vec<_>>().join(", ")),
            filled(FieldName::Goal, &goal),
            text(FieldName::Action),
            day(FieldName::ActionBy, Side::Ahead, ""),
            day(FieldName::Review, Side::Ahead, &review.unwrap_or_else(|| "+3m".to_owned())),
            yes_no(FieldName::Pass, plan.circumstances.pass),
            choice(FieldName::Dutch, "", std::iter::once("").chain(levels), dutch),
        ];
        fields.extend(Barrier::ALL.iter().map(|barrier| {
            let known = plan.barriers.iter().find(|known| known.barrier == *barrier);
            let state = known.map_or(BarrierState::NotAsked, |known| known.state);
            let states = BarrierState::ALL.iter().rev().map(|state| state.name());
            let mut field = choice(FieldName::Barrier, "barrier-state", states, state.name());
            if let Value::Choice { holds, .. } = &mut field.value {
                // What was never asked is no fact that holds.
                *holds = holds.filter(|_| known.is_some());
            }
            Field { of: Some(("barrier", barrier.name())), ..field }
        }));
        fields
    }
}

fn shown_day(on: NaiveDate) -> String {
    on.format("%d-%m-%Y").to_string()
}

fn contact_fields(on: Field) -> Vec<Field> {
    vec![
        open_choice(FieldName::Outcome, "outcome", Outcome::ALL.iter().map(|o| o.name())),
        open_choice(FieldName::Channel, "channel", Channel::ALL.iter().map(|c| c.name())),
        text(FieldName::Note),
        day(FieldName::PromiseBy, Side::Ahead, ""),
        text(FieldName::PromiseWhat),
        on,
    ]
}

fn refer_fields(first: Option<Field>, on: Field) -> Vec<Field> {
    let fields = vec![
        text(FieldName::Handover),
        day(FieldName::PromiseBy, Side::Ahead, ""),
        text(FieldName::PromiseWhat),
        text(FieldName::Share),
        yes_no(FieldName::Together, None),
        on,
    ];
    first.into_iter().chain(fields).collect()
}

/// Every question has to be answered, so none of them has an answer at first.
fn unwilling_fields() -> Vec<Field> {
    let mut fields = vec![text(FieldName::Reason)];
    fields.extend(CanQuestion::ALL.iter().map(|question| {
        let answers = CanAnswer::ALL.iter().map(|answer| answer.name());
        let field = open_choice(FieldName::Can, "can-answer", answers);
        Field { of: Some(("can", question.name())), ..field }
    }));
    fields.extend([
        text(FieldName::Place),
        text(FieldName::Said),
        text(FieldName::View),
        day(FieldName::Until, Side::Ahead, "+13w"),
    ]);
    fields
}
