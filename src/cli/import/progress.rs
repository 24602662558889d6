//! How far an import is, on one line of a terminal that is written over.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use crate::app::pace::Pace;
use crate::app::wording::pace::far;
use crate::i18n::{Language, Strings};

/// Time between two looks of somebody who waits.
const BETWEEN: Duration = Duration::from_millis(200);

/// How far it is, told to standard error.
pub(super) struct Progress<W: Write = io::Stderr> {
    strings: Strings,
    pace: Pace,
    /// When the first part was ready, and when it was told last.
    began: Option<(Instant, Instant)>,
    /// Where it is told; nowhere where nobody waits.
    out: Option<W>,
}

impl Progress {
    /// Nothing is told where nobody waits for it.
    pub(super) fn of(language: Language, long: bool) -> Self {
        Self::to(language, long.then(io::stderr))
    }
}

impl<W: Write> Progress<W> {
    fn to(language: Language, out: Option<W>) -> Self {
        Self { strings: Strings::new(language), pace: Pace::default(), began: None, out }
    }

    /// So many of so many parts are ready.
    pub(super) fn tell(&mut self, done: u64, of: u64) {
        let now = Instant::now();
        let (began, told) = *self.began.get_or_insert((now, now));
        if now - told >= BETWEEN {
            self.began = Some((began, now));
            self.say(done, of, now - began);
        }
    }

    fn say(&mut self, done: u64, of: u64, passed: Duration) {
        let millis = u64::try_from(passed.as_millis()).unwrap_or(u64::MAX);
        self.pace.tell(done, of, millis);
        if let Some(out) = &mut self.out {
            let far = far(&self.strings, self.pace.far());
            drop(write!(out, "\r{far}\u{1b}[K").and_then(|()| out.flush()));
        }
    }

    /// Takes the line away that was written last.
    pub(super) fn end(&mut self) {
        let told = self.began.is_some_and(|(began, told)| told > began);
        if let Some(out) = self.out.as_mut().filter(|_| told) {
            drop(write!(out, "\r\u{1b}[K").and_then(|()| out.flush()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_told_with_its_rate_on_one_line() {
        let mut progress = Progress::to(Language::English, Some(Vec::new()));
        progress.say(20_000, 100_000, Duration::from_secs(2));
        let told = String::from_utf8(progress.out.take().unwrap()).unwrap();
        assert_eq!(told, "\r20,000 of 100,000 · 10,000 a second · about 8 seconds left\u{1b}[K");
    }

    #[test]
    fn nothing_is_told_at_once_or_where_nobody_waits() {
        let mut progress = Progress::to(Language::Dutch, Some(Vec::new()));
        progress.tell(1, 2);
        progress.end();
        assert_eq!(progress.out.take().unwrap(), b"");
        let mut silent: Progress<Vec<u8>> = Progress::to(Language::Dutch, None);
        silent.say(1, 2, Duration::from_secs(1));
        assert!(silent.out.is_none());
    }
}
