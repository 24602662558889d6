//! Letters: whatever program wrote a file, a name is stored as it was meant, or it is asked about.

use serde_json::{Value, json};

use crate::support::program::Program;

const EUROPE: [(&str, &str); 2] = [("André", "Verzonstra"), ("Zoë", "Verzonsma")];
const ALL: [(&str, &str); 3] =
    [("André", "Verzonstra"), ("Zoë", "Verzonsma"), ("Jürgen", "Verzonman")];

/// Given and family names, the bytes of some signs, and the page that is told.
type Page<'a> = (&'a [(&'a str, &'a str)], &'a [(char, u8)], &'a str);

fn table(names: &[(&str, &str)]) -> String {
    let rows = names.iter().enumerate();
    let rows = rows.map(|(at, (given, family))| format!("V-{};{given};{family};2\r\n", at + 1));
    "klantnummer;voornaam;achternaam;trede\r\n".to_owned() + &rows.collect::<String>()
}

/// The bytes of a text, with these signs as these bytes.
fn written(text: &str, signs: &[(char, u8)]) -> Vec<u8> {
    let byte = |sign: char| match signs.iter().find(|(known, _)| *known == sign) {
        Some((_, byte)) => *byte,
        None => u8::try_from(sign).expect("Latin"),
    };
    text.chars().map(byte).collect()
}

fn twice(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            0x85 => '…',
            0x9f => 'Ÿ',
            0x9e => 'ž',
            other => char::from(other),
        })
        .collect()
}

fn names(program: &Program) -> Vec<String> {
    let mut names: Vec<String> = (1..=3)
        .map(|at| program.run(&["show", &format!("V-{at}"), "--json"]))
        .filter(|answer| answer.code == 0)
        .map(|answer| answer.json()["name"].as_str().expect("a name").to_owned())
        .collect();
    names.sort();
    names
}

fn said(report: &Value) -> String {
    let all = report["warnings"].as_array().expect("warnings");
    all.iter().map(|it| it["text"].as_str().expect("text")).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_code_page_gives_the_names_that_were_meant() {
    let dos = [('é', 0x82), ('ë', 0x89), ('ü', 0x81)];
    let mac = [('é', 0x8e), ('ë', 0x91), ('ü', 0x9f)];
    let turkish = [('ş', 0xfe), ('ı', 0xfd), ('ğ', 0xf0), ('Ş', 0xde)];
    let polish = [('ł', 0xb3), ('Ś', 0xa6), ('ń', 0xf1), ('ę', 0xea), ('Ł', 0xa3)];
    let ayse = [("Ayşe", "Verzonkılıç"), ("Uğur", "Verzonşahin")];
    let lukasz = [("Łukasz", "Verzonławski"), ("Śliwia", "Nepiński")];
    let table: [Page<'_>; 5] = [
        (&ALL, &dos, "cp850"),
        (&ALL, &mac, "macintosh"),
        (&ayse, &turkish, "windows-1254"),
        (&lukasz, &polish, "iso-8859-2"),
        (&EUROPE, &[], ""),
    ];
    for (people, signs, page) in table {
        let program = Program::empty();
        let file = program.file("namen.csv", written(&self::table(people), signs));
        let report = program.json(&["import", "residents", &file]);
        assert_eq!(report["imported"], json!(people.len()), "{page}: {report}");
        let mut wanted: Vec<String> =
            people.iter().map(|(given, family)| format!("{given} {family}")).collect();
        wanted.sort();
        assert_eq!(names(&program), wanted, "{page}");
        // Only what is unusual is told.
        assert!(said(&report).contains(page), "{report}");
        assert_eq!(said(&report).is_empty(), page.is_empty(), "{report}");
    }
}

#[test]
fn utf_16_without_a_mark_is_read_and_text_encoded_twice_is_put_right_and_told() {
    let text = table(&ALL);
    for big in [false, true] {
        let unit = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        let program = Program::empty();
        let bytes: Vec<u8> = text.encode_utf16().flat_map(unit).collect();
        let file = program.file("namen.csv", bytes);
        assert_eq!(said(&program.json(&["import", "residents", &file])), "");
        assert_eq!(names(&program)[0], "André Verzonstra");
    }
    let program = Program::empty();
    let file = program.file("namen.csv", twice(&text));
    let report = program.json(&["import", "residents", &file]);
    assert!(said(&report).contains("“André”, “Zoë”, “Jürgen”"), "{report}");
    assert_eq!(names(&program), ["André Verzonstra", "Jürgen Verzonman", "Zoë Verzonsma"]);
}

#[test]
fn where_two_readings_stay_possible_both_are_shown_and_the_user_says_which() {
    let program = Program::empty();
    let bytes = written(&table(&[("Uður", "Verzonberg")]), &[]);
    let file = program.file("namen.csv", bytes);
    let asked = program.run(&["import", "residents", &file, "--lang", "en"]);
    assert_eq!(asked.code, 1, "{asked:?}");
    for part in ["windows-1254: “Uğur”", "windows-1252: “Uður”", "--encoding NAME"] {
        assert!(asked.err.contains(part), "{part}: {asked:?}");
    }
    assert_eq!(program.json(&["verify"])["entries"], 0);
    let wrong = program.run(&["import", "residents", &file, "--encoding", "klingon"]);
    assert_eq!(wrong.code, 2, "{wrong:?}");
    let report = program.json(&["import", "residents", &file, "--encoding", "windows-1254"]);
    assert_eq!((&report["imported"], said(&report).as_str()), (&json!(1), ""));
    assert_eq!(names(&program), ["Uğur Verzonberg"]);
}

#[test]
fn a_name_of_which_letters_were_lost_is_refused_and_never_stands_over_a_good_one() {
    let program = Program::empty();
    let good = program.file("goed.csv", table(&ALL));
    program.json(&["import", "residents", &good]);
    for lost in ["Andr?", "Andr\u{fffd}"] {
        let text = table(&ALL).replace("André", lost);
        let file = program.file("verloren.csv", text);
        let report = program.json(&["import", "residents", &file]);
        assert_eq!(report["rejected"].as_array().map(Vec::len), Some(1), "{report}");
        assert_eq!(report["updated"], 0);
        assert_eq!(names(&program)[0], "André Verzonstra");
    }
}
