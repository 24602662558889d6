//! Four trees of keys and values, kept by an engine on a thread of its own.
//!
//! The engine loses records without an error on some damaged files, panics on others, and waits
//! without end on some full disks. So nothing here is the only copy, a panic is caught, and whoever
//! asks waits for a limited time: an engine that does not answer is never asked again, and never
//! waited for. Writes are not waited for at all; one that failed is told by the next call.

mod engine;

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

use crate::store::error::Fault;
use crate::store::room;

/// Which tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Pages of lines, by page number.
    Lines,
    /// Whole files, by resident.
    Files,
    /// Offers, by identity.
    Offers,
    /// Answers of measurements, by number.
    Sheets,
    /// What the projection says of itself.
    Meta,
}

/// A key with its new value; `None` removes it.
pub type Put = (Vec<u8>, Option<Vec<u8>>);

/// A key with its value.
pub type Pair = (Vec<u8>, Vec<u8>);

/// Is shown a key and its value.
pub type Each<'a> = dyn FnMut(&[u8], &[u8]) -> Result<(), Fault> + 'a;

/// What keeps the trees. It is made, asked and dropped on one thread only.
trait Engine {
    fn get(&self, which: Shelf, key: &[u8]) -> Result<Option<Vec<u8>>, Fault>;

    /// The keys and values behind this key, in order, as many as are handed over at once; none at
    /// the end.
    fn some(&self, which: Shelf, after: Option<&[u8]>) -> Result<Vec<Pair>, Fault>;

    fn write(&self, which: Shelf, puts: Vec<Put>) -> Result<(), Fault>;

    fn flush(&self) -> Result<(), Fault>;
}

/// How far the engine is trusted.
#[derive(Debug, Clone, Copy)]
struct Limits {
    /// How long opening may take: a long log is read then.
    open: Duration,
    /// How long any other answer may take.
    answer: Duration,
    /// From so many bytes on that are queued the engine is waited for.
    backlog: u64,
    /// So many bytes must be free on the disk before it is given anything.
    room: u64,
    /// So many must be free before it may write what it was given.
    held_back: u64,
}

const LIMITS: Limits = Limits {
    open: Duration::from_secs(20),
    answer: Duration::from_secs(5),
    backlog: 4 << 20,
    room: room::NEED,
    held_back: room::HELD_BACK,
};

/// What the thread of the engine does next.
type Job = Box<dyn FnOnce(&mut Slot) + Send>;

/// Where the engine stands; empty before it is made and after it is dropped.
type Slot = Option<Box<dyn Engine>>;

/// What both threads know.
#[derive(Debug, Default)]
struct Fate {
    /// Why nothing is written any more. Whatever stands behind a write that failed must not be
    /// written: it would make the trees look whole.
    failed: OnceLock<Fault>,
    /// An answer did not come in time.
    stuck: AtomicBool,
    /// Bytes that are queued.
    queued: AtomicU64,
    /// Bytes that were queued since the last flush: they may not be on the disk yet.
    unflushed: AtomicU64,
}

impl Fate {
    fn is_stuck(&self) -> bool {
        self.stuck.load(Ordering::Relaxed)
    }

    fn fail(&self, fault: Fault) -> Fault {
        self.failed.set(fault).ok();
        fault
    }

    fn may_write(&self) -> Result<(), Fault> {
        match self.failed.get() {
            _ if self.is_stuck() => Err(Fault::Stuck),
            Some(fault) => Err(*fault),
            None => Ok(()),
        }
    }
}

/// The trees of one projection.
pub struct Trees {
    folder: PathBuf,
    jobs: Sender<Job>,
    fate: Arc<Fate>,
    limits: Limits,
}

impl fmt::Debug for Trees {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Trees").field("fate", &self.fate).finish_non_exhaustive()
    }
}

fn guarded<T>(call: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    catch_unwind(AssertUnwindSafe(call)).unwrap_or(Err(Fault::Panicked))
}

fn in_slot(slot: &Slot) -> Result<&dyn Engine, Fault> {
    slot.as_deref().ok_or(Fault::Refused)
}

impl Trees {
    /// Opens the trees in this folder, or makes them where the folder does not exist.
    ///
    /// # Errors
    /// [`Fault::NoSpace`] before anything was touched, [`Fault::Leftover`], [`Fault::Panicked`],
    /// [`Fault::Refused`], [`Fault::Stuck`].
    pub fn open(folder: &Path) -> Result<Self, Fault> {
        let place = folder.to_path_buf();
        Self::start(folder, LIMITS, move || Ok(Box::new(engine::Sled::open(&place)?)))
    }

    fn start(
        folder: &Path,
        limits: Limits,
        make: impl FnOnce() -> Result<Box<dyn Engine>, Fault> + Send + 'static,
    ) -> Result<Self, Fault> {
        if !room::is_there(folder, limits.room) {
            return Err(Fault::NoSpace);
        }
        let (jobs, queue) = mpsc::channel::<Job>();
        let thread = thread::Builder::new().name("trees".to_owned()).spawn(move || {
            let mut slot = None;
            for job in queue {
                job(&mut slot);
            }
        });
        // Nobody joins it: where it is stuck the program ends without it.
        drop(thread.map_err(|_error| Fault::Refused)?);
        let trees = Self { folder: folder.to_path_buf(), jobs, fate: Arc::default(), limits };
        let opened = trees.asked(|slot| {
            *slot = Some(make()?);
            Ok(())
        });
        trees.answer(&opened, limits.open)?;
        Ok(trees)
    }

