//! The cells of one row, read into values.

use super::{FieldProblem, Reason, words};
use crate::domain::CleanText;
use crate::domain::text::TooLong;
use crate::exchange::cells::{self, CellProblem};
use crate::exchange::columns::{Field, Mapping};
use crate::exchange::table::Row;

/// The cells of one row, read into values; an empty cell gives `None`.
pub(super) struct Cells<'a, F: 'static> {
    pub(super) mapping: &'a Mapping<F>,
    pub(super) row: &'a Row,
    /// Whether text that is not understood is kept as text.
    pub(super) lenient: bool,
}

/// What programs and people write where they know nothing.
const NOTHING: [&str; 21] = [
    "null",
    "nil",
    "n/a",
    "n.v.t.",
    "n.v.t",
    "nvt",
    "-",
    "--",
    "–",
    "—",
    "?",
    "??",
    "onbekend",
    "unknown",
    "niet bekend",
    "niet van toepassing",
    "n.b.",
    "nb",
    "#n/b",
    "#n/a",
    "nan",
];
/// What says so too, but not under a price, where it means no money, nor where a name stands.
const NONE: [&str; 5] = ["geen", "none", "nee, geen", "geen bekend", "leeg"];
const NOT_NONE: [&str; 6] = ["price", "pass_price", "name", "given", "family", "provider"];

impl<'a, F: Field> Cells<'a, F> {
    pub(super) fn text(&self, field: F) -> Option<&'a str> {
        let is_in = |words: &[&str], text: &str| {
            words.iter().any(|nothing| text.eq_ignore_ascii_case(nothing))
        };
        let none = |text: &str| !NOT_NONE.contains(&field.name()) && is_in(&NONE, text);
        // Of people each error is answered for where it stands.
        let broken = |text: &str| !F::is_of_people() && cells::is_sheet_error(text);
        let told =
            |text: &&str| !self.lenient || !(is_in(&NOTHING, text) || none(text) || broken(text));
        let text = self.mapping.cell(self.row, field).filter(told)?;
        Some(if field.name().ends_with("email") { cells::bare_address(text) } else { text })
    }

    /// What stands beside the column of a field, and says something.
    pub(super) fn beside(&self, field: F) -> impl Iterator<Item = &'a str> {
        let own = self.mapping.own(self.row, field);
        let all = self.mapping.beside(self.row, field).skip(usize::from(own.is_none()));
        all.filter(|text| !says_nothing(text))
    }

    /// What the columns of a field say, the one that is read first: place, header and text of each.
    pub(super) fn columns(&self, field: F) -> impl Iterator<Item = (usize, &'a str, &'a str)> {
        self.mapping.columns_of(field).filter_map(|(at, header)| {
            let text = self.mapping.text_at(self.row, at)?;
            Some((at, header.trim(), text))
        })
    }

    /// The header of the column of a field, as written; its name where there is none.
    pub(super) fn header(&self, field: F) -> &'a str {
        let at = self.mapping.column_of(field);
        at.and_then(|at| self.mapping.headers().get(at)).map_or(field.name(), |it| it.trim())
    }

    pub(super) fn read<T>(
        &self,
        field: F,
        read: impl FnOnce(&'a str) -> Result<T, CellProblem>,
    ) -> Result<Option<T>, FieldProblem> {
        let whole = |text: &'a str| {
            if is_lost(field, text) { Err(CellProblem::LostLetters) } else { Ok(text) }
        };
        let value = self.text(field).map(|text| whole(text).and_then(read)).transpose();
        value.map_err(|problem| (Some(field.name()), Reason::Cell(problem)))
    }

    pub(super) fn line(&self, field: F) -> Result<Option<CleanText>, FieldProblem> {
        self.clean(field, CleanText::line)
    }

    pub(super) fn note(&self, field: F) -> Result<Option<CleanText>, FieldProblem> {
        self.clean(field, CleanText::note)
    }

    fn clean(
        &self,
        field: F,
        clean: fn(&str) -> Result<CleanText, TooLong>,
    ) -> Result<Option<CleanText>, FieldProblem> {
        let text = self.text(field);
        if text.is_some_and(|text| is_lost(field, text)) {
            return Err((Some(field.name()), Reason::Cell(CellProblem::LostLetters)));
        }
        let value = text.map(clean).transpose();
        let value = value.map_err(|long| (Some(field.name()), Reason::TooLong(long.max)))?;
        Ok(value.filter(|text| !text.is_empty()))
    }

    pub(super) fn yes_no(&self, field: F) -> Result<Option<bool>, FieldProblem> {
        Ok(self.read(field, cells::yes_no)?.flatten())
    }

    /// A number that fits a smaller type.
    pub(super) fn number<N: TryFrom<u32>>(&self, field: F) -> Result<Option<N>, FieldProblem> {
        let Some(number) = self.read(field, cells::whole_number)? else { return Ok(None) };
        match N::try_from(number) {
            Ok(number) => Ok(Some(number)),
            Err(_) => Err((Some(field.name()), Reason::Cell(CellProblem::TooLarge))),
        }
    }

    /// One of the words of a list, Dutch or English.
    pub(super) fn word<T: Copy>(
        &self,
        field: F,
        words: &[(&str, T)],
    ) -> Result<Option<T>, FieldProblem> {
        let Some(text) = self.text(field) else { return Ok(None) };
        match words::find(text, words) {
            Some(found) => Ok(Some(found)),
            None => Err((Some(field.name()), Reason::UnknownWord)),
        }
    }

    /// A list of short texts.
    pub(super) fn list(&self, field: F) -> Result<Vec<CleanText>, FieldProblem> {
        let entries = self.text(field).map(cells::list).unwrap_or_default();
        let read = |entry: &str| {
            CleanText::line(entry).map_err(|long| (Some(field.name()), Reason::TooLong(long.max)))
        };
        let entries: Result<Vec<_>, _> = entries.into_iter().map(read).collect();
        Ok(entries?.into_iter().filter(|entry| !entry.is_empty()).collect())
    }
}

/// Whether a text says that there is nothing to say.
pub(super) fn says_nothing(text: &str) -> bool {
    NOTHING.iter().chain(&NONE).any(|it| text.eq_ignore_ascii_case(it))
}

/// Whether two cells of a field say the same, however each is written: "06-12 34" and "0612 34", "1,0"
/// and "1".
pub(super) fn says_the_same<F: Field>(field: F, one: &str, other: &str) -> bool {
    let plain = |text: &str| -> String {
        let text = text.trim();
        if field.name().ends_with("phone") {
            let digits =
                text.strip_prefix("+31").map_or_else(|| text.to_owned(), |it| format!("0{it}"));
            return digits.chars().filter(char::is_ascii_digit).collect();
        }
        let whole = text.strip_suffix(".0").or_else(|| text.strip_suffix(",0"));
        let whole =
            whole.filter(|it| !it.is_empty() && it.chars().all(|sign| sign.is_ascii_digit()));
        whole.unwrap_or(text).to_lowercase()
    };
    one == other || plain(one) == plain(other) && !plain(one).is_empty()
}

/// Whether letters of a name were lost before: "Andr�", "Zo?". An offer may ask something.
fn is_lost<F: Field>(field: F, text: &str) -> bool {
    let parts = ["given", "prefix", "family"].contains(&field.name());
    let asks = F::ALL.iter().any(|field| field.name() == "rung") && text.contains('?');
    match field.name() {
        "name" => asks || text.contains('\u{fffd}'),
        _ => parts && (text.contains(['?', '\u{fffd}'])),
    }
}
