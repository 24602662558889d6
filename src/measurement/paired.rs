//! The same people before and after: how many are better, the same and worse off, and the change in
//! the middle, with an interval that says how much of it chance could make.

/// Times that the pairs are drawn again for the interval.
const DRAWS: u32 = 1_000;
/// Of the draws, so many in a thousand lie below the interval, and as many above it.
const TAIL: usize = 25;

/// What changed between two measurements of the same people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paired {
    /// People who were measured twice.
    pub pairs: u32,
    /// Those who are better off.
    pub improved: u32,
    /// Those for whom it is the same.
    pub equal: u32,
    /// Those who are worse off.
    pub worse: u32,
    /// The change in the middle, in halves of a point; more is better.
    pub median: i32,
    /// The same at both ends of the interval in which it lies in 95 of 100 draws.
    pub interval: (i32, i32),
}

/// What changed between the scores before and after of each; `None` where nobody was measured twice.
/// The same seed gives the same interval.
pub fn paired(scores: &[(u16, u16)], lower_is_better: bool, seed: u64) -> Option<Paired> {
    let gained = |(before, after): &(u16, u16)| {
        let change = i32::from(*after) - i32::from(*before);
        if lower_is_better { -change } else { change }
    };
    let changes: Vec<i32> = scores.iter().map(gained).collect();
    let (least, most) = (*changes.iter().min()?, *changes.iter().max()?);
    let count = |of: fn(&i32) -> bool| {
        u32::try_from(changes.iter().copied().filter(of).count()).unwrap_or(u32::MAX)
    };
    let mut all = Counted::new(least, most);
    for change in &changes {
        all.add(*change);
    }
    Some(Paired {
        pairs: u32::try_from(changes.len()).unwrap_or(u32::MAX),
        improved: count(|change| *change > 0),
        equal: count(|change| *change == 0),
        worse: count(|change| *change < 0),
        median: all.median(),
        interval: interval(&changes, (least, most), seed),
    })
}

/// The percentile interval of the median over draws with replacement (Efron, 1979).
fn interval(changes: &[i32], (least, most): (i32, i32), seed: u64) -> (i32, i32) {
    let mut random = Random(seed);
    let mut medians: Vec<i32> = (0..DRAWS)
        .map(|_| {
            let mut drawn = Counted::new(least, most);
            for _ in changes {
                if let Some(change) = random.one_of(changes) {
                    drawn.add(*change);
                }
            }
            drawn.median()
        })
        .collect();
    medians.sort_unstable();
    let low = medians.get(TAIL).copied().unwrap_or_default();
    let high = medians.iter().rev().nth(TAIL).copied().unwrap_or_default();
    (low, high)
}

/// How often each change was met: there are few, however many people.
struct Counted {
    least: i32,
    times: Vec<usize>,
}

impl Counted {
    fn new(least: i32, most: i32) -> Self {
        let width = usize::try_from(most - least).unwrap_or_default() + 1;
        Self { least, times: vec![0; width] }
    }

    fn add(&mut self, change: i32) {
        let at = usize::try_from(change - self.least).unwrap_or_default();
        if let Some(times) = self.times.get_mut(at) {
            *times += 1;
        }
    }

    /// The middle one, or half the sum of both in the middle, in halves.
    fn median(&self) -> i32 {
        let all: usize = self.times.iter().sum();
        self.nth(all.saturating_sub(1) / 2) + self.nth(all / 2)
    }

    fn nth(&self, nth: usize) -> i32 {
        let mut passed = 0;
        for (change, times) in (self.least..).zip(&self.times) {
            passed += times;
            if passed > nth {
                return change;
            }
        }
        self.least
    }
}

/// Numbers that look random and come from a seed alone (`SplitMix64`; Steele, Lea and Flood, 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of them, each as likely as any other but for a part in 2³² of their number.
    fn one_of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let count = u64::try_from(all.len()).ok()?;
        let at = ((self.next() >> 32) * count) >> 32;
        all.get(usize::try_from(at).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nobody_measured_twice_gives_nothing_and_one_person_gives_that_change() {
        assert_eq!(paired(&[], true, 1), None);
        let one = paired(&[(5, 2)], true, 1).unwrap();
        assert_eq!((one.improved, one.median, one.interval), (1, 6, (6, 6)));
        let other = paired(&[(5, 2)], false, 1).unwrap();
        assert_eq!((other.worse, other.median), (1, -6));
    }

    #[test]
    fn the_median_of_an_even_number_lies_between_both_in_the_middle() {
        let found = paired(&[(0, 0), (0, 1), (0, 2), (0, 9)], false, 7).unwrap();
        assert_eq!((found.improved, found.equal, found.worse, found.median), (3, 1, 0, 3));
    }

    #[test]
    fn a_true_change_lies_in_the_interval_in_nine_of_ten_seeds() {
        // Of a large group whose true change in the middle is one point, sixty are measured.
        let held = (0..100).filter(|seed| {
            let mut random = Random(1_000 + seed);
            let scores: Vec<(u16, u16)> = (0..60)
                .filter_map(|_| random.one_of(&[(3, 3), (3, 2), (3, 2), (3, 2), (3, 1)]).copied())
                .collect();
            let (low, high) = paired(&scores, true, *seed).unwrap().interval;
            (low..=high).contains(&2)
        });
        assert!(held.count() >= 90);
    }

    proptest! {
        #[test]
        fn everybody_is_counted_once_and_the_interval_holds_the_middle(
            scores in prop::collection::vec((0_u16..12, 0_u16..12), 1..40),
            lower in any::<bool>(),
            seed in any::<u64>(),
        ) {
            let found = paired(&scores, lower, seed).unwrap();
            prop_assert_eq!(found.improved + found.equal + found.worse, found.pairs);
            prop_assert_eq!(paired(&scores, lower, seed), Some(found), "the same seed");
            let turned = paired(&scores, !lower, seed).unwrap();
            prop_assert_eq!((turned.improved, turned.worse), (found.worse, found.improved));
            prop_assert_eq!(turned.median, -found.median);
            let (low, high) = found.interval;
            prop_assert!(low <= high);
        }
    }
}
