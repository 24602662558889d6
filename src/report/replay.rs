//! A day's order without names, from which outsiders can work it out again: the rules in force, chance, and
//! of each person the one dated fact that decides. `docs/replay.py` does it.
//!
//! A fact is told under a word that is drawn for this bundle alone, never of more than the strongest claim,
//! and never to the day: what is between two people of a tier stays as it is, how many days it was does not.
//! Chance is told as who drew before whom: the lots themselves come from identities.

use std::collections::HashMap;
use std::fmt::Write as _;

use chrono::NaiveDate;
use serde_json::json;

use crate::triage::queue::{Queue, Standing, Tier};
use crate::triage::rules::{Rules, VERSION};

/// Days to which facts are rounded, as far as the order stays the same.
const ROUNDED: i64 = 30;

/// Of what a bundle is made.
pub struct Bundle<'a> {
    /// The order.
    pub queue: &'a Queue,
    /// The rules that it was made with.
    pub rules: &'a Rules,
    /// Its day.
    pub on: NaiveDate,
    /// A word for each person of the order, drawn for this bundle alone.
    pub words: &'a [String],
    /// What whoever reads it has to know.
    pub note: String,
}

/// The files of a bundle, by their names.
pub fn files(bundle: &Bundle<'_>) -> Vec<(&'static str, String)> {
    let rows = rows(bundle);
    vec![
        ("rules.json", rules(bundle)),
        ("facts.csv", facts(&rows)),
        ("order.csv", order(bundle, &rows)),
    ]
}

/// What is told of one person.
struct Row<'a> {
    word: &'a str,
    stands: Standing,
    /// Days since the date that counts, rounded.
    days: Option<i64>,
}

fn rows<'a>(bundle: &Bundle<'a>) -> Vec<Row<'a>> {
    let standings = bundle.queue.standings();
    let rounded = Rounded::of(&standings, bundle);
    let rows = standings.into_iter().zip(bundle.words);
    let row = |(stands, word): (Standing, &'a String)| {
        let days = stands.since.map(|since| rounded.days(stands.tier, days(bundle.on, since)));
        Row { word, stands, days }
    };
    let mut rows: Vec<Row<'_>> = rows.map(row).collect();
    // By their words: where somebody stands in this file says nothing.
    rows.sort_unstable_by_key(|row| row.word);
    rows
}

fn days(on: NaiveDate, since: NaiveDate) -> i64 {
    (on - since).num_days()
}

/// What stands for each number of days in each tier.
struct Rounded(Vec<(Tier, i64, i64)>);

impl Rounded {
    /// Months, and one more where there is another number of days before it in the same month.
    fn of(standings: &[Standing], bundle: &Bundle<'_>) -> Self {
        let mut known: Vec<(Tier, i64)> = standings
            .iter()
            .filter_map(|stands| Some((stands.tier, days(bundle.on, stands.since?))))
            .collect();
        known.sort_unstable();
        known.dedup();
        let least = |tier| match tier {
            Tier::BrokenPromise => 1,
            Tier::SilentReferral => i64::from(bundle.rules.silent_days),
            _ => 0,
        };
        let mut rounded: Vec<(Tier, i64, i64)> = Vec::with_capacity(known.len());
        for (tier, days) in known {
            let months = (days / ROUNDED * ROUNDED).max(least(tier));
            let before = rounded.last().filter(|(of, ..)| *of == tier);
            let shown = before.map_or(months, |(.., before)| months.max(before + 1));
            rounded.push((tier, days, shown));
        }
        Self(rounded)
    }

    fn days(&self, tier: Tier, days: i64) -> i64 {
        let at = self.0.binary_search_by_key(&(tier, days), |(tier, days, _)| (*tier, *days));
        at.ok().and_then(|at| self.0.get(at)).map_or(0, |(.., shown)| *shown)
    }
}

fn rules(bundle: &Bundle<'_>) -> String {
    let Rules { interval_days, silent_days, retry_days, random_every, phases } = bundle.rules;
    let phases = phases.iter().map(|phase| {
        let (from, to) = (phase.inflow_from, phase.inflow_to);
        json!({ "name": phase.name, "inflow_from": from, "inflow_to": to })
    });
    let tiers = Tier::ALL.iter().filter(|tier| **tier != Tier::Random);
    let rules = json!({
        "note": bundle.note,
        "day": bundle.on,
        "version": VERSION,
        "seed": bundle.queue.seed().to_string(),
        "interval_days": interval_days,
        "silent_days": silent_days,
        "retry_days": retry_days,
        "random_every": random_every,
        "phases": phases.collect::<Vec<_>>(),
        "tiers": tiers.map(|tier| fact(*tier)).collect::<Vec<_>>(),
        "rounded_days": ROUNDED,
    });
    format!("{rules:#}\n")
}

/// The fact that puts somebody into a tier.
const fn fact(tier: Tier) -> &'static str {
    match tier {
        Tier::BrokenPromise => "promise-or-appointment-late",
        Tier::Asked => "asked",
        Tier::SilentReferral => "referral-silent",
        Tier::NeverSpoken => "never-spoken",
        Tier::IntervalPassed => "interval-passed",
        Tier::MeasurementDue => "measurement-due",
        Tier::LongestAgo => "spoken",
        Tier::Random => "random",
    }
}

fn facts(rows: &[Row<'_>]) -> String {
    let mut text = String::from("word;moved;fact;phase;days;tie;lot\n");
    for Row { word, stands, days } in rows {
        let moved = match stands.hand {
            0 => "up",
            1 => "",
            _ => "down",
        };
        let days = days.map(|days| days.to_string()).unwrap_or_default();
        let lot = stands.lot.map(|lot| lot.to_string()).unwrap_or_default();
        let (fact, phase, tie) = (fact(stands.tier), stands.phase, stands.tie);
        writeln!(text, "{word};{moved};{fact};{phase};{days};{tie};{lot}").ok();
    }
    text
}

fn order(bundle: &Bundle<'_>, rows: &[Row<'_>]) -> String {
    let mut text = String::from("place;word;fact\n");
    let words: HashMap<_, _> = rows.iter().map(|row| (row.stands.resident, row.word)).collect();
    for (place, stands) in (1..).zip(bundle.queue.iter()) {
        let word = words.get(&stands.resident).copied().unwrap_or_default();
        writeln!(text, "{place};{word};{}", fact(stands.tier)).ok();
    }
    text
}
