//! Days at the table, told in keys.

use trede::app::layout::Pane;
use trede::app::task::Overlay;
use trede::demo::Size;
use trede::domain::contact::Outcome;
use trede::domain::referral::{ReferralState, Target};
use trede::i18n::Language;
use trede::store::StoreError;
use trede::workplace::ForTerminal;

use crate::support::table::Table;

#[test]
fn monday_morning_who_is_next_and_why() {
    let mut table = Table::demo(160, 48);
    let first = table.selected_name();
    assert!(table.shows("in the queue"), "{:#?}", table.screen());
    table.press("w");
    assert!(table.shows(&format!("Why {first} stands here")));
    assert!(table.shows("Place 1 of"));
    assert!(table.shows("Not used: age, sex"));
    table.press("esc");
    table.press("j j j k");
    assert_ne!(table.selected_name(), first);
    table.press("g g");
    assert_eq!(table.selected_name(), first);
}

#[test]
fn nobody_answers_and_it_is_taken_back() {
    let mut table = Table::demo(100, 30);
    let first = table.selected_name();
    let head = table.app.model.data.caseload.head();
    table.press("n");
    assert_eq!(table.status(), format!("✓ No answer: {first} · u takes it back"));
    assert_eq!(table.selected_name(), first, "the person stays under the cursor");
    assert_eq!(table.app.model.data.caseload.head(), head + 1);
    table.press("u");
    assert_eq!(table.status(), format!("Taken back: No answer: {first}"));
    assert_eq!(table.selected_name(), first, "still on the person it was about");
    table.press("U");
    assert_eq!(table.status(), format!("Done again: No answer: {first}"));
    table.press("u u");
    assert_eq!(table.status(), "There is nothing to take back.");
}

#[test]
fn a_conversation_with_the_next_promise_survives_leaving() {
    let mut table = Table::demo(100, 30);
    let id = table.app.model.view.selected.unwrap();
    let name = table.selected_name();
    table.press("c");
    assert!(table.shows(&format!("Contact with {name}")));
    table.press("right tab right tab");
    table.type_text("Fijn gesprek");
    // What was promised before is asked before what is promised now.
    table.press("tab");
    assert!(table.shows("done? "), "{:#?}", table.screen());
    table.press("tab");
    table.type_text("+14");
    assert!(table.shows("= Monday 7 Dec"), "the day is read back");
    table.press("tab");
    table.type_text("folder sturen");
    table.press("enter");
    assert_eq!(table.status(), format!("✓ Spoken: {name} · next promise 7 Dec · u takes it back"));
    table.reopen();
    let file = table.app.model.data.caseload.file(id).unwrap();
    let contact = file.records.contacts.last().unwrap();
    assert_eq!((contact.outcome, contact.note.as_str()), (Outcome::Reached, "Fijn gesprek"));
    let promise = file.records.promises.last().unwrap();
    assert_eq!(promise.what.as_str(), "folder sturen");
    table.press("u");
    assert_eq!(table.status(), format!("Taken back: Spoken: {name} · next promise 7 Dec"));
    let file = table.app.model.data.caseload.file(id).unwrap();
    assert!(file.records.contacts.iter().all(|contact| contact.note.as_str() != "Fijn gesprek"));
}

#[test]
fn a_referral_goes_to_its_end_in_the_persons_own_words() {
    let mut table = Table::demo(160, 48);
    let id = table.app.model.view.selected.unwrap();
    table.press("3");
    let offer = table.app.model.view.offer.unwrap();
    table.press("r");
    table.type_text("Samira");
    table.press("enter");
    assert!(table.status().contains("referred to"), "{}", table.status());
    assert_eq!(table.app.model.view.selected, Some(id), "work in the file goes on");
    let state = |table: &Table| {
        let file = table.app.model.data.caseload.file(id).unwrap();
        let found = file.records.referrals.iter().find(|r| r.to == Target::Offer(offer)).cloned();
        found.unwrap()
    };
    assert_eq!(state(&table).state(), ReferralState::Agreed);
    assert_eq!(state(&table).handover.to.as_str(), "Samira");
    table.press("2");
    for expected in [ReferralState::Introduced, ReferralState::Accepted, ReferralState::Arrived] {
        // The moment of this referral is the newest one.
        table.press("g g m right enter");
        assert_eq!(state(&table).state(), expected, "{:#?}", table.screen());
    }
    table.press("m right tab");
    table.type_text("Ik ga volgende week weer");
    table.press("enter");
    let referral = state(&table);
    assert_eq!(referral.state(), ReferralState::Completed, "{:#?}", table.screen());
    assert_eq!(referral.steps.last().unwrap().said.as_str(), "Ik ga volgende week weer");
    table.press("g g enter");
    assert!(table.shows("“Ik ga volgende week weer”"), "{:#?}", table.screen());
}

