//! A Dutch name in one cell, taken apart: "Berg, van den", "Zoë van den Berg", "Berg, Z. van den".

use super::CellProblem;

/// The parts of a name. Only blanks, commas and salutations are dropped, nothing is spelled anew;
/// the prefix alone is written in lower case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NameParts {
    /// Given names or initials; empty when the cell has none.
    pub given: String,
    /// Prefix, in lower case: "van den"; empty when there is none.
    pub prefix: String,
    /// Family name without prefix; never empty.
    pub family: String,
}

/// Words that can stand between a given name and a family name.
const PARTICLES: [&str; 65] = [
    "vdn", "vdn.", "vdr", "v.d.n.", "v.d", "v/d.", "vd.", "v.den", "v.der", "v/den", "v/der", "v",
    "t", "van", "de", "der", "den", "het", "'t", "'s", "ten", "ter", "te", "in", "op", "aan",
    "bij", "onder", "over", "uit", "uijt", "voor", "tot", "vd", "v.d.", "v/d", "v.", "von", "vom",
    "zu", "zur", "zum", "am", "auf", "af", "av", "di", "da", "del", "della", "delle", "dos", "das",
    "do", "du", "des", "la", "le", "les", "el", "al", "ben", "bin", "ibn", "abu",
];
/// These are particles only as they stand here: "A.D." are initials.
const SMALL: [&str; 17] = [
    "vh", "v/h", "v.h.", "i/h", "i.h.", "i/d", "i.d.", "o/d", "o.d.", "o/h", "o.h.", "a/d", "a.d.",
    "u/d", "u.d.", "b/d", "b.d.",
];
/// What stands between a name of one's own and that of a husband, wife or parent.
const BETWEEN: [&str; 8] = ["e/v", "e.v.", "w/v", "w.v.", "geb.", "geboren", "g/v", "gesch."];
/// Particles that open a family name also when they are the first word of the cell, with a capital:
/// "De Jong". The others may be given names there: "Ben Jansen", "Al Smit", "Bin Li".
const OPENING: [&str; 23] = [
    "vdn", "vdn.", "vdr", "v.d.n.", "v.d", "v/d.", "vd.", "v.den", "v.der", "v/d", "van", "de",
    "der", "den", "het", "'t", "ten", "ter", "te", "vd", "v.d.", "von", "in",
];
const SALUTATIONS: [&str; 9] =
    ["dhr", "dhr.", "mw", "mw.", "mevr", "mevr.", "mevrouw", "meneer", "fam."];

/// Takes a name apart. A comma means that the family name stands first.
///
/// # Errors
/// [`CellProblem::NotAName`] when the cell has no letter, or only a prefix.
pub fn person_name(cell: &str) -> Result<NameParts, CellProblem> {
    let text = cell.replace('’', "'").replace(" - ", "-");
    let parts: Vec<Vec<&str>> =
        text.split(',').map(words).filter(|part| !part.is_empty()).collect();
    let name = match parts.as_slice() {
        [] => NameParts::default(),
        [whole] => in_order(whole),
        [family, rest @ ..] => family_first(family, &rest.concat()),
    };
    if name.family.chars().any(char::is_alphabetic) { Ok(name) } else { Err(CellProblem::NotAName) }
}

fn words(text: &str) -> Vec<&str> {
    let is_salutation = |word: &&str| SALUTATIONS.contains(&word.to_lowercase().as_str());
    text.split_whitespace().skip_while(is_salutation).collect()
}

fn is_in(list: &[&str], word: &str) -> bool {
    list.contains(&word.to_lowercase().as_str())
}

/// One letter with a capital is an initial: "Anna V. Berg".
fn is_particle(word: &str) -> bool {
    let initial = ["V", "V.", "T"].contains(&word);
    !initial && is_in(&PARTICLES, word) || SMALL.contains(&word)
}

/// "Zoë van den Berg": given names up to the first particle, or all words but the last.
fn in_order(words: &[&str]) -> NameParts {
    let opens = |at: usize, word: &str| {
        let is_lower = word.chars().all(|sign| !sign.is_uppercase());
        is_particle(word) && (at > 0 || is_lower || is_in(&OPENING, word))
    };
    let last = words.len().saturating_sub(1);
    let starts_double = |word: &str| {
        word.rsplit_once('-').is_some_and(|(first, end)| !first.is_empty() && is_particle(end))
    };
    let family_at = words
        .iter()
        .enumerate()
        .position(|(at, word)| at < last && (opens(at, word) || starts_double(word)))
        .unwrap_or(last);
    // "Ria Droom e/v Berg": the name of her own stands before it.
    let between = words.iter().position(|word| BETWEEN.contains(word)).filter(|at| *at < last);
    let family_at = between.map_or(family_at, |at| family_at.min(at.saturating_sub(1)));
    let (given, rest) = words.split_at(family_at);
    with_prefix(given, rest)
}

