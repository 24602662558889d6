//! What was said and saved today: newest first, with what can be taken back, and gone with the vault.

use trede::app::history::{History, Turn, What, Which};
use trede::app::status::Status;
use trede::app::task::Overlay;

use crate::support::table::Table;

fn history(table: &Table) -> &History {
    match &table.app.model.task.overlay {
        Some(Overlay::History(history)) => history,
        other => panic!("no history: {other:?}"),
    }
}

fn turns(table: &Table) -> Vec<Turn> {
    history(table).rows.iter().map(|row| row.turn).collect()
}

#[test]
fn what_was_saved_stands_there_with_its_time_the_newest_first() {
    for (width, height) in [(40, 12), (80, 24), (160, 48)] {
        let mut table = Table::demo(width, height);
        table.press("g h");
        let words = table.screen().join(" ").replace(['┃', '━'], " ");
        let words: Vec<&str> = words.split_whitespace().collect();
        assert!(words.join(" ").contains("Nothing was saved or said yet today."), "{words:?}");
        table.press("esc n j n y g h");
        let rows = &history(&table).rows;
        assert!(rows.windows(2).all(|pair| pair[0].at >= pair[1].at));
        assert!(matches!(rows[0].what, What::Told(Status::Copied(_))), "{:?}", rows[0].what);
        assert_eq!(turns(&table), [Turn::Never, Turn::Next, Turn::Stands]);
        let at = table.app.strings.minute(rows[1].at, table.app.model.data.today);
        let line = table.screen().into_iter().find(|line| line.contains("↶")).expect("a row");
        assert!(line.contains(&at), "{at}: {line}");
    }
}

#[test]
fn a_row_is_taken_back_whichever_it_is() {
    for (keys, taken) in [("j u", 1), ("j enter", 1), ("u", 0)] {
        let mut table = Table::demo(100, 30);
        let rows = table.app.model.view.rows.clone();
        let count = |table: &Table, at: usize| {
            let file = table.app.model.data.caseload.file(rows[at]).expect("a file");
            file.records.contacts.len()
        };
        let before = [count(&table, 0), count(&table, 1)];
        table.press("n j n g h");
        assert_eq!(turns(&table), [Turn::Next, Turn::Stands]);
        table.press(keys);
        let after = [count(&table, 0), count(&table, 1)];
        // The older entry is the one about the first person.
        let expected =
            if taken == 1 { [before[0], before[1] + 1] } else { [before[0] + 1, before[1]] };
        assert_eq!(after, expected, "{keys}: {}", table.status());
        let now = turns(&table);
        assert_eq!(now[0], Turn::Never, "that it was taken back: {now:?}");
        assert_eq!(now.iter().filter(|turn| **turn == Turn::Gone).count(), 1, "{now:?}");
        assert!(table.shows("taken back"), "{:#?}", table.screen());
    }
}

#[test]
fn what_cannot_be_taken_back_says_why_and_in_what_order() {
    let mut table = Table::demo(100, 30);
    table.press("p");
    table.type_text("+7");
    table.press("tab");
    table.type_text("gids opsturen");
    table.press("enter d d g h G");
    let made = history(&table).row().expect("a row").clone();
    assert_eq!(made.turn, Turn::Stands);
    let head = table.app.model.data.caseload.head();
    table.press("u");
    assert_eq!(table.app.model.data.caseload.head(), head);
    assert!(table.status().contains("Take back the later act first"), "{}", table.status());
    assert_eq!(history(&table).row().map(|row| row.which), Some(made.which), "the row stays");
    table.press("g g u u");
    assert!(table.status().contains("nothing to take back"), "{}", table.status());
}

#[test]
fn a_message_stays_in_the_list_and_a_key_in_vain_does_not() {
    let mut table = Table::demo(100, 30);
    table.press("y");
    let said = table.status();
    table.press("F k j g h");
    assert_eq!(history(&table).rows.len(), 1);
    assert!(table.shows(said.trim()), "{said}: {:#?}", table.screen());
    table.press("enter");
    assert!(table.status().contains("This is a message"), "{}", table.status());
}

/// What was saved is read after the list opened: the cursor does not stay on an older message.
#[test]
fn the_list_opens_on_the_newest_and_stays_on_what_was_chosen() {
    let mut table = Table::demo(100, 30);
    table.press("y n g h");
    assert_eq!(history(&table).place(), 0, "{:#?}", history(&table).rows);
    assert!(matches!(history(&table).row().unwrap().which, Which::Entry(_)));
    table.press("j");
    let chosen = history(&table).selected;
    table.press("k u k j j");
    assert_eq!(history(&table).selected, chosen, "what is taken back stands above it");
}

#[test]
fn what_was_saved_today_is_there_after_coming_back_and_what_was_said_is_not() {
    let mut table = Table::sealed(100, 30);
    table.press("n y enter esc j enter esc");
    assert!(table.app.model.may_jump(false));
    table.reopen_sealed();
    assert!(!table.app.model.may_jump(false), "no way back over a lock");
    table.press("g h");
    let rows = &history(&table).rows;
    assert!(rows.iter().all(|row| !matches!(row.what, What::Told(_))), "{rows:?}");
    assert_eq!(rows.iter().filter(|row| row.turn == Turn::Next).count(), 1);
}

/// Where there is room, the list says what its signs mean; where it says to whom it is limited, that
/// is what one must know.
#[test]
fn the_signs_of_the_list_are_explained_where_there_is_room() {
    let short = "! late  ? asked  … silent  ~ lot";
    for (width, room) in [(160, true), (110, true), (80, false), (40, false)] {
        let mut table = Table::demo(width, 30);
        assert_eq!(table.shows(short) || table.shows("! late  ? asked for"), room, "{width}");
        table.press("g m");
        assert!(!table.shows("? asked"), "{:#?}", table.screen());
    }
}
