//! How the program was started: what is needed to open a vault, once more or elsewhere.

use std::path::{Path, PathBuf};

use crate::config::paths;
use crate::i18n::{Language, Strings};
use crate::keymap::{Diagnostic, Keymap};
use crate::opening::given::Given;
use crate::opening::{demo, places};

/// What was given, and the home and the language that follow from it.
pub(super) struct Launch {
    given: Given,
    home: PathBuf,
    /// Where the user has their own settings, where that is elsewhere: behind a demo.
    own: Option<PathBuf>,
    language: Language,
}

impl Launch {
    pub(super) fn new(given: &Given, home: &Path, strings: &Strings) -> Self {
        let own = places::home(given).ok().filter(|own| own != home);
        let (given, language) = (given.clone(), strings.language());
        Self { given, home: home.to_path_buf(), own, language }
    }

    /// The same way to another folder.
    pub(super) fn elsewhere(&self, home: &Path) -> Self {
        let (given, language) = (self.given.clone(), self.language);
        Self { given, home: home.to_path_buf(), own: Some(self.home.clone()), language }
    }

    /// What is wrong in the user's own settings, of which a demo takes what is about hand and eye.
    pub(super) fn wrong_at_home(&self, strings: &Strings) -> Vec<String> {
        self.own.as_deref().map(|own| demo::wrong_at_home(strings, own)).unwrap_or_default()
    }

    pub(super) const fn given(&self) -> &Given {
        &self.given
    }

    pub(super) fn home(&self) -> &Path {
        &self.home
    }

    pub(super) fn strings(&self) -> Strings {
        Strings::new(self.language)
    }

    pub(super) fn folder(&self) -> PathBuf {
        paths::vault(&self.home)
    }

    pub(super) fn lock_minutes(&self) -> u16 {
        places::settings(&self.home).0.lock_minutes
    }

    /// The keys in force, and what is wrong with them.
    pub(super) fn keymap(&self) -> (Keymap, Vec<Diagnostic>) {
        places::keymap(&self.home, &places::settings(&self.home).0.keymap)
    }
}
