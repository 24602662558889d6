//! What the hint line offers: the acts that are most wanted in a place, as far as they are possible.

use crate::acts::appointment::asked;
use crate::app::App;
use crate::app::action::{Action, Context};
use crate::app::incoming::{Incoming, Step};
use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::overview::OverviewKind;
use crate::app::page::Page;
use crate::app::task::Overlay;
use crate::domain::appointment::TimeOfDay;

impl Model {
    /// After every step: what is possible of what is most wanted here.
    pub(in crate::app) fn offer(&mut self) {
        let possible = |action: &Action| self.why_not_offered(*action).is_none();
        self.view.offered = offered(self).into_iter().filter(possible).collect();
    }
}

impl App {
    /// How it is answered whether somebody came, a key each; `None` where the keymap has no keys for
    /// that.
    pub fn answer_keys(&self) -> Option<String> {
        let key = |action: Action| {
            let keys = self.keymap.keys_for(&[Context::Global.id()], action.id());
            keys.first().map(|key| self.strings.keys_shown(&key.to_string()))
        };
        let (came, missed) = (key(Action::AppointmentCame)?, key(Action::AppointmentMissed)?);
        Some(self.strings.answer_keys(came, missed, key(Action::AppointmentMove)?))
    }
}

impl Model {
    /// The time of the appointment that would be answered, where several of this person are asked
    /// about.
    pub fn asked_among(&self) -> Option<TimeOfDay> {
        let found = self.situation();
        let (today, time) = (found.today, found.time);
        let all = found.file.map(|file| file.records.appointments.iter());
        let come = all?.filter(|one| one.is_planned() && one.meeting.has_come(today, time)).count();
        asked(&found).filter(|_| come > 1)?.meeting.at
    }
}

/// What the hint line offers: where it is asked whether somebody came, the answers first, and then
/// what is wanted there anyhow.
fn offered(model: &Model) -> Vec<Action> {
    let wanted = wanted(model);
    let answers: &[Action] = match &model.task.overlay {
        _ if !is_asked(model) => &[],
        Some(_) => &[],
        None if model.task.call.is_some() => ANSWERS,
        None if model.view.search.typing || model.view.focus == Pane::Offers => &[],
        None => ASKED,
    };
    // What one does while calling comes before it.
    let calling = model.task.call.is_some();
    let (first, then) = if calling { (wanted, answers) } else { (answers, wanted) };
    let mut all = first.to_vec();
    all.extend(then.iter().filter(|action| !first.contains(action)));
    if let Some(Overlay::Incoming(file)) = &model.task.overlay {
        all.extend(of_rows(file));
    }
    all
}

/// What can be done with the rows of this file besides.
fn of_rows(file: &Incoming) -> Vec<Action> {
    use Action as A;
    if file.step != Step::Rows {
        return Vec::new();
    }
    let (free, names) = (!file.is_on_its_way(), !file.names.is_empty());
    let all = [
        (free && names, A::GroupNext),
        (free && file.has_no_rung(), A::ChoiceNext),
        (free && file.has_remarks(), A::GroupPrevious),
        (free && file.has_refused(), A::FileGiveBack),
        (true, A::ListNext),
        (true, A::Back),
        (free, A::HelpOpen),
    ];
    all.into_iter().filter(|(offered, _)| *offered).map(|(_, action)| action).collect()
}

/// What the hint line offers in each place, the most useful first.
fn wanted(model: &Model) -> &'static [Action] {
    use Action as A;
    match &model.task.overlay {
        Some(Overlay::Form(form)) if form.is_on_choice() => {
            &[A::Submit, A::Back, A::FieldNext, A::ChoiceNext, A::FormEmpty]
        }
        Some(Overlay::Form(form)) if form.shown().count() < 2 => {
            &[A::Submit, A::Back, A::FormEmpty]
        }
        Some(Overlay::Form(_)) => &[A::Submit, A::Back, A::FieldNext, A::FormEmpty],
        Some(Overlay::Menu(_)) => &[A::Submit, A::ListNext, A::GroupNext, A::Back],
        Some(Overlay::Caller(caller)) if caller.selected.is_none() => &[A::Back],
        Some(Overlay::Caller(_)) => &[A::Submit, A::ListNext, A::Back],
        Some(Overlay::Incoming(file)) => match file.step {
            // What is wrong with a column has to be put right first.
            Step::Columns if !file.wrong.is_empty() => {
                &[A::ChoiceNext, A::ListNext, A::Back, A::HelpOpen]
            }
            Step::Columns => &[A::Submit, A::ChoiceNext, A::ListNext, A::Back, A::HelpOpen],
            Step::Rows => &[A::Submit],
            Step::File => &[A::Submit, A::GroupNext, A::ListNext, A::Back, A::HelpOpen],
            Step::Names | Step::Left => {
                &[A::Submit, A::ChoiceNext, A::GroupNext, A::ListNext, A::Back, A::HelpOpen]
            }
        },
        Some(Overlay::Measuring(_)) => {
            &[A::Submit, A::ListPrevious, A::ListNext, A::ListLast, A::Back]
        }
        Some(Overlay::Page(Page::Own(_), _)) => {
            &[A::Back, A::ReplyNote, A::SuggestionNote, A::WishNote, A::ListNext]
        }
        Some(Overlay::Page(..)) => &[A::Back, A::ListNext, A::TextCopy],
        Some(Overlay::History(shown)) if shown.rows.is_empty() => &[A::Back],
        Some(Overlay::History(_)) => &[A::Back, A::ListNext, A::Undo],
        Some(Overlay::Ask(_)) => &[A::Submit, A::Back],
        None if model.task.call.is_some() => CALLING,
        None if model.view.search.typing => {
            &[A::SearchComplete, A::Submit, A::ListNext, A::Back, A::LimitDrop]
        }
        None if model.view.person => PERSON,
        None if model.shows_day() => DAY,
        None if in_week(model) => WEEK,
        None if model.task.overview.is_some() => OVERVIEW,
        None => match model.view.focus {
            Pane::Residents if model.view.is_closed() => CLOSED,
            Pane::Residents => RESIDENTS,
            Pane::Timeline => TIMELINE,
            Pane::Offers => OFFERS,
            Pane::Week => WEEK,
        },
    }
}

