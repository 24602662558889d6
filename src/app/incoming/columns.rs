//! What a file is about, and what each of its columns is read as.

use crate::app::wording::rows::column;
use crate::exchange::columns::{
    ContactField, Field, Mapping, OfferField, PromiseField, ReferralField, ResidentField,
    Sensitive, Use, propose, propose_for,
};
use crate::exchange::table::Table;
use crate::i18n::Strings;

/// What a file is about, and how its columns are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Columns {
    /// Residents.
    Residents(Mapping<ResidentField>),
    /// Offers.
    Offers(Mapping<OfferField>),
    /// Contacts with residents who are known.
    Contacts(Mapping<ContactField>),
    /// Promises to them.
    Promises(Mapping<PromiseField>),
    /// Referrals of them.
    Referrals(Mapping<ReferralField>),
}

/// Does the same with the columns whatever they are of.
macro_rules! each {
    ($columns:expr, $mapping:ident => $does:expr) => {
        match $columns {
            Columns::Residents($mapping) => $does,
            Columns::Offers($mapping) => $does,
            Columns::Contacts($mapping) => $does,
            Columns::Promises($mapping) => $does,
            Columns::Referrals($mapping) => $does,
        }
    };
}

/// What one column is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadAs {
    /// The field with this name.
    Field(&'static str),
    /// The same, where its own column says nothing.
    Beside(&'static str),
    /// It is left out.
    Nothing,
    /// It is about this and never kept.
    Never(Sensitive),
    /// It is named after the citizen service number.
    Bsn,
    /// It was written by our own file of refused rows.
    Own,
}

impl Columns {
    /// The columns of a table as they are understood: as what most of them are understood, people or
    /// offers before what was done with them.
    pub fn of(table: &Table) -> Self {
        fn known<F: Field>(mapping: &Mapping<F>) -> usize {
            mapping.uses().iter().filter(|used| matches!(used, Use::Field(_))).count()
        }
        let needed = |columns: &Self| each!(columns, mapping => mapping.has_needed());
        let count = |columns: &Self| each!(columns, mapping => known(mapping));
        let all = Self::proposed(table).into_iter().rev();
        // Of equals the one that comes first among all is taken.
        let best = all.max_by_key(|columns| (needed(columns), count(columns)));
        best.unwrap_or_else(|| Self::Residents(propose(&table.headers)))
    }

    fn proposed(table: &Table) -> [Self; 5] {
        [
            Self::Residents(propose_for(table)),
            Self::Offers(propose_for(table)),
            Self::Contacts(propose_for(table)),
            Self::Promises(propose_for(table)),
            Self::Referrals(propose_for(table)),
        ]
    }

    fn all(headers: &[String]) -> [Self; 5] {
        [
            Self::Residents(propose(headers)),
            Self::Offers(propose(headers)),
            Self::Contacts(propose(headers)),
            Self::Promises(propose(headers)),
            Self::Referrals(propose(headers)),
        ]
    }

    /// What it is about, as a map tells it.
    const fn kind(&self) -> &'static str {
        match self {
            Self::Residents(_) => "residents",
            Self::Offers(_) => "offers",
            Self::Contacts(_) => "contacts",
            Self::Promises(_) => "promises",
            Self::Referrals(_) => "referrals",
        }
    }

    /// A file of overrides that says of every field from which column it is read, below a remark of what
    /// the list is about.
    pub fn map(&self) -> String {
        fn lines<F: Field>(mapping: &Mapping<F>) -> String {
            let header = |field: &F| {
                let at = mapping.column_of(*field)?;
                mapping.headers().get(at).cloned()
            };
            let line = |field: &F| {
                let header = toml::Value::String(header(field).unwrap_or_default());
                format!("{} = {header}\n", field.name())
            };
            F::ALL.iter().map(line).collect()
        }
        format!("# {}\n{}", self.kind(), each!(self, mapping => lines(mapping)))
    }

    /// The columns of a table as such a map says; `None` where it does not fit them.
    pub fn mapped(headers: &[String], map: &str) -> Option<Self> {
        let kind = map.lines().next()?.strip_prefix("# ")?;
        let columns = Self::all(headers).into_iter().find(|columns| columns.kind() == kind)?;
        Some(match columns {
            Self::Residents(mapping) => Self::Residents(mapping.with_overrides(map).ok()?),
            Self::Offers(mapping) => Self::Offers(mapping.with_overrides(map).ok()?),
            Self::Contacts(mapping) => Self::Contacts(mapping.with_overrides(map).ok()?),
            Self::Promises(mapping) => Self::Promises(mapping.with_overrides(map).ok()?),
            Self::Referrals(mapping) => Self::Referrals(mapping.with_overrides(map).ok()?),
        })
    }

    /// The same as columns of the next kind.
    #[must_use]
    pub fn turned(&self) -> Self {
        let headers = self.headers();
        match self {
            Self::Residents(_) => Self::Offers(propose(headers)),
            Self::Offers(_) => Self::Contacts(propose(headers)),
            Self::Contacts(_) => Self::Promises(propose(headers)),
            Self::Promises(_) => Self::Referrals(propose(headers)),
            Self::Referrals(_) => Self::Residents(propose(headers)),
        }
    }

    /// The same as columns of the kind before.
    #[must_use]
    pub fn turned_back(&self) -> Self {
        (0..4).fold(self.clone(), |columns, _| columns.turned())
    }

    /// The headers, as written.
    pub fn headers(&self) -> &[String] {
        each!(self, mapping => mapping.headers())
    }

    /// The vocabulary that labels the fields.
    pub const fn vocabulary(&self) -> &'static str {
        match self {
            Self::Residents(_) => "cell-resident",
            Self::Offers(_) => "cell-offer",
            Self::Contacts(_) | Self::Promises(_) | Self::Referrals(_) => "cell-past",
        }
    }

    /// What a column is read as.
    pub fn read_as(&self, column: usize) -> ReadAs {
        fn told<F: Field>(mapping: &Mapping<F>, column: usize) -> ReadAs {
            match mapping.uses().get(column) {
                Some(Use::Field(field)) => ReadAs::Field(field.name()),
                Some(Use::Beside(field)) => ReadAs::Beside(field.name()),
                Some(Use::Sensitive(about)) => ReadAs::Never(*about),
                Some(Use::Bsn) => ReadAs::Bsn,
                Some(Use::Own) => ReadAs::Own,
                Some(Use::Unknown) | None => ReadAs::Nothing,
            }
        }
        each!(self, mapping => told(mapping, column))
    }

    /// The fields that other columns than this one are read as.
    pub fn taken_but(&self, column: usize) -> Vec<&'static str> {
        let others = (0..self.headers().len()).filter(|other| *other != column);
        let fields = others.filter_map(|other| match self.read_as(other) {
            ReadAs::Field(name) => Some(name),
            _ => None,
        });
        fields.collect()
    }

    /// The names of all fields.
    pub fn fields(&self) -> Vec<&'static str> {
        fn names<F: Field>(_: &Mapping<F>) -> Vec<&'static str> {
            F::ALL.iter().map(|field| field.name()).collect()
        }
        each!(self, mapping => names(mapping))
    }

    /// Reads a column as this field, or leaves it out; the field is taken from the column that had it.
    pub fn give(&mut self, column: usize, field: Option<&'static str>) {
        fn give<F: Field>(mapping: &mut Mapping<F>, column: usize, name: Option<&str>) {
            let named = |name: &str| F::ALL.iter().copied().find(|field| field.name() == name);
            mapping.give(column, name.and_then(named));
        }
        each!(self, mapping => give(mapping, column, field));
    }

    /// What stands in the way of reading the table so, as it is told; `own` where the municipality's own
    /// numbers may pass for citizen service numbers.
    pub fn wrong(&self, table: &Table, own: bool, strings: &Strings) -> Vec<String> {
        fn wrong<F: Field>(
            mapping: &Mapping<F>,
            table: &Table,
            own: bool,
            strings: &Strings,
        ) -> Vec<String> {
            let number = ResidentField::ClientNumber.name();
            let mut own = F::ALL.iter().copied().filter(|field| own && field.name() == number);
            let wrong = mapping.check_but(table, own.next()).err().unwrap_or_default();
            wrong.iter().map(|problem| column(strings, problem)).collect()
        }
        each!(self, mapping => wrong(mapping, table, own, strings))
    }
}
