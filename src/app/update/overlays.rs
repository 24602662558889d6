//! Opening and closing what lies over the panes.

use crate::app::App;
use crate::app::action::{Action, Context};
use crate::app::incoming::Step;
use crate::app::input::Effect;
use crate::app::job::Job;
use crate::app::layout::Pane;
use crate::app::menu::{Menu, MenuKind};
use crate::app::model::Model;
use crate::app::overview::OverviewKind;
use crate::app::page::Page;
use crate::app::task::Overlay;
use crate::domain::Noted;
use crate::domain::timeline::MomentKey;
use crate::domain::timeline::timeline;

impl App {
    /// The help menu (what works in this pane) or the palette (everything).
    pub(super) fn open_menu(&mut self, action: Action) {
        let kind = if action == Action::HelpOpen { MenuKind::Help } else { MenuKind::Palette };
        let step = match self.model.incoming() {
            Some(file) if file.is_on_its_way() => return,
            file => file.map(|file| file.step),
        };
        let model = &self.model;
        let stack = if step.is_some() { model.contexts() } else { model.pane_contexts() };
        let why_not = |action| model.why_not_offered(action);
        let called = |action| {
            let here = step.and_then(|step| self.strings.does_in_file(step, action));
            here.or_else(|| self.title_of(action))
        };
        let menu = Menu::of(kind, stack, &self.keymap, &self.strings, called, why_not);
        let beneath = self.model.task.overlay.replace(Overlay::Menu(menu));
        if let Some(Overlay::Incoming(file)) = beneath {
            self.model.task.beneath = Some(file);
        }
    }
}

impl App {
    /// Puts the caret in the search line; the timeline is searched as it reads on the screen.
    pub(super) fn open_search(&mut self) -> Vec<Effect> {
        let model = &self.model;
        if model.task.call.is_some() {
            // In a call there is no list: somebody is looked for as if they called.
            return self.find_caller();
        }
        if model.view.focus == Pane::Timeline
            && let Some(file) = model.view.file.clone()
        {
            let (strings, caseload) = (&self.strings, &model.data.caseload);
            let texts: Vec<(MomentKey, String)> = timeline(&file)
                .iter()
                .map(|(on, moment)| {
                    let what = strings.moment(caseload, moment, model.data.today);
                    let words = strings.words_of(moment);
                    let text = format!("{what} {words} {}", strings.column_day(*on));
                    ((*on, moment.record(), moment.step()), text)
                })
                .collect();
            self.model.index_moments(file.resident.id, texts);
        }
        self.model.open_search();
        Vec::new()
    }
}

impl App {
    /// The unwilling-track file of the selected person; looking at it is noted.
    pub(super) fn show_unwilling(&mut self) -> Vec<Effect> {
        let Some(id) = self.model.view.selected else { return Vec::new() };
        self.model.open_own_page(Page::Unwilling(id));
        vec![Effect::Note(Noted::Read(id))]
    }
}

impl Model {
    /// Opens a page that needs no choice.
    pub(super) fn open_own_page(&mut self, page: Page) {
        self.task.overlay = Some(Overlay::Page(page, 0));
        self.view.status = None;
    }

    /// Shows whole what may be cut off; what happened last is a part of it, so it stays.
    pub(super) fn open_whole(&mut self) {
        self.task.overlay = Some(Overlay::Page(Page::Whole(self.view.selected), 0));
    }

    pub(super) fn open_page(&mut self, action: Action) {
        if action == Action::EntryOpen && self.sheet().is_some() {
            return self.open_row();
        }
        let page = match (action, self.view.focus) {
            (Action::EntryOpen, Pane::Residents) => return self.open_person(),
            (Action::EntryOpen, Pane::Timeline) => {
                self.view.selected.zip(self.view.moment).map(|(id, key)| Page::Moment(id, key))
            }
            (Action::EntryOpen, Pane::Week) => None,
            (Action::EntryOpen, Pane::Offers) => self.view.offer.map(Page::Offer),
            (Action::LogShow, _) => {
                // Reading is noted without an entry: what was found before is not all any more.
                self.task.found.retain(|(of, _)| !matches!(of.job, Job::Log(_)));
                self.view.selected.map(Page::Log)
            }
            (Action::OwnShow, _) => {
                // A message may be about somebody else.
                self.view.status = None;
                self.view.selected.map(Page::Own)
            }
            _ => self.view.selected.map(Page::Why),
        };
        self.task.overlay = page.map(|page| Overlay::Page(page, 0));
    }

