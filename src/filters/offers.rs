//! To what the list of offers can be limited, and in which order it can stand.

use chrono::Weekday;

use crate::domain::Offer;
use crate::domain::fold::words;
use crate::domain::offer::{OfferFacts, OfferStatus, Slot};
use crate::domain::participation::ParticipationForm;
use crate::domain::resident::PartOfDay;
use crate::domain::week::days_told;
use crate::filters::words::{Fixed, Known, Language, Tongue, plain, quoted};

/// A condition on an offer in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// On this day of the week.
    Day(Weekday),
    /// On a Saturday or a Sunday.
    Weekend,
    /// In this part of the day.
    Part(PartOfDay),
    /// It costs nothing.
    Free,
    /// It costs no more than so many cents.
    Costs(u32),
    /// People can come and it is not known to be full.
    Seat,
    /// A wheelchair can come in.
    Wheelchair,
    /// Somebody can come along the first time.
    Together,
    /// A form of taking part.
    Form(ParticipationForm),
    /// In this neighbourhood.
    Area(String),
    /// These words stand in it.
    Says(String),
    /// What fits the person best first.
    SortFit,
    /// The first in the week first.
    SortDay,
    /// The cheapest first.
    SortPrice,
    /// By name.
    SortName,
}

const AREA: [&str; 2] = ["area", "wijk"];
const FORM: [&str; 2] = ["form", "vorm"];
const SORT: [&str; 2] = ["sort|order", "volgorde|sorteer|sorteren"];

const fn word(value: [&'static str; 2], is: What) -> Fixed<What> {
    Fixed { key: ["", ""], value, is }
}

const fn form(value: [&'static str; 2], form: ParticipationForm) -> Fixed<What> {
    Fixed { key: FORM, value, is: What::Form(form) }
}

const fn sort(value: [&'static str; 2], is: What) -> Fixed<What> {
    Fixed { key: SORT, value, is }
}

impl Language for What {
    const FIXED: &'static [Fixed<Self>] = &[
        word(["monday|mon", "maandag|ma"], Self::Day(Weekday::Mon)),
        word(["tuesday|tue", "dinsdag|di"], Self::Day(Weekday::Tue)),
        word(["wednesday|wed", "woensdag|wo"], Self::Day(Weekday::Wed)),
        word(["thursday|thu", "donderdag|do"], Self::Day(Weekday::Thu)),
        word(["friday|fri", "vrijdag|vr"], Self::Day(Weekday::Fri)),
        word(["saturday|sat", "zaterdag|za"], Self::Day(Weekday::Sat)),
        word(["sunday|sun", "zondag|zo"], Self::Day(Weekday::Sun)),
        word(["weekend", "weekend"], Self::Weekend),
        word(["morning", "ochtend"], Self::Part(PartOfDay::Morning)),
        word(["afternoon", "middag"], Self::Part(PartOfDay::Afternoon)),
        word(["evening", "avond"], Self::Part(PartOfDay::Evening)),
        word(["free", "gratis"], Self::Free),
        word(["seat", "plek"], Self::Seat),
        word(["wheelchair", "rolstoel"], Self::Wheelchair),
        Fixed { key: ["first", "eerste"], value: ["together", "samen"], is: Self::Together },
        form(["social", "contacten"], ParticipationForm::Social),
        form(["recreation", "recreatie"], ParticipationForm::Recreation),
        form(["culture", "cultuur"], ParticipationForm::Culture),
        form(["education", "educatie"], ParticipationForm::Education),
        form(["clubs", "verenigingen"], ParticipationForm::Clubs),
        form(["volunteering", "vrijwilligerswerk"], ParticipationForm::Volunteering),
        form(["neighbourhood", "buurt"], ParticipationForm::Neighbourhood),
        form(["informal-care", "mantelzorg"], ParticipationForm::InformalCare),
        sort(["fit", "past"], Self::SortFit),
        sort(["day", "dag"], Self::SortDay),
        sort(["price", "prijs"], Self::SortPrice),
        sort(["name", "naam"], Self::SortName),
    ];
    const OPEN: &'static [[&'static str; 2]] = &[AREA];

    fn open(key: &str, value: &str, known: &Known) -> Option<Self> {
        let mut names = Self::names(key, known).iter();
        names.find(|name| plain(name) == value).cloned().map(Self::Area)
    }

    fn names<'a>(key: &str, known: &'a Known) -> &'a [String] {
        if key == "area" { &known.areas } else { &[] }
    }

    fn bare(name: &str, known: &Known) -> Option<Self> {
        Self::open(AREA[0], name, known)
    }

    fn signed(word: &str) -> Option<Self> {
        if let Some(text) = word.strip_prefix('"') {
            let text = text.trim_end_matches('"').trim();
            return (!text.is_empty()).then(|| Self::Says(text.to_owned()));
        }
        let euros = word.strip_prefix('<')?.trim_start_matches('€');
        let (whole, cents) = euros.split_once([',', '.']).unwrap_or((euros, "00"));
        let whole: u32 = whole.parse().ok()?;
        let cents: u32 = cents.parse().ok().filter(|_| cents.len() == 2)?;
        Some(Self::Costs(whole.checked_mul(100)?.checked_add(cents)?))
    }

    fn written(&self, tongue: Tongue) -> String {
        match self {
            Self::Area(name) => format!("{}:{}", tongue.of(AREA), quoted(name)),
            Self::Says(text) => format!("\"{text}\""),
            Self::Costs(cents) if cents % 100 == 0 => format!("<{}", cents / 100),
            Self::Costs(cents) => format!("<{},{:02}", cents / 100, cents % 100),
            _ => String::new(),
        }
    }

    fn kind(&self) -> Option<&'static str> {
        match self {
            Self::Day(_) | Self::Weekend => Some("day"),
            Self::Part(_) => Some("part"),
            Self::Form(_) => Some("form"),
            Self::Area(_) => Some("area"),
            _ => None,
        }
    }
}

