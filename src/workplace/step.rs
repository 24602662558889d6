//! What the app asks of the world, done: one loop for the real program and for every test.

use std::sync::Arc;

use super::{Committed, Reason, Refused, Workplace, incoming, last_entry};
use crate::app::App;
use crate::app::input::{self, Effect, Hindrance, Input, News, Now, SaveProblem};
use crate::app::intent::Intent;
use crate::app::job::{Found, Job, Log};
use crate::domain::entry::rungs_before;
use crate::runtime::jobs::{Bell, Jobs, Work};
use crate::store::{Notice, StoreError};

/// What is left for the terminal to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ForTerminal {
    /// Put this on the clipboard.
    Copy(String),
    /// Draw once, and say so with [`Input::Shown`] before anything else.
    Show,
    /// Let go what was pressed and pasted meanwhile.
    LetGo,
    /// Draw the whole screen again.
    Redraw,
    /// Lock the vault.
    Lock,
    /// Leave.
    Quit,
}

/// One step of the app and everything that follows from it.
pub fn step(
    app: &mut App,
    work: &mut Workplace,
    jobs: &mut dyn Jobs,
    input: Input,
    now: &Now,
) -> (Vec<ForTerminal>, Vec<Notice>) {
    let (mut outside, mut notices) = (Vec::new(), Vec::new());
    if let Input::Today(today) = input {
        work.begin_day(today);
    }
    let mut effects = app.handle(input, now);
    while !effects.is_empty() {
        let mut next = Vec::new();
        for effect in effects {
            match effect {
                Effect::Commit(intent) => {
                    let input = commit(work, intent, now, &mut notices);
                    next.extend(app.handle(input, now));
                }
                Effect::Run(ask) => {
                    let asked = match ready(app, work, (ask.of.job, jobs.bell()), now) {
                        Some(asked) => asked,
                        None => job(app, work, ask.of.job),
                    };
                    if let Some(found) = jobs.begin(ask.no, asked) {
                        next.extend(app.handle(Input::Done(ask.no, Box::new(found)), now));
                    }
                }
                Effect::Stop => {
                    jobs.stop();
                    work.forget_ready();
                }
                Effect::Note(noted) => {
                    if work.vault.note(noted, now.at).is_err() {
                        next.extend(app.handle(Input::NotNoted, now));
                    }
                }
                // They are still in memory; a full disk or a vault that is only read keeps no more.
                Effect::KeepDrafts => drop(work.vault.keep_drafts(&app.model.kept())),
                // Whoever cannot write there chooses the columns again.
                Effect::KeepColumns => drop(work.keep_columns(app.model.incoming())),
                Effect::KeepDesk => drop(work.vault.keep_desk(&app.model.view.desk)),
                Effect::Copy(text) => outside.push(ForTerminal::Copy(text)),
                Effect::Show => outside.push(ForTerminal::Show),
                Effect::LetGo => outside.push(ForTerminal::LetGo),
                Effect::Redraw => outside.push(ForTerminal::Redraw),
                Effect::Lock => outside.push(ForTerminal::Lock),
                Effect::Quit => outside.push(ForTerminal::Quit),
            }
        }
        effects = next;
    }
    (outside, notices)
}

