//! Records written down by hand, field by field: each field takes what the cell of a file takes.

use chrono::NaiveDate;

use super::cells::{CellProblem, phone_said};
use super::columns::{ColumnProblem, Field, Mapping, OfferField, ResidentField, propose};
use super::encoding::{Encoding, Letters};
use super::rows::{Reason, choices, offer_cell, offer_facts, person};
use super::table::{Row, Table};
use crate::domain::CleanText;
use crate::domain::offer::{OfferFacts, OfferStatus};
use crate::domain::resident::Person;

/// The field that cannot be read, and why.
pub type Unread = (Option<&'static str>, Reason);

/// Why a record is not what stands in its fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unwritten {
    /// This field holds what looks like a citizen service number.
    Bsn(&'static str),
    /// One of them cannot be read.
    Unread(Unread),
}

/// A field of a record that is written down by hand.
pub trait ByHand: Field {
    /// What it is a field of.
    type Record: Clone;

    /// The fields in the order in which somebody would tell them.
    const ASKED: &'static [Self];

    /// What stands in it.
    fn cell(self, record: &Self::Record) -> String;

    /// Takes out what stands in it.
    fn empty(self, record: &mut Self::Record);

    /// Whether it is read together with others of which one changed.
    fn goes_with(self, changed: Self) -> bool {
        self == changed
    }

    /// Whether it holds a telephone number, which may have a remark behind it.
    fn is_phone(self) -> bool;

    /// Puts a telephone number with its remark in its place.
    fn call(record: &mut Self::Record, number: CleanText);

    /// A record from one row, over what is known of it.
    ///
    /// # Errors
    /// [`Unread`].
    fn read(
        row: &Row,
        mapping: &Mapping<Self>,
        known: Option<&Self::Record>,
        today: NaiveDate,
    ) -> Result<Self::Record, Unread>;

    /// The words that it takes, one for each value; none where it takes others.
    fn words(self, dutch: bool) -> Vec<&'static str> {
        choices(self.name(), dutch)
    }

    /// Whether it is answered with yes or no.
    fn is_yes_no(self) -> bool {
        ["voicemail", "interpreter", "wheelchair", "child_care", "digital", "together"]
            .contains(&self.name())
    }
}

/// The record as it is when this stands in its fields: what stands there already is not read again.
///
/// `own` where the municipality's own numbers may pass for citizen service numbers.
///
/// # Errors
/// [`Unwritten`].
pub fn written<F: ByHand>(
    told: &[(F, String)],
    before: Option<&F::Record>,
    today: NaiveDate,
    own: bool,
) -> Result<F::Record, Unwritten> {
    let stood = |field: F| before.map(|record| field.cell(record)).unwrap_or_default();
    let changed: Vec<F> = told
        .iter()
        .filter(|(field, text)| stood(*field).trim() != text.trim())
        .map(|(field, _)| *field)
        .collect();
    let read = told.iter().filter(|(field, _)| changed.iter().any(|one| field.goes_with(*one)));
    let mut known = before.cloned();
    let (mut headers, mut cells, mut number) = (Vec::new(), Vec::new(), None);
    for (field, text) in read {
        if let Some(known) = &mut known {
            field.empty(known);
        }
        if field.is_phone() {
            number = Some((*field, text.trim()));
        } else if !text.trim().is_empty() {
            headers.push(field.name().to_owned());
            cells.push(text.clone());
        }
    }
    let mapping = propose::<F>(&headers);
    if let Some(field) = bsn_in::<F>(&mapping, &cells, own) {
        return Err(Unwritten::Bsn(field));
    }
    let row = Row { line: 1, cells: cells.iter().collect() };
    let read = F::read(&row, &mapping, known.as_ref(), today);
    let mut record = read.map_err(Unwritten::Unread)?;
    if let Some((field, text)) = number.filter(|(_, text)| !text.is_empty()) {
        let wrong = |why| Unwritten::Unread((Some(field.name()), why));
        if phone_said(text).0.is_none() {
            return Err(wrong(Reason::Cell(CellProblem::NotAPhone)));
        }
        let number = CleanText::line(text).map_err(|long| wrong(Reason::TooLong(long.max)))?;
        F::call(&mut record, number);
    }
    Ok(record)
}

