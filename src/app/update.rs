//! What each action does to the model.

mod acts;
mod ask;
mod behind;
mod by_hand;
mod call;
mod called;
mod caller;
mod calls_again;
mod conditions;
mod copies;
mod figures;
mod foresight;
mod held;
mod history;
mod incoming;
mod jobs;
mod jump;
mod marks;
mod measuring;
mod mouse;
mod moves;
mod myday;
mod overlays;
mod overview;
mod past;
mod person;
mod readings;
mod refresh;
mod search;
mod sight;
mod stance;
mod tour;
mod week;
mod wheel;
mod writing;

use crate::app::App;
use crate::app::action::Action;
use crate::app::input::{Effect, Now};
use crate::app::overview::OverviewKind;
use crate::app::page::Page;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::report::ReportKind;

/// Does one enabled action.
pub(super) fn run(app: &mut App, action: Action, now: &Now) -> Vec<Effect> {
    match action {
        Action::ListNext
        | Action::ListPrevious
        | Action::ListPageDown
        | Action::ListPageUp
        | Action::ListFirst
        | Action::ListLast
        | Action::GroupNext
        | Action::GroupPrevious => app.model.go(action),
        Action::JumpBack | Action::JumpForward => app.model.jump(action),
        Action::SearchOpen => return app.open_search(),
        Action::Back => return app.step_back(),
        Action::FormEmpty => {
            app.model.empty_form();
            return app.keep_emptied();
        }
        Action::HelpOpen | Action::PaletteOpen => app.open_menu(action),
        Action::HistoryOpen => app.model.open_history(),
        Action::WholeShow => app.model.open_whole(),
        Action::WhyShow | Action::OwnShow | Action::LogShow | Action::EntryOpen => {
            app.model.open_page(action);
        }
        Action::FieldDown | Action::FieldUp => app.model.turn_line(action == Action::FieldDown),
        Action::FieldNext | Action::FieldPrevious => {
            app.model.turn_field(action == Action::FieldNext);
        }
        Action::ChoiceNext | Action::ChoicePrevious => {
            app.model.turn_choice(action == Action::ChoiceNext);
        }
        Action::PersonNext | Action::PersonPrevious => {
            app.model.turn_person(action == Action::PersonNext);
        }
        Action::AgendaOpen => app.model.open_overview(OverviewKind::Agenda),
        Action::DayOpen => app.model.turn_my_day(),
        Action::BoardOpen => app.model.open_overview(OverviewKind::Board),
        Action::FileGiveBack => app.model.give_rows_back(),
        Action::FileImport => app.model.open_incoming(),
        Action::MeasureBegin => app.model.begin_measuring(),
        Action::ScopeMine => app.model.turn_mine(),
        Action::ScopeClosed => app.model.turn_closed(),
        Action::OwnerCard => app.model.open_own_page(Page::Absence),
        Action::WaveShow => app.model.open_own_page(Page::Waves),
        Action::FairnessShow => app.model.open_own_page(Page::Report(ReportKind::Fairness)),
        Action::FiguresOpen | Action::FiguresNext => app.model.turn_figures(true),
        Action::FiguresPrevious => app.model.turn_figures(false),
        Action::UnwillingShow => return app.show_unwilling(),
        Action::PastOpen if app.model.data.is_past() => app.model.go_to_present(),
        Action::CallBegin => app.begin_block(now),
        Action::CallSkip => app.model.skip_call(),
        Action::CallPrevious => app.model.call_previous(),
        Action::CallerFind => return app.find_caller(),
        Action::Submit => return app.submit(now),
        Action::MouseToggle => app.model.turn_mouse(),
        Action::ScreenRedraw => return vec![Effect::Redraw],
        Action::VaultLock => return vec![Effect::Lock],
        Action::Quit => return vec![Effect::Quit],
        other if app.model.move_to(other) || app.model.choose(other) => {}
        other => return app.casework(other),
    }
    Vec::new()
}

impl App {
    /// One step back: a form goes alone, what lies behind it stays.
    fn step_back(&mut self) -> Vec<Effect> {
        if self.model.measuring().is_some() {
            return self.stop_measuring();
        }
        let is_form = matches!(self.model.task.overlay, Some(Overlay::Form(_)));
        if !is_form || self.model.is_settling() {
            self.model.back();
            return Vec::new();
        }
        let effects = self.put_away();
        self.model.close_form();
        self.model.view.status = (!effects.is_empty()).then_some(Status::DraftKept);
        effects
    }
}
