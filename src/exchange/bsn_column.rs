//! Whether a column of a file holds citizen service numbers (BSN).
//!
//! One number in eleven passes the eleven-test by chance, so half of them passing is no chance.

use crate::domain::bsn::{Held, held, holds_bsn};
use crate::exchange::table::Table;

/// Whether the cells of a column are citizen service numbers: of those that hold a number of eight
/// or nine digits, half or more pass the eleven-test. What else stands in the column does not count,
/// so one such row among other things is enough.
pub fn looks_like_bsn<'c>(cells: impl IntoIterator<Item = &'c str>) -> bool {
    let (mut numbers, mut passing) = (0_usize, 0_usize);
    for cell in cells {
        let held = held(cell);
        numbers += usize::from(held != Held::Nothing);
        passing += usize::from(held == Held::Passing);
    }
    passing > 0 && passing * 2 >= numbers
}

/// The lines of cells in a column that pass the eleven-test.
pub fn lines_of(table: &Table, column: usize) -> Vec<u64> {
    let fit = table.rows.iter().map(|row| (row.line, row.cells.get(column)));
    let unfit = table.unfit.iter();
    let unfit = unfit.map(|row| (row.line, row.cells.get(column).map(String::as_str)));
    let all = fit.chain(unfit);
    all.filter(|(_, cell)| cell.is_some_and(holds_bsn)).map(|(line, _)| line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made up from the rule: the first numbers of nine digits that pass.
    fn passing(count: usize) -> Vec<String> {
        let all = (100_000_000_u32..).map(|n| n.to_string());
        all.filter(|n| holds_bsn(n)).take(count).collect()
    }

    fn column(cells: &[String]) -> bool {
        looks_like_bsn(cells.iter().map(String::as_str))
    }

    #[test]
    fn half_of_the_numbers_is_enough_and_less_is_not() {
        let good = passing(20);
        let with = |count: usize, other: &str, times: usize| {
            let mut cells = good[..count].to_vec();
            cells.extend(vec![other.to_owned(); times]);
            column(&cells)
        };
        for (count, other, times, refused) in [
            (1, "", 0, true),
            (1, "", 30, true),
            (1, "onbekend", 30, true),
            (1, "K-12", 30, true),
            (1, "123456789", 1, true),
            (1, "123456789", 2, false),
            (5, "123456789", 5, true),
            (5, "123456789", 6, false),
        ] {
            assert_eq!(with(count, other, times), refused, "{count} and {times} of {other:?}");
        }
    }

    #[test]
    fn ordinary_number_columns_pass_through() {
        let numbered: Vec<String> = (100_000_000_u32..100_000_500).map(|n| n.to_string()).collect();
        assert!(!column(&numbered));
        let dates: Vec<String> = (1..=28).map(|day| format!("{day:02}012026")).collect();
        assert!(!column(&dates));
        assert!(!looks_like_bsn([]));
    }
}
