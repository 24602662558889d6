//! An open vault, as one command of the command line sees it.

mod answers;
mod days;
mod held;
mod roles;

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};

use super::args::Global;
use super::output::{Answer, Failure};
use super::{backup, notes, places, real, says, unlock};
use days::Days;
pub(super) use days::read_day;

use crate::acts;
use crate::acts::Command;
use crate::acts::decide;
use crate::app::App;
use crate::app::start::Start;
use crate::config::paths;
use crate::crypto::random;
use crate::domain::day::{self, NotADay, Side};
use crate::domain::eleven::holds_bsn;
use crate::domain::history::Header;
use crate::domain::id::Code;
use crate::domain::plan::Plans;
use crate::domain::right::Right;
use crate::domain::{Caseload, Cause, Change, CleanText, Entry, Noted, Stamp};
use crate::i18n::Strings;
use crate::runtime::{clock, effects};
use crate::store::{Notice, Opened, Vault};
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
            say(&says::notice(&strings, notice));
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
        let Opened { vault, caseload, .. } = opened;
        let vault = Held::new(vault, strings.not_noted());
        let demo = vault.founding().demo;
        let days = Days::of(global, &strings, means, demo)?;
        let (caseload, headers) = match days.as_of {
            None => (caseload, vault.logged().iter().map(|l| l.header.clone()).collect()),
            Some(day) => {
                let past = past(&vault, day).map_err(|error| Failure::store(&strings, error))?;
                // What somebody may see is what they may see now.
                (past.0.under(&caseload), past.1)
            }
        };
        let in_past = days.as_of.is_some() || (!demo && days.today != clock::today());
        let (settings, problems) = places::settings(home);
        for problem in problems {
            say(&format!("{}: {problem}", paths::settings(home).display()));
        }
        let (keymap, _) = places::keymap(home, &settings.keymap);
        let start = Start {
            first_on: vault.logged().first().map(|first| clock::day_of(first.at)),
            caseload,
            headers,
            rules: settings.rules,
            calls: settings.calls,
            plans: plans_of(home),
            words: words_of(home),
            seers: vault.seers(),
            salt: vault.founding().salt,
            today: days.today,
            user: worker(global, &strings, &vault, means)?,
            demo,
            size: (0, 0),
            drafts: Vec::new(),
            told: None,
        };
        let (accept_number, own_numbers) = (global.accept_number, settings.own_numbers);
        let (app, now) = (App::new(start, keymap, strings), clock::now());
        let mut session = Self { vault, app, now, accept_number, own_numbers, right, in_past };
        for what in notes::noticed(&session.vault, session.now) {
            if let Some(told) = notes::told(session.strings(), &what, session.now) {
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
    pub(super) const fn caseload(&self) -> &Caseload {
        &self.app.model.caseload
    }

    /// Today, or the day that was asked for.
    pub(super) const fn today(&self) -> NaiveDate {
        self.app.model.today
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
        let seed = random::number();
        let seed = seed.map_err(|_none| Failure::refused(self.strings().cli_no_random()))?;
        let stamp =
            Stamp { at: self.now, today: self.today(), by: self.app.model.user.clone(), seed };
        let changes = decide(self.caseload(), command, &stamp).map_err(|refusal| {
            let about = command.residents().first().copied();
            self.refused_of(&refusal, Right::of(&command.cause()), about)
        })?;
        let id = changes.first().and_then(made);
        let entry = self.append(command.cause(), changes)?;
        Ok((entry, id))
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

    /// Writes changes as one entry.
    ///
    /// # Errors
    /// A [`Failure`]; nothing was written then.
    pub(super) fn append(&mut self, cause: Cause, changes: Vec<Change>) -> Result<Entry, Failure> {
        let model = &mut self.app.model;
        let entry = Entry {
            seq: model.caseload.head() + 1,
            at: self.now,
            by: model.user.clone(),
            cause,
            changes,
        };
        // First here, where it can be taken back: an entry that does not fit must never be written.
        if model.caseload.advance(&entry).is_err() {
            return Err(Failure::refused(self.app.strings.not_saved_other()));
        }
        if let Err(error) = self.vault.append(&entry) {
            return Err(Failure::store(&self.app.strings, error));
        }
        if let Some(notice) = self.vault.project(&model.caseload, &entry) {
            say(&says::notice(&self.app.strings, &notice));
        }
        Ok(entry)
    }
}

/// The list of interests and the templates; what is wrong with them is told.
fn plans_of(home: &Path) -> Plans {
    let (plans, problem) = places::plans(home);
    if let Some(problem) = problem {
        say(&format!("{}: {problem}", paths::plans(home).display()));
    }
    plans
}

/// The words that mean much the same; what is wrong with the user's own is told.
fn words_of(home: &Path) -> Vec<String> {
    let (words, problem) = places::thesaurus(home);
    if let Some(problem) = problem {
        say(&format!("{}: {problem}", paths::thesaurus(home).display()));
    }
    words
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

/// The texts and the vault of this home.
///
/// # Errors
/// A [`Failure`] with a way out.
pub(super) fn open_vault(global: &Global, home: &Path) -> Result<(Strings, Opened), Failure> {
    enter(global, home, &unlock::open)
}

/// The same to read from it: also while another program has it open.
///
/// # Errors
/// A [`Failure`] with a way out.
pub(super) fn read_vault(global: &Global, home: &Path) -> Result<(Strings, Opened), Failure> {
    enter(global, home, &unlock::open_to_read)
}

type Enter = dyn Fn(&Global, &Strings, &Path) -> Result<Opened, Failure>;

fn enter(global: &Global, home: &Path, how: &Enter) -> Result<(Strings, Opened), Failure> {
    let (settings, _) = places::settings(home);
    let strings = Strings::new(places::language(global, settings.language));
    let opened = how(global, &strings, &paths::vault(home))?;
    if opened.vault.is_cleansing() {
        // An erasure was interrupted before it had reached every backup.
        backup::cleanse(&strings, &opened.vault, home);
    }
    if !opened.vault.founding().demo {
        real::mark(home);
    }
    Ok((strings, opened))
}

/// Tells something on standard error.
pub(super) fn say(text: &str) {
    use std::io::Write as _;
    drop(writeln!(std::io::stderr().lock(), "{text}"));
}

/// Everything as it was recorded by the end of a day.
fn past(
    vault: &Vault,
    day: NaiveDate,
) -> Result<(Caseload, Vec<Header>), crate::store::StoreError> {
    let until = effects::last_entry(vault, day);
    let headers = vault.logged().iter().map(|logged| logged.header.clone());
    let headers = headers.take_while(|header| header.seq <= until).collect();
    Ok((vault.caseload_at(until)?, headers))
}

/// The code of what a change made; `None` where it changed something that was there.
fn made(change: &Change) -> Option<Code> {
    use crate::domain::change::Subject;
    match change {
        Change::Person(d) => d.after.as_ref().map(super::super::domain::resident::Resident::code),
        Change::Offer(d) => d.after.as_ref().map(super::super::domain::offer::Offer::code),
        other => match other.subject()? {
            Subject::Record(_, kind, id) => Some(Code::Record(kind, id)),
            _ => None,
        },
    }
}

/// What a notice is worth telling: healing is told, routine is not.
pub(super) fn told(strings: &Strings, notices: &[Notice]) -> Option<String> {
    let texts: Vec<String> = notices.iter().map(|notice| says::notice(strings, notice)).collect();
    (!texts.is_empty()).then(|| texts.join(" "))
}
