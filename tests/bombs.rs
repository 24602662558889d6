//! Files that are made to hurt whoever reads them: each is refused in a sentence, and the program is
//! there to say it. They are made here, and small until somebody unpacks them. The times and the
//! memory of `trede import` are what issue 21 asks: 2 s, 150 MB.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{Cursor, Write as _};
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use rustix::fs::{CWD, FileType, Mode, mknodat};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::program::Program;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn xlsx(start: &str, rows: &str) -> Vec<u8> {
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" \
             Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>\
         <sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let sheet =
        format!("{start}<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
    zipped(&[
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml").as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml").as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn ods(start: &str, rows: &str) -> Vec<u8> {
    let content = format!(
        "{start}<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">\
         <office:body><office:spreadsheet><table:table table:name=\"A\">{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    let kind: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    zipped(&[
        ("mimetype", kind),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// A cell of an ODS file.
fn cell(attributes: &str, text: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\" {attributes}><text:p>{text}</text:p>\
         </table:table-cell>"
    )
}

/// Nine entities, each ten times the one before.
fn entities() -> String {
    let mut all = "<!DOCTYPE l [<!ENTITY e0 \"aaaaaaaaaa\">".to_owned();
    for no in 1..9 {
        let ten = format!("&e{};", no - 1).repeat(10);
        write!(all, "<!ENTITY e{no} \"{ten}\">").unwrap();
    }
    all + "]>"
}

fn attributes() -> String {
    let mut all = String::new();
    for no in 0..800_000 {
        write!(all, "a{no}=\"\" ").unwrap();
    }
    all
}

/// Tries a file; nobody and nothing came in, and the program said why.
fn refused(program: &Program, kind: &str, path: &str, format: &str) {
    let answer = program.run(&["import", kind, path, "--format", format]);
    assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{kind} {path}: {answer:?}");
    assert!(answer.err.len() > 20, "{kind} {path}: {answer:?}");
}

fn made(program: &Program, name: &str, bytes: &[u8]) -> String {
    let path = program.path(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn spreadsheets_that_grow_are_refused() {
    let program = Program::demo_of(5, 3);
    let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let text = |text: &str| {
        format!("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>")
    };
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let many = "table:number-columns-repeated=\"16384\"";
    let wide = format!(
        "<table:table-row table:number-rows-repeated=\"1048576\">{}</table:table-row>",
        cell(many, "x")
    );
    let empty = "<table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell/></table:table-row>";
    let last =
        format!("<table:table-cell table:number-columns-repeated=\"16383\"/>{}", cell("", "x"));
    let long = "x".repeat(60_000_000);
    let bomb = vec![b'0'; 120_000_000];
    let attributes = attributes();
    for (name, bytes) in [
        ("far.xlsx", xlsx("", far)),
        ("entities.xlsx", xlsx(&entities(), &text("&e8;"))),
        (
            "attributes.xlsx",
            xlsx("", &format!("<row r=\"1\"><c r=\"A1\" {attributes}><v>1</v></c></row>")),
        ),
        ("long.xlsx", xlsx("", &text(&long))),
        ("bomb.xlsx", zipped(&[("xl/workbook.xml", &bomb)])),
        ("far.ods", ods("", &format!("{empty}{}", row(&last)))),
        ("wide.ods", ods("", &wide)),
        ("entities.ods", ods(&entities(), &row(&cell("", "&e8;")))),
        ("attributes.ods", ods("", &row(&cell(&attributes, "x")))),
        ("long.ods", ods("", &row(&cell("", &long)))),
        (
            "bomb.ods",
            zipped(&[
                ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
                ("META-INF/manifest.xml", b"<manifest:manifest/>"),
                ("content.xml", &bomb),
            ]),
        ),
    ] {
        let path = made(&program, name, &bytes);
        refused(&program, "residents", &path, name.rsplit('.').next().unwrap());
    }
}

#[test]
fn texts_and_packages_without_end_are_refused() {
    let program = Program::demo_of(5, 3);
    // A file of one line that is a gigabyte long, and takes no place on the disk.
    let huge = program.path("huge");
    File::create(&huge).unwrap().set_len(1 << 30).unwrap();
    let long = program.path("long.csv");
    File::create(&long).unwrap().set_len(190 << 20).unwrap();
    let nul = made(&program, "nul", &vec![0; 1 << 20]);
    let deep = made(&program, "deep.json", "[".repeat(5_000_000).as_bytes());
    let wide = made(&program, "wide.csv", "k;".repeat(800_000).as_bytes());
    let bomb = made(&program, "bomb.zip", &zipped(&[("services.csv", &vec![b'0'; 120_000_000])]));
    let path = |path: &PathBuf| path.to_str().unwrap().to_owned();
    for (file, formats) in [
        (path(&huge), &["csv", "xlsx", "ods", "hsds"][..]),
        (path(&long), &["csv"]),
        (nul, &["csv", "xlsx", "ods", "hsds"]),
        (deep, &["hsds"]),
        (wide, &["csv"]),
        (bomb, &["hsds"]),
    ] {
        for format in formats {
            refused(&program, "offers", &file, format);
        }
    }
}

#[test]
fn catalogues_that_would_fill_the_memory_are_refused_with_what_is_too_much() {
    let program = Program::demo_of(5, 3);
    let objects = format!("[{}{{}}]", "{},".repeat(2_000_000));
    let page = format!("{{\"contents\":{objects}}}");
    let inner = format!("{{\"name\":\"x\",\"services\":{objects}}}");
    let lines = "{\"name\":\"x\"}\n".repeat(200_000);
    let text = format!("[\n{{\"name\":\"{}\"}}]", "x".repeat(20_000_000));
    let many = "it holds more than 50,000 activities";
    for (name, bytes, said) in [
        ("objects.json", objects, many),
        ("page.json", page, many),
        ("lines.jsonl", lines, many),
        ("inner.json", inner, many),
        ("text.json", text, "on line 2 is a text of more than 1 MiB"),
    ] {
        let path = made(&program, name, bytes.as_bytes());
        let answer = program.run(&["import", "offers", &path, "--lang", "en"]);
        let told = format!("{path} is no table: ");
        let right = answer.code == 1 && answer.err.contains(&told) && answer.err.contains(said);
        assert!(right, "{name}: {answer:?}");
    }
}

#[test]
fn what_is_no_file_is_refused() {
    let program = Program::demo_of(5, 3);
    let [pipe, around, folder] = ["pipe", "around", "folder"].map(|name| program.path(name));
    mknodat(CWD, &pipe, FileType::Fifo, Mode::RUSR, 0).unwrap();
    symlink(&around, &around).unwrap();
    fs::create_dir(&folder).unwrap();
    symlink("/dev/zero", folder.join("services.csv")).unwrap();
    let text = |path: &PathBuf| path.to_str().unwrap().to_owned();
    for path in [text(&pipe), text(&around), text(&folder), "/dev/zero".to_owned()] {
        for format in ["csv", "xlsx", "ods", "hsds"] {
            refused(&program, "offers", &path, format);
        }
    }
}

#[test]
fn a_row_that_every_service_names_fills_neither_the_memory_nor_the_day() {
    let program = Program::demo_of(5, 3);
    let (mut phones, mut services, mut at) = (String::new(), String::new(), String::new());
    for no in 0..100_000 {
        writeln!(phones, "p{no},l,0").unwrap();
    }
    for no in 0..20_000 {
        writeln!(services, "s{no},x,o").unwrap();
        writeln!(at, "a{no},s{no},l").unwrap();
    }
    let package = zipped(&[
        ("services.csv", format!("id,name,organization_id\n{services}").as_bytes()),
        ("service_at_location.csv", format!("id,service_id,location_id\n{at}").as_bytes()),
        ("locations.csv", b"id,name\nl,x\n"),
        ("phones.csv", format!("id,location_id,number\n{phones}").as_bytes()),
    ]);
    let path = made(&program, "hanging.zip", &package);
    refused(&program, "offers", &path, "hsds");
    let tables = serde_json::json!({
        "services.csv": (0..2_000).map(|no| serde_json::json!({
            "id": format!("s{no}"), "name": "x", "location_id": "l"
        })).collect::<Vec<_>>(),
        "locations.csv": [{ "id": "l", "description": "x".repeat(1_000_000) }],
    });
    let path = made(&program, "hanging.json", tables.to_string().as_bytes());
    refused(&program, "offers", &path, "hsds");
}
