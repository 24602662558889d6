//! What the policy wants and which rules hold, in the language of the reader.

use chrono::NaiveDate;

use super::{Language, Strings};
use crate::domain::policy::{Both, Policy, Rule};

impl Strings {
    /// A text in this language.
    pub fn both(&self, both: &Both) -> String {
        match self.language() {
            Language::Dutch => both.dutch.clone(),
            Language::English => both.english.clone(),
        }
    }

    /// The rules that hold on a day, by name and since when; `None` where there are none.
    pub fn in_force(&self, policy: &Policy, on: NaiveDate) -> Option<String> {
        let since = |rule: &Rule| self.rule_since(self.both(&rule.name), self.full_day(rule.from));
        let names: Vec<String> = policy.in_force(on).map(since).collect();
        (!names.is_empty()).then(|| self.rules_in_force(self.full_day(on), names.join("; ")))
    }
}
