//! Files as they really come: encodings, separators, names of columns, mistakes.

use proptest::prelude::*;
use serde_json::{Value, json};
use trede::acts::Command;
use trede::acts::decide;
use trede::domain::{Caseload, Cause, CleanText, Entry, Stamp, history};
use trede::exchange::columns::{OfferField, ResidentField, propose};
use trede::exchange::rows;
use trede::files::csv_read::read_bytes;

use crate::support::cases::cases;
use crate::support::program::Program;
use crate::support::table::today;

const DUTCH: &str = "Klantnr;Voornaam;Tussenvoegsel;Achternaam;Trede;Instroom;Telefoon;Interesses;Belemmeringen;Ooievaarspas\r\n\
    K-1;Zoë;van den;Proefberg;2;01-03-2021;06-00 12 34 56;schilderen, zwemmen;geld;ja\r\n\
    K-2;Hatice;;Çelikproef;1;15-7-2020;;;taal;nee\r\n\
    K-3;Kees;;Nepvis;7;;;;;\r\n\
    K-4;Ria;;Droom;2;31-02-2021;;;;\r\n\
    K-1;Zoë;van den;Proefberg;2;01-03-2021;06-00 12 34 56;schilderen, zwemmen;geld;ja\r\n";

fn sum(report: &Value) -> u64 {
    let number = |name: &str| report[name].as_u64().unwrap();
    let list = |name: &str| report[name].as_array().unwrap().len() as u64;
    number("imported") + number("updated") + number("unchanged") + list("merged") + list("rejected")
}

