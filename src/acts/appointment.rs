//! Appointments: made, moved, called off, and whether the resident came.

mod drafted;

use super::answers::Problem;
use super::ask::{Ask, FieldName};
use super::draft::given;
use super::line::{Flag, Line, Place, Told, Value};
use super::right::INTERN;
use super::situation::{Situation, Why, begins_with_people};
use super::way::{About, Reading, Subject, Way};
use super::{Command, Decision, Does, Draft};
use crate::domain::appointment::{Appointment, Meeting, MeetingState};
use crate::domain::contact::{Channel, Outcome};
use crate::domain::id::RecordKind;
use crate::domain::role::Role;
use crate::domain::{CleanText, RecordId, Refusal, ResidentId};

/// Makes an appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Make {
    /// With whom.
    pub resident: ResidentId,
    /// When, how and where.
    pub meeting: Meeting,
}

/// The resident came, on the day of the appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Came {
    /// Whose file.
    pub resident: ResidentId,
    /// Which appointment.
    pub id: RecordId,
}

/// The resident did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missed {
    /// Whose file.
    pub resident: ResidentId,
    /// Which appointment.
    pub id: RecordId,
}

/// Makes another appointment in the place of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// Whose file.
    pub resident: ResidentId,
    /// Which appointment.
    pub id: RecordId,
    /// When, how and where instead.
    pub meeting: Meeting,
}

/// Calls an appointment off, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cancel {
    /// Whose file.
    pub resident: ResidentId,
    /// Which appointment.
    pub id: RecordId,
    /// Why.
    pub reason: CleanText,
}

/// How people meet: what the forms offer.
const MEETS: [Channel; 3] = [Channel::Visit, Channel::Office, Channel::Phone];

/// How people meet is always asked: what they are told of it says so.
pub(super) fn how(name: FieldName) -> Ask {
    Ask::fact(name, "channel", MEETS.iter().map(|word| word.name()))
}

/// The form of an appointment.
pub const MAKE: Way = Way {
    about: About::One,
    begins: begins_with_people,
    asks: Some(|_, _| {
        vec![
            Ask::until(FieldName::MeetOn, None),
            Ask::text(FieldName::MeetAt),
            how(FieldName::Channel),
            Ask::text(FieldName::MeetWhere),
            Ask::text(FieldName::Along),
        ]
    }),
    read: |it| Ok(Make { resident: it.one()?, meeting: it.meeting(None)? }.into()),
};

/// The resident came to the chosen appointment, or else to the earliest whose moment has come.
pub const CAME: Way = Way {
    about: About::One,
    begins: answered_one,
    asks: None,
    read: |it| Ok(Came { resident: it.one()?, id: it.record()? }.into()),
};

/// The resident did not come to the chosen appointment, or else to the earliest whose moment has
/// come.
pub const MISSED: Way = Way {
    about: About::One,
    begins: answered_one,
    asks: None,
    read: |it| Ok(Missed { resident: it.one()?, id: it.record()? }.into()),
};

/// The form that moves the chosen appointment, or else the earliest; it begins on what was agreed.
pub const MOVE: Way = Way {
    about: About::One,
    begins: planned_one,
    asks: Some(|found, _| {
        let Some(Appointment { meeting, .. }) = planned(found) else { return Vec::new() };
        let Meeting { on, at, channel, place, along } = meeting;
        let at = at.map(|at| at.to_string()).unwrap_or_default();
        let others = MEETS.iter().filter(|word| *word != channel);
        let words = std::iter::once(channel).chain(others).map(|word| word.name());
        vec![
            Ask::until(FieldName::MeetOn, Some(*on).filter(|on| *on >= found.today)),
            Ask::filled(FieldName::MeetAt, &at),
            Ask::choice(FieldName::Channel, "channel", words, channel.name()),
            Ask::filled(FieldName::MeetWhere, place.as_str()),
            Ask::filled(FieldName::Along, along.as_str()),
        ]
    }),
    read: moved,
};

/// The form that calls the chosen appointment off, or else the earliest.
pub const CANCEL: Way = Way {
    about: About::One,
    begins: planned_one,
    asks: Some(|_, _| vec![Ask::text(FieldName::Reason)]),
    read: |it| {
        let (id, reason) = (it.record()?, it.answers.needed(FieldName::Reason)?);
        Ok(Cancel { resident: it.one()?, id, reason }.into())
    },
};

