//! Days and times of an offer, from one column or two.

use chrono::Weekday;

use super::words::{DAYS, find};
use super::{Cells, FieldProblem, Reason};
use crate::domain::CleanText;
use crate::domain::offer::Slot;
use crate::exchange::columns::{Field as _, OfferField as F};

/// When an offer is.
#[derive(Default)]
pub(super) struct When {
    /// Weekly moments.
    pub(super) slots: Vec<Slot>,
    /// Words, where these do not say it.
    pub(super) text: CleanText,
    /// Whether the words say what cannot be: a day of 25 hours.
    pub(super) odd: bool,
}

/// Weekly moments where all of the text reads as such ("ma 10:00-12:00, do 14-16"), else words.
pub(super) fn when_of(cells: &Cells<'_, F>) -> Result<Option<When>, FieldProblem> {
    let times = match (cells.line(F::When)?, cells.line(F::EndTime)?) {
        (Some(from), Some(to)) => Some(CleanText::cut(&format!("{from}-{to}"))),
        (times, None) => times,
        (None, Some(to)) => Some(CleanText::cut(&format!("{}: {to}", cells.header(F::EndTime)))),
    };
    let text = match (cells.line(F::Days)?, times) {
        (None, None) => return Ok(None),
        (Some(days), Some(times)) => CleanText::cut(&format!("{days} {times}")),
        (Some(text), None) | (None, Some(text)) => text,
    };
    let slots = slots(text.as_str());
    let crossed = slots.iter().flatten().any(|slot| slot.from >= slot.to);
    if cells.lenient && (crossed || are_odd(text.as_str())) {
        return Ok(Some(When { text, odd: true, ..When::default() }));
    }
    if crossed {
        return Err((Some(F::When.name()), Reason::TimesCrossed));
    }
    Ok(Some(match slots {
        Some(slots) if !slots.is_empty() => When { slots, ..When::default() },
        _ => When { text, ..When::default() },
    }))
}

fn slots(text: &str) -> Option<Vec<Slot>> {
    let parts = text.split([',', ';', '|']).map(str::trim).filter(|part| !part.is_empty());
    let all: Option<Vec<Vec<Slot>>> = parts.map(part).collect();
    Some(all?.concat())
}

/// "ma 10:00-12:00", "ma en do 19.30 - 21.00 uur", "wo 10u-11u30".
fn part(text: &str) -> Option<Vec<Slot>> {
    let lower = text.to_lowercase();
    let at = lower.find(|sign: char| sign.is_ascii_digit())?;
    let (days, times) = (lower.get(..at)?, lower.get(at..)?);
    let days = days_of(days);
    let times = times.replace(" tot ", "-").replace(" t/m ", "-").replace(['–', '—', '/'], "-");
    let (from, to) = times.split_once('-')?;
    let (from, to) = (minutes(from)?, minutes(to)?);
    let days = days.filter(|days| !days.is_empty())?;
    Some(days.into_iter().map(|day| Slot { day, from, to }).collect())
}

/// "ma", "ma en do", "di & do van", "ma t/m vr", "elke dinsdag", "dinsdags".
fn days_of(text: &str) -> Option<Vec<Weekday>> {
    let text = text.replace("t/m", " - ").replace("tot en met", " - ").replace(['–', '—'], "-");
    let text = text.replace('-', " - ");
    let words = text.split([' ', '+', '&', '/']).map(|word| word.trim_matches(['.', ':', '(']));
    let skipped = ["", "en", "van", "and", "elke", "iedere", "op", "om", "from", "every"];
    let mut days: Vec<Weekday> = Vec::new();
    let mut until = false;
    for word in words.filter(|word| !skipped.contains(word)) {
        if word == "-" {
            until = true;
            continue;
        }
        let part = ["ochtend", "morgen", "middag", "avond"];
        let bare = part.iter().find_map(|part| word.trim_end_matches('s').strip_suffix(part));
        let bare = bare.filter(|bare| !bare.is_empty()).unwrap_or(word);
        let day = find(bare, DAYS).or_else(|| find(bare.strip_suffix('s')?, DAYS))?;
        let mut next = days.last().copied().filter(|_| until).map(|last| last.succ());
        while let Some(between) = next.filter(|between| *between != day) {
            days.push(between);
            next = Some(between.succ());
        }
        days.push(day);
        until = false;
    }
    (!until).then_some(days)
}

