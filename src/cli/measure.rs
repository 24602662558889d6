//! `trede measure`: taking the yearly measurement, typing in a sheet, and what is asked.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::json;

use super::args::{Global, Measure};
use super::output::{Answer, Failure, Output};
use super::session::Session;
use super::{meant, places};
use crate::acts::Command;
use crate::acts::measurement::{Enter, Take};
use crate::domain::CleanText;
use crate::domain::act::Act;
use crate::domain::day::Side;
use crate::domain::fold::words;
use crate::domain::measured::{self, SheetNo, Value};
use crate::dossier::sheet;
use crate::i18n::Strings;
use crate::measurement::instrument::{ALL, Item, Kind, Takes, named};
use crate::nearest::nearest;

pub(super) fn run(global: &Global, what: &Measure) -> Answer {
    match what {
        Measure::Take { resident, answers, on } => {
            let session = Session::writing(global, Act::TakeMeasurement)?;
            let resident = meant::resident(&session, resident)?;
            let (on, answers) = (day(&session, on.as_deref())?, read(&session, answers)?);
            session.act(&Command::TakeMeasurement(Take { resident, on, answers }))
        }
        Measure::Enter { number, answers, on } => {
            let session = Session::writing(global, Act::EnterSheet)?;
            let sheet = sheet_no(session.strings(), number)?;
            let (on, answers) = (day(&session, on.as_deref())?, read(&session, answers)?);
            session.act(&Command::EnterSheet(Enter { sheet, on, answers }))
        }
        Measure::Sheet { number, out } => {
            let lonely = Kind::lonely(places::settings(&places::home(global)?).0.eleven);
            print(&places::strings(global), (number, lonely), out.as_deref())
        }
        Measure::Questions => Ok(questions(&places::strings(global))),
    }
}

/// A number as it stands on paper.
fn sheet_no(strings: &Strings, number: &str) -> Result<SheetNo, Failure> {
    let unknown = || Failure::refused(strings.refused_sheet(number.to_owned()));
    SheetNo::read(number).ok_or_else(unknown)
}

/// Nothing of anybody stands on it, so no vault is opened.
fn print(strings: &Strings, (number, lonely): (&str, Kind), out: Option<&Path>) -> Answer {
    let no = sheet_no(strings, number)?;
    let page = sheet::write(no, lonely, strings);
    let json = json!({ "number": no.to_string(), "html": page });
    match out {
        None => Ok(Output::done(page, json)),
        Some(path) => {
            places::write_file(strings, path, page.as_bytes())?;
            let shown = path.display().to_string();
            let told = strings.sheet_written(no.to_string(), shown.clone());
            Ok(Output::done(format!("{told}\n"), json!({ "path": shown })))
        }
    }
}

/// The day on which it was; today where none is given.
fn day(session: &Session, on: Option<&str>) -> Result<chrono::NaiveDate, Failure> {
    on.map_or(Ok(session.today()), |on| session.day(on, Side::Past))
}

/// Answers as they are given, each the name of a question and what was answered.
fn read(session: &Session, given: &[String]) -> Result<Vec<measured::Answer>, Failure> {
    given.iter().map(|text| answer(session.strings(), text)).collect()
}

fn answer(strings: &Strings, text: &str) -> Result<measured::Answer, Failure> {
    let (name, said) = text.split_once('=').unwrap_or((text, ""));
    let Some(item) = named(name.trim()) else {
        let failure = Failure::usage(strings.measure_no_question(name.to_owned()));
        let names = ALL.iter().flat_map(|instrument| instrument.items).map(|item| item.name);
        return Err(match nearest(name, names) {
            Some(meant) => failure.hint(strings.cli_did_you_mean(meant.to_owned())),
            None => failure.hint(strings.measure_questions_hint()),
        });
    };
    let value = value(strings, item.takes, said.trim()).filter(|value| item.takes.fits(value));
    let value = value.ok_or_else(|| {
        let failure = strings.measure_no_answer(said.to_owned(), item.name.to_owned());
        Failure::usage(failure).hint(takes(strings, item))
    })?;
    Ok(measured::Answer { item: item.no, value })
}

/// Whether an answer is meant: by its name, or as it is called in the language of the user.
fn is_meant(strings: &Strings, name: &str, said: &str) -> bool {
    let folded = |text: &str| words(text).into_iter().map(|word| word.text).collect::<Vec<_>>();
    name == said || folded(&strings.word("answer", name)) == folded(said)
}

/// What was said as an answer of this kind.
fn value(strings: &Strings, takes: Takes, said: &str) -> Option<Value> {
    match takes {
        Takes::OneOf(all) => {
            let at = all.iter().position(|name| is_meant(strings, name, said))?;
            Some(Value::Choice(u8::try_from(at + 1).ok()?))
        }
        Takes::Scale(..) => said.parse().ok().map(Value::Choice),
        Takes::Hours(_) => said.parse().ok().map(Value::Number),
        Takes::Any(all) => {
            let chosen = said.split(',').map(str::trim).filter(|name| !name.is_empty());
            let bit = |name| {
                all.iter().position(|known| is_meant(strings, known, name)).map(|at| 1_u32 << at)
            };
            let bits = chosen.map(bit).try_fold(0, |bits, bit| Some(bits | bit?))?;
            Some(Value::Several(bits))
        }
        Takes::Words => CleanText::note(said).ok().map(Value::Words),
    }
}

/// What can be answered to a question.
fn takes(strings: &Strings, item: &Item) -> String {
    match item.takes {
        Takes::OneOf(all) | Takes::Any(all) => all.join(", "),
        Takes::Scale(from, to) => format!("{from}–{to}"),
        Takes::Hours(most) => format!("0–{most}"),
        Takes::Words => strings.measure_words(),
    }
}

fn questions(strings: &Strings) -> Output {
    let mut text = String::new();
    let mut instruments = Vec::new();
    for instrument in ALL {
        let name = strings.word("instrument", instrument.name);
        writeln!(text, "{name} · {}", instrument.source).ok();
        let mut items = Vec::new();
        for item in instrument.items {
            let asked = strings.word("question", item.name);
            writeln!(text, "  {:<24} {asked}  [{}]", item.name, takes(strings, item)).ok();
            items.push(json!({ "name": item.name, "asked": asked, "takes": takes(strings, item) }));
        }
        instruments.push(json!({
            "name": instrument.name,
            "version": instrument.version,
            "source": instrument.source,
            "validated": instrument.validated,
            "items": items,
        }));
    }
    Output::done(text, json!({ "instruments": instruments }))
}
