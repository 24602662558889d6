//! Which column of a file holds which field, and which columns may not be read at all.
//!
//! Headers are compared folded: case, accents, blanks and punctuation do not count. What is not
//! recognised is never guessed: it is listed, and left out. `propose` only looks;
//! [`Mapping::check`] says what stands in the way, after a file of overrides had its chance.

mod alike;
mod by_cells;
mod chosen;
mod composed;
mod declare;
mod forbidden;
pub mod headers;
mod numbers;
mod offer;
mod overrides;
mod past;
mod preference;
mod resident;

use std::fmt::Debug;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub use by_cells::propose_for;
pub use forbidden::{Sensitive, names_bsn, sensitive};
pub use offer::OfferField;
pub use overrides::{OverrideProblem, OverrideReason};
pub use past::{ContactField, PromiseField, ReferralField, Who};
pub use resident::ResidentField;

use declare::fields;
use preference::{give_way, rank};

use super::cells::{Order, shape, unwrapped};
use super::rejects;
use super::table::{Row, Table};
use crate::sheets::formula;

/// A field that a column can hold.
pub trait Field: Copy + Eq + Debug + 'static {
    /// All fields, in the order of the enum.
    const ALL: &'static [Self];
    /// Each of these groups needs at least one column.
    const REQUIRED: &'static [&'static [Self]];

    /// The stable name, in `snake_case`: the key in an override file and in JSON.
    fn name(self) -> &'static str;
    /// Headers that mean this field, in Dutch and English.
    fn headers(self) -> &'static [&'static str];

    /// Headers that give way where another column is the same field: initials beside a given name.
    fn second(self) -> &'static [&'static str] {
        &[]
    }

    /// Headers that mean another field beside a column of this one: "Tot" beside the days is a time.
    fn turned(self) -> &'static [(&'static str, Self)] {
        &[]
    }

    /// Headers of which the cells say what they are: the first field where these are times, the second
    /// where they are days.
    fn either() -> &'static [(&'static str, Self, Self)] {
        &[]
    }

    /// Whether it is a field of people: only of them some columns are never kept.
    fn is_of_people() -> bool {
        !Self::ALL.iter().any(|field| field.name() == "provider")
    }

    /// The vocabulary with the words that people read for these fields.
    fn vocabulary() -> &'static str {
        let has = |name: &str| Self::ALL.iter().any(|field| field.name() == name);
        if has("provider") {
            "cell-offer"
        } else if has("rung") {
            "cell-resident"
        } else {
            "cell-past"
        }
    }

    /// Whether it is a day.
    fn is_date(self) -> bool {
        ["_on", "_since", "_date"].iter().any(|end| self.name().ends_with(end))
    }

    /// Whether only a file says it: by hand there is an act of its own.
    fn is_of_files(self) -> bool {
        OF_FILES.contains(&self.name())
    }

    /// Whether it is a day that may lie ahead.
    fn may_be_ahead(self) -> bool {
        self.name().ends_with("_date")
    }
}

/// What one column is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use<F> {
    /// This field.
    Field(F),
    /// This field, where its own column says nothing.
    Beside(F),
    /// Not recognised, so left out.
    Unknown,
    /// About a trait that this program does not keep, so left out.
    Sensitive(Sensitive),
    /// Named after the citizen service number: the file is refused.
    Bsn,
    /// Written by our own file of rejected rows: passed over.
    Own,
}

/// Why a file with these columns is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnProblem<F: 'static> {
    /// The header names the citizen service number, or the cells are such numbers.
    Bsn {
        /// The header as written.
        header: String,
        /// The lines of cells that pass for such numbers; none where its header says what it holds.
        lines: Vec<u64>,
    },
    /// Two or more columns are the same field, and say something else of somebody.
    Duplicate {
        /// The field.
        field: F,
        /// Their headers as written.
        headers: Vec<String>,
        /// The first line in which they say something else.
        line: u64,
    },
    /// One row of a column of dates can only be read day first, another only month first.
    Dates {
        /// The header as written.
        header: String,
        /// The line of the first that is day first.
        day_first: u64,
        /// The line of the first that is month first.
        month_first: u64,
    },
    /// None of these fields has a column, and one is needed.
    Missing {
        /// The fields, any of which would do.
        any_of: &'static [F],
    },
}

