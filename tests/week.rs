//! The week: its days beside each other, gone through and acted on; beside the panes where there is room.

use chrono::{Datelike, Days, NaiveDate};
use trede::acts;
use trede::acts::Command;
use trede::app::input::Input;
use trede::app::intent::Intent;
use trede::app::layout::Pane;
use trede::app::overview::{Fact, Overview, OverviewKind};
use trede::demo::Size;
use trede::domain::appointment::{Meeting, MeetingState, TimeOfDay};
use trede::domain::contact::Channel;
use trede::domain::open::Due;
use trede::domain::{CleanText, ResidentId};
use trede::i18n::Language;

use crate::support::table::{Table, today};

/// A demo that is large enough to have appointments.
const SIZE: Size = Size { residents: 900, offers: 60, seed: 1 };

fn week(table: &Table) -> &Overview {
    table.app.model.sheet().expect("the week")
}

fn days(table: &Table) -> Vec<NaiveDate> {
    week(table).rows.iter().map(|row| row.on).collect()
}

fn monday() -> NaiveDate {
    today() - Days::new(u64::from(today().weekday().num_days_from_monday()))
}

/// The lines on which the selected rows stand, with what stands beside them.
fn selected_line(table: &Table) -> String {
    let screen = table.screen();
    let lines: Vec<&str> =
        screen.iter().filter(|line| line.contains('▌')).map(String::as_str).collect();
    lines.join("\n")
}

fn family(table: &Table) -> String {
    let row = week(table).row().expect("a row");
    table.app.model.data.caseload.line(row.resident).expect("known").name.family.to_string()
}

#[test]
fn the_demo_has_appointments_that_were_kept_that_wait_and_that_lie_ahead() {
    let table =
        Table::with(Size { residents: 1_731, offers: 60, seed: 1 }, 80, 24, Language::Dutch);
    let caseload = &table.app.model.data.caseload;
    let files: Vec<_> = caseload.lines().filter_map(|line| caseload.file(line.id)).collect();
    let all: Vec<_> = files.iter().flat_map(|file| file.records.appointments.iter()).collect();
    let ended = |name: &str| all.iter().filter(|known| known.state.name() == name).count();
    assert_eq!((ended("came"), ended("missed")), (2, 1), "{all:#?}");
    let open = |day: fn(NaiveDate) -> bool| {
        all.iter().filter(|known| known.is_planned() && day(known.meeting.on)).count()
    };
    assert_eq!(open(|on| on < today()), 2, "asked about this morning");
    assert_eq!(open(|on| on == today()), 2);
    assert!(open(|on| on > today()) >= 6);
    let first = table.app.model.view.rows[..5].iter().filter_map(|id| caseload.line(*id));
    assert!(first.into_iter().all(|line| line.due.meeting_on.is_none()), "the order stays");
}

#[test]
fn the_week_has_a_column_for_each_day_and_today_is_marked_with_more_than_colour() {
    let mut table = Table::with(SIZE, 160, 48, Language::English);
    table.press("g w");
    assert_eq!(week(&table).kind, OverviewKind::Week(monday()));
    assert!(
        days(&table).is_sorted() && days(&table).iter().all(|on| *on < monday() + Days::new(7))
    );
    let screen = table.screen();
    let heads = screen.iter().find(|line| line.contains("Tue 24")).expect("the days");
    for day in ["▸ Mon 23 · today", "Wed 25", "Thu 26", "Fri 27", "Sat 28", "Sun 29"] {
        assert!(heads.contains(day), "{day}: {screen:#?}");
    }
    assert!(screen.iter().any(|line| line.contains("‖")), "two at once are marked: {screen:#?}");
    assert!(week(&table).row().unwrap().on >= today());
    assert!(selected_line(&table).contains(family(&table).split(' ').next().unwrap()));
}

