//! A group of people told apart in cells, each person in one: which cells are shown.

use super::suppression::{Hidden, LEAST};

/// Why each cell is not shown; `None` where it is. Cells under [`LEAST`], nought among them, are
/// hidden, and with a single one the smallest of the others. Where a small number could be worked
/// out even so from what the hidden cells come to together, where only one cell would be left, or
/// nobody is in the others, none is shown, and nothing is told of how small they are.
///
/// Which cells are hidden follows from what is told and from nothing else: that one more was hidden
/// because the others gave something away would itself give it away.
pub fn cells(counts: &[u32]) -> Vec<Option<Hidden>> {
    let mut shown: Vec<bool> = counts.iter().map(|count| *count >= LEAST).collect();
    if shown.iter().filter(|shown| !**shown).count() == 1 {
        let large = counts.iter().zip(&mut shown).enumerate().filter(|(_, (_, shown))| **shown);
        let smallest = large.min_by_key(|(at, (count, _))| (**count, *at));
        if let Some((_, (_, slot))) = smallest {
            *slot = false;
        }
    }
    let any_hidden = shown.iter().any(|shown| !shown);
    let none_shown = shown.iter().all(|shown| !shown);
    if counts.len() < 2 || none_shown || (any_hidden && !is_safe(counts, &shown)) {
        return vec![Some(Hidden::Withheld); counts.len()];
    }
    let cell = |(count, shown): (&u32, &bool)| (!shown).then(|| Hidden::of(*count));
    counts.iter().zip(&shown).map(cell).collect()
}

/// Whether each small number among the hidden cells could be another one, for whoever knows what
/// they come to, which of them are small, and that a large one is hidden only before every larger
/// one.
fn is_safe(counts: &[u32], shown: &[bool]) -> bool {
    let cells = || counts.iter().zip(shown).enumerate();
    let least_shown =
        cells().filter(|(_, (_, shown))| **shown).map(|(at, (of, _))| (*of, at)).min();
    let hidden: Vec<(u32, Range)> = cells()
        .filter(|(_, (_, shown))| !**shown)
        .map(|(at, (count, _))| (*count, Range::of(*count, at, least_shown)))
        .collect();
    let sum: u32 = hidden.iter().map(|(count, _)| count).sum();
    let others = |at: usize, of: fn(&Range) -> u32| -> u32 {
        let rest = hidden.iter().enumerate().filter(|(other, _)| *other != at);
        rest.map(|(_, (_, range))| of(range)).fold(0, u32::saturating_add)
    };
    let mut small = hidden.iter().enumerate().filter(|(_, (count, _))| *count < LEAST);
    sum >= LEAST
        && small.all(|(at, (_, range))| {
            let low = sum.saturating_sub(others(at, |range| range.most)).max(range.least);
            let high = sum.saturating_sub(others(at, |range| range.least)).min(range.most);
            high > low
        })
}

/// Between which numbers a hidden cell is, for whoever reads the table.
struct Range {
    least: u32,
    most: u32,
}

impl Range {
    /// Of the cell at this place, with the smallest cell that is shown and its place.
    fn of(count: u32, at: usize, least_shown: Option<(u32, usize)>) -> Self {
        if count < LEAST {
            return Self { least: 0, most: LEAST - 1 };
        }
        // Of two cells that are alike the first is hidden.
        let most = least_shown.map_or(u32::MAX, |(shown, place)| shown - u32::from(at > place));
        Self { least: LEAST, most }
    }
}

/// A number of people to the nearest ten, where it is not small: what two reports differ by then says
/// of nobody on which side they are. `None` of less than [`LEAST`].
pub const fn tens(count: u32) -> Option<u32> {
    if count < LEAST { None } else { Some((count + 5) / 10 * 10) }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn a_small_cell_takes_another_with_it_and_one_for_all_is_not_told() {
        use Hidden::{Small, Withheld};
        assert_eq!(cells(&[50, 30, 20]), [None, None, None]);
        assert_eq!(cells(&[50, 30, 4]), [None, Some(Withheld), Some(Small)]);
        assert_eq!(cells(&[50, 6, 7]), [None, Some(Small), Some(Small)]);
        assert_eq!(cells(&[50, 3, 2]), [Some(Withheld); 3], "five people in two cells");
        assert_eq!(
            cells(&[1, 10, 10]),
            [Some(Withheld); 3],
            "eleven in two, of which the larger is ten"
        );
        assert_eq!(cells(&[60, 0]), [Some(Withheld); 2], "all of them");
        assert_eq!(cells(&[60]), [Some(Withheld)]);
        assert_eq!(cells(&[]), []);
    }

    #[test]
    fn nobody_is_told_on_by_the_tens() {
        let told = [(0, None), (9, None), (10, Some(10)), (14, Some(10)), (15, Some(20))];
        for (count, shown) in told {
            assert_eq!(tens(count), shown, "{count}");
        }
    }

    /// Every table of so many cells in which nobody is in more than `most` of one.
    fn tables(cells: usize, most: u32) -> Vec<Vec<u32>> {
        (0..cells).fold(vec![Vec::new()], |tables, _| {
            let with = |table: Vec<u32>| (0..=most).map(move |one| [&table[..], &[one]].concat());
            tables.into_iter().flat_map(with).collect()
        })
    }

    /// Everything that somebody can work out who reads the cells with their sum, by trying every
    /// table that would have been shown the same.
    #[test]
    fn no_small_number_can_be_worked_out() {
        for (size, most) in [(2, 60), (3, 40), (4, 24)] {
            let mut alike: HashMap<_, Vec<Vec<u32>>> = HashMap::new();
            for counts in tables(size, most) {
                let told = cells(&counts);
                // Where nothing is shown, the sum is not either.
                if told.iter().all(Option::is_some) {
                    continue;
                }
                let read = |(told, count): (Option<Hidden>, &u32)| match told {
                    None => format!("{count}"),
                    Some(hidden) => hidden.name().to_owned(),
                };
                for (count, told) in counts.iter().zip(&told) {
                    let fits = told.map_or(*count >= LEAST, |it| it == Hidden::of(*count));
                    assert!(fits, "{counts:?}");
                }
                let page: Vec<String> = told.into_iter().zip(&counts).map(read).collect();
                let sum: u32 = counts.iter().sum();
                alike.entry((page, sum)).or_default().push(counts);
            }
            for (page, tables) in alike {
                for at in 0..size {
                    let one = tables[0][at];
                    let certain = one < LEAST && tables.iter().all(|table| table[at] == one);
                    assert!(!certain, "{page:?}: {one}");
                }
            }
        }
    }
}
