//! The app in front of an open vault.

use chrono::{DateTime, NaiveDate, Utc};

use super::launch::Launch;
use crate::app::App;
use crate::app::input::{Input, Now};
use crate::app::status::Status;
use crate::app::whereabouts::Whereabouts;
use crate::config::paths;
use crate::crypto::random;
use crate::domain::day::Side;
use crate::domain::noted::drifted;
use crate::domain::{CleanText, Noted, Origin, ahead};
use crate::i18n::Strings;
use crate::opening::day::read_day;
use crate::opening::failure::Failure;
use crate::opening::given::Given;
use crate::opening::{noting, places, told};
use crate::runtime::jobs::Threads;
use crate::runtime::{clock, device};
use crate::store::Opened;
use crate::workplace::{Copies, ForTerminal, Front, Workplace, step};

/// App and vault.
pub(super) struct OpenVault {
    pub(super) app: App,
    work: Workplace,
    /// A day that was given instead of the clock's.
    fixed_day: bool,
    /// The seed of the last step, should the system have no more.
    seed: u128,
    /// Uptime and clock at the last step.
    pulse: (u64, DateTime<Utc>),
}

impl OpenVault {
    /// The app in front of this vault, and what is wrong with settings and keys.
    ///
    /// # Errors
    /// A [`Failure`] where the day that was given cannot be used.
    pub(super) fn new(
        launch: &Launch,
        strings: Strings,
        opened: Opened,
        size: (u16, u16),
    ) -> Result<(Self, Vec<String>), Failure> {
        let strings = strings.on_screen();
        let demo = opened.vault.founding().demo;
        let given = given_day(launch.given(), &strings)?;
        if given.is_some() && !demo {
            return Err(Failure::usage(strings.cli_today_writes()));
        }
        let (beside, wrong) = places::beside(launch.home());
        let mut problems = places::told(&strings, &paths::settings(launch.home()), &wrong.settings);
        let file = paths::keys(launch.home()).display().to_string();
        problems
            .extend(wrong.keys.iter().map(|found| format!("{file}:{}", strings.diagnostic(found))));
        if demo {
            problems.extend(launch.wrong_at_home(&strings));
        }
        let user = if demo {
            places::user(launch.given(), &strings)?
        } else {
            CleanText::cut(opened.vault.user())
        };
        let told = told(&strings, &opened.notices).or_else(|| problems.first().cloned());
        let backups = beside.settings.backups;
        let mut work = Workplace::new(opened, user, given.unwrap_or_else(clock::today));
        if !demo {
            let root = paths::backups(launch.home());
            work.copy_before_imports(Copies { root, copies: backups.copies, days: backups.days });
        }
        work.remember_columns_in(paths::columns(launch.home()));
        let time = clock::time_of(clock::now());
        let front = Front { strings, size, told, as_of: None, time };
        let app =
            work.start(beside, front).map_err(|error| Failure::store(&launch.strings(), error))?;
        let pulse = (clock::uptime(), clock::now());
        let mut open = Self { app, work, fixed_day: given.is_some(), seed: 0, pulse };
        open.work.vault.set_origin(Origin::Screen);
        open.work.vault.project_beside();
        open.work.vault.set_device(device::name());
        open.opened();
        open.tell_ahead();
        open.app.model.offer_tour();
        Ok((open, problems))
    }

    pub(super) fn is_demo(&self) -> bool {
        self.app.model.data.demo
    }

    /// Whether anybody watches how far a file is on its way in.
    pub(super) fn is_watched(&self) -> bool {
        self.app.model.getting_ready().is_some()
    }

    /// Another day began while the program ran.
    pub(super) fn begin_day(&mut self, today: NaiveDate, jobs: &mut Threads) -> Vec<ForTerminal> {
        if self.fixed_day || today == self.app.model.data.today {
            return Vec::new();
        }
        self.step(Input::Today(today), jobs)
    }

