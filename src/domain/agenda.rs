//! What lies ahead or is late: promises, tasks, reviews of plans, ends of pauses and of wishes about
//! contact, income contacts.

use chrono::NaiveDate;

use crate::domain::open::Open;
use crate::domain::{Caseload, ResidentId};

/// One item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// About whom.
    pub resident: ResidentId,
    /// What, and when.
    pub open: Open,
}

/// Everything due until a day, and from a day on where one is given; by day, then by short code.
pub fn agenda(caseload: &Caseload, from: Option<NaiveDate>, to: NaiveDate) -> Vec<Item> {
    let within = |on: NaiveDate| from.is_none_or(|from| from <= on) && on <= to;
    let mut items: Vec<(u32, Item)> = Vec::new();
    for line in caseload.lines() {
        let open = line.open.iter().filter(|open| within(open.on));
        items.extend(open.map(|open| (line.no, Item { resident: line.id, open: open.clone() })));
    }
    items.sort_by_key(|(no, item)| (item.open.on, *no, item.open.due));
    items.into_iter().map(|(_, item)| item).collect()
}
