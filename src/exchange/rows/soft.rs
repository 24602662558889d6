//! Cells that stop no row where they are not what their column holds. Those of a resident are left
//! empty and told; those of an offer are kept as text.
//!
//! Read strictly, as by hand, nothing is kept so. What becomes of the cells of an offer stands in
//! [`soft_offer`](super::soft_offer).

use super::{Cells, FieldProblem, Reason, Warning, WarningKind};
use crate::domain::CleanText;
use crate::domain::text::LINE_MAX;
use crate::exchange::cells::{self, CellProblem};
use crate::exchange::columns::{Field, ResidentField as R};

/// The cells of one row while it is read.
pub(super) struct Soft<'a, F: 'static> {
    pub(super) cells: &'a Cells<'a, F>,
    /// Fields that were not understood, and whether their text has found a place.
    pub(super) remarks: Vec<(F, bool)>,
    /// Fields whose text is kept whatever was understood of it.
    pub(super) also: Vec<F>,
    /// Fields whose text was cut.
    pub(super) also_cut: Vec<F>,
    /// Fields that say what cannot be: a day of 25 hours.
    pub(super) odd: Vec<F>,
}

impl<'a, F: Field> Soft<'a, F> {
    pub(super) const fn of(cells: &'a Cells<'a, F>) -> Self {
        Self { cells, remarks: Vec::new(), also: Vec::new(), also_cut: Vec::new(), odd: Vec::new() }
    }

    /// What was found; where the cell was not understood, nothing, and its text is kept.
    pub(super) fn take<T>(
        &mut self,
        field: F,
        found: Result<Option<T>, FieldProblem>,
    ) -> Result<Option<T>, FieldProblem> {
        match found {
            Err((Some(_), reason)) if self.cells.lenient && stops_no_row(reason) => {
                self.remarks.push((field, false));
                Ok(None)
            }
            found => found,
        }
    }

    /// A line; one that is too long is cut, and kept whole in the description.
    pub(super) fn line(&mut self, field: F) -> Result<Option<CleanText>, FieldProblem> {
        let found = self.cells.line(field);
        if matches!(found, Err((_, Reason::TooLong(_)))) && self.cells.lenient {
            self.remarks.push((field, false));
            let text = self.cells.text(field).unwrap_or_default();
            let cut: String = CleanText::cut(text).as_str().chars().take(LINE_MAX - 1).collect();
            return Ok(Some(CleanText::cut(&format!("{cut}…"))));
        }
        found
    }

    pub(super) fn number<N: TryFrom<u32>>(&mut self, field: F) -> Result<Option<N>, FieldProblem> {
        let found = self.cells.number(field);
        self.take(field, found)
    }

    pub(super) fn yes_no(&mut self, field: F) -> Result<Option<bool>, FieldProblem> {
        let found = self.cells.yes_no(field);
        self.take(field, found)
    }
}

