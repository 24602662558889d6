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
use crate::app::input::{Input, Now};
use crate::app::model::Status;
use crate::app::start::Start;
use crate::config::paths;
use crate::crypto::random;
use crate::domain::CleanText;
use crate::domain::day::{self, Side};
use crate::i18n::Strings;
use crate::runtime::clock;
use crate::runtime::effects::{self, Outside};
use crate::runtime::events::{Channel, Event};
use crate::runtime::run::{Flow, Program, run};
use crate::store::{Opened, Vault};
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
    if !opened.vault.founding().demo && opened.vault.user().is_empty() {
        let failure = Failure::refused(strings.recovery_only());
        return Err(failure.hint(strings.recovery_only_hint()));
    }
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
            user: if demo { places::user(global, &strings)? } else { CleanText::cut(vault.user()) },
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
        let Some(vault) = &mut self.vault else { return };
        let (outside, notices) = effects::step(&mut self.app, vault, input, &now);
        flows.push(Flow::Draw);
        flows.extend(outside.into_iter().map(|outside| match outside {
            Outside::Copy(text) => Flow::Copy(text),
            Outside::Redraw => Flow::Redraw,
            Outside::Quit => Flow::Quit(0),
        }));
        if let Some(text) = told(&self.app.strings, &notices) {
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