/// The field of a row that holds what looks like a citizen service number, as in a file.
fn bsn_in<F: ByHand>(mapping: &Mapping<F>, cells: &[String], own: bool) -> Option<&'static str> {
    let number = ResidentField::ClientNumber.name();
    let own = F::ALL.iter().copied().find(|field| own && field.name() == number);
    let table = Table {
        headers: mapping.headers().to_vec(),
        rows: vec![Row { line: 1, cells: cells.iter().collect() }],
        unfit: Vec::new(),
        short: Vec::new(),
        masked: Vec::new(),
        totals: Vec::new(),
        titles: Vec::new(),
        letters: Letters::default(),
        encoding: Encoding::Utf8,
        separator: b';',
    };
    let problems = mapping.check_but(&table, own).err().unwrap_or_default();
    let header = problems.into_iter().find_map(|problem| match problem {
        ColumnProblem::Bsn { header, .. } => Some(header),
        _ => None,
    })?;
    F::ALL.iter().map(|field| field.name()).find(|name| *name == header)
}

impl ByHand for ResidentField {
    type Record = Person;

    const ASKED: &'static [Self] = &[
        Self::Given,
        Self::Prefix,
        Self::Family,
        Self::Rung,
        Self::Phone,
        Self::Email,
        Self::Channel,
        Self::Hours,
        Self::Voicemail,
        Self::Language,
        Self::Interpreter,
        Self::Neighbourhood,
        Self::ClientNumber,
        Self::InflowOn,
        Self::BenefitSince,
        Self::Interval,
    ];

    fn cell(self, person: &Person) -> String {
        let reach = &person.reach;
        let day = |on: Option<NaiveDate>| on.map(|on| on.to_string()).unwrap_or_default();
        let yes_no = |told: Option<bool>| told.map_or("", |yes| if yes { "yes" } else { "no" });
        match self {
            Self::Given => person.name.given.to_string(),
            Self::Prefix => person.name.prefix.to_string(),
            Self::Family => person.name.family.to_string(),
            Self::Name => person.name.spoken(),
            Self::Rung => person.rung.number().to_string(),
            Self::ClientNumber => person.client_no.to_string(),
            Self::InflowOn => day(person.inflow_on),
            Self::BenefitSince => day(person.benefit_since),
            Self::Phone => reach.phone.to_string(),
            Self::Email => reach.email.to_string(),
            Self::Neighbourhood => person.neighbourhood.to_string(),
            Self::Channel => reach.channel.map_or("", |channel| channel.name()).to_owned(),
            Self::Hours => reach.hours.map_or("", |hours| hours.name()).to_owned(),
            Self::Voicemail => yes_no(reach.voicemail).to_owned(),
            Self::Language => reach.language.to_string(),
            Self::Interpreter => yes_no(reach.interpreter).to_owned(),
            Self::Interval => person.interval_days.map(|days| days.to_string()).unwrap_or_default(),
            // What belongs to the plan or the timeline has acts of its own.
            Self::Pass
            | Self::Interests
            | Self::Barriers
            | Self::LastContact
            | Self::ContactKind
            | Self::ContactResult
            | Self::RungOn
            | Self::State
            | Self::EndedOn
            | Self::EndReason
            | Self::AsOf
            | Self::Note => String::new(),
        }
    }

    fn empty(self, person: &mut Person) {
        let reach = &mut person.reach;
        match self {
            Self::Given => person.name.given = CleanText::default(),
            Self::Prefix => person.name.prefix = CleanText::default(),
            Self::Family => person.name.family = CleanText::default(),
            Self::ClientNumber => person.client_no = CleanText::default(),
            Self::InflowOn => person.inflow_on = None,
            Self::BenefitSince => person.benefit_since = None,
            Self::Phone => reach.phone = CleanText::default(),
            Self::Email => reach.email = CleanText::default(),
            Self::Neighbourhood => person.neighbourhood = CleanText::default(),
            Self::Channel => reach.channel = None,
            Self::Hours => reach.hours = None,
            Self::Voicemail => reach.voicemail = None,
            Self::Language => reach.language = CleanText::default(),
            Self::Interpreter => reach.interpreter = None,
            Self::Interval => person.interval_days = None,
            Self::Name
            | Self::Rung
            | Self::Pass
            | Self::Interests
            | Self::Barriers
            | Self::LastContact
            | Self::ContactKind
            | Self::ContactResult
            | Self::RungOn
            | Self::State
            | Self::EndedOn
            | Self::EndReason
            | Self::AsOf
            | Self::Note => {}
        }
    }

    fn goes_with(self, changed: Self) -> bool {
        let name = [Self::Given, Self::Prefix, Self::Family];
        self == changed || name.contains(&self) && name.contains(&changed)
    }

    fn is_phone(self) -> bool {
        self == Self::Phone
    }

    fn call(person: &mut Person, number: CleanText) {
        person.reach.phone = number;
    }

    fn read(
        row: &Row,
        mapping: &Mapping<Self>,
        known: Option<&Person>,
        today: NaiveDate,
    ) -> Result<Person, Unread> {
        person(row, mapping, known, today)
    }
}

