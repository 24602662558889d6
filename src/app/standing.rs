//! What a reason is made of, on the screen and beside it.

use std::ops::Deref;

use crate::app::data::Data;
use crate::triage::desk::Desk;
use crate::triage::queue::Queue;

/// The order, and what decides whether somebody may be called.
#[derive(Clone, Copy)]
pub(super) struct Standing<'a> {
    /// Who is next.
    pub(super) queue: &'a Queue,
    /// Who may be called.
    pub(super) desk: Desk<'a>,
}

impl<'a> Deref for Standing<'a> {
    type Target = Desk<'a>;

    fn deref(&self) -> &Desk<'a> {
        &self.desk
    }
}

impl Data {
    /// From what reasons are made.
    pub(super) fn standing(&self) -> Standing<'_> {
        Standing { queue: &self.queue, desk: self.desk() }
    }
}
