//! The yearly measurement by keys: how many it takes, that nothing typed is lost, and that the answers
//! are on no screen of the person.

use trede::app::measuring::{Measuring, Page};
use trede::demo::Size;
use trede::domain::measured::Value;
use trede::domain::{RecordId, ResidentId};
use trede::i18n::Language;
use trede::measurement::instrument::{Kind, Takes};

use crate::support::table::Table;

/// A table with somebody under the cursor whose measurement is due.
fn table() -> (Table, ResidentId) {
    let mut table =
        Table::with(Size { residents: 120, offers: 30, seed: 5 }, 100, 30, Language::English);
    let data = &table.app.model.data;
    let due = |id: &ResidentId| {
        let line = data.caseload.line(*id).unwrap();
        line.due.measure_on.is_some_and(|on| on <= data.today)
    };
    let id = data.callable().find(due).expect("somebody is due");
    let name = data.caseload.line(id).unwrap().name.spoken();
    table.press("/");
    table.type_text(&name);
    table.press("enter");
    assert_eq!(table.app.model.view.selected, Some(id));
    (table, id)
}

fn measured(table: &Table, id: ResidentId) -> Vec<RecordId> {
    let file = table.app.model.data.caseload.file(id).unwrap();
    file.records.measurements.iter().map(|one| one.id).collect()
}

#[test]
fn six_statements_happiness_health_and_the_barriers_take_twelve_keys() {
    let (mut table, id) = table();
    let before = measured(&table, id).len();
    let sheets = table.app.model.data.caseload.sheets().count();
    table.press("Q");
    assert!(table.shows("I experience a general sense of emptiness."), "{:#?}", table.screen());
    assert!(table.shows("1/"), "{:#?}", table.screen());
    table.press("3 1 1 3 1 3");
    assert!(table.shows("On a scale from 1 to 10"), "{:#?}", table.screen());
    table.press("7 2");
    assert!(table.shows("What stands in your way now?"), "{:#?}", table.screen());
    table.press("enter end enter");
    assert!(table.status().contains("Measurement taken"), "{}", table.status());
    assert_eq!(measured(&table, id).len(), before + 1);
    let caseload = &table.app.model.data.caseload;
    assert_eq!(caseload.sheets().count(), sheets + 1);
    let due = caseload.line(id).unwrap().due.measure_on.unwrap();
    assert!(due > table.app.model.data.today, "the row has left the queue of measurements");
    let file = caseload.file(id).unwrap();
    let no = file.records.measurements.last().unwrap().sheet.unwrap();
    let sheet = caseload.sheet(no).unwrap();
    assert_eq!(sheet.answer(3), Some(&Value::Choice(3)));
    assert_eq!(sheet.answer(20), Some(&Value::Choice(7)));
    assert_eq!(sheet.answer(21), Some(&Value::Choice(2)));
    table.press("enter");
    assert!(table.shows("yearly measurement taken"), "{:#?}", table.screen());
    assert!(!table.shows("emptiness") && !table.shows(&no.to_string()), "{:#?}", table.screen());
    table.press("esc u");
    assert_eq!(measured(&table, id).len(), before);
    assert_eq!(table.app.model.data.caseload.sheets().count(), sheets);
}

#[test]
fn who_stops_goes_on_where_they_were() {
    let (mut table, id) = table();
    let before = measured(&table, id).len();
    table.press("Q 3 1");
    assert!(table.shows("There are many people I can trust completely."), "{:#?}", table.screen());
    table.press("up");
    assert!(table.shows("There are plenty of people"), "{:#?}", table.screen());
    table.press("backspace 2 esc");
    assert_eq!(measured(&table, id).len(), before, "nothing is saved of a part");
    assert!(table.app.model.task.overlay.is_none());
    table.press("Q");
    assert!(table.shows("There are many people I can trust completely."), "{:#?}", table.screen());
    table.press("home");
    assert!(table.shows("3  ● yes"), "{:#?}", table.screen());
    table.press("down");
    assert!(table.shows("2  ● more or less"), "{:#?}", table.screen());
    // A digit that is no answer is said to be none, and changes nothing.
    table.press("9");
    assert!(table.shows("2  ● more or less"), "{:#?}", table.screen());
    table.press("end enter");
    assert!(table.status().contains("Measurement taken"), "{}", table.status());
    table.press("Q");
    assert!(table.shows("I experience a general sense of emptiness."), "nothing is kept of it");
    assert!(!table.shows("●"), "{:#?}", table.screen());
}

