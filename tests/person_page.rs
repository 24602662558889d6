//! The page of one person: whole words, what is open, the neighbours, and a draft that stays.

use trede::app::layout::Pane;
use trede::app::overview::OverviewKind;
use trede::domain::ResidentId;

use crate::support::table::Table;

fn selected(table: &Table) -> Option<ResidentId> {
    table.app.model.view.selected
}

/// The page of somebody with something said that does not fit beside a list.
fn page(width: u16, height: u16) -> Table {
    let mut table = Table::demo(width, height);
    table.press("j enter");
    assert!(table.app.model.view.person);
    table
}

#[test]
fn what_was_said_is_read_whole_without_opening_anything() {
    let table = page(80, 40);
    let file = table.app.model.view.file.clone().unwrap();
    let last = file.records.contacts.iter().max_by_key(|contact| (contact.on, contact.id)).unwrap();
    let screen = table.screen().join(" ");
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let shown = words(&screen);
    let said = words(last.note.as_str());
    assert!(!said.is_empty());
    assert!(shown.windows(said.len()).any(|row| row == said.as_slice()), "{said:?}\n{screen}");
}

#[test]
fn what_is_open_stands_there_with_its_day_and_what_is_late_says_so() {
    let mut table = Table::demo(100, 40);
    table.press("enter");
    let line = table.app.model.data.caseload.line(selected(&table).unwrap()).unwrap().clone();
    let late = line.open.iter().filter(|open| open.on < table.app.model.data.today).count();
    assert!(late > 0, "the first of the queue waits for something that is late");
    assert!(table.shows("late:"), "{:#?}", table.screen());
    table.press("d");
    let after = table.app.model.data.caseload.line(selected(&table).unwrap()).unwrap();
    assert_eq!(after.open.len(), line.open.len() - 1, "{}", table.status());
}

#[test]
fn every_act_is_about_this_person_until_one_leaves() {
    let mut table = page(120, 34);
    let id = selected(&table).unwrap();
    let before = table.app.model.data.caseload.file(id).unwrap().records.contacts.len();
    table.press("n n n");
    assert_eq!(selected(&table), Some(id), "the queue does not go on under the hand");
    let file = table.app.model.data.caseload.file(id).unwrap();
    assert_eq!(file.records.contacts.len(), before + 3);
    table.press("esc");
    assert!(!table.app.model.view.person);
    assert_eq!((selected(&table), table.app.model.view.focus), (Some(id), Pane::Residents));
}

#[test]
fn whoever_is_marked_waits_while_a_page_is_open() {
    let mut table = page(160, 48);
    table.press("esc home space");
    let marked = table.app.model.view.marks.iter().copied().next().expect("somebody marked");
    table.press("enter");
    let shown = selected(&table).expect("a page");
    assert_ne!(shown, marked);
    let head = table.app.model.data.caseload.head();
    for keys in ["n", "p + 3 tab x enter"] {
        table.press(keys);
        let entry = table.work().vault.entry(table.app.model.data.caseload.head());
        assert_eq!(entry.expect("an entry").residents(), [shown], "{keys}: {}", table.status());
    }
    assert_eq!(table.app.model.data.caseload.head(), head + 2);
    table.press("esc");
    assert!(table.app.model.view.marks.contains(&marked), "the marks are there again");
}

#[test]
fn the_arrows_go_to_the_neighbours_in_the_list() {
    for width in [60, 100, 160] {
        let mut table = page(width, 30);
        let rows = table.app.model.view.rows.clone();
        table.press("right right");
        assert_eq!(selected(&table).unwrap(), rows[3]);
        table.press("left");
        assert_eq!(selected(&table).unwrap(), rows[2]);
        table.press("left left left left");
        assert_eq!(selected(&table).unwrap(), rows[0], "there is nobody before the first");
        assert!(table.app.model.view.person);
    }
}

#[test]
fn the_list_stays_beside_the_page_where_there_is_room() {
    let table = page(160, 40);
    let rows = table.screen();
    assert!(rows[1].contains("Queue"), "{}", rows[1]);
    let narrow = page(100, 40);
    assert!(!narrow.screen()[1].contains("Queue"));
}

#[test]
fn a_note_that_was_begun_stands_at_the_bottom_whatever_happens() {
    let mut table = page(100, 30);
    table.press("c tab tab");
    table.type_text("wil op donderdag wel komen");
    table.press("esc");
    assert!(table.app.model.view.person, "the form was closed, not the page");
    assert!(table.shows("draft: wil op donderdag wel komen"), "{:#?}", table.screen());
    table.press("right");
    assert!(!table.shows("wil op donderdag"), "it is about one person");
    table.press("left esc G home j enter");
    assert!(table.shows("draft: wil op donderdag wel komen"), "{:#?}", table.screen());
    table.press("c");
    assert!(table.shows("wil op donderdag wel komen"));
}