/// The appointment that is meant: the chosen one, or else the earliest that is planned.
pub fn planned<'a>(found: &Situation<'a>) -> Option<&'a Appointment> {
    let known = found.file.map(|file| file.records.appointments.as_slice()).unwrap_or_default();
    found.open_record(known, |a| a.id, Appointment::is_planned, Appointment::order)
}

/// The appointment of which it is asked whether the resident came: the chosen one, or else the
/// earliest, of those whose moment has come.
pub fn asked<'a>(found: &Situation<'a>) -> Option<&'a Appointment> {
    let known = found.file.map(|file| file.records.appointments.as_slice()).unwrap_or_default();
    let come =
        |known: &Appointment| known.is_planned() && known.meeting.has_come(found.today, found.time);
    found.open_record(known, |a| a.id, come, Appointment::order)
}

/// The appointment that is meant, where its day has not passed.
pub fn ahead<'a>(found: &Situation<'a>) -> Option<&'a Appointment> {
    let known = found.file.map(|file| file.records.appointments.as_slice()).unwrap_or_default();
    let ahead = |known: &Appointment| known.is_planned() && known.meeting.on >= found.today;
    found.open_record(known, |a| a.id, ahead, Appointment::order)
}

fn planned_one(found: &Situation<'_>) -> Result<Subject, Why> {
    planned(found).map(|known| Subject::Record(known.id)).ok_or(Why::NoAppointment)
}

/// Where the moment of none has come, the earliest: it is told when that is.
fn answered_one(found: &Situation<'_>) -> Result<Subject, Why> {
    let meant = asked(found).or_else(|| planned(found));
    meant.map(|known| Subject::Record(known.id)).ok_or(Why::NoAppointment)
}

/// Another appointment in the place of the one that is meant; what was not asked stays as it was.
fn moved(it: &Reading<'_>) -> Result<Command, Problem> {
    let (resident, id) = (it.one()?, it.record()?);
    let file = it.caseload.file(resident);
    let before = file.as_ref().and_then(|file| file.records.get::<Appointment>(id));
    let meeting = it.meeting(before.map(|before| &before.meeting))?;
    Ok(Move { resident, id, meeting }.into())
}

/// What became of it in one word, as the command line says it.
fn told(it: &Reading<'_>) -> Result<Command, Problem> {
    match it.answers.chosen(FieldName::State) {
        Some("came") => (CAME.read)(it),
        Some("no-show") => (MISSED.read)(it),
        Some("moved") => moved(it),
        Some("cancelled") => (CANCEL.read)(it),
        _ => Err(Problem::Missing(FieldName::State)),
    }
}

impl Reading<'_> {
    /// When, how, where and with whom; what was not asked is as it was `before`. Face to face where
    /// nobody said how.
    pub(super) fn meeting(&self, before: Option<&Meeting>) -> Result<Meeting, Problem> {
        let answers = self.answers;
        let before = |name| before.filter(|_| !answers.has(name));
        let text = |name, of: fn(&Meeting) -> &CleanText| match before(name) {
            Some(before) => Ok(of(before).clone()),
            None => answers.text(name),
        };
        let on = match before(FieldName::MeetOn) {
            Some(before) => before.on,
            None => self.day(FieldName::MeetOn)?,
        };
        let at = match before(FieldName::MeetAt) {
            Some(before) => before.at,
            None => answers.time(FieldName::MeetAt)?,
        };
        let channel = match before(FieldName::Channel) {
            Some(before) => before.channel,
            None if answers.has(FieldName::Channel) => {
                answers.fact(FieldName::Channel, Channel::from_name)?
            }
            None => Channel::Visit,
        };
        let place = text(FieldName::MeetWhere, |meeting| &meeting.place)?;
        let along = text(FieldName::Along, |meeting| &meeting.along)?;
        let meeting = Meeting { on, at, channel, place, along };
        match at.filter(|_| on == self.today && meeting.has_passed(self.today, self.time)) {
            Some(at) => Err(Problem::Passed(FieldName::MeetAt, at)),
            None => Ok(meeting),
        }
    }
}