#[test]
fn arrows_go_to_days_and_weeks_and_leave_nothing() {
    let mut table = Table::with(SIZE, 80, 24, Language::English);
    table.press("g w");
    let first = week(&table).row().unwrap().on;
    table.press("right");
    let next = week(&table).row().unwrap().on;
    assert!(next > first, "{first} {next}");
    assert_eq!(table.app.model.view.selected, week(&table).row().map(|row| row.resident));
    table.press("left");
    assert_eq!(week(&table).row().unwrap().on, first);
    table.press("]");
    assert_eq!(week(&table).kind, OverviewKind::Week(monday() + Days::new(7)));
    table.press("[ [");
    assert_eq!(week(&table).kind, OverviewKind::Week(monday() - Days::new(7)));
    // Past the edge of a week the other one begins.
    table.press("]");
    for _ in 0..7 {
        table.press("right");
    }
    assert_ne!(week(&table).kind, OverviewKind::Week(monday()));
    table.press("esc");
    assert!(table.app.model.task.overview.is_none());
}

#[test]
fn a_week_in_which_nothing_stands_says_how_to_go_on_and_is_about_nobody() {
    let mut table = Table::of(Vec::new(), 80, 24, Language::Dutch);
    table.press("g w");
    assert!(table.shows("In deze week staat niets. Met “]”"), "{:#?}", table.screen());
    table.press("]");
    assert_eq!(week(&table).kind, OverviewKind::Week(monday() + Days::new(7)));
    assert_eq!(table.app.model.view.selected, None);
    table.press("c");
    assert!(table.app.model.task.overlay.is_none());
}

/// Somebody who came to the office today, and another at almost the same time.
fn two_today(table: &mut Table) -> [ResidentId; 2] {
    let lines = table.app.model.data.caseload.served();
    let free = lines.filter(|line| line.open.is_empty() && line.owner.on(today()).is_none());
    let ids: Vec<ResidentId> = free.take(2).map(|line| line.id).collect();
    for (id, minutes) in ids.iter().zip([600, 630]) {
        let meeting = Meeting {
            on: today(),
            at: TimeOfDay::of_minutes(minutes),
            channel: Channel::Office,
            place: CleanText::cut("Loket Nep"),
            along: CleanText::default(),
        };
        let make = acts::appointment::Make { resident: *id, meeting };
        let at = chrono::DateTime::from_timestamp(1_795_424_400, 0).unwrap();
        let intent = Intent::act(Command::MakeAppointment(make));
        crate::support::table::write(table.work_mut(), &intent, at);
    }
    table.reopen();
    ids.try_into().unwrap()
}

#[test]
fn acts_in_the_week_are_about_the_row_and_the_row_stays_until_the_cursor_goes_on() {
    for (width, height) in [(160, 48), (80, 24), (40, 12)] {
        let mut table = Table::demo(width, height);
        let [first, second] = two_today(&mut table);
        table.set_time(11, 0);
        table.press("g w");
        let to = week(&table).rows.iter().position(|row| row.resident == first).unwrap();
        while week(&table).at < to {
            table.press("j");
        }
        assert_eq!(table.app.model.view.selected, Some(first));
        let count = week(&table).rows.len();
        table.press("v c");
        let file = table.app.model.data.caseload.file(first).unwrap();
        let state = &file.records.appointments.last().unwrap().state;
        assert_eq!(*state, MeetingState::Came { on: today() });
        // Whether they came stands where the appointment stood.
        assert_eq!((week(&table).rows.len(), week(&table).done), (count, false));
        assert!(table.shows("✓"), "{:#?}", table.screen());
        table.press("j");
        assert_eq!(week(&table).rows.len(), count);
        assert_eq!(table.app.model.view.selected, Some(second));
        table.press("u");
        assert_eq!(week(&table).rows.len(), count);
        // The page of the person, and back to the row.
        table.press("enter");
        assert!(table.app.model.view.person);
        table.press("esc");
        assert_eq!(week(&table).row().map(|row| row.resident), Some(second));
    }
}

