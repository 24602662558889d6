//! A contact or an attempt, with what is promised next.

use chrono::NaiveDate;

use super::Command;
use super::answers::Problem;
use super::appointment::{AT, PLACE, WITH, how};
use super::ask::{Ask, FieldName};
use super::line::{Flag, Line, Place, Told, Value};
use super::promise::PromiseDraft;
use super::right::INTERN;
use super::situation::{Situation, Why, begins_with_people};
use super::way::{About, Reading, Subject, Way};
use super::{Decision, Does, Draft};
use crate::domain::appointment::Meeting;
use crate::domain::contact::{Channel, Contact, Outcome};
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, File, RecordId, ResidentId};

/// Logs a contact or an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    /// With whom.
    pub residents: Vec<ResidentId>,
    /// What happened.
    pub contact: ContactDraft,
    /// What we promise next.
    pub promise: Option<PromiseDraft>,
    /// The appointment that was made.
    pub meeting: Option<Meeting>,
    /// Promises that are done with it, or were before: of one resident.
    pub kept: Vec<RecordId>,
}

/// The outcome with which an appointment is asked for, and those with which a promise is.
const MEETS: &[&str] = &["appointment"];
/// The outcomes of a conversation: with whom nobody spoke, nobody asks what is done.
const SPOKEN: &[&str] = &["reached", "appointment"];
const PROMISES: &[&str] =
    &["", "reached", "voicemail", "no-answer", "wrong-number", "returned", "no-show"];

/// A contact that was not recorded yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactDraft {
    /// The day.
    pub on: NaiveDate,
    /// How.
    pub channel: Channel,
    /// With what outcome.
    pub outcome: Outcome,
    /// A note; may be empty.
    pub note: CleanText,
}

/// The form of a contact or an attempt.
pub const LOG: Way = Way {
    about: About::Many,
    begins: begins_with_people,
    asks: Some(|found, _| {
        let outcomes = Outcome::ALL.iter().map(|outcome| outcome.name());
        let channels = Channel::ALL.iter().map(|channel| channel.name());
        let mut asks = vec![
            Ask::fact(FieldName::Outcome, "outcome", outcomes),
            Ask::fact(FieldName::Channel, "channel", channels),
            Ask::text(FieldName::Note),
        ];
        // What was promised before comes before what is promised now.
        let done = open_promises(found).map(Ask::kept);
        asks.extend(done.map(|ask| ask.only_with(FieldName::Outcome, SPOKEN)));
        asks.extend(meets());
        asks.extend([
            Ask::until(FieldName::PromiseBy, None).only_with(FieldName::Outcome, PROMISES),
            Ask::text(FieldName::PromiseWhat).only_with(FieldName::Outcome, PROMISES),
            Ask::on(found.today),
        ]);
        asks
    }),
    read: |it| {
        let mut log = logged(it)?;
        if log.contact.outcome == Outcome::Appointment {
            log.meeting = Some(it.made_there()?);
        }
        Ok(log.into())
    },
};

/// As it was told; a command line may log an appointment whose day is not known.
fn logged(it: &Reading<'_>) -> Result<Log, Problem> {
    // In the order in which they are asked: the first that is missing is told.
    let outcome = it.answers.fact(FieldName::Outcome, Outcome::from_name)?;
    let channel = it.answers.fact(FieldName::Channel, Channel::from_name)?;
    let (note, on) = (it.answers.text(FieldName::Note)?, it.day(FieldName::On)?);
    let contact = ContactDraft { on, channel, outcome, note };
    let (residents, promise, kept) = (it.everybody(), it.promise()?, it.answers.kept.clone());
    Ok(Log { residents, contact, promise, meeting: None, kept })
}

/// The open promises of the one person who is looked at, the earliest first. To get in touch again
/// is none of them: a conversation keeps that by itself.
fn open_promises(found: &Situation<'_>) -> impl Iterator<Item = RecordId> {
    let file = found.file.filter(|file| found.only_one() == Some(file.resident.id));
    let promises = file.map(|file| file.records.promises.as_slice()).unwrap_or_default();
    let mut open: Vec<&Promise> =
        promises.iter().filter(|promise| promise.is_open() && !promise.what.is_empty()).collect();
    open.sort_by_key(|promise| (promise.by, promise.id));
    open.into_iter().map(|promise| promise.id).collect::<Vec<_>>().into_iter()
}

/// The same from a command line, which says the day of an appointment only where one was made.
fn told(it: &Reading<'_>) -> Result<Command, Problem> {
    let mut log = logged(it)?;
    let fields = [FieldName::MeetOn, FieldName::MeetWhere, FieldName::Along];
    if let Some(said) = fields.into_iter().find(|name| it.answers.has(*name)) {
        if log.contact.outcome != Outcome::Appointment {
            return Err(Problem::NotWith(said));
        }
        log.meeting = Some(it.made_there()?);
    }
    Ok(log.into())
}

