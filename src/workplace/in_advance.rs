//! An import that is decided, proved and sealed in a job, before anybody waits for it. Nothing of it
//! is written: [`Workplace::commit`] takes it where it still is what would be decided now, and does
//! without where it is not.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use super::decision::{Decision, of_command};
use super::{Reason, Workplace, prove};
use crate::acts::Command;
use crate::acts::import::Import;
use crate::app::input::Now;
use crate::app::intent::Intent;
use crate::app::job::{Found, GoOn};
use crate::app::pace::Pace;
use crate::domain::{Caseload, Stamp};
use crate::runtime::jobs::{Bell, Work};
use crate::store::vault::Sealer;

/// A decision that waits to be written.
pub(super) struct Ready {
    import: Import,
    decided: Stamp,
    decision: Decision,
}

/// Where it waits. Whoever does not want it any more lets the place go.
pub(super) type Place = Arc<Mutex<Option<Ready>>>;

/// How many parts are sealed between two looks at the clock.
const LOOK: u64 = 64;
/// Milliseconds between two frames that tell how far it is.
const BETWEEN: u64 = 200;

impl Workplace {
    /// The work that makes an import ready.
    pub(super) fn get_ready(
        &mut self,
        import: Import,
        (pace, bell): (Pace, Bell),
        now: &Now,
    ) -> Work {
        let waits = Place::default();
        self.in_advance = Some(Arc::clone(&waits));
        let (caseload, sealer, stamp) =
            (self.caseload.clone(), self.vault.sealer(), self.stamp(now));
        Box::new(move |go_on| {
            let watch = Watch { pace, bell, began: Instant::now(), rung: 0, go_on };
            let ready = ready(import, (caseload, &sealer), stamp, watch);
            if !go_on() {
                return None;
            }
            // What is refused is refused again where it is told.
            *waits.lock().unwrap_or_else(PoisonError::into_inner) = ready.ok().flatten();
            Some(Found::Ready)
        })
    }

    /// Nobody wants what was made ready.
    pub(super) fn forget_ready(&mut self) {
        self.in_advance = None;
    }

    /// What was decided of this intent in advance, where it would be decided so now.
    pub(super) fn decided_in_advance(
        &mut self,
        intent: &Intent,
        stamp: &Stamp,
    ) -> Option<Decision> {
        let place = self.in_advance.take()?;
        let ready = place.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        let Intent::Do(command) = intent else { return None };
        let Command::Import(import) = command.as_ref() else { return None };
        let proved = ready.decision.proved.as_ref();
        let same = **import == ready.import
            && proved.is_some_and(|proved| proved.entry.seq == self.caseload.head() + 1)
            && (&stamp.by, stamp.today) == (&ready.decided.by, ready.decided.today);
        same.then_some(ready.decision)
    }
}

/// Whoever watches.
struct Watch<'a> {
    pace: Pace,
    bell: Bell,
    began: Instant,
    /// When it was rung last, in milliseconds since it began.
    rung: u64,
    go_on: GoOn<'a>,
}

impl Watch<'_> {
    fn tell(&mut self, done: u64, of: u64) {
        let passed = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.pace.tell(done, of, passed);
        if passed >= self.rung.saturating_add(BETWEEN) {
            self.rung = passed;
            (self.bell)();
        }
    }
}

fn ready(
    import: Import,
    (caseload, sealer): (Caseload, &Sealer),
    decided: Stamp,
    mut watch: Watch<'_>,
) -> Result<Option<Ready>, Reason> {
    let command = Command::Import(Box::new(import.clone()));
    let people = import.len() as u64;
    watch.pace.tell(0, people, 0);
    let mut decision = of_command(&caseload, &command, &decided)?;
    drop(command);
    if !(watch.go_on)() {
        return Ok(None);
    }
    let mut tell = |done: u64, of: u64| {
        if done == 1 {
            // What comes before is another kind of work, and says nothing of how fast this goes.
            watch.began = Instant::now();
        }
        if done.is_multiple_of(LOOK) {
            // Told in rows, whatever a row becomes.
            watch.tell(done.saturating_mul(people) / of.max(1), people);
        }
        (watch.go_on)()
    };
    let proved = prove(&mut decision, &decided, (caseload, sealer), &mut tell)?;
    Ok(proved.map(|proved| {
        decision.proved = Some(Box::new(proved));
        Ready { import, decided, decision }
    }))
}
