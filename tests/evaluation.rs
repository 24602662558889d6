//! How well the matching finds: what people say, and the offers that a consultant would name,
//! beside plain fuzzy matching of the same words on titles. Prints its figures with
//! `cargo test evaluation -- --nocapture`.

use std::sync::Arc;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use trede::config;
use trede::demo::{Size, invent};
use trede::domain::offer::OfferStatus;
use trede::domain::plan::{Interest, Plan, PlanContent};
use trede::domain::resident::{Person, PersonName, Reach};
use trede::domain::{
    Caseload, CleanText, File, Offer, OfferId, RecordId, Resident, ResidentId, Rung,
};
use trede::matching::interests::interest;
use trede::matching::rank::{OfferIndex, rank};
use trede::matching::thesaurus::Thesaurus;

use crate::support::table::today;

const PHRASES: &str = include_str!("eval/interests.tsv");

/// What was found, held against what is relevant, over all phrases.
#[derive(Debug, Clone, Copy, Default)]
struct Figures {
    /// Of the first five, or of as many as there are relevant offers, the share that is relevant.
    precision: f64,
    /// Of the relevant offers, the share among the first ten, or all where there are more than ten.
    recall: f64,
    /// One divided by the place of the first relevant offer.
    first: f64,
}

fn figures(found: &[OfferId], relevant: &[OfferId]) -> Figures {
    let hits = |most: usize| found.iter().take(most).filter(|id| relevant.contains(id)).count();
    let share = |part: usize, all: usize| {
        f64::from(u32::try_from(part).unwrap_or(0)) / f64::from(u32::try_from(all).unwrap_or(1))
    };
    let first = found.iter().position(|id| relevant.contains(id));
    Figures {
        precision: share(hits(relevant.len().min(5)), relevant.len().min(5)),
        recall: share(hits(10), relevant.len().min(10)),
        first: first.map_or(0.0, |at| share(1, at + 1)),
    }
}

fn mean(all: &[Figures]) -> Figures {
    let count = f64::from(u32::try_from(all.len()).unwrap_or(1));
    let sum = |of: fn(&Figures) -> f64| all.iter().map(of).sum::<f64>() / count;
    Figures { precision: sum(|f| f.precision), recall: sum(|f| f.recall), first: sum(|f| f.first) }
}

/// Somebody who said this and nothing else.
fn somebody(said: Interest) -> File {
    let person = Person {
        client_no: CleanText::default(),
        name: PersonName::default(),
        rung: Rung::SocialActivation,
        inflow_on: None,
        benefit_since: None,
        neighbourhood: CleanText::default(),
        reach: Reach::default(),
        interval_days: None,
    };
    let mut file = File::new(Resident { id: ResidentId(9), no: 1, person });
    let content = PlanContent { interests: vec![said], ..PlanContent::default() };
    let (id, on, by) = (RecordId(1), today(), CleanText::default());
    file.records.plans.push(Plan { id, on, content, by });
    file
}

/// The titles in the order of plain fuzzy matching, those that do not match left out.
fn plain(offers: &[Offer], said: &str) -> Vec<OfferId> {
    let matcher = SkimMatcherV2::default();
    let mut scored: Vec<(i64, OfferId)> = offers
        .iter()
        .filter_map(|o| Some((matcher.fuzzy_match(o.facts.name.as_str(), said)?, o.id)))
        .collect();
    scored.sort_by_key(|(score, id)| (std::cmp::Reverse(*score), *id));
    scored.into_iter().map(|(_, id)| id).collect()
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what it is run for")]
fn what_people_say_finds_what_a_consultant_would_name() {
    let mut caseload = Caseload::default();
    let size = Size { residents: 1, offers: Size::default().offers, seed: 1 };
    for entry in invent(&size, today()).expect("a demo") {
        caseload.advance(&entry).expect("a past that fits");
    }
    let offers: Vec<Offer> = caseload.offers().cloned().collect();
    let groups = config::thesaurus::default();
    let thesaurus = Arc::new(Thesaurus::read(groups.iter().map(String::as_str)));
    let index = OfferIndex::build(&offers, thesaurus);
    let plans = config::plans::default();
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for line in PHRASES.lines().filter(|line| !line.starts_with('#')) {
        let (said, names) = line.split_once('\t').expect("a phrase and its offers");
        let relevant: Vec<OfferId> = names
            .split('|')
            .map(|name| {
                let offer = offers.iter().find(|offer| offer.facts.name.as_str() == name);
                offer.unwrap_or_else(|| panic!("no offer {name}"))
            })
            // Nobody names what is closed.
            .filter(|offer| offer.facts.status != OfferStatus::Closed)
            .map(|offer| offer.id)
            .collect();
        if relevant.is_empty() {
            continue;
        }
        let file = somebody(interest(&plans, CleanText::cut(said)));
        let ranked = rank(&index, &file, today());
        let found: Vec<OfferId> =
            ranked.iter().filter(|found| found.score > 0).map(|found| found.offer).collect();
        let made = figures(&found, &relevant);
        if made.precision < 0.6 || made.recall < 0.6 {
            let name =
                |id: &OfferId| offers.iter().find(|o| o.id == *id).map(|o| o.facts.name.as_str());
            let first: Vec<_> = found.iter().take(6).filter_map(name).collect();
            println!("{said}: {:.2} {:.2}: {first:?}", made.precision, made.recall);
        }
        ours.push(made);
        bare.push(figures(&plain(&offers, said), &relevant));
    }
    let (ours, bare) = (mean(&ours), mean(&bare));
    println!("trede        {ours:.2?}\nplain titles {bare:.2?}");
    assert!(ours.precision >= 0.85, "precision@5 {ours:?}");
    assert!(ours.recall >= 0.90, "recall@10 {ours:?}");
    assert!(ours.recall >= 1.5 * bare.recall, "{ours:?} beside {bare:?}");
}
