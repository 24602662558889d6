//! What the mouse reports, and a flood of it as one movement of the hand.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use super::Event;
use crate::app::touch::{Gesture, Mouse};
use crate::runtime::clock;

/// What the program knows of a report, with the instant at which it arrived; nothing of the other
/// buttons.
pub(super) fn read(report: MouseEvent) -> Option<Mouse> {
    let gesture = match report.kind {
        MouseEventKind::Down(MouseButton::Left) => Gesture::Press,
        MouseEventKind::Drag(MouseButton::Left) => Gesture::Drag,
        MouseEventKind::Up(MouseButton::Left) => Gesture::Release,
        MouseEventKind::ScrollUp => Gesture::Wheel(-1),
        MouseEventKind::ScrollDown => Gesture::Wheel(1),
        _ => return None,
    };
    Some(Mouse { gesture, at: (report.column, report.row), ms: clock::milliseconds() })
}

/// What the mouse did last and what may still be joined to it: steps of the wheel and of a drag that
/// follow each other are one, so that one step of the program answers all that wait.
#[derive(Default)]
pub(crate) struct Held(Option<Mouse>);

impl Held {
    /// Takes in an event; what is to be handed over before the next one is taken in.
    pub(crate) fn take<M>(&mut self, event: Event<M>) -> impl Iterator<Item = Event<M>> + use<M> {
        let (before, now) = match event {
            Event::Mouse(next) => {
                let joined = self.0.as_mut().is_some_and(|before| before.join(&next));
                (if joined { None } else { self.0.replace(next) }, None)
            }
            other => (self.0.take(), Some(other)),
        };
        before.map(Event::Mouse).into_iter().chain(now)
    }

    /// What is left where nothing more waits.
    pub(crate) fn rest<M>(&mut self) -> Option<Event<M>> {
        self.0.take().map(Event::Mouse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mouse(gesture: Gesture, at: (u16, u16)) -> Event<u8> {
        Event::Mouse(Mouse { gesture, at, ms: 0 })
    }

    #[test]
    fn a_flood_is_one_step_and_keeps_its_order() {
        let flood = (0..200).map(|_| mouse(Gesture::Wheel(1), (3, 3)));
        let drag = (0..200).map(|x| mouse(Gesture::Drag, (x, 3)));
        let press = mouse(Gesture::Press, (0, 3));
        let events = flood.chain([press.clone()]).chain(drag).chain([Event::Job(1)]);
        let mut held = Held::default();
        let handed: Vec<_> = events.flat_map(|event| held.take(event)).collect();
        let wheel = mouse(Gesture::Wheel(200), (3, 3));
        assert_eq!(handed, [wheel, press, mouse(Gesture::Drag, (199, 3)), Event::Job(1)]);
        assert_eq!(held.rest::<u8>(), None);
        assert_eq!(held.take(mouse(Gesture::Press, (1, 1))).count(), 0);
        assert_eq!(held.rest(), Some(mouse(Gesture::Press, (1, 1))));
    }
}
