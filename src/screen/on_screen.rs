//! What stands on the screen: the first start, a vault that is not open, an open one.

mod offered;
mod unlocking;

use std::cell::RefCell;
use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use zeroize::Zeroizing;

use super::first::{self, First};
use super::keys;
use super::launch::Launch;
use super::locked::Locked;
use super::open_vault::OpenVault;
use crate::app::input::Input;
use crate::app::touch::{Hand, Touch, under};
use crate::config::paths;
use crate::i18n::Strings;
use crate::opening::failure::Failure;
use crate::opening::given::Given;
use crate::opening::{copies, demo, language_of, open_given, real};
use crate::runtime::clock;
use crate::runtime::events::Event;
use crate::runtime::idle::{Activity, Alarm};
use crate::runtime::jobs::Threads;
use crate::runtime::run::{Flow, Program};
use crate::runtime::stack;
use crate::runtime::typing::Typing;
use crate::store::{Opened, StoreError, Vault};
use crate::ui;
use crate::ui::theme::Theme;
use crate::workplace::ForTerminal;

/// What the screen is in front of.
enum State {
    /// Nothing is there yet.
    First(Box<First>),
    Open(Box<OpenVault>),
    /// A passphrase is asked: at the start, or after it was locked.
    Locked(Box<Locked>),
    /// Between the two, where one could not become the other.
    Gone,
}

/// The screen in front of one home folder.
pub struct OnScreen {
    state: State,
    launch: Launch,
    theme: Theme,
    /// Columns and rows of the terminal.
    size: (u16, u16),
    /// What the hand can reach in the last frame.
    touches: RefCell<Vec<Touch>>,
    activity: Activity,
    /// What is worked off beside the screen.
    jobs: Threads,
    /// Who is told of what is typed and not kept yet.
    typing: Option<Typing>,
    /// The folder of a demo that was chosen at the first start.
    thrown_away: Option<demo::Place>,
    /// What is wrong with settings, keys and copies; told once the screen is given back.
    problems: Vec<String>,
    /// Why the vault could not be opened.
    failed: Option<Failure>,
}

impl OnScreen {
    /// In front of whatever lies in this home: opened where that needs nothing typed.
    ///
    /// # Errors
    /// A [`Failure`] where the vault cannot be opened at all.
    pub fn new(
        given: &Given,
        home: &Path,
        theme: Theme,
        size: (u16, u16),
    ) -> Result<Self, Failure> {
        let nothing = matches!(Vault::look(&paths::vault(home)), Err(StoreError::NotAVault));
        let strings = Strings::new(language_of(given, home));
        let mut on_screen = Self::before(Launch::new(given, home, &strings), theme, size);
        if nothing {
            on_screen.state = State::First(Box::new(First::new(&on_screen.launch)?));
        } else if let Some(opened) = open_given(given, &strings, home)? {
            if opened.vault.founding().demo {
                // Nobody asked for a demo here; every key on that screen writes.
                real::refuse(given, home, &strings)?;
            }
            on_screen.enter(opened)?;
        } else {
            on_screen.state = State::Locked(Box::new(Locked::at_start(&on_screen.launch)));
        }
        Ok(on_screen)
    }

    /// In front of a vault that is open.
    ///
    /// # Errors
    /// A [`Failure`] where it may not be shown.
    pub(crate) fn open(
        given: &Given,
        home: &Path,
        theme: Theme,
        size: (u16, u16),
        strings: &Strings,
        opened: Opened,
    ) -> Result<Self, Failure> {
        let mut on_screen = Self::before(Launch::new(given, home, strings), theme, size);
        on_screen.enter(opened)?;
        Ok(on_screen)
    }

    fn before(launch: Launch, theme: Theme, size: (u16, u16)) -> Self {
        let (activity, problems) = (Activity::new(), Vec::new());
        let (state, thrown_away, failed) = (State::Gone, None, None);
        let (jobs, typing, touches) = (Threads::new(|| {}), None, RefCell::default());
        Self {
            state,
            launch,
            theme,
            size,
            touches,
            activity,
            jobs,
            typing,
            thrown_away,
            problems,
            failed,
        }
    }

    /// Shows a vault that was opened at the start.
    fn enter(&mut self, mut opened: Opened) -> Result<(), Failure> {
        let strings = self.launch.strings();
        if opened.vault.founding().demo {
            real::refuse_exchanged(self.launch.home(), &strings)?;
        }
        if opened.vault.is_rescued() {
            let failure = Failure::refused(strings.recovery_only());
            return Err(failure.hint(strings.recovery_only_hint()));
        }
        if let Some(error) = copies::daily(&mut opened.vault, self.launch.home()) {
            self.problems.push(strings.backup_daily_failed(error.to_string()));
        }
        self.show(opened)
    }

    /// The app in front of an open vault.
    fn show(&mut self, opened: Opened) -> Result<(), Failure> {
        let (open, problems) =
            OpenVault::new(&self.launch, self.launch.strings(), opened, self.size)?;
        self.problems.extend(problems);
        self.state = State::Open(Box::new(open));
        Ok(())
    }

    /// Has long work done by these threads, which say when something was found.
    pub(super) fn work_beside(&mut self, jobs: Threads) {
        self.jobs = jobs;
    }

    /// Has the pauses in what is typed reported.
    pub(super) fn tell_typing(&mut self, typing: Typing) {
        self.typing = Some(typing);
    }

    pub(super) const fn activity(&self) -> &Activity {
        &self.activity
    }

