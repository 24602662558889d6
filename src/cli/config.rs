//! `trede config`: what is wrong with the settings, what is in force, and where they are.

mod list;

use std::fmt::Write as _;

use serde_json::json;

use super::args::{Config, Global};
use super::output::{Answer, Output};
use super::places;
use crate::config::paths;
use crate::i18n::Strings;

pub(super) fn run(global: &Global, what: Config) -> Answer {
    let home = places::home(global)?;
    let found = places::found_settings(&home);
    let strings = Strings::new(places::language(global, found.settings.language));
    let path = paths::settings(&home);
    Ok(match what {
        Config::Path => {
            let path = path.display().to_string();
            Output::done(format!("{path}\n"), json!({ "path": path }))
        }
        Config::List => list::run(global, &strings, &home, &found),
        Config::Check => {
            let mut text = String::new();
            let mut rows = Vec::new();
            for (path, problems) in [
                (path, found.problems),
                (paths::plans(&home), places::plans(&home).1),
                (paths::policy(&home), places::policy(&home).1),
                (paths::budget(&home), places::budget(&home).1),
                (paths::thesaurus(&home), places::thesaurus(&home).1),
            ] {
                for line in places::told(&strings, &path, &problems) {
                    writeln!(text, "{line}").ok();
                }
                rows.extend(problems.iter().map(|problem| {
                    json!({
                        "file": path.display().to_string(),
                        "line": problem.line,
                        "column": problem.column,
                        "text": strings.mistake(problem),
                    })
                }));
            }
            if rows.is_empty() {
                writeln!(text, "{}", strings.cli_config_fine()).ok();
            }
            let fine = rows.is_empty();
            let json = json!({ "ok": fine, "problems": rows });
            Output { text, json, code: u8::from(!fine) }
        }
    })
}
