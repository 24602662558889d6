//! Dates as they stand in files of others: which of two numbers is the day is for the whole column
//! to say, so a cell alone gives only its shape.

use chrono::{Datelike as _, NaiveDate};

use super::{date, only_digits};

/// Which number stands first in the dates of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The day: 31-12-2023.
    DayFirst,
    /// The month: 12/31/2023.
    MonthFirst,
}

/// The day number of 1 January 1970, as spreadsheets count; and what is believed of such numbers.
const EPOCH: i64 = 25_569;
const DAY_NUMBERS: std::ops::RangeInclusive<i64> = 10_000..=60_000;
/// Months by the first letters of their Dutch and English names.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["maart", "mrt", "mar"],
    &["apr"],
    &["mei", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dec"],
];

/// What a cell of a column of dates is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// This day, whichever order the column has.
    Day(NaiveDate),
    /// Two numbers and a year, and whether the year has two digits only.
    Numbers(u32, u32, i32, bool),
    /// A day of a month with a name, and a year of two digits: "1-feb-24".
    Short(u32, u32, i32),
    /// The number that a spreadsheet gives a day.
    Number(NaiveDate),
    /// A month without a day, by its first day: "okt 2026", "10-2026".
    Month(NaiveDate),
    /// Something else.
    Other,
}

/// The shape of a cell.
pub fn shape(cell: &str) -> Shape {
    let text = without_time(without_weekday(cell.trim()));
    let mut parts = text.split(['-', '/', '.']).map(str::trim);
    let three = (parts.next(), parts.next(), parts.next(), parts.next());
    if let (Some(first), Some(second), Some(third), None) = three {
        return numbers(first, second, third).or_else(|| named(text)).unwrap_or(Shape::Other);
    }
    let whole = text.strip_suffix(".0").or_else(|| text.strip_suffix(",0")).unwrap_or(text);
    let found = day_number(whole).or_else(|| compact(whole)).or_else(|| named(text));
    found.or_else(|| month(text)).unwrap_or(Shape::Other)
}

impl Shape {
    /// The only order that this cell can be read in, where it tells.
    pub fn order(self) -> Option<Order> {
        match self {
            Self::Numbers(first, second, ..) if (13..=31).contains(&first) && second <= 12 => {
                Some(Order::DayFirst)
            }
            Self::Numbers(first, second, ..) if first <= 12 && (13..=31).contains(&second) => {
                Some(Order::MonthFirst)
            }
            _ => None,
        }
    }

    /// The day that it is in a column of this order. A year of two digits is the latest that is not
    /// after the year of `today`.
    pub fn day(self, order: Order, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Day(day) | Self::Number(day) | Self::Month(day) => Some(day),
            Self::Other => None,
            Self::Short(day, month, year) => on(full(year, today), month, day),
            Self::Numbers(first, second, year, short) => {
                let year = if short { full(year, today) } else { year };
                let (day, month) = match order {
                    Order::DayFirst => (first, second),
                    Order::MonthFirst => (second, first),
                };
                on(year, month, day)
            }
        }
    }
}

/// The latest year with these two digits that is not after this one.
fn full(year: i32, today: NaiveDate) -> i32 {
    let this = today.year();
    let full = this - this.rem_euclid(100) + year;
    if full > this { full - 100 } else { full }
}

fn on(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day).filter(|day| (1900..=2100).contains(&day.year()))
}

/// Days of the week as they stand before a date.
const WEEKDAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];

/// Without the day of the week before it: "do 8-10-2026", "donderdag 8 oktober 2026".
fn without_weekday(text: &str) -> &str {
    let Some((first, rest)) = text.split_once([' ', '\u{a0}']) else { return text };
    let word = first.trim_end_matches(['.', ',']).to_lowercase();
    let whole = word.ends_with("dag") || word.ends_with("day");
    let is_day = WEEKDAYS.contains(&word.as_str())
        || whole
            && WEEKDAYS
                .iter()
                .chain(&["mo", "tu", "we", "th", "fr", "sa", "su"])
                .any(|day| word.starts_with(day));
    let rest = rest.trim_start();
    if is_day && rest.starts_with(|sign: char| sign.is_ascii_digit()) { rest } else { text }
}

/// Without the time of day behind it.
fn without_time(text: &str) -> &str {
    let (day, time) = match text.split_once([' ', 'T']) {
        Some((day, time)) => (day, time.trim()),
        None => return text,
    };
    let clock = time.contains(':') && time.starts_with(|sign: char| sign.is_ascii_digit());
    if clock && day.contains(|sign: char| sign.is_ascii_digit()) { day } else { text }
}

fn numbers(first: &str, second: &str, third: &str) -> Option<Shape> {
    if ![first, second, third].into_iter().all(only_digits) {
        return None;
    }
    if first.len() == 4 && second.len() <= 2 && third.len() <= 2 {
        let (year, month, day) = (first.parse().ok()?, second.parse().ok()?, third.parse().ok()?);
        return on(year, month, day).map(Shape::Day);
    }
    let short = third.len() == 2;
    let fits = first.len() <= 2 && second.len() <= 2 && (short || third.len() == 4);
    let (first, second) = (first.parse().ok()?, second.parse().ok()?);
    fits.then_some(Shape::Numbers(first, second, third.parse().ok()?, short))
}

