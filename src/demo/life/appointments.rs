//! Appointments around today: some were kept, some wait for an answer, some lie ahead. They are made
//! with people who were spoken to lately, so that the order of everybody else stays as it is.

use chrono::{Days, NaiveDate};

use crate::acts::Command;
use crate::acts::appointment::{Came, Make, Missed};
use crate::demo::Broken;
use crate::demo::world::World;
use crate::domain::appointment::{Meeting, TimeOfDay};
use crate::domain::contact::Channel;
use crate::domain::open::Due;
use crate::domain::working_day::is_weekend;
use crate::domain::{CleanText, Line, ResidentId};

/// What became of an appointment before today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    Came,
    Missed,
    /// Nobody has said yet, or it lies ahead.
    Open,
}

/// An appointment: working days from today to its day, its hour and minutes, how, where, who comes
/// along, and what became of it.
type Row = (i32, (u16, u16), Channel, &'static str, &'static str, Then);

/// A small demo has the first of them.
const ROWS: [Row; 16] = [
    (1, (10, 0), Channel::Visit, "", "", Then::Open),
    (0, (9, 30), Channel::Office, "Stadskantoor, spreekkamer 2", "", Then::Open),
    (-1, (14, 0), Channel::Office, "Stadskantoor, spreekkamer 1", "", Then::Open),
    (1, (10, 30), Channel::Office, "Buurthuis De Proefpolder", "begeleider", Then::Open),
    (-3, (11, 0), Channel::Visit, "", "", Then::Came),
    (0, (13, 30), Channel::Visit, "", "zus", Then::Open),
    (2, (9, 0), Channel::Phone, "", "", Then::Open),
    (-1, (15, 30), Channel::Phone, "", "", Then::Open),
    (-2, (9, 30), Channel::Office, "Stadskantoor, spreekkamer 2", "", Then::Missed),
    (2, (14, 30), Channel::Visit, "", "", Then::Open),
    (3, (11, 0), Channel::Office, "Buurthuis De Proefpolder", "taalmaatje", Then::Open),
    (-4, (13, 0), Channel::Visit, "", "", Then::Came),
    (5, (10, 0), Channel::Office, "Stadskantoor, spreekkamer 2", "", Then::Open),
    (6, (15, 0), Channel::Visit, "", "", Then::Open),
    (7, (9, 30), Channel::Phone, "", "", Then::Open),
    (8, (13, 0), Channel::Office, "Wijkcentrum De Test", "vriend", Then::Open),
];

/// Residents for each appointment.
const EACH: u32 = 100;
/// Working days before its day on which an appointment is made.
const AHEAD: i32 = 4;
/// Days within which somebody was spoken to.
const LATELY: i64 = 21;

impl World<'_> {
    /// What is made today, and what became of the appointments of today.
    pub(in crate::demo) fn appoint(&mut self) -> Result<(), Broken> {
        let count = usize::try_from(self.residents() / EACH).unwrap_or(0);
        for (nth, row) in ROWS.iter().enumerate().take(count) {
            let on = working_days(self.today, row.0);
            // What lies ahead is made before today.
            let made = working_days(self.today, (row.0 - AHEAD).min(-1));
            if made == self.day() {
                self.make(nth, on, row)?;
            }
            if on == self.day() {
                self.tell(nth, row.5)?;
            }
        }
        Ok(())
    }

    fn make(&mut self, nth: usize, on: NaiveDate, row: &Row) -> Result<(), Broken> {
        let (_, (hour, minute), channel, place, along, _) = *row;
        let Some(resident) = self.somebody() else { return Ok(()) };
        let at = TimeOfDay::of_minutes(hour * 60 + minute);
        let (place, along) = (CleanText::cut(place), CleanText::cut(along));
        let meeting = Meeting { on, at, channel, place, along };
        self.does(resident, &Command::MakeAppointment(Make { resident, meeting }))?;
        let file = self.caseload.file(resident);
        let made = file.and_then(|file| file.records.appointments.last().map(|made| made.id));
        self.meets.extend(made.map(|id| (nth, resident, id)));
        Ok(())
    }

    fn tell(&mut self, nth: usize, then: Then) -> Result<(), Broken> {
        let known = self.meets.iter().find(|(known, ..)| *known == nth);
        let Some((_, resident, id)) = known.copied() else { return Ok(()) };
        match then {
            Then::Came => self.does(resident, &Command::MeetAppointment(Came { resident, id })),
            Then::Missed => self.does(resident, &Command::MissAppointment(Missed { resident, id })),
            Then::Open => Ok(()),
        }
    }

    /// One of the first consultant's residents who was spoken to lately, and to whom nothing is owed.
    fn somebody(&self) -> Option<ResidentId> {
        let known = |id| self.meets.iter().any(|(_, known, _)| *known == id);
        let lately = |line: &Line| {
            let spoken = line.due.spoken_on;
            spoken.is_some_and(|on| (self.today - on).num_days() <= LATELY)
        };
        let owed = |due| matches!(due, Due::Promise(_) | Due::Appointment(_) | Due::Task(_));
        let free = |line: &Line| {
            !line.open.iter().any(|open| owed(open.due)) && line.on_the_way.is_empty()
        };
        let mut lines = self.caseload.served().filter(|line| self.owner(line.id) == 0);
        lines.find(|line| lately(line) && free(line) && !known(line.id)).map(|line| line.id)
    }
}

/// So many working days after a day, or before it.
fn working_days(from: NaiveDate, count: i32) -> NaiveDate {
    let mut on = from;
    for _ in 0..count.unsigned_abs() {
        loop {
            let day = Days::new(1);
            let next = if count > 0 { on.checked_add_days(day) } else { on.checked_sub_days(day) };
            on = next.unwrap_or(on);
            if !is_weekend(on) || next.is_none() {
                break;
            }
        }
    }
    on
}
