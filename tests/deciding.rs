//! What a list leaves to decide on the screen: whose file is closed because it names them no more,
//! whose rung it tells as a result, whose name is taken; and how a file is read another way.

use trede::app::incoming::{ReadAs, Setting, Step};
use trede::domain::Line;
use trede::domain::closing::CloseReason;
use trede::i18n::Language;

use crate::support::lists::{Folder, file, type_path};
use crate::support::table::Table;

const HEAD: &str = "Klantnr.;Roepnaam;Achternaam;Trede\n";
const FOUR: &str =
    "T-1;Zahra;Testberg;2\nT-2;Ömer;Proefman;1\nT-3;Lies;Nepdam;2\nT-4;Aad;Verzonnen;2\n";

/// An empty vault with these four people in it.
fn four(width: u16, height: u16) -> (Folder, Table) {
    let folder = Folder::with(&[("lijst 2026-03.csv", &format!("{HEAD}{FOUR}"))]);
    let mut table = Table::of(Vec::new(), width, height, Language::English);
    type_path(&mut table, &folder.typed("lijst 2026-03.csv"));
    table.press("enter enter enter");
    assert_eq!(table.app.model.data.caseload.lines().len(), 4, "{:#?}", table.screen());
    (folder, table)
}

fn line<'a>(table: &'a Table, number: &str) -> &'a Line {
    let caseload = &table.app.model.data.caseload;
    let mut lines = caseload.lines();
    lines.find(|line| line.client_no.as_str() == number).expect("somebody")
}

/// Puts a file there and goes to what would become of its rows.
fn rows_of(table: &mut Table, folder: &Folder, name: &str, rows: &str) {
    folder.put(name, format!("{HEAD}{rows}"));
    type_path(table, &folder.typed(name));
    table.press("enter enter");
    assert_eq!(file(table).step, Step::Rows, "{:#?}", table.screen());
}

#[test]
fn whom_a_list_names_no_more_is_decided_one_by_one_and_taken_back_together() {
    let (folder, mut table) = four(120, 30);
    let next = "T-1;Zahra;Testberg;1\nT-4;Aad;Verzonnen;2\nT-5;Ria;Nieuwman;2\n";
    rows_of(&mut table, &folder, "lijst 2026-04.csv", next);
    assert!(
        table.shows("2 people with an open file are not in this list"),
        "{:#?}",
        table.screen()
    );
    assert!(table.shows("1 resident stands on another rung"), "{:#?}", table.screen());
    table.press("enter");
    assert_eq!(file(&table).step, Step::Left, "{:#?}", table.screen());
    assert_eq!(table.app.model.data.caseload.lines().len(), 5, "the rows are in already");
    assert!(line(&table, "T-2").closed.is_none(), "and nothing is closed by itself");
    assert_eq!(line(&table, "T-1").rung.number(), 2);
    // Moved; the second one stays; the rung is a result.
    table.type_text("m");
    table.press("down down");
    table.type_text("r");
    table.press("enter");
    assert!(table.shows("Save 2 decisions: 2 people"), "{:#?}", table.screen());
    assert!(line(&table, "T-2").closed.is_none(), "keys pressed in advance close nothing");
    table.press("enter");
    assert!(table.status().contains("1 file closed · 1 result"), "{}", table.status());
    let left = file(&table);
    assert_eq!((left.step, left.left.rows().len()), (Step::Left, 1), "the other one stays");
    table.press("esc");
    assert!(table.app.model.task.overlay.is_none(), "{:#?}", table.screen());
    let moved = line(&table, "T-2").id;
    let closed = table.app.model.data.caseload.file(moved).expect("a file");
    assert_eq!(closed.records.closings.last().map(|it| it.reason), Some(CloseReason::Moved));
    assert!(line(&table, "T-3").closed.is_none());
    let judged = line(&table, "T-1");
    assert_eq!(judged.rung.number(), 1);
    let signals = &table.app.model.data.caseload.file(judged.id).expect("a file").records.signals;
    let result = signals.last().and_then(|signal| signal.result).expect("a result");
    assert_eq!(result.1.to_string(), "2026-04-30", "of the day that the list is of");
    // One undo for what was decided, and one for the list.
    table.press("u");
    assert!(line(&table, "T-2").closed.is_none());
    assert_eq!(line(&table, "T-1").rung.number(), 2);
    assert_eq!(table.app.model.data.caseload.lines().len(), 5);
    table.press("u");
    assert_eq!(table.app.model.data.caseload.lines().len(), 4);
}