#[test]
fn a_dutch_file_is_read_row_by_row_and_the_second_time_changes_nothing() {
    let program = Program::empty();
    let file = program.file("inwoners.csv", DUTCH);
    let dry = program.json(&["import", "residents", &file, "--dry-run"]);
    assert_eq!((&dry["dry_run"], &dry["imported"]), (&json!(true), &json!(3)));
    assert_eq!(program.json(&["verify"])["entries"], 0, "a dry run writes nothing");
    let rejects = program.path("geweigerd.csv");
    let rejects = rejects.to_str().unwrap();
    let report = program.json(&["import", "residents", &file, "--rejects", rejects]);
    assert_eq!((&report["rows"], sum(&report)), (&json!(5), 5));
    assert_eq!(report["merged"], json!([{ "line": 6, "into": "R-00001" }]));
    let rejected = report["rejected"].as_array().unwrap();
    assert_eq!((&rejected[0]["line"], &rejected[0]["field"]), (&json!(4), &json!("rung")));
    assert_eq!(rejected.len(), 1, "a day that does not exist is left out and told: {report}");
    assert!(report["warnings"].to_string().contains("31-02-2021"), "{report}");
    let shown = program.json(&["show", "K-1"]);
    assert_eq!(shown["name"], "Zoë van den Proefberg");
    assert_eq!(shown["plan"]["interests"], json!(["schilderen", "zwemmen"]));
    let again = program.json(&["import", "residents", &file]);
    assert_eq!((&again["imported"], &again["unchanged"]), (&json!(0), &json!(3)));
    assert_eq!(program.json(&["verify"])["entries"], 1);
    // The rows given back can be mended and imported.
    let given = std::fs::read_to_string(rejects).unwrap();
    let mended = given.replace(";7;", ";1;");
    let mended = program.file("hersteld.csv", mended);
    let report = program.json(&["import", "residents", &mended]);
    assert_eq!((&report["imported"], sum(&report)), (&json!(1), 1), "{report}");
    program.json(&["undo"]);
    program.json(&["undo"]);
    assert_eq!(program.json(&["queue"])["total"], 0, "one import is one undo");
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn the_same_people_in_every_encoding_and_separator() {
    let text =
        "name,rung,inflow\nZoë van den Proefberg,2,2021-03-01\nEmre Yıldızdemo,1,2020-01-01\n";
    let latin = "naam;trede\r\nZo\u{eb} Proefberg;2\r\n";
    let latin: Vec<u8> = latin.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let utf16: Vec<u8> =
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let files: [(&str, Vec<u8>, u64); 6] = [
        ("comma.csv", text.into(), 2),
        ("bom.csv", [b"\xef\xbb\xbf", text.as_bytes()].concat(), 2),
        ("tab.csv", text.replace(',', "\t").into(), 2),
        ("cr.csv", text.replace('\n', "\r").into(), 2),
        ("utf16.csv", utf16, 2),
        ("latin.csv", latin, 1),
    ];
    for (name, bytes, count) in files {
        let program = Program::empty();
        let file = program.file(name, bytes);
        let report = program.json(&["import", "residents", &file]);
        assert_eq!(report["imported"], json!(count), "{name}: {report}");
        let found = program.json(&["find", "zoe"]);
        assert_eq!(found["rows"][0]["label"].as_str().unwrap().split(' ').next(), Some("Zoë"));
    }
}

#[test]
fn citizen_service_numbers_are_refused() {
    let program = Program::empty();
    let named = program.file("a.csv", "naam;trede;BSN\nKees Nep;2;12\n");
    // Nine digits that pass the eleven-test, under an innocent name.
    let hidden = program.file(
        "b.csv",
        "naam;trede;nummer x\nKees Nep;2;111222333\nRia Nep;2;123456782\nAad Nep;1;111222333\n",
    );
    for file in [named, hidden] {
        let answer = program.run(&["import", "residents", &file]);
        assert_eq!(answer.code, 1, "{answer:?}");
        assert!(answer.err.contains("BSN"), "{answer:?}");
    }
    assert_eq!(program.json(&["verify"])["entries"], 0);
}

#[test]
fn other_names_of_columns_are_mapped() {
    let program = Program::empty();
    let file = program.file("x.csv", "wie;ladderstand\nKees Nepvis;2\n");
    let refused = program.run(&["import", "residents", &file]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("hint: "), "{refused:?}");
    let map = program.file("map.toml", "name = \"wie\"\nrung = \"ladderstand\"\n");
    let report = program.json(&["import", "residents", &file, "--map", &map]);
    assert_eq!(report["imported"], 1);
    let wrong = program.file("wrong.toml", "name = = 1\nrang = \"ladderstand\"\nrung = \"wei\"\n");
    let refused = program.run(&["import", "residents", &file, "--map", &wrong, "--lang", "nl"]);
    assert_eq!(refused.code, 1);
    let lines: Vec<&str> =
        refused.err.lines().filter(|line| line.contains("wrong.toml:")).collect();
    assert_eq!(lines.len(), 3, "every line is answered: {refused:?}");
    assert!(lines[0].contains("wrong.toml:1:8: deze regel is niet te lezen"), "{refused:?}");
    assert!(lines[1].contains("wrong.toml:2:1: ") && lines[1].contains("“rung”"), "{refused:?}");
    assert!(lines[2].contains("wrong.toml:3:1: ") && lines[2].contains("“wie”"), "{refused:?}");
}

#[test]
fn offers_come_with_prices_times_and_access() {
    let program = Program::empty();
    let file = program.file(
        "aanbod.csv",
        "code;naam;aanbieder;vormen;wanneer;prijs;prijs met pas;taalniveau;rolstoel;belasting;groep;capaciteit;bezet;bevestigd op;status\n\
         W1;Schilderclub;Nep;cultuur;ma 10:00-12:00, do 14-16;4,50;gratis;A2;ja;licht;8;12;12;01-11-2026;actief\n\
         W2;Wandelen;Nep;bewegen;elke eerste zondag;0;;;;zwaar;;;;;\n\
         W3;Raar;Nep;vliegen;;;;;;;;;;;\n",
    );
    let report = program.json(&["import", "offers", &file, "--today", "2026-11-23", "--dry-run"]);
    assert_eq!((&report["imported"], sum(&report)), (&json!(3), 3), "{report}");
    let kept = report["warnings"][0]["text"].as_str().unwrap();
    assert!(kept.starts_with("line 4: forms of taking part:"), "{report}");
    program.json(&["import", "offers", &file]);
    let shown = program.json(&["show", "schilderclub"]);
    assert_eq!((&shown["price_cents"], &shown["pass_cents"]), (&json!(450), &json!(0)));
    assert_eq!((&shown["capacity"], &shown["status"]), (&json!(12), &json!("active")));
    let changed = program.file("nieuw.csv", "code;naam;prijs\nW1;Schilderclub;5,00\n");
    let report = program.json(&["import", "offers", &changed]);
    assert_eq!(report["updated"], 1);
    assert_eq!(
        program.json(&["show", "schilderclub"])["capacity"],
        12,
        "an empty cell wipes nothing"
    );
}

fn stamp() -> Stamp {
    Stamp {
        at: chrono::DateTime::from_timestamp(1_795_424_400, 0).unwrap(),
        today: today(),
        by: CleanText::cut("Sanne"),
        time: trede::domain::appointment::TimeOfDay::LAST,
        seed: 9,
    }
}

fn planned(
    bytes: &[u8],
    caseload: &Caseload,
) -> Option<(trede::acts::import::Import, rows::Report)> {
    let table = read_bytes(bytes.to_vec()).ok()?;
    let mapping = propose::<ResidentField>(&table.headers);
    mapping.check(&table).ok()?;
    let name = CleanText::cut("x.csv");
    Some(rows::residents(&table, &mapping, caseload, name, [0; 32], today()))
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(vec!["", "2", "Kees Nep", "K-1", "01-02-2020", "ja", "=1+1", "nee", "7"])
            .prop_map(str::to_owned),
        1 => "[^\"\r\n;\u{0}]{0,12}",
    ]
}

