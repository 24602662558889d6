//! Contacts and attempts.

use chrono::NaiveDate;

use crate::domain::word::words;
use crate::domain::{CleanText, RecordId};

words! {
    /// The way in which contact was sought.
    Channel {
        /// By telephone.
        Phone = "phone",
        /// At the resident's home or on neutral ground.
        Visit = "visit",
        /// At the municipal office.
        Office = "office",
        /// A letter.
        Letter = "letter",
        /// An e-mail.
        Email = "email",
        /// A text message.
        Message = "message",
    }
}

words! {
    /// What came of it.
    Outcome {
        /// A real conversation.
        Reached = "reached",
        /// A voicemail was left.
        Voicemail = "voicemail",
        /// Nobody answered.
        NoAnswer = "no-answer",
        /// The number or address belongs to somebody else.
        WrongNumber = "wrong-number",
        /// The letter or message came back.
        Returned = "returned",
        /// Did not come to an appointment.
        NoShow = "no-show",
        /// A real conversation in which an appointment was made.
        Appointment = "appointment",
    }
}

impl Outcome {
    /// Whether we really spoke: intervals count from these only.
    pub const fn is_conversation(self) -> bool {
        matches!(self, Self::Reached | Self::Appointment)
    }
}

/// A real conversation, or an attempt at one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its number.
    pub id: RecordId,
    /// The day it took place.
    pub on: NaiveDate,
    /// How.
    pub channel: Channel,
    /// With what outcome.
    pub outcome: Outcome,
    /// What was said or agreed, if anything was noted.
    pub note: CleanText,
    /// Who sought contact.
    pub by: CleanText,
}
