//! Plans: interests, skills, barriers and goals in invented words.

use chrono::{Days, NaiveDate};

use super::content::Content;
use super::dice::Dice;
use crate::domain::barrier::{Barrier, BarrierNote, BarrierState};
use crate::domain::participation::{LanguageLevel, ParticipationForm};
use crate::domain::plan::{Circumstances, Goal, Interest, PlanContent};
use crate::domain::{CleanText, File, Rung};

/// In so many of a hundred cases a barrier is there. 59 in a hundred feel held back by their
/// health, 31 need help with the costs (kadernota, second study); the others are set around them.
const BARRIERS: [(Barrier, u64); 12] = [
    (Barrier::Physical, 38),
    (Barrier::Wheelchair, 8),
    (Barrier::Strain, 30),
    (Barrier::Money, 31),
    (Barrier::Travel, 18),
    (Barrier::Language, 20),
    (Barrier::Digital, 16),
    (Barrier::ChildCare, 12),
    (Barrier::InformalCare, 10),
    (Barrier::KnowsNobody, 24),
    (Barrier::FirstTime, 22),
    (Barrier::NotKnown, 20),
];

/// A first plan for this person, or the next version of the one that stands.
pub(super) fn plan(content: &Content, file: &File, on: NaiveDate, dice: &mut Dice) -> PlanContent {
    match file.plan() {
        Some(plan) => next(content, plan.content.clone(), on, dice),
        None => first(content, file, on, dice),
    }
}

fn first(content: &Content, file: &File, on: NaiveDate, dice: &mut Dice) -> PlanContent {
    let mut interests: Vec<Interest> = Vec::new();
    for _ in 0..dice.between(1, 4) {
        let Some(written) = dice.pick(&content.phrases.interests) else { break };
        let form = ParticipationForm::from_name(&written.form);
        let interest = Interest { text: CleanText::cut(&written.text), form };
        if !interests.contains(&interest) {
            interests.push(interest);
        }
    }
    let skills = (0..dice.below(3)).filter_map(|_| dice.pick(&content.phrases.skills));
    let skills = skills.map(|skill| CleanText::cut(skill)).collect();
    // Rung 1 meets more in its way than rung 2.
    let more = if file.resident.person.rung == Rung::Care { 12 } else { 0 };
    let pass = dice.percent(70).then(|| dice.percent(75));
    let dutch = [
        (LanguageLevel::A1, 8),
        (LanguageLevel::A2, 12),
        (LanguageLevel::B1, 35),
        (LanguageLevel::B2, 45),
    ];
    let dutch = if dice.percent(75) { dice.weighed(&dutch) } else { None };
    PlanContent {
        barriers: barriers(more, dice),
        goals: goal(content, interests.first(), on, dice).into_iter().collect(),
        review_on: on.checked_add_days(Days::new(dice.between(90, 200))),
        circumstances: Circumstances { pass, dutch },
        interests,
        skills,
    }
}

fn barriers(more: u64, dice: &mut Dice) -> Vec<BarrierNote> {
    let mut notes = Vec::new();
    for (barrier, share) in BARRIERS {
        let state = if dice.percent(share + more) {
            BarrierState::Now
        } else if dice.percent(25) {
            BarrierState::Was
        } else {
            BarrierState::NotAsked
        };
        notes.push(BarrierNote { barrier, state, said: CleanText::default() });
    }
    notes
}

fn goal(
    content: &Content,
    interest: Option<&Interest>,
    on: NaiveDate,
    dice: &mut Dice,
) -> Option<Goal> {
    let form = interest.and_then(|interest| interest.form).map(ParticipationForm::name);
    let goals = &content.phrases.goals;
    let fitting: Vec<_> = goals.iter().filter(|goal| form == Some(goal.form.as_str())).collect();
    let written = dice.pick(&fitting)?;
    let mut by = on;
    let mut actions = Vec::new();
    for action in &written.actions {
        by = by.checked_add_days(Days::new(dice.between(10, 40)))?;
        actions.push((CleanText::cut(action), by));
    }
    Some(Goal { text: CleanText::cut(&written.text), actions })
}

/// The next version: one more goal, and one barrier that is not there any more.
fn next(content: &Content, mut plan: PlanContent, on: NaiveDate, dice: &mut Dice) -> PlanContent {
    let at = usize::try_from(dice.below(4)).unwrap_or_default();
    if let Some(note) = plan.barriers.iter_mut().filter(|n| n.state == BarrierState::Now).nth(at) {
        note.state = BarrierState::Was;
    }
    let interest = plan.interests.last().cloned();
    plan.goals.extend(goal(content, interest.as_ref(), on, dice));
    plan.review_on = on.checked_add_days(Days::new(dice.between(90, 200)));
    plan
}
