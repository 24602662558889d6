//! Offers of the catalogue: added, edited, confirmed by their provider.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::answers::Problem;
use super::ask::{Ask, FieldName};
use super::draft::edited;
use super::line::{Flag, Line, Place, Told};
use super::right::NOBODY;
use super::situation::{Situation, Why};
use super::way::{About, Reading, Subject, Way};
use super::{Command, Decision, Does, Draft};
use crate::domain::fold::words;
use crate::domain::id::Code;
use crate::domain::offer::{OfferFacts, OfferStatus};
use crate::domain::referral::{Referral, Target};
use crate::domain::role::Role;
use crate::domain::{Caseload, Change, CleanText, Delta, Offer, OfferId, Refusal, ResidentId};

/// Adds an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Add {
    /// What it is.
    pub facts: Box<OfferFacts>,
}

/// Edits an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Which.
    pub offer: OfferId,
    /// What it is from now on.
    pub facts: Box<OfferFacts>,
}

/// Merges an offer that is there twice into another: that takes over what it does not say itself and
/// the open referrals; the one that is merged is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// Which goes.
    pub offer: OfferId,
    /// Which stays.
    pub into: OfferId,
}

/// The provider confirmed the offer on this day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    /// Which.
    pub offer: OfferId,
    /// The day.
    pub on: NaiveDate,
}

/// The selected offer was confirmed today.
pub const CONFIRM: Way = Way {
    about: About::Nobody,
    begins: |found| found.offer.map(Subject::Offer).ok_or(Why::NoOfferSelected),
    asks: None,
    read: |it| Ok(Confirm { offer: it.offer()?, on: it.day_or_today()? }.into()),
};

/// The selected offer is no more.
pub const CLOSE: Way = Way {
    about: About::Nobody,
    begins: |found| match selected(found)? {
        offer if is_closed(offer) => Err(Why::OfferClosed),
        offer => Ok(Subject::Offer(offer.id)),
    },
    asks: None,
    read: |it| in_status(it, OfferStatus::Closed),
};

/// The selected offer is there again.
pub const REOPEN: Way = Way {
    about: About::Nobody,
    begins: |found| match selected(found)? {
        offer if is_closed(offer) => Ok(Subject::Offer(offer.id)),
        _ => Err(Why::OfferOpen),
    },
    asks: None,
    read: |it| in_status(it, OfferStatus::Active),
};

/// What is chosen where the other one has another name.
pub const ELSE: &str = "else";

/// The selected offer is there twice: it goes into another of its name, or into one whose code is typed.
pub const MERGE: Way = Way {
    about: About::Nobody,
    begins: |found| {
        let offer = selected(found)?;
        let mut others = found.caseload.offers().filter(|other| may_take(other, offer.id));
        others.next().map(|_one| Subject::Offer(offer.id)).ok_or(Why::NoOtherOffer)
    },
    asks: Some(|found, _| {
        let offer = selected(found).ok();
        let others = offer.map(|offer| namesakes(found.caseload, offer)).unwrap_or_default();
        let codes: Vec<String> = others.iter().map(|offer| offer.code().to_string()).collect();
        let code = Ask::text(FieldName::IntoCode);
        if codes.is_empty() {
            return vec![code];
        }
        let words = codes.iter().map(String::as_str).chain([ELSE]);
        let into = Ask::fact(FieldName::Into, "", words);
        vec![into, code.only_with(FieldName::Into, &[ELSE])]
    }),
    read: |it| {
        let offer = it.offer()?;
        let coded = |code: &str| {
            let code = Code::parse(code)?;
            let mut others = it.caseload.offers().filter(|other| may_take(other, offer));
            others.find(|other| other.code() == code).map(|other| other.id)
        };
        let into = match it.answers.chosen(FieldName::Into) {
            Some(word) if word != ELSE => it.answers.fact(FieldName::Into, coded)?,
            Some(_) | None => {
                let code = it.answers.needed(FieldName::IntoCode)?;
                coded(code.as_str()).ok_or(Problem::NotAnOffer(FieldName::IntoCode))?
            }
        };
        Ok(Merge { offer, into }.into())
    },
};

/// Whether an offer may take over another.
fn may_take(offer: &Offer, goes: OfferId) -> bool {
    offer.id != goes && !is_closed(offer)
}

fn selected<'a>(found: &Situation<'a>) -> Result<&'a Offer, Why> {
    found.offer.and_then(|id| found.caseload.offer(id)).ok_or(Why::NoOfferSelected)
}

fn is_closed(offer: &Offer) -> bool {
    offer.facts.status == OfferStatus::Closed
}

/// The offer of an act, with this status.
fn in_status(it: &Reading<'_>, status: OfferStatus) -> Result<Command, Problem> {
    let id = it.offer()?;
    let offer = it.caseload.offer(id).ok_or(Problem::Missing(FieldName::On))?;
    Ok(Edit { offer: id, facts: Box::new(OfferFacts { status, ..offer.facts.clone() }) }.into())
}

