//! Signals of the operating system become events.

use std::io;
use std::process;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

use crossterm::terminal::{self, disable_raw_mode};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::events::{Event, StopReason};

const HEARD: [i32; 7] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH];

/// How long the program may take to finish before a further request to stop ends it by force.
/// A closing window often sends SIGHUP twice at once; that is no impatience.
const GRACE: Duration = Duration::from_secs(2);

/// Starts the thread that hears SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT and SIGWINCH.
///
/// A request to stop goes through the channel, so that the program can finish. If the screen's
/// thread hangs (in front of a terminal that takes no output, say), a further request after two
/// seconds restores the modes of the terminal and ends the process on the spot. So does any
/// request once nobody receives.
///
/// # Errors
/// When the handlers cannot be registered or the thread cannot be started.
pub fn start<M: Send + 'static>(sender: Sender<Event<M>>) -> io::Result<()> {
    let mut signals = Signals::new(HEARD)?;
    thread::Builder::new().name("signals".into()).spawn(move || {
        let mut patience = Patience::default();
        for signal in signals.forever() {
            let Some(event) = event_for(signal) else {
                continue;
            };
            let stop = match &event {
                Event::Stop(reason) => Some(*reason),
                _ => None,
            };
            let over = stop.is_some() && patience.is_over(Instant::now());
            let unheard = sender.send(event).is_err();
            if let Some(reason) = stop.filter(|_| over || unheard) {
                disable_raw_mode().ok();
                process::exit(reason.exit_code());
            }
        }
    })?;
    Ok(())
}

/// Since when the program has been asked to stop.
#[derive(Default)]
struct Patience(Option<Instant>);

impl Patience {
    /// Notes a request made `now`; true when the first one has been waiting too long.
    fn is_over(&mut self, now: Instant) -> bool {
        let first = *self.0.get_or_insert(now);
        now.duration_since(first) >= GRACE
    }
}

fn event_for<M>(signal: i32) -> Option<Event<M>> {
    Some(match signal {
        SIGWINCH => {
            let (columns, rows) = terminal::size().ok()?;
            Event::Resize(columns, rows)
        }
        SIGTSTP => Event::Suspend,
        SIGCONT => Event::Resumed,
        SIGHUP => Event::Stop(StopReason::Hangup),
        SIGINT => Event::Stop(StopReason::Interrupt),
        SIGQUIT => Event::Stop(StopReason::Quit),
        _ => Event::Stop(StopReason::Terminate),
    })
}

/// Stops the whole process until someone continues it, as the shell expects after SIGTSTP.
///
/// # Errors
/// When the signal cannot be raised.
pub fn suspend() -> io::Result<()> {
    emulate_default_handler(SIGTSTP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_late_second_request_ends_by_force() {
        let start = Instant::now();
        let mut patience = Patience::default();
        assert!(!patience.is_over(start));
        assert!(!patience.is_over(start + Duration::from_millis(1999)));
        assert!(patience.is_over(start + GRACE));
    }

    #[test]
    fn exit_codes_are_those_of_a_shell() {
        for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] {
            let Some(Event::<()>::Stop(reason)) = event_for(signal) else {
                panic!("{signal} stops");
            };
            assert_eq!(reason.exit_code(), 128 + signal);
        }
    }
}
