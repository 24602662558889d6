//! `trede report`: figures about groups, never about a person.

use chrono::NaiveDate;

use super::args::{Global, Report as Args, ReportFormat};
use super::output::{Answer, Failure, Output};
use super::places;
use super::session::Session;
use crate::domain::Noted;
use crate::domain::noted;
use crate::domain::right::Operation;
use crate::report::{
    Asked, Ground, Question, Report, ReportKind, book, data, page, sheet, text, whole_months,
    year_to, years_to,
};
use crate::runtime::clock;
use crate::triage::planner::Assumptions;
use crate::triage::planner::beside::Changed;

pub(super) fn run(global: &Global, args: &Args) -> Answer {
    let mut session = Session::reading(global, Operation::Report)?;
    let period = match args.kind {
        // It looks ahead from today.
        ReportKind::Planner | ReportKind::WhatIf => year_to(session.today()),
        _ => period(&session, args)?,
    };
    let (months, meant) = (args.kind.whole_months(), period);
    let day = session.today().min(clock::day_of(session.now));
    let period = if months { whole_months(period, day) } else { period };
    let changed = changed(&session, args)?;
    let question = Question { period, assumptions: assumptions(args), changed, own: false };
    let asked = Asked { kind: args.kind, question };
    let mut made = made(&session, &asked)?;
    let ahead = matches!(args.kind, ReportKind::Planner | ReportKind::WhatIf);
    if ahead && (args.from.is_some() || args.to.is_some()) {
        made.says.insert(0, session.strings().planner_ahead());
    }
    if period != meant && (args.from.is_some() || args.to.is_some()) {
        made.says.insert(0, session.strings().report_months());
    }
    let json = data::data(&made);
    let written = match args.format {
        ReportFormat::Text => text::text(&made, session.strings()).into_bytes(),
        ReportFormat::Json => format!("{json:#}\n").into_bytes(),
        ReportFormat::Csv => sheet::sheet(&made).into_bytes(),
        ReportFormat::Xlsx => book(&session, &made, args)?,
        ReportFormat::Html => page::page(&made, &session.footer(), session.strings()).into_bytes(),
    };
    let read = noted::Asked::done(Operation::Report);
    session.note(Noted::Asked(if args.out.is_some() { read.to_file() } else { read }));
    let answer = match &args.out {
        None => Output::done(String::from_utf8_lossy(&written).into_owned(), json),
        Some(path) => {
            let out = places::write_file(session.strings(), path, &written);
            out.inspect_err(|_failure| {
                session.note(Noted::Asked(noted::Asked::failed(Operation::Report)));
            })?;
            let shown = path.display().to_string();
            let told = session.strings().report_written(shown.clone());
            Output::done(format!("{told}\n"), serde_json::json!({ "path": shown }))
        }
    };
    session.vault.close();
    Ok(answer)
}

/// The report as a spreadsheet, which no terminal takes.
fn book(session: &Session, made: &Report, args: &Args) -> Result<Vec<u8>, Failure> {
    let strings = session.strings();
    if args.out.is_none() {
        return Err(Failure::usage(strings.report_needs_out()));
    }
    let written = book::workbook(made, strings);
    written.map_err(|problem| Failure::refused(problem.to_string()))
}

/// The report, from what was known by the last day of its period.
fn made(session: &Session, asked: &Asked) -> Result<Report, Failure> {
    let (data, strings) = (&session.app.model.data, session.strings());
    let last = asked.question.period.1;
    let report = |ground: &Ground<'_>| {
        let counted = asked.count(ground, &|| true);
        asked.tell(strings, &counted, ground)
    };
    if asked.kind.whole_months() {
        // A month is over by the clock, whatever day is said to be today.
        let today = data.today.min(clock::day_of(session.now));
        let rungs = session.vault.work().rungs_on(last);
        let rungs = &rungs.map_err(|error| Failure::store(strings, error))?;
        return Ok(report(&Ground { today, rungs, ..data.ground() }));
    }
    if last >= data.today {
        return Ok(report(&data.ground()));
    }
    let then = session.vault.work().past(last);
    let mut then = then.map_err(|error| Failure::store(strings, error))?;
    then.look_on(last);
    Ok(report(&Ground { caseload: &then, ..data.ground() }))
}

/// The days of a report: the last year where none are given.
fn period(session: &Session, args: &Args) -> Result<(NaiveDate, NaiveDate), Failure> {
    let to = args.to.as_deref().map(|day| session.day_of_period(day)).transpose()?;
    let to = to.unwrap_or_else(|| session.today());
    let (year, _) = years_to(args.kind.years(), to);
    let from = args.from.as_deref().map(|day| session.day_of_period(day)).transpose()?;
    let from = from.unwrap_or(year);
    if from > to {
        return Err(Failure::usage(session.strings().cli_turned_period()));
    }
    Ok((from, to))
}

/// What would be otherwise.
fn changed(session: &Session, args: &Args) -> Result<Changed, Failure> {
    let phases: Vec<&str> =
        session.app.model.data.rules.phases.iter().map(|phase| phase.name.as_str()).collect();
    let at = |name: &String| {
        let at = phases.iter().position(|phase| phase.to_lowercase() == name.to_lowercase());
        let unknown = || session.strings().cli_not_word(name.clone(), phases.join(", "));
        at.ok_or_else(|| Failure::refused(unknown()))
    };
    Ok(Changed {
        hours: args.if_hours,
        interval_days: args.if_interval,
        random_every: args.if_random,
        phase: args.if_phase.as_ref().map(at).transpose()?,
    })
}

/// How long things take.
fn assumptions(args: &Args) -> Assumptions {
    let known = Assumptions::default();
    Assumptions {
        hours: args.hours.unwrap_or(known.hours),
        conversation: args.conversation.unwrap_or(known.conversation),
        visit: args.visit.unwrap_or(known.visit),
        attempt: args.attempt.unwrap_or(known.attempt),
        weeks: args.weeks.unwrap_or(known.weeks),
        seed: args.seed.unwrap_or(known.seed),
    }
}
