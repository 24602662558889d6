//! The table of settings: what each is called, takes, does and shows. Reading, suggestions, listing
//! and the page about settings follow from it.

use crate::config::reader::{Key, List, Table, Value};
use crate::config::settings::{KEYMAPS, Settings};
use crate::domain::retention::{Class, Term};
use crate::i18n::Language;
use crate::statements::{Takes, Unit};
use crate::triage::rules::Phase;

/// One setting.
pub(super) struct Setting {
    /// How it is read.
    pub(super) key: Key<Settings>,
    /// Its value, as it is written without quotes.
    pub(super) show: fn(&Settings, &str) -> String,
}

/// Everything that the settings file may say.
pub(super) fn table() -> Table<Settings> {
    let mut keys: Vec<Key<Settings>> = settings()
        .into_iter()
        .filter(|setting| setting.key.name != PHASE)
        .map(|setting| setting.key)
        .collect();
    keys.extend(phase());
    let written = "[[queue.phase]] tables";
    let lists = vec![List {
        name: PHASE,
        written,
        begin: |settings: &mut Settings, _| {
            let phase = Phase { name: String::new(), inflow_from: None, inflow_to: None };
            settings.rules.phases.push(phase);
        },
    }];
    let term = |class: &Class| (term_name(*class, ""), "{ years = 10, source = \"...\" }");
    Table { keys, lists, inline: Class::ALL.iter().map(term).collect() }
}

/// Whether a name is that of a setting.
pub(super) fn is_known(name: &str) -> bool {
    settings().iter().any(|setting| setting.key.name == name)
}

/// Every setting, in the order of the shipped file.
pub(super) fn settings() -> Vec<Setting> {
    let mut all = queue();
    all.extend(calls());
    all.extend(interface());
    all.extend(security());
    all.extend(measurement());
    all.extend(backups());
    all.extend(retention());
    all
}

const PHASE: &str = "queue.phase";

fn setting(
    name: impl Into<String>,
    takes: Takes,
    take: fn(&mut Settings, &str, Value),
    show: fn(&Settings, &str) -> String,
) -> Setting {
    Setting { key: Key { name: name.into(), takes, take }, show }
}

const fn whole(unit: Unit, from: u16, to: u16) -> Takes {
    Takes::Whole { unit, from, to }
}

fn queue() -> Vec<Setting> {
    vec![
        setting(
            "queue.interval_days",
            whole(Unit::Days, 1, 3650),
            |s, _, value| s.rules.interval_days = value.whole(),
            |s, _| s.rules.interval_days.to_string(),
        ),
        setting(
            "queue.silent_days",
            whole(Unit::Days, 1, 3650),
            |s, _, value| s.rules.silent_days = value.whole(),
            |s, _| s.rules.silent_days.to_string(),
        ),
        setting(
            "queue.retry_days",
            whole(Unit::Days, 0, 3650),
            |s, _, value| s.rules.retry_days = value.whole(),
            |s, _| s.rules.retry_days.to_string(),
        ),
        setting(
            "queue.random_every",
            Takes::Places,
            |s, _, value| s.rules.random_every = value.whole(),
            |s, _| s.rules.random_every.to_string(),
        ),
        // Read as a list of tables; listed as their number.
        setting(
            PHASE,
            Takes::Written("[[queue.phase]] tables"),
            |_, _, _| (),
            |s, _| s.rules.phases.len().to_string(),
        ),
    ]
}

/// What one phase of the queue may say.
fn phase() -> [Key<Settings>; 3] {
    fn key(name: &str, takes: Takes, take: fn(&mut Settings, &str, Value)) -> Key<Settings> {
        Key { name: name.to_owned(), takes, take }
    }
    [
        key("queue.phase.name", Takes::Text, |s, _, value| {
            if let Some(phase) = s.rules.phases.last_mut() {
                phase.name = value.text();
            }
        }),
        key("queue.phase.inflow_from", Takes::Day, |s, _, value| {
            if let (Some(phase), Value::Day(day)) = (s.rules.phases.last_mut(), value) {
                phase.inflow_from = Some(day);
            }
        }),
        key("queue.phase.inflow_to", Takes::Day, |s, _, value| {
            if let (Some(phase), Value::Day(day)) = (s.rules.phases.last_mut(), value) {
                phase.inflow_to = Some(day);
            }
        }),
    ]
}

