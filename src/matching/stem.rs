//! The stem of a Dutch word. The only user of `rust-stemmers` (Snowball).

use std::sync::LazyLock;

use rust_stemmers::{Algorithm, Stemmer};

static DUTCH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Dutch));

/// The stem of a folded word: "wandelen" and "wandelingen" share one. Short nouns that end
/// in s do not ("fiets"): they are found as the beginning of their verb.
pub fn stem(word: &str) -> String {
    let mut stem = DUTCH.stem(word).into_owned();
    // "voetballen" is about "voetbal".
    let mut ends = stem.bytes().rev();
    if let (Some(last), Some(before)) = (ends.next(), ends.next())
        && last == before
        && last.is_ascii_lowercase()
        && !is_vowel(char::from(last))
    {
        stem.pop();
    }
    stem
}

/// The ways in which a stem is written at the beginning of compounds: "koken" is "kook" in
/// "kookgroep", "lezen" is "lees" in "leesclub".
pub fn written(stem: &str) -> Vec<String> {
    let mut forms = vec![stem.to_owned()];
    let letters: Vec<char> = stem.chars().collect();
    if let [.., before, vowel, end] = letters.as_slice()
        && is_vowel(*vowel)
        && !is_vowel(*before)
        && !is_vowel(*end)
    {
        let head: String = letters.iter().take(letters.len() - 1).collect();
        forms.push(format!("{head}{vowel}{end}"));
    } else if let [vowel, end] = letters.as_slice()
        && is_vowel(*vowel)
        && !is_vowel(*end)
    {
        forms.push(format!("{vowel}{vowel}{end}"));
    }
    let hard: Vec<String> = forms.iter().filter_map(|form| hardened(form)).collect();
    forms.extend(hard);
    forms
}

/// At the end of a syllable z is written s, and v is written f.
fn hardened(form: &str) -> Option<String> {
    let (head, hard) = match form.strip_suffix('z') {
        Some(head) => (head, 's'),
        None => (form.strip_suffix('v')?, 'f'),
    };
    Some(format!("{head}{hard}"))
}

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_share_a_stem() {
        for (one, other) in [
            ("wandelen", "wandelingen"),
            ("schilderen", "schilder"),
            ("voetballen", "voetbal"),
            ("boeken", "boek"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
    }

    #[test]
    fn a_stem_is_found_as_compounds_write_it() {
        for (verb, part) in
            [("koken", "kook"), ("lezen", "lees"), ("haken", "haak"), ("wandelen", "wandel")]
        {
            assert!(written(&stem(verb)).iter().any(|form| form == part), "{verb}");
        }
    }
}
