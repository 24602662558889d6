//! The unwilling-track file: exceptional, guarded, never a label. It is opened only when
//! everything that may make somebody unable was looked at, stands only with a second person's
//! approval, and ends by itself. No list, filter or order knows of it, and no
//! export but the one with which everything leaves, signed for by two.

use chrono::{Days, NaiveDate};

use crate::domain::contact::{Channel, Contact};
use crate::domain::word::words;
use crate::domain::{CleanText, OfferId, RecordId};

/// Weeks that such a file may stay open at most.
pub const MOST_WEEKS: u64 = 13;

words! {
    /// What may make somebody unable: looked at before anybody may be called unwilling.
    CanQuestion {
        /// Health.
        Health = "health",
        /// The Dutch language.
        Language = "language",
        /// Debts.
        Debts = "debts",
        /// Care for relatives.
        CareDuties = "care-duties",
        /// Something bad that happened.
        Trauma = "trauma",
        /// The cost of travel.
        TravelCost = "travel-cost",
        /// Reading, writing, the computer.
        Literacy = "literacy",
        /// Care for children.
        ChildCare = "child-care",
    }
}

words! {
    /// What is known of one question.
    CanAnswer {
        /// Asked, and it is not in the way.
        Asked = "asked",
        /// Not asked, on purpose.
        NotAsked = "not-asked",
        /// It is in the way.
        Blocks = "blocks",
    }
}

words! {
    /// How such a file ends.
    UnwillingOutcome {
        /// Fitting service: what happens unless somebody decides otherwise, elsewhere.
        FittingService = "fitting-service",
        /// Handed over to Work and Income, who decide; nothing is decided here.
        HandedOver = "handed-over",
    }
}

/// An offer that was really possible, and why it was declined, in the resident's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declined {
    /// Which.
    pub offer: OfferId,
    /// Why, in the resident's own words.
    pub said: CleanText,
}

/// What has to be there before such a file is opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gate {
    /// Each question once, with what is known.
    pub questions: Vec<(CanQuestion, CanAnswer)>,
    /// Where a visit or a talk on neutral ground was offered, and when.
    pub place: CleanText,
    /// Offers that were really possible.
    pub declined: Vec<Declined>,
    /// How the resident sees it, in their own words.
    pub view: CleanText,
}

/// What is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// This question has no answer.
    Question(CanQuestion),
    /// Fewer than two channels were tried.
    Channels,
    /// No visit or neutral place was offered.
    Place,
    /// No offer with the resident's own words.
    Declined,
    /// The resident was not asked.
    View,
}

/// Such a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unwilling {
    /// Its number.
    pub id: RecordId,
    /// The day it was opened.
    pub on: NaiveDate,
    /// Who opened it.
    pub by: CleanText,
    /// Why.
    pub reason: CleanText,
    /// The last day; after it the file is closed.
    pub until: NaiveDate,
    /// What was there when it was opened.
    pub gate: Gate,
    /// Who approved, and on which day.
    pub approved: Option<(CleanText, NaiveDate)>,
    /// How it was ended before its last day.
    pub closed: Option<Closing>,
}

/// The end of such a file by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// The day.
    pub on: NaiveDate,
    /// With what outcome.
    pub outcome: UnwillingOutcome,
    /// Why.
    pub reason: CleanText,
    /// Who closed it.
    pub by: CleanText,
}

impl Unwilling {
    /// Whether it is open on this day.
    pub fn is_open(&self, today: NaiveDate) -> bool {
        self.closed.is_none() && today <= self.until
    }

    /// How it ended, once it has: by itself with fitting service.
    pub fn outcome(&self, today: NaiveDate) -> Option<UnwillingOutcome> {
        match &self.closed {
            Some(closing) => Some(closing.outcome),
            None => (today > self.until).then_some(UnwillingOutcome::FittingService),
        }
    }
}

/// The latest day until which a file that is opened today may stay.
pub fn latest(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(MOST_WEEKS * 7)).unwrap_or(today)
}

/// In so many ways somebody must have been sought.
pub const LEAST_WAYS: usize = 2;

/// In how many ways somebody was sought, as their contacts say.
pub fn sought_ways(contacts: &[Contact]) -> usize {
    let tried = |channel: &&Channel| contacts.iter().any(|contact| contact.channel == **channel);
    Channel::ALL.iter().filter(tried).count()
}

/// The first thing that is missing before a file may be opened for the resident of these contacts.
pub fn missing(contacts: &[Contact], gate: &Gate) -> Option<Missing> {
    let asked = |question: &&CanQuestion| !gate.questions.iter().any(|(q, _)| q == *question);
    if let Some(question) = CanQuestion::ALL.iter().find(asked) {
        return Some(Missing::Question(*question));
    }
    if sought_ways(contacts) < LEAST_WAYS {
        return Some(Missing::Channels);
    }
    if gate.place.is_empty() {
        return Some(Missing::Place);
    }
    if gate.declined.is_empty() || gate.declined.iter().any(|declined| declined.said.is_empty()) {
        return Some(Missing::Declined);
    }
    gate.view.is_empty().then_some(Missing::View)
}
