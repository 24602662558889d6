//! The acts of casework: each ends as a command or as an open form.

use crate::acts::Command;
use crate::acts::answers::{Answers, Problem};
use crate::acts::appointment;
use crate::acts::ask::FieldName;
use crate::acts::offer::ELSE;
use crate::acts::way::{Reading, Subject, Way, Words};
use crate::app::App;
use crate::app::action::Action;
use crate::app::data::Data;
use crate::app::form::{Field, Form, Purpose, Value};
use crate::app::input::{Effect, Now};
use crate::app::intent::Intent;
use crate::app::model::Model;
use crate::app::page::Page;
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::app::update::foresight::{assumptions, beside};
use crate::domain::promise::Promise;
use crate::domain::{Noted, ResidentId};

impl App {
    /// Does an act at once, or opens the form that it needs.
    pub(super) fn casework(&mut self, action: Action) -> Vec<Effect> {
        match (action, action.way()) {
            (_, Some((_, way))) => self.begin(action, way),
            (Action::Undo, _) if matches!(self.model.task.overlay, Some(Overlay::History(_))) => {
                self.undo_row()
            }
            (Action::Undo, _) => self.turn(self.model.data.ledger.next_undo().map(Intent::Undo)),
            (Action::Redo, _) => self.turn(self.model.data.ledger.next_redo().map(Intent::Redo)),
            (Action::PhoneCopy, _) => self.copy_phone(),
            (Action::AppointmentText, _) => self.copy_appointment(),
            (Action::PastOpen, _) => self.open_form(Purpose::Past, Vec::new()),
            (
                Action::ResidentAdd | Action::ResidentEdit | Action::OfferAdd | Action::OfferEdit,
                _,
            ) => self.write_down(action),
            (Action::WaveLimit, _) => self.open_form(Purpose::Wave, Vec::new()),
            (Action::ViewSave, _) => self.open_form(Purpose::View, Vec::new()),
            (Action::DayHours, _) => self.open_form(Purpose::Free, Vec::new()),
            (Action::TextCopy, _) => self.copy_text(),
            (Action::TextCopyAll, _) => self.copy_all(),
            (Action::ForecastOpen, _) => self.open_form(Purpose::Forecast, Vec::new()),
            (Action::FiguresList, _) => match self.model.shown_report() {
                Some(kind) => self.open_form(Purpose::Behind(kind), Vec::new()),
                None => Vec::new(),
            },
            (Action::ForecastBeside, _) => self.open_form(Purpose::Beside, Vec::new()),
            _ => Vec::new(),
        }
    }

    /// Takes an act back or does it again, where there is one.
    fn turn(&mut self, intent: Option<Intent>) -> Vec<Effect> {
        intent.map(|intent| self.commit(intent)).unwrap_or_default()
    }

    fn begin(&mut self, action: Action, way: &Way) -> Vec<Effect> {
        let found = self.model.situation();
        // Whether it is possible was asked before.
        let Ok(subject) = (way.begins)(&found) else { return Vec::new() };
        let people = found.people(way.about);
        if way.asks.is_some() {
            return self.open_form(Purpose::Act(action, subject), people);
        }
        let command = self.model.read(way, subject, (&people, &Answers::default()), &self.strings);
        command.map_or_else(|_none| Vec::new(), |command| self.command(command))
    }

    pub(in crate::app) fn open_form(
        &mut self,
        purpose: Purpose,
        targets: Vec<ResidentId>,
    ) -> Vec<Effect> {
        self.open_form_on(purpose, targets, &[])
    }

    /// Opens a form in which some fields are filled in, with the caret in the last of these.
    pub(super) fn open_form_on(
        &mut self,
        purpose: Purpose,
        targets: Vec<ResidentId>,
        begun: &[(FieldName, String)],
    ) -> Vec<Effect> {
        let mut fields: Vec<Field> =
            self.model.asks(purpose).into_iter().map(Field::from).collect();
        for field in &mut fields {
            if let Value::Choice { words, options, labels, .. } = &mut field.value {
                let of = field.of;
                let label = |name: &String| match field.name {
                    FieldName::ViewNo => self.view_digit(name),
                    FieldName::Cell if words.is_empty() => self.cell_label(of, name),
                    FieldName::Into if name == ELSE => self.strings.into_else(),
                    FieldName::Into => self.model.data.told_apart(name),
                    _ => self.strings.option(words, name),
                };
                *labels = options.iter().map(label).collect();
            }
            field.label = self.promise_asked(field).unwrap_or_default();
        }
        let mut form = Form::new(purpose, targets, fields);
        if let Purpose::Act(_, subject) = purpose {
            form.about = self.strings.subject(&self.model.data.caseload, &form.targets, subject);
        }
        form.begin_on(begun);
        self.model.view.status = None;
        self.model.take_up(&mut form);
        let beneath = self.model.task.overlay.replace(Overlay::Form(form));
        self.model.task.own = match beneath {
            Some(Overlay::Page(Page::Own(id), _)) => Some(id),
            _ => None,
        };
        if let (Purpose::Settle(_), Some(Overlay::Incoming(file))) = (purpose, beneath) {
            self.model.task.settling = Some(file);
        }
        Vec::new()
    }

    /// What was promised and for when, where a field asks whether that is done.
    fn promise_asked(&self, field: &Field) -> Option<String> {
        let (id, file) = (field.record?, self.model.view.file.as_ref()?);
        let promise = file.records.get::<Promise>(id)?;
        let day = self.strings.day(promise.by, self.model.data.today);
        Some(self.strings.field_promised(self.strings.promised(promise), day))
    }

