//! Opening: the projection where it can be used, the journal where it cannot.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::bounds::LogLoss;
use super::lying::{Lying, Opening};
use super::projecting::Later;
use super::{Opened, PROJECTION, Vault, mark, shared};
use crate::digest::Hash;
use crate::domain::noted::{Loss, LostPart};
use crate::domain::{Caseload, Cause, ResidentId};
use crate::store::access_log::AccessLog;
use crate::store::anchor::{self, Anchor, AnchorFile};
use crate::store::envelope::Envelope;
use crate::store::error::{Doing, Fault, Notice, StoreError};
use crate::store::header::Header;
use crate::store::journal::Torn;
use crate::store::keyfile::{self, Found, KeyFile};
use crate::store::marks::{Mark, Marks};
use crate::store::members::{self, Unlocked};
use crate::store::projection::{Loaded, Projection, Touched};
use crate::store::small_files::SmallFiles;
use crate::store::source::{Shared, TreeSource, journal, replay};

/// Says that the projection gave something else than it was given.
const SUSPECT: &str = "projection.suspect";

/// How the folder is called that a damaged projection is moved to, before its number.
const DAMAGED: &str = "projection.damaged-";

/// Its number: one is kept.
const ASIDE: u32 = 1;

/// Opens what a header leads to. `mended` says that one of its copies must be written anew.
pub(super) fn open(
    mut way: Opening<'_>,
    header: Header,
    unlocked: Unlocked,
    mended: bool,
) -> Result<Opened, StoreError> {
    let mut lying = Lying::read(&way, &header, &unlocked)?;
    let (log_loss, loss) = lying.check(&way, &header, &unlocked)?;
    let anchor_lost = lying.anchor.is_none();
    let generation = lying.anchor.map_or(0, |anchor| anchor.generation);
    let mut notices = lying.notices(log_loss);
    if way.beside {
        // A note that is being written is not there yet.
        notices.retain(|notice| !matches!(notice, Notice::LogTorn { .. }));
    }
    let mut marks = lying.marks(&header)?;
    let writes = way.lock.is_some();
    if writes {
        lying.mend(&way, &header, &unlocked, &mut marks, &mut notices)?;
        if mended && header.write(&*way.files).is_ok() {
            notices.push(Notice::HeaderMended);
        }
    } else if !way.beside {
        notices.push(Notice::ReadOnly);
    }
    let acknowledged = lying.log.acknowledged;
    let mut vault = Vault {
        folder: way.folder.to_path_buf(),
        files: way.files,
        header,
        unlocked,
        keys: lying.keys,
        envelope: lying.envelope,
        journal: shared(lying.journal),
        logged: lying.logged,
        access_log: lying.log.log,
        marks,
        anchor: None,
        log_loss,
        acknowledged,
        accepted: None,
        keys_left: false,
        later: Later::default(),
        projection: Err(Fault::Missing),
        source: None,
        lock: way.lock.take(),
        beside: way.beside,
        taken: lying.log.taken,
    };
    if writes {
        vault.take_anchor(generation, loss.is_some() || anchor_lost)?;
        if vault.finish_erasures().is_err() {
            notices.push(Notice::KeysLeft);
        }
        // Where it cannot be written the letters wait for the next opening.
        vault.renew_slot().ok();
        notices.extend(vault.take_over().map(|notes| Notice::NotesForged { notes }));
    }
    let caseload = vault.take_projection(loss.is_some(), &mut notices)?;
    if writes && (loss.is_some() || anchor_lost) {
        let anchor = Loss { part: LostPart::Anchor, found: 0, known: 0, anchor: generation };
        vault.accepted = Some(loss.unwrap_or(anchor));
    }
    Ok(Opened { vault, caseload, notices })
}

impl Lying {
    /// How far everything is, as it was found.
    fn marks(&self, header: &Header) -> Result<Marks, StoreError> {
        Ok(Marks {
            header: header.mark()?,
            keys: self.keys_mark,
            journal: mark(self.journal.last()),
            log: self.log.log.as_ref().map_or(Mark::default(), AccessLog::mark),
        })
    }

    /// What should be known of how it was found.
    fn notices(&self, log_loss: LogLoss) -> Vec<Notice> {
        let damaged = self.log.damaged.map(|note| Notice::LogDamaged { note });
        let short = log_loss.map(|(found, seen)| Notice::LogShort { found, seen });
        let torn = self.log.torn.map(|after| Notice::LogTorn { after });
        damaged.or(short).into_iter().chain(torn).collect()
    }

