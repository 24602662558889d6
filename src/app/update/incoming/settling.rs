//! Before what a list left is written down: from which day files are closed and why in words, and of
//! which day a result of the WSP is.

use chrono::NaiveDate;

use crate::acts::answers::{Answers, Problem};
use crate::acts::ask::{Ask, FieldName};
use crate::acts::closing::Close;
use crate::acts::listed::Settle;
use crate::acts::way::Words as _;
use crate::app::App;
use crate::app::deciding::{Deciding, Matter, Verdict};
use crate::app::form::{Form, Purpose};
use crate::app::incoming::Incoming;
use crate::app::input::Effect;
use crate::app::intent::Intent;
use crate::app::model::Model;
use crate::app::task::Overlay;
use crate::domain::closing::CloseReason;
use crate::domain::id::Code;
use crate::domain::imported::day_in;
use crate::domain::{CleanText, OfferId, ResidentId};

/// What is said of what was decided: of closings and of results.
struct Said {
    closed_on: NaiveDate,
    note: CleanText,
    judged_on: NaiveDate,
}

impl App {
    /// What was decided of what the list left is written down, together; before that it is asked what
    /// has to be known of it.
    pub(super) fn settle_list(&mut self) -> Vec<Effect> {
        let Some(incoming) = self.model.incoming_mut().filter(|file| !file.sent) else {
            return Vec::new();
        };
        if incoming.left.decided() == 0 {
            self.model.leave_for_later();
            return Vec::new();
        }
        if incoming.left.closes() || incoming.left.judges_someday() {
            return self.ask_about_decided();
        }
        if !incoming.asked {
            // Once: what is decided here is saved together.
            incoming.asked = true;
            return Vec::new();
        }
        incoming.sent = true;
        let said = Said {
            closed_on: self.model.data.today,
            note: CleanText::default(),
            judged_on: self.model.day_of_list(),
        };
        let settle = self.model.incoming().map(|file| self.decided_of(file, &said));
        settle.map(|settle| self.commit(Intent::act(settle.into()))).unwrap_or_default()
    }

    fn ask_about_decided(&mut self) -> Vec<Effect> {
        let Some(file) = self.model.incoming() else { return Vec::new() };
        let codes = file.left.rows().iter().filter(|(_, verdict)| *verdict != Verdict::Wait);
        let codes = codes.filter_map(|(matter, _)| match matter {
            Matter::Gone(gone) => Some(gone.code()),
            Matter::Rung(told, _) => Some(told.resident),
            Matter::Name(..) | Matter::Double(_) => None,
        });
        let people = codes.filter_map(|code| self.model.of_code(code)).collect();
        let count = file.left.decided();
        // The fields are made from what was decided.
        self.open_form(Purpose::Settle(count), people)
    }

    /// What was said of it is read, and everything is written down.
    ///
    /// # Errors
    /// [`Problem`] where a day is none, or something else has no words.
    pub(in crate::app) fn settle_form(&mut self, form: &Form) -> Result<Vec<Effect>, Problem> {
        let Some(file) = &self.model.task.settling else { return Ok(Vec::new()) };
        let said = self.model.said_of(file, &form.answers())?;
        form.ask_about_numbers()?;
        let settle = self.decided_of(file, &said);
        Ok(self.commit(Intent::act(settle.into())))
    }

    fn decided_of(&self, file: &Incoming, said: &Said) -> Settle {
        let rows = file.left.rows();
        let judged = rows.iter().filter_map(|(matter, verdict)| match matter {
            Matter::Rung(told, _) if *verdict == Verdict::Record => {
                Some((self.model.of_code(told.resident)?, told.told, told.on))
            }
            _ => None,
        });
        let merged = rows.iter().filter_map(|(matter, verdict)| match matter {
            Matter::Double(double) if *verdict == Verdict::Merge => {
                let mut offers = double.codes.iter().filter_map(|code| self.model.offer_of(*code));
                let into = offers.next()?;
                Some((offers.collect(), into))
            }
            _ => None,
        });
        let name = file.opened.as_ref().map(|opened| opened.name.to_string()).unwrap_or_default();
        let seen = CleanText::cut(&self.strings.incoming_seen(name));
        let closings = self.closings(&file.left, said);
        Settle::of(closings, judged.collect(), merged.collect(), (said.judged_on, seen))
    }

