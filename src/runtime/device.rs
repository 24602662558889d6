//! The name of this machine, by which the access log tells from where something was done.

use crate::domain::CleanText;

/// What the system calls this machine; empty where it says nothing that can be read.
pub fn name() -> CleanText {
    let system = rustix::system::uname();
    let name = system.nodename().to_string_lossy();
    CleanText::line(&name).unwrap_or_default()
}
