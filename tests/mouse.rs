//! The mouse: what a hand expects of every thing on the screen, on the frame that it saw, and nothing
//! that no key does.

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use trede::app::action::Action;
use trede::app::form::{FieldName, Form, Value};
use trede::app::input::Input;
use trede::app::layout::Pane;
use trede::app::overview::OverviewKind;
use trede::app::page::Page;
use trede::app::task::Overlay;
use trede::app::touch::{Gesture, Hand, Mouse, Thing, Touch, under};
use trede::domain::ResidentId;
use trede::keymap::{Code, Key};
use trede::ui;
use trede::ui::theme::Theme;

use crate::support::cases::cases;
use crate::support::table::Table;

/// A table with a mouse on it: it presses on the frame that was drawn last.
struct Desk {
    table: Table,
    frame: Vec<Touch>,
    ms: u64,
}

impl Desk {
    fn new(width: u16, height: u16) -> Self {
        let mut desk = Self { table: Table::demo(width, height), frame: Vec::new(), ms: 0 };
        desk.table.app.model.view.mouse = true;
        desk.look();
        desk
    }

    /// Takes in the frame as it is drawn now.
    fn look(&mut self) {
        let (width, height) = self.table.app.model.view.size;
        let area = Rect::new(0, 0, width, height);
        let (theme, mut buf) = (Theme::mono(), Buffer::empty(area));
        self.frame = ui::touchable(&self.table.app, &theme, area, &mut buf).1;
    }

    fn keys(&mut self, keys: &str) {
        self.table.press(keys);
        self.look();
    }

    /// What the mouse does on the frame that was looked at last.
    fn does(&mut self, gesture: Gesture, at: (u16, u16)) {
        self.ms += 20;
        let mouse = Mouse { gesture, at, ms: self.ms };
        let on = under(&self.frame, at).cloned();
        self.table.give(Input::Mouse(Hand { mouse, on }));
    }

    /// A press and a release, long after the one before.
    fn click(&mut self, at: (u16, u16)) {
        self.ms += 1_000;
        self.does(Gesture::Press, at);
        self.does(Gesture::Release, at);
        self.look();
    }

    fn twice(&mut self, at: (u16, u16)) {
        self.click(at);
        self.does(Gesture::Press, at);
        self.does(Gesture::Release, at);
        self.look();
    }

    fn wheel(&mut self, steps: i16, at: (u16, u16)) {
        self.does(Gesture::Wheel(steps), at);
        self.look();
    }

    fn drag(&mut self, from: (u16, u16), to: (u16, u16)) {
        self.does(Gesture::Press, from);
        self.does(Gesture::Drag, to);
        self.does(Gesture::Release, to);
        self.look();
    }

    /// A cell of each thing of this kind in the frame, from the top.
    fn cells(&self, is: impl Fn(&Thing) -> bool) -> Vec<(u16, u16)> {
        let shown = self.frame.iter().filter(|touch| is(&touch.thing));
        let cell = |touch: &Touch| {
            let last = touch.area.x + touch.area.width.saturating_sub(1);
            (touch.area.x..=last)
                .map(|x| (x, touch.area.y))
                .find(|at| under(&self.frame, *at) == Some(&touch.thing))
        };
        shown.filter_map(cell).collect()
    }

    #[track_caller]
    fn cell(&self, thing: &Thing) -> (u16, u16) {
        let cells = self.cells(|known| known == thing);
        *cells.first().unwrap_or_else(|| panic!("no {thing:?}\n{:#?}", self.table.screen()))
    }

    fn selected(&self) -> Option<ResidentId> {
        self.table.app.model.view.selected
    }

    fn focus(&self) -> Pane {
        self.table.app.model.view.focus
    }

    #[track_caller]
    fn form(&self) -> &Form {
        match &self.table.app.model.task.overlay {
            Some(Overlay::Form(form)) => form,
            other => panic!("no form: {other:?}"),
        }
    }
}

fn of_resident(thing: &Thing) -> bool {
    matches!(thing, Thing::Resident(_))
}

