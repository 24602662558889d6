//! Passphrases: from a file, from a command, or typed on the terminal without echo.

use std::fs::{File, OpenOptions};
use std::io::{BufRead as _, BufReader, IsTerminal as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use zeroize::Zeroizing;

use super::copies;
use super::failure::Failure;
use super::given::Given;
use super::passline::{self, Line};
use crate::config::paths;
use crate::crypto::passphrase::{Passphrase, SHORTEST, VARIETY, Weak};
use crate::crypto::recovery::RecoveryKey;
use crate::crypto::words;
use crate::i18n::Strings;
use crate::runtime::device;
use crate::store::small_files::Folder;
use crate::store::{Access, Opened, StoreError, Vault, failed};

/// How often a passphrase may be typed on the terminal.
pub(crate) const TRIES: u32 = 3;

/// Opens a vault with what somebody has.
pub(crate) type How<'a> = dyn Fn(&Path, &Access) -> Result<Opened, StoreError> + 'a;

/// Opens the vault in this folder with what was given, or what is typed; one of the first format is
/// carried over.
///
/// # Errors
/// A [`Failure`] with a way out.
pub(crate) fn open(given: &Given, strings: &Strings, folder: &Path) -> Result<Opened, Failure> {
    open_with(given, strings, folder, &carried)
}

/// The same where nothing needs to be typed; `None` where something must.
///
/// # Errors
/// A [`Failure`] with a way out.
pub(crate) fn open_given(
    given: &Given,
    strings: &Strings,
    folder: &Path,
) -> Result<Option<Opened>, Failure> {
    let mut opened = with_given(given, strings, folder, &carried)?;
    if let Some(opened) = &mut opened {
        opened.vault.set_device(device::name());
    }
    Ok(opened)
}

/// The same with a line that somebody typed: a passphrase, or a recovery key.
///
/// # Errors
/// What the store answers.
pub(crate) fn open_typed(given: &Given, folder: &Path, line: &str) -> Result<Opened, StoreError> {
    let mut opened = carried(folder, &access(given, line))?;
    opened.vault.set_device(device::name());
    Ok(opened)
}

/// The vault, carried over where it is of the first format.
fn carried(folder: &Path, access: &Access) -> Result<Opened, StoreError> {
    let backups = paths::backups(folder.parent().unwrap_or(folder));
    Vault::carry_over(folder, access, &backups, &copies::stamp())
}

/// The same to read: while another program has the vault open, what it has saved.
///
/// # Errors
/// A [`Failure`] with a way out.
pub(crate) fn open_to_read(
    given: &Given,
    strings: &Strings,
    folder: &Path,
) -> Result<Opened, Failure> {
    open_with(given, strings, folder, &|folder, access| match carried(folder, access) {
        Err(StoreError::Locked) => Vault::read_beside(folder, access),
        answer => answer,
    })
}

/// Opens the vault in this folder in this way, with what was given, or what is typed.
///
/// # Errors
/// A [`Failure`] with a way out.
pub(crate) fn open_with(
    given: &Given,
    strings: &Strings,
    folder: &Path,
    how: &How<'_>,
) -> Result<Opened, Failure> {
    let mut opened = asked(given, strings, folder, how)?;
    opened.vault.set_device(device::name());
    Ok(opened)
}

fn asked(
    given: &Given,
    strings: &Strings,
    folder: &Path,
    how: &How<'_>,
) -> Result<Opened, Failure> {
    if let Some(opened) = with_given(given, strings, folder, how)? {
        return Ok(opened);
    }
    let store = |error| Failure::store(strings, error);
    if !std::io::stdin().is_terminal() {
        return Err(store(StoreError::Sealed));
    }
    // Quiet over all tries, so that nothing typed ahead is shown between two of them.
    let mut terminal = Quiet::new(strings)?;
    for left in (0..TRIES).rev() {
        let line = terminal.ask(strings, &strings.ask_passphrase())?;
        match how(folder, &access(given, &line)) {
            Err(StoreError::WrongPassphrase) if left > 0 => {
                super::say(&strings.store_wrong_passphrase());
            }
            answer => return answer.map_err(store),
        }
    }
    Err(store(StoreError::WrongPassphrase))
}

/// Opens it where nothing needs to be typed: a demo, or with a line that was given.
fn with_given(
    given: &Given,
    strings: &Strings,
    folder: &Path,
    how: &How<'_>,
) -> Result<Option<Opened>, Failure> {
    let store = |error| Failure::store(strings, error);
    if Vault::look(folder).map_err(store)?.demo {
        return how(folder, &Access::Demo).map(Some).map_err(store);
    }
    let line = line_given(given, strings)?;
    line.map(|line| with_line(given, folder, &line, how).map_err(store)).transpose()
}

/// Opens it with a line, or with the line as earlier versions took it.
fn with_line(
    given: &Given,
    folder: &Path,
    line: &Line,
    how: &How<'_>,
) -> Result<Opened, StoreError> {
    let opened = how(folder, &access(given, &line.text));
    match (&line.as_was, &opened) {
        (Some(was), Err(StoreError::WrongPassphrase)) => {
            // Both are one try of one person.
            failed::take_back(&Folder::at(folder));
            how(folder, &access(given, was))
        }
        _ => opened,
    }
}

/// A recovery key is told from a passphrase by its look.
fn access(given: &Given, line: &str) -> Access {
    match RecoveryKey::read(line) {
        Some(recovery) => Access::Recovery(recovery),
        None => Access::Passphrase(user(given), Passphrase::new(line)),
    }
}

fn user(given: &Given) -> Option<String> {
    let told = given.user.clone();
    told.or_else(|| ["LOGNAME", "USER"].iter().find_map(|name| std::env::var(name).ok()))
}

/// The passphrase that a file or a command gives.
///
/// # Errors
/// A [`Failure`] where that cannot be read.
pub(crate) fn line_given(given: &Given, strings: &Strings) -> Result<Option<Line>, Failure> {
    if let Some(path) = &given.passphrase_file {
        let line = passline::from_file(strings, path)?;
        passline::remark(strings, path);
        return Ok(Some(line));
    }
    let Some(command) = &given.passphrase_command else { return Ok(None) };
    let failed = || Failure::refused(strings.ask_command_failed());
    let mut child = Command::new("sh");
    child.args(["-c", command]).stdin(Stdio::null()).stdout(Stdio::piped());
    let output = child.spawn().and_then(std::process::Child::wait_with_output);
    let output = output.map_err(|_error| failed())?;
    let bytes = Zeroizing::new(output.stdout);
    if !output.status.success() {
        return Err(failed());
    }
    Ok(Some(Line::printed(&bytes)))
}

/// What is typed on the terminal, without echo.
///
/// # Errors
/// A [`Failure`] where there is no terminal.
pub(crate) fn typed(strings: &Strings, prompt: &str) -> Result<Zeroizing<String>, Failure> {
    Quiet::new(strings)?.ask(strings, prompt)
}

/// A terminal that shows nothing of what is typed, as long as this lives.
struct Quiet {
    tty: File,
    before: Termios,
}

impl Quiet {
    fn new(strings: &Strings) -> Result<Self, Failure> {
        let failed = || Failure::refused(strings.ask_no_terminal());
        let tty = OpenOptions::new().read(true).write(true).open("/dev/tty");
        let tty = tty.map_err(|_error| failed())?;
        let before = tcgetattr(&tty).map_err(|_error| failed())?;
        let mut quiet = before.clone();
        quiet.local_modes.remove(LocalModes::ECHO);
        tcsetattr(&tty, OptionalActions::Flush, &quiet).map_err(|_error| failed())?;
        Ok(Self { tty, before })
    }

    fn ask(&mut self, strings: &Strings, prompt: &str) -> Result<Zeroizing<String>, Failure> {
        let failed = |_error| Failure::refused(strings.ask_no_terminal());
        write!(self.tty, "{prompt} ").map_err(failed)?;
        let mut line = Zeroizing::new(String::new());
        let failed = |_error| Failure::refused(strings.ask_no_terminal());
        BufReader::new(&self.tty).read_line(&mut line).map_err(failed)?;
        writeln!(self.tty).ok();
        let typed = line.lines().next().unwrap_or_default();
        Ok(Zeroizing::new(typed.to_owned()))
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        tcsetattr(&self.tty, OptionalActions::Now, &self.before).ok();
    }
}

/// What makes a good passphrase, with one that nobody has chosen.
fn advice(strings: &Strings, user: &str) -> String {
    match words::offered(user) {
        Ok(words) if !words.is_empty() => {
            format!("{} {}", strings.weak_hint(), strings.weak_offer(words.to_string()))
        }
        _ => strings.weak_hint(),
    }
}

/// A new passphrase for a user: from a file, or typed twice; a weak one is refused with advice.
///
/// # Errors
/// A [`Failure`] that says what is missing.
pub(crate) fn new_passphrase(
    strings: &Strings,
    user: &str,
    given: Option<Line>,
) -> Result<Passphrase, Failure> {
    let typed_twice = given.is_none();
    let line = match given {
        Some(line) => line.text,
        None => typed(strings, &strings.ask_new_passphrase(user.to_owned()))?,
    };
    let passphrase = Passphrase::new(&line);
    if let Some(weak) = passphrase.weakness(user) {
        let text = match weak {
            Weak::Short => strings.weak_short(SHORTEST),
            Weak::Monotonous => strings.weak_monotonous(VARIETY),
            Weak::HoldsName => strings.weak_name(),
            Weak::Guessable => strings.weak_guessable(),
        };
        return Err(Failure::refused(text).hint(advice(strings, user)));
    }
    if typed_twice {
        let again = typed(strings, &strings.ask_again())?;
        if !Passphrase::new(&again).is(&passphrase) {
            return Err(Failure::refused(strings.ask_differs()));
        }
    }
    Ok(passphrase)
}