/// What an offer stands in order by; what is not known comes last.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Minutes since Monday, or cents.
    Number(u32),
    /// Letters without accents and capitals.
    Name(String),
    /// Not known.
    Unknown,
}

/// Noon, in minutes after midnight; the evening begins at six.
const NOON: u16 = 12 * 60;
const EVENING: u16 = 18 * 60;

impl What {
    /// Whether it says in which order offers stand.
    pub const fn sorts(&self) -> bool {
        matches!(self, Self::SortFit | Self::SortDay | Self::SortPrice | Self::SortName)
    }

    /// Whether it holds for an offer. What is not known of an offer holds only where it says so: a
    /// place may be left where nobody counts them.
    pub fn holds(&self, offer: &Offer) -> bool {
        let facts = &offer.facts;
        match self {
            Self::Day(_) | Self::Weekend | Self::Part(_) => {
                facts.slots.iter().any(|slot| self.is_at(slot)) || tells(facts, self)
            }
            Self::Free => cheapest(facts) == Some(0),
            Self::Costs(cents) => cheapest(facts).is_some_and(|costs| costs <= *cents),
            Self::Seat => facts.status == OfferStatus::Active && !facts.is_full(),
            Self::Wheelchair => facts.access.wheelchair == Some(true),
            Self::Together => facts.access.together == Some(true),
            Self::Form(form) => facts.forms.contains(form),
            Self::Area(name) => plain(facts.neighbourhood.as_str()) == plain(name),
            Self::Says(text) => says(facts, text),
            Self::SortFit | Self::SortDay | Self::SortPrice | Self::SortName => true,
        }
    }

    /// Whether it asks for a moment of the week.
    pub const fn is_moment(&self) -> bool {
        matches!(self, Self::Day(_) | Self::Weekend | Self::Part(_))
    }

    /// Whether this moment of the week is one that it asks for.
    pub fn is_at(&self, slot: &Slot) -> bool {
        match self {
            Self::Day(day) => slot.day == *day,
            Self::Weekend => is_weekend(slot.day),
            Self::Part(part) => part_of(slot.from) == *part,
            _ => false,
        }
    }

    /// By what an offer stands in order.
    pub fn rank(&self, offer: &Offer) -> Rank {
        let number = |number: Option<u32>| number.map_or(Rank::Unknown, Rank::Number);
        match self {
            Self::SortDay => {
                let minutes =
                    |slot: &Slot| slot.day.num_days_from_monday() * 24 * 60 + u32::from(slot.from);
                number(offer.facts.slots.iter().map(minutes).min())
            }
            Self::SortPrice => number(cheapest(&offer.facts)),
            Self::SortName => Rank::Name(plain(offer.facts.name.as_str())),
            _ => Rank::Unknown,
        }
    }
}

/// What it costs at least: with the Ooievaarspas, where that is cheaper.
fn cheapest(facts: &OfferFacts) -> Option<u32> {
    facts.price.full.into_iter().chain(facts.price.pass).min()
}

const fn part_of(from: u16) -> PartOfDay {
    match from {
        ..NOON => PartOfDay::Morning,
        NOON..EVENING => PartOfDay::Afternoon,
        EVENING.. => PartOfDay::Evening,
    }
}

/// Whether the moment is told in words, where no slot says it.
fn tells(facts: &OfferFacts, what: &What) -> bool {
    let when = facts.when.as_str();
    match what {
        What::Day(day) => return days_told(when).contains(day),
        What::Weekend => return days_told(when).iter().any(|day| is_weekend(*day)),
        _ => {}
    }
    let fixed = What::FIXED.iter().find(|fixed| fixed.is == *what);
    let names = fixed.into_iter().flat_map(|fixed| fixed.value);
    let names: Vec<&str> = names.filter_map(|both| both.split('|').next()).collect();
    words(when).iter().any(|word| names.iter().any(|name| word.text.starts_with(name)))
}

const fn is_weekend(day: Weekday) -> bool {
    matches!(day, Weekday::Sat | Weekday::Sun)
}

/// Whether all these words stand in an offer, letter by letter.
fn says(facts: &OfferFacts, text: &str) -> bool {
    let tags: Vec<&str> = facts.tags.iter().map(AsRef::as_ref).collect();
    let all = format!(
        "{} {} {} {} {} {}",
        facts.name,
        tags.join(" "),
        facts.provider,
        facts.place,
        facts.neighbourhood,
        facts.description
    );
    let there: Vec<String> = words(&all).into_iter().map(|word| word.text).collect();
    let typed = words(text);
    !typed.is_empty()
        && typed.iter().all(|typed| there.iter().any(|word| word.starts_with(&typed.text)))
}
