//! Separated text to a table: separator sniffing, quotes, every line end, and limits.
//!
//! This is the only file that names the `csv` reader. What it cannot tell, it is asked in a way
//! that it can: an unclosed quote swallows a closing record appended here, and lines are counted
//! from byte offsets because the reader knows no CR-only lines.

use std::io::Read;
use std::mem;

use csv::{Reader, ReaderBuilder, StringRecord, Terminator};
use thiserror::Error;

use super::record_bounds::{Bounded, opening_quote};
use super::source::SourceProblem;
use super::titles::{has_words, heads, is_title};
use crate::exchange::encoding::{self, DecodeProblem, Decoded, Encoding, Letters, LineCounter};
use crate::exchange::table::{Row, RowProblem, Table, Unfit};
use crate::exchange::totals::without_totals;

/// The most columns a table may have.
pub const MAX_COLUMNS: usize = 200;
/// The most records a table may have.
pub const MAX_ROWS: usize = 1_000_000;
/// The most cells a table may have: what keeps a small file of separators from filling the memory.
pub const MAX_CELLS: usize = 10_000_000;
/// The longest cell, in bytes of UTF-8.
pub const MAX_CELL_BYTES: usize = 4 * 1024;

/// Separators tried, the one that Dutch Excel writes first: it wins a tie.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];
const SNIFF_RECORDS: usize = 50;
/// The most lines with a title above the headers.
const MAX_TITLES: usize = 6;
const SNIFF_BYTES: usize = 256 * 1024;
/// The record that closes every file; ASCII "record separator" keeps it apart from real text.
const CLOSING: &str = "\u{1E}end of file\u{1E}";

