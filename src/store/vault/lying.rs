//! What lies in a vault's folder, read before anything in it is changed.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use super::JOURNAL;
use super::bounds::{self, Lies, LogLoss, Said};
use crate::crypto::Key;
use crate::domain::Cause;
use crate::domain::act::Act;
use crate::domain::noted::{Loss, LostPart};
use crate::store::access_log::{self, AccessLog};
use crate::store::anchor::Anchor;
use crate::store::envelope::{Envelope, Logged};
use crate::store::error::{Doing, StoreError};
use crate::store::folder::private_file;
use crate::store::founding::Founding;
use crate::store::header::Header;
use crate::store::journal::{FileJournal, Journal as _, Torn};
use crate::store::keyfile::{Found, KeyFile};
use crate::store::keyring::Ring;
use crate::store::lock::Lock;
use crate::store::marks::{Mark, Marks};
use crate::store::medium::{Medium, Nothing, Until};
use crate::store::members::Unlocked;
use crate::store::small_files::{Folder, SmallFiles};

/// How often it is looked at again whether two files grew meanwhile.
const SETTLING: u32 = 1_000;

/// How a vault is opened.
pub(super) struct Opening<'a> {
    pub(super) folder: &'a Path,
    pub(super) files: Box<dyn SmallFiles>,
    /// `None` where it is only read.
    pub(super) lock: Option<Lock>,
    /// Goes on without entries that are missing at the end of the journal, or without an anchor.
    pub(super) accepting: bool,
    /// Another program writes it meanwhile.
    pub(super) beside: bool,
}

impl<'a> Opening<'a> {
    /// The plain way: nothing may be missing, and nobody else writes.
    pub(super) fn of(folder: &'a Path, lock: Option<Lock>) -> Self {
        let files = Box::new(Folder::at(folder));
        Self { folder, files, lock, accepting: false, beside: false }
    }

    const fn writes(&self) -> bool {
        self.lock.is_some()
    }
}

/// Everything that lies in the folder but the projection, before anything is changed.
pub(super) struct Lying {
    pub(super) keys: KeyFile,
    pub(super) keys_mark: Mark,
    pub(super) keys_found: Found,
    pub(super) envelope: Envelope,
    pub(super) journal: FileJournal,
    pub(super) torn: Option<Torn>,
    pub(super) logged: Vec<Logged>,
    pub(super) log: access_log::Found,
    pub(super) anchor: Option<Anchor>,
    pub(super) anchor_whole: bool,
    /// What the last entry says, unless a loss was acknowledged since.
    entry: Option<Marks>,
}

impl Lying {
    pub(super) fn read(
        way: &Opening<'_>,
        header: &Header,
        unlocked: &Unlocked,
    ) -> Result<Self, StoreError> {
        let (folder, founding) = (way.folder, header.founding);
        // First, so that whoever reads beside a writer never sees an anchor ahead of the rest.
        let keys = unlocked.anchor_keys();
        let keys: Vec<&Key> = keys.iter().collect();
        let (anchor, anchor_whole) = Anchor::read(folder, founding.salt, &keys);
        // Before the keys: what is written until now was sealed with those that are read then.
        let chains = Chains::now(way, !founding.demo)?;
        let (keys, keys_mark, keys_found) =
            KeyFile::read(&*way.files, founding.salt, &unlocked.key)?;
        let envelope = envelope(founding, unlocked, &keys);
        let Some(chains) = chains else {
            let seen = anchor.map_or(1, |anchor| anchor.marks.journal.no.max(1));
            return Err(StoreError::Short { journal: 0, seen });
        };
        let (journal, logged, last, torn) = look_at_journal(chains.journal, founding, &envelope)?;
        let log = if founding.demo {
            access_log::Found::default()
        } else {
            AccessLog::find(chains.log, founding, &envelope)?
        };
        if !way.accepting {
            check_approvals(&journal, &envelope, &logged, log.acknowledged.entry)?;
        }
        let head = journal.last().seq;
        let entry = last.filter(|_marks| log.acknowledged.entry < head.max(1));
        let read = Self {
            keys,
            keys_mark,
            keys_found,
            envelope,
            journal,
            torn,
            logged,
            log,
            anchor,
            anchor_whole,
            entry,
        };
        Ok(read)
    }

    /// Whether everything belongs together; what is missing in the access log.
    pub(super) fn check(
        &self,
        way: &Opening<'_>,
        header: &Header,
        unlocked: &Unlocked,
    ) -> Result<(LogLoss, Option<Loss>), StoreError> {
        let empty = LogLoss::None;
        if self.anchor.is_none() && !way.accepting {
            return Err(StoreError::AnchorLost);
        }
        let lies = Lies {
            header: header.mark()?,
            keys: self.keys_mark,
            journal: &self.journal,
            log: self.log.log.as_ref(),
        };
        let (header, keys, note) = (unlocked.marks, self.keys.marks, self.log.last);
        let said = Said { anchor: self.anchor, header, keys, entry: self.entry, note };
        let found = self.journal.last().seq;
        let generation = self.anchor.map_or(0, |anchor| anchor.generation);
        match bounds::check(&lies, &said) {
            Err(StoreError::Short { seen, .. }) if way.accepting => {
                let part = LostPart::Journal;
                Ok((empty, Some(Loss { part, found, known: seen, anchor: generation })))
            }
            Err(error) => Err(error),
            Ok(loss) if self.log.damaged.is_some() => {
                let known = [self.anchor.map(|a| a.marks.log.no), loss.map(|(_, known)| known)];
                Ok((Some((0, known.into_iter().flatten().max().unwrap_or(0))), None))
            }
            Ok(loss) => Ok((loss, None)),
        }
    }
}

