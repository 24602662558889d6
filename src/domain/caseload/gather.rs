//! The files of many people, read in a row.

use std::collections::HashSet;

use super::Caseload;
use crate::domain::ResidentId;

/// From so many people on their files are read at once, and not one after the other.
const MANY: usize = 500;

impl Caseload {
    /// Has the files of these people at hand, where they are so many that reading one after the other
    /// would take long. Nothing that is known changes by it.
    pub fn gather(&mut self, ids: &[ResidentId]) {
        let Some(source) = self.source.clone().filter(|_| ids.len() >= MANY) else { return };
        let away = |id: &&ResidentId| self.files.get(id).is_none() && self.lines.get(id).is_some();
        let wanted: HashSet<ResidentId> = ids.iter().filter(away).copied().collect();
        if wanted.len() >= MANY {
            source.files(&wanted, &mut |file| self.files.insert(file.resident.id, file));
        }
    }
}