/// Why a whole file was refused. Nothing of it was read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CsvProblem {
    /// The file itself.
    #[error(transparent)]
    Source(#[from] SourceProblem),
    /// Its bytes.
    #[error(transparent)]
    Decode(#[from] DecodeProblem),
    /// No line with headers.
    #[error("no headers")]
    NoHeaders,
    /// A header longer than [`MAX_CELL_BYTES`].
    #[error("header {column} is too long")]
    LongHeader {
        /// Place of the header, from 0.
        column: usize,
    },
    /// More than [`MAX_COLUMNS`] headers.
    #[error("{0} columns is too many")]
    TooManyColumns(usize),
    /// More than [`MAX_ROWS`] records.
    #[error("more than {MAX_ROWS} rows")]
    TooManyRows,
    /// More than [`MAX_CELLS`] cells.
    #[error("more than {MAX_CELLS} cells")]
    TooManyCells,
    /// A quote opened and never closed: where the record ends cannot be known.
    #[error("the quote that opens on line {line} is never closed")]
    UnclosedQuote {
        /// Physical line, from 1, on which the quote opens.
        line: u64,
    },
    /// The reader gave up; not known to happen with text in memory.
    #[error("unreadable")]
    Unreadable,
}

/// Reads the bytes of a file, in the encoding that it seems to be in.
///
/// # Errors
/// [`CsvProblem`] when the file is not a readable table; single bad rows are in [`Table::unfit`].
pub fn read_bytes(bytes: Vec<u8>) -> Result<Table, CsvProblem> {
    read_in(bytes, None)
}

/// Reads the bytes of a file in the encoding that is named, if one is.
///
/// # Errors
/// As [`read_bytes`].
pub fn read_in(bytes: Vec<u8>, named: Option<Encoding>) -> Result<Table, CsvProblem> {
    let decoded = encoding::decode(bytes, named)?;
    let (separator, skip) = match declared_separator(&decoded.text) {
        Some((separator, skip)) => (separator, skip),
        None => (sniff(&decoded.text), 0),
    };
    parse(&decoded, separator, skip)
}

/// Rows that another format gave, with the number of each, as a table; the first is the headers.
///
/// # Errors
/// [`CsvProblem`] when there are no headers or too much of anything.
pub fn table_of(rows: impl IntoIterator<Item = (u64, Vec<String>)>) -> Result<Table, CsvProblem> {
    let mut building = Building::default();
    for (number, mut cells) in rows {
        // What is not there at the end of a row of a sheet is empty, not missing.
        cells.resize(cells.len().max(building.named), String::new());
        building.add(number, &StringRecord::from(cells))?;
    }
    Ok(building.finish(Encoding::Utf8, b';')?.mended())
}

/// Excel's own first line, `sep=;`, and how many bytes it takes.
fn declared_separator(text: &str) -> Option<(u8, usize)> {
    let line = text.split(['\r', '\n']).next()?;
    let bare = line.trim_matches('"');
    let (key, value) = bare.split_once('=')?;
    let separator = SEPARATORS.into_iter().find(|known| value.as_bytes() == [*known])?;
    key.eq_ignore_ascii_case("sep").then_some((separator, line.len()))
}

/// The separator that splits most of the first records in as many cells as the first one; where the
/// first is a title, as the one below it.
fn sniff(text: &str) -> u8 {
    // Bytes: the cut may fall inside a character, which costs the sample its last record only.
    let sample = text.as_bytes().get(..SNIFF_BYTES).unwrap_or(text.as_bytes());
    let widths: Vec<(u8, Vec<usize>, usize)> = SEPARATORS
        .into_iter()
        .map(|sign| {
            let (widths, titles) = widths(sample, sign);
            (sign, widths, titles)
        })
        .collect();
    // What one separator cuts in three or more is no title, whatever another one makes of it.
    let cut = widths.iter().filter_map(|(_, widths, _)| widths.iter().position(|it| *it > 2));
    let above = cut.min().unwrap_or(MAX_TITLES);
    let best = |titles: usize| {
        let mut best = (0, b';', false);
        for (separator, widths, of_words) in &widths {
            if titles > above.min(*of_words) {
                continue;
            }
            let (score, most) = score(widths.get(titles..).unwrap_or_default());
            if score > best.0 {
                best = (score, *separator, most);
            }
        }
        best
    };
    let sure = (0..=MAX_TITLES).map(best).find(|(_, _, most)| *most);
    sure.unwrap_or_else(|| best(0)).1
}

/// How many cells the first records have, and how many of them may be titles.
fn widths(sample: &[u8], separator: u8) -> (Vec<usize>, usize) {
    let mut reader = reader(sample, separator);
    let records = reader.records().take(SNIFF_RECORDS).flatten();
    let records: Vec<StringRecord> = records.filter(|record| width(record) > 0).collect();
    let whole = |record: &StringRecord| long_cell(record).is_none();
    let is_title = |record: &StringRecord| width(record) == 1 && whole(record) && is_title(record);
    let all = records.iter().take_while(|record| is_title(record)).count();
    let (titles, below) = records.split_at_checked(all).unwrap_or_default();
    let follow = below
        .first()
        .is_some_and(|record| titles.iter().all(|it| heads(it, record, whole(record))));
    let long = || titles.iter().take_while(|title| has_words(title)).count();
    (records.iter().map(width).collect(), if follow { all } else { long() })
}

/// How well a separator fits, and whether it does so in half of the records or more.
fn score(widths: &[usize]) -> (usize, bool) {
    let Some(first) = widths.first() else { return (0, false) };
    let same = widths.iter().filter(|width| *width == first).count();
    (same * first.saturating_sub(1), *first > 1 && same * 2 >= widths.len())
}

/// Cells up to the last one that is not empty.
fn width(record: &StringRecord) -> usize {
    record.len() - record.iter().rev().take_while(|cell| is_blank(cell)).count()
}

fn is_blank(cell: &str) -> bool {
    cell.trim().is_empty()
}

fn reader<R: Read>(source: R, separator: u8) -> Reader<R> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .terminator(Terminator::CRLF)
        .from_reader(source)
}

/// Reads the text from byte `skip` on.
fn parse(decoded: &Decoded, separator: u8, skip: usize) -> Result<Table, CsvProblem> {
    let bytes = decoded.text.as_bytes();
    let body = bytes.get(skip..).unwrap_or_default();
    let closing = format!("\n{CLOSING}");
    let bounded = Bounded::of(body.chain(closing.as_bytes()));
    let bound = bounded.bound();
    let mut reader = reader(bounded, separator);
    let mut lines = LineCounter::new(bytes);
    let mut building = Building { titled: true, ..Building::default() };
    // One record behind: the last one read must be the closing one, and is not part of the file.
    let (mut record, mut before) = (StringRecord::new(), StringRecord::new());
    let (mut line_before, mut start, mut end) = (0, skip, skip);
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) if bound.is_reached() => return Err(unclosed(bytes, end, separator, lines)),
            Err(_) => return Err(CsvProblem::Unreadable),
        }
        if line_before > 0 {
            building.add(line_before, &before)?;
        }
        start = start_of(&record, bytes, skip);
        line_before = lines.line_of(start);
        end = skip.saturating_add(byte_of(Some(reader.position())));
        bound.renew();
        mem::swap(&mut record, &mut before);
    }
    if before.len() == 1 && before.get(0) == Some(CLOSING) {
        let table = building.finish(decoded.encoding, separator)?;
        Ok(Table { letters: decoded.letters.clone(), ..table })
    } else {
        Err(unclosed(bytes, start, separator, lines))
    }
}

