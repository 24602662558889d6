//! `trede import`: rows of a file become residents or offers.

mod map;
mod monthly;
mod progress;
mod wording;

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::IsTerminal as _;
use std::path::Path;

use serde_json::{Value, json};

use super::args::{Global, Import as Args, Kind};
use super::output::{Answer, Failure, Output};
use super::session::{Session, say};
use super::{backup, places};
use crate::acts::Command;
use crate::acts::import::Import;
use crate::app::incoming::Unopened;
use crate::app::intent::Intent;
use crate::digest::sha256;
use crate::domain::bsn::holds_bsn;
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::domain::{CleanText, Noted, Rung};
use crate::exchange::columns::{
    ColumnProblem, ContactField, Field, Mapping, OfferField, PromiseField, ReferralField,
    ResidentField, Use, propose_for,
};
use crate::exchange::rejects::{self, Reject};
use crate::exchange::rows::{self, Choices, NoRung, Report};
use crate::exchange::table::Table;
use crate::files::intake::{self, Intake};
use crate::files::out_file::{self, OutProblem};
use crate::files::workbook::child;
use crate::workplace::unopened::{of_sheet, unopened};
use crate::workplace::{Committed, kept_name};
use progress::Progress;

/// Rows from which on a person waits long enough to be told what is going on.
const LONG: usize = 5_000;

