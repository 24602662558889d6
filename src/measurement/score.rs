//! From answers to scores and bands, with the rules for missing answers that the authors give.

use super::instrument::{Kind, is_emotional};
use crate::domain::measured::{Sheet, Value};

/// What is read from the answers of an instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scale {
    /// Loneliness by six statements, 0 to 6.
    Lonely6,
    /// Loneliness by eleven statements, 0 to 11; never compared with that by six.
    Lonely11,
    /// Missing somebody close, of the six, 0 to 3.
    Emotional6,
    /// Missing people around, of the six, 0 to 3.
    Social6,
    /// Happiness, 1 to 10.
    Happy,
    /// Self-rated health, 1 (very good) to 5 (very bad).
    Health,
    /// Hours a week of taking part, all forms together.
    Hours,
}

/// The group in which a score falls, by the cut-offs of its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Band {
    /// Not lonely.
    NotLonely,
    /// Moderately lonely; lonely, where a scale tells no more.
    Lonely,
    /// Severely lonely.
    VeryLonely,
    /// Very severely lonely, by eleven statements only.
    Extremely,
    /// Unhappy.
    Unhappy,
    /// Neither happy nor unhappy.
    Between,
    /// Happy.
    Happy,
    /// In good or very good health.
    Healthy,
    /// In less than good health.
    NotHealthy,
}

/// Most answers that may be missing for the total of a loneliness scale.
const MISSING: usize = 1;

impl Scale {
    /// Every scale.
    pub const ALL: &'static [Self] = &[
        Self::Lonely6,
        Self::Lonely11,
        Self::Emotional6,
        Self::Social6,
        Self::Happy,
        Self::Health,
        Self::Hours,
    ];

    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lonely6 => "lonely-6",
            Self::Lonely11 => "lonely-11",
            Self::Emotional6 => "emotional-6",
            Self::Social6 => "social-6",
            Self::Happy => "happy",
            Self::Health => "health",
            Self::Hours => "hours",
        }
    }

    /// The instrument whose answers it is read from.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Lonely6 | Self::Emotional6 | Self::Social6 => Kind::Lonely6,
            Self::Lonely11 => Kind::Lonely11,
            Self::Happy => Kind::Happy,
            Self::Health => Kind::Health,
            Self::Hours => Kind::Activity,
        }
    }

    /// Whether a lower score is better.
    pub const fn lower_is_better(self) -> bool {
        !matches!(self, Self::Happy | Self::Hours)
    }

    /// Whether the answer to this question counts in it.
    pub fn reads(self, item: u16) -> bool {
        let items = self.kind().instrument().map(|instrument| instrument.items);
        items.is_some_and(|items| items.iter().any(|one| one.no == item))
            && !matches!(self, Self::Hours)
    }

    /// Its bands, from the lowest score to the highest.
    pub const fn bands(self) -> &'static [Band] {
        match self {
            Self::Lonely6 => &[Band::NotLonely, Band::Lonely, Band::VeryLonely],
            Self::Lonely11 => &[Band::NotLonely, Band::Lonely, Band::VeryLonely, Band::Extremely],
            Self::Emotional6 | Self::Social6 => &[Band::NotLonely, Band::Lonely],
            Self::Happy => &[Band::Unhappy, Band::Between, Band::Happy],
            Self::Health => &[Band::Healthy, Band::NotHealthy],
            Self::Hours => &[],
        }
    }

    /// The score of a sheet; `None` where too much is missing for one.
    pub fn score(self, sheet: &Sheet) -> Option<u16> {
        let all = |_: u16| true;
        match self {
            Self::Lonely6 | Self::Lonely11 => lonely(self.kind(), sheet, MISSING, all),
            Self::Emotional6 => lonely(Kind::Lonely6, sheet, 0, is_emotional),
            Self::Social6 => lonely(Kind::Lonely6, sheet, 0, |no| !is_emotional(no)),
            Self::Happy | Self::Health => {
                let item = self.kind().instrument()?.items.first()?;
                match sheet.answer(item.no)? {
                    Value::Choice(choice) if item.takes.fits(&Value::Choice(*choice)) => {
                        Some(u16::from(*choice))
                    }
                    _ => None,
                }
            }
            Self::Hours => hours(sheet),
        }
    }

    /// The band of a score, by the cut-offs of the source; hours have none.
    pub const fn band(self, score: u16) -> Option<Band> {
        Some(match (self, score) {
            (Self::Lonely6, 0..=1)
            | (Self::Lonely11, 0..=2)
            | (Self::Emotional6 | Self::Social6, 0) => Band::NotLonely,
            (Self::Lonely6, 2..=4)
            | (Self::Lonely11, 3..=8)
            | (Self::Emotional6 | Self::Social6, _) => Band::Lonely,
            (Self::Lonely6, _) | (Self::Lonely11, 9..=10) => Band::VeryLonely,
            (Self::Lonely11, _) => Band::Extremely,
            (Self::Happy, 0..=4) => Band::Unhappy,
            (Self::Happy, 5..=6) => Band::Between,
            (Self::Happy, _) => Band::Happy,
            (Self::Health, 0..=2) => Band::Healthy,
            (Self::Health, _) => Band::NotHealthy,
            (Self::Hours, _) => return None,
        })
    }
}

