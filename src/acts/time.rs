//! Times of day as people type them.

use crate::domain::appointment::TimeOfDay;

/// Reads `10:30`, `10.30`, `10u30`, `1030`, `10 uur`, `9`; `None` where it is
/// no time of day.
pub(crate) fn read(text: &str) -> Option<TimeOfDay> {
    let text = text.trim().to_lowercase();
    let text = text.trim_end_matches("uur").trim_end_matches('h').trim();
    let (hour, minute) = match text.split_once([':', '.', 'u', 'h']) {
        Some((hour, "")) => (hour, "0"),
        Some((hour, minute)) => (hour, minute),
        None if text.len() > 2 => text.split_at_checked(text.len() - 2)?,
        None => (text, "0"),
    };
    let number = |part: &str| {
        let digits = part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u16>().ok().filter(|_| digits)
    };
    let (hour, minute) = (number(hour)?, number(minute)?);
    (minute < 60).then(|| TimeOfDay::of_minutes(hour * 60 + minute)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        for (text, expect) in [
            ("10:30", Some((10, 30))),
            ("10.30", Some((10, 30))),
            ("10u30", Some((10, 30))),
            ("1030", Some((10, 30))),
            ("930", Some((9, 30))),
            ("10 uur", Some((10, 0))),
            ("9", Some((9, 0))),
            ("9u", Some((9, 0))),
            ("0:05", Some((0, 5))),
            ("24:00", None),
            ("10:60", None),
            ("morgen", None),
            ("", None),
            ("-1", None),
            ("10:3é", None),
            ("éé", None),
        ] {
            assert_eq!(read(text).map(TimeOfDay::parts), expect, "{text}");
        }
    }
}
