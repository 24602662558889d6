//! My day: what is late, today, whom there is time to call, what was done, and who is first tomorrow.

use chrono::{Days, NaiveDate};
use trede::app::input::Input;
use trede::app::overview::{Fact, Heading, Row};
use trede::app::page::Page;
use trede::app::task::Overlay;
use trede::demo::Size;
use trede::domain::ResidentId;
use trede::i18n::Language;
use trede::workplace::ForTerminal;

use crate::support::table::{Table, today};

fn rows(table: &Table) -> &[Row] {
    table.app.model.task.overview.as_ref().map(|overview| overview.rows.as_slice()).expect("a list")
}

fn under(table: &Table, heading: Heading) -> Vec<ResidentId> {
    let rows = rows(table).iter().filter(|row| row.heading == heading);
    rows.map(|row| row.resident).collect()
}

fn copied(table: &Table) -> String {
    let copies = table.outside.iter().rev().find_map(|effect| match effect {
        ForTerminal::Copy(text) => Some(text.clone()),
        _ => None,
    });
    copies.expect("a text")
}

/// Whom there is time to call.
fn calls(table: &Table) -> Vec<ResidentId> {
    let rows = rows(table).iter().filter(|row| matches!(row.heading, Heading::Calls(_)));
    rows.map(|row| row.resident).collect()
}

/// Puts the cursor on the first row below a heading.
fn go_to(table: &mut Table, heading: Heading) {
    let kind = std::mem::discriminant(&heading);
    table.press("g g");
    for _ in 0..rows(table).len() {
        let overview = table.app.model.task.overview.as_ref().unwrap();
        if overview.row().is_some_and(|row| std::mem::discriminant(&row.heading) == kind) {
            return;
        }
        table.press("j");
    }
    panic!("nothing below {heading:?}: {:#?}", table.screen());
}

#[test]
fn what_is_late_comes_first_then_today_then_as_many_calls_as_fit() {
    let mut table = Table::demo(120, 40);
    table.press("v n");
    table.type_text("+0");
    table.press("tab");
    table.type_text("16:30");
    table.press("tab v enter");
    let meets = table.app.model.view.selected.unwrap();
    let all = table.app.model.data.callable().count();
    table.press("g d");
    assert!(
        table.shows("4:00 hours free: time for 16 calls of 15 minutes."),
        "{:#?}",
        table.screen()
    );
    let more = format!("{} people whom you may call as well do not fit", all - 16);
    assert!(table.shows(&more), "{more}: {:#?}", table.screen());
    let headings: Vec<Heading> = rows(&table).iter().map(|row| row.heading).collect();
    let order = |heading: &Heading| match heading {
        Heading::Late => 0,
        Heading::Unanswered => 1,
        Heading::Silent(_) => 2,
        Heading::Day(on) if *on == today() => 3,
        Heading::Calls(_) => 4,
        Heading::Done => 5,
        Heading::First(_) => 6,
        other => panic!("{other:?} is no part of a day"),
    };
    assert!(headings.is_sorted_by_key(order), "{headings:?}");
    assert!(under(&table, Heading::Day(today())).contains(&meets));
    let called: Vec<ResidentId> = table.app.model.data.callable().take(16).collect();
    let above = |id: &ResidentId| {
        rows(&table)
            .iter()
            .any(|row| row.resident == *id && !matches!(row.heading, Heading::Calls(_)))
    };
    let apart: Vec<ResidentId> = called.iter().copied().filter(|id| !above(id)).collect();
    assert_eq!(calls(&table), apart, "nobody stands there twice");
    let also = called.len() - apart.len();
    assert!(also > 0 && rows(&table).iter().any(|row| row.heading == Heading::Calls(also)));
    assert!(!under(&table, Heading::Late).is_empty());
    // Another field of hours.
    table.press("H");
    table.type_text("0,25");
    table.press("enter");
    assert!(table.shows("0:15 hours free: time for 1 calls"), "{:#?}", table.screen());
    assert!(calls(&table).len() <= 1, "{}", table.status());
    table.press("H");
    table.type_text("veel");
    table.press("enter");
    assert!(matches!(table.app.model.task.overlay, Some(Overlay::Form(_))), "no hours");
}

