//! The instruments of the yearly measurement, as data: questions, answers, and where they come from.
//!
//! An item keeps its number for good: stored answers name it. What a question says is in the tables of
//! words, under its name. How answers become a score is in [`score`](super::score).

mod items;

use crate::domain::measured::Value;

pub use items::{ACTIVITY, BARRIERS, HELP, WORDS, is_emotional};

/// Which instrument a question is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Loneliness, De Jong Gierveld, six items.
    Lonely6,
    /// Loneliness, De Jong Gierveld, eleven items.
    Lonely11,
    /// Happiness from 1 to 10.
    Happy,
    /// Self-rated health.
    Health,
    /// Hours a week by form of taking part.
    Activity,
    /// What stands in the way.
    Barriers,
    /// Help that is received, and from whom.
    Help,
    /// Informal care and volunteering, a yes or a no each.
    Care,
    /// What helped and what did not.
    Words,
}

/// What can be answered to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// One of these, by their names.
    OneOf(&'static [&'static str]),
    /// A whole number between these, both included.
    Scale(u8, u8),
    /// Hours a week, at most so many.
    Hours(u16),
    /// Any of these, by their names.
    Any(&'static [&'static str]),
    /// Words of their own.
    Words,
}

/// One question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Its stable number.
    pub no: u16,
    /// Its stable name.
    pub name: &'static str,
    /// What can be answered.
    pub takes: Takes,
}

/// An instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instrument {
    /// Which one.
    pub kind: Kind,
    /// Its stable name.
    pub name: &'static str,
    /// The version of questions and scoring, as its source calls it.
    pub version: &'static str,
    /// Whose it is and where it is published.
    pub source: &'static str,
    /// Whether it measures what it says, as published research found.
    pub validated: bool,
    /// Its questions, in their order.
    pub items: &'static [Item],
}

/// Every instrument, in the order in which they are asked.
pub const ALL: &[Instrument] = &[
    Instrument {
        kind: Kind::Lonely6,
        name: "lonely-6",
        version: "2022-02",
        source: "De Jong Gierveld & Van Tilburg, manual of the loneliness scale, VU Amsterdam, \
1999, updated 24 February 2022",
        validated: true,
        items: items::LONELY_6,
    },
    Instrument {
        kind: Kind::Lonely11,
        name: "lonely-11",
        version: "2022-02",
        source: "De Jong Gierveld & Van Tilburg, manual of the loneliness scale, VU Amsterdam, \
1999, updated 24 February 2022; bands as VZinfo.nl gives them for the health monitor",
        validated: true,
        items: items::LONELY_11,
    },
    Instrument {
        kind: Kind::Happy,
        name: "happy",
        version: "1-10",
        source: "Statistics Netherlands (CBS), social cohesion and wellbeing",
        validated: true,
        items: items::HAPPY,
    },
    Instrument {
        kind: Kind::Health,
        name: "health",
        version: "5",
        source: "GGD health monitor, question on perceived health",
        validated: true,
        items: items::HEALTH,
    },
    Instrument {
        kind: Kind::Activity,
        name: "activity",
        version: "1",
        source: "own questions, by the eight forms of taking part of the policy",
        validated: false,
        items: items::ACTIVITY,
    },
    Instrument {
        kind: Kind::Barriers,
        name: "barriers",
        version: "1",
        source: "own questions, by the barriers that the policy names",
        validated: false,
        items: items::BARRIERS,
    },
    Instrument {
        kind: Kind::Help,
        name: "help",
        version: "1",
        source: "own question, by whom the policy names",
        validated: false,
        items: items::HELP,
    },
    Instrument {
        kind: Kind::Care,
        name: "care",
        version: "1",
        source: "own questions",
        validated: false,
        items: items::CARE,
    },
    Instrument {
        kind: Kind::Words,
        name: "words",
        version: "1",
        source: "own questions",
        validated: false,
        items: items::WORDS,
    },
];

/// The instruments that are asked, in this order, the first of them by six statements or by eleven.
pub fn asked(lonely: Kind) -> impl Iterator<Item = &'static Instrument> {
    let rest = [
        Kind::Happy,
        Kind::Health,
        Kind::Barriers,
        Kind::Help,
        Kind::Care,
        Kind::Activity,
        Kind::Words,
    ];
    [lonely].into_iter().chain(rest).filter_map(Kind::instrument)
}

/// The version of the whole set of questions, kept with every sheet.
pub const VERSION: u16 = 1;

impl Kind {
    /// By how many statements loneliness is asked: by six, or by all eleven where the results are to be
    /// laid beside those of the health monitor.
    pub const fn lonely(eleven: bool) -> Self {
        if eleven { Self::Lonely11 } else { Self::Lonely6 }
    }

    /// The instrument.
    pub fn instrument(self) -> Option<&'static Instrument> {
        ALL.iter().find(|instrument| instrument.kind == self)
    }
}

/// The question with this number.
pub fn item(no: u16) -> Option<&'static Item> {
    ALL.iter().flat_map(|instrument| instrument.items).find(|item| item.no == no)
}

/// The question with this name.
pub fn named(name: &str) -> Option<&'static Item> {
    ALL.iter().flat_map(|instrument| instrument.items).find(|item| item.name == name)
}

impl Takes {
    /// Whether an answer is one that this question takes.
    pub fn fits(self, value: &Value) -> bool {
        match (self, value) {
            (Self::OneOf(all), Value::Choice(choice)) => {
                (1..=all.len()).contains(&usize::from(*choice))
            }
            (Self::Scale(from, to), Value::Choice(choice)) => (from..=to).contains(choice),
            (Self::Hours(most), Value::Number(hours)) => *hours <= most,
            (Self::Any(all), Value::Several(bits)) => {
                u32::try_from(all.len()).is_ok_and(|count| count >= 32 || *bits >> count == 0)
            }
            (Self::Words, Value::Words(text)) => !text.is_empty(),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn an_item_is_named_and_numbered_once_but_where_two_instruments_share_it() {
        let mut numbers = BTreeSet::new();
        let mut names = BTreeSet::new();
        for item in ALL.iter().flat_map(|instrument| instrument.items) {
            let shared = items::LONELY_6.contains(item);
            assert!(numbers.insert(item.no) || shared, "{item:?}");
            assert!(names.insert(item.name) || shared, "{item:?}");
            assert_eq!(super::item(item.no), Some(item));
        }
        assert!(items::LONELY_6.iter().all(|item| items::LONELY_11.contains(item)));
    }
}
