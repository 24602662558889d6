//! What the hand can reach: the things on the screen, noted where they are drawn, and what the mouse
//! does to them.
//!
//! A thing is an identity. What lay under the pointer in the frame that somebody saw is what they
//! meant, wherever it stands by then.

use crate::app::action::Action;
use crate::app::form::Purpose;
use crate::app::history::which::Which;
use crate::app::layout::{Area, Pane};
use crate::app::overview::{Overview, OverviewKind, Row};
use crate::domain::timeline::MomentKey;
use crate::domain::{OfferId, ResidentId};
use crate::filters::Chip;
use crate::filters::offers::What;
use crate::filters::people::Who;

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gesture {
    /// The left button went down.
    Press,
    /// The pointer moved while it was down.
    Drag,
    /// It came up.
    Release,
    /// The wheel turned by so many steps; down is more than none.
    Wheel(i16),
}

/// One thing that the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// What.
    pub gesture: Gesture,
    /// In which column and row.
    pub at: (u16, u16),
    /// When, in milliseconds of a clock that nobody can set.
    pub ms: u64,
}

impl Mouse {
    /// Takes in what came after it, where both are one movement of the hand; `false` where they are
    /// two things.
    pub fn join(&mut self, next: &Self) -> bool {
        let gesture = match (self.gesture, next.gesture) {
            (Gesture::Drag, Gesture::Drag) => Gesture::Drag,
            (Gesture::Wheel(before), Gesture::Wheel(more)) if self.at == next.at => {
                Gesture::Wheel(before.saturating_add(more))
            }
            _ => return false,
        };
        *self = Self { gesture, ..*next };
        true
    }
}

/// The mouse, with what lay under the pointer in the frame that was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hand {
    /// What it did.
    pub mouse: Mouse,
    /// Over what; `None` over nothing.
    pub on: Option<Thing>,
}

/// A condition that is shown above a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Limit {
    /// On people.
    People(Chip<Who>),
    /// On offers.
    Offers(Chip<What>),
}

/// Something on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Thing {
    /// A pane: its title, and what is no row.
    Pane(Pane),
    /// A row of the list of residents.
    Resident(ResidentId),
    /// A row of the timeline.
    Moment(MomentKey),
    /// A row of the catalogue.
    Offer(OfferId),
    /// The list that fills the screen.
    Sheet,
    /// A row of that list.
    Row(OverviewKind, Row),
    /// A row of the week beside the panes.
    WeekRow(Row),
    /// The column to the right of a pane.
    Divider(Pane),
    /// The column to the right of the list that fills the screen.
    SheetDivider,
    /// A condition in the title of a list.
    Limit(Limit),
    /// A form: its frame, and what is no field.
    Form,
    /// A field of a form for this, by its place among all fields.
    Field(Purpose, usize),
    /// The same, and one of its choices.
    Choice(Purpose, usize, String),
    /// A menu: its frame.
    Menu,
    /// A row of a menu.
    MenuRow(Action),
    /// A page to read, and the last line from which on the rest still fills its rows.
    Page(u16),
    /// The history of messages.
    History,
    /// A row of it.
    HistoryRow(Which),
    /// The line in which whoever calls is looked for.
    Caller,
    /// Somebody who was found there.
    Found(ResidentId),
    /// A file that is read in.
    Incoming,
    /// A question.
    Ask,
    /// Whoever is being called.
    Call,
    /// What may follow the keys pressed so far.
    Keys,
    /// A key that is shown, by what it does.
    Act(Action),
}

impl Thing {
    /// A row of this list, which is the one that fills the screen or stands beside the panes.
    pub fn of_row(list: &Overview, nth: usize, fills: Option<&Overview>) -> Option<Self> {
        let row = list.rows.get(nth)?.clone();
        let is_it = fills.is_some_and(|fills| std::ptr::eq(fills, list));
        Some(if is_it { Self::Row(list.kind, row) } else { Self::WeekRow(row) })
    }

    /// Whether it is a row on which a second press does what enter does.
    pub const fn is_row(&self) -> bool {
        matches!(
            self,
            Self::Resident(_)
                | Self::Moment(_)
                | Self::Offer(_)
                | Self::Row(..)
                | Self::WeekRow(_)
                | Self::HistoryRow(_)
                | Self::Found(_)
                | Self::MenuRow(_)
        )
    }

