//! The barrier check: what of this offer could stand in the way of this person.
//!
//! Every check is clear, hit or unknown. Unknown is said where the provider or the plan does not
//! tell: a check never guesses. Nothing here says anything about the place in the queue.

use chrono::NaiveDate;

use crate::domain::audience::Audience;
use crate::domain::barrier::{Barrier, BarrierState};
use crate::domain::offer::{GroupSize, Load, OfferFacts, OfferStatus};
use crate::domain::participation::LanguageLevel;
use crate::domain::word::words;
use crate::domain::{CleanText, File};

/// Days after which facts that nobody confirmed count as unknown.
const FRESH_DAYS: i64 = 183;

words! {
    /// What a check found.
    State {
        /// Nothing in the way.
        Clear = "clear",
        /// In the way.
        Hit = "hit",
        /// Not known.
        Unknown = "unknown",
    }
}

words! {
    /// What is checked, in the order of the page.
    Kind {
        /// What it costs this person.
        Price = "price",
        /// Getting there.
        Travel = "travel",
        /// The Dutch that is needed.
        Language = "language",
        /// How heavy it is.
        Load = "load",
        /// Coming in with a wheelchair or without stairs.
        Wheelchair = "wheelchair",
        /// Care for children meanwhile.
        ChildCare = "child_care",
        /// How many people come together.
        Group = "group",
        /// Needing a computer.
        Digital = "digital",
        /// Going along the first time.
        Together = "together",
        /// Ages.
        Age = "age",
        /// Whom it is for alone.
        Audience = "audience",
        /// A place.
        Places = "places",
        /// How long ago the facts were confirmed.
        Fresh = "fresh",
    }
}

/// The fact behind a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// Costs nothing.
    Free,
    /// Costs this many eurocents for this person.
    Costs(u32),
    /// Costs this many eurocents with the Ooievaarspas, and more without.
    CostsWithPass(u32),
    /// Nobody can come now.
    Closed,
    /// Needs this much Dutch.
    Level(LanguageLevel),
    /// The person's own language is spoken there.
    OwnLanguage,
    /// This heavy.
    Load(Load),
    /// So many people.
    Group(GroupSize),
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// From and up to these ages.
    Ages(Option<u8>, Option<u8>),
    /// For these people alone.
    Only(Audience),
    /// Places left.
    Left(u16),
    /// Full; so many people wait, where that is known.
    Full(Option<u16>),
    /// The provider confirmed on this day.
    Confirmed(NaiveDate),
    /// The provider does not tell.
    NotTold,
}

/// One check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// What was checked.
    pub kind: Kind,
    /// What was found.
    pub state: State,
    /// Why.
    pub fact: Fact,
    /// Whether the plan names this barrier as one that is there now, or it holds for everybody.
    pub concerns: bool,
}

/// What an offer asks of people: the part of its facts that the check reads, close together, so
/// that ten thousand offers are gone through at the speed of memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asks {
    full: Option<u32>,
    pass: Option<u32>,
    level: Option<LanguageLevel>,
    languages: Vec<CleanText>,
    wheelchair: Option<bool>,
    load: Option<Load>,
    child_care: Option<bool>,
    group: Option<GroupSize>,
    digital: Option<bool>,
    together: Option<bool>,
    ages: (Option<u8>, Option<u8>),
    only: Option<Audience>,
    left: Option<u16>,
    waiting: Option<u16>,
    confirmed_on: Option<NaiveDate>,
    open: bool,
}

impl Asks {
    /// What this offer asks.
    pub fn of(facts: &OfferFacts) -> Self {
        let access = &facts.access;
        Self {
            full: facts.price.full,
            pass: facts.price.pass,
            level: access.level,
            languages: access.languages.clone(),
            wheelchair: access.wheelchair,
            load: access.load,
            child_care: access.child_care,
            group: access.group,
            digital: access.digital,
            together: access.together,
            ages: (access.min_age, access.max_age),
            only: facts.only_for(),
            left: facts.places.left(),
            waiting: facts.places.waiting,
            confirmed_on: facts.confirmed_on,
            open: facts.status == OfferStatus::Active,
        }
    }

    /// Whether somebody can go there now.
    pub fn can_come(&self) -> bool {
        self.open && self.left != Some(0)
    }
}

