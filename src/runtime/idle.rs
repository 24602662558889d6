//! Nobody has pressed a key for a while, or the machine slept, or what was copied has lain on the
//! clipboard long enough: each is reported once.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use super::clock;
use super::events::Event;

/// How often it looks.
const LOOK: Duration = Duration::from_secs(1);
/// A look that takes this much longer than it should means that the machine slept.
const SLEPT: u64 = 15;
/// So long what is shown lies still before it counts as read, in seconds.
const REST: u64 = 2;
/// So long what was copied stays on the clipboard, in seconds.
const CLIPBOARD: u64 = 10;

/// What is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alarm {
    /// Nothing was pressed for a moment.
    Rested,
    /// What was being typed came to a pause: not told by this clock, but on the same way.
    Paused,
    /// It is time to lock.
    Lock,
    /// It is time to empty the clipboard.
    Wipe,
    /// A job has found something: not told by the clock, but on the same way.
    Found,
}

/// When somebody was last active, and when something was last copied.
#[derive(Debug, Clone)]
pub struct Activity {
    active: Arc<AtomicU64>,
    /// Zero where nothing is on the clipboard.
    copied: Arc<AtomicU64>,
}

impl Activity {
    /// Active now, nothing copied.
    pub fn new() -> Self {
        let active = Arc::new(AtomicU64::new(clock::uptime()));
        Self { active, copied: Arc::default() }
    }

    /// Somebody is active now.
    pub fn note(&self) {
        self.active.store(clock::uptime(), Ordering::Relaxed);
    }

    /// Something was copied now.
    pub fn copied(&self) {
        self.copied.store(clock::uptime().max(1), Ordering::Relaxed);
    }

    /// Whether something is on the clipboard that we put there; asking forgets it.
    pub fn take_copied(&self) -> bool {
        self.copied.swap(0, Ordering::Relaxed) > 0
    }

    fn times(&self) -> Times {
        let now = clock::uptime();
        let since = |then: u64| now.saturating_sub(then);
        let copied = self.copied.load(Ordering::Relaxed);
        let idle = since(self.active.load(Ordering::Relaxed));
        Times { idle, copied: (copied > 0).then(|| since(copied)) }
    }
}

impl Default for Activity {
    fn default() -> Self {
        Self::new()
    }
}

/// Seconds since somebody was active, and since something was copied.
#[derive(Debug, Clone, Copy)]
struct Times {
    idle: u64,
    copied: Option<u64>,
}

/// What is due at one look.
#[derive(Debug)]
struct Watch {
    limit: u64,
    rested: bool,
}

impl Watch {
    /// What is due; `look` is how long this look took.
    fn due(&mut self, times: Times, look: u64) -> Vec<Alarm> {
        let mut due = Vec::new();
        let rests = times.idle >= REST;
        if rests && !self.rested {
            due.push(Alarm::Rested);
        }
        self.rested = rests;
        if times.copied.is_some_and(|since| since >= CLIPBOARD) {
            due.push(Alarm::Wipe);
        }
        if times.idle >= self.limit || look >= SLEPT {
            due.push(Alarm::Lock);
        }
        due
    }
}

/// Starts a thread that reports what is due, made by `message`; `limit` is after how many seconds
/// without activity it is time to lock.
///
/// # Errors
/// When the system starts no thread.
pub fn start<M: Send + 'static>(
    sender: Sender<Event<M>>,
    activity: Activity,
    limit: u64,
    message: fn(Alarm) -> M,
) -> std::io::Result<()> {
    let watch = move || {
        let mut watch = Watch { limit, rested: false };
        loop {
            let before = clock::uptime();
            thread::sleep(LOOK);
            let look = clock::uptime().saturating_sub(before);
            for alarm in watch.due(activity.times(), look) {
                if alarm == Alarm::Lock {
                    // Once, until somebody is active again.
                    activity.note();
                }
                if sender.send(Event::Job(message(alarm))).is_err() {
                    return;
                }
            }
        }
    };
    thread::Builder::new().name("idle".to_owned()).spawn(watch).map(|_handle| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn idle(idle: u64) -> Times {
        Times { idle, copied: None }
    }

    #[test]
    fn idleness_and_sleep_are_due_and_work_is_not() {
        let mut watch = Watch { limit: 300, rested: true };
        assert_eq!(watch.due(idle(0), 1), []);
        assert_eq!(watch.due(idle(2), 1), [Alarm::Rested]);
        assert_eq!(watch.due(idle(3), 1), [], "once");
        assert_eq!(watch.due(idle(299), 1), []);
        assert_eq!(watch.due(idle(300), 1), [Alarm::Lock]);
        assert_eq!(watch.due(idle(0), 8 * 3_600), [Alarm::Lock], "a night in a bag");
        assert_eq!(watch.due(idle(2), 1), [Alarm::Rested], "rested again after work");
    }

    #[test]
    fn the_clipboard_is_emptied_after_a_while() {
        let mut watch = Watch { limit: 300, rested: true };
        assert_eq!(watch.due(Times { idle: 0, copied: Some(9) }, 1), []);
        assert_eq!(watch.due(Times { idle: 0, copied: Some(10) }, 1), [Alarm::Wipe]);
        let activity = Activity::new();
        assert!(!activity.take_copied());
        activity.copied();
        assert!(activity.take_copied());
        assert!(!activity.take_copied());
    }
}
