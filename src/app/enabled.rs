//! When an action is possible, and why not: the reason is shown and not left out. An act says so
//! itself; what only changes what is seen, here.

mod rights;

use std::collections::BTreeSet;

use crate::acts::appointment;
use crate::acts::situation::Situation;
use crate::acts::situation::Why;
use crate::acts::way::About;
use crate::app::action::Action;
use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::overview::{Overview, OverviewKind};
use crate::app::task::Overlay;
use crate::domain::ResidentId;
use crate::domain::referral::Target;

pub use rights::right_of;

/// Whether each of more people than this would allow an act is asked when it is done, not where it
/// is only offered: of all of them the files would have to be read for every key.
const MOST_ASKED: usize = 200;

impl Model {
    /// Why an action is not offered now; `None` where it is. The same as [`Self::why_not`] as long as
    /// few are marked.
    pub fn why_not_offered(&self, action: Action) -> Option<Why> {
        let about = action.way().map(|(_, way)| way.about);
        if about == Some(About::Many) && self.marks_meant().len() > MOST_ASKED {
            return self.why_not_now(action);
        }
        self.why_not(action)
    }

    /// Why an action is not possible now; `None` where it is.
    pub fn why_not(&self, action: Action) -> Option<Why> {
        self.why_not_now(action).or_else(|| self.why_not_for_them(action))
    }

    /// What hinders an action, whoever it would be about.
    fn why_not_now(&self, action: Action) -> Option<Why> {
        if self.is_not_for_role(action) {
            return Some(Why::NotForRole);
        }
        if self.task.writing && writes(action) {
            return Some(Why::Busy);
        }
        if self.data.is_past() && changes(action) {
            return Some(Why::InThePast);
        }
        None
    }

    /// What hinders an action about those it would be about.
    fn why_not_for_them(&self, action: Action) -> Option<Why> {
        match action.way() {
            Some((act, way)) => {
                let found = self.situation();
                let why = found.why_nobody(way.about);
                let why = why.or_else(|| found.why_closed(act, way.about));
                why.or_else(|| (way.begins)(&found).err())
            }
            None if action == Action::TourBegin => {
                let people = self.data.queue.iter().next().is_some();
                (!people && self.task.tour.is_none()).then_some(Why::NobodyToTour)
            }
            None => self.why_not_here(action),
        }
    }

    /// Whoever is marked, where that is whom an act is about: on somebody's page every act is about
    /// that person, and whoever is marked waits.
    pub(in crate::app) fn marks_meant(&self) -> &BTreeSet<ResidentId> {
        static NOBODY: BTreeSet<ResidentId> = BTreeSet::new();
        if self.view.person { &NOBODY } else { &self.view.marks }
    }

