//! The yearly measurement: handing out, taking, typing in, and why it was not taken.

use chrono::{Datelike as _, NaiveDate};

use super::ask::{Ask, FieldName};
use super::line::{Flag, Line, Place, Told, Value};
use super::right::NOBODY;
use super::situation::begins_with_people;
use super::way::{About, Way};
use super::{Decision, Does, Draft};
use crate::domain::measured::{Answer, Sheet, SheetNo};
use crate::domain::measurement::{Measurement, MeasurementState, NotTaken};
use crate::domain::refusal::MeasurementTrouble;
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, Refusal, ResidentId};
use crate::measurement::instrument::{VERSION, item};

/// Records that the yearly measurement was taken, and no answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Whose.
    pub resident: ResidentId,
    /// The day.
    pub on: NaiveDate,
}

/// Takes the measurement: what was answered goes under a number that names nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Take {
    /// Whose.
    pub resident: ResidentId,
    /// The day.
    pub on: NaiveDate,
    /// What was answered; a question that was passed over has no answer.
    pub answers: Vec<Answer>,
}

/// Hands out a sheet with a number, to be filled in on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOut {
    /// To whom.
    pub residents: Vec<ResidentId>,
    /// The day.
    pub on: NaiveDate,
}

/// Asks again about a sheet that is out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remind {
    /// Whom.
    pub residents: Vec<ResidentId>,
    /// The day.
    pub on: NaiveDate,
}

/// Types in a sheet that came back, by its number alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enter {
    /// Its number.
    pub sheet: SheetNo,
    /// The day it came back.
    pub on: NaiveDate,
    /// What was answered.
    pub answers: Vec<Answer>,
}

/// Records that a measurement is not taken this time, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decline {
    /// Whose.
    pub residents: Vec<ResidentId>,
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub why: NotTaken,
}

/// The form of handing out a sheet.
pub const HAND_OUT: Way = Way {
    about: About::Many,
    begins: begins_with_people,
    asks: Some(|found, _| vec![Ask::on(found.today)]),
    read: |it| Ok(HandOut { residents: it.everybody(), on: it.day(FieldName::On)? }.into()),
};

/// The form of asking again.
pub const REMIND: Way = Way {
    about: About::Many,
    begins: begins_with_people,
    asks: Some(|found, _| vec![Ask::on(found.today)]),
    read: |it| Ok(Remind { residents: it.everybody(), on: it.day(FieldName::On)? }.into()),
};

/// The form of why a measurement is not taken.
pub const DECLINE: Way = Way {
    about: About::Many,
    begins: begins_with_people,
    asks: Some(|found, _| {
        let words = NotTaken::ALL.iter().map(|word| word.name());
        let first = NotTaken::Declined.name();
        vec![Ask::choice(FieldName::NotTaken, "measured", words, first), Ask::on(found.today)]
    }),
    read: |it| {
        let why = it.answers.fact(FieldName::NotTaken, NotTaken::from_name)?;
        Ok(Decline { residents: it.everybody(), on: it.day(FieldName::On)?, why }.into())
    },
};

/// A command about a resident on a day.
const fn line(command: &'static str, title: &'static str, way: &'static Way) -> Line {
    let (told, places, flags) = (Told::Plainly, &[Place::Resident], &[Flag::ON]);
    Line { command, told, title, places, flags, read: way.read }
}

impl Draft<'_> {
    /// A number under which no answers are kept, and no sheet is out.
    fn sheet_no(&mut self) -> SheetNo {
        loop {
            let no = SheetNo::random(self.identity());
            let out = |line: &crate::domain::Line| line.sheet == Some(no);
            if self.caseload.sheet(no).is_none() && !self.caseload.lines().any(out) {
                return no;
            }
        }
    }

    /// The sheet of this resident that is out.
    fn out(&self, resident: ResidentId) -> Result<Option<Measurement>, Refusal> {
        let file = self.file(resident)?;
        Ok(file.records.measurements.iter().rev().find(|it| it.is_out()).cloned())
    }

    /// The number of the last answers of this resident.
    fn last_answers(&self, resident: ResidentId) -> Result<Option<SheetNo>, Refusal> {
        let file = self.file(resident)?;
        let taken = file.records.measurements.iter().filter(|it| it.taken_on().is_some());
        let sheets = taken.filter(|it| it.sheet.is_some());
        Ok(sheets.max_by_key(|it| (it.latest(), it.id)).and_then(|it| it.sheet))
    }

    /// Ends a measurement: the one that is out, or one that was never handed out.
    fn end(
        &mut self,
        resident: ResidentId,
        on: NaiveDate,
        state: MeasurementState,
        sheet: Option<SheetNo>,
    ) -> Decision {
        let delta = match self.out(resident)? {
            Some(out) if out.latest() > on => return Err(Refusal::StepBefore(out.latest())),
            Some(out) => Delta::edit(out.clone(), Measurement { sheet, state, ..out }),
            None => {
                let id = self.record_id();
                let asked_on = on;
                Delta::new(Measurement { id, asked_on, reminded_on: None, sheet, state })
            }
        };
        self.push(Change::Measurement(resident, delta));
        Ok(())
    }

    /// Keeps answers under a number.
    fn answered(
        &mut self,
        (resident, no): (ResidentId, SheetNo),
        on: NaiveDate,
        answers: &[Answer],
    ) -> Decision {
        if answers.is_empty() {
            return Err(Refusal::Measurement(MeasurementTrouble::NothingAnswered));
        }
        let taken = |it: &Measurement| it.taken_on() == Some(on);
        if self.file(resident)?.records.measurements.iter().any(taken) {
            return Err(Refusal::Measurement(MeasurementTrouble::Twice));
        }
        let fits =
            |answer: &Answer| item(answer.item).is_some_and(|it| it.takes.fits(&answer.value));
        if !answers.iter().all(fits) {
            return Err(Refusal::Measurement(MeasurementTrouble::Misfit));
        }
        let before = self.last_answers(resident)?;
        // The month in which they are written down: a round that is over stays as it is.
        let month = self.today().with_day(1).unwrap_or(on);
        let sheet = Sheet { no, before, version: VERSION, month, answers: answers.to_vec() };
        self.push(Change::Sheet(Delta::new(sheet)));
        self.end(resident, on, MeasurementState::Taken { on }, Some(no))
    }
}

