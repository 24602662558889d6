//! The rung of a row.

use super::{Cells, FieldProblem, Reason, Warning, WarningKind};
use crate::domain::resident::Person;
use crate::domain::{CleanText, Rung};
use crate::exchange::cells::{self, CellProblem};
use crate::exchange::columns::{Field as _, ResidentField as F};

/// The rung that the row says; of somebody who is known, the one that stands where the cell says none
/// or cannot be read. Nobody new is put on a rung that nobody named.
pub(super) fn rung_of(
    cells: &Cells<'_, F>,
    known: Option<&Person>,
    warnings: &mut Vec<Warning>,
) -> Result<Rung, FieldProblem> {
    let problem = |reason| (Some(F::Rung.name()), reason);
    let Some(text) = cells.mapping.cell(cells.row, F::Rung) else {
        return known.map(|known| known.rung).ok_or(problem(Reason::Empty));
    };
    let told = cells::rung(text).map(Rung::from_number);
    match (told, known.filter(|_| cells.lenient)) {
        (Ok(Some(told)), _) => Ok(told),
        (_, Some(known)) => {
            let (text, stands) = (CleanText::cut(text).to_string(), known.rung);
            let kind = WarningKind::RungUnread { text, stands };
            warnings.push(Warning { line: cells.row.line, kind });
            Ok(stands)
        }
        (Err(why), None) => Err(problem(Reason::Cell(why))),
        (Ok(None), None) => Err(problem(Reason::Cell(CellProblem::NotARung))),
    }
}
