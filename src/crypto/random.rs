//! The only source of randomness.

use std::io;

/// An array of random bytes from the operating system.
///
/// # Errors
/// What the system answers where it has none.
pub fn bytes<const N: usize>() -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    fill(&mut bytes)?;
    Ok(bytes)
}

/// Fills these bytes where they lie, so that no copy of a secret is made.
///
/// # Errors
/// What the system answers where it has none.
pub fn fill(bytes: &mut [u8]) -> io::Result<()> {
    getrandom::fill(bytes).map_err(|error| io::Error::other(error.to_string()))
}

/// A random number of 128 bits.
///
/// # Errors
/// What the system answers where it has none.
pub fn number() -> io::Result<u128> {
    bytes().map(u128::from_le_bytes)
}
