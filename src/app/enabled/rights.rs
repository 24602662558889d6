//! Which right a key needs; whether whoever works has it, the table of rights says.

use crate::app::action::Action;
use crate::app::model::Model;
use crate::domain::ResidentId;
use crate::domain::entry::Act;
use crate::domain::right::{Operation, Right};

/// The right that an action needs; `None` where it only moves about on the screen.
pub fn right_of(action: Action) -> Option<Right> {
    act_of(action).map(Right::from).or_else(|| operation_of(action).map(Right::from))
}

const fn act_of(action: Action) -> Option<Act> {
    Some(match action {
        Action::ContactLog
        | Action::ContactNoAnswer
        | Action::CallBegin
        | Action::CallReached
        | Action::CallVoicemail
        | Action::CallWrongNumber
        | Action::CallAppointment => Act::LogContact,
        Action::PromiseMake => Act::MakePromise,
        Action::PromiseKeep => Act::KeepPromise,
        Action::PromiseRelease => Act::ReleasePromise,
        Action::ReferralRefer | Action::ReferralDepartment => Act::Refer,
        Action::ReferralMove => Act::MoveReferral,
        Action::PauseSet => Act::Pause,
        Action::PauseEnd => Act::Resume,
        Action::RequestNote => Act::Request,
        Action::SignalRecord => Act::Signal,
        Action::SignalJudge => Act::JudgeSignal,
        Action::PlaceUp | Action::PlaceDown => Act::Move,
        Action::PlaceEnd => Act::Unmove,
        Action::OfferConfirm => Act::ConfirmOffer,
        Action::PlanEdit => Act::SavePlan,
        Action::TaskAdd => Act::AddTask,
        Action::TaskDo => Act::DoTask,
        Action::IncomeRecord => Act::RecordIncome,
        Action::OwnerHandOver => Act::Assign,
        Action::WaveAdd => Act::AddWave,
        Action::BuddyPair => Act::Pair,
        Action::BuddyEnd => Act::Unpair,
        Action::UnwillingOpen => Act::OpenUnwilling,
        Action::UnwillingApprove => Act::ApproveUnwilling,
        Action::UnwillingClose => Act::CloseUnwilling,
        _ => return None,
    })
}

const fn operation_of(action: Action) -> Option<Operation> {
    Some(match action {
        Action::AgendaOpen | Action::BoardOpen => Operation::Agenda,
        Action::PastOpen => Operation::Past,
        Action::OwnShow => Operation::Page,
        Action::WaveLimit | Action::WaveShow => Operation::Waves,
        Action::ForecastOpen | Action::FairnessShow => Operation::Report,
        Action::UnwillingShow => Operation::Unwilling,
        Action::PhoneCopy | Action::WhyShow => Operation::Show,
        Action::LogShow => Operation::History,
        Action::Undo => Operation::Undo,
        Action::Redo => Operation::Redo,
        _ => return None,
    })
}

impl Model {
    /// Whether the role of whoever works leaves this out.
    pub(super) fn is_not_for_role(&self, action: Action) -> bool {
        let role = self.data.caseload.office().role(&self.data.user);
        right_of(action).is_some_and(|right| !role.may(right))
    }

    /// Whom an action that is refused would have been about.
    pub(in crate::app) fn about(&self, action: Action) -> Option<ResidentId> {
        let of_nobody = matches!(
            action,
            Action::AgendaOpen
                | Action::BoardOpen
                | Action::PastOpen
                | Action::WaveAdd
                | Action::WaveLimit
                | Action::WaveShow
                | Action::ForecastOpen
                | Action::FairnessShow
                | Action::OfferConfirm
                | Action::CallBegin
                | Action::Undo
                | Action::Redo
        );
        self.view.selected.filter(|_| !of_nobody)
    }
}
