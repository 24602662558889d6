//! Signatures: who wrote an entry (Ed25519, RFC 8032).

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

use crate::crypto::Key;

/// Length of a signature, in bytes.
pub const SIGNATURE: usize = 64;

/// The public half of a user's signing key.
pub type PublicKey = [u8; 32];

/// A user's signing key, from the seed in the user's slot; boxed, so that moving it copies no secret.
#[derive(Clone)]
pub struct Signing(Box<SigningKey>);

impl std::fmt::Debug for Signing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Signing(***)")
    }
}

impl Signing {
    /// The signing key of this seed.
    pub fn new(seed: &Key) -> Self {
        Self(Box::new(SigningKey::from_bytes(seed.bytes())))
    }

    /// The public half.
    pub fn public(&self) -> PublicKey {
        self.0.verifying_key().to_bytes()
    }

    /// Signs a message.
    pub fn sign(&self, message: &[u8]) -> [u8; SIGNATURE] {
        self.0.sign(message).to_bytes()
    }
}

/// Whether this message was signed by the holder of this key.
pub fn holds(public: &PublicKey, message: &[u8], signature: &[u8]) -> bool {
    let Ok(key) = VerifyingKey::from_bytes(public) else { return false };
    let Ok(signature) = Signature::from_slice(signature) else { return false };
    key.verify_strict(message, &signature).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_holds_for_its_message_and_its_key_only() {
        let signing = Signing::new(&Key::new([5; 32]));
        let signature = signing.sign(b"entry 7");
        assert!(holds(&signing.public(), b"entry 7", &signature));
        assert!(!holds(&signing.public(), b"entry 8", &signature));
        let other = Signing::new(&Key::new([6; 32]));
        assert!(!holds(&other.public(), b"entry 7", &signature));
        assert!(!holds(&signing.public(), b"entry 7", &signature[..63]));
    }
}
