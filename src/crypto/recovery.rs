//! The recovery key: 256 random bits, printed so that a person can copy them from paper.

use std::io;

use zeroize::Zeroizing;

use crate::crypto::Key;

/// Crockford's base 32: no letters that look like digits.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters in a group.
const GROUP: usize = 4;
const BYTES: usize = 32;
/// 256 bits in letters of five bits.
const LETTERS: usize = 52;

/// A recovery key as it is printed.
#[derive(Clone)]
pub struct RecoveryKey(Zeroizing<String>);

impl std::fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryKey(***)")
    }
}

impl RecoveryKey {
    /// A new one.
    ///
    /// # Errors
    /// What the system answers where it has no randomness.
    pub fn random() -> io::Result<Self> {
        Ok(Self(Zeroizing::new(letters(Key::random()?.bytes()))))
    }

    /// The key as it was typed back: blanks, dashes and case do not count, `O` is zero, `I` and
    /// `L` are one. `None` where it has another length or a letter that cannot be.
    pub fn read(typed: &str) -> Option<Self> {
        let mut text = Zeroizing::new(String::with_capacity(LETTERS));
        for letter in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let letter = match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            if !ALPHABET.iter().any(|known| char::from(*known) == letter) {
                return None;
            }
            text.push(letter);
        }
        (text.len() == LETTERS).then_some(Self(text))
    }

    /// In groups, as it is printed.
    pub fn printed(&self) -> Zeroizing<String> {
        // Room from the start, and no parts on the way: each would be a copy.
        let mut printed = Zeroizing::new(String::with_capacity(LETTERS + LETTERS / GROUP));
        for (at, letter) in self.0.chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                printed.push('-');
            }
            printed.push(letter);
        }
        printed
    }

    /// The key that opens the recovery slot.
    pub fn key(&self) -> Key {
        Key::stretch(self.0.as_bytes(), "trede recovery")
    }
}

fn letters(bytes: &[u8; BYTES]) -> String {
    let mut text = String::with_capacity(LETTERS);
    let (mut held, mut bits) = (0_u16, 0);
    for byte in bytes {
        held = (held << 8) | u16::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(letter(held >> bits));
            held &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        text.push(letter(held << (5 - bits)));
    }
    text
}

fn letter(value: u16) -> char {
    ALPHABET.get(usize::from(value & 31)).copied().map_or('0', char::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_back_however_it_is_typed() {
        let key = RecoveryKey::random().unwrap();
        let printed = key.printed().to_string();
        assert_eq!(printed.len(), LETTERS + LETTERS / GROUP - 1);
        let typed = printed.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        assert_eq!(RecoveryKey::read(&typed).unwrap().key().bytes(), key.key().bytes());
        assert!(RecoveryKey::read(&printed.replacen('-', "U", 1)).is_none());
        assert!(RecoveryKey::read(&format!("{printed}0")).is_none());
    }

    #[test]
    fn bits_become_letters_in_order() {
        assert_eq!(letters(&[0; 32]), "0".repeat(LETTERS));
        let all = letters(&[0xff; 32]);
        assert_eq!(all, format!("{}G", "Z".repeat(51)));
    }
}
