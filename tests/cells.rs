//! Cells as people fill them in: only a missing name or rung refuses a row, a column of days is
//! judged whole, and what is not understood is told and counted.

use std::fmt::Write as _;

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::cases::cases;
use crate::support::program::Program;

const HEAD: &str = "klantnummer;voornaam;achternaam;trede;telefoon;instroomdatum;tolk;interval\n";

fn residents(program: &Program, text: &str) -> Value {
    let file = program.file("bestand.csv", text);
    program.json(&["import", "residents", &file, "--lang", "en"])
}

fn shown(program: &Program, who: &str) -> Value {
    program.json(&["show", who])
}

fn said(report: &Value) -> String {
    let all = report["warnings"].as_array().expect("warnings");
    all.iter().map(|it| it["text"].as_str().expect("text")).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_telephone_is_what_the_cell_says_of_one() {
    for (cell, phone) in [
        ("geen", ""),
        ("n.v.t.", ""),
        ("-", ""),
        ("via zus", ""),
        ("'0600000001", "0600000001"),
        ("=\"0600000001\"", "0600000001"),
        ("06\u{2011}00000001", "06-00000001"),
        ("06–00000001", "06-00000001"),
        ("06\u{a0}00000001", "06 00000001"),
        ("06-00000001 (dochter)", "06-00000001 (dochter)"),
    ] {
        let program = Program::empty();
        let report = residents(&program, &format!("{HEAD}V-1;Bo;Verzondijk;2;{cell};;;\n"));
        assert_eq!(report["imported"], 1, "{cell}: {report}");
        assert_eq!(shown(&program, "V-1")["phone"], phone, "{cell}");
        let counted = &report["not_understood"];
        let wanted = json!([{ "column": "telefoon", "cells": 1, "lines": [2] }]);
        assert_eq!(counted == &wanted, cell == "via zus", "{cell}: {report}");
    }
}

#[test]
fn a_row_is_refused_for_its_name_or_rung_alone() {
    let program = Program::empty();
    let text = format!(
        "{HEAD}V-1;Ans;Verzonberg;2.0;geen;31-02-2024;soms;maandelijks\n\
         V-2;Bo;Verzondijk;2,0\n\
         V-3;Cas;Verzonhof;trede 2;;binnenkort;;\n\
         V-4;;;2;;;;\n\
         V-5;Dee;Verzonlaan;;;;;\n\
         V-6;Eva;Verzonpad;9;;;;\n"
    );
    let report = residents(&program, &text);
    assert_eq!(report["imported"], 3, "{report}");
    let rejected = report["rejected"].as_array().expect("rejected").iter();
    let fields: Vec<&str> = rejected.filter_map(|row| row["field"].as_str()).collect();
    assert_eq!(fields, ["name", "rung", "rung"]);
    let columns = report["not_understood"].as_array().expect("columns").iter();
    let columns: Vec<String> =
        columns.map(|one| format!("{}{}", one["column"], one["lines"])).collect();
    assert_eq!(columns, ["\"instroomdatum\"[2,4]", "\"tolk\"[2]", "\"interval\"[2]"], "{report}");
    let file = program.file("bestand.csv", text);
    let told = program.run(&["import", "residents", &file, "--dry-run", "--lang", "en"]);
    assert!(told.out.contains("instroomdatum: 2 cells not understood (lines 2, 4)"), "{told:?}");
    assert_eq!(shown(&program, "V-2")["rung"], 2);
    // By hand it is told at once.
    for flag in [["--phone", "geen"], ["--inflow_on", "31-02-2024"], ["--interpreter", "soms"]] {
        let edit = program.run(&[&["edit", "V-1"], &flag[..]].concat());
        assert_ne!(edit.code, 0, "{edit:?}");
    }
}

#[test]
fn money_of_offers_is_an_amount_or_nothing_or_text() {
    for (cell, cents) in [
        ("n.v.t.", json!(null)),
        ("-", json!(null)),
        ("gratis", json!(0)),
        ("1 250,00", json!(125_000)),
        ("1\u{a0}250,00", json!(125_000)),
        ("1.250,00", json!(125_000)),
        ("2,50 per keer", json!(250)),
        ("naar draagkracht", json!(null)),
    ] {
        let program = Program::empty();
        let file = program.file("aanbod.csv", format!("code;naam;prijs\nW1;Verzonkoor;{cell}\n"));
        let report = program.json(&["import", "offers", &file]);
        assert_eq!(report["imported"], 1, "{cell}: {report}");
        assert_eq!(shown(&program, "W1")["price_cents"], cents, "{cell}");
    }
}

fn days(cells: &[&str]) -> String {
    let rows = cells.iter().enumerate();
    let rows = rows.map(|(at, day)| format!("V-{};Proef;Verzon{at};2;;{day};;\n", at + 1));
    HEAD.to_owned() + &rows.collect::<String>()
}

#[test]
fn a_column_of_days_is_read_one_way_or_refused() {
    for (cells, first) in [
        (vec!["02/03/2024", "31/12/2023"], json!("2024-03-02")),
        (vec!["02/03/2024", "12/31/2023"], json!("2024-02-03")),
        (vec!["02/03/2024", "2023-12-31"], json!("2024-03-02")),
        (vec!["3-11-25"], json!("2025-11-03")),
        (vec!["3-11-98"], json!("1998-11-03")),
        (vec!["45323"], json!("2024-02-01")),
        (vec!["1 feb 2024"], json!("2024-02-01")),
        (vec!["01-02-2024 00:00:00"], json!("2024-02-01")),
    ] {
        let program = Program::empty();
        let report = residents(&program, &days(&cells));
        assert_eq!(report["imported"], json!(cells.len()), "{cells:?}: {report}");
        assert_eq!(shown(&program, "V-1")["inflow"], first, "{cells:?}: {report}");
    }
    let program = Program::empty();
    let file = program.file("bestand.csv", days(&["31/12/2023", "01/02/2024", "12/31/2023"]));
    let refused = program.run(&["import", "residents", &file, "--lang", "en"]);
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(refused.err.contains("line 2 has the day first, line 4 the month"), "{refused:?}");
    assert_eq!(program.json(&["verify"])["entries"], 0);
}

#[test]
fn what_a_spreadsheet_made_of_a_day_is_told() {
    let program = Program::empty();
    let report = residents(&program, &days(&["45323", "31-12-2030"]));
    assert!(said(&report).contains("read as 01-02-2024"), "{report}");
    assert!(said(&report).contains("31-12-2030 has not come yet"), "{report}");
    assert_eq!(shown(&program, "V-2")["inflow"], json!(null));
}

#[test]
fn initials_give_way_both_numbers_stay_and_the_last_contact_is_one() {
    let program = Program::empty();
    let text = "klantnummer;Voorletters;Roepnaam;Achternaam;Telefoon vast;Telefoon mobiel;Trede;\
                Laatste contact;Soort contact\n\
                V-1;S.;Saskia;Verzonberg;070-0000001;06-00000001;2;12-03-2026;telefoon\n\
                V-2;O.;;Verzondijk;070-0000002;;2;;\n\
                V-3;;Cas;Verzonhof;;;1;3-11-25;huisbezoek\n";
    let report = residents(&program, text);
    assert_eq!(report["imported"], 3, "{report}");
    let first = shown(&program, "V-1");
    assert_eq!(
        (&first["name"], &first["phone"]),
        (&json!("Saskia Verzonberg"), &json!("06-00000001 / 070-0000001"),)
    );
    assert_eq!(first["timeline"][0]["on"], "2026-03-12", "{first}");
    let second = shown(&program, "V-2");
    assert_eq!(
        (&second["name"], &second["phone"]),
        (&json!("O. Verzondijk"), &json!("070-0000002"))
    );
    let queue = program.json(&["queue"]);
    let never = queue["rows"].as_array().expect("rows").iter().filter(|row| row["tier"] == 3);
    assert_eq!(never.count(), 1, "{queue}");
    let again = residents(&program, text);
    assert_eq!((&again["imported"], &again["updated"]), (&json!(0), &json!(0)), "{again}");
    let by_hand = program.run(&["edit", "V-1", "--contact_kind", "telefoon"]);
    assert_eq!(by_hand.code, 2, "{by_hand:?}");
}

#[test]
fn an_offer_says_when_for_whom_and_until_when() {
    let program = Program::empty();
    let text = "naam;organisatie;dag;tijd;locatie;kosten;doelgroep;einde\n\
        Verzonkoor;Nep;ma en do;19.30 - 21.00 uur;Zaal;\"€ 2,50 (met Ooievaarspas gratis)\";65+;31-12-2099\n\
        Verzonkoor;Nep;wo;10u-11u30;Hof;-;alleen vrouwen;31-12-2025\n\
        Verzonkoor;;;;;;;\n";
    let file = program.file("aanbod.csv", text);
    let report = program.json(&["import", "offers", &file]);
    assert_eq!(report["imported"], 2, "{report}");
    assert_eq!(report["rejected"][0]["line"], 4, "{report}");
    let first = shown(&program, "A-0001");
    assert_eq!((&first["price_cents"], &first["pass_cents"]), (&json!(250), &json!(0)), "{first}");
    assert_eq!(first["status"], "active", "{first}");
    let second = shown(&program, "A-0002");
    assert_eq!((&first["until"], &second["until"]), (&json!("2099-12-31"), &json!("2025-12-31")));
    assert!(second["description"].as_str().expect("text").contains("alleen vrouwen"), "{second}");
    let again = program.json(&["import", "offers", &file]);
    assert_eq!((&again["imported"], &again["updated"]), (&json!(0), &json!(0)), "{again}");
}

#[test]
fn a_rung_that_cannot_be_read_stays_and_is_quoted() {
    let program = Program::empty();
    let head = "klantnummer;achternaam;trede\n";
    let first = residents(&program, &format!("{head}V-1;Verzona;II\nV-2;Verzonb;7\n"));
    assert_eq!((&first["imported"], &first["rejected"][0]["line"]), (&json!(1), &json!(3)));
    let reason = first["rejected"][0]["reason"].as_str().expect("a reason");
    assert!(reason.starts_with("rung “7”: ") && reason.contains("write 1 to 6"), "{reason}");
    assert_eq!(first["rejected"][0]["field"], "rung");
    let then = residents(&program, &format!("{head}V-1;Verzonc;onbekend\n"));
    assert_eq!((&then["updated"], &then["rejected"]), (&json!(1), &json!([])), "{then}");
    assert!(said(&then).contains("rung “onbekend” cannot be read; rung 2 stays"), "{then}");
}

#[test]
fn people_read_words_for_fields_and_programs_their_names() {
    let program = Program::empty();
    let file = program.file("b.csv", "klantnummer;achternaam;trede;wijk\nV-1;Verzona;2;Noord\n");
    program.json(&["import", "residents", &file]);
    let file =
        program.file("b.csv", "klantnummer;achternaam;trede;wijk\nV-1;Verzonb;2;Zuid\nV-2;Bo;7;\n");
    let told = program.run(&["import", "residents", &file, "--dry-run", "--lang", "nl"]).out;
    for said in ["achternaam: “Verzona” → “Verzonb”", "wijk: “Noord” → “Zuid”", "trede “7”: "]
    {
        assert!(told.contains(said), "{said}: {told}");
    }
    for name in ["family", "neighbourhood", "rung"] {
        assert!(!told.contains(name), "{name}: {told}");
    }
    let json = program.json(&["import", "residents", &file, "--dry-run"]);
    assert_eq!(json["updates"][0]["fields"][0]["field"], "family", "{json}");
    let file = program.file("b.csv", "telefoon;wijk\n0600000001;Noord\n");
    let refused = program.run(&["import", "residents", &file, "--lang", "nl"]).err;
    assert!(refused.contains("“naam”, “achternaam”") && refused.contains("“trede”"), "{refused}");
}

#[test]
fn an_offer_shows_the_words_of_its_price() {
    let program = Program::empty();
    let text = "naam;prijs\nNepa;Ontdek gratis\nNepb;vanaf 5 euro\nNepc;€ 12,50 p/m\n\
                Nepd;\"€ 120 per jaar, eerste les gratis\"\nNepe;vrijwillige bijdrage\nNepf;2,50\n";
    let file = program.file("aanbod.csv", text);
    let report = program.json(&["import", "offers", &file]);
    assert_eq!(report["not_understood"], json!([]), "{report}");
    for (code, cents, per, from, free, line) in [
        ("A-1", json!(null), json!(null), false, true, "prijs: Ontdek gratis"),
        ("A-2", json!(500), json!(null), true, false, "prijs: vanaf 5 euro"),
        ("A-3", json!(1250), json!("month"), false, false, "prijs: € 12,50 p/m"),
        (
            "A-4",
            json!(12000),
            json!("year"),
            false,
            true,
            "prijs: € 120 per jaar, eerste les gratis",
        ),
        ("A-5", json!(null), json!(null), false, false, "prijs: vrijwillige bijdrage"),
        ("A-6", json!(250), json!(null), false, false, "prijs: € 2,50"),
    ] {
        let json = shown(&program, code);
        let told = [&json["price_cents"], &json["price_per"]];
        assert_eq!(told, [&cents, &per], "{json}");
        assert_eq!(
            (&json["price_from"], &json["free_to_try"]),
            (&json!(from), &json!(free)),
            "{json}"
        );
        let text = program.run(&["show", code, "--lang", "nl"]).out;
        assert!(text.lines().any(|it| it == line), "{text}");
    }
}

#[test]
fn an_offer_whose_time_is_another_is_the_one_that_is_left() {
    let program = Program::empty();
    let text = "naam;organisatie;locatie;dag;tijd\nPraathuis;Nep;Bieb;ma;10:00-11:00\n\
                Praathuis;Nep;Bieb;wo;10:00-11:00\nPraathuis;Nep;Kiem;do;10:00-11:00\n";
    let file = program.file("aanbod.csv", text);
    assert_eq!(program.json(&["import", "offers", &file])["imported"], 3);
    let file = program.file("aanbod.csv", text.replace("wo;10:00-11:00", "vr;14:00-15:00"));
    let then = program.json(&["import", "offers", &file]);
    assert_eq!(
        (&then["imported"], &then["updated"], &then["unchanged"]),
        (&json!(0), &json!(1), &json!(2))
    );
    assert_eq!(then["updates"][0]["id"], "A-0002", "{then}");
    let again = program.json(&["import", "offers", &file]);
    assert_eq!(again["unchanged"], 3, "{again}");
    // Two that are left may be either.
    let two =
        text.replace("ma;10:00-11:00", "za;9:00-10:00").replace("wo;10:00-11:00", "zo;9:00-10:00");
    let file = program.file("aanbod.csv", two);
    let both = program.json(&["import", "offers", &file, "--dry-run"]);
    assert_eq!((&both["imported"], &both["updated"]), (&json!(2), &json!(0)), "{both}");
}

#[test]
fn doubles_are_told_and_merged_with_one_undo() {
    let program = Program::empty();
    let text = "code;naam;organisatie;locatie;dag;tijd;website\n\
                X1;Fietsles;Nep;Hal;ma;10:00-11:00;\n\
                X2;Fietsles;Nep;Hal;ma;10:00-11:00;www.nep.example\n\
                X3;Fietsles;Nep;Park;ma;10:00-11:00;\n";
    let file = program.file("aanbod.csv", text);
    let report = program.json(&["import", "offers", &file]);
    let doubles = json!([{ "offers": ["A-0001", "A-0002"], "name": "Fietsles", "place": "Hal",
        "when": "ma 10:00-11:00" }]);
    assert_eq!((&report["imported"], &report["doubles"]), (&json!(3), &doubles), "{report}");
    residents(&program, &format!("{HEAD}V-1;Bo;Verzondijk;2;;;;\n"));
    program.json(&["refer", "V-1", "A-2"]);
    program.json(&["merge", "A-2", "A-1"]);
    let [gone, stays] = ["A-2", "A-1"].map(|code| shown(&program, code));
    assert_eq!((&gone["status"], &stays["status"]), (&json!("closed"), &json!("active")));
    assert_eq!(stays["website"], "www.nep.example", "what was not known is taken over");
    assert_eq!((&gone["record"]["open"], &stays["record"]["open"]), (&json!(0), &json!(1)));
    // The file of next month opens nothing again, and asks nothing again.
    let again = program.json(&["import", "offers", &file]);
    assert_eq!((&again["unchanged"], &again["doubles"]), (&json!(3), &json!([])), "{again}");
    program.json(&["undo"]);
    let [gone, stays] = ["A-2", "A-1"].map(|code| shown(&program, code));
    assert_eq!((&gone["status"], &gone["record"]["open"]), (&json!("active"), &json!(1)));
    assert_eq!(stays["website"], "");
    assert_ne!(program.run(&["merge", "A-1", "A-1"]).code, 0);
}

#[test]
fn what_a_file_is_decides_and_not_its_ending() {
    let program = Program::empty();
    let text = "naam;organisatie\nVerzonkoor;Nep\n";
    for (name, bytes) in [
        ("gids.xlsx", text.to_owned()),
        ("gids.ods", text.to_owned()),
        ("gids.csv", format!("Sportgids 2025;\n\n{text}")),
        ("gids.txt", text.replace(';', "|")),
        ("json.csv", "[{\"id\":\"a\",\"name\":\"Verzonkoor\"}]".to_owned()),
    ] {
        let file = program.file(name, bytes);
        let report = program.json(&["import", "offers", &file, "--dry-run"]);
        assert_eq!(
            (&report["rows"], &report["imported"]),
            (&json!(1), &json!(1)),
            "{name}: {report}"
        );
    }
    let lines = "Dit is een regel van een brief\n".repeat(20_000);
    let file = program.file("brief.txt", lines);
    let refused = program.run(&["import", "offers", &file, "--lang", "nl"]);
    assert!(refused.code == 1 && refused.err.contains("maar één kolom"), "{refused:?}");
}

#[test]
fn a_sheet_under_another_ending_is_read_and_its_hidden_columns_are_told() {
    let program = Program::empty();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, header) in ["klantnummer", "achternaam", "trede", "telefoon"].iter().enumerate() {
        sheet.write(0, u16::try_from(column).expect("few"), *header).expect("written");
    }
    sheet.write(1, 0, "V-1").expect("written");
    sheet.write(1, 1, "Verzona").expect("written");
    sheet.write(1, 2, 2.0).expect("written");
    sheet.write(1, 3, 612_345_678.0).expect("written");
    sheet.set_column_hidden(3).expect("hidden");
    let file = program.file("lijst.csv", book.save_to_buffer().expect("a book"));
    let told = program.run(&["import", "residents", &file, "--lang", "nl"]);
    assert!(told.err.contains("1 kolom (D)"), "{told:?}");
    assert!(told.out.contains("telefoon: bij 1 nummer ontbrak de nul vooraan"), "{told:?}");
    assert_eq!(shown(&program, "V-1")["phone"], "0612345678");
}

