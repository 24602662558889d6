//! Text folded for comparison: lower case, no accents, one blank between words.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One word of a text, folded, with its place in the original text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The folded letters.
    pub text: String,
    /// The bytes of the original text it was made from.
    pub at: Range<usize>,
}

/// The words of a text. Everything but letters and digits separates.
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        let mut any = false;
        fold_letter(letter, |folded| {
            any = true;
            if !open {
                words.push(Word { text: String::new(), at: at..end });
                open = true;
            }
            if let Some(word) = words.last_mut() {
                word.text.push(folded);
                word.at.end = end;
            }
        });
        if !any {
            match words.last_mut() {
                // A combining mark or an apostrophe belongs to the word it stands in.
                Some(word) if open && stays(letter) => word.at.end = end,
                _ => open = false,
            }
        }
    }
    words
}

fn stays(letter: char) -> bool {
    is_combining_mark(letter) || matches!(letter, '\'' | '’')
}

/// Hands over what a letter folds to; nothing for what is no letter and no digit.
fn fold_letter(letter: char, mut take: impl FnMut(char)) {
    match letter {
        'a'..='z' | '0'..='9' => return take(letter),
        'A'..='Z' => return take(letter.to_ascii_lowercase()),
        _ => {}
    }
    let special = match letter {
        'ı' | 'İ' => "i",
        'ł' | 'Ł' => "l",
        'ø' | 'Ø' => "o",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ħ' | 'Ħ' => "h",
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'þ' | 'Þ' => "th",
        'ŋ' | 'Ŋ' => "n",
        _ => "",
    };
    if !special.is_empty() {
        return special.chars().for_each(take);
    }
    for part in std::iter::once(letter).nfkd().filter(|part| !is_combining_mark(*part)) {
        part.to_lowercase().filter(|lower| lower.is_alphanumeric()).for_each(&mut take);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(text: &str) -> String {
        words(text).into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn letters_of_all_backgrounds_fold_to_what_is_typed() {
        for (text, expected) in [
            ("Çelik", "celik"),
            ("Yıldız", "yildiz"),
            ("Łukasz Søren", "lukasz soren"),
            ("Janßen", "janssen"),
            ("Bouâzzaoui", "bouazzaoui"),
            ("e\u{301}lan", "elan"),
            ("ﬁets Ĳburg", "fiets ijburg"),
            ("'s-Gravenmade", "s gravenmade"),
            ("foto's", "fotos"),
            ("v.d. Berg", "v d berg"),
            ("İstanbul", "istanbul"),
            ("—", ""),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn places_are_whole_letters_of_the_original(text in any::<String>()) {
            for word in words(&text) {
                prop_assert!(text.get(word.at.clone()).is_some_and(|part| !part.is_empty()));
                prop_assert!(!word.text.is_empty());
            }
        }
    }
}
