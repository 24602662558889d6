//! Any command on any caseload: an answer, never a panic; what was decided can be taken back.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use trede::acts;
use trede::acts::Command;
use trede::acts::contact::ContactDraft;
use trede::acts::decide;
use trede::acts::promise::PromiseDraft;
use trede::acts::referral::StepDraft;
use trede::demo::{Size, invent};
use trede::domain::appointment::{Meeting, TimeOfDay};
use trede::domain::barrier::{Barrier, BarrierNote, BarrierState};
use trede::domain::closing::CloseReason;
use trede::domain::contact::{Channel, Outcome};
use trede::domain::participation::Department;
use trede::domain::place::Direction;
use trede::domain::plan::{Goal, Interest, PlanContent};
use trede::domain::referral::{Handover, ReferralState, StopReason, Target};
use trede::domain::refusal::InTheWay;
use trede::domain::role::Role;
use trede::domain::unwilling::{CanAnswer, CanQuestion, Declined, Gate, UnwillingOutcome};
use trede::domain::wave::WaveBy;
use trede::domain::wish::Welcome;
use trede::domain::{
    Caseload, Change, CleanText, Entry, OfferId, RecordId, Refusal, ResidentId, Rung, Stamp,
    history,
};

use trede::app::input::Now;
use trede::app::intent::Intent;
use trede::store::Vault;
use trede::workplace::{Reason, Workplace};

use crate::support::cases::cases;
use crate::support::table::{founding, today};

struct Base {
    caseload: Caseload,
    residents: Vec<ResidentId>,
    offers: Vec<OfferId>,
    records: u32,
}

