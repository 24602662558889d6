//! `trede key`: the keys of the vault.

use serde_json::json;

use super::args::{Global, Key};
use super::output::{Answer, Failure};
use super::session::{Session, say};
use super::{backup, places};
use crate::domain::Noted;

pub(super) fn run(global: &Global, what: Key) -> Answer {
    match what {
        Key::Rotate => rotate(global),
    }
}

fn rotate(global: &Global) -> Answer {
    let mut session = Session::writing(global)?;
    session.for_consultants()?;
    backup::before(&session, &places::home(global)?)?;
    let renewed = session.vault.renew_keys();
    renewed.map_err(|error| Failure::store(session.strings(), error))?;
    session.note(Noted::KeysRenewed);
    let text = session.strings().keys_renewed();
    say(&format!("hint: {}", session.strings().keys_renewed_hint()));
    let keys = session.vault.key_generation();
    Ok(session.wrote(format!("{text}\n"), json!({ "keys": keys })))
}
