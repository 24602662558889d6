//! Days as people type them.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// Whether a day without a year, or a weekday, lies ahead or behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Today or earlier.
    Past,
    /// Today or later.
    Ahead,
}

/// Reads `2026-11-23`, `23-11-2026`, `23-11`, `+14`, `+2w`, `+3m`, `today`, a weekday in Dutch or
/// English. `None` where it is no day: an impossible date, or an offset on the side of the past.
pub fn parse(text: &str, today: NaiveDate, side: Side) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    if let Some(offset) = text.strip_prefix('+') {
        return (side == Side::Ahead).then(|| ahead(offset, today)).flatten();
    }
    match text.as_str() {
        "" => None,
        "today" | "vandaag" | "nu" => Some(today),
        "tomorrow" | "morgen" if side == Side::Ahead => today.succ_opt(),
        "yesterday" | "gisteren" if side == Side::Past => today.pred_opt(),
        _ => weekday(&text)
            .and_then(|day| nearest(day, today, side))
            .or_else(|| written(&text, today, side)),
    }
}

fn ahead(offset: &str, today: NaiveDate) -> Option<NaiveDate> {
    let digits = offset.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = offset.strip_prefix(digits)?;
    let number: u32 = digits.parse().ok()?;
    match unit {
        "" | "d" => today.checked_add_days(Days::new(u64::from(number))),
        "w" => today.checked_add_days(Days::new(u64::from(number.checked_mul(7)?))),
        "m" => today.checked_add_months(Months::new(number)),
        "j" | "y" => today.checked_add_months(Months::new(number.checked_mul(12)?)),
        _ => None,
    }
}

fn weekday(text: &str) -> Option<Weekday> {
    let days: [(&[&str], Weekday); 7] = [
        (&["ma", "maandag", "mon", "monday"], Weekday::Mon),
        (&["di", "dinsdag", "tue", "tuesday"], Weekday::Tue),
        (&["wo", "woensdag", "wed", "wednesday"], Weekday::Wed),
        (&["do", "donderdag", "thu", "thursday"], Weekday::Thu),
        (&["vr", "vrijdag", "fri", "friday"], Weekday::Fri),
        (&["za", "zaterdag", "sat", "saturday"], Weekday::Sat),
        (&["zo", "zondag", "sun", "sunday"], Weekday::Sun),
    ];
    days.iter().find(|(names, _)| names.contains(&text)).map(|(_, day)| *day)
}

/// The nearest such weekday that is not today.
fn nearest(day: Weekday, today: NaiveDate, side: Side) -> Option<NaiveDate> {
    let step = match side {
        Side::Ahead => NaiveDate::succ_opt,
        Side::Past => NaiveDate::pred_opt,
    };
    let mut on = step(&today)?;
    while on.weekday() != day {
        on = step(&on)?;
    }
    Some(on)
}

fn written(text: &str, today: NaiveDate, side: Side) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => on(year, month, day),
        [day, month, year] if year.len() == 4 => on(year, month, day),
        [day, month] => {
            let this = on(&today.year().to_string(), month, day)?;
            let other = match side {
                Side::Ahead if this < today => today.year().checked_add(1)?,
                Side::Past if this > today => today.year().checked_sub(1)?,
                _ => return Some(this),
            };
            on(&other.to_string(), month, day)
        }
        _ => None,
    }
}

fn on(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::Side::{Ahead, Past};
    use super::*;

    #[test]
    fn days_are_read_as_people_type_them() {
        // A Monday.
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let check = |text: &str, side, expect: &str| {
            let found = parse(text, today, side).map(|d| d.to_string());
            assert_eq!(found.as_deref().unwrap_or("-"), expect, "{text} {side:?}");
        };
        for (text, side, expect) in [
            ("+14", Ahead, "2026-12-07"),
            ("+2w", Ahead, "2026-12-07"),
            ("+3m", Ahead, "2027-02-23"),
            ("+1", Past, "-"),
            ("ma", Ahead, "2026-11-30"),
            ("vrijdag", Past, "2026-11-20"),
            ("Fri", Ahead, "2026-11-27"),
            ("2026-02-30", Past, "-"),
            ("28-02-2026", Past, "2026-02-28"),
            ("3-12", Ahead, "2026-12-03"),
            ("3-12", Past, "2025-12-03"),
            ("3-1", Ahead, "2027-01-03"),
            ("+99999999999", Ahead, "-"),
            ("+4294967295m", Ahead, "-"),
            ("+", Ahead, "-"),
            ("morgen", Ahead, "2026-11-24"),
            ("x", Ahead, "-"),
        ] {
            check(text, side, expect);
        }
    }
}
