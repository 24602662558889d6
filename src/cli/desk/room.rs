//! The app in front of an open vault.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};

use super::locked::Locked;
use crate::app::App;
use crate::app::input::{Input, Now};
use crate::app::model::Status;
use crate::app::start::{Start, Whereabouts};
use crate::cli::args::Global;
use crate::cli::output::Failure;
use crate::cli::session::{read_day, told};
use crate::cli::{ahead, notes, places};
use crate::config::paths;
use crate::crypto::random;
use crate::domain::day::Side;
use crate::domain::noted::drifted;
use crate::domain::{CleanText, Noted, Origin};
use crate::i18n::{Language, Strings};
use crate::runtime::effects::{self, Outside};
use crate::runtime::{clock, device};
use crate::store::{Opened, Vault};

/// How the program was started: what is needed to open the vault once more.
pub(super) struct Way {
    global: Global,
    home: PathBuf,
    language: Language,
}

impl Way {
    pub(super) fn new(global: &Global, home: &Path, strings: &Strings) -> Self {
        Self { global: global.clone(), home: home.to_path_buf(), language: strings.language() }
    }

    /// The same way to another folder.
    pub(super) fn elsewhere(&self, home: &Path) -> Self {
        let (global, language) = (self.global.clone(), self.language);
        Self { global, home: home.to_path_buf(), language }
    }

    pub(super) const fn global(&self) -> &Global {
        &self.global
    }

    pub(super) fn home(&self) -> &Path {
        &self.home
    }

    pub(super) fn strings(&self) -> Strings {
        Strings::new(self.language)
    }

    pub(super) fn folder(&self) -> PathBuf {
        paths::vault(&self.home)
    }

    pub(super) fn lock_minutes(&self) -> u16 {
        places::settings(&self.home).0.lock_minutes
    }
}

/// App and vault.
pub(super) struct Room {
    pub(super) app: App,
    vault: Vault,
    /// A day that was given instead of the clock's.
    fixed_day: bool,
    /// The seed of the last step, should the system have no more.
    seed: u128,
    /// Uptime and clock at the last step.
    pulse: (u64, DateTime<Utc>),
}

impl Room {
    /// The app in front of this vault, and what is wrong with settings and keys.
    ///
    /// # Errors
    /// A [`Failure`] where the day that was given cannot be used.
    pub(super) fn new(
        way: &Way,
        strings: Strings,
        opened: Opened,
    ) -> Result<(Self, Vec<String>), Failure> {
        let Opened { vault, caseload, notices } = opened;
        let demo = vault.founding().demo;
        let given = given_day(&way.global, &strings)?;
        if given.is_some() && !demo {
            return Err(Failure::usage(strings.cli_today_writes()));
        }
        let (settings, wrong) = places::settings(&way.home);
        let (keymap, keys) = places::keymap(&way.home, &settings.keymap);
        let mut problems = places::told(&strings, &paths::settings(&way.home), &wrong);
        let file = paths::keys(&way.home).display().to_string();
        problems.extend(keys.iter().map(|found| format!("{file}:{}", strings.diagnostic(found))));
        let user =
            if demo { places::user(&way.global, &strings)? } else { CleanText::cut(vault.user()) };
        let start = Start {
            first_on: vault.logged().first().map(|first| clock::day_of(first.at)),
            caseload,
            headers: vault.logged().iter().map(|logged| logged.header.clone()).collect(),
            rules: settings.rules,
            calls: settings.calls,
            plans: places::plans(&way.home).0,
            words: places::thesaurus(&way.home).0,
            seers: vault.seers(),
            salt: vault.founding().salt,
            today: given.unwrap_or_else(clock::today),
            user,
            demo,
            size: crossterm::terminal::size().unwrap_or((80, 24)),
            drafts: vault.drafts(),
            told: told(&strings, &notices).or_else(|| problems.first().cloned()),
        };
        let app = App::new(start, keymap, strings);
        let pulse = (clock::uptime(), clock::now());
        let mut room = Self { app, vault, fixed_day: given.is_some(), seed: 0, pulse };
        room.vault.set_origin(Origin::Screen);
        room.vault.set_device(device::name());
        room.opened();
        room.tell_ahead();
        Ok((room, problems))
    }