/// A small caseload with a past, all of it in memory.
static BASE: LazyLock<Base> = LazyLock::new(|| {
    let past = invent(&Size { residents: 25, offers: 12, seed: 3 }, today()).expect("a demo");
    let caseload = Caseload::after(&past).expect("a past that fits");
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

fn meeting() -> impl Strategy<Value = Meeting> {
    let at = prop::option::of((0..1440u16).prop_filter_map("a time", TimeOfDay::of_minutes));
    (day(), at, prop::sample::select(Channel::ALL), text(), text())
        .prop_map(|(on, at, channel, place, along)| Meeting { on, at, channel, place, along })
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
        (people(), contact, prop::option::of(promise()), prop::option::of(meeting())).prop_map(
            |(residents, contact, promise, meeting)| Command::LogContact(acts::contact::Log {
                residents,
                contact,
                promise,
                meeting,
                kept: Vec::new(),
            })
        ),
        (people(), promise()).prop_map(|(residents, promise)| Command::MakePromise(
            acts::promise::Make { residents, promise }
        )),
        (person(), record(), day()).prop_map(|(resident, id, on)| Command::KeepPromise(
            acts::promise::Keep { resident, id, on }
        )),
        (person(), record(), text()).prop_map(|(resident, id, reason)| Command::ReleasePromise(
            acts::promise::Release { resident, id, reason }
        )),
        (people(), target(), day(), handover(), prop::option::of(promise())).prop_map(
            |(residents, to, on, handover, promise)| Command::Refer(acts::referral::Refer {
                residents,
                to,
                on,
                handover,
                promise
            })
        ),
        (
            person(),
            record(),
            prop::sample::select(ReferralState::ALL),
            day(),
            prop::option::of(prop::sample::select(StopReason::CHOICES)),
            text(),
            prop::option::of(handover())
        )
            .prop_map(|(resident, id, state, on, reason, said, handover)| {
                let step = StepDraft { state, on, reason, said, handover };
                Command::MoveReferral(acts::referral::Move { resident, id, step })
            }),
    ]
}

fn standing() -> impl Strategy<Value = Command> {
    prop_oneof![
        (people(), day(), text()).prop_map(|(residents, until, reason)| Command::Pause(
            acts::pause::Set { residents, until, reason }
        )),
        people().prop_map(|residents| Command::Resume(acts::pause::End { residents })),
        (people(), day(), text()).prop_map(|(residents, on, note)| Command::Request(
            acts::request::Note { residents, on, note }
        )),
        (people(), prop::sample::select(Direction::ALL), day(), text()).prop_map(
            |(residents, direction, until, reason)| Command::Move(acts::place::Move {
                residents,
                direction,
                until,
                reason
            })
        ),
        (people(), day(), prop::sample::select(CloseReason::ALL), text(), text()).prop_map(
            |(residents, on, reason, note, told)| Command::CloseFile(acts::closing::Close {
                residents,
                on,
                reason,
                note,
                told
            })
        ),
        people().prop_map(|residents| Command::ReopenFile(acts::closing::Reopen { residents })),
        (people(), prop::sample::select(Welcome::ALL), prop::option::of(day()), text()).prop_map(
            |(residents, contact, until, reason)| Command::NoteWish(acts::wish::Note {
                residents,
                contact,
                until,
                reason
            })
        ),
        people().prop_map(|residents| Command::Unmove(acts::place::End { residents })),
    ]
}

fn known() -> impl Strategy<Value = Command> {
    prop_oneof![
        (person(), day(), plan()).prop_map(|(resident, on, content)| Command::SavePlan(
            acts::plan::Save { resident, on, content }
        )),
        (person(), day()).prop_map(|(resident, on)| Command::RecordTaken(
            acts::measurement::Record { resident, on }
        )),
        (prop::sample::select(BASE.offers.clone()), day())
            .prop_map(|(offer, on)| Command::ConfirmOffer(acts::offer::Confirm { offer, on })),
        (prop::sample::select(BASE.offers.clone()), prop::sample::select(BASE.offers.clone()))
            .prop_map(|(offer, into)| Command::MergeOffer(acts::offer::Merge { offer, into })),
        (person(), text(), prop::sample::select(Rung::ALL)).prop_map(|(id, family, rung)| {
            let file = BASE.caseload.file(id).or_else(|| BASE.caseload.file(BASE.residents[0]));
            let mut person = file.expect("somebody").resident.person.clone();
            person.name.family = family;
            person.rung = rung;
            Command::EditResident(acts::resident::Edit { resident: id, person: Box::new(person) })
        }),
    ]
}

fn meetings() -> impl Strategy<Value = Command> {
    prop_oneof![
        (person(), meeting()).prop_map(|(resident, meeting)| Command::MakeAppointment(
            acts::appointment::Make { resident, meeting }
        )),
        (person(), record()).prop_map(|(resident, id)| Command::MeetAppointment(
            acts::appointment::Came { resident, id }
        )),
        (person(), record()).prop_map(|(resident, id)| Command::MissAppointment(
            acts::appointment::Missed { resident, id }
        )),
        (person(), record(), meeting()).prop_map(|(resident, id, meeting)| {
            Command::MoveAppointment(acts::appointment::Move { resident, id, meeting })
        }),
        (person(), record(), text()).prop_map(|(resident, id, reason)| {
            Command::CancelAppointment(acts::appointment::Cancel { resident, id, reason })
        }),
    ]
}

fn handover() -> impl Strategy<Value = Handover> {
    (text(), text(), any::<Option<bool>>()).prop_map(|(to, share, together)| Handover {
        to,
        share,
        together,
    })
}

fn user() -> impl Strategy<Value = CleanText> {
    prop::sample::select(vec!["Sanne", "Rachid", ""]).prop_map(CleanText::cut)
}

fn team() -> impl Strategy<Value = Command> {
    prop_oneof![
        (people(), text(), day()).prop_map(|(residents, what, by)| Command::AddTask(
            acts::task::Add { residents, what, by }
        )),
        (person(), record(), day())
            .prop_map(|(resident, id, on)| Command::DoTask(acts::task::Do { resident, id, on })),
        (people(), day()).prop_map(|(residents, on)| Command::RecordIncome(acts::income::Record {
            residents,
            on
        })),
        (people(), user(), prop::option::of(day())).prop_map(|(residents, to, until)| {
            Command::Assign(acts::owner::HandOver { residents, to, until })
        }),
        (person(), person(), text(), day(), day()).prop_map(|(one, other, about, on, other_on)| {
            Command::Pair(acts::buddy::Pair {
                residents: [one, other],
                about,
                yes_on: [on, other_on],
            })
        }),
        (person(), record())
            .prop_map(|(resident, id)| Command::Unpair(acts::buddy::End { resident, id })),
        (people(), day(), text()).prop_map(|(residents, on, reason)| Command::Signal(
            acts::signal::Give { residents, on, reason }
        )),
        (person(), record(), prop::sample::select(Rung::ALL), day()).prop_map(
            |(resident, id, rung, on)| Command::JudgeSignal(acts::signal::Judge {
                resident,
                id,
                rung,
                on
            })
        ),
        (text(), prop::sample::select(WaveBy::ALL), 0u32..30, any::<Option<u64>>()).prop_map(
            |(name, by, size, seed)| Command::AddWave(acts::wave::Add { name, by, size, seed })
        ),
        (user(), prop::sample::select(Role::ALL))
            .prop_map(|(user, role)| Command::SetRole(acts::role::Give { user, role })),
    ]
}

fn guarded() -> impl Strategy<Value = Command> {
    let answer = prop::sample::select(CanAnswer::ALL);
    let questions = prop_oneof![
        4 => prop::collection::vec(answer.clone(), CanQuestion::ALL.len()),
        1 => prop::collection::vec(answer, 0..3),
    ];
    let declined = (prop::sample::select(BASE.offers.clone()), text())
        .prop_map(|(offer, said)| Declined { offer, said });
    let gate = (questions, text(), prop::collection::vec(declined, 0..3), text()).prop_map(
        |(answers, place, declined, view)| {
            let questions = CanQuestion::ALL.iter().copied().zip(answers).collect();
            Box::new(Gate { questions, place, declined, view })
        },
    );
    prop_oneof![
        (person(), text(), day(), gate).prop_map(|(resident, reason, until, gate)| {
            Command::OpenUnwilling(acts::unwilling::Open { resident, reason, until, gate })
        }),
        person()
            .prop_map(|resident| Command::ApproveUnwilling(acts::unwilling::Approve { resident })),
        (person(), prop::sample::select(UnwillingOutcome::ALL), text()).prop_map(
            |(resident, outcome, reason)| Command::CloseUnwilling(acts::unwilling::Close {
                resident,
                outcome,
                reason
            })
        ),
    ]
}

fn command() -> impl Strategy<Value = Command> {
    prop_oneof![3 => casework(), 2 => standing(), 1 => known(), 2 => meetings(), 3 => team(), 1 => guarded()]
}

fn stamp(seed: u128) -> Stamp {
    let at = DateTime::from_timestamp(1_795_424_400, 0).expect("a time");
    Stamp { at, today: today(), time: TimeOfDay::LAST, by: CleanText::cut("Sanne"), seed }
}

fn same(one: &Caseload, other: &Caseload) -> bool {
    one.lines().eq(other.lines())
        && one.offers().eq(other.offers())
        && one.office() == other.office()
        && one.lines().all(|line| one.file(line.id) == other.file(line.id))
}

proptest! {
    #![proptest_config(cases(400))]

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
            let seq = entries.len() as u64 + 1;
            let (by, cause) = (stamp.by, command.cause());
            let entry = Entry { seq, at: stamp.at, by, cause, changes };
            caseload.apply_all(&entry.changes).expect("it fits");
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
            Err(Refusal::File(id, InTheWay::Closed(_))) => {
                let line = caseload.line(id).expect("a line");
                prop_assert!(line.closed.is_some(), "only a closed file stands in the way");
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

    #[test]
    fn a_referral_never_skips_a_state(commands in prop::collection::vec(casework(), 1..40)) {
        let mut caseload = BASE.caseload.clone();
        for (seed, command) in (1..).zip(&commands) {
            if let Ok(changes) = decide(&caseload, command, &stamp(seed)) {
                caseload.apply_all(&changes).expect("it fits");
            }
        }
        let files = caseload.lines().filter_map(|line| caseload.file(line.id));
        for referral in files.flat_map(|file| file.records.referrals.clone()) {
            prop_assert_eq!(referral.steps[0].state, ReferralState::Agreed);
            for pair in referral.steps.windows(2) {
                prop_assert!(pair[0].state.next().contains(&pair[1].state));
                prop_assert!(pair[0].on <= pair[1].on);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    /// Everything that can be done goes to a real vault and comes back the same, from the
    /// projection and from the journal alone.
    #[test]
    fn what_was_done_is_read_back_the_same(commands in prop::collection::vec(command(), 1..60)) {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("vault");
        let past = invent(&Size { residents: 25, offers: 12, seed: 3 }, today()).expect("a demo");
        let opened = Vault::create(&place, founding(), past).expect("a vault");
        let mut work = Workplace::new(opened, stamp(0).by, today());
        for (seed, command) in (1..).zip(&commands) {
            let now = Now { at: stamp(seed).at, time: TimeOfDay::LAST, seed };
            match work.commit(&Intent::act(command.clone()), &now) {
                Ok(done) => prop_assert_eq!(&done.notices, &Vec::new()),
                Err(refused) => prop_assert!(matches!(refused.why, Reason::Refused(_))),
            }
        }
        let replayed = work.vault.caseload_at(work.caseload().head()).expect("a replay");
        prop_assert!(same(work.caseload(), &replayed));
        // Lets go of the projection.
        work.close();
        let again = Vault::open(&place).expect("the same vault");
        prop_assert_eq!(&again.notices, &Vec::new());
        prop_assert!(same(&replayed, &again.caseload));
    }
}
