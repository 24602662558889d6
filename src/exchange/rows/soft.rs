//! Cells that stop no row where they are not what their column holds. Those of a resident are left
//! empty and told; those of an offer are kept as text.
//!
//! A price like "€ 46,58 per kwartaal & 7,50 inschrijfgeld" stays with the price, a telephone
//! number with an address behind it is taken apart, and what has no place of its own goes into
//! the description behind the name of its column. Read strictly, as by hand, nothing is kept so.

use super::{Cells, FieldProblem, Reason, Warning, WarningKind};
use crate::domain::CleanText;
use crate::domain::offer::{OfferFacts, Season};
use crate::domain::text::{LINE_MAX, TooLong};
use crate::exchange::cells;
use crate::exchange::columns::{Field, OfferField as F, ResidentField as R};

/// The cells of one row while it is read.
pub(super) struct Soft<'a, F: 'static> {
    pub(super) cells: &'a Cells<'a, F>,
    /// Fields that were not understood, and whether their text has found a place.
    pub(super) remarks: Vec<(F, bool)>,
    /// Fields whose text is kept whatever was understood of it.
    pub(super) also: Vec<F>,
    /// Fields whose text was cut.
    pub(super) also_cut: Vec<F>,
}

type Ages = (Option<u8>, Option<u8>);

impl<'a, F: Field> Soft<'a, F> {
    pub(super) const fn of(cells: &'a Cells<'a, F>) -> Self {
        Self { cells, remarks: Vec::new(), also: Vec::new(), also_cut: Vec::new() }
    }

    /// What was found; where the cell was not understood, nothing, and its text is kept.
    pub(super) fn take<T>(
        &mut self,
        field: F,
        found: Result<Option<T>, FieldProblem>,
    ) -> Result<Option<T>, FieldProblem> {
        match found {
            Err((Some(_), reason)) if self.cells.lenient && stops_no_row(reason) => {
                self.remarks.push((field, false));
                Ok(None)
            }
            found => found,
        }
    }

    /// A line; one that is too long is cut, and kept whole in the description.
    pub(super) fn line(&mut self, field: F) -> Result<Option<CleanText>, FieldProblem> {
        let found = self.cells.line(field);
        if matches!(found, Err((_, Reason::TooLong(_)))) && self.cells.lenient {
            self.remarks.push((field, false));
            let text = self.cells.text(field).unwrap_or_default();
            let cut: String = CleanText::cut(text).as_str().chars().take(LINE_MAX - 1).collect();
            return Ok(Some(CleanText::cut(&format!("{cut}…"))));
        }
        found
    }

    pub(super) fn number<N: TryFrom<u32>>(&mut self, field: F) -> Result<Option<N>, FieldProblem> {
        let found = self.cells.number(field);
        self.take(field, found)
    }

    pub(super) fn yes_no(&mut self, field: F) -> Result<Option<bool>, FieldProblem> {
        let found = self.cells.yes_no(field);
        self.take(field, found)
    }
}

impl Soft<'_, R> {
    /// A line; one that is too long is left out.
    pub(super) fn text(&mut self, field: R) -> Result<Option<CleanText>, FieldProblem> {
        let found = self.cells.line(field);
        self.take(field, found)
    }

    /// The address; a word that says that there is none is none, and what is no address is left out.
    pub(super) fn email(&mut self) -> Result<Option<CleanText>, FieldProblem> {
        let text = self.text(R::Email)?;
        let Some(address) = text.filter(|_| self.cells.lenient) else {
            return self.cells.line(R::Email);
        };
        if address.as_str().contains('@') {
            return Ok(Some(address));
        }
        if !says_no_address(address.as_str()) {
            self.remarks.push((R::Email, false));
        }
        Ok(None)
    }

    /// The numbers to call, that of the phone at hand first; what a cell says beside one stays there.
    pub(super) fn number_to_call(
        &mut self,
        warnings: &mut Vec<Warning>,
    ) -> Result<Option<CleanText>, FieldProblem> {
        if !self.cells.lenient {
            return Ok(self.cells.read(R::Phone, cells::phone)?.map(CleanText::cut));
        }
        let own = self.cells.text(R::Phone);
        let mut numbers: Vec<String> = Vec::new();
        let beside = self.cells.beside(R::Phone);
        for text in own.into_iter().flat_map(several).chain(beside.into_iter().flat_map(several)) {
            match cells::phone_said(text) {
                (None, _) if Some(text) == own => self.remarks.push((R::Phone, false)),
                (None, rest) => warnings.push(self.beside(rest)),
                (Some(number), rest) if rest.is_empty() => numbers.push(number),
                (Some(number), rest) => {
                    // Whose number it is, or when to call, is kept beside it.
                    numbers.push(format!("{number} {rest}"));
                    warnings.push(self.beside(rest));
                }
            }
        }
        numbers.dedup();
        let joined = numbers.join(" / ");
        Ok((!joined.is_empty()).then(|| CleanText::cut(&joined)))
    }

    fn beside(&self, text: String) -> Warning {
        let header = self.cells.header(R::Phone).to_owned();
        Warning { line: self.cells.row.line, kind: WarningKind::Beside { header, text } }
    }

    /// Tells what was left out.
    pub(super) fn told(self, warnings: &mut Vec<Warning>) {
        let line = self.cells.row.line;
        warnings.extend(self.remarks.into_iter().map(|(field, _)| {
            let header = self.cells.header(field).to_owned();
            let text = CleanText::cut(self.cells.text(field).unwrap_or_default()).to_string();
            Warning { line, kind: WarningKind::LeftEmpty { header, text } }
        }));
    }
}

