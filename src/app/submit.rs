//! From a filled form to the command it asks for.

mod team;

use chrono::NaiveDate;

use crate::acts;
use crate::acts::Command;
use crate::acts::contact::ContactDraft;
use crate::acts::promise::PromiseDraft;
use crate::acts::referral::StepDraft;
use crate::app::form::{FieldName, Form, Problem, Purpose};
use crate::domain::contact::{Channel, Outcome};
use crate::domain::referral::{Handover, ReferralState, StopReason, Target};
use crate::domain::{CleanText, RecordId, ResidentId, Rung};
use crate::triage::planner::Assumptions;

impl Form {
    /// The day that is asked for.
    ///
    /// # Errors
    /// The [`Problem`] of the field.
    pub fn past_day(&self, today: NaiveDate) -> Result<NaiveDate, Problem> {
        self.day_given(FieldName::On, today)
    }

    /// The command this form asks for.
    ///
    /// # Errors
    /// The [`Problem`] of the first field that cannot be read.
    pub fn command(&self, today: NaiveDate) -> Result<Command, Problem> {
        let residents = self.targets.clone();
        let first = self.targets.first().copied().ok_or(Problem::Missing(FieldName::On))?;
        Ok(match self.purpose {
            Purpose::Contact => {
                let (contact, promise) = self.told(today)?;
                Command::LogContact(acts::contact::Log { residents, contact, promise })
            }
            Purpose::Called(outcome) => {
                let (channel, note) = (Channel::Phone, self.text(FieldName::Note)?);
                let contact = ContactDraft { on: today, channel, outcome, note };
                Command::LogContact(acts::contact::Log {
                    residents,
                    contact,
                    promise: self.promise(today)?,
                })
            }
            Purpose::Promise => Command::MakePromise(acts::promise::Make {
                residents,
                promise: PromiseDraft {
                    by: self.day_given(FieldName::PromiseBy, today)?,
                    what: self.text(FieldName::PromiseWhat)?,
                },
            }),
            Purpose::Release(id) => Command::ReleasePromise(acts::promise::Release {
                resident: first,
                id,
                reason: self.reason()?,
            }),
            Purpose::Refer(to) => self.refer(residents, to, today)?,
            Purpose::MoveReferral(id) => Command::MoveReferral(acts::referral::Move {
                resident: first,
                id,
                step: self.step(today)?,
            }),
            Purpose::Pause => Command::Pause(acts::pause::Set {
                residents,
                until: self.day_given(FieldName::Until, today)?,
                reason: self.reason()?,
            }),
            Purpose::Signal => Command::Signal(acts::signal::Give {
                residents,
                on: self.day_given(FieldName::On, today)?,
                reason: self.reason()?,
            }),
            Purpose::JudgeSignal(id) => self.judged(first, id, today)?,
            Purpose::Request => Command::Request(acts::request::Note {
                residents,
                on: self.day_given(FieldName::On, today)?,
                note: self.text(FieldName::Note)?,
            }),
            Purpose::Place(direction) => Command::Move(acts::place::Move {
                residents,
                direction,
                until: self.day_given(FieldName::Until, today)?,
                reason: self.reason()?,
            }),
            other => return self.team_command(other, first, today),
        })
    }

    /// The appointment that was made in a call: it comes back on its day as what we promised.
    ///
    /// # Errors
    /// The [`Problem`] of the first field that cannot be read.
    pub fn appointment(
        &self,
        today: NaiveDate,
        says: impl FnOnce(String, &str) -> String,
    ) -> Result<Command, Problem> {
        let by = self.day_given(FieldName::MeetOn, today)?;
        let time = self.time(FieldName::MeetAt)?;
        let place = self.text(FieldName::MeetWhere)?;
        let what = CleanText::line(&says(time, place.as_str()));
        let what = what.map_err(|long| Problem::TooLong(FieldName::MeetWhere, long))?;
        let (channel, note) = (Channel::Phone, self.text(FieldName::Note)?);
        let contact = ContactDraft { on: today, channel, outcome: Outcome::Appointment, note };
        let promise = Some(PromiseDraft { by, what });
        Ok(Command::LogContact(acts::contact::Log {
            residents: self.targets.clone(),
            contact,
            promise,
        }))
    }

    pub(super) fn refer(
        &self,
        residents: Vec<ResidentId>,
        to: Target,
        today: NaiveDate,
    ) -> Result<Command, Problem> {
        Ok(Command::Refer(acts::referral::Refer {
            residents,
            to,
            on: self.day_given(FieldName::On, today)?,
            handover: self.handover()?,
            promise: self.promise(today)?,
        }))
    }