fn day_number(text: &str) -> Option<Shape> {
    let (days, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    if days.len() != 5 || !only_digits(days) || !only_digits(part) {
        return None;
    }
    let number: i64 = days.parse().ok().filter(|days| DAY_NUMBERS.contains(days))?;
    let since = chrono::TimeDelta::try_days(number - EPOCH)?;
    NaiveDate::from_ymd_opt(1970, 1, 1)?.checked_add_signed(since).map(Shape::Number)
}

/// "20240201".
fn compact(text: &str) -> Option<Shape> {
    if text.len() != 8 || !only_digits(text) {
        return None;
    }
    let dashed = format!("{}-{}-{}", text.get(..4)?, text.get(4..6)?, text.get(6..)?);
    date(&dashed).ok().map(Shape::Day)
}

/// "1 februari 2024", "1-feb-24", "1 feb. '24".
fn named(text: &str) -> Option<Shape> {
    let lower = text.to_lowercase();
    let mut parts = lower.split([' ', '-', '/', '.', '\u{a0}']).filter(|part| !part.is_empty());
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let year = year.trim_start_matches(['\'', '’', '‘', '`']);
    let full = parts.next().is_none() && only_digits(year) && matches!(year.len(), 2 | 4);
    let month = month_named(month)?;
    let day: u32 = day.parse().ok()?;
    let number = year.parse().ok().filter(|_| full)?;
    if year.len() == 2 {
        return Some(Shape::Short(day, month, number));
    }
    on(number, month, day).map(Shape::Day)
}

/// "oktober 2026", "okt-2026", "10-2026", "2026-10".
fn month(text: &str) -> Option<Shape> {
    let lower = text.to_lowercase();
    let mut parts = lower.split([' ', '-', '/', '.', '\u{a0}']).filter(|part| !part.is_empty());
    let (one, other) = (parts.next()?, parts.next()?);
    let (month, year) =
        if one.len() == 4 && only_digits(one) { (other, one) } else { (one, other) };
    let number = || month.parse().ok().filter(|_| only_digits(month) && month.len() <= 2);
    let month = month_named(month).or_else(number)?;
    let whole = parts.next().is_none() && year.len() == 4 && only_digits(year);
    on(year.parse().ok().filter(|_| whole)?, month, 1).map(Shape::Month)
}

/// Which month has a name that begins so.
fn month_named(text: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|names| names.iter().any(|name| text.starts_with(name)))?;
    u32::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Order::{DayFirst, MonthFirst};

    fn on(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    #[test]
    fn each_shape_is_the_day_that_was_meant() {
        let today = on(2026, 11, 25).unwrap();
        for (cell, order, day) in [
            ("2-3-2024", DayFirst, on(2024, 3, 2)),
            ("02/03/2024", MonthFirst, on(2024, 2, 3)),
            ("12/31/2023", MonthFirst, on(2023, 12, 31)),
            ("12/31/2023", DayFirst, None),
            ("31-02-2024", DayFirst, None),
            ("3-11-25", DayFirst, on(2025, 11, 3)),
            ("3-11-26", DayFirst, on(2026, 11, 3)),
            ("3-11-27", DayFirst, on(1927, 11, 3)),
            ("5 aug. '26", DayFirst, on(2026, 8, 5)),
            ("1.2.2024", DayFirst, on(2024, 2, 1)),
            ("2024-02-01", MonthFirst, on(2024, 2, 1)),
            ("2024/2/1", DayFirst, on(2024, 2, 1)),
            ("20240201", DayFirst, on(2024, 2, 1)),
            ("1 februari 2024", MonthFirst, on(2024, 2, 1)),
            ("1-feb-2024", DayFirst, on(2024, 2, 1)),
            ("1-feb-24", MonthFirst, on(2024, 2, 1)),
            ("12-okt-98", DayFirst, on(1998, 10, 12)),
            ("1 mrt. 2024", DayFirst, on(2024, 3, 1)),
            ("01-02-2024 13:45", DayFirst, on(2024, 2, 1)),
            ("2024-02-01T13:45:00Z", DayFirst, on(2024, 2, 1)),
            ("45323", DayFirst, on(2024, 2, 1)),
            ("45323.0", DayFirst, on(2024, 2, 1)),
            ("45323,5", DayFirst, on(2024, 2, 1)),
            ("1-2-1899", DayFirst, None),
            ("do 8-10-2023", DayFirst, on(2023, 10, 8)),
            ("donderdag 8 oktober 2023", DayFirst, on(2023, 10, 8)),
            ("ma 10-12", DayFirst, None),
            ("ma 10:00", DayFirst, None),
            ("zomer 2024", DayFirst, None),
            ("1-2", DayFirst, None),
            ("123456", DayFirst, None),
            ("", DayFirst, None),
        ] {
            assert_eq!(shape(cell).day(order, today), day, "{cell:?}");
        }
    }

    #[test]
    fn only_a_cell_that_can_be_read_one_way_tells_the_order() {
        for (cell, order) in [
            ("12/31/2023", Some(MonthFirst)),
            ("31-12-2023", Some(DayFirst)),
            ("31-02-2023", Some(DayFirst)),
            ("05/06/2024", None),
            ("2024-12-31", None),
            ("31-31-2023", None),
            ("45323", None),
        ] {
            assert_eq!(shape(cell).order(), order, "{cell:?}");
        }
    }
}
