//! The slow layer: the program as it is started, on the command line and in a terminal, and whatever
//! else takes its time. `cargo test --test slow`; `.ci/run` runs it.

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
mod bombs;
#[cfg(test)]
mod cells;
#[cfg(test)]
mod clock;
#[cfg(test)]
mod closing;
#[cfg(test)]
mod code_pages;
#[cfg(test)]
mod commands;
#[cfg(test)]
mod commonest;
#[cfg(test)]
mod decisions;
#[cfg(test)]
mod dossier;
#[cfg(test)]
mod erasure;
#[cfg(test)]
mod evaluation;
#[cfg(test)]
mod finding;
#[cfg(test)]
mod first_load;
#[cfg(test)]
mod foreign_files;
#[cfg(test)]
mod format;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod imports;
#[cfg(test)]
mod leaving;
#[cfg(test)]
mod letters;
#[cfg(test)]
mod loops;
#[cfg(test)]
mod measuring;
#[cfg(test)]
mod names;
#[cfg(test)]
mod older;
#[cfg(test)]
mod passphrases;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod program;
#[cfg(test)]
mod real_people;
#[cfg(test)]
mod restores;
#[cfg(test)]
mod retention;
#[cfg(test)]
mod rights;
#[cfg(test)]
mod round_trips;
#[cfg(test)]
mod screen;
#[cfg(test)]
mod sealed;
#[cfg(test)]
mod sentences;
#[cfg(test)]
mod signals;
#[cfg(test)]
mod sums;
#[cfg(test)]
#[allow(dead_code, reason = "each layer uses a part; tidy.rs holds that all of it is used")]
mod support;
#[cfg(test)]
mod team;
#[cfg(test)]
mod terminal;
#[cfg(test)]
mod unwilling;
#[cfg(test)]
mod waves;
