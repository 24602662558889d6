//! Tasks, income contacts, hand-overs, pairs, waves, roles: what several pairs of hands do.

use chrono::NaiveDate;

use super::{Draft, given};
use crate::domain::buddy::Buddy;
use crate::domain::owner::Assignment;
use crate::domain::role::Role;
use crate::domain::standing::Income;
use crate::domain::task::Task;
use crate::domain::wave::{Wave, WaveBy, chosen};
use crate::domain::{Change, CleanText, Delta, RecordId, Refusal, ResidentId};

type Decision = Result<(), Refusal>;

impl Draft<'_> {
    pub(super) fn add_task(
        &mut self,
        residents: &[ResidentId],
        what: &CleanText,
        by: NaiveDate,
    ) -> Decision {
        self.ahead(by)?;
        if what.is_empty() {
            return Err(Refusal::WhatMissing);
        }
        for file in self.files(residents)? {
            let task = Task {
                id: self.record_id(),
                what: what.clone(),
                by,
                made_on: self.stamp.today,
                made_by: self.stamp.by.clone(),
                done_on: None,
            };
            self.push(Change::Task(file.resident.id, Delta::new(task)));
        }
        Ok(())
    }

    pub(super) fn do_task(
        &mut self,
        resident: ResidentId,
        id: RecordId,
        on: NaiveDate,
    ) -> Decision {
        self.past(on)?;
        let before: Task = self.record(resident, id)?;
        if !before.is_open() {
            return Err(Refusal::TaskDone(id));
        }
        let after = Task { done_on: Some(on), ..before.clone() };
        self.push(Change::Task(resident, Delta::edit(before, after)));
        Ok(())
    }

    pub(super) fn record_income(&mut self, residents: &[ResidentId], on: NaiveDate) -> Decision {
        self.past(on)?;
        for file in self.files(residents)? {
            let income = Income { id: self.record_id(), on, by: self.stamp.by.clone() };
            self.push(Change::Income(file.resident.id, Delta::new(income)));
        }
        Ok(())
    }

    pub(super) fn assign(
        &mut self,
        residents: &[ResidentId],
        to: &CleanText,
        until: Option<NaiveDate>,
    ) -> Decision {
        if to.is_empty() {
            return Err(Refusal::UserMissing);
        }
        let today = self.stamp.today;
        until.map_or(Ok(()), |until| self.ahead(until))?;
        for file in self.files(residents)? {
            let line = self.caseload.line(file.resident.id);
            let owner = line.map(|line| &line.owner);
            // Handing somebody to whoever has them already changes nothing.
            let has = owner.is_some_and(|owner| match until {
                None => owner.standing == *to && owner.on(today) == Some(to),
                Some(_) => owner.on(today) == Some(to),
            });
            if has {
                continue;
            }
            let (id, by) = (self.record_id(), self.stamp.by.clone());
            let assignment = Assignment { id, to: to.clone(), on: today, until, by };
            self.push(Change::Assignment(file.resident.id, Delta::new(assignment)));
        }
        Ok(())
    }

    pub(super) fn pair(
        &mut self,
        [one, other]: [ResidentId; 2],
        about: &CleanText,
        [one_on, other_on]: [NaiveDate; 2],
    ) -> Decision {
        if one == other {
            return Err(Refusal::SamePerson);
        }
        if about.is_empty() {
            return Err(Refusal::WhatMissing);
        }
        for (mine, theirs, yes_on) in [(one, other, one_on), (other, one, other_on)] {
            self.past(yes_on)?;
            let file = self.file(mine)?;
            if file.records.buddies.iter().any(|buddy| buddy.is_open() && buddy.with == theirs) {
                return Err(Refusal::AlreadyPaired(theirs));
            }
            let (id, by) = (self.record_id(), self.stamp.by.clone());
            let buddy =
                Buddy { id, with: theirs, about: about.clone(), yes_on, by, ended_on: None };
            self.push(Change::Buddy(mine, Delta::new(buddy)));
        }
        Ok(())
    }

    /// Ends both sides of a pair; the other side may have been erased.
    pub(super) fn unpair(&mut self, resident: ResidentId, id: RecordId) -> Decision {
        let before: Buddy = self.record(resident, id)?;
        if !before.is_open() {
            return Err(Refusal::PairEnded(id));
        }
        let other = self.caseload.file(before.with).and_then(|file| {
            let mut sides = file.records.buddies.iter();
            let side = sides.find(|side| side.is_open() && side.with == resident).cloned();
            side.map(|side| (file.resident.id, side))
        });
        for (whose, side) in [(resident, before)].into_iter().chain(other) {
            let after = Buddy { ended_on: Some(self.stamp.today), ..side.clone() };
            self.push(Change::Buddy(whose, Delta::edit(side, after)));
        }
        Ok(())
    }

    pub(super) fn add_wave(
        &mut self,
        name: &CleanText,
        by: WaveBy,
        size: u32,
        seed: Option<u64>,
    ) -> Decision {
        if name.is_empty() {
            return Err(Refusal::NameMissing);
        }
        let office = self.caseload.office();
        if office.wave(name.as_str()).is_some() {
            return Err(Refusal::WaveNamed(name.clone()));
        }
        // Short enough to be read out and typed again.
        let seed = seed.unwrap_or_else(|| u64::try_from(self.stamp.seed % 1_000_000).unwrap_or(0));
        let free = self
            .caseload
            .served()
            .filter(|line| line.due.spoken_on.is_none() && office.wave_of(line.id).is_none());
        let members = chosen(free, by, usize::try_from(size).unwrap_or(usize::MAX), seed);
        if members.is_empty() {
            return Err(Refusal::WaveEmpty);
        }
        let wave = Wave {
            no: office.waves.last().map_or(1, |wave| wave.no.saturating_add(1)),
            name: name.clone(),
            by,
            seed,
            made_on: self.stamp.today,
            made_by: self.stamp.by.clone(),
            members,
        };
        self.push(Change::Wave(Box::new(Delta::new(wave))));
        Ok(())
    }

    /// Somebody has to stay who may give roles: nobody takes the role of consultant from themselves.
    pub(super) fn set_role(&mut self, user: &CleanText, role: Role) -> Decision {
        given(user).map_err(|_empty| Refusal::UserMissing)?;
        if *user == self.stamp.by && role != Role::Consultant {
            return Err(Refusal::OwnRole);
        }
        let before = self.caseload.office().team.clone();
        let after = before.clone().unwrap_or_default().with(user, role);
        if after == before.clone().unwrap_or_default() {
            return Err(Refusal::NothingToChange);
        }
        self.push(Change::Team(Delta { before, after: Some(after) }));
        Ok(())
    }
}
