//! The screen: the program of the runtime, open in front of a vault or locked.

mod keys;
mod locked;
mod room;

use std::io::IsTerminal as _;
use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use serde_json::Value;

use super::args::{Colour, Global};
use super::output::{Answer, Failure, Output};
use super::session::{open_vault, say};
use super::{backup, places, says};
use crate::app::input::Input;
use crate::i18n::Strings;
use crate::runtime::clock;
use crate::runtime::effects::Outside;
use crate::runtime::events::{Channel, Event};
use crate::runtime::idle::{self, Activity};
use crate::runtime::run::{Flow, Program, run};
use crate::store::Opened;
use crate::ui;
use crate::ui::theme::Theme;
use locked::Locked;
use room::{Room, Way};

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
    let demo = opened.vault.founding().demo;
    if let Some(error) = backup::daily(&opened.vault, home) {
        say(&says::store_error(&strings, error).0);
    }
    let way = Way::new(global, home, &strings);
    let limit = u64::from(way.lock_minutes()) * 60;
    let (room, problems) = Room::new(&way, strings, opened)?;
    let activity = Activity::new();
    let channel = Channel::new();
    let failed = |strings: &Strings, error: &std::io::Error| {
        let (message, hint) = says::io_error(strings, error);
        Failure { code: 1, message, hint }
    };
    if !demo {
        let started = idle::start(channel.sender.clone(), activity.clone(), limit, Lock);
        started.map_err(|error| failed(&way.strings(), &error))?;
    }
    let theme = theme(global.color);
    let state = State::Open(Box::new(room));
    let mut desk = Desk { state, way, theme, activity };
    let code = run(&mut desk, channel);
    for problem in problems {
        say(&problem);
    }
    let code = code.map_err(|error| failed(&desk.way.strings(), &error))?;
    if let State::Open(room) = desk.state {
        room.close();
    }
    Ok(Output { text: String::new(), json: Value::Null, code: u8::try_from(code).unwrap_or(1) })
}

/// It is time to lock.
#[derive(Debug, Clone, Copy)]
struct Lock;

/// Open or locked.
enum State {
    Open(Box<Room>),
    Locked(Box<Locked>),
    /// Between the two, where one could not become the other.
    Gone,
}

struct Desk {
    state: State,
    way: Way,
    theme: Theme,
    activity: Activity,
}

impl Desk {
    /// Wipes everything known and asks for the passphrase.
    fn lock(&mut self) -> Vec<Flow> {
        match std::mem::replace(&mut self.state, State::Gone) {
            State::Open(room) if !room.is_demo() => {
                self.state = State::Locked(Box::new(room.lock(&self.way)));
                // All of the screen: nothing of the last frame may stay.
                vec![Flow::Redraw]
            }
            state => {
                self.state = state;
                Vec::new()
            }
        }
    }

    fn open(&mut self, event: Event<Lock>) -> Vec<Flow> {
        let State::Open(room) = &mut self.state else { return Vec::new() };
        let mut outside = room.begin_day(clock::today());
        let mut flows = Vec::new();
        let input = match event {
            Event::Key(key) => keys::pressed(key).map(Input::Key),
            Event::Paste(text) => Some(Input::Paste(text)),
            Event::Resize(width, height) => Some(Input::Resize(width, height)),
            _ => None,
        };
        if let Some(input) = input {
            outside.extend(room.step(input));
            flows.push(Flow::Draw);
        }
        for outside in outside {
            match outside {
                Outside::Copy(text) => flows.push(Flow::Copy(text)),
                Outside::Redraw => flows.push(Flow::Redraw),
                Outside::Lock => flows.extend(self.lock()),
                Outside::Quit => flows.push(Flow::Quit(0)),
            }
        }
        flows
    }

    fn locked(&mut self, event: &Event<Lock>) -> Vec<Flow> {
        let State::Locked(locked) = &mut self.state else { return Vec::new() };
        match event {
            Event::Key(key) => match locked.press(*key, &self.way) {
                locked::Answer::Typing => vec![Flow::Draw],
                locked::Answer::Leave => vec![Flow::Quit(0)],
                locked::Answer::Opened(room) => {
                    self.state = State::Open(room);
                    vec![Flow::Redraw]
                }
            },
            Event::Resize(width, height) => {
                locked.size = (*width, *height);
                vec![Flow::Draw]
            }
            _ => Vec::new(),
        }
    }
}

impl Program for Desk {
    type Message = Lock;

    fn handle(&mut self, event: Event<Lock>) -> Vec<Flow> {
        match event {
            Event::Job(Lock) => return self.lock(),
            Event::Resumed => {
                // Stopped for a moment or for a night: nobody knows who sits here now.
                let flows = self.lock();
                return if flows.is_empty() { vec![Flow::Redraw] } else { flows };
            }
            Event::Key(_) | Event::Paste(_) => self.activity.note(),
            _ => {}
        }
        match self.state {
            State::Open(_) => self.open(event),
            State::Locked(_) => self.locked(&event),
            State::Gone => vec![Flow::Quit(1)],
        }
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        match &self.state {
            State::Open(room) => ui::draw(&room.app, &self.theme, area, buf),
            State::Locked(locked) => locked.draw(&self.theme, area, buf),
            State::Gone => None,
        }
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
