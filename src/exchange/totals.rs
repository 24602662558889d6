//! Rows at the end of a table that count what stands above: they are no records.

use super::table::{Row, Unfit};

/// What such a row begins with, and what may stand behind that.
const WORDS: [&str; 7] =
    ["totaal", "eindtotaal", "subtotaal", "totalen", "total", "totals", "aantal"];
const MORE: [&str; 18] = [
    "aantal",
    "generaal",
    "totaal",
    "activiteiten",
    "aanbod",
    "aanbiedingen",
    "deelnemers",
    "inwoners",
    "klanten",
    "cliënten",
    "personen",
    "dossiers",
    "rijen",
    "regels",
    "records",
    "number",
    "of",
    "rows",
];

/// Takes the rows off the end that count the others; their lines.
pub fn without_totals(rows: &mut Vec<Row>, unfit: &mut Vec<Unfit>) -> Vec<u64> {
    let mut lines = Vec::new();
    loop {
        let (row, torn) = (rows.last(), unfit.last());
        let torn_is_last = torn.map(|torn| torn.line) > row.map(|row| row.line);
        let last = if torn_is_last {
            torn.map(|torn| (torn.line, is_total(torn.cells.iter().map(String::as_str))))
        } else {
            row.map(|row| (row.line, is_total(row.cells.iter())))
        };
        let Some((line, true)) = last else { break };
        if torn_is_last {
            unfit.pop();
        } else {
            rows.pop();
        }
        lines.push(line);
    }
    lines.reverse();
    lines
}

/// Whether a row says that it is a total, and beside that only numbers.
fn is_total<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let mut said = cells.map(str::trim).filter(|cell| !cell.is_empty());
    let Some(first) = said.next() else { return false };
    let lower = first.to_lowercase();
    let mut words = lower.split([' ', ':', '=', '\u{a0}']).filter(|word| !word.is_empty());
    let begins = words.next().is_some_and(|word| WORDS.contains(&word));
    let (numbers, more): (Vec<&str>, Vec<&str>) = words.partition(|word| is_number(word));
    let rest: Vec<&str> = said.collect();
    let alone = rest.is_empty() && first.contains(':');
    begins
        && (alone || more.iter().all(|word| MORE.contains(word)))
        && rest.iter().all(|cell| is_number(cell))
        && !(numbers.is_empty() && rest.is_empty())
}

/// Whether a cell is a number or an amount.
fn is_number(cell: &str) -> bool {
    let bare = cell.trim_start_matches(['€', ' ', '\u{a0}']);
    bare.contains(|sign: char| sign.is_ascii_digit())
        && bare
            .chars()
            .all(|sign| sign.is_ascii_digit() || [',', '.', '-', '%', ' '].contains(&sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<String> {
        text.split(';').map(str::to_owned).collect()
    }

    #[test]
    fn a_row_that_counts_is_no_record() {
        for (row, total) in [
            ("Totaal;;12", true),
            ("Totaal aantal;57", true),
            ("Totaal: 57", true),
            ("Totaal: 6 uitkeringen;;", true),
            (";Eindtotaal;;€ 1.250,00;12", true),
            ("Total;3", true),
            ("Aantal activiteiten: 12;;", true),
            ("Totaal;Nep;12", false),
            ("Totaal Fit;;5", false),
            ("Totaal", false),
            ("Koor;12", false),
            ("12;13", false),
            ("", false),
        ] {
            assert_eq!(is_total(row.split(';')), total, "{row}");
        }
    }

    #[test]
    fn only_the_end_of_a_table_is_taken_off() {
        let row = |line, text: &str| Row { line, cells: text.split(';').collect() };
        let mut rows = vec![row(2, "Totaal;1"), row(3, "Koor;2"), row(4, "Totaal;3")];
        let problem = super::super::table::RowProblem::Ragged { found: 1, expected: 3 };
        let mut unfit = vec![Unfit { line: 5, cells: cells("Eindtotaal: 3"), problem }];
        assert_eq!(without_totals(&mut rows, &mut unfit), [4, 5]);
        assert_eq!((rows.len(), unfit.len()), (2, 0));
    }
}
