//! Headings between the rows of a list of offers, such as "MAANDAG" or "Sporten voor senioren": they are
//! no offers, and the name of a day is the day of the rows below it; so is that of a title above the headers.

use std::collections::HashSet;

use super::words::find;
use super::{Cells, folded};
use crate::domain::Caseload;
use crate::domain::week::DAYS;
use crate::exchange::columns::{Field as _, Mapping, OfferField as F, Use};
use crate::exchange::table::{Row, Table};

/// Columns that a list must fill before a row with a name only is a heading.
const COLUMNS: usize = 3;

/// A list without its headings.
pub(super) struct Sections {
    pub(super) table: Table,
    pub(super) mapping: Mapping<F>,
    /// The lines of the headings.
    pub(super) lines: Vec<u64>,
}

/// The list without its headings; `None` where it has none. A name that another row or the catalogue has is
/// that offer again, and no heading.
pub(super) fn sections(
    table: &Table,
    mapping: &Mapping<F>,
    caseload: &Caseload,
) -> Option<Sections> {
    let name = mapping.column_of(F::Name)?;
    let is_alone = |row: &&Row| {
        let filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        filled.map(|(at, _)| at).eq([name])
    };
    let told = |row: &Row| folded(row.cells.get(name).unwrap_or_default());
    let (alone, offers): (Vec<&Row>, Vec<&Row>) = table.rows.iter().partition(is_alone);
    let is_filled = |at: usize| offers.iter().any(|row| mapping.text_at(row, at).is_some());
    let kept = mapping.uses().iter().enumerate();
    let kept = kept.filter(|(at, used)| matches!(used, Use::Field(_)) && is_filled(*at)).count();
    let has_headings = !alone.is_empty() && kept >= COLUMNS && offers.len() > 1;
    let titled = table.titles.iter().rev().find_map(|title| titled_day(title));
    if !has_headings && titled.is_none() {
        return None;
    }
    let alone = if has_headings { alone } else { Vec::new() };
    let mut known: HashSet<String> = offers.iter().map(|row| told(row)).collect();
    known.extend(caseload.offers().map(|offer| folded(offer.facts.name.as_str())));
    let headings: Vec<&Row> = alone.into_iter().filter(|row| !known.contains(&told(row))).collect();
    let lines: Vec<u64> = headings.iter().map(|row| row.line).collect();
    let day_of = |row: &Row| Some((row.line, named_day(&told(row))?));
    let above = titled.map(|day| (0, day));
    let of_day: Vec<(u64, &str)> =
        above.into_iter().chain(headings.into_iter().filter_map(day_of)).collect();
    let mut table = table.clone();
    table.rows.retain(|row| !lines.contains(&row.line));
    let mut mapping = mapping.clone();
    let gives = !of_day.is_empty() && !has_days(&table, &mapping);
    if gives {
        give_days(&mut table, &of_day);
        mapping = mapping.with_column(F::Days);
    }
    (gives || !lines.is_empty()).then_some(Sections { table, mapping, lines })
}

/// Whether a row says its day itself.
fn has_days(table: &Table, mapping: &Mapping<F>) -> bool {
    let names_day = |row: &Row| {
        let when = Cells { mapping, row, lenient: true }.text(F::When).unwrap_or_default();
        when.split(|sign: char| !sign.is_alphabetic()).any(|word| find(word, DAYS).is_some())
    };
    mapping.column_of(F::Days).is_some() || table.rows.iter().any(names_day)
}

/// The day that a heading names: "WOENSDAG:", "Woensdag 4 maart", "Donderdagmiddag", "Elke zaterdag"; nothing,
/// where it names several or all of a week, which ends the day above it. `None` where it speaks of no day.
fn named_day(heading: &str) -> Option<&'static str> {
    let words: Vec<&str> = heading.split(|sign: char| !sign.is_alphabetic()).collect();
    let alone = words.iter().filter(|word| !word.is_empty()).count() == 1;
    let day = |word: &&str| {
        let part =
            ["ochtend", "middag", "avond", "s"].iter().find_map(|end| word.strip_suffix(end));
        let is = |known: &str| known == *word || (known.len() > 5 && Some(known) == part);
        // "do" and "di" are a day where nothing else stands there.
        DAYS.iter().find(|(known, _)| is(known) && (alone || known.len() > 3))
    };
    let mut days = words.iter().filter_map(day);
    match (days.next(), days.next()) {
        (Some((word, _)), None) => Some(word),
        (Some(_), Some(_)) => Some(""),
        (None, _) => words.iter().any(|word| OF_A_WEEK.contains(word)).then_some(""),
    }
}

/// The day of a title of a few words, "Programma maandag". What has a number is the day that a list is of.
fn titled_day(title: &str) -> Option<&'static str> {
    let few = title.split_whitespace().count() <= 3;
    let plain = few && !title.contains(|sign: char| sign.is_ascii_digit());
    named_day(&folded(title)).filter(|day| plain && !day.is_empty())
}

/// Headings that are of more than one day.
const OF_A_WEEK: [&str; 6] =
    ["weekend", "weekeinde", "dagelijks", "doordeweeks", "daily", "wisselend"];

/// A column more, with the day of the heading above each row.
fn give_days(table: &mut Table, headings: &[(u64, &str)]) {
    table.headers.push(F::Days.name().to_owned());
    for row in &mut table.rows {
        let above = headings.iter().take_while(|(line, _)| *line < row.line).last();
        // What says a name only is an offer that stands elsewhere.
        let told = row.cells.iter().filter(|cell| !cell.trim().is_empty()).count() > 1;
        let day = above.filter(|_| told).map_or("", |(_, day)| day);
        row.cells.push(day);
    }
}
