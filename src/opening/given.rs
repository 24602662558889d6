//! What is given at the start, by flags or by variables.

use std::path::PathBuf;

use clap::Args;

/// Where the vault is, who works, with what it is opened, and on which day in which language.
#[derive(Debug, Clone, Default, Args)]
pub struct Given {
    /// Folder of the vault and the settings [default: the platform's data folder + trede]
    #[arg(long, global = true, env = "TREDE_HOME", value_name = "DIR")]
    pub home: Option<PathBuf>,
    /// Who works [default: the login name]
    #[arg(long, global = true, env = "TREDE_USER", value_name = "NAME")]
    pub user: Option<String>,
    /// Take the passphrase from the first line of FILE
    #[arg(long, global = true, env = "TREDE_PASSPHRASE_FILE", value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Take the passphrase from the first line that CMD prints
    #[arg(long, global = true, env = "TREDE_PASSPHRASE_COMMAND", value_name = "CMD")]
    pub passphrase_command: Option<String>,
    /// Take DATE as today; writing commands refuse it outside a demo vault
    #[arg(long, global = true, env = "TREDE_TODAY", value_name = "DATE")]
    pub today: Option<String>,
    /// What was recorded by the end of DATE, with DATE as today; reading commands only
    #[arg(long, global = true, value_name = "DATE", allow_negative_numbers = true)]
    pub as_of: Option<String>,
    /// Language [default: the settings, then the locale, then English]
    #[arg(long, global = true, env = "TREDE_LANG", value_name = "nl|en")]
    pub lang: Option<String>,
}
