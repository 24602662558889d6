//! The entry for the register of algorithms of the Dutch government (Algoritmeregister, publication
//! standard 1.0), from the rules in force: how the order of the queue comes about, in plain words.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::domain::policy::Policy;
use crate::i18n::Strings;
use crate::triage::rules::{Rules, VERSION};

/// The version of the publication standard.
const STANDARD: &str = "1.0";

/// An entry, field by field, in the order of the standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Name of each field as the standard calls it, its head for a reader, and what stands in it.
    pub fields: Vec<(&'static str, String, String)>,
}

/// The entry as the rules are on a day; `since` is the day of the first entry of the vault.
pub fn entry(
    strings: &Strings,
    policy: &Policy,
    rules: &Rules,
    (since, today): (Option<NaiveDate>, NaiveDate),
) -> Entry {
    let month = |day: NaiveDate| day.format("%Y-%m").to_string();
    let or_open = |text: &str| match text {
        "" => strings.register_fill_in(),
        text => text.to_owned(),
    };
    let law = policy.in_force(today).map(|rule| {
        let [name, here] = [&rule.name, &rule.here].map(|both| strings.both(both));
        let since = strings.rule_since(name, strings.full_day(rule.from));
        format!("{since}: {here} ({})", rule.source)
    });
    let fields = [
        ("name", strings.register_is_name()),
        ("short_description", strings.register_is_short()),
        ("organization", or_open(&policy.municipality)),
        ("status", strings.register_is_status()),
        ("contact", or_open(&policy.contact)),
        ("publication_category", strings.register_is_category()),
        ("begin_date", since.map_or_else(|| strings.register_fill_in(), month)),
        ("goal", strings.register_is_goal()),
        ("considerations", strings.register_is_considerations()),
        ("human_intervention", strings.register_is_human()),
        ("risk_management", strings.register_is_risks(rules.random_every)),
        ("lawful_basis", law.collect::<Vec<_>>().join("\n")),
        ("data", strings.register_is_data()),
        ("methods_and_models", technique(strings, rules)),
        ("impact_tests", strings.register_fill_in()),
        ("provider", strings.register_is_provider()),
        ("language", strings.language().tag().to_owned()),
        ("standard_version", STANDARD.to_owned()),
    ];
    let head = |name: &'static str| strings.word("register", name);
    Entry { fields: fields.into_iter().map(|(name, said)| (name, head(name), said)).collect() }
}

/// How the order comes about, with the figures in force.
fn technique(strings: &Strings, rules: &Rules) -> String {
    let Rules { interval_days, silent_days, retry_days, random_every, phases } = rules;
    let mut said = vec![strings.story_order(), strings.story_tie()];
    said.push(strings.register_figures(*interval_days, *silent_days, *retry_days));
    if !phases.is_empty() {
        let names = phases.iter().map(|phase| phase.name.as_str());
        said.push(strings.register_phases(names.collect::<Vec<_>>().join(", ")));
    }
    if *random_every > 0 {
        said.push(strings.story_random(*random_every));
    }
    said.extend([strings.story_not_used(), strings.story_rules(VERSION)]);
    said.join("\n")
}

impl Entry {
    /// To read: each field under its head.
    pub fn text(&self) -> String {
        let part = |(_, head, said): &(&str, String, String)| format!("{head}\n{said}\n");
        self.fields.iter().map(part).collect::<Vec<_>>().join("\n")
    }

    /// For a program, by the names of the standard.
    pub fn data(&self) -> Value {
        let member =
            |(name, _, said): &(&str, String, String)| ((*name).to_owned(), Value::from(&**said));
        Value::Object(self.fields.iter().map(member).collect::<Map<_, _>>())
    }
}
