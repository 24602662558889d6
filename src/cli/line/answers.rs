//! Whom and what a line is about, what it answers, and what is wrong with an answer.

use chrono::NaiveDate;

use super::build::place_name;
use super::chosen::Typed;
use crate::acts::answers::{Answers, Given, Problem};
use crate::acts::ask::FieldName;
use crate::acts::line::{Flag, Line, Place, Value};
use crate::acts::time;
use crate::acts::way::Subject;
use crate::cli::meant;
use crate::cli::output::Failure;
use crate::cli::session::Session;
use crate::cli::typed::word;
use crate::domain::absence::of_user;
use crate::domain::day::{self, NotADay, Side};
use crate::domain::{Refusal, ResidentId};

/// Whom a line is about, and what besides.
pub(super) struct About {
    pub(super) residents: Vec<ResidentId>,
    pub(super) subject: Subject,
}

impl About {
    /// Takes in whom or what a flag names.
    fn take(&mut self, session: &Session, flag: &Flag, said: &str) -> Result<(), Failure> {
        let twice = || {
            let named = format!("--{} {said}", flag.name);
            Failure::usage(session.strings().cli_one_purpose(named))
        };
        match flag.value {
            Value::Resident => self.residents.push(meant::resident(session, said)?),
            Value::Offer if !self.residents.is_empty() || self.subject != Subject::None => {
                return Err(twice());
            }
            Value::Offer => self.subject = Subject::Offer(meant::offer(session, said)?),
            Value::Record(kind, name) => {
                let (resident, id) = meant::record(session, said, kind, name)?;
                if self.residents.iter().any(|known| *known != resident) {
                    return Err(twice());
                }
                (self.residents, self.subject) = (vec![resident], Subject::Record(id));
            }
            _ => {}
        }
        Ok(())
    }
}

/// Finds whom and what is meant.
///
/// # Errors
/// A [`Failure`] that lists the candidates, or says that there is none.
pub(super) fn about(session: &Session, line: &Line, typed: &Typed) -> Result<About, Failure> {
    let mut about = About { residents: Vec::new(), subject: Subject::None };
    // The user first: a hand-over to nobody looks for no one.
    for flag in line.flags.iter().filter(|flag| matches!(flag.value, Value::User)) {
        if let Some(name) = typed.flag(flag.name) {
            meant::user(session, name)?;
        }
    }
    let said = typed.places(line);
    for (place, text) in line.places.iter().zip(said) {
        match place {
            Place::Resident => about.residents.push(meant::resident(session, text)?),
            Place::Offer => about.subject = Subject::Offer(meant::offer(session, text)?),
            Place::Record(kind, name) => {
                let (resident, id) = meant::record(session, text, *kind, name)?;
                about.residents.push(resident);
                about.subject = Subject::Record(id);
            }
            Place::Residents | Place::Text(_) => {}
        }
    }
    for flag in line.flags {
        if let Some(said) = typed.flag(flag.name) {
            about.take(session, flag, said)?;
        }
    }
    if line.takes_all() {
        about.residents = everybody(session, line, typed)?;
    }
    Ok(about)
}

/// Everybody who is named, or everybody of whoever works.
fn everybody(session: &Session, line: &Line, typed: &Typed) -> Result<Vec<ResidentId>, Failure> {
    if !typed.all() {
        let named = typed.places(line).iter().map(|named| meant::resident(session, named));
        return named.collect();
    }
    let until = line.flags.iter().find(|flag| flag.field == FieldName::Until);
    let for_good = until.is_none_or(|until| typed.flag(until.name).is_none());
    let user = &session.app.model.data.user;
    let found = of_user(session.caseload(), user, session.today(), for_good);
    if found.is_empty() { Err(session.refused(&Refusal::NobodyChosen)) } else { Ok(found) }
}

/// What was answered.
///
/// # Errors
/// A [`Failure`] where a day or a word cannot be read.
pub(super) fn answers(session: &Session, line: &Line, typed: &Typed) -> Result<Answers, Failure> {
    let mut answers = Answers::default();
    for (place, text) in line.places.iter().zip(typed.places(line)) {
        if let Place::Text(field) = place {
            answers.given.push((*field, None, Given::Text(text.clone())));
        }
    }
    for flag in line.flags {
        let said = typed.flag(flag.name);
        if let (None, Value::Today) = (said, flag.value) {
            let today = Given::Day(session.today().to_string(), Side::Past);
            answers.given.push((flag.field, None, today));
        }
        if let Some(said) = said {
            for (field, given) in given(session, flag, said)? {
                answers.given.push((field, None, given));
            }
        }
    }
    Ok(answers)
}

