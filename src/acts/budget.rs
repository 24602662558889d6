//! Sums on the budget: committed, and spent.

use chrono::NaiveDate;

use super::answers::Problem;
use super::ask::FieldName;
use super::line::{Flag, Line, Place, Told, Value};
use super::right::NOBODY;
use super::way::{Reading, Subject};
use super::{Decision, Does, Draft};
use crate::domain::budget::{Booked, Booking, Cost, Pays, open};
use crate::domain::id::{Code, RecordKind};
use crate::domain::referral::Referral;
use crate::domain::refusal::BudgetTrouble;
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, OfferId, RecordId, Refusal, ResidentId};

/// What a sum is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A referral of somebody.
    Referral(ResidentId, RecordId),
    /// An offer as a whole.
    Offer(OfferId),
    /// Neither.
    Desk,
}

/// A sum that is not booked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The line of the budget, by its stable name.
    pub line: CleanText,
    /// The sum in eurocents.
    pub cents: u32,
    /// What it is for.
    pub purpose: Purpose,
    /// The day.
    pub on: NaiveDate,
    /// What for, in words.
    pub note: CleanText,
    /// The resident of the referral; nobody else.
    whose: Vec<ResidentId>,
}

/// Commits a sum: it is promised, and not paid yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// The sum.
    pub sum: Sum,
}

/// Spends a sum: it is paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spend {
    /// The sum; nothing where a commitment is let go.
    pub sum: Sum,
    /// The commitment that it pays.
    pub pays: Option<Pays>,
}

impl Sum {
    /// A sum for this purpose.
    pub fn new(line: CleanText, cents: u32, purpose: Purpose, on: NaiveDate) -> Self {
        let whose = match purpose {
            Purpose::Referral(resident, _) => vec![resident],
            Purpose::Offer(_) | Purpose::Desk => Vec::new(),
        };
        Self { line, cents, purpose, on, note: CleanText::default(), whose }
    }
}

/// The sum that is told, for what the commitment of this number was made where none is said.
fn sum(it: &Reading<'_>, paid: Option<RecordId>) -> Result<Sum, Problem> {
    let line = it.answers.needed(FieldName::BudgetLine)?;
    if it.budget.line(line.as_str()).is_none() {
        let known: Vec<&str> = it.budget.lines.iter().map(|line| line.id.as_str()).collect();
        return Err(Problem::NotALine(line.to_string(), known.join(", ")));
    }
    let cents = it.answers.cents(FieldName::Amount)?;
    let purpose = match (it.residents.first(), it.subject) {
        (Some(resident), Subject::Record(id)) => Purpose::Referral(*resident, id),
        (Some(resident), _) => Purpose::Referral(*resident, referral(it, *resident, paid)?),
        (None, Subject::Offer(id)) => Purpose::Offer(id),
        (None, _) => Purpose::Desk,
    };
    let note = it.answers.text(FieldName::Note)?;
    Ok(Sum { note, ..Sum::new(line, cents, purpose, it.day_or_today()?) })
}

/// The referral of somebody for which none was named: that of the commitment, or the only one.
fn referral(
    it: &Reading<'_>,
    resident: ResidentId,
    paid: Option<RecordId>,
) -> Result<RecordId, Problem> {
    let file = it.caseload.file(resident).ok_or(Problem::Missing(FieldName::Referral))?;
    let committed = paid.and_then(|id| file.records.get::<Cost>(id));
    let mut open = file.records.referrals.iter().filter(|referral| referral.is_open());
    let only = open.next().filter(|_| open.next().is_none()).map(|referral| referral.id);
    committed.map(|cost| cost.referral).or(only).ok_or(Problem::Missing(FieldName::Referral))
}

/// The commitment that is paid, and whether more of it is to be paid.
fn pays(it: &Reading<'_>) -> Result<Option<Pays>, Problem> {
    let text = it.answers.text(FieldName::Pays)?;
    if text.is_empty() {
        return Ok(None);
    }
    let Some(Code::Record(RecordKind::Cost, commitment)) = Code::parse(text.as_str()) else {
        return Err(Problem::NotACommitment(FieldName::Pays));
    };
    Ok(Some(Pays { commitment, partly: it.answers.answered(FieldName::Partly) == Some(true) }))
}

const PLACES: &[Place] = &[Place::Text(FieldName::BudgetLine), Place::Text(FieldName::Amount)];

const FOR: Flag = Flag::may("for", FieldName::Whom, Value::Resident);
const REFERRAL: Flag =
    Flag::may("referral", FieldName::Referral, Value::Record(RecordKind::Referral, "referral"));