/// The numbers that stand side by side in a cell: "06-11111111 / 070-1234567".
fn several(text: &str) -> Vec<&str> {
    let parts: Vec<&str> = text.split(['/', '|']).map(str::trim).collect();
    let number =
        |part: &&str| (9..=15).contains(&part.chars().filter(char::is_ascii_digit).count());
    if parts.len() > 1 && parts.iter().all(number) { parts } else { vec![text] }
}

/// Whether a text says that there is no e-mail address: "nomail", "geen e-mail", "heeft geen".
fn says_no_address(text: &str) -> bool {
    let letters: String = text.to_lowercase().chars().filter(|sign| sign.is_alphabetic()).collect();
    let of_mail = ["mailadres", "emailadres", "mail", "email", "adres"];
    let none = ["geen", "no", "niet", "heeftgeen", "none", "nvt", "onbekend", "x", "xx", "xxx", ""];
    let bare = of_mail.iter().find_map(|end| letters.strip_suffix(end)).unwrap_or(&letters);
    none.contains(&bare) || none.contains(&bare.trim_end_matches('e'))
}

/// Whether a row is taken without the cell that has this problem.
fn stops_no_row(reason: Reason) -> bool {
    use Reason::{Cell, InFuture, TooLong, UnknownWord};
    matches!(reason, Cell(_) | UnknownWord | TooLong(_) | InFuture(_))
}

/// Whether a text ends in the number of a house, as an address does.
fn is_address(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    let fits = text.chars().count() <= LINE_MAX && text.starts_with(char::is_alphabetic);
    fits && last.starts_with(|sign: char| sign.is_ascii_digit()) && last.len() <= 5
}

