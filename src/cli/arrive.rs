//! `trede import all`: a new vault of everything that another one wrote out. All of it is read and
//! proved before anything is made, and the vault gets its place only when it is whole.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::args::{Global, Import};
use super::init::hand_over;
use super::output::{Answer, Failure, Output};
use super::{places, real, unlock};
use crate::app::input::Now;
use crate::app::intent::Intent;
use crate::archive::{self, Content, Kind};
use crate::config::paths;
use crate::crypto::recovery::RecoveryKey;
use crate::crypto::{passphrase::Passphrase, random};
use crate::digest::hex;
use crate::digest::{Hash, sha256};
use crate::domain::appointment::TimeOfDay;
use crate::domain::entry::Erasure;
use crate::domain::id::Numbers;
use crate::domain::imported::Imported;
use crate::domain::role::Role;
use crate::domain::{Caseload, Change, CleanText};
use crate::files::lines::{Stopped, each_line};
use crate::files::source::read_regular;
use crate::i18n::Strings;
use crate::opening::cost;
use crate::opening::founding::{founding, no_folder, write_settings};
use crate::runtime::clock;
use crate::store::folder::private_folder;
use crate::store::{StoreError, Vault};
use crate::workplace::Workplace;
use crate::workplace::unopened::source;

/// The largest file that names the others, in bytes.
const MOST_BYTES: u64 = 1 << 20;
/// Where the vault is made before it gets its place.
const STAGE: &str = ".arriving";

pub(super) fn run(global: &Global, args: &Import) -> Answer {
    let (home, strings) = (places::home(global)?, places::strings(global));
    if args.dry_run {
        return Err(Failure::usage(strings.arriving_no_dry()));
    }
    let folder = paths::vault(&home);
    let store = |error| Failure::store(&strings, error);
    match Vault::look(&folder) {
        Err(StoreError::NotAVault) => {}
        Err(error) => return Err(store(error)),
        Ok(_) => return Err(store(StoreError::AlreadyThere)),
    }
    let user = places::user(global, &strings)?;
    let archive = Archive::read(&args.file, &strings)?;
    if archive.content.team().role(&user) != Role::Consultant {
        let failure = Failure::refused(strings.arriving_role(user.to_string()));
        return Err(failure.hint(strings.arriving_role_hint()));
    }
    let phrase =
        unlock::new_passphrase(&strings, user.as_str(), unlock::line_given(global, &strings)?)?;
    let no_random = |_error| Failure::refused(strings.cli_no_random());
    let recovery = RecoveryKey::random().map_err(no_random)?;
    let printed = recovery.printed();
    hand_over(&strings, &printed, args.recovery_file.as_deref(), global.json)?;
    let (residents, offers) = archive.counts;
    settle(&strings, &home, &user, (&phrase, &recovery), archive)?;
    let path = home.display().to_string();
    let mut text = format!("{}\n", strings.arriving_done(residents, offers, path.clone()));
    let own = args.recovery_file.is_none();
    if own {
        writeln!(text, "{}\n{}", strings.recovery_printed(), printed.as_str()).ok();
    }
    let shown = own.then(|| printed.to_string());
    let json = json!({
        "path": path,
        "user": user.as_str(),
        "residents": residents,
        "offers": offers,
        "recovery_key": shown,
    });
    Ok(Output::done(text, json))
}

/// An archive that was read, and holds together.
struct Archive {
    name: CleanText,
    hash: Hash,
    rows: u32,
    /// The highest numbers given out; `None` where the records themselves say so.
    numbers: Option<Numbers>,
    content: Content,
    counts: (usize, usize),
}

impl Archive {
    fn read(folder: &Path, strings: &Strings) -> Result<Self, Failure> {
        let shown = folder.display().to_string();
        let none = || Failure::refused(strings.arriving_none(shown.clone()));
        let bytes =
            read_regular(&folder.join("vault.json"), MOST_BYTES).map_err(|_unread| none())?;
        let told: Value = serde_json::from_slice(&bytes).map_err(|_no_json| none())?;
        let says = |name: &str| told.get(name).unwrap_or(&Value::Null);
        if says("form") != archive::FORM {
            return Err(none());
        }
        if says("version") != archive::VERSION {
            return Err(Failure::refused(strings.arriving_newer(shown)));
        }
        let numbers = archive::read_numbers(says("numbers")).map_err(|_wrong| none())?;
        let (mut content, mut rows) = (Content::default(), 0_u64);
        for kind in Kind::ALL.iter().copied().filter(|kind| kind.comes_back()) {
            rows += part(&mut content, kind, folder, &told, strings)?;
        }
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
        let read = Self {
            name: CleanText::cut(&format!("{}{}", name.unwrap_or_default(), Imported::FOLDER)),
            hash: sha256(&[&bytes]),
            rows: u32::try_from(rows).unwrap_or(u32::MAX),
            numbers: Some(numbers),
            content,
            counts: (0, 0),
        };
        read.proved(strings)
    }

