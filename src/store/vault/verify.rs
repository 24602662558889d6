//! Proof: the chain holds, every entry opens and fits, and the projection is what replay gives.

use std::collections::HashMap;

use super::Vault;
use crate::digest::Hash;
use crate::domain::noted::{Loss, LostPart};
use crate::domain::{Caseload, ResidentId};
use crate::store::error::{Damage, Fault, StoreError};
use crate::store::projection::Projection;
use crate::store::source::journal;

/// What a proof found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How many entries the journal has.
    pub entries: u64,
    /// The hash that ends the chain.
    pub head: Hash,
    /// How many notes the access log has.
    pub notes: u64,
    /// The hash that ends the access log; zeros in a demo, which has none.
    pub log_head: Hash,
    /// Residents after all entries.
    pub residents: usize,
    /// Offers after all entries.
    pub offers: usize,
    /// Whether there was a projection to compare with; a full disk has none, and no problem.
    pub compared: bool,
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
    /// The answers of measurements in the projection are not what the journal says.
    Sheets,
    /// A note of the access log cannot be read, or was not written where it stands.
    Note(u64),
    /// Notes are missing before this entry was written.
    NotesMissing,
    /// The end of the access log is missing, and nobody has acknowledged it.
    LogLost {
        /// The last note that was found.
        found: u64,
        /// The last note that is known to have been written.
        known: u64,
    },
    /// The projection cannot be read, or there is none.
    Projection(Fault),
}

impl ProblemKind {
    /// Whether only the echo of the journal is wrong, which can be made again.
    pub const fn is_of_projection(self) -> bool {
        matches!(self, Self::Resident(_) | Self::Offers | Self::Sheets | Self::Projection(_))
    }
}

impl Problem {
    /// What somebody has to answer for before work goes on without a complaint: a signature that does
    /// not hold, or notes that are missing.
    pub(super) fn loss(&self, anchor: u64) -> Option<Loss> {
        let (part, at) = match self.kind {
            ProblemKind::Note(no) => (LostPart::Log, no),
            ProblemKind::NotesMissing => (LostPart::Log, self.entry.unwrap_or(0)),
            ProblemKind::Entry(StoreError::Damaged { entry, damage: Damage::Signature }) => {
                (LostPart::Journal, entry)
            }
            _ => return None,
        };
        Some(Loss { part, found: at.saturating_sub(1), known: at, anchor })
    }
}

impl Vault {
    /// Reads everything and compares it.
    pub fn verify(&mut self) -> Report {
        let head = self.head();
        let mut report = Report {
            entries: head.seq,
            head: head.hash,
            notes: self.note_count(),
            log_head: {
                let [_, log] = self.anchors();
                log
            },
            residents: 0,
            offers: 0,
            compared: false,
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
        report.problems.extend(self.verify_log());
        report.residents = caseload.lines().len();
        report.offers = caseload.offers().len();
        self.projected();
        report.compared = self.projection.is_ok();
        let kinds = match &mut self.projection {
            Ok(projection) => compare(projection, &caseload, head.hash)
                .unwrap_or_else(|fault| vec![ProblemKind::Projection(fault)]),
            // A full disk damages nothing; whoever opened was told.
            Err(Fault::NoSpace) => Vec::new(),
            // Where nothing may be written it was not opened.
            Err(_fault) if self.lock.is_none() => Vec::new(),
            Err(fault) => vec![ProblemKind::Projection(*fault)],
        };
        report.problems.extend(kinds.into_iter().map(|kind| Problem { entry: None, kind }));
        report
    }

    /// The access log: its chain, its signatures, and whether it and the journal agree on what
    /// came after what. What a loss that was acknowledged has left is no problem any more.
    fn verify_log(&self) -> Vec<Problem> {
        let Some(log) = &self.access_log else { return Vec::new() };
        if let Some((found, known)) = self.log_loss {
            return vec![Problem { entry: None, kind: ProblemKind::LogLost { found, known } }];
        }
        let excused = self.acknowledged;
        let mut followed = vec![0];
        for no in 1..=log.head().seq {
            let note = if no <= excused.note {
                log.read(&self.envelope, no).ok()
            } else {
                log.check(&self.envelope, no).ok().filter(|(note, marks)| {
                    let there = journal(&self.journal).hash_at(note.after);
                    there.is_ok_and(|found| found == marks.journal.hash)
                })
            };
            let Some((note, _)) = note else {
                return vec![Problem { entry: None, kind: ProblemKind::Note(no) }];
            };
            followed.push(note.after);
        }
        let mut missing = self.logged.iter().filter(|logged| {
            let count = usize::try_from(logged.notes).unwrap_or(usize::MAX);
            let last = followed.get(count);
            let next = followed.get(count.saturating_add(1));
            // The last note there was came before this entry, the next one after it.
            logged.header.seq > excused.entry
                && (last.is_none_or(|after| *after >= logged.header.seq)
                    || next.is_some_and(|after| *after < logged.header.seq))
        });
        let kind = ProblemKind::NotesMissing;
        let first = missing.next().map(|logged| Problem { entry: Some(logged.header.seq), kind });
        first.into_iter().collect()
    }

    /// Whether this hash ever ended the journal or the access log: an anchor that was kept
    /// elsewhere proves that nothing before it was taken away.
    pub fn knows(&self, anchor: &Hash) -> bool {
        let journal = journal(&self.journal);
        let mut entries = 0..=self.head().seq;
        let log = self.access_log.as_ref();
        let mut notes = 0..=self.note_count();
        entries.any(|seq| journal.hash_at(seq).is_ok_and(|hash| hash == *anchor))
            || notes.any(|no| log.is_some_and(|l| l.hash_at(no).is_ok_and(|h| h == *anchor)))
    }

    fn advance(&self, caseload: &mut Caseload, seq: u64) -> Result<(), StoreError> {
        let (parts, before) = {
            let journal = journal(&self.journal);
            journal.check(seq)?;
            (journal.entry(seq)?.parts, journal.hash_at(seq.saturating_sub(1))?)
        };
        if seq > self.acknowledged.entry {
            let signed = self.envelope.check_signature(seq, &parts, &before);
            signed.map_err(StoreError::damaged(seq))?;
        }
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
    if !caseload.sheets().eq(loaded.sheets.iter()) {
        problems.push(ProblemKind::Sheets);
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
