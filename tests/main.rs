//! The fast layer: what `cargo test` runs without thinking, in less than half a minute after the
//! build. One binary for each layer: it links once. The others are `slow.rs` and `hard.rs`.
//!
//! `cfg(test)` is always on here; written out, it tells clippy that a failing step may panic.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod appointments;
#[cfg(test)]
mod budget;
#[cfg(test)]
mod by_hand;
#[cfg(test)]
mod callers;
#[cfg(test)]
mod calls;
#[cfg(test)]
mod carried;
#[cfg(test)]
mod choices;
#[cfg(test)]
mod conditions;
#[cfg(test)]
mod council;
#[cfg(test)]
mod dates;
#[cfg(test)]
mod deciding;
mod drafts;
#[cfg(test)]
mod drawing;
#[cfg(test)]
mod effect;
#[cfg(test)]
mod filtering;
#[cfg(test)]
mod help;
#[cfg(test)]
mod import_rules;
#[cfg(test)]
mod incoming;
#[cfg(test)]
mod late_jobs;
#[cfg(test)]
mod monkey;
#[cfg(test)]
mod mouse;
#[cfg(test)]
mod mutations;
#[cfg(test)]
mod my_day;
#[cfg(test)]
mod new_rungs;
#[cfg(test)]
mod one_name;
#[cfg(test)]
mod one_person;
#[cfg(test)]
mod order;
#[cfg(test)]
mod overviews;
#[cfg(test)]
mod own;
#[cfg(test)]
mod past;
#[cfg(test)]
mod person_page;
#[cfg(test)]
mod planner;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod questionnaire;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod real_cells;
#[cfg(test)]
mod real_headers;
#[cfg(test)]
mod replay;
#[cfg(test)]
mod reports;
#[cfg(test)]
mod rest;
#[cfg(test)]
mod rotation;
#[cfg(test)]
mod settled;
#[cfg(test)]
mod stays;
#[cfg(test)]
mod stories;
#[cfg(test)]
#[allow(dead_code, reason = "each layer uses a part; tidy.rs holds that all of it is used")]
mod support;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod today;
#[cfg(test)]
mod tour;
#[cfg(test)]
mod vault;
#[cfg(test)]
mod week;
#[cfg(test)]
mod wishes;
#[cfg(test)]
mod workplace;
#[cfg(test)]
mod written_in;
