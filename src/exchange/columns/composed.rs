//! Headers that say one thing twice, or more than what it is: "Aanbieder/organisatie", "Prijs (incl. koffie)".

use super::{Field, fold};

/// What stands in brackets behind a header and leaves it what it is.
const ASIDE: [&str; 14] = [
    "voluit",
    "volledig",
    "ddmmjjjj",
    "ddmmyyyy",
    "suite",
    "civision",
    "key2",
    "gws",
    "jn",
    "janee",
    "16",
    "verplicht",
    "optioneel",
    "indienbekend",
];

/// The field that every part of a header means by itself, or the header without what stands in brackets. Of
/// people only brackets count that say nothing: "Telefoon (huisarts)" is another's.
pub(super) fn composed<F: Field>(header: &str, known: impl Fn(&str) -> Option<F>) -> Option<F> {
    all_of(header, &known).or_else(|| {
        let (front, rest) = header.split_once('(')?;
        let aside = fold(rest);
        let says_nothing = ASIDE.contains(&aside.as_str());
        let front = front.trim();
        if F::is_of_people() && !says_nothing { None } else { known(front) }
    })
}

/// The one field that all parts mean.
fn all_of<F: Field>(header: &str, known: impl Fn(&str) -> Option<F>) -> Option<F> {
    let header = header.replace(" en/of ", "/").replace(" of ", "/").replace(" & ", "/");
    let mut parts = header.split('/').map(str::trim);
    let first = known(parts.next()?)?;
    let mut rest = parts.peekable();
    rest.peek()?;
    rest.all(|part| known(part) == Some(first)).then_some(first)
}
