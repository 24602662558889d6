//! Keys, sealing, signatures: thin wrappers around well-kept crates, each named in one file.
//!
//! Nothing here invents cryptography. [`passphrase`] turns a passphrase into a key (Argon2id),
//! [`estimate`] says how soon one is guessed (zxcvbn), [`words`] offers one,
//! [`secret`] derives keys for purposes (HKDF-SHA-256), [`seal`] seals (XChaCha20-Poly1305),
//! [`letter`] seals for one receiver (HPKE), [`sign`] signs (Ed25519), [`random`] asks the operating
//! system, [`digest`] is SHA-256.

pub mod digest;
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

/// Bytes in lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |four: u8| char::from_digit(u32::from(four), 16).unwrap_or('?');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