#[test]
fn a_closing_gets_its_day_and_words_and_a_result_the_day_that_is_told_before() {
    let (folder, mut table) = four(100, 30);
    let next = "T-1;Zahra;Testberg;1\nT-4;Aad;Verzonnen;2\n";
    rows_of(&mut table, &folder, "lijst 2026-04.csv", next);
    table.press("enter");
    // Something else, which needs words.
    table.type_text("s");
    table.press("enter");
    assert!(table.shows("closed from"), "{:#?}", table.screen());
    assert!(!table.shows("day of the WSP"), "no result was decided: {:#?}", table.screen());
    table.press("enter");
    assert!(line(&table, "T-2").closed.is_none(), "without words nothing is closed");
    assert!(table.status().contains("Note is needed"), "{}", table.status());
    table.press("tab");
    table.type_text("Woont");
    // One step back is the list, as it was decided.
    table.press("esc");
    assert_eq!(file(&table).left.decided(), 1);
    table.press("enter");
    table.type_text("2026-04-11");
    table.press("tab");
    table.type_text("Woont bij zijn zus");
    table.press("enter");
    let closing = |table: &Table, number: &str| {
        let kept = table.app.model.data.caseload.file(line(table, number).id).expect("a file");
        kept.records.closings.last().cloned()
    };
    let closed = closing(&table, "T-2").expect("a closing");
    assert_eq!((closed.reason, closed.on.to_string().as_str()), (CloseReason::Other, "2026-04-11"));
    assert_eq!(closed.note.as_str(), "Woont bij zijn zus");
    // The next one of the same list, for another reason; and the result of the first.
    table.type_text("w");
    table.press("down");
    table.type_text("r");
    table.press("enter");
    assert!(table.shows("day of the WSP’s result"), "{:#?}", table.screen());
    assert!(table.shows("30 Apr"), "the day that it will get: {:#?}", table.screen());
    table.press("tab tab");
    table.type_text("2026-04-08");
    table.press("enter");
    assert_eq!(closing(&table, "T-3").map(|it| it.reason), Some(CloseReason::Work));
    let judged = table.app.model.data.caseload.file(line(&table, "T-1").id).expect("a file");
    let result = judged.records.signals.last().and_then(|signal| signal.result);
    assert_eq!(result.map(|(_, on)| on.to_string()).as_deref(), Some("2026-04-08"));
    assert!(table.app.model.task.overlay.is_none(), "nothing is left: {:#?}", table.screen());
}

