//! A file of overrides: `field = "Header"`, one a line, in TOML.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::forbidden::left_out;
use super::preference::is_double;
use super::{Field, Mapping, Use, fold, names_bsn};
use crate::nearest::nearest;
use crate::statements::{self, Broken, Header, Malformed, Statements, Text, in_order};

/// A statement over more lines than this is taken for a forgotten quote.
const LONGEST_STATEMENT: usize = 40;

/// One thing that is wrong in a file of overrides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverrideProblem {
    /// Line in the file, from 1.
    pub line: u64,
    /// Column in characters, from 1.
    pub column: u64,
    /// What is wrong there.
    pub reason: OverrideReason,
}

/// What is wrong with one line of overrides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OverrideReason {
    /// Not TOML.
    Syntax(Malformed),
    /// An earlier line gives this field its column.
    Twice {
        /// The field.
        field: &'static str,
        /// That line, from 1.
        first_line: u64,
    },
    /// No field has this name.
    UnknownField {
        /// The name as written.
        field: String,
        /// The field probably meant.
        did_you_mean: Option<&'static str>,
    },
    /// The value is not text between quotes.
    NotText {
        /// The field it stands with.
        field: &'static str,
    },
    /// The file has no column with this header.
    UnknownHeader {
        /// The header as written in the overrides.
        header: String,
        /// The header probably meant.
        did_you_mean: Option<String>,
    },
    /// More than one column has this header.
    AmbiguousHeader {
        /// The header as written in the overrides.
        header: String,
    },
    /// Another line gave this column to another field.
    HeaderTaken {
        /// The header as written in the overrides.
        header: String,
        /// The field that has it.
        by: &'static str,
    },
    /// The column is one that may not be read, whatever it is called here.
    Forbidden {
        /// The header as written in the overrides.
        header: String,
    },
}

/// What one line asks: a field from a column, or from none.
struct Wish<F> {
    field: F,
    column: Option<usize>,
    line: u64,
}

/// Applies all lines or none.
pub(super) fn apply<F: Field>(
    mapping: &Mapping<F>,
    text: &str,
) -> Result<Mapping<F>, Vec<OverrideProblem>> {
    let text = Text::new(text);
    let (wishes, problems) = (Vec::new(), Vec::new());
    let mut reader = Reader { mapping, text: &text, below: false, wishes, problems };
    statements::read(&text, LONGEST_STATEMENT, &mut reader);
    let Reader { wishes, problems, .. } = reader;
    if problems.is_empty() { Ok(grant(mapping, &wishes)) } else { Err(problems) }
}

struct Reader<'a, F> {
    mapping: &'a Mapping<F>,
    text: &'a Text<'a>,
    /// Whether the lines stand below the name of a table, where they mean nothing.
    below: bool,
    wishes: Vec<Wish<F>>,
    problems: Vec<OverrideProblem>,
}

impl<F: Field> Statements for Reader<'_, F> {
    fn header(&mut self, header: Header) {
        self.below = true;
        match (header.wrong, field_named::<F>(&header.name)) {
            (Some((at, what)), _) => self.problem(at, OverrideReason::Syntax(what)),
            (None, Ok(field)) => {
                self.problem(header.offset, OverrideReason::NotText { field: field.name() });
            }
            (None, Err(reason)) => self.problem(header.offset, reason),
        }
    }

    fn contents(&mut self, table: &DeTable<'_>, start: usize) {
        if self.below {
            return;
        }
        for (key, value) in in_order(table) {
            let offset = start + key.span().start;
            match self.wish(offset, key.get_ref(), value) {
                Ok(wish) => self.wishes.push(wish),
                Err(reason) => self.problem(offset, reason),
            }
        }
    }

    fn broken(&mut self, broken: &Broken<'_>) {
        self.problem(broken.offset, OverrideReason::Syntax(broken.what));
    }
}

impl<F: Field> Reader<'_, F> {
    fn problem(&mut self, offset: usize, reason: OverrideReason) {
        let (line, column) = self.place(offset);
        self.problems.push(OverrideProblem { line, column, reason });
    }

    fn place(&self, offset: usize) -> (u64, u64) {
        let at = self.text.position(offset);
        let count = |number| u64::try_from(number).unwrap_or(u64::MAX);
        (count(at.line), count(at.column))
    }

    fn wish(
        &self,
        offset: usize,
        key: &str,
        value: &Spanned<DeValue<'_>>,
    ) -> Result<Wish<F>, OverrideReason> {
        let field = field_named::<F>(key)?;
        let line = self.place(offset).0;
        if let Some(earlier) = self.wishes.iter().find(|wish| wish.field == field) {
            let (field, first_line) = (field.name(), earlier.line);
            return Err(OverrideReason::Twice { field, first_line });
        }
        let DeValue::String(header) = value.get_ref() else {
            return Err(OverrideReason::NotText { field: field.name() });
        };
        if header.trim().is_empty() {
            return Ok(Wish { field, column: None, line });
        }
        let column = column_named(self.mapping, header)?;
        let taken = self.wishes.iter().find(|wish| wish.column == Some(column));
        match taken {
            Some(by) => {
                Err(OverrideReason::HeaderTaken { header: header.to_string(), by: by.field.name() })
            }
            None => Ok(Wish { field, column: Some(column), line }),
        }
    }
}

fn field_named<F: Field>(name: &str) -> Result<F, OverrideReason> {
    let unknown = || OverrideReason::UnknownField {
        field: name.to_owned(),
        did_you_mean: nearest(name, F::ALL.iter().map(|field| field.name())),
    };
    F::ALL.iter().copied().find(|field| field.name() == name).ok_or_else(unknown)
}

