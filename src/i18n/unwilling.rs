//! The unwilling-track file in words.

use chrono::NaiveDate;

use super::Strings;
use crate::domain::id::Code;
use crate::domain::unwilling::{CanAnswer, Unwilling};
use crate::domain::{Caseload, File, ResidentId};

impl Strings {
    /// The short code of a resident; empty for somebody who is gone.
    pub fn code_of(&self, caseload: &Caseload, id: ResidentId) -> String {
        caseload.line(id).map(|line| Code::Resident(line.no).to_string()).unwrap_or_default()
    }

    /// Everything in an unwilling-track file, to read or to print; a line each.
    pub fn unwilling_page(
        &self,
        caseload: &Caseload,
        file: &File,
        shown: &Unwilling,
        today: NaiveDate,
    ) -> Vec<String> {
        let day = |on: NaiveDate| self.full_day(on);
        let who = file.resident.person.name.spoken();
        let mut lines = vec![
            self.unwilling_title(who, file.resident.code().to_string()),
            self.unwilling_opened(day(shown.on), shown.by.to_string(), shown.reason.to_string()),
            self.unwilling_state(shown, today),
            String::new(),
            self.unwilling_cans(),
        ];
        let blocks = shown.gate.questions.iter().filter(|(_, a)| *a == CanAnswer::Blocks).count();
        for (question, answer) in &shown.gate.questions {
            let question = self.word("can", question.name());
            lines.push(format!("  {question}: {}", self.word("can-answer", answer.name())));
        }
        if blocks > 0 {
            lines.push(self.unwilling_blocks(blocks));
        }
        lines.push(String::new());
        let tried = self.channels_tried(file, shown.on);
        lines.push(self.unwilling_tried(tried));
        lines.push(self.unwilling_place(shown.gate.place.to_string()));
        lines.push(String::new());
        lines.push(self.unwilling_offers());
        for declined in &shown.gate.declined {
            let offer = self.offer_name(caseload, declined.offer);
            lines.push(format!("  {offer}: {}", self.said(declined.said.to_string())));
        }
        lines.push(String::new());
        lines.push(self.unwilling_view(self.said(shown.gate.view.to_string())));
        lines.push(String::new());
        lines.push(self.unwilling_nothing_decided());
        lines
    }

    fn unwilling_state(&self, shown: &Unwilling, today: NaiveDate) -> String {
        let approved = match &shown.approved {
            Some((by, on)) => self.unwilling_approved(by.to_string(), self.full_day(*on)),
            None => self.unwilling_waits(),
        };
        match (&shown.closed, shown.outcome(today)) {
            (Some(closing), Some(outcome)) => {
                let outcome = self.word("unwilling", outcome.name());
                let (on, by) = (self.full_day(closing.on), closing.by.to_string());
                let ended = self.unwilling_closed(on, by, outcome, closing.reason.to_string());
                format!("{approved} {ended}")
            }
            (None, Some(outcome)) => {
                let outcome = self.word("unwilling", outcome.name());
                format!("{approved} {}", self.unwilling_ended(self.full_day(shown.until), outcome))
            }
            _ => format!("{approved} {}", self.unwilling_until(self.full_day(shown.until))),
        }
    }

    /// The ways that were tried before a day, each with how often.
    fn channels_tried(&self, file: &File, until: NaiveDate) -> String {
        use crate::domain::contact::Channel;
        let contacts = || file.records.contacts.iter().filter(|contact| contact.on <= until);
        let tried = Channel::ALL.iter().filter_map(|channel| {
            let times = contacts().filter(|contact| contact.channel == *channel).count();
            (times > 0).then(|| format!("{} {times}×", self.word("channel", channel.name())))
        });
        tried.collect::<Vec<_>>().join(", ")
    }
}
