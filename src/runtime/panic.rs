//! What a crash leaves behind: a sane terminal and a line without anything about anyone.

use std::io::{self, Write};
use std::panic::{self, Location};
use std::thread;

use super::terminal;

/// Replaces the panic hook for the rest of the process; call it on the thread of the screen.
///
/// A panic on this thread gives the terminal back and then prints one line to standard error:
/// where it happened, never the message of the panic, which may quote a resident's file, and no
/// backtrace. A panic on another thread prints nothing and leaves the screen alone, because the
/// program still draws on it; whoever started that thread reports it.
pub fn install() {
    let screen_thread = thread::current().id();
    panic::set_hook(Box::new(move |info| {
        if thread::current().id() != screen_thread {
            return;
        }
        terminal::give_back();
        // There is nobody left to tell when standard error is gone too.
        writeln!(io::stderr(), "{}", obituary(info.location())).ok();
    }));
}

fn obituary(location: Option<&Location<'_>>) -> String {
    match location {
        Some(location) => format!("trede stopped unexpectedly at {location}"),
        None => "trede stopped unexpectedly".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_names_the_place() {
        let line = obituary(Some(Location::caller()));
        assert!(line.starts_with("trede stopped unexpectedly at "), "{line}");
        assert!(line.contains("panic.rs:"), "{line}");
    }
}