    /// Everything fits together in an empty caseload, and no number is given twice.
    fn proved(mut self, strings: &Strings) -> Result<Self, Failure> {
        let misfit = || Failure::refused(strings.arriving_misfit());
        let mut caseload = Caseload::default();
        let (mut residents, mut offers) = (HashSet::new(), HashSet::new());
        let mut records = HashSet::new();
        for change in self.content.all() {
            caseload.apply(change).map_err(|_mismatch| misfit())?;
            let once = match change {
                Change::Person(delta) => {
                    delta.after.as_deref().is_none_or(|r| residents.insert(r.no))
                }
                Change::Offer(delta) => delta.after.as_deref().is_none_or(|o| offers.insert(o.no)),
                other => other.subject().is_none_or(|subject| records.insert(subject)),
            };
            if !once {
                return Err(misfit());
            }
        }
        let found = caseload.numbers();
        self.numbers = self.numbers.filter(|given| {
            given.resident > found.resident
                || given.offer > found.offer
                || given.record > found.record
        });
        self.counts = (caseload.lines().len(), caseload.offers().len());
        Ok(self)
    }
}

/// Reads one file, line by line; how many lines it has.
fn part(
    content: &mut Content,
    kind: Kind,
    folder: &Path,
    told: &Value,
    strings: &Strings,
) -> Result<u64, Failure> {
    let (name, mut at) = (kind.file(), 0_u64);
    let expected = told.get("files").and_then(|files| files.get(&name));
    if expected.is_none() && kind.may_lack() {
        return Ok(0);
    }
    let read = each_line(&folder.join(&name), &mut |line| {
        at += 1;
        let value: Value = serde_json::from_slice(line).map_err(|_no_json| "/".to_owned())?;
        content.take(kind, &value).map_err(|wrong| wrong.to_string())
    });
    let written = read.map_err(|stopped| match stopped {
        Stopped::At(line, place) => {
            Failure::refused(strings.arriving_wrong(name.clone(), line, place))
        }
        Stopped::Source(problem) => {
            let shown = folder.join(&name).display().to_string();
            Failure::refused(strings.import_source(shown, source(strings, problem)))
        }
    })?;
    let found = json!({ "lines": written.lines, "sha256": hex(&written.hash) });
    if expected != Some(&found) {
        return Err(Failure::refused(strings.arriving_differs(name)));
    }
    Ok(written.lines)
}

/// A folder that is removed again unless what was made in it got its place.
struct Stage(PathBuf);

impl Drop for Stage {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// Makes the vault aside, and puts it in its place.
fn settle(
    strings: &Strings,
    home: &Path,
    user: &CleanText,
    (phrase, recovery): (&Passphrase, &RecoveryKey),
    archive: Archive,
) -> Result<(), Failure> {
    let store = |error| Failure::store(strings, error);
    let fresh = !home.exists();
    private_folder(home).map_err(|error| no_folder(strings, &error))?;
    let stage = Stage(home.join(STAGE));
    // What a run that was killed left behind.
    drop(fs::remove_dir_all(&stage.0));
    let made = (|| {
        private_folder(&stage.0).map_err(|error| no_folder(strings, &error))?;
        let mut founding = founding(strings, false)?;
        // Whoever was first stays first: lots are drawn and ties broken as they were.
        founding.salt = archive.content.salt.unwrap_or(founding.salt);
        let aside = paths::vault(&stage.0);
        let (user_name, cost) = (user.as_str(), cost::measured());
        let opened = Vault::found(&aside, founding, user_name, phrase, recovery, cost);
        let mut work = Workplace::new(opened.map_err(store)?, user.clone(), clock::today());
        fill(&mut work, archive, strings)?;
        work.close();
        fs::rename(&aside, paths::vault(home)).map_err(|error| no_folder(strings, &error))
    })();
    drop(stage);
    if made.is_err() && fresh {
        drop(fs::remove_dir(home));
    }
    made?;
    write_settings(home);
    real::mark(home);
    Ok(())
}

/// Who was erased comes first: their numbers are given to nobody else. Then which files had come in,
/// and everything, as one entry.
fn fill(work: &mut Workplace, archive: Archive, strings: &Strings) -> Result<(), Failure> {
    let Archive { name, hash, rows, numbers, mut content, .. } = archive;
    let people = std::mem::take(&mut content.gone);
    let reason = CleanText::cut(&strings.arriving_erased());
    let numbers = numbers.or_else(|| (!people.is_empty()).then(Numbers::default));
    let remember = numbers.map(|numbers| Intent::Remember(Erasure { people, reason, numbers }));
    let files = std::mem::take(&mut content.imported);
    let recall = (!files.is_empty()).then_some(Intent::Recall(files));
    let arrive = Intent::Arrive { file: name, hash, rows, changes: content.changes() };
    for intent in remember.into_iter().chain(recall).chain([arrive]) {
        let seed = random::number().map_err(|_none| Failure::refused(strings.cli_no_random()))?;
        let now = Now { at: clock::now(), time: TimeOfDay::LAST, seed };
        work.commit(&intent, &now)
            .map_err(|_refused| Failure::refused(strings.arriving_misfit()))?;
    }
    work.vault.end_cleansing();
    Ok(())
}
