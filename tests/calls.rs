//! A block of calls: one person at a time, one key for each outcome, and nobody pestered.

use chrono::{Days, TimeDelta};
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
fn marks_that_a_block_of_calls_takes_away_are_said_to_be_gone() {
    let mut table = Table::demo(120, 34);
    // The first was tried today and is not called again.
    table.press("n space j space b");
    assert_eq!(table.app.model.task.call.as_ref().unwrap().count(), 1);
    assert!(table.app.model.view.marks.is_empty());
    assert!(table.status().contains("mark of 1 resident"), "{}", table.status());
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
    table.press("b c");
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
    table.press("b n V j X");
    table.press("j j j j j j");
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
        for _ in 0..200 {
            if current(&table) == Some(first) {
                break;
            }
            table.press("j");
        }
        assert_eq!(current(&table), Some(first), "still called");
        assert!(tries.is_empty() || table.shows(tries), "{tries}: {:#?}", table.screen());
        table.press("n esc esc");
        // A person rests some days after an attempt.
        let later = table.app.model.data.today + Days::new(3);
        table.give(Input::Today(later));
    }
    assert!(table.app.model.data.queue.number_of(first).is_some(), "in the queue as before");
    assert!(!table.app.model.data.callable().any(|id| id == first), "nobody is pestered");
}

#[test]
fn nobody_who_was_spoken_or_tried_today_is_called_whatever_we_owe_them() {
    let mut table = Table::demo(100, 30);
    let first = table.app.model.view.rows[0];
    let due = table.app.model.data.caseload.line(first).unwrap().due.clone();
    assert!(due.promise_by.is_some_and(|by| by < table.app.model.data.today), "a broken promise");
    table.press("n b");
    assert_ne!(current(&table), Some(first));
    for _ in 0..9 {
        assert_ne!(current(&table), Some(first));
        table.press("j");
    }
}

#[test]
fn the_block_takes_the_order_as_it_is_now_and_not_as_it_was() {
    let mut table = Table::demo(100, 30);
    let next = table.app.model.view.rows[1];
    table.press("j n k b j");
    assert_ne!(current(&table), Some(next), "tried since the list was drawn");
}

#[test]
fn what_is_no_call_may_settle_a_promise_and_the_person_stays() {
    let mut table = Table::demo(100, 30);
    let first = table.app.model.view.rows[0];
    table.press("b d");
    assert!(table.status().contains("Promise kept"), "{}", table.status());
    assert_eq!(current(&table), Some(first), "nobody was called yet");
}

#[test]
fn the_note_is_open_from_the_first_ring_and_what_came_of_it_is_chosen_later() {
    let mut table = Table::demo(100, 30);
    let first = table.app.model.view.rows[0];
    table.press("b c");
    table.type_text("dochter neemt op, belt terug");
    table.press("esc");
    assert!(table.shows("draft: dochter neemt op"), "{:#?}", table.screen());
    table.press("c tab v enter");
    let file = table.app.model.data.caseload.file(first).unwrap();
    let contact = file.records.contacts.last().unwrap();
    assert_eq!(
        (contact.outcome, contact.note.as_str()),
        (Outcome::Voicemail, "dochter neemt op, belt terug")
    );
}

#[test]
fn the_summary_says_what_holds_now_and_is_not_there_where_nobody_was_called() {
    let mut table = Table::demo(100, 30);
    table.press("b n esc");
    assert!(table.shows("not reached 1"), "{:#?}", table.screen());
    table.press("u");
    assert!(table.shows("not reached 0"), "{:#?}", table.screen());
    table.press("esc b esc");
    assert_eq!(table.app.model.task.overlay, None);
}

