//! From a passphrase to a key: NFC, then Argon2id (RFC 9106).

use argon2::{Algorithm, Argon2, Params, Version};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use crate::crypto::Key;

/// Length of the salt of a slot, in bytes.
pub const SALT: usize = 16;
/// Fewest characters of a passphrase.
pub const SHORTEST: usize = 14;
/// Fewest different characters.
const VARIETY: usize = 6;

/// What a guess costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Cost {
    /// 64 MiB, three passes, four lanes: the second choice of RFC 9106.
    pub const STANDARD: Self = Self { memory: 64 << 10, passes: 3, lanes: 4 };
    /// The least that is accepted: below it somebody has weakened the header (OWASP's floor).
    pub const FLOOR: Self = Self { memory: 19 << 10, passes: 2, lanes: 1 };
    /// The most that is accepted: above it a header would only keep the machine busy.
    pub const CEILING: Self = Self { memory: 1 << 20, passes: 20, lanes: 16 };

    /// Whether it lies between the floor and the ceiling.
    pub const fn is_sane(self) -> bool {
        let (low, high) = (Self::FLOOR, Self::CEILING);
        self.memory >= low.memory
            && self.memory <= high.memory
            && self.passes >= low.passes
            && self.passes <= high.passes
            && self.lanes >= low.lanes
            && self.lanes <= high.lanes
    }
}

/// A passphrase that is wiped when it is dropped.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(***)")
    }
}

/// Why a passphrase is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    /// Shorter than [`SHORTEST`].
    Short,
    /// Too few different characters.
    Monotonous,
    /// It holds the name of its user.
    HoldsName,
}

impl Passphrase {
    /// A passphrase as typed; composed the same way on every keyboard (NFC).
    pub fn new(typed: &str) -> Self {
        Self(Zeroizing::new(typed.nfc().collect()))
    }

    /// Whether two were typed the same.
    pub fn is(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Why it is too weak for this user; `None` where it is not.
    pub fn weakness(&self, user: &str) -> Option<Weak> {
        let letters: std::collections::HashSet<char> =
            self.0.chars().flat_map(char::to_lowercase).collect();
        let name = user.to_lowercase();
        if self.0.chars().count() < SHORTEST {
            Some(Weak::Short)
        } else if letters.len() < VARIETY {
            Some(Weak::Monotonous)
        } else if name.chars().count() > 3 && self.0.to_lowercase().contains(&name) {
            Some(Weak::HoldsName)
        } else {
            None
        }
    }

    /// The key of this passphrase; `None` where the cost is not sane or there is no memory.
    pub fn key(&self, salt: &[u8; SALT], cost: Cost) -> Option<Key> {
        if !cost.is_sane() {
            return None;
        }
        let params = Params::new(cost.memory, cost.passes, cost.lanes, None).ok()?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        Key::filled(|key| argon.hash_password_into(self.0.as_bytes(), salt, key)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composed_and_decomposed_letters_are_one_passphrase() {
        let salt = [1; SALT];
        let one = Passphrase::new("caf\u{e9} met melk en suiker").key(&salt, Cost::FLOOR);
        let two = Passphrase::new("cafe\u{301} met melk en suiker").key(&salt, Cost::FLOOR);
        assert_eq!(one.unwrap().bytes(), two.unwrap().bytes());
    }

    #[test]
    fn costs_outside_the_bounds_are_refused() {
        let phrase = Passphrase::new("vier losse woorden hier");
        for cost in [
            Cost { memory: 8, ..Cost::STANDARD },
            Cost { passes: 1, ..Cost::STANDARD },
            Cost { lanes: 0, ..Cost::STANDARD },
            Cost { memory: 100 << 20, ..Cost::STANDARD },
            Cost { passes: 1_000, ..Cost::STANDARD },
        ] {
            assert!(phrase.key(&[0; SALT], cost).is_none(), "{cost:?}");
        }
        assert!(Cost::STANDARD.is_sane() && Cost::FLOOR.is_sane() && Cost::CEILING.is_sane());
    }

    #[test]
    fn weak_passphrases_are_told_apart() {
        let weak = |typed: &str| Passphrase::new(typed).weakness("Sanne");
        assert_eq!(weak("kort"), Some(Weak::Short));
        assert_eq!(weak("aaaaaaaaaaaaaaaaaaaa"), Some(Weak::Monotonous));
        assert_eq!(weak("welkom sanne in trede"), Some(Weak::HoldsName));
        assert_eq!(weak("fiets maan koffie dijk"), None);
        assert_eq!(format!("{:?}", Passphrase::new("geheim")), "Passphrase(***)");
    }
}