/// A job with everything that it needs.
fn job(app: &App, work: &Workplace, job: Job) -> Work {
    if let Job::Past(day) = job {
        let replay = work.vault.replayer(last_entry(&work.vault, day));
        return Box::new(move |go_on| {
            let past = replay.read(go_on).ok().map(Box::new);
            go_on().then_some(Found::Past(past))
        });
    }
    if job == Job::Mine {
        let reader = work.vault.entries_reader(work.mine());
        return Box::new(move |go_on| {
            let entries = reader.read(go_on);
            let mine = entries.map(|all| Found::Mine(all.into_iter().map(Arc::new).collect()));
            go_on().then(|| mine.unwrap_or(Found::Failed))
        });
    }
    if let Job::Log(id) = job {
        let (reader, anchors) = (work.vault.log_reader(id), work.anchors());
        return Box::new(move |go_on| {
            let lines = reader.read(go_on);
            let log = lines.map(|lines| Found::Log(Box::new(Log { lines, anchors })));
            go_on().then(|| log.unwrap_or(Found::Failed))
        });
    }
    if let Some(work) = of_file(app, work, job) {
        return work;
    }
    let snapshot = app.model.data.snapshot();
    if job == Job::Day {
        let reader = work.vault.entries_reader(work.done_on(app.model.data.today));
        return Box::new(move |go_on| {
            let found = reader.read(go_on).map_or(Found::Failed, |entries| snapshot.day(&entries));
            go_on().then_some(found)
        });
    }
    if let Job::Report(asked) = job
        && asked.kind.whole_months()
    {
        let reader = work.vault.entries_reader(work.moves_since(asked.question.period.1));
        return Box::new(move |go_on| {
            let entries = reader.read(go_on);
            let made = entries.map(|all| snapshot.on_rungs(rungs_before(&all)).work(job, go_on));
            made.unwrap_or_else(|_| go_on().then_some(Found::Failed))
        });
    }
    Box::new(move |go_on| snapshot.work(job, go_on))
}

/// The work that makes an import ready to be written. Whatever else is asked for, nobody waits for one
/// that was made ready before.
fn ready(app: &App, work: &mut Workplace, (job, bell): (Job, Bell), now: &Now) -> Option<Work> {
    work.forget_ready();
    let (import, pace) = app.model.getting_ready().filter(|_| matches!(job, Job::Ready(_)))?;
    Some(work.get_ready(import.clone(), (pace.clone(), bell), now))
}

/// A job of a file that is read in.
fn of_file(app: &App, work: &Workplace, job: Job) -> Option<Work> {
    let file = app.model.incoming()?;
    match job {
        Job::Folder(_) => {
            let typed = file.split().0.to_owned();
            Some(Box::new(move |go_on| incoming::folder(typed, go_on)))
        }
        Job::File(_) => {
            let (typed, strings) = (file.wanted.clone()?, app.strings.again());
            let (sheet, encoding) = (file.sheet.clone(), file.encoding);
            let maps = work.maps.clone();
            Some(Box::new(move |go_on| {
                let how = (sheet.as_deref(), encoding, maps.as_deref());
                incoming::file(&typed, how, &strings, go_on)
            }))
        }
        Job::Rows(_) => incoming::plan(file, app.model.data.snapshot()),
        Job::GiveBack(_) => incoming::give_back(file, app.strings.again()),
        _ => None,
    }
}

/// Commits an intent and says what the app hears of it.
fn commit(
    work: &mut Workplace,
    intent: Box<Intent>,
    now: &Now,
    notices: &mut Vec<Notice>,
) -> Input {
    match work.commit(&intent, now) {
        Ok(Committed { entry, turned, meanwhile, caseload, notices: told, .. }) => {
            notices.extend(told);
            let news = News { entries: meanwhile, caseload };
            Input::Committed(Box::new(input::Committed { entry, turned, news }))
        }
        Err(Refused { why, meanwhile, notices: told }) => {
            notices.extend(told);
            let caseload = (!meanwhile.is_empty()).then(|| work.caseload().clone());
            let news = caseload.map(|caseload| News { entries: meanwhile, caseload });
            Input::Refused(Box::new(input::Refused { intent, why: hindrance(why), news }))
        }
    }
}

fn hindrance(why: Reason) -> Hindrance {
    match why {
        Reason::Refused(refusal) => Hindrance::Refused(refusal),
        Reason::Clash(clash) => Hindrance::Clash(clash),
        Reason::Store(StoreError::NoSpace) => Hindrance::NotSaved(SaveProblem::NoSpace),
        Reason::Store(StoreError::ReadOnly) => Hindrance::NotSaved(SaveProblem::ReadOnly),
        Reason::Misfit | Reason::Store(_) => Hindrance::NotSaved(SaveProblem::Other),
    }
}
