//! Columns of which the cells say what they are: below "Aanvang", "Van" and "Tot" stand days in one list
//! and times in another.

use super::{Field, Mapping, Use, fold, propose};
use crate::exchange::cells::{Shape, clock, shape};
use crate::exchange::table::Table;

/// Rows that are looked at.
const ROWS: usize = 200;

/// Proposes a use for each column of a table, by its header and where that leaves it open by its cells.
pub fn propose_for<F: Field>(table: &Table) -> Mapping<F> {
    let mut mapping: Mapping<F> = propose(&table.headers);
    for at in 0..mapping.uses.len() {
        if let Some(field) = told_by_cells(&mapping, table, at) {
            let taken = mapping.uses.contains(&Use::Field(field));
            if let Some(used) = mapping.uses.get_mut(at) {
                *used = if taken { Use::Beside(field) } else { Use::Field(field) };
            }
        }
    }
    for at in 0..mapping.uses.len() {
        if counts_rows(&mapping, table, at)
            && let Some(used) = mapping.uses.get_mut(at)
        {
            *used = Use::Unknown;
        }
    }
    mapping
}

/// Headers of a column that may only count the rows.
const COUNTS: [&str; 5] = ["nr", "no", "volgnr", "volgnummer", "rij"];

/// Whether a column only says which row of the list each is: in next month's list the same number is
/// somebody else's, so that it names nothing.
fn counts_rows<F: Field>(mapping: &Mapping<F>, table: &Table, at: usize) -> bool {
    let header = mapping.headers.get(at).map(|header| fold(header)).unwrap_or_default();
    let code = matches!(mapping.uses.get(at), Some(Use::Field(field)) if field.name() == "code");
    let mut numbers = (1_u64..).zip(table.rows.iter().take(ROWS));
    code && COUNTS.iter().any(|known| fold(known) == header)
        && table.rows.len() > 1
        && numbers.all(|(no, row)| {
            mapping.text_at(row, at).is_some_and(|text| text.trim().parse() == Ok(no))
        })
}

/// Which of two fields the cells of a column say that it is, where its header may mean either.
fn told_by_cells<F: Field>(mapping: &Mapping<F>, table: &Table, at: usize) -> Option<F> {
    let header = fold(mapping.headers.get(at)?);
    let (_, time, day) = F::either().iter().find(|(known, ..)| fold(known) == header)?;
    let (mut times, mut days) = (0, 0);
    for row in table.rows.iter().take(ROWS) {
        let Some(text) = mapping.text_at(row, at) else { continue };
        times += usize::from(clock(text).is_some());
        days += usize::from(!matches!(shape(text), Shape::Other));
    }
    let told = match times.cmp(&days) {
        std::cmp::Ordering::Greater => *time,
        std::cmp::Ordering::Less => *day,
        std::cmp::Ordering::Equal => return None,
    };
    (mapping.uses.get(at) != Some(&Use::Field(told))).then_some(told)
}
