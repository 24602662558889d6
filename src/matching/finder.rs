//! Search as you type over many short texts.
//!
//! The texts are cut into folded words; every different word is kept once, with the list of the
//! texts that hold it. A typed word is scored against the different words only, and a text's
//! score is the sum, over the typed words, of its best word. So the result is exactly that of
//! scoring every text, at the cost of scoring a vocabulary.

use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Range;
use std::sync::Arc;

use crate::matching::concept::Concept;
use crate::matching::fold::words;
use crate::matching::names::{Spelling, meanings, one_letter, spellings};
use crate::matching::score::{EQUAL, JOINED, Needle, bag};
use crate::matching::stem::stem;
use crate::matching::thesaurus::Thesaurus;

/// Most letters of a query that count.
const LONGEST: usize = 128;

/// Letters from which on a typed word is taken for a word with a meaning.
const MEANT: usize = 4;
/// What a word counts that means much the same: above typing errors, below every fit by letter.
const BY_MEANING: u32 = 250;
/// What the very spelling counts above another one with the same letters: "Meijer" above "Meyer".
const SPELLING: u32 = 5;

/// The short ways to write the prefixes of Dutch names.
const SHORT: [(&str, &str); 3] = [("vd", "van"), ("vdn", "van"), ("vdr", "van")];

struct Entry {
    text: String,
    /// What it is compared by, where that is not its text.
    read: Option<String>,
    /// Whether it is made of several words that stand apart.
    joined: bool,
    /// Empty where nothing is known of meanings.
    stem: String,
    bag: u64,
    rows: Vec<u32>,
}

/// What lies under one key.
struct Row<K> {
    key: Option<K>,
    /// Where scores are equal, the smallest comes first.
    order: u32,
    /// Its different words; where scores are equal, the fewest come first.
    words: usize,
    /// Its entries, to take it out again.
    held: Vec<u32>,
}

/// Texts with their keys, ready to be searched.
pub struct Finder<K> {
    rows: Vec<Row<K>>,
    at: HashMap<K, u32>,
    entries: Vec<Entry>,
    by_word: HashMap<String, u32>,
    /// Several words of a text, joined.
    by_joined: HashMap<String, u32>,
    /// Whether these are names.
    names: bool,
    /// Words that mean much the same, where texts are searched by meaning, too.
    thesaurus: Option<Arc<Thesaurus>>,
}

impl<K> Default for Finder<K> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            at: HashMap::new(),
            entries: Vec::new(),
            by_word: HashMap::new(),
            by_joined: HashMap::new(),
            names: false,
            thesaurus: None,
        }
    }
}

impl<K: Copy + Eq + Hash> Finder<K> {
    /// Reads the texts; earlier ones come first where scores are equal.
    pub fn build(texts: impl IntoIterator<Item = (K, String)>) -> Self {
        let mut finder = Self::default();
        for (key, text) in texts {
            finder.put(key, Some(&text));
        }
        finder
    }

    /// For texts that are searched by meaning, too: a word also finds those that mean much the
    /// same, below every letter-by-letter fit and above typing errors.
    pub fn knowing(thesaurus: Arc<Thesaurus>) -> Self {
        Self { thesaurus: Some(thesaurus), ..Self::default() }
    }

    /// For names: `ij` and `y` are one, and what stands apart is also found joined.
    pub fn of_names() -> Self {
        Self { names: true, ..Self::default() }
    }

    /// Puts, replaces or (with `None`) removes the text of a key.
    pub fn put(&mut self, key: K, text: Option<&str>) {
        let Some(text) = text else {
            return if let Some(row) = self.at.get(&key).copied() {
                self.clear(row);
            };
        };
        let plain = |text| Spelling { text, joined: false };
        let spellings = words(text).into_iter().map(|word| plain(word.text));
        let order = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        self.hold(key, order, spellings);
    }

    /// Puts or replaces the name of a key, in parts that are not joined with each other; where
    /// scores are equal, the smallest `order` comes first.
    pub fn put_name(&mut self, key: K, order: u32, parts: &[&str]) {
        self.hold(key, order, spellings(parts));
    }

