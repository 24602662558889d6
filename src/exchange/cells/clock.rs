//! Times of day.

/// "10", "10:30", "10.30", "10:30:00", "10 uur", "10u", "10u30": minutes after midnight.
pub fn clock(text: &str) -> Option<u16> {
    let text = text.trim().trim_end_matches('.').trim_end_matches("uur").trim();
    let text = text.strip_suffix('u').unwrap_or(text).trim();
    // A spreadsheet writes the seconds, too.
    let text = text.strip_suffix(":00").filter(|rest| rest.contains(':')).unwrap_or(text);
    let whole = || if text.len() == 4 { text.split_at_checked(2) } else { None };
    let parts = text.split_once([':', '.', 'u', 'h']).or_else(whole);
    let (hours, minutes) = parts.unwrap_or((text, ""));
    let minutes = if minutes.is_empty() { "0" } else { minutes };
    let (hours, minutes): (u16, u16) = (hours.trim().parse().ok()?, minutes.trim().parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::clock;

    #[test]
    fn times_as_offices_write_them() {
        for (text, minutes) in [
            ("10", Some(600)),
            ("10.30 uur", Some(630)),
            ("9u30", Some(570)),
            ("17.30 u.", Some(1050)),
            ("09:00:00", Some(540)),
            ("1930", Some(1170)),
            ("24:00", None),
            ("1-9-2026", None),
            ("", None),
        ] {
            assert_eq!(clock(text), minutes, "{text}");
        }
    }
}
