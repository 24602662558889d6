//! "Did you mean": the nearest known word, or none when nothing is near.

use super::fold;

/// The candidate that takes the fewest single-letter changes to reach from `text`, if that is at
/// most one in three letters; compared folded.
pub(super) fn nearest<'c>(
    text: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    let wanted = fold(text);
    let allowed = (wanted.chars().count() / 3).max(1);
    let near =
        candidates.into_iter().map(|candidate| (changes(&wanted, &fold(candidate)), candidate));
    near.filter(|(changes, _)| *changes <= allowed)
        .min_by_key(|(changes, _)| *changes)
        .map(|(_, word)| word)
}

/// Letters to add, drop or replace, one table row at a time.
fn changes(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (at, letter) in from.chars().enumerate() {
        let mut left = at + 1;
        let mut next = vec![left];
        for (pair, other) in row.windows(2).zip(to.chars()) {
            let &[diagonal, above] = pair else { continue };
            left = (diagonal + usize::from(letter != other)).min(above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_counted() {
        for (from, to, count) in [
            ("trede", "trede", 0),
            ("treed", "trede", 2),
            ("", "abc", 3),
            ("abc", "", 3),
            ("naam", "naem", 1),
        ] {
            assert_eq!(changes(from, to), count, "{from} {to}");
        }
    }

    #[test]
    fn only_near_words_are_offered() {
        let words = ["client_number", "rung", "note"];
        assert_eq!(nearest("clientnumbr", words), Some("client_number"));
        assert_eq!(nearest("Rong", words), Some("rung"));
        assert_eq!(nearest("neighbourhood", words), None);
    }
}
