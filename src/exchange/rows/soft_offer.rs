//! The cells of an offer that stop no row: what is not understood is kept as text.
//!
//! A price like "€ 46,58 per kwartaal & 7,50 inschrijfgeld" stays with the price, a telephone
//! number with an address behind it is taken apart, what cannot be is told, and what has no place of
//! its own goes into the description behind the name of its column.

use chrono::NaiveDate;

use super::soft::{Soft, no_address};
use super::when::{When, names_no_day, when_of};
use super::{Cells, FieldProblem, Reason, Warning, WarningKind};
use crate::domain::CleanText;
use crate::domain::offer::{OfferFacts, Places, Season, Slot};
use crate::domain::text::LINE_MAX;
use crate::exchange::cells::{self, CellProblem, Room};
use crate::exchange::columns::{Field as _, OfferField as F};

/// Fields of a row that somebody should look at.
#[derive(Default)]
pub(super) struct Unsure {
    /// Not understood, and kept as text.
    unread: Vec<F>,
    /// Said, and cannot be.
    odd: Vec<F>,
    /// In place of which a spreadsheet wrote an error.
    broken: Vec<F>,
    /// Whether it says when it is, and no day.
    no_day: bool,
}

impl Unsure {
    /// What was found while a row was read.
    pub(super) fn of(soft: Soft<'_, F>, facts: &OfferFacts) -> Self {
        let cells = soft.cells;
        let is_broken = |field: &F| {
            let text = cells.mapping.cell(cells.row, *field);
            text.is_some_and(|text| cells::is_sheet_error(text) && !super::says_nothing(text))
        };
        let broken = F::ALL.iter().copied().filter(|field| cells.lenient && is_broken(field));
        let unread = soft.remarks.into_iter().map(|(field, _)| field);
        let unread = unread.chain(soft.also_cut).collect();
        let is_odd = [F::When, F::EndTime, F::Days].iter().any(|it| soft.odd.contains(it));
        let no_day = !is_odd && names_no_day(cells, facts);
        Self { unread, odd: soft.odd, broken: broken.collect(), no_day }
    }

    /// The same, with the line and what the cells say.
    pub(super) fn told(self, cells: &Cells<'_, F>) -> Vec<Warning> {
        let of = |field: F| {
            let text = cells.mapping.cell(cells.row, field).unwrap_or_default();
            (cells.header(field).to_owned(), CleanText::cut(text).to_string())
        };
        let unread = self.unread.into_iter().map(|field| WarningKind::KeptAsText(field.name()));
        let odd = self.odd.into_iter().map(|field| {
            let (header, text) = of(field);
            WarningKind::CannotBe { header, text }
        });
        let broken = self.broken.into_iter().map(|field| {
            let (header, text) = of(field);
            WarningKind::LeftEmpty { header, text }
        });
        let line = cells.row.line;
        let no_day = self.no_day.then(|| WarningKind::NoDay(vec![line]));
        let kinds = unread.chain(odd).chain(broken).chain(no_day);
        kinds.map(|kind| Warning { line, kind }).collect()
    }
}

type Ages = (Option<u8>, Option<u8>);

/// Between what several columns say beside a price.
const AND: &str = "; ";

