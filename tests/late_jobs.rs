//! Jobs that come late, in another order, or not at all: the screen goes on meanwhile, and only what
//! was asked last counts.

use chrono::NaiveDate;
use trede::acts;
use trede::acts::Command;
use trede::app::input::{Committed, Input, News, Now};
use trede::app::intent::Intent;
use trede::app::job::Found;
use trede::app::page::Page;
use trede::domain::CleanText;
use trede::keymap::{Code, Key, Sequence};
use trede::report::ReportKind;
use trede::runtime::jobs::{Jobs, Work};

use crate::support::table::{Table, today};

/// Works nothing off until it is told to.
#[derive(Default)]
struct Later {
    begun: Vec<(u64, Work)>,
    stopped: usize,
}

impl Jobs for Later {
    fn begin(&mut self, no: u64, work: Work) -> Option<Found> {
        self.begun.push((no, work));
        None
    }

    fn stop(&mut self) {
        self.stopped += 1;
    }
}

struct Desk {
    table: Table,
    later: Later,
}

impl Desk {
    /// Somebody who sat down, whose names were read.
    fn new() -> Self {
        let mut desk = Self::at_once();
        desk.give(Input::Rested);
        desk.finish_first();
        desk
    }

    /// Somebody who presses a key before anything was read.
    fn at_once() -> Self {
        Self { table: Table::demo(120, 34), later: Later::default() }
    }

    fn give(&mut self, input: Input) {
        self.table.give_beside(&mut self.later, input);
    }

    fn press(&mut self, keys: &str) {
        let sequence: Sequence = keys.parse().unwrap();
        sequence.keys().iter().for_each(|key| self.give(Input::Key(*key)));
    }

    fn type_text(&mut self, text: &str) {
        text.chars().for_each(|letter| self.give(Input::Key(Key::plain(Code::Char(letter)))));
    }

    /// The first of the jobs that were begun is done now.
    fn finish_first(&mut self) {
        let (no, work) = self.later.begun.remove(0);
        let found = work(&|| true).expect("something found");
        self.give(Input::Done(no, Box::new(found)));
    }
}

#[test]
fn the_first_search_says_that_names_are_being_read_and_then_finds_them() {
    let mut desk = Desk::at_once();
    let first = desk.table.app.model.view.selected.unwrap();
    let code = desk.table.app.model.data.caseload.line(first).unwrap().code().to_string();
    desk.press("/");
    desk.type_text(&code);
    assert!(desk.table.shows("names are being read"), "{:#?}", desk.table.screen());
    desk.press("enter");
    assert!(desk.table.app.model.view.rows.is_empty());
    desk.finish_first();
    assert_eq!(desk.table.app.model.view.rows, [first], "{:#?}", desk.table.screen());
    // Whoever works on meanwhile does not leave the search without the names.
    desk.press("esc");
    desk.press("/");
    desk.type_text(&code);
    assert_eq!(desk.table.app.model.view.rows, [first]);
}

#[test]
fn what_rows_say_is_read_beside_the_screen() {
    let mut desk = Desk::new();
    desk.press("/");
    desk.type_text("\"no conversation");
    assert!(desk.table.shows("reasons are being read"), "{:#?}", desk.table.screen());
    desk.finish_first();
    let found = desk.table.app.model.view.rows.len();
    assert!(0 < found && found < desk.table.app.model.data.queue.len());
    desk.type_text(" xyz");
    assert!(
        !desk.table.shows("reasons are being read") && desk.table.app.model.view.rows.is_empty()
    );
}

#[test]
fn a_page_says_that_it_is_being_made_and_then_shows_the_same() {
    for (keys, title) in [("g e", "Fairness"), ("f f", "waves"), ("O", "Absence")] {
        let mut at_once = Table::demo(120, 34);
        at_once.press(keys);
        let mut desk = Desk::new();
        desk.press(keys);
        assert!(
            desk.table.shows("Being counted; esc stops."),
            "{title}: {:#?}",
            desk.table.screen()
        );
        desk.press("down");
        desk.press("up");
        assert_eq!(desk.later.begun.len(), 1, "{title} is asked for once");
        desk.finish_first();
        assert_eq!(desk.table.screen(), at_once.screen(), "{title}");
        // It is still there when the page is opened again: nothing was saved.
        desk.press("esc");
        desk.press(keys);
        assert_eq!((desk.later.begun.len(), desk.later.stopped), (0, 0), "{title}");
        assert_eq!(desk.table.screen(), at_once.screen(), "{title}");
    }
}

#[test]
fn a_closed_page_stops_its_job_and_what_still_comes_is_dropped() {
    let mut desk = Desk::new();
    let before = desk.table.screen();
    desk.press("g e");
    desk.press("esc");
    assert_eq!(desk.later.stopped, 1);
    desk.finish_first();
    assert_eq!(desk.table.screen(), before);
    assert!(desk.table.app.model.found(Page::Report(ReportKind::Fairness)).is_none());
}

#[test]
fn of_two_days_only_the_one_asked_last_arrives() {
    let mut desk = Desk::new();
    desk.press("g p");
    desk.type_text("2-3-2026");
    desk.press("enter");
    assert!(desk.table.status().contains("Reading 2 Mar 2026"), "{}", desk.table.status());
    for _ in 0.."2-3-2026".len() {
        desk.press("backspace");
    }
    desk.type_text("1-6-2026");
    desk.press("enter");
    assert_eq!(desk.later.begun.len(), 2);
    desk.finish_first();
    assert_eq!(desk.table.app.model.data.today, today(), "the first comes too late");
    desk.finish_first();
    let june = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
    assert_eq!(desk.table.app.model.data.today, june);
    assert!(desk.table.app.model.data.is_past());
}

#[test]
fn escape_stays_in_the_present() {
    let mut desk = Desk::new();
    desk.press("g p");
    desk.type_text("2-3-2026");
    desk.press("enter");
    desk.press("esc");
    assert_eq!(desk.later.stopped, 1);
    assert!(!desk.table.status().contains("Reading"), "{}", desk.table.status());
    desk.finish_first();
    assert!(!desk.table.app.model.data.is_past());
}

#[test]
fn what_was_saved_makes_an_open_page_anew() {
    let mut desk = Desk::new();
    desk.press("g e");
    desk.finish_first();
    let shown = desk.table.screen();
    let (intent, at) = (Intent::act(asked(&desk.table)), chrono::DateTime::UNIX_EPOCH);
    let done = desk
        .table
        .work_mut()
        .commit(&intent, &Now { at, time: trede::domain::appointment::TimeOfDay::LAST, seed: 5 })
        .unwrap();
    let news = News { entries: done.meanwhile, caseload: done.caseload };
    let committed = Committed { entry: done.entry, turned: None, news };
    desk.give(Input::Committed(Box::new(committed)));
    assert_eq!(desk.later.begun.len(), 1, "asked for again");
    let middle = |screen: &[String]| screen[2..30].to_vec();
    assert_eq!(middle(&desk.table.screen()), middle(&shown), "meanwhile it shows what it showed");
    desk.finish_first();
    assert!(desk.later.begun.is_empty());
}

/// Somebody asked for contact.
fn asked(table: &Table) -> Command {
    let residents = table.app.model.data.caseload.lines().take(1).map(|line| line.id).collect();
    Command::Request(acts::request::Note { residents, on: today(), note: CleanText::default() })
}
