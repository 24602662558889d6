//! Every language has every message, with the same arguments, and every word.

use crate::config::Settings;
use crate::config::settings::rows;
use crate::domain::Origin;
use crate::domain::barrier::BarrierState;
use crate::domain::place::Direction;
use crate::domain::retention::Class;
use std::collections::BTreeSet;

use super::*;
use crate::acts::wish::Choice;
use crate::domain::barrier::Barrier;
use crate::domain::closing::CloseReason;
use crate::domain::contact::{Channel, Outcome};
use crate::domain::id::RecordKind;
use crate::domain::offer::{GroupSize, Load};
use crate::domain::participation::{Department, ParticipationForm};
use crate::domain::referral::{ReferralState, StopReason};
use crate::domain::resident::PartOfDay;
use crate::domain::right::Right;
use crate::domain::role::Role;
use crate::domain::unwilling::{CanAnswer, CanQuestion, UnwillingOutcome};
use crate::domain::wave::{Stage, WaveBy};
use crate::matching::barriers::{Kind, State};
use crate::statements::{Malformed, Unit};

/// The arguments that a message uses, read from the file as text.
fn used(source: &str, id: &str) -> Option<BTreeSet<String>> {
    let start = source.lines().position(|line| line.starts_with(&format!("{id} =")))?;
    let body: Vec<&str> = source
        .lines()
        .skip(start)
        .enumerate()
        .take_while(|(nth, line)| *nth == 0 || line.starts_with([' ', '}']))
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
        for (id, args) in SCREEN
            .iter()
            .chain(CLI)
            .chain(ACTS)
            .chain(DESK)
            .chain(INTAKE)
            .chain(LEAVING)
            .chain(REPORTS)
            .chain(SETTINGS)
        {
            let expected: BTreeSet<String> = args.iter().map(ToString::to_string).collect();
            let found = used(language.source(), id);
            assert_eq!(found, Some(expected), "{language:?}: {id}");
        }
    }
}

/// What cannot be read on the command line is said in Dutch here, in English by its reader.
#[test]
fn every_message_about_the_command_line_is_there_in_dutch() {
    let typed = Language::Dutch.typed();
    for (id, args) in TYPED {
        let expected: BTreeSet<String> = args.iter().map(ToString::to_string).collect();
        assert_eq!(used(typed, id), Some(expected), "{id}");
    }
    let ids = typed.lines().filter_map(|line| line.split(" =").next());
    let over: Vec<&str> = ids
        .filter(|id| id.starts_with("typed-") && !TYPED.iter().any(|(known, _)| known == id))
        .collect();
    assert_eq!(over, Vec::<&str>::new());
}

#[test]
fn every_language_file_is_well_formed() {
    for language in Language::ALL {
        for source in [language.source(), language.typed()] {
            assert!(FluentResource::try_new(source.to_owned()).is_ok(), "{language:?}");
        }
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
    ids.extend(names("outcome", Outcome::ALL, Outcome::name));
    ids.extend(names("origin", Origin::ALL, Origin::name));
    ids.extend(names("class", Class::ALL, Class::name));
    ids.extend(names("direction", Direction::ALL, Direction::name));
    ids.extend(names("barrier-state", BarrierState::ALL, BarrierState::name));
    ids.extend(names("close-reason", CloseReason::ALL, CloseReason::name));
    ids.extend(names("welcome", Choice::ALL, Choice::name));
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
    ids.extend(names("record", RecordKind::ALL, RecordKind::name));
    ids.extend(names("malformed", Malformed::ALL, Malformed::name));
    ids.extend(names("unit", Unit::ALL, Unit::name));
    let settings = rows(&Settings::default()).into_iter().map(|row| row.name);
    let word = |name: String| format!("setting-{}", name.replace(['.', '_'], "-"));
    ids.extend(settings.map(word));
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
    assert_eq!(nl.euros(123_456_789), "€ 1.234.567,89");
    assert_eq!(en.euros(123_456_700), "€ 1,234,567");
    assert_eq!((nl.euros(0), nl.euros(-70_050)), ("€ 0".to_owned(), "€ −700,50".to_owned()));
    assert_eq!(nl.day(on(2026, 3, 1), on(2026, 11, 23)), "1 mrt");
    assert_eq!(en.day(on(2024, 3, 1), on(2026, 11, 23)), "1 Mar 2024");
    assert_eq!(nl.long_day(on(2026, 11, 23), on(2026, 11, 25)), "maandag 23 nov");
    assert_eq!(en.long_day(on(2025, 1, 1), on(2026, 11, 25)), "Wednesday 1 Jan 2025");
    assert_eq!(nl.long_day(on(2027, 1, 4), on(2026, 11, 25)), "maandag 4 jan 2027");
}

/// Every file of the program's code below a folder, without its own tests.
fn sources(folder: &std::path::Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("\n#[cfg(test)]").next().unwrap_or_default();
            found.push((path.display().to_string(), code.to_owned()));
        }
    }
}

