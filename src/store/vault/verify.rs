//! Proof: the chain holds, every entry opens and fits, and the projection is what replay gives.

use std::collections::HashMap;

use super::Vault;
use crate::domain::{Caseload, ResidentId};
use crate::store::digest::Hash;
use crate::store::error::{Fault, StoreError};
use crate::store::projection::Projection;
use crate::store::source::journal;

/// What a proof found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How many entries the journal has.
    pub entries: u64,
    /// The hash that ends the chain.
    pub head: Hash,
    /// Residents after all entries.
    pub residents: usize,
    /// Offers after all entries.
    pub offers: usize,
    /// What is wrong; empty where all is well.
    pub problems: Vec<Problem>,
}

/// Something wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Problem {
    /// The entry it is about; `None` where it is the projection.
    pub entry: Option<u64>,
    /// What.
    pub kind: ProblemKind,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// An entry cannot be read.
    Entry(StoreError),
    /// A resident in the projection is not what the journal says.
    Resident(ResidentId),
    /// The catalogue in the projection is not what the journal says.
    Offers,
    /// The projection cannot be read, or there is none.
    Projection(Fault),
}

impl Vault {
    /// Reads everything and compares it.
    pub fn verify(&mut self) -> Report {
        let head = journal(&self.journal).head();
        let mut report = Report {
            entries: head.seq,
            head: head.hash,
            residents: 0,
            offers: 0,
            problems: Vec::new(),
        };
        let mut caseload = Caseload::default();
        for seq in 1..=head.seq {
            if let Err(error) = self.advance(&mut caseload, seq) {
                let kind = ProblemKind::Entry(error);
                report.problems.push(Problem { entry: Some(seq), kind });
                // What follows cannot be judged without it.
                return report;
            }
        }
        report.residents = caseload.lines().len();
        report.offers = caseload.offers().len();
        let kinds = match &mut self.projection {
            Some(projection) => compare(projection, &caseload, head.hash)
                .unwrap_or_else(|fault| vec![ProblemKind::Projection(fault)]),
            None => vec![ProblemKind::Projection(Fault::Missing)],
        };
        report.problems.extend(kinds.into_iter().map(|kind| Problem { entry: None, kind }));
        report
    }

    fn advance(&self, caseload: &mut Caseload, seq: u64) -> Result<(), StoreError> {
        let (parts, before) = {
            let journal = journal(&self.journal);
            journal.check(seq)?;
            (journal.read(seq)?, journal.hash_at(seq.saturating_sub(1))?)
        };
        let signed = self.envelope.check_signature(seq, &parts, &before);
        signed.map_err(StoreError::damaged(seq))?;
        let entry = self.envelope.open_entry(seq, &parts).map_err(StoreError::damaged(seq))?;
        caseload.advance(&entry).map_err(|_mismatch| StoreError::Misfit { entry: seq })
    }
}

fn compare(
    projection: &mut Projection,
    caseload: &Caseload,
    hash: Hash,
) -> Result<Vec<ProblemKind>, Fault> {
    let loaded = projection.load()?;
    if (loaded.meta.head, loaded.meta.hash) != (caseload.head(), hash) {
        return Err(Fault::Misfit);
    }
    let mut problems = Vec::new();
    let lines: HashMap<_, _> = loaded.lines.iter().map(|line| (line.id, line)).collect();
    let wrong = caseload.lines().filter(|line| lines.get(&line.id) != Some(line));
    problems.extend(wrong.map(|line| ProblemKind::Resident(line.id)));
    if !caseload.offers().eq(loaded.offers.iter()) {
        problems.push(ProblemKind::Offers);
    }
    let mut files = 0;
    projection.each_file(&mut |(_, file)| {
        files += 1;
        let id = file.resident.id;
        if caseload.file(id).as_deref() != Some(&file) {
            problems.push(ProblemKind::Resident(id));
        }
        Ok(())
    })?;
    if files != caseload.lines().len() {
        return Err(Fault::Counts);
    }
    Ok(problems)
}
