//! Four trees of keys and values: the only user of sled.
//!
//! sled 0.34 panics on some damaged files, loses records without an error on others, and its flush
//! is no fsync. So every call runs where a panic is caught, and nothing here is the only copy.

use std::cell::Cell;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::store::error::Fault;
use crate::store::folder::{make_private, private_folder};

/// Which tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Pages of lines, by page number.
    Lines,
    /// Whole files, by resident.
    Files,
    /// Offers, by identity.
    Offers,
    /// What the projection says of itself.
    Meta,
}

/// A key with its new value; `None` removes it.
pub type Put = (Vec<u8>, Option<Vec<u8>>);

/// Is shown a key and its value.
pub type Each<'a> = dyn FnMut(&[u8], &[u8]) -> Result<(), Fault> + 'a;

/// The trees of one projection.
pub struct Trees {
    /// Always there, until it is dropped.
    open: Option<Open>,
}

struct Open {
    engine: sled::Db,
    lines: sled::Tree,
    files: sled::Tree,
    offers: sled::Tree,
    meta: sled::Tree,
}

const CACHE: u64 = 32 << 20;
const BATCH: usize = 500;
const PATIENCE: u32 = 200;
const PAUSE: Duration = Duration::from_millis(10);

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is inside a call whose panic will be caught and answered: a panic hook
/// should stay silent then and leave the terminal alone.
pub fn is_guarded() -> bool {
    GUARDED.get()
}

fn guarded<T>(call: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    let outer = GUARDED.replace(true);
    let answer = catch_unwind(AssertUnwindSafe(call));
    GUARDED.set(outer);
    answer.unwrap_or(Err(Fault::Panicked))
}

fn refused(_error: sled::Error) -> Fault {
    Fault::Refused
}

impl Trees {
    /// Opens the trees in this folder, or makes them where the folder does not exist.
    ///
    /// # Errors
    /// [`Fault::Leftover`], [`Fault::Panicked`], [`Fault::Refused`].
    pub fn open(folder: &Path) -> Result<Self, Fault> {
        private_folder(folder).map_err(|_error| Fault::Refused)?;
        if has_leftover(folder) {
            return Err(Fault::Leftover);
        }
        let open = guarded(|| {
            let engine = open_patiently(folder).map_err(refused)?;
            Ok(Open {
                lines: engine.open_tree("lines").map_err(refused)?,
                files: engine.open_tree("files").map_err(refused)?,
                offers: engine.open_tree("offers").map_err(refused)?,
                meta: engine.open_tree("meta").map_err(refused)?,
                engine,
            })
        })?;
        make_private(folder).map_err(|_error| Fault::Refused)?;
        Ok(Self { open: Some(open) })
    }

    fn open_trees(&self) -> Result<&Open, Fault> {
        self.open.as_ref().ok_or(Fault::Refused)
    }

    fn tree(&self, which: Shelf) -> Result<&sled::Tree, Fault> {
        let open = self.open_trees()?;
        Ok(match which {
            Shelf::Lines => &open.lines,
            Shelf::Files => &open.files,
            Shelf::Offers => &open.offers,
            Shelf::Meta => &open.meta,
        })
    }

    /// The value of a key.
    ///
    /// # Errors
    /// [`Fault`] of the engine; so for all of these.
    pub fn get(&self, which: Shelf, key: &[u8]) -> Result<Option<Vec<u8>>, Fault> {
        guarded(|| {
            let value = self.tree(which)?.get(key).map_err(refused)?;
            Ok(value.map(|value| value.to_vec()))
        })
    }

    /// Shows every key and value in the order of the keys.
    ///
    /// # Errors
    /// [`Fault`] of the engine or of `each`.
    pub fn each(&self, which: Shelf, each: &mut Each<'_>) -> Result<(), Fault> {
        guarded(|| {
            for item in self.tree(which)? {
                let (key, value) = item.map_err(refused)?;
                each(&key, &value)?;
            }
            Ok(())
        })
    }

    /// Writes keys, each five hundred of them at once.
    ///
    /// # Errors
    /// [`Fault`] of the engine; some of the keys may be written then.
    pub fn write(&self, which: Shelf, puts: Vec<Put>) -> Result<(), Fault> {
        guarded(|| {
            let mut batch = sled::Batch::default();
            for (n, (key, value)) in puts.into_iter().enumerate() {
                if n > 0 && n % BATCH == 0 {
                    let full = std::mem::take(&mut batch);
                    self.tree(which)?.apply_batch(full).map_err(refused)?;
                }
                match value {
                    Some(value) => batch.insert(key, value),
                    None => batch.remove(key),
                }
            }
            self.tree(which)?.apply_batch(batch).map_err(refused)
        })
    }

    /// Hands everything to the operating system.
    ///
    /// # Errors
    /// [`Fault`] of the engine.
    pub fn flush(&self) -> Result<(), Fault> {
        guarded(|| self.open_trees()?.engine.flush().map(|_bytes| ()).map_err(refused))
    }
}

impl Drop for Trees {
    /// sled writes once more when its last handle goes, and panics where the disk is full.
    fn drop(&mut self) {
        let open = self.open.take();
        // Nothing is lost: what is missing is caught up from the journal.
        guarded(|| {
            drop(open);
            Ok(())
        })
        .ok();
    }
}

/// sled gives its own lock back some time after its last handle is gone, on another thread. The
/// vault's lock keeps other programs out, so whoever holds this one is on the way out.
fn open_patiently(folder: &Path) -> sled::Result<sled::Db> {
    let config = sled::Config::new().path(folder).cache_capacity(CACHE).flush_every_ms(None);
    for _ in 0..PATIENCE {
        match config.open() {
            Err(sled::Error::Io(error)) if error.to_string().contains("could not acquire lock") => {
                thread::sleep(PAUSE);
            }
            answer => return answer,
        }
    }
    config.open()
}

/// sled takes a snapshot that it had not finished for its newest one and refuses to open.
fn has_leftover(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|items| {
        items.flatten().any(|item| item.file_name().to_string_lossy().ends_with("generating"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_keys_than_a_batch_holds_come_back_after_reopening() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("t");
        let trees = Trees::open(&folder).unwrap();
        let key = |n: u32| n.to_be_bytes().to_vec();
        let puts = (0..1_234).map(|n| (key(n), Some(vec![1]))).collect();
        trees.write(Shelf::Files, puts).unwrap();
        trees.write(Shelf::Files, vec![(key(7), None)]).unwrap();
        trees.flush().unwrap();
        drop(trees);
        let trees = Trees::open(&folder).unwrap();
        let mut count = 0;
        trees
            .each(Shelf::Files, &mut |_, _| {
                count += 1;
                Ok(())
            })
            .unwrap();
        assert_eq!(count, 1_233);
        assert_eq!(trees.get(Shelf::Files, &key(7)), Ok(None));
        assert_eq!(trees.get(Shelf::Lines, &key(8)), Ok(None));
    }

    #[test]
    fn a_panic_inside_becomes_a_fault_and_the_guard_is_lifted() {
        let fault = guarded::<()>(|| {
            assert!(is_guarded());
            panic!("as the engine does");
        });
        assert_eq!(fault, Err(Fault::Panicked));
        assert!(!is_guarded());
    }
}
