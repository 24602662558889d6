//! Offers of a catalogue that seem to be one: of the same name, provider, place and time, and yet two
//! records. They are told, so that somebody can merge them; nothing is merged here.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::folded;
use super::namesakes::{tells, whole};
use super::offer_cells::offer_cell;
use super::report::Double;
use crate::acts::import::OfferRow;
use crate::domain::id::Code;
use crate::domain::offer::{OfferFacts, OfferStatus};
use crate::domain::{Caseload, Offer, OfferId};
use crate::exchange::columns::OfferField;

/// What stands before the name of a provider in one list and not in another.
const FORMS: [&str; 6] = ["stichting ", "stg ", "st ", "vereniging ", "ver ", "vzw "];

/// The doubles that an import makes or changes. The known offers that it names by a row of their own
/// are other offers than those that its other rows are about.
pub(super) fn doubles(
    caseload: &Caseload,
    rows: &[OfferRow],
    named: &HashSet<OfferId>,
) -> Vec<Double> {
    let changed: HashMap<OfferId, &OfferFacts> =
        rows.iter().filter_map(|row| Some((row.known?, &row.facts))).collect();
    let mut next = caseload.numbers().offer;
    let new = rows.iter().filter(|row| row.known.is_none()).map(|row| {
        next = next.saturating_add(1);
        (next, &row.facts, true)
    });
    let new: Vec<(u32, &OfferFacts, bool)> = new.collect();
    let known = caseload.offers().map(|offer| match changed.get(&offer.id) {
        Some(facts) => (offer.no, *facts, true),
        None => (offer.no, &offer.facts, false),
    });
    let mut alike: HashMap<String, BTreeMap<u32, (&OfferFacts, bool)>> = HashMap::new();
    let open = |facts: &OfferFacts| facts.status != OfferStatus::Closed;
    for (no, facts, of_file) in known.chain(new.iter().copied()).filter(|(_, facts, _)| open(facts))
    {
        alike.entry(identity(facts)).or_default().insert(no, (facts, of_file));
    }
    let mut several: Vec<BTreeMap<u32, (&OfferFacts, bool)>> = alike.into_values().collect();
    several.retain(|all| {
        all.len() > 1 && all.values().any(|(_, of_file)| *of_file) && !are_apart(all)
    });
    let is_told = |one: u32, other: u32| {
        several.iter().any(|all| all.contains_key(&one) && all.contains_key(&other))
    };
    let again: Vec<_> = said_again(caseload, &new, named)
        .filter(|pair| !matches!(pair, [(one, _), (other, _)] if is_told(*one, *other)))
        .collect();
    several.extend(again.into_iter().map(|pair| {
        pair.into_iter().map(|(no, facts)| (no, (facts, true))).collect::<BTreeMap<_, _>>()
    }));
    several.sort_by_key(|all| all.keys().next().copied());
    several.iter().filter_map(double).collect()
}

/// A known offer, which the file does not name, and a new one of the same name, provider, place and
/// day: whatever else they say, somebody should look at both.
fn said_again<'a>(
    caseload: &'a Caseload,
    new: &'a [(u32, &'a OfferFacts, bool)],
    named: &'a HashSet<OfferId>,
) -> impl Iterator<Item = [(u32, &'a OfferFacts); 2]> {
    let mut known: HashMap<String, Vec<&Offer>> = HashMap::new();
    let is_left =
        |offer: &&Offer| !named.contains(&offer.id) && offer.facts.status != OfferStatus::Closed;
    for offer in caseload.offers().filter(is_left) {
        known.entry(names(&offer.facts)).or_default().push(offer);
    }
    new.iter().flat_map(move |(no, facts, _)| {
        let alike = known.get(&names(facts)).cloned().unwrap_or_default();
        let alike = alike.into_iter().filter(|offer| is_same_day(&offer.facts, facts));
        alike.map(|offer| [(offer.no, &offer.facts), (*no, *facts)])
    })
}

/// Whether two offers are on one day, as far as both say so.
fn is_same_day(one: &OfferFacts, other: &OfferFacts) -> bool {
    let days = |facts: &OfferFacts| facts.slots.iter().map(|slot| slot.day).collect::<HashSet<_>>();
    let (one_days, other_days) = (days(one), days(other));
    if one_days.is_empty() || other_days.is_empty() {
        let [one, other] = [one, other].map(|facts| folded(facts.when.as_str()));
        return one_days.is_empty() && other_days.is_empty() && one == other;
    }
    !one_days.is_disjoint(&other_days)
}

/// Name, provider and place.
fn names(facts: &OfferFacts) -> String {
    let [name, place] = [&facts.name, &facts.place].map(|text| folded(text.as_str()));
    [name, provider_key(facts.provider.as_str()), place].join("|")
}

/// A provider without its legal form, folded.
pub(super) fn provider_key(provider: &str) -> String {
    let provider = folded(provider);
    let bare = FORMS.iter().find_map(|form| provider.strip_prefix(form));
    bare.map(str::to_owned).unwrap_or(provider)
}

/// What two records of one offer have in common.
fn identity(facts: &OfferFacts) -> String {
    let told = tells(facts);
    // Of what is said nowhere nobody knows whether it is the same.
    let rest =
        if facts.place.is_empty() && told.is_empty() { whole(facts).join("|") } else { told };
    format!("{}|{rest}", names(facts))
}

/// Whether their provider tells them apart in all that it says: groups of one course.
fn are_apart(all: &BTreeMap<u32, (&OfferFacts, bool)>) -> bool {
    let descriptions: HashSet<&str> =
        all.values().map(|(facts, _)| facts.description.as_str()).collect();
    descriptions.len() == all.len() && !descriptions.contains("")
}

fn double(all: &BTreeMap<u32, (&OfferFacts, bool)>) -> Option<Double> {
    let (facts, _) = all.values().next()?;
    Some(Double {
        codes: all.keys().map(|no| Code::Offer(*no)).collect(),
        name: facts.name.to_string(),
        place: [&facts.place, &facts.address, &facts.neighbourhood]
            .into_iter()
            .find(|text| !text.is_empty())
            .map(ToString::to_string)
            .unwrap_or_default(),
        when: offer_cell(facts, OfferField::When),
    })
}
