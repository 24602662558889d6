//! What is said of the rows and columns of a file: what became of them, and why.

use chrono::NaiveDate;

use crate::exchange::columns::{ColumnProblem, Field, Sensitive};
use crate::exchange::encoding::Reading;
use crate::exchange::outside::Noted;
use crate::exchange::rows::{
    FieldChange, Held, Reason, Rejected, Report, RungTold, Updated, Warning, WarningKind, With,
};
use crate::i18n::Strings;

/// Lines that are named one by one.
const LINES: usize = 10;
/// Changes and warnings that are told as text; other programs are told all.
pub const SHOWN: usize = 100;

/// An encoding, and what it makes of a few words.
pub fn reading(reading: &Reading) -> String {
    format!("{}: “{}”", reading.encoding.name(), reading.words.join("”, “"))
}

/// Why the columns of a file cannot be taken.
pub fn column<F: Field>(strings: &Strings, problem: &ColumnProblem<F>) -> String {
    match problem {
        ColumnProblem::Bsn { header, lines } if lines.is_empty() => {
            strings.import_bsn(header.clone())
        }
        ColumnProblem::Bsn { header, lines } => {
            strings.import_bsn_rows(header.clone(), some(lines))
        }
        ColumnProblem::Duplicate { field, headers, line } => {
            strings.import_contradicting(headers.join("”, “"), word::<F>(strings, *field), *line)
        }
        ColumnProblem::Dates { header, day_first, month_first } => {
            strings.import_torn_dates(header.clone(), *day_first, *month_first)
        }
        ColumnProblem::Missing { any_of } => {
            let names: Vec<String> =
                any_of.iter().map(|field| word::<F>(strings, *field)).collect();
            strings.import_missing(names.join("”, “"))
        }
    }
}

/// What people call a field.
pub fn word<F: Field>(strings: &Strings, field: F) -> String {
    strings.word(F::vocabulary(), field.name())
}

/// How many rows were refused, and how many of them wait for a decision.
pub fn refused(strings: &Strings, report: &Report) -> String {
    let refused = strings.import_rejected(report.rejected.len());
    match report.waiting() {
        0 => refused,
        waiting => format!("{refused} {}", strings.import_held(waiting)),
    }
}

/// The rows that change something, were refused or are held back.
pub fn rows(strings: &Strings, report: &Report) -> Vec<String> {
    let change = |updated: &Updated| {
        let fields = updated.fields.iter().map(|it| field_change(strings, updated.of, it));
        let fields = fields.collect::<Vec<_>>().join("; ");
        strings.import_line(updated.line, format!("{}: {fields}", updated.code))
    };
    let refused = report.rejected.iter().filter(|row| !row.reason.is_held());
    let refused = refused.map(|row| strings.import_line(row.line, rejected(strings, row)));
    let mut rows: Vec<String> = report.updates.iter().take(SHOWN).map(change).collect();
    rows.extend(more(strings, report.updates.len()));
    let merged = report.merged.iter().take(SHOWN);
    rows.extend(merged.map(|row| strings.import_merged_row(row.line, row.into.to_string())));
    rows.extend(refused);
    rows.extend(
        report.held.iter().map(|held| strings.import_line(held.line, of_two(strings, held))),
    );
    rows.extend(without_rung(strings, report));
    rows
}

/// A field that changes: what stood there, and what comes.
fn field_change(strings: &Strings, of: &str, change: &FieldChange) -> String {
    let shown = |text: &str| match text {
        "" => strings.import_nothing(),
        text => format!("“{}”", strings.cell_said(change.field, text)),
    };
    let field = strings.word(of, change.field);
    format!("{field}: {} → {}", shown(&change.old), shown(&change.new))
}

/// How many are left out of a list that is told as text.
pub fn more(strings: &Strings, all: usize) -> Option<String> {
    let more = all.checked_sub(SHOWN).filter(|more| *more > 0);
    more.map(|more| strings.import_more(more))
}

/// The one question about all new people of whom the file says no rung.
fn without_rung(strings: &Strings, report: &Report) -> Option<String> {
    let waiting: Vec<&Rejected> = report.without_rung().collect();
    let told = |row: &&Rejected| match row.said.as_str() {
        "" => row.line.to_string(),
        said => format!("{} “{said}”", row.line),
    };
    let first: Vec<String> = waiting.iter().take(LINES).map(told).collect();
    (!waiting.is_empty()).then(|| strings.import_no_rung(waiting.len(), few(&first, waiting.len())))
}

/// Both names of a row that is held back, and what to do.
fn of_two(strings: &Strings, held: &Held) -> String {
    let (known, told) = (held.known.clone(), held.told.clone());
    match held.with {
        With::Known(code) => strings.import_held_known(code.to_string(), known, told),
        With::Namesake(code) => strings.import_held_namesake(code.to_string(), known, told),
        With::Namesakes(code) => strings.import_held_namesakes(code.to_string(), known, told),
        With::Row(line) => strings.import_held_row(line, told),
        With::Line(line) => strings.import_held_line(line, known, told),
    }
}

