//! The screen: the program of the runtime, made of the app, the vault and a theme.

mod keys;

use std::io::IsTerminal as _;
use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use serde_json::Value;

use super::args::{Colour, Global};
use super::output::{Answer, Failure, Output};
use super::session::{open_vault, say, told};
use super::{places, says};
use crate::app::App;
use crate::app::input::{Effect, Input, Now, SaveProblem};
use crate::app::model::Status;
use crate::app::start::Start;
use crate::config::paths;
use crate::domain::Entry;
use crate::domain::day::{self, Side};
use crate::i18n::Strings;
use crate::runtime::events::{Channel, Event};
use crate::runtime::run::{Flow, Program, run};
use crate::runtime::{clock, random};
use crate::store::{Opened, StoreError, Vault};
use crate::ui;
use crate::ui::theme::Theme;

/// Opens the vault of the home folder on the screen.
pub(super) fn open(global: &Global) -> Answer {
    let home = places::home(global)?;
    if global.as_of.is_some() {
        return Err(Failure::usage(places::strings(global).cli_as_of_writes()));
    }
    needs_terminal(global)?;
    let (strings, opened) = open_vault(global, &home)?;
    show(global, &home, strings, opened)
}

/// The screen needs a terminal on both ends.
///
/// # Errors
/// A [`Failure`] where there is none.
pub(super) fn needs_terminal(global: &Global) -> Result<(), Failure> {
    if std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
        Ok(())
    } else {
        Err(Failure::usage(places::strings(global).cli_no_terminal()))
    }
}

/// Shows an open vault until the person leaves.
pub(super) fn show(global: &Global, home: &Path, strings: Strings, opened: Opened) -> Answer {
    let (mut desk, problems) = Desk::new(global, home, strings, opened)?;
    let code = run(&mut desk, Channel::new());
    for problem in problems {
        say(&problem);
    }
    let strings = &desk.app.strings;
    let code = code.map_err(|error| {
        let (message, hint) = says::io_error(strings, &error);
        Failure { code: 1, message, hint }
    })?;
    if let Some(vault) = desk.vault.take() {
        vault.close();
    }
    Ok(Output { text: String::new(), json: Value::Null, code: u8::try_from(code).unwrap_or(1) })
}

/// App, vault and theme.
struct Desk {
    app: App,
    vault: Option<Vault>,
    theme: Theme,
    /// A day that was given instead of the clock's.
    fixed_day: bool,
    /// The seed of the last step, should the system have no more.
    seed: u128,
}

impl Desk {
    fn new(
        global: &Global,
        home: &Path,
        strings: Strings,
        opened: Opened,
    ) -> Result<(Self, Vec<String>), Failure> {
        let Opened { vault, caseload, notices } = opened;
        let demo = vault.founding().demo;
        let given = global.today.as_deref().map(|text| {
            let (clock, sides) = (clock::today(), [Side::Past, Side::Ahead]);
            let day = sides.into_iter().find_map(|side| day::parse(text, clock, side));
            day.ok_or_else(|| Failure::usage(strings.cli_bad_day(text.to_owned())))
        });
        let given = given.transpose()?;
        if given.is_some() && !demo {
            return Err(Failure::usage(strings.cli_today_writes()));
        }
        let (settings, wrong) = places::settings(home);
        let (keymap, keys) = places::keymap(home, &settings.keymap);
        let file = paths::settings(home).display().to_string();
        let mut problems: Vec<String> = wrong.iter().map(|p| format!("{file}:{p}")).collect();
        let file = paths::keys(home).display().to_string();
        problems.extend(keys.iter().map(|problem| format!("{file}:{problem}")));
        let start = Start {
            caseload,
            headers: vault.logged().iter().map(|logged| logged.header.clone()).collect(),
            rules: settings.rules,
            salt: vault.founding().salt,
            today: given.unwrap_or_else(clock::today),
            user: places::user(global, &strings)?,
            demo,
            size: crossterm::terminal::size().unwrap_or((80, 24)),
            told: told(&strings, &notices).or_else(|| problems.first().cloned()),
        };
        let desk = Self {
            app: App::new(start, keymap, strings),
            vault: Some(vault),
            theme: theme(global.color),
            fixed_day: given.is_some(),
            seed: 0,
        };
        Ok((desk, problems))
    }