#[test]
fn several_people_are_paused_in_one_act_and_one_undo() {
    let mut table = Table::demo(100, 30);
    let queue = table.app.model.data.queue.len();
    let head = table.app.model.data.caseload.head();
    table.press("space space space");
    assert!(table.shows("3 marked"));
    table.press("z");
    assert!(table.shows("Pause 3 people"));
    table.type_text("+21");
    table.press("tab");
    table.type_text("zomervakantie");
    table.press("enter");
    assert!(table.status().starts_with("✓ 3 people paused until 14 Dec"), "{}", table.status());
    assert_eq!(table.app.model.data.queue.len(), queue - 3);
    assert_eq!(table.app.model.data.caseload.head(), head + 1);
    table.press("u");
    assert_eq!(table.app.model.data.queue.len(), queue);
}

#[test]
fn people_are_found_as_their_names_are_typed() {
    let size = Size { residents: 1_731, offers: 185, seed: 1 };
    let mut table = Table::with(size, 100, 30, Language::English);
    for (query, part) in [
        ("vd proefberg", "van den Proefberg"),
        ("proefberg van den", "van den Proefberg"),
        ("celik", "Çelik"),
        ("yildiz", "Yıldız"),
    ] {
        table.press("/");
        table.type_text(query);
        assert!(table.selected_name().contains(part), "{query}: {}", table.selected_name());
        table.press("enter esc");
    }
    table.press("3 /");
    // A letter missing, two letters swapped.
    for (query, part) in [("wandelgrop", "andel"), ("taalcfae", "Taalcaf")] {
        table.type_text(query);
        let offer =
            table.app.model.data.caseload.offer(table.app.model.view.offer.unwrap()).unwrap();
        assert!(offer.facts.name.as_str().contains(part), "{query}: {}", offer.facts.name);
        table.press("esc /");
    }
}

#[test]
fn a_moment_is_found_in_the_timeline() {
    let mut table = Table::demo(160, 48);
    let person = table.app.model.data.queue.iter().map(|place| place.resident).max_by_key(|id| {
        table.app.model.data.caseload.file(*id).map_or(0, |file| file.records.len())
    });
    while table.app.model.view.selected != person {
        table.press("j");
    }
    table.press("2");
    let all = table.app.model.moments().len();
    table.press("/");
    table.type_text("spoken");
    let found = table.app.model.moments().len();
    assert!(0 < found && found < all, "{found} of {all}");
    table.type_text("qqqq");
    assert!(table.shows("Nothing found."));
    table.press("esc");
    assert_eq!(table.app.model.moments().len(), all);
}

#[test]
fn help_says_what_works_and_does_it() {
    let mut table = Table::demo(100, 30);
    let name = table.selected_name();
    table.press("?");
    table.type_text("nobody answered");
    assert!(table.shows("Telephoned, nobody answered"));
    table.press("enter");
    assert_eq!(table.status(), format!("✓ No answer: {name} · u takes it back"));
    table.press(":");
    table.type_text("undo");
    table.press("enter");
    assert!(table.status().starts_with("Taken back"));
    table.press("?");
    table.type_text("End the pause");
    assert!(table.shows("This person is not paused."), "a disabled act says why");
    table.press("enter");
    assert_eq!(table.status(), "This person is not paused.");
}

