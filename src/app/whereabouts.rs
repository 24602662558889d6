//! Where somebody was when the vault was locked, and the way back there.

use chrono::{DateTime, Utc};

use crate::acts::way::Subject;
use crate::app::App;
use crate::app::action::Action;
use crate::app::call::Calling;
use crate::app::form::Purpose;
use crate::app::layout::{Dividers, Pane};
use crate::app::overview::{Overview, OverviewKind};
use crate::app::task::Overlay;
use crate::domain::ResidentId;

/// Where somebody was: kept while the vault is locked; numbers only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whereabouts {
    selected: Option<ResidentId>,
    focus: Pane,
    side: Pane,
    free: (u16, usize),
    mouse: bool,
    dividers: Dividers,
    /// The lists that filled the screen, the lowest first, and whether the page of a person lay over
    /// them.
    sheets: Vec<OverviewKind>,
    page: bool,
    /// What was being filled in about that person; what was typed is a draft.
    form: Option<(Action, Subject)>,
    /// The call block that was under way.
    calling: Option<Calling>,
}

impl App {
    /// Where the person is now; of a form that is open, what it is about.
    pub fn whereabouts(&self) -> Whereabouts {
        let model = &self.model;
        let selected = model.view.selected;
        let form = match &model.task.overlay {
            Some(Overlay::Form(form)) => Some(form),
            _ => None,
        };
        // A form about several, or about nobody, is begun again with one key.
        let own = form.filter(|form| form.targets.as_slice() == selected.as_slice());
        let form = own.and_then(|form| match form.purpose {
            Purpose::Act(action, subject) => Some((action, subject)),
            _ => None,
        });
        Whereabouts {
            selected,
            focus: model.view.focus,
            side: model.view.side,
            free: (model.view.free, model.view.called_before),
            mouse: model.view.mouse,
            dividers: model.view.dividers,
            sheets: model.task.overview.as_ref().map(Overview::kinds).unwrap_or_default(),
            page: model.view.person,
            form,
            calling: model.calling(),
        }
    }

    /// Goes back there, as far as it still exists; `at` is now.
    pub fn return_to(&mut self, mut place: Whereabouts, at: DateTime<Utc>) {
        let model = &mut self.model;
        (model.view.focus, model.view.side) = (place.focus, place.side);
        (model.view.free, model.view.called_before) = place.free;
        (model.view.mouse, model.view.dividers) = (place.mouse, place.dividers);
        if let Some(calling) = place.calling.take() {
            model.take_up_calling(calling, at);
        }
        let known = |id: &ResidentId| model.data.caseload.line(*id).is_some();
        match (place.selected.filter(known), place.sheets.as_slice()) {
            (Some(id), _) if model.task.call.is_some() => {
                if model.view.selected == Some(id) {
                    self.return_to_form(id, &place);
                }
            }
            (Some(id), _) => self.return_to_person(id, &place),
            // An empty list is about nobody.
            (None, sheets) if place.selected.is_none() => {
                for kind in sheets {
                    model.open_overview(*kind);
                }
            }
            (None, _) => {}
        }
        self.settle();
    }

    /// The list, the page and the form are there again; what is somebody else's is not touched.
    fn return_to_person(&mut self, id: ResidentId, place: &Whereabouts) {
        let model = &mut self.model;
        for kind in &place.sheets {
            model.open_overview(*kind);
        }
        if place.sheets.is_empty() {
            model.show(Some(id));
        } else {
            model.go_to_resident(id);
        }
        if model.view.selected != Some(id) {
            return;
        }
        if place.page {
            model.open_person();
        }
        self.return_to_form(id, place);
    }

    fn return_to_form(&mut self, id: ResidentId, place: &Whereabouts) {
        let model = &self.model;
        let form = place.form.filter(|(action, _)| model.why_not(*action).is_none());
        if let Some((action, subject)) = form {
            self.open_form(Purpose::Act(action, subject), vec![id]);
        }
    }
}