#[test]
fn hours_help_and_words_are_typed_and_nothing_is_saved_of_nothing() {
    let (mut table, id) = table();
    let before = measured(&table, id).len();
    table.press("Q end enter");
    assert_eq!(measured(&table, id).len(), before, "nothing was answered");
    assert!(table.shows("Nothing was answered yet"), "{:#?}", table.screen());
    table.press("esc Q");
    for _ in 0..9 {
        table.press("down");
    }
    assert!(table.shows("From whom do you receive help now?"), "{:#?}", table.screen());
    table.press("2 3 3 1 enter 1 2");
    assert!(
        table.shows("How many hours a week do you meet other people?"),
        "{:#?}",
        table.screen()
    );
    table.type_text("12");
    table.press("enter end up");
    assert!(table.shows("What did not help?"), "{:#?}", table.screen());
    table.press("up");
    table.type_text("de wandelgroep");
    table.press("end enter");
    let caseload = &table.app.model.data.caseload;
    let no = caseload.file(id).unwrap().records.measurements.last().unwrap().sheet.unwrap();
    let sheet = caseload.sheet(no).unwrap();
    assert_eq!(sheet.answer(60), Some(&Value::Several(0b11)));
    assert_eq!(sheet.answer(30), Some(&Value::Number(12)));
    let words = sheet.answer(70).and_then(Value::words).map(ToString::to_string);
    assert_eq!(words.as_deref(), Some("de wandelgroep"));
}

#[test]
fn it_is_taken_in_the_middle_of_a_call() {
    let (mut table, _) = table();
    table.press("b");
    let called = table.app.model.task.call.as_ref().unwrap().people[0].0;
    table.press("Q");
    assert!(table.shows("I experience a general sense of emptiness."), "{:#?}", table.screen());
    table.press("3 1 1 3 1 3");
    table.press("7 2 end enter");
    assert!(table.status().contains("Measurement taken"), "{}", table.status());
    let file = table.app.model.data.caseload.file(called).unwrap();
    assert!(file.records.measurements.last().unwrap().sheet.is_some());
    assert!(table.app.model.task.call.is_some(), "the call goes on");
}

#[test]
fn all_eleven_statements_are_asked_where_the_settings_say_so() {
    let (table, id) = table();
    let file = table.app.model.data.caseload.file(id).unwrap();
    let pages = |lonely| Measuring::of(&file, &[], lonely).place().1;
    assert_eq!(pages(Kind::Lonely11), pages(Kind::Lonely6) + 5);
    let asked = Measuring::of(&file, &[], Kind::Lonely11).page();
    assert!(matches!(asked, Page::Item(item) if item.name == "lonely-somebody-near"), "{asked:?}");
}

#[test]
fn hours_that_a_week_has_not_are_told_and_not_left_out() {
    let (mut table, _) = table();
    table.press("Q");
    for _ in 0..40 {
        let open = table.app.model.measuring().unwrap();
        if matches!(open.page(), Page::Item(item) if matches!(item.takes, Takes::Hours(_))) {
            break;
        }
        table.press("down");
    }
    table.type_text("90");
    table.press("enter");
    assert!(table.status().contains("0 to 80"), "{}", table.status());
    assert_eq!(table.app.model.measuring().unwrap().line.as_str(), "90", "it stays to be mended");
    table.press("backspace enter");
    let open = table.app.model.measuring().unwrap();
    assert!(open.answers().iter().any(|answer| answer.value == Value::Number(9)));
}
