//! The same for what several pairs of hands do: tasks, hand-overs, waves, pairs, the guarded file.

use crate::app::action::Action;
use crate::app::model::{Model, Why};
use crate::domain::buddy::Buddy;
use crate::domain::task::Task;

impl Model {
    pub(super) fn why_not_team(&self, action: Action) -> Option<Why> {
        let missing = |ok: bool, why| (!ok).then_some(why);
        let someone = missing(!self.targets().is_empty(), Why::NobodySelected);
        match action {
            Action::ReferralDepartment | Action::TaskAdd | Action::IncomeRecord => someone,
            Action::PlanEdit => self.one_person(),
            Action::TaskDo => self.one_person().or(missing(self.task().is_some(), Why::NoOpenTask)),
            Action::OwnerHandOver => {
                someone.or(missing(!self.colleagues().is_empty(), Why::NobodyElse))
            }
            Action::WaveLimit => missing(!self.caseload.office().waves.is_empty(), Why::NoWave),
            Action::BuddyPair => missing(self.marks.len() == 2, Why::TwoMarked),
            Action::BuddyEnd => self.one_person().or(missing(self.buddy().is_some(), Why::NoPair)),
            Action::UnwillingShow
            | Action::UnwillingOpen
            | Action::UnwillingApprove
            | Action::UnwillingClose => self.why_not_unwilling(action),
            _ => None,
        }
    }

    /// The task an act is about: the selected one, else the earliest open one.
    pub fn task(&self) -> Option<&Task> {
        let tasks = &self.file.as_ref()?.records.tasks;
        let open = || tasks.iter().filter(|task| task.is_open());
        let chosen = self.chosen_record();
        open().find(|t| Some(t.id) == chosen).or_else(|| open().min_by_key(|t| (t.by, t.id)))
    }

    /// The pair an act is about: the selected one, else the oldest that stands.
    pub fn buddy(&self) -> Option<&Buddy> {
        let buddies = &self.file.as_ref()?.records.buddies;
        let open = || buddies.iter().filter(|buddy| buddy.is_open());
        let chosen = self.chosen_record();
        open().find(|b| Some(b.id) == chosen).or_else(|| open().next())
    }

    /// The guarded file is for one person, and not for every role.
    fn why_not_unwilling(&self, action: Action) -> Option<Why> {
        let files = self.file.as_ref().map(|file| file.records.unwilling.as_slice());
        let files = files.unwrap_or_default();
        let open = files.iter().any(|known| known.is_open(self.today));
        self.one_person().or(match action {
            Action::UnwillingShow => files.is_empty().then_some(Why::NoUnwilling),
            Action::UnwillingOpen if open => Some(Why::UnwillingOpen),
            Action::UnwillingOpen => self.offer.is_none().then_some(Why::NoOfferSelected),
            _ => (!open).then_some(Why::NoUnwilling),
        })
    }
}
