//! The pictures of the README are what the program draws: the same sessions, compared.
//!
//! `cargo xtask pictures` writes them anew.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use trede::app::action::{Action, Context, VOCABULARY};
use trede::demo::Size;
use trede::i18n::{Language, Strings};
use trede::keymap::Keymap;

use crate::support::table::Table;

fn generated(name: &str, content: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, content).expect("a file");
    }
    let stands = fs::read_to_string(&path).unwrap_or_default();
    assert!(stands == content, "{name} is not current: cargo xtask pictures");
}

fn table(width: u16, height: u16, language: Language) -> Table {
    Table::with(Size::default(), width, height, language)
}

#[test]
fn the_three_panes() {
    let mut table = table(160, 44, Language::English);
    table.press("j j j");
    generated("screenshots/three-panes.svg", &table.svg("Queue, timeline and offers"));
    table.press("3");
    generated("screenshots/offers.svg", &table.svg("Offers for one resident, with barrier checks"));
}

#[test]
fn why_somebody_is_next() {
    let mut table = table(110, 34, Language::English);
    table.press("j j w");
    generated("screenshots/why.svg", &table.svg("Why this person stands here"));
}

#[test]
fn calling() {
    let mut table = table(110, 34, Language::English);
    table.press("b j j");
    generated("screenshots/call.svg", &table.svg("One person fills the screen while calling"));
}

#[test]
fn agenda_and_board() {
    let mut table = table(110, 34, Language::English);
    table.press("g a j j");
    generated("screenshots/agenda.svg", &table.svg("What is late, today and in the next days"));
    table.press("esc g b j j");
    generated("screenshots/board.svg", &table.svg("Every open referral, by state"));
}

#[test]
fn the_planner() {
    let mut table = table(110, 40, Language::English);
    table.press("g f enter");
    generated("screenshots/planner.svg", &table.svg("What can be expected in the hours there are"));
}

#[test]
fn the_figures() {
    let mut table = table(110, 44, Language::Dutch);
    table.press("g c");
    generated("screenshots/figures.svg", &table.svg("De caseload in cijfers, in tientallen"));
    table.press("tab tab");
    generated("screenshots/effect.svg", &table.svg("Wat de jaarmeting liet zien"));
}

#[test]
fn a_question_at_a_time() {
    let mut table = table(100, 30, Language::Dutch);
    table.press("j j j Q 3 1");
    generated("screenshots/questionnaire.svg", &table.svg("De jaarmeting, één vraag tegelijk"));
}

#[test]
fn an_earlier_day() {
    let mut table = table(160, 40, Language::English);
    table.press("g p");
    table.type_text("01-09-2026");
    table.press("enter");
    generated("screenshots/past.svg", &table.svg("The same screen as of an earlier day"));
}

#[test]
fn a_plan() {
    let mut table = table(110, 34, Language::English);
    table.press("j j j e");
    generated("screenshots/plan.svg", &table.svg("A plan, made together"));
}

#[test]
fn the_page_to_look_at_together() {
    let mut table = table(100, 30, Language::Dutch);
    table.press("j j j K");
    generated("screenshots/own.svg", &table.svg("De bladzijde om samen te bekijken"));
}

#[test]
fn logging_a_contact() {
    let mut table = table(110, 34, Language::English);
    table.press("j j j c right tab right tab");
    table.type_text("Wil graag een keer komen kijken");
    table.press("tab");
    table.type_text("+14");
    generated("screenshots/contact.svg", &table.svg("One small form logs a contact"));
}

#[test]
fn one_person_over_the_whole_screen() {
    let mut table = table(160, 44, Language::Dutch);
    table.press("j j enter");
    generated("screenshots/person.svg", &table.svg("Eén persoon, alles in hele woorden"));
    let mut table = self::table(80, 24, Language::Dutch);
    table.press("j j enter c g tab t tab");
    table.type_text("Wil graag een keer komen kijken, maar niet alleen.");
    generated("screenshots/person-80x24.svg", &table.svg("Typen met de geschiedenis in zicht"));
}

