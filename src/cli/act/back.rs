//! Undo and redo.

use crate::app::intent::Intent;
use crate::cli::args::Global;
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::domain::Refusal;
use crate::domain::right::Operation;

pub(super) fn undo(global: &Global, entry: Option<u64>) -> Answer {
    let session = Session::writing(global, Operation::Undo)?;
    let ledger = &session.app.model.data.ledger;
    let seq = match entry {
        Some(seq) if seq == 0 || seq > session.caseload().head() => {
            return Err(session.refused(&Refusal::UnknownEntry(seq)));
        }
        Some(seq) if !ledger.stands(seq) => {
            return Err(session.refused(&Refusal::NotUndoable(seq)));
        }
        Some(seq) => seq,
        None => match ledger.next_undo() {
            Some(seq) => seq,
            None => return Err(session.refused(&Refusal::NothingToUndo)),
        },
    };
    turn(session, &Intent::Undo(seq))
}

pub(super) fn redo(global: &Global) -> Answer {
    let session = Session::writing(global, Operation::Redo)?;
    match session.app.model.data.ledger.next_redo() {
        Some(seq) => turn(session, &Intent::Redo(seq)),
        None => Err(session.refused(&Refusal::NothingToRedo)),
    }
}

fn turn(mut session: Session, intent: &Intent) -> Answer {
    let done = session.commit(intent)?;
    Ok(session.turned(&done.entry))
}
