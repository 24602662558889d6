//! What one user did on one day, person by person: what the entries of that day come to.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::act::Act;
use crate::domain::change::Subject;
use crate::domain::contact::Channel;
use crate::domain::{Cause, Change, Entry, RecordId, ResidentId};

/// What was done for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worked {
    /// For whom.
    pub resident: ResidentId,
    /// What each record was before the day and became on it, in the order in which it was touched.
    pub changes: Vec<Change>,
    /// The appointments that were moved, each with the one that came in its place.
    pub moved: Vec<(RecordId, RecordId)>,
}

impl Worked {
    /// The appointment in whose place this one came, the first where it was moved more than once.
    pub fn moved_from(&self, id: RecordId) -> Option<RecordId> {
        let before = |id| self.moved.iter().find(|(_, to)| *to == id).map(|(from, _)| *from);
        std::iter::successors(before(id), |from| before(*from)).last()
    }

    /// How many telephone calls of this day were noted.
    pub fn calls(&self, today: NaiveDate) -> usize {
        let call = |change: &&Change| {
            let Change::Contact(_, delta) = change else { return false };
            let contact = delta.after.as_deref();
            contact.is_some_and(|known| known.on == today && known.channel == Channel::Phone)
        };
        self.changes.iter().filter(call).count()
    }
}

/// What these entries come to: each person once, in the order in which somebody first worked for
/// them. What was done and taken back again is not told.
pub fn worked(entries: &[Entry]) -> Vec<Worked> {
    let mut people: Vec<Worked> = Vec::new();
    let mut places: HashMap<Subject, (usize, usize)> = HashMap::new();
    let mut at: HashMap<ResidentId, usize> = HashMap::new();
    let did = || entries.iter().filter(|entry| matches!(entry.cause, Cause::Did(_)));
    for change in did().flat_map(|entry| &entry.changes).filter(|change| is_told(change)) {
        let Some((subject, resident)) = change.subject().zip(change.resident()) else { continue };
        let person = *at.entry(resident).or_insert_with(|| {
            people.push(Worked { resident, changes: Vec::new(), moved: Vec::new() });
            people.len() - 1
        });
        let Some(Worked { changes, .. }) = people.get_mut(person) else { continue };
        if let Some(known) = places.get(&subject).and_then(|(_, nth)| changes.get_mut(*nth)) {
            *known = followed(known, change);
        } else {
            places.insert(subject, (person, changes.len()));
            changes.push(change.clone());
        }
    }
    for (resident, from, to) in did().filter_map(moved) {
        if let Some(known) = people.iter_mut().find(|known| known.resident == resident) {
            known.moved.push((from, to));
        }
    }
    people
}

/// Whose appointment an entry moved: the one that ended, and the one that was made.
fn moved(entry: &Entry) -> Option<(ResidentId, RecordId, RecordId)> {
    let made = |change: &Change, new: bool| match change {
        Change::Appointment(id, delta) if delta.before.is_none() == new => {
            delta.after.as_deref().map(|known| (*id, known.id))
        }
        _ => None,
    };
    let find = |new| entry.changes.iter().find_map(|change| made(change, new));
    let ((resident, from), (_, to)) = find(false).zip(find(true))?;
    (entry.cause == Cause::Did(Act::MoveAppointment)).then_some((resident, from, to))
}

/// Whether a change is told in a report of the day: what was said, agreed and asked.
const fn is_told(change: &Change) -> bool {
    matches!(
        change,
        Change::Contact(..)
            | Change::Promise(..)
            | Change::Appointment(..)
            | Change::Referral(..)
            | Change::Plan(..)
            | Change::Pause(..)
            | Change::Request(..)
            | Change::Task(..)
            | Change::Assignment(..)
    )
}

/// Two changes of one record as one.
fn followed(first: &Change, then: &Change) -> Change {
    macro_rules! both {
        ($($kind:ident),+) => {
            match (first, then) {
                $((Change::$kind(_, a), Change::$kind(id, b)) => {
                    let mut joined = b.clone();
                    joined.before.clone_from(&a.before);
                    Change::$kind(*id, joined)
                })+
                _ => then.clone(),
            }
        };
    }
    both!(Contact, Promise, Appointment, Referral, Plan, Pause, Request, Task, Assignment)
}