#[test]
fn the_smallest_screens() {
    let mut table = table(80, 24, Language::Dutch);
    generated("screenshots/80x24.svg", &table.svg("Twee vakken op 80 kolommen"));
    table.press("?");
    generated("screenshots/help.svg", &table.svg("Alles wat hier kan, doorzoekbaar"));
    table.press("esc");
    table.resize(40, 12);
    generated("screenshots/40x12.svg", &table.svg("Nog bruikbaar op 40 bij 12"));
}

/// What a day needs most, from the smallest screen to the largest.
#[test]
fn a_day_at_every_size() {
    for (width, height) in [(40, 12), (80, 24), (160, 48), (220, 60)] {
        let sessions = [
            ("person", "Eén persoon", "j j enter", ""),
            ("form", "Een formulier", "j j c g tab t tab", "Wil graag een keer komen kijken."),
            ("call", "Bellen", "b", ""),
            ("filters", "Een beperkte lijst", "/", "trede:2 plan:geen "),
            ("week", "De week", "g w", ""),
        ];
        for (name, title, keys, typed) in sessions {
            let mut table = table(width, height, Language::Dutch);
            table.press(keys);
            table.type_text(typed);
            let name = format!("screenshots/day/{name}-{width}x{height}.svg");
            generated(&name, &table.svg(title));
        }
    }
}

/// All keys of all keymaps, as a page.
#[test]
fn the_page_of_keys() {
    let strings = Strings::new(Language::English);
    let maps = [
        ("default", include_str!("../keymaps/default.toml")),
        ("vim", include_str!("../keymaps/vim.toml")),
        ("arrows", include_str!("../keymaps/arrows.toml")),
    ];
    let maps = maps.map(|(name, text)| {
        let (keymap, problems) = Keymap::load(text, None, &VOCABULARY);
        assert!(problems.is_empty(), "{name}: {problems:?}");
        (name, keymap)
    });
    let mut page = String::from(
        "# Keys\n\nGenerated from the keymaps; `trede keymap list` shows those in force.\n",
    );
    for &context in Context::ALL {
        let mut rows = String::new();
        for &action in Action::ALL {
            let keys = maps.each_ref().map(|(_, keymap)| {
                let mut keys: Vec<String> = keymap
                    .bindings(context.id())
                    .filter(|b| b.action == action.id() && b.written_in == context.id())
                    .map(|binding| format!("`{}`", binding.sequence))
                    .collect();
                keys.sort();
                keys.join(" ")
            });
            if keys.iter().any(|keys| !keys.is_empty()) {
                let title = strings.action(action);
                let [default, vim, arrows] = keys;
                writeln!(rows, "| {title} | {default} | {vim} | {arrows} | `{}` |", action.name())
                    .expect("a row");
            }
        }
        if !rows.is_empty() {
            write!(
                page,
                "\n## {}\n\n| act | default | vim | arrows | name |\n|---|---|---|---|---|\n{rows}",
                context.name()
            )
            .expect("a section");
        }
    }
    page.push_str(&crate::commonest::page());
    generated("docs/keys.md", &page);
}

/// All settings, as a page.
#[test]
fn the_page_of_settings() {
    let strings = Strings::new(Language::English);
    let mut page = String::from(
        "# Settings\n\nGenerated from the table of settings, in the order of `trede.toml`; \
         `trede config list` shows those in force.\n\n| name | what it is | takes | default |\n\
         |---|---|---|---|\n",
    );
    for row in trede::config::settings::rows(&trede::config::Settings::default()) {
        let (about, takes) = (strings.setting(&row.name), strings.takes(row.takes));
        let default = if row.default.is_empty() { "" } else { &format!("`{}`", row.default) };
        writeln!(page, "| `{}` | {about} | {takes} | {default} |", row.name).expect("a row");
    }
    page.push_str(
        "\nA line with a mistake is told with its line and column, and its default holds. Where a \
         line that may have held `security.lock_minutes` cannot be read, the vault locks after one \
         minute; where one that may have held `retention.decision` or the years of a term cannot be \
         read, nothing is destroyed: the strictest holds until the line is mended, and that is told \
         first.\n",
    );
    generated("docs/settings.md", &page);
}