    /// Notes that the vault was opened, and what should be known besides.
    fn opened(&mut self) {
        let now = self.pulse.1;
        let noticed = noting::noticed(&self.work.vault, now);
        let failed = noticed.iter().any(|what| matches!(what, Noted::Opened { .. }));
        let opened = (!failed).then_some(Noted::Opened { failed: 0 });
        for what in noticed.into_iter().chain(opened) {
            let counted = matches!(what, Noted::Opened { .. });
            if self.note(what) && counted {
                self.work.vault.forget_failed();
            }
        }
    }

    /// Tells what is dated after today, after whatever is to be known besides.
    fn tell_ahead(&mut self) {
        let model = &mut self.app.model;
        let found = ahead::seen(&model.data.caseload, &model.data.user, clock::today());
        let Some(told) = self.app.strings.ahead_on_screen(&model.data.caseload, &found) else {
            return;
        };
        model.view.status = Some(Status::Told(match &model.view.status {
            Some(Status::Told(before)) => format!("{told} {before}"),
            _ => told,
        }));
    }

    /// Writes a note, and tells what should be known; whether it was written.
    fn note(&mut self, what: Noted) -> bool {
        // A vault that is only read has said so already.
        if self.work.vault.is_read_only() {
            return true;
        }
        let now = self.pulse.1;
        let told = noting::told(&self.app.strings, &what, now).map(Status::Told);
        let noted = self.work.vault.note(what, now).is_ok();
        let told = if noted { told } else { Some(Status::NotNoted) };
        if told.is_some() {
            self.app.model.view.status = told;
        }
        noted
    }

    /// Notes that the clock was set while the program ran.
    fn watch_clock(&mut self) {
        let (before, from) = self.pulse;
        self.pulse = (clock::uptime(), clock::now());
        let (uptime, now) = self.pulse;
        let passed = i64::try_from(uptime.saturating_sub(before)).unwrap_or(i64::MAX);
        if drifted(from, now, passed) {
            self.note(Noted::ClockJumped { from });
        }
    }

    /// One step of the app and everything that follows from it.
    pub(super) fn step(&mut self, input: Input, jobs: &mut Threads) -> Vec<ForTerminal> {
        self.watch_clock();
        self.seed = random::number().unwrap_or_else(|_none| self.seed.wrapping_add(1));
        let at = self.pulse.1;
        let now = Now { at, time: clock::time_of(at), seed: self.seed };
        let (outside, notices) = step(&mut self.app, &mut self.work, jobs, input, &now);
        if let Some(text) = told(&self.app.strings, &notices) {
            self.app.model.view.status = Some(Status::Told(text));
        }
        outside
    }

    /// Forgets everything but who was here, and where.
    pub(super) fn lock(mut self) -> (String, Whereabouts) {
        let left = (self.work.vault.user().to_owned(), self.app.whereabouts());
        self.put_away();
        self.app.break_off();
        // What came of the calls stands on the card of a hand-over; nothing else keeps it.
        self.work.vault.keep_drafts(&self.app.model.kept()).ok();
        self.close();
        left
    }

    pub(super) fn go_back(&mut self, place: Whereabouts) {
        self.app.return_to(place, self.pulse.1);
    }

    /// Keeps what stands in an open form: whoever comes back finds it.
    pub(super) fn put_away(&mut self) {
        if !self.app.put_away().is_empty() {
            // Where it cannot be written there is nowhere else to keep it.
            self.work.vault.keep_drafts(&self.app.model.kept()).ok();
        }
    }

    pub(super) fn close(mut self) {
        self.put_away();
        let Self { app, work, .. } = self;
        // What it shows reads its files from the vault, so it goes first.
        drop(app);
        work.close();
    }
}

fn given_day(given: &Given, strings: &Strings) -> Result<Option<NaiveDate>, Failure> {
    let Some(text) = given.today.as_deref() else { return Ok(None) };
    read_day(strings, text, clock::today(), Side::Either).map(Some)
}
