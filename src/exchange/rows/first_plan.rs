//! The first plan that a row of residents tells of.

use super::soft::Soft;
use super::words::{BARRIERS, find};
use super::{Cells, FieldProblem, Warning, WarningKind};
use crate::domain::CleanText;
use crate::domain::barrier::{BarrierNote, BarrierState};
use crate::domain::plan::{Circumstances, Interest, PlanContent};
use crate::exchange::columns::ResidentField as F;

/// Whether a plan says all that the file says.
pub(super) fn holds(kept: &PlanContent, told: &PlanContent) -> bool {
    let pass = told.circumstances.pass;
    told.interests.iter().all(|one| kept.interests.iter().any(|other| other.text == one.text))
        && told.barriers.iter().all(|one| kept.barriers.iter().any(|o| o.barrier == one.barrier))
        && (pass.is_none() || pass == kept.circumstances.pass)
}

/// A first plan, where the row says anything of one.
pub(super) fn plan_of(
    cells: &Cells<'_, F>,
    warnings: &mut Vec<Warning>,
) -> Result<Option<PlanContent>, FieldProblem> {
    let interests = cells.list(F::Interests)?;
    let interests: Vec<Interest> =
        interests.into_iter().map(|text| Interest { text, form: None }).collect();
    let mut barriers = Vec::new();
    for text in cells.list(F::Barriers)? {
        if let Some(barrier) = find(text.as_str(), BARRIERS) {
            let (state, said) = (BarrierState::Now, CleanText::default());
            barriers.push(BarrierNote { barrier, state, said });
        } else {
            let kind = WarningKind::UnknownBarrier(text.to_string());
            warnings.push(Warning { line: cells.row.line, kind });
        }
    }
    let mut soft = Soft::of(cells);
    let pass = soft.yes_no(F::Pass)?;
    soft.told(warnings);
    if interests.is_empty() && barriers.is_empty() && pass.is_none() {
        return Ok(None);
    }
    let circumstances = Circumstances { pass, dutch: None };
    Ok(Some(PlanContent { interests, barriers, circumstances, ..PlanContent::default() }))
}
