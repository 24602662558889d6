//! A key: 256 bits that are wiped when they are dropped and never printed.

use std::fmt;
use std::io;

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::crypto::random;

/// Length of every key, in bytes.
pub const LENGTH: usize = 32;

/// A secret key.
#[derive(Clone)]
pub struct Key(Zeroizing<[u8; LENGTH]>);

impl Key {
    /// A new random key.
    ///
    /// # Errors
    /// What the system answers where it has no randomness.
    pub fn random() -> io::Result<Self> {
        random::bytes().map(Self::new)
    }

    /// The key of these bytes.
    pub fn new(bytes: [u8; LENGTH]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// A copy of these bytes; `None` where they are not as many as a key has.
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self::new)
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8; LENGTH] {
        &self.0
    }

    /// The key of a purpose (HKDF-SHA-256, RFC 5869): whoever has it cannot tell this one.
    #[must_use]
    pub fn derive(&self, purpose: &str) -> Self {
        Self::stretch(self.bytes(), purpose)
    }

    /// A key from secret material of full strength, for a purpose.
    pub fn stretch(material: &[u8], purpose: &str) -> Self {
        let mut key = Zeroizing::new([0; LENGTH]);
        // 32 bytes are far below the 8,160 that HKDF-SHA-256 can give.
        Hkdf::<Sha256>::new(None, material).expand(purpose.as_bytes(), key.as_mut()).ok();
        Self(key)
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

    /// RFC 5869, test case 3: no salt, no info.
    #[test]
    fn the_derivation_is_that_of_the_standard() {
        let key = Key::stretch(&[0x0b; 22], "");
        let expected = "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d";
        assert_eq!(crate::crypto::hex(key.bytes()), expected);
    }
}