#[test]
fn a_block_waits_while_the_vault_is_locked_and_for_whoever_calls() {
    let mut table = Table::demo(120, 34);
    table.press("b n j j");
    let called = current(&table);
    // Somebody calls, and the screen locks over their page.
    table.press("I");
    table.type_text("a");
    table.press("enter");
    let other = table.app.model.view.selected;
    assert!(table.app.model.task.call.is_none() && table.app.model.view.person);
    let (place, at) = (table.app.whereabouts(), table.clock + TimeDelta::hours(10));
    let told = format!("{place:?}");
    let line = table.app.model.data.caseload.line(called.unwrap()).unwrap();
    assert!(!told.contains(line.name.family.as_str()), "no word about anybody: {told}");
    table.app.put_away();
    table.reopen();
    table.clock = at;
    table.app.return_to(place, at);
    assert_eq!(table.app.model.view.selected, other);
    assert!(table.app.model.view.person, "{:#?}", table.screen());
    table.press("esc esc");
    assert_eq!(current(&table), called, "{:#?}", table.screen());
    let block = table.app.model.task.call.as_ref().unwrap();
    assert!(block.passed() < 5, "the ten hours do not count: {}", block.passed());
    assert!(matches!(block.people[0].1, Called::Logged(Outcome::NoAnswer)));
    assert_eq!((block.at, block.count()), (3, 10));
}

#[test]
fn what_was_typed_to_limit_a_block_is_not_kept_over_a_lock_and_the_block_stays_limited() {
    let mut table = Table::demo(120, 34);
    table.press("/");
    table.type_text("\"an\"");
    table.press("enter");
    let within = table.app.model.view.rows.clone();
    table.press("b");
    let shown = table.app.model.task.call.clone().unwrap();
    assert!(!shown.limits.is_empty() && shown.ahead > 0, "{shown:?}");
    let (place, at) = (table.app.whereabouts(), table.clock);
    assert!(!format!("{place:?}").contains("Named"), "{place:?}");
    table.reopen();
    table.app.return_to(place, at);
    let block = table.app.model.task.call.clone().unwrap();
    assert_eq!((block.current(), block.count()), (shown.current(), shown.count()));
    let mut seen = Vec::new();
    while let Some(id) = current(&table) {
        seen.push(id);
        table.press("j");
    }
    assert_eq!((seen.len(), seen[0]), (shown.count(), shown.current().unwrap()));
    assert!(seen.iter().all(|id| within.contains(id)), "{seen:?}");
}