#[test]
fn a_letter_that_was_sent_is_no_conversation() {
    let rows = "Klantnr.;Roepnaam;Achternaam;Trede;Laatste contact;Soort contact\n\
        T-1;Zahra;Testberg;2;3-2-2026;brief\nT-2;Aad;Verzonnen;2;3-2-2026;telefoon\n\
        T-3;Lies;Nepdam;2;3-2-2026;brief (gesproken)\n";
    let folder = Folder::with(&[("lijst 2026-03.csv", rows)]);
    let mut table = Table::of(Vec::new(), 120, 30, Language::English);
    type_path(&mut table, &folder.typed("lijst 2026-03.csv"));
    table.press("enter enter enter");
    let due = |table: &Table, number: &str| line(table, number).due.clone();
    let (letter, call) = (due(&table, "T-1"), due(&table, "T-2"));
    assert_eq!(letter.spoken_on, None, "nobody was spoken to");
    assert_eq!(letter.tried_on.map(|on| on.to_string()).as_deref(), Some("2026-02-03"));
    assert!(call.spoken_on.is_some());
    assert!(due(&table, "T-3").spoken_on.is_some(), "the list says that they spoke");
    // The same in a file of contacts, which says what came of it or does not.
    folder.put(
        "contacten.csv",
        "Klantnr.;Datum;Soort contact;Resultaat\nT-1;10-2-2026;brief;\nT-2;10-2-2026;brief;gesproken\n",
    );
    type_path(&mut table, &folder.typed("contacten.csv"));
    table.press("enter enter enter");
    assert_eq!(due(&table, "T-1").spoken_on, None);
    let on = due(&table, "T-2").spoken_on.map(|on| on.to_string());
    assert_eq!(on.as_deref(), Some("2026-02-10"), "what the file says of it holds");
    // And once more changes nothing.
    let head = table.app.model.data.caseload.head();
    for name in ["lijst 2026-03.csv", "contacten.csv"] {
        type_path(&mut table, &folder.typed(name));
        table.press("enter enter enter");
        assert_eq!(table.app.model.data.caseload.head(), head, "{name}: {:#?}", table.screen());
        table.press("esc esc esc esc");
    }
}

#[test]
fn without_offers_the_keys_that_are_told_work_where_one_is() {
    let (_folder, mut table) = four(160, 48);
    assert!(table.shows("No offers yet. x i reads a list in."), "{:#?}", table.screen());
    table.press("3");
    assert!(table.shows("x n writes one"), "{:#?}", table.screen());
}

#[test]
fn all_are_decided_together_and_nothing_is_where_nothing_was_chosen() {
    let (folder, mut table) = four(80, 24);
    let next = "T-1;Zahra;Testberg;2\nT-4;Aad;Verzonnen;2\n";
    rows_of(&mut table, &folder, "lijst 2026-04.csv", next);
    // Nothing changes in the rows, and yet there is something to decide.
    let head = table.app.model.data.caseload.head();
    table.press("enter");
    assert_eq!(file(&table).step, Step::Left, "{:#?}", table.screen());
    table.press("enter");
    assert!(table.app.model.task.overlay.is_none());
    assert_eq!(table.app.model.data.caseload.head(), head, "left for later");
    assert!(table.status().contains("asked again"), "and the way back is told: {}", table.status());
    type_path(&mut table, &folder.typed("lijst 2026-04.csv"));
    table.press("enter enter enter right right tab enter enter");
    assert_eq!(table.app.model.data.caseload.head(), head + 1, "{:#?}", table.screen());
    for number in ["T-2", "T-3"] {
        let id = line(&table, number).id;
        let file = table.app.model.data.caseload.file(id).expect("a file");
        assert_eq!(file.records.closings.last().map(|it| it.reason), Some(CloseReason::Work));
    }
    // Who is closed is missed no more.
    type_path(&mut table, &folder.typed("lijst 2026-04.csv"));
    table.press("enter enter enter");
    assert_eq!(file(&table).step, Step::Rows, "{:#?}", table.screen());
}

#[test]
fn names_under_one_number_are_taken_one_by_one() {
    let (folder, mut table) = four(120, 30);
    let next =
        "T-1;Zahra;Droomberg;2\nT-2;Piet;Proefman;1\nT-3;Lies;Nepdam;2\nT-4;Aad;Verzonnen;2\n";
    rows_of(&mut table, &folder, "lijst 2026-04.csv", next);
    assert!(table.shows("2 rows have a number or a name that may be somebody else’s"));
    table.press("tab");
    assert_eq!(file(&table).step, Step::Names);
    assert!(table.shows("Zahra Testberg → Zahra Droomberg"), "{:#?}", table.screen());
    assert!(table.shows("Ömer Proefman → Piet Proefman"), "{:#?}", table.screen());
    // The first is the same person, married; of the second the number is wrong.
    table.press("right enter");
    assert!(table.shows("1 decided"), "{:#?}", table.screen());
    table.press("enter");
    assert_eq!(line(&table, "T-1").name.spoken(), "Zahra Droomberg");
    assert_eq!(line(&table, "T-2").name.spoken(), "Ömer Proefman");
}

