//! A call block is broken off by the lock, and goes on where it was once the vault is open again.

use chrono::{DateTime, Utc};

use crate::app::App;
use crate::app::call::{Block, Called, Calling};
use crate::app::caller::Aside;
use crate::app::layout::Pane;
use crate::app::model::Model;
use crate::domain::ResidentId;
use crate::filters::people::Who;

impl App {
    /// The screen is locked: what came of the calls so far is kept, and who is left is still to call.
    pub fn break_off(&mut self) {
        if self.model.task.call.is_some() {
            self.model.end_block();
        }
    }
}

impl Model {
    /// The block that is under way or waits, as it may be kept while the vault is locked.
    pub(in crate::app) fn calling(&self) -> Option<Calling> {
        let aside = self.task.aside.as_ref().filter(|aside| aside.call.is_some());
        let under_way = self.task.call.as_ref();
        let mut block = under_way.or_else(|| aside.and_then(|aside| aside.call.as_ref()))?.clone();
        let lists = block.list.take().map(|list| list.kinds()).unwrap_or_default();
        let who = if under_way.is_some() { None } else { aside.and_then(|aside| aside.who) };
        if block.limits.iter().any(|chip| matches!(chip.is, Who::Named(_))) {
            // What was typed about somebody is not kept: those it held for are.
            let known = |id: &ResidentId| block.people.iter().any(|(one, _)| one == id);
            let left =
                self.callable_within(&block.limits).filter(|id| !known(id)).take(block.ahead);
            let left: Vec<_> = left.map(|id| (id, Called::Waiting)).collect();
            block.people.extend(left);
            (block.most, block.ahead) = (block.people.len(), 0);
            block.limits.clear();
        }
        Some(Calling { block, lists, done_for: self.task.done_for.clone(), who })
    }

    /// Goes on with a block that was broken off; the time that the vault was locked does not count.
    pub(in crate::app) fn take_up_calling(&mut self, calling: Calling, at: DateTime<Utc>) {
        let Calling { mut block, lists, done_for, who } = calling;
        let passed = block.now.signed_duration_since(block.began);
        (block.began, block.now) = (at.checked_sub_signed(passed).unwrap_or(at), at);
        let there = |id: ResidentId| self.data.caseload.line(id).is_some();
        let gone = block.people.iter().take(block.at).filter(|(id, _)| !there(*id)).count();
        block.at -= gone;
        block.people.retain(|(id, _)| there(*id));
        for kind in lists {
            self.open_overview(kind);
        }
        block.list = self.task.overview.take();
        self.task.done_for = done_for;
        if who.is_some() {
            let (selected, focus) = (block.current(), Some((Pane::Residents, Pane::Timeline)));
            let call = Some(block);
            self.task.aside =
                Some(Box::new(Aside { call, focus, selected, who, ..Aside::default() }));
            self.task.under = vec![None];
            return;
        }
        self.task.call = Some(block);
        self.go_on_here();
    }

    /// Shows whoever is called now, or the next where they are not to be called any more.
    fn go_on_here(&mut self) {
        let current = self.task.call.as_ref().and_then(Block::current);
        if current.is_some_and(|id| self.data.is_to_call(id)) {
            self.look_ahead();
            self.show_called();
        } else {
            self.pass_over_others();
            self.call_next();
        }
    }
}
