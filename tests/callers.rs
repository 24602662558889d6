//! Somebody calls: found by any part of a number or a name from anywhere, answered with one key, and
//! one step back everything stands as it stood.

use trede::app::overview::OverviewKind;
use trede::app::task::Overlay;
use trede::domain::ResidentId;
use trede::domain::contact::{Channel, Outcome};

use crate::support::table::Table;

/// Somebody else than the first of the queue who has a telephone number; its digits.
fn somebody(table: &Table) -> (ResidentId, String) {
    let model = &table.app.model;
    let lines = model
        .data
        .caseload
        .lines()
        .filter(|line| line.closed.is_none() && !model.view.rows[..2].contains(&line.id));
    let mut known = lines.map(|line| {
        let digits: String = line.phone.as_str().chars().filter(char::is_ascii_digit).collect();
        (line.id, digits)
    });
    known.find(|(_, digits)| digits.len() == 10).expect("somebody with a number")
}

fn found(table: &Table) -> Vec<ResidentId> {
    match &table.app.model.task.overlay {
        Some(Overlay::Caller(caller)) => caller.found.clone(),
        other => panic!("nobody is looked for: {other:?}"),
    }
}

fn name(table: &Table, id: ResidentId) -> String {
    table.app.model.data.caseload.line(id).unwrap().name.spoken()
}

#[test]
fn any_part_of_a_number_finds_whoever_calls() {
    let mut table = Table::demo(120, 34);
    let (id, digits) = somebody(&table);
    let part =
        |from: usize, to: usize| digits.chars().skip(from).take(to - from).collect::<String>();
    let (blanks, abroad) =
        (format!("{} {}", part(0, 2), part(2, 9)), format!("+31 {} {}", part(1, 2), part(2, 10)));
    for part in [part(0, 10), part(6, 10), part(3, 9), part(0, 9), blanks, abroad] {
        table.press("I");
        table.type_text(&part);
        assert!(found(&table).contains(&id), "{part}: {:#?}", table.screen());
        table.press("esc");
    }
    table.press("I");
    table.type_text("9999");
    assert_eq!(found(&table), [], "{:#?}", table.screen());
    assert!(table.shows("Nobody found"), "{:#?}", table.screen());
    table.press("enter esc");
    assert_eq!(table.app.model.task.overlay, None);
}

#[test]
fn the_list_is_searched_by_a_number_as_it_is_printed_and_typed_on_to_its_end() {
    let mut table = Table::demo(120, 34);
    let (id, _) = somebody(&table);
    let printed = table.app.model.data.caseload.line(id).unwrap().phone.as_str().to_owned();
    table.press("/");
    for (at, letter) in printed.chars().enumerate() {
        table.type_text(&letter.to_string());
        let typed = printed.chars().take(at + 1).filter(char::is_ascii_digit).count();
        if typed >= 4 {
            assert!(table.app.model.view.rows.contains(&id), "{typed}: {:#?}", table.screen());
        }
    }
    assert_eq!(table.app.model.view.rows, [id], "{printed}");
}

#[test]
fn one_key_logs_an_incoming_call_and_one_step_back_everything_stands_as_it_stood() {
    let mut table = Table::demo(120, 34);
    table.press("j space");
    let (before, marks) = (table.app.model.view.selected, table.app.model.view.marks.clone());
    let (id, digits) = somebody(&table);
    table.press("I");
    table.type_text(&digits);
    // What must be known before the first sentence.
    assert!(table.shows(&name(&table, id)), "{:#?}", table.screen());
    let head = table.app.model.data.caseload.head();
    table.press("enter");
    assert!(table.shows("Called us."), "{:#?}", table.screen());
    table.type_text("Komt donderdag niet");
    table.press("enter");
    assert_eq!(table.app.model.data.caseload.head(), head + 1, "{}", table.status());
    let file = table.app.model.data.caseload.file(id).unwrap();
    let contact = file.records.contacts.last().unwrap();
    assert_eq!((contact.channel, contact.outcome), (Channel::Phone, Outcome::Reached));
    assert_eq!(contact.note.as_str(), "Called us. Komt donderdag niet");
    assert_eq!(table.app.model.view.selected, Some(id), "who called stays until esc");
    table.press("3");
    assert!(table.status().contains("esc goes back"), "{}", table.status());
    table.press("esc");
    assert_eq!(table.app.model.view.selected, before);
    assert_eq!(table.app.model.view.marks, marks, "marks are kept");
    assert!(!table.app.model.view.person);
}

