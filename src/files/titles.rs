//! What may stand above the headers of a text: titles, one cell a line.

use csv::StringRecord;

use crate::exchange::columns::headers::{are_headers, is_header};

/// Whether a record with a single cell may be a title: words in the first column.
pub(super) fn is_title(record: &StringRecord) -> bool {
    record.get(0).unwrap_or_default().contains(char::is_alphabetic)
}

/// Whether a title has several words.
pub(super) fn has_words(title: &StringRecord) -> bool {
    title.get(0).unwrap_or_default().split_whitespace().count() > 1
}

/// Whether a record of words is the headers below this title; one word may be a header itself. In a
/// record with a cell that is too long, which is not `whole`, no header is looked for: behind a quote that
/// is never closed a cell may be the whole file.
pub(super) fn heads(title: &StringRecord, record: &StringRecord, whole: bool) -> bool {
    if !whole {
        return has_words(title);
    }
    let cells: Vec<String> = record.iter().map(str::to_owned).collect();
    let wide = cells.iter().filter(|cell| !cell.trim().is_empty()).count() > 2;
    has_words(title) || are_headers(&cells) || (wide && !title.get(0).is_some_and(is_header))
}
