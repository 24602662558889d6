//! `trede unwilling`: the guarded file, opened behind its guards. What opens it comes in a file and
//! may tell of several offers, which no flag can: so that has a reader of its own.

use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;
use serde_json::json;

use super::args::{Global, Unwilling};
use super::meant;
use super::output::{Answer, Failure, Output};
use super::session::Session;
use crate::acts;
use crate::acts::Command;
use crate::domain::act::Act;
use crate::domain::day::Side;
use crate::domain::right::Operation;
use crate::domain::unwilling::{CanAnswer, CanQuestion, Declined, Gate, latest};
use crate::domain::{CleanText, ResidentId};
use crate::i18n::Strings;

/// An empty form for the answers.
const FORM: &str = include_str!("unwilling.toml");
/// The largest file with answers that is read, in bytes.
const MOST_BYTES: u64 = 1 << 20;

pub(super) fn run(global: &Global, what: &Unwilling) -> Answer {
    match what {
        Unwilling::Form => Ok(Output::done(FORM.to_owned(), json!({ "form": FORM }))),
        Unwilling::Open { resident, answers, reason, until } => {
            let session = Session::writing(global, Act::OpenUnwilling)?;
            let resident = meant::resident(&session, resident)?;
            let gate = Box::new(read(&session, answers)?);
            let reason = clean(session.strings(), "--reason", reason)?;
            let until = match until {
                Some(day) => session.day(day, Side::Ahead)?,
                None => latest(session.today()),
            };
            session.act(&Command::OpenUnwilling(acts::unwilling::Open {
                resident,
                reason,
                until,
                gate,
            }))
        }
        Unwilling::Show { resident } => show(global, resident),
    }
}

fn show(global: &Global, resident: &str) -> Answer {
    let session = Session::reading(global, Operation::Unwilling)?;
    let resident = meant::resident(&session, resident)?;
    let file = session.caseload().file(resident);
    let last = file.as_ref().and_then(|file| file.records.unwilling.last());
    let today = session.today();
    let json = last.map(|last| {
        let asked = last.gate.questions.iter();
        json!({
            "opened_on": last.on,
            "by": last.by.as_str(),
            "reason": last.reason.as_str(),
            "until": last.until,
            "open": last.is_open(today),
            "approved_by": last.approved.as_ref().map(|(by, _)| by.as_str()),
            "outcome": last.outcome(today).map(crate::domain::unwilling::UnwillingOutcome::name),
            "questions": asked.map(|(q, a)| json!({ "question": q.name(), "answer": a.name() }))
                .collect::<Vec<_>>(),
        })
    });
    let json = json!({ "resident": session.strings().code_of(session.caseload(), resident),
                       "file": json });
    let shown = text(&session, resident).unwrap_or_else(|| {
        let none = crate::domain::Refusal::NoUnwilling(resident);
        session.strings().refusal(session.caseload(), &none, today) + "\n"
    });
    Ok(session.read(Some(resident), shown, json))
}

/// The last such file in words.
pub(super) fn text(session: &Session, resident: ResidentId) -> Option<String> {
    let file = session.caseload().file(resident)?;
    let last = file.records.unwilling.last()?;
    let strings = session.strings();
    let mut text = String::new();
    for line in strings.unwilling_page(session.caseload(), &file, last, session.today()) {
        writeln!(text, "{line}").ok();
    }
    Some(text)
}

fn clean(strings: &Strings, flag: &str, typed: &str) -> Result<CleanText, Failure> {
    let clean = CleanText::note(typed);
    clean.map_err(|long| Failure::usage(strings.cli_too_long(flag.to_owned(), long.max)))
}

/// The answers as they stand in a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answers {
    #[serde(default)]
    can: std::collections::BTreeMap<String, String>,
    #[serde(default)]
    place: String,
    #[serde(default)]
    view: String,
    #[serde(default)]
    declined: Vec<Refused>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Refused {
    offer: String,
    said: String,
}

/// Reads the answers: TOML, or JSON where the file begins with a brace.
fn read(session: &Session, path: &Path) -> Result<Gate, Failure> {
    let strings = session.strings();
    let shown = path.display().to_string();
    let unreadable = |why: String| Failure::refused(strings.cli_unreadable(shown.clone(), why));
    let size = std::fs::metadata(path).map_err(|error| unreadable(error.to_string()))?.len();
    if size > MOST_BYTES {
        return Err(unreadable(strings.cli_too_big()));
    }
    let text = std::fs::read_to_string(path).map_err(|error| unreadable(error.to_string()))?;
    let answers: Answers = if text.trim_start().starts_with('{') {
        serde_json::from_str(&text).map_err(|error| unreadable(error.to_string()))?
    } else {
        toml::from_str(&text).map_err(|error| unreadable(error.message().to_owned()))?
    };
    let mut gate = Gate {
        place: clean(strings, "place", &answers.place)?,
        view: clean(strings, "view", &answers.view)?,
        ..Gate::default()
    };
    for (question, answer) in &answers.can {
        let names = CanQuestion::ALL.iter().map(|question| question.name());
        let read = CanQuestion::from_name(question)
            .ok_or_else(|| not_word(strings, question, &names.collect::<Vec<_>>()))?;
        if answer.is_empty() {
            continue;
        }
        let names = CanAnswer::ALL.iter().map(|answer| answer.name());
        let answer = CanAnswer::from_name(answer)
            .ok_or_else(|| not_word(strings, answer, &names.collect::<Vec<_>>()))?;
        gate.questions.push((read, answer));
    }
    gate.questions.sort_unstable();
    for refused in &answers.declined {
        let said = clean(strings, "said", &refused.said)?;
        gate.declined.push(Declined { offer: meant::offer(session, &refused.offer)?, said });
    }
    Ok(gate)
}

fn not_word(strings: &Strings, typed: &str, names: &[&str]) -> Failure {
    Failure::usage(strings.cli_not_word(typed.to_owned(), names.join(", ")))
}