    fn copy_phone(&mut self) -> Vec<Effect> {
        let Some(phone) = self.model.phone().map(number_alone) else { return Vec::new() };
        self.model.view.status = Some(Status::Copied(phone.clone()));
        let note = self.model.view.selected.map(|id| Effect::Note(Noted::Copied(id)));
        std::iter::once(Effect::Copy(phone)).chain(note).collect()
    }

    /// A message to whoever is selected, to paste where it is sent.
    fn copy_appointment(&mut self) -> Vec<Effect> {
        let found = self.model.situation();
        let told = appointment::ahead(&found).map(|known| &known.meeting);
        let Some((file, meeting)) = found.file.zip(told) else { return Vec::new() };
        let text = self.strings.meeting_text(&file.resident.person.name, meeting);
        let note = Effect::Note(Noted::CopiedMeeting(file.resident.id));
        self.model.view.status = Some(Status::Copied(text.clone()));
        vec![Effect::Copy(text), note]
    }

    /// Submits what lies on top: a form, or the selected row of a menu.
    pub(super) fn submit(&mut self, now: &Now) -> Vec<Effect> {
        match &mut self.model.task.overlay {
            Some(Overlay::Form(form)) => {
                let form = form.clone();
                match self.submitted(&form) {
                    Ok(effects) => {
                        let writes = effects.iter().any(|e| matches!(e, Effect::Commit(_)));
                        if let Some(Overlay::Form(form)) = &mut self.model.task.overlay {
                            form.sent = writes;
                        }
                        effects
                    }
                    Err(problem) => {
                        if let Some(Overlay::Form(form)) = &mut self.model.task.overlay {
                            form.point_at(problem.clone());
                        }
                        self.model.view.status = Some(Status::Form(problem));
                        Vec::new()
                    }
                }
            }
            Some(Overlay::Menu(menu)) => {
                let Some(action) = menu.selected().map(|row| row.action) else {
                    return Vec::new();
                };
                self.model.close_overlay();
                self.act(action, now)
            }
            Some(Overlay::History(_)) => self.undo_row(),
            Some(Overlay::Page(..)) => {
                self.model.task.overlay = None;
                Vec::new()
            }
            Some(Overlay::Caller(_)) => self.answer_caller(),
            Some(Overlay::Incoming(_)) => self.go_on_with_file(),
            Some(Overlay::Measuring(_)) => self.go_on_measuring(),
            Some(Overlay::Ask(action)) => {
                let action = *action;
                self.model.task.overlay = None;
                super::run(self, action, now)
            }
            None => {
                // Ends typing in the search line and keeps what was found.
                self.model.end_typing();
                Vec::new()
            }
        }
    }
}

impl App {
    /// What a filled form asks for: most are commands, some only change what is shown.
    fn submitted(&mut self, form: &Form) -> Result<Vec<Effect>, Problem> {
        let answers = form.answers();
        match form.purpose {
            Purpose::Past => {
                let day = answers.day_given(FieldName::On, self.model.data.today)?;
                self.model.task.travel = Some(day);
                self.model.view.status = Some(Status::Reading(day));
                Ok(Vec::new())
            }
            Purpose::Wave => {
                self.model.limit_to_wave(form);
                Ok(Vec::new())
            }
            Purpose::View => self.model.save_view(form),
            Purpose::Forecast => {
                let planning = assumptions(&answers, self.model.view.planning.seed)?;
                self.model.foresee(planning);
                Ok(Vec::new())
            }
            Purpose::Behind(kind) => {
                self.model.show_behind(kind, form);
                Ok(Vec::new())
            }
            Purpose::Beside => {
                let changed = beside(&answers, self.model.view.planning, &self.model.data.rules)?;
                self.model.lay_beside(changed);
                Ok(Vec::new())
            }
            Purpose::Free => {
                self.model.take_free_hours(form)?;
                Ok(Vec::new())
            }
            Purpose::Settle(_) => self.settle_form(form),
            Purpose::ByHand(record) => {
                let (data, again) = (&self.model.data, form.problem.as_ref());
                let command = record.read(data, &answers, &self.strings, again)?;
                Ok(self.command(command))
            }
            Purpose::Act(action, subject) => {
                let Some((_, way)) = action.way() else { return Ok(Vec::new()) };
                let asked = (form.targets.as_slice(), &answers);
                let command = self.model.read(way, subject, asked, &self.strings)?;
                form.ask_about_numbers()?;
                Ok(self.command(command))
            }
        }
    }
}

impl Model {
    /// From the answers to the command they ask for.
    fn read(
        &self,
        way: &Way,
        subject: Subject,
        (residents, answers): (&[ResidentId], &Answers),
        words: &dyn Words,
    ) -> Result<Command, Problem> {
        let Data { caseload, plans, budget, today, time, .. } = &*self.data;
        let (today, time) = (*today, *time);
        (way.read)(&Reading {
            caseload,
            plans,
            budget,
            today,
            time,
            residents,
            subject,
            answers,
            words,
        })
    }
}

/// The number without what is said beside it: "06-00 00 00 01 (dochter)".
fn number_alone(phone: &str) -> String {
    let said = phone.find(char::is_alphabetic).and_then(|at| phone.get(..at));
    said.unwrap_or(phone).trim_end_matches([' ', '(', ',', ':', '-']).to_owned()
}
