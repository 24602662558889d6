//! Taking the terminal, and always giving it back as it was.
//!
//! Left alone on purpose: focus reports, and the enhanced keyboard modes, which differ between
//! terminals and break the shell when they stay behind. The mouse is taken where somebody asks for
//! it: with it goes selecting and copying without a key held.

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::marker::PhantomData;
use std::os::fd::AsFd;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::{ResetColor, force_color_output};
use crossterm::terminal::{
    Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use rustix::termios::{QueueSelector, tcflush};

/// Whether the terminal is ours at the moment. Process-wide, like the terminal itself, because
/// the panic hook has no other way to know.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Whether the terminal reports the mouse at the moment; here for the same reason.
static MOUSE: AtomicBool = AtomicBool::new(false);

/// Presses, drags and the wheel, with columns of any number. Not what crossterm asks for, which is
/// every movement of the pointer besides (1003): a flood of what means nothing here.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1002h\x1b[?1006h";
/// The same undone.
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// Holds the terminal; dropping it gives the terminal back. One at a time, on the screen's thread.
#[derive(Debug)]
pub struct Guard {
    stays_on_its_thread: PhantomData<*const ()>,
}

impl Guard {
    /// Takes the terminal: raw mode, alternate screen, bracketed paste on, mouse off.
    ///
    /// # Errors
    /// When standard input or output is not a terminal, or it refuses; it is then as before.
    pub fn enter() -> io::Result<Self> {
        if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
            return Err(io::Error::new(io::ErrorKind::Unsupported, "not a terminal"));
        }
        let guard = Self { stays_on_its_thread: PhantomData };
        take()?;
        Ok(guard)
    }

    /// Gives the terminal back for a while, as before a suspend.
    pub fn pause(&mut self) {
        give_back();
    }

    /// Takes the terminal again. It first restores the modes found at the start, because a shell
    /// may have set its own while the program was stopped.
    ///
    /// # Errors
    /// When the terminal refuses.
    pub fn resume(&mut self) -> io::Result<()> {
        give_back();
        take()
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

/// What tells the terminal that the mouse is ours, or its own again; `None` where it is so already.
/// This is the one place that takes it, and [`give_back`] the one that gives it back whatever
/// happens.
pub(super) fn mouse_switched(wanted: bool) -> Option<&'static str> {
    let before = MOUSE.swap(wanted, Ordering::SeqCst);
    (before != wanted).then_some(if wanted { MOUSE_ON } else { MOUSE_OFF })
}

fn take() -> io::Result<()> {
    // crossterm answers NO_COLOR by writing an empty colour, which resets reverse video and bold
    // too; the theme drops the colours instead.
    force_color_output(true);
    // Before the first step: whatever of it succeeded must be undone.
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    let mut bytes = Vec::new();
    queue!(
        bytes,
        EnterAlternateScreen,
        Clear(ClearType::All),
        EnableBracketedPaste,
        DisableMouseCapture,
        Hide
    )?;
    output()?.write_all(&bytes)
}

/// Gives the terminal back if it is taken; otherwise does nothing. It never fails: with a
/// terminal that is gone there is nothing to give back.
///
/// The alternate screen is wiped first (in place, so that nothing scrolls into the history):
/// terminals that ignore the alternate screen would leave names standing. Input that nobody read
/// is thrown away: the rest of a paste must not become a shell command.
pub fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    write_farewell().ok();
    tcflush(rustix::stdio::stdin(), QueueSelector::IFlush).ok();
    disable_raw_mode().ok();
}

fn write_farewell() -> io::Result<()> {
    let mut bytes = Vec::new();
    bytes.extend_from_slice(mouse_switched(false).unwrap_or_default().as_bytes());
    queue!(
        bytes,
        EndSynchronizedUpdate,
        ResetColor,
        MoveTo(0, 0),
        Clear(ClearType::FromCursorDown),
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    )?;
    output()?.write_all(&bytes)
}

/// Standard output without the buffer of `std::io::stdout`, which cuts a frame at its newlines.
///
/// # Errors
/// When standard output is closed or no descriptor is left.
pub fn output() -> io::Result<File> {
    Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
}