/// Its day, and its time behind that.
pub(super) const AT: Flag = Flag::may("at", FieldName::MeetOn, Value::DayTime(FieldName::MeetAt));
const CHANNEL: Flag = Flag::may(
    "channel",
    FieldName::Channel,
    Value::Word(|| Channel::ALL.iter().map(|word| word.name()).collect()),
);
pub(super) const PLACE: Flag = Flag::may("place", FieldName::MeetWhere, Value::Text);
pub(super) const WITH: Flag = Flag::may("with", FieldName::Along, Value::Text);
const REASON: Flag = Flag::may("reason", FieldName::Reason, Value::Text);
const THIS: &[Place] = &[Place::Record(RecordKind::Appointment, "appointment")];

impl Does for Make {
    const MAY: &'static [Role] = INTERN;
    const LINES: &'static [Line] = &[Line {
        command: "appointment",
        told: Told::Plainly,
        title: "appointment.make",
        places: &[Place::Resident],
        flags: &[Flag { needed: true, ..AT }, CHANNEL, PLACE, WITH],
        read: MAKE.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.meeting.place, &self.meeting.along]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let file = draft.file(self.resident)?;
        draft.meeting(&file, &self.meeting)
    }
}

impl Does for Came {
    const MAY: &'static [Role] = INTERN;
    const LINES: &'static [Line] = &[
        Line {
            command: "appointment",
            told: Told::Word("came"),
            title: "appointment.came",
            places: THIS,
            flags: &[],
            read: CAME.read,
        },
        Line {
            command: "appointment",
            told: Told::Flag("result"),
            title: "appointment.came",
            places: THIS,
            flags: &[
                Flag::must(
                    "result",
                    FieldName::State,
                    Value::Word(|| vec!["came", "no-show", "moved", "cancelled"]),
                ),
                AT,
                CHANNEL,
                PLACE,
                WITH,
                REASON,
            ],
            read: told,
        },
    ];

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let file = draft.file(self.resident)?;
        let on = draft.happened(self.resident, self.id, Outcome::Reached)?;
        draft.keep_calls(&file, on);
        draft.end_meeting(self.resident, self.id, MeetingState::Came { on })
    }
}

impl Does for Missed {
    const MAY: &'static [Role] = INTERN;
    const LINES: &'static [Line] = &[Line {
        command: "appointment",
        told: Told::Word("missed"),
        title: "appointment.missed",
        places: THIS,
        flags: &[],
        read: MISSED.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let on = draft.happened(self.resident, self.id, Outcome::NoShow)?;
        draft.end_meeting(self.resident, self.id, MeetingState::Missed { on })
    }
}

impl Does for Move {
    const MAY: &'static [Role] = INTERN;
    const LINES: &'static [Line] = &[Line {
        command: "appointment",
        told: Told::Word("move"),
        title: "appointment.move",
        places: THIS,
        flags: &[AT, CHANNEL, PLACE, WITH],
        read: MOVE.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.meeting.place, &self.meeting.along]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let before: Appointment = draft.record(self.resident, self.id)?;
        if before.is_planned() && before.meeting == self.meeting {
            return Err(Refusal::NothingToChange);
        }
        let on = draft.today();
        draft.end_meeting(self.resident, self.id, MeetingState::Moved { on })?;
        let file = draft.file(self.resident)?;
        draft.meeting(&file, &self.meeting)
    }
}

impl Does for Cancel {
    const MAY: &'static [Role] = INTERN;
    const LINES: &'static [Line] = &[Line {
        command: "appointment",
        told: Told::Word("cancel"),
        title: "appointment.cancel",
        places: THIS,
        flags: &[REASON],
        read: CANCEL.read,
    }];

    fn residents(&self) -> &[ResidentId] {
        std::slice::from_ref(&self.resident)
    }

    fn texts(&self) -> Vec<&CleanText> {
        vec![&self.reason]
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        given(&self.reason)?;
        let state = MeetingState::Cancelled { on: draft.today(), reason: self.reason.clone() };
        draft.end_meeting(self.resident, self.id, state)
    }
}
