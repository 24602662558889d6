//! Sentences that are put together say what was meant, also where a part of them is not known.

use crate::support::program::Program;
use crate::support::table::Table;

/// The shapes of a sentence that was written around nothing.
fn hollow(line: &str) -> bool {
    let line = line.trim_end();
    let begins = [": ", "· ", ", "].iter().any(|sign| line.trim_start().starts_with(sign));
    let inside = ["- ·", "· ·", ":  ", ": ,", "“”", "()", "( )", " ,"];
    let ends = [" by", " van", " voor", " of", " ·", ",", ": 0 people", ": 0 mensen", "houdt van"];
    let bare = line.trim_start().starts_with("- ") && line.trim_start().len() < 3;
    (begins && !line.trim_start().starts_with("· "))
        || bare
        || inside.iter().any(|shape| line.contains(shape))
        || ends.iter().any(|shape| line.ends_with(shape))
}

fn sound(text: &str, language: &str) {
    for line in text.lines() {
        assert!(!hollow(line), "{language}: {line:?} in\n{text}");
    }
}

/// As little as can be known of anything.
fn bare() -> Program {
    let program = Program::empty();
    for name in ["Zonderling", "Vergeten"] {
        program.json(&["add", "resident", "--family", name, "--rung", "2"]);
    }
    program.json(&["add", "offer", "--name", "Dansen in de zaal"]);
    program.json(&["add", "offer", "--name", "Wandelen", "--provider", "Stichting Voorbeeld"]);
    program
}

#[test]
fn a_task_reads_with_its_words_in_their_places() {
    let program = bare();
    program.json(&["task", "R-1", "--what", "brief sturen", "--by", "+60"]);
    for (language, expected) in [("nl", "taak, vóór "), ("en", "task, by ")] {
        let shown = program.run(&["--lang", language, "show", "R-1"]);
        let told = shown.out.lines().find(|line| line.ends_with(": brief sturen"));
        assert!(told.is_some_and(|line| line.contains(expected)), "{shown:?}");
    }
}

#[test]
fn what_is_not_known_leaves_no_hole_in_a_sentence() {
    let program = bare();
    let day = "+60";
    program.json(&[
        "plan",
        "R-1",
        "--goal",
        "vaker buiten",
        "--action",
        &format!("wandelen:{day}"),
    ]);
    program.json(&["promise", "R-1", "--by", day]);
    program.json(&["pause", "R-2", "--until", day, "--reason", "rust"]);
    for language in ["nl", "en"] {
        for about in ["R-1", "R-2", "A-1", "A-2"] {
            sound(&program.run(&["--lang", language, "show", about]).out, language);
        }
        for command in ["page", "dossier", "match"] {
            let answer = program.run(&["--lang", language, command, "R-1"]);
            assert_eq!(answer.code, 0, "{answer:?}");
            sound(&answer.out, language);
        }
        for command in ["queue", "history", "agenda"] {
            sound(&program.run(&["--lang", language, command]).out, language);
        }
        let shown = program.run(&["--lang", language, "show", "A-2"]).out;
        assert!(shown.contains("Stichting Voorbeeld"), "{shown}");
    }
}

/// The sentences about somebody who was erased still say what was done.
#[test]
fn acts_on_somebody_who_was_erased_say_so() {
    let program = bare();
    let day = "+60";
    let acts: [&[&str]; 9] = [
        &["contact", "R-2", "--channel", "phone", "--outcome", "reached"],
        &["promise", "R-2", "--by", day],
        &["refer", "R-2", "A-2"],
        &["pause", "R-2", "--until", day, "--reason", "rust"],
        &["request", "R-2"],
        &["signal", "R-2", "--reason", "kan meer"],
        &["task", "R-2", "--what", "brief", "--by", day],
        &["plan", "R-2", "--interest", "dansen"],
        &["edit", "R-2", "--family", "Weggehaald"],
    ];
    for act in acts {
        let answer = program.run(act);
        assert_eq!(answer.code, 0, "{answer:?}");
    }
    program.json(&["erase", "R-2", "--reason", "op eigen verzoek", "--confirm", "R-2"]);
    for (language, gone) in [("nl", "iemand die is verwijderd"), ("en", "somebody who was erased")]
    {
        for args in [&["history"][..], &["history", "--log"]] {
            let mut all = vec!["--lang", language];
            all.extend(args);
            let history = program.run(&all).out;
            sound(&history, language);
            if args.len() == 1 {
                let told = history.lines().filter(|line| line.contains(gone)).count();
                assert_eq!(told, acts.len() + 1, "each act and the adding:\n{history}");
            }
        }
    }
}

/// `?` finds an act by the words that people have for it, in either language.
#[test]
fn help_is_found_by_the_words_that_people_have() {
    for (typed, key) in [
        ("slot", "L"),
        ("vergrendel", "L"),
        ("lock", "L"),
        ("ongedaan", "u"),
        ("undo", "u"),
        ("zoeken", "/"),
        ("search", "/"),
        ("beeindig de pauze", "Z"),
        ("belblok", "b"),
        ("toezegging", "p"),
        ("kalender", "g a"),
        ("stoppen", "q"),
        ("time machine", "g p"),
    ] {
        for language in trede::i18n::Language::ALL {
            let size = trede::demo::Size { residents: 30, offers: 20, seed: 4 };
            let mut table = Table::with(size, 80, 24, language);
            table.press("?");
            table.type_text(typed);
            let screen = table.screen();
            let found = screen.iter().any(|line| {
                let cells: Vec<&str> = line.split("  ").map(str::trim).collect();
                cells.iter().any(|cell| cell.trim_start_matches(['▌', '┃', ' ']) == key)
            });
            assert!(found, "{typed} in {language:?}: {}", screen.join("\n"));
        }
    }
}

/// A day of another year has its year, wherever a day is said in words.
#[test]
fn a_day_of_another_year_says_which() {
    let mut table = Table::demo(100, 30);
    table.press("c tab tab tab");
    for (typed, expected) in [("1-1-2027", "Friday 1 Jan 2027"), ("31-12-2026", "Thursday 31 Dec")]
    {
        table.type_text(typed);
        assert!(table.shows(expected), "{}", table.screen().join("\n"));
        if expected.ends_with("Dec") {
            assert!(!table.shows("31 Dec 2026"), "this year goes without");
        }
        for _ in 0..typed.len() {
            table.press("backspace");
        }
    }
}