#[test]
fn two_of_one_name_in_a_list_are_two_where_somebody_says_so() {
    let (folder, mut table) = four(120, 30);
    let next = "T-5;Jan;Nepstra;2\n;Jan;Nepstra;2\n";
    rows_of(&mut table, &folder, "lijst 2026-04.csv", next);
    table.press("tab");
    assert_eq!(file(&table).step, Step::Names);
    assert!(table.shows("the same name as line 2: Jan Nepstra"), "{:#?}", table.screen());
    table.press("right right");
    assert!(table.shows("somebody else"), "{:#?}", table.screen());
    table.press("enter enter");
    let both = table.work().caseload().lines().filter(|it| it.name.spoken() == "Jan Nepstra");
    assert_eq!(both.count(), 2);
}

#[test]
fn the_rows_that_were_refused_are_written_beside_the_file() {
    let (folder, mut table) = four(120, 30);
    let next = format!("{FOUR}T-5;;;2\n");
    rows_of(&mut table, &folder, "lijst 2026-04.csv", &next);
    table.type_text("w");
    let given = std::fs::read_to_string(folder.path("lijst 2026-04-refused.csv")).expect("a file");
    assert!(given.contains("T-5"), "{given}");
    assert!(table.shows("lijst 2026-04-refused.csv"), "{:#?}", table.screen());
    assert_eq!(file(&table).step, Step::Rows, "and the rows are still there");
    // One that may be mended already is not written over.
    std::fs::write(folder.path("lijst 2026-04-refused.csv"), "hersteld").expect("mended");
    table.press("esc enter");
    table.type_text("w");
    let mended = std::fs::read_to_string(folder.path("lijst 2026-04-refused.csv")).expect("a file");
    assert_eq!(mended, "hersteld");
    assert!(folder.path("lijst 2026-04-refused 2.csv").exists(), "{:#?}", table.screen());
}

#[test]
fn letters_that_can_be_read_in_several_ways_are_asked_about() {
    let folder = Folder::with(&[]);
    folder.put("oud.csv", b"Klantnr;Naam;Trede\nK-1;Andr\x82 Nep\x89 Proef;2\n");
    let mut table = Table::of(Vec::new(), 100, 30, Language::English);
    type_path(&mut table, &folder.typed("oud.csv"));
    table.press("enter");
    if file(&table).step == Step::File {
        let right = file(&table).readings().iter().position(|(_, words)| words.contains("André"));
        for _ in 0..right.expect("the right reading among them") {
            table.press("down");
        }
        table.press("enter");
    }
    assert_eq!(file(&table).step, Step::Columns, "{:#?}", table.screen());
    assert!(table.shows("André"), "{:#?}", table.screen());
    // And where it was guessed wrong it is changed with a key, and back.
    let read = file(&table).opened.as_ref().and_then(|opened| opened.letters);
    table.press("up");
    assert_eq!(file(&table).setting(), Some(Setting::Letters));
    table.press("right");
    let other = file(&table).opened.as_ref().and_then(|opened| opened.letters);
    assert!(other != read || !table.status().is_empty(), "{:#?}", table.screen());
    table.press("left");
    assert!(table.shows("André"), "{:#?}", table.screen());
}

