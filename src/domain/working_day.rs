//! On which days anybody works: Monday to Friday.

use chrono::{Datelike as _, NaiveDate, Weekday};

/// Whether nobody works on this day.
pub fn is_weekend(on: NaiveDate) -> bool {
    matches!(on.weekday(), Weekday::Sat | Weekday::Sun)
}

/// This day, or else the next on which anybody works.
pub fn from(on: NaiveDate) -> NaiveDate {
    let mut day = on;
    while is_weekend(day) {
        let Some(next) = day.succ_opt() else { break };
        day = next;
    }
    day
}

/// The first day after this one on which anybody works.
pub fn after(on: NaiveDate) -> NaiveDate {
    on.succ_opt().map_or(on, from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_at_the_weekend_becomes_the_monday_after_it() {
        let november = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        for (on, this, next) in [(26, 26, 27), (27, 27, 30), (28, 30, 30), (29, 30, 30)] {
            assert_eq!(from(november(on)), november(this));
            assert_eq!(after(november(on)), november(next));
        }
        assert_eq!(from(NaiveDate::MAX), NaiveDate::MAX);
        assert_eq!(after(NaiveDate::MAX), NaiveDate::MAX);
    }
}
