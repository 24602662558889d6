//! Closing a file and a wish about contact at the screen.

use trede::demo::Size;
use trede::i18n::Language;

use crate::support::table::Table;

fn table() -> Table {
    Table::with(Size { residents: 120, offers: 30, seed: 5 }, 120, 40, Language::English)
}

#[test]
fn a_file_is_closed_found_among_the_closed_and_opened_again() {
    let mut table = table();
    let (first, name) = (table.app.model.view.selected, table.selected_name());
    let people = table.app.model.data.queue.len();
    table.press("x c");
    assert!(table.shows("Close file"), "{:#?}", table.screen());
    table.press("m enter");
    assert!(table.status().contains("File closed"), "{}", table.status());
    assert_eq!(table.app.model.data.queue.len(), people - 1);
    table.press("g x");
    assert!(table.shows("Closed files") && table.shows(&name), "{:#?}", table.screen());
    assert_eq!(table.app.model.view.rows.len(), 1);
    assert_eq!(table.app.model.view.selected, first);
    table.press("n");
    assert!(table.status().contains("closed"), "{}", table.status());
    table.press("x o");
    assert_eq!(table.app.model.data.queue.len(), people);
    table.press("u");
    assert_eq!(table.app.model.data.queue.len(), people - 1);
    table.press("u");
    assert_eq!(table.app.model.data.queue.len(), people);
    table.press("g x");
    assert!(table.app.model.view.rows.len() > 1, "the queue again");
}

#[test]
fn the_form_says_what_ends_with_the_file() {
    let mut table = table();
    table.press("p");
    table.type_text("+3");
    table.press("tab");
    table.type_text("folder sturen");
    table.press("enter");
    table.press("x c");
    assert!(table.shows("releases"), "{:#?}", table.screen());
}

#[test]
fn who_wants_no_contact_is_not_marked_not_called_and_not_dialled() {
    let mut table = table();
    let id = table.app.model.data.callable().next().unwrap();
    let name = table.app.model.data.caseload.line(id).unwrap().name.spoken();
    table.press("/");
    table.type_text(&name);
    table.press("enter");
    assert_eq!(table.app.model.view.selected, Some(id));
    table.press("C b enter");
    assert!(table.status().contains("by letter only"), "{}", table.status());
    assert!(!table.app.model.data.callable().any(|one| one == id), "letters only");
    table.press("y");
    assert!(table.status().contains("not to be called"), "{}", table.status());
    table.press("C");
    assert!(table.shows("by letter only"), "the form begins on what holds");
    table.press("n enter");
    assert!(table.status().contains("no contact"), "{}", table.status());
    assert_eq!(table.app.model.data.queue.place_of(id), None);
    table.press("space");
    assert!(table.app.model.view.marks.is_empty(), "nobody is approached through a mark");
    assert!(table.status().contains("no contact"), "{}", table.status());
}

#[test]
fn a_wish_is_lifted_by_one_choice_and_a_day_needs_to_be_said() {
    let mut table = table();
    let places = table.app.model.data.queue.len();
    table.press("C n n enter");
    assert_eq!(table.app.model.data.queue.len(), places - 1);
    table.press("C c enter");
    assert!(table.status().contains("contact is welcome"), "{}", table.status());
    assert_eq!(table.app.model.data.queue.len(), places);
    table.press("C n enter");
    assert!(table.status().contains("Until is needed"), "{}", table.status());
}

#[test]
fn in_a_call_block_nobody_who_asked_not_to_be_called_is_shown() {
    let mut table = table();
    table.press("b");
    let block = table.app.model.task.call.clone().expect("a block");
    let first = block.people[0].0;
    let second = table.app.model.data.callable().nth(1).unwrap();
    assert_eq!(table.app.model.view.selected, Some(first));
    table.press("C b enter");
    assert_eq!(table.app.model.view.selected, Some(second), "the next one");
    table.press("U j u");
    let now = table.app.model.view.selected;
    assert_ne!(now, None);
    let shown = table.app.model.task.call.as_ref().and_then(trede::app::call::Block::current);
    let wished = |id| {
        let line = table.app.model.data.caseload.line(id).expect("a line");
        line.due.wish_on(table.app.model.data.today)
    };
    assert_eq!(shown.and_then(wished), None);
}

#[test]
fn one_key_logs_no_call_to_who_asked_not_to_be_called_and_a_mark_does_not_stay() {
    let mut table = table();
    let id = table.app.model.view.selected.expect("somebody");
    table.press("C n n enter u space");
    assert!(table.app.model.view.marks.contains(&id));
    table.press("k U");
    assert!(table.app.model.view.marks.is_empty(), "the mark goes with the wish");
    assert_eq!(table.app.model.view.selected, Some(id));
    table.press("n");
    assert!(!table.status().contains("\u{2713}"), "{}", table.status());
}
