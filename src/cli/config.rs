//! `trede config`: what is wrong with the settings, what is in force, and where they are.

use std::fmt::Write as _;

use serde_json::json;

use super::args::{Config, Global};
use super::output::{Answer, Output};
use super::places;
use crate::config::paths;
use crate::i18n::Strings;

pub(super) fn run(global: &Global, what: Config) -> Answer {
    let home = places::home(global)?;
    let (settings, problems) = places::settings(&home);
    let strings = Strings::new(places::language(global, settings.language));
    let path = paths::settings(&home).display().to_string();
    Ok(match what {
        Config::Path => Output::done(format!("{path}\n"), json!({ "path": path })),
        Config::List => list(&settings),
        Config::Check => {
            let mut text = String::new();
            let mut rows = Vec::new();
            for problem in &problems {
                writeln!(text, "{path}:{problem}").ok();
                let (line, column) = (problem.line, problem.column);
                rows.push(json!({ "line": line, "column": column, "text": problem.to_string() }));
            }
            let own = [
                (places::plans(&home).1, paths::plans(&home)),
                (places::thesaurus(&home).1, paths::thesaurus(&home)),
            ];
            for (problem, path) in
                own.into_iter().filter_map(|(problem, path)| Some((problem?, path)))
            {
                let path = path.display().to_string();
                writeln!(text, "{path}: {problem}").ok();
                rows.push(json!({ "line": null, "column": null, "text": problem }));
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

fn list(settings: &crate::config::settings::Settings) -> Output {
    let rules = &settings.rules;
    let language = settings.language.map_or("", |language| match language {
        crate::i18n::Language::Dutch => "nl",
        crate::i18n::Language::English => "en",
    });
    let rows = [
        ("queue.interval_days", rules.interval_days.to_string()),
        ("queue.silent_days", rules.silent_days.to_string()),
        ("queue.retry_days", rules.retry_days.to_string()),
        ("queue.random_every", rules.random_every.to_string()),
        ("queue.phase", rules.phases.len().to_string()),
        ("interface.keymap", settings.keymap.clone()),
        ("interface.language", language.to_owned()),
        ("security.lock_minutes", settings.lock_minutes.to_string()),
        ("backups.copies", settings.backups.copies.to_string()),
        ("backups.days", settings.backups.days.to_string()),
    ];
    let mut text = String::new();
    for (name, value) in &rows {
        writeln!(text, "{name} = {value}").ok();
    }
    let map: serde_json::Map<String, serde_json::Value> =
        rows.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    Output::done(text, json!(map))
}
