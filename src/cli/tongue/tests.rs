//! Nothing of the command line is left in English, and nothing is translated that is not there.

use std::collections::{BTreeMap, BTreeSet};

use clap::CommandFactory as _;

use super::*;
use crate::cli::args::Args;
use crate::cli::line::with_acts;

/// Every text of a command line by its path; the built one, with what was handed down.
fn texts(command: &Command, path: &str, found: &mut BTreeMap<String, String>) {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    found.insert(path.to_owned(), about);
    for arg in command.get_arguments() {
        if matches!(arg.get_id().as_str(), "help" | "version") {
            continue;
        }
        let key = argument(path, arg);
        for value in parts::choices(arg) {
            let about = value.get_help().map(ToString::to_string).unwrap_or_default();
            found.insert(parts::choice(&key, value.get_name()), about);
        }
        found.insert(key, arg.get_help().map(ToString::to_string).unwrap_or_default());
    }
    for own in command.get_subcommands() {
        texts(own, &below(path, own), found);
    }
}

fn texts_of(mut command: Command) -> BTreeMap<String, String> {
    command.build();
    let mut found = BTreeMap::new();
    texts(&command, "trede", &mut found);
    found
}

/// Every command by the words that are typed for it.
fn paths(command: &Command, before: &[String], found: &mut Vec<Vec<String>>) {
    found.push(before.to_vec());
    for own in command.get_subcommands() {
        let path = [before, &[own.get_name().to_owned()]].concat();
        paths(own, &path, found);
    }
}

fn every_path(strings: &Strings) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    paths(&with_acts(Args::command(), strings), &["trede".to_owned()], &mut found);
    found
}

/// The names of the messages of the Dutch command line that begin like this.
fn named(start: &str) -> BTreeSet<String> {
    let lines = Language::Dutch.typed().lines().filter(|line| line.starts_with(start));
    lines.filter_map(|line| line.split(" =").next().map(str::to_owned)).collect()
}

fn dutch() -> Strings {
    Strings::new(Language::Dutch)
}

/// What the program says when this is typed.
fn answer(typed: &[&str]) -> String {
    let strings = dutch();
    let command = translated(with_acts(Args::command(), &strings), &strings);
    let error = command.try_get_matches_from(std::iter::once(&"trede").chain(typed)).unwrap_err();
    refused::text(&strings, &error)
}

#[test]
fn every_command_flag_and_choice_has_its_dutch_text_and_no_text_is_left_over() {
    let there = texts_of(Args::command());
    let strings = dutch();
    let missing: Vec<_> = there.iter().filter(|(path, _)| !strings.has(path)).collect();
    assert!(missing.is_empty(), "no Dutch text:\n{missing:#?}");
    let there: BTreeSet<String> = there.into_keys().collect();
    let over: Vec<String> = named("trede").difference(&there).cloned().collect();
    assert_eq!(over, Vec::<String>::new(), "a Dutch text of what is not there");
    // The acts bring their own texts, in both languages.
    let english = texts_of(with_acts(Args::command(), &Strings::new(Language::English)));
    let dutch = texts_of(with_acts(Args::command(), &strings));
    assert_eq!(english.len(), dutch.len());
    let same: Vec<_> = english
        .iter()
        .filter(|(path, text)| !there.contains(*path) && dutch.get(*path) == Some(text))
        .collect();
    assert!(same.is_empty(), "the same in both languages:\n{same:#?}");
}

#[test]
fn everything_to_be_filled_in_has_a_dutch_word_and_no_word_is_left_over() {
    // These are the same in Dutch: a code, a number, and the sum of a file.
    const SAME: [&str; 4] = ["ID", "N", "CODE", "HASH"];
    let english = Strings::new(Language::English);
    let mut found = BTreeSet::new();
    for path in every_path(&english) {
        let mut command = with_acts(Args::command(), &english);
        command.build();
        let mut at = &mut command;
        for word in path.iter().skip(1) {
            at = at.find_subcommand_mut(word).unwrap();
        }
        let mut text = at.render_usage().to_string().replacen("Usage:", "", 1);
        for arg in at.get_arguments() {
            for name in parts::blanks(arg) {
                text.push(' ');
                text.push_str(name);
            }
        }
        let words = text.split(|c: char| !c.is_ascii_uppercase());
        found.extend(words.filter(|word| !word.is_empty()).map(|word| format!("blank-{word}")));
    }
    for same in SAME {
        found.remove(&format!("blank-{same}"));
    }
    assert_eq!(found, named("blank-"));
}

#[test]
fn help_has_no_english_left_on_any_page() {
    const ENGLISH: [&str; 14] = [
        "Usage",
        "Options:",
        "Commands:",
        "Arguments:",
        "OPTIONS",
        "<COMMAND",
        "default",
        "possible",
        "Possible",
        "env:",
        "Print",
        " the ",
        " of a ",
        "{",
    ];
    let strings = dutch();
    for path in every_path(&strings) {
        for flag in ["-h", "--help"] {
            let command = translated(with_acts(Args::command(), &strings), &strings);
            let typed = path.iter().map(String::as_str).chain([flag]);
            let page = command.try_get_matches_from(typed).unwrap_err().to_string();
            assert!(page.contains(&format!("Gebruik: {}", path.join(" "))), "{path:?}: {page}");
            let left: Vec<_> = ENGLISH.iter().filter(|word| page.contains(*word)).collect();
            assert!(left.is_empty(), "{path:?} {left:?}: {page}");
        }
    }
}

#[test]
fn what_cannot_be_read_is_said_in_dutch_with_a_way_out() {
    for (typed, says) in [
        (&["--foo"][..], "“--foo”"),
        (&["queue", "--lmit", "3"], "Bedoelde je “--limit”?"),
        (&["quee"], "Bedoelde je een van deze: request, queue?"),
        (&["find"], "Dit ontbreekt nog: <TEKST>..."),
        (&["queue", "--limit"], "Achter --limit <N> hoort een waarde."),
        (&["queue", "--limit", "x"], "dat is geen heel getal"),
        (&["demo", "--residents="], "dat is geen heel getal"),
        (&["demo", "--residents", "0"], "het kan van 1 tot en met 200000"),
        (&["demo", "--seed", "99999999999999999999"], "dat getal is te groot of te klein"),
        (
            &["import", "peple", "x"],
            "[keuze: residents, offers, contacts, promises, referrals, all]",
        ),
        (&["import", "residents", "f", "--encoding", "zz"], "het kan zijn: utf-8"),
        (&["queue", "--json", "--json"], "--json mag maar één keer."),
        (&["queue", "--json=3"], "Achter --json hoort geen waarde, en er staat “3”."),
        (&["plan", "R-1", "--goal", "x", "--template", "y"], "--goal <TEKST> gaat niet samen met"),
        (&["undo", "x"], "“x” kan niet bij [REGEL]"),
    ] {
        let said = answer(typed);
        assert!(said.contains(says), "{typed:?}: {said}");
        assert!(said.ends_with("“--help” achter te zetten.\n"), "{typed:?}: {said}");
        for english in ["error", "Usage", " value", "OPTIONS", "argument", " is not "] {
            assert!(!said.contains(english), "{typed:?} {english}: {said}");
        }
    }
}
