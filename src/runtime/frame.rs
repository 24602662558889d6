//! One frame is one write inside a synchronized update, and only when something asked for it.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::clipboard;

/// Collects the bytes of a frame until [`FrameBuf::present`] sends them.
///
/// The clone inside ratatui's backend and the one kept outside share their bytes; the backend
/// does not hand its writer out.
#[derive(Clone, Debug, Default)]
pub struct FrameBuf(Rc<RefCell<Vec<u8>>>);

impl Write for FrameBuf {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Does nothing: ratatui flushes several times a frame.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl FrameBuf {
    /// Sends what was collected in one write, between the marks of a synchronized update, and
    /// forgets it. Nothing collected, nothing sent.
    ///
    /// # Errors
    /// Those of `out`. The frame is forgotten then too; the next one must be a full redraw.
    pub fn present(&self, out: &mut impl Write) -> io::Result<()> {
        let collected = self.0.take();
        if collected.is_empty() {
            return Ok(());
        }
        let mut bytes = Vec::with_capacity(collected.len() + 16);
        queue!(bytes, BeginSynchronizedUpdate)?;
        bytes.extend_from_slice(&collected);
        queue!(bytes, EndSynchronizedUpdate)?;
        out.write_all(&bytes)?;
        out.flush()
    }
}

type Drawn = Terminal<CrosstermBackend<FrameBuf>>;

fn terminal(frame: &FrameBuf, viewport: &Viewport) -> io::Result<Drawn> {
    let options = TerminalOptions { viewport: viewport.clone() };
    Terminal::with_options(CrosstermBackend::new(frame.clone()), options)
}

/// The screen that the program draws on; `W` is where the frames go.
#[derive(Debug)]
pub struct Screen<W: Write> {
    terminal: Drawn,
    viewport: Viewport,
    frame: FrameBuf,
    out: W,
}

impl<W: Write> Screen<W> {
    /// A screen as large as the terminal, now and after every resize.
    ///
    /// # Errors
    /// When the terminal does not tell its size.
    pub fn fullscreen(out: W) -> io::Result<Self> {
        Self::with_viewport(out, Viewport::Fullscreen)
    }

    /// A screen of one size for ever, which needs no terminal.
    ///
    /// # Errors
    /// None in practice; the type comes from ratatui.
    pub fn fixed(out: W, area: Rect) -> io::Result<Self> {
        Self::with_viewport(out, Viewport::Fixed(area))
    }

    fn with_viewport(out: W, viewport: Viewport) -> io::Result<Self> {
        let frame = FrameBuf::default();
        let terminal = terminal(&frame, &viewport)?;
        Ok(Self { terminal, viewport, frame, out })
    }

    /// Draws one frame and sends what changed since the one before.
    ///
    /// `paint` fills the whole area and returns where the hardware cursor goes, which screen
    /// readers and input methods follow; `None` hides it.
    ///
    /// # Errors
    /// When the terminal does not take the bytes.
    pub fn draw(
        &mut self,
        paint: impl FnOnce(Rect, &mut Buffer) -> Option<Position>,
    ) -> io::Result<()> {
        self.terminal.draw(|frame| {
            // The size at this moment: one remembered from an event may be stale.
            let area = frame.area();
            if let Some(position) = paint(area, frame.buffer_mut()) {
                frame.set_cursor_position(position);
            }
        })?;
        self.frame.present(&mut self.out)
    }

    /// Makes the next frame wipe the screen and draw every cell, and gives the memory of the last
    /// two back: an emptied cell still holds its letter, and so do those beyond a smaller size.
    ///
    /// # Errors
    /// When the terminal does not tell its size.
    pub fn forget(&mut self) -> io::Result<()> {
        self.terminal = terminal(&self.frame, &self.viewport)?;
        // Not `Terminal::clear`: it asks the terminal where the cursor is, and the reader's
        // thread would swallow the answer.
        let size = self.terminal.size()?;
        self.terminal.resize(size.into())
    }

    /// Puts `text` on the clipboard of the person's machine, together with the next frame.
    ///
    /// # Errors
    /// None in practice: the bytes are only collected here.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        let mut sequence = String::new();
        clipboard::write_copy(text, &mut sequence).map_err(io::Error::other)?;
        self.frame.write_all(sequence.as_bytes())
    }

    /// Sends what tells the terminal something, together with the next frame.
    ///
    /// # Errors
    /// None in practice: the bytes are only collected here.
    pub fn send(&mut self, sequence: &str) -> io::Result<()> {
        self.frame.write_all(sequence.as_bytes())
    }

    /// Sends what was collected without drawing.
    ///
    /// # Errors
    /// When the terminal does not take the bytes.
    pub fn present(&mut self) -> io::Result<()> {
        self.frame.present(&mut self.out)
    }

    /// Where the frames go.
    pub fn out(&self) -> &W {
        &self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::{Color, Modifier, Style};

    const AREA: Rect = Rect::new(0, 0, 200, 50);

    /// Remembers each write apart.
    #[derive(Default)]
    struct Writes(Vec<Vec<u8>>);

    impl Write for Writes {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.push(bytes.to_vec());
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn fill(area: Rect, buf: &mut Buffer) -> Position {
        for y in area.rows() {
            let style = Style::new().fg(Color::Red).add_modifier(Modifier::REVERSED);
            buf.set_stringn(y.x, y.y, "x".repeat(200), 200, style);
        }
        Position::new(3, 4)
    }

    #[test]
    fn a_frame_is_one_write_inside_a_synchronized_update() {
        let mut screen = Screen::fixed(Writes::default(), AREA).unwrap();
        screen.draw(|area, buf| Some(fill(area, buf))).unwrap();
        screen.copy("abc").unwrap();
        screen.draw(|area, buf| Some(fill(area, buf))).unwrap();
        let writes: Vec<_> =
            screen.out().0.iter().map(|bytes| String::from_utf8_lossy(bytes)).collect();
        assert_eq!(writes.len(), 2);
        for write in &writes {
            assert!(write.starts_with("\x1b[?2026h") && write.ends_with("\x1b[?2026l"));
            assert_eq!(write.matches("\x1b[?2026").count(), 2);
            assert!(write.contains("\x1b[5;4H"), "the cursor is set in every frame");
        }
        assert!(writes[1].contains("\x1b]52;c;YWJj"), "a copy travels with its frame");
    }

    #[test]
    fn nothing_collected_is_nothing_written() {
        let mut screen = Screen::fixed(Writes::default(), AREA).unwrap();
        screen.present().unwrap();
        assert!(screen.out().0.is_empty());
    }
}
