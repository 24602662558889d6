//! The agenda and the board: lists over the whole screen, with every act on their rows.

use std::collections::HashSet;

use chrono::Days;
use trede::app::input::Input;
use trede::app::layout::Pane;
use trede::app::overview::{Fact, Heading, OverviewKind, Row};
use trede::domain::ResidentId;
use trede::domain::open::Due;

use crate::support::table::{Table, today};

fn rows(table: &Table) -> &[trede::app::overview::Row] {
    table.app.model.task.overview.as_ref().map(|sheet| sheet.rows.as_slice()).unwrap_or_default()
}

#[test]
fn the_agenda_has_what_is_late_first_and_then_day_by_day() {
    let mut table = Table::demo(100, 40);
    table.press("g a");
    assert_eq!(table.app.model.task.overview.as_ref().unwrap().kind, OverviewKind::Agenda);
    let today = table.app.model.data.today;
    assert!(rows(&table).len() > 3);
    assert!(rows(&table).is_sorted_by_key(|row| (row.heading == Heading::Plans, row.on)));
    for row in rows(&table) {
        let late = matches!(row.heading, Heading::Late | Heading::Plans);
        assert_eq!(late, row.on < today, "{row:?}");
    }
    assert!(table.shows("Promises late · ") || table.shows("Today · "), "{:#?}", table.screen());
    // The same promises as in the files.
    let promises =
        |row: &&trede::app::overview::Row| matches!(row.fact, Fact::Due(Due::Promise(_), _));
    let late = rows(&table).iter().filter(promises).filter(|row| row.on < today).count();
    let caseload = &table.app.model.data.caseload;
    let open = caseload.lines().filter_map(|line| caseload.file(line.id));
    let open: usize = open
        .map(|file| file.records.promises.iter().filter(|p| p.is_open() && p.by < today).count())
        .sum();
    assert_eq!(late, open);
}

#[test]
fn a_promise_is_kept_from_the_agenda_and_its_row_stays_until_the_cursor_goes_on() {
    let mut table = Table::demo(100, 40);
    table.press("g a");
    let at = rows(&table).iter().position(|row| row.record.is_some()).unwrap();
    for _ in 0..at {
        table.press("j");
    }
    let (row, count) = (rows(&table)[at].clone(), rows(&table).len());
    table.press("d");
    assert!(table.status().contains("Promise kept"), "{}", table.status());
    let file = table.app.model.data.caseload.file(row.resident).unwrap();
    let kept = file.records.promises.iter().find(|p| Some(p.id) == row.record).unwrap();
    assert!(!kept.is_open(), "the very promise of the row");
    assert_eq!(rows(&table).len(), count, "it stays, marked done, until the cursor goes on");
    table.press("j");
    assert_eq!(rows(&table).len(), count - 1);
    table.press("u");
    assert_eq!(rows(&table).len(), count);
}

#[test]
fn the_board_shows_every_open_referral_once_by_state() {
    let mut table = Table::demo(160, 44);
    table.press("g b");
    let caseload = &table.app.model.data.caseload;
    let files = caseload.lines().filter_map(|line| caseload.file(line.id));
    let open: usize =
        files.map(|file| file.records.referrals.iter().filter(|r| r.is_open()).count()).sum();
    assert_eq!(rows(&table).len(), open);
    let order = trede::domain::referral::ReferralState::ALL;
    let place = |row: &trede::app::overview::Row| match row.heading {
        Heading::State(state) => order.iter().position(|known| *known == state),
        _ => None,
    };
    assert!(rows(&table).iter().map(place).is_sorted());
    // The row that is opened is the one that the file shows.
    table.press("j j");
    let row = table.app.model.task.overview.as_ref().unwrap().row().unwrap().clone();
    table.press("m esc enter");
    assert!(table.app.model.view.person && table.app.model.task.overview.is_some());
    assert_eq!(
        (table.app.model.view.selected, table.app.model.view.focus),
        (Some(row.resident), Pane::Timeline)
    );
    assert_eq!(table.app.model.view.moment.and_then(|moment| moment.1), row.record);
}