/// What the plan tells of a person, looked up once for many offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known<'a> {
    states: [BarrierState; Barrier::ALL.len()],
    pass: Option<bool>,
    dutch: Option<LanguageLevel>,
    language: &'a CleanText,
}

impl<'a> Known<'a> {
    /// What is known of the person of this file.
    pub fn of(file: &'a File) -> Self {
        let plan = file.plan().map(|plan| &plan.content);
        let mut states = [BarrierState::NotAsked; Barrier::ALL.len()];
        for note in plan.iter().flat_map(|plan| &plan.barriers) {
            if let Some(state) = states.get_mut(note.barrier as usize) {
                *state = note.state;
            }
        }
        Self {
            states,
            pass: plan.and_then(|plan| plan.circumstances.pass),
            dutch: plan.and_then(|plan| plan.circumstances.dutch),
            language: &file.resident.person.reach.language,
        }
    }

    fn state(&self, barrier: Barrier) -> BarrierState {
        self.states.get(barrier as usize).copied().unwrap_or(BarrierState::NotAsked)
    }

    fn now(&self, barrier: Barrier) -> bool {
        self.state(barrier) == BarrierState::Now
    }

    /// The state of a check where the offer asks something of a person with this barrier:
    /// `asks` is `None` where the provider does not tell.
    fn against(&self, barrier: Barrier, asks: Option<bool>) -> State {
        match (asks, self.state(barrier)) {
            (Some(false), _) | (_, BarrierState::Was) => State::Clear,
            (Some(true), BarrierState::Now) => State::Hit,
            (None, BarrierState::Now) | (_, BarrierState::NotAsked) => State::Unknown,
        }
    }

    /// A check whose answer is a single fact about the offer.
    fn simple(&self, kind: Kind, barrier: Barrier, asks: Option<bool>, fact: Fact) -> Check {
        Check { kind, state: self.against(barrier, asks), fact, concerns: self.now(barrier) }
    }
}

/// Checks an offer for a person, in the order of [`Kind`].
pub fn check(facts: &OfferFacts, file: &File, today: NaiveDate) -> Vec<Check> {
    checks(&Asks::of(facts), &Known::of(file), today).collect()
}

/// How many checks that matter to this person are in the way, and how many are not known.
pub fn tally(asks: &Asks, known: &Known<'_>, today: NaiveDate) -> (u8, u8) {
    let mut counts = (0, 0);
    for check in checks(asks, known, today).filter(|check| check.concerns) {
        match check.state {
            State::Hit => counts.0 += 1,
            State::Unknown => counts.1 += 1,
            State::Clear => {}
        }
    }
    counts
}

fn checks(asks: &Asks, known: &Known<'_>, today: NaiveDate) -> impl Iterator<Item = Check> + use<> {
    let first = [
        price(asks, known),
        known.simple(Kind::Travel, Barrier::Travel, None, Fact::NotTold),
        language(asks, known),
        known.simple(
            Kind::Load,
            Barrier::Physical,
            asks.load.map(|load| load != Load::Light),
            asks.load.map_or(Fact::NotTold, Fact::Load),
        ),
        known.simple(
            Kind::Wheelchair,
            Barrier::Wheelchair,
            asks.wheelchair.map(|told| !told),
            yes_no(asks.wheelchair),
        ),
        known.simple(
            Kind::ChildCare,
            Barrier::ChildCare,
            asks.child_care.map(|told| !told),
            yes_no(asks.child_care),
        ),
        known.simple(
            Kind::Group,
            Barrier::Strain,
            match asks.group {
                Some(GroupSize::Small) => Some(false),
                Some(GroupSize::Large) => Some(true),
                // About fifteen people: some can and some cannot, so ask.
                Some(GroupSize::Medium) | None => None,
            },
            asks.group.map_or(Fact::NotTold, Fact::Group),
        ),
        known.simple(Kind::Digital, Barrier::Digital, asks.digital, yes_no(asks.digital)),
        together(asks, known),
    ];
    first
        .into_iter()
        .chain(ages(asks))
        .chain(audience(asks))
        .chain([places(asks), freshness(asks, today)])
}

const fn yes_no(told: Option<bool>) -> Fact {
    match told {
        Some(true) => Fact::Yes,
        Some(false) => Fact::No,
        None => Fact::NotTold,
    }
}