    /// What an act finds now.
    pub fn situation(&self) -> Situation<'_> {
        Situation {
            caseload: &self.data.caseload,
            plans: &self.data.plans,
            today: self.data.today,
            time: self.data.time,
            selected: self.view.selected,
            marks: self.marks_meant(),
            file: self.view.file.as_deref(),
            offer: self.view.offer,
            chosen: self.chosen_record(),
            of_row: self.sheet().is_some(),
            user: &self.data.user,
            seers: &self.data.seers,
            worked: self.data.demo.then_some(&self.data.worked),
            calling: self.task.call.is_some(),
        }
    }

    /// What an action that changes nothing misses on the screen.
    fn why_not_here(&self, action: Action) -> Option<Why> {
        let missing = |ok: bool, why| (!ok).then_some(why);
        if self.task.call.is_some() && leaves_call(action) && action != Action::SearchOpen {
            return Some(Why::InCall);
        }
        if let Some(why) = self.why_not_with_caller(action) {
            return Some(why);
        }
        match action {
            Action::CallBegin | Action::CallSkip | Action::CallPrevious => {
                self.why_not_calling(action)
            }
            Action::SearchOpen
            | Action::MarkToggle
            | Action::MarkAll
            | Action::MarkRange
            | Action::MarkInvert
            | Action::LimitDrop
            | Action::SearchComplete
            | Action::ViewSave => self.why_not_chosen(action),
            Action::JumpBack => missing(self.may_jump(false), Why::NobodyBefore),
            Action::JumpForward => missing(self.may_jump(true), Why::NobodyAfter),
            Action::WeekNext | Action::WeekPrevious | Action::DayNext | Action::DayPrevious => {
                missing(self.is_in_week(), Why::NotInWeek)
            }
            Action::FiguresNext | Action::FiguresPrevious | Action::FiguresList => {
                self.why_no_figures()
            }
            Action::MeasureBegin | Action::WhyShow | Action::LogShow | Action::OwnShow => {
                missing(self.view.selected.is_some(), Why::NobodySelected)
            }
            Action::EntryOpen if self.sheet().is_some() => {
                missing(self.sheet().and_then(Overview::row).is_some(), Why::NothingHere)
            }
            Action::EntryOpen => match self.view.focus {
                Pane::Residents => missing(self.view.selected.is_some(), Why::NobodySelected),
                Pane::Timeline => missing(self.view.moment.is_some(), Why::NothingHere),
                Pane::Offers => missing(self.view.offer.is_some(), Why::NoOfferSelected),
                Pane::Week => Some(Why::NothingHere),
            },
            Action::ResidentEdit | Action::OfferEdit => self.why_not_written(action),
            Action::PhoneCopy => {
                let why = self.one_person().or(missing(self.phone().is_some(), Why::NoPhone));
                why.or_else(|| self.why_not_called())
            }
            Action::AppointmentText => {
                let ahead = appointment::ahead(&self.situation()).is_some();
                self.one_person().or(missing(ahead, Why::NoAppointment))
            }
            Action::DayHours => missing(self.shows_day(), Why::NotInDay),
            Action::TextCopy => self.why_not_copied(),
            Action::TextCopyAll => self.why_not_all_copied(),
            Action::FormEmpty => missing(self.may_empty(), Why::NothingTyped),
            Action::WaveLimit => {
                missing(!self.data.caseload.office().waves.is_empty(), Why::NoWave)
            }
            Action::UnwillingShow => self.why_no_unwilling(),
            Action::VaultLock => missing(!self.data.demo, Why::NothingSealed),
            Action::Undo | Action::Redo => self.why_not_turned(action),
            _ => None,
        }
    }

    /// What changing what is known misses.
    fn why_not_written(&self, action: Action) -> Option<Why> {
        if action == Action::ResidentEdit {
            return self.one_person();
        }
        self.view.offer.is_none().then_some(Why::NoOfferSelected)
    }

    /// Whether there is nothing to take back, or to do again.
    fn why_not_turned(&self, action: Action) -> Option<Why> {
        let ledger = &self.data.ledger;
        if action == Action::Undo {
            ledger.next_undo().is_none().then_some(Why::NothingToUndo)
        } else {
            ledger.next_redo().is_none().then_some(Why::NothingToRedo)
        }
    }

    fn why_no_unwilling(&self) -> Option<Why> {
        let files = self.view.file.as_ref().map(|file| file.records.unwilling.is_empty());
        self.one_person().or((files != Some(false)).then_some(Why::NoUnwilling))
    }

    fn why_no_figures(&self) -> Option<Why> {
        self.shown_report().is_none().then_some(Why::NotInFigures)
    }

    fn is_in_week(&self) -> bool {
        self.sheet().is_some_and(|sheet| matches!(sheet.kind, OverviewKind::Week(_)))
    }

    /// What a block of calls misses.
    fn why_not_calling(&self, action: Action) -> Option<Why> {
        let missing = |ok: bool, why| (!ok).then_some(why);
        match action {
            Action::CallBegin => missing(self.data.callable().next().is_some(), Why::NobodyToCall),
            Action::CallSkip => missing(self.task.call.is_some(), Why::NobodySelected),
            Action::CallPrevious => {
                let before = self.task.call.as_ref().is_some_and(|block| block.at > 0);
                missing(before, Why::NobodyBefore)
            }
            _ => None,
        }
    }

    /// What choosing who is shown or marked misses.
    fn why_not_chosen(&self, action: Action) -> Option<Why> {
        let missing = |ok: bool, why| (!ok).then_some(why);
        let covered = self.sheet().is_some();
        match action {
            Action::ViewSave => {
                let limits = &self.view.limits;
                let any = !(limits.people.is_empty() && limits.offers.is_empty());
                missing(any, Why::NotLimited)
            }
            Action::SearchOpen if self.task.overview.is_some() => None,
            _ if covered => Some(Why::NotInOverview),
            Action::MarkToggle => {
                let nobody = missing(self.view.selected.is_some(), Why::NobodySelected);
                nobody.or_else(|| self.why_not_marked())
            }
            Action::MarkAll | Action::MarkInvert => {
                missing(!self.view.rows.is_empty(), Why::NobodySelected)
            }
            Action::MarkRange => {
                let from = self.view.mark_from.filter(|id| self.view.rows.contains(id));
                missing(from.is_some(), Why::NobodyMarked)
            }
            Action::SearchComplete => {
                missing(!self.view.search.offered.is_empty(), Why::NothingHere)
            }
            Action::LimitDrop => missing(self.is_limited(self.view.focus), Why::NotLimited),
            _ => None,
        }
    }

    /// What is about one person needs the selected one, and nobody else marked.
    fn one_person(&self) -> Option<Why> {
        self.situation().why_nobody(About::One)
    }

    /// Whoever wants no contact is not marked: marks are for approaching several.
    fn why_not_marked(&self) -> Option<Why> {
        let line = self.data.caseload.line(self.view.selected?)?;
        let marked = self.view.marks.contains(&line.id);
        (!marked && line.due.objects(self.data.today)).then_some(Why::WantsNoContact)
    }

    /// Whoever asked for letters only, or for no contact, is not called.
    fn why_not_called(&self) -> Option<Why> {
        let line = self.data.caseload.line(self.view.selected?)?;
        if line.closed.is_some() {
            return Some(Why::FileClosed);
        }
        line.due.wish_on(self.data.today).map(|_| Why::WantsNoCall)
    }

    fn chosen_record(&self) -> Option<crate::domain::RecordId> {
        if let Some(sheet) = self.sheet() {
            let row = sheet.row().filter(|row| Some(row.resident) == self.view.selected);
            return row.and_then(|row| row.record);
        }
        if self.view.focus == Pane::Offers && !self.view.person {
            // What is under the cursor is what an act is about: the referral to this offer.
            let (file, offer) = (self.view.file.as_ref()?, self.view.offer?);
            let referrals = file.records.referrals.iter();
            let mut open = referrals.filter(|it| it.is_open() && it.to == Target::Offer(offer));
            return open.next().map(|referral| referral.id);
        }
        let (_, record, _) = self.view.moment.filter(|_| self.view.focus == Pane::Timeline)?;
        record
    }

    /// The selected resident's telephone number.
    pub fn phone(&self) -> Option<&str> {
        let phone = self.view.file.as_ref()?.resident.person.reach.phone.as_str();
        (!phone.is_empty()).then_some(phone)
    }

    fn may_empty(&self) -> bool {
        matches!(&self.task.overlay, Some(Overlay::Form(form)) if form.is_typed() || form.emptied.is_some())
    }
}

