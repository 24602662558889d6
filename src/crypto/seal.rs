//! Sealing with XChaCha20-Poly1305: a random nonce, the place as associated data, padded sizes.

use std::io;

use chacha20poly1305::aead::{Aead as _, AeadInOut as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::crypto::{Key, random};

/// Length of the nonce that stands in front, in bytes.
pub const NONCE: usize = 24;
/// Length of the tag at the end, in bytes.
pub const TAG: usize = 16;
/// Sealed values are padded to a multiple of this, so that sizes tell little.
pub const STEP: usize = 256;
/// The step of the first format; its values still open.
const FIRST_STEP: usize = 64;

/// Seals a value for its place. Layout: nonce, then the encryption of a length (4 bytes,
/// little-endian), the value and zeros.
///
/// # Errors
/// What the system answers where it has no randomness.
pub fn seal(key: &Key, place: &[u8], clear: &[u8]) -> io::Result<Vec<u8>> {
    seal_in_steps(key, place, clear, STEP)
}

/// Seals a value whose size would tell something, padded to a multiple of `step` bytes.
///
/// # Errors
/// See [`seal`].
pub fn seal_in_steps(key: &Key, place: &[u8], clear: &[u8], step: usize) -> io::Result<Vec<u8>> {
    seal_with(key, place, clear, step, random::bytes()?)
}

fn seal_with(
    key: &Key,
    place: &[u8],
    clear: &[u8],
    step: usize,
    nonce: [u8; NONCE],
) -> io::Result<Vec<u8>> {
    let mut growing = Growing::default();
    growing.reserve(clear.len(), step);
    growing.bytes().extend_from_slice(clear);
    growing.seal_with(key, place, step, nonce)
}

/// Stands before a value: the nonce and the length.
const BEFORE: usize = NONCE + 4;

/// A value that is sealed where it lies: of one of many megabytes there is never a second copy.
pub struct Growing(Zeroizing<Vec<u8>>);

impl Default for Growing {
    fn default() -> Self {
        Self(Zeroizing::new(vec![0; BEFORE]))
    }
}

impl Growing {
    /// Makes room for so many more bytes of the value, and for what comes behind it.
    pub fn reserve(&mut self, more: usize, step: usize) {
        let behind = step.max(FIRST_STEP) + TAG;
        self.0.reserve_exact(more.saturating_add(behind));
    }

    /// Room for more bytes before anything has to move.
    pub fn room(&self, step: usize) -> usize {
        let behind = step.max(FIRST_STEP) + TAG;
        (self.0.capacity() - self.0.len()).saturating_sub(behind)
    }

    /// The bytes, to put more of the value behind them.
    pub fn bytes(&mut self) -> &mut Vec<u8> {
        &mut self.0
    }

    /// Seals it; see [`seal`].
    ///
    /// # Errors
    /// See [`seal`].
    pub fn seal(self, key: &Key, place: &[u8]) -> io::Result<Vec<u8>> {
        self.seal_in_steps(key, place, STEP)
    }

    /// Seals it, padded to a multiple of `step` bytes.
    ///
    /// # Errors
    /// See [`seal`].
    pub fn seal_in_steps(self, key: &Key, place: &[u8], step: usize) -> io::Result<Vec<u8>> {
        self.seal_with(key, place, step, random::bytes()?)
    }

    fn seal_with(
        mut self,
        key: &Key,
        place: &[u8],
        step: usize,
        nonce: [u8; NONCE],
    ) -> io::Result<Vec<u8>> {
        let wrong = || io::Error::from(io::ErrorKind::InvalidInput);
        let clear = self.0.len().checked_sub(BEFORE).ok_or_else(wrong)?;
        let length = u32::try_from(clear).map_err(|_too_large| wrong())?;
        let whole = (clear + 4).next_multiple_of(step.max(FIRST_STEP));
        self.0.resize(NONCE + whole, 0);
        let (before, padded) = self.0.split_first_chunk_mut::<NONCE>().ok_or_else(wrong)?;
        *before = nonce;
        padded.first_chunk_mut::<4>().ok_or_else(wrong)?.copy_from_slice(&length.to_le_bytes());
        let cipher = XChaCha20Poly1305::new(key.bytes().into());
        let tag = cipher.encrypt_inout_detached(&XNonce::from(nonce), place, padded.into());
        let tag = tag.map_err(|_error| wrong())?;
        self.0.extend_from_slice(&tag);
        // Nothing of it is clear any more.
        Ok(std::mem::take(&mut *self.0))
    }
}

/// Opens a value in its place; `None` where the key, the place or a bit is another.
pub fn open(key: &Key, place: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    let payload = Payload { msg: sealed, aad: place };
    let mut padded = Zeroizing::new(cipher.decrypt(&XNonce::from(*nonce), payload).ok()?);
    let (length, rest) = padded.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let canonical = padded.len().is_multiple_of(FIRST_STEP)
        && rest.get(length..)?.iter().all(|byte| *byte == 0);
    if !canonical {
        return None;
    }
    padded.drain(..4);
    padded.truncate(length);
    Some(padded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::hex;
    use proptest::prelude::*;

    /// The first encrypted bytes: a change here is a change of the format.
    const FROZEN: &str = "c96636efdc169038c56161917250799e";

    #[test]
    fn the_bytes_are_frozen() {
        let sealed = seal_with(&Key::new([1; 32]), b"place", b"value", STEP, [2; NONCE]).unwrap();
        assert_eq!(sealed.len(), NONCE + STEP + TAG);
        assert_eq!(open(&Key::new([1; 32]), b"place", &sealed).unwrap().as_slice(), b"value");
        assert_eq!(hex(&sealed[..NONCE]), "02".repeat(NONCE));
        assert_eq!(hex(&sealed[NONCE..NONCE + 16]), FROZEN);
    }

    #[test]
    fn every_other_bit_key_and_place_is_refused() {
        let key = Key::new([1; 32]);
        let sealed = seal(&key, b"place", b"value").unwrap();
        for at in 0..sealed.len() {
            let mut flipped = sealed.clone();
            flipped[at] ^= 1;
            assert!(open(&key, b"place", &flipped).is_none(), "byte {at}");
            assert!(open(&key, b"place", &sealed[..at]).is_none());
        }
        assert!(open(&Key::new([2; 32]), b"place", &sealed).is_none());
        assert!(open(&key, b"other", &sealed).is_none());
    }

    proptest! {
        #[test]
        fn what_was_sealed_opens_and_sizes_tell_little(clear in prop::collection::vec(any::<u8>(), 0..300)) {
            let key = Key::new([3; 32]);
            let sealed = seal(&key, b"p", &clear).unwrap();
            prop_assert_eq!((sealed.len() - NONCE - TAG) % STEP, 0);
            let opened = open(&key, b"p", &sealed).unwrap();
            prop_assert_eq!(opened.as_slice(), clear.as_slice());
        }
    }
}
