//! After an act the list stays as it is seen, with who was moved marked done, until the cursor goes
//! on: so the person stays under the cursor, and the next key is never about somebody else.

use std::collections::HashMap;

use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::domain::ResidentId;
use crate::domain::id::ResidentIds;

/// More people than this in one act are no row to look at: the list is made anew.
const MOST_HELD: usize = 200;

/// Where these people stand in a list.
fn places(rows: &[ResidentId], of: &ResidentIds) -> HashMap<ResidentId, usize> {
    let among = rows.iter().enumerate().filter(|(_, id)| of.contains(id));
    among.map(|(at, id)| (*id, at)).collect()
}

/// Where each list stands before an act: the selected item's distance from the first one shown.
pub(in crate::app) struct Stands([usize; Pane::ALL.len()]);

impl Model {
    /// Follows an act about these people without moving a row.
    pub(super) fn hold(&mut self, touched: &[ResidentId]) {
        if touched.len() > MOST_HELD {
            return self.list_residents();
        }
        let seen = std::mem::take(&mut self.view.rows);
        let before = std::mem::take(&mut self.view.held);
        self.list_residents();
        let fresh = std::mem::replace(&mut self.view.rows, seen);
        let caseload = &self.data.caseload;
        if touched.iter().any(|id| caseload.line(*id).is_none()) {
            self.view.rows.retain(|id| caseload.line(*id).is_some());
        }
        let about: ResidentIds = touched.iter().chain(&before).copied().collect();
        let (shown, now) = (places(&self.view.rows, &about), places(&fresh, &about));
        // Who came back with it is shown at once.
        let mut back: Vec<(usize, ResidentId)> = touched
            .iter()
            .filter(|id| !shown.contains_key(id))
            .filter_map(|id| Some((*now.get(id)?, *id)))
            .collect();
        back.sort_unstable();
        for (at, id) in &back {
            self.view.rows.insert((*at).min(self.view.rows.len()), *id);
        }
        let shown = if back.is_empty() { shown } else { places(&self.view.rows, &about) };
        let moved = touched.iter().chain(&before).filter(|id| shown.get(id) != now.get(id));
        self.view.held = moved.copied().collect();
        self.view.stale = self.view.rows != fresh;
        self.view.rows_made += 1;
    }

    /// The cursor goes on: every row goes to its place.
    pub(super) fn release(&mut self) {
        if self.view.stale {
            self.list_residents();
        }
    }

    /// Whether this row is held because an act about this person was done.
    pub fn is_done(&self, id: ResidentId) -> bool {
        self.view.held.contains(&id)
    }

    /// How the lists are seen now.
    pub(in crate::app) fn stands(&self) -> Stands {
        Stands(Pane::ALL.map(|pane| {
            let at = self.position(pane).0.unwrap_or(0);
            at.saturating_sub(self.view.scroll(pane).top)
        }))
    }

    /// Shows every list as it was seen, whatever came or went above the selected item.
    pub(in crate::app) fn keep_stands(&mut self, stood: &Stands) {
        for (pane, before) in Pane::ALL.into_iter().zip(stood.0) {
            let at = self.position(pane).0.unwrap_or(0);
            if let Some(scroll) = self.view.scrolls.get_mut(pane as usize) {
                scroll.top = at.saturating_sub(before);
            }
        }
    }
}
