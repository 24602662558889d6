//! The terminal, threads, signals and clock of the machine.
