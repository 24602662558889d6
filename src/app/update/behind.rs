//! From a figure to the list behind it: a group of the report that is on the screen, as a condition of the
//! queue.

use crate::app::form::{FieldName, Form};
use crate::app::model::Model;
use crate::domain::Rung;
use crate::filters::Chip;
use crate::filters::people::Who;
use crate::report::ReportKind;
use crate::triage::queue::Tier;

impl Model {
    /// The groups of a report of which there is a list; those that only count what is over have none.
    pub(in crate::app) fn behind(&self, kind: ReportKind) -> Vec<String> {
        let rungs = || Rung::ALL.iter().filter(|rung| rung.in_queue()).map(|rung| Who::Rung(*rung));
        let tiers = || Tier::ALL.iter().map(|tier| Who::Tier(*tier));
        let waves = || {
            let waves = self.data.caseload.office().waves.iter();
            waves.map(|wave| Who::Wave(wave.name.to_string()))
        };
        let groups: Vec<Who> = match kind {
            ReportKind::Caseload | ReportKind::Evaluation => {
                let reached = [Who::Tier(Tier::NeverSpoken), Who::Plan(true), Who::Plan(false)];
                rungs().chain(waves()).chain(reached).chain([Who::PromiseLate]).collect()
            }
            ReportKind::Referrals | ReportKind::Offers | ReportKind::Budget => {
                vec![Who::Referral(true), Who::Tier(Tier::SilentReferral), Who::Referral(false)]
            }
            ReportKind::Demand => vec![Who::Plan(true), Who::Referral(false), Who::Plan(false)],
            ReportKind::Effect => vec![Who::Tier(Tier::MeasurementDue)],
            ReportKind::Fairness => {
                rungs().chain(waves()).chain([Who::Tier(Tier::Random)]).collect()
            }
            ReportKind::Planner | ReportKind::WhatIf => {
                rungs().chain(tiers()).chain(waves()).collect()
            }
        };
        let tongue = self.view.search.tongue;
        groups.into_iter().map(|is| Chip { not: false, is }.written(tongue)).collect()
    }

    /// Shows the list that was chosen, in the place of every other condition.
    pub(in crate::app) fn show_behind(&mut self, kind: ReportKind, form: &Form) {
        let answers = form.answers();
        let chosen = answers.chosen(FieldName::Behind).unwrap_or_default();
        if !self.behind(kind).iter().any(|word| word == chosen) {
            return;
        }
        self.task.overlay = None;
        self.task.overview = None;
        self.limit_people_to(chosen);
    }
}