    fn hold(&mut self, key: K, order: u32, spellings: impl IntoIterator<Item = Spelling>) {
        let row = if let Some(row) = self.at.get(&key).copied() {
            self.clear(row);
            row
        } else {
            let row = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
            self.rows.push(Row { key: Some(key), order, words: 0, held: Vec::new() });
            self.at.insert(key, row);
            row
        };
        let mut held: Vec<u32> = spellings.into_iter().map(|spelt| self.entry(spelt)).collect();
        held.sort_unstable();
        held.dedup();
        let mut words = 0;
        for entry in &held {
            if let Some(entry) = self.entries.get_mut(*entry as usize) {
                words += usize::from(!entry.joined);
                let at = entry.rows.partition_point(|other| *other < row);
                entry.rows.insert(at, row);
            }
        }
        if let Some(slot) = self.rows.get_mut(row as usize) {
            (slot.words, slot.held) = (words, held);
        }
    }

    fn clear(&mut self, row: u32) {
        let row_held = self.rows.get_mut(row as usize).map(|row| std::mem::take(&mut row.held));
        let held = row_held.unwrap_or_default();
        for entry in held {
            if let Some(entry) = self.entries.get_mut(entry as usize) {
                entry.rows.retain(|other| *other != row);
            }
        }
    }

    fn entry(&mut self, Spelling { text, joined }: Spelling) -> u32 {
        let known = if joined { &mut self.by_joined } else { &mut self.by_word };
        if let Some(entry) = known.get(&text) {
            return *entry;
        }
        let number = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        known.insert(text.clone(), number);
        let stem = self.thesaurus.as_ref().map(|_| stem(&text)).unwrap_or_default();
        let read = self.names.then(|| one_letter(&text)).filter(|read| *read != text);
        let bag = bag(read.as_deref().unwrap_or(&text));
        self.entries.push(Entry { text, read, joined, stem, bag, rows: Vec::new() });
        number
    }

    /// The keys of the best texts, at most `most`.
    pub fn find(&self, query: &str, most: usize) -> Vec<K> {
        self.scored(query, most).into_iter().map(|(key, _)| key).collect()
    }

    /// The keys of the best texts with their scores, at most `most`.
    pub fn scored(&self, query: &str, most: usize) -> Vec<(K, u32)> {
        let mut sums: Vec<u32> = Vec::new();
        let mut alive: Option<Vec<u32>> = None;
        for typed in typed_words(query) {
            let best = if self.names { self.best_of_names(&typed) } else { self.best_of(&typed) };
            alive = Some(match alive {
                None => {
                    sums.clone_from(&best);
                    rows_with(&best)
                }
                Some(rows) => rows
                    .into_iter()
                    .filter(|row| {
                        let score = best.get(*row as usize).copied().unwrap_or(0);
                        if let Some(sum) = sums.get_mut(*row as usize) {
                            *sum += score;
                        }
                        score > 0
                    })
                    .collect(),
            });
        }
        let mut found: Vec<(std::cmp::Reverse<u32>, usize, u32, u32)> = alive
            .unwrap_or_default()
            .into_iter()
            .filter_map(|at| {
                let row = self.rows.get(at as usize)?;
                let sum = sums.get(at as usize).copied().unwrap_or(0);
                Some((std::cmp::Reverse(sum), row.words, row.order, at))
            })
            .collect();
        if found.len() > most {
            found.select_nth_unstable(most);
            found.truncate(most);
        }
        found.sort_unstable();
        found.into_iter().filter_map(|(sum, _, _, row)| Some((self.key(row)?, sum.0))).collect()
    }

    fn key(&self, row: u32) -> Option<K> {
        self.rows.get(row as usize)?.key
    }

    /// The texts that hold every word of the query exactly, with their scores.
    pub fn holding(&self, query: &str) -> Vec<(K, u32)> {
        let typed = words(query);
        let mut rows: Option<Vec<u32>> = None;
        for word in &typed {
            let entry = self.by_word.get(&word.text).and_then(|at| self.entries.get(*at as usize));
            let holding = entry.map(|entry| entry.rows.as_slice()).unwrap_or_default();
            rows = Some(match rows {
                None => holding.to_vec(),
                Some(rows) => {
                    rows.into_iter().filter(|row| holding.binary_search(row).is_ok()).collect()
                }
            });
        }
        let score = EQUAL.saturating_mul(u32::try_from(typed.len()).unwrap_or(u32::MAX));
        let mut rows = rows.unwrap_or_default();
        rows.sort_by_key(|row| self.rows.get(*row as usize).map(|row| (row.words, row.order)));
        rows.into_iter().filter_map(|row| Some((self.key(row)?, score))).collect()
    }

