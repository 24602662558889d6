//! The only source of randomness.

use std::io;

/// A random number of 128 bits from the operating system.
///
/// # Errors
/// What the system answers where it has none.
pub fn number() -> io::Result<u128> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(u128::from_le_bytes(bytes))
}
