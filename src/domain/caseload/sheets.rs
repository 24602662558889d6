//! What belongs to nobody and names nobody: the answers of measurements, and sums on the budget.

use std::sync::Arc;

use super::Caseload;
use crate::domain::budget::Booking;
use crate::domain::change::{Delta, Mismatch};
use crate::domain::measured::{Sheet, SheetNo};

impl Caseload {
    /// The answers of measurements, in the order of their numbers, which is none.
    pub fn sheets(&self) -> impl ExactSizeIterator<Item = &Sheet> {
        self.sheets.values()
    }

    /// The answers under a number.
    pub fn sheet(&self, no: SheetNo) -> Option<&Sheet> {
        self.sheets.get(&no)
    }

    /// A sum on the budget; its number is never given out again.
    pub(super) fn apply_booking(
        &mut self,
        delta: &Delta<Booking>,
        wrong: Mismatch,
    ) -> Result<(), Mismatch> {
        Arc::make_mut(&mut self.office).apply_booking(delta, wrong)?;
        let no = delta.either().map_or(0, |booking| booking.id.0);
        self.numbers.record = self.numbers.record.max(no);
        Ok(())
    }

    pub(super) fn sheet_fits(&self, delta: &Delta<Sheet>) -> bool {
        delta.either().is_some_and(|one| self.sheets.get(&one.no) == delta.before.as_deref())
    }

    pub(super) fn apply_sheet(
        &mut self,
        delta: &Delta<Sheet>,
        wrong: Mismatch,
    ) -> Result<(), Mismatch> {
        let no = delta.either().map(|sheet| sheet.no).ok_or(wrong)?;
        if !self.sheet_fits(delta) {
            return Err(wrong);
        }
        match delta.after.as_deref() {
            Some(after) => self.sheets.insert(no, after.clone()),
            None => {
                self.sheets.remove(&no);
            }
        }
        Ok(())
    }
}
