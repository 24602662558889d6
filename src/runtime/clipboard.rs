//! Copying to the clipboard of the person's own machine, also over SSH.

use std::fmt;

use crossterm::Command;
use crossterm::clipboard::CopyToClipboard;

/// Appends to `out` the sequence (OSC 52) that asks the terminal to put `text` on its clipboard.
///
/// The terminal gives no answer and may refuse, so the program also shows the text. The text
/// travels as base64: nothing in it can act as an escape sequence.
///
/// # Errors
/// Only those of `out`; a `String` has none.
pub fn write_copy(text: &str, out: &mut impl fmt::Write) -> fmt::Result {
    CopyToClipboard::to_clipboard_from(text).write_ansi(out)
}

/// Empties the clipboard at the end of the program.
pub fn wipe() {
    // Where nobody reads any more there is no clipboard either.
    crossterm::execute!(std::io::stdout(), CopyToClipboard::to_clipboard_from("")).ok();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_travels_as_base64() {
        let mut out = String::new();
        write_copy("caf\u{e9}\x1b[2J", &mut out).unwrap();
        assert_eq!(out, "\x1b]52;c;Y2Fmw6kbWzJK\x1b\\");
    }
}
