//! The program from its start, without a terminal: the first start, the lock and what lies behind.
//!
//! After every step the invariants of the screen are checked, as at the table.

use std::path::Path;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use tempfile::TempDir;
use trede::i18n::Language;
use trede::keymap::{Code, Key, Resolution, Sequence};
use trede::opening::failure::Failure;
use trede::opening::given::Given;
use trede::runtime::events::Event;
use trede::runtime::idle::Alarm;
use trede::runtime::run::{Flow, Program as _};
use trede::screen::on_screen::OnScreen;
use trede::ui::theme::Theme;

use super::table::{check_cells, lines};

/// The screen in front of a home folder.
pub(crate) struct Start {
    desk: OnScreen,
    size: (u16, u16),
    /// What the terminal was asked to do.
    pub(crate) flows: Vec<Flow>,
    /// Kept as long as the screen is there.
    _folder: Option<TempDir>,
}

impl Start {
    /// In front of a home where nothing is, or only these keys of the user's own.
    pub(crate) fn first(size: (u16, u16), language: Language, keys: Option<&str>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let home = folder.path().join("home");
        if let Some(keys) = keys {
            std::fs::create_dir(&home).expect("a folder");
            std::fs::write(home.join("keys.toml"), keys).expect("keys");
        }
        Self::new(&home, size, language, Some(folder))
    }

    /// In front of this home, as Sanne, who gives no passphrase beforehand.
    pub(crate) fn at(home: &Path, size: (u16, u16), language: Language) -> Self {
        Self::new(home, size, language, None)
    }

    fn new(home: &Path, size: (u16, u16), language: Language, folder: Option<TempDir>) -> Self {
        let lang = Some(if language == Language::Dutch { "nl" } else { "en" }.to_owned());
        let given = Given { user: Some("Sanne".to_owned()), lang, ..Given::default() };
        let desk = OnScreen::new(&given, home, Theme::colour(), size).expect("a screen");
        let start = Self { desk, size, flows: Vec::new(), _folder: folder };
        start.check();
        start
    }

    pub(crate) fn give(&mut self, event: Event<Alarm>) {
        self.flows.extend(self.desk.handle(event));
        self.check();
    }

    /// Presses keys as a keymap writes them.
    pub(crate) fn press(&mut self, keys: &str) {
        let sequence: Sequence = keys.parse().expect("keys");
        for key in sequence.keys() {
            self.give(Event::Key(Box::new(event(*key))));
        }
    }

    /// Types a text, letter by letter.
    pub(crate) fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.give(Event::Key(Box::new(KeyEvent::from(KeyCode::Char(letter)))));
        }
    }

    /// Types a line and ends it.
    pub(crate) fn line(&mut self, text: &str) {
        self.type_text(text);
        self.press("enter");
    }

    pub(crate) fn paste(&mut self, text: &str) {
        self.give(Event::Paste(text.to_owned()));
    }

    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        self.size = (width, height);
        self.give(Event::Resize(width, height));
    }

    /// The screen as lines of text.
    pub(crate) fn screen(&self) -> Vec<String> {
        lines(&self.drawn().0)
    }

    /// The words on the screen, in one line.
    pub(crate) fn words(&self) -> String {
        words(&self.screen().join(" "))
    }

    /// Whether these words stand on the screen, over however many lines.
    pub(crate) fn shows(&self, text: &str) -> bool {
        self.words().contains(&words(text))
    }

    #[track_caller]
    pub(crate) fn must_show(&self, text: &str) {
        let (width, height) = self.size;
        assert!(self.shows(text), "{width}×{height}, {text}:\n{}", self.screen().join("\n"));
    }

    /// Whether the mouse is wanted.
    pub(crate) fn wants_mouse(&self) -> bool {
        self.desk.wants_mouse()
    }

    /// The code with which it wants to end.
    pub(crate) fn quit(&self) -> Option<i32> {
        self.flows.iter().find_map(|flow| match flow {
            Flow::Quit(code) => Some(*code),
            _ => None,
        })
    }

    /// The terminal goes; nothing is handed over any more.
    pub(crate) fn leave(&mut self) {
        assert_eq!(self.desk.leave(), None);
    }

    /// Leaves; what is told on the terminal then.
    pub(crate) fn close(self) -> Result<(), Failure> {
        self.desk.close()
    }

    fn drawn(&self) -> (Buffer, Option<Position>) {
        let (width, height) = self.size;
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        let cursor = self.desk.draw(area, &mut buf);
        (buf, cursor)
    }

    fn check(&self) {
        if self.quit().is_some() {
            return;
        }
        let (buf, cursor) = self.drawn();
        check_cells(&buf);
        let at = cursor.expect("the cursor is always somewhere");
        assert!(at.x < self.size.0 && at.y < self.size.1, "the cursor is outside: {at:?}");
        let (stack, keymap) = self.desk.keys().expect("keys");
        for (keys, action) in self.desk.hints() {
            let sequence: Sequence = keys.parse().expect("keys of a hint");
            let means = keymap.resolve(&stack, sequence.keys());
            assert_eq!(means, Resolution::Action(action.id()), "{keys}");
        }
    }
}

/// The words of a text, in one line.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A key as a terminal reports it.
fn event(key: Key) -> KeyEvent {
    let code = match key.code() {
        Code::Char(letter) => KeyCode::Char(letter),
        Code::Enter => KeyCode::Enter,
        Code::Esc => KeyCode::Esc,
        Code::Tab => KeyCode::Tab,
        Code::Backspace => KeyCode::Backspace,
        Code::Delete => KeyCode::Delete,
        Code::Up => KeyCode::Up,
        Code::Down => KeyCode::Down,
        Code::Home => KeyCode::Home,
        Code::End => KeyCode::End,
        Code::Left => KeyCode::Left,
        Code::Right => KeyCode::Right,
        Code::F(number) => KeyCode::F(number),
        other => panic!("{other:?} is not pressed here"),
    };
    let held = [
        (key.ctrl(), KeyModifiers::CONTROL),
        (key.alt(), KeyModifiers::ALT),
        (key.shift(), KeyModifiers::SHIFT),
    ];
    let held = held.iter().filter(|(held, _)| *held).map(|(_, modifier)| *modifier);
    KeyEvent::new(code, held.collect())
}
