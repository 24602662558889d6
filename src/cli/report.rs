//! `trede report`: figures about groups, never about a person.

use chrono::{Months, NaiveDate};

use super::args::{Global, Report as Args, ReportFormat, ReportKind};
use super::output::{Answer, Failure, Output};
use super::places;
use super::session::Session;
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::domain::{Caseload, Noted};
use crate::report::fairness::{Known, fairness};
use crate::report::{Report, data, page, planner, sheet, text};
use crate::triage::planner::Assumptions;

pub(super) fn run(global: &Global, args: &Args) -> Answer {
    let mut session = Session::reading(global, Operation::Report)?;
    let made = match args.kind {
        ReportKind::Planner => forecast(&mut session, args),
        ReportKind::Fairness => {
            let period = period(&session, args)?;
            compared(&session, period)?
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
                session.note(Noted::Asked(Asked::failed(Operation::Report)));
            })?;
            let shown = path.display().to_string();
            let told = session.strings().report_written(shown.clone());
            Output::done(format!("{told}\n"), serde_json::json!({ "path": shown }))
        }
    };
    session.vault.close();
    Ok(answer)
}

/// What the order did in a period, from what was known by its last day.
fn compared(session: &Session, period: (NaiveDate, NaiveDate)) -> Result<Report, Failure> {
    let (model, strings) = (&session.app.model, session.strings());
    let known = Known { first: model.data.first_on, today: model.data.today };
    let report =
        |caseload: &Caseload| fairness(strings, caseload, &model.data.rules, period, known);
    if period.1 >= model.data.today {
        return Ok(report(session.caseload()));
    }
    let then = session.vault.work().past(period.1);
    let mut then = then.map_err(|error| Failure::store(strings, error))?;
    then.look_on(period.1);
    Ok(report(&then))
}

/// The days of a report: the last year where none are given.
fn period(session: &Session, args: &Args) -> Result<(NaiveDate, NaiveDate), Failure> {
    let to = args.to.as_deref().map(|day| session.day_of_period(day)).transpose()?;
    let to = to.unwrap_or_else(|| session.today());
    let year = to.checked_sub_months(Months::new(12)).and_then(|on| on.succ_opt()).unwrap_or(to);
    let from = args.from.as_deref().map(|day| session.day_of_period(day)).transpose()?;
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
    let made = session.app.model.data.forecast_of(assumptions);
    let mut report = planner::planner(session.strings(), &made);
    if args.from.is_some() || args.to.is_some() {
        report.says.insert(0, session.strings().planner_ahead());
    }
    report
}
