//! A file on its way from the screen into the vault: made ready beside the screen, stopped without a
//! trace, taken over by the projection on a thread of its own.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::DateTime;
use tempfile::TempDir;
use trede::acts::Command;
use trede::acts::promise::{self, PromiseDraft};
use trede::app::input::{Input, Now};
use trede::app::intent::Intent;
use trede::app::job::Found;
use trede::app::pace::Far;
use trede::domain::appointment::TimeOfDay;
use trede::domain::{Cause, CleanText};
use trede::i18n::Language;
use trede::keymap::Sequence;
use trede::runtime::jobs::{Jobs, Work};

use crate::support::table::{Table, today};

/// Works nothing off until it is told to.
#[derive(Default)]
struct Later {
    begun: Vec<(u64, Work)>,
}

impl Jobs for Later {
    fn begin(&mut self, no: u64, work: Work) -> Option<Found> {
        self.begun.push((no, work));
        None
    }

    fn stop(&mut self) {}
}

fn people(count: usize) -> String {
    let rows = (0..count).map(|n| format!("W-{n};Nep{n};2;12-03-2026\n"));
    format!("klantnr;achternaam;trede;laatste contact\n{}", rows.collect::<String>())
}

/// In front of what would become of a file of so many people.
fn before_the_last_step(count: usize) -> (Table, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("mensen.csv"), people(count)).expect("a file");
    let mut table = Table::of(Vec::new(), 100, 30, Language::English);
    table.press("x i ctrl-u");
    table.type_text(&folder.path().join("mensen.csv").display().to_string());
    table.press("enter enter");
    let rows = table.app.strings.grouped(count as u64);
    assert!(table.shows(&format!("{rows} rows")), "{:#?}", table.screen());
    (table, folder)
}

fn press(table: &mut Table, jobs: &mut Later, keys: &str) {
    let sequence: Sequence = keys.parse().expect("keys");
    sequence.keys().iter().for_each(|key| table.give_beside(jobs, Input::Key(*key)));
}

/// The journal, the keys and the log, byte by byte.
fn lies(place: &Path) -> Vec<Vec<u8>> {
    ["journal", "keys", "keys.2", "access", "vault", "anchor"]
        .map(|name| fs::read(place.join(name)).unwrap_or_default())
        .to_vec()
}

#[test]
fn stopped_before_it_is_written_nothing_is_left() {
    let (mut table, _folder) = before_the_last_step(300);
    let (before, mut jobs) = (lies(&table.place()), Later::default());
    press(&mut table, &mut jobs, "enter");
    assert!(table.shows("Nothing is written yet"), "{:#?}", table.screen());
    let (no, work) = jobs.begun.pop().expect("it is made ready");
    assert!(jobs.begun.is_empty());
    press(&mut table, &mut jobs, "esc");
    assert!(table.status().contains("nothing was written"), "{}", table.status());
    assert!(table.shows("300 rows"), "and it can be looked at again: {:#?}", table.screen());
    // What still comes of it is not wanted any more; stopped on the way it finds nothing at all.
    assert!(work(&|| false).is_none());
    table.give_beside(&mut jobs, Input::Done(no, Box::new(Found::Ready)));
    assert_eq!(lies(&table.place()), before);
    assert_eq!(table.work().caseload().lines().len(), 0);
    table.check();
    // The same file then goes in as ever.
    table.press("enter");
    assert_eq!(table.work().caseload().lines().len(), 300, "{}", table.status());
    table.press("u");
    assert_eq!(table.work().caseload().lines().len(), 0, "one undo");
}

#[test]
fn what_was_made_ready_is_what_is_written() {
    let (mut table, _folder) = before_the_last_step(300);
    let mut jobs = Later::default();
    press(&mut table, &mut jobs, "enter");
    let (pace, before) = {
        let (_, pace) = table.app.model.getting_ready().expect("it is made ready");
        (pace.clone(), lies(&table.place()))
    };
    assert_eq!(pace.far().done, 0);
    let (no, work) = jobs.begun.pop().expect("a job");
    let found = work(&|| true).expect("it is ready");
    let Far { done, of, .. } = pace.far();
    assert!(done > 200 && of == 300, "it was told how far it is: {done} of {of}");
    assert_eq!(lies(&table.place()), before, "nothing is written before its turn");
    // Pressed once more it does not go in twice.
    press(&mut table, &mut jobs, "enter");
    table.give_beside(&mut jobs, Input::Done(no, Box::new(found)));
    let caseload = table.work().caseload();
    assert_eq!((caseload.lines().len(), caseload.head()), (300, 1));
    assert!(table.app.model.task.overlay.is_none(), "{:#?}", table.screen());
    let entry = table.work().vault.entry(1).expect("the entry");
    assert!(matches!(entry.cause, Cause::Imported { rows: 300, .. }));
    assert_eq!(entry.changes.len(), 600);
    assert!(table.work_mut().vault.verify().problems.is_empty());
}

