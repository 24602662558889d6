//! The first load of a municipality and the list of the next month, through the built program: what
//! is said, and that the past is told where it came from.

use serde_json::{Value, json};

use crate::support::program::Program;

const HEAD: &str = "Klantnr.;Roepnaam;Achternaam;Trede;Laatste contact;Soort contact;Opmerking;\
    Geboortedatum;Postcode;Schoenmaat\n";

fn list(rows: &str) -> String {
    format!("{HEAD}{rows}")
}

#[test]
fn the_past_is_told_with_the_file_it_came_from() {
    let program = Program::empty();
    let rows = "V-1;Bo;Verzonberg;2;3-11-2025;huisbezoek;liever niet bellen;1-1-1970;2511 AA;42\n\
        V-2;Cas;Verzonhof;1;;;;;;\n";
    let people = program.file("inwoners.csv", list(rows));
    let said = program.run(&["import", "residents", &people, "--lang", "en"]).out;
    for part in ["Geboortedatum", "day of birth", "an address", "Schoenmaat", "--notes contact"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let contacts = program.file(
        "contacten 2026-03-03.csv",
        "klantnr;datum;soort contact;resultaat;verslag\nV-2;1-9-2025;tel;gesproken;koffie\n",
    );
    assert_eq!(program.json(&["import", "contacts", &contacts])["imported"], 1);
    assert_eq!(program.json(&["import", "contacts", &contacts])["unchanged"], 1);
    let shown = program.run(&["show", "V-2", "--lang", "en"]).out;
    assert!(shown.contains("(from the file of 3 Mar"), "{shown}");
    let queue = program.json(&["queue"]);
    let tiers: Vec<_> = queue["rows"].as_array().unwrap().iter().map(|row| &row["tier"]).collect();
    assert!(!tiers.contains(&&json!(3)), "nobody stands as never spoken: {queue}");
    program.json(&["undo"]);
    let shown = program.run(&["show", "V-2", "--lang", "en"]).out;
    assert!(!shown.contains("from the file"), "one undo: {shown}");
    program.json(&["redo"]);
    let shown = program.run(&["show", "V-2", "--lang", "en"]).out;
    assert!(shown.contains("(from the file of 3 Mar"), "{shown}");
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn the_list_of_next_month_asks_and_does_nothing_by_itself() {
    let program = Program::empty();
    let february =
        "V-1;Bo;Verzonberg;2;;;;;;\nV-2;Cas;Verzonhof;1;;;;;;\nV-3;Dee;Verzonpad;1;;;;;;\n";
    let file = program.file("lijst 2026-02.csv", list(february));
    program.json(&["import", "residents", &file]);
    let march = "V-1;Bo;Verzonbergen;3;;;;;;\nV-2;Cas;Verzonhof;1;;;;;;\n";
    let next = program.file("lijst 2026-03.csv", list(march));
    let dry = program.json(&["import", "residents", &next, "--dry-run"]);
    assert_eq!(dry["gone"][0]["id"], "R-00003", "{dry}");
    assert_eq!(dry["rungs"][0]["told"], 3, "{dry}");
    assert_eq!(dry["updates"][0]["fields"][0]["new"], "Verzonbergen", "{dry}");
    let said = program.run(&["import", "residents", &next, "--lang", "en"]).out;
    assert!(said.contains("trede close R-00003 --reason"), "{said}");
    assert!(said.contains("--result 3"), "{said}");
    assert_eq!(program.json(&["show", "V-1"])["rung"], 2);
    assert_eq!(program.json(&["show", "V-3"])["closed"], json!(null));
    let older = program.run(&["import", "residents", &file, "--lang", "en"]);
    assert_eq!(older.code, 1, "{older:?}");
    assert!(older.err.contains("lijst 2026-03.csv") && older.err.contains("--older"), "{older:?}");
    assert_eq!(program.json(&["import", "residents", &file, "--older"])["updated"], 1);
}

#[test]
fn a_map_shows_three_cells_of_each_column() {
    let program = Program::empty();
    let text = "wie;ladder;Iets\nBo Verzonberg;2;a\nCas Verzonhof;2;b\nDee Verzonpad;1;a\n\
        Eva Verzonlaan;1;\n";
    let file = program.file("x.csv", text);
    let map = program.path("map.toml");
    let map = map.to_str().unwrap();
    program.run(&["import", "residents", &file, "--dry-run", "--map", map]);
    let text = std::fs::read_to_string(map).unwrap();
    assert!(text.contains("rung = \"ladder\"  # 2 | 1\n"), "{text}");
    assert!(
        text.contains("# \"wie\"  # Bo Verzonberg | Cas Verzonhof | Dee Verzonpad\n"),
        "{text}"
    );
    let named = text.replace("# name = \"\"", "name = \"wie\"");
    assert_ne!(named, text);
    let map = program.file("named.toml", named);
    assert_eq!(program.json(&["import", "residents", &file, "--map", &map])["imported"], 4);
}

#[test]
fn what_the_list_says_of_the_last_conversation_is_read_or_told() {
    let program = Program::empty();
    let rows = "V-1;Bo;Verzonberg;2;okt 2025;tel;;;;\nV-2;Cas;Verzonhof;1;vorige week;tel;;;;\n\
        V-3;Dee;Verzonpad;1;09-2025;;;;;\n";
    let file = program.file("inwoners.csv", list(rows));
    let said = program.run(&["import", "residents", &file, "--lang", "en"]).out;
    for part in ["“okt 2025” names no day; read as 01-10-2025", "“vorige week” is no day"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    for (number, on) in [("V-1", "2025-10-01"), ("V-3", "2025-09-01")] {
        let shown = program.json(&["show", number]);
        assert_eq!(shown["timeline"][0]["on"], on, "{shown}");
    }
    let queue = program.run(&["queue", "--lang", "en"]).out;
    assert!(queue.contains("No conversation on record"), "{queue}");
    assert_eq!(program.json(&["import", "residents", &file])["unchanged"], 3);
    // The cell is mended, and the conversation is there.
    let mended = program.file("inwoners.csv", list(&rows.replace("vorige week", "19-11-2025")));
    assert_eq!(program.json(&["import", "residents", &mended])["updated"], 1);
}

#[test]
fn a_number_in_a_remark_that_may_be_a_bsn_is_left_out_and_the_file_goes_in() {
    let program = Program::empty();
    let rows = "V-1;Bo;Verzonberg;2;3-11-2025;tel;haar BSN is 123456782, belt liever;;;\n\
        V-2;Cas;Verzonhof;1;;;;;;\n";
    let file = program.file("inwoners.csv", list(rows));
    let args = ["import", "residents", &file, "--notes", "contact", "--lang", "en"];
    let said = program.run(&args).out;
    assert!(said.contains("a remark names a number that may be a BSN"), "{said}");
    assert!(said.contains("(line 2)"), "{said}");
    let shown = program.json(&["show", "V-1"]).to_string();
    assert!(shown.contains("haar BSN is ·········, belt liever"), "{shown}");
    assert!(!shown.contains("123456782"), "{shown}");
    // A column of such numbers is still refused whole.
    let column = program.file("erger.csv", "klantnr;naam;trede;x\nV-9;Ed Nep;1;123456782\n");
    assert_eq!(program.run(&["import", "residents", &column]).code, 1);
}

#[test]
fn a_way_to_reach_somebody_that_the_list_lost_stays_and_is_told() {
    let program = Program::empty();
    let head = "klantnr;naam;trede;telefoon;e-mail\n";
    let full = format!("{head}V-1;Bo Verzonberg;2;06-10000001;bo@example.org\n");
    program.json(&["import", "residents", &program.file("een.csv", full)]);
    let bare = program.file("twee.csv", format!("{head}V-1;Bo Verzonberg;2;;\n"));
    let said = program.run(&["import", "residents", &bare, "--lang", "en"]).out;
    assert!(said.contains("telefoon is empty in the file; “06-10000001” stays here"), "{said}");
    assert!(said.contains("e-mail is empty in the file"), "{said}");
    let other = program.file("drie.csv", "klantnr;naam;trede\nV-1;Bo Verzonberg;2\n");
    let said = program.run(&["import", "residents", &other, "--lang", "en"]).out;
    assert!(
        !said.contains("is empty in the file"),
        "a list without the column says nothing: {said}"
    );
}

#[test]
fn a_later_conversation_is_told_over_the_one_before_and_a_month_is_no_first_day() {
    let program = Program::empty();
    let rows = "V-1;Bo;Verzonberg;2;9-10-2025;tel;;;;\n";
    program.json(&["import", "residents", &program.file("bestand oktober 2025.csv", list(rows))]);
    let shown = program.run(&["show", "V-1", "--lang", "en"]).out;
    assert!(shown.contains("from the file of 31 Oct"), "{shown}");
    let later = program.file("bestand november 2025.csv", list(&rows.replace("9-10", "12-11")));
    let report = program.json(&["import", "residents", &later]);
    let field = &report["updates"][0]["fields"][0];
    assert_eq!((&field["old"], &field["new"]), (&json!("2025-10-09"), &json!("2025-11-12")));
}

/// What a person's file says of contacts: their results, in the order of their days.
fn results(program: &Program, who: &str) -> Vec<String> {
    let shown = program.json(&["show", who]);
    let moments = shown["timeline"].as_array().unwrap_or_else(|| panic!("{shown:#}")).iter();
    let contacts = moments.filter(|moment| moment["kind"] == "contact");
    let text = |moment: &Value| moment["text"].as_str().unwrap().to_owned();
    contacts.map(|moment| text(moment).split(',').next().unwrap().to_owned()).collect()
}

#[test]
fn who_was_not_reached_was_not_spoken_whichever_column_says_so() {
    let program = Program::empty();
    let people = program.file(
        "people.csv",
        "klantnummer;achternaam;trede;laatste contact;soort contact;resultaat\n\
         V-1;Verzonberg;2;01-09-2026;telefonisch;geen gehoor\n\
         V-2;Nepstra;2;01-09-2026;telefonisch;bereikt\n\
         V-3;Fabelman;1;01-09-2026;brief gestuurd;\n\
         V-4;Bedachter;1;01-09-2026;telefoon (n.o.);\n",
    );
    program.json(&["import", "residents", &people]);
    let all = ["V-1", "V-2", "V-3", "V-4"].map(|who| results(&program, who));
    assert_eq!(all, [["no answer"], ["spoken"], ["no answer"], ["no answer"]]);
    let contacts = program.file(
        "contacts.csv",
        "klantnummer;datum;soort contact\n\
         V-2;02-09-2026;Niet bereikt\n\
         V-2;03-09-2026;no-show\n\
         V-2;04-09-2026;Voicemail ingesproken\n",
    );
    program.json(&["import", "contacts", &contacts]);
    let later = results(&program, "V-2");
    assert_eq!(later.len(), 4, "{later:?}");
    assert_eq!(later.iter().filter(|said| *said == "spoken").count(), 1, "{later:?}");
}

#[test]
fn a_promise_that_is_open_by_its_word_is_not_kept() {
    let program = Program::empty();
    let people = program.file("people.csv", "klantnummer;achternaam;trede\nV-1;Verzonberg;2\n");
    program.json(&["import", "residents", &people]);
    let promises = program.file(
        "promises.csv",
        "klantnummer;toezegging;gedaan op;uiterlijk;status\n\
         V-1;folder sturen;05-09-2026;05-12-2026;Open\n\
         V-1;bellen;05-09-2026;05-12-2026;Afgerond\n",
    );
    let told = program.run(&["import", "promises", &promises, "--lang", "nl"]);
    assert!(told.err.contains("is niets overgenomen") || told.out.contains("is niets overgenomen"));
    let shown = program.json(&["show", "V-1"]);
    let open = shown["promises"].as_array().unwrap_or_else(|| panic!("{shown:#}"));
    let folder = open.iter().find(|it| it["what"] == "folder sturen").unwrap();
    assert_eq!(folder["state"], "open", "{shown:#}");
}

#[test]
fn an_empty_column_of_numbers_that_are_never_kept_refuses_nothing() {
    let program = Program::empty();
    let people =
        program.file("people.csv", "klantnummer;achternaam;trede;BSN\nV-1;Verzonberg;2;\n");
    assert_eq!(program.json(&["import", "residents", &people])["imported"], 1);
    let filled = program.file("b.csv", "klantnummer;achternaam;trede;BSN\nV-2;Nepstra;2;12\n");
    assert_eq!(program.run(&["import", "residents", &filled]).code, 1);
}
