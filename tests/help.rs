//! Finding one's way: what can be done here, what may follow, the way back to people, numbers before
//! moves, and a key that does nothing.

use trede::app::action::{Action, VOCABULARY};
use trede::app::group::Group;
use trede::app::menu::Menu;
use trede::app::task::Overlay;
use trede::demo::Size;
use trede::domain::ResidentId;
use trede::i18n::Language;
use trede::keymap::Keymap;

use crate::support::table::{DEFAULT, Table};

const VIM: &str = include_str!("../keymaps/vim.toml");
const ARROWS: &str = include_str!("../keymaps/arrows.toml");

fn selected(table: &Table) -> Option<ResidentId> {
    table.app.model.view.selected
}

/// A table with another map of keys.
fn with_keys(keys: &str, width: u16, height: u16) -> Table {
    let mut table = Table::demo(width, height);
    let (keymap, remarks) = Keymap::load(keys, None, &VOCABULARY);
    assert_eq!(remarks, []);
    table.app.keymap = keymap;
    table.check();
    table
}

fn menu(table: &Table) -> &Menu {
    match &table.app.model.task.overlay {
        Some(Overlay::Menu(menu)) => menu,
        other => panic!("no menu: {other:?}"),
    }
}

fn group_at(table: &Table) -> Group {
    menu(table).selected().expect("a row").group
}