/// What one flag answers.
fn given(session: &Session, flag: &Flag, said: &str) -> Result<Vec<(FieldName, Given)>, Failure> {
    let day = |said: &str, side| {
        // Read here, where it can be said how days are written; written out it is the same day.
        let day = session.day(said, side)?;
        Ok(Given::Day(day.to_string(), side))
    };
    let chosen = |words: &[&'static str]| {
        let found = |said: &str| words.iter().copied().find(|word| *word == said);
        Ok(Given::Chosen(word(session, said, words, found)?.to_owned()))
    };
    let one = match flag.value {
        // Whom and what these name is found before.
        Value::Resident | Value::Offer | Value::Record(..) => return Ok(Vec::new()),
        Value::Text | Value::Number => Ok(Given::Text(said.to_owned())),
        Value::Day(side) => day(said, side),
        Value::Today => day(said, Side::Past),
        Value::Word(words) => chosen(&words()),
        Value::YesNo => chosen(&["yes", "no"]),
        Value::User => Ok(Given::Chosen(meant::user(session, said)?.to_string())),
        Value::DayText(field) => {
            let (on, text) = said.split_once(':').unwrap_or((said, ""));
            let on = day(on, Side::Ahead)?;
            return Ok(vec![(flag.field, on), (field, Given::Text(text.to_owned()))]);
        }
        Value::DayTime(field) => {
            let Some((on, at)) = day_and_time(said, session.today()) else {
                return Ok(vec![(flag.field, day(said, Side::Ahead)?)]);
            };
            let at = (field, Given::Text(at.to_owned()));
            return Ok(vec![(flag.field, day(on, Side::Ahead)?), at]);
        }
    };
    one.map(|given| vec![(flag.field, given)])
}

/// A day and the time behind it; `None` where all of it is a day, or no time stands there.
fn day_and_time(said: &str, today: NaiveDate) -> Option<(&str, &str)> {
    let said = said.trim();
    if !matches!(day::parse(said, today, Side::Ahead), Err(NotADay::Unreadable)) {
        return None;
    }
    let blanks = said.match_indices(char::is_whitespace);
    let parts = blanks.filter_map(|(at, _)| said.split_at_checked(at));
    parts.map(|(on, at)| (on, at.trim())).find(|(_, at)| time::read(at).is_some())
}

/// What is wrong with an answer, as the failure of a command: what has to be said and is empty is
/// refused in the words of the decision, all else is wrong use.
pub(super) fn failure(session: &Session, line: &Line, problem: &Problem) -> Failure {
    let strings = session.strings();
    match problem {
        Problem::Missing(FieldName::Reason) => session.refused(&Refusal::ReasonMissing),
        Problem::Missing(FieldName::What | FieldName::About) => {
            session.refused(&Refusal::WhatMissing)
        }
        Problem::Missing(FieldName::WaveName) => session.refused(&Refusal::NameMissing),
        Problem::Missing(FieldName::To) => session.refused(&Refusal::UserMissing),
        Problem::Missing(field) => Failure::usage(strings.cli_missing(named(line, *field))),
        Problem::TooLong(field, long) => {
            Failure::usage(strings.cli_too_long(named(line, *field), long.max))
        }
        other => Failure::usage(strings.problem(other, session.today())),
    }
}

/// The flag or the place that answers a field, as it is typed.
fn named(line: &Line, field: FieldName) -> String {
    let answers = |flag: &&Flag| match flag.value {
        Value::DayText(other) | Value::DayTime(other) => other == field || flag.field == field,
        _ => flag.field == field,
    };
    if let Some(flag) = line.flags.iter().find(answers) {
        return format!("--{}", flag.name);
    }
    let mut places = line.places.iter();
    let place = places.find(|place| **place == Place::Text(field));
    place.map_or(field.name(), |place| place_name(*place)).to_owned()
}
