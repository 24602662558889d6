//! How names are read before they are compared: `ij` and `y` as one, and parts that stand apart in
//! one place joined as in another ("van den Berg", "vandenberg", "vd berg").

use crate::matching::fold::words;

/// Most words of one part of a name that are joined with each other.
const MOST: usize = 6;

/// The short ways to write the prefixes of Dutch names, with what they may stand for.
const SHORT: [(&str, &[&str]); 3] =
    [("vdr", &["vander"]), ("vdn", &["vanden"]), ("vd", &["vanden", "vander", "vande"])];

/// Something that a name is found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    /// The folded letters.
    pub text: String,
    /// Whether these are several words of the name, joined.
    pub joined: bool,
}

/// `ij` and `y` as one letter.
pub fn one_letter(word: &str) -> String {
    word.replace("ij", "y")
}

/// What a name is found by, given its parts (what stands before the family name; the family name
/// with its prefix): each word, and the words of a part that stand beside each other as one.
pub fn spellings(parts: &[&str]) -> Vec<Spelling> {
    let mut spellings = Vec::new();
    for part in parts {
        let words: Vec<String> = words(part).into_iter().map(|word| word.text).collect();
        let words = written_out(words);
        for from in 0..words.len() {
            let mut text = String::new();
            for (n, word) in words.iter().skip(from).take(MOST).enumerate() {
                text.push_str(word);
                spellings.push(Spelling { text: text.clone(), joined: n > 0 });
            }
        }
    }
    spellings
}

/// "v.d. Berg" as "van d. Berg": what stands behind the "v" is found by its beginning.
fn written_out(mut words: Vec<String>) -> Vec<String> {
    let is_short = |pair: &[String]| matches!(pair, [v, d] if v == "v" && d.starts_with('d'));
    if let Some(at) = words.windows(2).position(is_short) {
        let rest: Vec<String> = words.drain(at..).skip(1).collect();
        let behind = rest.first().map(String::as_str).unwrap_or_default();
        let written = if behind == "d" { "den" } else { behind }.to_owned();
        words.extend(["van".to_owned(), written]);
        words.extend(rest.into_iter().skip(1));
    }
    words
}

/// What a typed word may stand for beside itself: "vdberg" for "vandenberg".
pub fn meanings(typed: &str) -> Vec<String> {
    let short = SHORT.iter().find_map(|(short, long)| Some((typed.strip_prefix(short)?, long)));
    match short {
        Some((rest, long)) if rest.len() > 1 => {
            long.iter().map(|prefix| format!("{prefix}{rest}")).collect()
        }
        _ => Vec::new(),
    }
}
