//! Typing in a choice of a form: letters one after another seek what begins with them, and a sentence
//! that was meant for a note chooses nothing.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use trede::app::form::Value;
use trede::app::task::Overlay;
use trede::demo::Size;
use trede::i18n::Language;
use trede::ui::{self, theme::Theme};

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

/// The choices of the field in focus, each with the letters that are underlined in it on the screen.
fn underlined(table: &Table) -> Vec<(String, String)> {
    let Some(Overlay::Form(form)) = &table.app.model.task.overlay else { panic!("no form") };
    let Value::Choice { options, labels, .. } = &form.fields[form.at].value else { panic!() };
    let area = Rect::new(0, 0, 120, 34);
    let mut buf = Buffer::empty(area);
    ui::draw(&table.app, &Theme::mono(), area, &mut buf);
    let row = |y: u16| -> Vec<&Cell> { (0..area.width).map(|x| &buf[(x, y)]).collect() };
    let found = options.iter().zip(labels).filter(|(option, _)| !option.is_empty());
    let found = found.filter_map(|(_, label)| {
        // The form is docked below: its rows are the last that say so.
        let wide = label.chars().count();
        let cells = (0..area.height).rev().find_map(|y| {
            let row = row(y);
            let at = row.windows(wide).position(|cells| {
                cells.iter().map(|cell| cell.symbol()).collect::<String>() == *label
            })?;
            Some(row[at..at + wide].to_vec())
        })?;
        let is_underlined = |cell: &&&Cell| cell.modifier.contains(Modifier::UNDERLINED);
        Some((
            label.clone(),
            cells.iter().filter(is_underlined).map(|cell| cell.symbol()).collect(),
        ))
    });
    found.collect()
}

#[test]
fn the_letters_by_which_a_choice_is_chosen_are_underlined_and_choose_it() {
    for keys in ["c", "c tab", "o"] {
        let mut table = with_colleagues();
        table.press("esc");
        table.press(keys);
        let marked = underlined(&table);
        assert!(marked.len() > 3, "{keys}: {:#?}", table.screen());
        for (label, letters) in marked {
            assert!(!letters.is_empty() && label.starts_with(&letters), "{label}: {letters}");
            table.press("left right");
            table.type_text(&letters);
            let Some(Overlay::Form(form)) = &table.app.model.task.overlay else { panic!() };
            let Value::Choice { labels, at, .. } = &form.fields[form.at].value else { panic!() };
            // Where one letter stands for several, it goes around them.
            let several = letters.chars().count() == 1
                && labels.iter().filter(|label| label.starts_with(&letters)).count() > 1;
            assert!(
                several || labels[*at] == label,
                "{letters} chooses {}, not {label}",
                labels[*at]
            );
        }
    }
    let table = with_colleagues();
    let marked = underlined(&table);
    let of = |name: &str| {
        marked.iter().find(|(label, _)| label == name).map(|(_, letters)| letters.as_str())
    };
    assert_eq!(of("Rachid"), Some("R"), "{marked:?}");
    assert_eq!(of("Tirza"), Some("T"), "{marked:?}");
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
