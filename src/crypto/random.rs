//! The only source of randomness.

use std::io;

/// Fills an array with random bytes from the operating system.
///
/// # Errors
/// What the system answers where it has none.
pub fn bytes<const N: usize>() -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(bytes)
}

/// A random number of 128 bits.
///
/// # Errors
/// What the system answers where it has none.
pub fn number() -> io::Result<u128> {
    bytes().map(u128::from_le_bytes)
}
