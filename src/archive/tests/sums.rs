//! Sums on the budget, which name nobody.

use super::{back, on, text};
use crate::archive::{Kind, booking_lines};
use crate::domain::budget::{Booked, Booking, Pays};
use crate::domain::{Caseload, Change, Delta, OfferId, RecordId};

fn booking() -> Booking {
    Booking {
        id: RecordId(9),
        on: on(2),
        line: text("klein"),
        booked: Booked::Spent,
        cents: 1250,
        offer: Some(OfferId(u128::MAX - 1)),
        for_person: false,
        pays: Some(Pays { commitment: RecordId(8), partly: true }),
        note: text("zaalhuur"),
        by: text("Sanne"),
    }
}

#[test]
fn sums_come_back_the_same_and_their_numbers_are_not_given_out_again() {
    let mut caseload = Caseload::default();
    caseload.apply_all(&[Change::Booking(Delta::new(booking()))]).unwrap();
    let lines = booking_lines(caseload.office()).into_iter();
    let lines: Vec<_> = lines.map(|line| (Kind::Budget, line.to_string())).collect();
    let again = back(&lines);
    assert_eq!(again.office(), caseload.office());
    assert_eq!(again.numbers().record, 9);
}