#[test]
fn a_narrow_screen_has_the_days_below_each_other_with_times_and_names() {
    let mut table = Table::demo(40, 12);
    let [first, _] = two_today(&mut table);
    table.press("g w");
    while table.app.model.view.selected != Some(first) {
        table.press("j");
    }
    assert!(selected_line(&table).contains("10:00"), "{:#?}", table.screen());
    assert!(
        table.shows("Loket Nep · overlaps") || table.shows("overlaps"),
        "{:#?}",
        table.screen()
    );
    table.press("home");
    assert!(table.shows("▸ today, Monday 23 Nov"), "{:#?}", table.screen());
}

#[test]
fn the_week_is_everybodys_or_my_own() {
    let mut table = Table::with(SIZE, 100, 40, Language::English);
    table.press("g w");
    let all = week(&table).rows.clone();
    table.press("g m");
    let mine = week(&table).rows.clone();
    let caseload = &table.app.model.data.caseload;
    let user = &table.app.model.data.user;
    let own = |id| caseload.line(id).and_then(|line| line.owner.on(today())) == Some(user);
    let wanted: Vec<_> = all.iter().filter(|row| own(row.resident)).cloned().collect();
    assert_eq!(mine, wanted);
    table.press("g m");
    assert_eq!(week(&table).rows, all);
}

#[test]
fn at_220_columns_the_week_stands_beside_the_others_and_acts_are_about_its_row() {
    let mut table = Table::with(SIZE, 219, 60, Language::English);
    assert!(table.app.model.view.week.is_none());
    table.press("4");
    assert!(table.app.model.task.overview.is_some(), "where there is no room, over the screen");
    table.press("esc");
    table.resize(220, 60);
    let before = table.app.model.view.selected;
    assert_eq!(table.app.model.view.layout().unwrap().panes.len(), 4);
    assert!(table.shows("▸ today, Monday 23 Nov"), "{:#?}", table.screen());
    table.press("4");
    assert_eq!(table.app.model.view.focus, Pane::Week);
    let row =
        week(&table).rows.iter().find(|row| matches!(row.fact, Fact::Due(Due::Promise(_), _)));
    let row = row.expect("something promised").clone();
    while week(&table).row() != Some(&row) {
        table.press("j");
    }
    assert_eq!(table.app.model.view.selected, Some(row.resident));
    assert!(selected_line(&table).contains(family(&table).split(' ').next().unwrap()));
    table.press("d");
    let file = table.app.model.data.caseload.file(row.resident).unwrap();
    assert!(file.records.promises.iter().any(|p| Some(p.id) == row.record && !p.is_open()));
    table.press("u");
    assert_eq!(week(&table).row(), Some(&row));
    // To the page and back to the week.
    table.press("enter esc");
    assert_eq!(table.app.model.view.focus, Pane::Week);
    table.press("tab");
    assert_eq!(table.app.model.view.focus, Pane::Residents);
    table.press("shift-tab");
    assert_eq!(table.app.model.view.focus, Pane::Week);
    // A smaller screen has no such pane, and no key goes astray.
    table.resize(160, 48);
    assert_eq!(table.app.model.view.focus, Pane::Residents);
    assert!(table.app.model.view.week.is_none());
    table.resize(220, 60);
    table.press("g g");
    assert_eq!(table.app.model.view.selected, before);
}

#[test]
fn the_agenda_repeats_no_day_and_has_room_for_names() {
    let mut table = Table::with(SIZE, 80, 24, Language::English);
    table.press("g a");
    while !matches!(week(&table).row().unwrap().heading, trede::app::overview::Heading::Day(_)) {
        table.press("j");
    }
    let line = selected_line(&table);
    assert!(!line.contains("Nov 26"), "the heading tells the day: {line}");
    table.press("esc g b");
    let row = week(&table).row().unwrap();
    let Fact::Referral(_, since) = row.fact else { panic!("a referral") };
    assert!(selected_line(&table).contains(&format!("{since} days")), "{}", selected_line(&table));
}