#[test]
fn time_ends_a_block_too() {
    let mut table = Table::demo(100, 30);
    table.app.model.data.arrange(|data| data.calls.minutes = 5);
    table.press("b");
    // Twenty seconds a key.
    for _ in 0..20 {
        if table.app.model.task.call.is_some() {
            table.press("c esc");
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
    table.press("b v g enter");
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
    table.press("tab v tab");
    table.type_text("Buurthuis De Proef");
    table.press("enter");
    assert_eq!(table.app.model.data.caseload.head(), head + 1, "{}", table.status());
    let file = table.app.model.data.caseload.file(first).unwrap();
    assert_eq!(file.records.contacts.last().unwrap().outcome, Outcome::Appointment);
    let made = file.records.appointments.last().unwrap();
    assert_eq!(made.meeting.place.as_str(), "Buurthuis De Proef");
    assert_eq!(Some(made.meeting.on), table.app.model.data.today.checked_add_days(Days::new(3)));
    table.press("esc esc g a");
    assert!(
        table.shows("10:30") && table.shows("appointment Buurthuis De Proef"),
        "{:#?}",
        table.screen()
    );
}

#[test]
fn an_appointment_in_the_contact_form_needs_its_day() {
    let mut table = Table::demo(100, 30);
    let head = table.app.model.data.caseload.head();
    table.press("c left tab t enter");
    assert_eq!(table.app.model.data.caseload.head(), head, "{}", table.status());
    table.type_text("+2");
    table.press("enter");
    assert_eq!(table.app.model.data.caseload.head(), head, "no way to meet: {}", table.status());
    table.press("v enter");
    assert_eq!(table.app.model.data.caseload.head(), head + 1, "{}", table.status());
}

#[test]
fn one_goes_back_to_whoever_was_called_before_and_finds_the_note_that_was_begun() {
    let mut table = Table::demo(100, 30);
    let first = table.app.model.view.rows[0];
    table.press("b c");
    table.type_text("eerst de dochter vragen");
    table.press("esc j k");
    assert_eq!(current(&table), Some(first));
    assert!(table.shows("eerst de dochter vragen"), "{:#?}", table.screen());
    table.press("k");
    assert!(table.status().contains("nobody before"), "{}", table.status());
}

#[test]
fn nobody_without_a_number_is_called_and_the_smallest_screen_shows_the_number() {
    let mut table = Table::demo(40, 12);
    let data = &table.app.model.data;
    let mut queued = data.queue.iter().filter_map(|place| data.caseload.line(place.resident));
    let without = queued.find(|line| line.phone.is_empty()).expect("somebody without a number").id;
    drop(queued);
    assert!(!data.callable().any(|id| id == without));
    table.press("b");
    for _ in 0..4 {
        let id = current(&table).expect("somebody to call");
        let phone = table.app.model.data.caseload.line(id).unwrap().phone.to_string();
        assert!(table.shows(&phone), "{phone}: {:#?}", table.screen());
        table.press("j");
    }
}

/// Whoever takes over reads what was promised and agreed, and for when.
#[test]
fn the_summary_names_what_was_promised_and_agreed() {
    let mut table = Table::demo(160, 30);
    table.press("b c");
    table.type_text("Praat graag over de tuin");
    // What was promised before is asked about first.
    table.press("tab tab");
    table.type_text("+10");
    table.press("tab");
    table.type_text("folder sturen");
    table.press("enter esc");
    assert!(table.shows("promise: folder sturen (by 3 Dec)"), "{:#?}", table.screen());
}

fn code(table: &Table, id: trede::domain::ResidentId) -> String {
    table.app.model.data.caseload.line(id).unwrap().code().to_string()
}

fn name(table: &Table, id: trede::domain::ResidentId) -> String {
    table.app.model.data.caseload.line(id).unwrap().name.spoken()
}

#[test]
fn whoever_calls_themselves_during_a_block_was_spoken() {
    let mut table = Table::demo(100, 40);
    let queued: Vec<_> = table.app.model.data.callable().take(10).collect();
    table.press("b j j");
    // One who was passed over calls, and one whose turn has not come.
    for id in [queued[0], queued[5]] {
        table.press("I");
        let code = code(&table, id);
        table.type_text(&code);
        table.press("enter enter esc");
    }
    // Back to the first and on again: whoever was spoken is not on the screen.
    table.press("k j esc");
    assert!(table.shows("spoken 2 · not reached 0 · still to call 8"), "{:#?}", table.screen());
    for id in [queued[0], queued[5]] {
        assert!(table.shows(&format!("{}: spoken", name(&table, id))), "{:#?}", table.screen());
    }
    assert_eq!(table.app.model.task.called.len(), 10);
}

#[test]
fn for_whom_something_else_was_done_was_not_only_passed_over() {
    let mut table = Table::demo(100, 40);
    let first = table.app.model.view.rows[0];
    table.press("b d j esc");
    let told = format!("{}: not called, but something was done", name(&table, first));
    assert!(table.shows(&told), "{:#?}", table.screen());
    table.press("u");
    assert!(!table.shows(&told), "taken back: {:#?}", table.screen());
    // A promise alone is worth a summary.
    let mut table = Table::demo(100, 40);
    table.press("b p");
    table.type_text("+10");
    table.press("enter esc");
    assert_eq!(table.app.model.task.overlay, Some(Overlay::Page(Page::Calls, 0)));
    assert!(table.shows(&told), "{:#?}", table.screen());
}

#[test]
fn still_to_call_are_only_those_who_may_be_called() {
    let mut table = Table::demo(100, 40);
    // The second one is left alone from now on: nobody calls them today.
    table.press("b n z");
    table.type_text("+30");
    table.press("tab");
    table.type_text("op vakantie");
    table.press("enter esc");
    assert!(table.shows("not reached 1 · still to call 8"), "{:#?}", table.screen());
}

#[test]
fn a_block_from_a_list_with_conditions_calls_only_those() {
    let mut table = Table::demo(160, 48);
    table.press("j j j");
    let before = table.app.model.view.selected;
    table.press("b esc");
    assert_eq!(table.app.model.view.selected, before, "nobody was called: the cursor is back");
    table.press("/");
    table.type_text("rung:1 ");
    table.press("enter b");
    assert!(table.shows("[rung:1]") || table.shows("[rung 1]"), "{:#?}", table.screen());
    let first = current(&table).expect("somebody");
    let data = &table.app.model.data;
    let of_rung = |id: &trede::domain::ResidentId| {
        data.caseload.line(*id).unwrap().rung == trede::domain::Rung::Care
    };
    let expected: Vec<_> = data.callable().filter(of_rung).take(3).collect();
    assert_eq!(first, expected[0]);
    table.press("j");
    assert_eq!(current(&table), Some(expected[1]));
    table.press("n");
    assert_eq!(current(&table), Some(expected[2]));
    table.press("esc");
    let called: Vec<_> = table.app.model.task.called.iter().map(|(id, _)| *id).collect();
    let rungs = called.iter().map(|id| table.app.model.data.caseload.line(*id).unwrap().rung);
    assert!(rungs.into_iter().all(|rung| rung == trede::domain::Rung::Care), "who is left, too");
}

#[test]
fn the_number_comes_first_whatever_the_size_and_what_was_before_fills_the_room() {
    for (width, height) in [(80, 24), (160, 48)] {
        let mut table = Table::demo(width, height);
        table.press("b");
        let screen = table.screen();
        let row = |word: &str| screen.iter().position(|line| line.trim_start().starts_with(word));
        assert!(row("reach").unwrap() < row("why now").unwrap(), "{screen:#?}");
        if height == 48 {
            let file = table.app.model.view.file.clone().unwrap();
            let all = trede::domain::timeline::timeline(&file).len();
            let from = row("before").unwrap();
            let dated = |line: &&String| {
                let day: Vec<&str> =
                    line.trim().trim_start_matches("before").split_whitespace().take(3).collect();
                matches!(day.as_slice(), [day, _, year] if day.parse::<u8>().is_ok() && year.parse::<u8>().is_ok())
            };
            let shown = screen[from..].iter().filter(dated).count();
            assert!(all > 8 && shown > 8, "{shown} of {all}: {screen:#?}");
        }
    }
}

#[test]
fn what_is_in_the_way_and_open_is_read_in_a_call() {
    let mut table = Table::demo(160, 48);
    table.app.model.data.arrange(|data| data.calls.people = 60);
    table.press("b");
    let (mut hindered, mut open) = (false, false);
    while let Some(id) = current(&table) {
        let line = table.app.model.data.caseload.line(id).unwrap().clone();
        let file = table.app.model.view.file.clone().unwrap();
        let now = trede::domain::barrier::BarrierState::Now;
        if file.plan().is_some_and(|plan| plan.content.barriers.iter().any(|b| b.state == now)) {
            assert!(table.shows("in the way:"), "{:#?}", table.screen());
            hindered = true;
        }
        if !line.on_the_way.is_empty() {
            assert!(table.shows("→ "), "{:#?}", table.screen());
            open = true;
        }
        table.press("j");
    }
    assert!(hindered && open, "nobody to see it of");
}

#[test]
fn no_voicemail_is_logged_by_one_key_for_who_wants_none() {
    let mut table = Table::demo(100, 40);
    table.app.model.data.arrange(|data| data.calls.people = 60);
    table.press("b");
    let wants_none = |table: &Table| {
        let file = table.app.model.view.file.as_ref().unwrap();
        file.resident.person.reach.voicemail == Some(false)
    };
    while !wants_none(&table) {
        table.press("j");
    }
    let head = table.app.model.data.caseload.head();
    assert!(!table.screen().last().unwrap().contains("V voicemail"), "{:#?}", table.screen());
    table.press("V");
    assert_eq!(table.app.model.data.caseload.head(), head);
    assert!(table.status().contains("wants no voicemail"), "{}", table.status());
    // Where it happened all the same, the form takes it.
    table.press("c");
    assert!(table.shows("voicemail"), "{:#?}", table.screen());
}

#[test]
fn a_number_that_was_wrong_says_so_until_a_call_by_it_says_otherwise() {
    let mut table = Table::demo(100, 40);
    let phone = |table: &Table| {
        let screen = table.screen();
        screen.iter().find(|line| line.contains('☎')).cloned().unwrap_or_default()
    };
    table.press("b");
    assert!(!phone(&table).contains("wrong number"), "{:#?}", table.screen());
    table.press("X k");
    assert!(phone(&table).contains("(wrong number on "), "{:#?}", table.screen());
    table.press("n k");
    assert!(!phone(&table).contains("wrong number"), "{:#?}", table.screen());
}

#[test]
fn nobody_is_referred_from_a_call_to_what_is_not_in_sight() {
    let mut table = Table::demo(100, 40);
    table.press("b r");
    assert_eq!(table.app.model.task.overlay, None);
    assert!(table.status().contains("choose an offer with 3"), "{}", table.status());
}

#[test]
fn an_appointment_in_a_call_is_no_conversation_until_that_is_logged() {
    let mut table = Table::demo(100, 30);
    let first = table.app.model.view.rows[0];
    let contacts =
        |table: &Table| table.app.model.data.caseload.file(first).unwrap().records.contacts.clone();
    let before = contacts(&table);
    table.press("b v n");
    table.type_text("+3");
    table.press("tab");
    table.type_text("10.30");
    table.press("tab v enter");
    let file = table.app.model.data.caseload.file(first).unwrap();
    assert_eq!(file.records.appointments.len(), 1, "{:#?}", table.screen());
    assert_eq!(contacts(&table), before, "nobody said that somebody was spoken");
    let block = table.app.model.task.call.as_ref().unwrap();
    assert_eq!(block.current(), Some(first), "the call goes on");
}

#[test]
fn an_appointment_may_come_of_what_is_noted_in_a_call() {
    let mut table = Table::demo(100, 30);
    let first = table.app.model.view.rows[0];
    table.press("b c");
    table.type_text("Wil graag langskomen");
    table.press("tab a");
    assert!(
        !table.shows("next promise"),
        "no promise beside an appointment: {:#?}",
        table.screen()
    );
    table.press("enter");
    assert!(table.app.model.task.call.as_ref().unwrap().current() == Some(first), "no day yet");
    table.type_text("+3");
    table.press("tab");
    table.type_text("10.30");
    table.press("tab v enter");
    let file = table.app.model.data.caseload.file(first).unwrap();
    let logged = file.records.contacts.last().unwrap();
    assert_eq!(logged.outcome, Outcome::Appointment, "{:#?}", table.screen());
    assert_eq!(logged.note.as_str(), "Wil graag langskomen");
    assert_eq!(file.records.appointments.len(), 1);
    assert_ne!(table.app.model.task.call.as_ref().unwrap().current(), Some(first));
}

#[test]
fn what_is_done_in_a_call_does_not_change_why_somebody_was_called() {
    let mut table = Table::demo(100, 40);
    let first = table.app.model.view.rows[0];
    table.press("b");
    let why = table.app.model.why_called().to_owned();
    let promise =
        table.app.model.data.caseload.line(first).unwrap().promised().unwrap().to_string();
    assert!(why.contains("Promised"), "{why}");
    table.press("d enter");
    let file = table.app.model.data.caseload.file(first).unwrap();
    assert!(file.records.promises.iter().any(|it| !it.is_open() && it.what.as_str() == promise));
    assert_eq!(table.app.model.task.call.as_ref().unwrap().current(), Some(first));
    assert_eq!(table.app.model.why_called(), why);
    assert_ne!(table.app.strings.reason_of(&table.app.model.data, first), why);
    table.press("c");
    table.type_text("Komt graag donderdag");
    table.press("tab s enter esc");
    let screen = table.screen().join("\n");
    let kept = format!("kept: {}", promise.split(' ').next().unwrap());
    assert!(table.shows(&kept), "{kept}: {screen}");
    assert!(table.shows("“Komt graag donderdag”"), "{screen}");
    table.press("j");
    assert_ne!(table.app.model.why_called(), why);
}

#[test]
fn on_the_smallest_screen_a_call_shows_who_the_number_and_why() {
    let mut table = Table::demo(40, 12);
    let first = table.app.model.view.rows[0];
    table.press("b");
    let line = table.app.model.data.caseload.line(first).unwrap();
    let (name, phone) = (line.name.spoken(), line.phone.to_string());
    let promised = line.promised().unwrap().to_string();
    let start = |text: &str| text.split(' ').next().unwrap().to_owned();
    for told in [start(&name), phone, "Promised".to_owned(), start(&promised)] {
        assert!(table.shows(&told), "{told}: {:#?}", table.screen());
    }
}

#[test]
fn looking_for_somebody_in_a_call_does_nothing_to_whoever_is_called() {
    let mut table = Table::demo(100, 30);
    table.press("b");
    let (head, first) = (table.app.model.data.caseload.head(), table.app.model.view.selected);
    table.press("/");
    table.type_text("henk");
    assert_eq!(table.app.model.data.caseload.head(), head, "letters are letters");
    table.press("esc");
    let block = table.app.model.task.call.as_ref().unwrap();
    assert_eq!(block.current(), first, "the call goes on");
}

#[test]
fn of_marked_people_these_alone_are_called_and_whoever_was_looked_for_first() {
    let mut table = Table::demo(100, 30);
    let callable: Vec<_> = table.app.model.data.callable().skip(2).take(5).collect();
    let (one, other) = (callable[1], callable[4]);
    for id in [one, other] {
        let at = table.app.model.view.rows.iter().position(|row| *row == id).unwrap();
        table.press("g g");
        for _ in 0..at {
            table.press("j");
        }
        table.press("space");
    }
    table.press("b");
    let block = table.app.model.task.call.as_ref().unwrap();
    assert_eq!(block.people.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [one, other]);
    assert_eq!(block.count(), 2, "nobody else");
    table.press("j");
    assert_eq!(table.app.model.task.call.as_ref().unwrap().current(), Some(other));
    table.press("esc /");
    let name = table.app.model.data.caseload.line(one).unwrap().name.spoken();
    table.type_text(&name);
    table.press("enter b");
    assert_eq!(table.app.model.task.call.as_ref().unwrap().current(), Some(one), "{name}");
}

#[test]
fn who_is_not_called_has_the_day_and_the_reason_told() {
    let mut table = Table::demo(120, 34);
    let last = *table.app.model.view.rows.last().unwrap();
    table.press("n g d");
    let at = table.app.model.task.overview.as_ref().unwrap().rows.iter();
    let wanted =
        at.map(|row| row.resident).find(|id| !table.app.model.data.callable().any(|c| c == *id));
    let wanted = wanted.unwrap_or(last);
    let rows = &table.app.model.task.overview.as_ref().unwrap().rows;
    let at = rows.iter().position(|row| row.resident == wanted).unwrap();
    for _ in 0..at {
        table.press("j");
    }
    table.press("b");
    let why = table.app.strings.reason_of(&table.app.model.data, wanted);
    let start: String = why.chars().take(20).collect();
    let status = table.status();
    assert!(status.contains("is not called today") && status.contains(&start), "{why}: {status}");
}