#[test]
fn acts_are_about_the_person_of_the_row_and_enter_opens_their_page() {
    let mut table = Table::demo(120, 40);
    table.press("g d");
    go_to(&mut table, Heading::Calls(0));
    let id = calls(&table)[0];
    assert_eq!(table.app.model.view.selected, Some(id));
    table.press("enter");
    assert!(table.app.model.view.person);
    table.press("esc");
    let head = table.app.model.data.caseload.head();
    table.press("n");
    assert_eq!(table.app.model.data.caseload.head(), head + 1, "{}", table.status());
    assert_eq!(table.app.model.view.selected, Some(id), "the person stays");
    assert!(under(&table, Heading::Done).contains(&id), "{:#?}", table.screen());
    table.press("u");
    assert!(!under(&table, Heading::Done).contains(&id), "taken back is not done");
}

#[test]
fn calling_begins_with_those_of_the_day_and_ends_in_it() {
    let mut table = Table::demo(120, 40);
    table.press("g d H");
    table.type_text("0,5");
    table.press("enter");
    let two: Vec<ResidentId> = table.app.model.data.callable().take(2).collect();
    table.press("b");
    assert!(table.shows("1 of 2"), "{:#?}", table.screen());
    assert_eq!(table.app.model.view.selected, Some(two[0]));
    table.press("n n");
    assert_eq!(table.app.model.task.overlay, Some(Overlay::Page(Page::Calls, 0)));
    table.press("esc");
    assert_eq!(under(&table, Heading::Done), two, "{:#?}", table.screen());
}

#[test]
fn one_text_for_each_person_so_that_nothing_is_typed_twice() {
    let size = Size { residents: 120, offers: 60, seed: 4 };
    let mut table = Table::with(size, 120, 40, Language::Dutch);
    let id = table.app.model.view.selected.unwrap();
    table.press("c g tab t tab");
    table.type_text("Wil graag meewandelen");
    table.press("enter p");
    table.type_text("+4");
    table.press("tab");
    table.type_text("brief sturen");
    table.press("enter v n");
    table.type_text("+3");
    table.press("tab");
    table.type_text("10.30");
    table.press("tab b tab");
    table.type_text("Buurthuis De Proef");
    table.press("enter j n g d");
    go_to(&mut table, Heading::Done);
    assert_eq!(table.app.model.view.selected, Some(id));
    table.press("Y");
    let text = copied(&table);
    let lines = [
        "Maandag 23 november",
        "Telefoon: gesproken. Wil graag meewandelen",
        "Beloofd: brief sturen, uiterlijk vrijdag 27 november.",
        "Afspraak: donderdag 26 november 10:30, Buurthuis De Proef.",
    ];
    for line in lines {
        assert!(text.lines().any(|known| known == line), "{line}: {text}");
    }
    let code = table.app.model.data.caseload.line(id).unwrap().code().to_string();
    assert!(!text.contains(&code), "no codes: {text}");
    table.press("g y");
    let all = copied(&table);
    assert!(all.contains(&text) && all.contains("Telefoon: niet opgenomen."), "{all}");
    assert!(table.status().contains("2 mensen"), "{}", table.status());
}

#[test]
fn what_was_taken_back_is_not_told_and_a_promise_made_and_kept_is_told_once() {
    let mut table = Table::demo(120, 40);
    table.press("c s tab t tab");
    table.type_text("vergissing");
    table.press("enter u p");
    table.type_text("+4");
    table.press("tab");
    table.type_text("fiets regelen");
    table.press("enter g d");
    go_to(&mut table, Heading::Done);
    table.press("Y");
    let text = copied(&table);
    assert!(!text.contains("vergissing") && text.contains("Promised: fiets regelen"), "{text}");
}

#[test]
fn where_nothing_was_done_it_is_said_why_there_is_nothing_to_copy() {
    let mut table = Table::demo(120, 40);
    table.press("Y");
    assert!(table.status().contains("no text here"), "{}", table.status());
    table.press("g d Y");
    assert!(table.status().contains("did nothing for this person"), "{}", table.status());
    table.press("g y");
    assert!(table.status().contains("nothing to copy"), "{}", table.status());
    table.press("esc H");
    assert!(table.status().contains("does nothing here") || table.app.model.task.overlay.is_none());
}

