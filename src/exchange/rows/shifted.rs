//! Rows whose cells stand in the wrong columns: an e-mail address under the price, a website under
//! the places. Such a row is refused as a whole, because every single cell might still be read.

use super::Cells;
use super::words::{LEVELS, LOADS, STATUSES, find};
use crate::exchange::cells;
use crate::exchange::columns::{Field as _, OfferField as F};

/// What a cell holds without any doubt.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Plain {
    Email,
    Web,
    Day,
    Amount,
    Phone,
}

/// Whether two cells, or one that is plainly of another column and one that fits nothing, stand in
/// columns that they do not belong to.
pub(super) fn looks_shifted(cells: &Cells<'_, F>) -> bool {
    let (mut foreign, mut unfit) = (0, 0);
    for field in F::ALL {
        let Some(text) = cells.text(*field) else { continue };
        if is_foreign(*field, text) {
            foreign += 1;
        } else if is_unfit(*field, text) {
            unfit += 1;
        }
    }
    foreign >= 2 || (foreign == 1 && unfit >= 1)
}

fn plain(text: &str) -> Option<Plain> {
    let one_word = !text.contains(char::is_whitespace);
    let lower = text.to_lowercase();
    if one_word && text.contains('@') && text.contains('.') {
        Some(Plain::Email)
    } else if one_word && ["http://", "https://", "www."].iter().any(|web| lower.starts_with(web)) {
        Some(Plain::Web)
    } else if cells::date(text).is_ok() {
        Some(Plain::Day)
    } else if text.starts_with('€') {
        Some(Plain::Amount)
    } else if cells::phone(text).is_ok() && text.starts_with(['0', '+']) {
        Some(Plain::Phone)
    } else {
        None
    }
}

fn is_foreign(field: F, text: &str) -> bool {
    let Some(found) = plain(text) else { return false };
    match field {
        // Free text, and numbers that may be anything.
        F::Description
        | F::Tags
        | F::Code
        | F::Days
        | F::When
        | F::EndTime
        | F::Period
        | F::PriceNote
        | F::Address
        | F::Place
        | F::Provider
        | F::Audience
        | F::SignUp
        | F::Full
        | F::ContactName => false,
        F::ContactEmail => found != Plain::Email,
        // Many offices give an address to write to where others give a page.
        F::Website => !matches!(found, Plain::Web | Plain::Email),
        F::ContactPhone => !matches!(found, Plain::Phone | Plain::Email),
        F::ConfirmedOn | F::StartDate | F::EndDate => found != Plain::Day,
        F::Price | F::PassPrice => !matches!(found, Plain::Amount | Plain::Phone),
        _ => true,
    }
}

fn is_unfit(field: F, text: &str) -> bool {
    match field {
        F::ContactEmail => !text.contains('@'),
        F::ConfirmedOn => cells::date(text).is_err(),
        F::Wheelchair | F::ChildCare | F::Digital | F::Together => cells::yes_no(text).is_err(),
        F::Level => find(text, LEVELS).is_none(),
        F::Load => find(text, LOADS).is_none(),
        F::Status => find(text, STATUSES).is_none(),
        F::Capacity | F::Taken | F::Waiting => cells::whole_number(text).is_err(),
        _ => false,
    }
}
