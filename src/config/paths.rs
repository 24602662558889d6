//! The folder of the vault and the settings.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

/// The default folder: the platform's data folder with `trede` in it; `None` where the platform
/// tells no home.
pub fn default_home() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some(strategy.data_dir().join("trede"))
}

/// The settings file of a vault.
pub fn settings(home: &Path) -> PathBuf {
    home.join("trede.toml")
}

/// The user's own keys, over the chosen keymap.
pub fn keys(home: &Path) -> PathBuf {
    home.join("keys.toml")
}

/// The user's own list of interests and templates of goals.
pub fn plans(home: &Path) -> PathBuf {
    home.join("plan.toml")
}

/// The goals of the policy.
pub fn policy(home: &Path) -> PathBuf {
    home.join("policy.toml")
}

/// The user's own lines of the budget.
pub fn budget(home: &Path) -> PathBuf {
    home.join("budget.toml")
}

/// The user's own groups of words that mean much the same.
pub fn thesaurus(home: &Path) -> PathBuf {
    home.join("thesaurus.toml")
}

/// The folder of the backups.
pub fn backups(home: &Path) -> PathBuf {
    home.join("backups")
}

/// The folder of how the columns of lists were read.
pub fn columns(home: &Path) -> PathBuf {
    home.join("columns")
}

/// The folder of the journal and its projection.
pub fn vault(home: &Path) -> PathBuf {
    home.join("vault")
}
