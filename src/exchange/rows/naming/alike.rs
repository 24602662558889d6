//! Whether two words are spellings of one name.

use super::folded;

/// Words longer than this are compared by their beginning.
const LONGEST: usize = 40;

/// What a letter becomes where text is read in another code page than it was written in.
const MISREAD: [(char, &str); 21] = [
    ('ş', "þ"),
    ('Ş', "Þ"),
    ('ğ', "ð"),
    ('Ğ', "Ð"),
    ('ı', "ý"),
    ('İ', "Ý"),
    ('ć', "æ"),
    ('ę', "ê"),
    ('ń', "ñ"),
    ('č', "è"),
    ('Č', "È"),
    ('ř', "ø"),
    ('ě', "ì"),
    ('ů', "ù"),
    ('ł', "³"),
    ('Ł', "£"),
    ('ą', "¹±"),
    ('ż', "¿"),
    ('ś', "¶œ"),
    ('ź', "¼Ÿ"),
    ('š', "¹"),
];

/// Whether a text is another one, read in the wrong code page.
pub(super) fn is_misread(text: &str, other: &str) -> bool {
    let wrong = |one: char, meant: char| {
        MISREAD.iter().any(|(letter, signs)| *letter == meant && signs.contains(one))
    };
    let pairs = || text.chars().zip(other.chars());
    text != other
        && text.chars().count() == other.chars().count()
        && pairs().all(|(one, meant)| one == meant || wrong(one, meant))
}

/// Whether two words have the same letters: accents and capitals do not count, and `ü` may be
/// written `ue`.
pub(super) fn same_letters(one: &str, other: &str) -> bool {
    let umlauts = |text: &str| {
        let text = text.to_lowercase().replace('ä', "ae").replace('ü', "ue");
        folded(&text.replace(['ö', 'ø'], "oe"))
    };
    folded(one) == folded(other)
        || (one.is_ascii() != other.is_ascii() && umlauts(one) == umlauts(other))
}

/// Whether two lists have a word in common.
pub(super) fn any_equal(one: &[String], other: &[String]) -> bool {
    one.iter().any(|word| other.contains(word))
}

/// Whether two folded words are one name in two spellings: Smit and Smid, Jansen and Janssens.
pub(super) fn alike(one: &str, other: &str) -> bool {
    let (one, other) = (sounds(one), sounds(other));
    let shortest = one.len().min(other.len());
    let far = match shortest {
        0..=3 => 0,
        4..=8 => 1,
        _ => 2,
    };
    let begins = |long: &[char], short: &[char]| short.len() >= 5 && long.starts_with(short);
    one == other || begins(&one, &other) || begins(&other, &one) || steps(&one, &other) <= far
}

/// The letters as they sound: `ij` and `y`, `ck` and `k`, doubled letters as one.
fn sounds(word: &str) -> Vec<char> {
    let mut word = word.to_owned();
    for (written, sound) in [
        ("ij", "y"),
        ("ei", "y"),
        ("ck", "k"),
        ("ph", "f"),
        ("dt", "t"),
        ("th", "t"),
        ("oe", "o"),
        ("ou", "o"),
    ] {
        word = word.replace(written, sound);
    }
    let mut letters: Vec<char> = word.chars().take(LONGEST).collect();
    letters.dedup();
    letters
}

/// Letters to add, leave out, change or swap to come from one word to the other.
fn steps(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut row = vec![at + 1];
        for (to, target) in other.iter().enumerate() {
            let get = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let change = get(&last, to) + usize::from(letter != target);
            let mut best = change.min(get(&last, to + 1) + 1).min(get(&row, to) + 1);
            let swapped = at > 0
                && to > 0
                && one.get(at - 1) == Some(target)
                && other.get(to - 1) == Some(letter);
            if swapped {
                best = best.min(get(&before, to - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or_default()
}