#[test]
fn the_sign_that_an_earlier_day_is_looked_at_comes_before_everything_else() {
    for (width, height, sign) in [(80, 24, "AS IT WAS ON"), (40, 12, "AS IT WAS ON")] {
        let mut table = Table::demo(width, height);
        table.press("g p");
        table.type_text("1-11-2026");
        table.press("enter");
        assert!(table.app.model.data.is_past());
        assert!(table.screen()[0].contains(sign), "{:#?}", table.screen());
        table.press("g p");
        assert!(!table.app.model.data.is_past());
    }
}

#[test]
fn an_empty_list_names_a_key_and_the_key_does_it() {
    let mut table = Table::demo(80, 24);
    table.press("g x");
    assert!(table.shows("No file is closed. g x goes back"), "{:#?}", table.screen());
    table.press("g x");
    assert!(!table.app.model.view.rows.is_empty());
    // Somebody to whom nothing happened yet: the key that is named logs the first contact.
    let known = table.app.model.data.caseload.lines().next().expect("somebody").id;
    let mut person =
        table.app.model.data.caseload.file(known).expect("a file").resident.person.clone();
    person.inflow_on = None;
    person.name.family = CleanText::cut("Nieuwkomerproef");
    let add = Command::AddResident(acts::resident::Add { person: Box::new(person) });
    let at = chrono::DateTime::from_timestamp(1_795_424_400, 0).unwrap();
    crate::support::table::write(table.work_mut(), &Intent::act(add), at);
    table.reopen();
    table.press("/");
    table.type_text("Nieuwkomerproef");
    table.press("enter 2");
    assert!(table.shows("Nothing has happened yet. c logs"), "{:#?}", table.screen());
    table.press("c");
    assert!(table.app.model.task.overlay.is_some());
}

/// What came of the appointments of a week is read from files, beside the screen.
#[test]
fn the_days_behind_us_keep_the_appointments_that_were_kept_or_missed() {
    for (width, height) in [(160, 48), (80, 24), (40, 12), (220, 60)] {
        let mut table = Table::demo(width, height);
        let [came, missed] = two_today(&mut table);
        table.give(Input::Today(today() + Days::new(1)));
        for (id, key) in [(came, "+"), (missed, "-")] {
            table.press("g w home");
            while table.app.model.view.selected != Some(id) {
                table.press("j");
            }
            table.press(key);
            table.press("esc");
        }
        table.press("g w home");
        let met: Vec<_> = week(&table)
            .rows
            .iter()
            .filter_map(|row| match row.fact {
                Fact::Met(_, _, came) => Some((row.resident, row.on, came)),
                _ => None,
            })
            .collect();
        assert_eq!(met, [(came, today(), true), (missed, today(), false)]);
        let screen = table.screen();
        assert!(table.shows("✓") && table.shows("×"), "{width}: {screen:#?}");
        // Taken back it waits for an answer again, once.
        table.press("u");
        let of = |id| week(&table).rows.iter().filter(|row| row.resident == id).count();
        assert_eq!((of(came), of(missed)), (1, 1), "{width}");
        let gone = week(&table).rows.iter().all(|row| !matches!(row.fact, Fact::Met(_, _, false)));
        assert!(gone, "{width}: {:#?}", table.screen());
        // The week after has none of them.
        table.press("u ]");
        assert!(!week(&table).rows.iter().any(|row| matches!(row.fact, Fact::Met(..))));
    }
}

#[test]
fn beside_the_panes_no_day_stands_without_its_heading() {
    for height in [14, 20, 30, 60] {
        let mut table = Table::with(SIZE, 220, height, Language::English);
        table.give(Input::Today(today() + Days::new(3)));
        let screen = table.screen();
        let title = screen.iter().position(|line| line.contains("Week 48")).expect("the pane");
        let first: String = screen[title + 1].chars().skip(150).collect();
        let named = ["Monday", "Tuesday", "Wednesday", "Thursday", "▸ "];
        assert!(named.iter().any(|day| first.contains(day)), "{height}: {first}: {screen:#?}");
    }
}
