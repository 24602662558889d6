//! Rest holds back calling, and nothing of our own work; a pause and a move say what they are.

use chrono::{Days, NaiveDate};
use serde_json::Value;
use trede::app::input::Input;
use trede::domain::working_day;
use trede::runtime::clock;

use crate::support::program::Program;
use crate::support::table::Table;

const NOBODY: &str = "Nobody waits today";

fn somebody() -> Program {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nep", "--rung", "2"]);
    program
}

fn try_in_vain(program: &Program) {
    program.json(&["contact", "R-1", "--channel", "phone", "--outcome", "voicemail"]);
}

fn day(after: u64) -> NaiveDate {
    clock::today() + Days::new(after)
}

fn queue(program: &Program, after: u64) -> Value {
    program.json(&["queue", "--today", &day(after).to_string()])
}

fn english(on: NaiveDate) -> String {
    on.format("%A %-d %b").to_string()
}

#[test]
fn a_voicemail_hides_no_promise() {
    let program = somebody();
    program.json(&["promise", "R-1", "--by", "+1", "--what", "brief over de huur"]);
    program.json(&["refer", "R-1", "--department", "wmo"]);
    try_in_vain(&program);
    // The promise is late tomorrow's tomorrow; calling is fine again then.
    program.json(&["contact", "R-1", "--channel", "phone", "--outcome", "no-answer"]);
    let home = program.home();
    std::fs::write(home.join("trede.toml"), "[queue]\nretry_days = 9\n").expect("settings");
    let rows = queue(&program, 3);
    assert_eq!(rows["total"], 1, "{rows}");
    assert_eq!(rows["rows"][0]["tier"], 0);
    let reason = rows["rows"][0]["reason"].as_str().expect("a reason");
    assert!(reason.contains("brief over de huur"), "{reason}");
    assert!(
        reason.contains(&format!("call again from {}", english(working_day::from(day(9))))),
        "{reason}"
    );
}

#[test]
fn only_calling_is_held_back_and_its_day_is_named() {
    // What is owed, and the tier in which it stays.
    let cases: [(&[&str], Option<u8>); 4] = [
        (&["request", "R-1"], Some(1)),
        (&["refer", "R-1", "--department", "wmo", "--on", "-90"], Some(2)),
        (&["task", "R-1", "--what", "iets nieps", "--by", "+9"], None),
        (&["measure-nothing"], None),
    ];
    for (args, tier) in cases {
        let program = somebody();
        if args.len() > 1 {
            program.json(args);
        }
        try_in_vain(&program);
        let rows = queue(&program, 0);
        if let Some(tier) = tier {
            assert_eq!(rows["rows"][0]["tier"], tier, "{args:?} {rows}");
            let reason = rows["rows"][0]["reason"].as_str().expect("a reason");
            let again = format!("call again from {}", english(working_day::from(day(2))));
            assert!(reason.contains(&again), "{args:?}: {reason}");
        } else {
            assert_eq!(rows["total"], 0, "{args:?} {rows}");
            assert!(program.run(&["queue"]).out.contains(NOBODY));
        }
        assert_eq!(queue(&program, 2)["total"], 1, "{args:?}: calling is fine again");
    }
}

#[test]
fn whoever_rests_is_not_dialled_and_the_header_agrees_with_the_queue() {
    let mut table = Table::demo(120, 30);
    let late = table.app.model.data.promised.all().broken;
    let first = table.app.model.view.rows[0];
    assert!(late > 0, "the first of the demo waits for a promise");
    let broken = |table: &Table| {
        let places = table.app.model.data.queue.iter();
        places.filter(|place| place.tier == trede::triage::queue::Tier::BrokenPromise).count()
    };
    let before = broken(&table);
    table.press("n");
    assert_eq!(table.app.model.data.promised.all().broken, late);
    assert_eq!(broken(&table), before, "still in the queue");
    assert!(table.app.model.data.queue.number_of(first).is_some());
    assert!(!table.app.model.data.callable().any(|id| id == first), "not dialled today");
    let reason = table.app.strings.reason_of(&table.app.model.data, first);
    assert!(reason.contains("call again from Wednesday 25 Nov"), "{reason}");
    table.give(Input::Today(table.app.model.data.today + Days::new(2)));
    let reason = table.app.strings.reason_of(&table.app.model.data, first);
    assert!(!reason.contains("call again"), "{reason}");
    assert!(table.app.model.data.callable().any(|id| id == first));
}

