//! Letters and cells of real files: what is stored is what was meant, or it is asked.

use crate::support::program::Program;

/// Two invented people in a page of letters; each byte as that page has it.
fn table(first: &[u8], second: &[u8]) -> Vec<u8> {
    [
        b"klantnr;roepnaam;achternaam;trede\r\nK-1;",
        first,
        b";Nepvis;2\r\nK-2;",
        second,
        b";Droom;1\r\n",
    ]
    .concat()
}

/// Its name, two names as bytes of it, and what they mean.
type Page<'a> = (&'a str, &'a [u8], &'a [u8], [&'a str; 2]);

#[test]
fn a_name_in_another_page_of_letters_is_that_name_or_is_asked() {
    let pages: [Page<'_>; 6] = [
        ("cp850", b"Andr\x82", b"J\x81rgen", ["André", "Jürgen"]),
        ("mac", b"Andr\x8e", b"No\x91l", ["André", "Noël"]),
        ("turkish", b"Ay\xfee", b"U\xf0ur", ["Ayşe", "Uğur"]),
        ("twice", "AndrÃ©".as_bytes(), "ZoÃ«".as_bytes(), ["André", "Zoë"]),
        ("1252", b"Andr\xe9", b"Zo\xeb", ["André", "Zoë"]),
        ("utf-8", "André".as_bytes(), "Zoë".as_bytes(), ["André", "Zoë"]),
    ];
    for (page, first, second, meant) in pages {
        let program = Program::empty();
        let file = program.file("namen.csv", table(first, second));
        let answer = program.run(&["import", "residents", &file]);
        if answer.code != 0 {
            assert!(answer.err.contains("--encoding"), "{page}: {answer:?}");
            assert!(meant.iter().all(|name| answer.err.contains(name)), "{page}: {answer:?}");
            continue;
        }
        for (number, name) in ["K-1", "K-2"].iter().zip(meant) {
            let shown = program.json(&["show", number])["name"].to_string();
            assert!(shown.contains(name), "{page}: {shown} is {name}");
        }
        // Seen: a plainer or broken spelling never comes over a good name.
        let again = program.file("weer.csv", table("André".as_bytes(), "Zo?".as_bytes()));
        drop(program.run(&["import", "residents", &again]));
        let shown = program.json(&["show", "K-1"])["name"].to_string();
        assert!(shown.contains(meant[0]) || shown.contains("André"), "{page}: {shown}");
    }
}

#[test]
fn only_a_missing_name_or_rung_refuses_a_row() {
    let program = Program::empty();
    let file = program.file(
        "cellen.csv",
        "klantnr;naam;trede;telefoon;instroom;interval;ooievaarspas\r\n\
         K-1;An Nepvis;2.0;geen;3-11-25;n.v.t.;?\r\n\
         K-2;Bo Droom;2,0;'0600000001;31-2-2025;vaak;ja\r\n\
         K-3;Cas Proef;1;\"=\"\"0600000002\"\"\";;;\r\n\
         K-4;Dee Demo;2;06\u{2011}00\u{2013}000003 (dochter);;;\r\n\
         K-5;Eef Test;2\r\n\
         K-6;;2;;;;\r\n\
         K-7;Fem Vorm;;;;;\r\n",
    );
    let report = program.json(&["import", "residents", &file]);
    let lines: Vec<u64> = report["rejected"]
        .as_array()
        .expect("rows")
        .iter()
        .filter_map(|row| row["line"].as_u64())
        .collect();
    assert_eq!((report["imported"].as_u64(), lines), (Some(5), vec![7, 8]), "{report}");
    let reach = |who: &str| program.json(&["show", who])["phone"].as_str().map(str::to_owned);
    assert_eq!(reach("K-1").unwrap_or_default(), "");
    assert_eq!(reach("K-2").as_deref(), Some("0600000001"));
    assert_eq!(reach("K-3").as_deref(), Some("0600000002"));
    assert_eq!(reach("K-4").as_deref(), Some("06-00-000003 (dochter)"));
    let told = report["warnings"].to_string();
    for part in ["31-2-2025", "vaak", "dochter"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let again = program.json(&["import", "residents", &file]);
    assert_eq!(again["unchanged"], 5, "{again}");
}

#[test]
fn a_column_of_days_is_read_one_way_or_not_at_all() {
    let program = Program::empty();
    let file = |days: [&str; 3]| {
        let rows = (1..).zip(days).map(|(no, day)| format!("K-{no};Nep Naam{no};2;{day}\r\n"));
        let rows: Vec<String> = rows.collect();
        program.file("dagen.csv", format!("klantnr;naam;trede;instroom\r\n{}", rows.concat()))
    };
    let mixed =
        program.run(&["import", "residents", &file(["12/31/2024", "31/12/2024", "1/2/2024"])]);
    assert_eq!(mixed.code, 1, "{mixed:?}");
    assert!(mixed.err.contains("instroom"), "{mixed:?}");
    let months =
        program.json(&["import", "residents", &file(["3/2/2024", "12/31/2024", "2/3/2024"])]);
    assert_eq!(months["imported"], 3, "{months}");
    let shown = program.json(&["show", "K-1"])["inflow"].to_string();
    assert!(shown.contains("2024-03-02"), "{shown}");
}