#[test]
fn tomorrow_is_the_next_day_on_which_anybody_works() {
    let mut table = Table::demo(120, 40);
    let friday = today() + Days::new(4);
    table.give(Input::Today(friday));
    table.press("g d");
    let monday: NaiveDate = friday + Days::new(3);
    let first = under(&table, Heading::First(monday));
    assert!((1..=3).contains(&first.len()), "{:#?}", table.screen());
    assert!(table.shows("the first three"), "{:#?}", table.screen());
    let called = calls(&table);
    let calls = rows(&table).iter().filter(|row| row.heading == Heading::First(monday));
    let mut calls = calls.filter(|row| row.fact == Fact::Call);
    assert!(calls.all(|row| !called.contains(&row.resident)), "nobody is called twice");
}

#[test]
fn the_summary_of_a_block_is_copied_and_stands_on_the_card_of_a_hand_over() {
    let mut table = Table::demo(120, 40);
    let first = table.app.model.view.rows[0];
    let name = table.app.model.data.caseload.line(first).unwrap().name.spoken();
    table.press("b c");
    table.type_text("Gaat goed");
    table.press("enter V esc");
    assert!(table.shows("spoken 1 · not reached 1"), "{:#?}", table.screen());
    table.press("y");
    let text = copied(&table);
    assert!(text.contains(&format!("{name}: spoken")), "{text}");
    assert!(text.contains("spoken 1 · not reached 1"), "{text}");
    table.press("esc");
    // It is there tomorrow, too, after the program was left.
    table.reopen();
    table.press("O end");
    table.press("y");
    let card = copied(&table);
    assert!(card.contains("Called on Monday 23 Nov · 2"), "{card}");
    assert!(card.contains(&format!("{name}: spoken")), "{card}");
    table.press("esc u");
    table.press("O y");
    assert!(copied(&table).contains("Called on Monday 23 Nov · 1"), "{}", copied(&table));
}

#[test]
fn the_evening_has_what_was_done_and_what_is_left_and_comes_with_the_same_key() {
    let mut table = Table::demo(120, 60);
    table.press("g d");
    go_to(&mut table, Heading::Calls(0));
    let id = calls(&table)[0];
    table.press("n j");
    let fits = "4:00 hours free, 1 phone call so far: time for 15 more of 15 minutes.";
    assert!(table.shows(fits), "{:#?}", table.screen());
    let count = |table: &Table| {
        let also = rows(table).iter().find_map(|row| match row.heading {
            Heading::Calls(also) => Some(also),
            _ => None,
        });
        calls(table).len() + also.unwrap_or(0)
    };
    assert_eq!(count(&table), 15, "a call that was made takes its time");
    let late = under(&table, Heading::Late);
    table.press("g d");
    assert!(
        table.shows("Something done today for 1 person. 1 phone call."),
        "{:#?}",
        table.screen()
    );
    let headings: Vec<Heading> = rows(&table).iter().map(|row| row.heading).collect();
    assert_eq!(headings.first(), Some(&Heading::Done));
    assert!(!headings.iter().any(|heading| matches!(heading, Heading::Calls(_))), "{headings:?}");
    assert_eq!(under(&table, Heading::Done), [id]);
    assert_eq!(under(&table, Heading::Late), late, "what is left");
    assert!(matches!(headings.last(), Some(Heading::First(_))), "{headings:?}");
    table.press("g d");
    assert!(!calls(&table).is_empty());
    // Hours that are said now count from now.
    table.press("H");
    table.type_text("1u30");
    table.press("enter");
    assert_eq!(count(&table), 6, "{:#?}", table.screen());
    assert!(table.shows("1:30 hours free: time for 6 calls"), "{:#?}", table.screen());
}

#[test]
fn late_is_the_number_of_the_line_above_and_an_appointment_is_a_question() {
    let mut table = Table::demo(120, 60);
    let first = table.app.model.view.selected.unwrap();
    table.press("v n");
    table.type_text("+1");
    table.press("tab");
    table.type_text("10.30");
    table.press("tab v enter");
    table.give(Input::Today(today() + Days::new(2)));
    table.press("g d");
    let late = table.app.model.data.late.all();
    let asked = under(&table, Heading::Unanswered);
    assert_eq!(under(&table, Heading::Late).len() + asked.len(), late);
    assert!(table.screen()[0].contains(&format!("{late} late")), "{}", table.screen()[0]);
    assert!(asked.contains(&first) && table.shows("Did they come to the appointment?"));
    // Nobody stands there to be called who stands above already.
    let (mut above, mut calls) = (Vec::new(), Vec::new());
    for row in rows(&table) {
        match row.heading {
            Heading::Calls(_) | Heading::First(_) => calls.push(row.resident),
            _ => above.push(row.resident),
        }
    }
    assert!(calls.iter().all(|id| !above.contains(id)), "{above:?} {calls:?}");
}

