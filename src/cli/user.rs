//! `trede user`: who may open the vault.

use std::fmt::Write as _;

use serde_json::json;

use super::args::{Global, User};
use super::output::{Answer, Failure, Output};
use super::{places, unlock};
use crate::config::paths;
use crate::crypto::passphrase::Cost;
use crate::i18n::Strings;
use crate::store::Vault;

pub(super) fn run(global: &Global, what: &User) -> Answer {
    let home = places::home(global)?;
    let (settings, _) = places::settings(&home);
    let strings = Strings::new(places::language(global, settings.language));
    let opened = unlock::open(global, &strings, &paths::vault(&home))?;
    let mut vault = opened.vault;
    let answer = match what {
        User::List => Ok(list(&strings, &vault)),
        User::Remove { name } => {
            vault.remove_user(name).map_err(|error| Failure::store(&strings, error))?;
            let text = strings.user_removed(name.clone());
            Ok(Output::done(format!("{text}\n"), json!({ "removed": name })))
        }
        User::Add { name, new_passphrase_file } => {
            let given = new_passphrase_file.as_deref();
            let given = given.map(|path| unlock::from_file(&strings, path)).transpose()?;
            let passphrase = unlock::new_passphrase(&strings, name, given)?;
            let added = vault.add_user(name, &passphrase, Cost::STANDARD);
            added.map_err(|error| Failure::store(&strings, error))?;
            let text = strings.user_added(name.clone());
            Ok(Output::done(format!("{text}\n"), json!({ "added": name })))
        }
    };
    vault.close();
    answer
}

fn list(strings: &Strings, vault: &Vault) -> Output {
    let (mut text, mut rows) = (String::new(), Vec::new());
    for member in vault.members().iter().filter(|member| !member.name.is_empty()) {
        let state = if member.removed { strings.user_gone() } else { String::new() };
        writeln!(text, "{}  {state}", member.name).ok();
        rows.push(json!({ "name": member.name, "removed": member.removed }));
    }
    Output::done(text, json!({ "rows": rows }))
}
