//! The lines of the participation budget, from their own file.

use super::reader::{self, Key, List, Reading, Table};
use crate::domain::budget::{Budget, BudgetLine, Named, PrintedSum};
use crate::domain::money;
use crate::statements::{Position, Problem, ProblemKind, Takes, Unit};

/// The commented file with the lines that come with the program.
pub const DEFAULT: &str = include_str!("budget.toml");

const LINE: &str = "line";
const SUM: &str = "sum";

/// What was read so far, of lines and of sums.
#[derive(Default)]
struct Draft {
    lines: Vec<Part>,
    sums: Vec<Part>,
}

/// What was read of a line or a sum.
struct Part {
    at: Position,
    id: Option<String>,
    name: Named,
    amount: Option<String>,
    year: Option<u16>,
    source: Option<String>,
    lines: Vec<String>,
}

impl Part {
    fn new(at: Position) -> Self {
        let (id, amount, year, source) = (None, None, None, None);
        Self { at, id, name: Named::default(), amount, year, source, lines: Vec::new() }
    }
}

/// Reads such a file, and says what is wrong in it; a mistake costs its line. A line without an id, a
/// name, a year or a source is left out, and so is an amount that cannot be read.
pub fn read(text: &str) -> (Budget, Vec<Problem>) {
    let mut draft = Draft::default();
    let mut reading = reader::read(text, &table(), &mut draft);
    let lines = draft.lines.into_iter().filter_map(|part| line(part, &mut reading)).collect();
    let sums = draft.sums.into_iter().filter_map(|part| sum(part, &mut reading)).collect();
    Problem::sort(&mut reading.problems);
    (Budget { lines, sums }, reading.problems)
}

/// What comes with the program.
pub fn default() -> Budget {
    read(DEFAULT).0
}

type Take = fn(&mut Draft, &str, reader::Value);

fn table() -> Table<Draft> {
    let key = |name: &str, takes, take: Take| Key { name: name.to_owned(), takes, take };
    let year = Takes::Whole { unit: Unit::Years, from: 2000, to: 2200 };
    let keys = vec![
        key("line.id", Takes::Text, |draft, _, value| {
            draft.line(|part| part.id = Some(value.text()));
        }),
        key("line.nl", Takes::Text, |draft, _, value| {
            draft.line(|part| part.name.nl = value.text());
        }),
        key("line.en", Takes::Text, |draft, _, value| {
            draft.line(|part| part.name.en = value.text());
        }),
        key("line.amount", Takes::Text, |draft, _, value| {
            draft.line(|part| part.amount = Some(value.text()));
        }),
        key("line.year", year, |draft, _, value| {
            draft.line(|part| part.year = Some(value.whole()));
        }),
        key("line.source", Takes::Text, |draft, _, value| {
            draft.line(|part| part.source = Some(value.text()));
        }),
        key("sum.nl", Takes::Text, |draft, _, value| draft.sum(|part| part.name.nl = value.text())),
        key("sum.en", Takes::Text, |draft, _, value| draft.sum(|part| part.name.en = value.text())),
        key("sum.amount", Takes::Text, |draft, _, value| {
            draft.sum(|part| part.amount = Some(value.text()));
        }),
        key("sum.lines", Takes::Texts, |draft, _, value| {
            draft.sum(|part| part.lines = value.texts());
        }),
    ];
    let lists = vec![
        List {
            name: LINE,
            written: "[[line]]",
            begin: |draft: &mut Draft, at| draft.lines.push(Part::new(at)),
        },
        List {
            name: SUM,
            written: "[[sum]]",
            begin: |draft: &mut Draft, at| draft.sums.push(Part::new(at)),
        },
    ];
    Table { keys, lists, inline: Vec::new() }
}

impl Draft {
    fn line(&mut self, put: impl FnOnce(&mut Part)) {
        if let Some(part) = self.lines.last_mut() {
            put(part);
        }
    }

    fn sum(&mut self, put: impl FnOnce(&mut Part)) {
        if let Some(part) = self.sums.last_mut() {
            put(part);
        }
    }
}

fn line(part: Part, reading: &mut Reading) -> Option<BudgetLine> {
    let Part { at, id, name, amount, year, source, .. } = part;
    let euros = euros(amount.as_deref());
    let typed = id.filter(|id| !id.is_empty() && !id.contains(char::is_whitespace));
    let named = Some(name).filter(|name| !name.nl.is_empty() && !name.en.is_empty());
    let mut needed = |is_there: bool, name| {
        if !is_there {
            reading.problems.push(Problem::at(at, ProblemKind::Missing { name, of: LINE }));
        }
    };
    needed(typed.is_some(), "id");
    needed(named.is_some(), "nl, en");
    needed(euros.is_some(), "amount");
    needed(year.is_some(), "year");
    needed(source.is_some(), "source");
    let (id, name, euros) = (typed?, named?, euros?);
    Some(BudgetLine { id, name, euros, year: year?, source: source? })
}

fn sum(part: Part, reading: &mut Reading) -> Option<PrintedSum> {
    let Part { at, name, amount, lines, .. } = part;
    let euros = euros(amount.as_deref());
    if euros.is_none() {
        reading.problems.push(Problem::at(at, ProblemKind::Missing { name: "amount", of: SUM }));
    }
    Some(PrintedSum { name, euros: euros?, lines })
}

/// Whole euros, as they are printed.
fn euros(amount: Option<&str>) -> Option<u32> {
    let cents = money::cents(amount?).ok()?;
    cents.is_multiple_of(100).then_some(cents / 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Strings};

    #[test]
    fn the_lines_of_the_kadernota_are_as_printed_and_their_sums_do_not_add_up() {
        let (budget, problems) = read(DEFAULT);
        assert_eq!(problems, []);
        let euros: Vec<u32> = budget.lines.iter().map(|line| line.euros).collect();
        assert_eq!(euros, [175_000, 75_000, 125_000, 75_000, 25_000]);
        let sums: Vec<(u32, u64)> =
            budget.sums.iter().map(|sum| (sum.euros, budget.comes_to(sum))).collect();
        assert_eq!(sums, [(325_000, 375_000), (100_000, 100_000), (425_000, 475_000)]);
    }

    #[test]
    fn a_line_without_an_amount_that_can_be_read_is_left_out_and_that_is_said() {
        let text = "[[line]]\nid = \"a\"\nnl = \"x\"\nen = \"y\"\namount = \"1,250\"\nyear = 2026\n\
                    source = \"s\"\n[[line]]\nid = \"b\"\nnl = \"x\"\nen = \"y\"\n\
                    amount = \"1250\"\nyear = 2026\nsource = \"s\"\n";
        let (budget, problems) = read(text);
        assert_eq!(budget.lines.iter().map(|line| line.id.as_str()).collect::<Vec<_>>(), ["b"]);
        let strings = Strings::new(Language::English);
        let said: Vec<String> = problems.iter().map(|problem| strings.mistake(problem)).collect();
        assert_eq!(said, ["1:3: a line without \"amount\" is left out"]);
    }
}
