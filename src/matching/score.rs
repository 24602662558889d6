//! How well one typed word fits one word of a text. The only user of `fuzzy-matcher`.
//!
//! Better kinds of fit always score above weaker ones: equal, beginning of the word, inside the
//! word, all letters in order (`fuzzy-matcher` tells how well), one or two typing errors.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

/// The word itself.
pub const EQUAL: u32 = 1_000;
/// The least that the beginning of a word scores.
pub const PREFIX: u32 = 800;
/// Several words that were typed as one.
pub const JOINED: u32 = 990;
/// The beginning of several words that are typed as one: below the beginning of a single word.
const JOINED_PREFIX: u32 = 700;
/// A whole short word in which one letter was left out: above the inside of a longer one.
const LEFT_OUT: u32 = 770;
const INSIDE: u32 = 600;
const LETTERS: u32 = 300;
const TYPO: u32 = 150;

/// Fewest letters of several words typed as one in which typing errors are forgiven.
const WHOLE: usize = 6;

/// The letters of a word as a set: 26 letters, 10 digits, and one bit for all others.
pub fn bag(word: &str) -> u64 {
    word.bytes().fold(0, |bag, byte| {
        bag | match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            b'0'..=b'9' => 1 << (26 + byte - b'0'),
            _ => 1 << 36,
        }
    })
}

/// One typed word, ready to be compared with many.
pub struct Needle {
    text: String,
    letters: Vec<char>,
    bag: u64,
    errors: usize,
    matcher: SkimMatcherV2,
}

impl Needle {
    /// A folded word as it was typed.
    pub fn new(text: &str) -> Self {
        let letters: Vec<char> = text.chars().collect();
        let digits = text.bytes().any(|byte| byte.is_ascii_digit());
        let errors = match letters.len() {
            _ if digits => 0,
            0..=3 => 0,
            4..=7 => 1,
            _ => 2,
        };
        let (text, bag) = (text.to_owned(), bag(text));
        Self { text, letters, bag, errors, matcher: SkimMatcherV2::default() }
    }

    /// The word as it was typed, folded.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The score of a folded word whose letters are `bag`; `None` where it does not fit.
    pub fn score(&self, word: &str, bag: u64) -> Option<u32> {
        // Every typing error explains one letter that the word does not have.
        let missing = (self.bag & !bag).count_ones() as usize;
        if missing > self.errors {
            return None;
        }
        if missing == 0
            && let Some(score) = self.within(word, bag).or_else(|| self.scattered(word))
        {
            return Some(score);
        }
        self.mistyped(word)
    }

    /// The score of a word that is, begins with or holds what was typed, letter by letter; `None`
    /// for every weaker kind of fit.
    pub fn within(&self, word: &str, bag: u64) -> Option<u32> {
        let (typed, length) = (self.text.as_str(), word.len());
        if self.bag & !bag != 0 || length < typed.len() {
            return None;
        }
        let share = |most: u32| {
            let part = u64::from(most) * typed.len() as u64 / length.max(1) as u64;
            u32::try_from(part).unwrap_or(most)
        };
        if word.starts_with(typed) {
            return Some(if length == typed.len() { EQUAL } else { PREFIX + share(150) });
        }
        (self.letters.len() >= 3 && word.contains(typed)).then(|| INSIDE + share(150))
    }

    /// The score of several words that stand apart, joined, whose letters are `bag`: all of them, the
    /// beginning of them, or nearly all of them.
    pub fn joined(&self, words: &str, bag: u64) -> Option<u32> {
        let (typed, length) = (self.text.len(), words.len());
        if words.starts_with(&self.text) {
            let share = u32::try_from(49 * typed / length.max(1)).unwrap_or(0);
            return Some(if typed == length { JOINED } else { JOINED_PREFIX + share });
        }
        let nearly_all = typed >= WHOLE && typed.abs_diff(length) <= self.errors;
        let missing = (self.bag & !bag).count_ones() as usize;
        if !nearly_all || missing > self.errors {
            return None;
        }
        self.mistyped(words)
    }

    /// The score of a word in which one letter was left out and nothing else is wrong.
    pub fn left_out(&self, word: &str, bag: u64) -> Option<u32> {
        if self.bag & !bag != 0 || self.errors == 0 || word.len() < self.text.len() {
            return None;
        }
        let mut typed = self.letters.iter().peekable();
        let mut others = 0;
        for letter in word.chars() {
            if typed.next_if(|next| **next == letter).is_none() {
                others += 1;
            }
        }
        (others == 1 && typed.peek().is_none()).then_some(LEFT_OUT)
    }

    /// The score of a word that begins with what will be typed next.
    pub fn unfinished(&self, word: &str, bag: u64) -> Option<u32> {
        let is_beginning = self.bag & !bag == 0 && word.starts_with(&self.text);
        is_beginning.then_some(PREFIX)
    }

    /// All letters in order; that means something only where few are left out.
    fn scattered(&self, word: &str) -> Option<u32> {
        let (typed, length) = (self.text.as_str(), word.len());
        let few = length >= typed.len() && length <= typed.len() + typed.len() / 2;
        if self.letters.len() < 3 || !few {
            return None;
        }
        // The matcher keeps a cache between calls that a doubled letter can read; this clears it.
        self.matcher.fuzzy_match("x", "x");
        let found = self.matcher.fuzzy_match(word, typed)?;
        Some(LETTERS + u32::try_from(found.clamp(0, 200)).unwrap_or(0))
    }

