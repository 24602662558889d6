//! Notices that the terminal went away.
//!
//! When a window or a connection closes and SIGHUP does not reach us (a parent may ignore it, and
//! only the leader of the session gets it), the reader of the keyboard would tell, but only once it
//! has handed over what was typed before.

use std::io;
use std::os::fd::AsFd;
use std::sync::mpsc::Sender;
use std::thread;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;

use super::events::{Event, StopReason};

/// Starts the watch on standard input; a hangup becomes [`StopReason::Hangup`].
///
/// # Errors
/// When the thread cannot be started.
pub fn start<M: Send + 'static>(sender: Sender<Event<M>>) -> io::Result<()> {
    thread::Builder::new().name("watchdog".into()).spawn(move || {
        wait_for_hangup(io::stdin());
        // No receiver means that the program is ending anyway.
        sender.send(Event::Stop(StopReason::Hangup)).ok();
    })?;
    Ok(())
}

/// Blocks until the other side of `terminal` is gone.
///
/// Interest in nothing still reports hangups and errors, so this sleeps until then, without a
/// single wake-up.
fn wait_for_hangup(terminal: impl AsFd) {
    loop {
        let mut watched = [PollFd::new(&terminal, PollFlags::empty())];
        match poll(&mut watched, None) {
            Ok(0) | Err(Errno::INTR | Errno::AGAIN) => {}
            Ok(_) | Err(_) => return,
        }
    }
}
