//! What is decided of the rows of a file that only a person can decide.

use crate::app::App;
use crate::app::deciding::{Matter, Verdict};
use crate::app::incoming::Step;
use crate::app::model::Model;
use crate::app::status::Status;
use crate::exchange::rows::Names;
use crate::i18n::Strings;

impl App {
    /// A letter: the next verdict that begins with it.
    pub(super) fn seek_verdict(&mut self, letter: char) {
        let typed = letter.to_lowercase().to_string();
        let strings = &self.strings;
        let fits = |verdict| strings.verdict(verdict).to_lowercase().starts_with(&typed);
        let incoming = self.model.incoming_mut();
        let Some(incoming) = incoming else { return };
        incoming.asked = false;
        if let Some(deciding) = incoming.deciding_mut() {
            deciding.turn(true, fits);
        }
    }
}

impl Model {
    /// Nothing is decided now, which is said with the way back.
    pub(super) fn leave_for_later(&mut self) {
        self.task.overlay = None;
        self.view.status = Some(Status::Undecided);
    }

    /// Back to the rows, with the names that were taken.
    pub(super) fn take_names(&mut self) {
        let Some(incoming) = self.incoming_mut() else { return };
        incoming.step = Step::Rows;
        let decided = |wanted: Verdict| {
            let lines = incoming.names.rows().iter().filter_map(|(matter, verdict)| match matter {
                Matter::Name(held) if *verdict == wanted => Some(held.line),
                _ => None,
            });
            Names::Of(lines.collect())
        };
        let (names, new_people) = (decided(Verdict::Take), decided(Verdict::NewPerson));
        if names != incoming.choices.names || new_people != incoming.choices.new_people {
            (incoming.choices.names, incoming.choices.new_people) = (names, new_people);
            incoming.plan_anew();
        }
    }
}

impl Strings {
    /// What a verdict is called where one is chosen.
    pub fn verdict(&self, verdict: Verdict) -> String {
        match verdict {
            Verdict::Wait => self.verdict_wait(),
            Verdict::Take => self.verdict_take(),
            Verdict::NewPerson => self.verdict_new_person(),
            Verdict::Record => self.verdict_record(),
            Verdict::Merge => self.verdict_merge(),
            Verdict::Close(reason) => self.word("close-reason", reason.name()),
        }
    }
}
