//! A file read in on the screen: from an empty vault to the first call; what is asked, changed, refused
//! and taken back.

use trede::app::action::Action;
use trede::app::incoming::{Columns, ReadAs, Step};
use trede::app::task::Overlay;
use trede::files::csv_read::read_bytes;
use trede::i18n::Language;
use trede::keymap::{Code, Key};
use trede::workplace::ForTerminal;

use crate::support::lists::{Folder, file, type_path};
use crate::support::table::Table;

const PEOPLE: &str = "Klantnr.;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Telefoon mobiel;Trede;Laatste contact;Soort contact\n\
    T-1;Zahra;van den;Testberg;01-01-1970;06-11111111;2;12-03-2026;telefoon\n\
    T-2;Ömer;;Proefman;02-02-1980;06-22222222;1;;\n\
    T-3;Lies;;Zonderaf;;;geen;;\n";

fn columns(table: &Table) -> Vec<ReadAs> {
    let columns = file(table).columns.as_ref().expect("columns");
    (0..columns.headers().len()).map(|at| columns.read_as(at)).collect()
}

#[test]
fn from_an_empty_vault_to_the_first_call() {
    let folder = Folder::with(&[("mensen.csv", PEOPLE)]);
    let mut table = Table::of(Vec::new(), 100, 30, Language::English);
    assert!(table.shows("x i reads a list") && table.shows("x n writes"), "{:#?}", table.screen());
    type_path(&mut table, &folder.typed("me"));
    assert!(table.shows("mensen.csv"), "completed as it is typed: {:#?}", table.screen());
    // Three keys: the file, its columns, its rows.
    table.press("enter");
    assert_eq!(file(&table).step, Step::Columns);
    assert!(table.shows("Telefoon mobiel") && table.shows("06-11111111"), "{:#?}", table.screen());
    table.press("enter");
    assert!(table.shows("3 rows · 2 new"), "{:#?}", table.screen());
    assert!(table.shows("(line 4 “geen”)"), "and why one waits: {:#?}", table.screen());
    table.press("enter");
    assert!(table.app.model.task.overlay.is_none(), "{:#?}", table.screen());
    assert!(table.status().contains("mensen.csv"), "{}", table.status());
    let caseload = &table.app.model.data.caseload;
    assert_eq!(caseload.lines().len(), 2);
    let spoken = caseload.lines().filter(|line| line.due.spoken_on.is_some()).count();
    assert_eq!(spoken, 1, "whoever was spoken to does not stand as never spoken");
    // The first call.
    table.press("b");
    assert!(table.app.model.task.call.is_some());
    table.press("esc esc");
    table.press("u");
    assert_eq!(table.app.model.data.caseload.lines().len(), 0, "one undo");
    table.press("U");
    let caseload = &table.app.model.data.caseload;
    let spoken = caseload.lines().filter(|line| line.due.spoken_on.is_some()).count();
    assert_eq!((caseload.lines().len(), spoken), (2, 1), "and back: {}", table.status());
}

#[test]
fn a_folder_is_gone_through_and_a_path_is_completed() {
    let folder = Folder::with(&[("a.csv", PEOPLE), ("b.csv", PEOPLE), (".verborgen", "")]);
    let mut table = Table::demo(100, 30);
    type_path(&mut table, &folder.typed(""));
    let names: Vec<&str> = file(&table).items.iter().map(|item| item.name.as_str()).collect();
    assert_eq!(names, ["lijsten", "a.csv", "b.csv"], "folders first, nothing hidden");
    table.type_text("l");
    table.press("tab");
    assert!(file(&table).line.as_str().ends_with("/lijsten/"), "{}", file(&table).line.as_str());
    assert!(file(&table).items.is_empty());
    table.press("ctrl-u");
    table.type_text(&folder.typed("B"));
    table.press("tab");
    assert!(file(&table).line.as_str().ends_with("/b.csv"), "case does not count");
    table.press("esc");
    assert!(table.app.model.task.overlay.is_none(), "and nothing happened");
}

