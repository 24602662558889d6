//! Nothing lands on the wrong person: numbers that are none, names of somebody else, BSNs.

use serde_json::{Value, json};

use crate::support::program::Program;
use crate::support::table::Table;

fn import(program: &Program, text: &str, more: &[&str]) -> Value {
    let file = program.file("x.csv", text);
    let report = program.json(&[&["import", "residents", file.as_str()], more].concat());
    let number = |name: &str| report[name].as_u64().unwrap();
    let list = |name: &str| report[name].as_array().unwrap().len() as u64;
    let placed = number("imported") + number("updated") + number("unchanged");
    assert_eq!(number("rows"), placed + list("merged") + list("rejected"), "{report}");
    report
}

fn name(program: &Program, code: &str) -> Value {
    program.json(&["show", code])["name"].clone()
}

#[test]
fn what_says_that_there_is_no_number_is_nobody() {
    for none in ["n.v.t.", "0", "000", "onbekend", "NVT", "geen", "-", "?", "x", "n/a", "volgt"] {
        let program = Program::empty();
        let row = |person: &str| format!("klantnr;naam;trede\n{none};{person};2\n");
        assert_eq!(import(&program, &row("Kees Proefberg"), &[])["imported"], 1, "{none}");
        let second = import(&program, &row("Ria Nepvis"), &[]);
        assert_eq!((&second["imported"], &second["updated"]), (&json!(1), &json!(0)), "{none}");
        assert_eq!(name(&program, "R-00001"), "Kees Proefberg", "{none}");
        // The same one again is found by name.
        assert_eq!(import(&program, &row("Ria Nepvis"), &[])["unchanged"], 1, "{none}");
    }
}

#[test]
fn what_a_spreadsheet_broke_is_refused_with_the_reason() {
    let program = Program::empty();
    let report = import(
        &program,
        "klantnr;naam;trede\n#N/B;Kees Proefberg;2\n1,23457E+11;Ria Nepvis;2\n#N/A;Aad Nepper;2\n\
         K-4;#NAAM?;2\n",
        &[],
    );
    let reasons: Vec<_> = report["rejected"].as_array().unwrap().iter().collect();
    assert_eq!((reasons.len(), &report["imported"]), (4, &json!(0)), "{report}");
    assert!(reasons[1]["reason"].as_str().unwrap().contains("E+11"), "{report}");
    assert!(reasons[3]["reason"].as_str().unwrap().contains("spreadsheet"), "{report}");
}

#[test]
fn a_number_with_another_name_is_held_back_until_it_is_accepted() {
    let program = Program::empty();
    import(&program, "klantnr;naam;trede\nK-1;Kees Proefberg;2\n", &[]);
    let other = "klantnr;naam;trede;wijk\nK-1;Ria Nepvis;2;Laak\n";
    let dry = program.run(&["import", "residents", &program.file("o.csv", other), "--dry-run"]);
    for part in ["Kees Proefberg", "Ria Nepvis", "--accept-names"] {
        assert!(dry.out.contains(part), "{part}: {dry:?}");
    }
    let report = import(&program, other, &[]);
    assert_eq!((&report["updated"], &report["imported"]), (&json!(0), &json!(0)));
    assert_eq!(
        report["held"],
        json!([{ "line": 2, "resident": "R-00001", "with_line": null,
            "known": "Kees Proefberg", "told": "Ria Nepvis", "same": "number" }])
    );
    assert_eq!(name(&program, "R-00001"), "Kees Proefberg");
    assert_eq!(program.json(&["verify"])["entries"], 1);
    assert_eq!(import(&program, other, &["--accept-names"])["updated"], 1);
    assert_eq!(name(&program, "R-00001"), "Ria Nepvis");
    // Two people with one number in one file.
    let two = "klantnr;naam;trede\nK-7;Aad Droomman;2\nK-7;Els Proefstra;2\n";
    let report = import(&program, two, &[]);
    assert_eq!((&report["imported"], &report["held"][0]["with_line"]), (&json!(1), &json!(2)));
    assert_eq!(import(&program, two, &[])["unchanged"], 1);
}

