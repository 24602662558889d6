//! How far a wave came.

use super::{Stage, Wave};
use crate::domain::Caseload;

/// How far a wave came. Everybody who was chosen counts once: in the furthest stage, or as gone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many people were chosen.
    pub chosen: usize,
    /// How many are in each stage, in the order of [`Stage::ALL`].
    pub stages: [usize; 5],
    /// How many are not on the caseload any more: erased, or their file is closed.
    pub gone: usize,
}

impl Progress {
    /// How far this wave came.
    pub fn of(wave: &Wave, caseload: &Caseload) -> Self {
        let (chosen, stages) = (wave.members.len(), progress(wave, caseload));
        let here: usize = stages.iter().sum();
        Self { chosen, stages, gone: chosen.saturating_sub(here) }
    }

    /// How many are still on the caseload.
    pub const fn here(self) -> usize {
        self.chosen.saturating_sub(self.gone)
    }
}

fn progress(wave: &Wave, caseload: &Caseload) -> [usize; 5] {
    let mut counts = [0; 5];
    let members = wave.members.iter().filter_map(|id| caseload.line(*id));
    for line in members.filter(|line| line.closed.is_none()) {
        let stage = Stage::of(line);
        let place = Stage::ALL.iter().position(|known| *known == stage);
        if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
            *count += 1;
        }
    }
    counts
}