    /// Whether it is a part of what lies over the screen.
    pub const fn is_over(&self) -> bool {
        matches!(
            self,
            Self::Form
                | Self::Field(..)
                | Self::Choice(..)
                | Self::Menu
                | Self::MenuRow(_)
                | Self::Page(_)
                | Self::History
                | Self::HistoryRow(_)
                | Self::Caller
                | Self::Found(_)
                | Self::Ask
                | Self::Incoming
                | Self::Keys
                | Self::Act(_)
        )
    }

    /// The pane that it is a part of; `None` where it is in none.
    pub const fn pane(&self) -> Option<Pane> {
        match self {
            Self::Pane(pane) => Some(*pane),
            Self::Resident(_) | Self::Limit(Limit::People(_)) => Some(Pane::Residents),
            Self::Moment(_) => Some(Pane::Timeline),
            Self::Offer(_) | Self::Limit(Limit::Offers(_)) => Some(Pane::Offers),
            Self::WeekRow(_) => Some(Pane::Week),
            _ => None,
        }
    }
}

/// Within so many milliseconds two presses are one double press.
const TWICE: u64 = 400;

/// What a press is after the one before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Again {
    /// The second of two quick ones, on this thing.
    Same(Thing),
    /// A press of its own.
    Other,
}

/// What the hand holds, and what it pressed last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grip {
    /// The divider that is being dragged.
    pub held: Option<Thing>,
    /// What was pressed last, where and when.
    pressed: Option<(Mouse, Thing)>,
}

impl Grip {
    /// Takes in a press. The second of two in one place means what the first was on: where that made a
    /// list move, something else lies there by now.
    pub fn press(&mut self, hand: &Hand) -> Again {
        let before = self.pressed.take();
        let quick = |first: &Mouse| hand.mouse.ms.saturating_sub(first.ms) <= TWICE;
        let same = |(first, thing): &(Mouse, Thing)| {
            first.at == hand.mouse.at || Some(thing) == hand.on.as_ref()
        };
        let again = before.filter(|before| quick(&before.0) && same(before));
        if let Some((_, thing)) = again {
            return Again::Same(thing);
        }
        self.pressed = hand.on.clone().map(|thing| (hand.mouse, thing));
        Again::Other
    }
}

/// A thing, and where it was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touch {
    /// Where.
    pub area: Area,
    /// What.
    pub thing: Thing,
}

/// What lies under a cell: what was drawn last lies on top.
pub fn under(touches: &[Touch], (x, y): (u16, u16)) -> Option<&Thing> {
    touches.iter().rev().find(|touch| touch.area.holds(x, y)).map(|touch| &touch.thing)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mouse(gesture: Gesture, x: u16) -> Mouse {
        Mouse { gesture, at: (x, 4), ms: u64::from(x) }
    }

    #[test]
    fn steps_of_the_wheel_and_of_a_drag_are_one_and_presses_are_not() {
        let mut wheel = mouse(Gesture::Wheel(1), 3);
        assert!(wheel.join(&mouse(Gesture::Wheel(2), 3)));
        assert_eq!(wheel.gesture, Gesture::Wheel(3));
        assert!(!wheel.join(&mouse(Gesture::Wheel(1), 4)), "over something else");
        let mut drag = mouse(Gesture::Drag, 3);
        assert!(drag.join(&mouse(Gesture::Drag, 9)));
        assert_eq!(drag, mouse(Gesture::Drag, 9));
        let mut press = mouse(Gesture::Press, 3);
        assert!(!press.join(&mouse(Gesture::Press, 3)));
        assert!(!press.join(&mouse(Gesture::Drag, 3)));
    }

    #[test]
    fn what_was_drawn_last_lies_on_top() {
        let area = Area { x: 2, y: 1, width: 5, height: 2 };
        let touches = [
            Touch { area, thing: Thing::Sheet },
            Touch { area: Area { width: 1, ..area }, thing: Thing::Menu },
        ];
        assert_eq!(under(&touches, (2, 2)), Some(&Thing::Menu));
        assert_eq!(under(&touches, (6, 1)), Some(&Thing::Sheet));
        assert_eq!(under(&touches, (7, 1)), None);
        assert_eq!(under(&touches, (2, 3)), None);
    }
}