#[test]
fn a_row_is_selected_by_who_it_is_and_its_pane_gets_the_focus() {
    let mut desk = Desk::new(160, 40);
    let third = desk.table.app.model.view.rows[2];
    desk.click(desk.cell(&Thing::Resident(third)));
    assert_eq!((desk.selected(), desk.focus()), (Some(third), Pane::Residents));
    let moments = desk.table.app.model.moments();
    desk.click(desk.cell(&Thing::Moment(moments[1])));
    assert_eq!(desk.focus(), Pane::Timeline);
    assert_eq!(desk.table.app.model.view.moment, Some(moments[1]));
    assert_eq!(desk.selected(), Some(third));
    let offer = desk.table.app.model.view.offers[3];
    desk.click(desk.cell(&Thing::Offer(offer)));
    assert_eq!((desk.focus(), desk.table.app.model.view.offer), (Pane::Offers, Some(offer)));
    let title = desk.cells(|thing| *thing == Thing::Pane(Pane::Timeline))[0];
    desk.click(title);
    assert_eq!(desk.focus(), Pane::Timeline);
}

#[test]
fn two_quick_presses_do_what_enter_does_there_and_two_slow_ones_do_not() {
    let mut desk = Desk::new(100, 30);
    let second = desk.table.app.model.view.rows[1];
    let at = desk.cell(&Thing::Resident(second));
    desk.click(at);
    desk.click(at);
    assert!(!desk.table.app.model.view.person, "a second later it is another press");
    desk.ms += 1_000;
    desk.twice(at);
    assert!(desk.table.app.model.view.person);
    assert_eq!(desk.selected(), Some(second));
    // On the page a moment opens as it does by enter.
    let moment = desk.table.app.model.moments()[0];
    desk.twice(desk.cell(&Thing::Moment(moment)));
    let page = Overlay::Page(Page::Moment(second, moment), 0);
    assert_eq!(desk.table.app.model.task.overlay, Some(page));
}

#[test]
fn a_third_quick_press_opens_nothing_more() {
    let mut desk = Desk::new(100, 30);
    let at = desk.cell(&Thing::Resident(desk.table.app.model.view.rows[1]));
    desk.twice(at);
    assert!(desk.table.app.model.view.person);
    desk.does(Gesture::Press, at);
    assert_eq!(desk.table.app.model.task.overlay, None);
}

#[test]
fn the_row_that_a_first_press_moved_away_is_still_the_one_that_is_meant() {
    let mut desk = Desk::new(100, 24);
    desk.keys("g a");
    let rows = desk.cells(|thing| matches!(thing, Thing::Row(..)));
    let at = *rows.last().unwrap();
    let meant = under(&desk.frame, at).cloned();
    desk.click(at);
    assert_ne!(under(&desk.frame, at), meant.as_ref(), "the list moved under the hand");
    desk.does(Gesture::Press, at);
    let Some(Thing::Row(_, row)) = meant else { panic!("{meant:?}") };
    assert!(desk.table.app.model.view.person);
    assert_eq!(desk.selected(), Some(row.resident));
}

#[test]
fn the_wheel_scrolls_what_is_under_it_and_leaves_the_focus() {
    let mut desk = Desk::new(160, 30);
    let list = desk.cells(of_resident);
    desk.wheel(2, list[1]);
    let view = &desk.table.app.model.view;
    assert_eq!(view.scroll(Pane::Residents).top, 4);
    assert_eq!(view.selected, Some(view.rows[4]), "who would go out of sight is not kept there");
    let offer = desk.table.app.model.view.offers[0];
    let who = desk.selected();
    desk.wheel(3, desk.cell(&Thing::Offer(offer)));
    assert_eq!((desk.focus(), desk.selected()), (Pane::Residents, who));
    assert_eq!(desk.table.app.model.view.scroll(Pane::Offers).top, 3);
    desk.wheel(-99, list[1]);
    assert_eq!(desk.table.app.model.view.scroll(Pane::Residents).top, 0);
    desk.wheel(i16::MAX, list[1]);
    let view = &desk.table.app.model.view;
    assert!(view.rows.iter().rev().take(14).any(|id| Some(*id) == view.selected));
}

