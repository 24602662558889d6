//! `trede export order`: the order of a day without names, for whoever wants to work it out again.

use std::path::Path;

use serde_json::json;

use crate::cli::args::Global;
use crate::cli::output::{Answer, Failure, Output};
use crate::cli::session::Session;
use crate::crypto::random;
use crate::domain::Noted;
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::files::out_file::OutProblem;
use crate::files::out_folder::OutFolder;
use crate::measurement::suppression::LEAST;
use crate::report::replay::{Bundle, files};

/// Writes the order of today, or of the day that is looked at, into a new folder.
pub(super) fn run(global: &Global, dir: &Path) -> Answer {
    let mut session = Session::reading(global, Operation::Export)?;
    let (data, strings) = (&session.app.model.data, session.strings());
    let people = data.queue.len();
    if people < LEAST as usize {
        return Err(Failure::refused(strings.replay_few(LEAST)));
    }
    let on = data.today;
    let words = (0..people).map(|_| random::number().map(|word| format!("{word:032x}")));
    let words = words.collect::<Result<Vec<String>, _>>();
    let words = words.map_err(|error| Failure::refused(error.to_string()))?;
    let note = strings.replay_note();
    let bundle = Bundle { queue: &data.queue, rules: &data.rules, on, words: &words, note };
    let written = write(dir, &files(&bundle));
    session.note(Noted::Asked(match written {
        Ok(()) => Asked::done(Operation::Export).to_file(),
        Err(_) => Asked::failed(Operation::Export),
    }));
    let (strings, shown) = (session.strings(), dir.display().to_string());
    written.map_err(|problem| {
        Failure::refused(strings.import_rejects_failed(shown.clone(), problem.to_string()))
    })?;
    let told = strings.replay_written(people, strings.full_day(on), shown);
    session.vault.close();
    Ok(Output::done(format!("{told}\n"), json!({ "day": on, "people": people, "path": dir })))
}

fn write(dir: &Path, files: &[(&'static str, String)]) -> Result<(), OutProblem> {
    let folder = OutFolder::begin(dir)?;
    files.iter().try_for_each(|(name, text)| folder.write(name, text.as_bytes()))?;
    folder.finish()
}