#[test]
fn tab_fills_in_what_several_names_share_and_then_goes_through_them() {
    let files = ["Mensen april.csv", "mensen april 2.csv", "Mensen mei.csv"];
    let folder = Folder::with(&files.map(|name| (name, PEOPLE)));
    let mut table = Table::demo(100, 30);
    type_path(&mut table, &folder.typed("mens"));
    table.press("tab");
    assert!(
        file(&table).line.as_str().to_lowercase().ends_with("/mensen "),
        "{:?}",
        file(&table).line
    );
    assert_eq!(file(&table).at, 0);
    table.press("tab");
    assert_eq!(file(&table).at, 1, "and then they are gone through");
    table.type_text("m");
    table.press("tab");
    assert!(file(&table).line.as_str().ends_with("/Mensen mei.csv"));
}

#[test]
fn columns_that_were_set_are_there_again_for_the_same_file() {
    let folder =
        Folder::with(&[("mensen.csv", PEOPLE), ("meer.csv", &PEOPLE.replace("T-1", "T-9"))]);
    let mut table = Table::demo(120, 30);
    type_path(&mut table, &folder.typed("mensen.csv"));
    table.press("enter");
    table.press("down down");
    table.type_text("e");
    let set = columns(&table);
    assert_eq!(set[2], ReadAs::Field("email"));
    table.press("esc enter");
    assert_eq!(columns(&table), set, "one step back and on again");
    table.press("esc esc");
    type_path(&mut table, &folder.typed("mensen.csv"));
    table.press("enter");
    assert_eq!(columns(&table), set, "let go and begun again");
    table.press("esc esc");
    type_path(&mut table, &folder.typed("meer.csv"));
    table.press("enter");
    assert_ne!(columns(&table), set, "another file is another question");
}

#[test]
fn the_last_message_tells_what_became_of_the_rows() {
    let next = PEOPLE
        .replace(
            "T-3;Lies;;Zonderaf;;;geen;;\n",
            "T-4;Ria;;Nieuwman;;;1;;\nT-4;Ria;;Nieuwman;;;1;;\n",
        )
        .replace("06-22222222", "06-33333333")
        + "T-5;Aad;;Fout;;;9;;\n";
    let folder = Folder::with(&[("een.csv", PEOPLE), ("twee.csv", &next)]);
    let mut table = Table::of(Vec::new(), 140, 40, Language::English);
    type_path(&mut table, &folder.typed("een.csv"));
    table.press("enter enter enter");
    assert!(
        table.status().contains("een.csv read in: 2 new · 1 left for later · u"),
        "{}",
        table.status()
    );
    type_path(&mut table, &folder.typed("twee.csv"));
    table.press("enter enter enter");
    let told = "twee.csv read in: 1 new · 1 updated · 1 unchanged · 1 merged · 1 left for later";
    assert!(table.status().contains(told), "{}", table.status());
    table.press("g h");
    assert!(table.shows("5 rows read, 2 files new or changed"), "{:#?}", table.screen());
}

#[test]
fn what_takes_long_is_said_before_it_is_taken_back() {
    let rows = (0..600).map(|no| format!("T-{no};Zahra;van den;Testberg;;;2;;\n"));
    let head = PEOPLE.lines().next().expect("a head");
    let folder = Folder::with(&[("veel.csv", &format!("{head}\n{}", rows.collect::<String>()))]);
    let mut table = Table::of(Vec::new(), 100, 30, Language::English);
    type_path(&mut table, &folder.typed("veel.csv"));
    table.press("enter enter enter");
    assert_eq!(table.app.model.data.caseload.lines().len(), 600, "{:#?}", table.screen());
    assert!(table.outside.contains(&ForTerminal::LetGo), "what was typed meanwhile is let go");
    table.outside.clear();
    table.press("u");
    assert_eq!(table.app.model.data.caseload.lines().len(), 0);
    let said = table.said_first.take().unwrap_or_default();
    assert!(said.contains("is being taken back"), "{said}");
    assert!(table.outside.contains(&ForTerminal::LetGo));
    table.press("U");
    assert_eq!(table.app.model.data.caseload.lines().len(), 600);
    assert!(table.said_first.take().unwrap_or_default().contains("done again"));
    // What is short is done at once.
    table.press("space");
    table.outside.clear();
    table.press("n");
    assert_eq!(table.outside, []);
}

