//! Conditions in the search line: read as they are typed, completed, and taken out of the line as soon
//! as they are whole.

use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::text_line::TextLine;
use crate::filters::aside::aside;
use crate::filters::line::{Said, is_open, last_word, said};
use crate::filters::offers::What;
use crate::filters::people::Who;
use crate::filters::{Chip, Language};

impl Model {
    /// Reads the line: the conditions in it, and the letters that are left. A condition that is whole
    /// goes to those of the list.
    pub(in crate::app) fn read_line(&mut self, done: bool) {
        let line = &self.view.search.line;
        let (text, tongue) = (line.as_str().to_owned(), self.view.search.tongue);
        let whole = done || (!is_open(&text) && line.before_caret() == text);
        let known = self.known();
        self.view.search.aside = match self.view.search.pane {
            Some(Pane::Residents) => aside::<Who, What>(&text, &known, tongue, done),
            Some(Pane::Offers) => aside::<What, Who>(&text, &known, tongue, done),
            Some(Pane::Timeline | Pane::Week) | None => None,
        };
        self.view.search.outside = 0;
        (self.view.search.people_too, self.view.search.offers_too) = (Vec::new(), Vec::new());
        (self.view.search.offered, self.view.search.wrong) = (Vec::new(), None);
        match self.view.search.pane {
            Some(Pane::Residents) => {
                let limits = self.keep_letters(said(&text, &known, tongue, done), whole);
                if whole {
                    join(&mut self.view.limits.people, limits);
                } else {
                    self.view.search.people_too = limits;
                }
                self.other_files();
            }
            Some(Pane::Offers) => {
                let limits = self.keep_letters(said(&text, &known, tongue, done), whole);
                if whole {
                    join(&mut self.view.limits.offers, limits);
                } else {
                    self.view.search.offers_too = limits;
                }
            }
            Some(Pane::Timeline | Pane::Week) | None => {
                text.trim().clone_into(&mut self.view.search.letters);
            }
        }
    }

    /// Takes in what a line says; its conditions. Where they are whole only the letters stay in it,
    /// and what is no condition, to be mended.
    fn keep_letters<F: Language>(&mut self, said: Said<F>, whole: bool) -> Vec<Chip<F>> {
        let search = &mut self.view.search;
        if whole && !said.chips.is_empty() {
            let wrong = said.wrong.iter().map(String::as_str);
            let mut left: Vec<&str> =
                Some(said.letters.as_str()).into_iter().chain(wrong).collect();
            left.retain(|word| !word.is_empty());
            let mut left = left.join(" ");
            if !left.is_empty() {
                left.push(' ');
            }
            search.line = TextLine::holding(&left);
        }
        (search.letters, search.offered, search.wrong) = (said.letters, said.offered, said.wrong);
        said.chips
    }

    /// Closed files are found in words of their own.
    fn other_files(&mut self) {
        let closed = self.view.is_closed();
        self.view.search.turn_people(closed);
    }

    /// Puts the first word that is offered in the place of the one being typed.
    pub(super) fn complete(&mut self) {
        let Some(first) = self.view.search.offered.first().cloned() else { return };
        let line = self.view.search.line.as_str();
        let kept = line.get(..last_word(line)).unwrap_or_default();
        // Behind a colon something is still to come.
        let end = if first.ends_with(':') { "" } else { " " };
        self.view.search.line = TextLine::holding(&format!("{kept}{first}{end}"));
        self.search_again();
    }

    /// Typing ends: what was found stays, and so do the conditions. A word that is none has to be
    /// mended first.
    pub(super) fn end_typing(&mut self) {
        self.read_line(true);
        if self.view.search.wrong.is_some() {
            return;
        }
        self.view.search.typing = false;
        let before = self.view.limits_before.take().map(|before| sorted_by(&before.people));
        let anew = before.is_some_and(|before| before != sorted_by(&self.view.limits.people));
        if self.searches_rows() || self.task.overview.is_some() && !self.view.person {
            return;
        }
        if self.view.search.letters.is_empty() && self.view.search.pane != Some(Pane::Timeline) {
            self.close_search();
        }
        self.lists_anew();
        if anew && self.view.focus == Pane::Residents {
            // Whoever sorts looks at the first.
            self.show(self.view.rows.first().copied());
        }
    }
}

/// What a list is sorted by.
fn sorted_by(chips: &[Chip<Who>]) -> Option<Chip<Who>> {
    chips.iter().rev().find(|chip| chip.is.sorts()).cloned()
}

/// Adds conditions, each once; of the orders the last one holds.
fn join<F: Language>(limits: &mut Vec<Chip<F>>, more: Vec<Chip<F>>) {
    for chip in more {
        limits.retain(|known| *known != chip);
        limits.push(chip);
    }
}
