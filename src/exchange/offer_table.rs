//! The catalogue as one table, which the import of offers reads back as the same catalogue.

use super::columns::{Field as _, OfferField};
use super::outside::public_id;
use super::rows::offer_cells;
use crate::domain::Offer;

/// Dutch headers, as the office that gets the file reads them.
pub fn headers() -> Vec<String> {
    let header = |field: &OfferField| {
        field.headers().get(1).copied().unwrap_or_else(|| field.name()).to_owned()
    };
    OfferField::ALL.iter().filter(|field| is_written(**field)).map(header).collect()
}

/// What is only read is never written: it stands in columns of its own, or in the description.
fn is_written(field: OfferField) -> bool {
    use OfferField::{Ages, Audience, Days, Full, Period, SignUp};
    !matches!(field, Ages | Audience | SignUp | Full | Days | Period)
}

/// One row an offer, with a cell under each of the [`headers`].
pub fn rows(offers: &[&Offer]) -> impl Iterator<Item = Vec<String>> {
    offers.iter().map(|offer| {
        let cells = OfferField::ALL.iter().copied().zip(offer_cells(&offer.facts));
        let cells = cells.filter(|(field, _)| is_written(*field));
        cells
            .map(|(field, cell)| match field {
                // What has no reference of its own comes back by the one it has outside.
                OfferField::Code if cell.is_empty() => public_id(offer),
                _ => cell,
            })
            .collect()
    })
}
