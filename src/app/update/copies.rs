//! Texts for elsewhere: what was done for somebody today, what came of calls, what whoever takes over
//! must know. Whatever leaves is noted.

use crate::acts::situation::Why;
use crate::app::App;
use crate::app::input::Effect;
use crate::app::job::Found;
use crate::app::model::Model;
use crate::app::overview::Overview;
use crate::app::page::Page;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::domain::workday::Worked;
use crate::domain::{Noted, ResidentId};

impl App {
    /// Copies what is told here.
    pub(super) fn copy_text(&mut self) -> Vec<Effect> {
        let (text, people) = match &self.model.task.overlay {
            Some(Overlay::Page(Page::Calls, _)) => self.calls_text(),
            Some(Overlay::Page(Page::Absence, _)) => (self.card_text(), Vec::new()),
            _ => {
                let (data, strings) = (&self.model.data, &self.strings);
                let Some(done) = self.model.done_for_row() else { return Vec::new() };
                let text = strings.workday_text(&data.caseload, done, data.today);
                (text, vec![done.resident])
            }
        };
        self.model.view.status = Some(Status::Copied(text.replace('\n', " ")));
        gone(text, &people)
    }

    /// Copies what was done today, person by person.
    pub(super) fn copy_all(&mut self) -> Vec<Effect> {
        let (data, strings) = (&self.model.data, &self.strings);
        let done = self.model.my_day().map(|day| day.done.as_slice()).unwrap_or_default();
        let texts = done.iter().filter_map(|done| {
            let line = data.caseload.line(done.resident)?;
            let (name, code) = (line.name.spoken(), line.code());
            Some(format!(
                "{name} ({code})\n{}",
                strings.workday_text(&data.caseload, done, data.today)
            ))
        });
        let text = texts.collect::<Vec<_>>().join("\n\n");
        let people: Vec<ResidentId> = done.iter().map(|done| done.resident).collect();
        self.model.view.status = Some(Status::CopiedDone(people.len()));
        gone(text, &people)
    }

    fn calls_text(&self) -> (String, Vec<ResidentId>) {
        let (data, strings) = (&self.model.data, &self.strings);
        let called = &self.model.task.called;
        let mut lines = vec![strings.calls_title(), strings.calls_sum(data, called)];
        lines.extend(strings.calls_lines(data, data.today, called));
        (lines.join("\n"), called.iter().map(|(id, _)| *id).collect())
    }

    fn card_text(&self) -> String {
        let (model, strings) = (&self.model, &self.strings);
        let Some(Found::Absence(people, card)) = model.found(Page::Absence) else {
            return String::new();
        };
        let parts = strings.absence_card(&model.data.caseload, card, model.data.today, usize::MAX);
        let mut lines = vec![strings.absence_intro(*people)];
        for part in parts {
            lines.push(format!("\n{} · {}", part.title, part.count));
            lines.extend(part.lines);
        }
        if let Some((title, called)) = strings.calls_noted(model) {
            lines.push(format!("\n{title}"));
            lines.extend(called);
        }
        lines.join("\n")
    }
}

/// A text on its way out, noted for everybody it is about.
fn gone(text: String, people: &[ResidentId]) -> Vec<Effect> {
    let asked = Asked::done(Operation::Agenda);
    let mut notes: Vec<Effect> =
        people.iter().map(|id| Effect::Note(Noted::Asked(asked.of(*id)))).collect();
    if people.is_empty() {
        notes.push(Effect::Note(Noted::Asked(asked)));
    }
    std::iter::once(Effect::Copy(text)).chain(notes).collect()
}

impl Model {
    /// What was done today for the person of the selected row of my day.
    fn done_for_row(&self) -> Option<&Worked> {
        let row = self.task.overview.as_ref().filter(|_| self.shows_day());
        let id = row.and_then(Overview::row)?.resident;
        self.my_day()?.done.iter().find(|done| done.resident == id)
    }

    /// Why what was done today cannot be copied for everybody.
    pub(in crate::app) fn why_not_all_copied(&self) -> Option<Why> {
        match self.my_day() {
            _ if !self.shows_day() => Some(Why::NotInDay),
            Some(day) if !day.done.is_empty() => None,
            _ => Some(Why::NobodyDone),
        }
    }

    /// Why there is no text to copy.
    pub(in crate::app) fn why_not_copied(&self) -> Option<Why> {
        match &self.task.overlay {
            Some(Overlay::Page(Page::Calls, _)) => None,
            Some(Overlay::Page(Page::Absence, _)) if self.found(Page::Absence).is_some() => None,
            Some(_) => Some(Why::NothingToCopy),
            None if !self.shows_day() => Some(Why::NothingToCopy),
            None => self.done_for_row().is_none().then_some(Why::NothingDone),
        }
    }
}
