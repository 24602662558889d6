//! A table in columns that are never wider than the page: heads go over several lines, then the words in
//! front; what does not fit even so stands one under the other.

use unicode_width::UnicodeWidthStr;

use super::{Cell, Table};

/// Columns of a full bar at most.
const BAR: usize = 30;
/// Columns below which words in front are not squeezed.
const NARROW: usize = 16;
/// Between two columns, and before the first.
const GAP: usize = 2;

/// A table in lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Laid {
    /// The heads; none where everything stands one under the other.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<String>,
}

/// Lays a table out in so many columns; bars are drawn as far as they fit.
pub fn laid(table: &Table, width: usize) -> Laid {
    let Some(widths) = widths(table, width) else { return stacked(table, width) };
    let bars = table.rows.first().map_or(0, |row| row.iter().filter(|cell| is_bar(cell)).count());
    let room = width.saturating_sub(total(&widths)).checked_div(bars).unwrap_or(0).min(BAR);
    let line = |cells: Vec<(String, bool)>| line(&cells, &widths);
    let row = |row: &Vec<Cell>| {
        let cells = row.iter().enumerate();
        line(cells.map(|(at, cell)| (shown(cell, room), is_right(table, at, cell))).collect())
    };
    let numeric = |at: usize| {
        let mut rows = table.rows.iter().filter_map(|row| row.get(at));
        rows.any(|cell| is_right(table, at, cell))
    };
    let heads = table.columns.iter().enumerate();
    let heads = line(heads.map(|(at, head)| (head.clone(), numeric(at))).collect());
    Laid { heads, rows: table.rows.iter().flat_map(row).collect() }
}

/// Text in lines of so many columns, broken at blanks; a word that is longer has a line of its own.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let Some(line) = lines.last_mut() else { continue };
        if line.is_empty() {
            line.push_str(word);
        } else if line.width() + 1 + word.width() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

/// How wide each column is; `None` where they do not fit beside each other.
fn widths(table: &Table, width: usize) -> Option<Vec<usize>> {
    let cells = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        cells.map(|cell| shown(cell, 0).width()).max().unwrap_or(0)
    };
    let heads = || table.columns.iter().enumerate();
    let whole: Vec<usize> = heads().map(|(at, head)| cells(at).max(head.width())).collect();
    if total(&whole) <= width {
        return Some(whole);
    }
    // Heads go over as few lines as fit.
    let most = heads().map(|(_, head)| head.split(' ').count()).max().unwrap_or(1);
    let over_lines = |lines: usize| -> Vec<usize> {
        heads().map(|(at, head)| cells(at).max(narrowest(head, lines))).collect()
    };
    let fits = (2..most).map(over_lines).find(|widths| total(widths) <= width);
    let mut widths = fits.unwrap_or_else(|| over_lines(most));
    let over = total(&widths).saturating_sub(width);
    let first = widths.first_mut()?;
    if over > 0 {
        *first = first.checked_sub(over).filter(|left| *left >= NARROW)?;
    }
    Some(widths)
}

/// In how few columns a text goes over so many lines at most.
fn narrowest(text: &str, lines: usize) -> usize {
    let word = text.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0);
    let mut widths = word..text.width();
    widths.find(|width| wrapped(text, *width).len() <= lines).unwrap_or_else(|| text.width())
}

fn total(widths: &[usize]) -> usize {
    widths.iter().map(|width| width + GAP).sum()
}

/// Every cell under its head, row under row.
fn stacked(table: &Table, width: usize) -> Laid {
    let row = |row: &Vec<Cell>| {
        let cells = table.columns.iter().zip(row).enumerate();
        let lines = cells.flat_map(|(at, (head, cell))| {
            let (indent, text) = match at {
                0 => (GAP, shown(cell, 0)),
                _ => (2 * GAP, format!("{head}: {}", shown(cell, 0).trim())),
            };
            let lines = wrapped(&text, width.saturating_sub(indent));
            lines.into_iter().map(move |line| format!("{}{line}", " ".repeat(indent)))
        });
        lines.collect::<Vec<_>>()
    };
    Laid { heads: Vec::new(), rows: table.rows.iter().flat_map(row).collect() }
}

/// One row over as many lines as its longest cell needs.
fn line(cells: &[(String, bool)], widths: &[usize]) -> Vec<String> {
    let parts: Vec<(Vec<String>, usize, bool)> = cells
        .iter()
        .zip(widths)
        .map(|((text, right), width)| {
            // A bar is longer than its column and ends the row.
            let whole = text.width() <= *width || text.contains(['█', '▌']);
            (if whole { vec![text.clone()] } else { wrapped(text, *width) }, *width, *right)
        })
        .collect();
    let high = parts.iter().map(|(lines, ..)| lines.len()).max().unwrap_or(0);
    let at = |no: usize| {
        let cells = parts.iter().map(|(lines, width, right)| {
            let text = lines.get(no).map_or("", String::as_str);
            let pad = " ".repeat(width.saturating_sub(text.width()));
            if *right { format!("{pad}{text}") } else { format!("{text}{pad}") }
        });
        format!("  {}", cells.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
    };
    (0..high).map(at).collect()
}

fn shown(cell: &Cell, room: usize) -> String {
    match cell {
        Cell::Bar(number, most) => format!("{number:>5} {}", bar(*number, *most, room)),
        other => other.shown(),
    }
}

const fn is_bar(cell: &Cell) -> bool {
    matches!(cell, Cell::Bar(..))
}

/// Whether a cell ends where its column ends: a number, and what stands in the place of one.
fn is_right(table: &Table, column: usize, cell: &Cell) -> bool {
    let number =
        |row: &Vec<Cell>| matches!(row.get(column), Some(Cell::Number(_) | Cell::Euros(..)));
    match cell {
        Cell::Number(_) | Cell::Euros(..) => true,
        Cell::Hidden(..) => table.rows.iter().any(number),
        Cell::Text(_) | Cell::Bar(..) | Cell::Nothing => false,
    }
}

/// A bar of full and half blocks in so many columns.
fn bar(number: i64, most: i64, room: usize) -> String {
    let (Ok(number), Ok(most)) = (usize::try_from(number), usize::try_from(most)) else {
        return String::new();
    };
    let halves = (number.min(most) * room * 2).checked_div(most).unwrap_or(0);
    format!("{}{}", "█".repeat(halves / 2), if halves % 2 == 1 { "▌" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(columns: &[&str], first: &str) -> Table {
        let row = columns.iter().skip(1).map(|_| Cell::Number(1_000));
        let row = [Cell::Text(first.to_owned())].into_iter().chain(row).collect();
        let columns = columns.iter().map(|head| (*head).to_owned()).collect();
        Table { name: "nep", title: String::new(), columns, rows: vec![row] }
    }

    #[test]
    fn heads_give_way_first_then_the_words_in_front_then_the_columns() {
        let heads = laid(&table(&["group", "0 to 1 years", "1 to 2 years"], "rung 1"), 30);
        assert_eq!(heads.heads, ["  group   0 to 1  1 to 2", "           years   years"]);
        let words = laid(&table(&["group", "people"], "one word and another and more"), 30);
        assert_eq!(words.rows, ["  one word and another    1000", "  and more"]);
        let under = laid(&table(&["group", "people", "places"], "one word and another"), 24);
        assert_eq!(under.heads, Vec::<String>::new());
        assert_eq!(under.rows, ["  one word and another", "    people: 1000", "    places: 1000"]);
    }
}