pub(super) fn run(global: &Global, args: &Args) -> Answer {
    let mut session = begin(global, args)?;
    let format = args.format.map(Into::into);
    let incoming = intake::open(&args.file, format, args.sheet.as_deref(), args.encoding);
    let Intake { table, noted, print, told: sheet } = incoming.map_err(|problem| {
        let Unopened { said, hint, readings: _ } =
            unopened(session.strings(), &args.file, &problem);
        let failure = Failure::refused(said);
        match hint {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    })?;
    for line in sheet.iter().flat_map(|sheet| of_sheet(session.strings(), sheet)) {
        say(&line);
    }
    let hash = sha256(&[&print]);
    drop(print);
    let long = table.record_count() >= LONG && std::io::stderr().is_terminal();
    if long {
        say(&session.strings().import_checking(table.record_count()));
    }
    let name = args.file.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = kept_name(&name.unwrap_or_default());
    let (headers, separator) = (table.headers.clone(), table.separator);
    // What is written needs the room of the table.
    let (import, mut report) = planned(&mut session, args, table, name, hash)?;
    report.note(noted);
    let changes = report.imported + report.updated > 0;
    let older = monthly::older(session.strings(), &report);
    if let Some(why) = older.filter(|_| changes && !args.dry_run && !args.older) {
        return Err(Failure::refused(why).hint(session.strings().import_older_hint()));
    }
    if let Some(path) = args.rejects.as_deref().filter(|_| !report.rejected.is_empty()) {
        give_back(&session, path, (&headers, separator), &report)?;
    }
    if long && !args.dry_run {
        say(&session.strings().import_writing(report.imported + report.updated));
    }
    if !args.dry_run && changes {
        backup::before(&mut session, &places::home(global)?)?;
    }
    let progress = Progress::of(session.strings().language(), long);
    let entry = write(&mut session, import, args.dry_run, progress)?;
    let text = said(&session, &report, args.dry_run, entry);
    let json = told(&session, &report, args.dry_run);
    if args.dry_run {
        session.vault.close();
        return Ok(Output::done(text, json));
    }
    Ok(session.wrote(text, json))
}

/// What the file would change, by what it holds.
fn planned(
    session: &mut Session,
    args: &Args,
    table: Table,
    name: CleanText,
    hash: [u8; 32],
) -> Result<(Import, Report), Failure> {
    let today = session.today();
    let given = table;
    let table = &given;
    Ok(match args.kind {
        Kind::Residents => {
            let mapping = columns::<ResidentField>(session, args, table)?;
            note_own_numbers(session, &mapping, table);
            let names = args.accept_names.clone().unwrap_or_default();
            let new_people = args.new_people.clone().unwrap_or_default();
            let rung = args.rung.and_then(Rung::from_number).map(NoRung::On).unwrap_or_default();
            let channel = args.channel;
            let choices = Choices { names, new_people, notes: args.notes.into(), rung, channel };
            let of = (name, hash);
            let table = Cow::Owned(given);
            rows::residents_of(table, &mapping, session.caseload(), of, today, &choices)
        }
        Kind::Offers | Kind::All => {
            let mapping = columns::<OfferField>(session, args, table)?;
            rows::offers(table, &mapping, session.caseload(), name, hash, today)
        }
        Kind::Contacts => {
            let mapping = columns::<ContactField>(session, args, table)?;
            let (of, caseload) = ((name, hash), session.caseload());
            rows::contacts_with(table, &mapping, caseload, of, today, args.channel)
        }
        Kind::Promises => {
            let mapping = columns::<PromiseField>(session, args, table)?;
            rows::promises(table, &mapping, session.caseload(), name, hash, today)
        }
        Kind::Referrals => {
            let mapping = columns::<ReferralField>(session, args, table)?;
            rows::referrals(table, &mapping, session.caseload(), name, hash, today)
        }
    })
}

/// Opens the vault for what is asked; a dry run is noted, because it tells who is known.
fn begin(global: &Global, args: &Args) -> Result<Session, Failure> {
    if args.dry_run {
        let mut session = Session::reading(global, Operation::DryRun)?;
        session.note(Noted::Asked(Asked::done(Operation::DryRun)));
        return Ok(session);
    }
    let right = match args.kind {
        Kind::Residents | Kind::Contacts | Kind::Promises | Kind::Referrals => {
            Operation::ImportResidents
        }
        Kind::Offers | Kind::All => Operation::ImportOffers,
    };
    Session::writing(global, right)
}

/// What the process does in which a spreadsheet is read.
pub(super) fn read_workbook(sheet: Option<&str>) -> Answer {
    match child::run(sheet) {
        Ok(()) => Ok(Output { text: String::new(), json: Value::Null, code: 0 }),
        Err(error) => Err(Failure::refused(error.to_string())),
    }
}

/// Which column is which, with the overrides that were given.
fn columns<F: Field>(session: &Session, args: &Args, table: &Table) -> Result<Mapping<F>, Failure> {
    let strings = session.strings();
    let mut mapping = propose_for::<F>(table);
    let wanted = args.map.as_deref().filter(|path| args.dry_run && !path.exists());
    if let Some(path) = args.map.as_deref().filter(|_| wanted.is_none()) {
        let shown = path.display().to_string();
        let text = places::limited(path)
            .ok_or_else(|| Failure::refused(strings.cli_no_file(shown.clone())))?;
        mapping = mapping.with_overrides(&text).map_err(|problems| {
            let said = |problem| format!("{shown}:{}", wording::overrides(strings, problem));
            Failure::refused(problems.iter().map(said).collect::<Vec<_>>().join("\n"))
        })?;
    }
    // A map that is not there yet is written, to be looked at and changed.
    let write_map = |path: &Path| {
        let written = out_file::write(path, map::map(strings, &mapping, table).as_bytes());
        let shown = path.display().to_string();
        written.map_err(|problem| {
            Failure::refused(strings.import_rejects_failed(shown, problem.to_string()))
        })
    };
    if let Err(problems) = mapping.check_but(table, own_numbers(session)) {
        let lines = problems.iter().map(|problem| wording::column(strings, problem));
        let failure = Failure::refused(lines.collect::<Vec<_>>().join("\n"));
        // What is missing can be filled in there, where anything is known to begin with.
        let missing = problems.iter().all(|it| matches!(it, ColumnProblem::Missing { .. }));
        let known = mapping.uses().iter().any(|used| matches!(used, Use::Field(_)));
        let torn = problems.iter().all(|it| matches!(it, ColumnProblem::Dates { .. }));
        return Err(failure.hint(match wanted.filter(|_| missing && known) {
            Some(path) => {
                write_map(path)?;
                strings.import_map_written(path.display().to_string())
            }
            None if torn => strings.import_dates_hint(),
            None if table.headers.len() == 1 => strings.import_one_column(),
            None => strings.import_columns_hint(),
        }));
    }
    if let Some(path) = wanted {
        write_map(path)?;
        say(&strings.import_map_saved(path.display().to_string()));
    }
    Ok(mapping)
}

/// The field that may hold numbers that pass for citizen service numbers, where the settings allow.
pub(super) fn own_numbers<F: Field>(session: &Session) -> Option<F> {
    let number = ResidentField::ClientNumber.name();
    F::ALL.iter().copied().find(|field| session.own_numbers && field.name() == number)
}

/// Notes and says that numbers were taken that pass for citizen service numbers.
pub(super) fn note_own_numbers<F: Field>(
    session: &mut Session,
    mapping: &Mapping<F>,
    table: &Table,
) {
    let at = own_numbers::<F>(session).and_then(|field| mapping.column_of(field));
    let cells = at.map(|at| table.column(at).filter(|cell| holds_bsn(cell)).count());
    let records = cells.unwrap_or_default();
    if records > 0 {
        say(&session.strings().cli_own_numbers(records));
        session.note(Noted::OwnNumbers { records: u32::try_from(records).unwrap_or(u32::MAX) });
    }
}

/// The rows that were not taken, as a file to mend and import again.
fn give_back(
    session: &Session,
    path: &Path,
    (headers, separator): (&[String], u8),
    report: &Report,
) -> Result<(), Failure> {
    let strings = session.strings();
    let reasons: Vec<String> =
        report.rejected.iter().map(|row| wording::rejected(strings, row)).collect();
    let rows = report.rejected.iter().zip(&reasons);
    let rows = rows.map(|(row, reason)| Reject { line: row.line, cells: &row.cells, reason });
    let written = rejects::render(headers, separator, strings.rejects_headers(), rows)
        .map_err(OutProblem::from)
        .and_then(|bytes| out_file::write(path, &bytes));
    written.map_err(|problem| {
        let shown = path.display().to_string();
        Failure::refused(strings.import_rejects_failed(shown, problem.to_string()))
    })
}

/// One import is one entry and one undo; one that changes nothing is none.
fn write(
    session: &mut Session,
    import: Import,
    dry: bool,
    mut progress: Progress,
) -> Result<Option<u64>, Failure> {
    if dry || import.is_empty() {
        return Ok(None);
    }
    let intent = Intent::act(Command::Import(Box::new(import)));
    let committed = session.commit_once(intent, &mut |done, of| {
        progress.tell(done, of);
        true
    });
    progress.end();
    let Committed { entry, .. } = committed?;
    Ok(Some(entry.seq))
}

fn said(session: &Session, report: &Report, dry: bool, entry: Option<u64>) -> String {
    let strings = session.strings();
    let mut text = String::new();
    if dry {
        writeln!(text, "{}", strings.import_dry()).ok();
    }
    let counts = [
        strings.import_rows(report.rows),
        strings.import_new(report.imported),
        strings.import_updated(report.updated),
        strings.import_unchanged(report.unchanged),
        strings.import_merged(report.merged.len()),
        wording::refused(strings, report),
    ];
    writeln!(text, "{}", counts.join(" · ")).ok();
    for row in &report.merged {
        writeln!(text, "{}", strings.import_merged_row(row.line, row.into.to_string())).ok();
    }
    for line in wording::rows(strings, report) {
        writeln!(text, "{line}").ok();
    }
    for hint in wording::held_hints(strings, report) {
        writeln!(text, "{hint}").ok();
    }
    let older = monthly::older(strings, report).into_iter();
    let asked = older.chain(monthly::asked(strings, report));
    for line in wording::columns(strings, report).into_iter().chain(asked) {
        writeln!(text, "{line}").ok();
    }
    for line in wording::warnings(strings, report) {
        writeln!(text, "{line}").ok();
    }
    if let Some(entry) = entry {
        writeln!(text, "{}", strings.import_undo(entry)).ok();
    }
    text
}

fn told(session: &Session, report: &Report, dry: bool) -> Value {
    let strings = session.strings();
    let merged: Vec<Value> = report
        .merged
        .iter()
        .map(|row| json!({ "line": row.line, "into": row.into.to_string() }))
        .collect();
    let rejected: Vec<Value> = report
        .rejected
        .iter()
        .map(|row| {
            let reason = wording::rejected(strings, row);
            json!({ "line": row.line, "field": row.field, "reason": reason })
        })
        .collect();
    let warnings: Vec<Value> = report
        .warnings
        .iter()
        .map(|warning| json!({ "line": warning.line, "text": wording::warning(strings, warning) }))
        .collect();
    let columns: Vec<Value> = report
        .not_understood()
        .into_iter()
        .map(|(column, lines)| json!({ "column": column, "cells": lines.len(), "lines": lines }))
        .collect();
    let mut told = json!({
        "not_understood": columns,
        "rows": report.rows,
        "imported": report.imported,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "merged": merged,
        "rejected": rejected,
        "warnings": warnings,
        "updates": wording::updates(report),
        "held": wording::held(report),
        "without_rung": report.without_rung().map(|row| row.line).collect::<Vec<_>>(),
        "dry_run": dry,
    });
    monthly::add(report, &mut told);
    told
}

/// What is wrong with one field of a person or an offer that was given by hand.
pub(super) fn field_problem(
    session: &Session,
    field: Option<&'static str>,
    reason: rows::Reason,
) -> Failure {
    let strings = session.strings();
    let text = strings.reason_unread(field, reason);
    Failure::usage(field.map_or_else(|| text.clone(), |field| format!("--{field}: {text}")))
}
