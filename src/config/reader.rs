//! The reader of a file of settings: a table says which names it knows and what each takes, and
//! reading, suggestions and listing all follow from that table.

mod value;

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::domain::CleanText;
use crate::nearest::nearest;
use crate::statements::{
    self, Broken, Header, Position, Problem, ProblemKind, Statements, Takes, Text, in_order, join,
};

pub use value::Value;

/// A statement over more lines than this is taken for a forgotten quote or bracket.
const LONGEST_STATEMENT: usize = 400;

/// One name that a file may have. `S` is what the file decides.
pub struct Key<S> {
    /// The name with its tables before it, parts joined with dots; `*` is any one part.
    pub name: String,
    /// What it takes.
    pub takes: Takes,
    /// Takes over a value, which is of the kind that the key takes; the name is as written.
    pub take: fn(&mut S, &str, Value),
}

/// A list of tables that a file may have: `[[name]]`.
pub struct List<S> {
    /// The name with its tables before it.
    pub name: &'static str,
    /// How it is written.
    pub written: &'static str,
    /// Begins another one.
    pub begin: fn(&mut S, Position),
}

/// Everything that a file may say.
pub struct Table<S> {
    /// The names.
    pub keys: Vec<Key<S>>,
    /// The lists of tables.
    pub lists: Vec<List<S>>,
    /// The tables that are mostly written in one line, and how.
    pub inline: Vec<(String, &'static str)>,
}

/// What became of a file besides what it decides.
#[derive(Debug, Default)]
pub struct Reading {
    /// What is wrong, by place.
    pub problems: Vec<Problem>,
    /// The line on which each name stands that was read; the last one of a list.
    pub given: BTreeMap<String, Position>,
    /// Every line that was not read: what its name looks like, with its tables, and where it is.
    pub lost: Vec<(String, Position)>,
}

/// Reads a file. A mistake costs the line that it stands in.
pub fn read<S>(text: &str, table: &Table<S>, into: &mut S) -> Reading {
    let text = Text::new(text);
    let mut reader =
        Reader { text: &text, table, into, home: Home::default(), reading: Reading::default() };
    statements::read(&text, LONGEST_STATEMENT, &mut reader);
    let mut reading = reader.reading;
    Problem::sort(&mut reading.problems);
    reading
}

/// The table in which the statements that follow stand.
#[derive(Default, Clone)]
struct Home {
    name: String,
    /// Whether there is no such table: its lines are not read.
    lost: bool,
}

struct Reader<'a, S> {
    text: &'a Text<'a>,
    table: &'a Table<S>,
    into: &'a mut S,
    home: Home,
    reading: Reading,
}

impl<S> Statements for Reader<'_, S> {
    fn header(&mut self, header: Header) {
        let Header { name, offset, list, wrong } = header;
        let known = self.table.is_section(&name) || self.table.list(&name).is_some();
        self.home = Home { lost: !known, name: name.clone() };
        let listed = self.table.list(&name);
        // The lines under a header that is only written wrongly are read all the same.
        if let Some((at, what)) = wrong {
            self.problem(at, ProblemKind::Syntax(what));
        } else if known && list != listed.is_some() {
            let takes = listed.map_or(Takes::Table, |list| Takes::Written(list.written));
            let name = shown(&name);
            self.problem(offset, ProblemKind::Value { name, takes, meant: None });
        }
        if !known {
            self.unknown(&name, offset);
        }
        if listed.is_some() {
            self.begin(&name, offset);
        }
    }

    fn contents(&mut self, table: &DeTable<'_>, start: usize) {
        let home = self.home.clone();
        if home.lost {
            for (key, _) in in_order(table) {
                let at = self.text.position(start + key.span().start);
                self.reading.lost.push((join(&home.name, key.get_ref()), at));
            }
        } else {
            self.walk(&home.name, table, start);
        }
    }

    fn broken(&mut self, broken: &Broken<'_>) {
        let name = join(&self.home.name, broken.name);
        self.lose(&name, broken.offset, ProblemKind::Syntax(broken.what));
    }
}

impl<'a, S> Reader<'a, S> {
    /// Reads the lines of a table. Dotted names and tables within a line lead further.
    fn walk(&mut self, home: &str, table: &DeTable<'_>, start: usize) {
        for (key, value) in in_order(table) {
            let (name, offset) = (join(home, key.get_ref()), start + key.span().start);
            let at = start + value.span().start;
            if let Some(key) = self.table.key(&name) {
                self.line(key, &name, offset, (value, start));
            } else if self.table.list(&name).is_some() {
                self.list(&name, value, start);
            } else if !self.table.is_section(&name) {
                self.unknown(&name, offset);
            } else if let DeValue::Table(inner) = value.get_ref() {
                self.walk(&name, inner, start);
            } else {
                let takes = self.table.section(&name);
                self.wrong_value(&name, at, takes, None);
            }
        }
    }

