//! Tasks, income contacts, hand-overs, buddies and the unwilling-track file, as a dossier tells
//! them. A buddy is another resident: the name does not belong here.

use super::Row;
use super::content::Maker;
use crate::domain::buddy::Buddy;
use crate::domain::income::Income;
use crate::domain::owner::Assignment;
use crate::domain::task::Task;
use crate::domain::unwilling::{Closing, Gate, Unwilling};

impl Maker<'_> {
    pub(super) fn task(&self, task: &Task) -> Row {
        let Task { id: _, what, by, made_on, made_by, done_on } = task;
        vec![
            self.day("on", *made_on),
            self.text("task", what.to_string()),
            self.day("due", *by),
            self.text("by", made_by.to_string()),
            self.some_day("done", *done_on),
        ]
    }

    pub(super) fn income(&self, income: &Income) -> Row {
        let Income { id: _, on, by } = income;
        vec![self.day("on", *on), self.text("by", by.to_string())]
    }

    pub(super) fn assignment(&self, assignment: &Assignment) -> Row {
        let Assignment { id: _, to, on, until, by } = assignment;
        vec![
            self.day("on", *on),
            self.text("to", to.to_string()),
            self.some_day("until", *until),
            self.text("by", by.to_string()),
        ]
    }

    pub(super) fn buddy(&self, buddy: &Buddy) -> Row {
        let Buddy { id: _, with: _another_person, about, yes_on, by, ended_on } = buddy;
        vec![
            self.day("on", *yes_on),
            self.text("about", about.to_string()),
            self.text("by", by.to_string()),
            self.some_day("ended", *ended_on),
        ]
    }

    pub(super) fn unwilling(&self, file: &Unwilling) -> Vec<Row> {
        let Unwilling { id: _, on, by, reason, until, gate, approved, closed } = file;
        let Gate { questions, place, declined, view } = gate;
        let strings = self.sources.strings;
        let mut first = vec![
            self.day("on", *on),
            self.text("reason", reason.to_string()),
            self.text("by", by.to_string()),
            self.day("until", *until),
            self.text("place", place.to_string()),
            self.text("view", view.to_string()),
        ];
        if let Some((reader, day)) = approved {
            first.push(self.text("approved", reader.to_string()));
            first.push(self.day("approved-on", *day));
        }
        let mut rows = vec![first];
        rows.extend(questions.iter().map(|(question, answer)| {
            vec![
                self.word("question", "can", question.name()),
                self.text("answer", strings.word("can-answer", answer.name())),
            ]
        }));
        rows.extend(declined.iter().map(|declined| {
            let offer = strings.offer_name(self.sources.caseload, declined.offer);
            vec![self.text("offer", offer), self.text("said", declined.said.to_string())]
        }));
        if let Some(Closing { on, outcome, reason, by }) = closed {
            rows.push(vec![
                self.day("ended", *on),
                self.word("outcome", "unwilling", outcome.name()),
                self.text("reason", reason.to_string()),
                self.text("by", by.to_string()),
            ]);
        }
        rows
    }
}
