//! Whether two names are of one person, and which spelling is kept.
//!
//! A name comes as it was typed: without accents, with a prefix cut short or in another column, with
//! a partner's name before or behind. None of that makes another person; nor does it spoil what was
//! spelled better before.

mod alike;
mod prefix;

use super::folded;
use crate::domain::CleanText;
use crate::domain::resident::PersonName;
use alike::alike;
pub(super) use prefix::{compatible, spaced};

/// Signs that stand in names, beside letters; others stand where a letter was lost.
const SIGNS: &str = "-'’‘`´.,/()\"";

/// A name with its prefix where it belongs, whatever column it came in.
pub(super) fn in_place(name: PersonName) -> PersonName {
    let PersonName { given, prefix, family } = name;
    let (given, behind) = prefix::off_the_end(given.as_str());
    let (found, core) = prefix::off_a_family(family.as_str());
    let prefix = if super::number::is_no_number(prefix.as_str()) {
        String::new()
    } else {
        prefix.as_str().to_lowercase()
    };
    let prefix = prefix::joined(&prefix, if found.is_empty() { &behind } else { &found });
    let core = prefix::once(&prefix, &core);
    let cut = |text: &str| CleanText::cut(text);
    PersonName { given: cut(&given), prefix: cut(&prefix), family: cut(&core) }
}

/// How somebody is addressed, which is no part of a name: lower case, without a point.
const TITLES: [&str; 10] =
    ["hr", "dhr", "de heer", "mevr", "mw", "mevrouw", "meneer", "mej", "mejuffrouw", "fam"];

/// A cell with a name without how somebody is addressed, also where the family name stands first. "De
/// Heer" is a name where nothing stands behind it.
pub(super) fn untitled(cell: &str) -> String {
    let bare = |part: &str| {
        let mut words: Vec<&str> = part.split_whitespace().collect();
        loop {
            let lower = |count: usize| {
                let front: Vec<String> =
                    words.iter().take(count).map(|it| it.to_lowercase()).collect();
                front.join(" ").trim_end_matches('.').to_owned()
            };
            let title = TITLES.iter().find(|title| {
                let count = title.split(' ').count();
                lower(count) == **title && (count == 1 || words.len() > count)
            });
            match title {
                Some(title) => words.drain(..title.split(' ').count()),
                None => return words.join(" "),
            };
        }
    };
    cell.split(',').map(bare).collect::<Vec<_>>().join(", ").trim_end_matches(", ").to_owned()
}

/// By what a name is recognised: letters only, prefixes that may be one alike.
pub(super) fn key(name: &PersonName) -> String {
    let core = folded(name.family.as_str());
    let given = folded(name.given.as_str());
    [given, prefix::class(name.prefix.as_str()), core].join("|")
}

/// The prefix in one spelling; what may be several stays apart.
pub(super) fn prefix(name: &PersonName) -> String {
    prefix::canonical(name.prefix.as_str())
}

/// How much poorer a spelling is than another of the same name may be: rows that spell better go
/// first.
pub(super) fn poverty(name: &PersonName) -> usize {
    let lost = name.spoken().chars().any(is_lost);
    let rich = name.spoken().chars().filter(|sign| !sign.is_ascii()).count();
    let short = prefix::is_short(name.prefix.as_str());
    usize::from(lost) * 1_000 + usize::from(short) * 500 + 400_usize.saturating_sub(rich)
}

/// A name over the one that is known. What it leaves out stays; what is spelled poorer never
/// replaces what is spelled better; another family name takes no prefix along.
pub(super) fn over(told: PersonName, known: &PersonName) -> PersonName {
    let whole = |name: &PersonName| folded(&format!("{} {}", name.prefix, name.family));
    let one =
        |a: &PersonName, b: &PersonName| whole(a).replace(' ', "") == whole(b).replace(' ', "");
    let given = part(&told.given, &known.given);
    let given = if is_initials_of(given.as_str(), known.given.as_str()) {
        known.given.clone()
    } else {
        given
    };
    if one(&told, known) {
        // The same letters, divided otherwise: the division stays.
        return PersonName {
            given,
            prefix: known.prefix.clone(),
            family: richer(known.family.as_str(), told.family.as_str()),
        };
    }
    let family = part(&told.family, &known.family);
    let same = folded(family.as_str()) == folded(known.family.as_str());
    let prefix = match (told.prefix.is_empty(), same) {
        (true, true) => known.prefix.clone(),
        (_, false) => told.prefix,
        (false, true) => prefix::fuller(&told.prefix, &known.prefix),
    };
    PersonName { given, prefix, family }
}

