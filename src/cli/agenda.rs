//! `trede agenda`: promises, plan reviews and returns from a pause in a period.

use std::collections::HashSet;
use std::fmt::Write as _;

use chrono::{Days, NaiveDate};
use serde_json::json;

use super::args::{Agenda, Global};
use super::output::Answer;
use super::session::Session;
use crate::domain::File;
use crate::domain::day::{self, Side};
use crate::domain::id::Code;

/// Days that are shown where no last day is given.
const SPAN: u64 = 14;

/// One line of the agenda.
struct Item {
    on: NaiveDate,
    kind: &'static str,
    code: String,
    name: String,
    text: String,
}

pub(super) fn run(global: &Global, args: &Agenda) -> Answer {
    let session = Session::reading(global)?;
    let read = |text: &str| match day::parse(text, session.today(), Side::Ahead) {
        Some(day) => Ok(day),
        None => session.day(text, Side::Past),
    };
    let from = args.from.as_deref().map_or(Ok(session.today()), read)?;
    let last = from.checked_add_days(Days::new(SPAN)).unwrap_or(from);
    let to = args.to.as_deref().map_or(Ok(last), read)?;
    let mut items: Vec<Item> = Vec::new();
    for line in session.caseload().lines() {
        let Some(file) = session.caseload().file(line.id) else { continue };
        let (code, name) = (Code::Resident(line.no).to_string(), line.name.spoken());
        let due = due(&session, &file).into_iter().filter(|(on, ..)| (from..=to).contains(on));
        items.extend(due.map(|(on, kind, text)| {
            let (code, name) = (code.clone(), name.clone());
            Item { on, kind, code, name, text }
        }));
    }
    items.sort_by(|one, other| (one.on, &one.code).cmp(&(other.on, &other.code)));
    let mut text = String::new();
    let mut rows = Vec::with_capacity(items.len());
    for item in &items {
        let kind = session.strings().word("agenda", item.kind);
        let day = session.strings().column_day(item.on);
        writeln!(text, "{day}  {}  {}  {kind}: {}", item.code, item.name, item.text).ok();
        rows.push(json!({
            "on": item.on,
            "kind": item.kind,
            "resident": item.code,
            "name": item.name,
            "text": item.text,
        }));
    }
    if items.is_empty() {
        writeln!(text, "{}", session.strings().agenda_empty()).ok();
    }
    let people: HashSet<&str> = items.iter().map(|item| item.code.as_str()).collect();
    let json = json!({ "from": from, "to": to, "rows": rows, "total": items.len() });
    Ok(session.listed(people.len(), text, json))
}

/// What a file has on the agenda: day, kind, words.
fn due(session: &Session, file: &File) -> Vec<(NaiveDate, &'static str, String)> {
    let open = file.records.promises.iter().filter(|promise| promise.is_open());
    let mut due: Vec<_> = open.map(|p| (p.by, "promise", session.strings().promised(p))).collect();
    if let Some(on) = file.plan().and_then(|plan| plan.content.review_on) {
        let goals = file.plan().map(|plan| plan.content.goals.as_slice()).unwrap_or_default();
        let goals: Vec<&str> = goals.iter().map(|goal| goal.text.as_str()).collect();
        due.push((on, "review", goals.join(", ")));
    }
    let pauses = file.records.pauses.iter().filter(|pause| pause.ended_on.is_none());
    due.extend(pauses.map(|pause| (pause.until, "return", pause.reason.to_string())));
    due
}
