//! From the filled form of a plan to its next version. What the form does not ask for stays as it
//! was.

use chrono::Days;

use crate::app::form::{FieldName, Form, Problem};
use crate::app::model::Model;
use crate::domain::barrier::{Barrier, BarrierNote, BarrierState};
use crate::domain::participation::LanguageLevel;
use crate::domain::plan::{Goal, PlanContent};
use crate::domain::{CleanText, Command};
use crate::matching::interests::interest;

impl Model {
    /// The command of the form.
    ///
    /// # Errors
    /// The [`Problem`] of the first field that cannot be read.
    pub(super) fn plan_command(&self, form: &Form) -> Result<Command, Problem> {
        let resident = form.targets.first().copied().ok_or(Problem::Missing(FieldName::Goal))?;
        let file = self.data.caseload.file(resident);
        let stands = file.as_ref().and_then(|file| file.plan().map(|plan| plan.content.clone()));
        let mut content = stands.unwrap_or_default();
        self.likes(form, &mut content)?;
        self.aims(form, &mut content)?;
        content.barriers = barriers(form, &content.barriers);
        content.circumstances.pass = form.answered(FieldName::Pass);
        let dutch = form.chosen(FieldName::Dutch).unwrap_or_default();
        content.circumstances.dutch = LanguageLevel::from_name(dutch);
        content.review_on = form.day(FieldName::Review, self.data.today)?;
        Ok(Command::SavePlan { resident, on: self.data.today, content })
    }

    /// Interests with their form from the controlled list, and skills.
    fn likes(&self, form: &Form, content: &mut PlanContent) -> Result<(), Problem> {
        let interests = listed(&form.text(FieldName::Interests)?);
        content.interests = interests
            .into_iter()
            .map(|text| {
                let known = content.interests.iter().find(|interest| interest.text == text);
                known.cloned().unwrap_or_else(|| interest(&self.data.plans, text))
            })
            .collect();
        content.skills = listed(&form.text(FieldName::Skills)?);
        Ok(())
    }

    /// The goal and its next action; a template gives what was left empty.
    fn aims(&self, form: &Form, content: &mut PlanContent) -> Result<(), Problem> {
        let chosen = form.chosen(FieldName::Template).unwrap_or_default();
        if let Some(template) = self.data.plans.template(chosen) {
            let day = |days: u16| self.data.today.checked_add_days(Days::new(u64::from(days)));
            let actions = template
                .actions
                .iter()
                .filter_map(|(what, days)| Some((CleanText::cut(what), day(*days)?)));
            let text = CleanText::cut(&template.goal);
            content.goals.push(Goal { text, actions: actions.collect() });
        } else {
            let text = form.text(FieldName::Goal)?;
            match content.goals.last_mut() {
                Some(goal) if !text.is_empty() => goal.text = text,
                Some(_) => {
                    content.goals.pop();
                }
                None if !text.is_empty() => content.goals.push(Goal { text, actions: Vec::new() }),
                None => {}
            }
        }
        let what = form.text(FieldName::Action)?;
        if !what.is_empty() {
            let by = form.day_given(FieldName::ActionBy, self.data.today)?;
            let goal = content.goals.last_mut().ok_or(Problem::Missing(FieldName::Goal))?;
            goal.actions.push((what, by));
        }
        Ok(())
    }
}

/// What stands between commas.
fn listed(text: &CleanText) -> Vec<CleanText> {
    let parts = text.as_str().split(',').map(str::trim).filter(|part| !part.is_empty());
    parts.map(CleanText::cut).collect()
}

/// The barriers as the form says; words said before stay with theirs.
fn barriers(form: &Form, before: &[BarrierNote]) -> Vec<BarrierNote> {
    let chosen = form.each_chosen(FieldName::Barrier).filter_map(|(barrier, state)| {
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
