//! Undo and redo.

use crate::acts;
use crate::cli::args::Global;
use crate::cli::output::{Answer, Failure};
use crate::cli::session::Session;
use crate::domain::right::Operation;
use crate::domain::{Cause, Refusal, history};

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
    turn(session, seq, Cause::Undid(seq), history::undo)
}

pub(super) fn redo(global: &Global) -> Answer {
    let session = Session::writing(global, Operation::Redo)?;
    match session.app.model.data.ledger.next_redo() {
        Some(seq) => turn(session, seq, Cause::Redid(seq), history::redo),
        None => Err(session.refused(&Refusal::NothingToRedo)),
    }
}

type Turn = fn(
    &crate::domain::Caseload,
    &crate::domain::Entry,
) -> Result<Vec<crate::domain::Change>, Refusal>;

fn turn(mut session: Session, seq: u64, cause: Cause, turn: Turn) -> Answer {
    let old = session.vault.entry(seq);
    let old = old.map_err(|error| Failure::store(session.strings(), error))?;
    let may = acts::right::may_turn(
        session.caseload(),
        &old,
        &session.app.model.data.user,
        session.today(),
    );
    may.map_err(|refusal| session.refused(&refusal))?;
    let changes = turn(session.caseload(), &old).map_err(|refusal| session.refused(&refusal))?;
    let entry = session.append(cause, changes)?;
    Ok(session.did(&entry, None))
}
