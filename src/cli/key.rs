//! `trede key`: the keys of the vault.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::json;

use super::args::{Global, Key};
use super::output::{Answer, Failure};
use super::session::{Session, say};
use super::{backup, init, places};
use crate::crypto::recovery::RecoveryKey;
use crate::domain::Noted;
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::store::StoreError;

pub(super) fn run(global: &Global, what: &Key) -> Answer {
    match what {
        Key::Rotate => rotate(global),
        Key::Recovery { recovery_file } => recovery(global, recovery_file.as_deref()),
    }
}

/// Another recovery key: the one that was printed before opens nothing any more.
fn recovery(global: &Global, file: Option<&Path>) -> Answer {
    let mut session = Session::rescuing(global, Operation::KeyRecovery)?;
    let strings = &session.app.strings;
    // Before a key is given out that might come to nothing.
    if session.vault.founding().demo {
        return Err(Failure::store(strings, StoreError::Demo));
    }
    if session.vault.is_read_only() {
        return Err(Failure::store(strings, StoreError::ReadOnly));
    }
    let no_random = |_error| Failure::refused(strings.cli_no_random());
    let key = RecoveryKey::random().map_err(no_random)?;
    init::hand_over(strings, &key.printed(), file, global.json)?;
    let changed = session.vault.change_recovery(&key);
    changed.map_err(|error| {
        // It opens nothing.
        drop(file.map(std::fs::remove_file));
        Failure::store(session.strings(), error)
    })?;
    session.note(Noted::RecoveryChanged);
    let strings = session.strings();
    say(&strings.cli_hint(strings.recovery_changed_hint()));
    let mut text = format!("{}\n", strings.recovery_changed());
    if file.is_none() {
        writeln!(text, "{}\n{}", strings.recovery_printed(), key.printed().as_str()).ok();
    }
    let shown = file.is_none().then(|| key.printed().to_string());
    Ok(session.wrote(text, json!({ "recovery_key": shown })))
}

fn rotate(global: &Global) -> Answer {
    let mut session = Session::writing(global, Operation::KeyRotate)?;
    backup::before(&mut session, &places::home(global)?)?;
    let renewed = session.vault.renew_keys();
    let failed = Noted::Asked(Asked::failed(Operation::KeyRotate));
    renewed
        .inspect_err(|_error| session.note(failed))
        .map_err(|error| Failure::store(session.strings(), error))?;
    session.note(Noted::KeysRenewed);
    let text = session.strings().keys_renewed();
    say(&session.strings().cli_hint(session.strings().keys_renewed_hint()));
    let keys = session.vault.key_generation();
    Ok(session.wrote(format!("{text}\n"), json!({ "keys": keys })))
}
