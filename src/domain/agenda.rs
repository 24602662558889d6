//! What lies ahead or is late: promises, tasks, reviews of plans, ends of pauses and of wishes about
//! contact, income contacts.

use chrono::NaiveDate;

use crate::domain::standing::income_due;
use crate::domain::wish::Welcome;
use crate::domain::{Caseload, CleanText, File, RecordId, ResidentId};

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// An open promise.
    Promise(RecordId),
    /// An open task among ourselves.
    Task(RecordId),
    /// Looking at the plan together again.
    Review,
    /// The end of a pause.
    Return,
    /// The day from which contact is welcome again.
    Wish,
    /// The income contact.
    Income,
}

impl Due {
    /// The stable English name of its kind.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Promise(_) => "promise",
            Self::Task(_) => "task",
            Self::Review => "review",
            Self::Return => "return",
            Self::Wish => "wish",
            Self::Income => "income",
        }
    }
}

/// One item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The day.
    pub on: NaiveDate,
    /// About whom.
    pub resident: ResidentId,
    /// What.
    pub due: Due,
    /// What was promised, or has to be done; empty for the others.
    pub what: CleanText,
}

/// Everything due until a day, and from a day on where one is given; by day, then by short code.
pub fn agenda(caseload: &Caseload, from: Option<NaiveDate>, to: NaiveDate) -> Vec<Item> {
    let within = |on: NaiveDate| from.is_none_or(|from| from <= on) && on <= to;
    let mut items: Vec<(u32, Item)> = Vec::new();
    for line in caseload.lines() {
        let due = &line.due;
        // A line says whether the file is worth reading.
        let may = due.promise_by.is_some()
            || line.task_by.is_some()
            || line.review_on.is_some_and(within)
            || line.income_on.is_some_and(within)
            || due.pause_until.is_some_and(within)
            || due.wished.and_then(|wished| wished.until).is_some_and(within);
        let Some(file) = caseload.counted_file(line.id).filter(|_| may) else { continue };
        let found = of_file(&file).into_iter().filter(|item| within(item.on));
        items.extend(found.map(|item| (line.no, item)));
    }
    items.sort_by_key(|(no, item)| (item.on, *no, item.due));
    items.into_iter().map(|(_, item)| item).collect()
}

fn of_file(file: &File) -> Vec<Item> {
    let (resident, nothing) = (file.resident.id, CleanText::default);
    let promises = file.records.promises.iter().filter(|promise| promise.is_open());
    let promises = promises.map(|p| (p.by, Due::Promise(p.id), p.what.clone()));
    let tasks = file.records.tasks.iter().filter(|task| task.is_open());
    let tasks = tasks.map(|task| (task.by, Due::Task(task.id), task.what.clone()));
    // Of a closed file there is nothing more to do but what we noted among ourselves.
    let open = file.closed().is_none();
    let income =
        income_due(&file.records.incomes).filter(|_| open).map(|on| (on, Due::Income, nothing()));
    let review = file.plan().filter(|_| open).and_then(|plan| plan.content.review_on);
    let pauses = file.records.pauses.iter().filter(|pause| pause.ended_on.is_none());
    let pauses = pauses.map(|pause| (pause.until, Due::Return, nothing()));
    let review = review.map(|on| (on, Due::Review, nothing()));
    let wish = file.records.wishes.last().filter(|_| open);
    let wish = wish.filter(|wish| wish.contact != Welcome::Letter).and_then(|wish| wish.until);
    let wish = wish.map(|on| (on, Due::Wish, nothing()));
    let due = promises.chain(tasks).chain(review).chain(pauses).chain(wish).chain(income);
    due.map(|(on, due, what)| Item { on, resident, due, what }).collect()
}