const OFFER: Flag = Flag::may("offer", FieldName::ForOffer, Value::Offer);
const NOTE: Flag = Flag::may("note", FieldName::Note, Value::Text);

impl Does for Commit {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[Line {
        command: "budget commit",
        told: Told::Plainly,
        title: "budget.commit",
        places: PLACES,
        flags: &[FOR, REFERRAL, OFFER, NOTE, Flag::ON],
        read: |it| Ok(Self { sum: sum(it, None)? }.into()),
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.sum.whose
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.sum.note]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        if self.sum.cents == 0 {
            return Err(Refusal::Budget(BudgetTrouble::Nothing));
        }
        draft.book(&self.sum, Booked::Committed, None)
    }
}

impl Does for Spend {
    const MAY: &'static [Role] = NOBODY;
    // A bill comes when it comes.
    const OF_CLOSED: bool = true;
    const LINES: &'static [Line] = &[Line {
        command: "budget spend",
        told: Told::Plainly,
        title: "budget.spend",
        places: PLACES,
        flags: &[
            FOR,
            REFERRAL,
            OFFER,
            Flag::may("of", FieldName::Pays, Value::Text),
            Flag::may("partly", FieldName::Partly, Value::YesNo),
            NOTE,
            Flag::ON,
        ],
        read: |it| {
            let pays = pays(it)?;
            let sum = sum(it, pays.map(|pays| pays.commitment))?;
            Ok(Self { sum, pays }.into())
        },
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.sum.whose
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.sum.note]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let lets_go = self.pays.is_some_and(|pays| !pays.partly);
        if self.sum.cents == 0 && !lets_go {
            return Err(Refusal::Budget(BudgetTrouble::Nothing));
        }
        if let Some(pays) = self.pays {
            draft.payable(&self.sum, pays.commitment)?;
        }
        draft.book(&self.sum, Booked::Spent, self.pays)
    }
}

impl Draft<'_> {
    /// A commitment on the same line, for the same, of which something is still to be paid.
    fn payable(&self, sum: &Sum, id: RecordId) -> Decision {
        let trouble = |why| Err(Refusal::Budget(why));
        let bookings = &self.caseload.office().bookings;
        let found = bookings.iter().find(|it| it.id == id && it.booked == Booked::Committed);
        let Some(commitment) = found else { return trouble(BudgetTrouble::NoCommitment(id)) };
        if commitment.line != sum.line {
            return trouble(BudgetTrouble::OtherLine(commitment.line.clone()));
        }
        if sum.on < commitment.on {
            return Err(Refusal::StepBefore(sum.on));
        }
        if open(bookings, commitment, self.today()) == 0 {
            return trouble(BudgetTrouble::Settled(id));
        }
        let same = match sum.purpose {
            Purpose::Referral(resident, referral) => {
                let file = self.file(resident)?;
                file.records.get::<Cost>(id).is_some_and(|cost| cost.referral == referral)
            }
            Purpose::Offer(_) | Purpose::Desk if commitment.for_person => false,
            Purpose::Offer(offer) => commitment.offer == Some(offer),
            Purpose::Desk => true,
        };
        if same { Ok(()) } else { trouble(BudgetTrouble::OtherPurpose(id)) }
    }

    /// Writes a sum down: without a name for the budget, and in the file of whom it was for.
    fn book(&mut self, sum: &Sum, booked: Booked, pays: Option<Pays>) -> Decision {
        let Sum { line, cents, purpose, on, note, .. } = sum;
        self.past(*on)?;
        let (id, by) = (self.record_id(), self.by());
        let (cents, on) = (*cents, *on);
        let paid = pays.and_then(|pays| self.caseload.office().booking(pays.commitment));
        let mut offer = paid.and_then(|paid| paid.offer);
        let mut kept = note.clone();
        match *purpose {
            Purpose::Referral(resident, referral) => {
                self.record::<Referral>(resident, referral)?;
                let (line, note) = (line.clone(), std::mem::take(&mut kept));
                let by = by.clone();
                let cost = Cost { id, on, referral, line, booked, cents, note, by };
                self.push(Change::Cost(resident, Delta::new(cost)));
            }
            Purpose::Offer(known) => {
                self.caseload.offer(known).ok_or(Refusal::UnknownOffer(known))?;
                offer = Some(known);
            }
            Purpose::Desk => {}
        }
        let for_person = matches!(purpose, Purpose::Referral(..));
        let line = line.clone();
        let booking =
            Booking { id, on, line, booked, cents, offer, for_person, pays, note: kept, by };
        self.push(Change::Booking(Delta::new(booking)));
        Ok(())
    }
}
