//! What the keys do with a file that is read in, and what it became.

use crate::app::action::Action;
use crate::app::incoming::{Step, Taken};
use crate::app::wording::{at_once, rows};
use crate::exchange::rows::Report;
use crate::i18n::Strings;

impl Strings {
    /// What a key does at this step, in a word or two, where that is not what it does elsewhere.
    pub fn does_in_file(&self, step: Step, action: Action) -> Option<String> {
        use Action as A;
        Some(match (step, action) {
            (Step::File, A::Submit) => self.file_open(),
            (Step::File, A::GroupNext) => self.file_complete(),
            (Step::File, A::Back) => self.file_stop(),
            (Step::Columns | Step::Names, A::Submit) => self.file_rows(),
            (Step::Columns, A::ChoiceNext) => self.file_other(),
            (Step::Columns, A::GroupNext) => self.incoming_about(),
            (Step::Rows, A::Submit) => self.file_take(),
            (Step::Rows, A::GroupNext) => self.file_names(),
            (Step::Rows, A::GroupPrevious) => self.file_remarks(),
            (Step::Rows, A::ChoiceNext) => self.file_rung(),
            (Step::Left, A::Submit) => self.form_save(),
            (Step::Names | Step::Left, A::ChoiceNext) => self.file_decide(),
            (Step::Names | Step::Left, A::GroupNext) => self.file_all(),
            (Step::Left, A::Back) => self.file_later(),
            _ => return None,
        })
    }

    /// The lines about the rows of a file, one by one; whether each is something to know that stops
    /// nothing.
    pub fn told_of_rows(&self, report: &Report) -> Vec<(String, bool)> {
        let rows = rows::rows(self, report).into_iter().chain(rows::columns(self, report));
        let mut lines: Vec<_> = rows.map(|line| (line, false)).collect();
        lines.extend(at_once::warnings(self, report).into_iter().map(|line| (line, true)));
        lines
    }

    /// What became of the rows of a file, as far as anything did.
    pub fn taken_in(&self, taken: &Taken) -> String {
        let counts = [
            (taken.new, self.import_new(taken.new)),
            (taken.changed, self.import_updated(taken.changed)),
            (taken.unchanged, self.import_unchanged(taken.unchanged)),
            (taken.merged, self.import_merged(taken.merged)),
            (taken.refused, self.import_rejected(taken.refused)),
            (taken.later, self.incoming_for_later(taken.later)),
        ];
        let told = counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, told)| told);
        self.incoming_taken(taken.file.clone(), told.collect::<Vec<_>>().join(" · "))
    }
}