    /// Cuts what was never acknowledged, moves a damaged log aside, and lets both copies of the keys
    /// be the same.
    fn mend(
        &mut self,
        way: &Opening<'_>,
        header: &Header,
        unlocked: &Unlocked,
        marks: &mut Marks,
        notices: &mut Vec<Notice>,
    ) -> Result<(), StoreError> {
        self.journal.mend()?;
        notices.extend(self.torn.map(|Torn { after, bytes }| Notice::TornTail { after, bytes }));
        if self.log.damaged.is_some() {
            self.log.log = Some(AccessLog::begin_anew(way.folder, header.founding)?);
        }
        if let Some(log) = &mut self.log.log {
            log.mend()?;
            marks.log = log.mark();
        }
        match self.keys_found {
            Found::Next => {
                KeyFile::settle_next(&*way.files)?;
                notices.push(Notice::KeysRenewed);
            }
            Found::Half => {
                let (vault, key) = (header.founding.salt, &unlocked.key);
                let written = self.keys.write(&*way.files, vault, key, marks);
                // On a full disk one copy has to do.
                if let Ok(mark) = written {
                    marks.keys = mark;
                    notices.push(Notice::KeysMended);
                }
            }
            Found::Whole => keyfile::forget_next(&*way.files),
        }
        if !self.anchor_whole && self.anchor.is_some() {
            notices.push(Notice::AnchorMended);
        }
        Ok(())
    }
}

impl Vault {
    /// Destroys the keys of people whose erasure was interrupted after its entry.
    fn finish_erasures(&mut self) -> Result<(), StoreError> {
        let erased = self.logged.iter().filter_map(|logged| match &logged.header.cause {
            Cause::Erased(erasure) => Some(erasure.people.iter().map(|gone| gone.resident)),
            _ => None,
        });
        let known = |id: &ResidentId| self.keys.keys.contains_key(id);
        let doomed: Vec<ResidentId> = erased.flatten().filter(known).collect();
        if doomed.is_empty() { Ok(()) } else { self.destroy(&doomed) }
    }

    /// Takes the anchor in hand, and writes there how far everything is.
    fn take_anchor(&mut self, generation: u64, anew: bool) -> Result<(), StoreError> {
        let failed = || StoreError::io(Doing::Opening);
        let vault = self.header.founding.salt;
        let key = anchor::key(&self.unlocked.key);
        let next = Anchor { generation: generation + 1, marks: self.anchored() };
        if anew {
            // What header and keys know of the lost part must not stand in the way for ever.
            self.marks.keys =
                self.keys.write(&*self.files, vault, &self.unlocked.key, &self.marks)?;
        }
        let made = next.make(&self.folder, vault, &key);
        // On a full disk what it said before has to do; where it said nothing it must be written.
        if anew {
            made.map_err(failed())?;
        }
        let file = AnchorFile::open(&self.folder, vault, key, next).map_err(failed())?;
        self.anchor = Some(file);
        if anew && !self.header.founding.demo {
            let (mut header, unlocked) = (self.header.clone(), self.unlocked.clone());
            members::settle(&mut header, &unlocked, &self.marks)?;
            self.take_header(header, unlocked)?;
        }
        Ok(())
    }

    /// Lets the letters of the slot that was opened go, and a slot of the first format.
    fn renew_slot(&mut self) -> Result<(), StoreError> {
        let mut header = self.header.clone();
        if members::renew_slot(&mut header, &self.unlocked, &self.marks)? {
            self.take_header(header, self.unlocked.clone())?;
        }
        Ok(())
    }

    /// The caseload, from the projection where it can be used.
    fn take_projection(
        &mut self,
        anew: bool,
        notices: &mut Vec<Notice>,
    ) -> Result<Caseload, StoreError> {
        let (folder, files) = (&self.folder, &*self.files);
        let (envelope, shared) = (&self.envelope, &self.journal);
        if self.lock.is_none() {
            let mut caseload = Caseload::default();
            let head = journal(shared).head()?.seq;
            replay(shared, envelope, &mut caseload, head)?;
            return Ok(caseload);
        }
        if anew {
            // It holds what is lost, and is made again.
            drop(fs::remove_dir_all(folder.join(PROJECTION)));
        }
        let found = load(folder, files, envelope);
        let head = journal(shared).head()?.seq;
        let seen = found.as_ref().map_or(0, |(_, loaded)| loaded.meta.head);
        if seen > head {
            return Err(StoreError::Short { journal: head, seen });
        }
        let ready = found.and_then(|(projection, loaded)| {
            Ready::catch_up(projection, loaded, envelope, shared, notices)
        });
        let ready = match ready {
            Ok(ready) => ready,
            Err(fault) => rebuild((folder, files), envelope, shared, fault, notices)?,
        };
        (self.projection, self.source) = (ready.projection, ready.source);
        Ok(ready.caseload)
    }
}

/// The projection as it lies there.
fn load(
    folder: &Path,
    files: &dyn SmallFiles,
    envelope: &Envelope,
) -> Result<(Projection, Loaded), Fault> {
    if files.has(SUSPECT) {
        return Err(Fault::Suspect);
    }
    let place = folder.join(PROJECTION);
    if !place.exists() {
        return Err(Fault::Missing);
    }
    let mut projection = Projection::open(&place, envelope.clone())?;
    let loaded = projection.load()?;
    Ok((projection, loaded))
}

/// A caseload at the head of the journal, and where its files come from.
struct Ready {
    projection: Result<Projection, Fault>,
    source: Option<Arc<TreeSource>>,
    caseload: Caseload,
}

