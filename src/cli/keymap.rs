//! `trede keymap`: what is wrong with the keys, and all of them.

use std::fmt::Write as _;

use serde_json::json;

use super::args::{Global, Keymap as Args};
use super::output::{Answer, Failure, Output};
use super::places;
use crate::app::action::{Action, Context, VOCABULARY};
use crate::config::paths;
use crate::i18n::Strings;
use crate::keymap::{Keymap, Severity, Source};

pub(super) fn run(global: &Global, args: &Args) -> Answer {
    let home = places::home(global)?;
    let (settings, _) = places::settings(&home);
    let strings = Strings::new(places::language(global, settings.language));
    match args {
        Args::List => Ok(list(&strings, &places::keymap(&home, &settings.keymap).0)),
        Args::Check { file } => {
            let path = file.clone().unwrap_or_else(|| paths::keys(&home));
            let text = places::limited(&path);
            if text.is_none() && file.is_some() {
                let shown = path.display().to_string();
                return Err(Failure::refused(strings.cli_no_file(shown)));
            }
            let base = places::builtin(&settings.keymap);
            Ok(check(&strings, base, text.as_deref(), &path.display().to_string()))
        }
    }
}

fn check(strings: &Strings, base: &str, user: Option<&str>, path: &str) -> Output {
    let (_, found) = Keymap::load(base, user, &VOCABULARY);
    let (mut text, mut rows, mut bad) = (String::new(), Vec::new(), false);
    for found in &found {
        let error = found.severity() == Severity::Error;
        bad |= error;
        let file = if found.source == Source::User { path } else { "keymap" };
        writeln!(text, "{file}:{}", strings.diagnostic(found)).ok();
        rows.push(json!({
            "line": found.position.map(|at| at.line),
            "column": found.position.map(|at| at.column),
            "error": error,
            "text": strings.remark(&found.kind),
        }));
    }
    if found.is_empty() {
        writeln!(text, "{}", strings.cli_keymap_fine()).ok();
    }
    let json = json!({ "ok": !bad, "problems": rows });
    Output { text, json, code: u8::from(bad) }
}

fn list(strings: &Strings, keymap: &Keymap) -> Output {
    let (mut text, mut rows) = (String::new(), Vec::new());
    for context in Context::ALL {
        let mut bindings: Vec<_> = keymap.bindings(context.id()).collect();
        bindings.sort_by_key(|binding| binding.action.0);
        for binding in bindings {
            let Some(action) = Action::from_id(binding.action) else { continue };
            let keys = binding.sequence.to_string();
            let title = strings.action(action);
            let name = action.name();
            writeln!(text, "{:<10} {keys:<12} {name:<22} {title}", context.name()).ok();
            rows.push(json!({ "context": context.name(), "keys": keys, "action": name }));
        }
    }
    Output::done(text, json!({ "rows": rows }))
}
