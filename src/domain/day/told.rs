//! Days that are told by their distance from today, or by their week.

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

use super::Side;

/// A day that is told by its distance from today.
pub(super) fn spoken(text: &str, today: NaiveDate, side: Side) -> Option<NaiveDate> {
    match text {
        "today" | "vandaag" | "nu" | "now" => return Some(today),
        "tomorrow" | "morgen" => return today.succ_opt(),
        "overmorgen" => return today.checked_add_days(Days::new(2)),
        "yesterday" | "gisteren" => return today.pred_opt(),
        "eergisteren" => return today.checked_sub_days(Days::new(2)),
        _ => {}
    }
    if let Some(offset) = text.strip_prefix('+') {
        return Span::joined(offset)?.after(today);
    }
    if let Some(offset) = text.strip_prefix(['-', '−', '–']) {
        return Span::joined(offset)?.before(today);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    match *words.as_slice() {
        [number, unit, "ago" | "geleden"] => Span::of(number, unit)?.before(today),
        ["in" | "over", number, unit] => Span::of(number, unit)?.after(today),
        ["week", number] => in_week(number, Weekday::Mon, today, side),
        ["volgende" | "next", "week", day] | [day, "volgende" | "next", "week"] => {
            in_week_of(today.checked_add_days(Days::new(7))?, weekday(day)?)
        }
        ["vorige" | "last", "week", day] | [day, "vorige" | "last", "week"] => {
            in_week_of(today.checked_sub_days(Days::new(7))?, weekday(day)?)
        }
        ["week", number, day] | [day, "week", number] => {
            in_week(number, weekday(day)?, today, side)
        }
        ["volgende" | "next", unit] => Span::of("1", unit)?.after(today),
        ["vorige" | "last", unit] => Span::of("1", unit)?.before(today),
        [word] => match weekday(word) {
            Some(day) => next(day, today, side),
            None => Span::joined(word).filter(|_| !is_number(word))?.to(today, side),
        },
        _ => None,
    }
}

/// Digits alone are no distance: `14` may be a day of the month.
fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit())
}

/// That day of the week of another day.
fn in_week_of(on: NaiveDate, day: Weekday) -> Option<NaiveDate> {
    let week = on.iso_week();
    NaiveDate::from_isoywd_opt(week.year(), week.week(), day)
}

/// That day of the week with this number: of the year in which it fits the side, the nearest.
fn in_week(number: &str, day: Weekday, today: NaiveDate, side: Side) -> Option<NaiveDate> {
    let week: u32 = number.parse().ok().filter(|_| is_number(number))?;
    let year = today.iso_week().year();
    let of = |years: i32| NaiveDate::from_isoywd_opt(year.checked_add(years)?, week, day);
    let this = of(0);
    match side {
        Side::Ahead => this.filter(|on| *on >= today).or_else(|| of(1)),
        Side::Past => this.filter(|on| *on <= today).or_else(|| of(-1)),
        Side::Either => this.or_else(|| of(1)),
    }
}

/// A number of days or months.
enum Span {
    Days(u64),
    Months(u32),
}

impl Span {
    /// `14`, `2w`, `3m`.
    fn joined(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        Self::of(digits, text.strip_prefix(digits)?)
    }

    fn of(digits: &str, unit: &str) -> Option<Self> {
        let digits = match digits {
            "een" | "één" | "a" | "an" | "one" => "1",
            "twee" | "two" => "2",
            "drie" | "three" => "3",
            digits => digits,
        };
        if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) {
            return None;
        }
        let number: u32 = digits.parse().ok()?;
        Some(match unit {
            "" | "d" | "dag" | "dagen" | "day" | "days" => Self::Days(number.into()),
            "w" | "week" | "weken" | "weeks" => Self::Days(u64::from(number) * 7),
            "m" | "maand" | "maanden" | "month" | "months" => Self::Months(number),
            "j" | "y" | "jaar" | "jaren" | "year" | "years" => {
                Self::Months(number.checked_mul(12)?)
            }
            _ => return None,
        })
    }

    /// Ahead where things lie ahead, back where they happened.
    fn to(&self, today: NaiveDate, side: Side) -> Option<NaiveDate> {
        match side {
            Side::Ahead | Side::Either => self.after(today),
            Side::Past => self.before(today),
        }
    }

    fn after(&self, today: NaiveDate) -> Option<NaiveDate> {
        match *self {
            Self::Days(days) => today.checked_add_days(Days::new(days)),
            Self::Months(months) => today.checked_add_months(Months::new(months)),
        }
    }

    fn before(&self, today: NaiveDate) -> Option<NaiveDate> {
        match *self {
            Self::Days(days) => today.checked_sub_days(Days::new(days)),
            Self::Months(months) => today.checked_sub_months(Months::new(months)),
        }
    }
}

pub(super) fn weekday(text: &str) -> Option<Weekday> {
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
fn next(day: Weekday, today: NaiveDate, side: Side) -> Option<NaiveDate> {
    let step = match side {
        Side::Ahead | Side::Either => NaiveDate::succ_opt,
        Side::Past => NaiveDate::pred_opt,
    };
    let mut on = step(&today)?;
    while on.weekday() != day {
        on = step(&on)?;
    }
    Some(on)
}
