//! `trede user`: who may open the vault.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::json;

use super::args::{Global, User};
use super::output::{Answer, Failure, Output};
use super::session::{Session, say};
use super::{cost, meant, passline, unlock};
use crate::acts;
use crate::acts::Command;
use crate::crypto::passphrase::Passphrase;
use crate::domain::act::Act;
use crate::domain::right::Operation;
use crate::domain::role::Role;
use crate::domain::{CleanText, Noted};
use crate::i18n::Strings;

pub(super) fn run(global: &Global, what: &User) -> Answer {
    if let User::Role { name, role } = what {
        return set_role(global, name, (*role).into());
    }
    let mut session = match what {
        User::List => Session::reading(global, Operation::UserList)?,
        User::Add { .. } => Session::rescuing(global, Operation::UserAdd)?,
        User::Remove { .. } => Session::rescuing(global, Operation::UserRemove)?,
        User::Passphrase { .. } | User::Role { .. } => {
            Session::rescuing(global, Operation::Passphrase)?
        }
    };
    let vault = &mut session.vault;
    let (done, text, json, noted) = match what {
        // Answered above: it is an act in the journal.
        User::Role { .. } | User::List => {
            let answer = list(&session);
            session.vault.close();
            return Ok(answer);
        }
        User::Remove { name } => {
            let removed = vault.remove_user(name);
            let name = removed.as_ref().map_or(name, |name| name).clone();
            let text = session.app.strings.user_removed(name.clone());
            let noted = Noted::UserRemoved(CleanText::cut(&name));
            (removed.map(drop), text, json!({ "removed": name }), noted)
        }
        User::Passphrase { new_passphrase_file } => {
            let user = vault.user().to_owned();
            let passphrase = chosen(&session.app.strings, &user, new_passphrase_file.as_deref())?;
            let done = vault.change_passphrase(&passphrase, cost::measured());
            let text = session.app.strings.passphrase_changed(user.clone());
            (done, text, json!({ "changed": user }), Noted::PassphraseChanged)
        }
        User::Add { name, new_passphrase_file } => {
            let passphrase = chosen(&session.app.strings, name, new_passphrase_file.as_deref())?;
            let added = vault.add_user(name, &passphrase, cost::measured());
            let name = added.as_ref().map_or(name, |name| name).clone();
            let text = session.app.strings.user_added(name.clone());
            let noted = Noted::UserAdded(CleanText::cut(&name));
            (added.map(drop), text, json!({ "added": name }), noted)
        }
    };
    done.map_err(|error| Failure::store(session.strings(), error))?;
    session.note(noted);
    if let Some(hint) = still_open(session.strings(), what) {
        say(&session.strings().cli_hint(hint));
    }
    session.vault.close();
    Ok(Output::done(format!("{text}\n"), json))
}

/// What stays open until the keys are renewed.
fn still_open(strings: &Strings, what: &User) -> Option<String> {
    match what {
        User::Remove { .. } => Some(strings.user_removed_hint()),
        User::Passphrase { .. } => Some(strings.passphrase_changed_hint()),
        User::Add { .. } | User::Role { .. } | User::List => None,
    }
}

/// A new passphrase, from a file or typed twice.
fn chosen(strings: &Strings, user: &str, file: Option<&Path>) -> Result<Passphrase, Failure> {
    let given = file.map(|path| passline::from_file(strings, path)).transpose()?;
    if let (Some(path), true) = (file, given.is_some()) {
        passline::remark(strings, path);
    }
    unlock::new_passphrase(strings, user, given)
}

/// Gives a user a role; in a demo anybody.
fn set_role(global: &Global, name: &str, role: Role) -> Answer {
    let session = Session::writing(global, Act::SetRole)?;
    let user = meant::user(&session, name)?;
    session.act(&Command::SetRole(acts::role::Give { user, role }))
}

fn list(session: &Session) -> Output {
    let (strings, vault) = (session.strings(), &session.vault);
    let (mut text, mut rows) = (String::new(), Vec::new());
    for member in vault.members() {
        let state = if member.removed { strings.user_gone() } else { String::new() };
        let role = session.caseload().office().role(&CleanText::cut(&member.name));
        let known = strings.word("role", role.name());
        writeln!(text, "{}  {known}  {state}", member.name).ok();
        let name = &member.name;
        rows.push(json!({ "name": name, "role": role.name(), "removed": member.removed }));
    }
    Output::done(text, json!({ "rows": rows, "keys": vault.key_generation() }))
}
