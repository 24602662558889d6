//! The columns of dates of a file, each judged whole before a row is read; and those of telephone
//! numbers, of which a spreadsheet took the zero.
//!
//! What the column makes clear is written out as `jjjj-mm-dd`, so that a row is read the same way
//! wherever it is looked at. What is no day, or one that has not come yet, is left out and told.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::{Datelike as _, Months, NaiveDate};

use super::{Cells, Rejected, Report, Warning, WarningKind};
use crate::exchange::cells::{self, Order, Shape};
use crate::exchange::columns::{Field, Mapping};
use crate::exchange::table::Table;

/// The first and the last year that can be meant.
const EARLIEST: i32 = 1920;
const LAST: i32 = 2100;

/// A table with its dates written out.
pub(super) struct Settled {
    pub(super) table: Table,
    /// The cells that were written out, as they were: the line, the place in it, the text.
    before: Vec<(u64, usize, Box<str>)>,
    /// What to know about the dates.
    pub(super) warnings: Vec<Warning>,
}

impl Settled {
    /// Gives back the rows that were not taken as the file has them.
    pub(super) fn as_written(&self, report: &mut Report) {
        let rejected = report.rejected.iter_mut();
        let mut rejected: HashMap<u64, &mut Rejected> = rejected.map(|it| (it.line, it)).collect();
        for (line, column, text) in &self.before {
            let row = rejected.get_mut(line);
            if let Some(cell) = row.and_then(|row| row.cells.get_mut(*column)) {
                text.as_ref().clone_into(cell);
            }
        }
    }
}

/// The table with its dates written out. A table that is given away is not copied.
pub(super) fn settled<F: Field>(
    table: Cow<'_, Table>,
    mapping: &Mapping<F>,
    today: NaiveDate,
) -> Settled {
    let (table, before, warnings) = (table.into_owned(), Vec::new(), Vec::new());
    let mut settled = Settled { table, before, warnings };
    for field in F::ALL.iter().filter(|field| field.is_date()) {
        if let Some(column) = mapping.column_of(*field) {
            let order = mapping.order_of(&settled.table, *field).unwrap_or(Order::DayFirst);
            column_of_days(&mut settled, mapping, *field, (column, order), today);
        }
    }
    for field in F::ALL.iter().filter(|field| field.name().ends_with("phone")) {
        zeros(&mut settled, mapping, *field);
    }
    settled
}

/// Gives telephone numbers their zero back that a spreadsheet took for a number.
fn zeros<F: Field>(settled: &mut Settled, mapping: &Mapping<F>, field: F) {
    let Settled { table, before, warnings } = settled;
    let columns: Vec<(usize, String)> =
        mapping.columns_of(field).map(|(at, header)| (at, header.trim().to_owned())).collect();
    for (column, header) in columns {
        let mut count = 0;
        for row in &mut table.rows {
            let Some(cell) = row.cells.get(column) else { continue };
            let bare = cell.trim();
            let bare = bare.strip_suffix(".0").or_else(|| bare.strip_suffix(",0")).unwrap_or(bare);
            let lost = bare.len() == 9
                && bare.bytes().all(|byte| byte.is_ascii_digit())
                && !bare.starts_with('0');
            if lost {
                let (with, was) = (format!("0{bare}"), cell.into());
                row.cells.set(column, &with);
                before.push((row.line, column, was));
                count += 1;
            }
        }
        if count > 0 {
            warnings.push(Warning { line: 1, kind: WarningKind::Zeros(header, count) });
        }
    }
}

/// A month with a year of two digits, "mrt-26", with the latest such year that can be meant; any other
/// text as it is.
fn with_century(text: &str, latest: NaiveDate) -> Cow<'_, str> {
    let text = text.trim();
    let month = text.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let digits = text.get(month.len()..).unwrap_or_default();
    let name = month.trim_end_matches([' ', '-', '/', '.', '\'', '’', '‘', '`']);
    let is_name = !name.is_empty() && name.chars().all(char::is_alphabetic);
    let Some(year) = digits.parse().ok().filter(|_: &i32| is_name && digits.len() == 2) else {
        return text.into();
    };
    let this = latest.year();
    let full = this - this.rem_euclid(100) + year;
    format!("{name} {}", if full > this { full - 100 } else { full }).into()
}

/// The month of a day that no month has: 30 February.
fn its_month(shape: Shape, order: Order, latest: NaiveDate) -> Shape {
    let first = match (shape, order) {
        (Shape::Numbers(_, month, year, short), Order::DayFirst) => {
            Shape::Numbers(1, month, year, short)
        }
        (Shape::Numbers(month, _, year, short), Order::MonthFirst) => {
            Shape::Numbers(month, 1, year, short)
        }
        (Shape::Short(_, month, year), _) => Shape::Short(1, month, year),
        _ => return shape,
    };
    first.day(order, latest).map_or(shape, Shape::Month)
}

fn column_of_days<F: Field>(
    settled: &mut Settled,
    mapping: &Mapping<F>,
    field: F,
    (column, order): (usize, Order),
    today: NaiveDate,
) {
    let Settled { table, before, warnings } = settled;
    let (mut short, mut turned) = (0, false);
    // Of two digits the latest year that can be meant; what lies ahead does so by a few years.
    let latest = if field.may_be_ahead() { today + Months::new(20 * 12) } else { today };
    for row in &mut table.rows {
        let cells = Cells { mapping, row, lenient: true };
        let header = cells.header(field).to_owned();
        let Some(text) = cells.text(field).map(str::to_owned) else { continue };
        let line = row.line;
        let mut say = |kind| warnings.push(Warning { line, kind });
        let shape = cells::shape(&with_century(&text, latest));
        // Whoever was spoken in a month was spoken: better its first day than never.
        let is_spoken = field.name() == "last_contact_on";
        let none = shape.day(order, latest).is_none() && is_spoken;
        let shape = if none { its_month(shape, order, latest) } else { shape };
        let month = matches!(shape, Shape::Month(_)) && field.may_be_ahead();
        let written = match shape.day(order, latest).filter(|_| !month) {
            // What such programs write where nobody filled in a day.
            Some(day) if !(EARLIEST..=LAST).contains(&day.year()) => {
                say(WarningKind::LeftEmpty { header, text: text.clone() });
                String::new()
            }
            Some(day) if day > today && !field.may_be_ahead() => {
                say(WarningKind::DayAhead { header, day });
                String::new()
            }
            Some(day) => {
                let text = text.clone();
                match shape {
                    Shape::Number(_) => say(WarningKind::DayNumber { header, text, day }),
                    Shape::Month(_) => say(WarningKind::MonthOnly { header, text, day }),
                    _ => {}
                }
                short +=
                    usize::from(matches!(shape, Shape::Numbers(_, _, _, true) | Shape::Short(..)));
                turned |= matches!(shape, Shape::Numbers(..)) && order == Order::MonthFirst;
                day.to_string()
            }
            // Told when the row is read, as is a month where the last day of it may be meant.
            None => continue,
        };
        if let Some(was) = row.cells.get(column).filter(|was| **was != *written).map(Into::into) {
            before.push((line, column, was));
            row.cells.set(column, &written);
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