/// Telephoned, nobody answered.
pub const NO_ANSWER: Way = Way {
    about: About::Many,
    begins: with_who_may_be_called,
    asks: None,
    read: |it| Ok(telephoned(it, Outcome::NoAnswer, CleanText::default(), None)),
};

/// One key logs no call to somebody who asked not to be called; the form does, where it happened.
fn with_who_may_be_called(found: &Situation<'_>) -> Result<Subject, Why> {
    let mut lines = found.targets().into_iter().filter_map(|id| found.caseload.line(id));
    let unwelcome =
        lines.any(|line| line.due.wish_on(found.today).is_some_and(|wished| !wished.asked_since));
    if unwelcome { Err(Why::WantsNoCall) } else { Ok(Subject::None) }
}

/// Nor does one key log a voicemail for somebody who wants none.
fn with_who_takes_voicemail(found: &Situation<'_>) -> Result<Subject, Why> {
    let subject = with_who_may_be_called(found)?;
    let declines = |file: &File| file.resident.person.reach.voicemail == Some(false);
    let shown = found.file.filter(|file| found.only_one() == Some(file.resident.id));
    let unwelcome = if let Some(file) = shown {
        declines(file)
    } else {
        let mut files = found.targets().into_iter().filter_map(|id| found.caseload.file(id));
        files.any(|file| declines(&file))
    };
    if unwelcome { Err(Why::WantsNoVoicemail) } else { Ok(subject) }
}

/// Telephoned, a voicemail was left.
pub const VOICEMAIL: Way = Way {
    about: About::Many,
    begins: with_who_takes_voicemail,
    asks: None,
    read: |it| Ok(telephoned(it, Outcome::Voicemail, CleanText::default(), None)),
};

/// Telephoned, the number belongs to somebody else.
pub const WRONG_NUMBER: Way = Way {
    about: About::Many,
    begins: with_who_may_be_called,
    asks: None,
    read: |it| Ok(telephoned(it, Outcome::WrongNumber, CleanText::default(), None)),
};

/// The form of a call: the note is open from the first ring, and what came of it is chosen later.
pub const REACHED: Way = Way {
    about: About::Shown,
    begins: while_calling,
    asks: Some(|found, _| {
        let outcomes = CALLED.iter().map(|outcome| outcome.name());
        let mut asks = vec![
            Ask::text(FieldName::Note),
            Ask::choice(FieldName::Outcome, "outcome", outcomes, ""),
        ];
        asks.extend(meets());
        asks.extend([
            Ask::until(FieldName::PromiseBy, None).only_with(FieldName::Outcome, PROMISES),
            Ask::text(FieldName::PromiseWhat).only_with(FieldName::Outcome, PROMISES),
        ]);
        let done = open_promises(found).map(Ask::kept);
        asks.extend(done.map(|ask| ask.only_with(FieldName::Outcome, SPOKEN)));
        asks
    }),
    read: |it| {
        let note = it.answers.text(FieldName::Note)?;
        let outcome = it.answers.fact(FieldName::Outcome, Outcome::from_name)?;
        if outcome == Outcome::Appointment {
            return agreed(it, note);
        }
        Ok(telephoned(it, outcome, note, it.promise()?))
    },
};

/// What may come of a call.
const CALLED: [Outcome; 5] = [
    Outcome::Reached,
    Outcome::Appointment,
    Outcome::Voicemail,
    Outcome::NoAnswer,
    Outcome::WrongNumber,
];

/// What is asked about an appointment, where one came of a conversation.
fn meets() -> impl Iterator<Item = Ask> {
    let asks = [
        Ask::until(FieldName::MeetOn, None),
        Ask::text(FieldName::MeetAt),
        how(FieldName::MeetHow),
        Ask::text(FieldName::MeetWhere),
        Ask::text(FieldName::Along),
    ];
    asks.into_iter().map(|ask| ask.only_with(FieldName::Outcome, MEETS))
}

/// Telephoned, and an appointment was made: on the telephone its time can be asked at once.
fn agreed(it: &Reading<'_>, note: CleanText) -> Result<Command, Problem> {
    if it.meeting(None)?.at.is_none() {
        return Err(Problem::Missing(FieldName::MeetAt));
    }
    let meeting = Some(it.made_there()?);
    let contact =
        ContactDraft { on: it.today, channel: Channel::Phone, outcome: Outcome::Appointment, note };
    let (residents, kept) = (it.everybody(), it.answers.kept.clone());
    Ok(Log { residents, contact, promise: None, meeting, kept }.into())
}

