//! What was done for somebody on a day, in plain words: to copy where else it has to stand.

use chrono::NaiveDate;

use super::Strings;
use super::say::capital;
use crate::domain::appointment::{Appointment, MeetingState};
use crate::domain::contact::Contact;
use crate::domain::open::Due;
use crate::domain::promise::PromiseState;
use crate::domain::referral::{Handover, Referral, ReferralState};
use crate::domain::workday::Worked;
use crate::domain::{Caseload, Change, CleanText};

impl Strings {
    /// What was done for somebody, a line each, with the day above it and what is still open below.
    pub fn workday_text(&self, caseload: &Caseload, done: &Worked, today: NaiveDate) -> String {
        let mut lines = vec![capital(&self.said_day(today))];
        lines.extend(self.workday_lines(caseload, done, today));
        lines.extend(self.workday_left(caseload, done, today));
        lines.join("\n")
    }

    /// The same in short, for a row of a list.
    pub fn workday_short(&self, caseload: &Caseload, done: &Worked, today: NaiveDate) -> String {
        let lines = self.workday_lines(caseload, done, today);
        let lines = lines.iter().map(|line| line.trim_end_matches('.').replace('\n', " "));
        lines.collect::<Vec<_>>().join(" · ")
    }

    fn workday_lines(&self, caseload: &Caseload, done: &Worked, today: NaiveDate) -> Vec<String> {
        let line = |change| self.workday_line(caseload, done, change, today);
        let told = done.changes.iter().filter_map(line);
        told.collect()
    }

    fn workday_line(
        &self,
        caseload: &Caseload,
        done: &Worked,
        change: &Change,
        today: NaiveDate,
    ) -> Option<String> {
        let asked = |text: &CleanText| match text.as_str() {
            "" => String::new(),
            text => format!(" {text}"),
        };
        Some(match change {
            Change::Contact(_, delta) => self.workday_conversation(delta.after.as_deref()?, today),
            Change::Promise(_, delta) => {
                let promise = delta.after.as_deref()?;
                let what = self.promised(promise);
                match promise.state {
                    PromiseState::Open => self.workday_promised(what, self.said_day(promise.by)),
                    PromiseState::Kept { .. } => self.workday_kept(what),
                    PromiseState::Released { .. } => self.workday_released(what),
                }
            }
            Change::Appointment(_, delta) => {
                return self.workday_appointment(done, delta.after.as_deref()?);
            }
            Change::Referral(_, delta) => self.workday_referred(caseload, delta.after.as_deref()?),
            Change::Assignment(_, delta) => {
                let given = delta.after.as_deref()?;
                let to = given.to.to_string();
                match given.until {
                    None => self.workday_handed(to),
                    Some(until) => self.workday_lent(to, self.said_day(until)),
                }
            }
            Change::Plan(_, delta) => delta.after.as_deref().map(|_| self.workday_plan())?,
            Change::Pause(_, delta) => {
                let pause = delta.after.as_deref().filter(|pause| pause.ended_on.is_none())?;
                self.workday_pause(self.said_day(pause.until))
            }
            Change::Request(_, delta) => {
                let request = delta.after.as_deref()?;
                self.workday_request() + &asked(&request.note)
            }
            Change::Task(_, delta) => {
                let task = delta.after.as_deref()?;
                let what = task.what.to_string();
                if task.is_open() {
                    self.workday_task(what, self.said_day(task.by))
                } else {
                    self.workday_kept(what)
                }
            }
            _ => return None,
        })
    }

    /// An appointment that was made, moved or ended; of a moved one it is the new one that is told.
    fn workday_appointment(&self, done: &Worked, known: &Appointment) -> Option<String> {
        let when = self.said_meeting(&known.meeting);
        let before = done.moved_from(known.id).and_then(|id| {
            done.changes.iter().find_map(|change| match change {
                Change::Appointment(_, delta) => delta.after.as_deref().filter(|a| a.id == id),
                _ => None,
            })
        });
        Some(match (&known.state, before) {
            (MeetingState::Planned, Some(before)) => {
                self.workday_moved(self.said_moment(&before.meeting), when)
            }
            (MeetingState::Planned, None) => self.workday_meeting(when),
            (MeetingState::Came { .. }, _) => self.workday_came(when),
            (MeetingState::Missed { .. }, _) => self.workday_missed(when),
            (MeetingState::Moved { .. }, _) => return None,
            (MeetingState::Cancelled { reason, .. }, _) if reason.is_empty() => {
                self.workday_cancelled(when)
            }
            (MeetingState::Cancelled { reason, .. }, _) => {
                self.workday_cancelled_why(when, reason.to_string())
            }
        })
    }

    /// How far a referral came; where it begins, with whom the resident gets acquainted, and whether
    /// somebody goes along.
    fn workday_referred(&self, caseload: &Caseload, referral: &Referral) -> String {
        let Handover { to, together, .. } = &referral.handover;
        let (target, state) = (self.target(caseload, referral.to), referral.state());
        let named = (!to.is_empty()).then(|| to.to_string());
        let word = self.word("state", state.name());
        let mut told = match (state, named) {
            (ReferralState::Introduced, Some(to)) => vec![self.handover_to(to)],
            (ReferralState::Agreed, Some(to)) => vec![word, self.workday_meets(to)],
            _ => vec![word],
        };
        let begins = matches!(state, ReferralState::Agreed | ReferralState::Introduced);
        told.extend(together.filter(|_| begins).map(|together| {
            if together { self.handover_together() } else { self.handover_alone() }
        }));
        self.workday_referral(target, told.join(", "))
    }

    /// A conversation or an attempt; one of an earlier day that was noted today says its day.
    fn workday_conversation(&self, contact: &Contact, today: NaiveDate) -> String {
        let outcome = self.word("outcome", contact.outcome.name());
        let channel = capital(&self.word("channel", contact.channel.name()));
        let told = if contact.on == today {
            self.workday_contact(channel, outcome)
        } else {
            self.workday_contact_on(channel, self.said_day(contact.on), outcome)
        };
        match contact.note.as_str() {
            "" => told,
            note => format!("{told} {note}"),
        }
    }

    /// What is still open with them and was not told above.
    fn workday_left(&self, caseload: &Caseload, done: &Worked, today: NaiveDate) -> Vec<String> {
        let told: Vec<u32> = done
            .changes
            .iter()
            .filter_map(|change| match change {
                Change::Promise(_, delta) => delta.after.as_deref().map(|known| known.id.0),
                Change::Appointment(_, delta) => delta.after.as_deref().map(|known| known.id.0),
                _ => None,
            })
            .collect();
        let open = caseload.line(done.resident).map(|line| line.open.as_slice());
        let left = open.unwrap_or_default().iter().filter_map(|open| match open.due {
            Due::Promise(id) if !told.contains(&id.0) => {
                let what = self.promised_what(&open.what);
                Some(self.workday_left_promise(what, self.said_day(open.on)))
            }
            Due::Appointment(slot) if !told.contains(&slot.id.0) && open.on >= today => {
                let day = self.said_day(open.on);
                let words = self.slot_words(slot, &open.what);
                Some(self.workday_meeting(format!("{day} {words}")))
            }
            _ => None,
        });
        left.collect()
    }
}
