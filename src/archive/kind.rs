//! The files of an archive: one for each kind of record, one record a line.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::office::{Given, Known, Order};
use super::shape::{Misshapen, Shape, field};
use crate::domain::appointment::Appointment;
use crate::domain::buddy::Buddy;
use crate::domain::budget::{Booking, Cost};
use crate::domain::closing::Closing;
use crate::domain::contact::Contact;
use crate::domain::entry::Gone;
use crate::domain::file::Record;
use crate::domain::id::Numbers;
use crate::domain::imported::Imported;
use crate::domain::income::Income;
use crate::domain::measured::Sheet;
use crate::domain::measurement::Measurement;
use crate::domain::owner::Assignment;
use crate::domain::pause::Pause;
use crate::domain::place::Move;
use crate::domain::plan::Plan;
use crate::domain::promise::Promise;
use crate::domain::referral::Referral;
use crate::domain::reply::Reply;
use crate::domain::request::Request;
use crate::domain::role::Team;
use crate::domain::signal::Signal;
use crate::domain::suggestion::Suggestion;
use crate::domain::task::Task;
use crate::domain::unwilling::Unwilling;
use crate::domain::wave::Wave;
use crate::domain::wish::Wish;
use crate::domain::word::words;
use crate::domain::{Change, Delta, File, Offer, Resident, ResidentId};

words! {
    /// The kinds of line; the name is that of the file, without its ending.
    Kind {
        /// People.
        Residents = "residents",
        /// Offers of the catalogue.
        Offers = "offers",
        /// Contacts and attempts.
        Contacts = "contacts",
        /// Promises.
        Promises = "promises",
        /// Referrals.
        Referrals = "referrals",
        /// Versions of plans.
        Plans = "plans",
        /// Pauses.
        Pauses = "pauses",
        /// Own requests.
        Requests = "requests",
        /// Moves by hand.
        Moves = "moves",
        /// Yearly measurements: offered, taken or not.
        Measurements = "measurements",
        /// Signals to the WSP.
        Signals = "signals",
        /// Tasks.
        Tasks = "tasks",
        /// Income contacts.
        Incomes = "income-contacts",
        /// Hand-overs.
        Assignments = "hand-overs",
        /// Buddies.
        Buddies = "buddies",
        /// Unwilling-track files.
        Unwilling = "unwilling",
        /// Closings.
        Closings = "closings",
        /// Wishes about contact.
        Wishes = "wishes",
        /// Appointments.
        Appointments = "appointments",
        /// Sums for referrals.
        Costs = "costs",
        /// What residents answered: is this right?
        Replies = "replies",
        /// The answers of measurements, under numbers that name nobody.
        Answers = "answers",
        /// Sums on the budget, which name nobody.
        Budget = "budget",
        /// What residents would change in the offer, which names nobody.
        Suggestions = "suggestions",
        /// Waves.
        Waves = "waves",
        /// Roles of users.
        Roles = "roles",
        /// People who were erased: numbers, and nobody behind them.
        Erased = "erased",
        /// The files that were imported, so that an older one is noticed.
        Imported = "imported-files",
        /// The random number behind today's order.
        Order = "order",
        /// The entries of the journal. Not read back: what is past is not signed anew.
        History = "history",
        /// The access log. Not read back.
        Log = "access-log",
    }
}

impl Kind {
    /// The name of its file.
    pub fn file(self) -> String {
        format!("{}.jsonl", self.name())
    }

    /// Whether it is read back.
    pub const fn comes_back(self) -> bool {
        !matches!(self, Self::History | Self::Log)
    }

    /// Whether an archive is whole without it: those of before had none.
    pub const fn may_lack(self) -> bool {
        matches!(
            self,
            Self::Imported
                | Self::Order
                | Self::Costs
                | Self::Budget
                | Self::Replies
                | Self::Suggestions
        )
    }
}

/// Whose a record is, beside its own fields.
const WHOSE: &str = "resident";

fn of_resident<R: Shape>(id: ResidentId, record: &R) -> Value {
    let mut value = record.value();
    if let Some(object) = value.as_object_mut() {
        object.insert(WHOSE.to_owned(), id.value());
    }
    value
}

fn records<R: Record + Shape>(file: &File, kind: Kind, lines: &mut Vec<(Kind, Value)>) {
    let all = R::list(&file.records).iter();
    lines.extend(all.map(|record| (kind, of_resident(file.resident.id, record))));
}

/// A record of somebody, read back.
fn record<R: Record + Shape>(value: &Value) -> Result<(ResidentId, Delta<R>), Misshapen> {
    let id = field(value, WHOSE)?;
    let mut own: Map<String, Value> = value.as_object().ok_or_else(Misshapen::here)?.clone();
    own.remove(WHOSE);
    Ok((id, Delta::new(R::read(&Value::Object(own))?)))
}

fn record_schema<R: Shape>() -> Value {
    let mut schema = R::schema();
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert(WHOSE.to_owned(), ResidentId::schema());
    }
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.push(WHOSE.into());
    }
    schema
}