/// Whether an action would leave whoever is called without a word.
pub(super) const fn leaves_call(action: Action) -> bool {
    action.view().is_some()
        || matches!(
            action,
            Action::CallBegin
                | Action::AgendaOpen
                | Action::BoardOpen
                | Action::DayOpen
                | Action::WeekOpen
                | Action::PaneWeek
                | Action::PastOpen
                | Action::ForecastOpen
                | Action::ForecastBeside
                | Action::ScopeMine
                | Action::ScopeClosed
                | Action::WaveLimit
                | Action::SearchOpen
                | Action::MarkToggle
                | Action::MarkAll
                | Action::MarkRange
                | Action::MarkInvert
                | Action::LimitDrop
                | Action::ViewSave
                | Action::ViewAll
                | Action::EntryOpen
                | Action::PersonNext
                | Action::PersonPrevious
                | Action::JumpBack
                | Action::JumpForward
                | Action::PaneNext
                | Action::PanePrevious
                | Action::PaneResidents
                | Action::PaneTimeline
                | Action::PaneOffers
        )
}

/// Whether an action is written at once.
fn writes(action: Action) -> bool {
    let at_once = action.way().is_some_and(|(_, way)| way.asks.is_none());
    at_once || matches!(action, Action::Undo | Action::Redo | Action::Submit)
}

/// Whether an action changes something, now or after a form.
const fn changes(action: Action) -> bool {
    action.way().is_some()
        || matches!(
            action,
            Action::CallBegin
                | Action::Undo
                | Action::Redo
                | Action::ResidentAdd
                | Action::FileImport
                | Action::MeasureBegin
                | Action::ResidentEdit
                | Action::OfferAdd
                | Action::OfferEdit
        )
}
