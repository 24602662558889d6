//! After an act the person stays, the offers stay, the view stays; nothing lands on anybody else.

use trede::app::input::{Committed, Input, News};
use trede::app::layout::Pane;
use trede::app::task::Overlay;
use trede::domain::contact::Outcome;
use trede::domain::{Cause, Entry};
use trede::keymap::Key;

use crate::support::table::Table;

/// Acts on one person, as keys: what is pressed, what is typed, what is pressed after.
const ACTS: [(&str, &str, &str); 8] = [
    ("n", "", ""),
    ("c right tab right tab", "Fijn gesprek", "enter"),
    ("p", "+14", "enter"),
    ("r", "Samira", "enter"),
    ("a", "belde zelf", "enter"),
    ("z", "+21", "tab v a k enter"),
    ("t", "brief sturen", "enter"),
    ("h d", "op eigen verzoek", "enter"),
];

fn top(table: &Table, pane: Pane) -> usize {
    table.app.model.view.scroll(pane).top
}

#[test]
fn whoever_is_under_the_cursor_stays_there_after_every_act() {
    let mut table = Table::demo(160, 30);
    table.press("j j");
    for (keys, text, then) in ACTS {
        table.press("3 j j 1");
        let model = &table.app.model;
        let (who, offer, at) =
            (model.view.selected, model.view.offer, model.position(Pane::Residents));
        let next = model.view.rows[at.0.unwrap() + 1];
        let offers = model.view.offers.clone();
        let tops = Pane::ALL.map(|pane| top(&table, pane));
        let head = model.data.caseload.head();
        table.press(keys);
        table.type_text(text);
        if !then.is_empty() {
            table.press(then);
        }
        let model = &table.app.model;
        assert_eq!(model.data.caseload.head(), head + 1, "{keys}: {}", table.status());
        assert_eq!(model.view.selected, who, "{keys}: the person stays");
        assert_eq!(model.position(Pane::Residents).0, at.0, "{keys}: at the same place");
        assert_eq!(
            (model.view.offer, &model.view.offers),
            (offer, &offers),
            "{keys}: the offers stay"
        );
        let now = Pane::ALL.map(|pane| top(&table, pane));
        assert_eq!((now[0], now[2]), (tops[0], tops[2]), "{keys}: the view stays");
        table.press("j");
        assert_eq!(table.app.model.view.selected, Some(next), "{keys}: one key to the next person");
    }
}

#[test]
fn a_row_that_left_its_place_is_marked_done_until_the_cursor_goes_on() {
    let mut table = Table::demo(100, 30);
    let (name, people) = (table.selected_name(), table.app.model.data.queue.len());
    table.press("z");
    table.type_text("+21");
    table.press("tab");
    table.type_text("vakantie");
    table.press("enter");
    assert_eq!(table.app.model.data.queue.len(), people - 1);
    assert_eq!(table.selected_name(), name);
    assert!(table.shows("▌✓"), "{:#?}", table.screen());
    assert_eq!(table.app.model.position(Pane::Residents), (Some(0), people));
    table.press("j k");
    assert_ne!(table.selected_name(), name, "gone with the step");
    assert!(!table.shows("▌✓"), "{:#?}", table.screen());
    assert_eq!(table.app.model.position(Pane::Residents), (Some(0), people - 1));
}

#[test]
fn taking_back_does_not_move_the_cursor_either() {
    let mut table = Table::demo(100, 30);
    table.press("n j j");
    let here = table.app.model.view.selected;
    table.press("u");
    assert!(table.status().starts_with("Taken back: No answer"), "{}", table.status());
    assert_eq!(table.app.model.view.selected, here);
}

#[test]
fn in_the_agenda_the_row_stays_too() {
    let mut table = Table::demo(100, 30);
    table.press("g a");
    let sheet = table.app.model.task.overview.clone().unwrap();
    let (row, next) = (sheet.rows[0].clone(), sheet.rows[1].clone());
    table.press("d");
    let model = &table.app.model;
    assert_eq!(model.view.selected, Some(row.resident), "the person stays");
    assert_eq!(model.task.overview.as_ref().unwrap().row(), Some(&row));
    assert!(table.shows("✓"), "{:#?}", table.screen());
    let head = table.app.model.data.caseload.head();
    table.press("d");
    assert_eq!(table.app.model.data.caseload.head(), head, "what is done is not done twice");
    table.press("j");
    assert_eq!(table.app.model.task.overview.as_ref().unwrap().row(), Some(&next));
}