    /// Queues a call; its answer comes here.
    fn asked<T: Send + 'static>(
        &self,
        call: impl FnOnce(&mut Slot) -> Result<T, Fault> + Send + 'static,
    ) -> Receiver<Result<T, Fault>> {
        let (answer, answered) = mpsc::channel();
        // Where the thread is gone the answer is missed by whoever waits for it.
        drop(self.jobs.send(Box::new(move |slot| drop(answer.send(guarded(|| call(slot)))))));
        answered
    }

    /// Waits for an answer, once: an engine that was too late is not waited for again.
    fn answer<T>(
        &self,
        answered: &Receiver<Result<T, Fault>>,
        limit: Duration,
    ) -> Result<T, Fault> {
        if self.fate.is_stuck() {
            return Err(Fault::Stuck);
        }
        answered.recv_timeout(limit).unwrap_or_else(|missed| match missed {
            RecvTimeoutError::Disconnected => Err(Fault::Panicked),
            RecvTimeoutError::Timeout => {
                self.fate.stuck.store(true, Ordering::Relaxed);
                Err(Fault::Stuck)
            }
        })
    }

    fn ask<T: Send + 'static>(
        &self,
        call: impl FnOnce(&mut Slot) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        if self.fate.is_stuck() {
            return Err(Fault::Stuck);
        }
        self.answer(&self.asked(call), self.limits.answer)
    }

    /// The value of a key.
    ///
    /// # Errors
    /// [`Fault`] of the engine; so for all of these.
    pub fn get(&self, which: Shelf, key: &[u8]) -> Result<Option<Vec<u8>>, Fault> {
        let key = key.to_vec();
        self.ask(move |slot| in_slot(slot)?.get(which, &key))
    }

    /// Shows every key and value in the order of the keys.
    ///
    /// # Errors
    /// [`Fault`] of the engine or of `each`.
    pub fn each(&self, which: Shelf, each: &mut Each<'_>) -> Result<(), Fault> {
        let some = |after: Option<Vec<u8>>| {
            self.asked(move |slot| in_slot(slot)?.some(which, after.as_deref()))
        };
        let mut next = some(None);
        loop {
            let pairs = self.answer(&next, self.limits.answer)?;
            let Some((last, _)) = pairs.last() else { return Ok(()) };
            // Read while these are looked at.
            next = some(Some(last.clone()));
            for (key, value) in &pairs {
                each(key, value)?;
            }
        }
    }

    /// Queues keys to be written, behind everything that was queued before.
    ///
    /// # Errors
    /// [`Fault`] of this or of an earlier write; nothing is written from then on.
    pub fn write(&self, which: Shelf, puts: Vec<Put>) -> Result<(), Fault> {
        if puts.is_empty() {
            return Ok(());
        }
        self.fate.may_write()?;
        let size = puts.iter().map(|(key, value)| key.len() + value.as_ref().map_or(0, Vec::len));
        let size = size.sum::<usize>() as u64;
        let fate = Arc::clone(&self.fate);
        fate.unflushed.fetch_add(size, Ordering::Relaxed);
        let queued = fate.queued.fetch_add(size, Ordering::Relaxed).saturating_add(size);
        let written = self.asked(move |slot| {
            let written = fate.may_write().and_then(|()| {
                let written = guarded(|| in_slot(slot)?.write(which, puts));
                written.map_err(|fault| fate.fail(fault))
            });
            fate.queued.fetch_sub(size, Ordering::Relaxed);
            written
        });
        if queued > self.limits.backlog {
            self.answer(&written, self.limits.answer)
        } else {
            Ok(())
        }
    }

    /// Looks whether there is room for what is to be written next. Asked before a whole, never
    /// between its parts: half an entry would look like damage.
    ///
    /// # Errors
    /// [`Fault::NoSpace`], or [`Fault`] of an earlier write; nothing is written from then on.
    pub fn prepare(&self) -> Result<(), Fault> {
        self.fate.may_write()?;
        self.has_room().map_err(|fault| self.fate.fail(fault))
    }

    fn has_room(&self) -> Result<(), Fault> {
        let need = self.limits.room;
        let unflushed = self.fate.unflushed.load(Ordering::Relaxed);
        if room::is_there(&self.folder, need.saturating_add(unflushed)) {
            return Ok(());
        }
        // With what is queued on the disk one knows better.
        self.flush()?;
        if room::is_there(&self.folder, need) { Ok(()) } else { Err(Fault::NoSpace) }
    }

    /// Hands everything to the operating system.
    ///
    /// # Errors
    /// [`Fault`] of the engine or of an earlier write; [`Fault::NoSpace`] where it would be tried
    /// in vain.
    pub fn flush(&self) -> Result<(), Fault> {
        self.fate.may_write()?;
        if !room::is_there(&self.folder, self.limits.held_back) {
            return Err(Fault::NoSpace);
        }
        let fate = Arc::clone(&self.fate);
        self.ask(move |slot| {
            fate.may_write()?;
            in_slot(slot)?.flush()
        })?;
        self.fate.unflushed.store(0, Ordering::Relaxed);
        Ok(())
    }
}

impl Drop for Trees {
    /// The engine writes once more when it goes. Where the disk is full it is left as it stands,
    /// as after a power cut: nothing is lost, what is missing is caught up from the journal.
    fn drop(&mut self) {
        let has_room = room::is_there(&self.folder, self.limits.held_back);
        self.ask(move |slot| {
            let engine = slot.take();
            if !has_room {
                std::mem::forget(engine);
            }
            Ok(())
        })
        .ok();
    }
}

#[cfg(test)]
mod tests;
