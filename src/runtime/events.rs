//! Everything that can happen, in one closed list over one channel.

use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use crossterm::event::{self, KeyEvent};

pub mod paste;

/// What happened; `M` is what the program's own jobs report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event<M> {
    /// A key went down or repeats; never a release.
    Key(KeyEvent),
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
    /// Someone wants the process to stop for a while. The runtime answers it.
    Suspend,
    /// The program must end. The runtime answers it.
    Stop(StopReason),
    /// A job of the program has something to tell.
    Job(M),
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
        while let Ok(happened) = event::read() {
            let Some(event) = translate(happened) else {
                continue;
            };
            if reader.0.send(event).is_err() {
                break;
            }
        }
    })?;
    Ok(())
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
        event::Event::Key(key) => (!key.is_release()).then_some(Event::Key(key)),
        event::Event::Paste(text) => Some(Event::Paste(paste::clean(&text))),
        event::Event::FocusGained => Some(Event::FocusGained),
        event::Event::FocusLost => Some(Event::FocusLost),
        // `signals` reports sizes: crossterm listens only once its first read has begun, and a
        // window manager often resizes a window that has just opened.
        event::Event::Resize(..) | event::Event::Mouse(_) => None,
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
            assert_eq!(event, heard.then(|| Event::Key(key(kind))));
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
