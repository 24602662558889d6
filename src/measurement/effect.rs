//! What the yearly measurement found, in rounds of half a year that are over.
//!
//! A round never changes once it is over: answers belong to the month in which they were written down.
//! So no two reports of it differ by one person, and nothing can be worked out from what one of them
//! has more than the other.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::instrument::{self, Item, Takes};
use super::middle::middle;
use super::paired::{Paired, paired};
use super::score::{Band, Scale};
use super::standing::comes_later;
use crate::domain::Caseload;
use crate::domain::measured::{Sheet, Value};
use crate::domain::measurement::{Measurement, MeasurementState, NotTaken};

/// Half a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Half {
    /// The year.
    pub year: i32,
    /// Whether it is the second half.
    pub second: bool,
}

/// What became of the measurements of a round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Response {
    /// People to whom it was offered.
    pub offered: u32,
    /// Of these, those by whom it was taken.
    pub taken: u32,
    /// Those whose sheet is still out.
    pub out: u32,
    /// Those by whom it was not taken, by the reasons in their order.
    pub not_taken: Vec<(NotTaken, u32)>,
}

/// What one scale says in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scored {
    /// The scale.
    pub scale: Scale,
    /// People with a score.
    pub people: u32,
    /// The score in the middle, in halves; `None` of nobody.
    pub median: Option<u32>,
    /// How many are in each band, in the order of the scores; empty where the scale has none.
    pub bands: Vec<(Band, u32)>,
    /// The same people before and after.
    pub paired: Option<Paired>,
}

/// What was answered to one question in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The question.
    pub item: &'static Item,
    /// People with an answer.
    pub people: u32,
    /// People with each of the answers: of one that is chosen, by its place; of hours, those with none
    /// and those with some.
    pub chosen: Vec<u32>,
}

/// A round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// When.
    pub half: Half,
    /// Sheets of answers.
    pub sheets: u32,
    /// What became of those it was offered to in this half year.
    pub response: Response,
    /// Every scale of which there is a score.
    pub scales: Vec<Scored>,
    /// Every question but those that make a scale and those in own words, where somebody answered.
    pub answered: Vec<Answered>,
}

/// What was found in a period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effect {
    /// Everybody on rung 1 and 2 now.
    pub population: u32,
    /// Of these, those who were measured within a year.
    pub measured: u32,
    /// The rounds that ended in the period, the latest first.
    pub rounds: Vec<Round>,
}

impl Half {
    /// The half year in which a day lies.
    pub fn of(on: NaiveDate) -> Self {
        Self { year: on.year(), second: on.month() > 6 }
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, if self.second { 7 } else { 1 }, 1).unwrap_or_default()
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        let day = if self.second { (12, 31) } else { (6, 30) };
        NaiveDate::from_ymd_opt(self.year, day.0, day.1).unwrap_or_default()
    }

    /// The half year after it.
    #[must_use]
    pub const fn next(self) -> Self {
        Self { year: self.year + self.second as i32, second: !self.second }
    }
}

/// Counts the rounds that ended in a period, as it is known today; as long as somebody waits for it.
pub fn effect_while(
    caseload: &Caseload,
    (from, to): (NaiveDate, NaiveDate),
    today: NaiveDate,
    seed: u64,
    go_on: &dyn Fn() -> bool,
) -> Effect {
    let over = |half: Half| half.last() < today && from <= half.last() && half.last() <= to;
    let mut responses: BTreeMap<Half, Response> = BTreeMap::new();
    let mut made = Effect::default();
    for line in caseload.lines().take_while(|_| go_on()) {
        let served = line.is_served() && !comes_later(caseload, line.id, to);
        made.population += u32::from(served);
        let Some(file) = line.due.measure_on.and_then(|_| caseload.counted_file(line.id)) else {
            continue;
        };
        let all = &file.records.measurements;
        let within = |on: NaiveDate| (to - on).num_days() < 365;
        let known = |one: &Measurement| ended(caseload, one).is_none_or(|on| on <= to);
        let taken = |one: &Measurement| one.taken_on().is_some_and(within) && known(one);
        made.measured += u32::from(served && all.iter().any(taken));
        for one in all {
            let half = Half::of(offered(caseload, one));
            if over(half) {
                count(
                    responses.entry(half).or_default(),
                    one,
                    ended(caseload, one) <= Some(half.last()),
                );
            }
        }
    }
    let mut sheets: BTreeMap<Half, Vec<&Sheet>> = BTreeMap::new();
    for sheet in caseload.sheets().filter(|sheet| over(Half::of(sheet.month))) {
        sheets.entry(Half::of(sheet.month)).or_default().push(sheet);
    }
    let mut halves: Vec<Half> = responses.keys().chain(sheets.keys()).copied().collect();
    halves.sort_unstable_by(|one, other| other.cmp(one));
    halves.dedup();
    let round = |half: &Half| {
        let sheets = sheets.remove(half).unwrap_or_default();
        let response = responses.remove(half).unwrap_or_default();
        round(caseload, *half, &sheets, response, seed)
    };
    made.rounds = halves.iter().take_while(|_| go_on()).map(round).collect();
    made
}