/// Why a row was not taken; the field in front, with what its cell says.
pub fn rejected(strings: &Strings, row: &Rejected) -> String {
    let text = match row.reason {
        Reason::Empty if !row.said.is_empty() => strings.import_says_nothing(),
        reason => strings.reason_unread(row.field, reason),
    };
    let Some(field) = row.field else { return text };
    let field = strings.word(row.of, field);
    // What stands there tells nothing where it is only too long, or not to blame.
    let quoted = !row.said.is_empty() && !matches!(row.reason, Reason::TooLong(_));
    if quoted { format!("{field} “{}”: {text}", row.said) } else { format!("{field}: {text}") }
}

/// Something to know that stops nothing.
pub fn warning(strings: &Strings, warning: &Warning) -> String {
    of_file(strings, &warning.kind).unwrap_or_else(|| {
        let told = of_cell(strings, &warning.kind);
        let told = told.unwrap_or_else(|| of_row(strings, &warning.kind));
        strings.import_line(warning.line, told)
    })
}

/// What is to be known of the whole file; `None` where it is about one row.
fn of_file(strings: &Strings, kind: &WarningKind) -> Option<String> {
    Some(match kind {
        WarningKind::UnknownColumn(header) => strings.import_unknown_column(header.clone()),
        WarningKind::SensitiveColumn(header, about) => {
            strings.import_sensitive_column(header.clone(), never(strings, *about))
        }
        WarningKind::ColumnTwice { header, first } => {
            strings.import_column_twice(header.clone(), first.clone())
        }
        WarningKind::ChannelUnknown { header, text, lines } => {
            let (header, text, count) = (header.clone(), text.clone(), lines.len());
            strings.import_channel_unknown(header, text, count, some(lines))
        }
        WarningKind::RungChosen { rung, lines } => {
            let count = lines.len();
            strings.import_rung_chosen(count, some(lines), rung.number())
        }
        WarningKind::Zeros(header, count) => strings.import_zeros(header.clone(), *count),
        WarningKind::MonthFirst(header) => strings.import_month_first(header.clone()),
        WarningKind::ShortYears(header, count) => {
            strings.import_short_years(header.clone(), *count)
        }
        WarningKind::ReadAs(told) => strings.import_read_as(reading(told)),
        WarningKind::Twice(places, words) => strings.import_twice(*places, words.join("”, “")),
        WarningKind::RemarksLeftOut(count) => strings.import_notes(*count),
        WarningKind::Hsds(noted @ Noted::NotRead(_)) => of_service(strings, noted),
        _ => return of_lines(strings, kind),
    })
}

/// What is to be known of some rows at once; `None` of what else there is to know.
fn of_lines(strings: &Strings, kind: &WarningKind) -> Option<String> {
    let told = |lines: &[u64]| (lines.len(), some(lines));
    Some(match kind {
        WarningKind::NoChannel(lines) => {
            let (count, lines) = told(lines);
            strings.import_no_channel(count, lines)
        }
        WarningKind::KindsAlone(lines) => {
            let (count, lines) = told(lines);
            strings.import_kinds_alone(count, lines)
        }
        WarningKind::Masked(lines) => {
            let (count, lines) = told(lines);
            strings.import_masked(count, lines)
        }
        WarningKind::Short(lines) => {
            let (count, lines) = told(lines);
            strings.import_short_rows(count, lines)
        }
        WarningKind::Totals(lines) => {
            let (count, lines) = told(lines);
            strings.import_totals(count, lines)
        }
        WarningKind::Sections(lines) => {
            let (count, lines) = told(lines);
            strings.import_sections(count, lines)
        }
        WarningKind::NoDay(lines) => {
            let (count, lines) = told(lines);
            strings.import_no_day(count, lines)
        }
        WarningKind::NoPromise(lines) => {
            let (count, lines) = told(lines);
            strings.import_no_promise(count, lines)
        }
        WarningKind::NoUuids(lines) => {
            let (count, lines) = told(lines);
            strings.import_no_uuids(count, lines)
        }
        WarningKind::RemarksAlone(lines) => {
            let (count, lines) = told(lines);
            strings.import_notes_alone(count, lines)
        }
        _ => return None,
    })
}

/// What is to be known of one cell; `None` of what else there is to know.
pub(super) fn of_cell(strings: &Strings, kind: &WarningKind) -> Option<String> {
    Some(match kind {
        WarningKind::LeftEmpty { header, text } => {
            strings.import_left_empty(header.clone(), text.clone())
        }
        WarningKind::Beside { header, text } => strings.import_beside(header.clone(), text.clone()),
        WarningKind::DayAhead { header, day } => {
            strings.import_day_ahead(header.clone(), written(*day))
        }
        WarningKind::DayNumber { header, text, day } => {
            strings.import_day_number(header.clone(), text.clone(), written(*day))
        }
        WarningKind::MonthOnly { header, text, day } => {
            strings.import_month_only(header.clone(), text.clone(), written(*day))
        }
        WarningKind::SpokenUnread { header, text } => {
            strings.import_spoken_unread(header.clone(), text.clone())
        }
        WarningKind::Emptied { header, text } => {
            strings.import_emptied(header.clone(), text.clone())
        }
        WarningKind::CannotBe { header, text } => {
            strings.import_cannot_be(header.clone(), text.clone())
        }
        WarningKind::NotTaken { header, text } => {
            strings.import_not_taken(header.clone(), text.clone())
        }
        _ => return None,
    })
}

