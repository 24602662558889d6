//! Days and times of an offer, from one column or two.

use chrono::{Datelike as _, NaiveDate, Weekday};

use super::{Cells, FieldProblem, Reason, Warning, WarningKind};
use crate::domain::CleanText;
use crate::domain::offer::{OfferFacts, Slot};
use crate::domain::week::{DAYS, days, days_told};
use crate::exchange::cells::{clock, period};
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
pub(super) fn when_of(
    cells: &Cells<'_, F>,
    today: NaiveDate,
) -> Result<Option<When>, FieldProblem> {
    let times = match (cells.line(F::When)?, cells.line(F::EndTime)?) {
        (Some(from), Some(to)) => Some(CleanText::cut(&format!("{from}-{to}"))),
        (times, None) => times,
        (None, Some(to)) => Some(CleanText::cut(&format!("{}: {to}", cells.header(F::EndTime)))),
    };
    let named = cells.line(F::Days)?;
    let named = named.or_else(|| times.is_some().then(|| day_of_date(cells, today)).flatten());
    let text = match (named, times) {
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

/// The days that the column of dates names: "elke dinsdag", or that of the one date in it.
fn day_of_date(cells: &Cells<'_, F>, today: NaiveDate) -> Option<CleanText> {
    let text = cells.text(F::Period)?;
    if days(text).is_some_and(|days| !days.is_empty()) {
        return Some(CleanText::cut(text));
    }
    match period(text, today)? {
        (Some(from), Some(until)) if from == until => {
            Some(CleanText::cut(DAYS.iter().find(|(_, day)| *day == from.weekday())?.0))
        }
        _ => None,
    }
}

/// Weekly moments, where a text says nothing else: "ma, wo 10-12", "ma 10-12 en 14-16", "ma 10-12, do 14-16".
fn slots(text: &str) -> Option<Vec<Slot>> {
    let lower = text.to_lowercase();
    let mut all: Vec<Slot> = Vec::new();
    let (mut before, mut last): (Vec<Weekday>, Vec<Weekday>) = (Vec::new(), Vec::new());
    for part in parts(&lower) {
        let Some((start, end)) = times_in(part) else {
            before.extend(days(part)?);
            continue;
        };
        before.extend(days(part.get(..start)?)?);
        before.extend(days(part.get(end..)?)?);
        if !before.is_empty() {
            last = std::mem::take(&mut before);
        }
        let (from, to) = from_to(part.get(start..end)?)?;
        all.extend(last.iter().map(|day| Slot { day: *day, from, to }));
    }
    (before.is_empty() && !last.is_empty()).then_some(all)
}

/// The parts of a text that may each be a moment: between commas, and on either side of an "en" behind a
/// time.
fn parts(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    for piece in text.split([',', ';', '|']) {
        let mut start = 0;
        for (at, between) in piece.match_indices(" en ") {
            let so_far = piece.get(start..at).unwrap_or_default();
            if times_in(so_far).is_some_and(|(_, end)| end == so_far.len()) {
                all.push(so_far);
                start = at + between.len();
            }
        }
        all.push(piece.get(start..).unwrap_or_default());
    }
    all.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Where the times in a text begin and end: from the first digit to the last, with the word for hours.
fn times_in(text: &str) -> Option<(usize, usize)> {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let (start, last) = (text.find(is_digit)?, text.rfind(is_digit)? + 1);
    let rest = text.get(last..)?;
    let bare = rest.trim_start();
    let unit = ["uur", "u.", "u", "h"].iter().find_map(|unit| bare.strip_prefix(unit));
    let unit = unit.filter(|rest| !rest.starts_with(char::is_alphabetic));
    Some((start, text.len() - unit.unwrap_or(rest).len()))
}

/// "10:00-12:00", "19.30 - 21.00 uur", "10u tot 11u30".
fn from_to(text: &str) -> Option<(u16, u16)> {
    let times = text.replace(" tot ", "-").replace(" t/m ", "-").replace(['–', '—', '/'], "-");
    let (from, to) = times.split_once('-')?;
    Some((clock(from)?, clock(to)?))
}

/// Whether a row says in words when an offer is, and names no day in them: no search for a day finds it.
pub(super) fn names_no_day(cells: &Cells<'_, F>, facts: &OfferFacts) -> bool {
    let told = [F::When, F::EndTime, F::Days].iter().any(|it| cells.text(*it).is_some());
    let words = facts.when.as_str();
    told && facts.slots.is_empty() && !words.is_empty() && days_told(words).is_empty()
}

/// The rows that name no day, told once.
pub(super) fn no_day_once(warnings: &mut Vec<Warning>) {
    let mut all: Vec<u64> = Vec::new();
    warnings.retain(|warning| match &warning.kind {
        WarningKind::NoDay(lines) => {
            all.extend(lines);
            false
        }
        _ => true,
    });
    if !all.is_empty() {
        warnings.insert(0, Warning { line: 1, kind: WarningKind::NoDay(all) });
    }
}

/// Whether a text names times that no clock shows, or an end before the start.
fn are_odd(text: &str) -> bool {
    let lower = text.to_lowercase();
    let whole = lower.contains("uur");
    let joined = lower.replace(" tot ", "-").replace(" t/m ", "-").replace(['–', '—'], "-");
    let joined = joined.replace(" - ", "-").replace("- ", "-").replace(" -", "-");
    let pieces = joined.split([' ', ',', ';', '|', '(', ')']);
    pieces.filter(|piece| !piece.is_empty()).any(|piece| {
        let times: Vec<u32> = piece.split('-').filter_map(|part| shown(part, whole)).collect();
        let crossed =
            piece.matches('-').count() == 1 && matches!(times.as_slice(), [from, to] if from >= to);
        crossed || times.iter().any(|time| *time > 24 * 60)
    })
}

/// Minutes after midnight, also where there are more than in a day; a point parts hours and minutes
/// only where `whole` says that the text is about a clock.
fn shown(text: &str, whole: bool) -> Option<u32> {
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
    use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};

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
            ("Ma, Wo 10-12", vec![Mon, Wed], 600, 720),
            ("ma en wo 10-12", vec![Mon, Wed], 600, 720),
            ("ma 09:00:00-10:00:00", vec![Mon], 540, 600),
            ("wo 17.30u tot 19.00u", vec![Wed], 1050, 1140),
            ("17.30 u - 19.00 u (woensdag)", vec![Wed], 1050, 1140),
            ("za/zo 10-12", vec![Sat, Sun], 600, 720),
            ("werkdagen 9-17 uur", vec![Mon, Tue, Wed, Thu, Fri], 540, 1020),
            ("in het weekend 10.00-12.00", vec![Sat, Sun], 600, 720),
        ] {
            let wanted: Vec<Slot> = days.into_iter().map(|day| Slot { day, from, to }).collect();
            assert_eq!(slots(text), Some(wanted), "{text}");
        }
        for text in [
            "woensdagochtend 9.30u",
            "elke eerste maandag van de maand",
            "dinsdag",
            "om de week di 10-11",
            "17.30u tot 19.00u",
            "10-12",
            "ma 10-12, wo",
            "dagelijks",
            "ma tussen 10 en 12 uur",
        ] {
            assert_eq!(slots(text), None, "{text}");
        }
    }

    #[test]
    fn several_moments_in_one_cell() {
        let on = |day, from, to| Slot { day, from, to };
        for (text, all) in [
            ("ma 10-12 en 14-16", [on(Mon, 600, 720), on(Mon, 840, 960)]),
            ("ma 10-12, 14-16", [on(Mon, 600, 720), on(Mon, 840, 960)]),
            ("ma 10-12 uur en do 14-16 uur", [on(Mon, 600, 720), on(Thu, 840, 960)]),
        ] {
            assert_eq!(slots(text), Some(all.to_vec()), "{text}");
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
