//! Finding offers: by a code, a reference, a number or an address exactly, by their words nearly and
//! by what the words mean.

use std::collections::HashSet;
use std::sync::Arc;

use crate::domain::id::Code;
use crate::domain::{Offer, OfferId};
use crate::matching::asked::{Asked, BY_CODE, KnownBy, Query};
use crate::matching::finder::Finder;
use crate::matching::fold::words;
use crate::matching::literal::{Literal, folded};
use crate::matching::thesaurus::Thesaurus;

/// The offers, ready to be searched. The screen and the command line ask this and nothing else.
pub struct Catalogue {
    known: Vec<(OfferId, u32, KnownBy)>,
    literal: Vec<(OfferId, Literal)>,
    words: Finder<OfferId>,
}

impl Catalogue {
    /// Reads these offers; where a thesaurus is given, words also find what means much the same.
    pub fn read<'a>(
        offers: impl IntoIterator<Item = &'a Offer>,
        thesaurus: Option<Arc<Thesaurus>>,
    ) -> Self {
        let (mut known, mut literal) = (Vec::new(), Vec::new());
        let mut words = thesaurus.map_or_else(Finder::default, Finder::knowing);
        for offer in offers {
            let contact = &offer.facts.contact;
            let reference = offer.facts.reference.as_str();
            let by = KnownBy::of(reference, contact.phone.as_str(), contact.email.as_str());
            known.push((offer.id, offer.no, by));
            literal.push((offer.id, Literal::of(offer)));
            words.put(offer.id, Some(&text(offer)));
        }
        Self { known, literal, words }
    }

    /// What is found, at most so many, the best first, with their scores.
    pub fn find(&self, typed: &str, most: usize) -> Vec<(OfferId, u32)> {
        let query = Query::read(typed);
        let mut exact: Vec<(std::cmp::Reverse<u32>, u32, OfferId)> = Vec::new();
        for (id, no, known) in &self.known {
            let by_code = (query.asked == Asked::Code(Code::Offer(*no))).then_some(BY_CODE);
            if let Some(score) = by_code.or_else(|| query.exact(known)) {
                exact.push((std::cmp::Reverse(score), *no, *id));
            }
        }
        exact.sort_unstable();
        let mut found: Vec<_> = exact.into_iter().map(|(score, _, id)| (id, score.0)).collect();
        let words = if query.has_words() {
            self.by_words(typed, most)
        } else if words(typed).len() == 1 {
            self.words.holding(typed)
        } else {
            Vec::new()
        };
        let others: Vec<_> = words
            .into_iter()
            .filter(|(id, _)| found.iter().all(|(other, _)| other != id))
            .collect();
        found.extend(others);
        found.truncate(most);
        found
    }
}

impl Catalogue {
    /// What the words stand in letter by letter, by where they stand; then what they nearly are or mean.
    fn by_words(&self, typed: &str, most: usize) -> Vec<(OfferId, u32)> {
        let wanted = folded(typed);
        let mut found: Vec<(OfferId, u32)> = self
            .literal
            .iter()
            .filter_map(|(id, literal)| Some((*id, literal.score(&wanted)?)))
            .collect();
        found.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
        let there: HashSet<OfferId> = found.iter().map(|(id, _)| *id).collect();
        let least = found.last().map_or(u32::MAX, |(_, score)| *score);
        let nearly = self.words.scored(typed, most.saturating_add(found.len()));
        let nearly = nearly.into_iter().filter(|(id, _)| !there.contains(id));
        // Never as much as what stands there letter by letter.
        found.extend(nearly.map(|(id, score)| (id, score.min(least.saturating_sub(1)))));
        found.truncate(most);
        found
    }
}

/// What an offer is found by.
fn text(offer: &Offer) -> String {
    let facts = &offer.facts;
    let tags: Vec<&str> = facts.tags.iter().map(AsRef::as_ref).collect();
    format!(
        "{} {} {} {} {}",
        facts.name,
        tags.join(" "),
        facts.provider,
        facts.place,
        facts.neighbourhood
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::CleanText;
    use crate::domain::offer::OfferFacts;

    fn offer(no: u32, name: &str, told: impl FnOnce(&mut OfferFacts)) -> Offer {
        let mut facts = OfferFacts { name: CleanText::cut(name), ..OfferFacts::default() };
        told(&mut facts);
        Offer { id: OfferId(u128::from(no)), no, facts }
    }

    #[test]
    fn the_literal_comes_first_by_where_it_stands() {
        let said = |text: &str| CleanText::cut(text);
        let offers = [
            offer(1, "Theemiddag", |facts| facts.description = said("Thee en koffie.")),
            offer(2, "Open inloop", |facts| facts.provider = said("Stichting Koffie")),
            offer(3, "Ontmoeting", |facts| facts.tags = vec![said("koffie")]),
            offer(4, "Buurtkoffie", |_| {}),
            offer(5, "Samen koffie drinken", |_| {}),
            offer(6, "Koffieochtend", |_| {}),
        ];
        let catalogue = Catalogue::read(&offers, None);
        let found = |typed: &str| -> Vec<u128> {
            catalogue.find(typed, 9).into_iter().map(|(id, _)| id.0).collect()
        };
        assert_eq!(found("koffie"), [6, 5, 4, 3, 2, 1]);
        assert_eq!(found("koffie samen"), [5]);
        assert!(
            catalogue.find("koffie", 9).is_sorted_by_key(|(_, score)| std::cmp::Reverse(*score))
        );
    }

    #[test]
    fn of_names_that_begin_with_it_the_one_that_says_the_least_else_comes_first() {
        let there = |facts: &mut OfferFacts| facts.neighbourhood = CleanText::cut("Havenkwartier");
        let offers = [
            offer(1, "Koffie schenken in het buurthuis", |_| {}),
            offer(2, "Koffieochtend Havenkwartier", there),
            offer(3, "Wandelen met de hond van de buren", |_| {}),
            offer(4, "Wandelgroep", |_| {}),
            offer(5, "Taal oefenen bij de koffie", |_| {}),
            offer(6, "Taalcafé Havenkwartier", there),
        ];
        let catalogue = Catalogue::read(&offers, None);
        let first = |typed: &str| catalogue.find(typed, 9).first().map(|(id, _)| id.0);
        assert_eq!([first("koffie"), first("wandel"), first("taal")], [Some(2), Some(4), Some(6)]);
        assert_eq!(first("koffie schenken"), Some(1));
    }

    #[test]
    fn a_day_finds_what_is_on_then() {
        use crate::domain::offer::Slot;
        let slot = Slot { day: chrono::Weekday::Tue, from: 600, to: 660 };
        let offers =
            [offer(1, "Koor", |facts| facts.slots = vec![slot]), offer(2, "Dammen", |_| {})];
        let catalogue = Catalogue::read(&offers, None);
        for typed in ["dinsdag", "tuesday", "dins"] {
            let found: Vec<u128> = catalogue.find(typed, 9).iter().map(|(id, _)| id.0).collect();
            assert_eq!(found, [1], "{typed}");
        }
    }
}
