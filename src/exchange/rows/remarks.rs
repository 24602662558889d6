//! Remarks: what several columns say of one record in free words.

use super::{Cells, FieldProblem, Reason};
use crate::domain::CleanText;
use crate::exchange::columns::Field;

/// What the columns of a field say, each with its header, in the order of the file.
pub(super) fn said<'a, F: Field>(cells: &Cells<'a, F>, field: F) -> Vec<(&'a str, &'a str)> {
    let mut all: Vec<(usize, &str, &str)> = cells.columns(field).collect();
    all.retain(|(.., text)| !super::says_nothing(text));
    all.sort_unstable_by_key(|(at, ..)| *at);
    all.into_iter().map(|(_, header, text)| (header, text)).collect()
}

/// All of it as one note; where more than one column says something, each behind its header.
pub(super) fn joined<'a>(
    said: impl Iterator<Item = (&'a str, &'a str)>,
    field: &'static str,
) -> Result<CleanText, FieldProblem> {
    let all: Vec<(&str, &str)> = said.collect();
    let text = match all.as_slice() {
        [(_, only)] => (*only).to_owned(),
        all => {
            let lines = all.iter().map(|(header, text)| format!("{header}: {text}"));
            lines.collect::<Vec<_>>().join("\n")
        }
    };
    CleanText::note(&text).map_err(|long| (Some(field), Reason::TooLong(long.max)))
}
