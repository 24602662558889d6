//! A program of a few lines on the real runtime, for the tests of the terminal.
//!
//! Every key counts; `p` panics, `q` quits, `y` copies, `h` hides the cursor, `m` takes the mouse and
//! leaves it.

use std::cell::Cell;
use std::io;
use std::process::exit;

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier, Style};
use trede::runtime::events::{Channel, Event};
use trede::runtime::run::{Flow, Program, run};

#[derive(Default)]
struct Probe {
    keys: usize,
    pastes: usize,
    resumes: usize,
    pasted: String,
    hidden: bool,
    mouse: bool,
    pointed: String,
    frames: Cell<usize>,
}

impl Program for Probe {
    type Message = ();

    fn handle(&mut self, event: Event<()>) -> Vec<Flow> {
        match event {
            Event::Key(key) => {
                self.keys += 1;
                match key.code {
                    KeyCode::Char('q') => return vec![Flow::Quit(0)],
                    KeyCode::Char('y') => return vec![Flow::Copy("copied".into()), Flow::Draw],
                    KeyCode::Char('p') => self.fail(),
                    KeyCode::Char('h') => self.hidden = true,
                    KeyCode::Char('m') => self.mouse = !self.mouse,
                    _ => {}
                }
            }
            Event::Paste(text) => {
                self.pastes += 1;
                self.pasted = format!("{text:?}");
            }
            Event::Mouse(mouse) => self.pointed = format!("{:?} {:?}", mouse.gesture, mouse.at),
            Event::Resumed => self.resumes += 1,
            _ => {}
        }
        vec![Flow::Draw]
    }

    fn wants_mouse(&self) -> bool {
        self.mouse
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        self.frames.set(self.frames.get() + 1);
        let width = usize::from(area.width);
        let lines = [
            format!("pid {} size {}x{}", std::process::id(), area.width, area.height),
            format!("keys {} pastes {} resumes {}", self.keys, self.pastes, self.resumes),
            format!("frames {} pasted {} pointed {}", self.frames.get(), self.pasted, self.pointed),
        ];
        let style = Style::new().fg(Color::Red).add_modifier(Modifier::REVERSED);
        for (row, line) in area.rows().zip(lines) {
            buf.set_stringn(row.x, row.y, line, width, style);
        }
        for row in area.rows().skip(3) {
            buf.set_stringn(row.x, row.y, "x".repeat(width), width, Style::new());
        }
        (!self.hidden).then_some(Position::new(0, 1))
    }

    fn leave(&mut self) -> Option<String> {
        Some(format!("left after {} keys", self.keys))
    }
}

impl Probe {
    #[expect(clippy::panic, reason = "the tests look at what a panic leaves behind")]
    fn fail(&self) {
        panic!("Jane Roe pressed {} keys", self.keys);
    }
}

fn main() -> io::Result<()> {
    exit(run(&mut Probe::default(), Channel::new())?)
}
