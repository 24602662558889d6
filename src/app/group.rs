//! What one is doing when one needs an action: the groups of help and palette.

use crate::app::action::Action;
use crate::domain::word::words;

words! {
    /// A group of actions, in the order in which menus show them.
    Group {
        /// People, what was said and what was promised.
        People = "people",
        /// Appointments.
        Appointments = "appointments",
        /// Offers, departments and partners, and what came of it.
        Referrals = "referrals",
        /// Plans, tasks, order and hours.
        Planning = "planning",
        /// The file of a person: whose it is, how long it lasts.
        Files = "files",
        /// Pages and lists to read.
        Looking = "looking",
        /// From row to row and from pane to pane.
        Moving = "moving",
        /// In a form.
        Typing = "typing",
        /// Undo, lock, leave.
        Program = "program",
    }
}

impl Action {
    /// The group it stands in, by the noun of its name.
    pub fn group(self) -> Group {
        let noun = self.name().split('.').next().unwrap_or_default();
        match noun {
            "contact" | "call" | "caller" | "text" | "promise" | "request" | "reply"
            | "suggestion" | "wish" | "phone" | "pause" | "mark" => Group::People,
            "appointment" => Group::Appointments,
            "referral" | "offer" | "signal" | "buddy" => Group::Referrals,
            "plan" | "task" | "measure" | "income" | "place" | "wave" | "forecast" | "fairness"
            | "figures" => Group::Planning,
            "file" | "resident" | "owner" | "unwilling" => Group::Files,
            "agenda" | "board" | "day" | "week" | "past" | "own" | "scope" | "why" | "whole"
            | "log" | "history" | "entry" | "search" | "limit" | "view" => Group::Looking,
            "person" | "pane" | "list" | "jump" | "count" | "group" | "back" => Group::Moving,
            "field" | "choice" | "form" | "submit" => Group::Typing,
            _ => Group::Program,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_with_the_program_belongs_there() {
        let names = Action::ALL.iter().filter(|action| action.group() == Group::Program);
        let names: Vec<_> = names.map(|action| action.name()).collect();
        let known = [
            "undo",
            "redo",
            "help.open",
            "palette.open",
            "tour.begin",
            "mouse.toggle",
            "screen.redraw",
            "demo.open",
            "vault.make",
            "vault.lock",
            "app.quit",
        ];
        assert_eq!(names, known, "a new noun belongs into a group");
    }
}