#[test]
fn a_number_in_other_clothing_is_one_person_or_a_question() {
    let clothes = ["0012345", "12345", "12345.0", "12345,0", "12 345", "12.345", "'0012345"];
    for first in clothes {
        for second in clothes.into_iter().filter(|it| [first, it].contains(&"0012345")) {
            let program = Program::empty();
            let row =
                |number: &str, person: &str| format!("klantnr;naam;trede\n{number};{person};2\n");
            import(&program, &row(first, "Kees Proefberg"), &[]);
            let same = import(&program, &row(second, "Kees Proefberg"), &[]);
            assert_eq!(same["unchanged"], 1, "{first} {second}: {same}");
            let other = import(&program, &row(second, "Ria Nepvis"), &[]);
            assert_eq!(other["held"].as_array().unwrap().len(), 1, "{first} {second}: {other}");
        }
    }
    let program = Program::empty();
    let rows: Vec<String> = clothes.iter().map(|it| format!("{it};Kees Proefberg;2\n")).collect();
    let text = rows.concat();
    let report = import(&program, &format!("klantnr;naam;trede\n{text}"), &[]);
    assert_eq!(
        (&report["imported"], report["merged"].as_array().map(Vec::len)),
        (&json!(1), Some(6))
    );
}

#[test]
fn a_better_spelling_stays_and_prefixes_are_one() {
    let program = Program::empty();
    import(
        &program,
        "klantnr;naam;trede\nK-1;Zoë van den Proefberg;2\n;Kees van den Nepberg;1\n",
        &[],
    );
    for row in ["K-1;Zoe van den Proefberg;2", "K-1;Zo?;2", "K-1;Zoë vd Proefberg;2"] {
        let report = import(&program, &format!("klantnr;naam;trede\n{row}\n"), &[]);
        assert_eq!(report["updated"], 0, "{row}: {report}");
        assert_eq!(name(&program, "R-00001"), "Zoë van den Proefberg", "{row}");
    }
    for text in [
        "voornaam;tussenvoegsel;achternaam;trede\nKees;vd;Nepberg;1\n",
        "voornaam;tussenvoegsel;achternaam;trede\nKees;v.d.;Nepberg;1\n",
        "voornaam;achternaam;trede\nKees;v/d Nepberg;1\n",
        "voornaam;achternaam;trede\nKees;\"Nepberg, van den\";1\n",
        "naam;trede\n\"Nepberg, Kees vd\";1\n",
        "naam;trede\nKees v.d. Nepberg;1\n",
        "naam;trede\nKees v.d.Nepberg;1\n",
        "naam;trede\nkees vdn nepberg;1\n",
    ] {
        let report = import(&program, text, &[]);
        assert_eq!(report["unchanged"], 1, "{text}: {report}");
    }
    let other = import(&program, "naam;trede\nKees de Nepberg;1\n", &[]);
    assert_eq!(other["imported"], 1, "{other}");
}

#[test]
fn a_dry_run_and_the_report_say_what_changes() {
    let program = Program::empty();
    import(&program, "klantnr;naam;trede;wijk\nK-1;Kees Proefberg;2;Laak\n", &[]);
    let text = "klantnr;naam;trede;wijk;telefoon\nK-1;Kees Proefberg;2;Escamp;06-00 12 34 56\n";
    let fields = json!([{ "line": 2, "id": "R-00001", "fields": [
        { "field": "phone", "old": "", "new": "06-00 12 34 56" },
        { "field": "neighbourhood", "old": "Laak", "new": "Escamp" },
    ] }]);
    assert_eq!(import(&program, text, &["--dry-run"])["updates"], fields);
    let file = program.file("t.csv", text);
    let said = program.run(&["import", "residents", &file, "--dry-run"]).out;
    assert!(
        said.contains(
            "R-00001: telephone: nothing → “06-00 12 34 56”; neighbourhood: “Laak” → “Escamp”"
        ),
        "{said}"
    );
    assert_eq!(import(&program, text, &[])["updates"], fields);
    let offers = program.file("a.csv", "code;naam;prijs\nW1;Proefyoga;4,00\n");
    program.json(&["import", "offers", &offers]);
    let offers = program.file("a.csv", "code;naam;prijs\nW1;Proefyoga;5,00\n");
    let report = program.json(&["import", "offers", &offers, "--dry-run"]);
    let field = &report["updates"][0]["fields"][0];
    assert_eq!(
        (&field["field"], &field["old"], &field["new"]),
        (&json!("price"), &json!("4,00"), &json!("5,00"))
    );
}

