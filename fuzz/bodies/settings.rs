//! The other files that people write: settings, plans and words.

use trede::config::{plans, settings, thesaurus};
use trede::i18n::{Language, Strings};

/// Reads the bytes as each of the three.
pub(crate) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (read, problems) = settings::read(&text);
    let lines = text.split('\n').count();
    let strings = Strings::new(Language::Dutch);
    for problem in problems {
        assert!((1..=lines).contains(&problem.line) && problem.column > 0, "{problem:?}");
        assert!(!strings.mistake(&problem).contains('\u{202e}'), "nothing deceives a terminal");
    }
    assert!((1..=60).contains(&read.lock_minutes), "the vault locks");
    assert!(read.backups.copies >= 2 && read.backups.days >= 7, "backups are kept");
    assert!(read.rules.interval_days > 0 && read.rules.random_every != 1, "the queue moves");
    drop(plans::read(&text));
    drop(thesaurus::read(&text));
}
