//! What a snapshot of everything known costs, and the act after it: a copy, and one entry applied
//! while that copy is held.
//!
//! `cargo bench --bench snapshot`. Budget, as a median: both together at most 2 ms at 100,000
//! residents.

use std::hint::black_box;

use chrono::{DateTime, NaiveDate};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use trede::acts;
use trede::acts::Command;
use trede::acts::contact::ContactDraft;
use trede::acts::decide;
use trede::demo::{Size, invent};
use trede::domain::contact::{Channel, Outcome};
use trede::domain::{Caseload, CleanText, Stamp};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

/// One more contact with the nth resident.
fn contact(caseload: &mut Caseload, seed: u128) -> Option<()> {
    let no = u128::from(caseload.numbers().resident.max(1));
    let no = u32::try_from(seed.wrapping_mul(7_919) % no + 1).ok()?;
    let residents = vec![caseload.numbered(no)?];
    let (by, note) = (CleanText::cut("Sanne"), CleanText::cut("Belde terug."));
    let (channel, outcome) = (Channel::Phone, Outcome::Reached);
    let contact = ContactDraft { on: today(), channel, outcome, note };
    let command = Command::LogContact(acts::contact::Log {
        residents,
        contact,
        promise: None,
        meeting: None,
        kept: Vec::new(),
    });
    let stamp = Stamp {
        at: DateTime::UNIX_EPOCH,
        today: today(),
        by,
        time: trede::domain::appointment::TimeOfDay::LAST,
        seed,
    };
    let changes = decide(caseload, &command, &stamp).ok()?;
    caseload.apply_all(&changes).ok()
}

fn snapshots(criterion: &mut Criterion) {
    for (name, residents, offers) in [("1,731", 1_731, 185), ("100,000", 100_000, 10_000)] {
        let Ok(past) = invent(&Size { residents, offers, seed: 1 }, today()) else { return };
        let mut caseload = Caseload::default();
        for entry in past {
            caseload.apply_all(&entry.changes).unwrap_or_default();
        }
        caseload.look_on(today());
        criterion.bench_function(&format!("snapshot/copy, {name}"), |b| {
            b.iter(|| black_box(caseload.clone()));
        });
        let mut seed = 0;
        criterion.bench_function(&format!("snapshot/copy and one act, {name}"), |b| {
            // What is let go is not timed: it goes when the screen has the next one.
            b.iter_batched(
                || (),
                |()| {
                    seed += 1;
                    let held = caseload.clone();
                    black_box(contact(&mut caseload, seed));
                    held
                },
                BatchSize::PerIteration,
            );
        });
    }
}

criterion_group!(benches, snapshots);
criterion_main!(benches);
