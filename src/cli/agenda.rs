//! `trede agenda`: appointments, promises, plan reviews and returns from a pause in a period.

use std::collections::HashSet;
use std::fmt::Write as _;

use chrono::{Days, NaiveDate};
use serde_json::json;

use super::args::{Agenda, Global};
use super::output::Answer;
use super::session::Session;
use crate::domain::agenda::{Item, overlaps};
use crate::domain::day::Side;
use crate::domain::open::Due;
use crate::domain::right::Operation;

/// Days that are shown where no last day is given.
const SPAN: u64 = 14;

/// One line of the agenda.
struct Row {
    on: NaiveDate,
    kind: &'static str,
    code: String,
    name: String,
    text: String,
    /// What has to be minded of the person.
    beside: Option<String>,
    /// Whether it is an appointment at the time of another.
    overlaps: bool,
}

pub(super) fn run(global: &Global, args: &Agenda) -> Answer {
    let session = Session::reading(global, Operation::Agenda)?;
    let read = |text: &str| session.day(text, Side::Either);
    let from = args.from.as_deref().map_or(Ok(session.today()), read)?;
    let last = from.checked_add_days(Days::new(SPAN)).unwrap_or(from);
    let to = args.to.as_deref().map_or(Ok(last), read)?;
    let found: Vec<&Item> = session.app.model.data.agenda(Some(from), to).collect();
    let all = || found.iter().map(|item| (item.resident, item.open.on, &item.open.due));
    let items = found.iter().filter_map(|item| {
        let one = (item.resident, item.open.on, item.open.due);
        let overlaps = overlaps(session.caseload(), one, all());
        Some(Row { overlaps, ..row(&session, item)? })
    });
    let items: Vec<Row> = items.collect();
    let mut text = String::new();
    let mut rows = Vec::with_capacity(items.len());
    for item in &items {
        let kind = session.strings().word("agenda", item.kind);
        let day = session.strings().column_day(item.on);
        let beside = item.beside.as_ref().map(|beside| format!(" · {beside}")).unwrap_or_default();
        let overlaps =
            item.overlaps.then(|| format!(" · {}", session.strings().meeting_overlaps()));
        let overlaps = overlaps.unwrap_or_default();
        let told = format!("{kind}: {}{overlaps}{beside}", item.text);
        writeln!(text, "{day}  {}  {}  {told}", item.code, item.name).ok();
        rows.push(json!({
            "on": item.on,
            "kind": item.kind,
            "resident": item.code,
            "name": item.name,
            "text": item.text,
            "beside": item.beside,
        }));
    }
    if items.is_empty() {
        writeln!(text, "{}", session.strings().agenda_empty()).ok();
    }
    let kept = session.app.model.data.promised.all();
    writeln!(text, "{}", session.strings().kept(&kept)).ok();
    let people: HashSet<&str> = items.iter().map(|item| item.code.as_str()).collect();
    let json = json!({
        "from": from,
        "to": to,
        "rows": rows,
        "total": items.len(),
        "promises": {
            "kept_on_time": kept.on_time,
            "kept_late": kept.late,
            "broken": kept.broken,
            "released": kept.released,
            "definition": session.strings().kept(&kept),
        },
    });
    Ok(session.listed(people.len(), text, json))
}

/// One item in words.
fn row(session: &Session, Item { resident, open }: &Item) -> Option<Row> {
    let (strings, today) = (session.strings(), session.today());
    let line = session.caseload().line(*resident)?;
    let text = match open.due {
        Due::Appointment(slot) => strings.slot_words(slot, &open.what),
        Due::Promise(_) => strings.promised_what(&open.what),
        Due::Task(_) | Due::Return => open.what.to_string(),
        Due::Income => String::new(),
        Due::Wish => {
            let wished = line.due.wished?;
            strings.wish(wished.contact, wished.until, today)
        }
        Due::Review => {
            let file = session.caseload().file(*resident)?;
            let goals = file.plan().map(|plan| plan.content.goals.as_slice()).unwrap_or_default();
            goals.iter().map(|goal| goal.text.as_str()).collect::<Vec<_>>().join(", ")
        }
    };
    let (code, name) = (line.code().to_string(), line.name.spoken());
    let beside = (open.due != Due::Wish).then(|| strings.to_mind(line, today)).flatten();
    Some(Row { on: open.on, kind: open.due.name(), code, name, text, beside, overlaps: false })
}
