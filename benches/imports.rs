//! A whole municipality in one file: read, planned, written and taken back; and a catalogue.
//!
//! `cargo bench --bench imports`. Budgets: 100,000 residents in 15 s, a catalogue of 12,000 in 10 s; how
//! much memory that takes is seen from outside, with `/usr/bin/time -v trede import residents FILE`.
//!
//! Measured so on 27 November 2026 (release build, 2 shared cores that others used as well, load 4 to 8,
//! a new vault, 100,000 invented residents of ten columns, half of them with a last contact; before and
//! after in one run): import 8.7 s and 844 MB before, 6.4 s and 286 MB now; `trede undo` of it 23.1 s and
//! 829 MB before, 6.5 s and 596 MB now; 12,000 offers as CSV 1.4 s and 90 MB, as HSDS JSON 1.8 s and
//! 107 MB. On the screen, through a PTY: keys answer in 5 ms at the median and 16 ms at most while the
//! file is made ready, once nothing for 1.6 s while it is written, and `esc` in 20 ms.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::Path;

use chrono::{DateTime, NaiveDate};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use trede::acts::{Command, Import};
use trede::app::input::Now;
use trede::app::intent::Intent;
use trede::domain::CleanText;
use trede::domain::appointment::TimeOfDay;
use trede::exchange::columns::propose;
use trede::exchange::rows::{self, Choices};
use trede::files::csv_read::read_bytes;
use trede::store::{Founding, Vault};
use trede::workplace::Workplace;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

/// Invented people; every second one was spoken to.
fn people(count: u32) -> Vec<u8> {
    let mut file =
        String::from("klantnr;voornaam;achternaam;trede;instroom;telefoon;laatste contact\n");
    for n in 0..count {
        let spoken = if n % 2 == 0 { "12-03-2026" } else { "" };
        let phone = 10_000_000 + n;
        writeln!(
            file,
            "B-{n};Nep{};Verzonnen{n};{};01-02-2025;06-{phone};{spoken}",
            n % 700,
            n % 2 + 1
        )
        .ok();
    }
    file.into_bytes()
}

/// Invented offers, many of one name in several neighbourhoods.
fn offers(count: u32) -> Vec<u8> {
    let mut file = String::from("naam;aanbieder;wijk;prijs;dag;omschrijving\n");
    for n in 0..count {
        let (name, place, of) = (n % 2_900, n % 10, n % 400);
        let text = "Iedereen is welkom, je hoeft je niet aan te melden.";
        writeln!(file, "Wandelen {name};Buurthuis {of};Wijk {place};gratis;maandag;{text}").ok();
    }
    file.into_bytes()
}

fn work(folder: &Path) -> Option<Workplace> {
    drop(std::fs::remove_dir_all(folder));
    let founding = Founding { demo: true, salt: 7, at: DateTime::UNIX_EPOCH };
    let opened = Vault::create(folder, founding, []).ok()?;
    Some(Workplace::new(opened, CleanText::cut("Sanne"), today()))
}

fn planned(work: &Workplace, file: &[u8], residents: bool) -> Option<Import> {
    let table = read_bytes(file.to_vec()).ok()?;
    let (name, hash, known) = (CleanText::cut("b.csv"), [7; 32], work.caseload());
    Some(if residents {
        let (mapping, choices) = (propose(&table.headers), Choices::default());
        let of = (name, hash);
        rows::residents_of(Cow::Owned(table), &mapping, known, of, today(), &choices).0
    } else {
        let mapping = propose(&table.headers);
        rows::offers(&table, &mapping, known, name, hash, today()).0
    })
}

fn now(seed: u128) -> Now {
    Now { at: DateTime::UNIX_EPOCH, time: TimeOfDay::LAST, seed }
}

fn written(work: &mut Workplace, file: &[u8], residents: bool) -> Option<u64> {
    let import = planned(work, file, residents)?;
    let intent = Intent::act(Command::Import(Box::new(import)));
    work.commit_once(intent, &now(3), &mut |_, _| true).ok().map(|done| done.entry.seq)
}

fn whole_files(criterion: &mut Criterion) {
    let Ok(dir) = tempfile::tempdir() else { return };
    let folder = dir.path().join("v");
    let mut group = criterion.benchmark_group("import");
    group.sample_size(10);
    for (count, residents) in [(10_000, true), (100_000, true), (12_000, false)] {
        let file = if residents { people(count) } else { offers(count) };
        let what = if residents { "residents" } else { "offers" };
        group.bench_function(format!("{count} {what}"), |b| {
            b.iter_batched(
                || work(&folder),
                |work| {
                    let mut work = work?;
                    let entry = written(&mut work, &file, residents);
                    work.close();
                    entry
                },
                BatchSize::PerIteration,
            );
        });
        group.bench_function(format!("{count} {what} taken back"), |b| {
            b.iter_batched(
                || {
                    let mut work = work(&folder)?;
                    written(&mut work, &file, residents)?;
                    work.close();
                    let opened = Vault::open(&folder).ok()?;
                    Some(Workplace::new(opened, CleanText::cut("Sanne"), today()))
                },
                |work| {
                    let mut work = work?;
                    let undone = work.commit(&Intent::Undo(1), &now(4)).is_ok();
                    work.close();
                    Some(undone)
                },
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, whole_files);
criterion_main!(benches);
