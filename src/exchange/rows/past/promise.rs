//! Rows about promises.

use chrono::NaiveDate;

use super::{Answer, Found, Line, Reading, past};
use crate::acts::import::{Import, NEW, Told};
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::{Caseload, CleanText};
use crate::exchange::cells;
use crate::exchange::columns::{Field as _, Mapping, PromiseField as F};
use crate::exchange::rows::past_words::{STANDINGS, Standing};
use crate::exchange::rows::{FieldProblem, Reason, Report, Warning, WarningKind};
use crate::exchange::table::Table;

/// Reads a table of promises against a caseload. Without the day it was made, a promise counts as
/// made on the day of the import, or on its own day where that is past. One that is over is taken
/// only where the row says on what day it was kept; the others are refused.
pub fn promises(
    table: &Table,
    mapping: &Mapping<F>,
    caseload: &Caseload,
    file: CleanText,
    hash: [u8; 32],
    today: NaiveDate,
) -> (Import, Report) {
    past(table, mapping, Reading { caseload, file, hash, today }, promise)
}

fn promise(line: &Line<'_, '_, F>, warnings: &mut Vec<Warning>) -> Answer {
    let by = line.cells.read(F::By, cells::date)?;
    let Some(state) = state(line, warnings)? else { return Ok(Found::Over) };
    // Of one that was kept nobody asks any more until when it could be.
    let by = match (by, &state) {
        (Some(by), _) => by,
        (None, PromiseState::Kept { on }) => *on,
        (None, _) => return Err((Some(F::By.name()), Reason::Empty)),
    };
    let what = line.text(F::What)?;
    if what.is_empty() && state == PromiseState::Open {
        let kind = WarningKind::NoPromise(vec![line.cells.row.line]);
        warnings.push(Warning { line: 1, kind });
    }
    let made_on = line.past(F::MadeOn)?.unwrap_or_else(|| by.min(line.today));
    let subject = |text: &CleanText| text.as_str().to_lowercase();
    let same = |one: &&Promise| one.by == by && subject(&one.what) == subject(&what);
    if line.file.records.promises.iter().any(|one| same(&one)) {
        return Ok(Found::Known);
    }
    let earlier = line.earlier.iter().filter_map(|told| match told {
        Told::Promise(promise) => Some(promise),
        _ => None,
    });
    let made_by = line.text(F::MadeBy)?;
    let told = Promise { id: NEW, what: what.clone(), by, made_on, state, made_by };
    if earlier.clone().any(|one| same(&one)) {
        return Ok(Found::Repeats);
    }
    // Nothing late is covered by a later day: one open promise a subject.
    let mut all = line.file.records.promises.iter().chain(earlier);
    let open = all.find(|one| {
        one.is_open() && one.by != by && told.is_open() && subject(&one.what) == subject(&told.what)
    });
    match open {
        Some(open) => Err((None, Reason::Promised(open.by))),
        None => Ok(Found::New(Told::Promise(told))),
    }
}

/// Where it stands; `None` where it is over and the row does not say since when. One that is open by
/// its own word is so, whatever day stands beside it: "gedaan op" may be the day it was made.
fn state(
    line: &Line<'_, '_, F>,
    warnings: &mut Vec<Warning>,
) -> Result<Option<PromiseState>, FieldProblem> {
    // "Afgehandeld" may head the day itself.
    let day = line.cells.text(F::State).and_then(|text| cells::date(text).ok());
    let (standing, day) = match day {
        Some(_) => (Some(Standing::Done), line.past(F::State)?),
        None => (line.cells.word(F::State, STANDINGS)?, None),
    };
    let kept = line.past(F::KeptOn)?.or(day);
    if let (Some(Standing::Open), Some(text)) = (standing, line.cells.text(F::KeptOn)) {
        let (header, text) = (line.cells.header(F::KeptOn).to_owned(), text.to_owned());
        let kind = WarningKind::NotTaken { header, text };
        warnings.push(Warning { line: line.cells.row.line, kind });
        return Ok(Some(PromiseState::Open));
    }
    Ok(match (standing, kept) {
        (Some(Standing::Gone), _) | (Some(Standing::Done), None) => None,
        (_, Some(on)) => Some(PromiseState::Kept { on }),
        (Some(Standing::Open) | None, None) => Some(PromiseState::Open),
    })
}
