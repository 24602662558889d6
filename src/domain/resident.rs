//! A resident: who it is and how to reach them. No trait that a queue could be tempted to use.

use chrono::NaiveDate;

use crate::domain::contact::Channel;
use crate::domain::id::Code;
use crate::domain::word::words;
use crate::domain::{CleanText, ResidentId, Rung};

/// A Dutch name: the prefix ("van den") stands apart, because lists sort on the family name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct PersonName {
    /// Given name or initials.
    pub given: CleanText,
    /// Prefix, in lower case: "van den", "el".
    pub prefix: CleanText,
    /// Family name without prefix.
    pub family: CleanText,
}

impl PersonName {
    /// As said: "Zoë van den Berg".
    pub fn spoken(&self) -> String {
        joined(&[self.given.as_str(), self.prefix.as_str(), self.family.as_str()])
    }

    /// As listed: "Berg, Zoë van den".
    pub fn listed(&self) -> String {
        let rest = joined(&[self.given.as_str(), self.prefix.as_str()]);
        if rest.is_empty() { self.family.to_string() } else { format!("{}, {rest}", self.family) }
    }
}

fn joined(parts: &[&str]) -> String {
    let kept: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    kept.join(" ")
}

words! {
    /// The part of the day in which a resident prefers contact.
    PartOfDay {
        /// Before noon.
        Morning = "morning",
        /// After noon.
        Afternoon = "afternoon",
        /// After six.
        Evening = "evening",
    }
}

/// How to reach a resident.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// Telephone number as written.
    pub phone: CleanText,
    /// E-mail address.
    pub email: CleanText,
    /// The way the resident prefers.
    pub channel: Option<Channel>,
    /// When the resident prefers it.
    pub hours: Option<PartOfDay>,
    /// Whether a voicemail may be left.
    pub voicemail: Option<bool>,
    /// The language to speak, where it is not Dutch.
    pub language: CleanText,
    /// Whether an interpreter is needed.
    pub interpreter: Option<bool>,
}

/// A person on the caseload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resident {
    /// Identity.
    pub id: ResidentId,
    /// Number in the short code `R-00042`.
    pub no: u32,
    /// What is known of the person.
    pub person: Person,
}

impl Resident {
    /// The short code.
    pub const fn code(&self) -> Code {
        Code::Resident(self.no)
    }
}

/// What is known of a person: no more than contact needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Number in the municipality's own administration; never a BSN.
    pub client_no: CleanText,
    /// Name.
    pub name: PersonName,
    /// Rung on the ladder.
    pub rung: Rung,
    /// The day of inflow on this caseload.
    pub inflow_on: Option<NaiveDate>,
    /// The day the benefit began: for the yearly table only, never for the order.
    pub benefit_since: Option<NaiveDate>,
    /// Neighbourhood, for travel to an offer.
    pub neighbourhood: CleanText,
    /// How to reach the person.
    pub reach: Reach,
    /// Days between two conversations, where agreed with this resident.
    pub interval_days: Option<u16>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_said_and_listed_the_dutch_way() {
        let name = PersonName {
            given: CleanText::cut("Zoë"),
            prefix: CleanText::cut("van den"),
            family: CleanText::cut("Berg"),
        };
        assert_eq!(name.spoken(), "Zoë van den Berg");
        assert_eq!(name.listed(), "Berg, Zoë van den");
        let bare = PersonName { family: CleanText::cut("Berg"), ..PersonName::default() };
        assert_eq!((bare.spoken().as_str(), bare.listed().as_str()), ("Berg", "Berg"));
    }
}