/// "10", "10:30", "10.30", "10 uur", "10u", "10u30": minutes after midnight.
fn minutes(text: &str) -> Option<u16> {
    let text = text.trim().trim_end_matches('.').trim_end_matches("uur").trim();
    let text = text.strip_suffix('u').unwrap_or(text);
    let whole = || if text.len() == 4 { text.split_at_checked(2) } else { None };
    let parts = text.split_once([':', '.', 'u', 'h']).or_else(whole);
    let (hours, minutes) = parts.unwrap_or((text, ""));
    let minutes = if minutes.is_empty() { "0" } else { minutes };
    let (hours, minutes): (u16, u16) = (hours.trim().parse().ok()?, minutes.trim().parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// Whether a text names times that no clock shows, or an end before the start.
fn are_odd(text: &str) -> bool {
    let lower = text.to_lowercase();
    let whole = lower.contains("uur");
    let joined = lower.replace(" tot ", "-").replace(" t/m ", "-").replace(['–', '—'], "-");
    let joined = joined.replace(" - ", "-").replace("- ", "-").replace(" -", "-");
    let pieces = joined.split([' ', ',', ';', '|', '(', ')']);
    pieces.filter(|piece| !piece.is_empty()).any(|piece| {
        let times: Vec<u32> = piece.split('-').filter_map(|part| clock(part, whole)).collect();
        let crossed =
            piece.matches('-').count() == 1 && matches!(times.as_slice(), [from, to] if from >= to);
        crossed || times.iter().any(|time| *time > 24 * 60)
    })
}

/// Minutes after midnight, also where there are more than in a day; a point parts hours and minutes
/// only where `whole` says that the text is about a clock.
fn clock(text: &str, whole: bool) -> Option<u32> {
    let text = text.trim_end_matches('.').trim_end_matches("uur");
    let point = |sign: char| sign == ':' || sign == 'u' || (whole && sign == '.');
    let (hours, minutes) = text.split_once(point)?;
    let minutes = if minutes.is_empty() { "0" } else { minutes };
    let two = |text: &str| (text.len() <= 2).then(|| text.parse::<u32>().ok()).flatten();
    let (hours, minutes) = (two(hours)?, two(minutes)?);
    // Sixty minutes are an hour more than any clock shows.
    Some(if minutes < 60 { hours * 60 + minutes } else { u32::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Weekday::{Fri, Mon, Thu, Tue, Wed};

    #[test]
    fn days_and_times_as_offices_write_them() {
        for (text, days, from, to) in [
            ("dinsdag 10.00 - 11.30 uur", vec![Tue], 600, 690),
            ("ma en do 19:30-21:00", vec![Mon, Thu], 1170, 1260),
            ("wo 10u-11u30", vec![Wed], 600, 690),
            ("vrijdag 14:00-16:00", vec![Fri], 840, 960),
            ("ma 10 tot 12 uur", vec![Mon], 600, 720),
            ("di & do 10.00-12.00", vec![Tue, Thu], 600, 720),
            ("maandag t/m woensdag 9.00-17.00 uur", vec![Mon, Tue, Wed], 540, 1020),
            ("elke dinsdag van 10:00 tot 11:30 uur", vec![Tue], 600, 690),
            ("dinsdags 10u-11u30", vec![Tue], 600, 690),
        ] {
            let wanted: Vec<Slot> = days.into_iter().map(|day| Slot { day, from, to }).collect();
            assert_eq!(slots(text), Some(wanted), "{text}");
        }
        for text in [
            "woensdagochtend 9.30u",
            "elke eerste maandag van de maand",
            "dinsdag",
            "om de week di 10-11",
        ] {
            assert_eq!(slots(text), None, "{text}");
        }
    }

    #[test]
    fn times_that_cannot_be_are_told_from_words() {
        for (text, odd) in [
            ("ma 25:00-26:00", true),
            ("ma 22:00-24:30", true),
            ("14:00-10:00", true),
            ("vrijdag 14.00 - 10.00 uur", true),
            ("di 10:75", true),
            ("ma 20:00-24:00", false),
            ("ma 10:00-12:00 en 14:00-16:00", false),
            ("di 25.12", false),
            ("elke eerste maandag", false),
            ("9-12 en 13-17 uur", false),
        ] {
            assert_eq!(are_odd(text), odd, "{text}");
        }
    }
}