/// The arguments of the call whose opening bracket is just before `rest`.
fn arguments(rest: &str) -> Vec<String> {
    let (mut depth, mut found, mut one) = (1, Vec::new(), String::new());
    for letter in rest.chars() {
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && letter == ',') {
            found.push(std::mem::take(&mut one).trim().to_owned());
        } else {
            one.push(letter);
        }
        if depth == 0 {
            break;
        }
    }
    found.retain(|argument| !argument.is_empty());
    found
}

/// Whether an expression speaks of a name: as a word of its own, or as a part of one.
fn speaks_of(expression: &str, name: &str) -> bool {
    let mut words = expression.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.any(|word| word == name || word.trim_end_matches('s') == name.trim_end_matches('s'))
}

/// A message takes its arguments by place. Nobody may give one in the place of another: what
/// speaks of the name of another argument, or is a day where no day belongs, is swapped.
#[test]
fn no_call_swaps_the_arguments_of_a_message() {
    const DAYS: [&str; 13] = [
        "day", "from", "to", "until", "ended", "over", "on", "by", "now", "before", "made", "at",
        "since",
    ];
    let mut messages: std::collections::BTreeMap<String, Vec<String>> =
        std::collections::BTreeMap::new();
    let mut files = Vec::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    sources(&root, &mut files);
    for (path, code) in files.iter().filter(|(path, _)| path.contains("messages")) {
        for line in code.lines().filter(|line| line.contains("\";") && line.contains(") = \"")) {
            let (name, rest) = line.trim().split_once('(').unwrap_or_else(|| panic!("{path}"));
            let names = rest.split(')').next().unwrap().split(", ").map(str::to_owned);
            messages.insert(name.to_owned(), names.filter(|name| !name.is_empty()).collect());
        }
    }
    assert!(messages.len() > 400, "{}", messages.len());
    let (mut swapped, mut seen) = (Vec::new(), 0);
    for (path, code) in files.iter().filter(|(path, _)| !path.contains("messages")) {
        for (at, _) in code.match_indices('(') {
            let before = code.get(..at).unwrap();
            let letters = before.chars().rev().take_while(|c| c.is_alphanumeric() || *c == '_');
            let start = at - letters.map(char::len_utf8).sum::<usize>();
            let (method, called) =
                (before.get(start..).unwrap(), before.get(..start).unwrap().ends_with('.'));
            let Some(names) = messages.get(method).filter(|names| called && names.len() > 1) else {
                continue;
            };
            let given = arguments(code.get(at + 1..).unwrap());
            if given.len() != names.len() {
                continue;
            }
            seen += 1;
            for (name, expression) in names.iter().zip(&given) {
                let own = speaks_of(expression, name);
                let other = names.iter().any(|other| other != name && speaks_of(expression, other));
                let a_day = [".day(", ".full_day("].iter().any(|call| expression.contains(call));
                if (other && !own) || (a_day && !DAYS.contains(&name.as_str())) {
                    swapped.push(format!("{path}: {method}: {name} is given {expression}"));
                }
            }
        }
    }
    assert!(seen > 80, "only {seen} calls were seen");
    assert_eq!(swapped, Vec::<String>::new());
}

/// Every argument is seen in the sentence, in both languages, whatever it is.
#[test]
fn every_argument_of_every_message_is_read() {
    for language in Language::ALL {
        let strings = Strings::new(language);
        for (id, args) in SCREEN.iter().chain(CLI).chain(ACTS).chain(REPORTS) {
            let mut given = FluentArgs::new();
            for arg in *args {
                given.set(*arg, format!("‹{arg}›"));
            }
            let text = strings.message(id, Some(&given));
            for arg in *args {
                assert!(text.contains(&format!("‹{arg}›")), "{language:?} {id} {arg}: {text}");
            }
        }
    }
}

/// Whoever works with the program is `je`; `u` is for the resident, who reads along or is called.
#[test]
fn dutch_calls_whoever_works_with_it_je() {
    const FOR_THE_RESIDENT: [&str; 9] = [
        "own-",
        "opening-",
        "section-assignments",
        "fact-view",
        "text-meeting",
        "question-",
        "sheet-",
        "measuring-statement",
        "measuring-barriers",
    ];
    let of_u = |line: &str| {
        let words = line.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_');
        words.into_iter().any(|word| matches!(word, "u" | "U" | "uw" | "Uw" | "uzelf"))
    };
    let lines = Language::Dutch.source().lines().chain(Language::Dutch.typed().lines());
    let wrong: Vec<&str> = lines
        .filter(|line| of_u(line) && !FOR_THE_RESIDENT.iter().any(|name| line.starts_with(name)))
        .collect();
    assert_eq!(wrong, Vec::<&str>::new());
}

#[test]
fn thousands_are_written_one_way_and_years_are_none() {
    let (nl, en) = (Strings::new(Language::Dutch), Strings::new(Language::English));
    assert!(nl.import_new(12_000).starts_with("12.000 nieuw"), "{}", nl.import_new(12_000));
    assert!(en.import_rows(1_000_000).starts_with("1,000,000 rows"));
    assert!(nl.import_rows(1).starts_with("1 rij"), "{}", nl.import_rows(1));
    assert!(nl.import_new(999).starts_with("999 "));
    assert!(nl.import_line(12_000, "x").contains("12000"), "a line is a place, not a count");
}
