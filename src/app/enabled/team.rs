//! The same for what several pairs of hands do: tasks, hand-overs, waves, pairs, the guarded file.

use crate::app::action::Action;
use crate::app::model::Model;
use crate::app::why::Why;
use crate::domain::OfferId;
use crate::domain::buddy::Buddy;
use crate::domain::referral::Target;
use crate::domain::task::Task;
use crate::domain::unwilling::{LEAST_WAYS, sought_ways};

impl Model {
    pub(super) fn why_not_team(&self, action: Action) -> Option<Why> {
        let missing = |ok: bool, why| (!ok).then_some(why);
        let someone = missing(!self.view.targets().is_empty(), Why::NobodySelected);
        match action {
            Action::ReferralDepartment | Action::TaskAdd | Action::IncomeRecord => someone,
            Action::PlanEdit => self.one_person(),
            Action::PhoneCopy => {
                self.one_person().or(missing(self.phone().is_some(), Why::NoPhone))
            }
            Action::FormEmpty => missing(self.may_empty(), Why::NothingTyped),
            Action::TaskDo => self.one_person().or(missing(self.task().is_some(), Why::NoOpenTask)),
            Action::OwnerHandOver => {
                someone.or(missing(!self.data.colleagues().is_empty(), Why::NobodyElse))
            }
            Action::WaveLimit => {
                missing(!self.data.caseload.office().waves.is_empty(), Why::NoWave)
            }
            Action::BuddyPair => missing(self.view.marks.len() == 2, Why::TwoMarked),
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
        let tasks = &self.view.file.as_ref()?.records.tasks;
        let open = || tasks.iter().filter(|task| task.is_open());
        let chosen = self.chosen_record();
        open().find(|t| Some(t.id) == chosen).or_else(|| open().min_by_key(|t| (t.by, t.id)))
    }

    /// The pair an act is about: the selected one, else the oldest that stands.
    pub fn buddy(&self) -> Option<&Buddy> {
        let buddies = &self.view.file.as_ref()?.records.buddies;
        let open = || buddies.iter().filter(|buddy| buddy.is_open());
        let chosen = self.chosen_record();
        open().find(|b| Some(b.id) == chosen).or_else(|| open().next())
    }

    /// The offer that this person was referred to and declined: the selected one, else the last.
    pub fn declined(&self) -> Option<OfferId> {
        let referrals = &self.view.file.as_ref()?.records.referrals;
        let declined = referrals.iter().filter(|known| known.was_declined());
        let offers = declined.filter_map(|known| match known.to {
            Target::Offer(id) => Some(id),
            Target::Department(_) => None,
        });
        let offers: Vec<OfferId> = offers.collect();
        self.view.offer.filter(|id| offers.contains(id)).or(offers.last().copied())
    }

    /// Whether this person was sought in two ways.
    fn sought_twice(&self) -> bool {
        self.view.file.as_ref().is_some_and(|file| sought_ways(file) >= LEAST_WAYS)
    }

    /// The guarded file is for one person, and not for every role.
    fn why_not_unwilling(&self, action: Action) -> Option<Why> {
        let files = self.view.file.as_ref().map(|file| file.records.unwilling.as_slice());
        let files = files.unwrap_or_default();
        let open = files.iter().any(|known| known.is_open(self.data.today));
        self.one_person().or(match action {
            Action::UnwillingShow => files.is_empty().then_some(Why::NoUnwilling),
            Action::UnwillingOpen if open => Some(Why::UnwillingOpen),
            Action::UnwillingOpen if self.declined().is_none() => Some(Why::NothingDeclined),
            Action::UnwillingOpen => (!self.sought_twice()).then_some(Why::SoughtOneWay),
            _ => (!open).then_some(Why::NoUnwilling),
        })
    }
}