/// The quote that is open in the record that starts at this byte.
fn unclosed(bytes: &[u8], start: usize, separator: u8, mut lines: LineCounter<'_>) -> CsvProblem {
    let open = bytes.get(start..).and_then(|rest| opening_quote(rest, separator));
    CsvProblem::UnclosedQuote { line: lines.line_of(start + open.unwrap_or_default()) }
}

fn byte_of(position: Option<&csv::Position>) -> usize {
    usize::try_from(position.map_or(0, csv::Position::byte)).unwrap_or(usize::MAX)
}

/// The byte at which a record's first cell starts. The reader's own position still points at the
/// rest of a line end, or at blank lines before the record.
fn start_of(record: &StringRecord, bytes: &[u8], skip: usize) -> usize {
    let told = byte_of(record.position()).saturating_add(skip);
    let rest = bytes.get(told..).unwrap_or_default();
    told + rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count()
}

/// A table under construction.
#[derive(Default)]
struct Building {
    headers: Option<Vec<String>>,
    /// Whether titles may stand above the headers.
    titled: bool,
    /// What stands above the headers, as far as can be told: lines with a single cell.
    titles: Vec<(u64, StringRecord)>,
    /// What stood there, once headers followed.
    above: Vec<String>,
    /// Columns up to the last one with a header.
    named: usize,
    rows: Vec<Row>,
    unfit: Vec<Unfit>,
    /// Lines of rows that end early.
    short: Vec<u64>,
    cells: usize,
}

impl Building {
    /// Blank records are dropped: spreadsheets leave them at the end.
    fn add(&mut self, line: u64, record: &StringRecord) -> Result<(), CsvProblem> {
        if record.iter().all(is_blank) {
            return Ok(());
        }
        if self.headers.is_none() && self.titled {
            return self.begin(line, record);
        }
        let Some(headers) = &self.headers else {
            return self.head(record);
        };
        if self.rows.len() + self.unfit.len() >= MAX_ROWS {
            return Err(CsvProblem::TooManyRows);
        }
        self.cells += record.len();
        if self.cells > MAX_CELLS {
            return Err(CsvProblem::TooManyCells);
        }
        let problem = problem_of(record, self.named, headers.len());
        if let Some(problem) = problem {
            let cells = record.iter().map(str::to_owned).collect();
            self.unfit.push(Unfit { line, cells, problem });
        } else {
            if record.len() < self.named {
                self.short.push(line);
            }
            let none = std::iter::repeat("");
            let cells = record.iter().chain(none).take(headers.len()).collect();
            self.rows.push(Row { line, cells });
        }
        Ok(())
    }

    fn head(&mut self, record: &StringRecord) -> Result<(), CsvProblem> {
        self.named = width(record);
        self.headers = Some(headers(record)?);
        Ok(())
    }

    /// The first records: titles are passed over where headers follow, as words side by side.
    fn begin(&mut self, line: u64, record: &StringRecord) -> Result<(), CsvProblem> {
        let single = record.iter().filter(|cell| !is_blank(cell)).count() == 1;
        let whole = long_cell(record).is_none();
        if single && whole && is_title(record) && self.titles.len() < MAX_TITLES {
            self.titles.push((line, record.clone()));
            return Ok(());
        }
        let words = |cell: &str| is_blank(cell) || cell.contains(char::is_alphabetic);
        self.titled = false;
        let head = !single && record.iter().all(words);
        if !head || !self.titles.iter().all(|(_, title)| heads(title, record, whole)) {
            self.untitled()?;
        }
        let titles = mem::take(&mut self.titles);
        let first = titles.iter().filter_map(|(_, title)| title.get(0));
        self.above.extend(first.map(|title| title.trim().to_owned()));
        if self.headers.is_some() { self.add(line, record) } else { self.head(record) }
    }

    /// No headers followed: what seemed to be titles are the headers and the first rows.
    fn untitled(&mut self) -> Result<(), CsvProblem> {
        self.titled = false;
        for (line, record) in mem::take(&mut self.titles) {
            self.add(line, &record)?;
        }
        Ok(())
    }

