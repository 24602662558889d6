//! What a spreadsheet says of its rows beside their cells: which are hidden, and in which some cells
//! are one. It is looked for in the XML as text; what is not found there is not said, and no cell
//! is read by it.

use std::collections::BTreeSet;

use crate::files::csv_read::MAX_COLUMNS;

/// Rows with something to say, by their numbers from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// Not shown.
    pub(super) hidden: BTreeSet<u32>,
    /// Columns that are not shown, by their numbers from 1.
    pub(super) columns: BTreeSet<u32>,
    /// With a cell that is as wide as several columns.
    pub(super) merged: BTreeSet<u32>,
}

/// The most hidden rows that are kept.
const MOST: usize = 100_000;

/// The opening tags of a text in XML, each without its brackets.
pub(super) fn tags(xml: &str) -> impl Iterator<Item = &str> {
    xml.split('<').skip(1).filter_map(|rest| rest.split('>').next())
}

/// The value of an attribute in a tag, as it stands there.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    for (at, found) in tag.match_indices(name) {
        let (before, after) = (tag.get(..at)?, tag.get(at + found.len()..)?);
        if before.ends_with(char::is_whitespace)
            && let Some(value) = after.strip_prefix('=')
        {
            let quote = value.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
            return value.get(1..)?.split(quote).next();
        }
    }
    None
}

/// The name of a tag.
pub(super) fn named(tag: &str) -> &str {
    tag.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default()
}

fn number(text: Option<&str>) -> Option<u32> {
    text.and_then(|text| text.parse().ok())
}

impl Marks {
    /// Columns that are not shown: the first and the last.
    fn hide(&mut self, columns: Option<(u32, u32)>) {
        let most = u32::try_from(MAX_COLUMNS).unwrap_or(u32::MAX);
        if let Some((from, to)) = columns {
            self.columns.extend(from..=to.min(most));
        }
    }

    /// Those of a sheet of an XLSX file.
    pub(super) fn of_xlsx(sheet: &str) -> Self {
        let (mut marks, mut last) = (Self::default(), 0_u32);
        for tag in tags(sheet) {
            match named(tag) {
                "row" => {
                    last = number(attribute(tag, "r")).unwrap_or_else(|| last.saturating_add(1));
                    let hidden = matches!(attribute(tag, "hidden"), Some("1" | "true"));
                    if hidden && marks.hidden.len() < MOST {
                        marks.hidden.insert(last);
                    }
                }
                "col" if matches!(attribute(tag, "hidden"), Some("1" | "true")) => {
                    let from = number(attribute(tag, "min"));
                    let to = number(attribute(tag, "max")).or(from);
                    marks.hide(from.zip(to));
                }
                "mergeCell" => marks.merged.extend(attribute(tag, "ref").and_then(wide)),
                _ => {}
            }
        }
        marks
    }

    /// Those of one table of an ODS file.
    pub(super) fn of_ods(content: &str, table: usize) -> Self {
        let (mut marks, mut seen, mut row) = (Self::default(), 0, 0_u32);
        let (mut next, mut column) = (1_u32, 1_u32);
        for tag in tags(content) {
            match named(tag) {
                "table:table" => seen += 1,
                "table:table-column" if seen == table + 1 => {
                    let many = number(attribute(tag, "table:number-columns-repeated")).unwrap_or(1);
                    let last = column.saturating_add(many).saturating_sub(1);
                    let shown = attribute(tag, "table:visibility");
                    let hidden = matches!(shown, Some("collapse" | "filter"));
                    marks.hide(hidden.then_some((column, last)));
                    column = last.saturating_add(1);
                }
                "table:table-row" if seen == table + 1 => {
                    row = next;
                    let many = number(attribute(tag, "table:number-rows-repeated")).unwrap_or(1);
                    next = next.saturating_add(many);
                    let shown = attribute(tag, "table:visibility");
                    if matches!(shown, Some("collapse" | "filter")) {
                        let left = MOST.saturating_sub(marks.hidden.len());
                        marks.hidden.extend((row..next).take(left));
                    }
                }
                "table:table-cell" if seen == table + 1 => {
                    let wide = number(attribute(tag, "table:number-columns-spanned"));
                    marks.merged.extend(wide.filter(|wide| *wide > 1).map(|_| row));
                }
                _ => {}
            }
        }
        marks
    }
}