/// The day by which it was known that a measurement ended: of one with answers the month in which they
/// were written down, whatever day is said; `None` of one that is out.
fn ended(caseload: &Caseload, one: &Measurement) -> Option<NaiveDate> {
    let written = one.sheet.and_then(|no| caseload.sheet(no)).map(|sheet| sheet.month);
    (!one.is_out()).then(|| written.unwrap_or_else(|| one.latest()))
}

/// The day in whose round a measurement is counted: that on which it was offered, or, where it was offered
/// and taken at once, that by which it was known.
fn offered(caseload: &Caseload, one: &Measurement) -> NaiveDate {
    let at_once = one.asked_on == one.latest();
    ended(caseload, one).filter(|_| at_once).unwrap_or(one.asked_on)
}

/// One more; what ended after its round was out when it was over.
fn count(response: &mut Response, one: &Measurement, in_time: bool) {
    response.offered += 1;
    match one.state {
        MeasurementState::Taken { .. } | MeasurementState::NotTaken { .. } if !in_time => {
            response.out += 1;
        }
        MeasurementState::HandedOut => response.out += 1,
        MeasurementState::Taken { .. } => response.taken += 1,
        MeasurementState::NotTaken { why, .. } => {
            if response.not_taken.is_empty() {
                response.not_taken = NotTaken::ALL.iter().map(|why| (*why, 0)).collect();
            }
            let found = response.not_taken.iter_mut().find(|(known, _)| *known == why);
            if let Some((_, count)) = found {
                *count += 1;
            }
        }
    }
}

fn round(
    caseload: &Caseload,
    half: Half,
    sheets: &[&Sheet],
    response: Response,
    seed: u64,
) -> Round {
    let scales = Scale::ALL.iter().filter_map(|scale| scored(caseload, *scale, sheets, seed));
    let whole = |item: &&'static Item| {
        !matches!(item.takes, Takes::Words | Takes::Scale(..))
            && Scale::ALL.iter().all(|scale| !scale.reads(item.no))
    };
    let items = instrument::ALL.iter().flat_map(|one| one.items).filter(whole);
    let answered = items.map(|item| answered(item, sheets)).filter(|found| found.people > 0);
    Round {
        half,
        sheets: u32::try_from(sheets.len()).unwrap_or(u32::MAX),
        response,
        scales: scales.collect(),
        answered: answered.collect(),
    }
}

fn scored(caseload: &Caseload, scale: Scale, sheets: &[&Sheet], seed: u64) -> Option<Scored> {
    let scores: Vec<u16> = sheets.iter().filter_map(|sheet| scale.score(sheet)).collect();
    let people = u32::try_from(scores.len()).ok().filter(|people| *people > 0)?;
    let mut bands: Vec<(Band, u32)> = scale.bands().iter().map(|band| (*band, 0)).collect();
    for band in scores.iter().filter_map(|score| scale.band(*score)) {
        if let Some((_, count)) = bands.iter_mut().find(|(known, _)| *known == band) {
            *count += 1;
        }
    }
    let before = |sheet: &Sheet| caseload.sheet(sheet.before?).and_then(|one| scale.score(one));
    let pairs: Vec<(u16, u16)> =
        sheets.iter().filter_map(|sheet| Some((before(sheet)?, scale.score(sheet)?))).collect();
    Some(Scored {
        scale,
        people,
        median: middle(scores.iter().copied().map(u32::from).collect()),
        bands,
        paired: paired(&pairs, scale.lower_is_better(), seed),
    })
}

fn answered(item: &'static Item, sheets: &[&Sheet]) -> Answered {
    let mut chosen = vec![
        0_u32;
        match item.takes {
            Takes::OneOf(all) | Takes::Any(all) => all.len(),
            Takes::Hours(_) => 2,
            Takes::Scale(..) | Takes::Words => 0,
        }
    ];
    let mut people = 0;
    for value in sheets.iter().filter_map(|sheet| sheet.answer(item.no)) {
        people += 1;
        let places: Vec<usize> = match value {
            Value::Choice(choice) => vec![usize::from(*choice).saturating_sub(1)],
            Value::Number(hours) => vec![usize::from(*hours > 0)],
            Value::Several(bits) => {
                (0..chosen.len()).filter(|place| bits >> place & 1 == 1).collect()
            }
            Value::Words(_) => Vec::new(),
        };
        for place in places {
            if let Some(count) = chosen.get_mut(place) {
                *count += 1;
            }
        }
    }
    Answered { item, people, chosen }
}
