//! What is dated after today, in words.

use super::Strings;
use crate::domain::Caseload;
use crate::domain::ahead::Ahead;
use crate::domain::id::Code;

impl Strings {
    /// Whose, what and of which day; the year always, because it is what is wrong.
    pub fn ahead_what_of(&self, caseload: &Caseload, what: &Ahead) -> String {
        let line = caseload.line(what.resident);
        let code = line.map(|line| Code::Resident(line.no).to_string()).unwrap_or_default();
        let name = line.map(|line| line.name.spoken()).unwrap_or_default();
        self.ahead_what(code, name, self.ahead_kind(what), self.full_day(what.on))
    }

    /// What it is, with its own code.
    fn ahead_kind(&self, what: &Ahead) -> String {
        let Some((kind, id)) = what.record else { return self.ahead_inflow() };
        format!("{} {}", self.word("record", kind.name()), Code::Record(kind, id))
    }

    /// Something to know at the start of the screen; nothing where there is nothing.
    pub fn ahead_on_screen(&self, caseload: &Caseload, found: &[Ahead]) -> Option<String> {
        match found {
            [] => None,
            [one] => Some(self.ahead_screen_one(self.ahead_what_of(caseload, one))),
            many => Some(self.ahead_screen_many(many.len())),
        }
    }
}