    pub(super) const fn is_demo(&self) -> bool {
        self.app.model.demo
    }

    /// Another day began while the program ran.
    pub(super) fn begin_day(&mut self, today: NaiveDate) -> Vec<Outside> {
        if self.fixed_day || today == self.app.model.today {
            return Vec::new();
        }
        self.step(Input::Today(today))
    }

    /// Notes that the vault was opened, and what should be known besides.
    fn opened(&mut self) {
        let now = self.pulse.1;
        let noticed = notes::noticed(&self.vault, now);
        let failed = noticed.iter().any(|what| matches!(what, Noted::Opened { .. }));
        let opened = (!failed).then_some(Noted::Opened { failed: 0 });
        for what in noticed.into_iter().chain(opened) {
            let counted = matches!(what, Noted::Opened { .. });
            if self.note(what) && counted {
                self.vault.forget_failed();
            }
        }
    }

    /// Tells what is dated after today, after whatever is to be known besides.
    fn tell_ahead(&mut self) {
        let model = &mut self.app.model;
        let found = ahead::found(&model.caseload, &model.user);
        let Some(told) = self.app.strings.ahead_on_screen(&model.caseload, &found) else { return };
        model.status = Some(Status::Told(match &model.status {
            Some(Status::Told(before)) => format!("{told} {before}"),
            _ => told,
        }));
    }

    /// Writes a note, and tells what should be known; whether it was written.
    fn note(&mut self, what: Noted) -> bool {
        // A vault that is only read has said so already.
        if self.vault.is_read_only() {
            return true;
        }
        let now = self.pulse.1;
        let told = notes::told(&self.app.strings, &what, now).map(Status::Told);
        let noted = self.vault.note(what, now).is_ok();
        let told = if noted { told } else { Some(Status::NotNoted) };
        if told.is_some() {
            self.app.model.status = told;
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
    pub(super) fn step(&mut self, input: Input) -> Vec<Outside> {
        self.watch_clock();
        self.seed = random::number().unwrap_or_else(|_none| self.seed.wrapping_add(1));
        let now = Now { at: self.pulse.1, seed: self.seed };
        let (outside, notices) = effects::step(&mut self.app, &mut self.vault, input, &now);
        if let Some(text) = told(&self.app.strings, &notices) {
            self.app.model.status = Some(Status::Told(text));
        }
        outside
    }

    /// Forgets everything but where the person was.
    pub(super) fn lock(mut self, way: &Way) -> Locked {
        self.put_away();
        let place = self.app.whereabouts();
        let user = self.vault.user().to_owned();
        let size = self.app.model.size;
        self.close();
        Locked::new(way.strings(), user, place, size)
    }

    pub(super) fn go_back(&mut self, place: Whereabouts, size: (u16, u16)) {
        self.app.model.size = size;
        self.app.return_to(place);
    }

    /// Keeps what stands in an open form: whoever comes back finds it.
    fn put_away(&mut self) {
        if !self.app.put_away().is_empty() {
            // Where it cannot be written there is nowhere else to keep it.
            self.vault.keep_drafts(&self.app.model.drafts).ok();
        }
    }

    pub(super) fn close(mut self) {
        self.put_away();
        let Self { app, vault, .. } = self;
        // The caseload reads its files from the vault, so it goes first.
        drop(app);
        vault.close();
    }
}

fn given_day(global: &Global, strings: &Strings) -> Result<Option<NaiveDate>, Failure> {
    let Some(text) = global.today.as_deref() else { return Ok(None) };
    read_day(strings, text, clock::today(), Side::Either).map(Some)
}
