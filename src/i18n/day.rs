//! Days as people read them.

use crate::domain::budget::Named;
use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{Language, Strings};
use crate::domain::day::{NotADay, Side};

const DUTCH: [&str; 12] =
    ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const ENGLISH: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DUTCH_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
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

    /// A month of a year: "nov 2024".
    pub fn month_of(&self, on: NaiveDate) -> String {
        format!("{} {}", self.month(on), on.year())
    }

    /// As [`Strings::day`], with the weekday: "maandag 23 nov", "maandag 24 nov 2025".
    pub fn long_day(&self, on: NaiveDate, today: NaiveDate) -> String {
        format!("{} {}", self.weekday_name(on.weekday()), self.day(on, today))
    }

    /// As it is said: "donderdag 3 december".
    pub fn said_day(&self, on: NaiveDate) -> String {
        let (weekday, month) = (self.weekday_name(on.weekday()), self.month_name(on.month()));
        format!("{weekday} {} {month}", on.day())
    }

    /// As it is typed: "23-11-2026".
    pub fn typed_day(&self, on: NaiveDate) -> String {
        on.format("%d-%m-%Y").to_string()
    }

    /// Why a text is no day that can be meant, without the end of the sentence.
    pub fn not_a_day(&self, why: NotADay, today: NaiveDate) -> String {
        match why {
            NotADay::Unreadable => self.day_unreadable(),
            NotADay::NoSuchMonth(month) => self.day_no_month(month.to_string()),
            NotADay::NoSuchDay { day, month, year } => {
                let day = format!("{day} {}", self.month_name(month));
                match year {
                    Some(year) => self.day_none_in(day, year.to_string()),
                    None => self.day_none(day),
                }
            }
            NotADay::OtherWeekday(on) => self.day_other_weekday(self.long_day(on, today)),
            NotADay::Behind(on) => self.day_behind(self.day(on, today)),
            NotADay::Ahead(on) => self.day_ahead(self.day(on, today)),
            NotADay::Beyond(on) => self.day_beyond(self.day(on, today)),
            NotADay::Far(on) => self.day_far(self.long_day(on, today)),
        }
    }

    /// What can be typed instead, with a day that is near.
    pub fn day_to_try(&self, side: Side, today: NaiveDate) -> String {
        let near = today.checked_add_days(Days::new(14)).unwrap_or(today);
        match side {
            Side::Past => self.day_try_past(self.typed_day(today)),
            Side::Ahead => self.day_try_ahead(self.typed_day(near)),
            Side::Either => self.day_try_either(self.typed_day(today)),
        }
    }

    /// The whole name of a month, from 1.
    fn month_name(&self, month: u32) -> &'static str {
        let names = match self.language() {
            Language::Dutch => DUTCH_MONTHS,
            Language::English => ENGLISH_MONTHS,
        };
        let at = usize::try_from(month).unwrap_or(0).saturating_sub(1);
        names.get(at).copied().unwrap_or_default()
    }

    /// The whole name of a weekday: "maandag".
    pub fn weekday_name(&self, day: Weekday) -> &'static str {
        let names = match self.language() {
            Language::Dutch => DUTCH_DAYS,
            Language::English => ENGLISH_DAYS,
        };
        let at = usize::try_from(day.num_days_from_monday()).unwrap_or(0);
        names.get(at).copied().unwrap_or_default()
    }

    /// The short weekday: "ma".
    pub fn weekday(&self, day: Weekday) -> &'static str {
        let length = if self.language() == Language::Dutch { 2 } else { 3 };
        self.weekday_name(day).get(..length).unwrap_or_default()
    }

    /// Fixed width for columns: "07 nov 26".
    pub fn column_day(&self, on: NaiveDate) -> String {
        format!("{:>2} {} {:02}", on.day(), self.month(on), on.year().rem_euclid(100))
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
        self.euros(i64::from(cents))
    }

    /// A sum in eurocents: "€ 1.250", "€ −4,50", "€ 0".
    pub fn euros(&self, cents: i64) -> String {
        let (thousands, point) = match self.language() {
            Language::Dutch => ('.', ','),
            Language::English => (',', '.'),
        };
        let (euros, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
        let digits = euros.to_string();
        let mut whole = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                whole.push(thousands);
            }
            whole.push(digit);
        }
        let sign = if cents < 0 { "−" } else { "" };
        let rest = if rest == 0 { String::new() } else { format!("{point}{rest:02}") };
        format!("€ {sign}{whole}{rest}")
    }

    /// A name in the language of the interface.
    pub fn named(&self, name: &Named) -> String {
        match self.language() {
            Language::Dutch => name.nl.clone(),
            Language::English => name.en.clone(),
        }
    }
}