/// Splits the particles off the front of a family name; its last word is always kept.
fn with_prefix(given: &[&str], rest: &[&str]) -> NameParts {
    let last = rest.len().saturating_sub(1);
    let particles = rest.iter().take(last).take_while(|word| is_particle(word)).count();
    let (prefix, family) = rest.split_at(particles);
    parts(given, prefix, family)
}

/// "Berg, Zoë van den", "Berg, van den, Zoë", "Berg van den, Zoë", "van den Berg, Zoë".
fn family_first(family: &[&str], rest: &[&str]) -> NameParts {
    let (core, behind) = around_prefix(family);
    let mut name =
        if core.is_empty() { with_prefix(&[], family) } else { parts(&[], &behind, &core) };
    if !name.prefix.is_empty() {
        name.given = rest.join(" ");
        return name;
    }
    let (given, prefix) = around_prefix(rest);
    parts(&given, &prefix, &core)
}

fn parts(given: &[&str], prefix: &[&str], family: &[&str]) -> NameParts {
    NameParts {
        given: given.join(" "),
        prefix: prefix.join(" ").to_lowercase(),
        family: family.join(" "),
    }
}

/// The particles at the end, or else those at the start, and what is left of the words. A single
/// capitalised word that may be a given name is one: "Jansen, Ben".
fn around_prefix<'w>(words: &[&'w str]) -> (Vec<&'w str>, Vec<&'w str>) {
    let is_prefix = |word: &&&str| {
        is_particle(word) && (is_in(&OPENING, word) || !word.starts_with(char::is_uppercase))
    };
    let at_end = words.iter().rev().take_while(is_prefix).count();
    if at_end > 0 {
        let (given, prefix) = words.split_at(words.len() - at_end);
        return (given.to_vec(), prefix.to_vec());
    }
    let at_start = words.iter().take_while(is_prefix).count();
    let (prefix, given) = words.split_at(at_start);
    (given.to_vec(), prefix.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_taken_apart() {
        for (cell, given, prefix, family) in [
            ("Berg, van den", "", "van den", "Berg"),
            ("Zoë van den Berg", "Zoë", "van den", "Berg"),
            ("Z. van den Berg", "Z.", "van den", "Berg"),
            ("Berg, Zoë van den", "Zoë", "van den", "Berg"),
            ("Berg, van den, Zoë", "Zoë", "van den", "Berg"),
            ("Berg van den, Zoë", "Zoë", "van den", "Berg"),
            ("van den Berg, Zoë", "Zoë", "van den", "Berg"),
            ("Van den Berg", "", "van den", "Berg"),
            ("De Jong", "", "de", "Jong"),
            ("Jan Jansen", "Jan", "", "Jansen"),
            ("Jansen", "", "", "Jansen"),
            ("Anna Maria Jansen", "Anna Maria", "", "Jansen"),
            ("Anna Jansen-de Vries", "Anna", "", "Jansen-de Vries"),
            ("Anna Jansen - de Vries", "Anna", "", "Jansen-de Vries"),
            ("Jan van der Meer-de Vries", "Jan", "van der", "Meer-de Vries"),
            ("Fatima El Amrani", "Fatima", "el", "Amrani"),
            ("Ben Jansen", "Ben", "", "Jansen"),
            ("Jansen, Ben", "Ben", "", "Jansen"),
            ("Kees in ’t Veld", "Kees", "in 't", "Veld"),
            ("Wim v.d. Berg", "Wim", "v.d.", "Berg"),
            ("dhr. J. de Boer", "J.", "de", "Boer"),
            ("Boer, dhr. J. de", "J.", "de", "Boer"),
            ("  Zoë   van  Dijk ", "Zoë", "van", "Dijk"),
            ("Jan van", "Jan", "", "van"),
            ("Çelik, Ayşe", "Ayşe", "", "Çelik"),
            ("Jansen,", "", "", "Jansen"),
        ] {
            let wanted =
                NameParts { given: given.into(), prefix: prefix.into(), family: family.into() };
            assert_eq!(person_name(cell), Ok(wanted), "{cell:?}");
        }
    }

    #[test]
    fn without_letters_there_is_no_name() {
        for cell in ["", " , ", "123", "-", "dhr.", "mw. 5"] {
            assert_eq!(person_name(cell), Err(CellProblem::NotAName), "{cell:?}");
        }
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(cell in "([A-Za-zëé]{2,6}|van|de|'t|el|Ben)([ ,-]{1,2}([A-Z][a-z]{2,5}|van|den|De)){0,4}") {
            let Ok(name) = person_name(&cell) else { return Ok(()) };
            let letters = |text: &str| {
                let mut all: Vec<char> = text.to_lowercase().chars().filter(|sign| sign.is_alphabetic()).collect();
                all.sort_unstable();
                all
            };
            prop_assume!(!cell.split([' ', ',']).any(|word| SALUTATIONS.contains(&word.to_lowercase().as_str())));
            prop_assert_eq!(letters(&[name.given, name.prefix, name.family].concat()), letters(&cell));
        }
    }
}