/// Something the user should know about the columns; the file is read nevertheless.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnWarning {
    /// A column that was not recognised and is left out.
    Unknown {
        /// The header as written.
        header: String,
    },
    /// A column that is left out because of what it is about.
    Sensitive {
        /// The header as written.
        header: String,
        /// What it is about.
        about: Sensitive,
    },
    /// A column that says the same as another, and is read only where that says nothing.
    Twice {
        /// The header as written.
        header: String,
        /// That of the other.
        first: String,
    },
}

/// The fields that only a file says.
const OF_FILES: [&str; 8] = [
    "last_contact_on",
    "contact_kind",
    "contact_result",
    "rung_on",
    "state",
    "ended_on",
    "end_reason",
    "as_of_on",
];

/// Of so many days that can only be read in one order, one in the other is a slip of the hand.
const SLIP: usize = 10;

/// One use per column, in the order of the headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping<F> {
    headers: Vec<String>,
    uses: Vec<Use<F>>,
}

/// Proposes a use for each header.
pub fn propose<F: Field>(headers: &[String]) -> Mapping<F> {
    let own = rejects::own_columns(headers);
    let use_at = |(at, header): (usize, &String)| if at < own { Use::Own } else { use_of(header) };
    let mut uses: Vec<Use<F>> = headers.iter().enumerate().map(use_at).collect();
    // "service_name" is the name where nothing else is.
    for (at, header) in headers.iter().enumerate() {
        let bare = BEFORE.iter().find_map(|before| fold(header).strip_prefix(before).map(use_of));
        if let (Some(Use::Unknown), Some(found @ Use::Field(_))) = (uses.get(at), bare)
            && !uses.contains(&found)
            && let Some(used) = uses.get_mut(at)
        {
            *used = found;
        }
    }
    preference::turn(headers, &mut uses);
    give_way(headers, &mut uses);
    preference::one_each(headers, &mut uses);
    Mapping { headers: headers.to_vec(), uses }
}

/// What exports put in front of every header, folded.
const BEFORE: [&str; 3] = ["service", "activiteit", "aanbod"];

fn use_of<F: Field>(header: &str) -> Use<F> {
    let key = fold(header);
    if names_bsn(header) {
        return Use::Bsn;
    }
    if let Some(field) = known(&key) {
        return Use::Field(field);
    }
    let said = || alike::field_like(header).or_else(|| composed::composed(header, like));
    forbidden::left_out(header, F::is_of_people())
        .map_or_else(|| said().map_or(Use::Unknown, Use::Field), Use::Sensitive)
}

/// The field that has this header itself, folded.
fn known<F: Field>(key: &str) -> Option<F> {
    let has = |field: &&F| field.headers().iter().any(|synonym| fold(synonym) == key);
    F::ALL.iter().find(has).copied()
}

/// The field that has this header, or one that says the same.
fn like<F: Field>(header: &str) -> Option<F> {
    known(&fold(header)).or_else(|| alike::field_like(header))
}

impl<F: Field> Mapping<F> {
    /// The headers as written.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// What each column is read as.
    pub fn uses(&self) -> &[Use<F>] {
        &self.uses
    }

