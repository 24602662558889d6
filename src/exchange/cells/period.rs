//! From when and until when, in one cell: "1 okt 2026 t/m 31 mrt 2027"; of one day both are that day.

use chrono::{Months, NaiveDate};

use super::day::{Order, Shape, shape};
use crate::domain::week::days;

/// Between the first day and the last.
const UNTIL: [&str; 7] = [" t/m ", " tot en met ", " tot ", " - ", " – ", " — ", " until "];
/// In front of either.
const FROM: [&str; 5] = ["vanaf ", "van ", "from ", "t/m ", "tot en met "];
/// How far ahead a year of two digits may lie.
const AHEAD: Months = Months::new(20 * 12);

/// The first day and the last that a cell names; `None` where it does not name plain days.
pub fn period(cell: &str, today: NaiveDate) -> Option<(Option<NaiveDate>, Option<NaiveDate>)> {
    let text = cell.trim().to_lowercase();
    let day = |part: &str| {
        let part = part.trim();
        let bare = FROM.iter().find_map(|word| part.strip_prefix(word)).unwrap_or(part);
        let latest = today.checked_add_months(AHEAD).unwrap_or(today);
        match shape(bare) {
            // The number of a day in a spreadsheet is no period.
            Shape::Number(_) => None,
            shape => shape.day(Order::DayFirst, latest),
        }
    };
    match UNTIL.iter().find_map(|sign| text.split_once(sign)) {
        Some((first, last)) => Some((Some(day(first)?), Some(day(last)?))),
        None if text.starts_with("t/m") || text.starts_with("tot en met") => {
            Some((None, Some(day(&text)?)))
        }
        None if text.starts_with("vanaf") || text.starts_with("from") => {
            Some((Some(day(&text)?), None))
        }
        None => {
            let first = text.split_whitespace().next().unwrap_or_default();
            let named = days(first).is_some_and(|days| !days.is_empty());
            let date = if named { text.get(first.len()..)?.trim() } else { text.as_str() };
            // A month is no day.
            let only = day(date).filter(|_| !matches!(shape(date), Shape::Month(_)))?;
            Some((Some(only), Some(only)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_plain_days_are_a_period_and_words_are_not() {
        let on = NaiveDate::from_ymd_opt;
        let today = on(2026, 11, 25).unwrap();
        let both = Some((on(2026, 10, 1), on(2027, 3, 31)));
        for (cell, told) in [
            ("1 okt 2026 t/m 31 mrt 2027", both),
            ("01-10-2026 - 31-03-2027", both),
            ("van 1 oktober 2026 tot en met 31 maart 2027", both),
            ("1-10-26 t/m 31-3-27", both),
            ("2026-10-01 – 2027-03-31", both),
            ("vanaf 1 okt 2026", Some((on(2026, 10, 1), None))),
            ("t/m 31 maart 2027", Some((None, on(2027, 3, 31)))),
            ("31-03-2027 t/m 01-10-2026", Some((on(2027, 3, 31), on(2026, 10, 1)))),
            ("zaterdag 12 december 2026", Some((on(2026, 12, 12), on(2026, 12, 12)))),
            ("za. 12-12-2026", Some((on(2026, 12, 12), on(2026, 12, 12)))),
            ("15 jan. 2027", Some((on(2027, 1, 15), on(2027, 1, 15)))),
            ("december 2026", None),
            ("elke dinsdag", None),
            ("46296", None),
            ("sept - juni", None),
            ("1 okt - 31 mrt 2027", None),
            ("46296 - 46477", None),
            ("hele jaar", None),
            ("", None),
        ] {
            assert_eq!(period(cell, today), told, "{cell:?}");
        }
    }
}
