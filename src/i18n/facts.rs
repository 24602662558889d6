//! The facts of a person in words, and what an edit changed in them.

use super::Strings;
use crate::domain::Change;
use crate::domain::offer::Season;
use crate::domain::resident::{Person, Reach};

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

    /// What changed in a person that was there before, with both values; empty where nothing did.
    pub fn changed(&self, change: &Change) -> String {
        let Change::Person(delta) = change else { return String::new() };
        let (Some(before), Some(after)) = (&delta.before, &delta.after) else {
            return String::new();
        };
        let before = self.person_facts(&before.person).into_iter();
        let pairs = before.zip(self.person_facts(&after.person));
        let or_nothing =
            |value: String| if value.is_empty() { self.changed_from_nothing() } else { value };
        let changed = pairs.filter(|(before, after)| before != after);
        let changed = changed.map(|((name, before), (_, after))| {
            let field = self.word("fact", name).to_lowercase();
            self.changed_value(field, or_nothing(before), or_nothing(after))
        });
        changed.collect::<Vec<_>>().join(", ")
    }
}
