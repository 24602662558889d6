//! Files of others as the program answers them: which sheet, what is refused and with what way out, what
//! a list that comes again leaves behind. Nobody in them exists.

use std::io::{Cursor, Write as _};

use rust_xlsxwriter::Workbook;
use serde_json::json;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::program::Program;

/// A workbook with these sheets: name, rows of cells.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*cells) {
                sheet.write(row, column, *cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An ODS file with a cover and a list of offers.
fn document() -> Vec<u8> {
    let cell = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |cells: &[&str]| {
        let cells: String = cells.iter().map(|text| cell(text)).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let sheet = |name: &str, rows: String| {
        format!("<table:table table:name=\"{name}\">{rows}</table:table>")
    };
    let cover = row(&["Deze lijst is van"]) + &row(&["Welzijn Nep", "2026"]);
    let list = row(&["Activiteit", "Organisatie"]) + &row(&["Verzonkoor", "Nep"]);
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
         <office:spreadsheet>{}{}</office:spreadsheet></office:body></office:document-content>",
        sheet("Toelichting", cover),
        sheet("Lijst", list)
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

#[test]
fn the_first_sheet_that_holds_a_table_is_read_and_the_others_are_named() {
    let cover: &[&[&str]] =
        &[&["Deze lijst is gemaakt door", "Welzijn Nep"], &["Vragen?"], &["Bel"]];
    let list: &[&[&str]] =
        &[&["Gids 2026"], &["Activiteit", "Organisatie"], &["Verzonkoor", "Nep"]];
    let other: &[&[&str]] = &[&["Activiteit", "Organisatie"], &["Oud", "Nep"], &["Ouder", "Nep"]];
    let book = workbook(&[("Toelichting", cover), ("Lijst", list), ("Vorig jaar", other)]);
    for (name, bytes, others) in
        [("gids.xlsx", book, "Toelichting, Vorig jaar"), ("gids.ods", document(), "Toelichting")]
    {
        let program = Program::empty();
        let file = program.file(name, bytes);
        let told = program.run(&["import", "offers", &file, "--lang", "nl"]);
        assert_eq!(told.code, 0, "{name}: {told:?}");
        assert!(told.err.contains("het blad “Lijst”") && told.err.contains(others), "{told:?}");
        assert_eq!(program.json(&["show", "A-1"])["name"], "Verzonkoor", "{name}");
    }
    // Where no sheet has headers, the first one is read as before.
    let program = Program::empty();
    let none = program.file("leeg.xlsx", workbook(&[("A", cover), ("B", cover)]));
    let refused = program.run(&["import", "offers", &none, "--lang", "nl"]);
    assert!(refused.code == 1 && refused.err.contains("het blad “A”"), "{refused:?}");
    // A sheet of one column is a list, not titles.
    let rows: &[&[&str]] = &[&["Naam"], &["Verzonkoor"], &["Verzondans"]];
    let one = program.file("een.xlsx", workbook(&[("A", rows)]));
    assert_eq!(program.json(&["import", "offers", &one])["imported"], 2);
}

#[test]
fn an_error_in_a_cell_of_a_sheet_refuses_the_offer_and_says_why() {
    let program = Program::empty();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, header) in (0..).zip(["Activiteit", "Organisatie", "Prijs"]) {
        sheet.write(0, column, header).unwrap();
    }
    for (row, name) in [(1, "Verzonkoor"), (2, "Verzondans")] {
        sheet.write(row, 0, name).unwrap();
        sheet.write(row, 1, "Nep").unwrap();
    }
    let broken = rust_xlsxwriter::Formula::new("=B99").set_result("#REF!");
    sheet.write_formula(3, 0, broken).unwrap();
    sheet.write(3, 1, "Nep").unwrap();
    let file = program.file("gids.xlsx", book.save_to_buffer().unwrap());
    let report = program.json(&["import", "offers", &file, "--lang", "nl"]);
    assert_eq!((&report["imported"], &report["rejected"][0]["line"]), (&json!(2), &json!(4)));
    let reason = report["rejected"][0]["reason"].as_str().unwrap();
    assert!(reason.contains("#REF!") && reason.contains("rekenblad"), "{report}");
}

#[test]
fn what_cannot_be_read_says_what_it_is_and_what_helps() {
    let program = Program::empty();
    let bomb = vec![b'0'; 120 * 1024 * 1024];
    let sheet = zipped(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", &bomb)]);
    let package = zipped(&[("services.csv", &bomb)]);
    assert!(sheet.len() < 1024 * 1024 && package.len() < 1024 * 1024);
    let page =
        "<html><head><title>Lijst</title></head><table><tr><td>naam</td></tr></table></html>";
    for (name, bytes, said) in [
        ("bom.xlsx", sheet, "uitgepakt is dit bestand groter dan 100 MiB"),
        ("bom.zip", package, "uitgepakt is dit bestand groter dan 100 MiB"),
        ("lijst.xls", page.into(), "dit is een webpagina"),
        ("lijst.csv", format!("\u{feff}\r\n{page}").into(), "dit is een webpagina"),
        ("tabel.xls", "<TABLE><tr><td>naam</td></tr></TABLE>".into(), "dit is een webpagina"),
        ("oud.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0".to_vec(), "oud Excel-bestand"),
    ] {
        let file = program.file(name, bytes);
        let refused = program.run(&["import", "offers", &file, "--lang", "nl"]);
        assert!(refused.code == 1 && refused.err.contains(said), "{name}: {refused:?}");
        assert!(refused.err.contains("CSV"), "{name} has a way out: {refused:?}");
    }
    let folder = program.path("map");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("aanbod.csv"), "naam;organisatie\nKoor;Nep\n").unwrap();
    let refused = program.run(&["import", "offers", folder.to_str().unwrap(), "--lang", "nl"]);
    assert!(refused.code == 1 && refused.err.contains("Open Referral"), "{refused:?}");
    assert!(refused.err.contains("Noem het bestand zelf"), "{refused:?}");
}

#[test]
fn a_quote_that_is_never_closed_is_told_where_it_opens() {
    let program = Program::empty();
    let row = "Verzonkoor;Nep;zingen en nog meer\n";
    let long =
        format!("naam;organisatie;wat\n{row}Dans;\"een\ntwee\";\"open\n{}", row.repeat(300_000));
    for (name, text) in [("lang.csv", long), ("kort.csv", format!("naam;wat\n\n{row}a;\"b\n"))] {
        let file = program.file(name, text);
        let refused = program.run(&["import", "offers", &file, "--lang", "nl"]);
        assert_eq!(refused.code, 1);
        let said = "op regel 4 begint een aanhalingsteken dat nergens sluit";
        assert!(refused.err.contains(said), "{name}: {refused:?}");
    }
}

#[test]
fn offers_that_are_gone_are_told_to_people_and_programs() {
    let program = Program::empty();
    let head = "naam;organisatie;locatie\n";
    let all = format!("{head}Koor;Nep;Hal\nDans;Nep;Hal\nSchaken;Nep;Hal\n");
    let file = program.file("lijst.csv", all);
    assert_eq!(program.json(&["import", "offers", &file])["gone_offers"], json!([]));
    let file = program.file("lijst2.csv", format!("{head}Koor;Nep;Hal\nDans;Nep;Hal\n"));
    let gone = json!([{ "id": "A-0003", "name": "Schaken", "provider": "Nep" }]);
    assert_eq!(program.json(&["import", "offers", &file])["gone_offers"], gone);
    let told = program.run(&["import", "offers", &file, "--lang", "nl"]).out;
    assert!(
        told.contains("1 activiteit staat niet meer in dit bestand; er is niets gesloten:"),
        "{told}"
    );
    assert!(told.contains("A-0003 “Schaken” (Nep): trede edit A-0003 --status closed"), "{told}");
    // The way out that is named is one.
    assert_eq!(program.run(&["edit", "A-0003", "--status", "closed"]).code, 0);
    assert_eq!(program.json(&["import", "offers", &file])["gone_offers"], json!([]));
}

#[test]
fn one_offer_that_was_written_is_one() {
    let program = Program::demo_of(2, 1);
    let out = program.path("aanbod.csv");
    let out = out.to_str().unwrap();
    let told = program.run(&["export", "offers", "--format", "csv", "--out", out, "--lang", "nl"]);
    assert!(told.out.contains("1 activiteit geschreven"), "{told:?}");
}