#[test]
fn help_is_about_the_file_and_the_file_comes_back() {
    let folder = Folder::with(&[("mensen.csv", PEOPLE)]);
    let mut table = Table::demo(100, 40);
    type_path(&mut table, &folder.typed("mensen.csv"));
    table.press("f1");
    assert!(
        matches!(table.app.model.task.overlay, Some(Overlay::Menu(_))),
        "{:#?}",
        table.screen()
    );
    assert!(table.shows("complete") && !table.shows("Promise"), "{:#?}", table.screen());
    table.press("esc");
    assert!(file(&table).line.as_str().ends_with("mensen.csv"), "as it was typed");
    table.press("enter ?");
    assert!(matches!(table.app.model.task.overlay, Some(Overlay::Menu(_))));
    table.press("esc enter");
    assert_eq!(file(&table).step, Step::Rows);
    // A row of the help does what it says, with the file.
    table.press("?");
    table.type_text("geweigerd");
    table.press("enter");
    let rows = file(&table);
    assert_eq!(rows.step, Step::Rows);
    assert!(folder.path("mensen-refused.csv").exists(), "{:#?}", table.screen());
}

#[test]
fn what_works_on_the_rows_stands_in_the_line_of_keys() {
    let with_remarks = PEOPLE
        .replace("Soort contact", "Soort contact;Opmerking")
        .replace("12-03-2026;telefoon", "12-03-2026;telefoon;belt liever na tweeën");
    let folder = Folder::with(&[("mensen.csv", PEOPLE), ("meer.csv", &with_remarks)]);
    let mut table = Table::of(Vec::new(), 140, 30, Language::English);
    type_path(&mut table, &folder.typed("mensen.csv"));
    table.press("enter enter");
    let keys = |table: &Table| table.screen().last().expect("keys").clone();
    assert!(keys(&table).contains("w refused rows"), "{}", keys(&table));
    assert!(!keys(&table).contains("remarks"), "{}", keys(&table));
    table.press("w");
    assert!(folder.path("mensen-refused.csv").exists(), "{:#?}", table.screen());
    table.press("esc esc esc");
    type_path(&mut table, &folder.typed("meer.csv"));
    table.press("enter enter");
    assert!(keys(&table).contains("shift-tab remarks"), "{}", keys(&table));
    table.press("enter");
    assert!(table.shows("reads it in without the remark"), "{:#?}", table.screen());
    assert_eq!(table.app.model.data.caseload.head(), 0);
}

#[test]
fn the_rows_stop_where_they_end_and_are_seen_in_a_small_box() {
    let refused = (0..60).map(|no| format!("T-{no};;;;;;2;;\n"));
    let head = PEOPLE.lines().next().expect("a head");
    let folder = Folder::with(&[("fout.csv", &format!("{head}\n{}", refused.collect::<String>()))]);
    for (width, height) in [(40, 12), (80, 24), (160, 48)] {
        let mut table = Table::demo(width, height);
        type_path(&mut table, &folder.typed("fout.csv"));
        table.press("enter enter");
        table.press("end");
        let end = table.screen();
        assert!(table.shows("nowhere."), "the last word of the last line is seen: {end:#?}");
        for _ in 0..20 {
            table.press("down");
        }
        assert_eq!(table.screen(), end, "and nothing lies behind it");
        for _ in 0..height / 2 {
            table.press("up");
        }
        assert_ne!(table.screen(), end, "the way back begins there");
    }
}

