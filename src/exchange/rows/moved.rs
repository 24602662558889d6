//! An offer of which another has the name, and whose day or time is another than before: where the
//! file and the catalogue each have exactly one left that nothing else explains, these are the same.

use std::collections::{HashMap, HashSet};

use super::folded;
use super::known::Keys;
use crate::domain::CleanText;
use crate::domain::offer::OfferFacts;

/// Gives rows without a number the key of the one known offer of their name, provider and place that no
/// other row of the file names. `rows` and `known` are told apart as
/// [`Namesakes`](super::namesakes::Namesakes) does; a known offer stands there only where no row has
/// its number.
pub(super) fn moved<'k>(
    rows: &mut [Keys],
    told: impl Fn(usize) -> OfferFacts,
    known: impl Iterator<Item = (&'k Keys, &'k OfferFacts)>,
) {
    let named: HashSet<&str> = rows.iter().filter_map(|keys| keys.name.as_deref()).collect();
    let (mut taken, mut left): (HashSet<&str>, HashMap<&str, Vec<_>>) = Default::default();
    for (keys, facts) in known {
        let Some((base, name)) = keys.name.as_deref().and_then(|name| base(name).zip(Some(name)))
        else {
            continue;
        };
        if named.contains(name) {
            taken.insert(name);
        } else {
            left.entry(base).or_default().push((name, facts));
        }
    }
    let mut alone: HashMap<&str, HashMap<&str, usize>> = HashMap::new();
    for (at, keys) in rows.iter().enumerate().filter(|(_, keys)| keys.number.is_empty()) {
        let Some(name) = keys.name.as_deref().filter(|name| !taken.contains(name)) else {
            continue;
        };
        if let Some(base) = base(name).filter(|base| left.contains_key(base)) {
            alone.entry(base).or_default().insert(name, at);
        }
    }
    let pairs = alone.into_iter().filter_map(|(base, rows)| {
        let (mut rows, known) = (rows.into_iter(), left.get(base)?.as_slice());
        let ((row, at), None, [(known, facts)]) = (rows.next()?, rows.next(), known) else {
            return None;
        };
        let agrees = is_same_place(&told(at), facts);
        agrees.then(|| (row.to_owned(), (*known).to_owned()))
    });
    let pairs: HashMap<String, String> = pairs.collect();
    for keys in rows.iter_mut().filter(|keys| keys.number.is_empty()) {
        if let Some(known) = keys.name.as_ref().and_then(|name| pairs.get(name)) {
            keys.name = Some(known.clone());
        }
    }
}

/// Name, provider and place of a key that tells namesakes apart; `None` of one that need not.
fn base(name: &str) -> Option<&str> {
    let (at, _) = name.match_indices('|').nth(2)?;
    name.get(..at)
}

/// Whether neither the neighbourhood nor the address are others.
fn is_same_place(one: &OfferFacts, other: &OfferFacts) -> bool {
    let agrees = |one: &CleanText, other: &CleanText| {
        one.is_empty() || other.is_empty() || folded(one.as_str()) == folded(other.as_str())
    };
    agrees(&one.neighbourhood, &other.neighbourhood) && agrees(&one.address, &other.address)
}
