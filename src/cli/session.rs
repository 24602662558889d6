//! An open vault, as one command of the command line sees it.

mod answers;
mod days;
mod held;
mod roles;

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};

use super::args::Global;
use super::output::{Answer, Failure};
use super::{noting, places, real, wording};
pub(super) use crate::opening::day::read_day;
pub(super) use crate::opening::{open_vault, read_vault, say};
use days::Days;

use crate::acts;
use crate::acts::Command;
use crate::app::App;
use crate::app::input::Now;
use crate::app::intent::Intent;
use crate::config::paths;
use crate::crypto::random;
use crate::domain::appointment::TimeOfDay;
use crate::domain::bsn::holds_bsn;
use crate::domain::day::{self, NotADay, Side};
use crate::domain::id::Code;
use crate::domain::right::Right;
use crate::domain::{Caseload, CleanText, Entry, Noted, ResidentId};
use crate::i18n::Strings;
use crate::runtime::clock;
use crate::store::{Opened, Vault};
use crate::workplace::{Beside, Committed, Front, Reason, Refused, Workplace};
use held::Held;
pub(super) use roles::{asked, permit};

/// What a command may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Means {
    Read,
    Write,
    /// Change who may open the vault: what the recovery key is for.
    Rescue,
}

/// An open vault and the program in front of it, without a screen.
pub(super) struct Session {
    /// The vault.
    pub(super) vault: Held,
    /// The program: caseload, queue, texts.
    pub(super) app: App,
    /// The instant at which the command began.
    pub(super) now: DateTime<Utc>,
    /// Whether a text may hold a number that looks like a citizen service number.
    accept_number: bool,
    /// Whether the municipality's own numbers may pass for citizen service numbers.
    pub(super) own_numbers: bool,
    /// What is asked.
    right: Right,
    /// Another day is taken as today.
    in_past: bool,
}

impl Session {
    /// Opens the vault to read from it; as of an earlier day where that is asked.
    ///
    /// # Errors
    /// A [`Failure`] with a way out.
    pub(super) fn reading(global: &Global, right: impl Into<Right>) -> Result<Self, Failure> {
        Self::open(global, Means::Read, right.into())
    }

    /// Opens the vault to change it.
    ///
    /// # Errors
    /// A [`Failure`] with a way out.
    pub(super) fn writing(global: &Global, right: impl Into<Right>) -> Result<Self, Failure> {
        Self::open(global, Means::Write, right.into())
    }

    /// Opens the vault to change who may open it.
    ///
    /// # Errors
    /// A [`Failure`] with a way out.
    pub(super) fn rescuing(global: &Global, right: impl Into<Right>) -> Result<Self, Failure> {
        Self::open(global, Means::Rescue, right.into())
    }

    fn open(global: &Global, means: Means, right: Right) -> Result<Self, Failure> {
        let home = places::home(global)?;
        let (strings, opened) = match means {
            Means::Read => read_vault(global, &home),
            Means::Write | Means::Rescue => open_vault(global, &home),
        }?;
        if opened.vault.founding().demo && means == Means::Write {
            real::refuse(global, &home, &strings)?;
        }
        for notice in &opened.notices {
            say(&wording::notice(&strings, notice));
        }
        let session = Self::start(global, &home, strings, opened, (means, right))?;
        session.may_begin()?;
        Ok(session)
    }

    fn start(
        global: &Global,
        home: &Path,
        strings: Strings,
        opened: Opened,
        (means, right): (Means, Right),
    ) -> Result<Self, Failure> {
        let demo = opened.vault.founding().demo;
        let days = Days::of(global, &strings, means, demo)?;
        let user = worker(global, &strings, &opened.vault, means)?;
        let vault = Held::new(Workplace::new(opened, user, days.today), strings.not_noted());
        let in_past = days.as_of.is_some() || (!demo && days.today != clock::today());
        let beside = beside(home, &strings);
        let (accept_number, own_numbers) = (global.accept_number, beside.settings.own_numbers);
        let as_of = days.as_of;
        let language = strings.language();
        let now = clock::now();
        let time = clock::time_of(now);
        let front = Front { strings, size: (0, 0), told: None, as_of, time };
        let app = vault.work().start(beside, front);
        let app = app.map_err(|error| Failure::store(&Strings::new(language), error))?;
        let mut session = Self { vault, app, now, accept_number, own_numbers, right, in_past };
        for what in noting::noticed(&session.vault, session.now) {
            if let Some(told) = noting::told(session.strings(), &what, session.now) {
                say(&told);
            }
            // What cannot be noted now is told and noted by whoever opens next.
            let counted = matches!(what, Noted::Opened { .. });
            if session.vault.note(what, session.now).is_ok() {
                if counted {
                    session.vault.forget_failed();
                }
            } else {
                say(&session.strings().not_noted());
            }
        }
        Ok(session)
    }

    /// Notes what this command reads or does beside its own entry. Where that cannot be written the
    /// work goes on, and it is told.
    pub(super) fn note(&mut self, what: Noted) {
        // A vault that is only read has said so already.
        if self.vault.is_read_only() {
            return;
        }
        if self.vault.note(what, self.now).is_err() {
            say(&self.strings().not_noted());
        }
    }

    /// The texts.
    pub(super) const fn strings(&self) -> &Strings {
        &self.app.strings
    }

    /// Everything known.
    pub(super) fn caseload(&self) -> &Caseload {
        &self.app.model.data.caseload
    }

    /// Today, or the day that was asked for.
    pub(super) fn today(&self) -> NaiveDate {
        self.app.model.data.today
    }

