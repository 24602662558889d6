//! The acts of casework: each ends as a command or as an open form.

use chrono::NaiveDate;

use crate::app::App;
use crate::app::action::Action;
use crate::app::form::{Form, Problem, Purpose, Value};
use crate::app::input::{Effect, Now};
use crate::app::intent::Intent;
use crate::app::model::{Overlay, Status};
use crate::domain::command::ContactDraft;
use crate::domain::contact::{Channel, Outcome};
use crate::domain::referral::Target;
use crate::domain::standing::Direction;
use crate::domain::{CleanText, Command, Noted, Refusal, ResidentId};

impl App {
    /// Does an act at once, or opens the form that it needs.
    pub(super) fn casework(&mut self, action: Action) -> Vec<Effect> {
        if let Some(command) = self.at_once(action) {
            return self.command(command);
        }
        let (undo, redo) = (self.model.ledger.next_undo(), self.model.ledger.next_redo());
        match action {
            Action::Undo => undo.map(|seq| self.commit(Intent::Undo(seq))).unwrap_or_default(),
            Action::Redo => redo.map(|seq| self.commit(Intent::Redo(seq))).unwrap_or_default(),
            Action::PhoneCopy => self.copy_phone(),
            other => {
                if let Some(purpose) = self.purpose(other) {
                    self.open_form(purpose);
                }
                Vec::new()
            }
        }
    }

    /// The command of an act that asks nothing.
    fn at_once(&self, action: Action) -> Option<Command> {
        let model = &self.model;
        let (residents, today) = (model.targets(), model.today);
        Some(match action {
            Action::ContactNoAnswer => attempt(residents, today, Outcome::NoAnswer),
            Action::CallVoicemail => attempt(residents, today, Outcome::Voicemail),
            Action::CallWrongNumber => attempt(residents, today, Outcome::WrongNumber),
            Action::PromiseKeep => Command::KeepPromise {
                resident: model.selected?,
                id: model.promise()?.id,
                on: today,
            },
            Action::PauseEnd => Command::Resume { residents },
            Action::PlaceEnd => Command::Unmove { residents },
            Action::OfferConfirm => Command::ConfirmOffer(model.offer?, today),
            Action::TaskDo => {
                Command::DoTask { resident: model.selected?, id: model.task()?.id, on: today }
            }
            Action::BuddyEnd => {
                Command::Unpair { resident: model.selected?, id: model.buddy()?.id }
            }
            Action::UnwillingApprove => Command::ApproveUnwilling { resident: model.selected? },
            _ => return None,
        })
    }

    /// What the form of an act is for.
    fn purpose(&self, action: Action) -> Option<Purpose> {
        Some(match action {
            Action::ContactLog => Purpose::Contact,
            Action::CallReached => Purpose::Called(Outcome::Reached),
            Action::CallAppointment => Purpose::Called(Outcome::Appointment),
            Action::PromiseMake => Purpose::Promise,
            Action::PromiseRelease => Purpose::Release(self.model.promise()?.id),
            Action::ReferralRefer => Purpose::Refer(Target::Offer(self.model.offer?)),
            Action::ReferralMove => Purpose::MoveReferral(self.model.referral()?.id),
            Action::PastOpen => Purpose::Past,
            Action::PauseSet => Purpose::Pause,
            Action::RequestNote => Purpose::Request,
            Action::SignalRecord => Purpose::Signal,
            Action::SignalJudge => Purpose::JudgeSignal(self.model.signal()?.id),
            Action::ReferralDepartment => Purpose::Department,
            Action::PlanEdit => Purpose::Plan,
            Action::TaskAdd => Purpose::Task,
            Action::IncomeRecord => Purpose::Income,
            Action::OwnerHandOver => Purpose::Assign,
            Action::WaveLimit => Purpose::Wave,
            Action::WaveAdd => Purpose::AddWave,
            Action::BuddyPair => Purpose::Pair,
            Action::ForecastOpen => Purpose::Forecast,
            Action::UnwillingOpen => Purpose::OpenUnwilling(self.model.declined()?),
            Action::UnwillingClose => Purpose::CloseUnwilling,
            Action::PlaceUp => Purpose::Place(Direction::Up),
            Action::PlaceDown => Purpose::Place(Direction::Down),
            _ => return None,
        })
    }

