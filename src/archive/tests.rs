//! Everything that is written is read back to the same, and the schema says what it is.

mod replies;
mod sums;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::*;
use crate::domain::appointment::{Appointment, Meeting, MeetingState, TimeOfDay};
use crate::domain::barrier::{Barrier, BarrierNote, BarrierState};
use crate::domain::buddy::Buddy;
use crate::domain::budget::{Booked, Cost};
use crate::domain::closing::{CloseReason, Closing};
use crate::domain::contact::{Channel, Contact, Outcome};
use crate::domain::file::Records;
use crate::domain::imported::{About, Imported};
use crate::domain::income::Income;
use crate::domain::measured::{self, Answer, Sheet, SheetNo};
use crate::domain::measurement::{Measurement, MeasurementState};
use crate::domain::owner::Assignment;
use crate::domain::participation::{Department, LanguageLevel, ParticipationForm};
use crate::domain::pause::Pause;
use crate::domain::place::{Direction, Move};
use crate::domain::plan::{Circumstances, Goal, Interest, Plan, PlanContent};
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::referral::{Handover, Referral, ReferralState, Step, StopReason, Target};
use crate::domain::request::Request;
use crate::domain::resident::{PartOfDay, Person, PersonName, Reach};
use crate::domain::role::{Role, Team};
use crate::domain::signal::Signal;
use crate::domain::task::Task;
use crate::domain::unwilling::{self, CanAnswer, CanQuestion, Declined, Gate, UnwillingOutcome};
use crate::domain::wave::{Wave, WaveBy};
use crate::domain::wish::{Welcome, Wish};
use crate::domain::{
    Caseload, Change, CleanText, Delta, File, OfferId, RecordId, Resident, ResidentId, Rung,
};

fn text(text: &str) -> CleanText {
    CleanText::note(text).unwrap()
}

