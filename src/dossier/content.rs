//! What is kept about a resident, section by section.

use chrono::NaiveDate;

use super::{Dossier, Fact, Row, Section, Value};
use crate::domain::appointment::{Appointment, Meeting, MeetingState};
use crate::domain::barrier::BarrierState;
use crate::domain::budget::Cost;
use crate::domain::closing::Closing;
use crate::domain::contact::Contact;
use crate::domain::file::Records;
use crate::domain::id::{Code, RecordKind};
use crate::domain::measurement::{Measurement, MeasurementState};
use crate::domain::pause::Pause;
use crate::domain::place::Move;
use crate::domain::plan::{Plan, PlanContent};
use crate::domain::policy::Policy;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::referral::{Referral, Step};
use crate::domain::reply::Reply;
use crate::domain::request::Request;
use crate::domain::resident::Resident;
use crate::domain::signal::Signal;
use crate::domain::wish::Wish;
use crate::domain::{Caseload, File, LogLine};
use crate::i18n::Strings;

/// What a dossier is made of beside the file.
pub struct Sources<'a> {
    /// The texts.
    pub strings: &'a Strings,
    /// Names of offers.
    pub caseload: &'a Caseload,
    /// The rules that hold.
    pub policy: &'a Policy,
    /// The day on which it is made.
    pub today: NaiveDate,
    /// Why the person stands where they stand in the queue; empty where they are in none.
    pub reason: String,
    /// Who did and read what in this file, the oldest first.
    pub log: Vec<LogLine>,
}

/// Everything kept about the resident of this file.
pub fn dossier(file: &File, sources: &Sources<'_>) -> Dossier {
    let File { resident, records } = file;
    let records: &Records = records;
    let Resident { id: _random, no: _in_the_code, person } = resident;
    let Records { contacts, promises, referrals, plans, pauses, requests, moves, .. } = records;
    let Records { measurements, signals, tasks, incomes, assignments, buddies, unwilling, .. } =
        records;
    let Records { closings, wishes, appointments, costs, replies, .. } = records;
    let maker = Maker { sources };
    let person_row = sources.strings.person_facts(person).into_iter();
    let person_row = person_row.map(|(name, value)| maker.text(name, value)).collect();
    let queue = vec![maker.text("reason", sources.reason.clone())];
    let sections = vec![
        maker.section("person", vec![person_row]),
        maker.section("queue", vec![queue]),
        maker.section("plans", plans.iter().flat_map(|plan| maker.plan(plan)).collect()),
        maker.section("contacts", contacts.iter().map(|c| maker.contact(c)).collect()),
        maker.section("promises", promises.iter().map(|p| maker.promise(p)).collect()),
        maker.section("referrals", referrals.iter().flat_map(|r| maker.referral(r)).collect()),
        maker.section("appointments", appointments.iter().map(|a| maker.appointment(a)).collect()),
        maker.section("costs", costs.iter().map(|c| maker.cost(c)).collect()),
        maker.section("pauses", pauses.iter().map(|p| maker.pause(p)).collect()),
        maker.section("wishes", wishes.iter().map(|w| maker.wish(w)).collect()),
        maker.section("replies", replies.iter().map(|r| maker.reply(r)).collect()),
        maker.section("requests", requests.iter().map(|r| maker.request(r)).collect()),
        maker.section("moves", moves.iter().map(|m| maker.moved(m)).collect()),
        maker.section("measurements", measurements.iter().map(|m| maker.measured(m)).collect()),
        maker.section("signals", signals.iter().map(|s| maker.signal(s)).collect()),
        maker.section("tasks", tasks.iter().map(|t| maker.task(t)).collect()),
        maker.section("incomes", incomes.iter().map(|i| maker.income(i)).collect()),
        maker.section("assignments", assignments.iter().map(|a| maker.assignment(a)).collect()),
        maker.section("buddies", buddies.iter().map(|b| maker.buddy(b)).collect()),
        maker.section("unwilling", unwilling.iter().flat_map(|u| maker.unwilling(u)).collect()),
        maker.section("closings", closings.iter().map(|c| maker.closing(c)).collect()),
        maker.section("log", sources.log.iter().map(|line| maker.line(line)).collect()),
    ];
    let (code, name) = (resident.code().to_string(), person.name.spoken());
    let strings = sources.strings;
    let title = strings.dossier_title(name.clone(), code.clone());
    let mut intro = vec![strings.dossier_note()];
    intro.extend(strings.in_force(sources.policy, sources.today));
    Dossier { code, name, title, intro, made_on: sources.today, sections }
}

pub(super) struct Maker<'a> {
    pub(super) sources: &'a Sources<'a>,
}

