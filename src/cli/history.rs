//! `trede history`: what was recorded, the newest first.

use std::collections::HashSet;
use std::fmt::Write as _;

use serde_json::json;

use super::args::{Global, History};
use super::meant::{self, Found};
use super::output::{Answer, Failure};
use super::session::Session;
use crate::domain::change::Subject;
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::domain::{Cause, Entry, LogLine, Noted};
use crate::store::StoreError;

pub(super) fn run(global: &Global, args: &History) -> Answer {
    let mut session = Session::reading(global, Operation::History)?;
    let what = match args.what.as_slice() {
        [] => None,
        words => Some(meant::anyone(&session, &words.join(" "))?),
    };
    let shown = match what {
        Some(Found::Resident(_)) => Operation::History,
        // It names everybody.
        Some(Found::Offer(_)) | None if args.log => Operation::Log,
        Some(Found::Offer(_)) | None => Operation::Journal,
    };
    session.check(shown)?;
    let (lines, total) = lines(&session, what, args)?;
    let undone = undone(&session);
    let (mut text, mut rows) = (String::new(), Vec::new());
    let mut people = HashSet::new();
    for line in &lines {
        let strings = session.strings();
        let (seq, changed) = match line {
            LogLine::Done(_, entry) => (Some(entry.seq), !entry.changes.is_empty()),
            LogLine::Noted(_) => (None, false),
        };
        if let LogLine::Done(_, entry) = line {
            people.extend(entry.residents());
        }
        let did = strings.log_line(session.caseload(), line, session.today());
        let taken_back = seq.is_some_and(|seq| undone.contains(&seq));
        let sign = if taken_back { "×" } else { " " };
        let number = seq.map(|seq| seq.to_string()).unwrap_or_default();
        let (at, from) = (strings.instant(line.at()), strings.from_where(line));
        writeln!(text, "{number:>6} {sign} {at}  {:<16}  {from:<12}  {did}", line.by()).ok();
        let mut row = json!({
            "entry": seq,
            "at": line.at().to_rfc3339(),
            "by": line.by().as_str(),
            "from": line.origin().name(),
            "did": did,
            "changed": changed,
            "undone": taken_back,
        });
        if let (LogLine::Noted(note), Some(fields)) = (line, row.as_object_mut()) {
            fields.insert("device".to_owned(), json!(note.device.as_str()));
            fields.insert("result".to_owned(), json!(line.outcome().name()));
        }
        rows.push(row);
    }
    if rows.is_empty() {
        writeln!(text, "{}", session.strings().history_empty()).ok();
    } else if rows.len() < total {
        writeln!(text, "{}", session.strings().cli_total(rows.len(), total)).ok();
    }
    let json = json!({ "rows": rows, "total": total });
    match what {
        Some(Found::Resident(id)) => Ok(session.read(Some(id), text, json)),
        _ if args.log => {
            session.note(Noted::Asked(Asked::done(Operation::Log)));
            Ok(session.listed(0, text, json))
        }
        _ => Ok(session.listed(people.len(), text, json)),
    }
}

/// The lines that are asked for, the newest first, and how many there are.
fn lines(
    session: &Session,
    what: Option<Found>,
    args: &History,
) -> Result<(Vec<LogLine>, usize), Failure> {
    let failed = |error| Failure::store(session.strings(), error);
    let (vault, head) = (&session.vault, session.caseload().head());
    let mut lines = match what {
        Some(Found::Resident(id)) => vault.about(id).map_err(failed)?,
        Some(Found::Offer(_)) | None if !args.log => {
            return entries(session, what, args.limit).map_err(failed);
        }
        _ => vault.notes().map_err(failed)?.into_iter().map(LogLine::Noted).collect(),
    };
    lines.retain(|line| line.place().0 <= head);
    lines.reverse();
    let total = lines.len();
    lines.truncate(args.limit);
    Ok((lines, total))
}

/// Entries of the journal: all, or those that touch an offer.
fn entries(
    session: &Session,
    what: Option<Found>,
    limit: usize,
) -> Result<(Vec<LogLine>, usize), StoreError> {
    let head = session.caseload().head();
    let (mut lines, mut total) = (Vec::new(), 0_usize);
    for logged in session.vault.logged().iter().rev().filter(|l| l.header.seq <= head) {
        if what.is_none() && lines.len() == limit {
            return Ok((lines, usize::try_from(head).unwrap_or(usize::MAX)));
        }
        let entry = session.vault.entry(logged.header.seq)?;
        if what.is_none_or(|what| touches(&entry, what)) {
            total += 1;
            if lines.len() < limit {
                lines.push(LogLine::Done(logged.origin, entry));
            }
        }
    }
    Ok((lines, total))
}

/// The entries that were taken back and not done again.
fn undone(session: &Session) -> HashSet<u64> {
    let mut undone = HashSet::new();
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
    match what {
        Found::Resident(id) => entry.concerns(id),
        Found::Offer(id) => {
            entry.changes.iter().any(|change| change.subject() == Some(Subject::Offer(id)))
        }
    }
}
