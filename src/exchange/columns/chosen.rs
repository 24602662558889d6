//! Columns that somebody reads otherwise than was proposed.

use super::preference::is_double;
use super::{Field, Mapping, Use};

impl<F: Field> Mapping<F> {
    /// Reads a column as this field from now on, or leaves it out; the column that was read so gives it
    /// up. What may not be read at all stays as it is.
    pub fn give(&mut self, column: usize, field: Option<F>) {
        let fixed = |used: &Use<F>| matches!(used, Use::Bsn | Use::Sensitive(_) | Use::Own);
        if self.uses.get(column).is_none_or(fixed) {
            return;
        }
        for (used, header) in self.uses.iter_mut().zip(&self.headers) {
            let gives_up = |field| *used == Use::Field(field) || is_double(*used, header, field);
            if field.is_some_and(gives_up) {
                *used = Use::Unknown;
            }
        }
        if let Some(used) = self.uses.get_mut(column) {
            *used = field.map_or(Use::Unknown, Use::Field);
        }
    }

    /// The same with one column more, which is read as this field.
    #[must_use]
    pub fn with_column(mut self, field: F) -> Self {
        self.headers.push(field.name().to_owned());
        self.uses.push(Use::Field(field));
        self
    }

    /// Whether every field that is needed has a column.
    pub fn has_needed(&self) -> bool {
        self.missing().is_empty()
    }
}