impl Soft<'_, R> {
    /// A line; one that is too long is left out.
    pub(super) fn text(&mut self, field: R) -> Result<Option<CleanText>, FieldProblem> {
        let found = self.cells.line(field);
        self.take(field, found)
    }

    /// The address; a word that says that there is none is none, and what is no address is left out.
    pub(super) fn email(&mut self) -> Result<Option<CleanText>, FieldProblem> {
        let Some(address) = self.text(R::Email)? else { return Ok(None) };
        if cells::holds_address(address.as_str()) {
            return Ok(Some(address));
        }
        if !self.cells.lenient {
            return Err(no_address(R::Email));
        }
        if !says_no_address(address.as_str()) {
            self.remarks.push((R::Email, false));
        }
        Ok(None)
    }

    /// The numbers to call, that of the phone at hand first; what a cell says beside one stays there.
    pub(super) fn number_to_call(
        &mut self,
        warnings: &mut Vec<Warning>,
    ) -> Result<Option<CleanText>, FieldProblem> {
        if !self.cells.lenient {
            return Ok(self.cells.read(R::Phone, cells::phone)?.map(CleanText::cut));
        }
        let own = self.cells.text(R::Phone);
        let mut numbers: Vec<String> = Vec::new();
        let beside = self.cells.beside(R::Phone);
        for text in own.into_iter().flat_map(several).chain(beside.into_iter().flat_map(several)) {
            match cells::phone_said(text) {
                (None, _) if Some(text) == own => self.remarks.push((R::Phone, false)),
                (None, rest) => warnings.push(self.beside(rest)),
                (Some(number), rest) if rest.is_empty() => numbers.push(number),
                (Some(number), rest) => {
                    // Whose number it is, or when to call, is kept beside it.
                    numbers.push(format!("{number} {rest}"));
                    warnings.push(self.beside(rest));
                }
            }
        }
        numbers.dedup();
        let joined = numbers.join(" / ");
        Ok((!joined.is_empty()).then(|| CleanText::cut(&joined)))
    }

    fn beside(&self, text: String) -> Warning {
        let header = self.cells.header(R::Phone).to_owned();
        Warning { line: self.cells.row.line, kind: WarningKind::Beside { header, text } }
    }

    /// Tells of a family name that says that it is not known, where nothing else says one.
    pub(super) fn unknown_family(&self, warnings: &mut Vec<Warning>) {
        let cells = self.cells;
        let dropped = cells.text(R::Family).is_none() && cells.text(R::Name).is_none();
        let said = cells.mapping.cell(cells.row, R::Family).filter(|_| dropped);
        if let Some(text) = said.filter(|text| text.contains(char::is_alphabetic)) {
            let (header, text) = (cells.header(R::Family).to_owned(), text.to_owned());
            let kind = WarningKind::LeftEmpty { header, text };
            warnings.push(Warning { line: cells.row.line, kind });
        }
    }

    /// Tells what was left out.
    pub(super) fn told(self, warnings: &mut Vec<Warning>) {
        let line = self.cells.row.line;
        warnings.extend(self.remarks.into_iter().map(|(field, _)| {
            let header = self.cells.header(field).to_owned();
            let text = CleanText::cut(self.cells.text(field).unwrap_or_default()).to_string();
            Warning { line, kind: WarningKind::LeftEmpty { header, text } }
        }));
    }
}

/// The numbers that stand side by side in a cell: "06-11111111 / 070-1234567".
fn several(text: &str) -> Vec<&str> {
    let parts: Vec<&str> = text.split(['/', '|']).map(str::trim).collect();
    let number =
        |part: &&str| (9..=15).contains(&part.chars().filter(char::is_ascii_digit).count());
    if parts.len() > 1 && parts.iter().all(number) { parts } else { vec![text] }
}

/// The problem of a field that holds no e-mail address.
pub(super) fn no_address<F: Field>(field: F) -> FieldProblem {
    (Some(field.name()), Reason::Cell(CellProblem::NotAnAddress))
}

/// Whether a text says that there is no e-mail address: "nomail", "geen e-mail", "heeft geen".
fn says_no_address(text: &str) -> bool {
    let letters: String = text.to_lowercase().chars().filter(|sign| sign.is_alphabetic()).collect();
    let of_mail = ["mailadres", "emailadres", "mail", "email", "adres"];
    let none = ["geen", "no", "niet", "heeftgeen", "none", "nvt", "onbekend", "x", "xx", "xxx", ""];
    let bare = of_mail.iter().find_map(|end| letters.strip_suffix(end)).unwrap_or(&letters);
    none.contains(&bare) || none.contains(&bare.trim_end_matches('e'))
}

/// Whether a row is taken without the cell that has this problem.
fn stops_no_row(reason: Reason) -> bool {
    use Reason::{Cell, InFuture, TooLong, UnknownWord};
    matches!(reason, Cell(_) | UnknownWord | TooLong(_) | InFuture(_))
}

/// The numbers to call: those that are known, where the row names no other.
pub(super) fn called(told: Option<CleanText>, known: CleanText) -> CleanText {
    let numbers = |text: &CleanText| -> Vec<String> {
        let digits = |part: &str| part.chars().filter(char::is_ascii_digit).collect::<String>();
        text.as_str().split(" / ").map(digits).collect()
    };
    match told {
        Some(told) if known.is_empty() => told,
        Some(told) => {
            let stands = numbers(&known);
            let all = numbers(&told).iter().all(|number| stands.contains(number));
            if all && stands.len() > numbers(&told).len() { known } else { told }
        }
        None => known,
    }
}
