//! Small cells: a group of fewer than ten people is not shown, nor anything from which it could
//! be worked out.

use crate::domain::percent::percent;

/// The smallest number of people that is shown.
pub const LEAST: u32 = 10;

/// A group: how many people, and how many of them something holds for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// Everybody in the group.
    pub all: u32,
    /// Those for whom it holds.
    pub part: u32,
}

impl Share {
    /// Those for whom it does not hold.
    pub const fn rest(self) -> u32 {
        self.all.saturating_sub(self.part)
    }

    /// Both groups together.
    const fn and(self, other: Self) -> Self {
        Self { all: self.all.saturating_add(other.all), part: self.part.saturating_add(other.part) }
    }

    /// With so many more for whom it holds, and so many more for whom it does not; `None` where
    /// that would be fewer than nobody.
    fn moved(self, part: i64, rest: i64) -> Option<Self> {
        let part = u32::try_from(i64::from(self.part) + part).ok()?;
        let rest = u32::try_from(i64::from(self.rest()) + rest).ok()?;
        Some(Self { all: part.checked_add(rest)?, part })
    }

    /// Whether the same is told of both where they are hidden.
    fn looks_like(self, other: Self) -> bool {
        let told = |share: Self| (Hidden::of(share.all), Hidden::of(share.part));
        told(self) == told(other)
    }

    /// Whether this group could be shown on its own: neither those for whom it holds, nor the
    /// others, are fewer than [`LEAST`].
    pub const fn is_large(self) -> bool {
        self.part >= LEAST && self.rest() >= LEAST
    }

    /// Hundredths, rounded; a hundred only where it holds for everybody, none only for nobody.
    pub fn percent(self) -> u32 {
        percent(self.part, self.all)
    }
}

/// Why a number is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// It is smaller than [`LEAST`].
    Small,
    /// It is left out, whatever it is: with it a small number could be worked out.
    Withheld,
}

impl Hidden {
    /// The stable English name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Small => "under-10",
            Self::Withheld => "not-shown",
        }
    }

    /// What stands in the place of this number.
    pub const fn of(number: u32) -> Self {
        if number < LEAST { Self::Small } else { Self::Withheld }
    }
}

/// How a group of a table is shown beside its total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// With its numbers.
    Shown,
    /// Without them: everybody in the group, and those for whom it holds.
    Hidden(Hidden, Hidden),
}

/// How the groups of a table are shown that together are everybody. Small groups are hidden, and as
/// many others, the smallest first, that what is hidden cannot be worked out from the total: at
/// least two groups, together large enough themselves, in which every small number could be another
/// one as well. Where no group is left to show, nothing is told of how small a number is: told in
/// some such tables and not in others, the silence itself would give a number away.
pub fn rows(groups: &[Share]) -> Vec<Row> {
    let total = groups.iter().fold(Share::default(), |sum, group| sum.and(*group));
    let mut shown: Vec<bool> = groups.iter().map(|group| group.is_large()).collect();
    loop {
        let hidden: Vec<Share> =
            groups.iter().zip(&shown).filter(|(_, shown)| !**shown).map(|(g, _)| *g).collect();
        if is_safe(&hidden, total) {
            return told(groups, &shown, groups.len() == 1 || hidden.len() < groups.len());
        }
        let rest = groups.iter().zip(&shown).enumerate().filter(|(_, (_, shown))| **shown);
        let Some((smallest, _)) = rest.min_by_key(|(at, (group, _))| (group.all, *at)) else {
            return told(groups, &shown, false);
        };
        if let Some(slot) = shown.get_mut(smallest) {
            *slot = false;
        }
    }
}

fn told(groups: &[Share], shown: &[bool], marked: bool) -> Vec<Row> {
    let mark = |number| if marked { Hidden::of(number) } else { Hidden::Withheld };
    let row = |(group, shown): (&Share, &bool)| {
        if *shown { Row::Shown } else { Row::Hidden(mark(group.all), mark(group.part)) }
    };
    groups.iter().zip(shown).map(row).collect()
}

/// Whether no small number of the hidden groups can be worked out from what they come to together,
/// and from which of them are small.
fn is_safe(hidden: &[Share], total: Share) -> bool {
    if hidden.is_empty() {
        return true;
    }
    let together = hidden.iter().fold(Share::default(), |sum, group| sum.and(*group));
    // Where the total itself does not say for how many it holds, nothing is known of the parts.
    if total.is_large() && (hidden.len() < 2 || !together.is_large()) {
        return false;
    }
    (0..hidden.len()).all(|at| is_open(hidden, at, total))
}