    /// One or two letters wrong, missing, too many or swapped; the word may go on after them.
    fn mistyped(&self, word: &str) -> Option<u32> {
        if self.errors == 0 || word.len() + self.errors < self.text.len() {
            return None;
        }
        let errors = errors_to_prefix(&self.letters, word, self.errors)?;
        let whole = u32::from(word.chars().count() <= self.letters.len() + self.errors);
        Some(TYPO + 20 * whole - 50 * u32::try_from(errors).unwrap_or(2).min(2))
    }
}

/// The fewest typing errors (wrong, missing, extra or swapped letters) between what was typed and
/// some beginning of `word`; `None` where it takes more than `most`. The first letter, or the
/// second, must be right.
fn errors_to_prefix(typed: &[char], word: &str, most: usize) -> Option<usize> {
    let letters: Vec<char> = word.chars().take(typed.len() + most).collect();
    let first = typed.first();
    if letters.first() != first && letters.get(1) != first && letters.first() != typed.get(1) {
        return None;
    }
    let width = typed.len() + 1;
    let mut before_last: Vec<usize> = vec![usize::MAX; width];
    let mut last: Vec<usize> = (0..width).collect();
    let mut best = last.last().copied().unwrap_or(0);
    let mut previous = None;
    for (row, letter) in letters.iter().enumerate() {
        let mut now = Vec::with_capacity(width);
        now.push(row + 1);
        for (at, typed_letter) in typed.iter().enumerate() {
            let cell = |list: &[usize], at: usize| list.get(at).copied().unwrap_or(usize::MAX);
            let same = usize::from(typed_letter != letter);
            let mut fewest = cell(&last, at).saturating_add(same);
            fewest = fewest.min(cell(&last, at + 1).saturating_add(1));
            fewest = fewest.min(cell(&now, at).saturating_add(1));
            let swapped =
                at > 0 && previous == Some(typed_letter) && typed.get(at - 1) == Some(letter);
            if swapped {
                fewest = fewest.min(cell(&before_last, at - 1).saturating_add(1));
            }
            now.push(fewest);
        }
        best = best.min(now.last().copied().unwrap_or(usize::MAX));
        previous = Some(letter);
        before_last = std::mem::replace(&mut last, now);
    }
    (best <= most).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(typed: &str, word: &str) -> u32 {
        Needle::new(typed).score(word, bag(word)).unwrap_or(0)
    }

    #[test]
    fn a_better_kind_of_fit_scores_higher() {
        let kinds = [
            score("wandelen", "wandelen"),
            score("wandel", "wandelgroep"),
            score("wandel", "stadswandeling"),
            score("wandln", "wandelen"),
            score("wnadelen", "wandelen"),
            score("xyz", "wandelen"),
        ];
        assert!(kinds.windows(2).all(|pair| pair[0] > pair[1]), "{kinds:?}");
        assert_eq!(kinds[5], 0);
    }

    #[test]
    fn typing_errors_are_forgiven_by_length() {
        for (typed, word, fits) in [
            ("taalcfe", "taalcafe", true),
            ("talacafe", "taalcafe", true),
            ("schilderne", "schilderen", true),
            ("shcilderen", "schilderen", true),
            ("kokn", "koken", true),
            ("kkoen", "koken", true),
            ("zwemen", "zwemmen", true),
            ("kat", "kot", false),
            ("koken", "boeken", false),
            ("zzz", "puzzelen", false),
            ("1234", "1235", false),
        ] {
            assert_eq!(score(typed, word) > 0, fits, "{typed} {word}");
        }
    }

    #[test]
    fn a_letter_can_be_left_out_anywhere() {
        let left_out = |typed: &str, word: &str| Needle::new(typed).left_out(word, bag(word));
        for typed in ["epma", "npma", "nema", "nepa", "nepm"] {
            assert_eq!(left_out(typed, "nepma"), Some(LEFT_OUT), "{typed}");
        }
        for typed in ["nepma", "nema", "nepmat", "nmpa", "nepo"] {
            assert_eq!(
                left_out(typed, "nepmat"),
                (typed == "nepma").then_some(LEFT_OUT),
                "{typed}"
            );
        }
    }

    #[test]
    fn joined_words_are_found_whole_and_by_their_beginning() {
        let joined = |typed: &str, word: &str| Needle::new(typed).joined(word, bag(word));
        assert_eq!(joined("vannepberg", "vannepberg"), Some(JOINED));
        assert!(joined("vannepb", "vannepberg").is_some_and(|score| score < PREFIX));
        assert!(joined("vannepbreg", "vannepberg").is_some_and(|score| score < LETTERS));
        assert_eq!(joined("nnepb", "vannepberg"), None);
    }

    #[test]
    fn a_score_never_depends_on_earlier_calls() {
        let needle = Needle::new("aabb");
        let first = needle.score("aaxbb", bag("aaxbb"));
        for _ in 0..5 {
            needle.score("abababab", bag("abababab"));
            assert_eq!(needle.score("aaxbb", bag("aaxbb")), first);
        }
    }
}