    /// A day from the command line.
    ///
    /// # Errors
    /// A [`Failure`] that says how days are written.
    pub(super) fn day(&self, text: &str, side: Side) -> Result<NaiveDate, Failure> {
        read_day(self.strings(), text, self.today(), side)
    }

    /// A day that ends or begins a period, which may reach into the future: without a year it is
    /// one that has been.
    ///
    /// # Errors
    /// A [`Failure`] that says how days are written.
    pub(super) fn day_of_period(&self, text: &str) -> Result<NaiveDate, Failure> {
        match day::parse(text, self.today(), Side::Past) {
            Ok(on) | Err(NotADay::Ahead(on)) => Ok(on),
            Err(_) => self.day(text, Side::Past),
        }
    }

    /// Decides a command, writes it and says what it did.
    ///
    /// # Errors
    /// A [`Failure`]; nothing was written then.
    pub(super) fn act(mut self, command: &Command) -> Answer {
        let (entry, id) = self.record(command)?;
        let id = id.map(|code| code.to_string());
        Ok(self.did(&entry, id.as_deref()))
    }

    /// Decides a command and writes it; the entry and the code of the record it made.
    ///
    /// # Errors
    /// A [`Failure`]; nothing was written then.
    pub(super) fn record(&mut self, command: &Command) -> Result<(Entry, Option<Code>), Failure> {
        self.ask_about_numbers(command)?;
        let Committed { entry, made, .. } = self.commit(&Intent::act(command.clone()))?;
        Ok((entry, made))
    }

    /// Refuses a text with a number that may be a citizen service number, unless that was accepted.
    fn ask_about_numbers(&self, command: &Command) -> Result<(), Failure> {
        // What stands in the plan already was asked about when it was written.
        let file = match command {
            Command::SavePlan(acts::plan::Save { resident, .. }) => self.caseload().file(*resident),
            _ => None,
        };
        let plan = file.as_ref().and_then(|file| file.plan());
        let stands = plan.map(|plan| plan.content.texts()).unwrap_or_default();
        let mut texts = command.texts().into_iter().filter(|text| !stands.contains(text));
        if self.accept_number || !texts.any(|text| holds_bsn(text.as_str())) {
            return Ok(());
        }
        let failure = Failure::refused(self.strings().cli_bsn_text());
        Err(failure.hint(self.strings().cli_bsn_text_hint()))
    }

    /// Decides what is asked and writes it down.
    ///
    /// # Errors
    /// A [`Failure`]; nothing was written then.
    pub(super) fn commit(&mut self, intent: &Intent) -> Result<Committed, Failure> {
        let now = self.moment()?;
        let done = self.vault.work_mut().commit(intent, &now);
        self.told(done, intent.right(), intent.about())
    }

    /// The same of a large intent, which is let go.
    ///
    /// # Errors
    /// A [`Failure`]; nothing was written then.
    pub(super) fn commit_once(
        &mut self,
        intent: Intent,
        watch: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Committed, Failure> {
        let (now, right, about) = (self.moment()?, intent.right(), intent.about());
        let done = self.vault.work_mut().commit_once(intent, &now, watch);
        self.told(done, right, about)
    }

    fn moment(&self) -> Result<Now, Failure> {
        let seed = random::number();
        let seed = seed.map_err(|_none| Failure::refused(self.strings().cli_no_random()))?;
        // What is told of today on a command line has been, whatever the hour.
        Ok(Now { at: self.now, time: TimeOfDay::LAST, seed })
    }

    fn told(
        &mut self,
        done: Result<Committed, Refused>,
        right: Right,
        about: Option<ResidentId>,
    ) -> Result<Committed, Failure> {
        self.app.model.data.renew(self.vault.work().caseload().clone());
        let notices = match &done {
            Ok(committed) => &committed.notices,
            Err(refused) => &refused.notices,
        };
        for notice in notices {
            say(&wording::notice(self.strings(), notice));
        }
        done.map_err(|refused| self.not_committed(right, about, refused.why))
    }

    fn not_committed(&self, right: Right, about: Option<ResidentId>, why: Reason) -> Failure {
        match why {
            Reason::Refused(refusal) => self.refused_of(&refusal, right, about),
            Reason::Clash(clash) => {
                let model = &self.app.model;
                Failure::refused(self.strings().clash(
                    &model.data.caseload,
                    &clash,
                    model.data.today,
                ))
            }
            Reason::Misfit => Failure::refused(self.strings().not_saved_other()),
            Reason::Store(error) => Failure::store(self.strings(), error),
        }
    }
}

/// What lies beside the vault; what is wrong in it is told.
fn beside(home: &Path, strings: &Strings) -> Beside {
    let (beside, wrong) = places::beside(home);
    for (path, problems) in [
        (paths::settings(home), wrong.settings),
        (paths::plans(home), wrong.plans),
        (paths::policy(home), wrong.policy),
        (paths::budget(home), wrong.budget),
        (paths::thesaurus(home), wrong.words),
    ] {
        for problem in places::told(strings, &path, &problems) {
            say(&problem);
        }
    }
    beside
}

/// Who works: in a demo whoever says so, in a vault whose passphrase opened it.
fn worker(
    global: &Global,
    strings: &Strings,
    vault: &Vault,
    means: Means,
) -> Result<CleanText, Failure> {
    if vault.founding().demo {
        return places::user(global, strings);
    }
    if vault.is_rescued() && means == Means::Write {
        let failure = Failure::refused(strings.recovery_only());
        return Err(failure.hint(strings.recovery_only_hint()));
    }
    Ok(CleanText::cut(vault.user()))
}
