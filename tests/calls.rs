//! A block of calls: one person at a time, one key for each outcome, and nobody pestered.

use chrono::Days;
use trede::app::call::Called;
use trede::app::input::Input;
use trede::app::page::Page;
use trede::app::task::Overlay;
use trede::domain::contact::{Channel, Outcome};

use crate::support::table::Table;

fn current(table: &Table) -> Option<trede::domain::ResidentId> {
    table.app.model.task.call.as_ref().and_then(trede::app::call::Block::current)
}

#[test]
fn an_attempt_costs_one_key_and_the_next_person_follows() {
    let mut table = Table::demo(100, 30);
    let first = table.app.model.view.rows[0];
    table.press("b");
    assert_eq!(current(&table), Some(first));
    assert!(table.shows("1 of 10") && table.shows("why now"), "{:#?}", table.screen());
    let entries = table.app.model.data.caseload.head();
    table.press("n");
    assert_ne!(current(&table), Some(first));
    assert!(table.shows("2 of 10") && table.status().contains("No answer"), "{}", table.status());
    assert_eq!(table.app.model.data.caseload.head(), entries + 1);
    let file = table.app.model.data.caseload.file(first).unwrap();
    let contact = file.records.contacts.last().unwrap();
    assert_eq!((contact.channel, contact.outcome), (Channel::Phone, Outcome::NoAnswer));
    // Taking it back brings the person back.
    table.press("u");
    assert_eq!(current(&table), Some(first));
    assert!(table.shows("1 of 10"));
}

#[test]
fn a_conversation_takes_a_note_and_the_next_promise() {
    let mut table = Table::demo(100, 30);
    let first = table.app.model.view.rows[0];
    table.press("b r");
    table.type_text("Wil graag meewandelen");
    table.press("tab");
    table.type_text("+14");
    table.press("enter");
    assert!(table.shows("2 of 10"), "{:#?}", table.screen());
    let file = table.app.model.data.caseload.file(first).unwrap();
    let contact = file.records.contacts.last().unwrap();
    assert_eq!(
        (contact.outcome, contact.note.as_str()),
        (Outcome::Reached, "Wil graag meewandelen")
    );
    assert!(file.records.promises.iter().any(trede::domain::promise::Promise::is_open));
}

#[test]
fn a_block_ends_with_a_note_to_hand_over() {
    let mut table = Table::demo(100, 30);
    table.press("b n v s w");
    table.press("s s s s s s");
    assert!(table.app.model.task.call.is_none());
    assert_eq!(table.app.model.task.overlay, Some(Overlay::Page(Page::Calls, 0)));
    assert!(table.shows("spoken 0 · not reached 3 · still to call 7"), "{:#?}", table.screen());
    let logged = table.app.model.task.called.iter().filter(|(_, c)| matches!(c, Called::Logged(_)));
    assert_eq!(logged.count(), 3);
    table.press("esc");
    assert!(table.shows("Queue"));
    // Leaving early says who is left, too.
    table.press("b n esc");
    assert!(table.shows("still to call 9"), "{:#?}", table.screen());
}

#[test]
fn whoever_was_tried_often_enough_is_let_be() {
    let mut table = Table::demo(100, 30);
    table.app.model.data.arrange(|data| data.calls.people = 200);
    let first = table.app.model.view.rows[0];
    let told = ["", "another part of the day", "another way", "another way"];
    for tries in told {
        table.press("b");
        let block = table.app.model.task.call.clone().unwrap();
        let at = block.people.iter().position(|(id, _)| *id == first);
        for _ in 0..at.expect("still called") {
            table.press("s");
        }
        assert!(tries.is_empty() || table.shows(tries), "{tries}: {:#?}", table.screen());
        table.press("n esc esc");
        // A person rests some days after an attempt.
        let later = table.app.model.data.today + Days::new(3);
        table.give(Input::Today(later));
    }
    assert!(table.app.model.data.queue.number_of(first).is_some(), "in the queue as before");
    assert!(!table.app.model.data.callable().contains(&first), "nobody is pestered");
}

#[test]
fn time_ends_a_block_too() {
    let mut table = Table::demo(100, 30);
    table.app.model.data.arrange(|data| data.calls.minutes = 5);
    table.press("b");
    // Twenty seconds a key.
    for _ in 0..20 {
        if table.app.model.task.call.is_some() {
            table.press("r esc");
        }
    }
    table.press("n");
    assert!(table.app.model.task.call.is_none(), "five minutes are over");
}

#[test]
fn an_appointment_has_a_day_a_time_and_a_place_and_comes_into_the_agenda() {
    let mut table = Table::demo(100, 30);
    let first = table.app.model.view.rows[0];
    let head = table.app.model.data.caseload.head();
    table.press("b a enter");
    assert_eq!(table.app.model.data.caseload.head(), head, "no day: {}", table.status());
    table.type_text("+3");
    table.press("enter");
    assert_eq!(table.app.model.data.caseload.head(), head, "no time: {}", table.status());
    table.type_text("half elf");
    table.press("enter");
    assert!(table.status().contains("10:30"), "{}", table.status());
    for _ in 0..8 {
        table.press("backspace");
    }
    table.type_text("10.30");
    table.press("tab");
    table.type_text("Buurthuis De Proef");
    table.press("enter");
    assert_eq!(table.app.model.data.caseload.head(), head + 1, "{}", table.status());
    let file = table.app.model.data.caseload.file(first).unwrap();
    assert_eq!(file.records.contacts.last().unwrap().outcome, Outcome::Appointment);
    let made = file.records.appointments.last().unwrap();
    assert_eq!(made.meeting.place.as_str(), "Buurthuis De Proef");
    assert_eq!(Some(made.meeting.on), table.app.model.data.today.checked_add_days(Days::new(3)));
    table.press("esc esc g a");
    assert!(table.shows("appointment 10:30, Buurthuis De Proef"), "{:#?}", table.screen());
}

#[test]
fn an_appointment_in_the_contact_form_needs_its_day() {
    let mut table = Table::demo(100, 30);
    let head = table.app.model.data.caseload.head();
    table.press("c left tab t enter");
    assert_eq!(table.app.model.data.caseload.head(), head, "{}", table.status());
    table.type_text("+2");
    table.press("enter");
    assert_eq!(table.app.model.data.caseload.head(), head + 1, "{}", table.status());
}
