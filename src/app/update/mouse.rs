//! What a press of the mouse does, and a drag: what a key would do to the thing under the pointer, and
//! nothing that no key does.

use crate::app::App;
use crate::app::action::Action;
use crate::app::form::{Purpose, Value};
use crate::app::input::{Effect, Now};
use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::app::overview::{Overview, Row};
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::app::touch::{Again, Gesture, Hand, Limit, Thing};
use crate::app::update::overview::place_of;
use crate::keymap::{Code, Key};

impl App {
    /// The mouse did something.
    pub(in crate::app) fn hand(&mut self, hand: &Hand, now: &Now) -> Vec<Effect> {
        if !self.model.view.mouse || self.model.view.layout().is_none() {
            return Vec::new();
        }
        let column = hand.mouse.at.0;
        match hand.mouse.gesture {
            Gesture::Press => return self.press_on(hand, now),
            Gesture::Drag => self.model.drag(column),
            Gesture::Release => self.model.view.grip.held = None,
            Gesture::Wheel(steps) => self.model.wheel(hand.on.as_ref(), steps),
        }
        Vec::new()
    }

    fn press_on(&mut self, hand: &Hand, now: &Now) -> Vec<Effect> {
        self.model.view.grip.held = None;
        let again = self.model.view.grip.press(hand);
        self.model.view.status.take_if(|status| status.is_in_vain());
        match again {
            Again::Same(thing) if thing.is_row() => return self.press_twice(&thing, now),
            // The first press changed what lies there: the second is the same hand, still moving.
            Again::Same(thing) if hand.on.as_ref() != Some(&thing) => return Vec::new(),
            Again::Same(_) | Again::Other => {}
        }
        if let Some(Thing::Act(action)) = hand.on
            && let Some(key) = self.key_of(action)
        {
            self.model.view.pending.clear();
            return self.pressed(action, key, now);
        }
        self.model.view.count = None;
        if !self.model.view.pending.is_empty() {
            // Beside what may follow: as escape does, nothing else.
            if hand.on != Some(Thing::Keys) {
                self.model.view.pending.clear();
            }
            return Vec::new();
        }
        match &hand.on {
            Some(thing) if self.model.is_on_top(thing) => self.touch(thing, now),
            _ if self.model.is_closed_beside() => self.act(Action::Back, now),
            Some(thing) if self.model.task.overlay.is_none() && thing.is_over() => {
                self.model.not_there();
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// The key that means an action here, or that may follow those pressed so far.
    fn key_of(&self, action: Action) -> Option<Key> {
        let keys = self.keymap.keys_for(self.model.contexts(), action.id());
        keys.first().and_then(|sequence| sequence.keys().last().copied())
    }

    /// A press on what lies on top.
    fn touch(&mut self, thing: &Thing, now: &Now) -> Vec<Effect> {
        match thing {
            Thing::MenuRow(action) => {
                // Twice does it: an act is never one press of a hand away.
                if !self.model.select_in_menu(*action) {
                    self.model.not_there();
                }
            }
            Thing::HistoryRow(_) | Thing::Found(_) | Thing::Field(..) | Thing::Choice(..) => {
                self.model.touch_over(thing);
            }
            Thing::Limit(limit) => self.take_off(limit),
            Thing::Divider(_) | Thing::SheetDivider => {
                self.model.view.grip.held = Some(thing.clone());
            }
            Thing::Pane(_) | Thing::Moment(_) if self.model.sheet_fills() => {}
            Thing::Pane(pane) => return self.go_to(*pane, now),
            Thing::Resident(_) | Thing::Row(..) if self.model.view.person => {
                // The page goes to whoever was meant, as it goes to a neighbour.
                match self.model.why_not(Action::PersonNext) {
                    Some(why) => self.model.view.status = Some(Status::Disabled(why)),
                    None => self.model.touch_row(thing),
                }
            }
            Thing::Row(..) => self.model.touch_row(thing),
            thing => {
                let Some(pane) = thing.pane() else { return Vec::new() };
                let effects = self.go_to(pane, now);
                if self.model.view.focus == pane && !self.model.view.search.typing {
                    self.model.touch_row(thing);
                }
                return effects;
            }
        }
        Vec::new()
    }

    /// The second of two quick presses on a row: what enter does there.
    fn press_twice(&mut self, thing: &Thing, now: &Now) -> Vec<Effect> {
        let other = !matches!(thing, Thing::Moment(_) | Thing::MenuRow(_));
        let same_page = self.model.view.person && other;
        if same_page || !self.model.is_on_top(thing) || !self.model.is_selected(thing) {
            return Vec::new();
        }
        self.press(Key::plain(Code::Enter), now)
    }

    /// The pane gets the focus, as its key gives it; a search that is being typed stays as found.
    fn go_to(&mut self, pane: Pane, now: &Now) -> Vec<Effect> {
        if self.model.view.search.typing {
            self.model.end_typing();
            if self.model.view.search.typing {
                return Vec::new();
            }
        }
        if self.model.view.focus == pane {
            return Vec::new();
        }
        self.act(focuses(pane), now)
    }

    /// A condition is taken off its list, whichever it is.
    fn take_off(&mut self, limit: &Limit) {
        if let Some(why) = self.model.why_not_with_caller(Action::LimitDrop) {
            self.model.view.status = Some(Status::Disabled(why));
        } else if self.model.drop_this_limit(limit) {
            let said = match limit {
                Limit::People(chip) => self.strings.who(chip),
                Limit::Offers(chip) => self.strings.what(chip),
            };
            self.model.view.status = Some(Status::LimitOff(said));
        } else {
            self.model.not_there();
        }
    }
}

/// The action that gives the focus to a pane.
const fn focuses(pane: Pane) -> Action {
    match pane {
        Pane::Residents => Action::PaneResidents,
        Pane::Timeline => Action::PaneTimeline,
        Pane::Offers => Action::PaneOffers,
        Pane::Week => Action::PaneWeek,
    }
}

impl Model {
    /// The mouse is used, or the terminal's own again.
    pub(super) fn turn_mouse(&mut self) {
        self.view.mouse = !self.view.mouse;
        self.view.status = Some(Status::Mouse(self.view.mouse));
    }

    fn not_there(&mut self) {
        self.view.status = Some(Status::NotThere);
    }

    /// Whether a list fills the screen, and the keys are its.
    fn sheet_fills(&self) -> bool {
        self.task.overview.is_some() && !self.view.person
    }

    /// Whether what lies over the screen goes by a press beside it: it holds nothing that was typed to
    /// be kept.
    const fn is_closed_beside(&self) -> bool {
        matches!(
            self.task.overlay,
            Some(Overlay::Menu(_) | Overlay::Page(..) | Overlay::History(_))
        )
    }

    /// Whether a thing belongs to what has the keys now.
    fn is_on_top(&self, thing: &Thing) -> bool {
        match (&self.task.overlay, thing) {
            (Some(Overlay::Form(_)), Thing::Form | Thing::Field(..) | Thing::Choice(..))
            | (Some(Overlay::Menu(_)), Thing::Menu | Thing::MenuRow(_))
            | (Some(Overlay::Page(..)), Thing::Page(_))
            | (Some(Overlay::History(_)), Thing::History | Thing::HistoryRow(_))
            | (Some(Overlay::Caller(_)), Thing::Caller | Thing::Found(_))
            | (Some(Overlay::Incoming(_)), Thing::Incoming)
            | (Some(Overlay::Ask(_)), Thing::Ask) => true,
            (Some(_), _) => false,
            (None, thing) => {
                !thing.is_over() && (self.task.call.is_none() || *thing == Thing::Call)
            }
        }
    }

    /// Whether the row is the one under the cursor.
    fn is_selected(&self, thing: &Thing) -> bool {
        let sheet = |row: &Row| self.sheet().and_then(Overview::row) == Some(row);
        match thing {
            Thing::Resident(id) => {
                self.view.focus == Pane::Residents && self.view.selected == Some(*id)
            }
            // Beside a list that fills the screen the row is what enter opens.
            Thing::Moment(key) => {
                self.view.moment == Some(*key) && self.view.focus == Pane::Timeline
            }
            Thing::Offer(id) => self.view.offer == Some(*id) && self.view.focus == Pane::Offers,
            Thing::Row(_, row) | Thing::WeekRow(row) => sheet(row),
            Thing::HistoryRow(which) => {
                matches!(&self.task.overlay, Some(Overlay::History(h)) if h.selected == Some(*which))
            }
            Thing::Found(id) => {
                matches!(&self.task.overlay, Some(Overlay::Caller(c)) if c.selected == Some(*id))
            }
            Thing::MenuRow(action) => {
                let Some(Overlay::Menu(menu)) = &self.task.overlay else { return false };
                let row = menu.shown.get(menu.at).and_then(|row| menu.all.get(*row));
                row.is_some_and(|row| row.action == *action)
            }
            _ => false,
        }
    }

    /// Selects a row of the panes or of the list that fills the screen, if it is still there.
    fn touch_row(&mut self, thing: &Thing) {
        if self.is_selected(thing) {
            return;
        }
        self.view.jumps.leapt = true;
        let place = match thing {
            Thing::Resident(id) => self.view.rows.iter().position(|known| known == id),
            Thing::Moment(key) => self.moments().iter().position(|known| known == key),
            Thing::Offer(id) => self.view.offers.iter().position(|known| known == id),
            Thing::WeekRow(row) => {
                let week = self.view.week.as_ref();
                week.and_then(|week| place_of(row, &week.rows))
            }
            Thing::Row(kind, row) => {
                let sheet = self.task.overview.as_ref().filter(|sheet| sheet.kind == *kind);
                sheet.and_then(|sheet| place_of(row, &sheet.rows))
            }
            _ => None,
        };
        match place {
            None => self.not_there(),
            Some(place) if matches!(thing, Thing::Row(..)) => self.go_to_row(|_, _| place),
            Some(place) => {
                if matches!(thing, Thing::Resident(_))
                    && self.view.person
                    && self.view.search.is_active_in(Pane::Timeline)
                {
                    // What was looked for in one file is not looked for in the next.
                    self.close_search();
                }
                if let Some(pane) = thing.pane() {
                    self.select(pane, place);
                }
            }
        }
    }

    /// The row of the menu that does this is selected; whether it is there.
    fn select_in_menu(&mut self, action: Action) -> bool {
        let Some(Overlay::Menu(menu)) = &mut self.task.overlay else { return false };
        let is = |row: &usize| menu.all.get(*row).is_some_and(|row| row.action == action);
        let place = menu.shown.iter().position(is);
        menu.at = place.unwrap_or(menu.at);
        place.is_some()
    }

    /// A press on a row or a field of what lies over the screen.
    fn touch_over(&mut self, thing: &Thing) {
        let there = match (&mut self.task.overlay, thing) {
            (Some(Overlay::History(history)), Thing::HistoryRow(which)) => {
                let there = history.rows.iter().any(|row| row.which == *which);
                history.selected = if there { Some(*which) } else { history.selected };
                there
            }
            (Some(Overlay::Caller(caller)), Thing::Found(id)) => {
                let there = caller.found.contains(id);
                caller.selected = if there { Some(*id) } else { caller.selected };
                there
            }
            (Some(Overlay::Form(_)), Thing::Field(purpose, at)) => {
                self.touch_field(*purpose, *at, None)
            }
            (Some(Overlay::Form(_)), Thing::Choice(purpose, at, option)) => {
                self.touch_field(*purpose, *at, Some(option))
            }
            _ => false,
        };
        if !there {
            self.not_there();
        }
    }

    /// A field gets the focus, and one of its choices is chosen; a choice that has the focus and whose
    /// others are not in sight turns. Whether the field is there.
    fn touch_field(&mut self, purpose: Purpose, at: usize, option: Option<&str>) -> bool {
        let Some(Overlay::Form(form)) = &mut self.task.overlay else { return false };
        let there = form.purpose == purpose && form.shown().any(|(known, _)| known == at);
        if !there {
            return false;
        }
        form.forget_sought();
        let turns = option.is_none() && form.at == at && form.is_on_choice();
        form.at = at;
        if turns {
            self.turn_choice(true);
        } else if let Some(option) = option
            && let Some(Value::Choice { options, at, .. }) = form.field_mut().map(|f| &mut f.value)
        {
            *at = options.iter().position(|known| known == option).unwrap_or(*at);
            if form.problem.take().is_some() {
                self.view.status = None;
            }
        }
        true
    }

    /// Takes this condition off; whether it was there.
    fn drop_this_limit(&mut self, limit: &Limit) -> bool {
        let limits = &mut self.view.limits;
        let before = limits.people.len() + limits.offers.len();
        match limit {
            Limit::People(chip) => limits.people.retain(|known| known != chip),
            Limit::Offers(chip) => limits.offers.retain(|known| known != chip),
        }
        let dropped = limits.people.len() + limits.offers.len() < before;
        if dropped {
            self.lists_anew();
        }
        dropped
    }

    /// The divider that is held goes to this column.
    fn drag(&mut self, column: u16) {
        let width = self.view.size.0;
        match &self.view.grip.held {
            Some(Thing::Divider(pane)) => {
                let Some(layout) = self.view.panes() else { return };
                let Some(nth) = layout.panes.iter().position(|(known, _)| known == pane) else {
                    return;
                };
                self.view.dividers.put((nth, layout.panes.len()), column, width);
            }
            Some(Thing::SheetDivider) => {
                if let Some(kind) = self.task.overview.as_ref().map(|sheet| sheet.kind) {
                    self.view.dividers.put_beside(kind, column, width);
                }
            }
            _ => {}
        }
    }
}
