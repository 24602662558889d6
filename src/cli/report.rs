//! `trede report`: figures about groups, never about a person.

use chrono::{Months, NaiveDate};

use super::args::{Global, Report as Args, ReportFormat, ReportKind};
use super::output::{Answer, Failure, Output};
use super::places;
use super::session::Session;
use crate::domain::Noted;
use crate::domain::day::Side;
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::report::{Report, data, fairness, page, planner, sheet, text};
use crate::triage::planner::Assumptions;

pub(super) fn run(global: &Global, args: &Args) -> Answer {
    let mut session = Session::reading(global, Operation::Report)?;
    let made = match args.kind {
        ReportKind::Planner => forecast(&mut session, args),
        ReportKind::Fairness => {
            let period = period(&session, args)?;
            let model = &session.app.model;
            fairness::fairness(session.strings(), session.caseload(), &model.rules, period)
        }
    };
    let json = data::data(&made);
    let written = match args.format {
        ReportFormat::Text => text::text(&made, session.strings()),
        ReportFormat::Json => format!("{json:#}\n"),
        ReportFormat::Csv => sheet::sheet(&made),
        ReportFormat::Html => page::page(&made, session.strings()) + &session.footer(),
    };
    let asked = Asked::done(Operation::Report);
    session.note(Noted::Asked(if args.out.is_some() { asked.to_file() } else { asked }));
    let answer = match &args.out {
        None => Output::done(written, json),
        Some(path) => {
            let out = places::write_file(session.strings(), path, written.as_bytes());
            out.inspect_err(|_failure| {
                session.note(Noted::Asked(Asked::failed(Operation::Report)))
            })?;
            let shown = path.display().to_string();
            let told = session.strings().report_written(shown.clone());
            Output::done(format!("{told}\n"), serde_json::json!({ "path": shown }))
        }
    };
    session.vault.close();
    Ok(answer)
}

/// The days of a report: the last year where none are given.
fn period(session: &Session, args: &Args) -> Result<(NaiveDate, NaiveDate), Failure> {
    let to = session.day_or_today(args.to.as_deref())?;
    let year = to.checked_sub_months(Months::new(12)).and_then(|on| on.succ_opt()).unwrap_or(to);
    let from = args.from.as_deref().map(|day| session.day(day, Side::Past)).transpose()?;
    let from = from.unwrap_or(year);
    if from > to {
        return Err(Failure::usage(session.strings().cli_turned_period()));
    }
    Ok((from, to))
}

fn forecast(session: &mut Session, args: &Args) -> Report {
    let known = Assumptions::default();
    let assumptions = Assumptions {
        hours: args.hours.unwrap_or(known.hours),
        conversation: args.conversation.unwrap_or(known.conversation),
        visit: args.visit.unwrap_or(known.visit),
        attempt: args.attempt.unwrap_or(known.attempt),
        weeks: args.weeks.unwrap_or(known.weeks),
        seed: args.seed.unwrap_or(known.seed),
    };
    let made = session.app.model.forecast_of(assumptions);
    planner::planner(session.strings(), &made)
}