    /// Reads one line with a value.
    fn line(
        &mut self,
        key: &'a Key<S>,
        name: &str,
        offset: usize,
        (value, start): (&Spanned<DeValue<'_>>, usize),
    ) {
        let position = self.text.position(offset);
        if let Some(first) = self.reading.given.get(name) {
            let first_line = first.line;
            let kind = ProblemKind::Twice { name: shown(name), first_line };
            self.lose(name, offset, kind);
            return;
        }
        let (read, wrong) = value::read(key.takes, value);
        for (at, meant) in wrong {
            self.wrong_value(name, start + at, key.takes, meant);
        }
        if let Some(read) = read {
            (key.take)(self.into, name, read);
            self.reading.given.insert(name.to_owned(), position);
        }
    }

    /// Reads a list of tables that stands in one statement.
    fn list(&mut self, name: &str, value: &Spanned<DeValue<'_>>, start: usize) {
        let single = std::slice::from_ref(value);
        let tables: Vec<&Spanned<DeValue<'_>>> = match value.get_ref() {
            DeValue::Array(tables) => tables.iter().collect(),
            _ => single.iter().collect(),
        };
        for one in tables {
            let at = start + one.span().start;
            if let DeValue::Table(inner) = one.get_ref() {
                self.begin(name, at);
                self.walk(name, inner, start);
            } else {
                let written = self.table.list(name).map_or("", |list| list.written);
                self.wrong_value(name, at, Takes::Written(written), None);
            }
        }
    }

    /// Another table of a list: its names may be given again.
    fn begin(&mut self, name: &str, offset: usize) {
        let within = join(name, "");
        self.reading.given.retain(|given, _| !given.starts_with(&within));
        if let Some(list) = self.table.list(name) {
            let position = self.text.position(offset);
            (list.begin)(self.into, position);
            self.reading.given.insert(name.to_owned(), position);
        }
    }

    fn unknown(&mut self, name: &str, offset: usize) {
        let (home, last) = name.rsplit_once('.').unwrap_or(("", name));
        let meant = nearest(last, self.table.names_in(home)).map(str::to_owned);
        self.lose(name, offset, ProblemKind::Unknown { name: shown(name), meant });
    }

    fn wrong_value(&mut self, name: &str, offset: usize, takes: Takes, meant: Option<String>) {
        self.lose(name, offset, ProblemKind::Value { name: shown(name), takes, meant });
    }

    /// Says what is wrong with a line that is not read.
    fn lose(&mut self, name: &str, offset: usize, kind: ProblemKind) {
        self.reading.lost.push((name.to_owned(), self.text.position(offset)));
        self.problem(offset, kind);
    }

    fn problem(&mut self, offset: usize, kind: ProblemKind) {
        let position = self.text.position(offset);
        self.reading.problems.push(Problem::at(position, kind));
    }
}

impl<S> Table<S> {
    fn key(&self, name: &str) -> Option<&Key<S>> {
        self.keys.iter().find(|key| matches(&key.name, name))
    }

    fn list(&self, name: &str) -> Option<&List<S>> {
        self.lists.iter().find(|list| list.name == name)
    }

    /// Whether names begin with this one; the empty name is the part above the first table.
    fn is_section(&self, name: &str) -> bool {
        let within = join(name, "");
        name.is_empty() || self.all().any(|known| known.starts_with(&within))
    }

    /// What must stand where a table is expected.
    fn section(&self, name: &str) -> Takes {
        let inline = self.inline.iter().find(|(known, _)| known == name);
        inline.map_or(Takes::Table, |(_, written)| Takes::Written(written))
    }

    /// The names that may stand in a table.
    fn names_in<'s>(&'s self, home: &str) -> impl Iterator<Item = &'s str> {
        let within = if home.is_empty() { String::new() } else { join(home, "") };
        self.all().filter_map(move |name| name.strip_prefix(&within)?.split('.').next())
    }

    fn all(&self) -> impl Iterator<Item = &str> {
        let keys = self.keys.iter().map(|key| key.name.as_str());
        keys.chain(self.lists.iter().map(|list| list.name))
    }
}

/// Whether a name is the one that a table knows; a part `*` is any part.
fn matches(known: &str, name: &str) -> bool {
    match known.rsplit_once('*') {
        Some((before, "")) => name.strip_prefix(before).is_some_and(|rest| !rest.contains('.')),
        _ => known == name,
    }
}

/// The last part of a name, without anything that could deceive a terminal.
fn shown(name: &str) -> String {
    let last = name.rsplit_once('.').map_or(name, |(_, last)| last);
    CleanText::cut(last).to_string()
}
