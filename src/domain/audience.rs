//! Whom an offer is for alone, as its own words say it. Nobody's gender is kept, so it can only be told.

use crate::domain::fold::words;
use crate::domain::word::words as vocabulary;

vocabulary! {
    /// The only people who can come.
    Audience {
        /// Women.
        Women = "women",
        /// Men.
        Men = "men",
    }
}

const WOMEN: [&str; 7] = ["vrouw", "vrouwen", "dames", "meiden", "women", "ladies", "females"];
const MEN: [&str; 6] = ["man", "mannen", "heren", "men", "males", "gentlemen"];
const ONLY: [&str; 4] = ["alleen", "uitsluitend", "enkel", "only"];
const FOR: [&str; 4] = ["voor", "for", "met", "toegankelijk"];
const NOT: [&str; 2] = ["niet", "not"];
const AND: [&str; 4] = ["en", "of", "and", "or"];
/// What stands before the words of whom an offer is for.
const TOLD: [&[&str]; 4] = [&["doelgroep"], &["voor", "wie"], &["target", "group"], &["audience"]];

/// Whom an offer with this name and description is for alone: "alleen voor vrouwen", "women only", a
/// name such as "Zwemmen voor vrouwen", or a line "doelgroep: vrouwen". `None` where it says neither,
/// or both.
pub fn only_for(name: &str, description: &str) -> Option<Audience> {
    let lines = description.lines().map(|line| (line, false));
    let found = std::iter::once((name, true)).chain(lines).map(|(line, is_name)| {
        let words = words(line);
        let words: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        in_line(&words, is_name)
    });
    let mut found = found.flatten();
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

fn in_line(words: &[&str], is_name: bool) -> Option<Audience> {
    let told = TOLD.iter().find_map(|head| words.strip_prefix(*head));
    if let Some([only]) = told {
        return of(only);
    }
    let mut found = words.iter().enumerate().filter_map(|(at, word)| {
        Some((of(word)?, is_alone(words, at) || is_name && is_named(words, at)))
    });
    let (first, mut only) = found.next()?;
    for (other, alone) in found {
        if other != first {
            return None;
        }
        only |= alone;
    }
    only.then_some(first)
}

fn of(word: &str) -> Option<Audience> {
    if WOMEN.contains(&word) {
        Some(Audience::Women)
    } else {
        MEN.contains(&word).then_some(Audience::Men)
    }
}

/// Whether the word there is said to be about these people alone.
fn is_alone(words: &[&str], at: usize) -> bool {
    let (before, after) = (words.get(..at).unwrap_or_default(), words.get(at + 1..));
    if after.and_then(<[&str]>::first) == Some(&"only") {
        return true;
    }
    let mut back = before.iter().rev().skip_while(|word| FOR.contains(word));
    back.next().is_some_and(|word| ONLY.contains(word))
        && back.next().is_none_or(|word| !NOT.contains(word))
}

/// Whether a name ends with whom it is for: "Zwemmen voor vrouwen".
fn is_named(words: &[&str], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let goes_on = words.get(at + 1).is_some_and(|next| AND.contains(next));
    before.is_some_and(|word| ["voor", "for"].contains(word)) && !goes_on
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_an_offer_is_for_alone_is_read_and_nothing_is_guessed() {
        let (women, men) = (Some(Audience::Women), Some(Audience::Men));
        for (name, description, is) in [
            ("Koor", "alleen vrouwen", women),
            ("Koor", "zingen\nDoelgroep: alleen vrouwen", women),
            ("Koor", "zingen\ndoelgroep: vrouwen", women),
            ("Koor", "Een uur zwemmen met alleen vrouwen.", women),
            ("Koor (alleen voor mannen)", "", men),
            ("Zwemmen voor vrouwen", "", women),
            ("Women only: swimming", "", women),
            ("Zwemmen", "Uitsluitend toegankelijk voor dames", women),
            ("Zwemmen voor vrouwen en mannen", "", None),
            ("Zwemmen", "niet alleen voor vrouwen", None),
            ("Zwemmen", "niet alleen vrouwen maar ook mannen", None),
            ("Zwemmen", "doelgroep: vrouwen en kinderen", None),
            ("Zwemmen", "Vrouwen praten bij een kop thee.", None),
            ("Alleenstaande vrouwen", "", None),
            ("Vrouwencentrum", "je kunt ook alleen komen", None),
            ("Koor voor mannen", "alleen vrouwen", None),
            ("", "", None),
        ] {
            assert_eq!(only_for(name, description), is, "{name} / {description}");
        }
    }
}
