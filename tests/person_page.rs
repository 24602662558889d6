//! The page of one person: whole words, what is open, the neighbours, and a draft that stays.

use trede::app::layout::Pane;
use trede::app::overview::OverviewKind;
use trede::domain::ResidentId;

use crate::support::table::Table;

fn selected(table: &Table) -> Option<ResidentId> {
    table.app.model.view.selected
}

/// The page of somebody with something said that does not fit beside a list.
fn page(width: u16, height: u16) -> Table {
    let mut table = Table::demo(width, height);
    table.press("j enter");
    assert!(table.app.model.view.person);
    table
}

#[test]
fn what_was_said_is_read_whole_without_opening_anything() {
    let table = page(80, 40);
    let file = table.app.model.view.file.clone().unwrap();
    let last = file.records.contacts.iter().max_by_key(|contact| (contact.on, contact.id)).unwrap();
    let screen = table.screen().join(" ");
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let shown = words(&screen);
    let said = words(last.note.as_str());
    assert!(!said.is_empty());
    assert!(shown.windows(said.len()).any(|row| row == said.as_slice()), "{said:?}\n{screen}");
}

#[test]
fn what_is_open_stands_there_with_its_day_and_what_is_late_says_so() {
    let mut table = Table::demo(100, 40);
    table.press("enter");
    let line = table.app.model.data.caseload.line(selected(&table).unwrap()).unwrap().clone();
    let late = line.open.iter().filter(|open| open.on < table.app.model.data.today).count();
    assert!(late > 0, "the first of the queue waits for something that is late");
    assert!(table.shows("late:"), "{:#?}", table.screen());
    table.press("d");
    let after = table.app.model.data.caseload.line(selected(&table).unwrap()).unwrap();
    assert_eq!(after.open.len(), line.open.len() - 1, "{}", table.status());
}

#[test]
fn every_act_is_about_this_person_until_one_leaves() {
    let mut table = page(120, 34);
    let id = selected(&table).unwrap();
    let before = table.app.model.data.caseload.file(id).unwrap().records.contacts.len();
    table.press("n n n");
    assert_eq!(selected(&table), Some(id), "the queue does not go on under the hand");
    let file = table.app.model.data.caseload.file(id).unwrap();
    assert_eq!(file.records.contacts.len(), before + 3);
    table.press("esc");
    assert!(!table.app.model.view.person);
    assert_eq!((selected(&table), table.app.model.view.focus), (Some(id), Pane::Residents));
}

#[test]
fn the_arrows_go_to_the_neighbours_in_the_list() {
    for width in [60, 100, 160] {
        let mut table = page(width, 30);
        let rows = table.app.model.view.rows.clone();
        table.press("right right");
        assert_eq!(selected(&table).unwrap(), rows[3]);
        table.press("left");
        assert_eq!(selected(&table).unwrap(), rows[2]);
        table.press("left left left left");
        assert_eq!(selected(&table).unwrap(), rows[0], "there is nobody before the first");
        assert!(table.app.model.view.person);
    }
}

#[test]
fn the_list_stays_beside_the_page_where_there_is_room() {
    let table = page(160, 40);
    let rows = table.screen();
    assert!(rows[1].contains("Queue"), "{}", rows[1]);
    let narrow = page(100, 40);
    assert!(!narrow.screen()[1].contains("Queue"));
}

#[test]
fn a_note_that_was_begun_stands_at_the_bottom_whatever_happens() {
    let mut table = page(100, 30);
    table.press("c tab tab");
    table.type_text("wil op donderdag wel komen");
    table.press("esc");
    assert!(table.app.model.view.person, "the form was closed, not the page");
    assert!(table.shows("draft: wil op donderdag wel komen"), "{:#?}", table.screen());
    table.press("right");
    assert!(!table.shows("wil op donderdag"), "it is about one person");
    table.press("left esc G home j enter");
    assert!(table.shows("draft: wil op donderdag wel komen"), "{:#?}", table.screen());
    table.press("c");
    assert!(table.shows("wil op donderdag wel komen"));
}

#[test]
fn from_the_agenda_and_the_board_the_page_opens_and_closes_onto_its_row() {
    for (keys, kind) in [("g a", OverviewKind::Agenda), ("g b", OverviewKind::Board)] {
        for width in [60, 100, 160] {
            let mut table = Table::demo(width, 30);
            table.press(keys);
            table.press("j j enter");
            let id = selected(&table);
            assert!(table.app.model.view.person);
            table.press("right");
            assert_ne!(selected(&table), id, "the next row about somebody else");
            table.press("left esc");
            let overview = table.app.model.task.overview.as_ref().unwrap();
            assert_eq!(overview.kind, kind);
            assert_eq!(Some(overview.row().unwrap().resident), selected(&table));
            table.press("esc");
            let rows = &table.app.model.view.rows;
            assert!(rows.contains(&selected(&table).unwrap()), "the cursor stands in the list");
        }
    }
}

#[test]
fn an_arrow_does_not_leave_a_list_that_fills_the_screen() {
    let mut table = Table::demo(100, 30);
    table.press("g a left right left");
    assert!(table.app.model.task.overview.is_some());
}
