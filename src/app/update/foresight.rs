//! What the planner is to assume.

use crate::acts::answers::{Answers, Problem};
use crate::acts::ask::FieldName;
use crate::app::model::Model;
use crate::app::page::Page;
use crate::app::task::Overlay;
use crate::report::ReportKind;
use crate::triage::planner::Assumptions;
use crate::triage::planner::beside::Changed;
use crate::triage::rules::Rules;

impl Model {
    /// Shows what can be done under these assumptions.
    pub(in crate::app) fn foresee(&mut self, assumptions: Assumptions) {
        self.view.planning = assumptions;
        self.task.overlay = Some(Overlay::Page(Page::Report(ReportKind::Planner), 0));
        self.view.status = None;
    }

    /// Shows what would come of other hours or rules.
    pub(in crate::app) fn lay_beside(&mut self, changed: Changed) {
        self.view.changed = changed;
        self.task.overlay = Some(Overlay::Page(Page::Report(ReportKind::WhatIf), 0));
        self.view.status = None;
    }
}

/// What would be otherwise: whatever is not as it is.
///
/// # Errors
/// The [`Problem`] of the first field that is no number.
pub(in crate::app) fn beside(
    answers: &Answers,
    known: Assumptions,
    rules: &Rules,
) -> Result<Changed, Problem> {
    let hours = answers.number(FieldName::Hours, 0, 1_000)?;
    let [interval, random] = [(FieldName::Interval, 1, 3_650), (FieldName::RandomEvery, 0, 1_000)]
        .map(|(name, least, most)| answers.number(name, least, most));
    let small = |number: u32| u16::try_from(number).unwrap_or(u16::MAX);
    let (interval, random) = (small(interval?), small(random?));
    let phase = answers.chosen(FieldName::Phase).unwrap_or_default();
    Ok(Changed {
        hours: Some(hours).filter(|hours| *hours != known.hours),
        interval_days: Some(interval).filter(|days| *days != rules.interval_days),
        random_every: Some(random).filter(|every| *every != rules.random_every),
        phase: rules.phases.iter().position(|known| known.name == phase).filter(|at| *at > 0),
    })
}

/// What the planner is to assume.
///
/// # Errors
/// The [`Problem`] of the first field that is no number.
pub(in crate::app) fn assumptions(answers: &Answers, seed: u64) -> Result<Assumptions, Problem> {
    Ok(Assumptions {
        hours: answers.number(FieldName::Hours, 0, 1_000)?,
        conversation: answers.number(FieldName::Conversation, 1, 480)?,
        visit: answers.number(FieldName::Visit, 1, 480)?,
        attempt: answers.number(FieldName::Attempt, 1, 480)?,
        weeks: answers.number(FieldName::Weeks, 1, 260)?,
        seed,
    })
}
