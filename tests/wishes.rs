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
    assert!(table.shows("Close the file of"), "{:#?}", table.screen());
    table.press("m enter");
    assert!(table.status().contains("File closed"), "{}", table.status());
    assert_eq!(table.app.model.data.queue.len(), people - 1);
    table.press("g x");
    assert!(table.shows("closed files") && table.shows(&name), "{:#?}", table.screen());
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
    let id = table.app.model.data.callable()[0];
    let name = table.app.model.data.caseload.line(id).unwrap().name.spoken();
    table.press("/");
    table.type_text(&name);
    table.press("enter");
    assert_eq!(table.app.model.view.selected, Some(id));
    table.press("C b enter");
    assert!(table.status().contains("by letter only"), "{}", table.status());
    assert!(!table.app.model.data.callable().contains(&id), "letters only");
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