#[test]
fn a_catalogue_is_seen_and_put_right_before_there_is_anybody_to_choose() {
    let list = "Activiteit;Aanbieder;Locatie;Wijk\nZangkoor;Stichting Nep;De Bedachte Hal;Laak\n\
        Biljart;Stichting Nep;De Bedachte Hal;Noord\n";
    let folder = Folder::with(&[("aanbod.csv", list)]);
    let mut table = Table::of(Vec::new(), 160, 40, Language::English);
    type_path(&mut table, &folder.typed("aanbod.csv"));
    table.press("enter enter enter");
    assert_eq!(table.app.model.data.caseload.offers().len(), 2, "{:#?}", table.screen());
    assert!(table.shows("Biljart") && table.shows("Stichting Nep"), "{:#?}", table.screen());
    let name = |table: &Table| {
        let model = &table.app.model;
        let offer = model.view.offer.and_then(|id| model.data.caseload.offer(id));
        offer.map(|offer| offer.facts.name.to_string())
    };
    table.press("3");
    assert_eq!(name(&table).as_deref(), Some("Biljart"), "by name: {:#?}", table.screen());
    table.press("j");
    assert_eq!(name(&table).as_deref(), Some("Zangkoor"));
    table.press("x e");
    assert!(table.shows("Zangkoor"), "{:#?}", table.screen());
    table.type_text(" Noord");
    table.press("enter");
    assert_eq!(name(&table).as_deref(), Some("Zangkoor Noord"), "{:#?}", table.screen());
}

#[test]
fn a_list_with_the_same_columns_is_read_as_the_last_one_was() {
    let head = "Nummer X;Achternaam;Trede;Telefoon\n";
    let (first, next) =
        (format!("{head}T-1;Testberg;2;06-11111111\n"), format!("{head}T-2;Nepdam;2;\n"));
    let folder = Folder::with(&[("een.csv", &first), ("twee.csv", &next)]);
    let mut table = Table::of(Vec::new(), 120, 30, Language::English);
    table.work_mut().remember_columns_in(folder.path("kolommen"));
    type_path(&mut table, &folder.typed("een.csv"));
    // The number by its first letter, and the telephone is left out.
    table.press("enter c down down down left");
    for _ in 0..60 {
        if file(&table).columns.as_ref().map(|it| it.read_as(3)) == Some(ReadAs::Nothing) {
            break;
        }
        table.press("left");
    }
    table.press("enter enter");
    assert_eq!(line(&table, "T-1").client_no.as_str(), "T-1", "{:#?}", table.screen());
    let map = std::fs::read_dir(folder.path("kolommen")).expect("a folder").flatten().next();
    let map = std::fs::read_to_string(map.expect("a map").path()).expect("text");
    assert!(map.contains("client_number = \"Nummer X\"") && !map.contains("Testberg"), "{map}");
    type_path(&mut table, &folder.typed("twee.csv"));
    table.press("enter");
    let columns = file(&table).columns.clone().expect("columns");
    assert_eq!(columns.read_as(0), ReadAs::Field("client_number"));
    assert_eq!(columns.read_as(3), ReadAs::Nothing);
    assert!(table.shows("the last time"), "{:#?}", table.screen());
    // What does not fit the columns any more is of no use, and in nobody's way.
    for found in std::fs::read_dir(folder.path("kolommen")).expect("a folder").flatten() {
        std::fs::write(found.path(), "# residents\nfamily = \"Er niet\"\n").expect("spoiled");
    }
    table.press("esc esc");
    type_path(&mut table, &folder.typed("twee.csv"));
    table.press("enter");
    let columns = file(&table).columns.clone().expect("columns");
    assert_eq!(columns.read_as(3), ReadAs::Field("phone"), "{:#?}", table.screen());
}

#[test]
fn an_offer_past_its_last_day_is_proposed_to_nobody() {
    let list = "Activiteit;Aanbieder;Einddatum\nZangkoor Geweest;Stichting Nep;31-12-2020\n\
        Zangkoor Nog;Stichting Nep;31-12-2098\n";
    let folder = Folder::with(&[("aanbod.csv", list)]);
    let mut table = Table::demo(160, 40);
    type_path(&mut table, &folder.typed("aanbod.csv"));
    table.press("enter enter enter");
    let model = &table.app.model;
    let name = |id| model.data.caseload.offer(id).map(|offer| offer.facts.name.to_string());
    let proposed: Vec<_> = model.view.matches.iter().filter_map(|it| name(it.offer)).collect();
    assert!(model.view.file.is_some());
    assert!(proposed.contains(&"Zangkoor Nog".to_owned()), "{proposed:?}");
    assert!(!proposed.contains(&"Zangkoor Geweest".to_owned()), "{proposed:?}");
}