#[test]
fn citizen_service_numbers_pass_in_no_clothing() {
    let program = Program::empty();
    let clothes = [
        "BSN 123456782",
        "123456782.0",
        "\"=\"\"123456782\"\"\"",
        "1234-56-782",
        "1234.56.782",
        "123456782-A",
        "123456782/1",
        "123456782 (partner)",
        "'123456782",
        "\"123456782,0\"",
        "klant 123456782",
        "NL123456782X",
        "12345672",
    ];
    for cell in clothes {
        for (header, kind) in
            [("klantnr", "residents"), ("opmerking", "residents"), ("iets", "offers")]
        {
            for rows in [
                format!("Kees Proefberg;2;{cell}\n"),
                format!("Kees Proefberg;2;{cell}\nRia Nepvis;2;K-12\nAad Nepper;2;{cell}\n"),
                format!("Kees Proefberg;2;{cell}\nRia Nepvis;2;123456789\n"),
            ] {
                let file = program.file("b.csv", format!("naam;trede;{header}\n{rows}"));
                let answer = program.run(&["import", kind, &file, "--dry-run"]);
                assert!(
                    answer.code == 1 && answer.err.contains("BSN"),
                    "{header} {rows}: {answer:?}"
                );
            }
        }
    }
    for header in ["BSN", "BSN-nummer", "sofi nr", "Sofinummer", "burger service nr", "b s n"] {
        let file = program.file("h.csv", format!("naam;trede;{header}\nKees Proefberg;2;geen\n"));
        assert_eq!(program.run(&["import", "residents", &file]).code, 1, "{header}");
    }
    assert_eq!(program.json(&["verify"])["entries"], 0);
}

#[test]
fn add_and_edit_refuse_a_bsn_with_a_sentence() {
    let program = Program::empty();
    let add = ["add", "resident", "--family", "Proefberg", "--rung", "2"];
    for number in ["123456782", "BSN 1234.56.782", "123456782.0"] {
        let refused = program.run(&[&add[..], &["--client-number", number]].concat());
        assert!(refused.code == 1 && refused.err.contains("--client-number"), "{refused:?}");
        assert!(refused.err.contains("BSN"), "{refused:?}");
    }
    program.json(&[&add[..], &["--client-number", "K-1"]].concat());
    let refused = program.run(&["edit", "R-1", "--client-number", "123456782"]);
    assert!(refused.code == 1 && refused.err.contains("BSN"), "{refused:?}");
    assert_eq!(program.json(&["verify"])["entries"], 1);
}

#[test]
fn what_came_in_with_a_file_is_no_plan_that_somebody_made() {
    let program = Program::empty();
    import(&program, "klantnr;naam;trede;interesses\nK-1;Kees Proefberg;2;zwemmen\n", &[]);
    program.json(&["wave", "add", "proef", "--by", "random", "--size", "1"]);
    let planned = |program: &Program| {
        let wave = program.run(&["wave", "list"]).out;
        wave.lines().any(|line| line.contains("planned: 1") || line.contains("plan: 1"))
    };
    let said = program.run(&["show", "R-1"]).out;
    assert!(said.contains("interests and circumstances noted"), "{said}");
    assert!(!said.contains("plan made") && !planned(&program), "{said}");
    program.json(&["plan", "R-1", "--goal", "elke week zwemmen"]);
    let said = program.run(&["show", "R-1"]).out;
    assert!(said.contains("plan made, 1 goal"), "{said}");
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn a_text_that_holds_a_bsn_asks_once() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Proefberg", "--rung", "2"]);
    let contact = ["contact", "R-1", "--channel", "phone", "--outcome", "reached", "--note"];
    let promise = ["promise", "R-1", "--by", "+60", "--what"];
    let plan = ["plan", "R-1", "--goal"];
    let request = ["request", "R-1", "--note"];
    for act in [&contact[..], &promise, &plan, &request] {
        let text = ["zei dat 1234.56.782 zijn nummer is"];
        let refused = program.run(&[act, &text].concat());
        assert!(
            refused.code == 1 && refused.err.contains("--accept-number"),
            "{act:?} {refused:?}"
        );
        let taken = program.run(&[act, &text[..], &["--accept-number"]].concat());
        assert_eq!(taken.code, 0, "{act:?} {taken:?}");
        let other = ["belt op 06-12345678, na 01-03-2027"];
        assert_eq!(program.run(&[act, &other].concat()).code, 0, "{act:?}");
    }
}