fn on(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

fn id(no: u32) -> RecordId {
    RecordId(no)
}

/// A file with every kind of record, and every state of those that have states.
#[expect(clippy::too_many_lines, reason = "every kind of record stands in it once")]
fn file() -> File {
    let by = text("Sanne");
    let person = Person {
        client_no: text("K-71"),
        name: PersonName { given: text("Ada"), prefix: text("van"), family: text("Nepvis") },
        rung: Rung::SocialActivation,
        inflow_on: Some(on(1)),
        benefit_since: None,
        neighbourhood: text("Nepwijk"),
        reach: Reach {
            phone: text("06-00 00 00 01"),
            channel: Some(Channel::Visit),
            hours: Some(PartOfDay::Evening),
            voicemail: Some(false),
            language: text("ar"),
            ..Reach::default()
        },
        interval_days: Some(90),
    };
    let promise = |no, state| Promise {
        id: id(no),
        what: text("=1+1\n\"bellen\""),
        by: on(9),
        made_on: on(2),
        state,
        made_by: by.clone(),
    };
    let meeting = |no, state, at| Appointment {
        id: id(no),
        meeting: Meeting {
            on: on(3),
            at,
            channel: Channel::Office,
            place: text("De Nephoek"),
            along: CleanText::default(),
        },
        made_on: on(2),
        by: by.clone(),
        state,
    };
    let referral = |no, to| Referral {
        id: id(no),
        to,
        handover: Handover { to: text("Mo"), share: CleanText::default(), together: Some(true) },
        steps: vec![
            Step { state: ReferralState::Agreed, on: on(4), reason: None, said: text("") },
            Step {
                state: ReferralState::Stopped,
                on: on(5),
                reason: Some(StopReason::NotDared),
                said: text("Spannend"),
            },
        ],
        by: by.clone(),
    };
    let records = Records {
        contacts: vec![Contact {
            id: id(1),
            on: on(2),
            channel: Channel::Phone,
            outcome: Outcome::Reached,
            note: text("twee\nregels"),
            by: by.clone(),
        }],
        promises: vec![
            promise(2, PromiseState::Open),
            promise(3, PromiseState::Kept { on: on(8) }),
            promise(4, PromiseState::Released { on: on(8), reason: text("hoeft niet") }),
        ],
        referrals: vec![
            referral(5, Target::Offer(OfferId(77))),
            referral(6, Target::Department(Department::LanguageBuddy)),
        ],
        plans: vec![Plan {
            id: id(7),
            on: on(6),
            content: PlanContent {
                interests: vec![Interest {
                    text: text("wandelen"),
                    form: Some(ParticipationForm::Recreation),
                }],
                skills: vec![text("koken")],
                barriers: vec![BarrierNote {
                    barrier: Barrier::FirstTime,
                    state: BarrierState::Was,
                    said: text("alleen"),
                }],
                circumstances: Circumstances { pass: Some(true), dutch: Some(LanguageLevel::A2) },
                goals: vec![Goal { text: text("buiten"), actions: vec![(text("bellen"), on(20))] }],
                review_on: Some(on(30)),
            },
            by: by.clone(),
        }],
        pauses: vec![Pause {
            id: id(8),
            from: on(1),
            until: on(2),
            reason: text("ziek"),
            ended_on: Some(on(2)),
        }],
        requests: vec![Request { id: id(9), on: on(3), note: text("bel mij") }],
        moves: vec![Move {
            id: id(10),
            direction: Direction::Up,
            on: on(3),
            until: on(4),
            reason: text("vraagt"),
            by: by.clone(),
        }],
        measurements: vec![Measurement {
            id: id(11),
            asked_on: on(3),
            reminded_on: Some(on(4)),
            sheet: Some(SheetNo::of(77)),
            state: MeasurementState::Taken { on: on(5) },
        }],
        signals: vec![Signal {
            id: id(12),
            on: on(5),
            reason: text("meer"),
            by: by.clone(),
            result: Some((Rung::Diagnosis, on(9))),
        }],
        tasks: vec![Task {
            id: id(13),
            what: text("navragen"),
            by: on(9),
            made_on: on(8),
            made_by: by.clone(),
            done_on: None,
        }],
        incomes: vec![Income { id: id(14), on: on(9), by: by.clone() }],
        assignments: vec![Assignment {
            id: id(15),
            to: text("Rachid"),
            on: on(9),
            until: Some(on(19)),
            by: by.clone(),
        }],
        buddies: vec![Buddy {
            id: id(16),
            with: ResidentId(2),
            about: text("samen"),
            yes_on: on(9),
            by: by.clone(),
            ended_on: None,
        }],
        unwilling: vec![unwilling::Unwilling {
            id: id(17),
            on: on(9),
            by: by.clone(),
            reason: text("reden"),
            until: on(29),
            gate: Gate {
                questions: vec![(CanQuestion::Debts, CanAnswer::NotAsked)],
                place: text("thuis"),
                declined: vec![Declined { offer: OfferId(77), said: text("nee") }],
                view: text("zo"),
            },
            approved: Some((text("Rachid"), on(10))),
            closed: Some(unwilling::Closing {
                on: on(11),
                outcome: UnwillingOutcome::FittingService,
                reason: text("klaar"),
                by: by.clone(),
            }),
        }],
        closings: vec![Closing {
            id: id(18),
            on: on(12),
            reason: CloseReason::OwnWish,
            note: text("liever niet"),
            by: by.clone(),
            reopened_on: Some(on(13)),
        }],
        wishes: vec![Wish {
            id: id(19),
            on: on(12),
            contact: Welcome::Letter,
            until: None,
            reason: text(""),
            by: by.clone(),
        }],
        appointments: vec![
            meeting(20, MeetingState::Planned, None),
            meeting(21, MeetingState::Came { on: on(3) }, TimeOfDay::of_minutes(0)),
            meeting(22, MeetingState::Missed { on: on(3) }, Some(TimeOfDay::LAST)),
            meeting(23, MeetingState::Moved { on: on(3) }, TimeOfDay::of_minutes(605)),
            meeting(24, MeetingState::Cancelled { on: on(3), reason: text("ziek") }, None),
        ],
        costs: vec![Cost {
            id: id(25),
            on: on(12),
            referral: id(5),
            line: text("klein"),
            booked: Booked::Spent,
            cents: 1250,
            note: text("reiskosten"),
            by: by.clone(),
        }],
        replies: vec![replies::reply(id(26))],
    };
    File {
        resident: Resident { id: ResidentId(u128::MAX - 5), no: 42, person },
        records: records.into(),
    }
}

fn wave() -> Wave {
    Wave {
        no: 3,
        name: text("Voorjaar"),
        by: WaveBy::Random,
        seed: u64::MAX - 1,
        made_on: on(1),
        made_by: text("Sanne"),
        members: vec![ResidentId(2), ResidentId(9)],
    }
}

/// The caseload of what stands in these lines.
fn back(lines: &[(Kind, String)]) -> Caseload {
    let mut content = Content::default();
    for (kind, line) in lines {
        content.take(*kind, &serde_json::from_str(line).unwrap()).unwrap();
    }
    let mut caseload = Caseload::default();
    caseload.apply_all(&content.changes()).unwrap();
    caseload
}

#[test]
fn a_file_with_every_kind_of_record_comes_back_the_same() {
    let file = file();
    let lines = file_lines(&file);
    let kinds: BTreeSet<Kind> = lines.iter().map(|(kind, _)| *kind).collect();
    let office = [Kind::Offers, Kind::Answers, Kind::Waves, Kind::Roles, Kind::Erased];
    let later = [Kind::Costs, Kind::Replies];
    let people = Kind::ALL.iter().filter(|kind| {
        kind.comes_back() && (!kind.may_lack() || later.contains(kind)) && !office.contains(kind)
    });
    assert_eq!(kinds, people.copied().collect(), "every kind is in the file above");
    let lines: Vec<_> = lines.iter().map(|(kind, line)| (*kind, line.to_string())).collect();
    let caseload = back(&lines);
    assert_eq!(*caseload.file(file.resident.id).unwrap(), file);
    assert_eq!(caseload.numbers().record, 26);
}

#[test]
fn answers_come_back_the_same_under_their_number() {
    let values = [
        measured::Value::Choice(3),
        measured::Value::Number(12),
        measured::Value::Several(0b101),
        measured::Value::Words(text("de wandelgroep")),
    ];
    let answers = (1..).zip(values).map(|(item, value)| Answer { item, value }).collect();
    let (no, before) = (SheetNo::of(77), Some(SheetNo::of(1)));
    let sheet = Sheet { no, before, version: 1, month: on(1), answers };
    let mut caseload = Caseload::default();
    caseload.apply_all(&[Change::Sheet(Delta::new(sheet.clone()))]).unwrap();
    let lines = answer_lines(&caseload);
    let lines: Vec<_> = lines.iter().map(|line| (Kind::Answers, line.to_string())).collect();
    assert_eq!(back(&lines).sheets().collect::<Vec<_>>(), [&sheet]);
}

#[test]
fn waves_and_roles_come_back_the_same() {
    let mut caseload = Caseload::default();
    let team =
        Team { roles: vec![(text("Nep"), Role::Intern), (text("Piet"), Role::SecondReader)] };
    let changes = [Change::Wave(Delta::new(wave())), Change::Team(Delta::new(team))];
    caseload.apply_all(&changes).unwrap();
    let of = |kind: Kind, lines: Vec<Value>| {
        lines.into_iter().map(move |line| (kind, line.to_string())).collect::<Vec<_>>()
    };
    let mut lines = of(Kind::Waves, wave_lines(caseload.office()));
    lines.extend(of(Kind::Roles, role_lines(caseload.office())));
    assert_eq!(back(&lines).office(), caseload.office());
}

#[test]
fn imported_files_and_what_the_order_is_drawn_with_come_back_the_same() {
    let file = |records, hash| Imported {
        seq: 0,
        file: text("lijst 2026-03.csv"),
        hash,
        of: About::Residents,
        on: on(3),
        records,
        undone: false,
    };
    let hash = std::array::from_fn(|at| u8::try_from(at * 8).unwrap());
    let files = [file(None, [0; 32]), file(Some((id(3), id(9))), hash)];
    let mut content = Content::default();
    for line in imported_lines(&files) {
        content.take(Kind::Imported, &line).unwrap();
    }
    assert_eq!(content.imported, files);
    let salt = order_line(u128::MAX - 7);
    content.take(Kind::Order, &salt).unwrap();
    assert_eq!(content.salt, Some(u128::MAX - 7));
    assert!(content.take(Kind::Order, &salt).is_err(), "two orders are none");
    let mut short = imported_lines(&files).remove(0);
    short["sha256"] = json!("00ff");
    let wrong = content.take(Kind::Imported, &short).unwrap_err();
    assert_eq!(wrong.to_string(), "/sha256");
}

#[test]
fn what_is_not_as_the_schema_says_is_refused_with_its_place() {
    let file = file();
    let (kind, good) = file_lines(&file).into_iter().nth(1).unwrap();
    assert_eq!(kind, Kind::Contacts);
    let taken = |change: &dyn Fn(&mut Value)| {
        let mut line = good.clone();
        change(&mut line);
        Content::default().take(Kind::Contacts, &line).map_err(|wrong| wrong.to_string())
    };
    assert_eq!(taken(&|_| {}), Ok(()));
    let put = |name: &'static str, value: Value| {
        taken(&move |line: &mut Value| line[name] = value.clone()).unwrap_err()
    };
    assert_eq!(put("on", json!("31-12-2026")), "/on");
    assert_eq!(put("channel", json!("pigeon")), "/channel");
    assert_eq!(put("id", json!(-1)), "/id");
    assert_eq!(put("resident", json!("0042")), "/resident");
    assert_eq!(put("score", json!(3)), "/score", "a field that nobody knows");
    assert_eq!(put("note", json!("x".repeat(4_001))), "/note");
    let gone = taken(&|line| drop(line.as_object_mut().unwrap().remove("by")));
    assert_eq!(gone.unwrap_err(), "/by");
    assert!(Content::default().take(Kind::Residents, &json!([])).is_err());
}

#[test]
fn the_schema_names_every_field_of_every_line() {
    let schema = schema();
    for (kind, line) in file_lines(&file()) {
        let of = &schema["$defs"][kind.name()];
        let named: BTreeSet<&String> = of["properties"].as_object().unwrap().keys().collect();
        assert_eq!(named, line.as_object().unwrap().keys().collect(), "{kind:?}");
        let required = of["required"].as_array().unwrap();
        assert_eq!(required.len(), named.len(), "{kind:?}");
    }
}
