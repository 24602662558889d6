//! "Did you mean": the nearest known word, or none when nothing is near.

/// Longer words are not compared: the cost grows with the square of the length.
const LONGEST: usize = 64;

/// Gives the candidate that `text` is most likely a slip of, upper and lower case being equal.
///
/// One slip (a letter too many, too few, wrong, or two swapped) is allowed per three letters.
pub fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: Vec<char> = text.to_lowercase().chars().take(LONGEST + 1).collect();
    if wanted.len() < 2 || wanted.len() > LONGEST {
        return None;
    }
    let allowed = (wanted.len() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (slips(&wanted, candidate), candidate))
        .filter(|(slips, _)| *slips <= allowed)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

/// Counts the slips between two words (optimal string alignment distance).
fn slips(wanted: &[char], candidate: &str) -> usize {
    let candidate: Vec<char> = candidate.to_lowercase().chars().collect();
    let mut two_back: Vec<usize> = Vec::new();
    let mut one_back: Vec<usize> = (0..=candidate.len()).collect();
    let mut before: Option<char> = None;
    for (row, &letter) in wanted.iter().enumerate() {
        let mut current = vec![row + 1];
        let mut left = row + 1;
        let mut candidate_before: Option<char> = None;
        for (column, &other) in candidate.iter().enumerate() {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX);
            let replaced = at(&one_back, column) + usize::from(letter != other);
            let mut best = replaced.min(left + 1).min(at(&one_back, column + 1) + 1);
            let swapped = before == Some(other) && candidate_before == Some(letter);
            if swapped && let Some(earlier) = column.checked_sub(1) {
                best = best.min(at(&two_back, earlier).saturating_add(1));
            }
            current.push(best);
            left = best;
            candidate_before = Some(other);
        }
        two_back = one_back;
        one_back = current;
        before = Some(letter);
    }
    one_back.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_word_and_a_stranger_finds_none() {
        let words = ["list.next", "list.first", "contact.log", "esc", "enter"];
        let cases = [
            ("list.nxet", Some("list.next")),
            ("lst.first", Some("list.first")),
            ("contact.logg", Some("contact.log")),
            ("Contact.Log", Some("contact.log")),
            ("ecs", Some("esc")),
            ("entr", Some("enter")),
            ("offer.suggest", None),
            ("x", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(nearest(text, words), expected, "{text}");
        }
    }

    #[test]
    fn slips_are_counted_once_each() {
        let count = |a: &str, b: &str| slips(&a.chars().collect::<Vec<_>>(), b);
        assert_eq!(count("kitten", "sitting"), 3);
        assert_eq!(count("ab", "ba"), 1);
        assert_eq!(count("", "abc"), 3);
        assert_eq!(count("abc", ""), 3);
    }
}
