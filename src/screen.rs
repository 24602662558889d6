//! The screen: one loop through the first start, a vault that is not open yet, an open one, and a
//! locked one.
//!
//! Each of these is a state of the [`on_screen`], with contexts of its own in the keymap; what lies below
//! both the screen and the command line is in [`crate::opening`].

mod asking;
mod first;
mod keys;
mod launch;
mod locked;
pub mod on_screen;
mod open_vault;

use std::io::IsTerminal as _;
use std::path::Path;

use crate::i18n::Strings;
use crate::opening::failure::Failure;
use crate::opening::given::Given;
use crate::opening::{places, say, wording};
use crate::runtime::events::Channel;
use crate::runtime::events::Event;
use crate::runtime::idle::Alarm;
use crate::runtime::idle::{self, Activity};
use crate::runtime::jobs::Threads;
use crate::runtime::run::run;
use crate::runtime::{stack, typing};
use crate::store::Opened;
use crate::ui::theme::Theme;
use on_screen::OnScreen;

/// Opens the vault of the home folder on the screen; the exit code.
pub(crate) fn open(given: &Given, theme: Theme) -> Result<u8, Failure> {
    let home = places::home(given)?;
    if given.as_of.is_some() {
        return Err(Failure::usage(places::strings(given).cli_as_of_writes()));
    }
    needs_terminal(given)?;
    let on_screen = OnScreen::new(given, &home, theme, size())?;
    // Now, while it lies below: the frames of the screen will cover only parts of it.
    stack::wipe();
    go(on_screen)
}

/// The screen needs a terminal on both ends.
///
/// # Errors
/// A [`Failure`] where there is none.
pub(crate) fn needs_terminal(given: &Given) -> Result<(), Failure> {
    if std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
        Ok(())
    } else {
        Err(Failure::usage(places::strings(given).cli_no_terminal()))
    }
}

/// Shows an open vault until the person leaves; the exit code.
pub(crate) fn show(
    given: &Given,
    home: &Path,
    theme: Theme,
    strings: &Strings,
    opened: Opened,
) -> Result<u8, Failure> {
    go(OnScreen::open(given, home, theme, size(), strings, opened)?)
}

/// Columns and rows of the terminal.
fn size() -> (u16, u16) {
    crossterm::terminal::size().unwrap_or((80, 24))
}

/// Runs the screen until the person leaves.
fn go(mut on_screen: OnScreen) -> Result<u8, Failure> {
    let failed = |strings: &Strings, error: &std::io::Error| {
        let (message, hint) = wording::io_error(strings, error);
        Failure { code: 1, message, hint }
    };
    let (activity, channel): (Activity, _) = (on_screen.activity().clone(), Channel::new());
    let limit = u64::from(on_screen.lock_minutes()) * 60;
    let started = idle::start(channel.sender.clone(), activity.clone(), limit, |alarm| alarm);
    started.map_err(|error| failed(&on_screen.strings(), &error))?;
    let typing = typing::start(channel.sender.clone(), || Alarm::Paused);
    on_screen.tell_typing(typing.map_err(|error| failed(&on_screen.strings(), &error))?);
    let ring = channel.sender.clone();
    on_screen.work_beside(Threads::new(move || drop(ring.send(Event::Job(Alarm::Found)))));
    let code = run(&mut on_screen, channel);
    for problem in on_screen.problems() {
        say(problem);
    }
    let code = code.map_err(|error| failed(&on_screen.strings(), &error))?;
    if activity.take_copied() {
        crate::runtime::clipboard::wipe();
    }
    on_screen.close()?;
    Ok(u8::try_from(code).unwrap_or(1))
}
