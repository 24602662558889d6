//! What residents answered, and what they would change.

use super::{back, on, text};
use crate::archive::{Kind, suggestion_lines};
use crate::domain::reply::{Correct, Reply};
use crate::domain::suggestion::Suggestion;
use crate::domain::{Caseload, Change, Delta, RecordId};

pub(super) fn reply(id: RecordId) -> Reply {
    let (correct, said) = (Correct::No, text("ik wil liever zingen"));
    Reply { id, on: on(12), correct, said, quotable: true, by: text("Sanne") }
}

#[test]
fn suggestions_come_back_the_same() {
    let said = Suggestion { no: u64::MAX, month: on(1), text: text("meer zang"), quotable: true };
    let mut caseload = Caseload::default();
    caseload.apply_all(&[Change::Suggestion(Delta::new(said))]).unwrap();
    let lines = suggestion_lines(caseload.office()).into_iter();
    let lines: Vec<_> = lines.map(|line| (Kind::Suggestions, line.to_string())).collect();
    assert_eq!(back(&lines).office(), caseload.office());
}