    /// The text of a field in a row: trimmed, without our own guard against formulas; `None` when
    /// the file has no such column or the cell is blank.
    pub fn cell<'r>(&self, row: &'r Row, field: F) -> Option<&'r str> {
        self.column_of(field)?;
        self.own(row, field).or_else(|| self.beside(row, field).next())
    }

    /// The text of the column of a field itself.
    pub fn own<'r>(&self, row: &'r Row, field: F) -> Option<&'r str> {
        text_of(row, self.column_of(field)?)
    }

    /// What the columns say that stand beside the one of a field, the first that gives way first.
    pub fn beside<'r>(&self, row: &'r Row, field: F) -> impl Iterator<Item = &'r str> {
        let mut columns: Vec<usize> = Vec::new();
        if self.uses.contains(&Use::Beside(field)) {
            let beside = |at: &usize| self.uses.get(*at) == Some(&Use::Beside(field));
            columns.extend((0..self.uses.len()).filter(beside));
            columns.sort_by_key(|at| self.headers.get(*at).and_then(|it| rank(field, it)));
        }
        columns.into_iter().filter_map(|at| text_of(row, at))
    }

    /// All columns of a field with their headers as written, that of the field itself first.
    pub fn columns_of(&self, field: F) -> impl Iterator<Item = (usize, &str)> {
        let all = |wanted| move |(at, used): (usize, &Use<F>)| (*used == wanted).then_some(at);
        let own = self.uses.iter().enumerate().filter_map(all(Use::Field(field)));
        let beside = self.uses.iter().enumerate().filter_map(all(Use::Beside(field)));
        own.chain(beside).filter_map(|at| Some((at, self.headers.get(at).map(String::as_str)?)))
    }

    /// The text in a column, as [`Mapping::cell`] gives it.
    pub fn text_at<'r>(&self, row: &'r Row, column: usize) -> Option<&'r str> {
        text_of(row, column)
    }

    /// The first column of a field, from 0.
    pub fn column_of(&self, field: F) -> Option<usize> {
        self.uses.iter().position(|used| *used == Use::Field(field))
    }

    /// Applies a file of overrides: lines like `client_number = "Klantnr"`; an empty header leaves
    /// the field out.
    ///
    /// # Errors
    /// Every [`OverrideProblem`] in the file; then nothing is applied.
    pub fn with_overrides(&self, text: &str) -> Result<Self, Vec<OverrideProblem>> {
        overrides::apply(self, text)
    }

    /// Checks headers and cells of the table that the headers came from.
    ///
    /// # Errors
    /// Every [`ColumnProblem`]: forbidden numbers, doubled fields, missing fields, dates in two orders.
    pub fn check(&self, table: &Table) -> Result<(), Vec<ColumnProblem<F>>> {
        self.check_but(table, None)
    }

    /// Checks as [`Mapping::check`] does, but lets the column of `own` hold numbers that pass for
    /// citizen service numbers: the municipality's own may.
    ///
    /// # Errors
    /// Every [`ColumnProblem`] that is left.
    pub fn check_but(&self, table: &Table, own: Option<F>) -> Result<(), Vec<ColumnProblem<F>>> {
        let own = own.and_then(|field| self.column_of(field));
        let mut problems = self.bsn_columns(table, own);
        problems.extend(preference::contradictions(self, table));
        problems.extend(self.missing());
        problems.extend(self.torn_dates(table));
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    /// What is left out, and why.
    pub fn warnings(&self) -> Vec<ColumnWarning> {
        let columns = self.headers.iter().cloned().zip(&self.uses);
        columns
            .filter_map(|(header, used)| match used {
                Use::Unknown => Some(ColumnWarning::Unknown { header }),
                Use::Sensitive(about) => Some(ColumnWarning::Sensitive { header, about: *about }),
                Use::Beside(field) => preference::twice(self, &header, *field),
                Use::Field(_) | Use::Bsn | Use::Own => None,
            })
            .collect()
    }

    fn torn_dates(&self, table: &Table) -> Vec<ColumnProblem<F>> {
        let torn = |field: &F| {
            let (day, month) = (Order::DayFirst, Order::MonthFirst);
            let (days, months) =
                (self.rows_of(table, *field, day), self.rows_of(table, *field, month));
            let (day_first, month_first) = (*days.first()?, *months.first()?);
            // One slip of the hand among many days is told where it stands.
            let few = days.len().min(months.len());
            let is_slip = few * SLIP <= days.len().max(months.len());
            let header = self.headers.get(self.column_of(*field)?)?.trim().to_owned();
            (!is_slip).then_some(ColumnProblem::Dates { header, day_first, month_first })
        };
        F::ALL.iter().filter(|field| field.is_date()).filter_map(torn).collect()
    }

    /// The lines of the rows that can only be read in this order.
    fn rows_of(&self, table: &Table, field: F, order: Order) -> Vec<u64> {
        let only = |row: &&Row| {
            self.cell(row, field).is_some_and(|text| shape(text).order() == Some(order))
        };
        table.rows.iter().filter(only).map(|row| row.line).collect()
    }

    /// The order of a column of dates, where rows of it tell: that of most of them.
    pub fn order_of(&self, table: &Table, field: F) -> Option<Order> {
        let all = [Order::DayFirst, Order::MonthFirst].into_iter();
        let counted = all.map(|order| (self.rows_of(table, field, order).len(), order));
        // Of two that are as many the day stands first.
        let most = counted.filter(|(count, _)| *count > 0).rev().max_by_key(|(count, _)| *count);
        most.map(|(_, order)| order)
    }

    fn missing(&self) -> Vec<ColumnProblem<F>> {
        let lacks = |group: &&&[F]| group.iter().all(|field| self.column_of(*field).is_none());
        F::REQUIRED.iter().filter(lacks).map(|any_of| ColumnProblem::Missing { any_of }).collect()
    }
}