impl Maker<'_> {
    fn section(&self, name: &'static str, rows: Vec<Row>) -> Section {
        let filled = |fact: &Fact| fact.value != Value::Text(String::new());
        let rows = rows.into_iter().map(|row| row.into_iter().filter(filled).collect::<Row>());
        let rows = rows.filter(|row| !row.is_empty()).collect();
        Section { name, title: self.sources.strings.word("section", name), rows }
    }

    fn fact(&self, name: &'static str, value: Value) -> Fact {
        Fact { name, label: self.sources.strings.word("fact", name), value }
    }

    pub(super) fn text(&self, name: &'static str, value: impl Into<String>) -> Fact {
        self.fact(name, Value::Text(value.into()))
    }

    pub(super) fn word(&self, name: &'static str, kind: &str, word: &str) -> Fact {
        self.text(name, self.sources.strings.word(kind, word))
    }

    pub(super) fn day(&self, name: &'static str, day: NaiveDate) -> Fact {
        self.fact(name, Value::Day(day))
    }

    pub(super) fn some_day(&self, name: &'static str, day: Option<NaiveDate>) -> Fact {
        day.map_or_else(|| self.text(name, ""), |day| self.day(name, day))
    }

    fn contact(&self, contact: &Contact) -> Row {
        let Contact { id: _, on, channel, outcome, note, by } = contact;
        vec![
            self.day("on", *on),
            self.word("channel", "channel", channel.name()),
            self.word("outcome", "outcome", outcome.name()),
            self.text("note", note.to_string()),
            self.text("by", by.to_string()),
        ]
    }

    fn promise(&self, promise: &Promise) -> Row {
        let Promise { id: _, what: _, by, made_on, state, made_by } = promise;
        let mut row = vec![
            self.day("on", *made_on),
            self.text("promised", self.sources.strings.promised(promise)),
            self.day("due", *by),
            self.text("by", made_by.to_string()),
        ];
        match state {
            PromiseState::Open => {}
            PromiseState::Kept { on } => row.push(self.day("kept", *on)),
            PromiseState::Released { on, reason } => {
                row.push(self.day("released", *on));
                row.push(self.text("reason", reason.to_string()));
            }
        }
        row
    }

    fn appointment(&self, appointment: &Appointment) -> Row {
        let Appointment { id: _, meeting, made_on, by, state } = appointment;
        let Meeting { on, at, channel, place, along } = meeting;
        let strings = self.sources.strings;
        let reason = match state {
            MeetingState::Cancelled { reason, .. } => reason.to_string(),
            _ => String::new(),
        };
        vec![
            self.day("on", *made_on),
            self.day("meet-on", *on),
            self.text("meet-at", at.map(|at| strings.time_of_day(at)).unwrap_or_default()),
            self.word("channel", "channel", channel.name()),
            self.text("meet-where", place.to_string()),
            self.text("along", along.to_string()),
            self.text("by", by.to_string()),
            self.word("state", "meeting", state.name()),
            self.some_day("ended", state.ended_on()),
            self.text("reason", reason),
        ]
    }

    fn referral(&self, referral: &Referral) -> Vec<Row> {
        let Referral { id: _, to, handover, steps, by } = referral;
        let together = handover.together.map(|yes| self.sources.strings.yes_no(yes));
        let together = together.unwrap_or_default();
        let step = |step: &Step| {
            let Step { state, on, reason, said } = step;
            let reason = reason.map(|reason| self.sources.strings.word("stop", reason.name()));
            vec![
                self.day("on", *on),
                self.text("to", self.sources.strings.target(self.sources.caseload, *to)),
                self.word("state", "state", state.name()),
                self.text("reason", reason.unwrap_or_default()),
                self.text("said", said.to_string()),
                self.text("handover", handover.to.to_string()),
                self.text("share", handover.share.to_string()),
                self.text("together", together.clone()),
                self.text("by", by.to_string()),
            ]
        };
        steps.iter().map(step).collect()
    }

    fn plan(&self, plan: &Plan) -> Vec<Row> {
        let Plan { id: _, on, content, by } = plan;
        let PlanContent { interests, skills, barriers, circumstances, goals, review_on } = content;
        let strings = self.sources.strings;
        let word = |kind, word: Option<&str>| {
            word.map(|word| strings.word(kind, word)).unwrap_or_default()
        };
        let likes = interests.iter().map(|interest| {
            let form = word(
                "form",
                interest.form.map(crate::domain::participation::ParticipationForm::name),
            );
            let form = if form.is_empty() { form } else { format!(" ({form})") };
            format!("{}{form}", interest.text)
        });
        let asked = barriers.iter().filter(|note| note.state != BarrierState::NotAsked);
        let barriers = asked.map(|note| {
            let name = word("barrier", Some(note.barrier.name()));
            let state = word("barrier-state", Some(note.state.name()));
            let said = note.said.to_string();
            let said = if said.is_empty() { said } else { format!(" {}", strings.said(said)) };
            format!("{name}: {state}{said}")
        });
        let skills = skills.iter().map(ToString::to_string);
        let mut rows = vec![vec![
            self.day("on", *on),
            self.text("interests", likes.collect::<Vec<_>>().join(", ")),
            self.text("skills", skills.collect::<Vec<_>>().join(", ")),
            self.text("barriers", barriers.collect::<Vec<_>>().join(", ")),
            self.text(
                "pass",
                circumstances.pass.map(|has| strings.yes_no(has)).unwrap_or_default(),
            ),
            self.text(
                "dutch",
                circumstances
                    .dutch
                    .map(crate::domain::participation::LanguageLevel::name)
                    .unwrap_or_default(),
            ),
            self.some_day("review", *review_on),
            self.text("by", by.to_string()),
        ]];
        for goal in goals {
            rows.push(vec![self.day("on", *on), self.text("goal", goal.text.to_string())]);
            rows.extend(goal.actions.iter().map(|(action, due)| {
                vec![self.text("action", action.to_string()), self.day("due", *due)]
            }));
        }
        rows
    }

    fn pause(&self, pause: &Pause) -> Row {
        let Pause { id: _, from, until, reason, ended_on } = pause;
        vec![
            self.day("on", *from),
            self.day("until", *until),
            self.text("reason", reason.to_string()),
            self.some_day("ended", *ended_on),
        ]
    }

    fn wish(&self, wish: &Wish) -> Row {
        let Wish { id: _, on, contact, until, reason, by } = wish;
        vec![
            self.day("on", *on),
            self.word("welcome", "welcome", contact.name()),
            self.some_day("until", *until),
            self.text("reason", reason.to_string()),
            self.text("by", by.to_string()),
        ]
    }

    fn reply(&self, reply: &Reply) -> Row {
        let Reply { id: _, on, correct, said, quotable, by } = reply;
        vec![
            self.day("on", *on),
            self.word("correct", "correct", correct.name()),
            self.text("said", said.to_string()),
            self.text("quotable", self.sources.strings.yes_no(*quotable)),
            self.text("by", by.to_string()),
        ]
    }

    fn cost(&self, cost: &Cost) -> Row {
        let Cost { id: _, on, referral, line, booked, cents, note, by } = cost;
        vec![
            self.day("on", *on),
            self.word("booked", "booked", booked.name()),
            self.text("amount", self.sources.strings.money(*cents)),
            self.text("budget-line", line.to_string()),
            self.text("referral", Code::Record(RecordKind::Referral, *referral).to_string()),
            self.text("note", note.to_string()),
            self.text("by", by.to_string()),
        ]
    }

    fn closing(&self, closing: &Closing) -> Row {
        let Closing { id: _, on, reason, note, by, reopened_on } = closing;
        vec![
            self.day("on", *on),
            self.word("reason", "close-reason", reason.name()),
            self.text("note", note.to_string()),
            self.text("by", by.to_string()),
            self.some_day("reopened", *reopened_on),
        ]
    }

    fn request(&self, request: &Request) -> Row {
        let Request { id: _, on, note } = request;
        vec![self.day("on", *on), self.text("note", note.to_string())]
    }

    fn moved(&self, moved: &Move) -> Row {
        let Move { id: _, direction, on, until, reason, by } = moved;
        vec![
            self.day("on", *on),
            self.word("direction", "direction", direction.name()),
            self.day("until", *until),
            self.text("reason", reason.to_string()),
            self.text("by", by.to_string()),
        ]
    }

    fn measured(&self, measured: &Measurement) -> Row {
        // The answers lie apart, under the number of the sheet.
        let Measurement { id: _, asked_on, reminded_on, sheet: _, state } = measured;
        let (ended, why) = match state {
            MeasurementState::HandedOut => (None, "handed-out"),
            MeasurementState::Taken { on } => (Some(*on), "taken"),
            MeasurementState::NotTaken { on, why } => (Some(*on), why.name()),
        };
        vec![
            self.day("asked-on", *asked_on),
            self.some_day("reminded-on", *reminded_on),
            self.word("measured", "measured", why),
            self.some_day("on", ended),
        ]
    }

    fn signal(&self, signal: &Signal) -> Row {
        let Signal { id: _, on, reason, by, result } = signal;
        let judged = result.map(|(rung, _)| rung.number().to_string()).unwrap_or_default();
        vec![
            self.day("on", *on),
            self.text("reason", reason.to_string()),
            self.text("by", by.to_string()),
            self.text("rung", judged),
            self.some_day("judged", result.map(|(_, on)| on)),
        ]
    }

    fn line(&self, line: &LogLine) -> Row {
        let strings = self.sources.strings;
        vec![
            self.fact("at", Value::At(line.at())),
            self.text("did", strings.log_line(self.sources.caseload, line, self.sources.today)),
            self.text("by", line.by().to_string()),
            self.text("from", strings.origin(line.origin())),
        ]
    }
}