fn price(asks: &Asks, known: &Known<'_>) -> Check {
    let costs = |cents: u32| if cents == 0 { Fact::Free } else { Fact::Costs(cents) };
    let (fact, costs_money) = match (known.pass, asks.pass, asks.full) {
        (_, _, Some(0)) => (Fact::Free, Some(false)),
        (Some(true), Some(cents), _) => (costs(cents), Some(cents > 0)),
        // Whether this person has the pass was not asked: what it would cost then, is.
        (None, Some(cents), _) => (Fact::CostsWithPass(cents), None),
        (_, _, Some(cents)) => (costs(cents), Some(true)),
        (_, _, None) => (Fact::NotTold, None),
    };
    let state = known.against(Barrier::Money, costs_money);
    Check { kind: Kind::Price, state, fact, concerns: true }
}

fn language(asks: &Asks, known: &Known<'_>) -> Check {
    let needed = asks.level;
    let (spoken, own) = (known.dutch, known.language);
    let there = !own.is_empty() && asks.languages.iter().any(|l| same_word(l, own));
    let fact = match needed {
        _ if there => Fact::OwnLanguage,
        Some(level) => Fact::Level(level),
        None => Fact::NotTold,
    };
    let state = match (needed, spoken) {
        _ if there => State::Clear,
        (Some(LanguageLevel::A0), _) => State::Clear,
        (Some(needed), Some(spoken)) if spoken >= needed => State::Clear,
        (Some(_), Some(_)) => State::Hit,
        (None, Some(spoken)) if spoken >= LanguageLevel::B2 => State::Clear,
        (None, Some(_)) => State::Unknown,
        (needed, None) => known.against(Barrier::Language, needed.map(|_| true)),
    };
    let concerns = known.now(Barrier::Language) || state == State::Hit;
    Check { kind: Kind::Language, state, fact, concerns }
}

fn same_word(one: &CleanText, other: &CleanText) -> bool {
    one.as_str().eq_ignore_ascii_case(other.as_str())
}

fn together(asks: &Asks, known: &Known<'_>) -> Check {
    let told = asks.together;
    let alone = told.map(|told| !told);
    let states =
        [Barrier::FirstTime, Barrier::KnowsNobody].map(|barrier| known.against(barrier, alone));
    let state = if states.contains(&State::Hit) {
        State::Hit
    } else if states.contains(&State::Unknown) {
        State::Unknown
    } else {
        State::Clear
    };
    let fact = yes_no(told);
    let concerns = known.now(Barrier::FirstTime) || known.now(Barrier::KnowsNobody);
    Check { kind: Kind::Together, state, fact, concerns }
}

/// Nobody's age is kept, so limits can only be told.
fn ages(asks: &Asks) -> Option<Check> {
    let (min, max) = asks.ages;
    // Everybody on this caseload is 18 or older.
    if min.is_none_or(|min| min <= 18) && max.is_none() {
        return None;
    }
    let fact = Fact::Ages(min, max);
    Some(Check { kind: Kind::Age, state: State::Unknown, fact, concerns: true })
}

/// Nobody's gender is kept either.
fn audience(asks: &Asks) -> Option<Check> {
    let fact = Fact::Only(asks.only?);
    Some(Check { kind: Kind::Audience, state: State::Unknown, fact, concerns: true })
}

fn places(asks: &Asks) -> Check {
    let (state, fact) = match (asks.open, asks.left) {
        (false, _) => (State::Hit, Fact::Closed),
        (true, Some(0)) => (State::Hit, Fact::Full(asks.waiting)),
        (true, Some(left)) => (State::Clear, Fact::Left(left)),
        (true, None) => (State::Unknown, Fact::NotTold),
    };
    Check { kind: Kind::Places, state, fact, concerns: true }
}

fn freshness(asks: &Asks, today: NaiveDate) -> Check {
    let (state, fact) = match asks.confirmed_on {
        Some(on) if (today - on).num_days() <= FRESH_DAYS => (State::Clear, Fact::Confirmed(on)),
        Some(on) => (State::Unknown, Fact::Confirmed(on)),
        None => (State::Unknown, Fact::NotTold),
    };
    Check { kind: Kind::Fresh, state, fact, concerns: true }
}
