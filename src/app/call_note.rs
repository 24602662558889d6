//! What came of today's calls is kept for whoever takes over: one note for each person, under that
//! person's own key, so that it goes when they go.

use chrono::NaiveDate;

use crate::app::call::Called;
use crate::domain::ResidentId;
use crate::domain::contact::Outcome;
use crate::domain::draft::Draft;

/// The name under which a note lies among what a user typed.
const FORM: &str = "called";

/// What came of the calls of one day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CallNote {
    /// The day.
    pub on: Option<NaiveDate>,
    /// Who was called, with what came of it.
    pub called: Vec<(ResidentId, Called)>,
}

impl CallNote {
    /// Takes in a block that is over; another day begins a new note.
    pub(super) fn add(&mut self, on: NaiveDate, block: &[(ResidentId, Called)]) {
        if self.on != Some(on) {
            *self = Self { on: Some(on), called: Vec::new() };
        }
        let logged = block.iter().filter(|(_, called)| matches!(called, Called::Logged(_)));
        for (id, called) in logged {
            self.called.retain(|(known, _)| known != id);
            self.called.push((*id, *called));
        }
    }

    /// A contact of somebody on it changed; taken back it goes.
    pub(super) fn follow(&mut self, id: ResidentId, outcome: Option<Outcome>) {
        match outcome {
            Some(outcome) => {
                let known = self.called.iter_mut().find(|(known, _)| *known == id);
                if let Some((_, called)) = known {
                    *called = Called::Logged(outcome);
                }
            }
            None => self.called.retain(|(known, _)| *known != id),
        }
    }

    /// As it is kept.
    pub(super) fn drafts(&self) -> Vec<Draft> {
        let Some(on) = self.on else { return Vec::new() };
        let drafts = self.called.iter().filter_map(|(id, called)| {
            let Called::Logged(outcome) = called else { return None };
            let fields = vec![
                ("on".to_owned(), on.to_string()),
                ("outcome".to_owned(), outcome.name().to_owned()),
            ];
            Some(Draft { form: FORM.to_owned(), people: vec![*id], fields })
        });
        drafts.collect()
    }

    /// Takes what was kept out of what the user typed.
    pub(super) fn out_of(drafts: &mut Vec<Draft>) -> Self {
        let mut note = Self::default();
        drafts.retain(|draft| {
            if draft.form != FORM {
                return true;
            }
            let field = |name: &str| draft.fields.iter().find(|(known, _)| known == name);
            let on = field("on").and_then(|(_, on)| on.parse().ok());
            let outcome = field("outcome").and_then(|(_, word)| Outcome::from_name(word));
            if let (Some(on), Some(outcome), [id]) = (on, outcome, draft.people.as_slice()) {
                note.add(on, &[(*id, Called::Logged(outcome))]);
            }
            false
        });
        note
    }
}
