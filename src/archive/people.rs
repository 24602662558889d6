//! Residents and offers.

use chrono::{NaiveDate, Weekday};

use super::shape::shaped;
use crate::domain::contact::Channel;
use crate::domain::offer::{
    Access, GroupSize, Load, OfferContact, OfferFacts, OfferStatus, Places, Price, Season, Slot,
};
use crate::domain::participation::{LanguageLevel, ParticipationForm, PolicyField};
use crate::domain::resident::{PartOfDay, Person, PersonName, Reach};
use crate::domain::{CleanText, Offer, OfferId, Resident, ResidentId, Rung};

shaped! {
    PersonName {
        given: CleanText,
        prefix: CleanText,
        family: CleanText,
    }
    Reach {
        phone: CleanText,
        email: CleanText,
        channel: Option<Channel>,
        hours: Option<PartOfDay>,
        voicemail: Option<bool>,
        language: CleanText,
        interpreter: Option<bool>,
    }
    Person {
        client_no: CleanText,
        name: PersonName,
        rung: Rung,
        inflow_on: Option<NaiveDate>,
        benefit_since: Option<NaiveDate>,
        neighbourhood: CleanText,
        reach: Reach,
        interval_days: Option<u16>,
    }
    Resident {
        id: ResidentId,
        no: u32,
        person: Person,
    }
    Slot {
        day: Weekday,
        from: u16,
        to: u16,
    }
    Price {
        full: Option<u32>,
        pass: Option<u32>,
        note: CleanText,
    }
    Places {
        capacity: Option<u16>,
        taken: Option<u16>,
        waiting: Option<u16>,
    }
    OfferContact {
        name: CleanText,
        phone: CleanText,
        email: CleanText,
    }
    Season {
        from: Option<NaiveDate>,
        until: Option<NaiveDate>,
    }
    Access {
        level: Option<LanguageLevel>,
        languages: Vec<CleanText>,
        wheelchair: Option<bool>,
        load: Option<Load>,
        child_care: Option<bool>,
        group: Option<GroupSize>,
        digital: Option<bool>,
        together: Option<bool>,
        min_age: Option<u8>,
        max_age: Option<u8>,
    }
    OfferFacts {
        reference: CleanText,
        name: CleanText,
        provider: CleanText,
        description: CleanText,
        forms: Vec<ParticipationForm>,
        field: Option<PolicyField>,
        tags: Vec<CleanText>,
        place: CleanText,
        address: CleanText,
        neighbourhood: CleanText,
        slots: Vec<Slot>,
        when: CleanText,
        season: Season,
        price: Price,
        access: Access,
        places: Places,
        contact: OfferContact,
        website: CleanText,
        confirmed_on: Option<NaiveDate>,
        status: OfferStatus,
    }
    Offer {
        id: OfferId,
        no: u32,
        facts: OfferFacts,
    }
}
