//! One test binary: it links once.
//!
//! `cfg(test)` is always on here; written out, it tells clippy that a failing step may panic.

#[cfg(test)]
mod access_log;
#[cfg(test)]
mod ahead;
#[cfg(test)]
mod attribution;
#[cfg(test)]
mod backups;
#[cfg(test)]
mod beside;
#[cfg(test)]
mod calls;
#[cfg(test)]
mod cells;
#[cfg(test)]
mod clock;
#[cfg(test)]
mod code_pages;
#[cfg(test)]
mod commands;
#[cfg(test)]
mod dates;
#[cfg(test)]
mod decisions;
#[cfg(test)]
mod dossier;
mod drafts;
#[cfg(test)]
mod erasure;
#[cfg(test)]
mod evaluation;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod finding;
#[cfg(test)]
mod flips;
#[cfg(test)]
mod format;
#[cfg(test)]
mod full_disk;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod import_rules;
#[cfg(test)]
mod imports;
#[cfg(test)]
mod kills;
#[cfg(test)]
mod late_jobs;
#[cfg(test)]
mod letters;
mod limits;
#[cfg(test)]
mod loops;
#[cfg(test)]
mod monkey;
#[cfg(test)]
mod names;
#[cfg(test)]
mod older;
#[cfg(test)]
mod order;
#[cfg(test)]
mod own;
#[cfg(test)]
mod passphrases;
#[cfg(test)]
mod past;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod planner;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod program;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod real_people;
#[cfg(test)]
mod rest;
#[cfg(test)]
mod restores;
#[cfg(test)]
mod retention;
#[cfg(test)]
mod rights;
#[cfg(test)]
mod rotation;
#[cfg(test)]
mod screen;
#[cfg(test)]
mod sealed;
#[cfg(test)]
mod sentences;
#[cfg(test)]
mod sheets;
#[cfg(test)]
mod signals;
mod stays;
#[cfg(test)]
mod stories;
#[cfg(test)]
mod sums;
#[cfg(test)]
mod support;
#[cfg(test)]
mod tamper;
#[cfg(test)]
mod team;
#[cfg(test)]
mod terminal;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod unwilling;
#[cfg(test)]
mod vault;
#[cfg(test)]
mod waves;
#[cfg(test)]
mod wiped;
#[cfg(test)]
mod workplace;