#[test]
fn a_field_is_emptied_by_hand() {
    let program = Program::empty();
    residents(&program, &format!("{HEAD}V-1;Bo;Verzondijk;2;0600000001;;;\n"));
    let edit = program.run(&["edit", "V-1", "--phone", ""]);
    assert_eq!((edit.code, &shown(&program, "V-1")["phone"]), (0, &json!("")), "{edit:?}");
    let name = program.run(&["edit", "V-1", "--family", ""]);
    assert_eq!(shown(&program, "V-1")["name"], "Bo", "{name:?}");
    assert_ne!(program.run(&["edit", "V-1", "--given", ""]).code, 0, "somebody has a name");
}

#[test]
fn a_dry_run_that_knows_no_column_writes_no_map() {
    let program = Program::empty();
    let file = program.file("b.csv", "aap;noot\n0600000001;Noord\n");
    let map = program.path("kolommen.toml");
    let line = ["import", "residents", &file, "--dry-run", "--map", map.to_str().expect("a path")];
    assert_eq!(program.run(&line).code, 1);
    assert!(!map.exists());
    let file = program.file("b.csv", "naam;trede;Trede\nVerzona;2;2\n");
    let line = ["import", "residents", &file, "--dry-run", "--map", map.to_str().expect("a path")];
    let told = program.run(&[&line[..], &["--lang", "nl"]].concat());
    assert!(told.code == 0 && map.exists(), "{told:?}");
    assert!(told.out.contains("“Trede” zegt hetzelfde als “trede”"), "{told:?}");
    let file = program.file("b.csv", "naam;trede;Trede\nVerzona;2;2\nVerzonb;1;2\n");
    let refused = program.run(&["import", "residents", &file, "--lang", "nl"]);
    assert!(
        refused.code == 1 && refused.err.contains("op regel 3 zeggen ze iets anders"),
        "{refused:?}"
    );
}