fn written(day: NaiveDate) -> String {
    day.format("%d-%m-%Y").to_string()
}

/// What is to be known of one row.
fn of_row(strings: &Strings, kind: &WarningKind) -> String {
    match kind {
        WarningKind::StaysClosed(on) => strings.import_stays_closed(written(*on)),
        WarningKind::RungStays(RungTold { stands, told, .. }) => {
            strings.import_rung_stays(stands.number(), told.number())
        }
        WarningKind::RungUnread { text, stands } => {
            strings.import_rung_unread(text.clone(), stands.number())
        }
        WarningKind::PlanStays => strings.import_plan_stays(),
        WarningKind::UnknownBarrier(text) => strings.import_unknown_barrier(text.clone()),
        WarningKind::TwoNumbers { first, name } => strings.import_two_numbers(*first, name.clone()),
        WarningKind::RepeatsUnread { first, headers } => {
            strings.import_repeats_unread(*first, headers.clone())
        }
        WarningKind::KeptAsText(field) => strings.import_kept(strings.word("cell-offer", field)),
        WarningKind::Hsds(noted) => of_service(strings, noted),
        // Told of a cell, or of the whole file.
        WarningKind::ChannelUnknown { .. }
        | WarningKind::LeftEmpty { .. }
        | WarningKind::Beside { .. }
        | WarningKind::DayAhead { .. }
        | WarningKind::DayNumber { .. }
        | WarningKind::MonthOnly { .. }
        | WarningKind::SpokenUnread { .. }
        | WarningKind::Emptied { .. }
        | WarningKind::CannotBe { .. }
        | WarningKind::NotTaken { .. }
        | WarningKind::UnknownColumn(_)
        | WarningKind::SensitiveColumn(..)
        | WarningKind::ColumnTwice { .. }
        | WarningKind::NoChannel(_)
        | WarningKind::KindsAlone(_)
        | WarningKind::Masked(_)
        | WarningKind::RungChosen { .. }
        | WarningKind::Zeros(..)
        | WarningKind::MonthFirst(_)
        | WarningKind::ShortYears(..)
        | WarningKind::Short(_)
        | WarningKind::NoDay(_)
        | WarningKind::Totals(_)
        | WarningKind::Sections(_)
        | WarningKind::NoPromise(_)
        | WarningKind::NoUuids(_)
        | WarningKind::ReadAs(_)
        | WarningKind::Twice(..)
        | WarningKind::RemarksLeftOut(_)
        | WarningKind::RemarksAlone(_) => String::new(),
    }
}

/// What is to be known of a service, or of a table beside them.
fn of_service(strings: &Strings, noted: &Noted) -> String {
    match noted {
        Noted::NoUuid(id) => strings.import_no_uuid(id.clone()),
        Noted::Dangling { table, id } => strings.import_dangling(*table, id.clone()),
        Noted::NotRead(file) => strings.import_not_read(file.clone()),
    }
}

/// How many cells of each column were not understood, and where.
pub fn columns(strings: &Strings, report: &Report) -> Vec<String> {
    let columns = report.not_understood().into_iter();
    let told = columns.map(|(header, lines)| {
        let count = lines.len();
        let kept =
            |it: &&Warning| matches!(it.kind, WarningKind::KeptAsText(name) if name == header);
        // A field of an offer stands there by its stable name, and loses nothing.
        match report.warnings.iter().find(kept) {
            Some(one) if count == 1 => warning(strings, one),
            Some(one) => strings.import_lines(count, some(&lines), of_row(strings, &one.kind)),
            None => strings.import_not_understood(header.to_owned(), count, some(&lines)),
        }
    });
    told.collect()
}

/// The first of some lines.
pub(super) fn some(lines: &[u64]) -> String {
    let shown: Vec<String> = lines.iter().take(LINES).map(u64::to_string).collect();
    few(&shown, lines.len())
}

/// The first of so many.
fn few(shown: &[String], all: usize) -> String {
    let more = if all > shown.len() { ", …" } else { "" };
    shown.join(", ") + more
}

/// Why something is never kept.
pub fn never(strings: &Strings, about: Sensitive) -> String {
    match about {
        Sensitive::Nationality => strings.never_nationality(),
        Sensitive::Origin => strings.never_origin(),
        Sensitive::Religion => strings.never_religion(),
        Sensitive::Diagnosis => strings.never_diagnosis(),
        Sensitive::Motivation => strings.never_motivation(),
        Sensitive::Birth => strings.never_birth(),
        Sensitive::Gender => strings.never_gender(),
        Sensitive::Address => strings.never_address(),
        Sensitive::Debts => strings.never_debts(),
        Sensitive::Household => strings.never_household(),
        Sensitive::OtherNumber => strings.never_other_number(),
        Sensitive::Consultant => strings.never_consultant(),
    }
}
