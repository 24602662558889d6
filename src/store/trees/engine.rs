//! The only user of sled: 0.34 panics on some damaged files and on some full disks, waits without
//! end on others, and its flush is no fsync.

use std::fs;
use std::ops::Bound;
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::{Engine, Pair, Put, Shelf};
use crate::store::error::Fault;
use crate::store::folder::{make_private, private_folder};

/// An open database with its four trees.
pub(super) struct Sled {
    engine: sled::Db,
    lines: sled::Tree,
    files: sled::Tree,
    offers: sled::Tree,
    sheets: sled::Tree,
    meta: sled::Tree,
}

const CACHE: u64 = 16 << 20;
const BATCH: usize = 500;
/// Bytes that are handed over at once.
const CHUNK: usize = 1 << 20;
const PATIENCE: u32 = 200;
const PAUSE: Duration = Duration::from_millis(10);

fn refused(_error: sled::Error) -> Fault {
    Fault::Refused
}

impl Sled {
    /// Opens the database in this folder, or makes it.
    ///
    /// # Errors
    /// [`Fault::Leftover`], [`Fault::Refused`]; or a panic.
    pub(super) fn open(folder: &Path) -> Result<Self, Fault> {
        private_folder(folder).map_err(|_error| Fault::Refused)?;
        if has_leftover(folder) {
            return Err(Fault::Leftover);
        }
        let engine = open_patiently(folder).map_err(refused)?;
        let open = Self {
            lines: engine.open_tree("lines").map_err(refused)?,
            files: engine.open_tree("files").map_err(refused)?,
            offers: engine.open_tree("offers").map_err(refused)?,
            sheets: engine.open_tree("sheets").map_err(refused)?,
            meta: engine.open_tree("meta").map_err(refused)?,
            engine,
        };
        make_private(folder).map_err(|_error| Fault::Refused)?;
        Ok(open)
    }

    fn tree(&self, which: Shelf) -> &sled::Tree {
        match which {
            Shelf::Lines => &self.lines,
            Shelf::Files => &self.files,
            Shelf::Offers => &self.offers,
            Shelf::Sheets => &self.sheets,
            Shelf::Meta => &self.meta,
        }
    }
}

impl Engine for Sled {
    fn get(&self, which: Shelf, key: &[u8]) -> Result<Option<Vec<u8>>, Fault> {
        let value = self.tree(which).get(key).map_err(refused)?;
        Ok(value.map(|value| value.to_vec()))
    }

    fn some(&self, which: Shelf, after: Option<&[u8]>) -> Result<Vec<Pair>, Fault> {
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        let mut pairs = Vec::new();
        let mut size = 0;
        for item in self.tree(which).range::<&[u8], _>((from, Bound::Unbounded)) {
            let (key, value) = item.map_err(refused)?;
            size += key.len() + value.len();
            pairs.push((key.to_vec(), value.to_vec()));
            if size >= CHUNK {
                break;
            }
        }
        Ok(pairs)
    }

    /// Writes keys, each five hundred of them at once.
    fn write(&self, which: Shelf, puts: Vec<Put>) -> Result<(), Fault> {
        let mut batch = sled::Batch::default();
        for (n, (key, value)) in puts.into_iter().enumerate() {
            if n > 0 && n % BATCH == 0 {
                let full = std::mem::take(&mut batch);
                self.tree(which).apply_batch(full).map_err(refused)?;
            }
            match value {
                Some(value) => batch.insert(key, value),
                None => batch.remove(key),
            }
        }
        self.tree(which).apply_batch(batch).map_err(refused)
    }

    fn flush(&self) -> Result<(), Fault> {
        self.engine.flush().map(|_bytes| ()).map_err(refused)
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
