//! On which day a caseload is looked at.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Caseload;
use crate::domain::ahead::Counted;
use crate::domain::file::File;
use crate::domain::{ResidentId, Rung};

impl Caseload {
    /// From now on this is today: what is dated after it does not count.
    pub fn look_on(&mut self, today: NaiveDate) {
        self.look_back(today, &[]);
    }

    /// The same of a day that is over, by whose end these people were on other rungs than now.
    pub fn look_back(&mut self, day: NaiveDate, rungs: &[(ResidentId, Rung)]) {
        let mut counted = Counted::begin(day);
        // A line says whether the file is worth reading.
        for whole in self.lines.values().filter(|line| line.latest.is_some_and(|on| on > day)) {
            if let Some(file) = self.file(whole.id) {
                counted.keep(&file, whole);
            }
        }
        for (id, rung) in rungs {
            if let Some(whole) = self.lines.get(id) {
                counted.put(whole, *rung);
            }
        }
        self.counted = counted;
    }

    /// The day on which it is looked at; `None` where none was given, and everything counts.
    pub const fn today(&self) -> Option<NaiveDate> {
        self.counted.today()
    }

    /// Those in whose files something is dated after today.
    pub fn people_ahead(&self) -> impl Iterator<Item = ResidentId> + '_ {
        self.counted.people()
    }

    /// One resident's file without what is dated after today.
    pub fn counted_file(&self, id: ResidentId) -> Option<Arc<File>> {
        let file = self.file(id)?;
        let today = self.counted.today_of(id);
        Some(match today {
            Some(today) => Arc::new(file.as_of(today)),
            None => file,
        })
    }
}