fn calls() -> Vec<Setting> {
    vec![
        setting(
            "calls.name",
            Takes::Text,
            |s, _, value| s.called = value.text(),
            |s, _| s.called.clone(),
        ),
        setting(
            "calls.people",
            whole(Unit::People, 1, 100),
            |s, _, value| s.calls.people = value.whole(),
            |s, _| s.calls.people.to_string(),
        ),
        setting(
            "calls.minutes",
            whole(Unit::Minutes, 5, 480),
            |s, _, value| s.calls.minutes = value.whole(),
            |s, _| s.calls.minutes.to_string(),
        ),
        setting(
            "calls.each_minutes",
            whole(Unit::Minutes, 1, 120),
            |s, _, value| s.calls.each_minutes = value.whole(),
            |s, _| s.calls.each_minutes.to_string(),
        ),
        setting(
            "calls.enough",
            whole(Unit::Attempts, 1, 20),
            |s, _, value| s.calls.enough = value.whole(),
            |s, _| s.calls.enough.to_string(),
        ),
        setting(
            "calls.within_days",
            whole(Unit::Days, 1, 365),
            |s, _, value| s.calls.within_days = value.whole(),
            |s, _| s.calls.within_days.to_string(),
        ),
    ]
}

fn interface() -> Vec<Setting> {
    vec![
        setting(
            "interface.keymap",
            Takes::OneOf(&KEYMAPS),
            |s, _, value| s.keymap = value.text(),
            |s, _| s.keymap.clone(),
        ),
        setting(
            "interface.language",
            Takes::BeginsAs(&["nl", "en", ""]),
            |s, _, value| s.language = Language::from_tag(&value.text()),
            |s, _| s.language.map_or("", Language::tag).to_owned(),
        ),
        setting(
            "interface.mouse",
            Takes::YesNo,
            |s, _, value| s.mouse = value == Value::YesNo(true),
            |s, _| s.mouse.to_string(),
        ),
    ]
}

fn security() -> Vec<Setting> {
    vec![
        setting(
            "security.lock_minutes",
            whole(Unit::Minutes, 1, 60),
            |s, _, value| s.lock_minutes = value.whole(),
            |s, _| s.lock_minutes.to_string(),
        ),
        setting(
            "security.own_numbers_pass",
            Takes::YesNo,
            |s, _, value| s.own_numbers = value == Value::YesNo(true),
            |s, _| s.own_numbers.to_string(),
        ),
    ]
}

fn measurement() -> Vec<Setting> {
    vec![setting(
        "measurement.eleven",
        Takes::YesNo,
        |s, _, value| s.eleven = value == Value::YesNo(true),
        |s, _| s.eleven.to_string(),
    )]
}

fn backups() -> Vec<Setting> {
    vec![
        setting(
            "backups.copies",
            whole(Unit::Backups, 2, 100),
            |s, _, value| s.backups.copies = usize::from(value.whole()),
            |s, _| s.backups.copies.to_string(),
        ),
        setting(
            "backups.days",
            whole(Unit::Days, 7, 3650),
            |s, _, value| s.backups.days = u64::from(value.whole()),
            |s, _| s.backups.days.to_string(),
        ),
    ]
}

fn retention() -> Vec<Setting> {
    let mut all = vec![setting(
        "retention.decision",
        Takes::Decision,
        |s, _, value| s.terms.decision = value.text(),
        |s, _| s.terms.decision.clone(),
    )];
    for class in Class::ALL {
        all.push(setting(
            term_name(*class, "years"),
            whole(Unit::Years, 1, 100),
            |s, name, value| {
                if let Some(term) = s.terms.terms.iter_mut().find(|term| is_in(term, name)) {
                    term.years = value.whole();
                }
            },
            |s, name| {
                let term = s.terms.terms.iter().find(|term| is_in(term, name));
                term.map_or_else(String::new, |term| term.years.to_string())
            },
        ));
        all.push(setting(
            term_name(*class, "source"),
            Takes::Source,
            |s, name, value| {
                if let Some(term) = s.terms.terms.iter_mut().find(|term| is_in(term, name)) {
                    term.source = value.text();
                }
            },
            |s, name| {
                let term = s.terms.terms.iter().find(|term| is_in(term, name));
                term.map_or_else(String::new, |term| term.source.clone())
            },
        ));
    }
    all
}

/// The name of a term, or of a part of one.
fn term_name(class: Class, part: &str) -> String {
    let dot = if part.is_empty() { "" } else { "." };
    format!("retention.{}{dot}{part}", class.name())
}

/// Whether a name is that of a part of this term.
fn is_in(term: &Term, name: &str) -> bool {
    name.split('.').nth(1) == Some(term.class.name())
}
