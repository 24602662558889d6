//! Nobody has pressed a key for a while, or the machine slept: both are reported once.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

use super::events::Event;

/// How often it looks.
const LOOK: Duration = Duration::from_secs(1);
/// A look that takes this much longer than it should means that the machine slept.
const SLEPT: u64 = 15;

/// When somebody was last active.
#[derive(Debug, Clone)]
pub struct Activity(Arc<AtomicU64>);

impl Activity {
    /// Active now.
    pub fn new() -> Self {
        Self(Arc::new(AtomicU64::new(seconds())))
    }

    /// Somebody is active now.
    pub fn note(&self) {
        self.0.store(seconds(), Ordering::Relaxed);
    }

    /// Seconds since somebody was active.
    pub fn idle(&self) -> u64 {
        seconds().saturating_sub(self.0.load(Ordering::Relaxed))
    }
}

impl Default for Activity {
    fn default() -> Self {
        Self::new()
    }
}

/// Seconds of a clock that goes on while the machine sleeps, and that nobody can set.
fn seconds() -> u64 {
    u64::try_from(clock_gettime(ClockId::Boottime).tv_sec).unwrap_or(0)
}

/// Whether it is time to lock.
const fn is_due(idle: u64, limit: u64, look: u64) -> bool {
    idle >= limit || look >= SLEPT
}

/// Starts a thread that reports `message` when nobody was active for `limit` seconds or the
/// machine slept; it looks once a second and is silent otherwise.
///
/// # Errors
/// When the system starts no thread.
pub fn start<M: Copy + Send + 'static>(
    sender: Sender<Event<M>>,
    activity: Activity,
    limit: u64,
    message: M,
) -> std::io::Result<()> {
    let watch = move || {
        loop {
            let before = seconds();
            thread::sleep(LOOK);
            let look = seconds().saturating_sub(before);
            if is_due(activity.idle(), limit, look) {
                // Once, until somebody is active again.
                activity.note();
                if sender.send(Event::Job(message)).is_err() {
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

    #[test]
    fn idleness_and_sleep_are_due_and_work_is_not() {
        assert!(!is_due(0, 300, 1));
        assert!(!is_due(299, 300, 1));
        assert!(is_due(300, 300, 1));
        assert!(is_due(0, 300, 8 * 3_600), "a night in a bag");
        let activity = Activity::new();
        assert!(activity.idle() < 5);
    }
}
