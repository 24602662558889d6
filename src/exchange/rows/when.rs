//! Days and times of an offer, from one column or two.

use chrono::Weekday;

use super::words::{DAYS, find};
use super::{Cells, FieldProblem, Reason};
use crate::domain::CleanText;
use crate::domain::offer::Slot;
use crate::exchange::columns::{Field as _, OfferField as F};

type When = (Vec<Slot>, CleanText);

/// Weekly moments where all of the text reads as such ("ma 10:00-12:00, do 14-16"), else words.
pub(super) fn when_of(cells: &Cells<'_, F>) -> Result<Option<When>, FieldProblem> {
    let text = match (cells.line(F::Days)?, cells.line(F::When)?) {
        (None, None) => return Ok(None),
        (Some(days), Some(times)) => CleanText::cut(&format!("{days} {times}")),
        (Some(text), None) | (None, Some(text)) => text,
    };
    let slots = slots(text.as_str());
    let crossed = slots.iter().flatten().any(|slot| slot.from >= slot.to);
    if crossed && cells.lenient {
        return Ok(Some((Vec::new(), text)));
    }
    if crossed {
        return Err((Some(F::When.name()), Reason::TimesCrossed));
    }
    Ok(Some(match slots {
        Some(slots) if !slots.is_empty() => (slots, CleanText::default()),
        _ => (Vec::new(), text),
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
    let words = days.split([' ', '+', '&', '/']).map(|word| word.trim_matches(['.', ':']));
    let words = words.filter(|word| !["", "en", "van", "and"].contains(word));
    let days: Option<Vec<Weekday>> = words.map(|word| find(word, DAYS)).collect();
    let times = times.replace(" tot ", "-").replace(" t/m ", "-").replace(['–', '—'], "-");
    let (from, to) = times.split_once('-')?;
    let (from, to) = (minutes(from)?, minutes(to)?);
    let days = days.filter(|days| !days.is_empty())?;
    Some(days.into_iter().map(|day| Slot { day, from, to }).collect())
}

/// "10", "10:30", "10.30", "10 uur", "10u", "10u30": minutes after midnight.
fn minutes(text: &str) -> Option<u16> {
    let text = text.trim().trim_end_matches('.').trim_end_matches("uur").trim();
    let (hours, minutes) = text.split_once([':', '.', 'u', 'h']).unwrap_or((text, ""));
    let minutes = if minutes.is_empty() { "0" } else { minutes };
    let (hours, minutes): (u16, u16) = (hours.trim().parse().ok()?, minutes.trim().parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
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
}
