//! Reading a whole line: its conditions, and the letters that are left.

use crate::filters::words::{Chip, Known, Language, Tongue, Typed, beginnings, read, read_whole};

/// Fewest letters of a plain word that limits while it is still being typed.
const SURE: usize = 4;

/// Fewest letters of a word that may become a condition.
const BEGUN: usize = 3;

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said<F> {
    /// Its conditions, in the order in which they stand.
    pub chips: Vec<Chip<F>>,
    /// What is left to search with.
    pub letters: String,
    /// What the word that is being typed can become.
    pub offered: Vec<String>,
    /// The first word that begins as a condition and is none.
    pub wrong: Option<String>,
}

/// Whether the last word of a line is still being typed: no blank ends it, or only one inside a quote
/// that is open.
pub fn is_open(line: &str) -> bool {
    let quoted = line.matches('"').count() % 2 == 1;
    quoted || !line.ends_with(char::is_whitespace)
}

/// Reads a line. The last word is still being typed where nothing ends it and it is not `done`.
pub fn said<F: Language>(line: &str, known: &Known, tongue: Tongue, done: bool) -> Said<F> {
    let mut said =
        Said { chips: Vec::new(), letters: String::new(), offered: Vec::new(), wrong: None };
    let open = !done && is_open(line);
    let words = parts(line);
    for (nth, word) in words.iter().enumerate() {
        let typing = open && nth + 1 == words.len();
        let read_word = if typing { read } else { read_whole };
        match read_word(word, known, tongue) {
            // "di" may become "dieren".
            Typed::Filter(chip) if !(typing && is_short(word)) => said.chips.push(chip),
            read @ (Typed::Letters | Typed::Filter(_)) => {
                if typing && read == Typed::Letters && word.chars().count() >= BEGUN {
                    said.offered = beginnings::<F>(word, tongue);
                }
                said.letters.push_str(if said.letters.is_empty() { "" } else { " " });
                said.letters.push_str(word);
            }
            Typed::Begun(offered) if typing => said.offered = offered,
            Typed::Begun(offered) => match offered.as_slice() {
                [only] => said.chips.extend(match read(only, known, tongue) {
                    Typed::Filter(chip) => Some(chip),
                    Typed::Letters | Typed::Begun(_) => None,
                }),
                several => {
                    if said.wrong.is_none() {
                        said.offered = if several.is_empty() {
                            whole::<F>(word, known, tongue)
                        } else {
                            offered
                        };
                    }
                    said.wrong = said.wrong.or_else(|| Some((*word).to_owned()));
                }
            },
        }
    }
    said
}

/// Where the last word of a line begins, in bytes.
pub fn last_word(line: &str) -> usize {
    parts(line.trim_end()).last().map_or(0, |word| line.trim_end().len() - word.len())
}

/// Everything that can stand behind the colon of a word.
fn whole<F: Language>(word: &str, known: &Known, tongue: Tongue) -> Vec<String> {
    let key = word.split_once(':').map_or(word, |(key, _)| key);
    match read::<F>(&format!("{key}:"), known, tongue) {
        Typed::Begun(offered) => offered,
        Typed::Letters | Typed::Filter(_) => Vec::new(),
    }
}

pub(super) fn is_short(word: &str) -> bool {
    word.chars().all(char::is_alphabetic) && word.chars().count() < SURE
}

/// The words of a line; what stands between quotes is a part of its word.
pub(super) fn parts(line: &str) -> Vec<&str> {
    let mut quoted = false;
    let apart = |letter: char| {
        quoted ^= letter == '"';
        letter.is_whitespace() && !quoted
    };
    line.split(apart).filter(|word| !word.is_empty()).collect()
}
