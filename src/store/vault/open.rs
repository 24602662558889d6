//! Opening: the projection where it can be used, the journal where it cannot.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use super::{JOURNAL, Opened, PROJECTION, Vault, journal_file, shared};
use crate::crypto::Key;
use crate::crypto::digest::Hash;
use crate::domain::{Caseload, Cause, Change, Entry, ResidentId};
use crate::store::access_log::AccessLog;
use crate::store::envelope::{Envelope, Logged};
use crate::store::error::{Doing, Fault, Notice, StoreError};
use crate::store::folder::replace_file;
use crate::store::founding::Founding;
use crate::store::frame;
use crate::store::header::Header;
use crate::store::journal::{FileJournal, Journal as _, Torn};
use crate::store::kept::Kept;
use crate::store::keyfile::{Found, KeyFile};
use crate::store::lock::Lock;
use crate::store::members::Unlocked;
use crate::store::projection::{Loaded, Projection};
use crate::store::rotation;
use crate::store::seal::Ring;
use crate::store::source::{Shared, TreeSource, journal, replay};

/// Says that the projection gave something else than it was given.
const SUSPECT: &str = "projection.suspect";

/// How the folder is called that a damaged projection is moved to, before its number.
const DAMAGED: &str = "projection.damaged-";

/// Its number: one is kept.
const ASIDE: u32 = 1;

/// Opens what a header leads to. `mended` says that one of its copies must be written anew.
pub(super) fn open(
    folder: &Path,
    lock: Lock,
    mut header: Header,
    unlocked: Unlocked,
    mended: bool,
) -> Result<Opened, StoreError> {
    let founding = header.founding;
    let (mut keys, found) = KeyFile::read(folder, founding.salt, &unlocked.keys.now)?;
    let mut notices = Vec::new();
    if rotation::take_in(&mut header, &unlocked)? || mended {
        header.write(folder)?;
    }
    if found != Found::Whole {
        keys.write(folder, founding.salt, &unlocked.keys.now)?;
    }
    if found == Found::Next {
        notices.push(Notice::KeysRenewed);
    } else if mended || found == Found::Half {
        notices.push(Notice::HeaderMended);
    }
    if !folder.join(JOURNAL).exists() {
        return Err(StoreError::Short { journal: 0, seen: 1 });
    }
    let envelope = envelope(founding, &unlocked, &keys);
    let found = load(folder, &envelope);
    let seen = found.as_ref().map_or(0, |(_, loaded)| loaded.meta.head);
    let (file, logged, torn) = open_journal(folder, founding, &envelope, seen)?;
    notices.extend(torn.map(|Torn { after, bytes }| Notice::TornTail { after, bytes }));
    let journal = shared(file);
    finish_erasures(folder, founding, &unlocked, &mut keys, &envelope, &logged)?;
    let seen = logged.last().map_or(0, |logged| logged.notes);
    let access_log = (!founding.demo).then(|| AccessLog::open(folder, founding, seen));
    let access_log = access_log.transpose()?.map(|(log, notice)| {
        notices.extend(notice);
        log
    });
    let ready = found.and_then(|(projection, loaded)| {
        Ready::catch_up(projection, loaded, &envelope, &journal, &mut notices)
    });
    let ready = match ready {
        Ok(ready) => ready,
        Err(fault) => rebuild(folder, &envelope, &journal, fault, &mut notices)?,
    };
    let Ready { projection, source, caseload } = ready;
    let vault = Vault {
        folder: folder.to_path_buf(),
        header,
        unlocked,
        keys,
        envelope,
        journal,
        logged,
        access_log,
        keys_left: false,
        projection,
        source,
        _lock: lock,
    };
    Ok(Opened { vault, caseload, notices })
}

/// Destroys the keys of people whose erasure was interrupted after its entry.
fn finish_erasures(
    folder: &Path,
    founding: Founding,
    unlocked: &Unlocked,
    keys: &mut KeyFile,
    envelope: &Envelope,
    logged: &[Logged],
) -> Result<(), StoreError> {
    let erased = logged.iter().filter_map(|logged| match &logged.header.cause {
        Cause::Erased(erasure) => Some(erasure.people.iter().map(|gone| gone.resident)),
        _ => None,
    });
    let erased = erased.flatten();
    let doomed: Vec<ResidentId> = erased.filter(|id| keys.keys.contains_key(id)).collect();
    if doomed.is_empty() {
        return Ok(());
    }
    keys.destroy(&doomed);
    keys.write(folder, founding.salt, &unlocked.keys.now)?;
    for id in &doomed {
        envelope.ring().forget(*id);
    }
    Ok(())
}

pub(super) fn envelope(founding: Founding, unlocked: &Unlocked, keys: &KeyFile) -> Envelope {
    let people = keys.keys.iter().map(|(id, key)| (*id, key.clone())).collect();
    Envelope::new(founding.salt, Arc::new(Ring::new(unlocked, people)))
}