proptest! {
    #![proptest_config(cases(64))]
    #[test]
    fn every_row_ends_in_one_place_and_twice_is_once(
        rows in prop::collection::vec(prop::collection::vec(cell(), 6), 0..20),
    ) {
        let mut text = "klantnr;naam;trede;instroom;tolk;interesses\n".to_owned();
        for row in &rows {
            text.push_str(&row.join(";"));
            text.push('\n');
        }
        let mut caseload = Caseload::default();
        let Some((import, report)) = planned(text.as_bytes(), &caseload) else { return Ok(()) };
        let parts = report.imported + report.updated + report.unchanged
            + report.merged.len() + report.rejected.len();
        prop_assert_eq!(report.rows, parts);
        if import.residents.is_empty() {
            return Ok(());
        }
        let command = Command::Import(Box::new(import));
        let changes = decide(&caseload, &command, &stamp()).unwrap();
        let entry = Entry {
            seq: 1,
            at: stamp().at,
            by: stamp().by,
            cause: command.cause(),
            changes,
        };
        caseload.apply_all(&entry.changes).unwrap();
        let (again, second) = planned(text.as_bytes(), &caseload).unwrap();
        prop_assert!(again.residents.is_empty(), "{:?}", second);
        prop_assert_eq!(second.imported + second.updated, 0);
        let back = history::undo(&caseload, &entry).unwrap();
        caseload.apply_all(&back).unwrap();
        prop_assert_eq!(caseload.lines().len(), 0);
        let is_import = matches!(entry.cause, Cause::Imported { .. });
        prop_assert!(is_import);
    }

    #[test]
    fn no_file_of_offers_breaks_anything(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let mut file = b"naam;prijs;wanneer;leeftijd vanaf;capaciteit\n".to_vec();
        file.extend(bytes);
        if let Ok(table) = read_bytes(file) {
            let mapping = propose::<OfferField>(&table.headers);
            let name = CleanText::cut("x");
            rows::offers(&table, &mapping, &Caseload::default(), name, [0; 32], today());
        }
    }
}
