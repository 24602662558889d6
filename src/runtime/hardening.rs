//! What a process can do so that its memory does not end up in a file, and so that a file that may
//! not grow does not end it.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
use signal_hook::consts::SIGXFSZ;

/// No core dumps, no other process of the same person reads this one's memory, and a write beyond
/// the size that files may have is refused instead of ending the program. Done first of all; a
/// system that refuses is no reason to stop, and the threat model says so.
pub fn harden() {
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    setrlimit(Resource::Core, none).ok();
    set_dumpable_behavior(DumpableBehavior::NotDumpable).ok();
    // Once the signal is taken, the write itself answers; there is nothing else to do about it.
    signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false))).ok();
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustix::process::{dumpable_behavior, getrlimit};

    #[test]
    fn no_core_is_written_and_nobody_attaches() {
        harden();
        assert_eq!(getrlimit(Resource::Core).current, Some(0));
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
    }
}
