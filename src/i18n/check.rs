//! The barrier check in words.

use chrono::NaiveDate;

use super::Strings;
use crate::domain::offer::Slot;
use crate::matching::barriers::{Check, Fact, Kind};

impl Strings {
    /// What a check found, in a few words: "€ 4", "stairs", "confirmed 3 nov".
    pub fn check(&self, check: &Check, today: NaiveDate) -> String {
        let kind = check.kind.name();
        match check.fact {
            Fact::Free => self.price_free(),
            Fact::Costs(cents) => self.money(cents),
            Fact::CostsWithPass(cents) => self.check_costs_pass(self.money(cents)),
            Fact::Closed => self.check_closed(),
            Fact::Level(level) => self.check_level(level.name()),
            Fact::OwnLanguage => self.check_own_language(),
            Fact::Load(load) => self.word("load", load.name()),
            Fact::Group(size) => self.word("group", size.name()),
            Fact::Yes => self.word("check", &format!("{kind}-yes")),
            Fact::No => self.word("check", &format!("{kind}-no")),
            Fact::Ages(Some(min), Some(max)) => self.check_ages(min, max),
            Fact::Ages(Some(min), None) => self.check_age_from(min),
            Fact::Ages(None, max) => self.check_age_to(max.unwrap_or_default()),
            Fact::Only(audience) => self.word("only", audience.name()),
            Fact::Left(count) => self.check_left(count),
            Fact::Full(Some(waiting)) if waiting > 0 => self.check_full_waiting(waiting),
            Fact::Full(_) => self.check_full(),
            Fact::Confirmed(on) => self.check_confirmed(self.day(on, today)),
            Fact::NotTold => self.word("check", &format!("{kind}-unknown")),
        }
    }

    /// What helps where this is in the way.
    pub fn lift(&self, kind: Kind) -> String {
        self.word("lift", kind.name())
    }

    /// A weekly moment: "tue 10:00–12:00".
    pub fn slot(&self, slot: &Slot) -> String {
        let time = |minutes: u16| format!("{}:{:02}", minutes / 60, minutes % 60);
        let day = self.weekday(slot.day).to_lowercase();
        format!("{day} {}–{}", time(slot.from), time(slot.to))
    }
}