/// Whether each small number of this group could be another one, with everything that is shown as
/// it is.
fn is_open(hidden: &[Share], at: usize, total: Share) -> bool {
    let Some(group) = hidden.get(at) else { return true };
    let small = |number: u32| number < LEAST;
    let others = || hidden.iter().enumerate().filter(|(other, _)| *other != at);
    // Moves of one person between this group and another, that leave every sum as it is.
    let open_by = |part: i64, rest: i64| {
        [1, -1].into_iter().any(|way| {
            let here = group.moved(part * way, rest * way);
            let fits = here.filter(|here| group.looks_like(*here));
            fits.is_some()
                && others().any(|(_, other)| {
                    let there = other.moved(-part * way, -rest * way);
                    there.is_some_and(|there| other.looks_like(there))
                })
        })
    };
    // Where nobody knows for how many it holds altogether, one person may change sides.
    let alone = || {
        let same = |way: i64| {
            let moved = group.moved(way, -way);
            moved.is_some_and(|moved| group.looks_like(moved))
        };
        // The total, too, would not be told then.
        let hides = |way: i64| total.moved(way, -way).is_some_and(|moved| !moved.is_large());
        !total.is_large() && [1, -1].into_iter().any(|way| same(way) && hides(way))
    };
    let open_part = || open_by(1, 0) || open_by(1, -1) || alone();
    let open_rest = || open_by(0, 1) || open_by(1, -1) || alone();
    let open_all = || open_by(1, 0) || open_by(0, 1);
    // A single group is the total, whose number of people is shown on its own.
    (!small(group.part) || open_part())
        && (!small(group.rest()) || open_rest())
        && (!small(group.all) || hidden.len() == 1 || open_all())
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow::{self, Break, Continue};

    use proptest::prelude::*;

    use super::*;

    fn share(all: u32, part: u32) -> Share {
        Share { all, part }
    }

    fn shown(groups: &[Share]) -> Vec<bool> {
        rows(groups).into_iter().map(|row| row == Row::Shown).collect()
    }

    #[test]
    fn one_small_group_takes_the_next_smallest_with_it() {
        let groups = [share(100, 50), share(40, 20), share(12, 3)];
        assert_eq!(shown(&groups), [true, false, false]);
        assert_eq!(shown(&[share(100, 50), share(60, 20)]), [true, true]);
        assert_eq!(shown(&[share(100, 50), share(9, 9)]), [false, false]);
    }

    #[test]
    fn a_total_of_ten_for_whom_it_holds_tells_on_nobody() {
        let groups = [share(8, 8), share(2, 2)];
        let rows = rows(&groups);
        for (_, open) in worked_out(&groups, &rows) {
            assert!(open.iter().all(|open| *open), "{rows:?}");
        }
    }

    #[test]
    fn a_large_group_that_is_left_out_is_not_said_to_be_small() {
        use Hidden::{Small, Withheld};
        let groups = [share(100, 50), share(9, 4), share(200, 100)];
        let told = [Row::Hidden(Withheld, Withheld), Row::Hidden(Small, Small), Row::Shown];
        assert_eq!(rows(&groups), told);
        // Nearly everybody, and nearly nobody: a hundred people are not "<10".
        let groups = [share(100, 97), share(100, 2), share(100, 50)];
        let told = [Row::Hidden(Withheld, Withheld), Row::Hidden(Withheld, Small), Row::Shown];
        assert_eq!(rows(&groups), told);
    }

    #[test]
    fn where_nothing_is_shown_nothing_is_told_of_how_small_it_is() {
        // Eighteen people in two groups that are both smaller than ten are nine and nine; and if
        // nothing were told of these alone, that would say it as well.
        for (one, other) in [((9, 4), (9, 5)), ((13, 9), (15, 9)), ((13, 8), (15, 10))] {
            let told = rows(&[share(one.0, one.1), share(other.0, other.1)]);
            assert_eq!(told, [Row::Hidden(Hidden::Withheld, Hidden::Withheld); 2]);
        }
    }

    #[test]
    fn a_group_for_whom_it_holds_always_or_never_tells_on_everybody_in_it() {
        assert!(!share(50, 50).is_large());
        assert!(!share(50, 0).is_large());
        assert!(share(20, 10).is_large());
    }

    /// For how many it may hold in the hidden groups: where the total does not say it, for every
    /// number that would not be told either.
    fn possible(hidden: Share, total: Share) -> Vec<u32> {
        if total.is_large() {
            return vec![hidden.part];
        }
        let fits = |part: &u32| !share(total.all, *part).is_large();
        (0..=hidden.all).filter(fits).collect()
    }

    /// Every way in which a sum is that of so many groups, three at most.
    fn split(
        groups: usize,
        sum: Share,
        each: &mut impl FnMut(&[Share]) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let within = |most: Share| {
            (0..=most.part)
                .flat_map(move |part| (0..=most.rest()).map(move |rest| share(part + rest, part)))
        };
        let less = |sum: Share, one: Share| share(sum.all - one.all, sum.part - one.part);
        match groups {
            0 => {}
            1 => each(&[sum])?,
            2 => {
                for one in within(sum) {
                    each(&[one, less(sum, one)])?;
                }
            }
            _ => {
                for one in within(sum) {
                    let left = less(sum, one);
                    for other in within(left) {
                        each(&[one, other, less(left, other)])?;
                    }
                }
            }
        }
        Continue(())
    }

    /// Everything that somebody can work out who reads a table with its totals: for each hidden
    /// group whether of everybody, of those for whom it holds and of the others the number is large
    /// or two values at least are possible.
    fn worked_out(groups: &[Share], rows: &[Row]) -> Vec<(Share, [bool; 3])> {
        let total = groups.iter().fold(Share::default(), |sum, group| sum.and(*group));
        let hidden: Vec<(Share, (Hidden, Hidden))> = groups
            .iter()
            .zip(rows)
            .filter_map(|(group, row)| match row {
                Row::Shown => None,
                Row::Hidden(all, part) => Some((*group, (*all, *part))),
            })
            .collect();
        let marked =
            !rows.iter().all(|row| *row == Row::Hidden(Hidden::Withheld, Hidden::Withheld));
        let fits = |share: Share, (all, part): (Hidden, Hidden)| {
            Hidden::of(share.all) == all && Hidden::of(share.part) == part
        };
        // Where nothing is told of any group, whoever knows these rules asks what else would give
        // the same table.
        let same_table = |guess: &[Share]| super::rows(guess) == rows;
        let sums = hidden.iter().fold(Share::default(), |sum, (group, _)| sum.and(*group));
        let large = |(group, _): &(Share, _)| {
            [group.all, group.part, group.rest()].map(|number| number >= LEAST)
        };
        let mut found: Vec<[bool; 3]> = hidden.iter().map(large).collect();
        // Goes on as long as something seems to be worked out.
        let mut try_out = |guess: &[Share]| {
            let each = || guess.iter().zip(&hidden).all(|(guess, (_, marks))| fits(*guess, *marks));
            if if marked { each() } else { same_table(guess) } {
                for ((guess, (truth, _)), found) in guess.iter().zip(&hidden).zip(&mut found) {
                    found[0] |= guess.all != truth.all;
                    found[1] |= guess.part != truth.part;
                    found[2] |= guess.rest() != truth.rest();
                }
            }
            if found.as_flattened().contains(&false) { Continue(()) } else { Break(()) }
        };
        for part in possible(sums, total) {
            let tried = split(hidden.len(), share(sums.all, part), &mut try_out);
            if tried.is_break() {
                break;
            }
        }
        hidden.into_iter().map(|(group, _)| group).zip(found).collect()
    }

    #[test]
    fn two_hidden_groups_do_not_say_on_which_side_everybody_is() {
        // Of ten in two groups, of which one has ten or more, the other has none.
        let groups = [share(5, 0), share(15, 10), share(30, 15)];
        let rows = rows(&groups);
        for (_, open) in worked_out(&groups, &rows) {
            assert_eq!(open, [true; 3], "{rows:?}");
        }
    }

    proptest! {
        // What gives a number away is rare among tables.
        #![proptest_config(ProptestConfig::with_cases(8_192))]
        #[test]
        fn no_small_number_can_be_worked_out(
            groups in proptest::collection::vec((0u32..32, 0u32..16), 1..4)
        ) {
            let groups: Vec<Share> =
                groups.into_iter().map(|(all, part)| share(all.max(part), part)).collect();
            // Of nobody there is nothing to work out.
            prop_assume!(groups.iter().any(|group| group.all > 0));
            let rows = rows(&groups);
            for (group, open) in worked_out(&groups, &rows) {
                let single = groups.len() == 1;
                prop_assert!(single || open == [true; 3], "{group:?} of {groups:?} {rows:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_large_and_what_is_said_to_be_small_is(
            groups in proptest::collection::vec((0u32..200, 0u32..200), 0..9)
        ) {
            let groups: Vec<Share> =
                groups.into_iter().map(|(all, part)| share(all.max(part), part)).collect();
            let rows = rows(&groups);
            prop_assert_eq!(rows.len(), groups.len());
            let mut hidden = Vec::new();
            for (group, row) in groups.iter().zip(&rows) {
                match row {
                    Row::Shown => prop_assert!(group.is_large()),
                    Row::Hidden(all, part) => {
                        prop_assert!(*all == Hidden::Withheld || group.all < LEAST);
                        prop_assert!(*part == Hidden::Withheld || group.part < LEAST);
                        hidden.push(*group);
                    }
                }
            }
            let together = hidden.iter().fold(Share::default(), |sum, group| sum.and(*group));
            if hidden.len() < groups.len() && !hidden.is_empty() {
                prop_assert!(hidden.len() >= 2 && together.is_large());
            }
        }
    }
}
