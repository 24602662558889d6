//! The facts of a person in words, and what an edit changed in them.

use chrono::NaiveDate;

use super::Strings;
use crate::domain::offer::{OfferFacts, Season};
use crate::domain::resident::{Person, Reach};
use crate::domain::{Change, CleanText};

impl Strings {
    /// Everything that is known of a person, field by field.
    pub fn person_facts(&self, person: &Person) -> Vec<(&'static str, String)> {
        let Person {
            client_no,
            name,
            rung,
            inflow_on,
            benefit_since,
            neighbourhood,
            reach,
            interval_days,
        } = person;
        let Reach { phone, email, channel, hours, voicemail, language, interpreter } = reach;
        let day = |day: &Option<_>| day.map(|day| self.full_day(day)).unwrap_or_default();
        let yes_no = |known: &Option<bool>| known.map(|is| self.yes_no(is)).unwrap_or_default();
        vec![
            ("name", name.spoken()),
            ("client_no", client_no.to_string()),
            ("rung", rung.number().to_string()),
            ("inflow_on", day(inflow_on)),
            ("benefit_since", day(benefit_since)),
            ("neighbourhood", neighbourhood.to_string()),
            ("phone", phone.to_string()),
            ("email", email.to_string()),
            ("prefers", channel.map(|c| self.word("channel", c.name())).unwrap_or_default()),
            ("hours", hours.map(|part| self.word("hours", part.name())).unwrap_or_default()),
            ("voicemail", yes_no(voicemail)),
            ("language", language.to_string()),
            ("interpreter", yes_no(interpreter)),
            ("interval_days", interval_days.map(|days| days.to_string()).unwrap_or_default()),
        ]
    }

    /// From when an offer runs, and until when; `None` where neither is known.
    pub fn season(&self, season: Season) -> Option<String> {
        match (season.from, season.until) {
            (Some(from), Some(until)) => {
                Some(self.season_both(self.full_day(from), self.full_day(until)))
            }
            (Some(from), None) => Some(self.season_from(self.full_day(from))),
            (None, Some(until)) => Some(self.season_until(self.full_day(until))),
            (None, None) => None,
        }
    }

    /// "yes" or "no".
    pub fn yes_no(&self, is: bool) -> String {
        if is { self.value_yes() } else { self.value_no() }
    }

    /// What changed in a person or an offer that was there before, with both values; empty where nothing
    /// did.
    pub fn changed(&self, change: &Change) -> String {
        match change {
            Change::Person(delta) => {
                let Some((before, after)) = delta.before.as_deref().zip(delta.after.as_deref())
                else {
                    return String::new();
                };
                let pairs = self.person_facts(&before.person).into_iter();
                self.changes("fact", pairs.zip(self.person_facts(&after.person)))
            }
            Change::Offer(delta) => {
                let Some((before, after)) = delta.before.as_deref().zip(delta.after.as_deref())
                else {
                    return String::new();
                };
                let pairs = self.offer_facts(&before.facts).into_iter();
                self.changes("cell-offer", pairs.zip(self.offer_facts(&after.facts)))
            }
            _ => String::new(),
        }
    }

    /// The values that differ, each with the word of this vocabulary for it.
    fn changes(
        &self,
        words: &str,
        pairs: impl Iterator<Item = ((&'static str, String), (&'static str, String))>,
    ) -> String {
        let or_nothing =
            |value: String| if value.is_empty() { self.changed_from_nothing() } else { value };
        let changed = pairs.filter(|(before, after)| before != after);
        let changed = changed.map(|((name, before), (_, after))| {
            let field = self.word(words, name).to_lowercase();
            self.changed_value(field, or_nothing(before), or_nothing(after))
        });
        changed.collect::<Vec<_>>().join(", ")
    }

    /// What a provider tells of an offer, field by field.
    fn offer_facts(&self, facts: &OfferFacts) -> Vec<(&'static str, String)> {
        let (price, access, contact) = (&facts.price, &facts.access, &facts.contact);
        let listed = |texts: &[CleanText]| {
            texts.iter().map(CleanText::as_str).collect::<Vec<_>>().join(", ")
        };
        let slots = facts.slots.iter().map(|slot| self.slot(slot));
        let when = slots.chain((!facts.when.is_empty()).then(|| facts.when.to_string()));
        let forms = facts.forms.iter().map(|form| self.word("form", form.name()));
        let money = |cents: Option<u32>| cents.map(|cents| self.money(cents)).unwrap_or_default();
        let yes_no = |known: Option<bool>| known.map(|is| self.yes_no(is)).unwrap_or_default();
        let day = |on: Option<NaiveDate>| on.map(|on| self.full_day(on)).unwrap_or_default();
        let number = |known: Option<u16>| known.map(|it| it.to_string()).unwrap_or_default();
        vec![
            ("name", facts.name.to_string()),
            ("provider", facts.provider.to_string()),
            ("description", facts.description.to_string()),
            ("forms", forms.collect::<Vec<_>>().join(", ")),
            ("tags", listed(&facts.tags)),
            ("place", facts.place.to_string()),
            ("address", facts.address.to_string()),
            ("neighbourhood", facts.neighbourhood.to_string()),
            ("when", when.collect::<Vec<_>>().join(", ")),
            ("start-date", day(facts.season.from)),
            ("end-date", day(facts.season.until)),
            ("price", money(price.full)),
            ("pass-price", money(price.pass)),
            ("price-note", price.note.to_string()),
            ("contact-name", contact.name.to_string()),
            ("contact-phone", contact.phone.to_string()),
            ("contact-email", contact.email.to_string()),
            ("website", facts.website.to_string()),
            ("languages", listed(&access.languages)),
            ("wheelchair", yes_no(access.wheelchair)),
            ("child-care", yes_no(access.child_care)),
            ("digital", yes_no(access.digital)),
            ("together", yes_no(access.together)),
            ("min-age", number(access.min_age.map(u16::from))),
            ("max-age", number(access.max_age.map(u16::from))),
            ("capacity", number(facts.places.capacity)),
            ("taken", number(facts.places.taken)),
            ("waiting", number(facts.places.waiting)),
            ("confirmed-on", day(facts.confirmed_on)),
            ("status", self.word("offer-status", facts.status.name())),
            ("code", facts.reference.to_string()),
        ]
    }
}
