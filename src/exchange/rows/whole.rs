//! A file that comes every month, as a whole: who is not in it any more, and whether a newer one was
//! imported before.

use std::collections::HashSet;

use super::known::Keys;
use super::naming;
use super::number::number_key;
use super::report::{Gone, Newer};
use crate::domain::imported::About;
use crate::domain::{Caseload, CleanText, Line, ResidentId};

/// Who has an open file and a client number and is not in the file. Only where most of those with a
/// number are in it, it can be the whole caseload; else only how many they are. Whom a row may be about
/// under another number (`asked`) is in it as far as is known.
pub(super) fn absent(
    caseload: &Caseload,
    keys: &[Keys],
    asked: &HashSet<ResidentId>,
) -> (Vec<Gone>, usize) {
    let numbers: HashSet<&str> = keys.iter().map(|keys| keys.number.as_str()).collect();
    // A row under the number of somebody else may be about whom it names.
    let bare = keys.iter().filter(|keys| keys.number.is_empty() || keys.stranger);
    let names: HashSet<String> =
        bare.filter_map(|keys| keys.person.as_ref()).map(naming::key).collect();
    let open = caseload.lines().filter(|line| line.closed.is_none());
    let numbered: Vec<(&Line, String)> = open
        .map(|line| (line, number_key(line.client_no.as_str())))
        .filter(|(_, number)| !number.is_empty())
        .collect();
    let is_in = |(line, number): &&(&Line, String)| {
        let key = || naming::key(&naming::in_place(line.name.clone()));
        numbers.contains(number.as_str()) || asked.contains(&line.id) || names.contains(&key())
    };
    let missing: Vec<&Line> =
        numbered.iter().filter(|one| !is_in(one)).map(|(line, _)| *line).collect();
    let count = missing.len();
    if (numbered.len() - count) * 2 < numbered.len() {
        return (Vec::new(), count);
    }
    let mut gone: Vec<Gone> = missing.into_iter().map(gone).collect();
    gone.sort_by_key(|gone| gone.no);
    (gone, count)
}

/// Somebody who is proposed for closing.
pub(super) fn gone(line: &Line) -> Gone {
    let said = String::new();
    Gone { no: line.no, name: line.name.spoken(), number: line.client_no.to_string(), said }
}

/// The newer file that was imported before this one.
pub(super) fn newer(
    caseload: &Caseload,
    of: About,
    file: &CleanText,
    hash: &[u8; 32],
) -> Option<Newer> {
    let newer = caseload.office().newer_than(of, file.as_str(), hash)?;
    Some(Newer { file: newer.file.to_string(), on: newer.day() })
}