/// The row of cells that are one, where these lie in one row and in several columns: `A1:C1`.
fn wide(cells: &str) -> Option<u32> {
    let (from, to) = cells.split_once(':')?;
    let row = |at: &str| at.trim_start_matches(|c: char| c.is_ascii_alphabetic()).parse().ok();
    let (first, last): (u32, u32) = (row(from)?, row(to)?);
    (first == last).then_some(first)
}

/// The path of the sheet in this place, from the list of sheets and that of their parts.
pub(super) fn path_of(book: &str, relations: &str, sheet: usize) -> Option<String> {
    let of = tags(book).filter(|tag| named(tag) == "sheet").nth(sheet)?;
    let id = attribute(of, "r:id")?;
    let part = tags(relations).find(|tag| attribute(tag, "Id") == Some(id))?;
    let target = attribute(part, "Target")?;
    Some(match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("xl/{target}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_by_their_whole_names() {
        let tag = "row r=\"12\" hidden='1' x:spans=\"1:3\"";
        assert_eq!((named(tag), attribute(tag, "r")), ("row", Some("12")));
        assert_eq!(attribute(tag, "hidden"), Some("1"));
        assert_eq!((attribute(tag, "spans"), attribute(tag, "x:spans")), (None, Some("1:3")));
        assert_eq!(attribute("row r", "r"), None);
    }

    #[test]
    fn hidden_rows_and_wide_cells_are_found_in_both() {
        let sheet = "<row r=\"1\"/><row hidden=\"1\"><c/></row><row r=\"7\" hidden=\"true\"/>\
                     <mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A1:A9\"/>";
        let marks = Marks::of_xlsx(sheet);
        assert_eq!((marks.hidden, marks.merged), (BTreeSet::from([2, 7]), BTreeSet::from([1])));
        let content = "<table:table table:name=\"x\"><table:table-row table:visibility=\"filter\"/>\
                       </table:table><table:table table:name=\"y\"><table:table-row>\
                       <table:table-cell table:number-columns-spanned=\"2\"/></table:table-row>\
                       <table:table-row table:number-rows-repeated=\"2\" \
                       table:visibility=\"collapse\"/></table:table>";
        let marks = Marks::of_ods(content, 1);
        assert_eq!((marks.hidden, marks.merged), (BTreeSet::from([2, 3]), BTreeSet::from([1])));
        assert_eq!(Marks::of_ods(content, 0).hidden, BTreeSet::from([1]));
    }

    #[test]
    fn hidden_columns_are_found_in_both() {
        let sheet =
            "<cols><col min=\"1\" max=\"1\"/><col min=\"3\" max=\"4\" hidden=\"1\"/></cols>";
        assert_eq!(Marks::of_xlsx(sheet).columns, BTreeSet::from([3, 4]));
        let content = "<table:table><table:table-column table:number-columns-repeated=\"2\"/>\
                       <table:table-column table:visibility=\"collapse\"/></table:table>";
        assert_eq!(Marks::of_ods(content, 0).columns, BTreeSet::from([3]));
        let wide = "<col min=\"2\" max=\"4000000000\" hidden=\"1\"/>";
        assert_eq!(Marks::of_xlsx(wide).columns.len(), MAX_COLUMNS - 1);
    }

    #[test]
    fn a_sheet_is_found_by_its_place() {
        let book = "<sheets><sheet name=\"A\" r:id=\"rId4\"/><sheet name=\"B\" r:id=\"rId2\"/>";
        let parts = "<Relationship Id=\"rId2\" Target=\"/xl/worksheets/b.xml\"/>\
                     <Relationship Target=\"worksheets/a.xml\" Id=\"rId4\"/>";
        assert_eq!(path_of(book, parts, 0).as_deref(), Some("xl/worksheets/a.xml"));
        assert_eq!(path_of(book, parts, 1).as_deref(), Some("xl/worksheets/b.xml"));
        assert_eq!(path_of(book, parts, 2), None);
    }
}
