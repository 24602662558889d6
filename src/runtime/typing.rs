//! Somebody types, and then pauses: each pause is reported once. While nobody types nothing wakes.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use super::clock;
use super::events::Event;

/// So long nothing more is typed before it counts as a pause, in milliseconds.
const PAUSE: u64 = 300;
/// Somebody who types on and on is taken to pause this long after they began, in milliseconds.
const LONGEST: u64 = 1_000;

/// Where it is said that something was typed.
#[derive(Debug, Clone)]
pub struct Typing(Sender<()>);

impl Typing {
    /// Something was typed now.
    pub fn note(&self) {
        // Where the thread is gone, whatever rests is kept a little later.
        self.0.send(()).ok();
    }
}

/// What is typed without a pause: when it began and when it went on last, in milliseconds.
#[derive(Debug, Clone, Copy)]
struct Burst {
    first: u64,
    last: u64,
}

impl Burst {
    /// Milliseconds until the pause, or until it is taken to be one.
    fn left(self, now: u64) -> u64 {
        let end = (self.last + PAUSE).min(self.first + LONGEST);
        end.saturating_sub(now)
    }
}

/// Starts a thread that reports each pause with what `message` makes.
///
/// # Errors
/// When the system starts no thread.
pub fn start<M: Send + 'static>(
    sender: Sender<Event<M>>,
    message: fn() -> M,
) -> std::io::Result<Typing> {
    let (typed, keys) = mpsc::channel();
    let report = move || {
        while keys.recv().is_ok() && pause(&keys) {
            if sender.send(Event::Job(message())).is_err() {
                return;
            }
        }
    };
    thread::Builder::new().name("typing".to_owned()).spawn(report)?;
    Ok(Typing(typed))
}

/// Waits for the pause; `false` once nobody can type any more.
fn pause(keys: &Receiver<()>) -> bool {
    let first = clock::milliseconds();
    let mut burst = Burst { first, last: first };
    loop {
        let left = burst.left(clock::milliseconds());
        if left == 0 {
            return true;
        }
        match keys.recv_timeout(Duration::from_millis(left)) {
            Ok(()) => burst.last = clock::milliseconds(),
            Err(RecvTimeoutError::Timeout) => return true,
            Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::events::Channel;

    #[test]
    fn a_pause_comes_after_the_last_key_and_no_later_than_a_second_after_the_first() {
        let begun = Burst { first: 5_000, last: 5_000 };
        assert_eq!(begun.left(5_000), 300);
        assert_eq!(Burst { last: 5_200, ..begun }.left(5_200), 300, "another key: it waits again");
        assert_eq!(Burst { last: 5_200, ..begun }.left(5_500), 0);
        assert_eq!(Burst { last: 5_900, ..begun }.left(5_900), 100, "on and on");
        assert_eq!(Burst { last: 6_100, ..begun }.left(6_100), 0);
    }

    #[test]
    fn many_keys_are_one_pause_and_the_next_is_told_again() {
        let channel = Channel::new();
        let typing = start(channel.sender.clone(), || 'p').unwrap();
        for _ in 0..2 {
            let before = clock::milliseconds();
            (0..5).for_each(|_| typing.note());
            assert_eq!(channel.receiver.recv(), Ok(Event::Job('p')));
            assert!(clock::milliseconds() >= before + PAUSE);
            assert!(channel.receiver.try_recv().is_err(), "once");
        }
    }
}
