//! The invented texts, read from the files beside this one.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Broken;

/// All of them.
pub(super) struct Content {
    pub(super) offers: Vec<WrittenOffer>,
    pub(super) people: People,
    pub(super) phrases: Phrases,
}

impl Content {
    pub(super) fn read() -> Result<Self, Broken> {
        #[derive(Deserialize)]
        struct Offers {
            offer: Vec<WrittenOffer>,
        }
        let broken = |error: toml::de::Error| Broken::Content(error.message().to_owned());
        let offers: Offers = toml::from_str(include_str!("offers.toml")).map_err(broken)?;
        Ok(Self {
            offers: offers.offer,
            people: toml::from_str(include_str!("people.toml")).map_err(broken)?,
            phrases: toml::from_str(include_str!("phrases.toml")).map_err(broken)?,
        })
    }
}

/// An offer as it is written down; what is absent is unknown.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenOffer {
    pub(super) name: String,
    pub(super) provider: String,
    pub(super) description: String,
    pub(super) forms: Vec<String>,
    pub(super) field: Option<String>,
    pub(super) tags: Vec<String>,
    #[serde(default)]
    pub(super) place: String,
    #[serde(default)]
    pub(super) address: String,
    #[serde(default)]
    pub(super) neighbourhood: String,
    #[serde(default)]
    pub(super) slots: Vec<WrittenSlot>,
    pub(super) price_cents: Option<u32>,
    pub(super) pass_cents: Option<u32>,
    #[serde(default)]
    pub(super) price_note: String,
    pub(super) level: Option<String>,
    #[serde(default)]
    pub(super) languages: Vec<String>,
    pub(super) wheelchair: Option<bool>,
    pub(super) load: Option<String>,
    pub(super) child_care: Option<bool>,
    pub(super) group: Option<String>,
    pub(super) digital: Option<bool>,
    pub(super) together: Option<bool>,
    pub(super) capacity: Option<u16>,
    pub(super) taken: Option<u16>,
    pub(super) waiting: Option<u16>,
    pub(super) min_age: Option<u8>,
    pub(super) max_age: Option<u8>,
    #[serde(default)]
    pub(super) contact_name: String,
    #[serde(default)]
    pub(super) contact_phone: String,
    #[serde(default)]
    pub(super) contact_email: String,
    pub(super) confirmed_days_ago: Option<u64>,
    pub(super) status: String,
}

/// A weekly moment.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct WrittenSlot {
    pub(super) day: String,
    pub(super) from: String,
    pub(super) to: String,
}

/// The parts of names.
#[derive(Debug, Deserialize)]
pub(super) struct People {
    pub(super) given: Vec<String>,
    pub(super) family: Vec<Family>,
    pub(super) neighbourhoods: Vec<String>,
}

/// A family name.
#[derive(Debug, Deserialize)]
pub(super) struct Family {
    pub(super) prefix: String,
    pub(super) name: String,
}

/// What is said and noted.
#[derive(Debug, Deserialize)]
pub(super) struct Phrases {
    pub(super) interests: Vec<WrittenInterest>,
    pub(super) skills: Vec<String>,
    pub(super) notes_reached: Vec<String>,
    pub(super) notes_attempt: Vec<String>,
    pub(super) promises: Vec<String>,
    pub(super) said_liked: Vec<String>,
    pub(super) pause_reasons: Vec<String>,
    pub(super) request_notes: Vec<String>,
    pub(super) said_stopped: BTreeMap<String, Vec<String>>,
    pub(super) goals: Vec<WrittenGoal>,
}

/// Something that somebody likes.
#[derive(Debug, Deserialize)]
pub(super) struct WrittenInterest {
    pub(super) text: String,
    pub(super) form: String,
}

/// A goal.
#[derive(Debug, Deserialize)]
pub(super) struct WrittenGoal {
    pub(super) text: String,
    pub(super) form: String,
    pub(super) actions: Vec<String>,
}
