//! My day: how much fits into the free hours, and what was done.

use crate::domain::workday::Worked;

/// The free time of a day where nobody said otherwise, in minutes.
pub const FREE: u16 = 240;
/// How many silent referrals are shown.
pub const SILENT: usize = 8;
/// How many of the next working day's people are shown.
pub const FIRST: usize = 3;

/// What a job found for the page of the day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MyDay {
    /// How many people may be called today, whether or not there is time for them.
    pub callable: usize,
    /// How many telephone calls of today were noted.
    pub called: usize,
    /// What was done today, person by person.
    pub done: Vec<Worked>,
}

/// Minutes from a time that somebody has, as it is typed: "3", "3,5", "3:30", "1u30", "90 min";
/// less than a day.
pub(super) fn minutes(text: &str) -> Option<u16> {
    let text: String = text.to_lowercase().split_whitespace().collect();
    let bare = |unit: &[&str]| unit.iter().find_map(|unit| text.strip_suffix(unit));
    let found = if let Some(minutes) = bare(&["minuten", "minutes", "min", "m"]) {
        match split(minutes, &["uur", "u", "hours", "hour", "h"]) {
            Some((hours, minutes)) => hours_and(hours, minutes)?,
            None => minutes.parse().ok()?,
        }
    } else if let Some(hours) = bare(&["uur", "u", "hours", "hour", "h"]) {
        part_of_hours(hours)?
    } else if let Some((hours, minutes)) = split(&text, &[":", "u", "h"]) {
        hours_and(hours, minutes)?
    } else {
        part_of_hours(&text)?
    };
    (found < 24 * 60).then_some(found)
}

fn split<'a>(text: &'a str, between: &[&str]) -> Option<(&'a str, &'a str)> {
    between.iter().find_map(|between| text.split_once(between))
}

fn hours_and(hours: &str, minutes: &str) -> Option<u16> {
    let (hours, minutes) = (hours.parse::<u16>().ok()?, minutes.parse::<u16>().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// Whole hours, or with one or two places behind the sign.
fn part_of_hours(text: &str) -> Option<u16> {
    let plain = text.replace(',', ".");
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, "0"));
    let hours = whole.parse::<u16>().ok().filter(|hours| *hours < 24)?;
    let known = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let hundredths = format!("{part:0<2}").parse::<u16>().ok().filter(|_| known)?;
    Some(hours * 60 + hundredths * 60 / 100)
}

/// The same as they are shown: "3:30".
pub fn hours(minutes: u16) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_typed_as_they_are_said() {
        for (text, expected) in [
            ("3", Some(180)),
            ("3,5", Some(210)),
            ("0.5", Some(30)),
            ("2,75", Some(165)),
            ("1:20", Some(80)),
            ("", None),
            ("24", None),
            ("-1", None),
            ("drie", None),
            ("3,é", None),
            ("1u30", Some(90)),
            ("1 uur 30 min", Some(90)),
            ("1h05", Some(65)),
            ("2 uur", Some(120)),
            ("90 min", Some(90)),
            ("90m", Some(90)),
            ("0", Some(0)),
            ("1440 min", None),
            ("1u75", None),
            ("u", None),
            ("65535u", None),
        ] {
            assert_eq!(minutes(text), expected, "{text}");
        }
        assert_eq!(hours(210), "3:30");
    }
}
