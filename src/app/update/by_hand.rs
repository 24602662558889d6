//! Opening the form in which a resident or an offer is written down, and what comes after it.

use crate::app::App;
use crate::app::action::Action;
use crate::app::by_hand::Record;
use crate::app::form::Purpose;
use crate::app::input::Effect;
use crate::app::model::Model;
use crate::domain::{Change, Entry};

impl App {
    pub(super) fn write_down(&mut self, action: Action) -> Vec<Effect> {
        let view = &self.model.view;
        let record = match action {
            Action::ResidentAdd => Record::Resident(None),
            Action::ResidentEdit => Record::Resident(view.selected),
            Action::OfferEdit => Record::Offer(view.offer),
            _ => Record::Offer(None),
        };
        let people = match record {
            Record::Resident(id) => id.into_iter().collect(),
            Record::Offer(_) => Vec::new(),
        };
        self.open_form(Purpose::ByHand(record), people)
    }

    /// How a choice reads in a field that is labelled by this word.
    pub(super) fn cell_label(&self, of: Option<(&str, &str)>, choice: &str) -> String {
        let known = of.and_then(|(_, field)| self.strings.cell_choice(field, choice));
        known.unwrap_or_else(|| choice.to_owned())
    }
}

impl Model {
    /// Whoever was written down just now is under the cursor, and so is an offer.
    pub(in crate::app) fn show_new(&mut self, entry: &Entry) {
        for change in &entry.changes {
            match change {
                Change::Person(delta) if delta.before.is_none() => {
                    self.show(delta.after.as_deref().map(|resident| resident.id));
                }
                Change::Offer(delta) if delta.before.is_none() => {
                    let new = delta.after.as_deref().map(|offer| offer.id);
                    let shown = new.filter(|id| self.view.offers.contains(id));
                    self.view.offer = shown.or(self.view.offer);
                }
                _ => {}
            }
        }
    }
}