#[test]
fn the_wheel_reads_pages_menus_and_the_history_to_their_end_and_back() {
    let mut desk = Desk::new(60, 14);
    desk.keys("w");
    let page = desk.cells(|thing| matches!(thing, Thing::Page(_)))[0];
    let scrolled = |desk: &Desk| match desk.table.app.model.task.overlay {
        Some(Overlay::Page(_, scrolled)) => scrolled,
        _ => panic!("no page"),
    };
    desk.wheel(1, page);
    assert_eq!(scrolled(&desk), 3);
    desk.wheel(900, page);
    let end = scrolled(&desk);
    desk.wheel(-1, page);
    assert_eq!(scrolled(&desk), end - 3, "back is back at once");
    desk.keys("esc ?");
    let menu = desk.cells(|thing| matches!(thing, Thing::MenuRow(_)))[0];
    desk.wheel(2, menu);
    assert!(matches!(&desk.table.app.model.task.overlay, Some(Overlay::Menu(m)) if m.at == 6));
    desk.keys("esc n j n j n g h");
    let row = desk.cells(|thing| matches!(thing, Thing::HistoryRow(_)))[0];
    desk.wheel(1, row);
    assert!(
        matches!(&desk.table.app.model.task.overlay, Some(Overlay::History(h)) if h.place() == 1)
    );
}

#[test]
fn the_divider_goes_where_it_is_dragged_and_keeps_everybody_their_least() {
    for width in [80, 100, 160, 220] {
        let mut desk = Desk::new(width, 30);
        let at = desk.cell(&Thing::Divider(Pane::Residents));
        desk.drag(at, (30, 9));
        let list = |desk: &Desk| desk.table.app.model.view.layout().unwrap().panes[0].1.width;
        assert_eq!(list(&desk), 30, "{width}");
        assert_eq!(desk.cell(&Thing::Divider(Pane::Residents)).0, 30);
        desk.does(Gesture::Drag, (50, 9));
        assert_eq!(list(&desk), 30, "it was let go");
        desk.drag((30, 9), (width - 1, 9));
        let panes = desk.table.app.model.view.layout().unwrap().panes;
        assert!(panes.iter().all(|(_, area)| area.width >= 24), "{panes:?}");
        desk.table.resize(width + 10, 30);
    }
}

#[test]
fn the_divider_beside_a_list_that_fills_the_screen_moves_too() {
    let mut desk = Desk::new(160, 30);
    desk.keys("g a");
    let at = desk.cell(&Thing::SheetDivider);
    desk.drag(at, (100, 5));
    assert_eq!(desk.cell(&Thing::SheetDivider).0, 100);
    desk.drag((100, 5), (3, 5));
    assert_eq!(desk.cell(&Thing::SheetDivider).0, 40);
}

#[test]
fn a_press_on_a_condition_takes_it_off_and_says_which() {
    let mut desk = Desk::new(160, 30);
    let all = desk.table.app.model.view.rows.len();
    desk.keys("/");
    desk.table.type_text("rung:1 plan:none ");
    desk.keys("enter");
    assert_eq!(desk.table.app.model.view.limits.people.len(), 2);
    let chips = desk.cells(|thing| matches!(thing, Thing::Limit(_)));
    // Twice: under the hand lies the other one by then, and it stays.
    desk.twice(chips[0]);
    assert_eq!(desk.table.app.model.view.limits.people.len(), 1);
    assert_eq!(desk.table.status(), "Taken off: rung 1.");
    desk.click(desk.cells(|thing| matches!(thing, Thing::Limit(_)))[0]);
    assert_eq!(desk.table.app.model.view.rows.len(), all);
}

#[test]
fn in_a_form_fields_get_the_focus_and_choices_are_chosen() {
    let mut desk = Desk::new(100, 40);
    desk.keys("c");
    let purpose = desk.form().purpose;
    let note = desk.form().fields.iter().position(|f| f.name == FieldName::Note).unwrap();
    desk.click(desk.cell(&Thing::Field(purpose, note)));
    assert_eq!(desk.form().at, note);
    desk.table.type_text("fietst graag");
    let outcome = desk.form().fields.iter().position(|f| f.name == FieldName::Outcome).unwrap();
    desk.look();
    desk.click(desk.cell(&Thing::Field(purpose, outcome)));
    assert_eq!(desk.form().at, outcome);
    let choices = desk.cells(|thing| matches!(thing, Thing::Choice(..)));
    let last = *choices.last().unwrap();
    let Some(Thing::Choice(_, _, option)) = under(&desk.frame, last).cloned() else { panic!() };
    desk.click(last);
    assert!(desk.form().fields[outcome].is_chosen(&option), "{option}");
    // Beside it nothing happens to what was typed.
    let who = desk.selected();
    desk.click((1, 1));
    assert_eq!(desk.selected(), who);
    let Value::Text(line) = &desk.form().fields[note].value else { panic!("a text") };
    assert_eq!(line.as_str(), "fietst graag");
}