impl Band {
    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotLonely => "not-lonely",
            Self::Lonely => "lonely",
            Self::VeryLonely => "very-lonely",
            Self::Extremely => "extremely-lonely",
            Self::Unhappy => "unhappy",
            Self::Between => "between",
            Self::Happy => "happy",
            Self::Healthy => "healthy",
            Self::NotHealthy => "not-healthy",
        }
    }
}

/// How many of these statements tell of loneliness. The answer in the middle always does.
fn lonely(kind: Kind, sheet: &Sheet, missing: usize, of: impl Fn(u16) -> bool) -> Option<u16> {
    let items = kind.instrument()?.items.iter().filter(|item| of(item.no));
    let (mut score, mut unanswered) = (0, 0);
    for item in items {
        match sheet.answer(item.no) {
            // No, more or less, yes.
            Some(Value::Choice(choice @ 1..=3)) => {
                let tells = if is_emotional(item.no) { *choice >= 2 } else { *choice <= 2 };
                score += u16::from(tells);
            }
            _ => unanswered += 1,
        }
    }
    (unanswered <= missing).then_some(score)
}

/// The hours of every form together; only where every form was answered.
fn hours(sheet: &Sheet) -> Option<u16> {
    let items = Kind::Activity.instrument()?.items.iter();
    let each = items.map(|item| match sheet.answer(item.no)? {
        Value::Number(hours) => Some(*hours),
        _ => None,
    });
    each.sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measured::{Answer, SheetNo};
    use crate::measurement::instrument::{Takes, item};
    use chrono::NaiveDate;

    fn sheet(answers: &[(u16, u8)]) -> Sheet {
        let answers = answers
            .iter()
            .map(|(item, choice)| Answer { item: *item, value: Value::Choice(*choice) })
            .collect();
        let month = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        Sheet { no: SheetNo::of(1), before: None, version: 1, month, answers }
    }

    const NO: u8 = 1;
    const BIT: u8 = 2;
    const YES: u8 = 3;
    /// The six as the manual numbers them among the eleven, and whether each is about missing somebody.
    const SIX: [(u16, bool); 6] =
        [(3, true), (4, false), (7, false), (8, false), (9, true), (10, true)];
    const ELEVEN: [(u16, bool); 11] = [
        (1, false),
        (2, true),
        (3, true),
        (4, false),
        (5, true),
        (6, true),
        (7, false),
        (8, false),
        (9, true),
        (10, true),
        (11, false),
    ];

    /// The first `lonely` statements answered as somebody who is lonely would, the others not.
    fn answered(items: &[(u16, bool)], lonely: usize) -> Vec<(u16, u8)> {
        let answer = |(nth, (item, missing)): (usize, &(u16, bool))| {
            (*item, if (nth < lonely) == *missing { YES } else { NO })
        };
        items.iter().enumerate().map(answer).collect()
    }

    #[test]
    fn six_statements_score_as_the_manual_says() {
        use Band::{Lonely, NotLonely, VeryLonely};
        let bands = [NotLonely, NotLonely, Lonely, Lonely, Lonely, VeryLonely, VeryLonely];
        for (score, band) in bands.into_iter().enumerate() {
            let found = Scale::Lonely6.score(&sheet(&answered(&SIX, score)));
            assert_eq!(found, u16::try_from(score).ok());
            assert_eq!(Scale::Lonely6.band(found.unwrap()), Some(band), "{score}");
        }
        let middle: Vec<(u16, u8)> = SIX.iter().map(|(item, _)| (*item, BIT)).collect();
        assert_eq!(Scale::Lonely6.score(&sheet(&middle)), Some(6), "the middle answer is lonely");
    }

    #[test]
    fn eleven_statements_fall_into_four_groups() {
        use Band::{Extremely, Lonely, NotLonely, VeryLonely};
        for score in 0..=11 {
            let found = Scale::Lonely11.score(&sheet(&answered(&ELEVEN, score)));
            assert_eq!(found, u16::try_from(score).ok());
            let band = match score {
                0..=2 => NotLonely,
                3..=8 => Lonely,
                9..=10 => VeryLonely,
                _ => Extremely,
            };
            assert_eq!(Scale::Lonely11.band(found.unwrap()), Some(band), "{score}");
        }
        // Whoever answered the eleven answered the six.
        assert_eq!(Scale::Lonely6.score(&sheet(&answered(&ELEVEN, 11))), Some(6));
        assert_eq!(Scale::Lonely11.score(&sheet(&answered(&SIX, 6))), None);
    }

    #[test]
    fn one_answer_may_be_missing_for_a_total_and_none_for_a_part() {
        let all = answered(&SIX, 6);
        for gone in 0..6 {
            let mut one = all.clone();
            let (item, _) = one.remove(gone);
            let found = sheet(&one);
            assert_eq!(Scale::Lonely6.score(&found), Some(5));
            let emotional = SIX.iter().any(|(no, emotional)| *no == item && *emotional);
            assert_eq!(Scale::Emotional6.score(&found), (!emotional).then_some(3), "{item}");
            assert_eq!(Scale::Social6.score(&found), emotional.then_some(3), "{item}");
            for second in 0..5 {
                let mut two = one.clone();
                two.remove(second);
                assert_eq!(Scale::Lonely6.score(&sheet(&two)), None, "two are missing");
            }
        }
        for (score, band) in [(0, Band::NotLonely), (1, Band::Lonely), (3, Band::Lonely)] {
            assert_eq!(Scale::Emotional6.band(score), Some(band));
            assert_eq!(Scale::Social6.band(score), Some(band));
        }
    }

    #[test]
    fn happiness_and_health_fall_into_the_groups_of_their_source() {
        for score in 1..=10 {
            let found = Scale::Happy.score(&sheet(&[(20, score)]));
            assert_eq!(found, Some(u16::from(score)));
            let band = match score {
                1..=4 => Band::Unhappy,
                5..=6 => Band::Between,
                _ => Band::Happy,
            };
            assert_eq!(Scale::Happy.band(found.unwrap()), Some(band), "{score}");
        }
        for (score, band) in
            [(1, Band::Healthy), (2, Band::Healthy), (3, Band::NotHealthy), (5, Band::NotHealthy)]
        {
            let found = Scale::Health.score(&sheet(&[(21, score)]));
            assert_eq!(Scale::Health.band(found.unwrap()), Some(band), "{score}");
        }
        for (item, choice) in [(20, 0), (20, 11), (21, 0), (21, 6)] {
            assert_eq!(Scale::Happy.score(&sheet(&[(item, choice)])), None);
            assert_eq!(Scale::Health.score(&sheet(&[(item, choice)])), None);
        }
    }

    #[test]
    fn an_answer_fits_its_question_or_is_refused() {
        let fits = |no: u16, value: Value| item(no).unwrap().takes.fits(&value);
        assert!(
            fits(3, Value::Choice(3)) && !fits(3, Value::Choice(4)) && !fits(3, Value::Choice(0))
        );
        assert!(fits(30, Value::Number(80)) && !fits(30, Value::Number(81)));
        assert!(fits(60, Value::Several(0b111_1111)) && !fits(60, Value::Several(0b1000_0000)));
        assert!(!fits(20, Value::Number(5)), "a scale takes no hours");
        assert_eq!(item(20).unwrap().takes, Takes::Scale(1, 10));
    }
}