    /// A text that may not be empty.
    pub(super) fn given(&self, name: FieldName) -> Result<CleanText, Problem> {
        let text = self.text(name)?;
        if text.is_empty() { Err(Problem::Missing(name)) } else { Ok(text) }
    }

    /// What the planner is to assume.
    ///
    /// # Errors
    /// The [`Problem`] of the first field that is no number.
    pub fn assumptions(&self, seed: u64) -> Result<Assumptions, Problem> {
        Ok(Assumptions {
            hours: self.number(FieldName::Hours, 0, 1_000)?,
            conversation: self.number(FieldName::Conversation, 1, 480)?,
            visit: self.number(FieldName::Visit, 1, 480)?,
            attempt: self.number(FieldName::Attempt, 1, 480)?,
            weeks: self.number(FieldName::Weeks, 1, 260)?,
            seed,
        })
    }

    pub(super) fn reason(&self) -> Result<CleanText, Problem> {
        let reason = self.text(FieldName::Reason)?;
        if reason.is_empty() { Err(Problem::Missing(FieldName::Reason)) } else { Ok(reason) }
    }

    /// What happened and what is promised next.
    fn told(&self, today: NaiveDate) -> Result<(ContactDraft, Option<PromiseDraft>), Problem> {
        let (contact, promise) = (self.contact(today)?, self.promise(today)?);
        if contact.outcome == Outcome::Appointment && promise.is_none() {
            // An appointment without a day would come back on none.
            return Err(Problem::Missing(FieldName::PromiseBy));
        }
        Ok((contact, promise))
    }

    fn contact(&self, today: NaiveDate) -> Result<ContactDraft, Problem> {
        let outcome = self.chosen(FieldName::Outcome).and_then(Outcome::from_name);
        let channel = self.chosen(FieldName::Channel).and_then(Channel::from_name);
        Ok(ContactDraft {
            on: self.day_given(FieldName::On, today)?,
            channel: channel.ok_or(Problem::Missing(FieldName::Channel))?,
            outcome: outcome.ok_or(Problem::Missing(FieldName::Outcome))?,
            note: self.text(FieldName::Note)?,
        })
    }

    /// The next promise; one with words and no day is not clear enough.
    fn promise(&self, today: NaiveDate) -> Result<Option<PromiseDraft>, Problem> {
        let what = self.text(FieldName::PromiseWhat)?;
        match self.day(FieldName::PromiseBy, today)? {
            Some(by) => Ok(Some(PromiseDraft { by, what })),
            None if what.is_empty() => Ok(None),
            None => Err(Problem::Missing(FieldName::PromiseBy)),
        }
    }

    /// The warm handover, as far as it was filled in.
    pub(super) fn handover(&self) -> Result<Handover, Problem> {
        Ok(Handover {
            to: self.text(FieldName::Handover)?,
            share: self.text(FieldName::Share)?,
            together: self.answered(FieldName::Together),
        })
    }

    fn judged(
        &self,
        resident: ResidentId,
        id: RecordId,
        today: NaiveDate,
    ) -> Result<Command, Problem> {
        let rung = self.chosen(FieldName::Rung).and_then(Rung::from_name);
        let rung = rung.ok_or(Problem::Missing(FieldName::Rung))?;
        Ok(Command::JudgeSignal(acts::signal::Judge {
            resident,
            id,
            rung,
            on: self.day_given(FieldName::On, today)?,
        }))
    }

    fn step(&self, today: NaiveDate) -> Result<StepDraft, Problem> {
        let state = self.chosen(FieldName::State).and_then(ReferralState::from_name);
        let state = state.ok_or(Problem::Missing(FieldName::State))?;
        let stops = matches!(state, ReferralState::Stopped | ReferralState::Declined);
        let reason = self.chosen(FieldName::StopReason).and_then(StopReason::from_name);
        if reason.is_some() != stops {
            let field = FieldName::StopReason;
            return Err(if stops { Problem::Missing(field) } else { Problem::NotWith(field) });
        }
        Ok(StepDraft {
            state,
            on: self.day_given(FieldName::On, today)?,
            reason,
            said: self.text(FieldName::Said)?,
            handover: (state == ReferralState::Introduced).then(|| self.handover()).transpose()?,
        })
    }
}