#[test]
fn a_column_is_changed_with_two_keys_and_nothing_forbidden_is_read() {
    let folder = Folder::with(&[("mensen.csv", PEOPLE)]);
    let mut table = Table::demo(120, 30);
    type_path(&mut table, &folder.typed("mensen.csv"));
    table.press("enter");
    let before = columns(&table);
    assert_eq!(before[0], ReadAs::Field("client_number"));
    // Down to the given name, and read as an e-mail address.
    table.press("down");
    table.type_text("e");
    assert_eq!(columns(&table)[1], ReadAs::Field("email"));
    table.press("left right");
    assert_eq!(columns(&table)[1], ReadAs::Field("email"), "one back and one on");
    // What another column is read as stays there, whatever is pressed.
    table.press("down down");
    for _ in 0..60 {
        table.press("right");
        assert_eq!(columns(&table)[1], ReadAs::Field("email"));
    }
    table.type_text("e");
    assert_eq!(columns(&table)[1], ReadAs::Field("email"));
    // Without a name there is no way on.
    assert!(!file(&table).wrong.is_empty());
    table.press("enter");
    assert_eq!(file(&table).step, Step::Columns);
    // Other kinds, and back again.
    table.press("tab");
    assert!(matches!(file(&table).columns, Some(Columns::Offers(_))));
    table.press("tab tab tab tab");
    assert_eq!(columns(&table), before);
}

#[test]
fn a_citizen_service_number_stops_the_file() {
    let text = "BSN;Naam;Trede\n111222333;Zahra Testberg;2\n";
    let folder = Folder::with(&[("bsn.csv", text)]);
    let mut table = Table::demo(100, 30);
    type_path(&mut table, &folder.typed("bsn.csv"));
    table.press("enter");
    assert_eq!(columns(&table)[0], ReadAs::Bsn);
    table.type_text("c");
    assert_eq!(columns(&table)[0], ReadAs::Bsn, "whatever is asked");
    table.press("enter");
    assert_eq!(file(&table).step, Step::Columns);
    assert!(table.shows("BSN"));
    let offered = trede::ui::hints(&table.app);
    let enter = |(_, action): &(String, Action)| *action == Action::Submit;
    assert!(!offered.iter().any(enter), "enter does nothing here: {offered:?}");
}

#[test]
fn what_is_no_list_says_why_and_the_path_stays() {
    let folder = Folder::with(&[("plaatje.csv", "\u{0}\u{1}\u{2}\u{0}\u{0}")]);
    let mut table = Table::demo(100, 30);
    type_path(&mut table, &folder.typed("plaatje.csv"));
    table.press("enter");
    assert!(file(&table).unopened.is_some(), "{:#?}", table.screen());
    assert!(file(&table).line.as_str().ends_with("plaatje.csv"));
    table.press("ctrl-u");
    table.type_text(&folder.typed("nergens.csv"));
    table.press("enter");
    assert!(file(&table).unopened.is_some(), "{:#?}", table.screen());
}

#[test]
fn a_file_again_changes_nothing_and_what_changed_is_told_field_by_field() {
    let folder = Folder::with(&[
        ("een.csv", PEOPLE),
        ("twee.csv", &PEOPLE.replace("06-22222222", "06-33333333")),
    ]);
    let mut table = Table::of(Vec::new(), 140, 40, Language::English);
    for _ in 0..2 {
        type_path(&mut table, &folder.typed("een.csv"));
        table.press("enter enter enter");
    }
    let head = table.app.model.data.caseload.head();
    assert_eq!(head, 1, "the second time nothing is written");
    assert!(matches!(table.app.model.task.overlay, Some(Overlay::Incoming(_))));
    table.press("esc esc esc");
    type_path(&mut table, &folder.typed("twee.csv"));
    table.press("enter enter");
    assert!(table.shows("06-22222222” → “06-33333333"), "{:#?}", table.screen());
    table.press("enter");
    assert_eq!(table.app.model.data.caseload.head(), 2);
}

