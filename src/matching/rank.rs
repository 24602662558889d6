//! Offers for one person: what fits their interests best, with the least in the way.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::offer::OfferStatus;
use crate::domain::participation::ParticipationForm;
use crate::domain::plan::Interest;
use crate::domain::referral::{ReferralState, StopReason, Target};
use crate::domain::{File, Offer, OfferId};
use crate::matching::barriers::{Asks, Known, tally};
use crate::matching::concept::{Concept, concepts};
use crate::matching::fold::words;
use crate::matching::score::bag;
use crate::matching::stem::stem;
use crate::matching::thesaurus::Thesaurus;

/// What a shared form of taking part counts where no word is shared.
const SAME_FORM: u32 = 200;
/// Within such a band of scores, what is in the way decides.
const BAND: u32 = 100;

/// Why an offer is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// This interest, in the resident's words.
    Interest(String),
    /// Only the form of taking part is the same.
    Form(ParticipationForm),
}

/// An offer as seen for one resident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Which offer.
    pub offer: OfferId,
    /// How well it meets the interests: 0 to 1000.
    pub score: u32,
    /// Which interests it meets.
    pub because: Vec<Because>,
    /// Checks that are in the way.
    pub hits: u8,
    /// Checks that matter to this person and are not known.
    pub unknowns: u8,
    /// The open referral there.
    pub referred: Option<ReferralState>,
    /// Why an earlier referral there stopped.
    pub stopped: Option<StopReason>,
}

/// How much more a word counts that carries meaning.
const HEAVY: u32 = 8;

/// How much a word weighs by where it stands, in hundredths.
const NAME: u32 = 100;
const TAG: u32 = 95;
const DESCRIPTION: u32 = 60;

struct Entry {
    text: String,
    stem: String,
    bag: u64,
    /// The offers that hold the word, with its weight there.
    rows: Vec<(u32, u32)>,
}

/// What ranking needs of an offer.
struct Brief {
    id: OfferId,
    no: u32,
    closed: bool,
    until: Option<NaiveDate>,
    form: Option<ParticipationForm>,
    asks: Asks,
}

impl Brief {
    /// Whether anybody can go there on this day or later.
    fn runs(&self, today: NaiveDate) -> bool {
        !self.closed && self.until.is_none_or(|until| until >= today)
    }

    fn of(offer: &Offer) -> Self {
        Self {
            id: offer.id,
            no: offer.no,
            closed: offer.facts.status == OfferStatus::Closed,
            until: offer.facts.season.until,
            form: offer.facts.forms.first().copied(),
            asks: Asks::of(&offer.facts),
        }
    }
}

/// The catalogue as ranking reads it: every different word once.
pub struct OfferIndex {
    thesaurus: Arc<Thesaurus>,
    offers: Vec<Brief>,
    entries: Vec<Entry>,
}

impl OfferIndex {
    /// Reads the words of all offers.
    pub fn build<'a>(
        offers: impl IntoIterator<Item = &'a Offer>,
        thesaurus: Arc<Thesaurus>,
    ) -> Self {
        let mut index = Self { thesaurus, offers: Vec::new(), entries: Vec::new() };
        let mut known: HashMap<String, usize> = HashMap::new();
        for (row, offer) in (0..).zip(offers) {
            index.offers.push(Brief::of(offer));
            for (word, weight) in weighted(offer) {
                let at = *known.entry(word).or_insert_with_key(|word| {
                    let (text, stem, bag) = (word.clone(), stem(word), bag(word));
                    index.entries.push(Entry { text, stem, bag, rows: Vec::new() });
                    index.entries.len() - 1
                });
                if let Some(entry) = index.entries.get_mut(at) {
                    entry.rows.push((row, weight));
                }
            }
        }
        index
    }

    /// For every offer the weighted score of its best word for this.
    fn best_of(&self, concept: &Concept, best: &mut [u32]) {
        for entry in &self.entries {
            let Some(score) = concept.score(&entry.text, &entry.stem, entry.bag) else { continue };
            for (row, weight) in &entry.rows {
                if let Some(held) = best.get_mut(*row as usize) {
                    *held = (*held).max(score * weight / 100);
                }
            }
        }
    }

    /// The words there are.
    pub const fn thesaurus(&self) -> &Arc<Thesaurus> {
        &self.thesaurus
    }

    /// The parts of a text that the interests meet, in bytes, in order.
    pub fn highlight(&self, text: &str, because: &[Because]) -> Vec<Range<usize>> {
        let interests = because.iter().filter_map(|because| match because {
            Because::Interest(text) => Some(concepts(text, &self.thesaurus)),
            Because::Form(_) => None,
        });
        let concepts: Vec<Concept> = interests.flatten().collect();
        let met = |word: &str| {
            let (stem, bag) = (stem(word), bag(word));
            concepts.iter().any(|concept| concept.score(word, &stem, bag).is_some())
        };
        words(text).into_iter().filter(|word| met(&word.text)).map(|word| word.at).collect()
    }
}

/// The words of an offer, each once, with the weight of its best place.
fn weighted(offer: &Offer) -> HashMap<String, u32> {
    let facts = &offer.facts;
    let mut held = HashMap::new();
    let mut add = |text: &str, weight: u32| {
        for word in words(text) {
            let best = held.entry(word.text).or_insert(0);
            *best = weight.max(*best);
        }
    };
    add(facts.name.as_str(), NAME);
    facts.tags.iter().for_each(|tag| add(tag.as_str(), TAG));
    add(facts.description.as_str(), DESCRIPTION);
    held
}

