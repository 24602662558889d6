//! Small cells: a group of fewer than ten people is not shown, nor anything from which it could
//! be worked out.

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
    /// Whether this group could be shown on its own: neither those for whom it holds, nor the
    /// others, are fewer than [`LEAST`].
    pub const fn is_large(self) -> bool {
        self.part >= LEAST && self.all.saturating_sub(self.part) >= LEAST
    }

    /// Hundredths, rounded.
    pub const fn percent(self) -> u32 {
        if self.all == 0 { 0 } else { (self.part * 200 + self.all) / (self.all * 2) }
    }
}

/// Which groups of a table may be shown beside its total. Small groups are hidden, and as many
/// others, the smallest first, that what is hidden cannot be worked out from the total: at least
/// two groups, together large enough themselves.
pub fn shown(groups: &[Share]) -> Vec<bool> {
    let mut shown: Vec<bool> = groups.iter().map(|group| group.is_large()).collect();
    loop {
        let hidden = || groups.iter().zip(&shown).filter(|(_, shown)| !**shown).map(|(g, _)| *g);
        let together = hidden().fold(Share::default(), |sum, group| Share {
            all: sum.all.saturating_add(group.all),
            part: sum.part.saturating_add(group.part),
        });
        let count = hidden().count();
        if count == 0 || (count >= 2 && together.is_large()) {
            return shown;
        }
        let rest = groups.iter().zip(&shown).enumerate().filter(|(_, (_, shown))| **shown);
        let Some((smallest, _)) = rest.min_by_key(|(at, (group, _))| (group.all, *at)) else {
            return shown;
        };
        if let Some(slot) = shown.get_mut(smallest) {
            *slot = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn share(all: u32, part: u32) -> Share {
        Share { all, part }
    }

    #[test]
    fn one_small_group_takes_the_next_smallest_with_it() {
        let groups = [share(100, 50), share(40, 20), share(12, 3)];
        assert_eq!(shown(&groups), [true, false, false]);
        assert_eq!(shown(&[share(100, 50), share(60, 20)]), [true, true]);
        assert_eq!(shown(&[share(100, 50), share(9, 9)]), [false, false]);
    }

    #[test]
    fn a_group_for_whom_it_holds_always_or_never_tells_on_everybody_in_it() {
        assert!(!share(50, 50).is_large());
        assert!(!share(50, 0).is_large());
        assert!(share(20, 10).is_large());
    }

    proptest! {
        #[test]
        fn nothing_hidden_can_be_worked_out(
            groups in proptest::collection::vec((0u32..60, 0u32..60), 0..8)
        ) {
            let groups: Vec<Share> =
                groups.into_iter().map(|(all, part)| share(all.max(part), part)).collect();
            let shown = shown(&groups);
            for (group, shown) in groups.iter().zip(&shown) {
                prop_assert!(!shown || group.is_large());
            }
            let hidden: Vec<Share> = groups.iter().zip(&shown)
                .filter(|(_, shown)| !**shown).map(|(group, _)| *group).collect();
            if shown.iter().any(|shown| *shown) && !hidden.is_empty() {
                let together = share(
                    hidden.iter().map(|g| g.all).sum(),
                    hidden.iter().map(|g| g.part).sum(),
                );
                prop_assert!(hidden.len() >= 2 && together.is_large());
            }
        }
    }
}