/// The text of a cell, without what guards it; `None` where it is blank.
fn text_of(row: &Row, column: usize) -> Option<&str> {
    let text = unwrapped(formula::restore(row.cells.get(column)?).trim());
    (!text.is_empty()).then_some(text)
}

/// Letters and digits only, lower case, without accents.
pub(crate) fn fold(header: &str) -> String {
    header
        .nfkd()
        .filter(|sign| !is_combining_mark(*sign))
        .flat_map(char::to_lowercase)
        .filter(|sign| sign.is_alphanumeric())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::csv_read::read_bytes;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    use ResidentField as R;

    fn headers(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn check<F: Field>(text: &str) -> Result<(), Vec<ColumnProblem<F>>> {
        let table = read_bytes(text.into()).unwrap();
        propose(&table.headers).check(&table)
    }

    fn each_header_means_one_field<F: Field>() {
        let mut seen = BTreeSet::new();
        for field in F::ALL {
            let own: BTreeSet<String> = field.headers().iter().map(|header| fold(header)).collect();
            for header in own {
                assert!(seen.insert(header.clone()), "{header} means two fields");
            }
            for header in field.headers() {
                assert_eq!(
                    propose::<F>(&headers(&[header])).uses(),
                    [Use::Field(*field)],
                    "{header}"
                );
            }
        }
    }

    #[test]
    fn no_header_means_two_fields_or_is_forbidden() {
        each_header_means_one_field::<ResidentField>();
        each_header_means_one_field::<OfferField>();
        each_header_means_one_field::<ContactField>();
        each_header_means_one_field::<PromiseField>();
        each_header_means_one_field::<ReferralField>();
    }

    fn spellings<F: Field>() -> usize {
        let all = F::ALL.iter().flat_map(|field| field.headers());
        all.map(|header| fold(header)).collect::<BTreeSet<String>>().len()
    }

    #[test]
    fn every_kind_of_file_is_read_with_the_headers_that_offices_use() {
        assert!(spellings::<ResidentField>() >= 150, "{}", spellings::<ResidentField>());
        assert!(spellings::<OfferField>() >= 150, "{}", spellings::<OfferField>());
        for (header, field) in [
            ("Klantnr.", R::ClientNumber),
            ("CLIENT_NUMMER", R::ClientNumber),
            ("Cliëntnr", R::ClientNumber),
            ("Telefoon (mobiel)", R::Phone),
            ("Tel.nr. mobiel", R::Phone),
            ("06-nummer", R::Phone),
            ("Mobiele nr.", R::Phone),
            ("Datum laatste contactmoment", R::LastContact),
            ("Laatst gesproken op:", R::LastContact),
            ("Tussenv.", R::Prefix),
            ("E-mail", R::Email),
            ("Trede P-ladder", R::Rung),
            ("Trede (1-6)", R::Rung),
            ("Trede 1-6", R::Rung),
            ("Treden", R::Rung),
            ("Klantprofiel trede", R::Rung),
            ("Laatst contact d.d.", R::LastContact),
            ("Dt. laatste contact", R::LastContact),
            ("Contactdatum", R::LastContact),
            ("Instroom d.d.", R::InflowOn),
            ("Begindatum traject", R::InflowOn),
            ("Uitk. sinds", R::BenefitSince),
            ("Vnaam", R::Given),
            ("Bijzonderheden", R::Note),
        ] {
            assert_eq!(propose::<R>(&headers(&[header])).uses(), [Use::Field(field)], "{header}");
        }
    }

    #[test]
    fn a_header_may_mean_another_field_beside_another_column() {
        use OfferField::{Days, EndTime, Name, When};
        use PromiseField::{By, KeptOn};
        let uses = |names: &[&str]| propose::<OfferField>(&headers(names)).uses().to_vec();
        let fields = |all: &[OfferField]| all.iter().map(|it| Use::Field(*it)).collect::<Vec<_>>();
        assert_eq!(uses(&["Naam", "Dag", "Van", "Tot"]), fields(&[Name, Days, When, EndTime]));
        assert_eq!(uses(&["Naam", "Van"]), [Use::Field(Name), Use::Unknown]);
        let both = uses(&["Naam", "Dag", "Tijd", "Van"]);
        assert_eq!(both.last(), Some(&Use::Unknown), "the times stand there already");
        let uses = |names: &[&str]| propose::<R>(&headers(names)).uses().to_vec();
        let fields = |all: &[R]| all.iter().map(|it| Use::Field(*it)).collect::<Vec<_>>();
        let spoken = [R::Name, R::Rung, R::LastContact, R::ContactKind];
        assert_eq!(uses(&["Naam", "Trede", "Laatste contact", "Kanaal"]), fields(&spoken));
        assert_eq!(uses(&["Naam", "Kanaal"]), fields(&[R::Name, R::Channel]));
        let since = [R::Rung, R::InflowOn, R::Note, R::Hours];
        assert_eq!(uses(&["Trede", "Ingangsdatum", "Profiel", "Bereikbaar op"]), fields(&since));
        let both = [R::Rung, R::BenefitSince, R::InflowOn];
        assert_eq!(uses(&["Trede", "Ingangsdatum", "Instroom"]), fields(&both));
        let uses = |names: &[&str]| propose::<PromiseField>(&headers(names)).uses().to_vec();
        assert_eq!(uses(&["Datum gereed"]), [Use::Field(By)]);
        assert_eq!(uses(&["Datum gereed", "Uiterlijk"]), [Use::Field(KeptOn), Use::Field(By)]);
    }

    #[test]
    fn where_several_columns_are_one_field_the_best_is_read_first() {
        let columns = ["Voorletters", "Voornamen", "Telefoon", "Roepnaam", "Mobiel", "Trede"];
        let mapping = propose::<ResidentField>(&headers(&columns));
        assert_eq!(mapping.column_of(ResidentField::Given), Some(3));
        assert_eq!(mapping.column_of(ResidentField::Phone), Some(4));
        let row = Row { line: 2, cells: ["B.", "Bob", "070", "", "", "2"].iter().collect() };
        assert_eq!(mapping.cell(&row, ResidentField::Given), Some("Bob"));
        assert_eq!(mapping.cell(&row, ResidentField::Phone), Some("070"));
    }

    #[test]
    fn headers_are_compared_folded() {
        for header in ["Klantnummer", "klant-nummer", " KLANT_NUMMER ", "Klantnr.", "client number"]
        {
            let mapping = propose::<ResidentField>(&headers(&[header]));
            assert_eq!(mapping.uses(), [Use::Field(ResidentField::ClientNumber)], "{header}");
        }
    }

    #[test]
    fn cells_are_found_by_field() {
        let table =
            read_bytes("Trede;Naam;Notitie;Extra\n2; Zoë ;'=1+1;x\n3;Jan;;y\n".into()).unwrap();
        let mapping = propose::<ResidentField>(&table.headers);
        let cell = |row: usize, field| mapping.cell(&table.rows[row], field);
        assert_eq!(mapping.check(&table), Ok(()));
        assert_eq!(cell(0, ResidentField::Name), Some("Zoë"));
        assert_eq!(cell(0, ResidentField::Note), Some("=1+1"));
        assert_eq!(cell(1, ResidentField::Note), None);
        assert_eq!(cell(1, ResidentField::Phone), None);
        assert_eq!(mapping.warnings(), [ColumnWarning::Unknown { header: "Extra".into() }]);
    }

    #[test]
    fn what_is_missing_or_double_is_refused() {
        use ResidentField::{Family, Name, Rung};
        assert_eq!(
            check::<ResidentField>("Telefoon;E-mail\n0;0\n"),
            Err(vec![
                ColumnProblem::Missing { any_of: &[Name, Family] },
                ColumnProblem::Missing { any_of: &[Rung] },
            ])
        );
        assert_eq!(check::<ResidentField>("Achternaam;Trede\na;1\n"), Ok(()));
        assert_eq!(check::<OfferField>("Naam\na\n"), Ok(()));
        let names = headers(&["Naam", "name"]);
        let double = ColumnProblem::Duplicate { field: Name, headers: names, line: 3 };
        assert_eq!(check::<ResidentField>("Naam;name;Trede\na;a;1\na;b;1\n"), Err(vec![double]));
        assert_eq!(check::<ResidentField>("Trede;naam;Trede\n2;a;2\n;b;1\n3;c;\n"), Ok(()));
        assert_eq!(check::<OfferField>("Naam;Soort;Thema\na;b;c\n"), Ok(()));
    }

    #[test]
    fn of_two_columns_of_one_field_the_usual_one_is_read_and_the_other_beside_it() {
        let mapping = propose::<R>(&headers(&["Startdatum", "Instroomdatum", "Trede", "Trede"]));
        assert_eq!(
            mapping.uses(),
            [
                Use::Beside(R::InflowOn),
                Use::Field(R::InflowOn),
                Use::Field(R::Rung),
                Use::Beside(R::Rung)
            ]
        );
        let twice = |header: &str, first: &str| ColumnWarning::Twice {
            header: header.to_owned(),
            first: first.to_owned(),
        };
        assert_eq!(
            mapping.warnings(),
            [twice("Startdatum", "Instroomdatum"), twice("Trede", "Trede")]
        );
        let row = |cells: &[&str]| Row { line: 2, cells: cells.iter().collect() };
        assert_eq!(mapping.cell(&row(&["", "", "", "2"]), R::Rung), Some("2"));
        assert_eq!(mapping.cell(&row(&["", "", "1", "2"]), R::Rung), Some("1"));
        let given = mapping.with_overrides("inflow_on = \"Startdatum\"").unwrap();
        assert_eq!(given.uses()[..2], [Use::Field(R::InflowOn), Use::Unknown]);
    }

    #[test]
    fn a_bsn_is_refused_by_header_or_by_cells() {
        let by_header = check::<ResidentField>("Naam;Trede;BSN\na;1;geen\n");
        assert_eq!(
            by_header,
            Err(vec![ColumnProblem::Bsn { header: "BSN".into(), lines: vec![] }])
        );
        let rows: String = ["111222333", "123456782", "111.222.333", "123 456 782", "111222333"]
            .map(|number| format!("a;1;{number}\n"))
            .concat();
        let by_cells = check::<ResidentField>(&format!("Naam;Trede;Klantnr\n{rows}"));
        assert_eq!(
            by_cells,
            Err(vec![ColumnProblem::Bsn { header: "Klantnr".into(), lines: vec![2, 3, 4, 5, 6] }])
        );
    }

    #[test]
    fn sensitive_columns_are_left_out_and_said() {
        let mapping = propose::<ResidentField>(&headers(&["line", "reason", "Nationaliteit", ""]));
        let about = Sensitive::Nationality;
        assert_eq!(
            mapping.warnings(),
            [
                ColumnWarning::Sensitive { header: "Nationaliteit".into(), about },
                ColumnWarning::Unknown { header: String::new() },
            ]
        );
        let elsewhere = propose::<ResidentField>(&headers(&["Naam", "line", "reason"]));
        assert_eq!(elsewhere.warnings().len(), 2);
    }

    proptest! {
        #[test]
        fn any_headers_get_one_use_each(names in prop::collection::vec(any::<String>(), 0..6)) {
            let mapping = propose::<OfferField>(&names);
            prop_assert_eq!(mapping.uses().len(), names.len());
        }
    }
}
