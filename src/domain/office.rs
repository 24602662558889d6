//! What belongs to no resident and no offer: the waves, and what the users do.

use crate::domain::change::{Delta, Mismatch};
use crate::domain::role::{Role, Team};
use crate::domain::wave::Wave;
use crate::domain::{CleanText, ResidentId};

/// Waves and roles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Office {
    /// Waves, in the order of their numbers.
    pub waves: Vec<Wave>,
    /// The users whose role is not consultant; `None` before anybody was given one.
    pub team: Option<Team>,
}

impl Office {
    /// The wave with this name, whatever its case.
    pub fn wave(&self, name: &str) -> Option<&Wave> {
        let name = name.trim().to_lowercase();
        self.waves.iter().find(|wave| wave.name.as_str().to_lowercase() == name)
    }

    /// The wave that somebody is in.
    pub fn wave_of(&self, id: ResidentId) -> Option<&Wave> {
        self.waves.iter().find(|wave| wave.holds(id))
    }

    /// What this user does.
    pub fn role(&self, user: &CleanText) -> Role {
        self.team.as_ref().map_or(Role::Consultant, |team| team.role(user))
    }

    pub(in crate::domain) fn wave_fits(&self, delta: &Delta<Wave>) -> bool {
        delta.either().is_some_and(|wave| self.numbered(wave.no) == delta.before.as_ref())
    }

    pub(in crate::domain) fn team_fits(&self, delta: &Delta<Team>) -> bool {
        self.team == delta.before
    }

    pub(in crate::domain) fn apply_wave(
        &mut self,
        delta: &Delta<Wave>,
        wrong: Mismatch,
    ) -> Result<(), Mismatch> {
        if !self.wave_fits(delta) {
            return Err(wrong);
        }
        self.waves.retain(|wave| delta.before.as_ref().is_none_or(|before| before.no != wave.no));
        self.waves.extend(delta.after.clone());
        self.waves.sort_unstable_by_key(|wave| wave.no);
        Ok(())
    }

    pub(in crate::domain) fn apply_team(
        &mut self,
        delta: &Delta<Team>,
        wrong: Mismatch,
    ) -> Result<(), Mismatch> {
        if !self.team_fits(delta) {
            return Err(wrong);
        }
        self.team.clone_from(&delta.after);
        Ok(())
    }

    fn numbered(&self, no: u32) -> Option<&Wave> {
        self.waves.iter().find(|wave| wave.no == no)
    }
}
