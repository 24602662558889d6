//! A passphrase that is offered: words drawn by the machine.

use std::io;

use zeroize::Zeroizing;

use crate::crypto::estimate::WORDS;
use crate::crypto::passphrase::Passphrase;
use crate::crypto::random;

/// How many words are offered: forty bits.
pub const COUNT: usize = 4;
/// How often is drawn before the user goes without an offer.
const DRAWS: usize = 16;

/// A passphrase of [`COUNT`] random words that this user may take; empty where none was found.
///
/// # Errors
/// What the system answers where it has no randomness.
pub fn offered(user: &str) -> io::Result<Zeroizing<String>> {
    for _ in 0..DRAWS {
        let drawn = drawn()?;
        // It may hold the user's name, or be three letters four times.
        if Passphrase::new(&drawn).weakness(user).is_none() {
            return Ok(drawn);
        }
    }
    Ok(Zeroizing::new(String::new()))
}

fn drawn() -> io::Result<Zeroizing<String>> {
    let words: Vec<&str> = WORDS.lines().collect();
    // Room from the start: a string that grows leaves copies of what it held.
    let mut phrase = Zeroizing::new(String::with_capacity(64));
    for _ in 0..COUNT {
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        let [low, high] = random::bytes()?;
        phrase.push_str(picked(&words, u16::from_le_bytes([low, high])));
    }
    Ok(phrase)
}

/// The word of a random number: 1,024 divides 65,536, so every word is as likely as another.
fn picked<'a>(words: &[&'a str], number: u16) -> &'a str {
    let place = usize::from(number).checked_rem(words.len()).unwrap_or(0);
    words.get(place).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use super::*;

    #[test]
    fn there_are_1024_different_short_words_and_none_begins_another() {
        let words: Vec<&str> = WORDS.lines().collect();
        assert_eq!(words.len(), 1_024);
        let all: HashSet<&str> = words.iter().copied().collect();
        assert_eq!(all.len(), 1_024);
        for word in &words {
            assert!((3..=7).contains(&word.len()), "{word}");
            assert!(word.bytes().all(|letter| letter.is_ascii_lowercase()), "{word}");
            let mut begins = (1..word.len()).filter_map(|end| word.get(..end));
            assert!(!begins.any(|begin| all.contains(begin)), "{word}");
        }
    }

    #[test]
    fn every_word_is_as_likely_as_another() {
        let words: Vec<&str> = WORDS.lines().collect();
        let mut drawn: HashMap<&str, usize> = HashMap::new();
        for number in 0..=u16::MAX {
            *drawn.entry(picked(&words, number)).or_default() += 1;
        }
        assert_eq!(drawn.len(), 1_024);
        assert!(drawn.values().all(|times| *times == 64));
    }

    #[test]
    fn what_is_offered_is_four_words_that_may_be_taken() {
        let mut seen = HashSet::new();
        for _ in 0..20 {
            let phrase = offered("Roos").unwrap();
            assert_eq!(phrase.split(' ').count(), COUNT, "{phrase:?}");
            assert!(phrase.split(' ').all(|word| WORDS.lines().any(|known| known == word)));
            assert_eq!(Passphrase::new(&phrase).weakness("Roos"), None);
            seen.insert(phrase.to_string());
        }
        assert_eq!(seen.len(), 20);
    }
}