#[test]
fn where_somebody_else_is_ahead_it_is_decided_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("mensen.csv"), people(30)).expect("a file");
    let mut table = Table::demo(100, 30);
    let known = table.work().caseload().lines().len();
    table.press("x i ctrl-u");
    table.type_text(&folder.path().join("mensen.csv").display().to_string());
    table.press("enter enter");
    let mut jobs = Later::default();
    press(&mut table, &mut jobs, "enter");
    let (no, work) = jobs.begun.pop().expect("a job");
    let found = work(&|| true).expect("it is ready");
    // Somebody else writes before its turn comes.
    let resident = table.work().caseload().lines().next().expect("somebody").id;
    let promise = PromiseDraft { by: today(), what: CleanText::cut("bellen") };
    let residents = vec![resident];
    let intent = Intent::act(Command::MakePromise(promise::Make { residents, promise }));
    let at = DateTime::from_timestamp(1_795_424_400, 0).expect("a time");
    let now = Now { at, time: TimeOfDay::LAST, seed: 5 };
    table.luck.another_did(&table.place(), "Rachid", &[intent], now);
    let head = table.work().caseload().head();
    table.give_beside(&mut jobs, Input::Done(no, Box::new(found)));
    let caseload = table.work().caseload();
    assert_eq!((caseload.lines().len(), caseload.head()), (known + 30, head + 2));
    let records: Vec<_> = caseload
        .lines()
        .filter_map(|line| caseload.file(line.id))
        .flat_map(|file| {
            let contacts = file.records.contacts.iter().map(|it| it.id).collect::<Vec<_>>();
            contacts
                .into_iter()
                .chain(file.records.promises.iter().map(|it| it.id))
                .collect::<Vec<_>>()
        })
        .collect();
    let different: BTreeSet<_> = records.iter().collect();
    assert_eq!(different.len(), records.len(), "no record has the number of another");
    assert_eq!(table.work().vault.entry(head + 2).expect("the entry").changes.len(), 60);
    assert!(table.work_mut().vault.verify().problems.is_empty());
}

#[test]
fn on_another_day_it_is_made_ready_anew() {
    let (mut table, _folder) = before_the_last_step(30);
    let mut jobs = Later::default();
    press(&mut table, &mut jobs, "enter");
    let (no, work) = jobs.begun.pop().expect("a job");
    let found = work(&|| true).expect("it is ready");
    let tomorrow = today().succ_opt().expect("a day");
    table.give_beside(&mut jobs, Input::Today(tomorrow));
    table.give_beside(&mut jobs, Input::Done(no, Box::new(found)));
    assert_eq!(table.work().caseload().lines().len(), 0, "of yesterday nothing is written");
    let (no, work) = jobs.begun.pop().expect("asked once more");
    let found = work(&|| true).expect("it is ready");
    table.give_beside(&mut jobs, Input::Done(no, Box::new(found)));
    assert_eq!(table.work().caseload().lines().len(), 30, "{}", table.status());
}

#[test]
fn the_projection_follows_beside_the_screen_and_is_what_replay_gives() {
    let (mut table, _folder) = before_the_last_step(1_500);
    table.work_mut().vault.project_beside();
    table.press("enter");
    assert_eq!(table.work().caseload().lines().len(), 1_500, "{}", table.status());
    // Acts that come meanwhile wait behind it; undo needs all of it.
    table.press("b");
    table.press("esc esc u");
    assert_eq!(table.work().caseload().lines().len(), 0, "{}", table.status());
    table.press("U");
    let report = table.work_mut().vault.verify();
    assert!(report.compared && report.problems.is_empty(), "{:?}", report.problems);
    table.reopen();
    assert_eq!(table.work().caseload().lines().len(), 1_500);
    // Read back from it, and not from memory.
    table.press("u");
    assert_eq!(table.work().caseload().lines().len(), 0, "{}", table.status());
    assert!(table.work_mut().vault.verify().problems.is_empty());
}