/// How a file with these headers and one row is read.
fn columns_of(headers: &[&str]) -> Columns {
    let text = format!("{}\n{}\n", headers.join(";"), vec!["x"; headers.len()].join(";"));
    Columns::of(&read_bytes(text.into()).expect("a table"))
}

#[test]
fn every_field_of_a_column_has_a_name() {
    for language in Language::ALL {
        let strings = trede::i18n::Strings::new(language);
        for columns in [
            columns_of(&["Naam", "Trede"]),
            columns_of(&["Activiteit", "Prijs"]),
            columns_of(&["Klantnr", "Datum contact", "Kanaal"]),
            columns_of(&["Klantnr", "Belofte", "Uiterlijk"]),
            columns_of(&["Klantnr", "Verwezen naar", "Verwezen op"]),
        ] {
            for field in columns.fields() {
                let id = format!("{}-{}", columns.vocabulary(), field.replace('_', "-"));
                assert!(strings.has(&id), "{language:?}: {id}");
            }
        }
    }
}

#[test]
fn what_a_file_is_about_is_seen_by_its_headers() {
    let about = |headers: &[&str]| match columns_of(headers) {
        Columns::Residents(_) => "residents",
        Columns::Offers(_) => "offers",
        Columns::Contacts(_) => "contacts",
        Columns::Promises(_) => "promises",
        Columns::Referrals(_) => "referrals",
    };
    for (headers, expected) in [
        (vec!["Klantnr", "Naam", "Trede", "Telefoon"], "residents"),
        (vec!["Naam", "Trede", "Laatste contact", "Soort contact", "Opmerking"], "residents"),
        (vec!["Activiteit", "Organisatie", "Dag", "Tijd", "Kosten"], "offers"),
        (vec!["Naam", "Locatie", "Prijs", "Doelgroep"], "offers"),
        (vec!["Klantnr", "Datum contact", "Kanaal", "Uitkomst", "Notitie"], "contacts"),
        (vec!["Klantnr", "Belofte", "Uiterlijk", "Beloofd op"], "promises"),
        (vec!["Klantnr", "Verwezen naar", "Verwezen op", "Stand"], "referrals"),
    ] {
        assert_eq!(about(&headers), expected, "{headers:?}");
    }
}

#[test]
fn contacts_follow_on_the_screen_and_remarks_are_asked_about() {
    let with_remarks = PEOPLE
        .replace("Soort contact", "Soort contact;Opmerking")
        .replace("12-03-2026;telefoon", "12-03-2026;telefoon;belt liever na tweeën");
    let contacts = "Klantnr;Datum contact;Kanaal;Uitkomst;Notitie\nT-2;05-06-2026;telefoon;gesproken;wil tuinieren\n";
    let folder = Folder::with(&[("mensen.csv", &with_remarks), ("contacten.csv", contacts)]);
    let mut table = Table::of(Vec::new(), 140, 40, Language::English);
    type_path(&mut table, &folder.typed("mensen.csv"));
    table.press("enter enter");
    assert!(table.shows("There are remarks in it"), "{:#?}", table.screen());
    table.press("enter");
    assert_eq!(
        table.app.model.data.caseload.head(),
        0,
        "asked once, not dropped by an enter too many"
    );
    table.press("shift-tab");
    assert!(table.shows("go with the last contact"), "{:#?}", table.screen());
    table.press("enter");
    assert!(table.app.model.task.overlay.is_none(), "{:#?}", table.screen());
    type_path(&mut table, &folder.typed("contacten.csv"));
    table.press("enter");
    assert!(matches!(file(&table).columns, Some(Columns::Contacts(_))));
    table.press("enter enter");
    let caseload = &table.app.model.data.caseload;
    assert!(caseload.lines().all(|line| line.due.spoken_on.is_some()), "{}", table.status());
    let notes: Vec<String> = caseload
        .lines()
        .filter_map(|line| caseload.file(line.id))
        .flat_map(|file| {
            file.records.contacts.iter().map(|c| c.note.to_string()).collect::<Vec<_>>()
        })
        .collect();
    assert!(notes.iter().any(|note| note.contains("na tweeën")), "{notes:?}");
    assert!(notes.iter().any(|note| note.contains("tuinieren")), "{notes:?}");
}