#[test]
fn a_form_stays_open_when_something_else_is_saved() {
    let mut table = Table::demo(100, 30);
    let id = table.app.model.view.selected.unwrap();
    table.press("p");
    let model = &table.app.model;
    let entry = Entry {
        seq: model.data.caseload.head() + 1,
        at: chrono::DateTime::from_timestamp(1_795_424_400, 0).unwrap(),
        by: model.data.user.clone(),
        cause: Cause::Undid(0),
        changes: Vec::new(),
    };
    let news = News { entries: Vec::new(), caseload: model.data.caseload.clone() };
    table.app.handle(
        Input::Committed(Box::new(Committed { entry, turned: None, news })),
        &trede::app::input::Now {
            at: chrono::DateTime::UNIX_EPOCH,
            time: trede::domain::appointment::TimeOfDay::LAST,
            seed: 1,
        },
    );
    let Some(Overlay::Form(form)) = &table.app.model.task.overlay else {
        panic!("the form is gone");
    };
    assert_eq!(form.targets, [id]);
}

#[test]
fn marks_that_a_search_hides_are_asked_about_by_name() {
    let mut table = Table::demo(100, 30);
    table.press("space space space");
    let marked: Vec<String> = table
        .app
        .model
        .view
        .marks
        .iter()
        .map(|id| table.app.model.data.caseload.line(*id).unwrap().name.spoken())
        .collect();
    table.press("/");
    table.type_text("qqqq");
    table.press("enter");
    assert!(table.shows("not in this list"), "{:#?}", table.screen());
    let head = table.app.model.data.caseload.head();
    for act in ["n", "c", "z", "t"] {
        table.press(act);
        assert_eq!(table.app.model.data.caseload.head(), head, "{act}: asked first");
        assert!(matches!(table.app.model.task.overlay, Some(Overlay::Ask(_))), "{act}");
        let screen = table.screen().join(" ");
        for name in &marked {
            assert!(screen.contains(name.split(' ').next().unwrap()), "{act}: {name}: {screen}");
        }
        table.press("esc");
        assert_eq!(table.app.model.view.marks.len(), 3, "not now is not never");
    }
    table.press("n enter");
    assert_eq!(table.app.model.data.caseload.head(), head + 1);
    assert!(table.status().starts_with("✓ No answer: 3 people"), "{}", table.status());
    assert!(table.app.model.view.marks.is_empty(), "the marks are gone after it");
}

#[test]
fn marks_in_sight_need_no_question_and_forms_name_everybody() {
    let mut table = Table::demo(100, 30);
    table.press("space space p");
    let Some(Overlay::Form(form)) = &table.app.model.task.overlay else { panic!("no form") };
    assert_eq!(form.targets.len(), 2);
    let screen = table.screen().join(" ");
    assert!(screen.contains("For 2 people"), "{screen}");
    for id in &form.targets {
        let name = table.app.model.data.caseload.line(*id).unwrap().name.spoken();
        assert!(screen.contains(&name), "{name}: {screen}");
    }
    table.press("enter");
    assert!(table.app.model.view.marks.is_empty(), "{}", table.status());
}

#[test]
fn an_act_for_one_person_is_not_done_beside_a_mark_on_another() {
    let mut table = Table::demo(100, 30);
    table.press("space");
    let head = table.app.model.data.caseload.head();
    table.press("d");
    assert_eq!(table.app.model.data.caseload.head(), head, "{}", table.status());
    assert!(table.app.model.task.overlay.is_none());
}

#[test]
fn a_choice_that_states_a_fact_is_made_by_somebody() {
    for keys in ["c", "R", "o", "f n", "N c"] {
        let mut table = Table::demo(100, 30);
        table.app.model.data.arrange(|data| data.seers = vec!["Rachid".to_owned()]);
        let head = table.app.model.data.caseload.head();
        table.press(keys);
        if !matches!(table.app.model.task.overlay, Some(Overlay::Form(_))) {
            continue;
        }
        table.press("enter enter");
        assert_eq!(table.app.model.data.caseload.head(), head, "{keys}: {}", table.status());
    }
}

#[test]
fn a_step_of_a_referral_and_a_rung_begin_empty() {
    let mut table = Table::demo(160, 48);
    table.press("r");
    table.type_text("Samira");
    table.press("enter 2 g g m");
    let head = table.app.model.data.caseload.head();
    table.press("enter");
    assert_eq!(
        table.app.model.data.caseload.head(),
        head,
        "no step was chosen: {}",
        table.status()
    );
    // Stopped without a reason, and a reason without stopping.
    table.type_text("s");
    table.press("enter");
    assert_eq!(table.app.model.data.caseload.head(), head, "{}", table.status());
    table.press("esc 1 s");
    table.type_text("gaat goed");
    table.press("enter S enter");
    assert!(table.status().contains("Rung"), "{}", table.status());
    assert!(matches!(table.app.model.task.overlay, Some(Overlay::Form(_))));
}