/// The form of an appointment with whoever is called.
pub const APPOINTMENT: Way = Way {
    about: About::Shown,
    begins: while_calling,
    asks: Some(|found, _| {
        let mut asks = vec![
            Ask::until(FieldName::MeetOn, None),
            Ask::text(FieldName::MeetAt),
            how(FieldName::MeetHow),
            Ask::text(FieldName::MeetWhere),
            Ask::text(FieldName::Along),
            Ask::text(FieldName::Note),
        ];
        asks.extend(open_promises(found).map(Ask::kept));
        asks
    }),
    read: |it| {
        let note = it.answers.text(FieldName::Note)?;
        agreed(it, note)
    },
};

const fn while_calling(found: &Situation<'_>) -> Result<Subject, Why> {
    if found.calling { Ok(Subject::None) } else { Err(Why::NobodySelected) }
}

fn telephoned(
    it: &Reading<'_>,
    outcome: Outcome,
    note: CleanText,
    promise: Option<PromiseDraft>,
) -> Command {
    let contact = ContactDraft { on: it.today, channel: Channel::Phone, outcome, note };
    let (residents, kept) = (it.everybody(), it.answers.kept.clone());
    Log { residents, contact, promise, meeting: None, kept }.into()
}

impl Does for Log {
    const MAY: &'static [Role] = INTERN;
    const LINES: &'static [Line] = &[Line {
        command: "contact",
        told: Told::Plainly,
        title: "contact.log",
        places: &[Place::Resident],
        flags: &[
            Flag::must(
                "channel",
                FieldName::Channel,
                Value::Word(|| Channel::ALL.iter().map(|word| word.name()).collect()),
            ),
            Flag::must(
                "outcome",
                FieldName::Outcome,
                Value::Word(|| Outcome::ALL.iter().map(|word| word.name()).collect()),
            ),
            Flag::ON,
            Flag::may("note", FieldName::Note, Value::Text),
            Flag::may("promise", FieldName::PromiseBy, Value::DayText(FieldName::PromiseWhat)),
            AT,
            PLACE,
            WITH,
        ],
        read: told,
    }];

    fn residents(&self) -> &[ResidentId] {
        &self.residents
    }

    fn texts(&self) -> Vec<&CleanText> {
        let promised = self.promise.iter().map(|promise| &promise.what);
        let meeting = self.meeting.iter().flat_map(|meeting| [&meeting.place, &meeting.along]);
        std::iter::once(&self.contact.note).chain(promised).chain(meeting).collect()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { residents, contact, promise, meeting, kept } = self;
        draft.past(contact.on)?;
        draft.promise_fits(promise.as_ref())?;
        for file in draft.files(residents)? {
            draft.contact(file.resident.id, contact);
            if contact.outcome.is_conversation() {
                draft.keep_calls(&file, contact.on);
            }
            for id in kept {
                let state = PromiseState::Kept { on: contact.on };
                draft.close_promise(file.resident.id, *id, state)?;
            }
            draft.promise(&file, promise.as_ref())?;
            if let Some(meeting) = meeting {
                draft.meeting(&file, meeting)?;
            }
        }
        Ok(())
    }
}

impl Draft<'_> {
    /// A new contact.
    pub(super) fn contact(&mut self, resident: ResidentId, told: &ContactDraft) {
        let ContactDraft { on, channel, outcome, note } = told.clone();
        let contact = Contact { id: self.record_id(), on, channel, outcome, note, by: self.by() };
        self.push(Change::Contact(resident, Delta::new(contact)));
    }

    /// A conversation keeps every promise to get in touch again that was made before it.
    pub(super) fn keep_calls(&mut self, file: &File, on: NaiveDate) {
        let calls = file.records.promises.iter();
        for call in calls.filter(|p| p.is_open() && p.what.is_empty() && p.made_on <= on) {
            let kept = Promise { state: PromiseState::Kept { on }, ..call.clone() };
            self.push(Change::Promise(file.resident.id, Delta::edit(call.clone(), kept)));
        }
    }
}

impl Reading<'_> {
    /// An appointment that was made in a conversation, which has a way of its own. On a command line it is
    /// face to face.
    fn made_there(&self) -> Result<Meeting, Problem> {
        let meeting = self.meeting(None)?;
        let asked = self.answers.has(FieldName::MeetHow);
        let how = || self.answers.fact(FieldName::MeetHow, Channel::from_name);
        let channel = if asked { how()? } else { Channel::Visit };
        Ok(Meeting { channel, ..meeting })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_asks_for_an_appointment_or_else_for_a_promise() {
        for outcome in Outcome::ALL.iter().map(|outcome| outcome.name()) {
            assert_ne!(MEETS.contains(&outcome), PROMISES.contains(&outcome), "{outcome}");
        }
    }
}
