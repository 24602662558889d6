//! A key: 256 bits that stay in one place, are wiped when they are dropped and never printed.

use std::fmt;
use std::io;

use hkdf::Hkdf;
use secrecy::{ExposeSecret as _, ExposeSecretMut as _, SecretBox};
use sha2::Sha256;
use zeroize::Zeroize as _;

use crate::crypto::random;

/// Length of every key, in bytes.
pub const LENGTH: usize = 32;

/// A secret key. What moves with it is where its bytes lie, never the bytes: a value that moves
/// leaves a copy behind.
pub struct Key(SecretBox<[u8; LENGTH]>);

impl Key {
    /// A new random key.
    ///
    /// # Errors
    /// What the system answers where it has no randomness.
    pub fn random() -> io::Result<Self> {
        Self::filled(|bytes| random::fill(bytes))
    }

    /// The key of these bytes. They were copied to get here: prefer [`Key::filled`] and
    /// [`Key::from_slice`].
    pub fn new(mut bytes: [u8; LENGTH]) -> Self {
        let key = Self::copied(&bytes);
        bytes.zeroize();
        key
    }

    /// The key that `fill` writes where it will stay.
    ///
    /// # Errors
    /// What `fill` answers.
    pub fn filled<E>(fill: impl FnOnce(&mut [u8; LENGTH]) -> Result<(), E>) -> Result<Self, E> {
        let mut key = SecretBox::new(Box::new([0; LENGTH]));
        fill(key.expose_secret_mut())?;
        Ok(Self(key))
    }

    /// The key of these bytes; `None` where they are fewer or more than a key has.
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self::copied)
    }

    fn copied(bytes: &[u8; LENGTH]) -> Self {
        Self(SecretBox::init_with_mut(|key: &mut [u8; LENGTH]| key.copy_from_slice(bytes)))
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8; LENGTH] {
        self.0.expose_secret()
    }

    /// The key of a purpose (HKDF-SHA-256, RFC 5869): whoever has it cannot tell this one.
    #[must_use]
    pub fn derive(&self, purpose: &str) -> Self {
        Self::stretch(self.bytes(), purpose)
    }

    /// A key from secret material of full strength, for a purpose.
    pub fn stretch(material: &[u8], purpose: &str) -> Self {
        let expand = |key: &mut [u8; LENGTH]| {
            // 32 bytes are far below the 8,160 that HKDF-SHA-256 can give.
            Hkdf::<Sha256>::new(None, material).expand(purpose.as_bytes(), key).ok();
        };
        Self(SecretBox::init_with_mut(expand))
    }
}

impl Clone for Key {
    fn clone(&self) -> Self {
        Self::copied(self.bytes())
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn purposes_give_different_keys_and_nothing_is_printed() {
        let key = Key::new([7; LENGTH]);
        assert_ne!(key.derive("a").bytes(), key.derive("b").bytes());
        assert_eq!(key.derive("a").bytes(), key.derive("a").bytes());
        assert_ne!(key.derive("a").bytes(), key.bytes());
        assert_eq!(format!("{key:?}"), "Key(***)");
    }

    #[test]
    fn a_slice_of_another_length_is_no_key() {
        assert_eq!(Key::from_slice(&[7; LENGTH]).unwrap().bytes(), &[7; LENGTH]);
        assert!(Key::from_slice(&[7; LENGTH - 1]).is_none());
        assert!(Key::from_slice(&[7; LENGTH + 1]).is_none());
        assert_eq!(Key::filled(|_| Err("no")).err(), Some("no"));
    }

    #[test]
    fn a_key_that_moves_stays_where_it_is() {
        let key = Key::random().unwrap();
        let place = key.bytes().as_ptr();
        let moved = Box::new(std::hint::black_box(key));
        assert_eq!(moved.bytes().as_ptr(), place);
    }

    /// RFC 5869, test case 3: no salt, no info.
    #[test]
    fn the_derivation_is_that_of_the_standard() {
        let key = Key::stretch(&[0x0b; 22], "");
        let expected = "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d";
        assert_eq!(crate::digest::hex(key.bytes()), expected);
    }
}