impl Ready {
    /// Takes over what the journal has and the projection has not.
    fn catch_up(
        mut projection: Projection,
        loaded: Loaded,
        envelope: &Envelope,
        shared: &Shared,
        notices: &mut Vec<Notice>,
    ) -> Result<Self, Fault> {
        let head = loaded.meta.head;
        if hash_at(shared, head)? != loaded.meta.hash {
            return Err(Fault::Foreign);
        }
        let source = Arc::new(TreeSource::new(
            projection.trees(),
            envelope.clone(),
            projection.versions().clone(),
            head,
            Arc::clone(shared),
        ));
        let numbers = loaded.meta.numbers();
        let files: Arc<TreeSource> = Arc::clone(&source);
        let Loaded { lines, offers, sheets, office, .. } = loaded;
        let mut caseload =
            Caseload::from_projection(head, numbers, lines, (offers, sheets), office, files);
        let last = journal(shared).head().map_err(|_error| Fault::Misfit)?.seq;
        for seq in head + 1..=last {
            let parts = journal(shared).entry(seq).map_err(|_damaged| Fault::Misfit)?.parts;
            let entry = envelope.open_entry(seq, &parts)?;
            caseload.advance(&entry).map_err(|_mismatch| Fault::Misfit)?;
            projection.take_over(&caseload, &Touched::by(&entry), hash_at(shared, seq)?)?;
        }
        if last > head {
            notices.push(Notice::CaughtUp { entries: last - head });
        }
        Ok(Self { projection: Ok(projection), source: Some(source), caseload })
    }
}

fn hash_at(shared: &Shared, seq: u64) -> Result<Hash, Fault> {
    journal(shared).hash_at(seq).map_err(|_damaged| Fault::Foreign)
}

/// Makes the projection again from the journal; the old one is kept beside it.
fn rebuild(
    (folder, files): (&Path, &dyn SmallFiles),
    envelope: &Envelope,
    shared: &Shared,
    fault: Fault,
    notices: &mut Vec<Notice>,
) -> Result<Ready, StoreError> {
    let mut caseload = Caseload::default();
    let last = journal(shared).head()?;
    replay(shared, envelope, &mut caseload, last.seq)?;
    // The journal has everything: work can go on without a projection.
    let without = |caseload, fault, notices: &mut Vec<Notice>| {
        notices.push(Notice::NoProjection { fault });
        Ok(Ready { projection: Err(fault), source: None, caseload })
    };
    if fault == Fault::Older {
        // Nothing is wrong with it; it is in the way only.
        drop(fs::remove_dir_all(folder.join(PROJECTION)));
    }
    // Where it cannot be moved either, it is left where it is and the next opening tries again.
    let aside = if fault == Fault::NoSpace { Err(fault) } else { move_aside(folder, files) };
    let Ok(mut aside) = aside else { return without(caseload, fault, notices) };
    let mut written = write_anew(folder, envelope, shared, &caseload, last.hash);
    if written.as_ref().err() == Some(&Fault::NoSpace) && aside.is_some() {
        // There is room for one of the two.
        forget_damaged(folder);
        aside = None;
        written = write_anew(folder, envelope, shared, &caseload, last.hash);
    }
    if !matches!(fault, Fault::Missing | Fault::Older) || aside.is_some() {
        notices.push(Notice::Rebuilt { fault, aside });
    }
    written.or_else(|fault| without(caseload, fault, notices))
}

fn write_anew(
    folder: &Path,
    envelope: &Envelope,
    shared: &Shared,
    caseload: &Caseload,
    hash: Hash,
) -> Result<Ready, Fault> {
    let place = folder.join(PROJECTION);
    let written = || {
        let mut projection = Projection::open(&place, envelope.clone())?;
        projection.write_all(caseload, hash)?;
        let loaded = projection.load()?;
        Ready::catch_up(projection, loaded, envelope, shared, &mut Vec::new())
    };
    // Half of one would be taken for a damaged one, and fill the disk.
    written().inspect_err(|_fault| drop(fs::remove_dir_all(&place)))
}

/// Moves a projection aside; of the older ones that were moved aside none is kept.
fn move_aside(folder: &Path, files: &dyn SmallFiles) -> Result<Option<u32>, Fault> {
    let place = folder.join(PROJECTION);
    let mut aside = None;
    if place.exists() {
        forget_damaged(folder);
        fs::rename(&place, folder.join(format!("{DAMAGED}{ASIDE}")))
            .map_err(|_e| Fault::Refused)?;
        aside = Some(ASIDE);
    }
    files.remove(SUSPECT).map(|_there| aside).map_err(|_e| Fault::Refused)
}

/// Removes what was moved aside, also by a version that kept every one.
fn forget_damaged(folder: &Path) {
    let items = fs::read_dir(folder).into_iter().flatten().flatten();
    for item in items.filter(|item| item.file_name().to_string_lossy().starts_with(DAMAGED)) {
        // One that stays is in the way of the next, and it is told then.
        drop(fs::remove_dir_all(item.path()));
    }
}

/// Lets the next opening make the projection again.
pub(super) fn mark_suspect(files: &dyn SmallFiles) {
    // Without the mark the next session meets the same fault and says so again.
    drop(files.replace(SUSPECT, b""));
}