    pub(super) fn turn_field(&mut self, forward: bool) {
        match &mut self.task.overlay {
            Some(Overlay::Form(form)) => form.go(forward),
            Some(Overlay::Caller(caller)) => caller.go(forward),
            Some(
                Overlay::Menu(_)
                | Overlay::Incoming(_)
                | Overlay::Measuring(_)
                | Overlay::Page(..)
                | Overlay::History(_)
                | Overlay::Ask(_),
            )
            | None => {}
        }
    }

    /// A line up or down in a note; where there is none, to the field that is there.
    pub(super) fn turn_line(&mut self, down: bool) {
        let inside = match &mut self.task.overlay {
            Some(Overlay::Form(form)) => form.line_mut().is_some_and(|line| line.turn_line(down)),
            _ => false,
        };
        if !inside {
            self.turn_field(down);
        }
    }

    pub(super) fn turn_choice(&mut self, forward: bool) {
        if self.incoming().is_some() {
            return self.turn_in_file(forward);
        }
        let Some(Overlay::Form(form)) = &mut self.task.overlay else { return };
        if form.problem.take().is_some() {
            self.view.status = None;
        }
        if !form.turn(forward)
            && let Some(line) = form.line_mut()
        {
            if forward { line.right() } else { line.left() }
        }
    }

    /// One step back: close what lies on top, end the search, drop the marks, return to the list.
    pub(super) fn back(&mut self) {
        if matches!(self.task.overlay, Some(Overlay::Caller(_))) {
            self.leave_caller();
        } else if self.is_settling() {
            self.view.status = None;
            self.back_to_list();
        } else if self.incoming().is_some() {
            self.step_back_in_file();
        } else if self.task.overlay.is_some() {
            self.view.status = None;
            self.close_overlay();
        } else if self.view.person && !self.view.search.is_active_in(Pane::Timeline) {
            // A search of the list behind it stays: the page is about its person.
            self.close_person();
        } else if self.searches_rows() {
            self.leave_row_search();
        } else if let Some(overview) = self.task.overview.take() {
            self.view.status = None;
            self.come_back_from(overview);
        } else if self.task.call.is_some() {
            self.end_block();
        } else if self.view.search.is_active() {
            self.leave_search();
        } else if !self.view.marks.is_empty() {
            self.drop_marks();
        } else if self.data.is_past() && self.view.focus == Pane::Residents {
            self.go_to_present();
        } else {
            self.view.status = None;
            self.leave_to(Pane::Residents);
        }
    }

    /// What lies on top goes; the file that the help is about comes back.
    pub(super) fn close_overlay(&mut self) {
        self.task.overlay = self.task.beneath.take().map(Overlay::Incoming);
    }

    /// A form goes; the page to look at together that lay behind it comes back.
    pub(in crate::app) fn close_form(&mut self) {
        self.task.overlay = self.task.own.take().map(|id| Overlay::Page(Page::Own(id), 0));
    }

    /// The context whose name the hint line and which-key show.
    pub fn context(&self) -> Context {
        match &self.task.overlay {
            Some(Overlay::Form(_) | Overlay::Ask(_)) => Context::Form,
            Some(Overlay::Incoming(incoming)) => match incoming.step {
                Step::File => Context::Path,
                Step::Rows => Context::Rows,
                Step::Columns | Step::Names | Step::Left => Context::File,
            },
            Some(Overlay::Menu(_) | Overlay::Caller(_) | Overlay::Measuring(_)) => Context::Menu,
            Some(Overlay::Page(Page::Own(_), _)) => Context::Own,
            Some(Overlay::Page(..)) => Context::Page,
            Some(Overlay::History(_)) => Context::History,
            None if self.task.call.is_some() => Context::Call,
            None if self.view.search.typing => Context::Search,
            None if self.view.person => Context::Person,
            None if self.sheet().is_some_and(|s| matches!(s.kind, OverviewKind::Week(_))) => {
                Context::Week
            }
            None if self.task.overview.is_some() => Context::Overview,
            None => match self.view.focus {
                Pane::Residents => Context::Residents,
                Pane::Timeline => Context::Timeline,
                Pane::Offers => Context::Offers,
                Pane::Week => Context::Week,
            },
        }
    }
}
