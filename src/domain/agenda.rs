//! What lies ahead or is late: appointments, promises, tasks, reviews of plans, ends of pauses and of wishes about
//! contact, income contacts.

use chrono::NaiveDate;

use crate::domain::open::{Due, Open};
use crate::domain::{Caseload, ResidentId};

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
    let whose = |id| caseload.line(id).map(|line| line.owner.on(on));
    all.into_iter().any(|(other, day, due)| match due {
        Due::Appointment(known) => {
            day == on && slot.overlaps(*known) && whose(other) == whose(resident)
        }
        _ => false,
    })
}

/// Everything due until a day, and from a day on where one is given; by day, the
/// appointments of a day first by their time, then by short code.
pub fn agenda(caseload: &Caseload, from: Option<NaiveDate>, to: NaiveDate) -> Vec<Item> {
    let within = |on: NaiveDate| from.is_none_or(|from| from <= on) && on <= to;
    let mut items: Vec<(u32, Item)> = Vec::new();
    for line in caseload.lines() {
        let open = line.open.iter().filter(|open| within(open.on));
        items.extend(open.map(|open| (line.no, Item { resident: line.id, open: open.clone() })));
    }
    items.sort_by_key(|(no, item)| {
        let slot = match item.open.due {
            Due::Appointment(slot) => Some(slot),
            _ => None,
        };
        (item.open.on, slot.is_none(), slot, *no, item.open.due)
    });
    items.into_iter().map(|(_, item)| item).collect()
}
