//! Signs that are no letters, where they stand in or beside a word: an apostrophe is, a per mille
//! sign behind a letter is what another code page makes of one.

use super::place::Likely::{self, Odd, Possible, Typical};
use super::place::Place;

/// How likely a sign is where it stands.
#[expect(
    clippy::match_same_arms,
    reason = "the first rule that holds decides; each stands by itself"
)]
pub(super) fn likely(place: &Place<'_>) -> Likely {
    let letter = |sign: Option<char>| sign.is_some_and(char::is_alphabetic);
    let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    let (lp, ln) = (letter(place.before), letter(place.after));
    let dp = digit(place.before);
    let beside = lp || ln;
    match place.sign {
        '’' => apostrophe(place, lp && ln),
        '‘' if !lp => Typical,
        '“' | '„' | '«' | '‹' if !lp => Typical,
        '”' | '»' | '›' if !ln => Typical,
        '“' if !ln => Possible,
        '‘' => Possible,
        '”' if !lp => Possible,
        '‚' if !lp && place.word.iter().any(|sign| matches!(sign, '‘' | '’')) => Possible,
        '‚' if !beside => Possible,
        '…' => ellipsis(place, ln),
        '–' | '—' if !beside => Typical,
        '–' | '—' | '\u{ad}' => Possible,
        '•' | '·' if !beside => Typical,
        '•' | '·' if !lp => Possible,
        '°' if dp || matches!(place.before, Some('n' | 'N')) => Typical,
        '°' if !lp && place.after == Some('C') => Typical,
        '²' | '³' if !ln && matches!(place.before, Some('m' | 'M')) => Typical,
        '©' | '®' | '™' if !ln => Typical,
        '¿' | '¡' if !lp && place.after.is_some_and(char::is_uppercase) => Possible,
        'ª' | 'º' | '‰' if dp && !ln => Typical,
        '´' if ln => Possible,
        '\u{a0}' => nbsp(place),
        '€' | '£' | 'ƒ' | '½' | '¼' | '¾' | '§' | '±' | '×' | '÷' | '°' if !beside => {
            Typical
        }
        '²' | '³' | '¹' | '¢' | '¥' | '†' | '‡' | '¶' | '¬' | 'µ' if !beside => {
            Possible
        }
        'µ' if !lp => Possible,
        _ => Odd,
    }
}

/// "foto’s", "zo’n", "d’Arc", "O’Neill", and any at the edge of a word.
fn apostrophe(place: &Place<'_>, inside: bool) -> Likely {
    let tail: String = place.tail.iter().collect();
    let ends = ["s", "n", "t", "m", "er", "en", "je", "tje", "tjes", "ll", "re", "ve"];
    let elided = place.head.len() == 1 && place.head.iter().all(|sign| sign.is_lowercase());
    let capital = place.after.is_some_and(char::is_uppercase);
    if !inside || capital || elided || ends.contains(&tail.as_str()) { Typical } else { Possible }
}

/// Dots behind a word, unless another page makes "voilà" of it.
fn ellipsis(place: &Place<'_>, before_letter: bool) -> Likely {
    let head: String = place.head.iter().flat_map(|sign| sign.to_lowercase()).collect();
    let grave = ["l", "voil", "déj", "d‚j", "del", "citt"].contains(&head.as_str());
    if before_letter || grave || place.word.len() == 1 { Possible } else { Typical }
}

/// A hard space between words; in front of a small letter it may have been an á.
fn nbsp(place: &Place<'_>) -> Likely {
    let text = |letters: &[char]| letters.iter().flat_map(|c| c.to_lowercase()).collect::<String>();
    let particle = ["van", "de", "der", "den", "het", "ten", "ter", "el", "la", "in", "op", "per"];
    let parted = [text(place.head), text(place.tail)];
    let small = place.after.is_some_and(char::is_lowercase);
    let joined = small && !place.head.is_empty();
    let apart = parted.iter().any(|part| particle.contains(&part.as_str()));
    if joined && !apart { Possible } else { Typical }
}