    pub(super) fn lock_minutes(&self) -> u16 {
        self.launch.lock_minutes()
    }

    pub(super) fn strings(&self) -> Strings {
        self.launch.strings()
    }

    pub(super) fn problems(&self) -> &[String] {
        &self.problems
    }

    /// Closes what is open; only now may the folder of a demo go.
    ///
    /// # Errors
    /// The [`Failure`] of a vault that could not be opened.
    pub fn close(mut self) -> Result<(), Failure> {
        // Jobs read from the vault.
        self.jobs.end();
        if let State::Open(open) = self.state {
            open.close();
        }
        drop(self.thrown_away);
        self.failed.map_or(Ok(()), Err)
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
            Event::Key(_) | Event::Paste(_) | Event::Mouse(_) => self.activity.note(),
            Event::Resize(width, height) => self.size = (width, height),
            _ => {}
        }
        match self.state {
            State::First(_) => {
                let flows = self.first(&event);
                forget(event);
                flows
            }
            State::Open(_) => self.work(event),
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
            first::Answer::Make => first.make(self.launch.home()),
            first::Answer::Demo => {
                let made = demo::thrown_away(
                    self.launch.given(),
                    self.launch.home(),
                    &self.launch.strings(),
                );
                made.map(|(place, opened)| {
                    self.launch = self.launch.elsewhere(place.path());
                    self.thrown_away = Some(place);
                    opened
                })
            }
        };
        if let Err(failure) = opened.and_then(|opened| self.show(opened))
            && let State::First(first) = &mut self.state
        {
            first.tell(failure.message);
        }
        vec![Flow::Redraw]
    }

    /// Wipes everything known and asks for the passphrase.
    fn lock(&mut self) -> Vec<Flow> {
        match std::mem::replace(&mut self.state, State::Gone) {
            State::Open(open) if !open.is_demo() => {
                // They know people, and they read from the vault.
                self.jobs.end();
                let (name, place) = open.lock();
                self.state = State::Locked(Box::new(Locked::by(&self.launch, name, place)));
                self.touches.take();
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

    fn work(&mut self, event: Event<Alarm>) -> Vec<Flow> {
        let State::Open(open) = &mut self.state else { return Vec::new() };
        let mut outside = open.begin_day(clock::today(), &mut self.jobs);
        let mut flows = Vec::new();
        let input = match event {
            Event::Key(key) => keys::pressed(*key).map(Input::Key),
            Event::Paste(text) => Some(Input::Paste(text)),
            Event::Mouse(mouse) if open.app.model.view.mouse => {
                let on = under(&self.touches.borrow(), mouse.at).cloned();
                Some(Input::Mouse(Hand { mouse, on }))
            }
            Event::Resize(width, height) => Some(Input::Resize(width, height)),
            Event::Shown => Some(Input::Shown),
            Event::Job(Alarm::Rested) => Some(Input::Rested),
            Event::Job(Alarm::Paused) => Some(Input::Paused),
            Event::Job(Alarm::Found) => {
                let found = self.jobs.fetch();
                flows.extend((found.is_none() && open.is_watched()).then_some(Flow::Draw));
                found.map(|(no, found)| Input::Done(no, Box::new(found)))
            }
            _ => None,
        };
        if let Some(input) = input {
            let paused = matches!(input, Input::Paused);
            outside.extend(open.step(input, &mut self.jobs));
            // What is kept looks no different.
            flows.extend((!paused).then_some(Flow::Draw));
            if !paused
                && open.app.is_typing()
                && let Some(typing) = &self.typing
            {
                typing.note();
            }
        }
        for outside in outside {
            match outside {
                ForTerminal::Copy(text) => {
                    self.activity.copied();
                    flows.push(Flow::Copy(text));
                }
                ForTerminal::Show => flows.push(Flow::Show),
                ForTerminal::LetGo => flows.push(Flow::LetGo),
                ForTerminal::Redraw => flows.push(Flow::Redraw),
                ForTerminal::Lock => flows.extend(self.lock()),
                ForTerminal::Quit => flows.push(Flow::Quit(0)),
            }
        }
        flows
    }
}

impl Program for OnScreen {
    type Message = Alarm;

    fn handle(&mut self, event: Event<Alarm>) -> Vec<Flow> {
        let open = matches!(self.state, State::Open(_));
        let flows = self.take_in(event);
        if !open || !matches!(self.state, State::Open(_)) {
            // Something was locked, made, opened, or would not open.
            stack::wipe();
        }
        flows
    }

    fn wants_mouse(&self) -> bool {
        // Where a passphrase is asked there is nothing to press.
        matches!(&self.state, State::Open(open) if open.app.model.view.mouse)
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        match &self.state {
            State::First(first) => first.draw(&self.theme, area, buf),
            State::Open(open) => {
                let (cursor, touches) = ui::touchable(&open.app, &self.theme, area, buf);
                self.touches.replace(touches);
                cursor
            }
            State::Locked(locked) => locked.draw(&self.theme, area, buf),
            State::Gone => None,
        }
    }

    fn leave(&mut self) -> Option<String> {
        // Where a window closes, a second signal may end the process before the vault is closed.
        if let State::Open(open) = &mut self.state {
            open.put_away();
        }
        None
    }
}

/// Wipes what was pasted: it was a passphrase.
fn forget(event: Event<Alarm>) {
    if let Event::Paste(text) = event {
        drop(Zeroizing::new(text));
    }
}
