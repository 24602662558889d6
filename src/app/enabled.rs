//! Whether an action is possible now, and if not, why.

mod changes;
mod rights;
mod team;

use crate::app::action::Action;
use crate::app::enabled::changes::changes;
use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::task::Overlay;
use crate::app::why::Why;
use crate::domain::promise::Promise;
use crate::domain::referral::Referral;
use crate::domain::standing::Signal;

pub use rights::right_of;

impl Model {
    /// Why an action is not possible now; `None` where it is.
    pub fn why_not(&self, action: Action) -> Option<Why> {
        if self.is_not_for_role(action) {
            return Some(Why::NotForRole);
        }
        if self.task.writing && writes(action) {
            return Some(Why::Busy);
        }
        if self.data.is_past() && changes(action) {
            return Some(Why::InThePast);
        }
        self.why_not_here(action)
    }

    /// What an action that the role does misses on the screen.
    fn why_not_here(&self, action: Action) -> Option<Why> {
        let missing = |ok: bool, why| (!ok).then_some(why);
        let someone = missing(!self.view.targets().is_empty(), Why::NobodySelected);
        match action {
            Action::CallBegin => missing(!self.data.callable().is_empty(), Why::NobodyToCall),
            Action::CallReached
            | Action::CallVoicemail
            | Action::CallWrongNumber
            | Action::CallAppointment
            | Action::CallSkip => missing(self.task.call.is_some(), Why::NobodySelected),
            Action::ContactLog
            | Action::ContactNoAnswer
            | Action::PromiseMake
            | Action::PauseSet
            | Action::RequestNote
            | Action::SignalRecord
            | Action::PlaceUp
            | Action::PlaceDown => someone,
            Action::ReferralRefer => {
                someone.or(missing(self.view.offer.is_some(), Why::NoOfferSelected))
            }
            Action::PromiseKeep | Action::PromiseRelease => {
                self.one_person().or(missing(self.promise().is_some(), Why::NoOpenPromise))
            }
            Action::ReferralMove => {
                self.one_person().or(missing(self.referral().is_some(), Why::NoOpenReferral))
            }
            Action::SignalJudge => {
                self.one_person().or(missing(self.signal().is_some(), Why::NoOpenSignal))
            }
            Action::PauseEnd => someone.or(missing(self.paused(), Why::NotPaused)),
            Action::PlaceEnd => someone.or(missing(self.moved(), Why::NotMoved)),
            Action::OfferConfirm => missing(self.view.offer.is_some(), Why::NoOfferSelected),
            Action::SearchOpen | Action::MarkToggle if self.task.sheet.is_some() => {
                Some(Why::NotInSheet)
            }
            Action::WhyShow | Action::LogShow | Action::OwnShow | Action::MarkToggle => {
                missing(self.view.selected.is_some(), Why::NobodySelected)
            }
            Action::EntryOpen if self.task.sheet.is_some() => {
                missing(self.view.selected.is_some(), Why::NothingHere)
            }
            Action::EntryOpen => match self.view.focus {
                Pane::Residents => missing(self.view.selected.is_some(), Why::NobodySelected),
                Pane::Timeline => missing(self.view.moment.is_some(), Why::NothingHere),
                Pane::Offers => missing(self.view.offer.is_some(), Why::NoOfferSelected),
            },
            Action::VaultLock => missing(!self.data.demo, Why::NothingSealed),
            Action::Undo => missing(self.data.ledger.next_undo().is_some(), Why::NothingToUndo),
            Action::Redo => missing(self.data.ledger.next_redo().is_some(), Why::NothingToRedo),
            other => self.why_not_team(other),
        }
    }

    /// Acts on one record need one person: the selected one, and nobody marked.
    pub(super) fn one_person(&self) -> Option<Why> {
        // One mark on somebody else is as much a doubt as several.
        if self.view.marks.iter().any(|id| Some(*id) != self.view.selected) {
            Some(Why::OnePersonOnly)
        } else if self.view.selected.is_none() {
            Some(Why::NobodySelected)
        } else {
            None
        }
    }

    /// The promise an act is about: the selected one in the timeline, else the earliest open one.
    pub fn promise(&self) -> Option<&Promise> {
        let promises = &self.view.file.as_ref()?.records.promises;
        let open = || promises.iter().filter(|promise| promise.is_open());
        let chosen = self.chosen_record();
        if closed(promises.iter().find(|known| Some(known.id) == chosen), Promise::is_open) {
            return None;
        }
        open().find(|p| Some(p.id) == chosen).or_else(|| open().min_by_key(|p| (p.by, p.id)))
    }

    /// The referral an act is about: the selected one in the timeline, else the longest silent.
    pub fn referral(&self) -> Option<&Referral> {
        let referrals = &self.view.file.as_ref()?.records.referrals;
        let open = || referrals.iter().filter(|referral| referral.is_open());
        let chosen = self.chosen_record();
        if closed(referrals.iter().find(|known| Some(known.id) == chosen), Referral::is_open) {
            return None;
        }
        open().find(|r| Some(r.id) == chosen).or_else(|| open().min_by_key(|r| (r.since(), r.id)))
    }

    /// The signal that the WSP has not judged yet: the selected one in the timeline, else the
    /// oldest.
    pub fn signal(&self) -> Option<&Signal> {
        let signals = &self.view.file.as_ref()?.records.signals;
        let open = || signals.iter().filter(|signal| signal.result.is_none());
        let chosen = self.chosen_record();
        if closed(signals.iter().find(|known| Some(known.id) == chosen), |known| {
            known.result.is_none()
        }) {
            return None;
        }
        open().find(|s| Some(s.id) == chosen).or_else(|| open().min_by_key(|s| (s.on, s.id)))
    }

    pub(super) fn chosen_record(&self) -> Option<crate::domain::RecordId> {
        if let Some(row) = self.task.sheet.as_ref().and_then(crate::app::sheet::Sheet::row) {
            return row.record;
        }
        let (_, record, _) = self.view.moment.filter(|_| self.view.focus == Pane::Timeline)?;
        record
    }

    /// The selected resident's telephone number.
    pub fn phone(&self) -> Option<&str> {
        let phone = self.view.file.as_ref()?.resident.person.reach.phone.as_str();
        (!phone.is_empty()).then_some(phone)
    }

    fn paused(&self) -> bool {
        self.view
            .targets()
            .iter()
            .filter_map(|id| self.data.caseload.file(*id))
            .any(|file| file.records.pauses.iter().any(|pause| pause.holds(self.data.today)))
    }

    pub(super) fn may_empty(&self) -> bool {
        matches!(&self.task.overlay, Some(Overlay::Form(form)) if form.is_typed() || form.emptied.is_some())
    }

    fn moved(&self) -> bool {
        let moved = |id| self.data.caseload.line(id)?.due.moved;
        self.view.targets().into_iter().filter_map(moved).any(|(_, until)| until >= self.data.today)
    }
}

/// Whether the chosen record is one that is closed: the act is about that one, and no other.
fn closed<T>(chosen: Option<&T>, is_open: impl Fn(&T) -> bool) -> bool {
    chosen.is_some_and(|known| !is_open(known))
}

const fn writes(action: Action) -> bool {
    matches!(
        action,
        Action::ContactNoAnswer
            | Action::CallVoicemail
            | Action::CallWrongNumber
            | Action::PromiseKeep
            | Action::PauseEnd
            | Action::PlaceEnd
            | Action::OfferConfirm
            | Action::TaskDo
            | Action::BuddyEnd
            | Action::UnwillingApprove
            | Action::Undo
            | Action::Redo
            | Action::Submit
    )
}
