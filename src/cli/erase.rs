//! `trede erase`: the key of one person is destroyed, and with it everything kept about them.

use std::io::{BufRead as _, IsTerminal as _};

use super::args::{Erase, Global};
use super::output::{Answer, Failure};
use super::session::{Session, say};
use super::{backup, meant, places};
use crate::app::intent::Intent;
use crate::domain::CleanText;
use crate::domain::id::Code;
use crate::domain::line::Line;
use crate::domain::right::Operation;

pub(super) fn run(global: &Global, args: &Erase) -> Answer {
    let mut session = Session::writing(global, Operation::Erase)?;
    let id = meant::resident(&session, &args.resident)?;
    let code = session.caseload().line(id).map(Line::code);
    let reason = CleanText::line(&args.reason)
        .map_err(|long| Failure::usage(session.strings().cli_too_long("--reason", long.max)))?;
    // Refused before anybody is asked to confirm it.
    let may = session.caseload().erasure(id, reason.clone());
    may.map_err(|refusal| session.refused(&refusal))?;
    let typed = match &args.confirm {
        Some(confirm) => confirm.clone(),
        None => asked(&session, id)?,
    };
    if code.is_none() || Code::parse(&typed) != code {
        return Err(Failure::refused(session.strings().erase_differs()));
    }
    let home = places::home(global)?;
    let before = backup::before(&mut session, &home)?;
    let done = session.commit(&Intent::Erase { resident: id, reason })?;
    backup::after_erasure(&mut session, &home, before.as_deref());
    Ok(session.did(&done.entry, code.map(|code| code.to_string()).as_deref()))
}

/// The code of the person, typed by somebody who was told what it means.
fn asked(session: &Session, id: crate::domain::ResidentId) -> Result<String, Failure> {
    let strings = session.strings();
    let name = strings.names(session.caseload(), &[id]);
    say(&strings.erase_ask(name));
    if !std::io::stdin().is_terminal() {
        return Err(Failure::usage(strings.cli_missing("--confirm")));
    }
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    read.map_err(|_error| Failure::refused(strings.ask_no_terminal()))?;
    Ok(line)
}