    /// The same for names: the very spelling before another one, single words before joined ones.
    fn best_of_names(&self, typed: &str) -> Vec<u32> {
        let read = one_letter(typed);
        let needle = Needle::new(&read);
        // Where "ij" stands, each of its two letters can be forgotten or swapped.
        let plain = Needle::new(typed);
        let others: Vec<Needle> =
            meanings(typed).iter().map(|other| Needle::new(&one_letter(other))).collect();
        // Whoever types on will write "dijk".
        let unfinished = read.strip_suffix('i').map(|rest| Needle::new(&format!("{rest}y")));
        let mut best = vec![0; self.rows.len()];
        for entry in &self.entries {
            let text = entry.read.as_deref().unwrap_or(&entry.text);
            let score = if entry.joined {
                let needles = std::iter::once(&needle).chain(&others);
                needles.filter_map(|needle| needle.joined(text, entry.bag)).max()
            } else {
                let fit = needle.score(text, entry.bag);
                let letters = || {
                    let bag = bag(&entry.text);
                    plain.score(&entry.text, bag).max(plain.left_out(&entry.text, bag))
                };
                let differs = entry.read.is_some() || read != typed;
                let fit = if differs { fit.max(letters()) } else { fit };
                let fit = fit.max(needle.left_out(text, entry.bag));
                fit.max(unfinished.as_ref().and_then(|other| other.unfinished(text, entry.bag)))
            };
            let Some(score) = score else { continue };
            let whole = if entry.joined { JOINED } else { EQUAL };
            let other = score == whole && entry.text != typed;
            raise(&mut best, &entry.rows, if other { score - SPELLING } else { score });
        }
        best
    }

    /// For every row the score of its best word; zero where none fits.
    fn best_of(&self, typed: &str) -> Vec<u32> {
        let needle = Needle::new(typed);
        let long = typed.len() >= MEANT;
        let meant = self.thesaurus.as_ref().filter(|_| long);
        let meant = meant.map(|thesaurus| Concept::of(typed, thesaurus));
        let mut best = vec![0; self.rows.len()];
        for entry in &self.entries {
            let by_letter = needle.score(&entry.text, entry.bag);
            let by_meaning =
                || meant.as_ref()?.score(&entry.text, &entry.stem, entry.bag).map(|_| BY_MEANING);
            let Some(score) = by_letter.max(by_meaning()) else { continue };
            raise(&mut best, &entry.rows, score);
        }
        best
    }
}

fn raise(best: &mut [u32], rows: &[u32], score: u32) {
    for row in rows {
        if let Some(held) = best.get_mut(*row as usize) {
            *held = score.max(*held);
        }
    }
}

fn rows_with(best: &[u32]) -> Vec<u32> {
    (0..).zip(best).filter(|(_, score)| **score > 0).map(|(row, _)| row).collect()
}

/// The words of a query, the short prefixes written out.
fn typed_words(query: &str) -> Vec<String> {
    let query: String = query.chars().take(LONGEST).collect();
    let written = |word: String| {
        let long = SHORT.iter().find(|(short, _)| *short == word);
        long.map_or(word, |(_, long)| (*long).to_owned())
    };
    words(&query).into_iter().map(|word| written(word.text)).collect()
}

