//! The plan of a person: its next version.

use chrono::{Days, NaiveDate};

use super::answers::{Answers, Problem};
use super::ask::{Ask, FieldName, Kind};
use super::right::INTERN;
use super::situation::{Situation, begins_with_people};
use super::way::{About, Reading, Way};
use super::{Decision, Does, Draft};
use crate::domain::barrier::{Barrier, BarrierNote, BarrierState};
use crate::domain::day::Side;
use crate::domain::participation::LanguageLevel;
use crate::domain::plan::{Goal, Plan, PlanContent};
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, Refusal, ResidentId};
use crate::matching::interests::interest;

/// Saves a new version of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Save {
    /// Whose.
    pub resident: ResidentId,
    /// The day it was made.
    pub on: NaiveDate,
    /// What it says.
    pub content: PlanContent,
}

/// The form of a plan: the current one, to be changed into its next version.
pub const EDIT: Way = Way {
    about: About::One,
    begins: begins_with_people,
    asks: Some(|found, _| asked(found)),
    read: |it| {
        let resident = it.one()?;
        let file = it.caseload.file(resident);
        let stands = file.as_ref().and_then(|file| file.plan().map(|plan| plan.content.clone()));
        let mut content = stands.unwrap_or_default();
        // The day to look at it again that stands there is a proposal, no change.
        if !it.answers.untouched {
            likes(it, &mut content)?;
            aims(it, &mut content)?;
            content.barriers = barriers(it.answers, &content.barriers);
            content.circumstances.pass = it.answers.answered(FieldName::Pass);
            let dutch = it.answers.chosen(FieldName::Dutch).unwrap_or_default();
            content.circumstances.dutch = LanguageLevel::from_name(dutch);
            content.review_on = it.maybe_day(FieldName::Review)?;
        }
        Ok(Save { resident, on: it.today, content }.into())
    },
};

fn asked(found: &Situation<'_>) -> Vec<Ask> {
    let none = PlanContent::default();
    let plan = found.file.and_then(|file| file.plan());
    let plan = plan.map_or(&none, |plan| &plan.content);
    let goal = plan.goals.last().map(|goal| goal.text.to_string()).unwrap_or_default();
    let templates = found.plans.templates.iter().map(|template| template.name.as_str());
    let review = plan.review_on.filter(|on| *on >= found.today);
    let review = match review {
        Some(_) => Ask::until(FieldName::Review, review),
        None => Ask::day(FieldName::Review, Side::Ahead, "+3m"),
    };
    let interests = plan.interests.iter().map(|interest| interest.text.as_str());
    let skills = plan.skills.iter().map(CleanText::as_str);
    let levels = LanguageLevel::ALL.iter().map(|level| level.name());
    let dutch = plan.circumstances.dutch.map_or("", LanguageLevel::name);
    let mut asks = vec![
        Ask::maybe(FieldName::Template, "", templates, ""),
        Ask::filled(FieldName::Interests, &interests.collect::<Vec<_>>().join(", ")),
        Ask::filled(FieldName::Skills, &skills.collect::<Vec<_>>().join(", ")),
        Ask::filled(FieldName::Goal, &goal),
        Ask::text(FieldName::Action),
        Ask::until(FieldName::ActionBy, None),
        review,
        Ask::yes_no(FieldName::Pass, plan.circumstances.pass),
        Ask::maybe(FieldName::Dutch, "", levels, dutch),
    ];
    asks.extend(Barrier::ALL.iter().map(|barrier| {
        let known = plan.barriers.iter().find(|known| known.barrier == *barrier);
        let state = known.map_or(BarrierState::NotAsked, |known| known.state);
        let states = BarrierState::ALL.iter().rev().map(|state| state.name());
        let mut ask = Ask::choice(FieldName::Barrier, "barrier-state", states, state.name());
        if let Kind::Choice { holds, .. } = &mut ask.kind {
            // What was never asked is no fact that holds.
            *holds = holds.filter(|_| known.is_some());
        }
        ask.labelled("barrier", barrier.name())
    }));
    asks
}

/// Interests with their form from the controlled list, and skills.
fn likes(it: &Reading<'_>, content: &mut PlanContent) -> Result<(), Problem> {
    let interests = listed(&it.answers.text(FieldName::Interests)?);
    content.interests = interests
        .into_iter()
        .map(|text| {
            let known = content.interests.iter().find(|interest| interest.text == text);
            known.cloned().unwrap_or_else(|| interest(it.plans, text))
        })
        .collect();
    content.skills = listed(&it.answers.text(FieldName::Skills)?);
    Ok(())
}

/// The goal and its next action; a template gives what was left empty.
fn aims(it: &Reading<'_>, content: &mut PlanContent) -> Result<(), Problem> {
    let chosen = it.answers.chosen(FieldName::Template).unwrap_or_default();
    if let Some(template) = it.plans.template(chosen) {
        let day = |days: u16| it.today.checked_add_days(Days::new(u64::from(days)));
        let actions = template
            .actions
            .iter()
            .filter_map(|(what, days)| Some((CleanText::cut(what), day(*days)?)));
        let text = CleanText::cut(&template.goal);
        content.goals.push(Goal { text, actions: actions.collect() });
    } else {
        let text = it.answers.text(FieldName::Goal)?;
        match content.goals.last_mut() {
            Some(goal) if !text.is_empty() => goal.text = text,
            Some(_) => {
                content.goals.pop();
            }
            None if !text.is_empty() => content.goals.push(Goal { text, actions: Vec::new() }),
            None => {}
        }
    }
    let what = it.answers.text(FieldName::Action)?;
    if !what.is_empty() {
        let by = it.day(FieldName::ActionBy)?;
        let goal = content.goals.last_mut().ok_or(Problem::Missing(FieldName::Goal))?;
        goal.actions.push((what, by));
    }
    Ok(())
}

/// What stands between commas.
fn listed(text: &CleanText) -> Vec<CleanText> {
    let parts = text.as_str().split(',').map(str::trim).filter(|part| !part.is_empty());
    parts.map(CleanText::cut).collect()
}

/// The barriers as the answers say; words said before stay with theirs.
fn barriers(answers: &Answers, before: &[BarrierNote]) -> Vec<BarrierNote> {
    let chosen = answers.each_chosen(FieldName::Barrier).filter_map(|(barrier, state)| {
        Some((Barrier::from_name(barrier)?, BarrierState::from_name(state)?))
    });
    let known = |barrier| before.iter().find(|note| note.barrier == barrier);
    chosen
        .filter(|(barrier, state)| *state != BarrierState::NotAsked || known(*barrier).is_some())
        .map(|(barrier, state)| {
            let said = known(barrier).map(|note| note.said.clone()).unwrap_or_default();
            BarrierNote { barrier, state, said }
        })
        .collect()
}

impl Does for Save {
    const MAY: &'static [Role] = INTERN;

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        self.content.texts()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { resident, on, content } = self;
        draft.past(*on)?;
        let file = draft.file(*resident)?;
        if file.plan().is_some_and(|current| current.content == *content) {
            return Err(Refusal::NothingToChange);
        }
        draft.plan(*resident, *on, content);
        Ok(())
    }
}

impl Draft<'_> {
    /// A new version of a plan.
    pub(super) fn plan(&mut self, resident: ResidentId, on: NaiveDate, content: &PlanContent) {
        let plan = Plan { id: self.record_id(), on, content: content.clone(), by: self.by() };
        self.push(Change::Plan(resident, Delta::new(plan)));
    }
}
