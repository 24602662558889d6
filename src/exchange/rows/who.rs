//! Whom a row is about: the number and the name in it, and who is known by them.

use std::collections::HashMap;

use super::report::{Held, With};
use super::{Cells, FieldProblem, Reason, naming, number};
use crate::domain::id::Code;
use crate::domain::resident::PersonName;
use crate::domain::{Caseload, CleanText, ResidentId};
use crate::exchange::cells;
use crate::exchange::columns::{Field, Who};

/// The number in a row; a word that says that there is none is none.
pub(super) fn number_of<F: Field>(
    cells: &Cells<'_, F>,
    field: F,
) -> Result<Option<CleanText>, FieldProblem> {
    let told = cells.mapping.cell(cells.row, field).map(number::number_of).transpose();
    let told = told.map_err(|why| (Some(field.name()), why))?.flatten();
    let clean = told.map(|told| CleanText::line(&told)).transpose();
    let clean = clean.map_err(|long| (Some(field.name()), Reason::TooLong(long.max)))?;
    Ok(clean.filter(|number| !number.is_empty()))
}

/// The name in a row, its prefix in its place: the whole name, and what other columns say of its
/// parts.
pub(super) fn told_name<F: Field>(
    cells: &Cells<'_, F>,
    [name, given, prefix, family]: [F; 4],
) -> Result<PersonName, FieldProblem> {
    let whole = cells.text(name);
    let whole = whole.map(|name| cells::person_name(&naming::untitled(&naming::spaced(name))));
    let whole = whole.transpose();
    let whole = whole.map_err(|problem| (Some(name.name()), Reason::Cell(problem)))?;
    let bare = |field| -> Result<Option<CleanText>, FieldProblem> {
        let told = cells.line(field)?.map(|text| CleanText::cut(&naming::untitled(text.as_str())));
        Ok(told.filter(|text| !text.is_empty()))
    };
    let (given, prefix, family) = (bare(given)?, cells.line(prefix)?, bare(family)?);
    let told = match whole {
        Some(parts) => {
            let clean = |text: &str| {
                CleanText::line(text).map_err(|long| (Some(name.name()), Reason::TooLong(long.max)))
            };
            PersonName {
                given: given.unwrap_or(clean(&parts.given)?),
                prefix: prefix.unwrap_or(clean(&parts.prefix)?),
                family: family.unwrap_or(clean(&parts.family)?),
            }
        }
        None => PersonName {
            given: given.unwrap_or_default(),
            prefix: prefix.unwrap_or_default(),
            family: family.unwrap_or_default(),
        },
    };
    Ok(naming::in_place(told))
}

/// Who is known, by number and by name.
pub(super) struct People<'a> {
    caseload: &'a Caseload,
    by_number: HashMap<String, Vec<(ResidentId, &'a str)>>,
    by_name: HashMap<String, Vec<(ResidentId, String)>>,
}

/// Why a row names nobody who can be meant.
pub(super) enum NotFound {
    /// The row itself says why.
    Refused(FieldProblem),
    /// Its number is that of somebody with another name.
    Other(Held),
}

impl From<FieldProblem> for NotFound {
    fn from(problem: FieldProblem) -> Self {
        Self::Refused(problem)
    }
}

impl<'a> People<'a> {
    pub(super) fn of(caseload: &'a Caseload) -> Self {
        let (mut by_number, mut by_name) = (HashMap::new(), HashMap::new());
        for line in caseload.lines() {
            let number = line.client_no.as_str();
            let key = number::number_key(number);
            if !key.is_empty() {
                let all: &mut Vec<_> = by_number.entry(key).or_default();
                all.push((line.id, number));
            }
            let name = naming::in_place(line.name.clone());
            let all: &mut Vec<_> = by_name.entry(naming::key(&name)).or_default();
            all.push((line.id, naming::prefix(&name)));
        }
        Self { caseload, by_number, by_name }
    }

    /// The one whom a row is about. The number decides, or our own code; without one, the name.
    pub(super) fn find<F: Who>(&self, cells: &Cells<'_, F>) -> Result<ResidentId, NotFound> {
        let number = number_of(cells, F::NUMBER)?;
        let name = told_name(cells, F::NAME)?;
        let named = !(name.given.is_empty() && name.family.is_empty());
        let Some(number) = number else {
            if !named {
                let told = cells.text(F::NUMBER).is_some();
                let why = if told { Reason::Nobody } else { Reason::Empty };
                return Err((Some(F::NUMBER.name()), why).into());
            }
            return Ok(self.by_name(&name)?);
        };
        let id = match self.by_number(number.as_str()) {
            // "Klant" may head a column of names.
            Err(Reason::Nobody) if !named => self.by_whole_name(number.as_str())?,
            found => found?,
        };
        let known = self.caseload.line(id).map(|line| (line.code(), &line.name));
        let is_other = |known: &PersonName| {
            naming::differ(known, &name) && !naming::is_call_name(known, &name)
        };
        match known.filter(|(_, known)| named && is_other(known)) {
            None => Ok(id),
            Some((code, known)) => Err(NotFound::Other(Held {
                line: cells.row.line,
                with: With::Known(code),
                known: known.spoken(),
                told: name.spoken(),
            })),
        }
    }

    fn by_number(&self, number: &str) -> Result<ResidentId, Reason> {
        let found = self.by_number.get(&number::number_key(number)).map(Vec::as_slice);
        match found.unwrap_or_default() {
            [] => match Code::parse(number) {
                Some(Code::Resident(no)) => self.caseload.numbered(no).ok_or(Reason::Nobody),
                _ => Err(Reason::Nobody),
            },
            [(one, _)] => Ok(*one),
            several => {
                // Numbers that differ in leading zeros only: the one that is written so.
                let mut exact = several.iter().filter(|(_, other)| *other == number);
                match (exact.next(), exact.next()) {
                    (Some((one, _)), None) => Ok(*one),
                    _ => Err(Reason::SeveralKnown),
                }
            }
        }
    }

    fn by_whole_name(&self, name: &str) -> Result<ResidentId, Reason> {
        let parts = cells::person_name(&naming::untitled(&naming::spaced(name)))
            .map_err(|_no_name| Reason::Nobody)?;
        let cut = |text: &str| CleanText::cut(text);
        let (given, prefix, family) = (cut(&parts.given), cut(&parts.prefix), cut(&parts.family));
        self.by_name(&naming::in_place(PersonName { given, prefix, family }))
    }

    fn by_name(&self, name: &PersonName) -> Result<ResidentId, Reason> {
        let all = self.by_name.get(&naming::key(name)).into_iter().flatten();
        let prefix = naming::prefix(name);
        let mut fits = all.filter(|(_, other)| naming::compatible(other, &prefix));
        match (fits.next(), fits.next()) {
            (None, _) => Err(Reason::Nobody),
            (Some((one, _)), None) => Ok(*one),
            (Some(_), Some(_)) => Err(Reason::SeveralKnown),
        }
    }
}

impl From<Reason> for NotFound {
    fn from(reason: Reason) -> Self {
        Self::Refused((None, reason))
    }
}