#[test]
fn esc_goes_back_from_every_place_and_a_form_keeps_what_was_typed() {
    let mut table = Table::demo(120, 34);
    let (id, digits) = somebody(&table);
    for (keys, back) in [("j", "j"), ("enter", ""), ("g a j", ""), ("w", ""), ("/ a n", "")] {
        table.press(keys);
        let (screen, key) = (table.screen(), if keys.starts_with('/') { "f9" } else { "I" });
        table.press(key);
        table.press("esc");
        assert_eq!(table.screen(), screen, "{keys}: looked and left");
        table.press(key);
        table.type_text(&digits);
        table.press("enter");
        assert_eq!(table.app.model.view.selected, Some(id));
        table.press("esc esc");
        assert_eq!(table.screen(), screen, "{keys}: answered and left");
        table.press("esc esc esc 1");
        assert!(table.app.model.task.overview.is_none(), "{back}");
    }
    table.press("c tab tab");
    table.type_text("Een half verhaal");
    let form = table.app.model.task.overlay.clone();
    table.press("f9");
    table.type_text(&digits);
    table.press("enter enter");
    assert!(table.status().contains("Spoken"), "{}", table.status());
    table.press("esc");
    assert_eq!(table.app.model.task.overlay, form, "the form stands as it stood");
    table.type_text(" en de rest");
    assert!(table.shows("Een half verhaal en de rest"), "{:#?}", table.screen());
}

#[test]
fn a_call_comes_in_between_two_calls() {
    let mut table = Table::demo(120, 34);
    let first = table.app.model.view.rows[0];
    let (id, digits) = somebody(&table);
    table.press("b I");
    table.type_text(&digits);
    table.press("enter");
    assert!(table.app.model.task.call.is_none(), "the block waits");
    table.press("enter esc");
    let block = table.app.model.task.call.clone().expect("the block goes on");
    assert_eq!((block.current(), table.app.model.view.selected), (Some(first), Some(first)));
    // Whoever was to be called calls: their turn is over.
    let code = table.app.model.data.caseload.line(first).unwrap().code().to_string();
    table.press("I");
    table.type_text(&code);
    table.press("enter enter esc");
    let block = table.app.model.task.call.clone().expect("the block goes on");
    assert!(block.current() != Some(first) && block.at == 1, "{:#?}", table.screen());
    assert_ne!(block.current(), Some(id), "spoken today");
}

#[test]
fn whose_file_is_closed_is_found_and_it_is_said_why_nothing_is_noted() {
    let mut table = Table::demo(120, 34);
    table.press("x c right enter");
    let id = table.app.model.view.selected.unwrap();
    let closed = table.app.model.data.caseload.line(id).unwrap().closed;
    assert!(closed.is_some(), "{}", table.status());
    let code = table.app.model.data.caseload.line(id).unwrap().code().to_string();
    table.press("j I");
    table.type_text(&code);
    assert!(table.shows("file closed on"), "{:#?}", table.screen());
    table.press("enter");
    assert!(table.status().contains("closed"), "{}", table.status());
    assert_eq!(table.app.model.task.overlay, None);
    table.press("esc g a");
    let kind = table.app.model.task.overview.as_ref().map(|overview| overview.kind);
    assert_eq!(kind, Some(OverviewKind::Agenda));
}

#[test]
fn what_was_promised_and_where_somebody_was_referred_to_are_clues() {
    let mut table = Table::demo(120, 34);
    let caseload = &table.app.model.data.caseload;
    let promised = |line: &&trede::domain::Line| line.promised().is_some_and(|it| !it.is_empty());
    let owed = caseload.lines().find(promised).unwrap();
    let (owed, what) = (owed.id, owed.promised().unwrap().to_string());
    let sent = caseload.lines().find(|line| !line.sent.is_empty()).unwrap();
    let (sent, offer) = (sent.id, caseload.offer(sent.sent[0]).unwrap().facts.name.to_string());
    for (who, clue) in [(owed, what), (sent, offer)] {
        table.press("I");
        table.type_text(&clue);
        assert!(found(&table).contains(&who), "{clue}: {:#?}", table.screen());
        table.press("esc");
    }
}

#[test]
fn on_the_smallest_screen_what_was_last_is_read_while_somebody_calls() {
    let mut table = Table::demo(40, 12);
    let (id, digits) = somebody(&table);
    table.press("I");
    table.type_text(&digits);
    assert_eq!(found(&table), [id]);
    let file = table.app.model.data.caseload.file(id).unwrap();
    let (on, _) = trede::domain::timeline::timeline(&file)[0];
    let day = table.app.strings.column_day(on);
    assert!(table.shows(day.trim()), "{day}: {:#?}", table.screen());
}

#[test]
fn a_name_and_what_somebody_likes_together_find_them() {
    let mut table = Table::demo(120, 34);
    let caseload = &table.app.model.data.caseload;
    let likes = |line: &trede::domain::Line| {
        let file = caseload.file(line.id)?;
        let like = file.plan()?.content.interests.first()?.text.to_string();
        Some((line.id, line.no, line.name.family.to_string(), like))
    };
    let (id, no, family, like) = caseload.lines().find_map(likes).unwrap();
    let word = like.split(' ').max_by_key(|word| word.len()).unwrap();
    for text in [format!("{family} {word}"), format!("{word} {family}"), no.to_string()] {
        table.press("I");
        table.type_text(&text);
        assert!(found(&table).contains(&id), "{text}: {:#?}", table.screen());
        table.press("esc");
    }
}
