//! The hard layer: what kills, flips, refuses, fills, harms and looks into memory.
//! `cargo test --test hard`; `.ci/run` runs it, and harder than is usual:
//! `TREDE_KILLS`, `TREDE_FLIPS`.

#[cfg(test)]
mod faults;
#[cfg(test)]
mod flips;
#[cfg(test)]
mod full_disk;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod kills;
#[cfg(test)]
mod limits;
#[cfg(test)]
#[allow(dead_code, reason = "each layer uses a part; tidy.rs holds that all of it is used")]
mod support;
#[cfg(test)]
mod tamper;
#[cfg(test)]
mod wiped;