    /// The files that are closed, together for each reason.
    fn closings(&self, left: &Deciding, said: &Said) -> Vec<Close> {
        let of = |reason: CloseReason| {
            let chosen = left.rows().iter().filter_map(|(matter, verdict)| match matter {
                Matter::Gone(gone) if *verdict == Verdict::Close(reason) => {
                    self.model.of_code(gone.code())
                }
                _ => None,
            });
            let residents: Vec<ResidentId> = chosen.collect();
            let told = CleanText::cut(&self.strings.closed(reason));
            let (on, note) = (said.closed_on, said.note.clone());
            (!residents.is_empty()).then_some(Close { residents, on, reason, note, told })
        };
        CloseReason::ALL.iter().copied().filter_map(of).collect()
    }
}

impl Model {
    /// The fields about what was decided of the list that waits.
    pub(in crate::app) fn asks_of_decided(&self) -> Vec<Ask> {
        let Some(left) = self.incoming().map(|file| &file.left) else { return Vec::new() };
        let mut asks = Vec::new();
        if left.closes() {
            asks.push(Ask::past(FieldName::ClosedOn, self.data.today));
            asks.push(Ask::text(FieldName::Note));
        }
        if left.judges_someday() {
            asks.push(Ask::past(FieldName::JudgedOn, self.day_of_list()));
        }
        asks
    }

    fn said_of(&self, file: &Incoming, answers: &Answers) -> Result<Said, Problem> {
        let today = self.data.today;
        let day = |name, wanted: bool| {
            if wanted { answers.day_given(name, today) } else { Ok(today) }
        };
        let closed_on = day(FieldName::ClosedOn, file.left.closes())?;
        let note = answers.text(FieldName::Note)?;
        if note.is_empty() && file.left.is_decided(Verdict::Close(CloseReason::Other)) {
            return Err(Problem::Missing(FieldName::Note));
        }
        Ok(Said {
            closed_on,
            note,
            judged_on: day(FieldName::JudgedOn, file.left.judges_someday())?,
        })
    }

    /// The day that the list on its way in is of, as its name says, a column or a title; today where
    /// none does.
    fn day_of_list(&self) -> NaiveDate {
        let today = self.data.today;
        let planned = self.incoming().and_then(|file| file.planned.as_ref());
        let told = planned.and_then(|planned| day_in(planned.import.file.as_str()));
        told.map_or(today, |day| day.min(today))
    }

    /// Whether it is asked what has to be known of what was decided.
    pub(in crate::app) fn is_settling(&self) -> bool {
        let Some(Overlay::Form(form)) = &self.task.overlay else { return false };
        matches!(form.purpose, Purpose::Settle(_))
    }

    /// The list that waits behind the questions about it comes back.
    pub(in crate::app) fn back_to_list(&mut self) {
        self.task.overlay = self.task.settling.take().map(Overlay::Incoming);
    }

    /// What was decided is written down: the rest of the list is still to be decided, or nothing.
    pub(in crate::app) fn list_is_settled(&mut self) {
        let Some(mut file) = self.task.settling.take() else { return };
        file.left.drop_decided();
        if !file.left.is_empty() {
            self.task.overlay = Some(Overlay::Incoming(file));
        }
    }

    fn offer_of(&self, code: Code) -> Option<OfferId> {
        self.data.caseload.offers().find(|offer| offer.code() == code).map(|offer| offer.id)
    }

    fn of_code(&self, code: Code) -> Option<ResidentId> {
        match code {
            Code::Resident(no) => self.data.caseload.numbered(no),
            _ => None,
        }
    }
}