/// The parts of a text that a query found, in bytes, in order.
pub fn highlight(text: &str, query: &str) -> Vec<Range<usize>> {
    let needles: Vec<Needle> = typed_words(query).iter().map(|word| Needle::new(word)).collect();
    let fits = |word: &str| needles.iter().any(|n| n.score(word, bag(word)).is_some());
    words(text).into_iter().filter(|word| fits(&word.text)).map(|word| word.at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NAMES: [&str; 8] = [
        "Zoë van den Berg R-00001 1",
        "Hatice Çelik R-00002 2",
        "Emre Yıldız R-00003 3",
        "José de Vries R-00042 42",
        "Bergman, Piet R-00005 5",
        "Marie van der Linden R-00006 6",
        "Noëlle Bouâzzaoui R-00007 7",
        "Łukasz Janßen R-00008 8",
    ];

    fn finder() -> Finder<usize> {
        Finder::build(NAMES.iter().enumerate().map(|(at, name)| (at, (*name).to_owned())))
    }

    #[test]
    fn people_are_found_as_they_are_typed() {
        for (query, first) in [
            ("vd berg", 0),
            ("berg van den", 0),
            ("v.d. berg", 0),
            ("zoe", 0),
            ("celik", 1),
            ("yildiz", 2),
            ("vries de", 3),
            ("jose", 3),
            ("r-42", 3),
            ("bergma", 4),
            ("janssen", 7),
            ("lukas", 7),
            ("bouazaoui", 6),
            ("lidnen", 5),
        ] {
            assert_eq!(finder().find(query, 5).first(), Some(&first), "{query}");
        }
        assert!(finder().find("qqqq", 5).is_empty());
        assert!(finder().find("  ", 5).is_empty());
    }

    #[test]
    fn by_meaning_comes_after_letters_and_before_typing_errors() {
        let thesaurus = Arc::new(Thesaurus::read(["lopen, wandelen"]));
        let texts = ["Samen lopen", "Wandelgroep", "Koken", "Leren kopen"];
        let texts = || texts.iter().enumerate().map(|(at, text)| (at, (*text).to_owned()));
        let mut knowing = Finder::knowing(Arc::clone(&thesaurus));
        for (at, text) in texts() {
            knowing.put(at, Some(&text));
        }
        assert_eq!(knowing.find("lopen", 9).get(..2), Some(&[0, 1][..]));
        assert_eq!(knowing.find("wandelen", 9), [1, 0]);
        assert!(!Finder::build(texts()).find("wandelen", 9).contains(&0));
        assert!(knowing.find("lo", 9).contains(&0), "a short beginning is letters only");
    }

    #[test]
    fn what_was_found_is_marked_in_the_original() {
        let text = "Çelik, Zoë";
        let found: Vec<&str> =
            highlight(text, "celik").into_iter().filter_map(|at| text.get(at)).collect();
        assert_eq!(found, ["Çelik"]);
    }

    /// Every text scored by itself, without the shared words.
    fn brute(texts: &[String], query: &str, most: usize) -> Vec<usize> {
        let needles: Vec<Needle> = typed_words(query).iter().map(|w| Needle::new(w)).collect();
        let mut found: Vec<_> = texts
            .iter()
            .enumerate()
            .filter_map(|(at, text)| {
                let mut held: Vec<String> = words(text).into_iter().map(|w| w.text).collect();
                held.sort();
                held.dedup();
                let best =
                    |n: &Needle| held.iter().filter_map(|word| n.score(word, bag(word))).max();
                let sum: u32 = needles.iter().map(best).sum::<Option<u32>>()?;
                (!needles.is_empty()).then_some((std::cmp::Reverse(sum), held.len(), at))
            })
            .collect();
        found.sort();
        found.into_iter().take(most).map(|(_, _, at)| at).collect()
    }

    proptest! {
        #[test]
        fn the_result_is_that_of_scoring_everything(
            texts in prop::collection::vec("[abc ]{0,12}", 0..30),
            query in "[abcd ]{0,8}",
            most in 0..8usize,
        ) {
            let finder = Finder::build(texts.iter().cloned().enumerate());
            prop_assert_eq!(finder.find(&query, most), brute(&texts, &query, most));
        }

        #[test]
        fn changing_texts_is_the_same_as_reading_them_anew(
            mut texts in prop::collection::vec("[abc ]{0,8}", 1..12),
            changes in prop::collection::vec((any::<prop::sample::Index>(), "[abc ]{0,8}"), 0..6),
            query in "[abc]{1,4}",
        ) {
            let mut finder = Finder::build(texts.iter().cloned().enumerate());
            for (at, text) in changes {
                let at = at.index(texts.len());
                finder.put(at, Some(&text));
                texts[at] = text;
            }
            let anew = Finder::build(texts.iter().cloned().enumerate());
            prop_assert_eq!(finder.find(&query, 50), anew.find(&query, 50));
        }

        #[test]
        fn nothing_hostile_breaks_it(text in any::<String>(), query in any::<String>()) {
            let finder = Finder::build([(1, text.clone())]);
            finder.find(&query, 3);
            for range in highlight(&text, &query) {
                prop_assert!(text.get(range).is_some());
            }
        }
    }
}
