//! The program: hands the command line to the library.

use std::alloc::System;
use std::process::ExitCode;

use zeroizing_alloc::ZeroAlloc;

/// Overwrites whatever is given back: names, notes and drafts live in strings that no wrapper of
/// ours could follow through every crate that copies them.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    trede::cli::run()
}
