//! The loop of the screen: wait, hand over what happened, draw once.

use std::io::{self, Write};
use std::mem;
use std::sync::mpsc::{Receiver, RecvError};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use rustix::io::Errno;

use super::events::{self, Channel, Event, StopReason};
use super::frame::Screen;
use super::{panic, signals, terminal, watchdog};

/// The most events handed over between two frames. Without it a job that reports faster than the
/// program handles would keep the screen from ever being drawn.
const BETWEEN_FRAMES: usize = 256;

/// What the runtime runs. It is told what happened, and asked to draw when it says so.
pub trait Program {
    /// What the program's own jobs report.
    type Message: Send + 'static;

    /// Takes in one event and says what has to follow; an empty list means that the screen stays
    /// as it is (a new size is drawn in any case). [`Event::Stop`] and [`Event::Suspend`] never come here.
    fn handle(&mut self, event: Event<Self::Message>) -> Vec<Flow>;

    /// Whether the mouse is the program's at the moment, and not the terminal's own.
    fn wants_mouse(&self) -> bool {
        false
    }

    /// Fills the whole area and returns where the hardware cursor goes; `None` hides it.
    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position>;

    /// Finishes what must not be lost; nothing is handed over any more. The line returned is
    /// printed to standard error once the terminal is given back.
    fn leave(&mut self) -> Option<String>;
}

/// What follows from an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Draw what changed.
    Draw,
    /// Draw now and hand over [`Event::Shown`] before anything else.
    Show,
    /// Let go the keys, presses and pasted text that wait: they came while the program was at work. The
    /// way back and the way out are kept.
    LetGo,
    /// Wipe the screen and draw all of it: something else wrote on it.
    Redraw,
    /// Put this text on the clipboard of the person's machine.
    Copy(String),
    /// End with this exit code.
    Quit(i32),
}

/// Takes the terminal, runs the program until it quits or is stopped, gives the terminal back,
/// and returns the exit code: the program's own, or 128 and the number of the signal.
///
/// The keyboard's thread may still be blocked in a read afterwards: end the process soon.
///
/// # Errors
/// When there is no terminal, or it stops working while it is still there; it is given back then.
pub fn run<P: Program>(program: &mut P, channel: Channel<P::Message>) -> io::Result<i32> {
    panic::install();
    // Before the terminal is taken: a signal between the two would leave it taken.
    signals::start(channel.sender.clone())?;
    let mut guard = terminal::Guard::enter()?;
    watchdog::start(channel.sender.clone())?;
    events::start_reader(channel.sender)?;
    let mut screen = Screen::fullscreen(terminal::output()?)?;

    let receiver = channel.receiver;
    let outcome = attend_with_pauses(program, &receiver, &mut screen, &mut guard);
    // From here on nothing is received. The channel stays open until the terminal is given back:
    // once it is closed, a request to stop ends the process on the spot.
    let last_words = program.leave();
    drop(guard);
    drop(receiver);
    if let Some(line) = last_words {
        writeln!(io::stderr(), "{line}").ok();
    }
    outcome.or_else(code_for_lost_terminal)
}

/// A frame that could not be written because nobody reads any more is a hangup that the watchdog
/// has not reported yet.
fn code_for_lost_terminal(error: io::Error) -> io::Result<i32> {
    let gone = error.raw_os_error() == Some(Errno::IO.raw_os_error())
        || error.kind() == io::ErrorKind::BrokenPipe;
    if gone { Ok(StopReason::Hangup.exit_code()) } else { Err(error) }
}

fn attend_with_pauses<P: Program, W: Write>(
    program: &mut P,
    receiver: &Receiver<Event<P::Message>>,
    screen: &mut Screen<W>,
    guard: &mut terminal::Guard,
) -> io::Result<i32> {
    loop {
        match attend(program, receiver, screen)? {
            Pause::End(code) => return Ok(code),
            Pause::Suspend => {
                guard.pause();
                signals::suspend()?;
                // It must know before the first frame: after a night nobody may see the last one.
                if let Some(Pause::End(code)) = Wanted::default().take_in(program, Event::Resumed) {
                    return Ok(code);
                }
            }
            // Also without a suspend of ours: SIGSTOP cannot be heard, only what follows it.
            Pause::Resumed => {}
        }
        guard.resume()?;
        screen.forget()?;
    }
}

/// Why the loop let go.
#[derive(Debug, PartialEq, Eq)]
enum Pause {
    End(i32),
    Suspend,
    Resumed,
}

