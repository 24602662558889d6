//! The projection follows the journal: at once, or on a thread of its own where an entry is large and
//! somebody sits at the screen. What is interrupted is behind, and caught up at the next opening.

use std::thread::{self, JoinHandle};

use super::Vault;
use crate::digest::Hash;
use crate::domain::{Caseload, Entry};
use crate::store::error::{Fault, Notice};
use crate::store::projection::{Projection, Touched};
use crate::store::source::journal;

/// From so many records on nobody waits for the projection.
const LARGE: usize = 1_000;

/// An entry that the projection has not taken over.
struct Step {
    caseload: Caseload,
    touched: Touched,
    hash: Hash,
}

/// What the projection is still to take over.
#[derive(Default)]
pub(super) struct Later {
    /// Whether anybody sits at the screen.
    wanted: bool,
    under_way: Option<JoinHandle<Result<Projection, Fault>>>,
    waiting: Vec<Step>,
}

impl Drop for Later {
    /// Nothing may be written once the lock of the vault is given back.
    fn drop(&mut self) {
        if let Some(thread) = self.under_way.take() {
            drop(thread.join());
        }
    }
}

impl Vault {
    /// From now on nobody waits until the projection has taken over a large entry.
    pub fn project_beside(&mut self) {
        self.later.wanted = true;
    }

    /// Lets the projection take over an entry that `caseload` has advanced to. Where the engine
    /// fails the session goes on without it, because the journal has everything.
    pub fn project(&mut self, caseload: &Caseload, entry: &Entry) -> Option<Notice> {
        self.project_touched(caseload, Touched::by(entry))
    }

    /// The same of an entry of which only that is left what it touched.
    pub fn project_touched(&mut self, caseload: &Caseload, touched: Touched) -> Option<Notice> {
        if std::mem::take(&mut self.keys_left) {
            self.projected();
            return self.give_up(Fault::Suspect).map(|_notice| Notice::KeysLeft);
        }
        let Ok(hash) = journal(&self.journal).hash_at(touched.seq) else {
            self.projected();
            return self.give_up(Fault::Misfit);
        };
        let large = self.later.wanted && touched.len() >= LARGE;
        if large || self.later.under_way.is_some() {
            self.later.waiting.push(Step { caseload: caseload.clone(), touched, hash });
            return self.go_on();
        }
        let taken = self.projection.as_mut().ok()?.take_over(caseload, &touched, hash);
        taken.err().and_then(|fault| self.give_up(fault))
    }

    /// Takes back what is done, and begins what waits.
    fn go_on(&mut self) -> Option<Notice> {
        let done = self.later.under_way.take_if(|thread| thread.is_finished());
        let told = done.and_then(|thread| self.take_back(thread));
        if self.later.under_way.is_some() || self.later.waiting.is_empty() {
            return told;
        }
        let steps = std::mem::take(&mut self.later.waiting);
        if let Ok(mut projection) = std::mem::replace(&mut self.projection, Err(Fault::Missing)) {
            self.later.under_way = Some(thread::spawn(move || {
                for Step { caseload, touched, hash } in steps {
                    projection.take_over(&caseload, &touched, hash)?;
                }
                Ok(projection)
            }));
        }
        told
    }

    fn take_back(&mut self, thread: JoinHandle<Result<Projection, Fault>>) -> Option<Notice> {
        self.projection = thread.join().unwrap_or(Err(Fault::Panicked));
        let fault = *self.projection.as_ref().err()?;
        self.later.waiting.clear();
        Some(Notice::NoProjection { fault })
    }

    /// Waits until the projection has taken over everything.
    pub(super) fn projected(&mut self) -> Option<Notice> {
        let mut told = None;
        while let Some(thread) = self.later.under_way.take() {
            told = self.take_back(thread).or(told);
            told = self.go_on().or(told);
        }
        told
    }

    pub(super) fn give_up(&mut self, fault: Fault) -> Option<Notice> {
        std::mem::replace(&mut self.projection, Err(fault)).ok()?;
        Some(Notice::NoProjection { fault })
    }
}
