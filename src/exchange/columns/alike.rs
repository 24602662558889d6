//! Headers that say the same in another order, with other short forms, or with words that say nothing:
//! "Huidige trede P-ladder", "PL-trede" and "Trede participatieladder".
//!
//! Only what no field has as its own header is looked at this way, and only where one field fits.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{Field, fold};

/// What stands behind other words in one, with what it is on its own.
const ENDS: [(&str, &str); 4] = [("datum", "datum"), ("nummer", "nr"), ("nrs", "nr"), ("nr", "nr")];

/// Short forms and words for one thing.
const SAME: [(&str, &[&str]); 14] = [
    ("nr", &["nummer", "no", "num", "nrs", "number"]),
    ("datum", &["dat", "dt", "date"]),
    ("tel", &["telefoon", "tele", "telef", "telnr"]),
    ("mobiel", &["mob", "mobiele", "gsm", "mobile"]),
    ("prive", &["priv", "thuis"]),
    ("laatste", &["lst", "laatst", "ltst", "ltste", "recentste", "meest", "recente"]),
    ("ladder", &["pl", "participatieladder", "pladder"]),
    ("trede", &["participatietrede", "treden", "tredeniveau"]),
    ("voornaam", &["voorn"]),
    ("voorletters", &["voorl"]),
    ("uitkering", &["uitk", "bijstand", "bijstandsuitkering", "pw", "wwb"]),
    ("start", &["begin", "ingang", "aanvang", "ingangs", "aanvangs"]),
    ("sinds", &["vanaf", "per"]),
    ("consulent", &["klantmanager", "casemanager", "contactpersoon"]),
];

/// Words that leave a header what it was.
const EMPTY: [&str; 17] = [
    "de", "het", "een", "van", "op", "in", "der", "den", "nu", "huidig", "huidige", "actueel",
    "actuele", "the", "of", "current", "volgens",
];

/// Of whom a column speaks: of whoever the row is about.
const WHOM: [&str; 7] =
    ["klant", "client", "inwoner", "persoon", "kandidaat", "deelnemer", "burger"];

/// Words that alone say nothing of what a column holds.
const LIGHT: [&str; 8] = ["nr", "datum", "start", "sinds", "laatste", "prive", "naam", "consulent"];

/// The words of a header that say something, each once and in one spelling.
fn essence(header: &str) -> Vec<String> {
    let plain: String = header
        .nfkd()
        .filter(|sign| !is_combining_mark(*sign))
        .flat_map(char::to_lowercase)
        .collect();
    let words = plain.split(|sign: char| !sign.is_alphanumeric());
    let mut all: Vec<String> = words.flat_map(parts).filter(|word| says_something(word)).collect();
    // "Voornaam cliënt" is a given name; of "klant nr" and "naam klant" the word is the half.
    let of_whom = |word: &String| WHOM.contains(&word.as_str());
    if all.iter().any(|word| !of_whom(word) && !LIGHT.contains(&word.as_str())) {
        all.retain(|word| !of_whom(word));
    }
    all.sort_unstable();
    all.dedup();
    all
}

fn says_something(word: &str) -> bool {
    let one = word.chars().count() == 1 && !word.chars().all(|sign| sign.is_ascii_digit());
    !word.is_empty() && !one && !EMPTY.contains(&word)
}

/// A word, taken apart where it ends on what a column often is.
fn parts(word: &str) -> Vec<String> {
    let end = ENDS.iter().find_map(|(end, own)| {
        let front = word.strip_suffix(end)?;
        (front.len() > 2).then(|| vec![spelled(front.trim_end_matches('s')), (*own).to_owned()])
    });
    end.unwrap_or_else(|| vec![spelled(word)])
}

fn spelled(word: &str) -> String {
    let same = SAME.iter().find(|(_, others)| others.contains(&word));
    same.map_or(word, |(one, _)| one).to_owned()
}

/// The only field with a header that says the same as this one.
pub(super) fn field_like<F: Field>(header: &str) -> Option<F> {
    let told = essence(header);
    if told.iter().all(|word| LIGHT.contains(&word.as_str()) || word.parse::<u32>().is_ok()) {
        return None;
    }
    let mut fit = F::ALL.iter().filter(|field| place(field.headers(), header).is_some());
    fit.next().filter(|_| fit.next().is_none()).copied()
}

/// Which of these headers this one is: by its letters, else by what it says.
pub(super) fn place(headers: &[&str], header: &str) -> Option<usize> {
    let folded = fold(header);
    let by_letters = headers.iter().position(|known| fold(known) == folded);
    by_letters.or_else(|| {
        let told = essence(header);
        headers.iter().position(|known| !told.is_empty() && essence(known) == told)
    })
}

#[cfg(test)]
mod tests {
    use super::super::{OfferField as O, PromiseField as P, ResidentField as R};
    use super::*;

    #[test]
    fn other_orders_short_forms_and_empty_words_are_one_header() {
        for (header, field) in [
            ("Trede PL", R::Rung),
            ("PL-trede", R::Rung),
            ("Trede nu", R::Rung),
            ("Trede op participatieladder", R::Rung),
            ("Participatieladder trede", R::Rung),
            ("Huidige trede P-ladder", R::Rung),
            ("Mob. nr.", R::Phone),
            ("Tel. privé", R::Phone),
            ("Telefoonnr. 1", R::Phone),
            ("Datum lst contact", R::LastContact),
            ("Laatste contact (datum)", R::LastContact),
            ("Datum ingang bijstand", R::BenefitSince),
            ("Startdatum bijstandsuitkering", R::BenefitSince),
            ("Debiteurnr", R::ClientNumber),
            ("GWS nummer", R::ClientNumber),
            ("Datum instroom caseload", R::InflowOn),
            ("Datum trede", R::RungOn),
        ] {
            assert_eq!(field_like::<R>(header), Some(field), "{header}");
        }
        assert_eq!(field_like::<O>("Prijs met de Ooievaarspas"), Some(O::PassPrice));
        assert_eq!(field_like::<P>("Actie datum"), Some(P::By));
    }

    #[test]
    fn what_says_something_else_or_nothing_is_no_field() {
        for header in [
            "Nr",
            "Datum",
            "Startdatum 2",
            "Oude trede",
            "Tel. huisarts",
            "Trede gewenst",
            "Datum volgende contact",
            "Contactpersoon",
            "1",
            "",
            "P",
            "Naam huisarts",
        ] {
            assert_eq!(field_like::<R>(header), None, "{header}");
        }
    }
}
