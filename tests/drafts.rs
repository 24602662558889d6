//! What was typed in a form is never thrown away: kept per person and form, there again when the
//! form opens, over a lock and a restart, gone when it is saved or on purpose.

use trede::app::input::Input;
use trede::app::intent::Intent;
use trede::app::task::Overlay;
use trede::domain::CleanText;
use trede::domain::draft::Draft;
use trede::store::Vault;

use crate::support::table::{Table, access, at_work, sealed, write};

fn note(table: &Table) -> Option<String> {
    let Some(Overlay::Form(form)) = &table.app.model.task.overlay else { return None };
    form.fields.iter().find_map(|field| match &field.value {
        trede::app::form::Value::Text(line) if field.name.name() == "note" => {
            Some(line.as_str().to_owned())
        }
        _ => None,
    })
}

#[test]
fn esc_keeps_what_was_typed_for_this_person_and_this_form() {
    let mut table = Table::demo(100, 30);
    let head = table.app.model.data.caseload.head();
    table.press("c v tab t tab");
    table.type_text("Een lang verhaal");
    table.press("esc");
    assert!(table.status().contains("kept"), "{}", table.status());
    assert!(table.app.model.task.overlay.is_none());
    table.press("j c");
    assert_eq!(note(&table).as_deref(), Some(""), "somebody else's form is empty");
    table.press("esc k a");
    assert_eq!(note(&table).as_deref(), Some(""), "another form is empty");
    table.press("esc c");
    assert_eq!(note(&table).as_deref(), Some("Een lang verhaal"));
    assert!(table.status().contains("is here again"), "{}", table.status());
    table.press("enter");
    assert_eq!(table.app.model.data.caseload.head(), head + 1, "{}", table.status());
    table.press("c");
    assert_eq!(note(&table).as_deref(), Some(""), "saved is done");
}

#[test]
fn every_form_about_somebody_keeps_what_was_typed() {
    for (keys, text) in [
        ("c tab tab", "een"),
        ("p tab", "twee"),
        ("r", "drie"),
        ("R tab", "vier"),
        ("z", "+9"),
        ("a", "zes"),
        ("s", "zeven"),
        ("t", "acht"),
        ("e tab", "negen"),
        ("h u", "tien"),
        ("o tab", "+8"),
    ] {
        let mut table = Table::demo(100, 34);
        table.app.model.data.arrange(|data| data.seers = vec!["Rachid".to_owned()]);
        table.press(keys);
        table.type_text(text);
        let Some(Overlay::Form(typed)) = table.app.model.task.overlay.clone() else {
            panic!("{keys}: no form")
        };
        table.press("esc");
        let open = keys.split(" tab").next().unwrap();
        table.press(open);
        let Some(Overlay::Form(again)) = &table.app.model.task.overlay else { panic!("{keys}") };
        let read = |form: &trede::app::form::Form| format!("{:?}", form.fields).contains(text);
        assert!(read(&typed) && read(again), "{keys}: {:?}", again.fields);
        table.press("f8");
        let Some(Overlay::Form(empty)) = &table.app.model.task.overlay else { panic!("{keys}") };
        assert!(!read(empty), "{keys}: emptied on purpose");
        table.press("f8");
        let Some(Overlay::Form(back)) = &table.app.model.task.overlay else { panic!("{keys}") };
        assert!(read(back), "{keys}: and back");
        table.press("f8 esc");
        table.press(open);
        let Some(Overlay::Form(gone)) = &table.app.model.task.overlay else { panic!("{keys}") };
        assert!(!read(gone), "{keys}: dropped");
    }
}

#[test]
fn it_is_there_after_leaving_and_after_nothing_was_pressed_for_a_while() {
    let mut table = Table::demo(100, 30);
    table.press("c tab tab");
    table.type_text("Een lang verhaal");
    table.press("esc");
    table.reopen();
    table.press("c");
    assert_eq!(note(&table).as_deref(), Some("Een lang verhaal"));
    table.press("end");
    table.press("tab tab");
    table.type_text(" en meer");
    table.give(Input::Rested);
    // The power goes: nothing more is written.
    table.reopen();
    table.press("c");
    assert_eq!(note(&table).as_deref(), Some("Een lang verhaal en meer"));
}