/// Draws, then hands over events and draws on request, until something must be done to the
/// terminal itself.
fn attend<P: Program, W: Write>(
    program: &mut P,
    receiver: &Receiver<Event<P::Message>>,
    screen: &mut Screen<W>,
) -> io::Result<Pause> {
    let mut wanted = Wanted { draw: true, ..Wanted::default() };
    loop {
        let first = wanted.long == Long::ShownFirst;
        wanted.show(program, screen)?;
        if first {
            if let Some(pause) = wanted.show_first(program, receiver) {
                return Ok(pause);
            }
            continue;
        }
        // Every sender gone cannot happen while the runtime's threads live.
        let first = receiver.recv().map_err(|RecvError| io::ErrorKind::BrokenPipe)?;
        let queued = receiver.try_iter().take(BETWEEN_FRAMES - 1);
        let mut held = events::Held::default();
        for event in std::iter::once(first).chain(queued) {
            for event in held.take(event) {
                if let Some(pause) = wanted.take_in(program, event) {
                    return Ok(pause);
                }
            }
            if wanted.long == Long::ShownFirst {
                break;
            }
        }
        if let Some(pause) = held.rest().and_then(|event| wanted.take_in(program, event)) {
            return Ok(pause);
        }
    }
}

/// What is wanted around something that takes long.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Long {
    #[default]
    Nothing,
    /// A frame before it begins.
    ShownFirst,
    /// Nothing of what was typed while it went on.
    LetGo,
}

/// What the events since the last frame asked for, together.
#[derive(Default)]
struct Wanted {
    draw: bool,
    redraw: bool,
    long: Long,
    copy: Option<String>,
}

impl Wanted {
    fn take_in<P: Program>(&mut self, program: &mut P, event: Event<P::Message>) -> Option<Pause> {
        let resumed = matches!(event, Event::Resumed);
        self.draw |= matches!(event, Event::Resize(..));
        let flows = match event {
            Event::Stop(reason) => return Some(Pause::End(reason.exit_code())),
            Event::Suspend => return Some(Pause::Suspend),
            event => program.handle(event),
        };
        for flow in flows {
            match flow {
                Flow::Draw => self.draw = true,
                Flow::Show => (self.draw, self.long) = (true, Long::ShownFirst),
                Flow::LetGo => self.long = Long::LetGo,
                Flow::Redraw => self.redraw = true,
                Flow::Copy(text) => self.copy = Some(text),
                Flow::Quit(code) => return Some(Pause::End(code)),
            }
        }
        resumed.then_some(Pause::Resumed)
    }

    /// Hands over that it was drawn; what was typed while the program was at work then is let go.
    fn show_first<P: Program>(
        &mut self,
        program: &mut P,
        receiver: &Receiver<Event<P::Message>>,
    ) -> Option<Pause> {
        if let Some(pause) = self.take_in(program, Event::Shown) {
            return Some(pause);
        }
        if mem::take(&mut self.long) != Long::LetGo {
            return None;
        }
        let kept: Vec<_> = receiver.try_iter().filter(|event| !event.is_typed_on()).collect();
        kept.into_iter().find_map(|event| self.take_in(program, event))
    }

