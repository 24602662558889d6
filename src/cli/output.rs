//! What a command answers.

use std::path::Path;

use serde_json::{Value, json};

use super::args::Colour;
use crate::i18n::Strings;
pub(super) use crate::opening::failure::Failure;
use crate::opening::places;
use crate::ui::theme::Theme;

/// A result, as text and as JSON.
#[derive(Debug)]
pub(super) struct Output {
    /// For a person; whole lines.
    pub(super) text: String,
    /// For a program.
    pub(super) json: Value,
    /// 0, or 4 where damage was found and told.
    pub(super) code: u8,
}

impl Output {
    /// Done.
    pub(super) const fn done(text: String, json: Value) -> Self {
        Self { text, json, code: 0 }
    }

    /// Said of a demo: nobody must take it for the real vault.
    pub(super) fn in_demo(mut self, strings: &Strings) -> Self {
        self.text = format!("{}  {}", strings.header_demo(), self.text);
        if let Some(object) = self.json.as_object_mut() {
            object.insert("demo".to_owned(), Value::Bool(true));
        }
        self
    }
}

/// A command's answer.
pub(super) type Answer = Result<Output, Failure>;

/// Writes a page about somebody to a file, and says so.
///
/// # Errors
/// A [`Failure`] that says what the system answered.
pub(super) fn handed_out(
    strings: &Strings,
    path: &Path,
    content: &str,
    name: String,
) -> Result<Output, Failure> {
    places::write_file(strings, path, content.as_bytes())?;
    let shown = path.display().to_string();
    let told = strings.dossier_written(shown.clone(), name);
    Ok(Output::done(format!("{told}\n"), json!({ "path": shown })))
}

/// What the screen answered: it has said everything itself.
///
/// # Errors
/// The [`Failure`] of the screen.
pub(super) fn shown(code: Result<u8, Failure>) -> Answer {
    code.map(|code| Output { text: String::new(), json: Value::Null, code })
}

/// Colour where it is wanted; `NO_COLOR` counts when it is set to anything.
pub(super) fn theme(colour: Colour) -> Theme {
    let asked_not = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    match colour {
        Colour::Always => Theme::colour(),
        Colour::Auto if !asked_not => Theme::colour(),
        Colour::Auto | Colour::Never => Theme::mono(),
    }
}
