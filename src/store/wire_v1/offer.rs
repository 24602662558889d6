//! Offers of the catalogue.

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use crate::domain::Offer;
use crate::domain::offer::{
    Access, GroupSize, Load, OfferContact, OfferFacts, OfferStatus, Places, Price, Season, Slot,
};
use crate::domain::participation::{LanguageLevel, ParticipationForm, PolicyField};

use super::{frozen, numbered};

numbered! { Weekday {
    1 = Mon,
    2 = Tue,
    3 = Wed,
    4 = Thu,
    5 = Fri,
    6 = Sat,
    7 = Sun,
} }

numbered! { Load {
    1 = Light,
    2 = Moderate,
    3 = Heavy,
} }

numbered! { GroupSize {
    1 = Small,
    2 = Medium,
    3 = Large,
} }

numbered! { OfferStatus {
    1 = Active,
    2 = Paused,
    3 = Closed,
} }

numbered! { ParticipationForm {
    1 = Social,
    2 = Recreation,
    3 = Culture,
    4 = Education,
    5 = Clubs,
    6 = Volunteering,
    7 = Neighbourhood,
    8 = InformalCare,
} }

numbered! { PolicyField {
    1 = Wmo,
    2 = Debts,
    3 = Poverty,
    4 = Integration,
    5 = Volunteering,
    6 = InformalCare,
    7 = Youth,
    8 = Work,
} }

numbered! { LanguageLevel {
    1 = A0,
    2 = A1,
    3 = A2,
    4 = B1,
    5 = B2,
} }

frozen! {
    /// A weekly moment.
    SlotV1 of Slot {
        day: u8,
        from: u16,
        to: u16,
    }
}

frozen! {
    /// What it costs.
    PriceV1 of Price {
        full: Option<u32>,
        pass: Option<u32>,
        note: String,
    }
}

frozen! {
    /// Places.
    PlacesV1 of Places {
        capacity: Option<u16>,
        taken: Option<u16>,
        waiting: Option<u16>,
    }
}

frozen! {
    /// Whom to ask for.
    OfferContactV1 of OfferContact {
        name: String,
        phone: String,
        email: String,
    }
}

frozen! {
    /// What it asks of people.
    AccessV1 of Access {
        level: Option<u8>,
        languages: Vec<String>,
        wheelchair: Option<bool>,
        load: Option<u8>,
        child_care: Option<bool>,
        group: Option<u8>,
        digital: Option<bool>,
        together: Option<bool>,
        min_age: Option<u8>,
        max_age: Option<u8>,
    }
}

frozen! {
    /// First and last day.
    SeasonV1 of Season {
        from: Option<i32>,
        until: Option<i32>,
    }
}

frozen! {
    /// What a provider tells of an offer.
    OfferFactsV2 of OfferFacts {
        reference: String,
        name: String,
        provider: String,
        description: String,
        forms: Vec<u8>,
        field: Option<u8>,
        tags: Vec<String>,
        place: String,
        address: String,
        neighbourhood: String,
        slots: Vec<SlotV1>,
        when: String,
        season: SeasonV1,
        price: PriceV1,
        access: AccessV1,
        places: PlacesV1,
        contact: OfferContactV1,
        website: String,
        confirmed_on: Option<i32>,
        status: u8,
    }
}

frozen! {
    /// An offer.
    OfferV2 of Offer {
        id: u128,
        no: u32,
        facts: OfferFactsV2,
    }
}

/// What a provider told of an offer before it had a first and a last day; only read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OfferFactsV1 {
    reference: String,
    name: String,
    provider: String,
    description: String,
    forms: Vec<u8>,
    field: Option<u8>,
    tags: Vec<String>,
    place: String,
    address: String,
    neighbourhood: String,
    slots: Vec<SlotV1>,
    when: String,
    price: PriceV1,
    access: AccessV1,
    places: PlacesV1,
    contact: OfferContactV1,
    website: String,
    confirmed_on: Option<i32>,
    status: u8,
}

/// An offer as it was written before it had a first and a last day; only read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OfferV1 {
    id: u128,
    no: u32,
    facts: OfferFactsV1,
}

impl From<OfferV1> for OfferV2 {
    fn from(OfferV1 { id, no, facts }: OfferV1) -> Self {
        Self { id, no, facts: facts.into() }
    }
}

impl From<OfferFactsV1> for OfferFactsV2 {
    fn from(facts: OfferFactsV1) -> Self {
        let season = SeasonV1 { from: None, until: None };
        Self {
            reference: facts.reference,
            name: facts.name,
            provider: facts.provider,
            description: facts.description,
            forms: facts.forms,
            field: facts.field,
            tags: facts.tags,
            place: facts.place,
            address: facts.address,
            neighbourhood: facts.neighbourhood,
            slots: facts.slots,
            when: facts.when,
            season,
            price: facts.price,
            access: facts.access,
            places: facts.places,
            contact: facts.contact,
            website: facts.website,
            confirmed_on: facts.confirmed_on,
            status: facts.status,
        }
    }
}
