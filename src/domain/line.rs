//! The line of a resident in a list, and the dated obligations that decide the order.

use chrono::NaiveDate;

use crate::domain::closing::CloseReason;
use crate::domain::file::File;
use crate::domain::id::Code;
use crate::domain::measured::SheetNo;
use crate::domain::open::{Due, OnTheWay, Open, Slot, due, on_the_way};
use crate::domain::owner::Owner;
use crate::domain::place::Direction;
use crate::domain::promise::Tally;
use crate::domain::referral::{ReferralState, Target};
use crate::domain::request::Request;
use crate::domain::resident::PersonName;
use crate::domain::wish::{Welcome, Wished};
use crate::domain::{CleanText, OfferId, ResidentId, Rung};

/// What a list shows of a resident; derived from the file, kept in memory for everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Identity.
    pub id: ResidentId,
    /// Number in the short code.
    pub no: u32,
    /// Name.
    pub name: PersonName,
    /// Number in the municipality's own administration.
    pub client_no: CleanText,
    /// Telephone number as written: whoever calls back is found by it.
    pub phone: CleanText,
    /// E-mail address.
    pub email: CleanText,
    /// Rung.
    pub rung: Rung,
    /// Everything due, the earliest first; of it only promises and appointments are a part of the
    /// order.
    pub open: Vec<Open>,
    /// Referrals that have not come to their end, the longest silent first.
    pub on_the_way: Vec<OnTheWay>,
    /// The days of the attempts since the last conversation, the earliest first.
    pub tried: Vec<NaiveDate>,
    /// Why the resident was moved by hand.
    pub moved_why: CleanText,
    /// The number of a sheet of the yearly measurement that is out.
    pub sheet: Option<SheetNo>,
    /// Whose the resident is.
    pub owner: Owner,
    /// How promises to the resident ended; no part of the order.
    pub promises: Tally,
    /// Whether a plan was made with the resident; what came in with a file is none.
    pub planned: bool,
    /// Whether the resident has ever arrived at an offer or department.
    pub arrived: bool,
    /// The offers to which the resident was ever referred, each once, in the order of identities.
    pub sent: Vec<OfferId>,
    /// The last day on which anything in the file is said to have happened; where it lies after
    /// today, the clock stood wrong once.
    pub latest: Option<NaiveDate>,
    /// The day on which the file was closed, and why; `None` where it is open.
    pub closed: Option<(NaiveDate, CloseReason)>,
    /// The dated facts of the order.
    pub due: Obligations,
}

/// Dated facts about what **we** owe a resident. This is all that the order may look at: no field
/// may ever hold a trait, a count of the resident's behaviour or a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Obligations {
    /// The day of inflow.
    pub inflow_on: Option<NaiveDate>,
    /// The day of the earliest open promise.
    pub promise_by: Option<NaiveDate>,
    /// The oldest own request that no conversation has answered, and no later appointment.
    pub asked_on: Option<NaiveDate>,
    /// The oldest last step of an open referral.
    pub referral_since: Option<NaiveDate>,
    /// The last real conversation.
    pub spoken_on: Option<NaiveDate>,
    /// The last attempt, reached or not.
    pub tried_on: Option<NaiveDate>,
    /// Days between two conversations, where agreed with this resident.
    pub interval_days: Option<u16>,
    /// The first day on which the yearly measurement is due.
    pub measure_on: Option<NaiveDate>,
    /// The last pause: its end, whether it was ended by hand or runs still.
    pub pause_until: Option<NaiveDate>,
    /// A move by hand and the last day it counts.
    pub moved: Option<(Direction, NaiveDate)>,
    /// What the resident said last about being contacted.
    pub wished: Option<Wished>,
    /// The day of the earliest appointment that nobody has said yet what became of.
    pub meeting_on: Option<NaiveDate>,
}

impl Line {
    /// The line of a file.
    pub fn of(file: &File) -> Self {
        let (open, on_the_way) = (due(file), on_the_way(file));
        let promise_by = open.iter().find(|open| matches!(open.due, Due::Promise(_)));
        let promise_by = promise_by.map(|open| open.on);
        let meeting = open.iter().find(|open| matches!(open.due, Due::Appointment(_)));
        let meeting_on = meeting.map(|open| open.on);
        let referral_since = on_the_way.first().map(|referral| referral.since);
        let person = &file.resident.person;
        let closed = file.closed();
        Self {
            id: file.resident.id,
            no: file.resident.no,
            name: person.name.clone(),
            client_no: person.client_no.clone(),
            phone: person.reach.phone.clone(),
            email: person.reach.email.clone(),
            rung: person.rung,
            tried: tried(file),
            moved_why: file.moved().map(|moved| moved.reason.clone()).unwrap_or_default(),
            sheet: file
                .records
                .measurements
                .iter()
                .rev()
                .find(|it| it.is_out())
                .and_then(|it| it.sheet),
            owner: Owner::of(&file.records.assignments),
            promises: Tally::of(&file.records.promises),
            planned: file.records.plans.iter().any(|plan| plan.content.is_made()),
            arrived: arrived(file),
            sent: sent(file),
            latest: file.latest(),
            closed: closed.map(|closing| (closing.on, closing.reason)),
            open,
            on_the_way,
            due: Obligations {
                inflow_on: person.inflow_on,
                promise_by,
                asked_on: unanswered(file),
                referral_since,
                spoken_on: spoken(file).max(),
                tried_on: file.records.contacts.iter().map(|c| c.on).max(),
                interval_days: person.interval_days,
                measure_on: measure_on(file),
                pause_until: file.records.pauses.iter().map(pause_end).max(),
                moved: file.moved().map(|m| (m.direction, m.until)),
                wished: wished(file),
                meeting_on,
            },
        }
    }
}

