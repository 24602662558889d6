//! Finding offers: by a code, a reference, a number or an address exactly, by their words nearly and
//! by what the words mean.

use std::sync::Arc;

use crate::domain::id::Code;
use crate::domain::{Offer, OfferId};
use crate::matching::asked::{Asked, BY_CODE, KnownBy, Query};
use crate::matching::finder::Finder;
use crate::matching::fold::words;
use crate::matching::thesaurus::Thesaurus;

/// The offers, ready to be searched. The screen and the command line ask this and nothing else.
pub struct Catalogue {
    known: Vec<(OfferId, u32, KnownBy)>,
    words: Finder<OfferId>,
}

impl Catalogue {
    /// Reads these offers; where a thesaurus is given, words also find what means much the same.
    pub fn read<'a>(
        offers: impl IntoIterator<Item = &'a Offer>,
        thesaurus: Option<Arc<Thesaurus>>,
    ) -> Self {
        let mut known = Vec::new();
        let mut words = thesaurus.map_or_else(Finder::default, Finder::knowing);
        for offer in offers {
            let contact = &offer.facts.contact;
            let reference = offer.facts.reference.as_str();
            let by = KnownBy::of(reference, contact.phone.as_str(), contact.email.as_str());
            known.push((offer.id, offer.no, by));
            words.put(offer.id, Some(&text(offer)));
        }
        Self { known, words }
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
            self.words.scored(typed, most)
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
