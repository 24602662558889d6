//! The rung of a row.

use super::chosen::NoRung;
use super::{Cells, FieldProblem, Reason, Warning, WarningKind};
use crate::domain::resident::Person;
use crate::domain::{CleanText, Rung};
use crate::exchange::cells::{self, CellProblem};
use crate::exchange::columns::{Field as _, ResidentField as F};

/// The rung that the row says; of somebody who is known, the one that stands where the cell says none
/// or cannot be read. Nobody new is put on a rung that nobody named or chose.
pub(super) fn rung_of(
    cells: &Cells<'_, F>,
    known: Option<&Person>,
    chosen: NoRung,
    warnings: &mut Vec<Warning>,
) -> Result<Rung, FieldProblem> {
    let text = cells.mapping.cell(cells.row, F::Rung);
    let told = text.and_then(|text| cells::rung(text).ok()).and_then(Rung::from_number);
    let line = cells.row.line;
    match (told, known, text) {
        (Some(told), ..) => Ok(told),
        (None, Some(known), None) => Ok(known.rung),
        (None, Some(known), Some(text)) if cells.lenient => {
            let (text, stands) = (CleanText::cut(text).to_string(), known.rung);
            warnings.push(Warning { line, kind: WarningKind::RungUnread { text, stands } });
            Ok(stands)
        }
        (None, None, said)
            if cells.lenient && !said.is_some_and(says_else) && chosen != NoRung::Leave =>
        {
            match chosen {
                NoRung::On(rung) => {
                    let lines = vec![line];
                    warnings
                        .push(Warning { line: 1, kind: WarningKind::RungChosen { rung, lines } });
                    Ok(rung)
                }
                NoRung::Ask | NoRung::Leave => Err((Some(F::Rung.name()), Reason::NoRung)),
            }
        }
        (None, _, None) => Err((Some(F::Rung.name()), Reason::Empty)),
        (None, _, Some(_)) => Err((Some(F::Rung.name()), Reason::Cell(CellProblem::NotARung))),
    }
}

/// What tells in the column of rungs that somebody is there no more.
const GONE: [&str; 8] = [
    "uitstroom",
    "uitgestroomd",
    "gestopt",
    "verhuisd",
    "overleden",
    "afgesloten",
    "closed",
    "ended",
];

/// Whether a cell names another rung than these two, or says that somebody has left: then it is not left
/// open.
fn says_else(text: &str) -> bool {
    let lower = text.to_lowercase();
    // 0, 9 and 99 are what such programs write for unknown.
    let other = |number: &str| !matches!(number, "" | "0" | "1" | "2" | "9" | "99");
    lower.split(|sign: char| !sign.is_ascii_digit()).any(other)
        || GONE.iter().any(|word| lower.contains(word))
}

/// One warning of all new people who stand on a rung that was chosen.
pub(super) fn chosen_once(warnings: &mut Vec<Warning>) {
    let mut all: Option<(Rung, Vec<u64>)> = None;
    warnings.retain_mut(|warning| match &mut warning.kind {
        WarningKind::RungChosen { rung, lines } => {
            all.get_or_insert((*rung, Vec::new())).1.append(lines);
            false
        }
        _ => true,
    });
    warnings.extend(all.map(|(rung, mut lines)| {
        lines.sort_unstable();
        Warning { line: 1, kind: WarningKind::RungChosen { rung, lines } }
    }));
}
