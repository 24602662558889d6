//! `trede history`: what was recorded, the newest first.

use std::fmt::Write as _;

use serde_json::json;

use super::args::{Global, History};
use super::output::{Answer, Failure, Output};
use super::session::Session;
use super::who::{self, Found};
use crate::domain::change::Subject;
use crate::domain::{Cause, Entry};

pub(super) fn run(global: &Global, args: &History) -> Answer {
    let session = Session::reading(global)?;
    let what = match args.what.as_slice() {
        [] => None,
        words => Some(who::anyone(&session, &words.join(" "))?),
    };
    let undone = undone(&session);
    let (mut text, mut rows, mut total) = (String::new(), Vec::new(), 0_usize);
    for seq in (1..=session.caseload().head()).rev() {
        if what.is_none() && rows.len() == args.limit {
            total = usize::try_from(session.caseload().head()).unwrap_or(usize::MAX);
            break;
        }
        let entry = session.vault.entry(seq);
        let entry = entry.map_err(|error| Failure::store(session.strings(), error))?;
        if what.is_some_and(|what| !touches(&entry, what)) {
            continue;
        }
        total += 1;
        if rows.len() == args.limit {
            continue;
        }
        let did = session.strings().did(session.caseload(), &entry, session.today());
        let day = session.strings().column_day(crate::runtime::clock::day_of(entry.at));
        let taken_back = undone.contains(&seq);
        let sign = if taken_back { "×" } else { " " };
        writeln!(text, "{seq:>6} {sign} {day}  {:<16}  {did}", entry.by).ok();
        rows.push(json!({
            "entry": seq,
            "at": entry.at.to_rfc3339(),
            "by": entry.by.as_str(),
            "did": did,
            "undone": taken_back,
        }));
    }
    if rows.is_empty() {
        writeln!(text, "{}", session.strings().history_empty()).ok();
    } else if rows.len() < total {
        writeln!(text, "{}", session.strings().cli_total(rows.len(), total)).ok();
    }
    Ok(Output::done(text, json!({ "rows": rows, "total": total })))
}

/// The entries that were taken back and not done again.
fn undone(session: &Session) -> std::collections::HashSet<u64> {
    let mut undone = std::collections::HashSet::new();
    for logged in session.vault.logged() {
        match logged.header.cause {
            Cause::Undid(seq) => {
                undone.insert(seq);
            }
            Cause::Redid(seq) => {
                undone.remove(&seq);
            }
            _ => {}
        }
    }
    undone
}

fn touches(entry: &Entry, what: Found) -> bool {
    entry.changes.iter().any(|change| match (change.subject(), what) {
        (Some(Subject::Offer(id)), Found::Offer(wanted)) => id == wanted,
        (Some(subject), Found::Resident(wanted)) => subject.resident() == Some(wanted),
        _ => false,
    })
}
