//! Which contexts a key is looked up in, and where typed text goes.

use crate::app::action::Context;
use crate::app::incoming::Step;
use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::overview::{Overview, OverviewKind};
use crate::app::page::Page;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::app::text_line::TextLine;
use crate::domain::text::LINE_MAX;
use crate::keymap::{Code, ContextId, Key};

const RESIDENTS: &[ContextId] =
    &[Context::Residents.id(), Context::List.id(), Context::Global.id()];
const TIMELINE: &[ContextId] = &[Context::Timeline.id(), Context::List.id(), Context::Global.id()];
const PERSON: &[ContextId] =
    &[Context::Person.id(), Context::Timeline.id(), Context::List.id(), Context::Global.id()];
const OFFERS: &[ContextId] = &[Context::Offers.id(), Context::List.id(), Context::Global.id()];
const SEARCH: &[ContextId] = &[Context::Search.id()];
const FORM: &[ContextId] = &[Context::Form.id()];
const MENU: &[ContextId] = &[Context::Menu.id()];
const FILE: &[ContextId] = &[Context::File.id()];
const PATH: &[ContextId] = &[Context::Path.id(), Context::Menu.id()];
const ROWS: &[ContextId] = &[Context::Rows.id(), Context::File.id()];
const OWN: &[ContextId] = &[Context::Own.id(), Context::Page.id()];
const PAGE: &[ContextId] = &[Context::Page.id()];
const HISTORY: &[ContextId] = &[Context::History.id()];
const CALL: &[ContextId] = &[Context::Call.id()];
const WEEK: &[ContextId] =
    &[Context::Week.id(), Context::Overview.id(), Context::List.id(), Context::Global.id()];
const SHEET: &[ContextId] = &[Context::Overview.id(), Context::List.id(), Context::Global.id()];

/// Most characters of a path.
const PATH_MAX: usize = 1_000;