/// Whether the week has the keys.
fn in_week(model: &Model) -> bool {
    model.sheet().is_some_and(|sheet| matches!(sheet.kind, OverviewKind::Week(_)))
}

/// Whether it is asked if somebody came to an appointment whose moment has come.
fn is_asked(model: &Model) -> bool {
    asked(&model.situation()).is_some()
}

/// The answers.
const ANSWERS: &[Action] =
    &[Action::AppointmentCame, Action::AppointmentMissed, Action::AppointmentMove];

/// The answers, and what is wanted as much.
const ASKED: &[Action] = &[
    Action::AppointmentCame,
    Action::AppointmentMissed,
    Action::AppointmentMove,
    Action::ContactLog,
    Action::PromiseKeep,
];

const CALLING: &[Action] = &[
    Action::CallReached,
    Action::ContactNoAnswer,
    Action::Back,
    Action::CallSkip,
    Action::CallVoicemail,
    Action::CallAppointment,
    Action::PhoneCopy,
    Action::CallWrongNumber,
    Action::Undo,
    Action::HelpOpen,
];

const PERSON: &[Action] = &[
    Action::ContactLog,
    Action::Back,
    Action::ContactNoAnswer,
    Action::PromiseMake,
    Action::PromiseKeep,
    Action::ReferralMove,
    Action::PlanEdit,
    Action::PersonNext,
    Action::PhoneCopy,
    Action::EntryOpen,
    Action::Undo,
    Action::HelpOpen,
];

const DAY: &[Action] = &[
    Action::EntryOpen,
    Action::CallBegin,
    Action::ContactLog,
    Action::PromiseKeep,
    Action::TextCopy,
    Action::DayHours,
    Action::TextCopyAll,
    Action::Undo,
    Action::Back,
    Action::HelpOpen,
];

const OVERVIEW: &[Action] = &[
    Action::EntryOpen,
    Action::PromiseKeep,
    Action::ReferralMove,
    Action::ContactLog,
    Action::PromiseMake,
    Action::Undo,
    Action::Back,
    Action::HelpOpen,
];

const WEEK: &[Action] = &[
    Action::EntryOpen,
    Action::DayNext,
    Action::WeekNext,
    Action::WeekPrevious,
    Action::Back,
    Action::ScopeMine,
    Action::PromiseKeep,
    Action::ContactLog,
    Action::AppointmentMake,
    Action::Undo,
    Action::HelpOpen,
];

const CLOSED: &[Action] = &[
    Action::FileReopen,
    Action::ScopeClosed,
    Action::SearchOpen,
    Action::EntryOpen,
    Action::Undo,
    Action::PaneNext,
    Action::HelpOpen,
];

const RESIDENTS: &[Action] = &[
    Action::ContactLog,
    Action::ContactNoAnswer,
    // There only where the list is limited: then it must be seen how that ends.
    Action::LimitDrop,
    Action::CallBegin,
    Action::ReferralRefer,
    Action::PromiseMake,
    Action::PromiseKeep,
    Action::SearchOpen,
    Action::WhyShow,
    Action::AgendaOpen,
    Action::PauseSet,
    Action::MarkToggle,
    Action::Undo,
    Action::PaneNext,
    Action::HelpOpen,
];

const TIMELINE: &[Action] = &[
    Action::EntryOpen,
    Action::ContactLog,
    Action::ReferralMove,
    Action::PromiseMake,
    Action::PromiseKeep,
    Action::PhoneCopy,
    Action::Undo,
    Action::PaneNext,
    Action::HelpOpen,
];

const OFFERS: &[Action] = &[
    Action::ReferralRefer,
    Action::EntryOpen,
    Action::LimitDrop,
    Action::SearchOpen,
    Action::OfferConfirm,
    Action::Undo,
    Action::PaneNext,
    Action::HelpOpen,
];
