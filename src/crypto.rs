//! Keys, sealing, signatures: thin wrappers around well-kept crates, each named in one file.
//!
//! Nothing here invents cryptography. [`passphrase`] turns a passphrase into a key (Argon2id),
//! [`estimate`] says how soon one is guessed (zxcvbn), [`words`] offers one,
//! [`secret`] derives keys for purposes (HKDF-SHA-256), [`seal`] seals (XChaCha20-Poly1305),
//! [`letter`] seals for one receiver (HPKE), [`sign`] signs (Ed25519), [`random`] asks the operating
//! system. SHA-256 stands below, in [`digest`](crate::digest).

pub mod estimate;
pub mod letter;
pub mod passphrase;
pub mod random;
pub mod recovery;
pub mod seal;
pub mod secret;
pub mod sign;
pub mod words;

pub use secret::Key;