    fn finish(mut self, encoding: Encoding, separator: u8) -> Result<Table, CsvProblem> {
        self.untitled()?;
        let totals = without_totals(&mut self.rows, &mut self.unfit);
        self.short.retain(|line| !totals.contains(line));
        let mut headers = self.headers.take().ok_or(CsvProblem::NoHeaders)?;
        let used = self.used_columns(headers.len());
        headers.truncate(used);
        self.rows.iter_mut().for_each(|row| row.cells.truncate(used));
        let (rows, unfit, short) = (self.rows, self.unfit, self.short);
        let (letters, masked) = (Letters::default(), Vec::new());
        let titles = self.above;
        let table = Table {
            headers,
            rows,
            unfit,
            short,
            masked,
            totals,
            titles,
            letters,
            encoding,
            separator,
        };
        Ok(table.masked())
    }

    /// Columns at the end without a header and without a single cell are not part of the table.
    fn used_columns(&self, all: usize) -> usize {
        let beyond = |row: &Row| {
            let blanks = row.cells.iter().rev().take_while(|cell| is_blank(cell)).count();
            row.cells.len() - blanks
        };
        if self.named == all {
            return all;
        }
        self.rows.iter().map(beyond).max().unwrap_or(0).max(self.named)
    }
}

fn headers(record: &StringRecord) -> Result<Vec<String>, CsvProblem> {
    let width = width(record);
    if width > MAX_COLUMNS {
        return Err(CsvProblem::TooManyColumns(width));
    }
    if let Some((column, _)) = long_cell(record) {
        return Err(CsvProblem::LongHeader { column });
    }
    Ok(record.iter().take(MAX_COLUMNS).map(str::to_owned).collect())
}

fn long_cell(record: &StringRecord) -> Option<(usize, usize)> {
    record.iter().map(str::len).enumerate().find(|(_, bytes)| *bytes > MAX_CELL_BYTES)
}

