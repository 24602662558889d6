//! The one reader of days as people type them: in forms, on the command line, everywhere.

mod told;

use chrono::{Datelike, Months, NaiveDate};
use thiserror::Error;

use told::{spoken, weekday};

/// Months ahead from which a day without a year is asked before it is taken.
const ASKED_AFTER: u32 = 6;

/// Years ahead beyond which nothing is agreed: a day that far was not meant.
const LAST_AHEAD: u32 = 5;

/// The last day for which anything is agreed.
pub fn last_ahead(today: NaiveDate) -> NaiveDate {
    today.checked_add_months(Months::new(12 * LAST_AHEAD)).unwrap_or(NaiveDate::MAX)
}

/// Years ahead from which two digits mean the century before.
const CENTURY_AFTER: i32 = 50;

/// On which side of today a day must lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What happened: today or earlier.
    Past,
    /// What is promised: today or later.
    Ahead,
    /// A day to look at: without a year the nearest.
    Either,
}

/// Why a text is not taken for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotADay {
    /// Nothing in it looks like a day.
    #[error("no day can be read from it")]
    Unreadable,
    /// The year has no such month.
    #[error("there is no month {0}")]
    NoSuchMonth(u32),
    /// The month never has such a day, or not in this year.
    #[error("day {day} of month {month} does not exist")]
    NoSuchDay {
        /// The day of the month.
        day: u32,
        /// The month, from 1.
        month: u32,
        /// The year that lacks it, where others have it.
        year: Option<i32>,
    },
    /// It is another day of the week than was typed beside it.
    #[error("{0} is another day of the week")]
    OtherWeekday(NaiveDate),
    /// It lies behind us, where only today or later can be.
    #[error("{0} lies in the past")]
    Behind(NaiveDate),
    /// It lies ahead, where only today or earlier can be.
    #[error("{0} lies in the future")]
    Ahead(NaiveDate),
    /// It lies further ahead than anything is agreed for.
    #[error("{0} is more than five years ahead")]
    Beyond(NaiveDate),
    /// Typed without a year, it would lie more than half a year ahead: whoever typed it is asked.
    #[error("{0} is more than six months ahead")]
    Far(NaiveDate),
}

/// Reads `2026-11-25`, `25-11-2026`, `25-11-26`, `25-11`, `25 nov`, `wed 25 november 2026`, `+14`,
/// `2w`, `+3m`, `-3`, `3 days ago`, `in a week`, `today`, a weekday, `next week`, `next week thu`,
/// `week 50`, `week 50 fri`; words in Dutch or English. A day and a month without a year are the
/// nearest that fits the side.
///
/// # Errors
/// [`NotADay`] says why it is not taken.
pub fn parse(text: &str, today: NaiveDate, side: Side) -> Result<NaiveDate, NotADay> {
    let text = text.trim().to_lowercase();
    if let Some(on) = spoken(&text, today, side) {
        return fits(on, today, side);
    }
    // A day as the program writes it begins with its weekday, which has to be the right one.
    let (named, rest) = match text.split_once(char::is_whitespace) {
        Some((first, rest)) if weekday(first).is_some() => (weekday(first), rest),
        _ => (None, text.as_str()),
    };
    let written = Written::read(rest, today).ok_or(NotADay::Unreadable)?;
    let on = match written.year {
        Some(year) => fits(written.in_year(year)?, today, side)?,
        None => written.nearest(today, side)?,
    };
    match named {
        Some(named) if named != on.weekday() => Err(NotADay::OtherWeekday(on)),
        _ => Ok(on),
    }
}

/// The day, where it lies on this side of today.
fn fits(on: NaiveDate, today: NaiveDate, side: Side) -> Result<NaiveDate, NotADay> {
    match side {
        Side::Past if on > today => Err(NotADay::Ahead(on)),
        Side::Ahead if on < today => Err(NotADay::Behind(on)),
        Side::Ahead if on > last_ahead(today) => Err(NotADay::Beyond(on)),
        _ => Ok(on),
    }
}