#[test]
fn a_pause_in_the_typing_keeps_the_last_word_and_a_pause_in_nothing_keeps_nothing() {
    let mut table = Table::demo(100, 30);
    table.press("c v tab t tab");
    table.give(Input::Paused);
    assert!(!table.app.is_typing(), "nothing new is waited for");
    table.type_text("Een lang verhaal");
    assert!(table.app.is_typing());
    table.give(Input::Paused);
    assert!(!table.app.is_typing(), "it is kept");
    table.type_text(" tot hier");
    table.give(Input::Paused);
    assert!(table.shows("Een lang verhaal tot hier"), "the form stays open");
    // The process is gone: nothing more is written.
    table.reopen();
    table.press("c");
    assert_eq!(note(&table).as_deref(), Some("Een lang verhaal tot hier"));
    table.press("enter");
    assert!(!table.app.is_typing(), "what is saved is no draft");
    table.give(Input::Paused);
    table.press("c");
    assert_eq!(note(&table).as_deref(), Some(""));
}

#[test]
fn a_form_that_is_open_when_the_vault_locks_is_put_away() {
    let mut table = Table::sealed(100, 30);
    table.press("c tab tab");
    table.type_text("Bijna klaar");
    assert!(!table.app.put_away().is_empty());
    let drafts = table.app.model.task.drafts.clone();
    assert_eq!(drafts.len(), 1);
    let vault = &mut table.work_mut().vault;
    vault.keep_drafts(&drafts).unwrap();
    assert_eq!(vault.drafts(), drafts);
    table.reopen_sealed();
    table.press("c");
    assert_eq!(note(&table).as_deref(), Some("Bijna klaar"));
}

#[test]
fn nobody_without_a_key_reads_it_and_erasing_takes_it_along() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("v");
    let mut opened = sealed(&path, trede::demo::Size { residents: 20, offers: 10, seed: 4 });
    let people: Vec<_> = opened.caseload().lines().take(2).map(|line| line.id).collect();
    let draft = |about: &[trede::domain::ResidentId], text: &str| Draft {
        form: "contact".to_owned(),
        people: about.to_vec(),
        fields: vec![("note".to_owned(), text.to_owned())],
    };
    let kept = [draft(&people[..1], "Geheim over de een"), draft(&people[1..], "Over de ander")];
    opened.vault.keep_drafts(&kept).unwrap();
    let bytes = std::fs::read(path.join("drafts")).unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    assert!(!text.contains("Geheim") && !text.contains("contact") && !text.contains("Sanne"));
    for id in &people {
        assert!(
            !bytes.windows(16).any(|part| part == id.0.to_be_bytes() || part == id.0.to_le_bytes())
        );
    }
    // New keys for everything; what was typed is still there.
    opened.vault.renew_keys().unwrap();
    assert_eq!(opened.vault.drafts(), kept);
    opened.close();
    let mut opened = at_work(Vault::unlock(&path, &access()).unwrap());
    assert_eq!(opened.vault.drafts(), kept);
    // One flipped bit: nothing is said that is not so, and the work goes on.
    let mut bytes = std::fs::read(path.join("drafts")).unwrap();
    let whole = bytes.clone();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(path.join("drafts"), &bytes).unwrap();
    assert_eq!(opened.vault.drafts(), []);
    std::fs::write(path.join("drafts"), &whole).unwrap();
    let reason = CleanText::cut("op eigen verzoek");
    let erase = Intent::Erase { resident: people[0], reason };
    write(&mut opened, &erase, chrono::DateTime::UNIX_EPOCH);
    assert_eq!(opened.vault.drafts(), kept[1..]);
    opened.vault.keep_drafts(&kept).unwrap();
    assert_eq!(opened.vault.drafts(), kept[1..], "about whom there is no key nothing is kept");
    opened.vault.keep_drafts(&[]).unwrap();
    assert!(!path.join("drafts").exists());
}

/// A conversation is one thing, wherever it is written down.
#[test]
fn what_was_begun_on_the_page_goes_on_in_a_call_and_loses_nothing_there() {
    let mut table = Table::demo(100, 30);
    table.press("enter c v right tab tab");
    table.type_text("Vertelt over de tuin");
    table.press("esc esc b");
    assert!(table.shows("draft: Vertelt over de tuin"), "{:#?}", table.screen());
    table.press("c");
    table.type_text(" en de buren");
    table.press("esc esc enter c");
    assert!(table.shows("Vertelt over de tuin en de buren"), "{:#?}", table.screen());
    assert!(table.shows("‹no answer›"), "what the call does not ask stays: {:#?}", table.screen());
}

#[test]
fn what_an_undo_brought_back_goes_when_it_is_done_again() {
    let mut table = Table::demo(100, 30);
    table.press("c v tab t tab");
    table.type_text("Een lang verhaal");
    table.press("enter u");
    assert_eq!(table.app.model.task.drafts.len(), 1, "{}", table.status());
    table.press("U");
    assert_eq!(table.app.model.task.drafts.len(), 0, "{}", table.status());
    table.press("u");
    assert_eq!(table.app.model.task.drafts.len(), 1, "once more: {}", table.status());
}