#[test]
fn a_promise_that_is_late_is_said_to_be_late_while_calling() {
    let mut table = Table::demo(120, 30);
    let first = table.app.model.view.rows[0];
    let by = table.app.model.data.caseload.line(first).and_then(|line| line.due.promise_by);
    let by = by.filter(|by| *by < table.app.model.data.today).expect("a late promise");
    let since = format!("late since {}", by.format("%-d %b"));
    table.press("b");
    assert!(table.shows(&since), "{:#?}", table.screen());
    table.press("n esc");
    assert!(table.shows(&since), "{:#?}", table.screen());
    assert!(!table.shows(&format!("next promise {}", by.format("%-d %b"))));
}

#[test]
fn a_move_up_ends_with_the_next_conversation() {
    let program = somebody();
    program.json(&["add", "resident", "--family", "Ander", "--rung", "2"]);
    let up = ["move", "R-2", "--up", "--reason", "nep", "--until", "+9"];
    program.json(&up);
    let first = |program: &Program| queue(program, 9)["rows"][0].clone();
    assert_eq!(first(&program)["resident"], "R-00002");
    program.json(&["contact", "R-2", "--channel", "phone", "--outcome", "no-answer"]);
    assert_eq!(first(&program)["resident"], "R-00002", "an attempt is no conversation");
    // A conversation of the day before it is none after it.
    let spoken = ["contact", "R-2", "--channel", "phone", "--outcome", "reached"];
    program.json(&spoken);
    let row = first(&program);
    assert_eq!(row["resident"], "R-00001", "{row}");
    let ended = program.run(&["move", "R-2", "--end"]);
    assert_eq!(ended.code, 1, "nothing is left to end: {ended:?}");
    // Taken back, it counts again; moved up once more, it counts from then on.
    program.json(&["undo"]);
    assert_eq!(first(&program)["resident"], "R-00002");
    program.json(&spoken);
    program.json(&up);
    assert_eq!(first(&program)["resident"], "R-00002");
}

#[test]
fn who_was_handed_to_somebody_else_is_not_in_my_block() {
    let mut table = Table::demo(120, 30);
    let mine = table.app.model.data.callable().next().unwrap();
    assert_eq!(table.app.model.view.selected, Some(mine));
    table.press("o right enter");
    let owner = table.app.model.data.caseload.line(mine).map(|line| line.owner.clone());
    let other = owner.expect("a line").on(table.app.model.data.today).cloned();
    assert!(other.is_some_and(|name| name != table.app.model.data.user), "{}", table.status());
    assert!(!table.app.model.data.callable().any(|id| id == mine));
}

#[test]
fn pausing_who_is_paused_says_so_and_another_day_changes_it() {
    let program = somebody();
    let pause = |until: &str| program.run(&["pause", "R-1", "--until", until, "--reason", "nep"]);
    assert_eq!(pause("+10").code, 0);
    let entries = program.json(&["verify"])["entries"].clone();
    let again = pause("+10");
    let short = |after| day(after).format("%-d %b").to_string();
    assert_eq!(again.code, 1, "{again:?}");
    assert!(again.err.contains("paused until") && again.err.contains(&short(10)), "{again:?}");
    assert_eq!(program.json(&["verify"])["entries"], entries);
    // Shorter and longer: both change it, and it is said from what to what.
    for (from, to) in [(10, 5), (5, 20)] {
        let changed = pause(&format!("+{to}"));
        assert_eq!(changed.code, 0, "{changed:?}");
        for day in [from, to] {
            assert!(changed.out.contains(&short(day)), "{day}: {changed:?}");
        }
        assert_eq!(queue(&program, to - 1)["total"], 0);
        assert_eq!(queue(&program, to)["total"], 1, "{to}");
    }
    program.json(&["pause", "R-1", "--end"]);
    assert_eq!(queue(&program, 0)["total"], 1);
}

#[test]
fn nobody_is_to_be_called_again_on_a_day_on_which_nobody_works() {
    // From Friday it is two days to Sunday.
    let mut table = Table::demo(160, 48);
    table.give(Input::Today(crate::support::table::today() + Days::new(4)));
    let mut told = 0;
    for _ in 0..10 {
        let id = table.app.model.view.selected.expect("somebody");
        table.press("n");
        let reason = table.app.strings.reason_of(&table.app.model.data, id);
        assert!(!reason.contains("Sunday") && !reason.contains("Saturday"), "{reason}");
        told += usize::from(reason.contains("call again from Monday 30 Nov"));
        table.press("j");
    }
    assert!(told > 0);
}
