//! Typing in a choice of a form: letters one after another seek what begins with them, and a sentence
//! that was meant for a note chooses nothing.

use trede::app::form::Value;
use trede::app::task::Overlay;
use trede::demo::Size;
use trede::i18n::Language;

use crate::support::table::Table;

/// What is chosen in the field in focus; empty where nothing is.
fn chosen(table: &Table) -> String {
    let Some(Overlay::Form(form)) = &table.app.model.task.overlay else { panic!("no form") };
    match &form.fields[form.at].value {
        Value::Choice { options, at, .. } => options[*at].clone(),
        other => panic!("no choice: {other:?}"),
    }
}

/// The demo, with colleagues to hand somebody over to.
fn with_colleagues() -> Table {
    let mut table = Table::demo(120, 34);
    let names = ["Anna", "Marloes", "Marijke", "Rachid", "Tirza"].map(str::to_owned).to_vec();
    table.app.model.data.arrange(|data| data.seers = names.clone());
    table.press("o");
    table
}

#[test]
fn letters_one_after_another_seek_what_begins_with_them() {
    let mut table = with_colleagues();
    for (typed, found) in
        [("m", "Marijke"), ("marl", "Marloes"), ("marloes", "Marloes"), ("t", "Tirza")]
    {
        table.press("esc o f8");
        table.type_text(typed);
        assert_eq!(chosen(&table), found, "{typed}: {:#?}", table.screen());
    }
    // The same letter goes around, and one other letter chooses anew.
    table.press("esc o f8 m m");
    assert_eq!(chosen(&table), "Marloes");
    table.press("m");
    assert_eq!(chosen(&table), "Marloes (demo)");
    table.press("r");
    assert_eq!(chosen(&table), "Rachid");
    table.type_text("achid");
    assert_eq!(chosen(&table), "Rachid");
}

#[test]
fn letters_that_lead_nowhere_choose_nothing_until_another_kind_of_key() {
    let mut table = with_colleagues();
    table.type_text("mark");
    assert_eq!(chosen(&table), "", "as it was before typing");
    assert!(table.status().contains("No choice begins with “mark”"), "{}", table.status());
    table.type_text("s a");
    assert_eq!(chosen(&table), "", "nothing more is chosen");
    assert!(table.status().contains("“marks a”"), "{}", table.status());
    table.press("backspace");
    table.type_text("t");
    assert_eq!(chosen(&table), "Tirza");
    table.press("left right");
    table.type_text("anton");
    assert_eq!(chosen(&table), "Tirza", "the choice that stood there");
}

#[test]
fn a_sentence_that_was_meant_for_the_note_chooses_no_outcome() {
    let size = Size { residents: 120, offers: 60, seed: 4 };
    for sentence in ["van haar dochter gehoord", "ging goed", "neemt niet op", "vrolijk gesprek"] {
        let mut table = Table::with(size, 120, 34, Language::Dutch);
        table.press("c");
        table.type_text(sentence);
        assert_eq!(chosen(&table), "", "{sentence}: {:#?}", table.screen());
        let typed: String = sentence.chars().take(12).collect();
        let told = format!("Geen keuze begint met ‘{typed}’. Met tab ga je door naar de notitie.");
        assert!(table.status().contains(&told), "{}", table.status());
    }
}

#[test]
fn on_the_smallest_screen_the_choices_of_the_field_in_focus_are_seen() {
    let size = Size { residents: 120, offers: 60, seed: 4 };
    let mut table = Table::with(size, 40, 12, Language::Dutch);
    table.press("c");
    for outcome in ["gesproken", "voicemail", "verkeerd nummer"] {
        assert!(table.shows(outcome), "{outcome}: {:#?}", table.screen());
    }
}
