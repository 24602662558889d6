//! Files that people write by hand in TOML, read statement by statement; pure.
//!
//! Every statement is parsed on its own, so that a line that is not TOML costs itself and nothing
//! else, and so that every remark can name a line and a column. Settings, keys, plans, words and
//! the maps of an import are all read here; what their lines mean is the business of each.

mod malformed;
mod problem;
mod text;

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

pub use malformed::Malformed;
pub use problem::{Held, Problem, ProblemKind, Takes, Unit};
pub use text::{Position, Text};

/// So many tries with one more line are made in a file for each line that a statement may have, so
/// that a large broken file is soon given up.
const PATIENCE: usize = 50;

/// So many lines of one list may be wrong and the others are still read.
const MOST_WRONG_LINES: usize = 20;

/// What wants to know the statements of a text, in the order of their lines.
pub trait Statements {
    /// `[name]` or `[[name]]`: what follows belongs there.
    fn header(&mut self, header: Header);

    /// What one statement says; its spans count from `start`, a byte of the text.
    fn contents(&mut self, table: &DeTable<'_>, start: usize);

    /// A statement, or a line of one, that is not TOML.
    fn broken(&mut self, broken: &Broken<'_>);
}

/// The first line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The name, parts joined with dots; of a broken header what looks like its name.
    pub name: String,
    /// The byte at which the name starts.
    pub offset: usize,
    /// Whether it is written `[[name]]`.
    pub list: bool,
    /// What is wrong with the header, and at which byte.
    pub wrong: Option<(usize, Malformed)>,
}

/// A line that is not TOML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken<'a> {
    /// The byte at which it goes wrong.
    pub offset: usize,
    /// What is wrong.
    pub what: Malformed,
    /// What looks like the name on the left side; empty where nothing does.
    pub name: &'a str,
}

/// Reads a text; a statement of more than `longest` lines is taken for a forgotten quote or bracket.
pub fn read(text: &Text<'_>, longest: usize, into: &mut impl Statements) {
    let mut patience = longest * PATIENCE;
    let mut line = 0;
    while let Some(range) = text.line(line) {
        let trimmed = text.part(range.clone()).trim_start();
        line += if trimmed.is_empty() || trimmed.starts_with('#') {
            1
        } else if trimmed.starts_with('[') {
            into.header(header(text.part(range.clone()), range.start));
            1
        } else {
            statement(text, line, (longest, &mut patience), into)
        };
    }
}

/// Reads the statement that begins on a line and gives the number of lines that it takes.
fn statement(
    text: &Text<'_>,
    line: usize,
    (longest, patience): (usize, &mut usize),
    into: &mut impl Statements,
) -> usize {
    let range = text.line(line).unwrap_or_default();
    let (start, first) = (range.start, text.part(range));
    let error = match DeTable::parse(first) {
        Ok(table) => {
            into.contents(table.get_ref(), start);
            return 1;
        }
        Err(error) => error,
    };
    let longer = longer_statement(text, line, (longest, patience), into);
    if let Some(taken) = longer.or_else(|| list(text, line, longest, into)) {
        return taken;
    }
    let offset = start + place(&error);
    let what = Malformed::of(&error, first);
    into.broken(&Broken { offset, what, name: left_side(first) });
    1
}

/// Reads a statement over several lines, such as a list, by adding lines until it reads.
fn longer_statement(
    text: &Text<'_>,
    line: usize,
    (longest, patience): (usize, &mut usize),
    into: &mut impl Statements,
) -> Option<usize> {
    const CLOSES: [&str; 4] = ["]", "}", "\"\"\"", "'''"];
    let first = text.line(line)?;
    let (start, opening) = (first.start, text.part(first));
    let opens = |mark| opening.contains(mark);
    if !["[", "{", "\"\"\"", "'''"].into_iter().any(opens) {
        return None;
    }
    for taken in 2..=longest {
        *patience = patience.checked_sub(1)?;
        let last = text.line(line + taken - 1)?;
        let closing = text.part(last.clone());
        if !CLOSES.into_iter().any(|mark| closing.contains(mark)) {
            continue;
        }
        if let Ok(table) = DeTable::parse(text.part(start..last.end)) {
            into.contents(table.get_ref(), start);
            return Some(taken);
        }
    }
    None
}

/// Reads a list of one line an element in which some lines are wrong: those are left out.
fn list(text: &Text<'_>, line: usize, longest: usize, into: &mut impl Statements) -> Option<usize> {
    let first = text.line(line)?;
    let start = first.start;
    let opening = text.part(first.clone());
    if !opening.split('#').next()?.trim_end().ends_with('[') {
        return None;
    }
    let taken = list_lines(text, line, longest)?;
    let end = text.line(line + taken - 1)?;
    let mut written = text.part(start..end.end).to_owned();
    let mut wrong = Vec::new();
    for _ in 0..=MOST_WRONG_LINES {
        let error = match DeTable::parse(&written) {
            Ok(table) => {
                let name = left_side(opening);
                for (offset, what) in wrong {
                    into.broken(&Broken { offset, what, name });
                }
                into.contents(table.get_ref(), start);
                return Some(taken);
            }
            Err(error) => error,
        };
        let at = place(&error);
        let begins = written.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
        let ends = written.get(at..)?.find('\n').map_or(written.len(), |end| at + end);
        if begins == 0 || start + begins >= end.start {
            return None;
        }
        wrong.push((start + at, Malformed::of(&error, &written)));
        written.replace_range(begins..ends, &" ".repeat(ends - begins));
    }
    None
}