#[test]
fn a_hint_is_its_key_with_the_same_way_back() {
    let mut desk = Desk::new(100, 40);
    let who = desk.selected().unwrap();
    let known = |desk: &Desk| {
        let file = desk.table.app.model.data.caseload.file(who).unwrap();
        file.records.contacts.len()
    };
    let before = known(&desk);
    desk.click(desk.cell(&Thing::Act(Action::ContactNoAnswer)));
    assert_eq!(known(&desk), before + 1);
    desk.keys("u");
    assert_eq!(known(&desk), before);
    desk.click(desk.cell(&Thing::Act(Action::ContactLog)));
    desk.table.type_text("n");
    desk.look();
    desk.click(desk.cell(&Thing::Act(Action::Back)));
    assert_eq!(desk.table.app.model.task.overlay, None);
    desk.click(desk.cell(&Thing::Act(Action::ContactLog)));
    desk.table.press("tab");
    desk.table.type_text("t");
    desk.look();
    desk.click(desk.cell(&Thing::Act(Action::Submit)));
    assert_eq!(known(&desk), before + 1, "{}", desk.table.status());
}

#[test]
fn a_row_of_the_palette_is_run_and_a_press_beside_it_closes_it() {
    let mut desk = Desk::new(100, 30);
    desk.keys(":");
    desk.table.type_text("agenda");
    desk.look();
    desk.click(desk.cell(&Thing::MenuRow(Action::AgendaOpen)));
    assert!(desk.table.app.model.task.overview.is_none(), "one press chooses, two do it");
    desk.twice(desk.cell(&Thing::MenuRow(Action::AgendaOpen)));
    assert_eq!(desk.table.app.model.task.overview.as_ref().unwrap().kind, OverviewKind::Agenda);
    desk.keys("?");
    desk.click((0, 0));
    assert_eq!(desk.table.app.model.task.overlay, None);
    assert!(desk.table.app.model.task.overview.is_some(), "nothing else went with it");
}

#[test]
fn what_may_follow_a_key_is_pressed_or_left() {
    let mut desk = Desk::new(100, 30);
    desk.keys("g");
    desk.click(desk.cell(&Thing::Act(Action::BoardOpen)));
    assert_eq!(desk.table.app.model.task.overview.as_ref().unwrap().kind, OverviewKind::Board);
    desk.keys("esc g");
    let who = desk.selected();
    desk.click(desk.cells(of_resident)[3]);
    assert!(desk.table.app.model.view.pending.is_empty());
    assert_eq!(desk.selected(), who, "as after escape");
}

#[test]
fn every_list_that_fills_the_screen_knows_the_hand() {
    for (width, height) in [(60, 20), (80, 24), (160, 48), (220, 60)] {
        for keys in ["g d", "g a", "g b", "g w"] {
            let mut desk = Desk::new(width, height);
            desk.keys(keys);
            let rows = desk.cells(|thing| matches!(thing, Thing::Row(..)));
            let Some(at) = rows.get(1).copied() else { continue };
            let Some(Thing::Row(_, row)) = under(&desk.frame, at).cloned() else { panic!() };
            desk.click(at);
            let sheet = desk.table.app.model.task.overview.as_ref().unwrap();
            assert_eq!(sheet.row(), Some(&row), "{keys} {width}");
            assert_eq!(desk.selected(), Some(row.resident));
            let before = sheet.at;
            desk.wheel(1, at);
            let sheet = desk.table.app.model.task.overview.as_ref().unwrap();
            assert!(sheet.at > before || before + 1 == sheet.rows.len(), "{keys} {width}");
        }
    }
}