#[test]
fn the_next_appointment_of_today_stands_above_everything_until_its_time() {
    let mut table = Table::demo(80, 24);
    table.set_time(7, 0);
    let name = table.app.model.view.selected.and_then(|id| table.app.model.data.caseload.line(id));
    let name = name.expect("somebody").name.spoken();
    table.press("v n");
    table.type_text("+0");
    table.press("tab");
    table.type_text("7:30");
    table.press("tab v enter g d");
    assert!(table.shows(&format!("At 7:30 {name}.")), "{:#?}", table.screen());
    table.set_time(7, 31);
    table.press("down");
    assert!(!table.shows("At 7:30"), "{:#?}", table.screen());
}

#[test]
fn a_conversation_of_yesterday_that_is_noted_today_is_told_with_its_day() {
    let size = Size { residents: 120, offers: 60, seed: 4 };
    let mut table = Table::with(size, 120, 40, Language::Dutch);
    let id = table.app.model.view.selected.unwrap();
    table.press("c g tab t tab");
    table.type_text("Belde gisteren al");
    table.press("tab");
    while !table.shows("▌ dag") {
        table.press("tab");
    }
    table.type_text("gisteren");
    table.press("enter g d");
    go_to(&mut table, Heading::Done);
    assert_eq!(table.app.model.view.selected, Some(id));
    table.press("Y");
    let text = copied(&table);
    let told = "Telefoon op zondag 22 november: gesproken. Belde gisteren al";
    assert!(text.contains(told), "{text}");
}

#[test]
fn while_a_form_of_my_day_is_filled_in_the_history_of_that_person_is_in_sight() {
    for size in [(160, 48), (80, 24), (40, 12)] {
        let mut table = Table::demo(size.0, size.1);
        table.press("g d");
        let id = table.app.model.view.selected.unwrap();
        let file = table.app.model.data.caseload.file(id).unwrap();
        let name = file.resident.person.name.spoken();
        table.press("c");
        assert!(table.shows(&format!("Contact with {name}")), "{:#?}", table.screen());
        let screen = table.screen();
        let above: Vec<&String> =
            screen.iter().take_while(|line| !line.contains("Contact with")).collect();
        assert!(above.iter().any(|line| line.contains(&name)), "{size:?}: {screen:#?}");
        assert!(!table.shows("━ My day") || size.0 == 160, "{size:?}: {screen:#?}");
    }
}

/// A name that is typed after the key of the search is never a row of acts, wherever one is.
#[test]
fn the_rows_of_a_list_that_fills_the_screen_are_searched_as_one_types() {
    for open in ["g d", "g a", "g b", "g w"] {
        for (width, height) in [(160, 48), (80, 24), (40, 12)] {
            let mut table = Table::demo(width, height);
            table.press(open);
            let all = rows(&table).len();
            let last = rows(&table).last().expect("a row").resident;
            let name = table.app.model.data.caseload.line(last).unwrap().name.family.to_string();
            let head = table.app.model.data.caseload.head();
            table.press("/");
            table.type_text(&name.to_lowercase());
            assert_eq!(table.app.model.data.caseload.head(), head, "letters are text");
            assert!(
                rows(&table).len() < all && rows(&table).iter().any(|row| row.resident == last)
            );
            table.press("enter");
            let found: Vec<_> = rows(&table).iter().map(|row| row.resident).collect();
            let selected = table.app.model.view.selected.unwrap();
            assert!(found.contains(&selected), "acts are about somebody who is found");
            let start: String = name.to_lowercase().chars().take(4).collect();
            let title = format!("search: {start}");
            assert!(table.shows(&title), "{:#?}", table.screen());
            // Escape shows everything, and only then leaves the list.
            table.press("esc");
            assert_eq!(rows(&table).len(), all, "{open}");
            assert_eq!(table.app.model.view.selected, Some(selected));
            table.press("/");
            table.type_text("qqqq");
            assert!(table.shows("Nothing is found with"), "{:#?}", table.screen());
            table.press("esc esc");
            assert!(table.app.model.task.overview.is_none());
        }
    }
}

