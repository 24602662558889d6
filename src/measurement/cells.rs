//! A group of people told apart in cells, each person in one: which cells are shown.

use super::suppression::{Hidden, LEAST};

/// Why each cell is not shown; `None` where it is. Cells under [`LEAST`], nought among them, are
/// hidden, and as many others, the smallest first, that none of them can be worked out from what the
/// cells come to together. Where only one cell would be left, or nobody is in the others, none is
/// shown, and nothing is told of how small they are.
pub fn cells(counts: &[u32]) -> Vec<Option<Hidden>> {
    let mut shown: Vec<bool> = counts.iter().map(|count| *count >= LEAST).collect();
    loop {
        let hidden: Vec<u32> =
            counts.iter().zip(&shown).filter(|(_, shown)| !**shown).map(|(one, _)| *one).collect();
        if hidden.is_empty() || is_safe(&hidden) {
            break;
        }
        let left = counts.iter().zip(&shown).enumerate().filter(|(_, (_, shown))| **shown);
        let Some((smallest, _)) = left.min_by_key(|(at, (count, _))| (**count, *at)) else {
            return vec![Some(Hidden::Withheld); counts.len()];
        };
        if let Some(slot) = shown.get_mut(smallest) {
            *slot = false;
        }
    }
    if counts.len() < 2 || shown.iter().all(|shown| !shown) {
        return vec![Some(Hidden::Withheld); counts.len()];
    }
    let cell = |(count, shown): (&u32, &bool)| (!shown).then(|| Hidden::of(*count));
    counts.iter().zip(&shown).map(cell).collect()
}

/// Whether each small number among these could be another one, for whoever knows their sum and which
/// of them are small.
fn is_safe(hidden: &[u32]) -> bool {
    let sum: u32 = hidden.iter().sum();
    let least = |count: u32| if count < LEAST { 0 } else { LEAST };
    let most = |count: u32| if count < LEAST { LEAST - 1 } else { sum };
    let others = |at: usize, of: &dyn Fn(u32) -> u32| -> u32 {
        let rest = hidden.iter().enumerate().filter(|(other, _)| *other != at);
        rest.map(|(_, count)| of(*count)).fold(0, u32::saturating_add)
    };
    hidden.len() >= 2
        && sum >= LEAST
        && hidden.iter().enumerate().filter(|(_, count)| **count < LEAST).all(|(at, count)| {
            let low = sum.saturating_sub(others(at, &most)).max(least(*count));
            let high = sum.saturating_sub(others(at, &least)).min(most(*count));
            high > low
        })
}

/// A number of people to the nearest ten, where it is not small: what two reports differ by then says
/// of nobody on which side they are. `None` of less than [`LEAST`].
pub const fn tens(count: u32) -> Option<u32> {
    if count < LEAST { None } else { Some((count + 5) / 10 * 10) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_small_cell_takes_another_with_it_and_one_for_all_is_not_told() {
        use Hidden::{Small, Withheld};
        assert_eq!(cells(&[50, 30, 20]), [None, None, None]);
        assert_eq!(cells(&[50, 30, 4]), [None, Some(Withheld), Some(Small)]);
        assert_eq!(cells(&[50, 6, 7]), [None, Some(Small), Some(Small)]);
        assert_eq!(cells(&[50, 3, 2]), [Some(Withheld); 3], "five people in two cells");
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

    /// Every way in which so many people can be in so many cells.
    fn ways(cells: usize, sum: u32) -> Vec<Vec<u32>> {
        match cells {
            0 if sum == 0 => vec![Vec::new()],
            0 => Vec::new(),
            _ => (0..=sum)
                .flat_map(|first| {
                    let rest = ways(cells - 1, sum - first).into_iter();
                    rest.map(move |rest| [vec![first], rest].concat())
                })
                .collect(),
        }
    }

    proptest! {
        // Everything that somebody can work out who reads the cells with their sum, by trying every
        // table that would have been shown the same.
        #[test]
        fn no_small_number_can_be_worked_out(
            counts in proptest::collection::vec(0u32..26, 2..4)
        ) {
            let told = cells(&counts);
            for (count, told) in counts.iter().zip(&told) {
                match told {
                    None => prop_assert!(*count >= LEAST),
                    Some(Hidden::Small) => prop_assert!(*count < LEAST),
                    Some(Hidden::Withheld) => {}
                }
            }
            let sum: u32 = counts.iter().sum();
            // Where nothing is shown, the sum is not either.
            prop_assume!(told.iter().any(Option::is_none));
            let same: Vec<Vec<u32>> = ways(counts.len(), sum)
                .into_iter()
                .filter(|guess| {
                    let shown = guess.iter().zip(&counts).zip(&told);
                    cells(guess) == told
                        && shown.into_iter().all(|((g, c), told)| told.is_some() || g == c)
                })
                .collect();
            for (at, count) in counts.iter().enumerate() {
                if *count < LEAST {
                    prop_assert!(same.iter().any(|guess| guess[at] != *count), "{counts:?}");
                }
            }
        }
    }
}