/// Checks the signatures of the entries on which two users act together, or that destroy. All
/// others are checked by `verify`: there are too many of them for every opening.
fn check_approvals(
    journal: &FileJournal,
    envelope: &Envelope,
    logged: &[Logged],
    excused: u64,
) -> Result<(), StoreError> {
    let weighty = logged.iter().filter(|logged| logged.header.seq > excused);
    let weighty = weighty.filter(|logged| match logged.header.cause {
        Cause::Proposed(_) | Cause::Erased(_) | Cause::Leaving(_) => true,
        Cause::Did(act) => {
            matches!(act, Act::OpenUnwilling | Act::ApproveUnwilling | Act::SetRole)
        }
        _ => false,
    });
    for seq in weighty.map(|logged| logged.header.seq) {
        let (parts, before) = (journal.entry(seq)?.parts, journal.hash_at(seq.saturating_sub(1))?);
        let signed = envelope.check_signature(seq, &parts, &before);
        signed.map_err(StoreError::damaged(seq))?;
    }
    Ok(())
}

/// What seals and opens, with these keys.
pub(super) fn envelope(founding: Founding, unlocked: &Unlocked, keys: &KeyFile) -> Envelope {
    let people = keys.keys.iter().map(|(id, key)| (*id, key.clone())).collect();
    let ring = Ring::new(unlocked, people, keys.erased.iter().copied());
    Envelope::new(&founding, Arc::new(ring))
}

/// A file of the vault; made where it is missing and the vault is written.
pub(super) fn medium(
    folder: &Path,
    name: &str,
    writes: bool,
) -> Result<Box<dyn Medium>, StoreError> {
    let path = folder.join(name);
    let file = if writes { private_file(&path) } else { File::open(&path) };
    Ok(Box::new(file.map_err(StoreError::io(Doing::Opening))?))
}

/// The two files that grow.
struct Chains {
    journal: Box<dyn Medium>,
    log: Box<dyn Medium>,
}

impl Chains {
    /// Both as they are at one moment where another program writes them; `None` without a journal. A
    /// demo keeps no log.
    fn now(way: &Opening<'_>, logs: bool) -> Result<Option<Self>, StoreError> {
        let (journal, log) = (way.folder.join(JOURNAL), way.folder.join(access_log::NAME));
        if !journal.exists() {
            return Ok(None);
        }
        let there = logs && (way.writes() || log.exists());
        if !way.beside {
            let journal = medium(way.folder, JOURNAL, way.writes())?;
            let log = there.then(|| medium(way.folder, access_log::NAME, way.writes()));
            let log = log.transpose()?.unwrap_or_else(|| Box::new(Nothing));
            return Ok(Some(Self { journal, log }));
        }
        let open = |path| File::open(path).map_err(StoreError::io(Doing::Opening));
        let (journal, log) = (open(&journal)?, there.then(|| open(&log)).transpose()?);
        let length = |file: &File| Medium::length(file).map_err(StoreError::io(Doing::Opening));
        let lengths = || Ok((length(&journal)?, log.as_ref().map_or(Ok(0), length)?));
        let mut ends = lengths()?;
        // Each says how far the other is: neither may be read further than the other one knows.
        for _patience in 0..SETTLING {
            let again = lengths()?;
            if again == ends {
                break;
            }
            ends = again;
        }
        let until = |file, end| -> Box<dyn Medium> { Box::new(Until { file, end }) };
        let log = log.map_or_else(|| Box::new(Nothing) as _, |file| until(file, ends.1));
        Ok(Some(Self { journal: until(journal, ends.0), log }))
    }
}

/// A journal, the heads of its entries, how far the last one says everything was, what is torn.
pub(super) type Looked = (FileJournal, Vec<Logged>, Option<Marks>, Option<Torn>);

pub(super) fn look_at_journal(
    medium: Box<dyn Medium>,
    founding: Founding,
    envelope: &Envelope,
) -> Result<Looked, StoreError> {
    let mut logged: Vec<Logged> = Vec::new();
    let mut last = None;
    let genesis = founding.genesis();
    let (file, torn) = FileJournal::look(medium, genesis, &mut |seq, format, head| {
        let (head, marks) = envelope.open_head(seq, (format, head), logged.last())?;
        logged.push(head);
        last = Some(marks);
        Ok(())
    })?;
    Ok((file, logged, last, torn))
}