#[test]
fn calling_begins_with_whoever_is_chosen_and_says_so_where_they_may_not_be_called() {
    let mut table = Table::demo(120, 40);
    table.press("g d");
    go_to(&mut table, Heading::Calls(0));
    table.press("j j");
    let id = table.app.model.view.selected.unwrap();
    assert_eq!(calls(&table).get(2), Some(&id));
    let count = table.app.model.fitting();
    table.press("b");
    assert!(table.shows(&format!("1 of {count}")), "{:#?}", table.screen());
    assert_eq!(table.app.model.view.selected, Some(id));
    assert_eq!(table.status(), "");
    table.press("n");
    let first = table.app.model.data.callable().next();
    assert_eq!(table.app.model.view.selected, first, "then the order as it is");
    // Whoever was called is not called again today.
    table.press("q esc");
    go_to(&mut table, Heading::Done);
    assert_eq!(table.app.model.view.selected, Some(id));
    table.press("b");
    assert_ne!(table.app.model.view.selected, Some(id));
    let told = table.status();
    assert!(told.contains("is not called today: Tried on"), "{told}: {:#?}", table.screen());
}

#[test]
fn what_is_agreed_for_the_weekend_stands_before_the_first_of_monday() {
    let mut table = Table::demo(120, 40);
    let friday = today() + Days::new(4);
    table.give(Input::Today(friday));
    table.press("v n");
    table.type_text("+1");
    table.press("tab");
    table.type_text("10:30");
    table.press("tab v enter");
    let meets = table.app.model.view.selected.expect("somebody");
    table.press("g d");
    for half in ["the day", "the evening"] {
        let saturday = under(&table, Heading::Day(friday + Days::new(1)));
        assert!(saturday.contains(&meets), "{half}: {:#?}", table.screen());
        let monday = under(&table, Heading::First(friday + Days::new(3)));
        assert!((1..=3).contains(&monday.len()), "{half}: {:#?}", table.screen());
        table.press("g d");
    }
}

#[test]
fn the_copied_text_says_whom_where_and_why_in_one_form_of_days() {
    let size = Size { residents: 120, offers: 60, seed: 4 };
    let mut table = Table::with(size, 120, 40, Language::Dutch);
    table.app.model.data.arrange(|data| data.seers = vec!["Marloes".to_owned()]);
    let id = table.app.model.view.selected.expect("somebody");
    table.press("3 r");
    table.type_text("Samira");
    table.press("enter 1 v n");
    table.type_text("+3");
    table.press("tab");
    table.type_text("10:30");
    table.press("tab b enter v v");
    table.type_text("+5");
    table.press("enter o");
    table.type_text("marl");
    table.press("enter g d");
    go_to(&mut table, Heading::Done);
    assert_eq!(table.app.model.view.selected, Some(id), "{:#?}", table.screen());
    table.press("Y");
    let text = copied(&table);
    assert!(text.lines().any(|line| line == "Overgedragen aan Marloes."), "{text}");
    let moved = "Afspraak verplaatst: van donderdag 26 november 10:30 naar zaterdag 28 november";
    assert!(text.contains(moved), "{text}");
    assert_eq!(text.matches("Afspraak").count(), 1, "told once: {text}");
    assert!(text.contains("kennismaking met Samira"), "{text}");
    assert!(!text.contains(" nov "), "one form of days: {text}");
    table.press("esc v x");
    table.type_text("griep");
    table.press("enter g d");
    go_to(&mut table, Heading::Done);
    table.press("Y");
    let text = copied(&table);
    assert!(text.contains("Afspraak afgezegd: zaterdag 28 november"), "{text}");
    assert!(text.contains("Reden: griep"), "{text}");
    table.press("g y");
    let code = table.app.model.data.caseload.line(id).expect("somebody").code().to_string();
    let all = copied(&table);
    assert!(all.lines().next().is_some_and(|line| line.ends_with(&format!("({code})"))), "{all}");
}