#[test]
fn the_week_beside_the_panes_is_a_pane() {
    let mut desk = Desk::new(220, 60);
    let at = desk.cells(|thing| matches!(thing, Thing::WeekRow(_)))[0];
    let Some(Thing::WeekRow(row)) = under(&desk.frame, at).cloned() else { panic!() };
    desk.click(at);
    assert_eq!((desk.focus(), desk.selected()), (Pane::Week, Some(row.resident)));
    desk.twice(at);
    assert!(desk.table.app.model.view.person);
}

#[test]
fn on_the_page_of_a_person_a_row_beside_it_is_the_next_person() {
    let mut desk = Desk::new(160, 48);
    desk.keys("enter");
    let other = desk.table.app.model.view.rows[3];
    desk.twice(desk.cell(&Thing::Resident(other)));
    assert!(desk.table.app.model.view.person, "the page stays");
    assert_eq!(desk.selected(), Some(other));
    assert_eq!(desk.table.app.model.task.overlay, None);
    // The wheel over the list leaves the page with its person.
    desk.wheel(5, desk.cells(of_resident)[1]);
    assert_eq!(desk.selected(), Some(other));
    desk.click(desk.cell(&Thing::Act(Action::ContactLog)));
    assert_eq!(desk.form().targets, [other]);
}

#[test]
fn in_a_call_the_hints_are_pressed_and_nobody_else_is() {
    let mut desk = Desk::new(100, 30);
    desk.keys("b");
    let who = desk.selected();
    let call = desk.cells(|thing| *thing == Thing::Call)[0];
    desk.click(call);
    desk.wheel(1, call);
    assert_eq!(desk.selected(), who);
    desk.click(desk.cell(&Thing::Act(Action::CallSkip)));
    assert_ne!(desk.selected(), who);
    assert!(desk.table.app.model.task.call.is_some());
}

#[test]
fn whoever_calls_is_picked_by_the_hand() {
    let mut desk = Desk::new(100, 30);
    desk.keys("I");
    desk.table.type_text("an");
    desk.look();
    let found = desk.cells(|thing| matches!(thing, Thing::Found(_)));
    let Some(Thing::Found(id)) = under(&desk.frame, found[1]).cloned() else { panic!() };
    desk.twice(found[1]);
    assert_eq!(desk.form().targets, [id]);
    // Who is on the line is not left by a press beside the form, nor after it.
    desk.click((1, 1));
    assert_eq!(desk.form().targets, [id]);
}

#[test]
fn a_search_that_is_being_typed_stays_as_found() {
    let mut desk = Desk::new(100, 30);
    desk.keys("/");
    desk.table.type_text("an");
    desk.look();
    let second = desk.table.app.model.view.rows[1];
    desk.click(desk.cell(&Thing::Resident(second)));
    assert_eq!(desk.selected(), Some(second));
    assert!(!desk.table.app.model.view.search.typing);
    assert!(desk.table.app.model.view.search.is_active_in(Pane::Residents));
}

#[test]
fn what_went_since_the_frame_was_seen_is_refused_and_what_moved_is_found() {
    let mut desk = Desk::new(160, 40);
    let rows = desk.table.app.model.view.rows.clone();
    let old = desk.frame.clone();
    let at = desk.cell(&Thing::Resident(rows[5]));
    // The list is another one by the time that the press arrives.
    desk.table.press("G");
    desk.does(Gesture::Press, at);
    assert_eq!(desk.selected(), Some(rows[5]), "wherever the row stands");
    desk.table.press("/");
    desk.table.type_text("zzzz");
    desk.table.press("enter");
    desk.frame = old;
    let who = desk.selected();
    desk.ms += 1_000;
    desk.does(Gesture::Press, at);
    assert_eq!(desk.selected(), who);
    assert_eq!(desk.table.status(), "That is not there any more: press on what you see now.");
    desk.table.press("esc :");
    desk.look();
    let row = desk.cells(|thing| matches!(thing, Thing::MenuRow(_)))[2];
    desk.table.press("esc");
    desk.ms += 1_000;
    desk.does(Gesture::Press, row);
    assert_eq!(desk.table.app.model.task.overlay, None, "nothing is run that is not seen");
}

