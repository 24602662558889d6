//! Offers as other programs know them: their identities, UUIDs that stay the same for ever, and what to
//! know of a record from there.

use crate::digest::sha256;
use crate::domain::Offer;

/// Something to know about a service that stops nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noted {
    /// Its identity is no UUID; it is kept as it stands.
    NoUuid(String),
    /// It names a record of this table that is not there.
    Dangling {
        /// The table.
        table: &'static str,
        /// The identity that is not there.
        id: String,
    },
    /// It has rows in tables that are not read.
    NotRead(String),
}

/// The identity of an offer outside: its own reference where that is a UUID; else one made of
/// its reference, or of its identity here, which tells neither.
pub fn public_id(offer: &Offer) -> String {
    let reference = offer.facts.reference.as_str();
    if is_uuid(reference) {
        reference.to_ascii_lowercase()
    } else if reference.is_empty() {
        derived("offer", &format!("{:032x}", offer.id.0))
    } else {
        derived("reference", reference)
    }
}

/// A UUID of version 8 (RFC 9562, section 5.8) made of a name within a kind.
pub fn derived(kind: &str, name: &str) -> String {
    let hash = sha256(&[kind.as_bytes(), &[0], name.as_bytes()]);
    let bits = hash.iter().take(16).fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
    let (version, variant) = (0x8_u128 << 76, 0b10_u128 << 62);
    let bits = bits & !(0xf << 76) & !(0b11 << 62) | version | variant;
    let hex = format!("{bits:032x}");
    let mut text = String::with_capacity(36);
    for (at, digit) in hex.chars().enumerate() {
        if matches!(at, 8 | 12 | 16 | 20) {
            text.push('-');
        }
        text.push(digit);
    }
    text
}

/// Whether a text is a UUID as it is usually written.
pub fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_is_a_uuid_that_stays() {
        let one = derived("reference", "W1");
        assert!(is_uuid(&one), "{one}");
        assert_eq!(one.as_bytes()[14], b'8', "the version");
        assert!(b"89ab".contains(&one.as_bytes()[19]), "the variant");
        assert_eq!(one, derived("reference", "W1"));
        assert_ne!(one, derived("offer", "W1"));
        assert!(!is_uuid("W1") && !is_uuid(&one.replace('-', "")));
    }
}
