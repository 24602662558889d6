//! The answers of measurements, which belong to nobody.

use super::Caseload;
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

    pub(super) fn sheet_fits(&self, delta: &Delta<Sheet>) -> bool {
        delta.either().is_some_and(|one| self.sheets.get(&one.no) == delta.before.as_ref())
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
        match &delta.after {
            Some(after) => self.sheets.insert(no, after.clone()),
            None => {
                self.sheets.remove(&no);
            }
        }
        Ok(())
    }
}
