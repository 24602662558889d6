//! Tables that others made: any bytes in any encoding, read, mapped and given back.

use trede::exchange::cells;
use trede::exchange::columns::{Field, OfferField, ResidentField, propose};
use trede::exchange::encoding::Encoding;
use trede::exchange::rejects::{OWN_HEADERS, Reject, render};
use trede::exchange::table::Table;
use trede::files::csv_read::read_in;

/// Reads the bytes as a table; the first byte names an encoding, or none.
pub(crate) fn run(bytes: &[u8]) {
    let Some((named, bytes)) = bytes.split_first() else { return };
    let named = Encoding::ALL.get(usize::from(*named)).copied();
    let Ok(table) = read_in(bytes.to_vec(), named) else { return };
    let width = table.headers.len();
    assert!(table.rows.iter().all(|row| row.cells.len() == width), "every row fits");
    assert!(table.rows.is_sorted_by_key(|row| row.line), "rows stand as in the file");
    assert!(named.is_none_or(|named| named == table.encoding), "read as was said");
    mapped::<ResidentField>(&table);
    mapped::<OfferField>(&table);
    for cell in table.rows.iter().flat_map(|row| row.cells.iter()) {
        read(cell);
    }
    given_back(&table);
}

fn mapped<F: Field>(table: &Table) {
    let mapping = propose::<F>(&table.headers);
    assert_eq!(mapping.uses().len(), table.headers.len(), "every header has a use");
    drop(mapping.check(table));
    drop(mapping.warnings());
}

/// Each kind of cell answers with a value or with what is wrong.
fn read(cell: &str) {
    let _read = (cells::date(cell), cells::shape(cell), cells::ages(cell));
    let _read = (cells::cents(cell), cells::price_said(cell));
    let _read = (cells::person_name(cell), cells::rung(cell), cells::yes_no(cell));
    let _read = (cells::phone(cell), cells::phone_said(cell), cells::phone_within(cell));
    let _read = (cells::whole_number(cell), cells::list(cell), cells::unwrapped(cell));
}

/// Rows that are given back are in one file that can be read again.
fn given_back(table: &Table) {
    let rejects = table.unfit.iter().map(|row| Reject {
        line: row.line,
        cells: &row.cells,
        reason: "ragged",
    });
    let bytes = render(&table.headers, table.separator, OWN_HEADERS[0].map(str::to_owned), rejects)
        .expect("written");
    assert!(bytes.starts_with(b"\xEF\xBB\xBF"));
    drop(read_in(bytes, None));
}
