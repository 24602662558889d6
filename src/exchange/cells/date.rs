//! Dates as Dutch files write them.

use chrono::NaiveDate;

use super::{CellProblem, only_digits};

const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;
/// What a spreadsheet adds to a date without a time.
const MIDNIGHT: [&str; 6] = ["T00:00:00Z", "T00:00:00", " 00:00:00", " 00:00", " 0:00:00", " 0:00"];

/// A date: `dd-mm-jjjj`, `d-m-jjjj`, the same with `/`, or `jjjj-mm-dd`; midnight after it is
/// dropped. The day always stands before the month.
///
/// # Errors
/// [`CellProblem::NotADate`], [`CellProblem::NoSuchDay`] or [`CellProblem::YearOutOfRange`].
pub fn date(cell: &str) -> Result<NaiveDate, CellProblem> {
    let text = cell.trim();
    let text = MIDNIGHT.iter().find_map(|time| text.strip_suffix(time)).unwrap_or(text);
    let separator = if text.contains('/') { '/' } else { '-' };
    let parts: Vec<&str> = text.split(separator).collect();
    let &[first, month, last] = parts.as_slice() else {
        return Err(CellProblem::NotADate);
    };
    let (day, year) = match (first.len(), last.len(), separator) {
        (4, 2, '-') => (last, first),
        (1 | 2, 2 | 4, _) => (first, last),
        _ => return Err(CellProblem::NotADate),
    };
    from_parts(day, month, year)
}

fn from_parts(day: &str, month: &str, year: &str) -> Result<NaiveDate, CellProblem> {
    if ![day, month, year].into_iter().all(only_digits) || month.len() > 2 {
        return Err(CellProblem::NotADate);
    }
    let year: i32 = year.parse().or(Err(CellProblem::NotADate))?;
    let (month, day) = (month.parse(), day.parse());
    let (Ok(month), Ok(day)) = (month, day) else {
        return Err(CellProblem::NotADate);
    };
    if !YEARS.contains(&year) {
        return Err(CellProblem::YearOutOfRange);
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(CellProblem::NoSuchDay)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_shapes_of_a_date() {
        let first = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        for cell in [
            "01-03-2026",
            "1-3-2026",
            "01/03/2026",
            "1/3/2026",
            "2026-03-01",
            " 1-03-2026 ",
            "01-03-2026 00:00",
            "2026-03-01T00:00:00",
        ] {
            assert_eq!(date(cell), Ok(first), "{cell:?}");
        }
    }

    #[test]
    fn what_is_no_date_says_why() {
        use CellProblem::{NoSuchDay, NotADate, YearOutOfRange};
        for (cell, problem) in [
            ("31-02-2026", NoSuchDay),
            ("29-02-2025", NoSuchDay),
            ("03/31/2026", NoSuchDay),
            ("2026-13-01", NoSuchDay),
            ("00-01-2026", NoSuchDay),
            ("01-01-1899", YearOutOfRange),
            ("01-01-2101", YearOutOfRange),
            ("01-01-26", YearOutOfRange),
            ("0000-01-01", YearOutOfRange),
            ("", NotADate),
            ("gisteren", NotADate),
            ("01-03/2026", NotADate),
            ("2026/03/01", NotADate),
            ("1-3", NotADate),
            ("1-3-2026-1", NotADate),
            ("45000", NotADate),
            ("+1-3-2026", NotADate),
            ("2026-3-1", NotADate),
            ("01-03-2026 13:00", NotADate),
            ("1-003-2026", NotADate),
        ] {
            assert_eq!(date(cell), Err(problem), "{cell:?}");
        }
        assert!(
            date("29-02-2024").is_ok() && date("01-01-1900").is_ok() && date("31-12-2100").is_ok()
        );
    }

    proptest! {
        #[test]
        fn every_day_is_read_back_in_each_shape(days in 0_u64..73_000) {
            let day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Days::new(days);
            for shape in ["%d-%m-%Y", "%-d-%-m-%Y", "%d/%m/%Y", "%Y-%m-%d"] {
                prop_assert_eq!(date(&day.format(shape).to_string()), Ok(day));
            }
        }
    }
}
