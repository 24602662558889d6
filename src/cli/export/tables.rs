//! What an office opens of an archive: tables without the words of residents and of conversations.

use crate::domain::appointment::MeetingState;
use crate::domain::id::{Code, RecordKind};
use crate::domain::promise::PromiseState;
use crate::domain::{Caseload, File, RecordId, ResidentId};
use crate::i18n::Strings;

/// A table with one or more rows a resident.
pub(super) struct Table {
    /// The name of its file.
    pub(super) name: &'static str,
    /// Its headers, separated by `;`.
    pub(super) headers: fn(&Strings) -> String,
    /// The rows about one person.
    pub(super) rows: fn(&File, &Strings, &Caseload) -> Vec<Vec<String>>,
}

/// All tables about residents.
pub(super) const TABLES: &[Table] = &[
    Table { name: "residents", headers: Strings::leaving_residents, rows: residents },
    Table { name: "contacts", headers: Strings::leaving_contacts, rows: contacts },
    Table { name: "promises", headers: Strings::leaving_promises, rows: promises },
    Table { name: "referrals", headers: Strings::leaving_referrals, rows: referrals },
    Table { name: "appointments", headers: Strings::leaving_appointments, rows: appointments },
    Table { name: "plans", headers: Strings::leaving_plans, rows: plans },
];

/// Everybody, in the order of their numbers.
pub(super) fn everybody(caseload: &Caseload) -> Vec<ResidentId> {
    let mut all: Vec<(u32, ResidentId)> = caseload.lines().map(|line| (line.no, line.id)).collect();
    all.sort_unstable();
    all.into_iter().map(|(_, id)| id).collect()
}

fn day(on: Option<chrono::NaiveDate>) -> String {
    on.map(|on| on.to_string()).unwrap_or_default()
}

/// The code of a record, and whose it is.
fn whose(file: &File, kind: RecordKind, id: RecordId) -> [String; 2] {
    [Code::Record(kind, id).to_string(), file.resident.code().to_string()]
}

fn row<const N: usize>(whose: [String; 2], cells: [String; N]) -> Vec<String> {
    whose.into_iter().chain(cells).collect()
}

fn residents(file: &File, _: &Strings, _: &Caseload) -> Vec<Vec<String>> {
    let person = &file.resident.person;
    vec![vec![
        file.resident.code().to_string(),
        person.client_no.to_string(),
        person.name.given.to_string(),
        person.name.prefix.to_string(),
        person.name.family.to_string(),
        person.rung.number().to_string(),
        day(person.inflow_on),
        person.neighbourhood.to_string(),
        person.reach.phone.to_string(),
        person.reach.email.to_string(),
        day(file.closed().map(|closing| closing.on)),
    ]]
}

fn contacts(file: &File, strings: &Strings, _: &Caseload) -> Vec<Vec<String>> {
    let all = file.records.contacts.iter();
    all.map(|one| {
        row(
            whose(file, RecordKind::Contact, one.id),
            [
                one.on.to_string(),
                strings.word("channel", one.channel.name()),
                strings.word("outcome", one.outcome.name()),
                one.by.to_string(),
            ],
        )
    })
    .collect()
}

fn promises(file: &File, strings: &Strings, _: &Caseload) -> Vec<Vec<String>> {
    let all = file.records.promises.iter();
    all.map(|one| {
        row(
            whose(file, RecordKind::Promise, one.id),
            [
                strings.promised(one),
                one.by.to_string(),
                one.made_on.to_string(),
                one.made_by.to_string(),
                match &one.state {
                    PromiseState::Open => strings.leaving_promise_open(),
                    PromiseState::Kept { .. } => strings.leaving_promise_kept(),
                    PromiseState::Released { .. } => strings.leaving_promise_released(),
                },
            ],
        )
    })
    .collect()
}

fn referrals(file: &File, strings: &Strings, caseload: &Caseload) -> Vec<Vec<String>> {
    let all = file.records.referrals.iter();
    all.map(|one| {
        let (first, last) = (one.steps.first(), one.steps.last());
        row(
            whose(file, RecordKind::Referral, one.id),
            [
                strings.target(caseload, one.to),
                day(first.map(|step| step.on)),
                last.map(|step| strings.word("state", step.state.name())).unwrap_or_default(),
                day(last.map(|step| step.on)),
                one.by.to_string(),
            ],
        )
    })
    .collect()
}

fn appointments(file: &File, strings: &Strings, _: &Caseload) -> Vec<Vec<String>> {
    let all = file.records.appointments.iter();
    all.map(|one| {
        let meeting = &one.meeting;
        row(
            whose(file, RecordKind::Appointment, one.id),
            [
                meeting.on.to_string(),
                meeting.at.map(|at| at.to_string()).unwrap_or_default(),
                strings.word("channel", meeting.channel.name()),
                meeting.place.to_string(),
                one.by.to_string(),
                match &one.state {
                    MeetingState::Planned => strings.leaving_meeting_planned(),
                    MeetingState::Came { .. } => strings.leaving_meeting_came(),
                    MeetingState::Missed { .. } => strings.leaving_meeting_missed(),
                    MeetingState::Moved { .. } => strings.leaving_meeting_moved(),
                    MeetingState::Cancelled { .. } => strings.leaving_meeting_cancelled(),
                },
            ],
        )
    })
    .collect()
}

fn plans(file: &File, _: &Strings, _: &Caseload) -> Vec<Vec<String>> {
    let all = file.records.plans.iter();
    all.map(|one| {
        let interests = one.content.interests.iter().map(|interest| interest.text.as_str());
        let goals = one.content.goals.iter().map(|goal| goal.text.as_str());
        row(
            whose(file, RecordKind::Plan, one.id),
            [
                one.on.to_string(),
                interests.collect::<Vec<_>>().join("; "),
                goals.collect::<Vec<_>>().join("; "),
                day(one.content.review_on),
                one.by.to_string(),
            ],
        )
    })
    .collect()
}
