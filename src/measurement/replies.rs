//! What residents answered on the page to look at together, and what they would change in the offer.

use chrono::NaiveDate;

use super::suppression::LEAST;
use crate::domain::reply::Correct;
use crate::domain::{Caseload, CleanText};

/// What residents said in a period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Replies {
    /// People who were asked whether the page is right, by their last answer: yes, no, not now.
    pub correct: [u32; 3],
    /// Words about the page that may be quoted without a name, of one person at most once.
    pub about_page: Vec<CleanText>,
    /// Suggestions about the offer.
    pub suggestions: u32,
    /// Those that may be quoted without a name.
    pub about_offer: Vec<CleanText>,
}

impl Replies {
    /// How many people were asked.
    pub fn asked(&self) -> u32 {
        self.correct.iter().sum()
    }
}

/// What residents said in a period; as long as somebody waits for it.
pub fn replies_while(
    caseload: &Caseload,
    (from, to): (NaiveDate, NaiveDate),
    go_on: &dyn Fn() -> bool,
) -> Replies {
    let mut made = Replies::default();
    for line in caseload.lines().take_while(|_| go_on()) {
        let Some(file) = caseload.counted_file(line.id) else { continue };
        let within = file.records.replies.iter().filter(|reply| (from..=to).contains(&reply.on));
        let Some(last) = within.max_by_key(|reply| (reply.on, reply.id)) else { continue };
        let at = Correct::ALL.iter().position(|correct| *correct == last.correct);
        if let Some(count) = at.and_then(|at| made.correct.get_mut(at)) {
            *count += 1;
        }
        made.about_page.extend(last.quotable.then(|| last.said.clone()));
    }
    for said in caseload.office().suggestions.iter().filter(|it| (from..=to).contains(&it.month)) {
        made.suggestions += 1;
        made.about_offer.extend(said.quotable.then(|| said.text.clone()));
    }
    // In the order of their letters: that of the files would tell who said what.
    made.about_page.sort_unstable();
    made.about_offer.sort_unstable();
    made
}

/// The words that may be shown: none where fewer than ten agreed, and otherwise whole tens of them, so
/// that one more says nothing.
pub fn quoted(words: &[CleanText]) -> &[CleanText] {
    let least = LEAST as usize;
    words.get(..words.len() / least * least).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_are_not_quoted_and_of_nineteen_ten() {
        let words = |count: usize| {
            (0..count).map(|at| CleanText::line(&format!("zang {at}")).unwrap()).collect::<Vec<_>>()
        };
        for (agreed, shown) in [(0, 0), (9, 0), (10, 10), (19, 10), (20, 20)] {
            assert_eq!(quoted(&words(agreed)).len(), shown, "{agreed}");
        }
    }
}