#[test]
fn an_empty_list_says_what_to_do() {
    let mut table = Table::of(Vec::new(), 100, 30, trede::i18n::Language::English);
    for words in ["Nobody is in", "x i", "x n"] {
        assert!(table.shows(words), "{words}: {:#?}", table.screen());
    }
    table.press("g b");
    assert!(table.shows("No referral is open. r on an offer makes one."));
    table.press("esc g a");
    assert!(table.shows("Nothing is late"));
    table.press("d enter esc");
    assert!(table.app.model.task.overview.is_none());
}

/// What is late is one thing: the line above, the agenda and the list of those to whom it is owed.
#[test]
fn what_is_late_is_the_same_above_in_the_agenda_and_in_the_list() {
    let mut table = Table::demo(160, 48);
    // A plan that nobody looked at, promises and appointments of days that have passed.
    table.give(Input::Today(today() + Days::new(40)));
    let above = table.app.model.data.late.all();
    assert!(above > 5 && table.screen()[0].contains(&format!("{above} late")), "{above}");
    table.press("g a");
    let owed = |row: &&Row| matches!(row.heading, Heading::Late | Heading::Unanswered);
    let people: HashSet<_> = rows(&table).iter().filter(owed).map(|row| row.resident).collect();
    assert_eq!(rows(&table).iter().filter(owed).count(), above);
    assert!(rows(&table).iter().any(|row| row.heading == Heading::Unanswered));
    // A plan is not late but to be looked at: its page says so too.
    let plan = rows(&table).iter().position(|row| row.heading == Heading::Plans).expect("a plan");
    for _ in 0..plan {
        table.press("j");
    }
    table.press("enter");
    assert!(table.shows("its day was"), "{:#?}", table.screen());
    table.press("esc esc /");
    table.type_text("tier:late ");
    table.press("enter");
    let listed: HashSet<_> = table.app.model.view.rows.iter().copied().collect();
    let in_queue = |id: &ResidentId| table.app.model.data.queue.iter().any(|at| at.resident == *id);
    let people: HashSet<_> = people.into_iter().filter(in_queue).collect();
    assert_eq!(listed, people);
    // What is kept late is not late any more.
    table.press("g a k");
    let last = table.app.model.data.late.all();
    table.press("g g d");
    assert_eq!(table.app.model.data.late.all(), last - 1, "{}", table.status());
    table.press("u");
    assert_eq!(table.app.model.data.late.all(), last);
}

/// One step back goes to where one came from, over however many lists and pages.
#[test]
fn a_list_that_was_opened_over_another_gives_way_to_it() {
    let mut table = Table::demo(120, 40);
    let kind = |table: &Table| table.app.model.task.overview.as_ref().map(|sheet| sheet.kind);
    let first = table.app.model.view.selected;
    table.press("g d j j j");
    let chosen = table.app.model.view.selected;
    table.press("g w");
    assert!(matches!(kind(&table), Some(OverviewKind::Week(_))));
    table.press("right right esc");
    assert_eq!((kind(&table), table.app.model.view.selected), (Some(OverviewKind::Day), chosen));
    // The other half of the day is no other list, and the same list twice is once.
    table.press("g d g a g w g a");
    assert_eq!(kind(&table), Some(OverviewKind::Agenda));
    table.press("esc");
    assert_eq!(kind(&table), Some(OverviewKind::Evening));
    table.press("esc");
    assert_eq!((kind(&table), table.app.model.view.selected), (None, first));
    // The page of a person comes back, too.
    table.press("g a enter g w");
    let over = table.app.model.task.overview.as_ref().unwrap().over;
    table.press("esc");
    assert!(table.app.model.view.person && kind(&table) == Some(OverviewKind::Agenda));
    assert_eq!(table.app.model.view.selected, over);
    table.press("esc");
    assert!(!table.app.model.view.person && kind(&table) == Some(OverviewKind::Agenda));
    table.press("esc enter g b esc");
    assert!(table.app.model.view.person && kind(&table).is_none());
    assert_eq!(table.app.model.view.selected, first);
    table.press("esc");
    assert!(!table.app.model.view.person);
}