#[test]
fn from_the_agenda_and_the_board_the_page_opens_and_closes_onto_its_row() {
    for (keys, kind) in [("g a", OverviewKind::Agenda), ("g b", OverviewKind::Board)] {
        for width in [60, 100, 160] {
            let mut table = Table::demo(width, 30);
            table.press(keys);
            table.press("j j enter");
            let id = selected(&table);
            assert!(table.app.model.view.person);
            table.press("right");
            assert_ne!(selected(&table), id, "the next row about somebody else");
            table.press("left esc");
            let overview = table.app.model.task.overview.as_ref().unwrap();
            assert_eq!(overview.kind, kind);
            assert_eq!(Some(overview.row().unwrap().resident), selected(&table));
            table.press("esc");
            let rows = &table.app.model.view.rows;
            assert!(rows.contains(&selected(&table).unwrap()), "the cursor stands in the list");
        }
    }
}

#[test]
fn an_arrow_does_not_leave_a_list_that_fills_the_screen() {
    let mut table = Table::demo(100, 30);
    table.press("g a left right left");
    assert!(table.app.model.task.overview.is_some());
}

#[test]
fn esc_closes_a_form_and_nothing_behind_it() {
    let mut table = page(100, 30);
    table.press("c esc");
    assert!(table.app.model.view.person && table.app.model.task.overlay.is_none());
    let mut table = Table::demo(100, 30);
    table.press("g a c esc");
    assert!(table.app.model.task.overview.is_some());
    table.press("esc b c esc");
    assert!(table.app.model.task.call.is_some());
    let mut table = Table::demo(100, 30);
    table.press("space space c esc");
    assert_eq!(table.app.model.view.marks.len(), 2);
}

#[test]
fn the_page_is_seen_over_a_list_that_fills_a_narrow_screen() {
    for width in [40, 80, 120] {
        let mut table = Table::demo(width, 24);
        table.press("g a j enter");
        let id = selected(&table).unwrap();
        let name = table.app.model.data.caseload.line(id).unwrap().name.spoken();
        let title = &table.screen()[1];
        let begins: String = name.chars().take(12).collect();
        assert!(title.contains(&begins) && !title.contains("Agenda"), "{title}");
    }
}

#[test]
fn what_was_typed_comes_back_with_undo() {
    let mut table = page(100, 30);
    table.press("c s tab t tab");
    table.type_text("komt donderdag met haar zus");
    table.press("enter");
    assert!(table.status().starts_with('✓'), "{}", table.status());
    table.press("u");
    assert!(table.shows("draft: komt donderdag met haar zus"), "{:#?}", table.screen());
    table.press("c");
    assert!(table.shows("komt donderdag met haar zus"));
    table.press("enter");
    assert!(table.status().starts_with('✓'), "{}", table.status());
}

#[test]
fn the_lines_of_a_note_stay_lines() {
    let mut table = page(100, 40);
    table.press("c s tab t tab");
    table.give(trede::app::input::Input::Paste("belt zelf terug\nliefst 's middags".to_owned()));
    table.press("enter");
    let screen = table.screen();
    let first = screen.iter().position(|row| row.trim_end().ends_with("belt zelf terug")).unwrap();
    assert!(screen[first + 1].trim_end().ends_with("liefst 's middags"), "{screen:#?}");
}

#[test]
fn a_promise_that_was_kept_does_not_stand_in_the_way_of_the_next() {
    let mut table = page(100, 34);
    table.press("p");
    table.type_text("+7");
    table.press("tab");
    table.type_text("gids opsturen");
    table.press("enter");
    let open = |table: &Table| {
        let line = table.app.model.data.caseload.line(selected(table).unwrap()).unwrap().clone();
        line.open.iter().filter(|open| open.due.name() == "promise").count()
    };
    assert_eq!(open(&table), 2, "{}", table.status());
    table.press("d");
    assert_eq!(open(&table), 1, "{}", table.status());
    table.press("d");
    assert_eq!(open(&table), 0, "{}", table.status());
}

#[test]
fn the_page_stays_with_its_person_whatever_the_list_behind_it_does() {
    for width in [80, 160] {
        let mut table = Table::demo(width, 30);
        let other = table.app.model.view.rows[4];
        let name = table.app.model.data.caseload.line(other).unwrap().name.spoken();
        table.press("/");
        table.type_text(&name);
        table.press("enter enter");
        assert_eq!(selected(&table), Some(other));
        table.press("c esc");
        assert!(table.app.model.view.person);
        assert_eq!(selected(&table), Some(other), "a form that was left changes nobody");
        table.press("esc");
        assert!(!table.app.model.view.person, "the page goes first");
        assert_eq!(selected(&table), Some(other));
    }
}

