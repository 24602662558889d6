//! The time machine: any earlier day on the same screen, to read and not to change.

use chrono::NaiveDate;
use trede::acts::situation::Why;
use trede::app::input::Input;
use trede::app::status::Status;
use trede::domain::ResidentId;
use trede::triage::queue::Queue;

use crate::support::program::Program;
use crate::support::table::{Table, founding};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
}

fn travelled(width: u16) -> Table {
    let mut table = Table::demo(width, 34);
    table.press("g p");
    table.type_text("2-3-2026");
    table.press("enter");
    table
}

#[test]
fn an_earlier_day_has_the_order_of_that_day() {
    let table = travelled(120);
    assert!(
        table.app.model.data.is_past() && table.shows("AS IT WAS ON 2 Mar 2026"),
        "{:#?}",
        table.screen()
    );
    let past = table.work().past(day()).unwrap();
    let model = &table.app.model;
    let lines = past.lines().filter(|line| line.rung.in_queue());
    let people = lines.map(|line| (line.id, &line.due));
    let queue = Queue::build(people, model.data.rules.clone(), day(), founding().salt);
    let expected: Vec<ResidentId> = queue.iter().map(|place| place.resident).collect();
    assert_eq!(model.view.rows, expected);
    assert!(model.data.caseload.head() < Table::demo(80, 24).app.model.data.caseload.head());
}

#[test]
fn the_past_is_read_and_not_changed_and_esc_comes_back() {
    let mut table = Table::demo(120, 34);
    let (rows, head) = (table.app.model.view.rows.clone(), table.app.model.data.caseload.head());
    let selected = table.app.model.view.selected;
    table.press("g p");
    table.type_text("2-3-2026");
    table.press("enter");
    for keys in ["n", "c", "p", "d", "m", "z", "a", "u", "U", "b", "h u"] {
        table.press(keys);
        assert_eq!(table.app.model.view.status, Some(Status::Disabled(Why::InThePast)), "{keys}");
        assert!(
            table.app.model.task.overlay.is_none() && table.app.model.task.call.is_none(),
            "{keys}"
        );
    }
    // Everything that reads works.
    table.press("w esc 2 enter esc 1 g a");
    assert!(table.app.model.task.overview.is_some());
    table.press("esc / a");
    table.press("esc");
    let tomorrow = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    table.give(Input::Today(tomorrow));
    assert_eq!(table.app.model.data.today, day(), "the past stays where it is");
    table.press("esc");
    assert!(!table.app.model.data.is_past());
    assert_eq!(
        (table.app.model.data.today, table.app.model.data.caseload.head()),
        (tomorrow, head)
    );
    table.give(Input::Today(crate::support::table::today()));
    assert_eq!(table.app.model.view.rows, rows);
    assert!(table.app.model.view.selected.is_some() && selected.is_some());
    table.press("n");
    assert_eq!(table.app.model.data.caseload.head(), head + 1, "the present goes on");
}

#[test]
fn screen_and_command_line_tell_the_same_past() {
    let program = Program::demo();
    let first = program.json(&["queue", "--as-of", "2026-03-02", "--limit", "1"]);
    assert_eq!(first["today"], "2026-03-02");
    let now = program.json(&["queue", "--limit", "1"]);
    assert!(first["total"].as_u64() <= now["total"].as_u64());
}

#[test]
fn a_day_before_everything_is_empty_and_a_day_that_is_none_is_said() {
    let mut table = Table::demo(100, 30);
    table.press("g p");
    table.type_text("nooit");
    table.press("enter");
    assert!(table.app.model.task.overlay.is_some() && !table.app.model.data.is_past());
    table.press("esc g p");
    table.type_text("1-1-2001");
    table.press("enter");
    assert!(table.app.model.data.is_past());
    assert_eq!(table.app.model.view.rows.len(), 0);
    table.press("w g b esc g p");
    assert!(!table.app.model.data.is_past(), "the same key comes back");
}
