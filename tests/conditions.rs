//! Lists limited by conditions: typed, completed, shown, taken off, saved as a view; and marks.

use trede::app::action::VOCABULARY;
use trede::app::layout::Pane;
use trede::demo::Size;
use trede::domain::Line;
use trede::filters::people::Who;
use trede::i18n::Language;
use trede::keymap::Keymap;

use crate::support::table::Table;

fn dutch(width: u16, height: u16) -> Table {
    Table::with(Size { residents: 120, offers: 60, seed: 4 }, width, height, Language::Dutch)
}

fn lines(table: &Table) -> Vec<&Line> {
    let caseload = &table.app.model.data.caseload;
    table.app.model.view.rows.iter().map(|id| caseload.line(*id).unwrap()).collect()
}

fn offers(table: &Table) -> Vec<&trede::domain::Offer> {
    let caseload = &table.app.model.data.caseload;
    table.app.model.view.offers.iter().map(|id| caseload.offer(*id).unwrap()).collect()
}

#[test]
fn conditions_limit_the_list_stand_in_its_title_and_go_one_by_one() {
    let mut table = dutch(160, 48);
    let all = table.app.model.view.rows.len();
    table.press("/");
    table.type_text("trede:2 plan:geen");
    assert!(lines(&table).iter().all(|line| line.rung.number() == 2 && !line.planned));
    assert!(table.shows("[trede 2]"), "{:#?}", table.screen());
    table.press("enter");
    assert!(!table.app.model.view.search.is_active(), "conditions are no search");
    assert!(table.shows("[trede 2] [geen plan]"), "{:#?}", table.screen());
    let both = table.app.model.view.rows.len();
    assert!(0 < both && both < all);
    assert!(table.shows(&format!("1/{both}")), "the count stands beside");
    table.press("backspace");
    assert!(table.shows("[trede 2]") && !table.shows("[geen plan]"));
    assert!(table.app.model.view.rows.len() > both);
    table.press("backspace");
    assert_eq!(table.app.model.view.rows.len(), all);
    table.press("backspace");
    assert!(table.status().contains("nergens toe beperkt"), "{}", table.status());
}

#[test]
fn letters_and_conditions_work_together_whatever_comes_first() {
    let mut table = dutch(120, 34);
    table.press("/");
    table.type_text("trede:1 proef");
    let first = table.app.model.view.rows.clone();
    assert!(!first.is_empty(), "{:#?}", table.screen());
    assert!(lines(&table).iter().all(|line| line.rung.number() == 1));
    table.press("esc backspace /");
    assert!(table.app.model.view.limits.people.is_empty());
    table.type_text("proef trede:1");
    assert_eq!(table.app.model.view.rows, first);
}

#[test]
fn a_condition_is_completed_and_one_that_is_none_says_what_there_is() {
    let mut table = dutch(100, 30);
    table.press("/");
    assert!(table.shows("reden:"), "an empty line says what can be typed: {}", table.status());
    table.type_text("reden:st");
    assert!(table.shows("reden:stil"), "{:#?}", table.screen());
    table.press("tab");
    assert!(table.shows("[stille verwijzing]"), "{:#?}", table.screen());
    table.type_text("trede:9");
    table.press("enter");
    assert!(table.app.model.view.search.typing, "what is wrong is mended first");
    assert!(table.shows("trede:9 past nergens op; wel: trede:1"), "{:#?}", table.screen());
    for _ in 0.."trede:9".len() {
        table.press("backspace");
    }
    // The line is empty: before it stands the condition.
    table.press("backspace");
    assert!(table.app.model.view.limits.people.is_empty());
}

#[test]
fn offers_are_limited_in_plain_words_and_the_literal_comes_first() {
    let mut table = dutch(160, 48);
    table.press("3 /");
    table.type_text("koffie");
    let names: Vec<String> =
        offers(&table).iter().map(|offer| offer.facts.name.as_str().to_lowercase()).collect();
    let begun: Vec<bool> = names.iter().map(|name| !name.contains("koffie")).collect();
    assert!(begun.len() > 1 && begun.is_sorted() && !begun[0], "{names:?}");
    for _ in 0.."koffie".len() {
        table.press("backspace");
    }
    table.type_text("dinsdag");
    let tuesday = |offer: &&&trede::domain::Offer| {
        offer.facts.slots.iter().any(|slot| slot.day == chrono::Weekday::Tue)
    };
    assert!(!offers(&table).is_empty());
    assert_eq!(offers(&table).iter().filter(tuesday).count(), offers(&table).len());
    table.type_text(" gratis <5 plek ");
    assert!(table.shows("[dinsdag] [gratis] [tot € 5] [plek]"), "{:#?}", table.screen());
    table.type_text("volgorde:naam");
    table.press("enter");
    let names: Vec<String> =
        offers(&table).iter().map(|offer| offer.facts.name.as_str().to_lowercase()).collect();
    assert!(names.len() > 1 && names.is_sorted(), "{names:?}");
    assert_eq!(table.app.model.view.limits.offers.len(), 5);
}

