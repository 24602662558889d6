//! Which right a key needs; whether whoever works has it, the table of rights says.

use crate::acts;
use crate::acts::way::About;
use crate::app::action::Action;
use crate::app::model::Model;
use crate::domain::ResidentId;
use crate::domain::act::Act;
use crate::domain::right::{Operation, Right};

/// The right that an action needs; `None` where it only moves about on the screen.
pub fn right_of(action: Action) -> Option<Right> {
    let act = match action {
        // Whoever begins to call goes on to log what came of it.
        Action::CallBegin => Some(Act::LogContact),
        Action::MeasureBegin => Some(Act::TakeMeasurement),
        Action::ResidentAdd => Some(Act::AddResident),
        Action::ResidentEdit => Some(Act::EditResident),
        Action::OfferAdd => Some(Act::AddOffer),
        Action::OfferEdit => Some(Act::EditOffer),
        _ => action.way().map(|(act, _)| act),
    };
    act.map(Right::from).or_else(|| operation_of(action).map(Right::from))
}

const fn operation_of(action: Action) -> Option<Operation> {
    Some(match action {
        Action::AgendaOpen
        | Action::WeekOpen
        | Action::PaneWeek
        | Action::BoardOpen
        | Action::DayOpen
        | Action::DayHours
        | Action::TextCopy
        | Action::TextCopyAll => Operation::Agenda,
        Action::CallerFind => Operation::Find,
        Action::FileImport => Operation::ImportResidents,
        Action::PastOpen => Operation::Past,
        Action::OwnShow => Operation::Page,
        Action::WaveLimit | Action::WaveShow => Operation::Waves,
        Action::ForecastOpen
        | Action::ForecastBeside
        | Action::FairnessShow
        | Action::FiguresOpen
        | Action::FiguresNext
        | Action::FiguresPrevious => Operation::Report,
        Action::UnwillingShow => Operation::Unwilling,
        Action::FiguresList => Operation::Queue,
        Action::PhoneCopy | Action::AppointmentText | Action::WhyShow => Operation::Show,
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
        right_of(action).is_some_and(|right| !acts::may(role, right))
    }

    /// Whom an action that is refused would have been about.
    pub(in crate::app) fn about(&self, action: Action) -> Option<ResidentId> {
        let of_nobody = matches!(
            action,
            Action::AgendaOpen
                | Action::BoardOpen
                | Action::DayOpen
                | Action::DayHours
                | Action::TextCopyAll
                | Action::WeekOpen
                | Action::PaneWeek
                | Action::PastOpen
                | Action::WaveLimit
                | Action::WaveShow
                | Action::ForecastOpen
                | Action::ForecastBeside
                | Action::FairnessShow
                | Action::FiguresOpen
                | Action::FiguresNext
                | Action::FiguresList
                | Action::FiguresPrevious
                | Action::CallBegin
                | Action::CallerFind
                | Action::ResidentAdd
                | Action::FileImport
                | Action::OfferAdd
                | Action::OfferEdit
                | Action::Undo
                | Action::Redo
        );
        let of_nobody =
            of_nobody || action.way().is_some_and(|(_, way)| way.about == About::Nobody);
        self.view.selected.filter(|_| !of_nobody)
    }
}