#[test]
fn a_letter_chooses() {
    let mut table = Table::demo(100, 30);
    let id = table.app.model.view.selected.unwrap();
    table.press("c");
    table.key(Key::plain(trede::keymap::Code::Char('v')));
    table.press("tab");
    table.key(Key::plain(trede::keymap::Code::Char('t')));
    table.press("enter");
    let file = table.app.model.data.caseload.file(id).unwrap();
    assert_eq!(file.records.contacts.last().unwrap().outcome, Outcome::Voicemail);
}

#[test]
fn a_plan_that_nobody_changed_is_not_saved() {
    let mut table = Table::demo(100, 34);
    let head = table.app.model.data.caseload.head();
    table.press("e enter");
    assert_eq!(table.app.model.data.caseload.head(), head, "{}", table.status());
    assert!(matches!(table.app.model.task.overlay, Some(Overlay::Form(_))));
    table.press("tab");
    table.type_text("schaken");
    table.press("enter");
    assert_eq!(table.app.model.data.caseload.head(), head + 1, "{}", table.status());
}

/// After an act the row stays until the cursor goes on; the first of the list is then the first.
#[test]
fn the_first_of_the_list_is_the_first_after_an_act_too() {
    for (key, last) in [("g g", false), ("home", false), ("G", true), ("end", true)] {
        let mut table = Table::demo(100, 30);
        if last {
            table.press("G");
        }
        let held = table.app.model.view.selected.unwrap();
        // What was owed to the first is done; whoever is last was spoken.
        table.press(if last { "c s tab t enter" } else { "d" });
        assert_eq!(table.app.model.view.selected, Some(held), "{}", table.status());
        table.press(key);
        let rows = &table.app.model.view.rows;
        let there = if last { rows.last() } else { rows.first() };
        assert_eq!(table.app.model.view.selected.as_ref(), there, "{key}");
        assert!(last || rows.first() != Some(&held), "nothing is owed to them any more");
    }
}

/// One key for a great many people is asked about; for a few it is done.
#[test]
fn one_key_for_many_people_is_asked_about_first() {
    let mut table = Table::demo(100, 30);
    table.press("M a n");
    assert!(matches!(table.app.model.task.overlay, Some(Overlay::Ask(_))), "{:#?}", table.screen());
    assert!(table.shows("74 people at once"), "{:#?}", table.screen());
    let head = table.app.model.data.caseload.head();
    table.press("esc");
    assert_eq!(table.app.model.data.caseload.head(), head);
    table.press("n enter");
    assert_eq!(table.app.model.data.caseload.head(), head + 1, "{}", table.status());
    let mut table = Table::demo(100, 30);
    let head = table.app.model.data.caseload.head();
    table.press("space j space n");
    assert_eq!(table.app.model.data.caseload.head(), head + 1, "{}", table.status());
}

#[test]
fn looking_at_a_list_after_an_act_leaves_the_row_where_it_was() {
    for list in ["g a", "g w", "g b", "g d"] {
        let mut table = Table::demo(160, 48);
        table.press("j j c right tab right tab");
        table.type_text("Fijn gesprek");
        table.press("enter");
        let model = &table.app.model;
        let (who, at, rows) =
            (model.view.selected, model.position(Pane::Residents).0, model.view.rows.clone());
        assert!(model.view.stale, "the act moved somebody");
        table.press(list);
        assert!(table.app.model.task.overview.is_some(), "{list}");
        table.press("esc");
        let model = &table.app.model;
        assert_eq!(model.view.selected, who, "{list}");
        assert_eq!((model.position(Pane::Residents).0, &model.view.rows), (at, &rows), "{list}");
        table.press("j");
        assert_eq!(table.app.model.position(Pane::Residents).0, at, "{list}: one key to the next");
        assert_ne!(table.app.model.view.selected, who, "{list}");
    }
}

#[test]
fn beside_the_offers_a_step_is_about_the_referral_to_the_offer_under_the_cursor() {
    let mut table = Table::demo(160, 48);
    let model = &table.app.model;
    let busy = |id: &&trede::domain::ResidentId| {
        let file = model.data.caseload.file(**id).unwrap();
        file.records.referrals.iter().any(trede::domain::referral::Referral::is_open)
    };
    let id = *model.view.rows.iter().find(busy).unwrap();
    let at = model.view.rows.iter().position(|row| *row == id).unwrap();
    for _ in 0..at {
        table.press("j");
    }
    table.press("3 j j r enter");
    let offer = table.app.model.view.offer.unwrap();
    let name = table.app.model.data.caseload.offer(offer).unwrap().facts.name.to_string();
    let file = table.app.model.data.caseload.file(id).unwrap();
    let made = file.records.referrals.iter().max_by_key(|referral| referral.id).unwrap();
    assert!(made.is_open() && file.records.referrals.len() > 1, "{:#?}", table.screen());
    table.press("m");
    let Some(Overlay::Form(form)) = &table.app.model.task.overlay else { panic!("no form") };
    assert!(form.about.contains(&name), "{} is not about {name}", form.about);
}