    fn show<P: Program, W: Write>(
        &mut self,
        program: &P,
        screen: &mut Screen<W>,
    ) -> io::Result<()> {
        let wanted = mem::take(self);
        if let Some(switch) = terminal::mouse_switched(program.wants_mouse()) {
            screen.send(switch)?;
        }
        if wanted.redraw {
            screen.forget()?;
        }
        if let Some(text) = &wanted.copy {
            screen.copy(text)?;
        }
        if wanted.draw || wanted.redraw {
            screen.draw(|area, buf| program.draw(area, buf))
        } else {
            screen.present()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
    use std::cell::Cell;

    #[derive(Default)]
    struct Probe {
        heard: Vec<Event<u8>>,
        drawn: Cell<usize>,
    }

    impl Program for Probe {
        type Message = u8;
        fn handle(&mut self, event: Event<u8>) -> Vec<Flow> {
            let flows = match &event {
                Event::Key(key) if key.code == KeyCode::Char('q') => vec![Flow::Quit(7)],
                Event::Key(key) if key.code == KeyCode::Char('c') => {
                    vec![Flow::Copy("abc".into())]
                }
                Event::Job(_) | Event::Resize(..) => vec![],
                Event::Key(key) if key.code == KeyCode::Char('w') => vec![Flow::Show],
                Event::Shown => vec![Flow::LetGo],
                _ => vec![Flow::Draw],
            };
            self.heard.push(event);
            flows
        }
        fn draw(&self, _: Rect, _: &mut Buffer) -> Option<Position> {
            self.drawn.set(self.drawn.get() + 1);
            None
        }
        fn leave(&mut self) -> Option<String> {
            None
        }
    }

    fn key(letter: char) -> Event<u8> {
        Event::Key(Box::new(KeyEvent::from(KeyCode::Char(letter))))
    }

    fn attend_to(events: Vec<Event<u8>>) -> (Pause, Probe, String) {
        let channel = Channel::new();
        for event in events {
            channel.sender.send(event).unwrap();
        }
        let mut probe = Probe::default();
        let mut screen = Screen::fixed(Vec::new(), Rect::new(0, 0, 9, 2)).unwrap();
        let pause = attend(&mut probe, &channel.receiver, &mut screen).unwrap();
        let written = String::from_utf8(screen.out().clone()).unwrap();
        (pause, probe, written)
    }

    #[test]
    fn queued_events_share_one_frame() {
        let mut events = vec![key('a'); BETWEEN_FRAMES];
        events.push(key('q'));
        let (pause, probe, _) = attend_to(events);
        assert_eq!(pause, Pause::End(7));
        assert_eq!(probe.heard.len(), BETWEEN_FRAMES + 1);
        assert_eq!(probe.drawn.get(), 2, "the first frame and one for all that was queued");
    }

    #[test]
    fn what_changes_nothing_draws_nothing() {
        let mut events = vec![Event::Job(1); BETWEEN_FRAMES];
        events.push(Event::Stop(StopReason::Terminate));
        let (pause, probe, written) = attend_to(events);
        assert_eq!(pause, Pause::End(143));
        assert_eq!(probe.drawn.get(), 1);
        assert_eq!(written.matches("\x1b[?2026h").count(), 1);
    }

    #[test]
    fn what_is_typed_while_the_program_works_is_let_go() {
        let (escape, out) = (KeyEvent::from(KeyCode::Esc), KeyCode::Char('c'));
        let out = KeyEvent::new(out, KeyModifiers::CONTROL);
        let typed = [key('a'), Event::Paste("abc".to_owned()), key('w')];
        let kept = [Event::Key(Box::new(escape)), Event::Job(1), Event::Key(Box::new(out))];
        let events = [key('w')].into_iter().chain(typed).chain(kept.clone());
        let (_, probe, _) = attend_to(events.chain([Event::Stop(StopReason::Hangup)]).collect());
        let expected = [key('w'), Event::Shown].into_iter().chain(kept);
        assert_eq!(probe.heard, expected.collect::<Vec<_>>());
        assert_eq!(probe.drawn.get(), 2, "and it was drawn before the work began");
    }

    #[test]
    fn a_new_size_is_drawn_whatever_the_program_says() {
        let mut events = vec![Event::Resize(9, 2); BETWEEN_FRAMES];
        events.push(key('q'));
        assert_eq!(attend_to(events).1.drawn.get(), 2);
    }

    #[test]
    fn a_stop_is_not_handed_over_and_ends_the_handing_over() {
        let (_, probe, _) = attend_to(vec![Event::Stop(StopReason::Hangup), key('a')]);
        assert!(probe.heard.is_empty());
    }

    #[test]
    fn a_copy_needs_no_frame() {
        let mut events = vec![Event::Job(1); BETWEEN_FRAMES - 1];
        events.extend([key('c'), key('q')]);
        let (_, probe, written) = attend_to(events);
        assert_eq!(probe.drawn.get(), 1);
        assert!(written.ends_with("\x1b[?2026h\x1b]52;c;YWJj\x1b\\\x1b[?2026l"), "{written:?}");
    }

    #[test]
    fn waking_up_is_handed_over_before_the_screen_comes_back() {
        let (pause, probe, _) = attend_to(vec![Event::Resumed, key('a')]);
        assert_eq!(pause, Pause::Resumed);
        assert_eq!(probe.heard, [Event::Resumed]);
        assert_eq!(probe.drawn.get(), 1);
    }

    #[test]
    fn a_terminal_that_is_gone_counts_as_a_hangup() {
        let gone = io::Error::from_raw_os_error(Errno::IO.raw_os_error());
        assert_eq!(code_for_lost_terminal(gone).unwrap(), 129);
        assert!(code_for_lost_terminal(io::Error::other("full")).is_err());
    }
}
