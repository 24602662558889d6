//! The few operations on a file that the journal needs, so that tests can make each one fail.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;

/// A growing file.
pub trait Medium: Send {
    /// Its length in bytes.
    ///
    /// # Errors
    /// What the system answers; so for all of these.
    fn length(&self) -> io::Result<u64>;

    /// Reads at `offset` until `buffer` is full or the file ends; how many bytes were read.
    ///
    /// # Errors
    /// What the system answers.
    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize>;

    /// Writes all bytes at `offset`; after an error some of them may be there.
    ///
    /// # Errors
    /// What the system answers.
    fn write_at(&mut self, bytes: &[u8], offset: u64) -> io::Result<()>;

    /// Returns when everything written would survive a power cut.
    ///
    /// # Errors
    /// What the system answers; nothing written since the last success may be relied on then.
    fn sync(&mut self) -> io::Result<()>;

    /// Cuts the file to this length.
    ///
    /// # Errors
    /// What the system answers.
    fn truncate(&mut self, length: u64) -> io::Result<()>;
}

impl Medium for File {
    fn length(&self) -> io::Result<u64> {
        Ok(self.metadata()?.len())
    }

    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        let mut done = 0;
        while let Some(rest) = buffer.get_mut(done..).filter(|rest| !rest.is_empty()) {
            match FileExt::read_at(self, rest, offset + done as u64) {
                Ok(0) => break,
                Ok(read) => done += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(done)
    }

    fn write_at(&mut self, bytes: &[u8], offset: u64) -> io::Result<()> {
        self.write_all_at(bytes, offset)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_data()
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.set_len(length)
    }
}

/// The beginning of a file to which another program adds.
pub struct Until {
    /// The whole file.
    pub file: File,
    /// Where what is read ends.
    pub end: u64,
}

impl Medium for Until {
    fn length(&self) -> io::Result<u64> {
        Ok(Medium::length(&self.file)?.min(self.end))
    }

    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        let left = usize::try_from(self.end.saturating_sub(offset)).unwrap_or(usize::MAX);
        let most = buffer.len().min(left);
        Medium::read_at(&self.file, buffer.get_mut(..most).unwrap_or_default(), offset)
    }

    fn write_at(&mut self, _bytes: &[u8], _offset: u64) -> io::Result<()> {
        Err(io::ErrorKind::PermissionDenied.into())
    }

    fn sync(&mut self) -> io::Result<()> {
        Err(io::ErrorKind::PermissionDenied.into())
    }

    fn truncate(&mut self, _length: u64) -> io::Result<()> {
        Err(io::ErrorKind::PermissionDenied.into())
    }
}

/// A file that is not there, to be read.
pub struct Nothing;

impl Medium for Nothing {
    fn length(&self) -> io::Result<u64> {
        Ok(0)
    }

    fn read_at(&self, _buffer: &mut [u8], _offset: u64) -> io::Result<usize> {
        Ok(0)
    }

    fn write_at(&mut self, _bytes: &[u8], _offset: u64) -> io::Result<()> {
        Err(io::ErrorKind::NotFound.into())
    }

    fn sync(&mut self) -> io::Result<()> {
        Err(io::ErrorKind::NotFound.into())
    }

    fn truncate(&mut self, _length: u64) -> io::Result<()> {
        Err(io::ErrorKind::NotFound.into())
    }
}

/// A medium in memory whose operations can be made to fail, for tests of the store.
#[cfg(test)]
#[expect(clippy::cast_possible_truncation, reason = "a medium of a few kilobytes")]
pub(crate) mod faulty {
    use super::{Medium, io};
    use std::sync::{Arc, Mutex};

    #[derive(Debug, Default)]
    pub(crate) struct State {
        pub(crate) bytes: Vec<u8>,
        /// What would survive a power cut.
        pub(crate) synced: Vec<u8>,
        pub(crate) operations: u64,
        /// The operations that fail.
        pub(crate) failing: std::ops::Range<u64>,
    }

    #[derive(Debug, Clone, Default)]
    pub(crate) struct FaultMedium(pub(crate) Arc<Mutex<State>>);

    impl State {
        fn step(&mut self) -> io::Result<()> {
            let now = self.operations;
            self.operations += 1;
            if self.failing.contains(&now) {
                Err(io::ErrorKind::StorageFull.into())
            } else {
                Ok(())
            }
        }

        fn put(&mut self, bytes: &[u8], offset: usize) {
            let end = offset + bytes.len();
            if self.bytes.len() < end {
                self.bytes.resize(end, 0);
            }
            self.bytes[offset..end].copy_from_slice(bytes);
        }
    }

    impl Medium for FaultMedium {
        fn length(&self) -> io::Result<u64> {
            Ok(self.0.lock().unwrap().bytes.len() as u64)
        }

        fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
            let state = self.0.lock().unwrap();
            let from = state.bytes.get(offset as usize..).unwrap_or_default();
            let count = from.len().min(buffer.len());
            buffer[..count].copy_from_slice(&from[..count]);
            Ok(count)
        }

        fn write_at(&mut self, bytes: &[u8], offset: u64) -> io::Result<()> {
            let mut state = self.0.lock().unwrap();
            let step = state.step();
            let written = if step.is_ok() { bytes.len() } else { bytes.len() / 2 };
            state.put(&bytes[..written], offset as usize);
            step
        }

        fn sync(&mut self) -> io::Result<()> {
            let mut state = self.0.lock().unwrap();
            state.step()?;
            state.synced = state.bytes.clone();
            Ok(())
        }

        fn truncate(&mut self, length: u64) -> io::Result<()> {
            let mut state = self.0.lock().unwrap();
            state.step()?;
            state.bytes.truncate(length as usize);
            Ok(())
        }
    }
}