#[test]
fn a_municipality_whose_own_numbers_pass_says_so_and_it_is_noted() {
    let program = Program::empty();
    let file = program.file("x.csv", "klantnr;naam;trede\n123456782;Kees Proefberg;2\n");
    assert_eq!(program.run(&["import", "residents", &file]).code, 1);
    let settings = program.home().join("trede.toml");
    let text = std::fs::read_to_string(&settings).unwrap_or_default();
    let text = text.replace("own_numbers_pass = false", "own_numbers_pass = true");
    let text = if text.is_empty() { "[security]\nown_numbers_pass = true\n".into() } else { text };
    std::fs::write(&settings, text).unwrap();
    let taken = program.run(&["import", "residents", &file]);
    assert!(taken.code == 0 && taken.err.contains("own_numbers_pass"), "{taken:?}");
    let log = program.run(&["history", "--log"]).out;
    assert!(log.contains("Own numbers taken that look like a BSN: 1"), "{log}");
    let named = program.file("y.csv", "bsn;naam;trede\n123456782;Kees Proefberg;2\n");
    assert_eq!(
        program.run(&["import", "residents", &named]).code,
        1,
        "the name of a column counts"
    );
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn what_is_no_number_of_anybody_is_left_out_and_told() {
    let program = Program::empty();
    let row = |number: &str, person: &str| format!("klantnr;naam;trede\n{number};{person};2\n");
    for number in ["nog aanvragen", "zie dossier", "99999", "nvt"] {
        let (one, other) = (row(number, "Kees Nepstra"), row(number, "Ria Nepstra"));
        let first = import(&program, &one, &[]);
        let second = import(&program, &other, &[]);
        assert_eq!(second["updated"], 0, "{number}: {second}");
        let told = first["warnings"].to_string().contains(number);
        assert_eq!(told, number != "nvt", "{number}: {first}");
    }
    assert_eq!(program.json(&["find", "Nepstra"])["total"], 2);
    // In front of a number stands what it is, and thousands have their points.
    import(&program, &row("12345", "Aad Droomman"), &[]);
    for number in ["nr. 12345", "12.345,00", "klantnummer 0012345", "12345.000"] {
        let again = import(&program, &row(number, "Aad Droomman"), &[]);
        assert_eq!(again["unchanged"], 1, "{number}: {again}");
    }
}

#[test]
fn two_of_one_family_with_one_number_in_a_file_are_asked_about() {
    let program = Program::empty();
    let text = "klantnr;naam;trede\nK-1;Kees Nepstra;2\nK-1;Ria Nepstra;2\n";
    let report = import(&program, text, &[]);
    assert_eq!(
        report["held"],
        json!([{ "line": 3, "resident": null, "with_line": 2,
            "known": "Kees Nepstra", "told": "Ria Nepstra", "same": "number" }])
    );
    assert_eq!((&report["imported"], &report["updated"]), (&json!(1), &json!(0)));
}

#[test]
fn a_bsn_is_seen_wherever_it_stands_in_a_file() {
    let program = Program::empty();
    for text in [
        "naam;trede\nKees Proefberg;2;123456782\n",
        "naam;trede;klantnr\nKees Proefberg;2;K-1;123456782\nRia Nepvis;2;K-2;\n",
        "naam;trede;123456782\nKees Proefberg;2;\n",
        "123456782;naam;trede\n;Kees Proefberg;2\n",
        "naam;trede\n123456782 Proefberg;2\n",
        "naam;trede;telefoon\nKees Proefberg;2;012345672-1\n",
        "naam;trede;telefoon\nKees Proefberg;2;+123456782\n",
        "naam;trede;interesses\nKees Proefberg;2;\"zwemmen; 123456782\"\n",
        "naam;trede;fiscaal nummer\nKees Proefberg;2;12\n",
    ] {
        let file = program.file("b.csv", text);
        let answer = program.run(&["import", "residents", &file, "--dry-run"]);
        assert!(answer.code == 1 && answer.err.contains("BSN"), "{text}: {answer:?}");
        assert!(!answer.err.contains("123456782"), "{text}: {answer:?}");
    }
    // The name of a file is kept in the history.
    let file = program.file("klant 123456782.csv", "naam;trede\nKees Proefberg;2\n");
    program.json(&["import", "residents", &file]);
    let said = program.run(&["history"]).out;
    assert!(said.contains("klant") && !said.contains("123456782"), "{said}");
}

#[test]
fn every_text_that_is_typed_asks_about_a_bsn() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Proefberg", "--rung", "2"]);
    for act in [
        &["wave", "add", "123456782", "--by", "random", "--size", "1"][..],
        &["pause", "R-1", "--until", "+60", "--reason", "BSN 123456782"],
        &["task", "R-1", "--by", "+60", "--what", "bel over 1234-56-782"],
    ] {
        let refused = program.run(act);
        assert!(refused.err.contains("--accept-number"), "{act:?} {refused:?}");
        let taken = program.run(&[act, &["--accept-number"]].concat());
        assert_eq!(taken.code, 0, "{act:?} {taken:?}");
    }
}

