//! What is read from the data by more than one: who may be seen, what stands around a resident, what
//! is searched, what the planner starts from.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::data::Data;
use crate::app::job::Snapshot;
use crate::domain::agenda::{Item, overlapping};
use crate::domain::income::income_due;
use crate::domain::open::{Due, OnTheWay, Slot};
use crate::domain::{File, ResidentId};
use crate::i18n::Strings;
use crate::matching::catalogue::Catalogue;
use crate::matching::people::People;
use crate::report::Ground;

impl Data {
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
    pub fn agenda(&self, from: Option<NaiveDate>, to: NaiveDate) -> impl Iterator<Item = &Item> {
        let limited = self.caseload.office().role(&self.user).is_limited();
        let may_see = move |item: &&Item| {
            !limited || (item.open.due != Due::Income && self.sees(item.resident))
        };
        self.calendar.agenda(from, to).filter(may_see)
    }

    /// Another appointment of the same consultant that this one would overlap with: with whom, and
    /// when.
    pub fn overlapping(
        &self,
        resident: ResidentId,
        on: NaiveDate,
        slot: Slot,
    ) -> Option<(ResidentId, Slot)> {
        let items = self.agenda(Some(on), on);
        let all = items.map(|item| (item.resident, item.open.on, &item.open.due));
        overlapping(&self.caseload, (resident, on, slot), all)
    }

    /// Whom whoever uses the program may see and who has referrals that have not come to their end,
    /// with these, the one heard of longest ago first.
    pub fn on_the_way(&self) -> impl Iterator<Item = (ResidentId, &[OnTheWay])> {
        let limited = self.caseload.office().role(&self.user).is_limited();
        self.calendar.referred().filter(move |(id, _)| !limited || self.sees(*id))
    }

    /// An offer by its code, with what tells it from another of its name.
    pub fn told_apart(&self, code: &str) -> String {
        let mut offers = self.caseload.offers();
        let offer = offers.find(|offer| offer.code().to_string() == code);
        let Some(facts) = offer.map(|offer| &offer.facts) else { return code.to_owned() };
        let parts =
            [&facts.name, &facts.provider, &facts.place, &facts.address, &facts.neighbourhood];
        let told = parts.iter().map(|part| part.as_str()).filter(|part| !part.is_empty());
        std::iter::once(code).chain(told).collect::<Vec<_>>().join(" · ")
    }

    /// Each in a few words; nothing where there is nothing.
    pub fn around(&self, file: &File, strings: &Strings) -> Vec<String> {
        let id = file.resident.id;
        let line = self.caseload.line(id);
        let wish = line.and_then(|line| line.due.wish_on(self.today));
        let wish = wish.map(|wish| strings.wish(wish.contact, wish.until, self.today));
        let owner = line.and_then(|line| line.owner.on(self.today));
        let owner = owner.map(|owner| strings.standing_owner(owner.to_string()));
        let wave = self.caseload.office().wave_of(id);
        let wave = wave.map(|wave| strings.scope_wave(wave.name.to_string()));
        let buddies = file.records.buddies.iter().filter(|buddy| buddy.is_open());
        let buddies = buddies.filter_map(|buddy| {
            let name = self.caseload.line(buddy.with)?.name.spoken();
            Some(strings.moment_paired(name, buddy.about.to_string()))
        });
        let income = income_due(&file.records.incomes);
        let income = income.map(|on| strings.standing_income(strings.day(on, self.today)));
        wish.into_iter().chain(owner).chain(wave).chain(buddies).chain(income).collect()
    }

    /// The other users of this vault; in a demo everybody who ever did something in it.
    pub fn colleagues(&self) -> Vec<String> {
        let users = self.worked.iter().filter(|_| self.demo).chain(&self.seers);
        let others: BTreeSet<&String> =
            users.filter(|name| name.as_str() != self.user.as_str()).collect();
        others.into_iter().cloned().collect()
    }

    /// Everybody whom whoever uses the program may find: those whose file is open, or is `closed`.
    pub fn people(&self, closed: bool) -> People {
        let limited = self.caseload.office().role(&self.user).is_limited();
        let lines = self.caseload.lines().filter(|line| line.closed.is_some() == closed);
        People::read(lines.filter(|line| self.sees(line.id)), limited)
    }

    /// All offers, by their words and by what these mean.
    pub fn catalogue(&self) -> Catalogue {
        let thesaurus = Arc::clone(self.offer_words.thesaurus());
        Catalogue::read(self.caseload.offers(), Some(thesaurus))
    }

    /// From what reports are told.
    pub fn ground(&self) -> Ground<'_> {
        Ground {
            caseload: &self.caseload,
            policy: &self.policy,
            rules: &self.rules,
            calls: &self.calls,
            budget: &self.budget,
            today: self.today,
            first: self.first_on,
            salt: self.salt,
            rungs: &[],
        }
    }

    /// What jobs work on.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            caseload: self.caseload.clone(),
            policy: Arc::clone(&self.policy),
            rules: self.rules.clone(),
            calls: self.calls,
            budget: self.budget.clone(),
            today: self.today,
            first_on: self.first_on,
            salt: self.salt,
            user: self.user.clone(),
            rungs: Vec::new(),
        }
    }

    /// Whether an earlier day is looked at.
    pub const fn is_past(&self) -> bool {
        self.present.is_some()
    }
}
