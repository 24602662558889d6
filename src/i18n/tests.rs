//! Every language has every message, with the same arguments, and every word.

use crate::domain::Origin;
use crate::domain::barrier::BarrierState;
use crate::domain::retention::Class;
use crate::domain::standing::Direction;
use std::collections::BTreeSet;

use super::*;
use crate::app::action::Action;
use crate::app::form::FieldName;
use crate::app::layout::Pane;
use crate::domain::barrier::Barrier;
use crate::domain::contact::{Channel, Outcome};
use crate::domain::offer::{GroupSize, Load};
use crate::domain::participation::{Department, ParticipationForm};
use crate::domain::referral::{ReferralState, StopReason};
use crate::domain::resident::PartOfDay;
use crate::domain::right::Right;
use crate::domain::role::Role;
use crate::domain::unwilling::{CanAnswer, CanQuestion, UnwillingOutcome};
use crate::domain::wave::{Stage, WaveBy};
use crate::matching::barriers::{Kind, State};

/// The arguments that a message uses, read from the file as text.
fn used(source: &str, id: &str) -> Option<BTreeSet<String>> {
    let start = source.lines().position(|line| line.starts_with(&format!("{id} =")))?;
    let body: Vec<&str> = source
        .lines()
        .skip(start)
        .enumerate()
        .take_while(|(nth, line)| *nth == 0 || line.starts_with(' '))
        .map(|(_, line)| line)
        .collect();
    let text = body.join("\n");
    let names = text.split('$').skip(1).map(|rest| {
        rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>()
    });
    Some(names.collect())
}

#[test]
fn every_language_has_every_message_with_its_arguments() {
    for language in Language::ALL {
        for (id, args) in SCREEN.iter().chain(CLI).chain(ACTS).chain(REPORTS) {
            let expected: BTreeSet<String> = args.iter().map(ToString::to_string).collect();
            let found = used(language.source(), id);
            assert_eq!(found, Some(expected), "{language:?}: {id}");
        }
    }
}

#[test]
fn every_language_file_is_well_formed() {
    for language in Language::ALL {
        assert!(FluentResource::try_new(language.source().to_owned()).is_ok(), "{language:?}");
    }
}

#[test]
fn every_language_has_the_same_names() {
    let ids = |language: Language| -> BTreeSet<String> {
        let lines = language.source().lines();
        lines
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split(" =").next().map(str::to_owned))
            .collect()
    };
    assert_eq!(ids(Language::Dutch), ids(Language::English));
}

#[test]
fn every_word_of_every_vocabulary_has_a_translation() {
    fn names<T: Copy>(words: &'static str, all: &[T], name: fn(T) -> &'static str) -> Vec<String> {
        let id = |word: &T| format!("{words}-{}", name(*word).replace('_', "-").to_lowercase());
        all.iter().map(id).collect()
    }
    let mut ids: Vec<String> = Vec::new();
    ids.extend(Action::ALL.iter().map(|action| format!("act-{}", action.key())));
    ids.extend(Pane::ALL.iter().map(|pane| format!("pane-{}", pane.name())));
    ids.extend(names("field", FieldName::ALL, FieldName::name));
    ids.extend(names("outcome", Outcome::ALL, Outcome::name));
    ids.extend(names("origin", Origin::ALL, Origin::name));
    ids.extend(names("class", Class::ALL, Class::name));
    ids.extend(names("direction", Direction::ALL, Direction::name));
    ids.extend(names("barrier-state", BarrierState::ALL, BarrierState::name));
    ids.extend(names("channel", Channel::ALL, Channel::name));
    ids.extend(names("state", ReferralState::ALL, ReferralState::name));
    ids.extend(names("stop", StopReason::ALL, StopReason::name));
    ids.extend(names("department", Department::ALL, Department::name));
    ids.extend(names("form", ParticipationForm::ALL, ParticipationForm::name));
    ids.extend(names("barrier", Barrier::ALL, Barrier::name));
    ids.extend(names("hours", PartOfDay::ALL, PartOfDay::name));
    ids.extend(names("kind", Kind::ALL, Kind::name));
    ids.extend(names("lift", Kind::ALL, Kind::name));
    ids.extend(names("check-state", State::ALL, State::name));
    ids.extend(names("load", Load::ALL, Load::name));
    ids.extend(names("group", GroupSize::ALL, GroupSize::name));
    ids.extend(names("can", CanQuestion::ALL, CanQuestion::name));
    ids.extend(names("can-answer", CanAnswer::ALL, CanAnswer::name));
    ids.extend(names("unwilling", UnwillingOutcome::ALL, UnwillingOutcome::name));
    ids.extend(names("wave-by", WaveBy::ALL, WaveBy::name));
    ids.extend(names("stage", Stage::ALL, Stage::name));
    ids.extend(Right::all().map(|right| format!("right-{}", right.name().replace('.', "-"))));
    ids.extend(names("role", Role::ALL, Role::name));
    for language in Language::ALL {
        let strings = Strings::new(language);
        for id in &ids {
            assert!(strings.has(id), "{language:?}: {id}");
        }
    }
}

#[test]
fn money_and_days_follow_the_language() {
    let (nl, en) = (Strings::new(Language::Dutch), Strings::new(Language::English));
    let on = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
    assert_eq!(nl.money(450), "€ 4,50");
    assert_eq!(en.money(450), "€ 4.50");
    assert_eq!(nl.money(400), "€ 4");
    assert_eq!(nl.day(on(2026, 3, 1), on(2026, 11, 23)), "1 mrt");
    assert_eq!(en.day(on(2024, 3, 1), on(2026, 11, 23)), "1 Mar 2024");
    assert_eq!(nl.long_day(on(2026, 11, 23)), "maandag 23 nov");
}
