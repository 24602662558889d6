//! Columns of citizen service numbers, which no file may bring.

use super::{ColumnProblem, Field, Mapping, Use};
use crate::domain::bsn::holds_bsn;
use crate::exchange::bsn_column::{lines_of, looks_like_bsn};
use crate::exchange::table::Table;
use crate::sheets::formula;

impl<F: Field> Mapping<F> {
    /// Columns without a field count too: the number has no business in the file.
    /// So do cells beyond the headers, and what stands as a header where a file has none.
    pub(super) fn bsn_columns(&self, table: &Table, own: Option<usize>) -> Vec<ColumnProblem<F>> {
        let holds = |at: usize| {
            let header = self.headers.get(at).map(String::as_str);
            let phones = self.uses.get(at).is_some_and(|used| match used {
                Use::Field(field) | Use::Beside(field) => field.name().ends_with("phone"),
                _ => false,
            });
            // A spreadsheet takes the zero of a mobile number: what is left has nine digits, too.
            let mobile = |cell: &&str| phones && cell.trim().starts_with('6');
            let cells = table.column(at).filter(|cell| !mobile(cell));
            looks_like_bsn(header.into_iter().chain(cells).map(formula::restore))
        };
        // A column that is named so and holds nothing brings nothing in.
        let named = |at: usize| {
            self.uses.get(at) == Some(&Use::Bsn)
                && table.column(at).any(|cell| !cell.trim().is_empty())
        };
        let refused = |at: &usize| named(*at) || own != Some(*at) && holds(*at);
        let widest = table.unfit.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let name = |at: usize| {
            // What is such a number itself is not shown.
            let shown = |header: &&String| !header.trim().is_empty() && !holds_bsn(header);
            let header = self.headers.get(at).filter(shown);
            header.cloned().unwrap_or_else(|| (at + 1).to_string())
        };
        let lines = |at| match self.uses.get(at) {
            Some(Use::Bsn) => Vec::new(),
            _ => lines_of(table, at),
        };
        let all = 0..self.headers.len().max(widest);
        let problem = |at| ColumnProblem::Bsn { header: name(at), lines: lines(at) };
        all.filter(refused).map(problem).collect()
    }
}
