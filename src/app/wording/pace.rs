//! How far something is, in words.

use crate::app::pace::Far;
use crate::i18n::Strings;

/// Seconds from which on minutes are told.
const LONG: u64 = 100;

/// How many are done, how fast it goes and how long it takes still.
pub fn far(strings: &Strings, far: Far) -> String {
    let number = |number| strings.grouped(number);
    if far.of == 0 {
        return String::new();
    }
    let Some(left) = far.left else { return strings.pace_begun(number(far.of)) };
    let left = if left < LONG {
        strings.pace_seconds(left)
    } else {
        strings.pace_minutes(left.div_ceil(60))
    };
    strings.pace_far(number(far.done), number(far.of), number(far.rate), left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn thousands_are_told_apart_and_the_time_that_is_left_is_told() {
        let (nl, en) = (Strings::new(Language::Dutch), Strings::new(Language::English));
        assert_eq!(far(&nl, Far { done: 0, of: 0, rate: 0, left: None }), "", "nothing of nothing");
        let at = |done, left| Far { done, of: 100_000, rate: 9_100, left };
        assert_eq!(far(&nl, at(0, None)), "100.000 rijen worden klaargemaakt.");
        let told = far(&nl, at(12_400, Some(8)));
        assert_eq!(told, "12.400 van 100.000 · 9.100 per seconde · nog ongeveer 8 seconden");
        let told = far(&en, at(999, Some(1)));
        assert_eq!(told, "999 of 100,000 · 9,100 a second · about 1 second left");
        assert!(far(&en, at(1_000, Some(130))).ends_with("about 3 minutes left"));
    }
}
