//! Appointments in words.

use chrono::NaiveDate;

use super::Strings;
use crate::domain::act::Act;
use crate::domain::appointment::{Meeting, TimeOfDay};
use crate::domain::contact::Channel;
use crate::domain::open::Slot;
use crate::domain::resident::PersonName;
use crate::domain::{Cause, Change, CleanText, Entry};

impl Strings {
    /// A time of day, in every language and place the same: "10:30".
    #[allow(clippy::unused_self, reason = "whoever writes words asks the words for it")]
    pub fn time_of_day(&self, at: TimeOfDay) -> String {
        at.to_string()
    }

    /// When on its day an appointment is and where, or else how: "10:30, Buurthuis".
    pub fn slot_words(&self, slot: Slot, place: &CleanText) -> String {
        let place = match place.as_str() {
            "" => self.word("channel", slot.channel.name()),
            place => place.to_owned(),
        };
        slot.at.map_or_else(|| place.clone(), |at| format!("{}, {place}", self.time_of_day(at)))
    }

    /// The day of an appointment, and when and where on it.
    pub fn meeting(&self, meeting: &Meeting, today: NaiveDate) -> String {
        format!("{} {}", self.long_day(meeting.on, today), self.meeting_words(meeting))
    }

    /// The same with the day as it is said: "donderdag 26 november 10:30, Buurthuis".
    pub fn said_meeting(&self, meeting: &Meeting) -> String {
        format!("{} {}", self.said_day(meeting.on), self.meeting_words(meeting))
    }

    /// The day as it is said, and the time where one was agreed.
    pub fn said_moment(&self, meeting: &Meeting) -> String {
        let day = self.said_day(meeting.on);
        meeting.at.map_or_else(|| day.clone(), |at| format!("{day} {}", self.time_of_day(at)))
    }

    fn meeting_words(&self, meeting: &Meeting) -> String {
        // Its number plays no part in words.
        let id = crate::domain::RecordId(0);
        let slot = Slot { at: meeting.at, id, channel: meeting.channel };
        self.slot_words(slot, &meeting.place)
    }

    /// What can be sent to a resident about an appointment, in plain words.
    pub fn meeting_text(&self, name: &PersonName, meeting: &Meeting) -> String {
        let Meeting { on, at, channel, place, along } = meeting;
        let (name, day) = (name.spoken(), self.said_day(*on));
        let first = match at {
            Some(at) => self.text_meeting_at(name, day, self.time_of_day(*at)),
            None => self.text_meeting(name, day),
        };
        let mut parts = vec![first];
        parts.extend((*channel == Channel::Phone).then(|| self.text_meeting_phone()));
        let home = *channel == Channel::Visit && place.is_empty();
        parts.extend(home.then(|| self.text_meeting_visit()));
        parts.extend((!place.is_empty()).then(|| self.text_meeting_where(place.to_string())));
        parts.extend((!along.is_empty()).then(|| self.text_meeting_along(along.to_string())));
        parts.push(self.text_meeting_end());
        parts.join(" ")
    }

    /// The appointment that an entry made.
    pub(super) fn new_meeting(&self, entry: &Entry, today: NaiveDate) -> Option<String> {
        let made = entry.changes.iter().find_map(|change| match change {
            Change::Appointment(_, delta) if delta.before.is_none() => delta.after.as_deref(),
            _ => None,
        })?;
        Some(self.meeting(&made.meeting, today))
    }

    /// Which appointment it was of which an entry says whether the resident came, or that it is
    /// called off.
    pub fn answered_meeting(&self, entry: &Entry, today: NaiveDate) -> Option<String> {
        let Cause::Did(Act::MeetAppointment | Act::MissAppointment | Act::CancelAppointment) =
            entry.cause
        else {
            return None;
        };
        let of = |change: &Change| match change {
            Change::Appointment(_, delta) => delta.either().map(|known| known.meeting.clone()),
            _ => None,
        };
        entry.changes.iter().find_map(of).map(|meeting| self.meeting(&meeting, today))
    }

    /// With whom an appointment was made or moved, and to when.
    pub(super) fn did_meeting(
        &self,
        act: Act,
        entry: &Entry,
        who: String,
        today: NaiveDate,
    ) -> String {
        match self.new_meeting(entry, today) {
            None => self.gone("appointment"),
            Some(meeting) if act == Act::MoveAppointment => self.saved_meeting_moved(who, meeting),
            Some(meeting) => self.saved_meeting(who, meeting),
        }
    }
}
