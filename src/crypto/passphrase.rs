//! From a passphrase to a key: NFC, then Argon2id (RFC 9106).

use std::time::Duration;

use argon2::{Algorithm, Argon2, Params, Version};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use crate::crypto::{Key, estimate};

/// Length of the salt of a slot, in bytes.
pub const SALT: usize = 16;
/// Fewest characters of a passphrase.
pub const SHORTEST: usize = 14;
/// Fewest different characters.
pub const VARIETY: usize = 6;

/// A second in microseconds: what a guess is to take.
const MICROS: u128 = 1_000_000;
/// Less than any machine needs at [`Cost::STANDARD`].
const FASTEST: Duration = Duration::from_millis(10);

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

    /// What makes a guess cost about a second on a machine where one at [`Cost::STANDARD`] took this
    /// long: more passes first, then more memory. Never less than [`Cost::STANDARD`], because a
    /// machine that was busy for a moment must not leave a weak vault behind.
    pub fn about_a_second(took: Duration) -> Self {
        let (low, high) = (Self::STANDARD, Self::CEILING);
        // No machine is faster: it would be the clock that jumped.
        let took = took.max(FASTEST).as_micros().min(MICROS);
        let passes = u32::try_from(u128::from(low.passes) * MICROS / took).unwrap_or(high.passes);
        let passes = passes.clamp(low.passes, high.passes);
        let memory = u128::from(low.memory) * u128::from(low.passes) * MICROS;
        let memory = memory / (took * u128::from(passes));
        // Whole mebibytes: a header tells nothing of the machine but its size.
        let memory = u32::try_from(memory).unwrap_or(high.memory) & !0x3ff;
        Self { memory: memory.clamp(low.memory, high.memory), passes, lanes: low.lanes }
    }

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
    /// It would be guessed too soon.
    Guessable,
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
        let bare = |text: &str| text.split_whitespace().collect::<String>().to_lowercase();
        let name = bare(user);
        if self.0.chars().count() < SHORTEST {
            Some(Weak::Short)
        } else if letters.len() < VARIETY {
            Some(Weak::Monotonous)
        } else if name.chars().count() > 3 && Zeroizing::new(bare(&self.0)).contains(&name) {
            Some(Weak::HoldsName)
        } else if estimate::magnitude(&self.0, user) < estimate::ENOUGH {
            Some(Weak::Guessable)
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
    fn a_guess_is_made_to_cost_about_a_second() {
        let cost = |millis| Cost::about_a_second(Duration::from_millis(millis));
        assert_eq!(cost(5_000), Cost::STANDARD, "a slow machine does not get a weaker vault");
        assert_eq!(cost(1_000), Cost::STANDARD);
        assert_eq!(cost(250), Cost { passes: 12, ..Cost::STANDARD });
        let fast = cost(75);
        assert_eq!((fast.passes, fast.memory), (20, 128 << 10));
        for millis in 0..2_000 {
            let cost = cost(millis);
            assert!(cost.is_sane(), "{millis}: {cost:?}");
            assert!(cost.passes >= 3 && cost.memory >= 64 << 10 && cost.lanes == 4);
            let work = u64::from(cost.passes) * u64::from(cost.memory) * millis.max(10);
            let standard = u64::from(Cost::STANDARD.memory) * 3;
            assert!(millis > 1_000 || work >= standard * 600, "{millis}: {cost:?}");
            assert!(millis > 1_000 || work <= standard * 1_001, "{millis}: {cost:?}");
        }
    }

    #[test]
    fn weak_passphrases_are_told_apart() {
        let weak = |typed: &str| Passphrase::new(typed).weakness("Sanne");
        assert_eq!(weak("kort"), Some(Weak::Short));
        assert_eq!(weak("aaaaaaaaaaaaaaaaaaaa"), Some(Weak::Monotonous));
        assert_eq!(weak("welkom sanne in trede"), Some(Weak::HoldsName));
        let of_two = Passphrase::new("IrisdeVries2026!").weakness("Iris de Vries");
        assert_eq!(of_two, Some(Weak::HoldsName), "however its parts are written");
        assert_eq!(weak("Wachtwoord2026!"), Some(Weak::Guessable));
        assert_eq!(weak("fiets maan koffie dijk"), None);
        assert_eq!(format!("{:?}", Passphrase::new("geheim")), "Passphrase(***)");
    }
}
