//! Which of several columns of one field is read first.

use super::alike::place;
use super::{ColumnProblem, ColumnWarning, Field, Mapping, Use, fold};
use crate::exchange::table::Table;

/// Fields of which two columns may not say something else: who somebody is, and the rung.
const ONE: [&str; 4] = ["client_number", "name", "family", "rung"];

/// Where a header means another field beside a column of a field, and no column is that other field
/// itself, it is that one.
pub(super) fn turn<F: Field>(headers: &[String], uses: &mut [Use<F>]) {
    let given = uses.to_vec();
    for (at, header) in headers.iter().enumerate() {
        let header = fold(header);
        let is_there =
            |of: F| given.iter().enumerate().any(|(no, used)| no != at && *used == Use::Field(of));
        // Two that would both mean the other field leave none of this one.
        let has_own = |of: &&F| {
            let turns = |no: usize| {
                let own = headers.get(no).map(|header| fold(header));
                of.turned().iter().any(|(other, _)| own.as_deref() == Some(fold(other).as_str()))
            };
            let mut columns = given.iter().enumerate();
            columns.any(|(no, used)| no != at && *used == Use::Field(**of) && !turns(no))
        };
        let besides = F::ALL.iter().filter(has_own).flat_map(|of| of.turned());
        let mut turned =
            besides.filter(|(other, field)| fold(other) == header && !is_there(*field));
        if let (Some((_, field)), Some(used)) = (turned.next(), uses.get_mut(at)) {
            *used = Use::Field(*field);
        }
    }
}

/// Where several columns are one field, those with a header that gives way stand beside the others;
/// where all give way, beside the one that is named first among [`Field::second`].
pub(super) fn give_way<F: Field>(headers: &[String], uses: &mut [Use<F>]) {
    for field in F::ALL.iter().copied().filter(|field| !field.second().is_empty()) {
        let is_it = |at: &usize| uses.get(*at) == Some(&Use::Field(field));
        let mut columns: Vec<usize> = (0..uses.len()).filter(is_it).collect();
        columns.sort_by_key(|at| (headers.get(*at).map(|header| rank(field, header)), *at));
        let gives_way = |at: &usize| headers.get(*at).is_some_and(|it| rank(field, it).is_some());
        for at in columns.into_iter().skip(1).filter(gives_way) {
            if let Some(used) = uses.get_mut(at) {
                *used = Use::Beside(field);
            }
        }
    }
}

/// Where several columns are left that are one field, the one with the header that is named first
/// among [`Field::headers`] is read, and the others where that says nothing.
pub(super) fn one_each<F: Field>(headers: &[String], uses: &mut [Use<F>]) {
    for field in F::ALL.iter().copied() {
        let is_it = |at: &usize| uses.get(*at) == Some(&Use::Field(field));
        let mut columns: Vec<usize> = (0..uses.len()).filter(is_it).collect();
        let place = |header: &String| place(field.headers(), header);
        columns.sort_by_key(|at| (headers.get(*at).and_then(place).unwrap_or(usize::MAX), *at));
        for at in columns.into_iter().skip(1) {
            if let Some(used) = uses.get_mut(at) {
                *used = Use::Beside(field);
            }
        }
    }
}

/// Whether a column stands beside another of its field without giving way to it by its header.
pub(super) fn is_double<F: Field>(used: Use<F>, header: &str, of: F) -> bool {
    used == Use::Beside(of) && rank(of, header).is_none()
}

/// What to know of a column that says the same as another. Of an offer all of them are kept.
pub(super) fn twice<F: Field>(
    mapping: &Mapping<F>,
    header: &str,
    field: F,
) -> Option<ColumnWarning> {
    let first = mapping.headers.get(mapping.column_of(field)?)?.trim().to_owned();
    // Of telephone numbers all are kept.
    let kept = field.name().ends_with("phone");
    let doubled = F::is_of_people() && !kept && rank(field, header).is_none();
    let header = header.trim().to_owned();
    doubled.then_some(ColumnWarning::Twice { header, first })
}

/// Columns of one field that say something else of somebody, where only one of them can be right.
pub(super) fn contradictions<F: Field>(
    mapping: &Mapping<F>,
    table: &Table,
) -> Vec<ColumnProblem<F>> {
    let fields = F::ALL.iter().copied().filter(|field| {
        F::is_of_people()
            && ONE.contains(&field.name())
            && mapping.uses.contains(&Use::Beside(*field))
    });
    let found = fields.filter_map(|field| {
        let own = mapping.column_of(field)?;
        let columns = mapping.columns_of(field);
        let doubles = columns.filter(|(at, header)| {
            mapping.uses.get(*at).is_some_and(|used| is_double(*used, header, field))
        });
        let doubles: Vec<(usize, &str)> = doubles.collect();
        let line = table.rows.iter().find(|row| {
            let told = mapping.text_at(row, own);
            let other = |(at, _): &(usize, &str)| {
                let other = mapping.text_at(row, *at);
                told.zip(other).is_some_and(|(one, other)| !one.eq_ignore_ascii_case(other))
            };
            doubles.iter().any(other)
        });
        let line = line?.line;
        let mut places: Vec<usize> = doubles.iter().map(|(at, _)| *at).collect();
        places.push(own);
        places.sort_unstable();
        let headers = places.into_iter().filter_map(|at| mapping.headers.get(at).cloned());
        Some(ColumnProblem::Duplicate { field, headers: headers.collect(), line })
    });
    found.collect()
}

/// How far a header gives way to another of the same field; `None` where it does not.
pub(super) fn rank<F: Field>(field: F, header: &str) -> Option<usize> {
    place(field.second(), header)
}
