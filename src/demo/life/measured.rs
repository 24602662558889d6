//! What somebody invented answers in the yearly measurement. It is drawn from who they are and the day,
//! so that nothing else in the demo changes with it.

use chrono::{Datelike as _, NaiveDate};

use crate::demo::dice::Dice;
use crate::domain::measured::{Answer, Value};
use crate::domain::{Caseload, ResidentId};
use crate::measurement::instrument::{ACTIVITY, BARRIERS, HELP, Item, Kind, is_emotional};

/// The answers of a resident on a day: a lonely person is so a year later too, a little less where
/// they take part somewhere.
pub(super) fn answers(caseload: &Caseload, id: ResidentId, on: NaiveDate) -> Vec<Answer> {
    let line = caseload.line(id);
    let arrived = line.is_some_and(|line| line.arrived);
    let seed = u64::from(line.map_or(0, |line| line.no)).wrapping_mul(0x9e37_79b9);
    let mut always = Dice::new(seed);
    let mut now = Dice::new(seed ^ u64::from(on.num_days_from_ce().unsigned_abs()) << 32);
    let lonely = always.between(15, 85).saturating_sub(if arrived { 14 } else { 0 });
    let mut given = Given { answers: Vec::new() };
    for item in items(Kind::Lonely6) {
        // A statement is left out now and then.
        if now.percent(3) {
            continue;
        }
        let (agrees, middle) = (now.percent(lonely) == is_emotional(item.no), now.percent(22));
        given.choice(item, if middle { 2 } else { 1 + 2 * u8::from(agrees) });
    }
    let better = u64::from(arrived);
    let happy = always.between(3, 7) + now.below(3) + better;
    given.choices(Kind::Happy, happy);
    given.choices(Kind::Health, always.between(2, 4) + now.below(2));
    for item in BARRIERS {
        let stands = always.percent(24);
        let gone = stands && arrived && now.percent(35);
        given.choice(item, if gone { 2 } else { 3 - 2 * u8::from(stands) });
    }
    for item in HELP {
        let bits = (0..7).filter(|_| always.percent(28)).fold(0_u32, |bits, bit| bits | 1 << bit);
        given.answers.push(Answer { item: item.no, value: Value::Several(bits) });
    }
    for item in ACTIVITY {
        let some = always.percent(26) || (arrived && now.percent(22));
        let hours = if some { now.between(1, 6) } else { 0 };
        let hours = u16::try_from(hours).unwrap_or_default();
        given.answers.push(Answer { item: item.no, value: Value::Number(hours) });
    }
    given.answers
}

fn items(kind: Kind) -> &'static [Item] {
    kind.instrument().map_or(&[], |instrument| instrument.items)
}

struct Given {
    answers: Vec<Answer>,
}

impl Given {
    fn choice(&mut self, item: &Item, choice: u8) {
        self.answers.push(Answer { item: item.no, value: Value::Choice(choice) });
    }

    /// The same answer to every question of an instrument.
    fn choices(&mut self, kind: Kind, choice: u64) {
        for item in items(kind) {
            self.choice(item, u8::try_from(choice).unwrap_or_default());
        }
    }
}
