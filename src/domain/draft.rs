//! What was typed in a form and not saved: nothing that somebody wrote down is thrown away.

use crate::domain::ResidentId;

/// Most drafts that are kept of one user; the oldest go first.
pub const MOST: usize = 50;

/// What was typed in one form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which form: its stable name, with the record that it is about.
    pub form: String,
    /// About whom, in the order of the form; nobody where somebody or something new is written down.
    pub people: Vec<ResidentId>,
    /// The stable name of each field, and what stands in it.
    pub fields: Vec<(String, String)>,
}

impl Draft {
    /// Whether it is of the same form about the same people.
    pub fn is_of(&self, form: &str, people: &[ResidentId]) -> bool {
        self.form == form && self.people == people
    }
}