#[test]
fn many_changes_are_told_in_part_as_text_and_whole_as_json() {
    let program = Program::empty();
    let rows = |place: &str| -> String {
        let rows = (0..150).map(|at| format!("K-{at};Kees Proefberg;2;{place}"));
        rows.collect::<Vec<_>>().join("\n")
    };
    import(&program, &format!("klantnr;naam;trede;wijk\n{}", rows("Laak")), &[]);
    let text = format!("klantnr;naam;trede;wijk\n{}", rows("Escamp"));
    let file = program.file("m.csv", &text);
    let said = program.run(&["import", "residents", &file, "--dry-run"]).out;
    assert_eq!(said.matches("“Laak” → “Escamp”").count(), 100, "{said}");
    assert!(said.contains("… and 50 more"), "{said}");
    let report = import(&program, &text, &["--dry-run"]);
    assert_eq!(report["updates"].as_array().unwrap().len(), 150);
}

#[test]
fn a_number_that_somebody_else_has_is_said_when_it_is_given_by_hand() {
    let program = Program::empty();
    let add = |family: &str, number: &str| {
        let family = ["add", "resident", "--rung", "2", "--family", family];
        let added = program.run(&[&family[..], &["--client-number", number]].concat());
        assert_eq!(added.code, 0, "{added:?}");
        added.err.contains("R-00001")
    };
    assert!(!add("Proefberg", "12345"));
    for number in ["12345", "0012345", "12345,0", "12.345", "nr. 12345"] {
        assert!(add("Nepvis", number), "{number}");
    }
    assert!(!add("Nepvis", "onbekend") && !add("Nepvos", "onbekend") && !add("Nepvos", "777"));
    let edit = |code: &str, number: &str| {
        program.run(&["edit", code, "--client-number", number]).err.contains("is that of")
    };
    assert!(edit("R-9", "012345") && !edit("R-9", "778"));
}

#[test]
fn a_form_that_holds_a_bsn_asks_once_on_the_screen() {
    for keys in ["c v tab t tab", "p tab", "t", "s"] {
        let mut table = Table::demo(100, 34);
        let head = table.app.model.data.caseload.head();
        table.press(keys);
        table.type_text("nummer 1234.56.782");
        table.press("enter");
        assert!(table.status().contains("BSN"), "{keys}: {}", table.status());
        assert!(table.app.model.task.overlay.is_some(), "{keys}: the form stays");
        assert_eq!(table.app.model.data.caseload.head(), head, "{keys}: nothing was written");
        table.press("enter");
        assert_eq!(table.app.model.data.caseload.head(), head + 1, "{keys}: {}", table.status());
    }
}

