//! Which of several columns of one field is read first.

use super::{Field, Use, fold};

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

/// How far a header gives way to another of the same field; `None` where it does not.
pub(super) fn rank<F: Field>(field: F, header: &str) -> Option<usize> {
    let header = fold(header);
    field.second().iter().position(|second| fold(second) == header)
}
