//! The days of the week that a text names, in Dutch and English.

use chrono::Weekday;
use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};

use super::fold::words;

/// Words for one day: the short name of each first.
pub const DAYS: &[(&str, Weekday)] = &[
    ("ma", Mon),
    ("maandag", Mon),
    ("mon", Mon),
    ("monday", Mon),
    ("di", Tue),
    ("dinsdag", Tue),
    ("tue", Tue),
    ("tuesday", Tue),
    ("wo", Wed),
    ("woensdag", Wed),
    ("wed", Wed),
    ("wednesday", Wed),
    ("do", Thu),
    ("donderdag", Thu),
    ("thu", Thu),
    ("thursday", Thu),
    ("vr", Fri),
    ("vrijdag", Fri),
    ("fri", Fri),
    ("friday", Fri),
    ("za", Sat),
    ("zaterdag", Sat),
    ("sat", Sat),
    ("saturday", Sat),
    ("zo", Sun),
    ("zondag", Sun),
    ("sun", Sun),
    ("sunday", Sun),
];

const WEEK: &[Weekday] = &[Mon, Tue, Wed, Thu, Fri, Sat, Sun];
const WORKDAYS: &[Weekday] = &[Mon, Tue, Wed, Thu, Fri];
const WEEKEND: &[Weekday] = &[Sat, Sun];

/// Words for several days.
const SEVERAL: [(&str, &[Weekday]); 11] = [
    ("dagelijks", WEEK),
    ("daily", WEEK),
    ("werkdag", WORKDAYS),
    ("werkdagen", WORKDAYS),
    ("doordeweeks", WORKDAYS),
    ("weekdays", WORKDAYS),
    ("weekend", WEEKEND),
    ("weekends", WEEKEND),
    ("weekenden", WEEKEND),
    ("weekeinde", WEEKEND),
    ("weekeinden", WEEKEND),
];

/// Several words for several days, and the one that says the same.
const PHRASES: [(&str, &str); 7] = [
    ("door de week", "doordeweeks"),
    ("elke dag", "dagelijks"),
    ("iedere dag", "dagelijks"),
    ("alle dagen", "dagelijks"),
    ("every day", "dagelijks"),
    ("t/m", " - "),
    ("tot en met", " - "),
];

/// Words between days that leave them what they are.
const BETWEEN: [&str; 16] = [
    "",
    "en",
    "van",
    "and",
    "elke",
    "iedere",
    "alle",
    "op",
    "om",
    "from",
    "every",
    "wekelijks",
    "in",
    "het",
    "on",
    "weekly",
];
/// Words of times.
const OF_TIMES: [&str; 13] = [
    "uur", "u", "vanaf", "tot", "start", "aanvang", "tussen", "half", "inloop", "einde", "eind",
    "eindtijd", "tijd",
];
/// Parts of a day, behind its name.
const PARTS: [&str; 4] = ["ochtend", "morgen", "middag", "avond"];
/// Fewest letters of a name that stands at the beginning of a word.
const LONG: usize = 6;

/// "ma", "ma en do", "di & do van", "ma t/m vr", "elke dinsdag", "dinsdags", "werkdagen"; `None` where
/// the text says anything else.
pub fn days(text: &str) -> Option<Vec<Weekday>> {
    let mut text = text.to_lowercase();
    for (phrase, word) in PHRASES {
        text = text.replace(phrase, word);
    }
    let text = text.replace(['-', '–', '—'], " - ");
    let words = text.split([' ', '+', '&', '/', ',', ';', '|']);
    let words = words.map(|word| word.trim_matches(['.', ':', '(', ')']));
    let mut found: Vec<Weekday> = Vec::new();
    let mut until = false;
    for word in words.filter(|word| !BETWEEN.contains(word)) {
        if word == "-" {
            until = true;
            continue;
        }
        let named = named(word)?;
        let day = *named.first()?;
        let mut next = found.last().copied().filter(|_| until).map(|last| last.succ());
        while let Some(between) = next.filter(|between| *between != day) {
            found.push(between);
            next = Some(between.succ());
        }
        found.extend(named);
        until = false;
    }
    let mut once: Vec<Weekday> = Vec::new();
    for day in found {
        if !once.contains(&day) {
            once.push(day);
        }
    }
    (!until).then_some(once)
}