#[test]
fn a_view_is_saved_opened_by_its_digit_and_is_there_after_a_restart() {
    let mut table = dutch(120, 34);
    table.press("v 3");
    assert!(table.status().contains("v s"), "an empty one says how: {}", table.status());
    table.press("/");
    table.type_text("trede:1 \"an\"");
    table.press("enter v s");
    table.type_text("Eerste ronde");
    table.press("tab tab");
    table.type_text("j");
    table.press("enter");
    assert!(table.status().contains("weergave 1"), "{}", table.status());
    table.press("v 0");
    assert!(table.app.model.view.limits.people.is_empty());
    table.press("v 1");
    assert!(table.status().contains("Eerste ronde"), "{}", table.status());
    let kept = &table.app.model.view.limits.people;
    assert!(
        kept.iter().all(|chip| !matches!(chip.is, Who::Named(_))),
        "no name of a person is kept"
    );
    let shown = table.app.model.view.rows.len();
    table.reopen();
    assert_eq!(table.app.model.view.rows.len(), shown, "the program begins with it");
    assert!(table.shows("[trede 1]"), "{:#?}", table.screen());
}

fn keys(name: &str) -> Keymap {
    let text = match name {
        "vim" => include_str!("../keymaps/vim.toml"),
        "arrows" => include_str!("../keymaps/arrows.toml"),
        _ => crate::support::table::DEFAULT,
    };
    let (keymap, remarks) = Keymap::load(text, None, &VOCABULARY);
    assert_eq!(remarks, []);
    keymap
}

/// Saves the conditions as a view, by whatever opens its form.
fn save_view(table: &mut Table, keymap: &str, name: &str) {
    if keymap == "arrows" {
        table.press("f10");
        table.type_text("view.save");
        table.press("enter");
    } else {
        table.press("v s");
    }
    table.type_text(name);
    table.press("enter");
}

#[test]
fn a_saved_view_is_one_key_and_the_title_says_its_name() {
    for keymap in ["default", "vim", "arrows"] {
        let mut table = dutch(80, 24);
        table.app.keymap = keys(keymap);
        table.press(if keymap == "arrows" { "f9" } else { "/" });
        table.type_text("trede:1 ");
        table.press("enter");
        assert!(!table.shows("Eerste ronde"));
        save_view(&mut table, keymap, "Eerste ronde");
        assert!(table.status().contains('!'), "the key is told: {}", table.status());
        assert!(table.shows("Eerste ronde [trede 1]"), "{keymap}: {:#?}", table.screen());
        let those = table.app.model.view.rows.clone();
        table.press(")");
        assert!(table.app.model.view.rows.len() > those.len());
        assert!(!table.shows("Eerste ronde ["), "{keymap}: {:#?}", table.screen());
        table.press("!");
        assert_eq!(table.app.model.view.rows, those, "{keymap}");
        assert!(table.shows("Eerste ronde [trede 1]"), "{keymap}: {:#?}", table.screen());
        // Another condition is another list.
        table.press(if keymap == "arrows" { "f9" } else { "/" });
        table.type_text("belofte:open ");
        table.press("enter");
        assert!(!table.shows("Eerste ronde ["), "{keymap}: {:#?}", table.screen());
    }
    let mut table = dutch(160, 40);
    table.press("/");
    table.type_text("trede:1 ");
    table.press("enter");
    save_view(&mut table, "default", "Eerste ronde");
    assert!(table.shows("Wachtrij · Eerste ronde [trede 1]"), "{:#?}", table.screen());
}

#[test]
fn what_is_called_mine_closed_or_a_wave_is_a_condition_like_any_other() {
    let mut table = dutch(120, 34);
    table.press("g m");
    assert!(table.shows("[van mij]"), "{:#?}", table.screen());
    table.press("g m");
    assert!(!table.shows("[van mij]"));
    table.press("g x");
    assert!(lines(&table).iter().all(|line| line.closed.is_some()));
    table.press("backspace");
    assert!(lines(&table).iter().all(|line| line.closed.is_none()));
    table.press("/");
    table.type_text("dossier:gesloten");
    table.press("enter");
    assert!(lines(&table).iter().all(|line| line.closed.is_some()));
}