#[test]
fn the_palette_turns_it_and_says_so_and_off_is_off() {
    let mut desk = Desk::new(100, 30);
    desk.keys(":");
    desk.table.type_text("mouse");
    desk.look();
    desk.twice(desk.cell(&Thing::MenuRow(Action::MouseToggle)));
    assert!(!desk.table.app.model.view.mouse);
    let who = desk.selected();
    desk.click(desk.cells(of_resident)[2]);
    desk.wheel(9, desk.cells(of_resident)[2]);
    assert_eq!(desk.selected(), who);
    desk.table.press(":");
    desk.table.type_text("muis");
    desk.table.press("enter");
    assert!(desk.table.app.model.view.mouse);
    assert!(desk.table.status().contains("hold shift"), "{}", desk.table.status());
}

#[test]
fn it_goes_as_it_was_set_when_the_lock_opens() {
    let mut desk = Desk::new(160, 30);
    desk.drag(desk.cell(&Thing::Divider(Pane::Residents)), (30, 9));
    let place = desk.table.app.whereabouts();
    desk.table.reopen();
    assert!(!desk.table.app.model.view.mouse, "off by itself");
    desk.table.app.return_to(place, trede::runtime::clock::now());
    assert!(desk.table.app.model.view.mouse);
    assert_eq!(desk.table.app.model.view.layout().unwrap().panes[0].1.width, 30);
}

#[test]
fn everything_that_can_be_touched_lies_on_the_screen() {
    for (width, height) in [(40, 12), (80, 24), (220, 60)] {
        for keys in ["", "g d", "g w", "g a", "enter", "c", "?", "b", "I", "g", "w", "g h"] {
            let mut desk = Desk::new(width, height);
            if !keys.is_empty() {
                desk.keys(keys);
            }
            for Touch { area, thing } in &desk.frame {
                let inside = area.x + area.width <= width + 1 && area.y + area.height <= height;
                assert!(inside, "{width}x{height} {keys:?}: {thing:?} at {area:?}");
            }
            let acts = desk.cells(|thing| matches!(thing, Thing::Act(_)));
            assert!(!acts.is_empty(), "{width}x{height} {keys:?}: no key can be pressed");
        }
    }
}

#[derive(Debug, Clone)]
enum Does {
    Mouse(Gesture, u16, u16, u64),
    /// The frame that is seen is drawn anew.
    Look,
    Key(Key),
    Size(u16, u16),
}

fn does() -> impl Strategy<Value = Does> {
    let gesture = prop_oneof![
        4 => Just(Gesture::Press),
        2 => Just(Gesture::Drag),
        1 => Just(Gesture::Release),
        2 => any::<i16>().prop_map(Gesture::Wheel),
        3 => (-4..4_i16).prop_map(Gesture::Wheel),
    ];
    let keys = vec!['c', 'p', '?', ':', 'g', 'd', 'w', 'a', 'h', 'b', 'I', '/', 'n', 'u', 'j', 'm'];
    let codes = prop_oneof![
        4 => prop::sample::select(keys).prop_map(Code::Char),
        1 => prop::sample::select(vec![Code::Enter, Code::Esc, Code::Tab]),
    ];
    prop_oneof![
        12 => (gesture, 0..230u16, 0..64u16, 0..900u64).prop_map(|(g, x, y, ms)| Does::Mouse(g, x, y, ms)),
        8 => Just(Does::Look),
        6 => codes.prop_map(|code| Does::Key(Key::plain(code))),
        1 => (0..230u16, 0..64u16).prop_map(|(width, height)| Does::Size(width, height)),
    ]
}

proptest! {
    #![proptest_config(cases(8))]
    #[test]
    fn whatever_the_hand_does_at_whatever_size_nothing_breaks(
        size in prop::sample::select(vec![(40, 12), (80, 24), (160, 48), (220, 60)]),
        all in prop::collection::vec(does(), 1..120),
    ) {
        let mut desk = Desk::new(size.0, size.1);
        for one in all {
            match one {
                Does::Mouse(gesture, x, y, ms) => {
                    // Most of what is pressed lies on the screen.
                    let (width, height) = desk.table.app.model.view.size;
                    let at = if ms % 8 == 0 { (x, y) } else { (x % width.max(1), y % height.max(1)) };
                    desk.ms += ms;
                    desk.does(gesture, at);
                }
                Does::Look => desk.look(),
                Does::Key(key) => desk.table.key(key),
                Does::Size(width, height) => desk.table.resize(width, height),
            }
        }
        desk.table.resize(120, 40);
        desk.table.reopen();
    }
}