impl Model {
    /// The contexts of the present moment; the first wins.
    pub const fn contexts(&self) -> &'static [ContextId] {
        match &self.task.overlay {
            Some(Overlay::Form(_) | Overlay::Ask(_)) => FORM,
            Some(Overlay::Menu(_) | Overlay::Caller(_) | Overlay::Measuring(_)) => MENU,
            Some(Overlay::Incoming(incoming)) => match incoming.step {
                Step::File => PATH,
                Step::Rows => ROWS,
                Step::Columns | Step::Names | Step::Left => FILE,
            },
            Some(Overlay::Page(Page::Own(_), _)) => OWN,
            Some(Overlay::Page(..)) => PAGE,
            Some(Overlay::History(_)) => HISTORY,
            None if self.view.search.typing => SEARCH,
            None => self.pane_contexts(),
        }
    }

    /// The contexts of the pane in focus, whatever lies over it.
    pub const fn pane_contexts(&self) -> &'static [ContextId] {
        if self.task.call.is_some() {
            return CALL;
        }
        if self.view.person {
            return PERSON;
        }
        match &self.task.overview {
            Some(Overview { kind: OverviewKind::Week(_), .. }) => return WEEK,
            Some(_) => return SHEET,
            None => {}
        }
        match self.view.focus {
            Pane::Residents => RESIDENTS,
            Pane::Timeline => TIMELINE,
            Pane::Offers => OFFERS,
            Pane::Week => WEEK,
        }
    }

    /// The list of rows under the cursor: the one that fills the screen, or the week beside the panes.
    pub fn sheet(&self) -> Option<&Overview> {
        if self.view.person || self.task.call.is_some() {
            return None;
        }
        let beside = self.view.week.as_ref().filter(|_| self.view.focus == Pane::Week);
        self.task.overview.as_ref().or(beside)
    }

    /// The list whose rows were gone through, also from the page that was opened from one of them.
    pub(super) const fn sheet_mut(&mut self) -> Option<&mut Overview> {
        let of_week = if self.view.person { self.view.opened_from } else { self.view.focus };
        match (&mut self.task.overview, of_week) {
            (Some(overview), _) => Some(overview),
            (None, Pane::Week) => self.view.week.as_mut(),
            (None, _) => None,
        }
    }

    /// Whether letters are text now.
    pub fn takes_text(&self) -> bool {
        match &self.task.overlay {
            Some(
                Overlay::Form(_) | Overlay::Menu(_) | Overlay::Caller(_) | Overlay::Measuring(_),
            ) => true,
            Some(Overlay::Incoming(incoming)) => incoming.step == Step::File,
            Some(Overlay::Page(..) | Overlay::History(_) | Overlay::Ask(_)) => false,
            None => self.view.search.typing,
        }
    }

    /// Types a key that is bound to nothing.
    pub(super) fn type_key(&mut self, key: Key) {
        if let Some(letter) = key.typed() {
            self.type_text(letter.encode_utf8(&mut [0; 4]));
            return;
        }
        if self.press_in_measuring(key) {
            return;
        }
        let searches = self.task.overlay.is_none() && self.view.search.typing;
        let empty = searches && self.view.search.line.as_str().is_empty();
        if empty && key.code() == Code::Backspace {
            // Before the line stand the conditions of the list.
            self.drop_limit();
            return;
        }
        if searches && key.ctrl() && key.code() == Code::Char('u') {
            // The conditions that were typed here go with the line.
            self.take_back_conditions();
        }
        match self.line_mut().map(|(line, max)| line.press(key, max)) {
            Some(true) => self.typed(),
            Some(false) | None => self.view.status = Some(Status::NoKeyHere(key.to_string())),
        }
    }

    /// Types or pastes text where the caret is; in a choice a letter chooses.
    pub(super) fn type_text(&mut self, text: &str) {
        if self.type_in_measuring(text) {
            return;
        }
        if let Some((line, max)) = self.line_mut() {
            let left = line.insert(text, max);
            self.typed();
            if left > 0 {
                self.view.status = Some(Status::TooMuch(left, max));
            }
        } else if let Some(Overlay::Form(form)) = &mut self.task.overlay {
            form.problem = None;
            self.view.status = None;
            if let Err(typed) = form.seek(text) {
                self.view.status = Some(Status::NoSuchChoice(typed, form.has_note_ahead()));
            }
        }
    }

    /// No letter was pressed: the next one that chooses begins anew.
    pub(super) fn forget_sought(&mut self) {
        if let Some(Overlay::Form(form)) = &mut self.task.overlay {
            form.forget_sought();
        }
    }

    /// The line that has the caret, and the most characters it holds.
    fn line_mut(&mut self) -> Option<(&mut TextLine, usize)> {
        match &mut self.task.overlay {
            Some(Overlay::Form(form)) => {
                let max = form.field_mut()?.max();
                form.line_mut().map(|line| (line, max))
            }
            Some(Overlay::Menu(menu)) => Some((&mut menu.query, LINE_MAX)),
            Some(Overlay::Caller(caller)) => Some((&mut caller.line, LINE_MAX)),
            Some(Overlay::Incoming(incoming)) => {
                (incoming.step == Step::File).then_some((&mut incoming.line, PATH_MAX))
            }
            Some(Overlay::Measuring(measuring)) => measuring.line_mut(),
            None if self.view.search.typing => Some((&mut self.view.search.line, LINE_MAX)),
            Some(Overlay::Page(..) | Overlay::History(_) | Overlay::Ask(_)) | None => None,
        }
    }

    /// The text changed: what depends on it follows.
    fn typed(&mut self) {
        match &mut self.task.overlay {
            Some(Overlay::Form(form)) => {
                form.problem = None;
                self.view.status = None;
            }
            Some(Overlay::Menu(menu)) => menu.narrow(),
            Some(Overlay::Caller(_)) => self.look_for_caller(),
            Some(Overlay::Incoming(_)) => self.look_in_folder(),
            Some(
                Overlay::Page(..) | Overlay::History(_) | Overlay::Ask(_) | Overlay::Measuring(_),
            ) => {}
            None => self.search_again(),
        }
    }
}
