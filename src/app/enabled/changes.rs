//! Which actions change something: none of them in the past.

use crate::app::action::Action;

/// Whether an action changes something, now or after a form.
pub(super) const fn changes(action: Action) -> bool {
    matches!(
        action,
        Action::ContactLog
            | Action::ContactNoAnswer
            | Action::PromiseMake
            | Action::PromiseKeep
            | Action::PromiseRelease
            | Action::ReferralRefer
            | Action::ReferralMove
            | Action::PauseSet
            | Action::PauseEnd
            | Action::RequestNote
            | Action::SignalRecord
            | Action::SignalJudge
            | Action::PlaceUp
            | Action::PlaceDown
            | Action::PlaceEnd
            | Action::OfferConfirm
            | Action::CallBegin
            | Action::ReferralDepartment
            | Action::PlanEdit
            | Action::TaskAdd
            | Action::TaskDo
            | Action::IncomeRecord
            | Action::OwnerHandOver
            | Action::WaveAdd
            | Action::BuddyPair
            | Action::BuddyEnd
            | Action::UnwillingOpen
            | Action::UnwillingApprove
            | Action::UnwillingClose
            | Action::Undo
            | Action::Redo
    )
}
