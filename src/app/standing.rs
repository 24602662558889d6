//! What stands around a resident: whose they are, their wave, their buddy, the next dates.

use chrono::NaiveDate;

use crate::app::model::Model;
use crate::domain::agenda::{Due, Item, agenda, income_due};
use crate::domain::{File, ResidentId};
use crate::i18n::Strings;

impl Model {
    /// Whether whoever uses the program may see this resident.
    pub fn sees(&self, id: ResidentId) -> bool {
        self.caseload.sees(&self.user, id, self.today)
    }

    /// How many people on rung 1 and 2 whoever uses the program may see: in the queue today, resting
    /// or paused.
    pub fn served(&self) -> usize {
        self.caseload.served().filter(|line| self.sees(line.id)).count()
    }

    /// The agenda as whoever uses the program may see it.
    pub fn agenda(&self, from: Option<NaiveDate>, to: NaiveDate) -> Vec<Item> {
        let limited = self.caseload.office().role(&self.user).is_limited();
        let mut items = agenda(&self.caseload, from, to);
        items.retain(|item| !limited || (item.due != Due::Income && self.sees(item.resident)));
        items
    }

    /// Each in a few words; nothing where there is nothing.
    pub fn standing(&self, file: &File, strings: &Strings) -> Vec<String> {
        let id = file.resident.id;
        let line = self.caseload.line(id);
        let owner = line.and_then(|line| line.owner.on(self.today));
        let owner = owner.map(|owner| strings.standing_owner(owner.to_string()));
        let wave = self.caseload.office().wave_of(id);
        let wave = wave.map(|wave| strings.scope_wave(wave.name.to_string()));
        let buddies = file.records.buddies.iter().filter(|buddy| buddy.is_open());
        let buddies = buddies.filter_map(|buddy| {
            let name = self.caseload.line(buddy.with)?.name.spoken();
            Some(strings.moment_paired(name, buddy.about.to_string()))
        });
        let income = income_due(file);
        let income = income.map(|on| strings.standing_income(strings.day(on, self.today)));
        owner.into_iter().chain(wave).chain(buddies).chain(income).collect()
    }
}
