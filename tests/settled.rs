//! The form of a contact asks whether the open promises are now done: one entry, one undo.

use trede::app::form::FieldName;
use trede::app::task::Overlay;
use trede::domain::promise::Promise;
use trede::domain::{File, ResidentId};

use crate::support::program::Program;
use crate::support::table::Table;

fn file(table: &Table, id: ResidentId) -> std::sync::Arc<File> {
    table.app.model.data.caseload.file(id).unwrap()
}

fn open(table: &Table, id: ResidentId) -> Vec<Promise> {
    let file = file(table, id);
    file.records.promises.iter().filter(|promise| promise.is_open()).cloned().collect()
}

/// Somebody of the queue with two open promises that say what to do.
fn owed(table: &mut Table) -> ResidentId {
    for what in ["brief sturen", "fiets regelen"] {
        table.press("p");
        table.type_text("+9");
        table.press("tab");
        table.type_text(what);
        table.press("enter");
    }
    table.app.model.view.selected.unwrap()
}

fn in_focus(table: &Table, name: FieldName) -> bool {
    let Some(Overlay::Form(form)) = &table.app.model.task.overlay else { panic!("no form") };
    form.fields.get(form.at).is_some_and(|field| field.name == name)
}

/// Goes to the question whether the letter was sent.
fn go_to_letter(table: &mut Table) {
    let asked = |line: &String| line.contains("brief sturen") && line.contains('‹');
    while !(in_focus(table, FieldName::Kept) && table.screen().iter().any(asked)) {
        table.press("tab");
    }
}

#[test]
fn the_contact_form_asks_for_each_open_promise_whether_it_is_done() {
    let mut table = Table::demo(100, 40);
    let id = owed(&mut table);
    let before = open(&table, id);
    let head = table.app.model.data.caseload.head();
    table.press("c");
    assert!(!table.shows("done? brief sturen"), "nobody said that they spoke");
    table.press("s tab t tab");
    assert!(table.shows("done? brief sturen (2 Dec)"), "{:#?}", table.screen());
    assert!(table.shows("done? fiets regelen (2 Dec)"), "{:#?}", table.screen());
    table.type_text("Zij heeft de brief");
    go_to_letter(&mut table);
    table.press("y enter");
    assert_eq!(table.app.model.data.caseload.head(), head + 1, "{}", table.status());
    assert!(table.status().contains("1 promise done"), "{}", table.status());
    let left = open(&table, id);
    assert!(!left.iter().any(|promise| promise.what.as_str() == "brief sturen"));
    assert!(left.iter().any(|promise| promise.what.as_str() == "fiets regelen"), "unchanged");
    // One undo for the conversation and what was done with it.
    table.press("u");
    assert_eq!(open(&table, id), before);
    // What was typed and chosen stands there again.
    table.press("c");
    assert!(table.shows("yes, done"), "{:#?}", table.screen());
}

#[test]
fn with_whom_nobody_spoke_nothing_is_asked_and_nothing_is_kept() {
    let mut table = Table::demo(100, 40);
    let id = owed(&mut table);
    let before = open(&table, id);
    table.press("c s tab t");
    go_to_letter(&mut table);
    table.press("y");
    while !in_focus(&table, FieldName::Outcome) {
        table.press("tab");
    }
    table.press("n");
    assert!(!table.shows("done? brief sturen"), "{:#?}", table.screen());
    table.press("enter");
    assert!(table.status().contains("No answer"), "{}", table.status());
    assert_eq!(open(&table, id), before);
}

#[test]
fn a_call_asks_it_too_and_a_promise_that_is_done_may_be_made_again() {
    let mut table = Table::demo(100, 40);
    let id = owed(&mut table);
    table.press("b");
    while table.app.model.view.selected != Some(id) {
        table.press("j");
    }
    table.press("c");
    go_to_letter(&mut table);
    table.press("y tab");
    while !in_focus(&table, FieldName::PromiseBy) {
        table.press("tab");
    }
    table.type_text("+5");
    table.press("tab");
    table.type_text("brief sturen");
    table.press("enter");
    let open = open(&table, id);
    let letters = open.iter().filter(|promise| promise.what.as_str() == "brief sturen");
    let days = letters.map(|letter| letter.by - letter.made_on).collect::<Vec<_>>();
    assert_eq!(days, [chrono::TimeDelta::days(5)], "{}", table.status());
}

#[test]
fn a_contact_on_the_command_line_makes_its_appointment() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nepklim", "--rung", "2"]);
    let base = ["contact", "R-1", "--channel", "phone", "--outcome"];
    let said = |more: &[&str]| program.run(&[&base[..], more].concat());
    let made = said(&["appointment", "--at", "+3 10:30", "--place", "Buurthuis De Proef"]);
    assert!(made.code == 0 && made.out.contains("10:30, Buurthuis De Proef"), "{made:?}");
    let other = said(&["reached", "--at", "+3 11:30"]);
    assert!(other.code != 0 && other.err.contains("belongs to an appointment"), "{other:?}");
    let none = said(&["appointment"]);
    assert_eq!(none.code, 0, "the day need not be known: {none:?}");
    let agenda = program.json(&["agenda"]);
    assert_eq!(agenda["total"], 1, "{agenda}");
}
