//! Everything that can happen, in one closed list over one channel.

use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use crossterm::event::{self, KeyCode, KeyEvent, KeyModifiers};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use zeroize::{Zeroize as _, Zeroizing};

pub mod keyboard;
mod mouse;
pub mod paste;
mod sequence;

use crate::app::touch::Mouse;
use keyboard::Keyboard;
pub(super) use mouse::Held;

/// Most bytes that are read at once.
const AT_ONCE: usize = 1_024;

/// What happened; `M` is what the program's own jobs report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event<M> {
    /// A key went down or repeats; never a release. Boxed: the channel keeps the places of what
    /// was taken out of it for a while, and a passphrase could be read from them.
    Key(Box<KeyEvent>),
    /// The mouse did something; only where the program asks for it.
    Mouse(Mouse),
    /// Pasted text, cleaned by [`paste::clean`]. It is text, never keys.
    Paste(String),
    /// The terminal has this many columns and rows now. Draw with the area given at drawing.
    Resize(u16, u16),
    /// The terminal got the focus. Reported only by terminals that do so unasked.
    FocusGained,
    /// The terminal lost the focus. Reported only by terminals that do so unasked.
    FocusLost,
    /// The process goes on after it was stopped, for a moment or for a night. It may come twice.
    Resumed,
    /// What the program wanted to be seen first stands on the screen.
    Shown,
    /// Someone wants the process to stop for a while. The runtime answers it.
    Suspend,
    /// The program must end. The runtime answers it.
    Stop(StopReason),
    /// A job of the program has something to tell.
    Job(M),
}

impl<M> Event<M> {
    /// Whether it was typed, pressed or pasted, and is neither the way back nor the way out.
    pub(super) fn is_typed_on(&self) -> bool {
        match self {
            Self::Key(key) => {
                let out = KeyModifiers::CONTROL;
                let leaves = key.code == KeyCode::Char('c') && key.modifiers.contains(out);
                !leaves && key.code != KeyCode::Esc
            }
            Self::Mouse(_) | Self::Paste(_) => true,
            _ => false,
        }
    }
}

/// Why the program must end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopReason {
    /// SIGTERM.
    Terminate,
    /// SIGINT from outside; the key Ctrl-C is a key like others.
    Interrupt,
    /// SIGQUIT, answered without the core dump it asks for.
    Quit,
    /// SIGHUP, or the terminal is gone.
    Hangup,
    /// The keyboard cannot be read any more.
    InputLost,
}

impl StopReason {
    /// The exit code: 128 and the number of the signal, as shells do; 1 for lost input.
    pub fn exit_code(self) -> i32 {
        match self {
            Self::Terminate => 143,
            Self::Interrupt => 130,
            Self::Quit => 131,
            Self::Hangup => 129,
            Self::InputLost => 1,
        }
    }
}

/// The one channel. Made before the program, so that its jobs can hold a sender.
#[derive(Debug)]
pub struct Channel<M> {
    /// Where threads report; clone it for each.
    pub sender: Sender<Event<M>>,
    /// Where the screen's thread listens.
    pub receiver: Receiver<Event<M>>,
}

impl<M> Channel<M> {
    /// An empty channel.
    pub fn new() -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { sender, receiver }
    }
}

impl<M> Default for Channel<M> {
    fn default() -> Self {
        Self::new()
    }
}

/// Starts the thread that reads the keyboard; the terminal must be in raw mode.
///
/// # Errors
/// When the thread cannot be started.
pub fn start_reader<M: Send + 'static>(sender: Sender<Event<M>>) -> io::Result<()> {
    thread::Builder::new().name("keyboard".into()).spawn(move || {
        let reader = Reader(sender);
        let (mut keyboard, mut bytes) = (Keyboard::default(), Zeroizing::new(vec![0; AT_ONCE]));
        while let Some(arrived) = read(&mut bytes) {
            let events = keyboard.take(arrived, arrived.len() == AT_ONCE);
            bytes.zeroize();
            bytes.resize(AT_ONCE, 0);
            for event in events.into_iter().filter_map(translate) {
                if reader.0.send(event).is_err() {
                    return;
                }
            }
        }
        // A terminal that is there always has something to say.
        reader.0.send(Event::Stop(StopReason::Hangup)).ok();
    })?;
    Ok(())
}

/// Waits for what is typed next; `None` once the terminal is gone.
fn read(bytes: &mut [u8]) -> Option<&[u8]> {
    let terminal = rustix::stdio::stdin();
    loop {
        match rustix::io::read(terminal, &mut *bytes) {
            Ok(0) => return None,
            Ok(count) => return bytes.get(..count),
            Err(Errno::INTR) => {}
            // Whoever started the program may have told the terminal not to wait.
            Err(Errno::AGAIN) => {
                poll(&mut [PollFd::new(&terminal, PollFlags::IN)], None).ok();
            }
            Err(_) => return None,
        }
    }
}

/// Says so when the reading ends for whatever reason, a panic included: a program that looks
/// alive and hears nothing is worse than one that ends.
struct Reader<M>(Sender<Event<M>>);

impl<M> Drop for Reader<M> {
    fn drop(&mut self) {
        self.0.send(Event::Stop(StopReason::InputLost)).ok();
    }
}

fn translate<M>(happened: event::Event) -> Option<Event<M>> {
    match happened {
        // Some terminals also report that a key came up: one press must be one action.
        event::Event::Key(key) => (!key.is_release()).then(|| Event::Key(Box::new(key))),
        event::Event::Paste(text) => Some(Event::Paste(paste::clean(&text))),
        event::Event::FocusGained => Some(Event::FocusGained),
        event::Event::FocusLost => Some(Event::FocusLost),
        event::Event::Mouse(mouse) => mouse::read(mouse).map(Event::Mouse),
        // `signals` reports sizes.
        event::Event::Resize(..) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::{KeyCode, KeyEventKind, KeyModifiers};

    #[test]
    fn a_release_is_no_event() {
        let key = |kind| KeyEvent::new_with_kind(KeyCode::Char('q'), KeyModifiers::NONE, kind);
        for (kind, heard) in [
            (KeyEventKind::Press, true),
            (KeyEventKind::Repeat, true),
            (KeyEventKind::Release, false),
        ] {
            let event = translate::<()>(event::Event::Key(key(kind)));
            assert_eq!(event, heard.then(|| Event::Key(Box::new(key(kind)))));
        }
    }

    #[test]
    fn a_paste_arrives_clean() {
        let event = translate::<()>(event::Event::Paste("a\r\n\x1b[31mb".into()));
        assert_eq!(event, Some(Event::Paste("a\nb".into())));
    }

    #[test]
    fn a_reader_that_dies_says_so() {
        let channel = Channel::<()>::new();
        drop(Reader(channel.sender.clone()));
        assert_eq!(channel.receiver.try_recv(), Ok(Event::Stop(StopReason::InputLost)));
    }
}
