//! Rejected rows as a file of their own, to mend and import again.
//!
//! `line` and `reason` stand in front: a row with too few or too many cells then keeps its own
//! cells unshifted, stays ragged when the file is read again, and cannot slip in half mended.

use crate::sheets::{SheetProblem, ragged_csv};

/// The columns that this file has and the original had not, in each language; an import passes over
/// them.
pub const OWN_HEADERS: [[&str; 2]; 2] = [["line", "reason"], ["regel", "reden"]];

/// A row that was not imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reject<'r> {
    /// Its line in the file it came from.
    pub line: u64,
    /// Its cells as they were.
    pub cells: &'r [String],
    /// Why, in the user's language.
    pub reason: &'r str,
}

/// The bytes of the file, `own_headers` being one of [`OWN_HEADERS`]: UTF-8 with mark, CRLF, cells guarded against spreadsheets.
///
/// # Errors
/// [`SheetProblem`] when the writer fails; not known to happen in memory.
pub fn render<'r>(
    headers: &[String],
    separator: u8,
    own_headers: [String; 2],
    rejects: impl IntoIterator<Item = Reject<'r>>,
) -> Result<Vec<u8>, SheetProblem> {
    let own = own_columns(headers);
    let beside = |front: [String; 2], cells: &[String]| {
        front.into_iter().chain(cells.iter().skip(own).cloned()).collect::<Vec<String>>()
    };
    let rows = rejects
        .into_iter()
        .map(|reject| beside([reject.line.to_string(), reject.reason.to_owned()], reject.cells));
    ragged_csv(separator, beside(own_headers, headers), rows)
}

/// How many columns at the front are ours: two when the file was made here, else none.
pub fn own_columns(headers: &[String]) -> usize {
    let own = OWN_HEADERS.iter().find(|own| {
        headers.len() >= own.len() && headers.iter().zip(**own).all(|(header, own)| header == own)
    });
    own.map_or(0, |own| own.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::csv_read::read_bytes;
    use crate::sheets::formula;
    use proptest::prelude::*;

    fn texts(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    fn rendered(headers: &[&str], rows: &[(u64, &[&str], &str)]) -> String {
        let rows: Vec<_> =
            rows.iter().map(|(line, cells, why)| (*line, texts(cells), *why)).collect();
        let rejects =
            rows.iter().map(|(line, cells, reason)| Reject { line: *line, cells, reason });
        String::from_utf8(
            render(&texts(headers), b';', OWN_HEADERS[0].map(str::to_owned), rejects).unwrap(),
        )
        .unwrap()
    }

    #[test]
    fn rows_go_out_with_line_and_reason_guarded_and_unshifted() {
        let text = rendered(
            &["Naam", "=Trede"],
            &[
                (3, &["=cmd", "+31612345678"], "geen trede"),
                (7, &["a;b"], "te weinig cellen"),
                (9, &["x", "-5", "'=y"], "te veel cellen"),
            ],
        );
        assert_eq!(
            text,
            "\u{FEFF}line;reason;Naam;'=Trede\r\n3;geen trede;'=cmd;+31612345678\r\n\
             7;te weinig cellen;\"a;b\"\r\n9;te veel cellen;x;-5;'=y\r\n"
        );
    }

    #[test]
    fn a_ragged_row_stays_ragged_and_a_second_round_adds_no_columns() {
        let first = rendered(
            &["Naam", "Trede"],
            &[(2, &["a"], "r"), (3, &["b", "9"], "r"), (4, &["c", "1", "x"], "r")],
        );
        let table = read_bytes(first.into_bytes()).unwrap();
        assert_eq!((table.rows.len(), table.unfit.len()), (2, 1));
        let rows: Vec<_> = table.rows.iter().map(|row| (row.line, row.cells.to_vec())).collect();
        let rejects =
            rows.iter().map(|(line, cells)| Reject { line: *line, cells, reason: "again" });
        // The second time by somebody who reads Dutch.
        let second =
            render(&table.headers, table.separator, OWN_HEADERS[1].map(str::to_owned), rejects)
                .unwrap();
        assert_eq!(
            String::from_utf8(second).unwrap(),
            "\u{FEFF}regel;reden;Naam;Trede\r\n2;again;a;\r\n3;again;b;9\r\n"
        );
    }

    proptest! {
        #[test]
        fn cells_come_back_as_they_were(cells in prop::collection::vec("[ -~é€;\t\r\n]{0,12}", 1..5)) {
            let headers: Vec<String> = cells.iter().enumerate().map(|(at, _)| format!("h{at}")).collect();
            let reject = Reject { line: 2, cells: &cells, reason: "r" };
            let table = read_bytes(render(&headers, b';', OWN_HEADERS[0].map(str::to_owned), [reject]).unwrap()).unwrap();
            let back: Vec<&str> =
                table.rows[0].cells.iter().skip(2).map(formula::restore).collect();
            let wanted: Vec<&str> = cells.iter().map(|cell| formula::restore(cell)).collect();
            prop_assert_eq!(back, wanted);
        }
    }
}
