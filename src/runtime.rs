//! The terminal, threads, signals and clock of the machine.
//!
//! Threads meet in one channel of [`events::Event`]: the reader of the keyboard, the listener for
//! signals, the watchdog for a terminal that went away, the clocks of idleness and of typing, and
//! whatever jobs the program starts. The other end, [`run::run`], is the thread of the screen: it blocks until something happened,
//! hands it to the [`run::Program`], and draws once.

pub mod clipboard;
pub mod clock;
pub mod device;
pub mod events;
pub mod frame;
pub mod hardening;
pub mod idle;
pub mod jobs;
pub mod panic;
pub mod run;
pub mod signals;
pub mod stack;
pub mod terminal;
pub mod typing;
pub mod watchdog;