/// Cells may be too many only where there is neither header nor text, and missing at the end of a
/// row; a single cell on a line of its own is more likely the rest of the line before.
fn problem_of(record: &StringRecord, named: usize, all: usize) -> Option<RowProblem> {
    let torn = record.len() == 1 && named > 2;
    if torn || width(record) > all {
        let found = record.len();
        return Some(RowProblem::Ragged { found, expected: named });
    }
    long_cell(record).map(|(column, bytes)| RowProblem::LongCell { column, bytes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Table {
        read_bytes(text.as_bytes().to_vec()).unwrap()
    }

    fn rows(table: &Table) -> Vec<(u64, Vec<&str>)> {
        table.rows.iter().map(|row| (row.line, row.cells.iter().collect())).collect()
    }

    #[test]
    fn every_line_end_gives_the_same_rows_and_lines() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a;b", "1;2", "", "3;4", ""].join(end);
            let table = read(&text);
            assert_eq!(table.headers, ["a", "b"], "{end:?}");
            assert_eq!(rows(&table), [(2, vec!["1", "2"]), (4, vec!["3", "4"])], "{end:?}");
        }
    }

    #[test]
    fn a_quoted_cell_may_hold_line_ends_separators_and_quotes() {
        for end in ["\n", "\r\n", "\r"] {
            let text = format!("a;b{end}1;\"x; \"\"y\"\"{end}z\"{end}2;\"\"{end}");
            let table = read(&text);
            let second = format!("x; \"y\"{end}z");
            assert_eq!(rows(&table), [(2, vec!["1", &second]), (4, vec!["2", ""])], "{end:?}");
        }
    }

    #[test]
    fn the_separator_is_found_among_look_alikes() {
        let table = [
            ("a;b\n1;2\n", b';'),
            ("a,b\n1,2\n", b','),
            ("a\tb\n1\t2\n", b'\t'),
            ("Naam;Trede\nBerg, van den;1\nVries, de;2\n", b';'),
            ("Naam,Prijs\n\"a;b;c\",1\n\"d;e\",2\n", b','),
            ("Naam;Prijs;Plek\nx;4,50;y\nz;1,00;w\n", b';'),
            ("Naam\tWanneer\nx\tma, di; wo\ny\tdo, vr; za\n", b'\t'),
            ("Naam\nJan\n", b';'),
            ("sep=,\nNaam;x,Trede\na,1\n", b','),
            ("Naam|Trede\nJan|1\n", b'|'),
            ("Naam|Prijs\nx|4,50\ny|1,00\n", b'|'),
            ("Gids 2025\n\nNaam,Plek\nx,y\nz,w\n", b','),
            ("Gids, maart 2025;;\nNaam;Plek;Uit\nx;y;1\nz;w;2\n", b';'),
            ("Naam;Omschrijving\nx;a, b, c, d\ny;a, b, c, e\n", b';'),
            ("\"sep=\t\"\r\nNaam\tTrede\r\na\t1\r\n", b'\t'),
        ];
        for (text, separator) in table {
            assert_eq!(read(text).separator, separator, "{text:?}");
        }
    }

    #[test]
    fn a_declared_separator_is_not_a_row_and_keeps_the_lines_right() {
        let table = read("sep=;\r\nNaam;Trede\r\nJan;1\r\n");
        assert_eq!(table.headers, ["Naam", "Trede"]);
        assert_eq!(rows(&table), [(3, vec!["Jan", "1"])]);
    }

    #[test]
    fn titles_above_the_headers_are_passed_over() {
        for (text, line) in [
            ("Sportgids 2025;;;\n\nnaam;plek;prijs;dag\nVolley;Hal;2;ma\n", 4),
            ("Sportgids 2025\nnaam;plek;prijs;dag\nVolley;Hal;2;ma\n", 3),
            ("Gemeente Nep\nStand van 3 maart 2026\n\nnaam;plek;prijs;dag\nVolley;Hal;2;ma\n", 5),
        ] {
            let table = read(text);
            assert_eq!(table.headers, ["naam", "plek", "prijs", "dag"], "{text:?}");
            assert_eq!(rows(&table), [(line, vec!["Volley", "Hal", "2", "ma"])], "{text:?}");
        }
        // A list of one column has no titles, whatever it says.
        let list = read("naam activiteit\nKoor zonder noten\nSchaken\n");
        assert_eq!((list.headers, list.rows.len()), (vec!["naam activiteit".to_owned()], 2));
        let all = read("naam activiteit\nKoor zonder noten\n");
        assert_eq!((all.headers.len(), all.rows.len()), (1, 1));
        let numbers = read("naam en meer;;\nKoor;2;3\n");
        assert_eq!(numbers.rows.len(), 1, "{numbers:?}");
    }

    #[test]
    fn ragged_rows_are_set_apart_with_line_and_counts() {
        let table = read("a;b\n1;2;;\n3\n4;5;;;;\n6;7;8\n\n;;\n9;;\n");
        assert_eq!(table.headers, ["a", "b"]);
        assert_eq!(
            rows(&table),
            [(2, vec!["1", "2"]), (3, vec!["3", ""]), (4, vec!["4", "5"]), (8, vec!["9", ""])]
        );
        let unfit: Vec<_> = table.unfit.iter().map(|row| (row.line, row.problem)).collect();
        let ragged = |found| RowProblem::Ragged { found, expected: 2 };
        assert_eq!(unfit, [(5, ragged(3))]);
        assert_eq!((table.record_count(), table.short), (5, vec![3]));
    }

    #[test]
    fn a_row_that_ends_early_is_filled_and_a_lone_piece_of_a_line_is_not() {
        let table = read("a;b;c\n1;2\nrest of it\n4;5;6\n");
        assert_eq!(rows(&table), [(2, vec!["1", "2", ""]), (4, vec!["4", "5", "6"])]);
        let ragged = RowProblem::Ragged { found: 1, expected: 3 };
        assert_eq!((table.unfit[0].line, table.unfit[0].problem), (3, ragged));
    }

    #[test]
    fn a_column_without_header_is_kept_when_it_holds_something() {
        let table = read("a;b;;\n1;2\n3;4;5;\n6;7;;;8\n");
        assert_eq!(table.headers, ["a", "b", ""]);
        assert_eq!(rows(&table), [(2, vec!["1", "2", ""]), (3, vec!["3", "4", "5"])]);
        assert_eq!(table.unfit[0].problem, RowProblem::Ragged { found: 5, expected: 2 });
    }

    #[test]
    fn an_unclosed_quote_swallows_nothing() {
        let text = "a;b\n1;2\n3;\"open\n4;5\n6;7\n";
        assert_eq!(read_bytes(text.into()), Err(CsvProblem::UnclosedQuote { line: 3 }));
        assert_eq!(read_bytes(b"a;\"".to_vec()), Err(CsvProblem::UnclosedQuote { line: 1 }));
        let closing = read(&format!("a\n{CLOSING}\n1\n{CLOSING}"));
        assert_eq!(rows(&closing), [(2, vec![CLOSING]), (3, vec!["1"]), (4, vec![CLOSING])]);
    }

    #[test]
    fn cells_at_the_limit_fit_and_longer_ones_cost_their_row_only() {
        let longest = "x".repeat(MAX_CELL_BYTES);
        let table = read(&format!("a;b\n1;{longest}\n2;{longest}y\n3;z\n"));
        assert_eq!(table.rows.len(), 2);
        let problem = RowProblem::LongCell { column: 1, bytes: MAX_CELL_BYTES + 1 };
        assert_eq!(table.unfit[0].problem, problem);
        assert_eq!(table.unfit[0].line, 3);
        let headers = read_bytes(format!("a;{longest}y\n1;2\n").into_bytes());
        assert_eq!(headers, Err(CsvProblem::LongHeader { column: 1 }));
    }

    #[test]
    fn too_many_columns_rows_or_cells_are_refused() {
        let wide = |count: usize| vec!["k"; count].join(";") + "\n";
        assert_eq!(read(&wide(MAX_COLUMNS)).headers.len(), MAX_COLUMNS);
        assert_eq!(
            read_bytes(wide(MAX_COLUMNS + 1).into_bytes()),
            Err(CsvProblem::TooManyColumns(MAX_COLUMNS + 1))
        );
        let mut building = Building { cells: MAX_CELLS, ..Building::default() };
        let record = StringRecord::from(vec!["a"]);
        building.add(1, &record).unwrap();
        assert_eq!(building.add(2, &record), Err(CsvProblem::TooManyCells));
        let long = "a\n".repeat(MAX_ROWS + 1);
        assert_eq!(read(&long).rows.len(), MAX_ROWS);
        assert_eq!(read_bytes((long + "a\n").into_bytes()), Err(CsvProblem::TooManyRows));
    }

    #[test]
    fn nothing_but_blanks_has_no_headers() {
        for text in ["", "\n\n", ";;\n \n", "\u{FEFF}", "sep=;\n"] {
            assert_eq!(read_bytes(text.into()), Err(CsvProblem::NoHeaders), "{text:?}");
        }
        assert!(read("a;b").rows.is_empty());
    }

    fn cell() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-z]{0,6}",
            "[ ;,\t\"'\r\na-c=é€]{0,12}",
            any::<String>().prop_map(|text| text.replace(['\0', '\u{FEFF}'], "")),
        ]
    }

    fn grid() -> impl Strategy<Value = Vec<Vec<String>>> {
        (1..6_usize, 0..8_usize).prop_flat_map(|(width, height)| {
            prop::collection::vec(prop::collection::vec(cell(), width), height)
        })
    }

    proptest! {
        #[test]
        fn what_any_writer_wrote_is_read_back(
            grid in grid(), separator in prop::sample::select(&SEPARATORS[..]), always: bool, crlf: bool,
        ) {
            let width = grid.first().map_or(1, Vec::len);
            let headers: Vec<String> = (0..width).map(|at| format!("h{at}")).collect();
            let style = if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
            let end = if crlf { Terminator::CRLF } else { Terminator::Any(b'\n') };
            let mut writer = csv::WriterBuilder::new()
                .delimiter(separator).quote_style(style).terminator(end).from_writer(Vec::new());
            writer.write_record(&headers).unwrap();
            for row in &grid {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let letters = Letters::default();
            let decoded = Decoded { text, encoding: Encoding::Utf8, letters };
            let table = parse(&decoded, separator, 0).unwrap();
            let wanted = grid.iter().filter(|row| !row.iter().all(|cell| is_blank(cell)));
            let wanted: Vec<Vec<String>> = wanted.cloned().collect();
            let found: Vec<_> = table.rows.iter().map(|row| row.cells.to_vec()).collect();
            prop_assert_eq!(table.headers, headers);
            prop_assert_eq!(found, wanted);
            prop_assert!(table.rows.is_sorted_by_key(|row| row.line));
        }

        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            drop(read_bytes(bytes));
        }

        #[test]
        fn no_text_panics_or_loses_a_line(text in "[ab;,\t\"\r\n=]{0,60}") {
            let lines = text.split(['\r', '\n']).count() as u64;
            if let Ok(table) = read_bytes(text.into_bytes()) {
                prop_assert!(table.rows.iter().all(|row| row.line >= 2 && row.line <= lines));
                prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.headers.len()));
            }
        }
    }
}
