//! Days as people read them.

use chrono::{Datelike, NaiveDate};

use super::{Language, Strings};

const DUTCH: [&str; 12] =
    ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const ENGLISH: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DUTCH_DAYS: [&str; 7] =
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const ENGLISH_DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Strings {
    /// "12 nov", with the year where it is not this one: "12 nov 2024".
    pub fn day(&self, on: NaiveDate, today: NaiveDate) -> String {
        if on.year() == today.year() {
            format!("{} {}", on.day(), self.month(on))
        } else {
            self.full_day(on)
        }
    }

    /// With the year, always: "12 nov 2024".
    pub fn full_day(&self, on: NaiveDate) -> String {
        format!("{} {} {}", on.day(), self.month(on), on.year())
    }

    /// As [`Strings::day`], with the weekday: "maandag 23 nov", "maandag 24 nov 2025".
    pub fn long_day(&self, on: NaiveDate, today: NaiveDate) -> String {
        let names = match self.language() {
            Language::Dutch => DUTCH_DAYS,
            Language::English => ENGLISH_DAYS,
        };
        let at = usize::try_from(on.weekday().num_days_from_monday()).unwrap_or(0);
        let weekday = names.get(at).copied().unwrap_or_default();
        format!("{weekday} {}", self.day(on, today))
    }

    /// The short weekday: "ma".
    pub fn weekday(&self, day: chrono::Weekday) -> &'static str {
        let names = match self.language() {
            Language::Dutch => DUTCH_DAYS,
            Language::English => ENGLISH_DAYS,
        };
        let at = usize::try_from(day.num_days_from_monday()).unwrap_or(0);
        let length = if self.language() == Language::Dutch { 2 } else { 3 };
        names.get(at).and_then(|name| name.get(..length)).unwrap_or_default()
    }

    /// Fixed width for columns: "07 nov 26".
    pub fn column_day(&self, on: NaiveDate) -> String {
        format!("{:02} {} {:02}", on.day(), self.month(on), on.year().rem_euclid(100))
    }

    fn month(&self, on: NaiveDate) -> &'static str {
        let names = match self.language() {
            Language::Dutch => DUTCH,
            Language::English => ENGLISH,
        };
        let at = usize::try_from(on.month0()).unwrap_or(0);
        names.get(at).copied().unwrap_or_default()
    }

    /// "€ 4,50", "free".
    pub fn money(&self, cents: u32) -> String {
        if cents == 0 {
            return self.price_free();
        }
        let (euros, rest) = (cents / 100, cents % 100);
        match (rest, self.language()) {
            (0, _) => format!("€ {euros}"),
            (_, Language::Dutch) => format!("€ {euros},{rest:02}"),
            (_, Language::English) => format!("€ {euros}.{rest:02}"),
        }
    }
}
