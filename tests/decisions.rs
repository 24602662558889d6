//! Any command on any caseload: an answer, never a panic; what was decided can be taken back.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use trede::demo::{Size, invent};
use trede::domain::barrier::{Barrier, BarrierNote, BarrierState};
use trede::domain::command::{ContactDraft, PromiseDraft, StepDraft};
use trede::domain::contact::{Channel, Outcome};
use trede::domain::participation::Department;
use trede::domain::plan::{Goal, Interest, PlanContent};
use trede::domain::referral::{ReferralState, StopReason, Target};
use trede::domain::standing::Direction;
use trede::domain::{
    Caseload, Change, CleanText, Command, Entry, OfferId, RecordId, Refusal, ResidentId, Rung,
    Stamp, decide, history,
};

use crate::support::table::today;

struct Base {
    caseload: Caseload,
    residents: Vec<ResidentId>,
    offers: Vec<OfferId>,
    records: u32,
}

/// A small caseload with a past, all of it in memory.
static BASE: LazyLock<Base> = LazyLock::new(|| {
    let mut caseload = Caseload::default();
    for entry in invent(&Size { residents: 25, offers: 12, seed: 3 }, today()).expect("a demo") {
        caseload.advance(&entry).expect("a past that fits");
    }
    Base {
        residents: caseload.lines().map(|line| line.id).chain([ResidentId(5)]).collect(),
        offers: caseload.offers().map(|offer| offer.id).chain([OfferId(6)]).collect(),
        records: caseload.numbers().record,
        caseload,
    }
});

fn people() -> impl Strategy<Value = Vec<ResidentId>> {
    prop::collection::vec(prop::sample::select(BASE.residents.clone()), 0..4)
}

fn person() -> impl Strategy<Value = ResidentId> {
    prop::sample::select(BASE.residents.clone())
}

fn text() -> impl Strategy<Value = CleanText> {
    prop_oneof![Just(String::new()), ".{0,40}"].prop_map(|text| CleanText::cut(&text))
}

fn day() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        6 => (-900_i64..900).prop_map(|days| today() + chrono::TimeDelta::days(days)),
        1 => prop::sample::select(vec![NaiveDate::MIN, NaiveDate::MAX, today()]),
    ]
}

fn record() -> impl Strategy<Value = RecordId> {
    (0..BASE.records + 3).prop_map(RecordId)
}

fn promise() -> impl Strategy<Value = PromiseDraft> {
    (day(), text()).prop_map(|(by, what)| PromiseDraft { by, what })
}

fn target() -> impl Strategy<Value = Target> {
    prop_oneof![
        prop::sample::select(BASE.offers.clone()).prop_map(Target::Offer),
        prop::sample::select(Department::ALL).prop_map(Target::Department),
    ]
}

fn plan() -> impl Strategy<Value = PlanContent> {
    let barrier =
        (prop::sample::select(Barrier::ALL), prop::sample::select(BarrierState::ALL), text())
            .prop_map(|(barrier, state, said)| BarrierNote { barrier, state, said });
    let goal = (text(), prop::collection::vec((text(), day()), 0..3))
        .prop_map(|(text, actions)| Goal { text, actions });
    (
        prop::collection::vec(text().prop_map(|text| Interest { text, form: None }), 0..3),
        prop::collection::vec(barrier, 0..4),
        prop::collection::vec(goal, 0..2),
        prop::option::of(day()),
    )
        .prop_map(|(interests, barriers, goals, review_on)| PlanContent {
            interests,
            barriers,
            goals,
            review_on,
            ..PlanContent::default()
        })
}

fn casework() -> impl Strategy<Value = Command> {
    let contact =
        (day(), prop::sample::select(Channel::ALL), prop::sample::select(Outcome::ALL), text())
            .prop_map(|(on, channel, outcome, note)| ContactDraft { on, channel, outcome, note });
    prop_oneof![
        (people(), contact, prop::option::of(promise())).prop_map(
            |(residents, contact, promise)| Command::LogContact { residents, contact, promise }
        ),
        (people(), promise())
            .prop_map(|(residents, promise)| Command::MakePromise { residents, promise }),
        (person(), record(), day()).prop_map(|(resident, id, on)| Command::KeepPromise {
            resident,
            id,
            on
        }),
        (person(), record(), text()).prop_map(|(resident, id, reason)| Command::ReleasePromise {
            resident,
            id,
            reason
        }),
        (people(), target(), day(), text(), prop::option::of(promise())).prop_map(
            |(residents, to, on, handover, promise)| Command::Refer {
                residents,
                to,
                on,
                handover,
                promise
            }
        ),
        (
            person(),
            record(),
            prop::sample::select(ReferralState::ALL),
            day(),
            prop::option::of(prop::sample::select(StopReason::ALL)),
            text()
        )
            .prop_map(|(resident, id, state, on, reason, said)| {
                Command::MoveReferral { resident, id, step: StepDraft { state, on, reason, said } }
            }),
    ]
}

