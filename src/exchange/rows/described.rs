//! The description of an offer, with what has no other place: each behind the name of its column.
//!
//! A later list has other columns, and may say the description in other words. What an earlier one
//! added stays until a list says something else under the same header.

use super::soft::Soft;
use super::{FieldProblem, Reason};
use crate::domain::CleanText;
use crate::domain::text::TooLong;
use crate::exchange::columns::{Field as _, OfferField as F, Use, propose};

impl Soft<'_, F> {
    /// What stands in columns beside the one that is read for a field, and says something else.
    fn beside_all(&self) -> impl Iterator<Item = (&str, &str)> {
        let cells = self.cells;
        F::ALL.iter().flat_map(move |field| {
            let read = cells.text(*field);
            let others = cells.columns(*field).skip(1);
            let others = others.map(|(_, header, text)| (header, text));
            others.filter(move |(_, text)| Some(*text) != read && !super::says_nothing(text))
        })
    }

    /// The description that the row tells, else the one that is known, with the text of every cell that
    /// has no other place.
    pub(super) fn described(
        &self,
        told: Option<CleanText>,
        known: &CleanText,
    ) -> Result<CleanText, FieldProblem> {
        let plain = self.with_own(told.as_ref().unwrap_or(known).to_string());
        // Nothing is taken away by hand but what somebody takes away.
        if !self.cells.lenient || known.is_empty() || plain == known.as_str() {
            return self.fitting(&plain);
        }
        let (base, added) = self.taken_apart(known.as_str());
        let told = told.map_or_else(|| base.to_owned(), |told| told.to_string());
        let mut text = told.clone();
        for (header, part) in added {
            let again = told.lines().any(|line| header_of(line) == Some(header));
            if !again && !self.says(header) {
                append(&mut text, part);
            }
        }
        self.fitting(&self.with_own(text))
    }

    /// A text with what the row says in columns without a place of their own.
    fn with_own(&self, mut text: String) -> String {
        let unplaced = self.remarks.iter().filter(|(_, placed)| !placed).map(|(field, _)| field);
        let own =
            |field: &F| (self.cells.header(*field), self.cells.text(*field).unwrap_or_default());
        let own = self.also.iter().chain(unplaced).map(own);
        for (header, said) in own.chain(self.beside_all()) {
            let line = format!("{header}: {said}");
            let line = CleanText::note(&line).map_or(line, |line| line.to_string());
            if !text.contains(&line) {
                append(&mut text, &line);
            }
        }
        text
    }

    /// A description, and what columns added to it: each with its header, and whole.
    fn taken_apart<'t>(&self, known: &'t str) -> (&'t str, Vec<(&'t str, &'t str)>) {
        let mut starts: Vec<(usize, &str)> = Vec::new();
        let mut at = 0;
        for line in known.split_inclusive('\n') {
            let header = header_of(line).filter(|header| self.is_header(header));
            starts.extend(header.map(|header| (at, header)));
            at += line.len();
        }
        let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([known.len()]);
        let part = |((from, header), to): (&(usize, &'t str), usize)| {
            Some((*header, known.get(*from..to)?.trim_end()))
        };
        let parts = starts.iter().zip(ends).filter_map(part).collect();
        let first = starts.first().map_or(known.len(), |(at, _)| *at);
        (known.get(..first).unwrap_or_default().trim_end(), parts)
    }

    /// Whether this is the header of a column, in this file or in others.
    fn is_header(&self, header: &str) -> bool {
        let mapping = self.cells.mapping;
        let is_read = |used: &Use<F>| matches!(used, Use::Field(_) | Use::Beside(_));
        let mut columns = mapping.headers().iter().zip(mapping.uses());
        columns.any(|(known, used)| known.trim() == header && is_read(used))
            || propose::<F>(&[header.to_owned()]).uses().iter().any(is_read)
    }

    /// Whether the row says something under this header.
    fn says(&self, header: &str) -> bool {
        let mapping = self.cells.mapping;
        let mut columns = mapping.headers().iter().enumerate();
        columns.any(|(at, known)| {
            let text = mapping.text_at(self.cells.row, at);
            known.trim() == header && text.is_some_and(|text| !super::says_nothing(text))
        })
    }

    /// A description as a note; one that is too long is cut.
    fn fitting(&self, text: &str) -> Result<CleanText, FieldProblem> {
        let field = Some(F::Description.name());
        match CleanText::note(text) {
            Err(long) if self.cells.lenient => {
                let cut: String = text.chars().take(long.max - 1).collect();
                let short = |short: TooLong| Reason::TooLong(short.max);
                let cut = CleanText::note(&format!("{cut}…")).map_err(short);
                cut.map_err(|reason| (field, reason))
            }
            Err(long) => Err((field, Reason::TooLong(long.max))),
            Ok(text) => Ok(text),
        }
    }
}

/// What stands before the first colon of a line.
fn header_of(line: &str) -> Option<&str> {
    line.split_once(": ").map(|(header, _)| header.trim()).filter(|header| !header.is_empty())
}

fn append(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}