impl ByHand for OfferField {
    type Record = OfferFacts;

    const ASKED: &'static [Self] = &[
        Self::Name,
        Self::Provider,
        Self::Description,
        Self::Forms,
        Self::Tags,
        Self::Place,
        Self::Address,
        Self::Neighbourhood,
        Self::When,
        Self::StartDate,
        Self::EndDate,
        Self::Price,
        Self::PassPrice,
        Self::PriceNote,
        Self::ContactName,
        Self::ContactPhone,
        Self::ContactEmail,
        Self::Website,
        Self::Languages,
        Self::Level,
        Self::Load,
        Self::Wheelchair,
        Self::ChildCare,
        Self::GroupSize,
        Self::Digital,
        Self::Together,
        Self::MinAge,
        Self::MaxAge,
        Self::Capacity,
        Self::Taken,
        Self::Waiting,
        Self::PolicyField,
        Self::ConfirmedOn,
        Self::Status,
        Self::Code,
    ];

    fn cell(self, facts: &OfferFacts) -> String {
        offer_cell(facts, self)
    }

    fn empty(self, facts: &mut OfferFacts) {
        let none = CleanText::default;
        let (access, places) = (&mut facts.access, &mut facts.places);
        match self {
            // An offer has a name: another takes its place.
            Self::Name
            | Self::Ages
            | Self::Audience
            | Self::SignUp
            | Self::Full
            | Self::Days
            | Self::EndTime
            | Self::Period => {}
            Self::StartDate => facts.season.from = None,
            Self::EndDate => facts.season.until = None,
            Self::Code => facts.reference = none(),
            Self::Provider => facts.provider = none(),
            Self::Description => facts.description = none(),
            Self::Forms => facts.forms = Vec::new(),
            Self::PolicyField => facts.field = None,
            Self::Tags => facts.tags = Vec::new(),
            Self::Place => facts.place = none(),
            Self::Address => facts.address = none(),
            Self::Neighbourhood => facts.neighbourhood = none(),
            Self::When => (facts.slots, facts.when) = (Vec::new(), none()),
            Self::Price => facts.price.full = None,
            Self::PassPrice => facts.price.pass = None,
            Self::PriceNote => facts.price.note = none(),
            Self::Languages => access.languages = Vec::new(),
            Self::Level => access.level = None,
            Self::Wheelchair => access.wheelchair = None,
            Self::Load => access.load = None,
            Self::ChildCare => access.child_care = None,
            Self::GroupSize => access.group = None,
            Self::Digital => access.digital = None,
            Self::Together => access.together = None,
            Self::MinAge => access.min_age = None,
            Self::MaxAge => access.max_age = None,
            Self::Capacity => places.capacity = None,
            Self::Taken => places.taken = None,
            Self::Waiting => places.waiting = None,
            Self::ContactName => facts.contact.name = none(),
            Self::ContactPhone => facts.contact.phone = none(),
            Self::ContactEmail => facts.contact.email = none(),
            Self::Website => facts.website = none(),
            Self::ConfirmedOn => facts.confirmed_on = None,
            Self::Status => facts.status = OfferStatus::default(),
        }
    }

    fn is_phone(self) -> bool {
        self == Self::ContactPhone
    }

    fn call(facts: &mut OfferFacts, number: CleanText) {
        facts.contact.phone = number;
    }

    fn read(
        row: &Row,
        mapping: &Mapping<Self>,
        known: Option<&OfferFacts>,
        today: NaiveDate,
    ) -> Result<OfferFacts, Unread> {
        offer_facts(row, mapping, known, today)
    }
}
