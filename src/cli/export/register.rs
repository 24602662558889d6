//! `trede export register`: the entry for the register of algorithms.

use std::path::Path;

use crate::cli::args::Global;
use crate::cli::output::{Answer, Failure, Output};
use crate::cli::places;
use crate::cli::session::Session;
use crate::domain::Noted;
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::report::register::entry;

/// Writes the entry: for a program where the name ends so, else to read.
pub(super) fn run(global: &Global, out: &Path) -> Answer {
    let mut session = Session::reading(global, Operation::Report)?;
    let (data, strings) = (&session.app.model.data, session.strings());
    let made = entry(strings, &data.policy, &data.rules, (data.first_on, data.today));
    let json = made.data();
    let is_json = out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let written = if is_json { format!("{json:#}\n") } else { made.text() };
    let saved: Result<(), Failure> = places::write_file(strings, out, written.as_bytes());
    let shown = out.display().to_string();
    let told = format!("{}\n", strings.register_written(shown));
    session.note(Noted::Asked(match saved {
        Ok(()) => Asked::done(Operation::Report).to_file(),
        Err(_) => Asked::failed(Operation::Report),
    }));
    saved?;
    session.vault.close();
    Ok(Output::done(told, json))
}