    fn now(&mut self) -> Now {
        self.seed = random::number().unwrap_or_else(|_none| self.seed.wrapping_add(1));
        Now { at: clock::now(), seed: self.seed }
    }

    /// One step of the app and everything that follows from it.
    fn step(&mut self, input: Input, flows: &mut Vec<Flow>) {
        let now = self.now();
        let mut effects = self.app.handle(input, &now);
        flows.push(Flow::Draw);
        while !effects.is_empty() {
            let mut next = Vec::new();
            for effect in effects {
                let answer = self.perform(effect, flows);
                next.extend(answer.map(|answer| self.app.handle(answer, &now)));
            }
            effects = next.into_iter().flatten().collect();
        }
    }

    fn perform(&mut self, effect: Effect, flows: &mut Vec<Flow>) -> Option<Input> {
        match effect {
            Effect::Append(entry) => return Some(self.append(entry)),
            Effect::Fetch { seq, redo } => {
                let entry = self.vault.as_ref().and_then(|vault| vault.entry(seq).ok());
                return Some(Input::Fetched { entry: entry.map(Box::new), redo });
            }
            Effect::Copy(text) => flows.push(Flow::Copy(text)),
            Effect::Redraw => flows.push(Flow::Redraw),
            Effect::Quit => flows.push(Flow::Quit(0)),
        }
        None
    }

    /// Durable first; only then the app hears that it is saved.
    fn append(&mut self, entry: Box<Entry>) -> Input {
        let Some(vault) = &mut self.vault else { return Input::NotSaved(SaveProblem::Other) };
        match vault.append(&entry) {
            Ok(()) => Input::Saved(entry),
            Err(StoreError::NoSpace) => Input::NotSaved(SaveProblem::NoSpace),
            Err(StoreError::ReadOnly) => Input::NotSaved(SaveProblem::ReadOnly),
            Err(_) => Input::NotSaved(SaveProblem::Other),
        }
    }

    /// The store follows once the screen knows.
    fn project(&mut self) {
        let Some(Status::Saved(entry)) = &self.app.model.status else { return };
        let notice =
            self.vault.as_mut().and_then(|vault| vault.project(&self.app.model.caseload, entry));
        if let Some(notice) = notice {
            let text = says::notice(&self.app.strings, &notice);
            self.app.model.status = Some(Status::Told(text));
        }
    }
}

impl Program for Desk {
    type Message = ();

    fn handle(&mut self, event: Event<()>) -> Vec<Flow> {
        let mut flows = Vec::new();
        let today = clock::today();
        if !self.fixed_day && today != self.app.model.today {
            self.step(Input::Today(today), &mut flows);
        }
        let head = self.app.model.caseload.head();
        match event {
            Event::Key(key) => {
                if let Some(key) = keys::pressed(key) {
                    self.step(Input::Key(key), &mut flows);
                }
            }
            Event::Paste(text) => self.step(Input::Paste(text), &mut flows),
            Event::Resize(width, height) => self.step(Input::Resize(width, height), &mut flows),
            Event::Resumed => flows.push(Flow::Redraw),
            _ => {}
        }
        if self.app.model.caseload.head() != head {
            self.project();
        }
        flows
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        ui::draw(&self.app, &self.theme, area, buf)
    }

    fn leave(&mut self) -> Option<String> {
        None
    }
}

/// Colour where it is wanted; `NO_COLOR` counts when it is set to anything.
fn theme(colour: Colour) -> Theme {
    let asked_not = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    match colour {
        Colour::Always => Theme::colour(),
        Colour::Auto if !asked_not => Theme::colour(),
        Colour::Auto | Colour::Never => Theme::mono(),
    }
}
