//! What is dated after today: each thing with the entry that wrote it and the way to mend it.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::domain::ahead::{Ahead, seen};
use crate::domain::history::{Header, Ledger, undo};
use crate::domain::id::{Code, RecordKind};
use crate::domain::{Caseload, Cause, CleanText, Entry};
use crate::i18n::Strings;
use crate::runtime::clock;
use crate::store::Vault;

/// Things that are named; the rest is counted.
const NAMED: usize = 10;

/// What is dated after today, for people and for programs.
pub(super) struct Told {
    /// Sentences; none where there is nothing.
    pub(super) lines: Vec<String>,
    /// A list, also where it is empty.
    pub(super) json: Value,
}

/// Everything of it with its entry and the way to mend it.
pub(super) fn told(
    strings: &Strings,
    vault: &Vault,
    caseload: &Caseload,
    user: &CleanText,
) -> Told {
    let found = seen(caseload, user, clock::today());
    let headers: Vec<&Header> = vault.logged().iter().map(|logged| &logged.header).collect();
    let ledger = Ledger::of(headers, user);
    let mut lines = Vec::new();
    let mut rows = Vec::with_capacity(found.len());
    for what in &found {
        let entry = written_by(vault, what);
        if lines.len() < NAMED {
            lines.push(sentence(strings, caseload, &ledger, user, what, entry.as_ref()));
        }
        rows.push(row(caseload, what, entry.as_ref()));
    }
    if found.len() > NAMED {
        lines.push(strings.cli_total(NAMED, found.len()));
    }
    if !found.is_empty() {
        lines.insert(0, strings.ahead_many(found.len()));
    }
    Told { lines, json: Value::Array(rows) }
}

/// The entry that dated it so. No entry writes of a day after its own, so most need no look.
fn written_by(vault: &Vault, what: &Ahead) -> Option<Entry> {
    // The clock of an entry is in another zone than the day that was written.
    let since: Option<NaiveDate> = what.on.checked_sub_days(Days::new(1));
    let may = vault.logged().iter().rev().filter(|logged| {
        Some(logged.at.date_naive()) >= since && logged.header.cause != Cause::Invented
    });
    let mut entries = may.filter_map(|logged| vault.entry(logged.header.seq).ok());
    entries.find(|entry| what.was_written_by(entry))
}

fn sentence(
    strings: &Strings,
    caseload: &Caseload,
    ledger: &Ledger,
    user: &CleanText,
    what: &Ahead,
    entry: Option<&Entry>,
) -> String {
    let named = strings.ahead_what_of(caseload, what);
    match entry {
        None => named,
        Some(entry) if entry.by != *user => {
            let who = entry.by.to_string();
            strings.ahead_mend_by(named, who, entry.seq)
        }
        Some(entry) if ledger.stands(entry.seq) && undo(caseload, entry).is_ok() => {
            strings.ahead_mend(named, entry.seq)
        }
        Some(entry) => strings.ahead_mend_after(named, entry.seq),
    }
}

fn row(caseload: &Caseload, what: &Ahead, entry: Option<&Entry>) -> Value {
    let line = caseload.line(what.resident);
    json!({
        "resident": line.map(|line| line.code().to_string()),
        "name": line.map(|line| line.name.spoken()),
        "kind": what.record.map_or("inflow", |(kind, _)| name_of(kind)),
        "id": what.record.map(|(kind, id)| Code::Record(kind, id).to_string()),
        "on": what.on,
        "entry": entry.map(|entry| entry.seq),
        "mend": entry.map(|entry| format!("trede undo {}", entry.seq)),
    })
}

/// The stable English name of a kind of record.
const fn name_of(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Contact => "contact",
        RecordKind::Promise => "promise",
        RecordKind::Referral => "referral",
        RecordKind::Plan => "plan",
        RecordKind::Pause => "pause",
        RecordKind::Request => "request",
        RecordKind::Move => "move",
        RecordKind::Measurement => "measurement",
        RecordKind::Signal => "signal",
        RecordKind::Task => "task",
        RecordKind::Income => "income",
        RecordKind::Assignment => "handover",
        RecordKind::Buddy => "buddy",
        RecordKind::Unwilling => "unwilling",
        RecordKind::Closing => "closing",
        RecordKind::Wish => "wish",
        RecordKind::Reply => "reply",
        RecordKind::Appointment => "appointment",
        RecordKind::Cost => "cost",
    }
}