/// Makes a key for every new person of an entry; whether there were any.
pub(super) fn new_keys(keys: &mut KeyFile, ring: &Ring, entry: &Entry) -> Result<bool, StoreError> {
    let mut any = false;
    for change in &entry.changes {
        let Change::Person(delta) = change else { continue };
        let Some(person) = delta.after.as_ref().filter(|person| !ring.knows(person.id)) else {
            continue;
        };
        let key = Key::random().map_err(StoreError::io(Doing::Writing))?;
        keys.keys.insert(person.id, Kept::new(key.clone()));
        ring.add(person.id, key);
        any = true;
    }
    Ok(any)
}

/// Entries that are synced together while many are written.
const AT_ONCE: usize = 64;

/// Writes the entries of a new vault, and the keys that they are sealed with.
pub(super) fn first_entries(
    folder: &Path,
    header: &Header,
    unlocked: &Unlocked,
    entries: impl IntoIterator<Item = Entry>,
) -> Result<(), StoreError> {
    let founding = header.founding;
    let mut keys = KeyFile::default();
    let envelope = envelope(founding, unlocked, &keys);
    let (mut journal, _, _) = open_journal(folder, founding, &envelope, 0)?;
    let mut some = Vec::with_capacity(AT_ONCE);
    let mut before = journal.head().hash;
    for entry in entries {
        new_keys(&mut keys, envelope.ring(), &entry)?;
        let parts = envelope.seal_entry(&entry, 0, &before);
        let parts = parts.map_err(StoreError::damaged(entry.seq))?;
        let bytes = parts.head.len().saturating_add(parts.body.len());
        let (_, hash) =
            frame::build(entry.seq, &before, &parts).ok_or(StoreError::TooLarge { bytes })?;
        before = hash;
        some.push(parts);
        if some.len() == AT_ONCE {
            journal.append(journal.head().seq, &some)?;
            some.clear();
        }
    }
    journal.append(journal.head().seq, &some)?;
    keys.write(folder, founding.salt, &unlocked.keys.now)
}

fn open_journal(
    folder: &Path,
    founding: Founding,
    envelope: &Envelope,
    seen: u64,
) -> Result<(FileJournal, Vec<Logged>, Option<Torn>), StoreError> {
    let mut logged: Vec<Logged> = Vec::new();
    let medium = journal_file(folder)?;
    let (file, torn) = FileJournal::open(medium, founding.genesis(), seen, &mut |seq, head| {
        let head = envelope.open_head(seq, head, logged.last())?;
        logged.push(head);
        Ok(())
    })?;
    Ok((file, logged, torn))
}

/// The projection as it lies there.
fn load(folder: &Path, envelope: &Envelope) -> Result<(Projection, Loaded), Fault> {
    if folder.join(SUSPECT).exists() {
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
        let Loaded { lines, offers, office, .. } = loaded;
        let mut caseload = Caseload::from_projection(head, numbers, lines, offers, office, files);
        let last = journal(shared).head().seq;
        for seq in head + 1..=last {
            let parts = journal(shared).read(seq).map_err(|_damaged| Fault::Misfit)?;
            let entry = envelope.open_entry(seq, &parts)?;
            caseload.advance(&entry).map_err(|_mismatch| Fault::Misfit)?;
            projection.take_over(&caseload, &entry, hash_at(shared, seq)?)?;
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
    folder: &Path,
    envelope: &Envelope,
    shared: &Shared,
    fault: Fault,
    notices: &mut Vec<Notice>,
) -> Result<Ready, StoreError> {
    let mut caseload = Caseload::default();
    let last = journal(shared).head();
    replay(shared, envelope, &mut caseload, last.seq)?;
    // The journal has everything: work can go on without a projection.
    let without = |caseload, fault, notices: &mut Vec<Notice>| {
        notices.push(Notice::NoProjection { fault });
        Ok(Ready { projection: Err(fault), source: None, caseload })
    };
    // Where it cannot be moved either, it is left where it is and the next opening tries again.
    let aside = if fault == Fault::NoSpace { Err(fault) } else { move_aside(folder) };
    let Ok(mut aside) = aside else { return without(caseload, fault, notices) };
    let mut written = write_anew(folder, envelope, shared, &caseload, last.hash);
    if written.as_ref().err() == Some(&Fault::NoSpace) && aside.is_some() {
        // There is room for one of the two.
        forget_damaged(folder);
        aside = None;
        written = write_anew(folder, envelope, shared, &caseload, last.hash);
    }
    if fault != Fault::Missing || aside.is_some() {
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
fn move_aside(folder: &Path) -> Result<Option<u32>, Fault> {
    let place = folder.join(PROJECTION);
    let mut aside = None;
    if place.exists() {
        forget_damaged(folder);
        fs::rename(&place, folder.join(format!("{DAMAGED}{ASIDE}")))
            .map_err(|_e| Fault::Refused)?;
        aside = Some(ASIDE);
    }
    match fs::remove_file(folder.join(SUSPECT)) {
        Err(gone) if gone.kind() != ErrorKind::NotFound => Err(Fault::Refused),
        _ => Ok(aside),
    }
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
pub(super) fn mark_suspect(folder: &Path) {
    // Without the mark the next session meets the same fault and says so again.
    drop(replace_file(folder, SUSPECT, b""));
}
