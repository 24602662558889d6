//! The screen: the program of the runtime, open in front of a vault or locked.

mod first;
mod keys;
mod locked;
mod room;

use std::io::IsTerminal as _;
use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use serde_json::Value;
use zeroize::Zeroizing;

use super::args::{Colour, Global};
use super::output::{Answer, Failure, Output};
use super::session::{open_vault, say};
use super::{backup, demo, places, real, says};
use crate::app::input::Input;
use crate::config::paths;
use crate::i18n::Strings;
use crate::runtime::clock;
use crate::runtime::events::{Channel, Event};
use crate::runtime::idle::{self, Activity, Alarm};
use crate::runtime::run::{Flow, Program, run};
use crate::runtime::stack;
use crate::store::{Opened, StoreError, Vault};
use crate::ui;
use crate::ui::theme::Theme;
use crate::workplace::Outside;
use first::First;
use locked::Locked;
use room::{Room, Way};

/// Opens the vault of the home folder on the screen.
pub(super) fn open(global: &Global) -> Answer {
    let home = places::home(global)?;
    if global.as_of.is_some() {
        return Err(Failure::usage(places::strings(global).cli_as_of_writes()));
    }
    needs_terminal(global)?;
    if matches!(Vault::look(&paths::vault(&home)), Err(StoreError::NotAVault)) {
        return start(global, &home);
    }
    let (strings, opened) = open_vault(global, &home)?;
    if opened.vault.founding().demo {
        // Nobody asked for a demo here; every key on that screen writes.
        real::refuse(global, &home, &strings)?;
    }
    // Now, while it lies below: the frames of the screen will cover only parts of it.
    stack::wipe();
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
pub(super) fn show(global: &Global, home: &Path, strings: Strings, mut opened: Opened) -> Answer {
    if opened.vault.founding().demo {
        real::refuse_exchanged(home, &strings)?;
    }
    if opened.vault.is_rescued() {
        let failure = Failure::refused(strings.recovery_only());
        return Err(failure.hint(strings.recovery_only_hint()));
    }
    if let Some(error) = backup::daily(&mut opened.vault, home) {
        say(&strings.backup_daily_failed(error.to_string()));
    }
    let way = Way::new(global, home, &strings);
    let (room, problems) = Room::new(&way, strings, opened)?;
    go(global, State::Open(Box::new(room)), way, &problems)
}

/// The first start: nothing is there yet.
fn start(global: &Global, home: &Path) -> Answer {
    let way = Way::new(global, home, &places::strings(global));
    go(global, State::First(Box::new(First::new(global)?)), way, &[])
}

/// Runs the screen until the person leaves.
fn go(global: &Global, state: State, way: Way, problems: &[String]) -> Answer {
    let failed = |strings: &Strings, error: &std::io::Error| {
        let (message, hint) = says::io_error(strings, error);
        Failure { code: 1, message, hint }
    };
    let (activity, channel) = (Activity::new(), Channel::new());
    let limit = u64::from(way.lock_minutes()) * 60;
    let started = idle::start(channel.sender.clone(), activity.clone(), limit, |alarm| alarm);
    started.map_err(|error| failed(&way.strings(), &error))?;
    let theme = theme(global.color);
    let mut desk = Desk { state, way, theme, activity, thrown_away: None };
    let code = run(&mut desk, channel);
    for problem in problems {
        say(problem);
    }
    let code = code.map_err(|error| failed(&desk.way.strings(), &error))?;
    if desk.activity.take_copied() {
        crate::runtime::clipboard::wipe();
    }
    if let State::Open(room) = desk.state {
        room.close();
    }
    // Only now may the folder of a demo go.
    drop(desk.thrown_away);
    Ok(Output { text: String::new(), json: Value::Null, code: u8::try_from(code).unwrap_or(1) })
}

/// At the first start, open, or locked.
enum State {
    First(Box<First>),
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
    /// The folder of a demo that was chosen at the first start.
    thrown_away: Option<demo::Place>,
}

impl Desk {
    const fn is_open(&self) -> bool {
        matches!(self.state, State::Open(_))
    }

    fn take_in(&mut self, event: Event<Alarm>) -> Vec<Flow> {
        match event {
            Event::Job(Alarm::Lock) => return self.lock(),
            Event::Job(Alarm::Wipe) => return self.wipe(),
            Event::Resumed => {
                // Stopped for a moment or for a night: nobody knows who sits here now.
                let flows = self.lock();
                return if flows.is_empty() { vec![Flow::Redraw] } else { flows };
            }
            Event::Key(_) | Event::Paste(_) => self.activity.note(),
            _ => {}
        }
        match self.state {
            State::First(_) => {
                let flows = self.first(&event);
                forget(event);
                flows
            }
            State::Open(_) => self.open(event),
            State::Locked(_) => {
                let flows = self.locked(&event);
                forget(event);
                flows
            }
            State::Gone => vec![Flow::Quit(1)],
        }
    }

    /// A key at the first start.
    fn first(&mut self, event: &Event<Alarm>) -> Vec<Flow> {
        let State::First(first) = &mut self.state else { return Vec::new() };
        if let Event::Paste(text) = event {
            first.paste(text);
        }
        let Event::Key(key) = event else { return vec![Flow::Draw] };
        let opened = match first.press(**key) {
            first::Answer::Typing => return vec![Flow::Draw],
            first::Answer::Leave => return vec![Flow::Quit(0)],
            first::Answer::Make => first.make(self.way.home()),
            first::Answer::Demo => {
                let made = demo::thrown_away(self.way.global(), &self.way.strings());
                made.map(|(place, opened)| {
                    self.way = self.way.elsewhere(place.path());
                    self.thrown_away = Some(place);
                    opened
                })
            }
        };
        match opened.and_then(|opened| Room::new(&self.way, self.way.strings(), opened)) {
            Ok((room, _problems)) => self.state = State::Open(Box::new(room)),
            Err(failure) => first.told = failure.message,
        }
        vec![Flow::Redraw]
    }

    /// Wipes everything known and asks for the passphrase.
    fn lock(&mut self) -> Vec<Flow> {
        match std::mem::replace(&mut self.state, State::Gone) {
            State::Open(room) if !room.is_demo() => {
                self.state = State::Locked(Box::new(room.lock(&self.way)));
                // All of the screen: nothing of the last frame may stay.
                let mut flows = self.wipe();
                flows.push(Flow::Redraw);
                flows
            }
            state => {
                self.state = state;
                Vec::new()
            }
        }
    }

    /// Empties the clipboard where it holds what we put there.
    fn wipe(&self) -> Vec<Flow> {
        self.activity.take_copied().then(|| Flow::Copy(String::new())).into_iter().collect()
    }

    fn open(&mut self, event: Event<Alarm>) -> Vec<Flow> {
        let State::Open(room) = &mut self.state else { return Vec::new() };
        let mut outside = room.begin_day(clock::today());
        let mut flows = Vec::new();
        let input = match event {
            Event::Key(key) => keys::pressed(*key).map(Input::Key),
            Event::Paste(text) => Some(Input::Paste(text)),
            Event::Resize(width, height) => Some(Input::Resize(width, height)),
            Event::Job(Alarm::Rested) => Some(Input::Rested),
            _ => None,
        };
        if let Some(input) = input {
            outside.extend(room.step(input));
            flows.push(Flow::Draw);
        }
        for outside in outside {
            match outside {
                Outside::Copy(text) => {
                    self.activity.copied();
                    flows.push(Flow::Copy(text));
                }
                Outside::Redraw => flows.push(Flow::Redraw),
                Outside::Lock => flows.extend(self.lock()),
                Outside::Quit => flows.push(Flow::Quit(0)),
            }
        }
        flows
    }

    fn locked(&mut self, event: &Event<Alarm>) -> Vec<Flow> {
        let State::Locked(locked) = &mut self.state else { return Vec::new() };
        match event {
            Event::Key(key) => match locked.press(**key, &self.way) {
                locked::Answer::Typing => vec![Flow::Draw],
                locked::Answer::Leave => vec![Flow::Quit(0)],
                locked::Answer::Opened(room) => {
                    self.state = State::Open(room);
                    vec![Flow::Redraw]
                }
            },
            Event::Paste(text) => {
                locked.paste(text);
                vec![Flow::Draw]
            }
            Event::Resize(width, height) => {
                locked.size = (*width, *height);
                vec![Flow::Draw]
            }
            _ => Vec::new(),
        }
    }
}

impl Program for Desk {
    type Message = Alarm;

    fn handle(&mut self, event: Event<Alarm>) -> Vec<Flow> {
        let open = self.is_open();
        let flows = self.take_in(event);
        if !open || !self.is_open() {
            // Something was locked, made, opened, or would not open.
            stack::wipe();
        }
        flows
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        match &self.state {
            State::First(first) => first.draw(&self.theme, area, buf),
            State::Open(room) => ui::draw(&room.app, &self.theme, area, buf),
            State::Locked(locked) => locked.draw(&self.theme, area, buf),
            State::Gone => None,
        }
    }

    fn leave(&mut self) -> Option<String> {
        None
    }
}

/// Wipes what was pasted: it was a passphrase.
fn forget(event: Event<Alarm>) {
    if let Event::Paste(text) = event {
        drop(Zeroizing::new(text));
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