/// The words on the screen, in one line.
fn words(table: &Table) -> String {
    let inside = |row: String| row.split('┃').nth(1).unwrap_or_default().trim().to_owned();
    let rows: Vec<String> = table.screen().into_iter().map(inside).collect();
    rows.join(" ").replace('▌', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_can_be_done_is_grouped_and_counted_and_what_is_possible_stands_first() {
    let mut table = Table::demo(80, 24);
    for key in ["?", ":"] {
        table.press(key);
        let menu = menu(&table);
        let groups = menu.groups();
        let sum: usize = groups.iter().map(|(_, count)| count).sum();
        assert_eq!(sum, menu.all.len());
        let names: Vec<Group> = groups.iter().map(|(group, _)| *group).collect();
        assert!(names.is_sorted() && names.len() > 5, "{names:?}");
        for pair in menu.all.windows(2) {
            let later = pair[0].group == pair[1].group && pair[0].why_not.is_some();
            assert!(!later || pair[1].why_not.is_some(), "{:?}", pair[1].action);
        }
        let (first, count) = groups[0];
        let head = format!("{} · {count}", table.app.strings.group(first));
        assert!(table.shows(&head), "{:#?}", table.screen());
        let all = menu.all.len();
        assert!(table.shows(&format!("{all} of {all}")), "{:#?}", table.screen());
        table.type_text("promise");
        let few = self::menu(&table).shown.len();
        assert!(few > 0 && few < all && table.shows(&format!("{few} of {all}")));
        table.press("esc");
    }
}

#[test]
fn pages_ends_and_groups_of_the_menu_are_reached_by_a_key() {
    let mut table = Table::demo(80, 24);
    table.press("?");
    let last = menu(&table).shown.len() - 1;
    table.press("pagedown");
    assert_eq!(menu(&table).at, 9);
    table.press("pageup end");
    assert_eq!(menu(&table).at, last);
    table.press("home");
    assert_eq!((menu(&table).at, group_at(&table)), (0, Group::People));
    table.press("tab");
    let second = menu(&table).groups()[0].1;
    assert_eq!((menu(&table).at, group_at(&table)), (second, Group::Appointments));
    table.press("tab down shift-tab");
    assert_eq!(group_at(&table), Group::Referrals);
    table.press("shift-tab shift-tab");
    assert_eq!(menu(&table).at, 0);
    // The name of a group finds all of it.
    table.type_text("appointments");
    assert!(menu(&table).all.iter().filter(|row| row.group == Group::Appointments).count() > 2);
    assert_eq!(group_at(&table), Group::Appointments);
}

#[test]
fn no_reason_why_not_is_cut_at_any_size() {
    for language in Language::ALL {
        let size = Size { residents: 60, offers: 30, seed: 4 };
        let mut table = Table::with(size, 80, 24, language);
        for (width, height) in [(40, 12), (60, 16), (80, 24), (160, 48)] {
            table.resize(width, height);
            table.press(":");
            for _ in 0..menu(&table).shown.len() {
                let row = menu(&table).selected().expect("a row");
                let why = row.why_not.map(|why| table.app.strings.why(why)).unwrap_or_default();
                let (title, shown) = (row.title.clone(), words(&table));
                let keys = table.app.strings.keys_shown(&row.keys);
                let place = format!("{width}×{height}: {title}: {why}\n{shown}");
                assert!(shown.contains(&why), "{place}");
                // A key may stand between two lines of a title only in the first of them.
                assert!(shown.contains(&title), "{place} {keys}");
                table.press("down");
            }
            table.press("esc");
        }
    }
}

#[test]
fn what_may_follow_a_key_is_read_whole_at_every_size() {
    for language in Language::ALL {
        let size = Size { residents: 60, offers: 30, seed: 4 };
        let mut table = Table::with(size, 80, 24, language);
        for (width, height) in [(40, 12), (80, 24), (160, 48), (120, 12)] {
            table.resize(width, height);
            for prefix in ["g", "v", "x", "N", "f", "h"] {
                table.press(prefix);
                let stack = table.app.model.contexts();
                let pending = &table.app.model.view.pending;
                let trede::keymap::Resolution::Pending(rest) =
                    table.app.keymap.resolve(stack, pending)
                else {
                    panic!("{prefix}");
                };
                // The digit of a view that nobody saved is not among them.
                let title = |id| table.app.title_of(Action::from_id(id).expect("an act"));
                let titles: Vec<String> = rest.iter().filter_map(|(_, id)| title(*id)).collect();
                let mut seen = words(&table);
                for _ in 0..titles.len() {
                    table.press("down");
                    seen += &words(&table);
                }
                for title in titles {
                    assert!(seen.contains(&title), "{width}×{height} {prefix}: {title}\n{seen}");
                }
                assert!(!table.app.model.view.pending.is_empty(), "reading on presses nothing");
                table.press("esc");
                assert!(table.app.model.view.pending.is_empty());
            }
        }
    }
}

#[test]
fn one_goes_back_to_the_person_before_and_forward_again() {
    for (keys, back, forward) in
        [(DEFAULT, ",", "."), (VIM, ",", "."), (ARROWS, "alt-left", "alt-right")]
    {
        let mut table = with_keys(keys, 100, 30);
        let rows = table.app.model.view.rows.clone();
        table.press("down enter esc down down down enter");
        assert_eq!(selected(&table), Some(rows[4]));
        table.press(back);
        assert_eq!(selected(&table), Some(rows[1]), "from page to page");
        assert!(table.app.model.view.person);
        table.press(forward);
        assert_eq!(selected(&table), Some(rows[4]));
        table.press("esc");
        // Who is only passed is not gone back to, but one comes forward to where one was.
        table.press("down down down");
        table.press(back);
        assert_eq!(selected(&table), Some(rows[4]));
        table.press(back);
        assert_eq!(selected(&table), Some(rows[1]));
        table.press(forward);
        table.press(forward);
        assert_eq!(selected(&table), Some(rows[7]));
        table.press(forward);
        assert!(table.status().contains("nobody to go forward to"), "{}", table.status());
    }
}

#[test]
fn acting_finding_and_resting_after_a_leap_leave_a_trail() {
    let mut table = Table::demo(100, 30);
    let rows = table.app.model.view.rows.clone();
    table.press("j n");
    let name = table.app.model.data.caseload.line(rows[6]).expect("a line").name.spoken();
    table.press("/");
    table.type_text(&name);
    table.press("enter");
    let found = selected(&table);
    table.press("esc G");
    table.give(trede::app::input::Input::Rested);
    let last = selected(&table);
    table.press("g g j ,");
    assert_eq!(selected(&table), last, "rested on after a leap");
    table.press(",");
    assert_eq!(selected(&table), found, "found");
    table.press(",");
    assert_eq!(selected(&table), Some(rows[1]), "acted on");
}

#[test]
fn the_way_back_works_from_the_timeline_and_over_a_list_that_fills_the_screen() {
    let mut table = Table::demo(100, 30);
    let rows = table.app.model.view.rows.clone();
    table.press("j enter esc j enter esc 2 ,");
    assert_eq!(selected(&table), Some(rows[1]));
    table.press("g a j j ,");
    assert!(table.app.model.view.person, "on their own page");
    assert_eq!(selected(&table), Some(rows[1]));
    table.press("esc");
    let overview = table.app.model.task.overview.as_ref().expect("the agenda");
    assert_eq!(selected(&table), overview.row().map(|row| row.resident));
    table.press("esc /");
    table.type_text("zzzqqq");
    table.press("enter ,");
    assert!(table.app.model.view.rows.contains(&selected(&table).expect("somebody")));
}

#[test]
fn whose_file_is_closed_is_passed_over_and_said() {
    let mut table = Table::demo(100, 30);
    let rows = table.app.model.view.rows.clone();
    table.press("enter esc j enter x c right");
    table.press("enter");
    assert!(table.status().starts_with('✓'), "{}", table.status());
    table.press("esc g g j j enter esc ,");
    assert_eq!(selected(&table), Some(rows[0]), "{}", table.status());
    assert!(table.status().contains("passed over"), "{}", table.status());
}

#[test]
fn a_number_before_a_move_repeats_it_in_the_keymap_of_vim_alone() {
    let mut table = with_keys(VIM, 100, 30);
    let rows = table.app.model.view.rows.clone();
    table.press("1");
    assert!(table.status().contains("1 ×"), "{}", table.status());
    table.press("2 j");
    assert_eq!(selected(&table), Some(rows[12]));
    table.press("5 k 3 G");
    assert_eq!(selected(&table), Some(rows[2]));
    table.press("7 g g enter 3 ]");
    assert_eq!(selected(&table), Some(rows[9]));
    table.press("9 9 9 9 9 9 9 ]");
    assert_eq!(selected(&table), rows.last().copied());
    table.press("2 ,");
    assert_ne!(selected(&table), rows.last().copied());
    let mut table = Table::demo(100, 30);
    table.press("2 j");
    assert_eq!(selected(&table), Some(rows[0]), "2 goes to a pane");
}

#[test]
fn a_number_is_dropped_by_esc_and_never_makes_an_act_about_several() {
    let mut table = with_keys(VIM, 100, 30);
    let rows = table.app.model.view.rows.clone();
    table.press("space");
    table.press("5 esc");
    assert_eq!(table.app.model.view.count, None);
    assert_eq!(table.app.model.view.marks.len(), 1, "esc drops the number and nothing else");
    table.press("j");
    assert_eq!(selected(&table), Some(rows[2]));
    let head = table.app.model.data.caseload.head();
    for act in ["n", "c", "d d", "space", "g a", "b"] {
        table.press("5");
        table.press(act);
        assert!(table.status().contains("5 × goes with a move only"), "{act}: {}", table.status());
        assert_eq!(table.app.model.task.overlay, None, "{act}");
    }
    assert_eq!(table.app.model.data.caseload.head(), head);
    assert_eq!(table.app.model.view.marks.len(), 1);
    assert!(table.app.model.task.overview.is_none() && table.app.model.task.call.is_none());
    table.press("0");
    assert!(table.status().contains("does nothing here"), "{}", table.status());
    // A number and the first key of two: both go.
    table.press("5 g esc j");
    assert_eq!(selected(&table), Some(rows[3]));
}

#[test]
fn a_key_in_vain_says_why_until_a_key_does_something() {
    let mut table = Table::demo(100, 30);
    for (keys, why) in [
        ("k", "This is the first one."),
        ("G j", "This is the last one."),
        ("1", "You are here already."),
        ("enter right", "This is the last person of the list."),
        ("esc g g enter left", "This is the first person of the list."),
        ("esc F", "F does nothing here"),
    ] {
        table.press(keys);
        assert!(table.status().contains(why), "{keys}: {}", table.status());
        let said = table.screen();
        let again = keys.split(' ').next_back().expect("a key");
        table.press(again);
        table.press(again);
        assert_eq!(table.screen(), said, "{keys}: it is said once");
        table.press("2");
        assert!(!table.status().contains(why), "{keys}: {}", table.status());
        table.press("1");
    }
}

#[test]
fn a_letter_that_chooses_nothing_says_so() {
    let mut table = Table::demo(100, 30);
    table.press("c q");
    assert!(table.status().contains("No choice begins with “q”"), "{}", table.status());
    let before = table.screen();
    table.press("q");
    assert_eq!(table.screen(), before);
    table.press("right");
    assert!(!table.status().contains("No choice"), "{}", table.status());
    table.press("ctrl-x");
    assert!(table.status().contains("ctrl-x does nothing here"), "{}", table.status());
    table.press("tab tab");
    table.type_text("q");
    assert!(!table.status().contains("nothing"), "{}", table.status());
}

#[test]
fn where_a_key_moves_something_nothing_is_said() {
    let mut table = Table::demo(100, 30);
    table.press("I");
    table.type_text("proef");
    let caller = |table: &Table| match &table.app.model.task.overlay {
        Some(Overlay::Caller(caller)) => caller.at(),
        other => panic!("nobody is looked for: {other:?}"),
    };
    for (key, at) in [("down", 1), ("tab", 2), ("shift-tab", 1), ("end", 4), ("home", 0)] {
        let at = if key == "end" { None } else { Some(at) };
        table.press(key);
        assert!(at.is_none() || caller(&table) == at, "{key}: {:?}", caller(&table));
        assert!(!table.status().starts_with("This is the"), "{key}: {}", table.status());
    }
    table.press("up");
    assert!(table.status().starts_with("This is the first"), "{}", table.status());
    // Rows of the week about one and the same person are rows all the same.
    for (width, keys) in [(100, "g w"), (220, "4")] {
        let mut table = Table::demo(width, 60);
        table.press(keys);
        let count = table.app.model.sheet().expect("the week").rows.len();
        for _ in 1..count {
            table.press("j");
            assert!(!table.status().starts_with("This is the"), "{}", table.status());
        }
        table.press("j");
        assert!(table.status().starts_with("This is the last"), "{}", table.status());
    }
}

#[test]
fn from_the_week_beside_the_panes_one_goes_back_to_a_page_and_comes_back_to_its_row() {
    let mut table = Table::demo(220, 60);
    table.press("j enter esc j enter esc");
    table.press("4 j j ,");
    assert!(table.app.model.view.person);
    table.press("esc");
    let row = table.app.model.sheet().and_then(|week| week.row()).expect("a row");
    assert_eq!(selected(&table), Some(row.resident));
}