#[test]
fn a_sequence_shows_what_may_follow() {
    let mut table = Table::demo(100, 30);
    table.press("h");
    assert!(table.shows("Move up in the queue, with a reason"));
    table.press("u");
    assert!(matches!(table.app.model.task.overlay, Some(Overlay::Form(_))));
    table.press("enter");
    assert_eq!(table.status(), "Reason is needed.");
    table.type_text("afgesproken met de wijkcoach");
    table.press("tab");
    table.type_text("31-02");
    table.press("enter");
    assert_eq!(table.status(), "Until: 31 February does not exist.");
    for _ in 0..5 {
        table.press("backspace");
    }
    table.type_text("+7");
    table.press("enter");
    assert!(table.status().starts_with("✓ Moved in the queue"), "{}", table.status());
}

#[test]
fn pasting_never_runs_a_key() {
    let mut table = Table::demo(100, 30);
    let head = table.app.model.data.caseload.head();
    table.give(trede::app::input::Input::Paste("nnnnq\n\u{1b}".to_owned()));
    assert_eq!(table.app.model.data.caseload.head(), head);
    assert_eq!(table.status(), "Pasted text is taken only in a form or a search.");
    table.press("c tab tab");
    table.give(trede::app::input::Input::Paste("regel een\nq\u{202e}".to_owned()));
    // A note has the lines that were pasted; nothing in them is a key.
    let screen = table.screen();
    let first = screen.iter().position(|row| row.trim_end().ends_with("regel een")).unwrap();
    assert!(screen[first + 1].trim_end().ends_with('q'), "{screen:#?}");
    assert!(table.outside.is_empty());
}

#[test]
fn a_full_disk_loses_nothing_that_was_typed() {
    let mut table = Table::demo(100, 30);
    let head = table.app.model.data.caseload.head();
    table.press("c right tab right tab");
    table.type_text("Een lang verhaal");
    table.luck.fails(Some(StoreError::NoSpace));
    table.press("enter");
    assert!(table.status().starts_with("Not saved: the disk is full."), "{}", table.status());
    assert!(table.shows("Een lang verhaal"), "the form still holds it");
    assert_eq!(table.app.model.data.caseload.head(), head);
    table.luck.fails(None);
    table.press("enter");
    assert!(table.status().starts_with("✓ Spoken"), "{}", table.status());
    assert_eq!(table.app.model.data.caseload.head(), head + 1);
}

#[test]
fn the_telephone_number_is_copied_and_leaving_is_one_key() {
    let mut table = Table::demo(100, 30);
    while table.app.model.phone().is_none() {
        table.press("j");
    }
    let phone = table.app.model.phone().unwrap().to_owned();
    table.press("y");
    assert_eq!(table.outside, [ForTerminal::Copy(phone.clone())]);
    assert_eq!(table.status(), format!("Copied: {phone}"));
    table.press("q");
    assert_eq!(table.outside.last(), Some(&ForTerminal::Quit));
}

#[test]
fn every_size_of_terminal_is_drawn() {
    let mut table = Table::demo(100, 30);
    for keys in ["esc", "3", "2", "c", "esc", "?", "esc", "w", "esc", "h", "esc", "/"] {
        table.press(keys);
        for size in [(1, 1), (39, 12), (40, 11), (40, 12), (60, 20), (79, 24), (80, 24), (139, 30)]
        {
            table.resize(size.0, size.1);
        }
        for size in [(140, 40), (300, 80), (2, 80), (300, 2), (41, 13), (100, 30)] {
            table.resize(size.0, size.1);
        }
    }
    table.press("esc 1");
    table.resize(30, 8);
    assert!(table.shows("trede needs at least 40×12"));
    table.resize(40, 12);
    assert_eq!(table.app.model.view.focus, Pane::Residents);
}

#[test]
fn the_same_day_in_dutch() {
    let size = Size { residents: 120, offers: 60, seed: 4 };
    let mut table = Table::with(size, 160, 48, Language::Dutch);
    assert!(table.shows("in de wachtrij"));
    let name = table.selected_name();
    table.press("n");
    assert_eq!(table.status(), format!("✓ Niet opgenomen: {name} · u neemt het terug"));
    table.press("w");
    assert!(table.shows("hier staat"));
}