/// Every kind of record in a file, with the change that makes one.
macro_rules! in_file {
    ($($kind:ident: $record:ty = $change:expr,)+) => {
        /// All lines about one person, each with its kind.
        pub fn file_lines(file: &File) -> Vec<(Kind, Value)> {
            let mut lines = vec![(Kind::Residents, file.resident.value())];
            $(records::<$record>(file, Kind::$kind, &mut lines);)+
            lines
        }

        /// The change that makes a record in somebody's file; `None` for another kind of line.
        fn in_file(kind: Kind, value: &Value) -> Result<Option<(ResidentId, Change)>, Misshapen> {
            match kind {
                $(Kind::$kind => {
                    let (id, delta) = record::<$record>(value)?;
                    Ok(Some((id, $change(id, delta))))
                })+
                _ => Ok(None),
            }
        }

        fn file_schema(kind: Kind) -> Option<Value> {
            match kind {
                $(Kind::$kind => Some(record_schema::<$record>()),)+
                _ => None,
            }
        }
    };
}
in_file! {
    Contacts: Contact = Change::Contact,
    Promises: Promise = Change::Promise,
    Referrals: Referral = Change::Referral,
    Plans: Plan = Change::Plan,
    Pauses: Pause = Change::Pause,
    Requests: Request = Change::Request,
    Moves: Move = Change::Move,
    Measurements: Measurement = Change::Measurement,
    Signals: Signal = Change::Signal,
    Tasks: Task = Change::Task,
    Incomes: Income = Change::Income,
    Assignments: Assignment = Change::Assignment,
    Buddies: Buddy = Change::Buddy,
    Unwilling: Unwilling = Change::Unwilling,
    Closings: Closing = Change::Closing,
    Wishes: Wish = Change::Wish,
    Appointments: Appointment = Change::Appointment,
    Costs: Cost = Change::Cost,
    Replies: Reply = Change::Reply,
}

/// JSON Schema of all kinds of line, by the names of their files.
pub fn schema() -> Value {
    let of = |kind: Kind| {
        let entry = || json!({ "type": "object", "required": ["seq", "at", "by", "cause"] });
        file_schema(kind).unwrap_or_else(|| match kind {
            Kind::Residents => Resident::schema(),
            Kind::Offers => Offer::schema(),
            Kind::Answers => Sheet::schema(),
            Kind::Budget => Booking::schema(),
            Kind::Suggestions => Suggestion::schema(),
            Kind::Waves => Wave::schema(),
            Kind::Roles => Given::schema(),
            Kind::Erased => Gone::schema(),
            Kind::Imported => Known::schema(),
            Kind::Order => Order::schema(),
            Kind::Log => json!({ "type": "object", "required": ["no", "at", "by", "what"] }),
            _ => entry(),
        })
    };
    let definitions: Map<String, Value> =
        Kind::ALL.iter().map(|kind| (kind.name().to_owned(), of(*kind))).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": super::FORM,
        "description": "One line of NAME.jsonl is $defs/NAME.",
        "$defs": definitions,
    })
}

/// What was read of an archive, as the changes that make it.
#[derive(Debug, Default)]
pub struct Content {
    people: BTreeMap<ResidentId, Vec<Change>>,
    rest: Vec<Change>,
    team: Team,
    /// People who were erased.
    pub gone: Vec<Gone>,
    /// Files that were imported and stand, the first one first; their entries have no number here.
    pub imported: Vec<Imported>,
    /// The random number that draws lots and breaks ties; `None` where the archive says none.
    pub salt: Option<u128>,
}

impl Content {
    /// Takes in a line of this kind.
    ///
    /// # Errors
    /// [`Misshapen`] where it is not what the schema says.
    pub fn take(&mut self, kind: Kind, value: &Value) -> Result<(), Misshapen> {
        if let Some((id, change)) = in_file(kind, value)? {
            self.people.entry(id).or_default().push(change);
            return Ok(());
        }
        match kind {
            Kind::Residents => {
                let resident = Resident::read(value)?;
                let (id, new) = (resident.id, Change::Person(Delta::new(resident)));
                self.people.entry(id).or_default().push(new);
            }
            Kind::Offers => {
                let offer = Offer::read(value)?;
                self.rest.push(Change::Offer(Delta::new(offer)));
            }
            Kind::Answers => {
                let sheet = Sheet::read(value)?;
                self.rest.push(Change::Sheet(Delta::new(sheet)));
            }
            Kind::Budget => {
                let booking = Booking::read(value)?;
                self.rest.push(Change::Booking(Delta::new(booking)));
            }
            Kind::Suggestions => {
                let suggestion = Suggestion::read(value)?;
                self.rest.push(Change::Suggestion(Delta::new(suggestion)));
            }
            Kind::Waves => {
                let wave = Wave::read(value)?;
                self.rest.push(Change::Wave(Delta::new(wave)));
            }
            Kind::Roles => {
                let given = Given::read(value)?;
                self.team = self.team.with(&given.user, given.role);
            }
            Kind::Erased => self.gone.push(Gone::read(value)?),
            Kind::Imported => self.imported.push(Known::read(value)?.into()),
            Kind::Order if self.salt.is_some() => return Err(Misshapen::here()),
            Kind::Order => self.salt = Some(Order::read(value)?.salt.0),
            _ => {}
        }
        Ok(())
    }

    /// What the users do.
    pub const fn team(&self) -> &Team {
        &self.team
    }

    /// The changes that make residents, offers and waves.
    pub fn all(&self) -> impl Iterator<Item = &Change> {
        self.people.values().flatten().chain(&self.rest)
    }

    /// The changes that make it all, those about one person together.
    pub fn changes(self) -> Vec<Change> {
        let Self { people, mut rest, team, .. } = self;
        if !team.roles.is_empty() {
            rest.push(Change::Team(Delta::new(team)));
        }
        people.into_values().flatten().chain(rest).collect()
    }
}

/// The highest numbers given out, as they are written.
pub fn numbers(numbers: &Numbers) -> Value {
    numbers.value()
}

/// The highest numbers given out, read back.
///
/// # Errors
/// [`Misshapen`].
pub fn read_numbers(value: &Value) -> Result<Numbers, Misshapen> {
    Numbers::read(value)
}
