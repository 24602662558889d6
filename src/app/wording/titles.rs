//! The titles of actions, fields and panes.

use fluent_bundle::FluentArgs;

use crate::acts::way::{Subject, Words};
use crate::app::action::Action;
use crate::app::form::{Field, FieldName};
use crate::app::group::Group;
use crate::app::layout::Pane;
use crate::domain::closing::CloseReason;
use crate::domain::{Caseload, ResidentId};
use crate::i18n::Strings;

impl Strings {
    /// The title of an action, as in help.
    pub fn action(&self, action: Action) -> String {
        self.word("act", &action.key())
    }

    /// The heading of a group of actions.
    pub fn group(&self, group: Group) -> String {
        self.word("group-of", group.name())
    }

    /// Everything by which an action is found: its titles in every language, and words that mean
    /// the same.
    pub fn action_words(&self, action: Action) -> String {
        let other = self.other();
        let also = format!("also-{}", action.key());
        let also = if self.has(&also) { self.message(&also, None) } else { String::new() };
        let titles = [self.action(action), self.hint(action), other.action(action)];
        format!("{} {} {also}", titles.join(" "), other.hint(action))
    }

    /// The title of the form of an act: about whom, and what else it is about. Where it has none of
    /// its own it is the title of the act.
    pub fn form_title(&self, action: Action, who: String, about: String) -> String {
        let id = format!("form-{}", action.key());
        if !self.has(&id) {
            return format!("{} · {who}", self.action(action));
        }
        let mut args = FluentArgs::new();
        args.set("who", who);
        args.set("about", about);
        self.message(&id, Some(&args))
    }

    /// What an act is about besides people, in words: where a referral leads, which offer.
    pub fn subject(&self, caseload: &Caseload, people: &[ResidentId], subject: Subject) -> String {
        match subject {
            Subject::None => String::new(),
            Subject::Open(promises, referrals, meetings) => {
                let parts = [
                    (promises > 0).then(|| self.ends_promises(promises)),
                    (referrals > 0).then(|| self.ends_referrals(referrals)),
                    (meetings > 0).then(|| self.ends_meetings(meetings)),
                ];
                parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
            }
            Subject::Offer(id) => self.offer_name(caseload, id),
            Subject::Record(id) => {
                let file = people.first().and_then(|id| caseload.file(*id));
                let mut referrals = file.iter().flat_map(|file| file.records.referrals.iter());
                let known = referrals.find(|known| known.id == id);
                let referral = known.map(|known| self.target(caseload, known.to));
                let mut meetings = file.iter().flat_map(|file| file.records.appointments.iter());
                let meeting = meetings.find(|known| known.id == id).map(|known| &known.meeting);
                let meeting = meeting
                    .map(|meeting| self.meeting(meeting, caseload.today().unwrap_or(meeting.on)));
                referral.or(meeting).unwrap_or_default()
            }
        }
    }

    /// The short title of an action, as in the hint line.
    pub fn hint(&self, action: Action) -> String {
        let id = format!("hint-{}", action.key());
        if self.has(&id) { self.message(&id, None) } else { self.action(action) }
    }

    /// The label of a field.
    pub fn field(&self, field: FieldName) -> String {
        self.word("field", field.name())
    }

    /// What a field takes, said as long as nothing stands in it; empty where the label says it.
    pub fn fill(&self, field: &Field) -> String {
        let id = match field.of {
            Some((words, word)) => format!("fill-{words}-{}", word.replace('_', "-")),
            None => format!("fill-{}", field.name.name()),
        };
        if self.has(&id) { self.message(&id, None) } else { String::new() }
    }

    /// What a flag of a command asks: in words of its own, else as its field is labelled.
    pub fn flag(&self, command: &str, flag: &str, field: FieldName) -> String {
        let own = format!("flag-{}-{flag}", command.replace(' ', "-"));
        let plain = format!("flag-{}", field.name());
        match [own, plain].iter().find(|id| self.has(id)) {
            Some(id) => self.message(id, None),
            None => self.field(field),
        }
    }

    /// The title of a pane.
    pub fn pane(&self, pane: Pane) -> String {
        self.word("pane", pane.name())
    }
}

impl Words for Strings {
    fn closed(&self, reason: CloseReason) -> String {
        self.closed_because(self.word("close-reason", reason.name()))
    }
}
