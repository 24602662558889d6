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
    assert_eq!(second["status"], "closed", "{second}");
    assert!(second["description"].as_str().expect("text").contains("alleen vrouwen"), "{second}");
    let again = program.json(&["import", "offers", &file]);
    assert_eq!((&again["imported"], &again["updated"]), (&json!(0), &json!(0)), "{again}");
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
