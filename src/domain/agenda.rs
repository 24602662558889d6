//! What lies ahead or is late: appointments, promises, tasks, reviews of plans, ends of pauses and of wishes about
//! contact, income contacts.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use crate::domain::appointment::{Meeting, MeetingState};
use crate::domain::open::{Due, OnTheWay, Open, Slot};
use crate::domain::{Caseload, CleanText, Line, ResidentId};

/// One item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// About whom.
    pub resident: ResidentId,
    /// What, and when.
    pub open: Open,
}

/// Whether an appointment is less than an hour from another of the same consultant on that day:
/// whoever has both residents then, or of those nobody was ever named for.
pub fn overlaps<'a>(
    caseload: &Caseload,
    one: (ResidentId, NaiveDate, Due),
    all: impl IntoIterator<Item = (ResidentId, NaiveDate, &'a Due)>,
) -> bool {
    let (resident, on, Due::Appointment(slot)) = one else { return false };
    overlapping(caseload, (resident, on, slot), all).is_some()
}

/// The first of these that overlaps with an appointment so: with whom, and when.
pub fn overlapping<'a>(
    caseload: &Caseload,
    (resident, on, slot): (ResidentId, NaiveDate, Slot),
    all: impl IntoIterator<Item = (ResidentId, NaiveDate, &'a Due)>,
) -> Option<(ResidentId, Slot)> {
    let whose = |id| caseload.line(id).map(|line| line.owner.on(on));
    all.into_iter().find_map(|(other, day, due)| match due {
        Due::Appointment(known) => {
            let both = day == on && slot.overlaps(*known) && whose(other) == whose(resident);
            both.then_some((other, *known))
        }
        _ => None,
    })
}

/// An appointment that was kept, or missed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// With whom.
    pub resident: ResidentId,
    /// The day.
    pub on: NaiveDate,
    /// When on it.
    pub slot: Slot,
    /// Where.
    pub place: CleanText,
    /// Whether the resident came.
    pub came: bool,
}

/// The appointments between two days of which somebody said whether the resident came, by day and by
/// their time; `go_on` is asked between two files.
pub fn met(
    caseload: &Caseload,
    (from, to): (NaiveDate, NaiveDate),
    sees: impl Fn(&Line) -> bool,
    go_on: &dyn Fn() -> bool,
) -> Vec<Met> {
    // Whether somebody came is a contact of that day: whose last one lies before met nobody since.
    let lately = |line: &&Line| line.due.tried_on.is_some_and(|on| on >= from) && sees(line);
    let lines = caseload.lines().take_while(|_| go_on()).filter(lately);
    let mut all: Vec<Met> = Vec::new();
    for file in lines.filter_map(|line| caseload.file(line.id)) {
        let resident = file.resident.id;
        all.extend(file.records.appointments.iter().filter_map(|known| {
            let Meeting { on, at, channel, place, along: _ } = &known.meeting;
            let came = match known.state {
                MeetingState::Came { .. } => true,
                MeetingState::Missed { .. } => false,
                _ => return None,
            };
            let slot = Slot { at: *at, id: known.id, channel: *channel };
            let met = Met { resident, on: *on, slot, place: place.clone(), came };
            (from..=to).contains(on).then_some(met)
        }));
    }
    all.sort_by_key(|met| (met.on, met.slot));
    all
}

/// Where an item stands among those of its day: the appointments first by their time, then by short
/// code, then in the order of the person's own.
type Place = (bool, Option<Slot>, u32, Due, usize);

/// What is due on which day, and who is on the way somewhere: kept beside the caseload, so that a list
/// of a few days does not walk past everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    days: BTreeMap<NaiveDate, BTreeMap<Place, Item>>,
    of: HashMap<ResidentId, Vec<NaiveDate>>,
    referred: BTreeMap<ResidentId, Vec<OnTheWay>>,
}

impl Calendar {
    /// That of everybody.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Self {
        let mut calendar = Self::default();
        for line in lines {
            calendar.follow(line.id, Some(line));
        }
        calendar
    }

    /// Somebody's line is this now; `None` where they are gone.
    pub fn follow(&mut self, id: ResidentId, line: Option<&Line>) {
        for day in self.of.remove(&id).unwrap_or_default() {
            if let Some(items) = self.days.get_mut(&day) {
                items.retain(|_, item| item.resident != id);
                if items.is_empty() {
                    self.days.remove(&day);
                }
            }
        }
        let mut days: Vec<NaiveDate> = Vec::new();
        for (nth, open) in
            line.map(|line| line.open.as_slice()).unwrap_or_default().iter().enumerate()
        {
            let slot = match open.due {
                Due::Appointment(slot) => Some(slot),
                _ => None,
            };
            let no = line.map_or(0, |line| line.no);
            let place = (slot.is_none(), slot, no, open.due, nth);
            let item = Item { resident: id, open: open.clone() };
            self.days.entry(open.on).or_default().insert(place, item);
            if !days.contains(&open.on) {
                days.push(open.on);
            }
        }
        if !days.is_empty() {
            self.of.insert(id, days);
        }
        match line.map(|line| &line.on_the_way).filter(|referrals| !referrals.is_empty()) {
            Some(referrals) => drop(self.referred.insert(id, referrals.clone())),
            None => drop(self.referred.remove(&id)),
        }
    }

    /// Who has referrals that have not come to their end, and which: never none.
    pub fn referred(&self) -> impl Iterator<Item = (ResidentId, &[OnTheWay])> {
        self.referred.iter().map(|(id, referrals)| (*id, referrals.as_slice()))
    }

    /// Everything due until a day, and from a day on where one is given; by day, the
    /// appointments of a day first by their time, then by short code.
    pub fn agenda(&self, from: Option<NaiveDate>, to: NaiveDate) -> impl Iterator<Item = &Item> {
        let from = from.unwrap_or(NaiveDate::MIN);
        let days = (from <= to).then(|| self.days.range(from..=to));
        days.into_iter().flatten().flat_map(|(_, items)| items.values())
    }
}