impl Soft<'_, F> {
    /// The lowest and the highest age, from fields of their own or in words.
    pub(super) fn ages(&mut self) -> Result<Ages, FieldProblem> {
        if let Some(text) = self.cells.text(F::Audience) {
            self.also.push(F::Audience);
            if let Some((from, to)) =
                cells::ages(text).filter(|_| self.cells.text(F::Ages).is_none())
                && self.cells.text(F::MinAge).or(self.cells.text(F::MaxAge)).is_none()
            {
                return Ok((from, to));
            }
        }
        let words = match self.cells.text(F::Ages) {
            None => (None, None),
            Some(text) => match cells::ages(text) {
                Some(ages) => ages,
                None if self.cells.lenient => {
                    self.remarks.push((F::Ages, false));
                    (None, None)
                }
                None => return Err((Some(F::Ages.name()), Reason::UnknownWord)),
            },
        };
        let min = self.age(F::MinAge)?;
        let max = self.age(F::MaxAge)?;
        let from = min.and_then(|(from, _)| from).or(words.0);
        // "46 t/m 75 jaar" in the column of the lowest age tells both.
        let to = max.and_then(|(_, to)| to).or(min.and_then(|(_, to)| to)).or(words.1);
        Ok((from, to))
    }

    fn age(&mut self, field: F) -> Result<Option<Ages>, FieldProblem> {
        let lowest = field == F::MinAge;
        match self.cells.number::<u8>(field) {
            Ok(age) => {
                Ok(age.map(|age| if lowest { (Some(age), None) } else { (None, Some(age)) }))
            }
            Err(_) if self.cells.lenient => {
                let ages = self.cells.text(field).and_then(cells::ages);
                if ages.is_none() {
                    self.remarks.push((field, false));
                }
                Ok(ages)
            }
            Err(problem) => Err(problem),
        }
    }

    /// Amounts where the cells are such; else what they say, beside the price.
    pub(super) fn price(&mut self, facts: &mut OfferFacts) -> Result<(), FieldProblem> {
        let mut note = self.take(F::PriceNote, self.cells.line(F::PriceNote))?;
        let pass = self.take(F::PassPrice, self.cells.read(F::PassPrice, cells::cents))?;
        facts.price.pass = pass.or(facts.price.pass);
        match self.cells.read(F::Price, cells::cents) {
            Ok(full) => facts.price.full = full.or(facts.price.full),
            Err((_, Reason::Cell(_))) if self.cells.lenient => {
                let text = self.cells.text(F::Price).unwrap_or_default();
                // The same words as before take no amount away that somebody gave.
                let same = facts.price.note.as_str() == text.trim();
                let stood = facts.price.full.filter(|_| same);
                let said = cells::price_said(text);
                facts.price.full = said.cents.or(stood);
                facts.price.pass = facts.price.pass.or(said.pass);
                let fits = CleanText::line(text).ok().filter(|_| note.is_none());
                let understood = said.known || facts.price.full.is_some();
                if !understood || fits.is_none() {
                    self.remarks.push((F::Price, fits.is_some()));
                }
                note = note.or(fits);
            }
            Err(problem) => return Err(problem),
        }
        facts.price.note = note.unwrap_or_else(|| facts.price.note.clone());
        Ok(())
    }

    /// A telephone number; an address that runs on behind it becomes the address.
    pub(super) fn phone(&mut self, facts: &mut OfferFacts) -> Result<(), FieldProblem> {
        let phone = match self.cells.read(F::ContactPhone, cells::phone) {
            Ok(phone) => phone.map(CleanText::cut),
            Err(problem) if !self.cells.lenient => return Err(problem),
            Err(_) => {
                let text = self.cells.text(F::ContactPhone).unwrap_or_default();
                let (number, rest) = cells::phone_said(text);
                let given = self.cells.text(F::Address).is_some();
                let (phone, address) = match number {
                    Some(number) if rest.is_empty() => (number, None),
                    Some(number) if !given && is_address(&rest) => (number, Some(rest)),
                    Some(number) => (format!("{number} {rest}"), None),
                    None => (text.to_owned(), None),
                };
                if let Some(address) = address {
                    facts.address = CleanText::cut(&address);
                }
                if cells::phone(&phone).is_err() {
                    let fits = phone.chars().count() <= LINE_MAX;
                    self.remarks.push((F::ContactPhone, fits));
                }
                Some(CleanText::cut(&phone))
            }
        };
        facts.contact.phone = phone.unwrap_or_else(|| facts.contact.phone.clone());
        Ok(())
    }

    /// First and last day; what is no day is kept as text.
    pub(super) fn season(&mut self, known: Season) -> Result<Season, FieldProblem> {
        let from = self.take(F::StartDate, self.cells.read(F::StartDate, cells::date))?;
        let until = self.take(F::EndDate, self.cells.read(F::EndDate, cells::date))?;
        Ok(Season { from: from.or(known.from), until: until.or(known.until) })
    }

    /// What stands in columns beside the one that is read for a field, and says something else.
    fn beside_all(&self) -> impl Iterator<Item = (&str, &str)> {
        let cells = self.cells;
        F::ALL.iter().flat_map(move |field| {
            let read = cells.text(*field);
            let others = cells.columns(*field).skip(1);
            let others = others.map(|(_, header, text)| (header, text));
            others.filter(move |(_, text)| Some(*text) != read && !super::says_nothing(text))
        })
    }

    /// A text of several lines; one that is too long is cut where the last one ends that fits.
    pub(super) fn note(&mut self, field: F) -> Result<Option<CleanText>, FieldProblem> {
        match self.cells.note(field) {
            Err((_, Reason::TooLong(max))) if self.cells.lenient => {
                let text = self.cells.text(field).unwrap_or_default();
                self.also_cut.push(field);
                // Room for what other columns add.
                let cut: String = text.chars().take(max / 2).collect();
                Ok(CleanText::note(&format!("{cut}…")).ok())
            }
            found => found,
        }
    }

    /// A list of short texts; one that is too long for a list is kept in the description.
    pub(super) fn list(&mut self, field: F) -> Result<Vec<CleanText>, FieldProblem> {
        match self.cells.list(field) {
            Err((_, Reason::TooLong(_))) if self.cells.lenient => {
                self.remarks.push((field, false));
                Ok(Vec::new())
            }
            found => found,
        }
    }

    /// The description, with the text of every cell that has no other place.
    pub(super) fn described(&self, description: &CleanText) -> Result<CleanText, FieldProblem> {
        let mut text = description.to_string();
        let unplaced = self.remarks.iter().filter(|(_, placed)| !placed).map(|(field, _)| field);
        let own =
            |field: &F| (self.cells.header(*field), self.cells.text(*field).unwrap_or_default());
        let own = self.also.iter().chain(unplaced).map(own);
        for (header, said) in own.chain(self.beside_all()) {
            let line = format!("{header}: {said}");
            let line = CleanText::note(&line).map_or(line, |line| line.to_string());
            if !text.contains(&line) {
                text = if text.is_empty() { line } else { format!("{text}\n{line}") };
            }
        }
        match CleanText::note(&text) {
            Err(long) if self.cells.lenient => {
                let cut: String = text.chars().take(long.max - 1).collect();
                let short = |short: TooLong| Reason::TooLong(short.max);
                let cut = CleanText::note(&format!("{cut}…")).map_err(short);
                cut.map_err(|reason| (Some(F::Description.name()), reason))
            }
            Err(long) => Err((Some(F::Description.name()), Reason::TooLong(long.max))),
            Ok(text) => Ok(text),
        }
    }
}
