//! What trust costs: an act written and synced beside a bare write of the same size, and opening.
//!
//! `cargo bench --bench vault`. Budgets, as medians: an act under 5 ms on the disk at hand; opening
//! 1,731 residents with two years of history under 150 ms, 100,000 under 2 s, both after the key.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use chrono::{DateTime, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use trede::acts;
use trede::acts::Command;
use trede::acts::contact::ContactDraft;
use trede::acts::decide;
use trede::app::input::Now;
use trede::app::intent::Intent;
use trede::demo::{Size, invent};
use trede::domain::contact::{Channel, Outcome};
use trede::domain::{Caseload, CleanText, Stamp};
use trede::store::{Founding, Opened, Vault};
use trede::workplace::Workplace;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

fn made(folder: &Path, residents: u32, offers: u32) -> Option<Opened> {
    let founding = Founding { demo: true, salt: 7, at: DateTime::UNIX_EPOCH };
    let entries = invent(&Size { residents, offers, seed: 1 }, today()).ok()?;
    Vault::create(folder, founding, entries).ok()
}

/// One more contact with somebody.
fn contact(caseload: &Caseload, seed: u128) -> Option<Command> {
    // Another person each time: a file that grows with every round would be timed, too.
    let many = caseload.lines().len().max(1);
    let nth = usize::try_from(seed % u128::try_from(many).ok()?).ok()?;
    let resident = caseload.lines().nth(nth)?.id;
    let contact = ContactDraft {
        on: today(),
        channel: Channel::Phone,
        outcome: Outcome::Reached,
        note: CleanText::cut("Belde terug; wil graag weer eens mee wandelen."),
    };
    Some(Command::LogContact(acts::contact::Log {
        residents: vec![resident],
        contact,
        promise: None,
        meeting: None,
        kept: Vec::new(),
    }))
}

/// The contact, decided and written as the screen does.
fn act(work: &mut Workplace, seed: u128) -> Option<()> {
    let intent = Intent::act(contact(work.caseload(), seed)?);
    work.commit(
        &intent,
        &Now { at: DateTime::UNIX_EPOCH, time: trede::domain::appointment::TimeOfDay::LAST, seed },
    )
    .ok()
    .map(drop)
}

/// The contact, decided and applied, and not written.
fn applied(caseload: &mut Caseload, seed: u128) -> Option<()> {
    let (at, by) = (DateTime::UNIX_EPOCH, CleanText::cut("Sanne"));
    let command = contact(caseload, seed)?;
    let changes = decide(
        caseload,
        &command,
        &Stamp { at, today: today(), by, time: trede::domain::appointment::TimeOfDay::LAST, seed },
    )
    .ok()?;
    caseload.apply_all(&changes).ok()
}

fn writing(criterion: &mut Criterion) {
    let Ok(dir) = tempfile::tempdir() else { return };
    let folder = dir.path().join("v");
    let Some(opened) = made(&folder, 200, 60) else { return };
    let mut work = Workplace::new(opened, CleanText::cut("Sanne"), today());
    let journal = folder.join("journal");
    let length = || std::fs::metadata(&journal).map_or(0, |found| found.len());
    let before = length();
    let mut seed = 0;
    act(&mut work, seed);
    let size = usize::try_from(length() - before).unwrap_or(1_024);
    let mut group = criterion.benchmark_group("write");
    group.bench_function("an act", |b| {
        b.iter(|| {
            seed += 1;
            act(&mut work, seed)
        });
    });
    let Ok(mut file) = File::create(dir.path().join("bare")) else { return };
    let bytes = vec![7; size];
    group.bench_function("bare bytes of that size", |b| {
        b.iter(|| file.write_all(&bytes).and_then(|()| file.sync_data()));
    });
    let mut caseload = work.caseload().clone();
    group.bench_function("decided and applied, not written", |b| {
        b.iter(|| {
            seed += 1;
            applied(&mut caseload, seed)
        });
    });
    group.finish();
}

fn opening(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("open");
    group.sample_size(10);
    for (residents, offers) in [(1_731, 185), (100_000, 10_000)] {
        let Ok(dir) = tempfile::tempdir() else { return };
        let folder = dir.path().join("v");
        let Some(opened) = made(&folder, residents, offers) else { return };
        drop(opened.caseload);
        opened.vault.close();
        group.bench_function(format!("{residents} residents"), |b| {
            b.iter(|| Vault::open(&folder).map(|opened| opened.caseload.lines().len()));
        });
    }
    group.finish();
}

criterion_group!(benches, writing, opening);
criterion_main!(benches);