impl Obligations {
    /// The wish about contact that holds on this day.
    pub fn wish_on(&self, today: NaiveDate) -> Option<Wished> {
        self.wished.filter(|wished| wished.until.is_none_or(|until| today < until))
    }

    /// Whether the resident wants no contact at all on this day, and did not ask for it since.
    pub fn objects(&self, today: NaiveDate) -> bool {
        let wished = self.wish_on(today).filter(|wished| !wished.asked_since);
        wished.is_some_and(|wished| wished.contact == Welcome::None)
    }

    /// The day of the appointment that is waited for: today or later. Where an earlier one has passed
    /// and nobody has said what became of it, that is asked first.
    pub fn meets_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.meeting_on.filter(|on| *on >= today)
    }

    /// The day of an appointment that has passed without anybody having said what became of it.
    pub fn met_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.meeting_on.filter(|on| *on < today)
    }

    /// The day on which a wish for no contact, or for none before it, was over by `today`.
    pub fn wish_over(&self, today: NaiveDate) -> Option<NaiveDate> {
        let wished = self.wished.filter(|wished| wished.contact != Welcome::Letter)?;
        wished.until.filter(|until| *until <= today)
    }
}

impl Line {
    /// The short code.
    pub const fn code(&self) -> Code {
        Code::Resident(self.no)
    }

    /// What was promised in the earliest open promise; `None` where nothing is.
    pub fn promised(&self) -> Option<&CleanText> {
        self.open.iter().find(|open| matches!(open.due, Due::Promise(_))).map(|open| &open.what)
    }

    /// The earliest appointment that nobody has said yet what became of.
    pub fn meeting(&self) -> Option<(Slot, &Open)> {
        self.open.iter().find_map(|open| match open.due {
            Due::Appointment(slot) => Some((slot, open)),
            _ => None,
        })
    }

    /// Whether a task among ourselves is open.
    pub fn has_task(&self) -> bool {
        self.open.iter().any(|open| matches!(open.due, Due::Task(_)))
    }

    /// Whether somebody is served: on rung 1 or 2, with an open file.
    pub fn is_served(&self) -> bool {
        self.rung.in_queue() && self.closed.is_none()
    }
}

fn arrived(file: &File) -> bool {
    let steps = file.records.referrals.iter().flat_map(|referral| &referral.steps);
    steps.into_iter().any(|step| step.state == ReferralState::Arrived)
}

fn sent(file: &File) -> Vec<OfferId> {
    let offer = |to: Target| match to {
        Target::Offer(id) => Some(id),
        Target::Department(_) => None,
    };
    let mut sent: Vec<OfferId> =
        file.records.referrals.iter().filter_map(|referral| offer(referral.to)).collect();
    sent.sort_unstable();
    sent.dedup();
    sent
}

fn spoken(file: &File) -> impl Iterator<Item = NaiveDate> + '_ {
    file.records.contacts.iter().filter(|c| c.outcome.is_conversation()).map(|c| c.on)
}

fn pause_end(pause: &crate::domain::pause::Pause) -> NaiveDate {
    pause.ended_on.unwrap_or(pause.until)
}

/// Attempts on the day of the last conversation count: somebody may have tried again after it.
fn tried(file: &File) -> Vec<NaiveDate> {
    let last = spoken(file).max();
    let contacts = file.records.contacts.iter().filter(|c| !c.outcome.is_conversation());
    let since = contacts.filter(|c| last.is_none_or(|spoken| c.on >= spoken)).map(|c| c.on);
    let mut tried: Vec<NaiveDate> = since.collect();
    tried.sort_unstable();
    tried
}

/// An appointment that is made after a request answers it, as long as it is planned.
fn unanswered(file: &File) -> Option<NaiveDate> {
    let last = spoken(file).max();
    let planned = file.records.appointments.iter().filter(|known| known.is_planned());
    let agreed = planned.map(|known| known.id).max();
    let open = |request: &&Request| {
        // Numbers grow, so a greater one was written later.
        last.is_none_or(|spoken| spoken < request.on) && agreed.is_none_or(|met| met < request.id)
    };
    file.records.requests.iter().filter(open).map(|request| request.on).min()
}

/// The last wish about contact; an own request that nobody answered and that was made after it is
/// heard as well.
fn wished(file: &File) -> Option<Wished> {
    let wish = file.records.wishes.last()?;
    let last = spoken(file).max();
    let open = |request: &&Request| last.is_none_or(|spoken| spoken < request.on);
    let mut open = file.records.requests.iter().filter(open);
    // Numbers grow, so a greater one was written later.
    wish.wished(open.any(|request| request.id > wish.id))
}

/// A year after the last measurement, whatever became of it; where there was none, the day of the
/// first conversation.
fn measure_on(file: &File) -> Option<NaiveDate> {
    match file.records.measurements.iter().max_by_key(|one| (one.latest(), one.id)) {
        Some(last) => last.next_on(),
        None => spoken(file).min(),
    }
}