/// The names of the months; three letters or more of one are enough.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january"],
    &["februari", "february"],
    &["maart", "march", "mrt"],
    &["april"],
    &["mei", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["augustus", "august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["december"],
];

fn month(text: &str) -> Option<u32> {
    let begins =
        |names: &[&str]| text.len() >= 3 && names.iter().any(|name| name.starts_with(text));
    (1..).zip(MONTHS).find(|(_, names)| begins(names)).map(|(number, _)| number)
}

/// A day and a month as they are written, with a year or without.
struct Written {
    day: u32,
    month: u32,
    year: Option<i32>,
}

impl Written {
    fn read(text: &str, today: NaiveDate) -> Option<Self> {
        let parts: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || "-/.,".contains(c))
            .filter(|part| !part.is_empty())
            .collect();
        let (day, month, year) = match *parts.as_slice() {
            [year, month, day] if year.len() == 4 => (day, month, Some(year)),
            [day, month, year] => (day, month, Some(year)),
            [day, month] => (day, month, None),
            _ => return None,
        };
        // "Nov 25" is written, too.
        let (day, month) = if number(month).is_some() && number(day).is_none() {
            (month, day)
        } else {
            (day, month)
        };
        Some(Self {
            day: number(day)?,
            month: number(month).or_else(|| self::month(month))?,
            year: year.map(|year| full_year(year, today)).transpose().ok()?,
        })
    }

    fn in_year(&self, year: i32) -> Result<NaiveDate, NotADay> {
        let Self { day, month, .. } = *self;
        if !(1..=12).contains(&month) {
            return Err(NotADay::NoSuchMonth(month));
        }
        // A leap year has every day that any year has.
        let ever = NaiveDate::from_ymd_opt(2024, month, day).is_some();
        let found = NaiveDate::from_ymd_opt(year, month, day);
        found.ok_or(NotADay::NoSuchDay { day, month, year: ever.then_some(year) })
    }

    /// The nearest that fits the side, where no year was written.
    fn nearest(&self, today: NaiveDate, side: Side) -> Result<NaiveDate, NotADay> {
        // Around the turn of the year the nearest may lie in the next one or in the last.
        let beside = |years: i32| self.in_year(today.year().saturating_add(years));
        // 29 February is only looked for where it is nearest: the years after that were not meant.
        let this = beside(0);
        let passed = (today.month(), today.day());
        let (later, earlier) = ((self.month, self.day) > passed, (self.month, self.day) < passed);
        match side {
            Side::Ahead if earlier => asked(beside(1)?, today),
            Side::Ahead => asked(this?, today),
            Side::Past if later => beside(-1),
            Side::Past => this,
            Side::Either => {
                let other = if earlier { beside(1) } else { beside(-1) };
                let far = |on: NaiveDate| (on - today).num_days().abs();
                match (this, other) {
                    (Ok(this), Ok(other)) if far(other) < far(this) => Ok(other),
                    (Err(_), Ok(other)) => Ok(other),
                    (this, _) => this,
                }
            }
        }
    }
}

/// A day without a year that is not too far ahead to be meant.
fn asked(on: NaiveDate, today: NaiveDate) -> Result<NaiveDate, NotADay> {
    let limit = today.checked_add_months(Months::new(ASKED_AFTER));
    if limit.is_some_and(|limit| on > limit) { Err(NotADay::Far(on)) } else { Ok(on) }
}

fn number(text: &str) -> Option<u32> {
    let digits = text.len() <= 2 && text.chars().all(|c| c.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

/// A year of four digits, or of two in the century that is nearest.
fn full_year(text: &str, today: NaiveDate) -> Result<i32, NotADay> {
    let digits = text.chars().all(|c| c.is_ascii_digit());
    let year: i32 = text.parse().ok().filter(|_| digits).ok_or(NotADay::Unreadable)?;
    match text.len() {
        4 => Ok(year),
        2 => {
            let year = today.year() - today.year().rem_euclid(100) + year;
            Ok(if year > today.year() + CENTURY_AFTER { year - 100 } else { year })
        }
        _ => Err(NotADay::Unreadable),
    }
}

#[cfg(test)]
mod tests;