    fn open_form(&mut self, purpose: Purpose) {
        let targets = match purpose {
            Purpose::Release(_)
            | Purpose::MoveReferral(_)
            | Purpose::JudgeSignal(_)
            | Purpose::Plan
            | Purpose::OpenUnwilling(_)
            | Purpose::CloseUnwilling => self.model.selected.into_iter().collect(),
            _ => self.model.targets(),
        };
        let mut fields = self.model.fields(purpose);
        for field in &mut fields {
            if let Value::Choice { words, options, labels, .. } = &mut field.value {
                let label = |name: &String| self.strings.option(words, name);
                *labels = options.iter().map(label).collect();
            }
        }
        let mut form = Form::new(purpose, targets, fields);
        self.model.status = None;
        self.model.take_up(&mut form);
        self.model.overlay = Some(Overlay::Form(form));
    }

    fn copy_phone(&mut self) -> Vec<Effect> {
        let Some(phone) = self.model.phone().map(number_alone) else { return Vec::new() };
        self.model.status = Some(Status::Copied(phone.clone()));
        let note = self.model.selected.map(|id| Effect::Note(Noted::Copied(id)));
        std::iter::once(Effect::Copy(phone)).chain(note).collect()
    }

    /// Submits what lies on top: a form, or the selected row of a menu.
    pub(super) fn submit(&mut self, now: &Now) -> Vec<Effect> {
        match &mut self.model.overlay {
            Some(Overlay::Form(form)) => {
                let form = form.clone();
                match self.submitted(&form) {
                    Ok(effects) => {
                        let writes = effects.iter().any(|e| matches!(e, Effect::Commit(_)));
                        if let Some(Overlay::Form(form)) = &mut self.model.overlay {
                            form.sent = writes;
                        }
                        effects
                    }
                    Err(problem) => {
                        if let Some(Overlay::Form(form)) = &mut self.model.overlay {
                            form.point_at(problem.clone());
                        }
                        self.model.status = Some(Status::Form(problem));
                        Vec::new()
                    }
                }
            }
            Some(Overlay::Menu(menu)) => {
                let Some(action) = menu.selected().map(|row| row.action) else {
                    return Vec::new();
                };
                self.model.overlay = None;
                self.act(action, now)
            }
            Some(Overlay::Page(..)) => {
                self.model.overlay = None;
                Vec::new()
            }
            Some(Overlay::Ask(action)) => {
                let action = *action;
                self.model.overlay = None;
                super::run(self, action, now)
            }
            None => {
                // Ends typing in the search line and keeps what was found.
                self.model.search.typing = false;
                Vec::new()
            }
        }
    }
}

impl App {
    /// What a filled form asks for: most are commands, some only change what is shown.
    fn submitted(&mut self, form: &Form) -> Result<Vec<Effect>, Problem> {
        let today = self.model.today;
        match form.purpose {
            Purpose::Past => Ok(vec![Effect::Travel(form.past_day(today)?)]),
            Purpose::Wave => {
                self.model.limit_to_wave(form);
                Ok(Vec::new())
            }
            Purpose::Forecast => {
                let planning = form.assumptions(self.model.planning.seed)?;
                self.model.foresee(planning);
                Ok(Vec::new())
            }
            Purpose::Called(Outcome::Appointment) => {
                let strings = &self.strings;
                let command = form.appointment(today, |time, place| {
                    if place.is_empty() {
                        strings.meeting_time(time)
                    } else {
                        strings.meeting_place(time, place.to_owned())
                    }
                })?;
                Ok(self.command(command))
            }
            // The day to look at it again that stands there is a proposal, no change.
            Purpose::Plan if !form.is_typed() => Ok(self.refuse(Refusal::NothingToChange)),
            Purpose::Plan => {
                form.ask_about_numbers()?;
                let command = self.model.plan_command(form)?;
                Ok(self.command(command))
            }
            _ => {
                let command = form.command(today)?;
                form.ask_about_numbers()?;
                Ok(self.command(command))
            }
        }
    }
}

/// The number without what is said beside it: "06-00 00 00 01 (dochter)".
fn number_alone(phone: &str) -> String {
    let said = phone.find(char::is_alphabetic).and_then(|at| phone.get(..at));
    said.unwrap_or(phone).trim_end_matches([' ', '(', ',', ':', '-']).to_owned()
}

/// An attempt by telephone that nothing more needs to be said about.
fn attempt(residents: Vec<ResidentId>, on: NaiveDate, outcome: Outcome) -> Command {
    let (channel, note) = (Channel::Phone, CleanText::default());
    let contact = ContactDraft { on, channel, outcome, note };
    Command::LogContact { residents, contact, promise: None }
}