/// How many lines a list has: up to the one that begins with its bracket, unless a line before that
/// is a table or a statement of its own.
fn list_lines(text: &Text<'_>, line: usize, longest: usize) -> Option<usize> {
    for taken in 2..=longest {
        let inner = text.part(text.line(line + taken - 1)?).trim_start();
        if inner.starts_with(']') {
            return Some(taken);
        }
        let comment = inner.is_empty() || inner.starts_with('#');
        if !comment && (inner.starts_with('[') || DeTable::parse(inner).is_ok()) {
            return None;
        }
    }
    None
}

/// Reads `[name]`.
fn header(text: &str, start: usize) -> Header {
    let list = text.trim_start().starts_with("[[");
    match DeTable::parse(text) {
        Ok(table) => {
            let (name, offset) = header_name(table.get_ref());
            Header { name, offset: start + offset, list, wrong: None }
        }
        Err(error) => {
            let inner = text.split(['#', '=']).next().unwrap_or_default();
            let name = inner.trim_matches(|c: char| "[]\"'".contains(c) || c.is_whitespace());
            let wrong = Some((start + place(&error), Malformed::of(&error, text)));
            Header { name: name.to_owned(), offset: start, list, wrong }
        }
    }
}

/// The dotted name in a table header, and the byte at which it starts.
fn header_name(table: &DeTable<'_>) -> (String, usize) {
    let mut name = String::new();
    let mut offset = None;
    let mut inner = Some(table);
    while let Some((key, value)) = inner.and_then(|table| table.iter().next()) {
        name = join(&name, key.get_ref());
        offset = offset.or(Some(key.span().start));
        // `[[name]]` makes a list of one table; it is as clear as `[name]`.
        inner = match value.get_ref() {
            DeValue::Array(tables) => tables.iter().next().and_then(|one| one.get_ref().as_table()),
            other => other.as_table(),
        };
    }
    (name, offset.unwrap_or(0))
}

/// What stands before the equals sign, or the first word where there is none.
fn left_side(line: &str) -> &str {
    let left = line.split_once('=').map(|(left, _)| left);
    let left = left.or_else(|| line.split_whitespace().next()).unwrap_or_default();
    left.trim_matches(|c: char| "\"'".contains(c) || c.is_whitespace())
}

/// The byte of an error within what was parsed.
fn place(error: &Error) -> usize {
    error.span().map_or(0, |span| span.start)
}

/// A name within a table; a name above the first table has none before it.
pub fn join(table: &str, name: &str) -> String {
    if table.is_empty() { name.to_owned() } else { format!("{table}.{name}") }
}

/// The lines of a table in the order in which they stand.
pub fn in_order<'a, 'b>(
    table: &'a DeTable<'b>,
) -> Vec<(&'a Spanned<toml::de::DeString<'b>>, &'a Spanned<DeValue<'b>>)> {
    let mut lines: Vec<_> = table.iter().collect();
    lines.sort_by_key(|(key, _)| key.span().start);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes down what is heard, one line each.
    #[derive(Default)]
    struct Heard(Vec<String>);

    impl Statements for Heard {
        fn header(&mut self, header: Header) {
            let marks = if header.list { "[[" } else { "[" };
            let wrong = if header.wrong.is_some() { " wrong" } else { "" };
            self.0.push(format!("{marks}{}{wrong}", header.name));
        }

        fn contents(&mut self, table: &DeTable<'_>, start: usize) {
            for (key, value) in in_order(table) {
                let count = value.get_ref().as_array().map_or(1, |list| list.len());
                let at = start + key.span().start;
                self.0.push(format!("{at} {} {count}", key.get_ref()));
            }
        }

        fn broken(&mut self, broken: &Broken<'_>) {
            self.0.push(format!("{} {:?} {}", broken.offset, broken.what, broken.name));
        }
    }

    fn check(text: &str, expected: &[&str]) {
        let mut heard = Heard::default();
        read(&Text::new(text), 40, &mut heard);
        assert_eq!(heard.0, expected, "{text}");
    }

    #[test]
    fn a_statement_that_is_not_toml_costs_itself() {
        check("[a]\nb = = 3\nc = 1\n", &["[a", "8 ExtraEquals b", "12 c 1"]);
        check("b = \"x\nc = 1\n", &["6 Unclosed b", "7 c 1"]);
        check("b\nc = x\n", &["1 NoValue b", "6 Unquoted c"]);
        check("[a\nb = 1\n[[c.d]]\n", &["[a wrong", "3 b 1", "[[c.d"]);
    }

    #[test]
    fn a_line_of_a_list_that_is_wrong_costs_that_line() {
        let whole = "a = [ # words\n  \"x\",\n  # more\n  \"y\",\n]\nb = 1\n";
        check(whole, &["0 a 2", "39 b 1"]);
        let wrong = "a = [\n  \"x\",\n  y,\n  \"z\",\n]\nb = 1\n";
        check(wrong, &["15 Unquoted a", "0 a 2", "27 b 1"]);
        let unclosed = "a = [\n  \"x\",\nb = 1\n";
        check(unclosed, &["5 Unclosed a", "11 NoValue x\",", "13 b 1"]);
    }
}