/// Open offers of the same name as another, and after them those of which one name has all the words of
/// the other.
fn namesakes<'a>(caseload: &'a Caseload, offer: &Offer) -> Vec<&'a Offer> {
    let of = |offer: &Offer| -> BTreeSet<String> {
        words(offer.facts.name.as_str()).into_iter().map(|word| word.text).collect()
    };
    let own = of(offer);
    let others = caseload.offers().filter(|other| other.id != offer.id && !is_closed(other));
    let like = others.filter_map(|other| {
        let name = of(other);
        let like = !name.is_empty() && (name.is_subset(&own) || own.is_subset(&name));
        like.then_some((name != own, other.no, other))
    });
    let mut like: Vec<_> = like.collect();
    like.sort_by_key(|(differs, no, _)| (*differs, *no));
    like.into_iter().map(|(.., other)| other).collect()
}

impl Does for Add {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        &[]
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.add_offer(&self.facts)
    }
}

impl Does for Edit {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        &[]
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.edit_offer(self.offer, &self.facts)
    }
}

impl Does for Merge {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        &[]
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        merge(draft, &[self.offer], self.into)
    }
}

/// Merges offers into another one.
pub(super) fn merge(draft: &mut Draft<'_>, offers: &[OfferId], into: OfferId) -> Decision {
    let known = |id| draft.caseload.offer(id).cloned().ok_or(Refusal::UnknownOffer(id));
    let stays = known(into)?;
    let mut facts = stays.facts.clone();
    for offer in offers {
        let gone = known(*offer)?;
        if *offer == into {
            return Err(Refusal::NothingToChange);
        }
        draft.rejoin(*offer, into);
        facts = completed(&facts, &gone.facts);
        let closed = OfferFacts { status: OfferStatus::Closed, ..gone.facts.clone() };
        if closed != gone.facts {
            draft.edit_offer(*offer, &closed)?;
        }
    }
    if facts == stays.facts { Ok(()) } else { draft.edit_offer(into, &facts) }
}

/// What an offer says, and where it says nothing what another says.
fn completed(facts: &OfferFacts, other: &OfferFacts) -> OfferFacts {
    let mut all = facts.clone();
    for (own, other) in [
        (&mut all.description, &other.description),
        (&mut all.provider, &other.provider),
        (&mut all.place, &other.place),
        (&mut all.address, &other.address),
        (&mut all.neighbourhood, &other.neighbourhood),
        (&mut all.price.note, &other.price.note),
        (&mut all.contact.name, &other.contact.name),
        (&mut all.contact.phone, &other.contact.phone),
        (&mut all.contact.email, &other.contact.email),
        (&mut all.website, &other.website),
    ] {
        if own.is_empty() {
            own.clone_from(other);
        }
    }
    if all.slots.is_empty() && all.when.is_empty() {
        (all.slots, all.when) = (other.slots.clone(), other.when.clone());
    }
    all.price.full = all.price.full.or(other.price.full);
    all.price.pass = all.price.pass.or(other.price.pass);
    all.access.min_age = all.access.min_age.or(other.access.min_age);
    all.access.max_age = all.access.max_age.or(other.access.max_age);
    all
}

impl Does for Confirm {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[Line {
        command: "confirm",
        told: Told::Plainly,
        title: "offer.confirm",
        places: &[Place::Offer],
        flags: &[Flag::ON],
        read: CONFIRM.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &[]
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.past(self.on)?;
        let before = draft.caseload.offer(self.offer).ok_or(Refusal::UnknownOffer(self.offer))?;
        let facts = OfferFacts { confirmed_on: Some(self.on), ..before.facts.clone() };
        draft.edit_offer(self.offer, &facts)
    }
}

impl Draft<'_> {
    /// A new offer.
    pub(super) fn add_offer(&mut self, facts: &OfferFacts) -> Decision {
        named(facts)?;
        self.numbers.offer = self.numbers.offer.saturating_add(1);
        let id = OfferId(self.identity());
        let offer = Offer { id, no: self.numbers.offer, facts: facts.clone() };
        self.push(Change::Offer(Delta::new(offer)));
        Ok(())
    }

    /// Open referrals to an offer lead to another from now on, but for those of whom is referred there
    /// already.
    fn rejoin(&mut self, from: OfferId, into: OfferId) {
        let (from, into) = (Target::Offer(from), Target::Offer(into));
        let caseload = self.caseload;
        for file in caseload.lines().filter_map(|line| caseload.file(line.id)) {
            let open = |to| move |one: &&Referral| one.to == to && one.is_open();
            let referrals = || file.records.referrals.iter();
            if referrals().any(|one| open(into)(&one)) {
                continue;
            }
            for before in referrals().filter(open(from)) {
                let after = Referral { to: into, ..before.clone() };
                self.push(Change::Referral(file.resident.id, Delta::edit(before.clone(), after)));
            }
        }
    }

    /// Other facts of a known offer.
    pub(super) fn edit_offer(&mut self, id: OfferId, facts: &OfferFacts) -> Decision {
        named(facts)?;
        let before = self.caseload.offer(id).ok_or(Refusal::UnknownOffer(id))?;
        let after = Offer { facts: facts.clone(), ..before.clone() };
        let delta = edited(before, after).ok_or(Refusal::NothingToChange)?;
        self.push(Change::Offer(delta));
        Ok(())
    }
}

fn named(facts: &OfferFacts) -> Decision {
    if facts.name.is_empty() { Err(Refusal::NameMissing) } else { Ok(()) }
}