fn standing() -> impl Strategy<Value = Command> {
    prop_oneof![
        (people(), day(), text()).prop_map(|(residents, until, reason)| Command::Pause {
            residents,
            until,
            reason
        }),
        people().prop_map(|residents| Command::Resume { residents }),
        (people(), day(), text()).prop_map(|(residents, on, note)| Command::Request {
            residents,
            on,
            note
        }),
        (people(), prop::sample::select(Direction::ALL), day(), text()).prop_map(
            |(residents, direction, until, reason)| Command::Move {
                residents,
                direction,
                until,
                reason
            }
        ),
        people().prop_map(|residents| Command::Unmove { residents }),
        (person(), day(), plan()).prop_map(|(resident, on, content)| Command::SavePlan {
            resident,
            on,
            content
        }),
        (person(), day()).prop_map(|(resident, on)| Command::RecordTaken { resident, on }),
        (prop::sample::select(BASE.offers.clone()), day())
            .prop_map(|(offer, on)| Command::ConfirmOffer(offer, on)),
        (person(), text(), prop::sample::select(Rung::ALL)).prop_map(|(id, family, rung)| {
            let file = BASE.caseload.file(id).or_else(|| BASE.caseload.file(BASE.residents[0]));
            let mut person = file.expect("somebody").resident.person.clone();
            person.name.family = family;
            person.rung = rung;
            Command::EditResident(id, Box::new(person))
        }),
    ]
}

fn command() -> impl Strategy<Value = Command> {
    prop_oneof![casework(), standing()]
}

fn stamp(seed: u128) -> Stamp {
    let at = DateTime::from_timestamp(1_795_424_400, 0).expect("a time");
    Stamp { at, today: today(), by: CleanText::cut("Sanne"), seed }
}

fn same(one: &Caseload, other: &Caseload) -> bool {
    one.lines().eq(other.lines())
        && one.offers().eq(other.offers())
        && one.lines().all(|line| one.file(line.id) == other.file(line.id))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn every_command_is_answered_and_what_it_changes_can_be_taken_back(
        commands in prop::collection::vec(command(), 1..12),
    ) {
        let mut caseload = BASE.caseload.clone();
        let mut done: Vec<Vec<Change>> = Vec::new();
        for (seed, command) in (1..).zip(&commands) {
            let before = caseload.clone();
            match decide(&caseload, command, &stamp(seed)) {
                Err(_refusal) => prop_assert!(same(&before, &caseload)),
                Ok(changes) => {
                    prop_assert!(!changes.is_empty());
                    caseload.apply_all(&changes).expect("a decision fits what it was made on");
                    done.push(changes);
                }
            }
        }
        for changes in done.iter().rev() {
            let back: Vec<Change> =
                changes.iter().rev().cloned().map(Change::inverse).collect();
            caseload.apply_all(&back).expect("the way back fits");
        }
        prop_assert!(same(&BASE.caseload, &caseload));
    }

    #[test]
    fn undo_takes_one_entry_back_or_says_that_it_changed_since(
        commands in prop::collection::vec(command(), 1..8),
        at in any::<prop::sample::Index>(),
    ) {
        let mut caseload = BASE.caseload.clone();
        let mut entries: Vec<Entry> = Vec::new();
        for (seed, command) in (1..).zip(&commands) {
            let stamp = stamp(seed);
            let Ok(changes) = decide(&caseload, command, &stamp) else { continue };
            let seq = caseload.head() + 1;
            let (by, cause) = (stamp.by, command.cause());
            let entry = Entry { seq, at: stamp.at, by, cause, changes };
            caseload.advance(&entry).expect("it fits");
            entries.push(entry);
        }
        prop_assume!(!entries.is_empty());
        let entry = &entries[at.index(entries.len())];
        let before = caseload.clone();
        match history::undo(&caseload, entry) {
            Ok(back) => {
                caseload.apply_all(&back).expect("an undo that was allowed fits");
                let again = history::redo(&caseload, entry).expect("and can be done again");
                caseload.apply_all(&again).expect("it fits again");
                prop_assert!(same(&before, &caseload));
            }
            Err(refusal) => prop_assert_eq!(refusal, Refusal::ChangedSince(entry.seq)),
        }
    }

    #[test]
    fn a_change_that_does_not_fit_changes_nothing(
        commands in prop::collection::vec(command(), 2..6),
    ) {
        let mut caseload = BASE.caseload.clone();
        let mut all: Vec<Change> = Vec::new();
        for (seed, command) in (1..).zip(&commands) {
            if let Ok(changes) = decide(&caseload, command, &stamp(seed)) {
                caseload.apply_all(&changes).expect("it fits");
                all.extend(changes);
            }
        }
        prop_assume!(!all.is_empty());
        // Everything once more: the first record is not as it was, so nothing may happen.
        let before = caseload.clone();
        if caseload.apply_all(&all).is_err() {
            prop_assert!(same(&before, &caseload));
        }
    }
}
