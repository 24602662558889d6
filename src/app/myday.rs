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
    /// What was done today, person by person.
    pub done: Vec<Worked>,
}

/// Minutes from hours as they are typed: "3", "3,5", "3.5", "3:30".
pub(super) fn minutes(text: &str) -> Option<u16> {
    let text = text.trim();
    if let Some((hours, minutes)) = text.split_once(':') {
        let (hours, minutes) = (hours.parse::<u16>().ok()?, minutes.parse::<u16>().ok()?);
        return (hours < 24 && minutes < 60).then_some(hours * 60 + minutes);
    }
    let plain = text.replace(',', ".");
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, "0"));
    let (hours, tenths) = (whole.parse::<u16>().ok()?, part.get(..1)?.parse::<u16>().ok()?);
    let known = part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let rest = if part == "25" {
        15
    } else if part == "75" {
        45
    } else {
        tenths * 6
    };
    (known && hours < 24).then_some(hours * 60 + rest)
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
        ] {
            assert_eq!(minutes(text), expected, "{text}");
        }
        assert_eq!(hours(210), "3:30");
    }
}