impl Soft<'_, F> {
    /// The lowest and the highest age, from fields of their own or in words.
    pub(super) fn ages(&mut self) -> Result<Ages, FieldProblem> {
        let alone = [F::Ages, F::MinAge, F::MaxAge].iter().all(|it| self.cells.text(*it).is_none());
        if let Some(text) = self.cells.text(F::Audience) {
            self.also.push(F::Audience);
            if let Some(ages) = cells::ages(text).filter(|_| alone) {
                return Ok(ages);
            }
            self.odd.extend(cells::are_odd_ages(text).then_some(F::Audience));
        }
        let words = match self.cells.text(F::Ages) {
            None => (None, None),
            Some(text) => match cells::ages(text) {
                Some(ages) => ages,
                None if self.cells.lenient => {
                    self.no_ages(F::Ages, text);
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
        let found = match self.cells.number::<u8>(field) {
            Ok(Some(age)) if age > cells::OLDEST => {
                Err((Some(field.name()), Reason::Cell(CellProblem::TooLarge)))
            }
            found => found,
        };
        match found {
            Ok(age) => {
                Ok(age.map(|age| if lowest { (Some(age), None) } else { (None, Some(age)) }))
            }
            Err(_) if self.cells.lenient => {
                let text = self.cells.text(field).unwrap_or_default();
                let ages = cells::ages(text);
                if ages.is_none() {
                    self.no_ages(field, text);
                }
                Ok(ages)
            }
            Err(problem) => Err(problem),
        }
    }

    /// Ages that are not taken: because nobody has them, or because they are not understood.
    fn no_ages(&mut self, field: F, text: &str) {
        let old = text.trim().parse::<u32>().is_ok_and(|age| age > u32::from(cells::OLDEST));
        if old || cells::are_odd_ages(text) {
            self.cannot_be(field);
        } else {
            self.remarks.push((field, false));
        }
    }

    /// What a field says cannot be: it is told and kept in the description.
    pub(super) fn cannot_be(&mut self, field: F) {
        self.odd.push(field);
        self.also.push(field);
    }

    /// Amounts where the cells are such; else what they say, beside the price.
    pub(super) fn price(&mut self, facts: &mut OfferFacts) -> Result<(), FieldProblem> {
        let mut note = self.take(F::PriceNote, self.cells.line(F::PriceNote))?;
        let with_pass = self.pass_price(facts)?;
        match self.cells.read(F::Price, cells::cents) {
            Ok(full) => {
                facts.price.full = full.or(facts.price.full);
                note = note.or_else(|| self.unit_of_header(full?));
            }
            Err((_, Reason::Cell(_))) if self.cells.lenient => {
                let text = self.cells.text(F::Price).unwrap_or_default();
                // The same words as before take no amount away that somebody gave.
                let same = facts.price.note.as_str().split(AND).any(|it| it == text.trim());
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
        let note = note.unwrap_or_else(|| facts.price.note.clone());
        facts.price.note = match with_pass {
            Some(words) => self.beside_price(&note, &words),
            None => note,
        };
        Ok(())
    }

    /// What the column of an amount says that it is for: "Contributie per jaar".
    fn unit_of_header(&self, cents: u32) -> Option<CleanText> {
        let header = self.cells.header(F::Price);
        let per = cells::price_said(&format!("1 {header}")).per?;
        let told = self.cells.lenient && cents > 0 && per != cells::Per::Time;
        CleanText::line(header).ok().filter(|_| told)
    }

    /// Whether the pass counts, where the column asks that and its cell is one or zero: no price.
    fn pass_counts(&self) -> Option<&'static str> {
        let header = self.cells.header(F::PassPrice).to_lowercase();
        let costs = ["prijs", "kosten", "tarief", "bedrag", "korting", "price", "fee", "€"];
        if !self.cells.lenient || costs.iter().any(|word| header.contains(word)) {
            return None;
        }
        match self.cells.text(F::PassPrice)?.trim() {
            "1" => Some("ja"),
            "0" => Some("nee"),
            _ => None,
        }
    }

    /// The price with the pass; where the cell says in words what the pass does, those words.
    fn pass_price(&mut self, facts: &mut OfferFacts) -> Result<Option<String>, FieldProblem> {
        if let Some(counts) = self.pass_counts() {
            return Ok(Some(counts.to_owned()));
        }
        match self.cells.read(F::PassPrice, cells::cents) {
            Ok(pass) => facts.price.pass = pass.or(facts.price.pass),
            Err((_, Reason::Cell(_))) if self.cells.lenient => {
                let text = self.cells.text(F::PassPrice).unwrap_or_default();
                let said = cells::price_said(text);
                let amount = said.cents.or(said.pass);
                // Whether the pass counts there is said, and not what it then costs.
                if amount.is_none() && cells::yes_no(text).is_err() {
                    self.remarks.push((F::PassPrice, true));
                }
                facts.price.pass = amount.or(facts.price.pass);
                return Ok(Some(text.to_owned()));
            }
            Err(problem) => return Err(problem),
        }
        Ok(None)
    }

    /// What is said beside a price, with what the column of the pass says in its newest words.
    fn beside_price(&mut self, note: &CleanText, words: &str) -> CleanText {
        let of_pass = format!("{}: ", self.cells.header(F::PassPrice));
        let others = note.as_str().split(AND).filter(|part| !part.starts_with(&of_pass));
        let own = format!("{of_pass}{words}");
        let all = others.chain([own.as_str()]).filter(|part| !part.is_empty());
        let all = CleanText::line(&all.collect::<Vec<_>>().join(AND));
        all.unwrap_or_else(|_too_long| {
            self.also.push(F::PassPrice);
            note.clone()
        })
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
                let unread = number.is_none();
                let (phone, address) = match number {
                    Some(number) if rest.is_empty() => (number, None),
                    Some(number) if !given && is_address(&rest) => (number, Some(rest)),
                    Some(number) => (format!("{number} {rest}"), None),
                    None => (text.to_owned(), None),
                };
                if let Some(address) = address {
                    facts.address = CleanText::cut(&address);
                }
                if unread {
                    let fits = phone.chars().count() <= LINE_MAX;
                    self.remarks.push((F::ContactPhone, fits));
                }
                Some(CleanText::cut(&phone))
            }
        };
        facts.contact.phone = phone.unwrap_or_else(|| facts.contact.phone.clone());
        Ok(())
    }

    /// Where to write to; by hand that is an address.
    pub(super) fn address_to_write_to(&mut self) -> Result<Option<CleanText>, FieldProblem> {
        let told = self.line(F::ContactEmail)?;
        let is_none =
            |text: &CleanText| !self.cells.lenient && !cells::holds_address(text.as_str());
        if told.as_ref().is_some_and(is_none) { Err(no_address(F::ContactEmail)) } else { Ok(told) }
    }

    /// Weekly moments, else words; what is known where the row says neither.
    pub(super) fn when(
        &mut self,
        slots: Vec<Slot>,
        text: CleanText,
        today: NaiveDate,
    ) -> Result<(Vec<Slot>, CleanText), FieldProblem> {
        let Some(When { slots, text, odd }) = when_of(self.cells, today)? else {
            return Ok((slots, text));
        };
        let said = [F::When, F::EndTime, F::Days].into_iter();
        self.odd.extend(said.filter(|it| odd && self.cells.text(*it).is_some()).take(1));
        Ok((slots, text))
    }

    /// First and last day, from columns of their own or from that of a period. What the period says
    /// where it is no plain days is said with the moments, or in the description beside these.
    pub(super) fn season(
        &mut self,
        known: Season,
        (slots, when): (&[Slot], CleanText),
        today: NaiveDate,
    ) -> Result<(Season, CleanText), FieldProblem> {
        let from = self.take(F::StartDate, self.cells.read(F::StartDate, cells::date))?;
        let until = self.take(F::EndDate, self.cells.read(F::EndDate, cells::date))?;
        let text = self.cells.text(F::Period);
        let read = text.and_then(|text| cells::period(text, today));
        let crossed = |(from, until): &(_, Option<NaiveDate>)| until.is_some() && until < from;
        let (first, last) = read.filter(|days| !crossed(days)).unwrap_or_default();
        let (from, until) = (from.or(first), until.or(last));
        let season = Season { from: from.or(known.from), until: until.or(known.until) };
        let words = text.filter(|_| first.is_none() && last.is_none());
        let Some(words) = words else { return Ok((season, when)) };
        self.odd.extend(read.map(|_| F::Period));
        let told = [F::When, F::EndTime, F::Days].iter().any(|it| self.cells.text(*it).is_some());
        match CleanText::line(words) {
            Ok(words) if !told && slots.is_empty() => Ok((season, words)),
            _ => {
                self.also.push(F::Period);
                Ok((season, when))
            }
        }
    }

    /// How many places there are and how many of them are taken: all, where the row says that it is full.
    pub(super) fn places(&mut self, known: Places) -> Result<Places, FieldProblem> {
        let capacity = self.capacity(known.capacity)?;
        let told = self.number(F::Taken)?;
        let mut taken = told.or(known.taken);
        match (self.full()?, capacity) {
            (Some(true), Some(_)) => taken = capacity.max(taken),
            // Nobody counts the places: what it says is kept beside the rest.
            (Some(true), None) => self.remarks.push((F::Full, false)),
            (Some(false), Some(all)) if told.is_none() && taken >= Some(all) => taken = None,
            _ => {}
        }
        Ok(Places { capacity, taken, waiting: self.number(F::Waiting)?.or(known.waiting) })
    }

    /// Whether nobody else can come; who has a list of people who wait has no place left.
    fn full(&mut self) -> Result<Option<bool>, FieldProblem> {
        let says = |text: &str| {
            let text = text.to_lowercase();
            ["vol", "wachtlijst", "full", "waiting"].iter().any(|word| text.starts_with(word))
        };
        if self.cells.text(F::Full).is_some_and(says) {
            Ok(Some(true))
        } else {
            self.yes_no(F::Full)
        }
    }

    /// How many places there are; a cell that says that there is no limit leaves none.
    fn capacity(&mut self, known: Option<u16>) -> Result<Option<u16>, FieldProblem> {
        let text = self.cells.text(F::Capacity).unwrap_or_default();
        match self.cells.number(F::Capacity) {
            Ok(number) => Ok(number.or(known)),
            Err(_) if self.cells.lenient => Ok(match cells::room(text) {
                Some(Room::AtMost(number)) => Some(number),
                Some(Room::NoLimit) => {
                    self.also.push(F::Capacity);
                    None
                }
                None => {
                    self.remarks.push((F::Capacity, false));
                    known
                }
            }),
            Err(problem) => Err(problem),
        }
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
}

/// Whether a text ends in the number of a house, as an address does.
fn is_address(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    let fits = text.chars().count() <= LINE_MAX && text.starts_with(char::is_alphabetic);
    fits && last.starts_with(|sign: char| sign.is_ascii_digit()) && last.len() <= 5
}