#[test]
fn a_search_in_the_page_keeps_the_name_and_ends_with_the_next_person() {
    let mut table = page(100, 30);
    let id = selected(&table).unwrap();
    let name = table.app.model.data.caseload.line(id).unwrap().name.spoken();
    table.press("/");
    table.type_text("spoken");
    table.press("enter");
    assert!(table.screen()[1].contains(&name), "{}", table.screen()[1]);
    table.press("right");
    assert_ne!(selected(&table), Some(id));
    assert!(!table.screen()[1].contains("search"), "{}", table.screen()[1]);
}

#[test]
fn nothing_is_done_where_nothing_can_be_shown() {
    let mut table = page(100, 30);
    let head = table.app.model.data.caseload.head();
    table.resize(20, 5);
    table.press("n d");
    table.resize(100, 30);
    assert_eq!(table.app.model.data.caseload.head(), head);
}

#[test]
fn what_does_not_fit_into_a_field_is_told() {
    let mut table = page(100, 30);
    table.press("c tab tab");
    table.give(trede::app::input::Input::Paste("x".repeat(4_100)));
    assert!(table.status().contains("100 characters do not fit"), "{}", table.status());
}

/// On a narrow page the offers are not in sight: the form says whole to which of them it refers.
#[test]
fn the_form_of_a_referral_names_its_offer_whole_on_every_screen() {
    for (width, height) in [(40, 12), (80, 24), (160, 48)] {
        let mut table = Table::demo(width, height);
        table.press("enter");
        let offer = table.app.model.view.offer.expect("an offer");
        let caseload = &table.app.model.data.caseload;
        let name = caseload.offer(offer).expect("known").facts.name.to_string();
        let head = caseload.head();
        table.press("r");
        let words = table.screen().join(" ");
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(&name), "{width}×{height}: {name}: {:#?}", table.screen());
        assert_eq!(table.app.model.data.caseload.head(), head, "nothing is saved yet");
    }
}

#[test]
fn on_the_smallest_screen_the_page_is_its_timeline() {
    let mut table = Table::demo(40, 12);
    let known = |table: &Table, id| {
        let file = table.app.model.data.caseload.file(id).unwrap();
        trede::domain::timeline::timeline(&file).iter().map(|(on, _)| *on).collect::<Vec<_>>()
    };
    let rows = table.app.model.view.rows.clone();
    let at = rows.iter().position(|id| known(&table, *id).len() > 4).unwrap();
    for _ in 0..at {
        table.press("j");
    }
    table.press("enter");
    let days = known(&table, rows[at]);
    let shown = days.iter().filter(|on| {
        let day = table.app.strings.column_day(**on);
        table
            .screen()
            .iter()
            .any(|line| line.trim_start_matches(['▌', ' ']).starts_with(day.trim()))
    });
    assert!(shown.count() >= 2, "{:#?}", table.screen());
}

#[test]
fn a_form_begun_beside_the_offers_keeps_the_history_in_sight() {
    for (width, height) in [(80, 24), (120, 34)] {
        let mut table = Table::demo(width, height);
        table.press("3 c");
        let first = table.app.model.view.selected.unwrap();
        let file = table.app.model.data.caseload.file(first).unwrap();
        let (on, _) = trede::domain::timeline::timeline(&file)[0];
        let day = table.app.strings.column_day(on);
        assert!(table.shows(day.trim()), "{width}: {day}: {:#?}", table.screen());
        table.press("esc r");
        let offer = table.app.model.view.offer.unwrap();
        let name = table.app.model.data.caseload.offer(offer).unwrap().facts.name.to_string();
        let word = name.split(' ').next().unwrap();
        assert!(table.shows(word), "{word}: {:#?}", table.screen());
    }
}

#[test]
fn a_time_that_is_none_is_told_while_it_is_typed() {
    let mut table = Table::demo(120, 34);
    table.press("v n");
    table.type_text("+3");
    table.press("tab");
    table.type_text("half tien");
    assert!(table.shows("? such as 10:30"), "{:#?}", table.screen());
    table.press("ctrl-u");
    table.type_text("9u30");
    assert!(table.shows("= 9:30") || table.shows("= 09:30"), "{:#?}", table.screen());
    table.press("tab tab tab");
    assert!(table.shows("empty: nobody"), "{:#?}", table.screen());
}