/// The days that a text about times names, whatever else it says.
pub fn days_told(text: &str) -> Vec<Weekday> {
    let mut kept: Vec<&str> = Vec::new();
    let mut after_time = false;
    let lower = text.to_lowercase();
    for word in lower.split_whitespace() {
        let is_time = word.contains(|sign: char| sign.is_ascii_digit())
            || OF_TIMES.contains(&word.trim_matches(['.', ',', ':', '(', ')']));
        if !(is_time || after_time && word == "-") {
            kept.push(word);
        }
        after_time = is_time;
    }
    let told = days(&kept.join(" ")).filter(|days| !days.is_empty());
    told.unwrap_or_else(|| written_out(&lower))
}

/// The days whose names stand in a text in full, or that a word for several means.
fn written_out(text: &str) -> Vec<Weekday> {
    let mut text = text.to_owned();
    for (phrase, word) in PHRASES {
        text = text.replace(phrase, word);
    }
    let words = words(&text);
    let begins = |name: &str| words.iter().any(|word| word.text.starts_with(name));
    let is = |name: &str| words.iter().any(|word| word.text == name);
    let one = DAYS.iter().filter(|(name, _)| name.len() >= LONG && begins(name));
    let one: Vec<Weekday> = one.map(|(_, day)| *day).collect();
    let several: Vec<&[Weekday]> =
        SEVERAL.iter().filter(|(name, _)| is(name)).map(|(_, days)| *days).collect();
    let is_told = |day: &Weekday| one.contains(day) || several.iter().any(|all| all.contains(day));
    WEEK.iter().copied().filter(is_told).collect()
}

/// The days that one word names.
fn named(word: &str) -> Option<Vec<Weekday>> {
    if let Some((_, days)) = SEVERAL.iter().find(|(name, _)| *name == word) {
        return Some(days.to_vec());
    }
    let part = PARTS.iter().find_map(|part| word.trim_end_matches('s').strip_suffix(part));
    let bare = part.filter(|bare| !bare.is_empty()).unwrap_or(word);
    let day = |word: &str| DAYS.iter().find(|(name, _)| *name == word).map(|(_, day)| *day);
    day(bare).or_else(|| day(bare.strip_suffix('s')?)).map(|day| vec![day])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_where_nothing_else_is_said() {
        for (text, all) in [
            ("Ma, Wo", Some(vec![Mon, Wed])),
            ("za/zo", Some(vec![Sat, Sun])),
            ("werkdagen", Some(WORKDAYS.to_vec())),
            ("ma t/m wo", Some(vec![Mon, Tue, Wed])),
            ("vr-ma", Some(vec![Fri, Sat, Sun, Mon])),
            ("Iedere dag", Some(WEEK.to_vec())),
            ("in het weekend", Some(WEEKEND.to_vec())),
            ("dinsdagavond", Some(vec![Tue])),
            ("ma en maandag", Some(vec![Mon])),
            ("eerste maandag", None),
            ("ma -", None),
            ("", Some(vec![])),
        ] {
            assert_eq!(days(text), all, "{text}");
        }
    }

    #[test]
    fn days_are_told_whatever_else_is_said() {
        for (text, all) in [
            ("ma en do vanaf 10.00 uur", vec![Mon, Thu]),
            ("Woensdagochtend 9.30u", vec![Wed]),
            ("elke eerste maandag van de maand", vec![Mon]),
            ("dagelijks, behalve zondag in de zomer", WEEK.to_vec()),
            ("door de week, bel even", WORKDAYS.to_vec()),
            ("ma Einde: 21:00", vec![Mon]),
            ("17.30 u", vec![]),
            ("zo mogelijk eens per maand", vec![]),
            ("do it yourself", vec![]),
            ("9:00 - 10:00", vec![]),
        ] {
            assert_eq!(days_told(text), all, "{text}");
        }
    }
}
