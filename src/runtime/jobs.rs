//! Jobs of the app, worked off beside the screen's thread.
//!
//! One at a time: a new one stops the one before. What is found waits in one place until the screen
//! fetches it, so that a vault that is locked or closed leaves nothing behind in a channel.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use crate::app::job::{Found, GoOn};

/// A job with everything that it needs. It asks now and then whether to go on, and finds nothing
/// where it was stopped.
pub type Work = Box<dyn FnOnce(GoOn<'_>) -> Option<Found> + Send>;

/// Where jobs are worked off.
pub trait Jobs {
    /// Begins one and stops the one before; what is found now, `None` where it comes later or not
    /// at all.
    fn begin(&mut self, no: u64, work: Work) -> Option<Found>;

    /// Stops what is under way.
    fn stop(&mut self);

    /// Rung by a job that wants to be looked at on the way.
    fn bell(&self) -> Bell {
        Arc::new(|| {})
    }
}

/// Has the screen look at how far something is.
pub type Bell = Arc<dyn Fn() + Send + Sync>;

/// Works every job off at once: for programs without a screen to keep alive, and for tests.
#[derive(Debug, Default)]
pub struct InPlace;

impl Jobs for InPlace {
    fn begin(&mut self, _no: u64, work: Work) -> Option<Found> {
        work(&|| true)
    }

    fn stop(&mut self) {}
}

/// What was found, with the number of its job.
type Place = Arc<Mutex<Option<(u64, Found)>>>;

/// Works jobs off on a thread each.
pub struct Threads {
    /// Called when something was found.
    ring: Bell,
    found: Place,
    going: Option<Arc<AtomicBool>>,
    handles: Vec<JoinHandle<()>>,
}

impl Threads {
    /// No job yet; `ring` is called from a job's thread when there is something to fetch.
    pub fn new(ring: impl Fn() + Send + Sync + 'static) -> Self {
        Self { ring: Arc::new(ring), found: Place::default(), going: None, handles: Vec::new() }
    }

    /// What was found since it was last asked.
    pub fn fetch(&self) -> Option<(u64, Found)> {
        held(&self.found).take()
    }

    /// Stops what is under way and waits until nothing of it is left.
    pub fn end(&mut self) {
        self.stop();
        for thread in self.handles.drain(..) {
            // What went wrong in a job was told as its end.
            thread.join().ok();
        }
    }
}

impl Jobs for Threads {
    fn begin(&mut self, no: u64, work: Work) -> Option<Found> {
        self.stop();
        let going = Arc::new(AtomicBool::new(true));
        self.going = Some(Arc::clone(&going));
        let (ring, place) = (Arc::clone(&self.ring), Arc::clone(&self.found));
        let job = move || {
            let goes_on = || going.load(Ordering::Relaxed);
            // A mistake in one job ends that job; nothing of it is used any more.
            let worked = catch_unwind(AssertUnwindSafe(|| work(&goes_on)));
            let Some(found) = worked.unwrap_or(Some(Found::Failed)) else { return };
            let mut held = held(&place);
            // Under the lock: whoever stops empties the place only afterwards.
            if goes_on() {
                *held = Some((no, found));
                drop(held);
                ring();
            }
        };
        let started = thread::Builder::new().name("job".into()).spawn(job);
        match started {
            Ok(thread) => {
                self.handles.push(thread);
                None
            }
            // The system has no room for a thread: it is told, and nothing waits for it.
            Err(_) => Some(Found::Failed),
        }
    }

    fn stop(&mut self) {
        if let Some(going) = self.going.take() {
            going.store(false, Ordering::Relaxed);
        }
        held(&self.found).take();
        self.handles.retain(|thread| !thread.is_finished());
    }

    fn bell(&self) -> Bell {
        Arc::clone(&self.ring)
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        self.end();
    }
}

fn held(place: &Place) -> MutexGuard<'_, Option<(u64, Found)>> {
    place.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, channel};

    use super::*;

    fn threads() -> (Threads, Receiver<()>) {
        let (sender, receiver) = channel();
        (Threads::new(move || sender.send(()).unwrap_or(())), receiver)
    }

    fn waves(count: usize) -> Found {
        Found::Waves(vec![Default::default(); count])
    }

    #[test]
    fn what_is_found_is_fetched_once() {
        let (mut threads, rung) = threads();
        assert!(threads.begin(3, Box::new(|_| Some(waves(2)))).is_none());
        rung.recv().unwrap();
        let found = threads.fetch();
        assert!(
            matches!(found, Some((3, Found::Waves(ref waves))) if waves.len() == 2),
            "{found:?}"
        );
        assert!(threads.fetch().is_none());
    }

    #[test]
    fn a_new_job_stops_the_one_before() {
        let (mut threads, rung) = threads();
        let endless: Work = Box::new(|go_on| {
            while go_on() {
                thread::yield_now();
            }
            Some(waves(1))
        });
        threads.begin(1, endless);
        threads.begin(2, Box::new(|_| Some(waves(2))));
        rung.recv().unwrap();
        assert!(matches!(threads.fetch(), Some((2, _))));
        threads.end();
        assert!(threads.fetch().is_none() && rung.try_recv().is_err());
    }

    #[test]
    fn a_mistake_ends_its_job_and_is_told() {
        let (mut threads, rung) = threads();
        threads.begin(7, Box::new(|_| panic!("a mistake")));
        rung.recv().unwrap();
        assert!(matches!(threads.fetch(), Some((7, Found::Failed))));
        threads.begin(8, Box::new(|_| Some(waves(1))));
        rung.recv().unwrap();
        assert!(matches!(threads.fetch(), Some((8, Found::Waves(_)))), "the next one works");
    }

    #[test]
    fn the_end_leaves_nothing_behind() {
        let (mut threads, rung) = threads();
        threads.begin(1, Box::new(|_| Some(waves(1))));
        rung.recv().unwrap();
        threads.end();
        assert!(threads.fetch().is_none());
        assert_eq!(threads.handles.len(), 0);
    }
}
