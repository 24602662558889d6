//! The columns of dates of a file, each judged whole before a row is read; and those of telephone
//! numbers, of which a spreadsheet took the zero.
//!
//! What the column makes clear is written out as `jjjj-mm-dd`, so that a row is read the same way
//! wherever it is looked at. What is no day, or one that has not come yet, is left out and told.

use chrono::{Months, NaiveDate};

use super::{Cells, Warning, WarningKind};
use crate::exchange::cells::{self, Order, Shape};
use crate::exchange::columns::{Field, Mapping};
use crate::exchange::table::Table;

/// The table with its dates written out, and what to know about them.
pub(super) fn settled<F: Field>(
    table: &Table,
    mapping: &Mapping<F>,
    today: NaiveDate,
) -> (Table, Vec<Warning>) {
    let mut table = table.clone();
    let mut warnings = Vec::new();
    for field in F::ALL.iter().filter(|field| field.is_date()) {
        if let Some(column) = mapping.column_of(*field) {
            let order = mapping.order_of(&table, *field).unwrap_or(Order::DayFirst);
            column_of_days(&mut table, mapping, *field, (column, order), today, &mut warnings);
        }
    }
    for field in F::ALL.iter().filter(|field| field.name().ends_with("phone")) {
        zeros(&mut table, mapping, *field, &mut warnings);
    }
    (table, warnings)
}

/// Gives telephone numbers their zero back that a spreadsheet took for a number.
fn zeros<F: Field>(table: &mut Table, mapping: &Mapping<F>, field: F, warnings: &mut Vec<Warning>) {
    let columns: Vec<(usize, String)> =
        mapping.columns_of(field).map(|(at, header)| (at, header.trim().to_owned())).collect();
    for (column, header) in columns {
        let cells = table.rows.iter_mut().filter_map(|row| row.cells.get_mut(column));
        let mut count = 0;
        for cell in cells {
            let bare = cell.trim();
            let bare = bare.strip_suffix(".0").or_else(|| bare.strip_suffix(",0")).unwrap_or(bare);
            let lost = bare.len() == 9
                && bare.bytes().all(|byte| byte.is_ascii_digit())
                && !bare.starts_with('0');
            if lost {
                *cell = format!("0{bare}");
                count += 1;
            }
        }
        if count > 0 {
            warnings.push(Warning { line: 1, kind: WarningKind::Zeros(header, count) });
        }
    }
}

fn column_of_days<F: Field>(
    table: &mut Table,
    mapping: &Mapping<F>,
    field: F,
    (column, order): (usize, Order),
    today: NaiveDate,
    warnings: &mut Vec<Warning>,
) {
    let (mut short, mut turned) = (0, false);
    // Of two digits the latest year that can be meant; what lies ahead does so by a few years.
    let latest = if field.may_be_ahead() { today + Months::new(20 * 12) } else { today };
    for row in &mut table.rows {
        let cells = Cells { mapping, row, lenient: true };
        let header = cells.header(field).to_owned();
        let Some(text) = cells.text(field).map(str::to_owned) else { continue };
        let line = row.line;
        let mut say = |kind| warnings.push(Warning { line, kind });
        let shape = cells::shape(&text);
        let written = match shape.day(order, latest) {
            Some(day) if day > today && !field.may_be_ahead() => {
                say(WarningKind::DayAhead { header, day });
                String::new()
            }
            Some(day) => {
                if let Shape::Number(_) = shape {
                    say(WarningKind::DayNumber { header, text: text.clone(), day });
                }
                short +=
                    usize::from(matches!(shape, Shape::Numbers(_, _, _, true) | Shape::Short(..)));
                turned |= matches!(shape, Shape::Numbers(..)) && order == Order::MonthFirst;
                day.to_string()
            }
            // Told when the row is read.
            None => continue,
        };
        if let Some(cell) = row.cells.get_mut(column) {
            *cell = written;
        }
    }
    let header = mapping.headers().get(column).map(|it| it.trim().to_owned()).unwrap_or_default();
    let mut once = |kind| warnings.push(Warning { line: 1, kind });
    if turned {
        once(WarningKind::MonthFirst(header.clone()));
    }
    if short > 0 && !field.may_be_ahead() {
        once(WarningKind::ShortYears(header, short));
    }
}
