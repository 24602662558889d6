//! `trede verify`: the chain, and replay equals the store. What is examined here is what `trede
//! doctor` tells, too.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::args::Global;
use super::output::{Answer, Failure, Output};
use super::session::{asked, permit, read_vault, say};
use super::{places, wording};
use crate::digest::{Hash, hex};
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::i18n::Strings;
use crate::store::vault::{Problem, ProblemKind};
use crate::store::{Opened, Report, StoreError};

/// What an examination found.
pub(super) struct Found {
    /// What the vault says of itself.
    pub(super) report: Report,
    /// What is wrong: the entry, and a sentence.
    pub(super) problems: Vec<(Option<u64>, String)>,
}

/// Reads everything and compares it.
pub(super) fn examine(strings: &Strings, opened: &mut Opened) -> Found {
    let Opened { vault, caseload, .. } = opened;
    let report = vault.verify();
    let code = |id| caseload.line(id).map(|line| line.code().to_string());
    let text = |problem: &Problem| (problem.entry, problem_text(strings, problem, &code));
    let problems = report.problems.iter().map(text).collect();
    Found { report, problems }
}

pub(super) fn run(global: &Global, anchor: Option<&str>) -> Answer {
    let home = places::home(global)?;
    let (strings, mut opened) = match read_vault(global, &home) {
        Ok(found) => found,
        Err(failure) if failure.code == 4 && global.json => {
            let problems = json!([{ "entry": null, "text": failure.message }]);
            let json = json!({ "ok": false, "entries": 0, "head": "", "residents": 0,
                "offers": 0, "problems": problems });
            return Ok(Output { text: String::new(), json, code: 4 });
        }
        Err(failure) => return Err(failure),
    };
    for notice in &opened.notices {
        say(&wording::notice(&strings, notice));
    }
    permit(global, &strings, &mut opened, Operation::Verify)?;
    let anchors = anchor.map(|text| read_anchors(&strings, text)).transpose()?;
    let Found { report, mut problems } = examine(&strings, &mut opened);
    let unknown = |anchor: &Hash| !opened.vault.knows(anchor);
    if anchors.as_ref().is_some_and(|anchors| anchors.iter().any(unknown)) {
        problems.push((None, strings.cli_rolled_back()));
    }
    let mut text = String::new();
    if problems.is_empty() {
        let fine = fine_text(&strings, &report);
        writeln!(text, "{fine}\n{}", hex(&report.head)).ok();
        if report.notes > 0 {
            writeln!(text, "{}\n{}", strings.cli_verified_log(report.notes), hex(&report.log_head))
                .ok();
        }
        if anchors.is_some() {
            writeln!(text, "{}", strings.cli_anchor_found()).ok();
        }
    } else {
        writeln!(text, "{}", strings.cli_verify_bad()).ok();
        for (_, problem) in &problems {
            writeln!(text, "- {problem}").ok();
        }
    }
    let json = told(&report, &problems);
    let (done, failed) = (Asked::done(Operation::Verify), Asked::failed(Operation::Verify));
    if opened.vault.loss().is_none() {
        // A log of which something is missing is left as it was found.
        asked(&strings, &mut opened.vault, if problems.is_empty() { done } else { failed });
    }
    opened.vault.close();
    Ok(Output { text, json, code: if problems.is_empty() { 0 } else { 4 } })
}

fn told(report: &Report, problems: &[(Option<u64>, String)]) -> Value {
    let list: Vec<_> =
        problems.iter().map(|(entry, text)| json!({ "entry": entry, "text": text })).collect();
    let mut json = json!({
        "ok": problems.is_empty(),
        "entries": report.entries,
        "head": hex(&report.head),
        "notes": report.notes,
        "log_head": hex(&report.log_head),
        "residents": report.residents,
        "offers": report.offers,
        "problems": list,
    });
    // Said where it is so only: what is said of a vault that is well stays as it was.
    if let Some(fields) = json.as_object_mut().filter(|_fields| !report.compared) {
        fields.insert("compared".to_owned(), false.into());
    }
    json
}

fn fine_text(strings: &Strings, report: &Report) -> String {
    let Report { entries, residents, offers, .. } = *report;
    if report.compared {
        strings.cli_verified(entries, residents, offers)
    } else {
        strings.cli_verified_journal(entries, residents, offers)
    }
}

/// Hashes as they were written down: 64 hexadecimal digits, with or without spaces, or a file in
/// which they stand, such as the line of a backup.
fn read_anchors(strings: &Strings, text: &str) -> Result<Vec<Hash>, Failure> {
    let bad = || Failure::usage(strings.cli_bad_anchor());
    if let Some(hash) = read_anchor(text) {
        return Ok(vec![hash]);
    }
    let digits = |text: &str| text.chars().all(|letter| letter.is_ascii_hexdigit());
    let Some(file) = places::limited(text.as_ref()) else {
        let looks_like_one = text.split_whitespace().all(digits);
        let no_file = || Failure::usage(strings.cli_no_file(text.to_owned()));
        return Err(if looks_like_one { bad() } else { no_file() });
    };
    let words = file.split(|letter: char| !letter.is_ascii_alphanumeric());
    // A hash that lost its end is no proof, and must not be passed over.
    let words: Vec<&str> = words.filter(|word| word.len() >= 16 && digits(word)).collect();
    let hashes: Option<Vec<Hash>> = words.iter().map(|word| read_anchor(word)).collect();
    hashes.filter(|hashes| !hashes.is_empty()).ok_or_else(bad)
}

fn read_anchor(text: &str) -> Option<Hash> {
    let letters = text.chars().filter(|letter| !letter.is_whitespace());
    let digits: Vec<u8> = letters
        .map(|letter| letter.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    let (pairs, rest) = digits.as_chunks::<2>();
    let bytes: Vec<u8> = pairs.iter().map(|[high, low]| high << 4 | low).collect();
    bytes.try_into().ok().filter(|_: &Hash| rest.is_empty())
}

pub(super) fn problem_text(
    strings: &Strings,
    problem: &Problem,
    code: &dyn Fn(crate::domain::ResidentId) -> Option<String>,
) -> String {
    match problem.kind {
        ProblemKind::Entry(error) => entry_text(strings, error),
        ProblemKind::Note(no) => strings.cli_note_bad(no),
        ProblemKind::NotesMissing => strings.cli_notes_missing(problem.entry.unwrap_or(0)),
        ProblemKind::LogLost { found, known } => strings.cli_log_lost(found, known),
        ProblemKind::Resident(id) => {
            strings.cli_resident_differs(code(id).unwrap_or_else(|| "?".to_owned()))
        }
        ProblemKind::Offers => strings.cli_offers_differ(),
        ProblemKind::Sheets => strings.cli_sheets_differ(),
        ProblemKind::Projection(fault) => strings.cli_projection_bad(fault.to_string()),
    }
}

fn entry_text(strings: &Strings, error: StoreError) -> String {
    wording::store_error(strings, error).0
}
