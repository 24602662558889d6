//! Letters that only their receiver opens (HPKE, RFC 9180: X25519, HKDF-SHA-256,
//! ChaCha20-Poly1305). Anybody can write one: what it says must be proved in another way.

use std::io;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable as _, Kem, OpModeR, OpModeS, Serializable as _};
use zeroize::Zeroizing;

use crate::crypto::Key;

/// The public half of a letterbox.
pub type Address = [u8; 32];

/// Length of what is put in front of the text, in bytes.
const ENCAPSULATED: usize = 32;

type Secret = <X25519HkdfSha256 as Kem>::PrivateKey;

/// What letters to one user are opened with; boxed, so that moving it copies no secret.
pub struct Letterbox(Box<Secret>);

impl std::fmt::Debug for Letterbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Letterbox(***)")
    }
}

impl Letterbox {
    /// The letterbox of this key; `None` never happens with a key of 32 bytes.
    pub fn new(key: &Key) -> Option<Self> {
        Secret::from_bytes(key.bytes()).ok().map(|secret| Self(Box::new(secret)))
    }

    /// Where letters go.
    pub fn address(&self) -> Address {
        X25519HkdfSha256::sk_to_pk(&self.0).to_bytes().into()
    }

    /// What a letter says; `None` where it is for somebody else, for another place, or damaged.
    pub fn open(&self, place: &[u8], letter: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (front, text) = letter.split_at_checked(ENCAPSULATED)?;
        let front = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(front).ok()?;
        let opened = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &self.0,
            &front,
            place,
            text,
            b"",
        );
        opened.ok().map(Zeroizing::new)
    }
}

/// A letter to this address, bound to its place.
///
/// # Errors
/// [`io::ErrorKind::InvalidInput`] where the address is none.
pub fn write(to: &Address, place: &[u8], text: &[u8]) -> io::Result<Vec<u8>> {
    let wrong = || io::Error::from(io::ErrorKind::InvalidInput);
    let to = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(to).map_err(|_error| wrong())?;
    let sealed = hpke::single_shot_seal::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &to,
        place,
        text,
        b"",
    );
    let (front, text) = sealed.map_err(|_error| wrong())?;
    Ok([front.to_bytes().as_slice(), &text].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_opens_for_its_receiver_in_its_place_only() {
        let letterbox = Letterbox::new(&Key::new([3; 32])).unwrap();
        let letter = write(&letterbox.address(), b"place", b"text").unwrap();
        assert_eq!(letterbox.open(b"place", &letter).unwrap().as_slice(), b"text");
        assert!(letterbox.open(b"elsewhere", &letter).is_none());
        assert!(Letterbox::new(&Key::new([4; 32])).unwrap().open(b"place", &letter).is_none());
        for at in 0..letter.len() {
            let mut flipped = letter.clone();
            flipped[at] ^= 1;
            assert!(letterbox.open(b"place", &flipped).is_none(), "byte {at}");
        }
        assert!(letterbox.open(b"place", &letter[..20]).is_none());
    }

    /// RFC 7748, section 6.1: Alice's keys.
    #[test]
    fn the_address_is_that_of_the_standard() {
        let secret = [
            0x77, 0x07, 0x6d, 0x0a, 0x73, 0x18, 0xa5, 0x7d, 0x3c, 0x16, 0xc1, 0x72, 0x51, 0xb2,
            0x66, 0x45, 0xdf, 0x4c, 0x2f, 0x87, 0xeb, 0xc0, 0x99, 0x2a, 0xb1, 0x77, 0xfb, 0xa5,
            0x1d, 0xb9, 0x2c, 0x2a,
        ];
        let letterbox = Letterbox::new(&Key::new(secret)).unwrap();
        let address = crate::digest::hex(&letterbox.address());
        assert_eq!(address, "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
    }
}