fn is_lost(sign: char) -> bool {
    !(sign.is_alphanumeric() || sign.is_whitespace() || SIGNS.contains(sign))
}

fn part(told: &CleanText, known: &CleanText) -> CleanText {
    if known.is_empty() {
        return told.clone();
    }
    let (new, old) = (told.as_str(), known.as_str());
    let lost = new.chars().any(|sign| is_lost(sign) && !old.contains(sign));
    if told.is_empty() || lost || alike::is_misread(new, old) {
        return known.clone();
    }
    richer(new, old)
}

/// A text with each word that another spells better in that spelling.
fn richer(text: &str, other: &str) -> CleanText {
    let others: Vec<&str> = pieces(other).filter(|piece| is_word(piece)).collect();
    let better = |word: &str| {
        let same = others.iter().filter(|other| alike::same_letters(word, other));
        same.copied().find(|other| rank(other) > rank(word)).unwrap_or(word).to_owned()
    };
    let all =
        pieces(text).map(|piece| if is_word(piece) { better(piece) } else { piece.to_owned() });
    CleanText::cut(&all.collect::<String>())
}

/// More accents are better, and so are capitals where they belong.
fn rank(word: &str) -> (usize, bool) {
    let accents = word.chars().filter(|sign| !sign.is_ascii()).count();
    let mixed = word.chars().any(char::is_uppercase) && word.chars().any(char::is_lowercase);
    (accents, mixed)
}

fn is_word(piece: &str) -> bool {
    piece.starts_with(char::is_alphanumeric)
}

/// Words and what stands between them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let kind = first.is_alphanumeric();
        let in_it = |sign: char| {
            sign.is_alphanumeric() == kind || unicode_normalization::char::is_combining_mark(sign)
        };
        let end = rest.find(|sign| !in_it(sign)).unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(end);
        rest = behind;
        Some(piece)
    })
}

/// Whether a given name is only the first letters of the one that is known.
fn is_initials_of(told: &str, known: &str) -> bool {
    let (told, known) = (folded(told), folded(known));
    is_initials(&told) && !is_initials(&known) && told.chars().next() == known.chars().next()
}

/// Whether a folded given name is single letters only.
fn is_initials(folded: &str) -> bool {
    folded.split(' ').all(|word| word.chars().count() == 1)
}

/// Whether two names must be of different people: the family names have nothing in common, or the
/// given names have not.
pub(super) fn differ(known: &PersonName, told: &PersonName) -> bool {
    let words = |text: &CleanText| prefix::without(&folded(text.as_str()));
    let (ours, theirs) = (words(&known.family), words(&told.family));
    let (given, other) = (folded(known.given.as_str()), folded(told.given.as_str()));
    // A call name and the initials of a whole name often have nothing in common.
    let may = is_initials(&given) || is_initials(&other) || fits(&given, &other);
    if ours.is_empty() || theirs.is_empty() {
        return !may;
    }
    let swapped = alike::any_equal(&ours, &words(&told.given))
        && alike::any_equal(&theirs, &words(&known.given));
    let joined =
        |name: &PersonName| folded(&format!("{}{}", name.prefix, name.family)).replace(' ', "");
    if alike::any_equal(&ours, &theirs) || joined(known) == joined(told) {
        return !may && !swapped;
    }
    if swapped {
        return false;
    }
    let near = ours.iter().any(|one| theirs.iter().any(|other| alike(one, other)))
        || alike(&ours.concat(), &theirs.concat());
    !(near && fits(&given, &other))
}

/// Whether somebody is called by the given name alone, in whatever column it stands.
pub(super) fn is_call_name(known: &PersonName, told: &PersonName) -> bool {
    let words = |text: &CleanText| prefix::without(&folded(text.as_str()));
    let told_words = [words(&told.given), words(&told.family)].concat();
    let given = words(&known.given);
    !told_words.is_empty() && told_words.iter().all(|word| given.contains(word))
}

/// Whether given names can be of one person: one is missing, they begin alike, or share a name.
fn fits(one: &str, other: &str) -> bool {
    let first = |text: &str| text.chars().next();
    one.is_empty()
        || other.is_empty()
        || first(one) == first(other)
        || one.split(' ').any(|word| other.split(' ').any(|it| alike(word, it)))
}

#[cfg(test)]
mod tests;
