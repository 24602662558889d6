//! An offer: an activity or service of the welfare catalogue.

use chrono::{NaiveDate, Weekday};

use crate::domain::audience::{self, Audience};
use crate::domain::id::Code;
use crate::domain::participation::{LanguageLevel, ParticipationForm, PolicyField};
use crate::domain::word::words;
use crate::domain::{CleanText, OfferId};

words! {
    /// How heavy taking part is for the body.
    Load {
        /// Sitting.
        Light = "light",
        /// Some standing and walking.
        Moderate = "moderate",
        /// Exertion.
        Heavy = "heavy",
    }
}

words! {
    /// How many people come together.
    GroupSize {
        /// Up to about six.
        Small = "small",
        /// Up to about fifteen.
        Medium = "medium",
        /// More.
        Large = "large",
    }
}

words! {
    /// Whether people can come.
    #[derive(Default)]
    OfferStatus {
        /// Open.
        #[default]
        Active = "active",
        /// Temporarily closed.
        Paused = "paused",
        /// Closed for good; its history is kept.
        Closed = "closed",
    }
}

/// A weekly moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Day of the week.
    pub day: Weekday,
    /// Start, in minutes after midnight.
    pub from: u16,
    /// End, in minutes after midnight.
    pub to: u16,
}

/// What it costs, in eurocents; `None` is unknown, zero is free.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Price {
    /// Full price.
    pub full: Option<u32>,
    /// Price with the Ooievaarspas.
    pub pass: Option<u32>,
    /// What the figures do not say: "per quarter".
    pub note: CleanText,
}

/// Places, where the provider counts them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Places {
    /// How many there are.
    pub capacity: Option<u16>,
    /// How many are taken.
    pub taken: Option<u16>,
    /// How many people wait.
    pub waiting: Option<u16>,
}

impl Places {
    /// Places left, where both figures are known.
    pub fn left(&self) -> Option<u16> {
        Some(self.capacity?.saturating_sub(self.taken?))
    }
}

/// Whom to ask for at the provider.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfferContact {
    /// Name.
    pub name: CleanText,
    /// Telephone.
    pub phone: CleanText,
    /// E-mail.
    pub email: CleanText,
}

/// What an offer asks of the people who come; `None` is unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Access {
    /// Dutch needed.
    pub level: Option<LanguageLevel>,
    /// Languages spoken there, as ISO 639 codes.
    pub languages: Vec<CleanText>,
    /// A wheelchair can come in.
    pub wheelchair: Option<bool>,
    /// How heavy it is.
    pub load: Option<Load>,
    /// There is child care.
    pub child_care: Option<bool>,
    /// How many people come together.
    pub group: Option<GroupSize>,
    /// A computer or smartphone is needed.
    pub digital: Option<bool>,
    /// Somebody can come along the first time.
    pub together: Option<bool>,
    /// Youngest age.
    pub min_age: Option<u8>,
    /// Oldest age.
    pub max_age: Option<u8>,
}

/// An activity or service in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Identity.
    pub id: OfferId,
    /// Number in the short code `A-0017`.
    pub no: u32,
    /// What the provider tells of it.
    pub facts: OfferFacts,
}

impl Offer {
    /// The short code.
    pub const fn code(&self) -> Code {
        Code::Offer(self.no)
    }
}

/// From which day an offer runs, and until which.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Season {
    /// Its first day, where that is known.
    pub from: Option<NaiveDate>,
    /// Its last day, where it has one.
    pub until: Option<NaiveDate>,
}

/// What a provider tells of an offer; by default nothing but that people can come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfferFacts {
    /// The provider's own reference, for repeated imports.
    pub reference: CleanText,
    /// Name.
    pub name: CleanText,
    /// Organisation that provides it.
    pub provider: CleanText,
    /// What one does there, in plain words.
    pub description: CleanText,
    /// Forms of taking part, the main one first.
    pub forms: Vec<ParticipationForm>,
    /// Policy field, if it belongs to one.
    pub field: Option<PolicyField>,
    /// Words people would look for.
    pub tags: Vec<CleanText>,
    /// Building or place.
    pub place: CleanText,
    /// Street and number.
    pub address: CleanText,
    /// Neighbourhood.
    pub neighbourhood: CleanText,
    /// Weekly moments.
    pub slots: Vec<Slot>,
    /// When, in words, where the moments do not say it.
    pub when: CleanText,
    /// Its first and its last day.
    pub season: Season,
    /// Price.
    pub price: Price,
    /// What it asks of people.
    pub access: Access,
    /// Places.
    pub places: Places,
    /// Whom to ask for.
    pub contact: OfferContact,
    /// Website.
    pub website: CleanText,
    /// The day on which the provider last confirmed these facts.
    pub confirmed_on: Option<NaiveDate>,
    /// Whether people can come.
    pub status: OfferStatus,
}

impl OfferFacts {
    /// Whether its last day is past.
    pub fn has_ended(&self, today: NaiveDate) -> bool {
        self.season.until.is_some_and(|until| until < today)
    }

    /// Whom it is for alone, where its words say so.
    pub fn only_for(&self) -> Option<Audience> {
        audience::only_for(self.name.as_str(), self.description.as_str())
    }

    /// Whether it is known to be full.
    pub fn is_full(&self) -> bool {
        self.places.left() == Some(0)
    }
}
