//! The people: names that nobody has, numbers that ring nowhere.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};

use super::content::Content;
use super::dice::Dice;
use crate::domain::contact::Channel;
use crate::domain::resident::{PartOfDay, Person, PersonName, Reach};
use crate::domain::{CleanText, Rung};

/// Residents on each rung, of 1,731 (table 1 of the kadernota, 8 April 2021).
const TABLE: [(Rung, u32); 6] = [
    (Rung::Care, 237),
    (Rung::SocialActivation, 891),
    (Rung::Diagnosis, 41),
    (Rung::Development, 315),
    (Rung::Placement, 119),
    (Rung::Aftercare, 128),
];
const TABLE_TOTAL: u32 = 1_731;

/// Languages that are spoken instead of Dutch, as ISO 639 codes.
const LANGUAGES: [&str; 8] = ["ar", "tr", "ti", "pl", "en", "fa", "so", "uk"];

/// The rungs of so many people, in the proportions of the table, mixed.
pub(super) fn rungs(count: u32, dice: &mut Dice) -> Vec<Rung> {
    let mut rungs = Vec::new();
    let mut before = 0;
    let mut sum = 0;
    for (rung, share) in TABLE {
        sum += share;
        let until = u64::from(count) * u64::from(sum) / u64::from(TABLE_TOTAL);
        rungs.extend((before..until).map(|_| rung));
        before = until;
    }
    for at in (1..rungs.len()).rev() {
        let other = usize::try_from(dice.below(at as u64 + 1)).unwrap_or(at);
        rungs.swap(at, other);
    }
    rungs
}

/// Invents people one after the other.
pub(super) struct Inventor<'a> {
    content: &'a Content,
    used: HashSet<(usize, usize)>,
    number: u32,
}

impl<'a> Inventor<'a> {
    pub(super) fn new(content: &'a Content) -> Self {
        Self { content, used: HashSet::new(), number: 0 }
    }

    /// One more person, whose inflow lies before `today`.
    pub(super) fn person(
        &mut self,
        rung: Rung,
        today: NaiveDate,
        start: NaiveDate,
        dice: &mut Dice,
    ) -> Person {
        self.number += 1;
        // Seven in ten were there when the two years began; most for a long time.
        let inflow_on = if dice.percent(70) {
            start.checked_sub_days(Days::new(dice.between(20, 3_800)))
        } else {
            today.checked_sub_days(Days::new(dice.between(4, 700)))
        };
        let before = Days::new(dice.between(0, 900));
        Person {
            client_no: CleanText::cut(&format!("DEMO-{:05}", self.number)),
            name: self.name(dice),
            rung,
            inflow_on,
            benefit_since: inflow_on.and_then(|on| on.checked_sub_days(before)),
            neighbourhood: dice
                .pick(&self.content.people.neighbourhoods)
                .map(|name| CleanText::cut(name))
                .unwrap_or_default(),
            reach: self.reach(dice),
            interval_days: dice.percent(12).then(|| if dice.percent(50) { 30 } else { 180 }),
        }
    }

    fn name(&mut self, dice: &mut Dice) -> PersonName {
        let people = &self.content.people;
        let draw = |dice: &mut Dice, count: usize| {
            usize::try_from(dice.below(count as u64)).unwrap_or_default()
        };
        let mut pair = (0, 0);
        // A large demo needs a name twice; a small one never.
        for _ in 0..40 {
            pair = (draw(dice, people.given.len()), draw(dice, people.family.len()));
            if self.used.insert(pair) {
                break;
            }
        }
        let family = people.family.get(pair.1);
        PersonName {
            given: people.given.get(pair.0).map(|n| CleanText::cut(n)).unwrap_or_default(),
            prefix: family.map(|f| CleanText::cut(&f.prefix)).unwrap_or_default(),
            family: family.map(|f| CleanText::cut(&f.name)).unwrap_or_default(),
        }
    }

    fn reach(&self, dice: &mut Dice) -> Reach {
        // No Dutch mobile number goes on with a zero after 06.
        let phone = (!dice.percent(4)).then(|| {
            let number = dice.below(1_000_000);
            format!("06-00 {:02} {:02} {:02}", number / 10_000, number / 100 % 100, number % 100)
        });
        let foreign = dice.percent(9);
        let language = if foreign { dice.pick(&LANGUAGES).copied() } else { None };
        let channels = [(Channel::Phone, 6), (Channel::Message, 3), (Channel::Letter, 1)];
        let hours = [(PartOfDay::Morning, 5), (PartOfDay::Afternoon, 4), (PartOfDay::Evening, 1)];
        Reach {
            phone: phone.map(|phone| CleanText::cut(&phone)).unwrap_or_default(),
            email: if dice.percent(35) {
                CleanText::cut(&format!("bewoner{}@voorbeeld.example", self.number))
            } else {
                CleanText::default()
            },
            channel: if dice.percent(30) { dice.weighed(&channels) } else { None },
            hours: if dice.percent(35) { dice.weighed(&hours) } else { None },
            voicemail: dice.percent(40).then(|| dice.percent(80)),
            language: language.map(CleanText::cut).unwrap_or_default(),
            interpreter: foreign.then(|| dice.percent(40)),
        }
    }
}
