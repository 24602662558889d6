//! What a file leaves to a person to decide, row by row: whose name is taken under a known number,
//! whose file is closed because the list names them no more, which rungs are results of the WSP,
//! which offers are one.

use crate::domain::closing::CloseReason;
use crate::domain::id::Code;
use crate::exchange::rows::{Double, Gone, Held, Report, RungTold, With};

/// One thing to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matter {
    /// A row has the number of somebody with another name, the name of somebody with another number,
    /// or the name of another row.
    Name(Held),
    /// The list names somebody no more.
    Gone(Gone),
    /// The list says another rung, of somebody with this name.
    Rung(RungTold, String),
    /// Offers seem to be one.
    Double(Double),
}

/// What is decided of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing yet.
    Wait,
    /// The name or number in the row is taken: it is the same person.
    Take,
    /// The row is about somebody who is not known yet.
    NewPerson,
    /// The file is closed for this reason.
    Close(CloseReason),
    /// The rung is recorded as a result of the WSP.
    Record,
    /// The offers are merged into the first of them.
    Merge,
}

impl Verdict {
    const OF_NAME: &'static [Self] = &[Self::Wait, Self::Take];
    const OF_NAMESAKE: &'static [Self] = &[Self::Wait, Self::Take, Self::NewPerson];
    /// Whose number changed is to be said on the page of that person first.
    const OF_NAMESAKES: &'static [Self] = &[Self::Wait, Self::NewPerson];
    const OF_RUNG: &'static [Self] = &[Self::Wait, Self::Record];
    const OF_DOUBLE: &'static [Self] = &[Self::Wait, Self::Merge];
    const OF_GONE: &'static [Self] = &[
        Self::Wait,
        Self::Close(CloseReason::Moved),
        Self::Close(CloseReason::Work),
        Self::Close(CloseReason::BenefitEnded),
        Self::Close(CloseReason::Deceased),
        Self::Close(CloseReason::OwnWish),
        Self::Close(CloseReason::Other),
    ];
}

impl Matter {
    /// What can be decided of it; at first the first.
    pub const fn verdicts(&self) -> &'static [Verdict] {
        match self {
            Self::Name(Held { with: With::Namesake(_) | With::Row(_), .. }) => Verdict::OF_NAMESAKE,
            Self::Name(Held { with: With::Namesakes(_), .. }) => Verdict::OF_NAMESAKES,
            Self::Name(..) => Verdict::OF_NAME,
            Self::Gone(_) => Verdict::OF_GONE,
            Self::Rung(..) => Verdict::OF_RUNG,
            Self::Double(_) => Verdict::OF_DOUBLE,
        }
    }

    /// Whether another one is decided by the same words.
    fn is_like(&self, other: &Self) -> bool {
        let kind = std::mem::discriminant(self) == std::mem::discriminant(other);
        kind && self.verdicts() == other.verdicts()
    }
}

/// The rows, and where the cursor is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deciding {
    rows: Vec<(Matter, Verdict)>,
    at: usize,
}

impl Deciding {
    /// What is left to decide once the rows of a list were taken in; `name` tells how somebody is
    /// called.
    pub fn after(report: &Report, name: impl Fn(Code) -> String) -> Self {
        let gone = report.gone.iter().cloned().map(Matter::Gone);
        let rungs = report.rungs().map(|(_, told)| Matter::Rung(told, name(told.resident)));
        let doubles = report.doubles.iter().cloned().map(Matter::Double);
        let rows = gone.chain(rungs).chain(doubles).map(|matter| (matter, Verdict::Wait)).collect();
        Self { rows, at: 0 }
    }

    /// Adds the rows that are held back by a name and not asked about yet.
    pub fn ask_names(&mut self, report: &Report) {
        for held in &report.held {
            if matches!(held.with, With::Line(_)) {
                continue;
            }
            let is_known = |(matter, _): &(Matter, Verdict)| matches!(matter, Matter::Name(known) if known.line == held.line);
            if !self.rows.iter().any(is_known) {
                self.rows.push((Matter::Name(held.clone()), Verdict::Wait));
            }
        }
    }

    /// The rows with what is decided of each.
    pub fn rows(&self) -> &[(Matter, Verdict)] {
        &self.rows
    }

    /// The row under the cursor.
    pub const fn at(&self) -> usize {
        self.at
    }

    /// Whether there is nothing to decide.
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many are decided.
    pub fn decided(&self) -> usize {
        self.rows.iter().filter(|(_, verdict)| *verdict != Verdict::Wait).count()
    }

    /// Whether this is decided of any row.
    pub fn is_decided(&self, verdict: Verdict) -> bool {
        self.rows.iter().any(|(_, known)| *known == verdict)
    }

    /// Whether files are closed.
    pub fn closes(&self) -> bool {
        self.rows.iter().any(|(_, verdict)| matches!(verdict, Verdict::Close(_)))
    }

    /// Whether results of the WSP are recorded of which the list does not say the day.
    pub fn judges_someday(&self) -> bool {
        self.rows.iter().any(|(matter, verdict)| {
            *verdict == Verdict::Record
                && matches!(matter, Matter::Rung(told, _) if told.on.is_none())
        })
    }

    /// What is decided was written down: the rest stays.
    pub fn drop_decided(&mut self) {
        self.rows.retain(|(_, verdict)| *verdict == Verdict::Wait);
        self.at = 0;
    }

    /// Up or down by so many rows.
    pub fn go(&mut self, forward: bool, by: usize) {
        let next = if forward { self.at.saturating_add(by) } else { self.at.saturating_sub(by) };
        self.at = next.min(self.rows.len().saturating_sub(1));
    }

    /// The next verdict on the row under the cursor that fits, round again from the first.
    pub fn turn(&mut self, forward: bool, fits: impl Fn(Verdict) -> bool) {
        let Some((matter, verdict)) = self.rows.get_mut(self.at) else { return };
        let all = matter.verdicts();
        let count = all.len();
        let now = all.iter().position(|it| it == verdict).unwrap_or_default();
        let step = |by: usize| if forward { now + by } else { now + count - by };
        let mut next = (1..=count).filter_map(|by| all.get(step(by) % count)).copied();
        if let Some(found) = next.find(|verdict| fits(*verdict)) {
            *verdict = found;
        }
    }

    /// Decides the same of every row of the same kind as that under the cursor of which nothing is
    /// decided yet.
    pub fn spread(&mut self) {
        let Some((matter, verdict)) = self.rows.get(self.at).cloned() else { return };
        let open =
            |(other, now): &&mut (Matter, Verdict)| *now == Verdict::Wait && other.is_like(&matter);
        for row in self.rows.iter_mut().filter(open) {
            row.1 = verdict;
        }
    }
}
