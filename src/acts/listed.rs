//! What a list from outside leaves to decide: whose file is closed because it names them no more,
//! which rungs in it are results of the WSP, which offers are one. Decided together it is one entry
//! and one undo.

use chrono::NaiveDate;

use super::closing::Close;
use super::offer::merge;
use super::right::NOBODY;
use super::signal::judged;
use super::{Decision, Does, Draft};
use crate::domain::role::Role;
use crate::domain::signal::Signal;
use crate::domain::{Change, CleanText, Delta, OfferId, ResidentId, Rung};

/// Decides what a list leaves to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settle {
    /// Everybody whom it is about.
    pub residents: Vec<ResidentId>,
    /// The files that are closed, together for each reason.
    pub closings: Vec<Close>,
    /// The rungs that the WSP judged, with the day where the list says it.
    pub judged: Vec<(ResidentId, Rung, Option<NaiveDate>)>,
    /// The offers that are merged, each of the first into the second.
    pub merged: Vec<(Vec<OfferId>, OfferId)>,
    /// The day that the list is of.
    pub on: NaiveDate,
    /// What a signal says that was not given before the list told its result.
    pub seen: CleanText,
}

impl Settle {
    /// All of it, for everybody whom it is about.
    pub fn of(
        closings: Vec<Close>,
        judged: Vec<(ResidentId, Rung, Option<NaiveDate>)>,
        merged: Vec<(Vec<OfferId>, OfferId)>,
        (on, seen): (NaiveDate, CleanText),
    ) -> Self {
        let closed = closings.iter().flat_map(|close| close.residents.iter().copied());
        let residents = closed.chain(judged.iter().map(|(resident, ..)| *resident)).collect();
        Self { residents, closings, judged, merged, on, seen }
    }
}

impl Does for Settle {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.past(self.on)?;
        self.closings.iter().try_for_each(|close| close.decide(draft))?;
        self.merged.iter().try_for_each(|(offers, into)| merge(draft, offers, *into))?;
        for (resident, rung, on) in &self.judged {
            let on = on.unwrap_or(self.on);
            draft.past(on)?;
            let file = draft.file(*resident)?;
            let signals = file.records.signals.iter();
            let waits = signals.filter(|signal| signal.result.is_none()).max_by_key(|it| it.on);
            // A list that was made before the signal was given tells its result that day at the soonest.
            let on = waits.map_or(on, |signal| signal.on.max(on));
            let result = Some((*rung, on));
            let delta = if let Some(before) = waits {
                Delta::edit(before.clone(), Signal { result, ..before.clone() })
            } else {
                let (id, reason, by) = (draft.record_id(), self.seen.clone(), draft.by());
                Delta::new(Signal { id, on, reason, by, result })
            };
            draft.push(Change::Signal(*resident, delta));
            judged(draft, *resident, *rung)?;
        }
        Ok(())
    }
}