/// Offers for one resident, the best first: by how well they meet the interests, then those that
/// can be visited now, then by what is in the way, then by what is not known. Closed offers are
/// left out.
pub fn rank(index: &OfferIndex, file: &File, today: NaiveDate) -> Vec<Match> {
    let person = Person::of(file);
    let scores: Vec<Vec<u32>> =
        person.interests.iter().map(|interest| interest_scores(index, interest)).collect();
    let mut found: Vec<Match> = Vec::with_capacity(index.offers.len());
    let mut order: Vec<(Order, usize)> = Vec::with_capacity(index.offers.len());
    for (row, offer) in index.offers.iter().enumerate().filter(|(_, offer)| offer.runs(today)) {
        let proposal = person.matched(offer, row, &scores, today);
        order.push((place(offer, &proposal), found.len()));
        found.push(proposal);
    }
    order.sort_unstable();
    let mut found: Vec<Option<Match>> = found.into_iter().map(Some).collect();
    order.into_iter().filter_map(|(_, at)| found.get_mut(at)?.take()).collect()
}

/// For every offer how well it meets one interest: the mean over the words that carry it, a word
/// that few offers have counting for more. Light words tell apart what is met already; they alone
/// meet nothing, unless there is nothing else.
fn interest_scores(index: &OfferIndex, interest: &Interest) -> Vec<u32> {
    let offers = u32::try_from(index.offers.len()).unwrap_or(u32::MAX);
    let mut sums = vec![0; index.offers.len()];
    let mut met = vec![false; index.offers.len()];
    let mut weights = 0;
    let concepts = concepts(interest.text.as_str(), &index.thesaurus);
    let light_only = concepts.iter().all(|concept| concept.light);
    for concept in &concepts {
        let mut best = vec![0; index.offers.len()];
        index.best_of(concept, &mut best);
        let held = best.iter().filter(|score| **score > 0).count();
        let held = u32::try_from(held).unwrap_or(u32::MAX);
        // A word that no offer has tells little about any of them.
        let rare = offers.checked_div(held).map_or(1, |rare| 1 + rare.checked_ilog2().unwrap_or(0));
        let carries = !concept.light || light_only;
        let weight = if carries { HEAVY * rare } else { 1 };
        weights += weight;
        for ((sum, met), best) in sums.iter_mut().zip(&mut met).zip(best) {
            *sum += best * weight;
            *met |= carries && best > 0;
        }
    }
    let mean = |(sum, met): (u32, bool)| if met { (sum / weights.max(1)).min(1000) } else { 0 };
    sums.into_iter().zip(met).map(mean).collect()
}

/// Whether offers are ranked for one file as they were for the other: nothing that is read of a person
/// differs.
pub fn asks_the_same(one: &File, other: &File) -> bool {
    Person::of(one) == Person::of(other)
}

/// What ranking needs of one person.
#[derive(PartialEq, Eq)]
struct Person<'a> {
    known: Known<'a>,
    earlier: HashMap<OfferId, (Option<ReferralState>, Option<StopReason>)>,
    interests: &'a [Interest],
}

impl<'a> Person<'a> {
    fn of(file: &'a File) -> Self {
        let interests =
            file.plan().map(|plan| plan.content.interests.as_slice()).unwrap_or_default();
        Self { known: Known::of(file), earlier: earlier(file), interests }
    }

    fn matched(&self, offer: &Brief, row: usize, scores: &[Vec<u32>], today: NaiveDate) -> Match {
        let score_of = |scores: &Vec<u32>| scores.get(row).copied().unwrap_or(0);
        let met = scores.iter().map(score_of).zip(self.interests);
        let mut met: Vec<(u32, &Interest)> = met.filter(|(score, _)| *score > 0).collect();
        met.sort_by_key(|(score, _)| Reverse(*score));
        let mut because: Vec<Because> =
            met.iter().map(|(_, i)| Because::Interest(i.text.to_string())).collect();
        let mut score = met.first().map_or(0, |(score, _)| *score);
        if because.is_empty()
            && let Some(form) = offer.form
            && self.interests.iter().any(|interest| interest.form == Some(form))
        {
            because.push(Because::Form(form));
            score = SAME_FORM;
        }
        let (hits, unknowns) = tally(&offer.asks, &self.known, today);
        let (referred, stopped) = self.earlier.get(&offer.id).copied().unwrap_or_default();
        Match { offer: offer.id, score, because, hits, unknowns, referred, stopped }
    }
}

/// For every offer that somebody was referred to: the open referral, and the reason of the last
/// one that stopped.
fn earlier(file: &File) -> HashMap<OfferId, (Option<ReferralState>, Option<StopReason>)> {
    let mut earlier = HashMap::new();
    for referral in &file.records.referrals {
        let Target::Offer(offer) = referral.to else { continue };
        let (open, ended) = earlier.entry(offer).or_insert((None, None));
        if referral.is_open() {
            *open = Some(referral.state());
        } else {
            *ended = referral.steps.last().and_then(|step| step.reason).or(*ended);
        }
    }
    earlier
}

type Order = (Reverse<u32>, bool, u8, Reverse<u32>, u8, u32);

/// The order of proposals: how well it fits, in bands; what one can go to; how little is in the
/// way; and within that the better fit again.
fn place(offer: &Brief, found: &Match) -> Order {
    let later = !offer.asks.can_come() || found.referred.is_some() || found.stopped.is_some();
    let band = found.score.div_ceil(BAND);
    (Reverse(band), later, found.hits, Reverse(found.score), found.unknowns, offer.no)
}