#[test]
fn an_older_file_is_asked_about() {
    let newer = PEOPLE.replace("06-22222222", "06-33333333");
    let folder =
        Folder::with(&[("mensen 2026-11-01.csv", &newer), ("mensen 2026-10-01.csv", PEOPLE)]);
    let mut table = Table::of(Vec::new(), 140, 40, Language::English);
    type_path(&mut table, &folder.typed("mensen 2026-11"));
    table.press("enter enter enter");
    let head = table.app.model.data.caseload.head();
    type_path(&mut table, &folder.typed("mensen 2026-10"));
    table.press("enter enter enter");
    assert_eq!(table.app.model.data.caseload.head(), head, "asked first");
    assert!(table.shows("Enter once more"), "{:#?}", table.screen());
    table.press("enter");
    assert_eq!(table.app.model.data.caseload.head(), head + 1);
}

#[test]
fn keys_of_letters_do_nothing_behind_it() {
    let folder = Folder::with(&[("mensen.csv", PEOPLE)]);
    let mut table = Table::demo(100, 30);
    let head = table.app.model.data.caseload.head();
    type_path(&mut table, &folder.typed("mensen.csv"));
    table.press("enter enter");
    for letter in ['n', 'd', 'u', 'q'] {
        table.key(Key::plain(Code::Char(letter)));
    }
    assert_eq!(table.app.model.data.caseload.head(), head);
    assert_eq!(file(&table).step, Step::Rows);
}

#[test]
fn the_path_begins_where_the_program_was_started_or_where_one_looked_last() {
    let folder = Folder::with(&[("mensen.csv", PEOPLE)]);
    let mut table = Table::demo(100, 30);
    table.press("x i");
    assert_eq!(file(&table).line.as_str(), "./");
    assert!(table.shows("benches/"), "{:#?}", table.screen());
    // A whole path can be typed behind it.
    table.type_text("/tmp/");
    assert_eq!(file(&table).line.as_str(), "/tmp/");
    table.press("esc");
    type_path(&mut table, &folder.typed("mensen.csv"));
    table.press("enter esc esc");
    table.press("x i");
    assert_eq!(file(&table).line.as_str(), folder.typed(""));
}

#[test]
fn what_is_never_kept_shows_no_cells() {
    let folder = Folder::with(&[("mensen.csv", PEOPLE)]);
    let mut table = Table::demo(120, 30);
    type_path(&mut table, &folder.typed("mensen.csv"));
    table.press("enter");
    assert!(table.shows("Geboortedatum") && !table.shows("01-01-1970"), "{:#?}", table.screen());
    assert!(table.shows("06-11111111"), "{:#?}", table.screen());
}

#[test]
fn many_cells_of_a_column_that_cannot_be_read_are_told_at_once() {
    let rows = (1..=12).map(|no| format!("T-{no};Nep{no};2;ooit {no}\n"));
    let text = format!("klantnr;naam;trede;instroom\n{}", rows.collect::<String>());
    let folder = Folder::with(&[("mensen.csv", &text)]);
    let mut table = Table::of(Vec::new(), 160, 40, Language::English);
    type_path(&mut table, &folder.typed("mensen.csv"));
    table.press("enter enter");
    assert!(table.shows("12 lines (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …)"), "{:#?}", table.screen());
    assert!(table.shows("“ooit 1”, “ooit 2”, “ooit 3”, “…”"), "{:#?}", table.screen());
    assert!(!table.shows("line 3:"), "{:#?}", table.screen());
}