#[test]
fn a_row_of_the_past_that_names_nobody_says_whom_it_names() {
    let program = Program::empty();
    residents(&program, &format!("{HEAD}V-1;Bo;Verzondijk;2;;;;\n"));
    let file = program.file("c.csv", "klantnummer;datum\nV-99;1-2-2026\n000;1-2-2026\n");
    let told = program.json(&["import", "contacts", &file, "--lang", "nl"]);
    let reasons: Vec<&str> = told["rejected"]
        .as_array()
        .expect("rejected")
        .iter()
        .map(|row| row["reason"].as_str().expect("a reason"))
        .collect();
    assert!(reasons[0].contains("“V-99”: noemt niemand"), "{reasons:?}");
    assert!(reasons[1].contains("“000”: noemt niemand"), "{reasons:?}");
    let file =
        program.file("v.csv", "klantnummer;aanbod;status;sinds\nV-1;wmo;aangekomen;1-2-2026\n");
    let told = program.json(&["import", "referrals", &file]);
    assert_eq!(told["imported"], 1, "{told}");
    assert_eq!(shown(&program, "V-1")["referrals"][0]["state"], "arrived");
}

/// Cells that say nothing, something else, or too much.
fn mess() -> impl Strategy<Value = String> {
    let known = ["geen", "n.v.t.", "-", "?", "'06", "=\"\"", "12/31", "1e9", "trede", "ja?", "€"];
    prop_oneof![
        prop::sample::select(known.to_vec()).prop_map(str::to_owned),
        "[^\"\r\n;\u{0}]{0,14}",
    ]
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn no_cell_but_a_name_or_rung_refuses_a_row(
        cells in prop::collection::vec(prop::collection::vec(mess(), 4), 1..5),
    ) {
        let program = Program::empty();
        let mut text = HEAD.to_owned();
        for (at, cells) in cells.iter().enumerate() {
            writeln!(text, "V-{at};Proef;Verzon{at};2;{}", cells.join(";")).expect("written");
        }
        let file = program.file("bestand.csv", text);
        let answer = program.run(&["import", "residents", &file, "--json"]);
        if answer.code == 0 {
            prop_assert_eq!(answer.json()["imported"].as_u64(), Some(cells.len() as u64));
        }
    }
}

#[test]
fn a_row_of_a_name_alone_means_the_only_offer_of_it_and_a_provider_is_one_however_it_is_called() {
    let program = Program::empty();
    let list = "Activiteit;Aanbieder;Locatie;Dag;Tijd\nTaalcafé;Nep;De Hal;dinsdag;10:00-12:00\n\
        Taalcafé;;;;\nWandelen;Stg. Welzijn;De Fabel;dinsdag;10.00-11.30\n\
        Wandelen;Stichting Welzijn;De Fabel;Di;10:00 - 11:30\n";
    let file = program.file("kaart.csv", list);
    let report = program.json(&["import", "offers", &file]);
    assert_eq!(report["imported"], 3, "{report}");
    assert_eq!(report["merged"].as_array().map(Vec::len), Some(1), "{report}");
    assert_eq!(report["doubles"][0]["offers"], json!(["A-0002", "A-0003"]), "{report}");
    let again = program.json(&["import", "offers", &file]);
    let counts = ["imported", "updated", "unchanged"].map(|name| &again[name]);
    assert_eq!(counts, [&json!(0), &json!(0), &json!(3)], "{again}");
    assert_eq!(again["rejected"], json!([]), "{again}");
}
