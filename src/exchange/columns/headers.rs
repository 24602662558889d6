//! Whether a row holds headers that are known, of whatever kind of file.

use super::{ContactField, Field, Mapping, OfferField, PromiseField, ReferralField, ResidentField};
use super::{Use, propose};

/// Whether these cells are the headers of a table that can be imported: two columns that are known,
/// and among them what every record of that kind needs.
pub fn are_headers(cells: &[String]) -> bool {
    is_head_of::<ResidentField>(cells)
        || is_head_of::<OfferField>(cells)
        || is_head_of::<ContactField>(cells)
        || is_head_of::<PromiseField>(cells)
        || is_head_of::<ReferralField>(cells)
}

/// Whether this is the header of a column that is known, of whatever kind of file.
pub fn is_header(cell: &str) -> bool {
    let cells = [cell.to_owned()];
    known_in::<ResidentField>(&cells).1 > 0
        || known_in::<OfferField>(&cells).1 > 0
        || known_in::<ContactField>(&cells).1 > 0
        || known_in::<PromiseField>(&cells).1 > 0
        || known_in::<ReferralField>(&cells).1 > 0
}

fn is_head_of<F: Field>(cells: &[String]) -> bool {
    let (mapping, known) = known_in::<F>(cells);
    known > 1 && mapping.missing().is_empty()
}

/// How these headers are read, and how many of them are known.
fn known_in<F: Field>(cells: &[String]) -> (Mapping<F>, usize) {
    let mapping: Mapping<F> = propose(cells);
    let is_known = |used: &&Use<F>| matches!(used, Use::Field(_) | Use::Beside(_));
    let known = mapping.uses.iter().filter(is_known).count();
    (mapping, known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_told_from_words() {
        for (cells, headers) in [
            (&["Activiteit", "Organisatie", "Kosten"][..], true),
            (&["Klantnummer", "Achternaam", "Trede"], true),
            (&["", "Naam", "Wijk"], true),
            (&["Activiteit", "", "Iets anders"], false),
            (&["Deze lijst is gemaakt door", "Welzijn Nep"], false),
            (&["Volley", "Hal", "2"], false),
            (&[], false),
        ] {
            let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
            assert_eq!(are_headers(&cells), headers, "{cells:?}");
        }
    }
}
