//! What becomes of appointments in a decision under way.

use chrono::NaiveDate;

use crate::acts::contact::ContactDraft;
use crate::acts::{Decision, Draft};
use crate::domain::appointment::{Appointment, Meeting, MeetingState};
use crate::domain::contact::Outcome;
use crate::domain::refusal::InTheWay;
use crate::domain::{Change, CleanText, Delta, File, RecordId, Refusal, ResidentId};

impl Draft<'_> {
    /// A new appointment. Two at the same time are one too many, unless this decision ends the other.
    pub(in crate::acts) fn meeting(&mut self, file: &File, meeting: &Meeting) -> Decision {
        let resident = file.resident.id;
        self.ahead(meeting.on)?;
        let mut planned = file.records.appointments.iter().filter(|known| known.is_planned());
        let same = |known: &Appointment| {
            let at = |meeting: &Meeting| (meeting.on, meeting.at);
            at(&known.meeting) == at(meeting) && !self.ends_meeting(known.id)
        };
        if planned.any(same) {
            return Err(Refusal::File(resident, InTheWay::Meets(meeting.on)));
        }
        let made = Appointment {
            id: self.record_id(),
            meeting: meeting.clone(),
            made_on: self.today(),
            by: self.by(),
            state: MeetingState::Planned,
        };
        self.push(Change::Appointment(resident, Delta::new(made)));
        Ok(())
    }

    /// Says what became of an appointment.
    pub(in crate::acts) fn end_meeting(
        &mut self,
        resident: ResidentId,
        id: RecordId,
        state: MeetingState,
    ) -> Decision {
        let before: Appointment = self.record(resident, id)?;
        if !before.is_planned() {
            return Err(Refusal::File(resident, InTheWay::MeetingOver));
        }
        let after = Appointment { state, ..before.clone() };
        self.push(Change::Appointment(resident, Delta::edit(before, after)));
        Ok(())
    }

    /// Logs what came of an appointment, on its day and in its way; says that day.
    pub(super) fn happened(
        &mut self,
        resident: ResidentId,
        id: RecordId,
        outcome: Outcome,
    ) -> Result<NaiveDate, Refusal> {
        let known: Appointment = self.record(resident, id)?;
        let Meeting { on, channel, .. } = known.meeting;
        if !known.is_planned() {
            return Err(Refusal::File(resident, InTheWay::MeetingOver));
        }
        if !known.meeting.has_come(self.today(), self.time()) {
            return Err(Refusal::File(resident, InTheWay::MeetingAhead(on, known.meeting.at)));
        }
        self.contact(resident, &ContactDraft { on, channel, outcome, note: CleanText::default() });
        Ok(on)
    }

    fn ends_meeting(&self, id: RecordId) -> bool {
        self.changes().iter().any(|change| match change {
            Change::Appointment(_, delta) => {
                delta.after.as_deref().is_some_and(|after| after.id == id && !after.is_planned())
            }
            _ => false,
        })
    }
}