#[test]
fn marks_take_all_a_range_or_the_others_and_say_when_they_go() {
    let mut table = dutch(120, 34);
    table.press("space j j j M r");
    assert_eq!(table.app.model.view.marks.len(), 5, "{}", table.status());
    assert!(table.shows("5 gemarkeerd"));
    let all = table.app.model.view.rows.len();
    table.press("M i");
    assert_eq!(table.app.model.view.marks.len(), all - 5, "{}", table.status());
    table.press("esc");
    assert!(table.app.model.view.marks.is_empty());
    assert!(table.status().contains("weg"), "{}", table.status());
    table.press("/");
    table.type_text("trede:1");
    table.press("enter M a");
    let shown = table.app.model.view.rows.len();
    assert_eq!(table.app.model.view.marks.len(), shown);
    table.press("backspace");
    assert_eq!(table.app.model.view.marks.len(), shown, "marks are identities");
    table.press("M r");
    table.press("esc M r");
    assert!(table.status().contains("Markeer eerst iemand"), "{}", table.status());
}

#[test]
fn an_order_that_is_asked_for_is_by_days_of_ours_and_goes_like_a_condition() {
    let mut table = dutch(120, 34);
    let queue = table.app.model.view.rows.clone();
    table.press("/");
    table.type_text("volgorde:instroom");
    table.press("enter");
    let days: Vec<_> = lines(&table).iter().filter_map(|line| line.due.inflow_on).collect();
    assert!(days.is_sorted());
    assert_ne!(table.app.model.view.rows, queue);
    table.press("backspace");
    assert_eq!(table.app.model.view.rows, queue);
    assert_eq!(table.app.model.view.focus, Pane::Residents);
}

#[test]
fn conditions_that_were_typed_and_left_limit_nothing() {
    for (pane, before, typed) in [("1", "trede:2 ", "plan:geen "), ("3", "gratis ", "di ")] {
        let mut table = dutch(160, 48);
        let shown = |table: &Table| {
            let view = &table.app.model.view;
            (view.rows.len(), view.offers.len(), view.limits.clone())
        };
        table.press(pane);
        table.press("/");
        table.type_text(before);
        table.press("enter");
        let kept = shown(&table);
        for away in ["esc", "ctrl-u esc", "ctrl-u enter"] {
            table.press("/");
            table.type_text(typed);
            assert_ne!(shown(&table), kept, "{typed} limits as it is typed");
            table.press(away);
            assert_eq!(shown(&table), kept, "{typed}, {away}: {:#?}", table.screen());
        }
        table.press("/");
        table.type_text(typed);
        table.press("enter esc");
        assert_ne!(shown(&table), kept, "what enter finished stays");
        table.press(pane);
        table.press("backspace");
        assert_eq!(shown(&table), kept, "and goes with a key");
    }
}

#[test]
fn what_can_follow_is_offered_from_the_third_letter_and_sorting_has_its_own_word() {
    let mut table = dutch(160, 48);
    table.press("3 /");
    table.type_text("sor");
    table.press("ctrl-u");
    table.type_text("vol");
    assert!(table.shows("volgorde:"), "{:#?}", table.screen());
    table.press("tab");
    assert_eq!(table.app.model.view.search.line.as_str(), "volgorde:");
    table.press("ctrl-u");
    table.type_text("din");
    table.press("tab");
    assert!(table.shows("[dinsdag]"), "{:#?}", table.screen());
    table.press("ctrl-u");
    table.type_text("sorteer:prijs ");
    assert!(table.shows("[op prijs]"), "{:#?}", table.screen());
    table.press("esc 1 /");
    table.type_text("volgorde:laat");
    assert!(!table.shows("beperkt het aanbod"), "{:#?}", table.screen());
}

#[test]
fn whoever_only_looks_into_the_search_line_finds_every_row_where_it_was() {
    let mut table = dutch(160, 48);
    table.press("j j c s tab t");
    table.type_text("");
    table.press("enter");
    let model = &table.app.model;
    let (who, rows) = (model.view.selected, model.view.rows.clone());
    table.press("/ esc");
    let model = &table.app.model;
    assert_eq!((model.view.selected, &model.view.rows), (who, &rows));
}
