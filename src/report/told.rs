//! What several reports say in the same way.

use super::{Cell, Figure, Table};
use crate::domain::participation::ParticipationForm;
use crate::i18n::Strings;
use crate::measurement::cells::{cells, tens};
use crate::measurement::middle::middle;
use crate::measurement::suppression::{Hidden, LEAST, Share};

/// The heads of columns.
pub(super) fn heads(strings: &Strings, names: &[&str]) -> Vec<String> {
    names.iter().map(|name| strings.word("column", name)).collect()
}

/// A table under its title.
pub(super) fn titled(
    strings: &Strings,
    name: &'static str,
    columns: &[&str],
    rows: Vec<Vec<Cell>>,
) -> Table {
    let title = strings.word("table", name);
    Table { name, title, columns: heads(strings, columns), rows }
}

/// What a form of taking part is called, also where it is not known.
pub(super) fn form_label(strings: &Strings, form: Option<ParticipationForm>) -> String {
    form.map_or_else(|| strings.fairness_unknown(), |form| strings.word("form", form.name()))
}

/// A figure with its definition.
pub(super) fn figure(strings: &Strings, name: &'static str, value: Cell, source: &str) -> Figure {
    Figure {
        name,
        label: strings.word("figure", name),
        value,
        definition: strings.word("definition", name),
        source: source.to_owned(),
    }
}

/// A number to the nearest ten, where it is not small.
pub(super) fn about(strings: &Strings, count: u32) -> Cell {
    match tens(count) {
        Some(tens) => Cell::Number(i64::from(tens)),
        None => Cell::hidden(Hidden::Small, strings),
    }
}

/// How many in a hundred, of both numbers as they are shown, in tens: so it says nothing that these do
/// not. `None` where one of them is not shown, and of everybody.
pub(super) fn hundredths(exact: Share) -> Option<u32> {
    let told = Share { all: tens(exact.all)?, part: tens(exact.part)? };
    (told.rest() > 0).then(|| told.percent())
}

/// The same as a bar.
pub(super) fn percent(strings: &Strings, exact: Share) -> Cell {
    hundredths(exact).map_or_else(
        || Cell::hidden(Hidden::Withheld, strings),
        |percent| Cell::Bar(i64::from(percent), 100),
    )
}

/// The same as a number alone.
pub(super) fn in_hundred(strings: &Strings, exact: Share) -> Cell {
    hundredths(exact).map_or_else(
        || Cell::hidden(Hidden::Withheld, strings),
        |percent| Cell::Number(i64::from(percent)),
    )
}

/// Numbers of people of whom each is in one cell, to the nearest ten.
pub(super) fn partition(strings: &Strings, counts: &[u32]) -> Vec<Cell> {
    let shown = counts.iter().zip(cells(counts));
    let cell = |(count, hidden): (&u32, Option<Hidden>)| match hidden {
        None => about(strings, *count),
        Some(why) => Cell::hidden(why, strings),
    };
    shown.map(cell).collect()
}

/// The middle of whole numbers, rounded down; not of a few.
pub(super) fn middle_of(strings: &Strings, numbers: &[u32]) -> Cell {
    if numbers.len() < LEAST as usize {
        return Cell::hidden(Hidden::Withheld, strings);
    }
    middle(numbers.to_vec()).map_or(Cell::Nothing, |halves| Cell::Number(i64::from(halves / 2)))
}