fn words(answers: &[Answer]) -> Vec<&CleanText> {
    answers.iter().filter_map(|answer| answer.value.words()).collect()
}

impl Does for Record {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.past(self.on)?;
        draft.end(self.resident, self.on, MeasurementState::Taken { on: self.on }, None)
    }
}

impl Does for Take {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        words(&self.answers)
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.past(self.on)?;
        let out = draft.out(self.resident)?.and_then(|out| out.sheet);
        let no = match out {
            Some(no) => no,
            None => draft.sheet_no(),
        };
        draft.answered((self.resident, no), self.on, &self.answers)
    }
}

impl Does for Enter {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        // Whose it is, nobody who types it in needs to know.
        &[]
    }

    fn texts(&self) -> Vec<&CleanText> {
        words(&self.answers)
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.past(self.on)?;
        let mut lines = draft.caseload.lines();
        let whose = lines.find(|line| line.sheet == Some(self.sheet)).map(|line| line.id);
        let Some(resident) = whose else {
            return Err(Refusal::Measurement(match draft.caseload.sheet(self.sheet) {
                Some(_) => MeasurementTrouble::Entered(self.sheet),
                None => MeasurementTrouble::Unknown(self.sheet),
            }));
        };
        draft.answered((resident, self.sheet), self.on, &self.answers)
    }
}

impl Does for HandOut {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[line("measure paper", "measure.paper", &HAND_OUT)];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.past(self.on)?;
        let mut same = None;
        for file in draft.files(&self.residents)? {
            let resident = file.resident.id;
            if let Some(out) = draft.out(resident)? {
                same = same.or(Some(Refusal::Measurement(MeasurementTrouble::Out(
                    resident,
                    out.asked_on,
                ))));
                continue;
            }
            let (id, sheet) = (draft.record_id(), Some(draft.sheet_no()));
            let (asked_on, state) = (self.on, MeasurementState::HandedOut);
            let given = Measurement { id, asked_on, reminded_on: None, sheet, state };
            draft.push(Change::Measurement(resident, Delta::new(given)));
        }
        draft.changed_or(same)
    }
}

impl Does for Remind {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[line("measure remind", "measure.remind", &REMIND)];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.past(self.on)?;
        let mut same = None;
        for file in draft.files(&self.residents)? {
            let resident = file.resident.id;
            match draft.out(resident)? {
                Some(out) if out.latest() <= self.on && out.reminded_on != Some(self.on) => {
                    let after = Measurement { reminded_on: Some(self.on), ..out.clone() };
                    draft.push(Change::Measurement(resident, Delta::edit(out, after)));
                }
                Some(out) => same = same.or(Some(Refusal::StepBefore(out.latest()))),
                None => {
                    let none = MeasurementTrouble::NoneOut(resident);
                    same = same.or(Some(Refusal::Measurement(none)));
                }
            }
        }
        draft.changed_or(same)
    }
}

impl Does for Decline {
    const MAY: &'static [Role] = NOBODY;
    const LINES: &'static [Line] = &[Line {
        command: "measure declined",
        told: Told::Plainly,
        title: "measure.declined",
        places: &[Place::Resident],
        flags: &[
            Flag::must(
                "why",
                FieldName::NotTaken,
                Value::Word(|| NotTaken::ALL.iter().map(|word| word.name()).collect()),
            ),
            Flag::ON,
        ],
        read: DECLINE.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        draft.past(self.on)?;
        let state = MeasurementState::NotTaken { on: self.on, why: self.why };
        for file in draft.files(&self.residents)? {
            // The number of the sheet is let go: nobody can type it in any more.
            draft.end(file.resident.id, self.on, state, None)?;
        }
        Ok(())
    }
}