/// The header exactly as written wins over those that only fold to the same.
fn column_named<F: Field>(mapping: &Mapping<F>, header: &str) -> Result<usize, OverrideReason> {
    let forbidden = names_bsn(header) || left_out(header, F::is_of_people()).is_some();
    let named = |at: &usize| matches!(mapping.uses.get(*at), Some(Use::Field(_) | Use::Beside(_)));
    let matching = |same: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let columns = mapping.headers.iter().enumerate();
        columns.filter(|(_, known)| same(known)).map(|(at, _)| at).collect()
    };
    let key = fold(header);
    let mut found = matching(&|known| known.trim() == header.trim());
    if found.is_empty() {
        found = matching(&|known| fold(known) == key);
    }
    let is_known = !found.is_empty() && found.iter().all(named);
    if forbidden && !is_known {
        // "Geslachtsnaam" is a name that is known, whatever it begins with.
        return Err(OverrideReason::Forbidden { header: header.to_owned() });
    }
    match found.as_slice() {
        [column] => Ok(*column),
        [] => Err(OverrideReason::UnknownHeader {
            header: header.to_owned(),
            did_you_mean: nearest(header, mapping.headers.iter().map(String::as_str))
                .map(str::to_owned),
        }),
        _ => Err(OverrideReason::AmbiguousHeader { header: header.to_owned() }),
    }
}

/// A field that is asked for elsewhere gives up the column it was proposed for.
fn grant<F: Field>(mapping: &Mapping<F>, wishes: &[Wish<F>]) -> Mapping<F> {
    let mut granted = mapping.clone();
    for ((at, used), header) in granted.uses.iter_mut().enumerate().zip(&mapping.headers) {
        let granting = wishes.iter().find(|wish| wish.column == Some(at));
        let moved = wishes
            .iter()
            .any(|wish| *used == Use::Field(wish.field) || is_double(*used, header, wish.field));
        if let Some(wish) = granting {
            *used = Use::Field(wish.field);
        } else if moved {
            *used = Use::Unknown;
        }
    }
    granted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::columns::{ResidentField, propose};

    fn mapping() -> Mapping<ResidentField> {
        propose(
            &["Naam", "Name", "Trede", "Oud nr", "Diagnose", "BSN", "dub", "Dub."]
                .map(str::to_owned),
        )
    }

    fn reasons(text: &str) -> Vec<(u64, OverrideReason)> {
        let problems = mapping().with_overrides(text).unwrap_err();
        problems.into_iter().map(|problem| (problem.line, problem.reason)).collect()
    }

    #[test]
    fn overrides_move_fields_and_settle_doubles() {
        let text =
            "# ours\nclient_number = \"oud nr\"\nname = \"Name\"\nrung = \"\"\nnote = 'dub'\n";
        let mapping = mapping().with_overrides(text).unwrap();
        let column = |field| mapping.column_of(field);
        assert_eq!(column(ResidentField::ClientNumber), Some(3));
        assert_eq!(column(ResidentField::Name), Some(1));
        assert_eq!(mapping.uses()[0], Use::Unknown);
        assert_eq!(column(ResidentField::Rung), None);
        assert_eq!(column(ResidentField::Note), Some(6));
        assert_eq!(mapping.uses()[5], Use::Bsn);
    }

    #[test]
    fn every_bad_line_is_answered() {
        let text = "clientnumber = \"Oud nr\"\nnote = 5\nphone = \"Oudnummer\"\nemail = \"Oud mr\"\n\
                    hours = \"DUB\"\nlanguage = \"Trede\"\npass = \"trede\"\nbarriers = \"diagnose\"\nchannel = \"BSN\"\n";
        let header = |text: &str| text.to_owned();
        assert_eq!(
            reasons(text),
            [
                (
                    1,
                    OverrideReason::UnknownField {
                        field: header("clientnumber"),
                        did_you_mean: Some("client_number")
                    }
                ),
                (2, OverrideReason::NotText { field: "note" }),
                (
                    3,
                    OverrideReason::UnknownHeader {
                        header: header("Oudnummer"),
                        did_you_mean: None
                    }
                ),
                (
                    4,
                    OverrideReason::UnknownHeader {
                        header: header("Oud mr"),
                        did_you_mean: Some(header("Oud nr"))
                    }
                ),
                (5, OverrideReason::AmbiguousHeader { header: header("DUB") }),
                (7, OverrideReason::HeaderTaken { header: header("trede"), by: "language" }),
                (8, OverrideReason::Forbidden { header: header("diagnose") }),
                (9, OverrideReason::Forbidden { header: header("BSN") }),
            ]
        );
    }

    #[test]
    fn every_line_is_answered_though_one_is_not_toml() {
        let text = "name = = 1\nrung = \"Trede\"\nrung = \"dub\"\nnote = \"Oud mr\"\n";
        let problems = mapping().with_overrides(text).unwrap_err();
        let places: Vec<(u64, u64)> = problems.iter().map(|at| (at.line, at.column)).collect();
        assert_eq!(places, [(1, 8), (3, 1), (4, 1)]);
        assert_eq!(problems[0].reason, OverrideReason::Syntax(Malformed::ExtraEquals));
        assert_eq!(problems[1].reason, OverrideReason::Twice { field: "rung", first_line: 2 });
    }

    #[test]
    fn broken_toml_says_where() {
        let found = reasons("name = \"Naam\"\nrung = Trede\n");
        assert!(matches!(found.as_slice(), [(2, OverrideReason::Syntax(_))]), "{found:?}");
    }
}