#[test]
fn a_known_name_with_another_number_waits_until_somebody_says_who_it_is() {
    let program = Program::empty();
    let head = "klantnr;naam;trede;telefoon\n";
    let list = format!("{head}K-1;Kees Proefberg;2;06-10000001\nK-2;Ria Nepvis;2;\n");
    import(&program, &list, &[]);
    // Whose number the list still names is another person than the new one of the same name.
    let both = format!("{head}K-1;Kees Proefberg;2;06-10000001\nK-5;Kees Proefberg;1;\n");
    assert_eq!(import(&program, &both, &["--dry-run"])["imported"], 1);
    let next = format!("{head}K-9;Kees Proefberg;2;06-10000001\nK-2;Ria Nepvis;2;\n");
    let said = program.run(&["import", "residents", &program.file("n.csv", &next), "--dry-run"]);
    for part in ["Kees Proefberg, K-1", "Kees Proefberg, K-9", "--new-people"] {
        assert!(said.out.contains(part), "{part}: {said:?}");
    }
    let report = import(&program, &next, &[]);
    assert_eq!((&report["imported"], &report["updated"]), (&json!(0), &json!(0)), "{report}");
    assert_eq!(report["held"][0]["same"], "name", "{report}");
    assert_eq!(report["held"][0]["resident"], "R-00001", "{report}");
    // The same person: the number changes and nothing is lost.
    assert_eq!(import(&program, &next, &["--accept-names=2"])["updated"], 1);
    assert_eq!(program.json(&["show", "K-9"])["resident"], "R-00001");
    assert_eq!(import(&program, &next, &[])["unchanged"], 2);
    program.json(&["undo"]);
    // Somebody else: a file of their own, and no question any more.
    assert_eq!(import(&program, &next, &["--new-people"])["imported"], 1);
    assert_eq!(program.json(&["show", "K-9"])["resident"], "R-00003");
    assert_eq!(import(&program, &next, &[])["unchanged"], 2);
}

#[test]
fn of_several_of_a_name_the_one_who_agrees_is_asked_about_and_is_not_gone() {
    let program = Program::empty();
    let head = "klantnr;naam;trede;telefoon;instroom\n";
    let rest = "1;Kees Proefberg;2;;\n2;Ria Nepvis;2;;\n3;Aad Nepper;2;;\n";
    let anna =
        "3004;Anna Jansen;2;0644444444;01-02-2024\n3005;Anna Jansen;2;0655555555;01-03-2024\n";
    import(&program, &format!("{head}{rest}{anna}"), &[]);
    let next = format!(
        "{head}{rest}3005;Anna Jansen;2;0655555555;01-03-2024\n\
         4004;Anna Jansen;2;0644444444;01-02-2024\n"
    );
    let report = import(&program, &next, &["--dry-run"]);
    assert_eq!(report["held"][0]["resident"], "R-00004", "{report}");
    assert_eq!(report["gone"], json!([]), "whoever may be in it is not gone: {report}");
    let both = format!(
        "{head}{rest}4005;Anna Jansen;2;0655555555;01-03-2024\n\
         4004;Anna Jansen;2;0644444444;01-02-2024\n"
    );
    let report = import(&program, &both, &["--accept-names"]);
    assert_eq!((&report["updated"], &report["gone"]), (&json!(2), &json!([])), "{report}");
    for (number, code) in [("4004", "R-00004"), ("4005", "R-00005")] {
        assert_eq!(program.json(&["show", number])["resident"], code);
    }
    // Where nothing tells which of them it is, nobody becomes somebody else.
    let bare = format!("{head}{rest}9009;Anna Jansen;2;;\n");
    let report = import(&program, &bare, &["--accept-names"]);
    assert_eq!((&report["updated"], &report["imported"]), (&json!(0), &json!(0)), "{report}");
    assert_eq!(report["held"][0]["same"], "name", "{report}");
    let report = import(&program, &bare, &["--new-people"]);
    assert_eq!(report["imported"], 1, "{report}");
}
