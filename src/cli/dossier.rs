//! `trede dossier`: everything kept about one person, for that person.

use super::args::{Dossier as Args, DossierFormat, Global};
use super::meant;
use super::output::{Answer, Failure, Output, handed_out};
use super::session::Session;
use crate::domain::Noted;
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::dossier::content::{Sources, dossier};
use crate::dossier::{data, page, text};

pub(super) fn run(global: &Global, args: &Args) -> Answer {
    let mut session = Session::reading(global, Operation::Dossier)?;
    let id = meant::resident(&session, &args.resident.join(" "))?;
    let log = session.vault.about(id);
    let log = log.map_err(|error| Failure::store(session.strings(), error))?;
    let head = session.caseload().head();
    let log = log.into_iter().filter(|line| line.place().0 <= head).collect();
    let sources = Sources {
        strings: session.strings(),
        caseload: session.caseload(),
        policy: &session.app.model.data.policy,
        today: session.today(),
        reason: session.strings().reason_of(&session.app.model.data, id),
        log,
    };
    let made = session.caseload().file(id).map(|file| dossier(&file, &sources));
    let Some(made) = made else {
        return Err(Failure::refused(session.strings().refused_resident()));
    };
    let json = data::json(&made);
    let written = match args.format {
        DossierFormat::Text => text::write(&made, session.strings()),
        DossierFormat::Json => format!("{json:#}\n"),
        DossierFormat::Html => page::write(&made, session.strings()) + &session.footer(),
    };
    // Noted first: what was given out cannot be taken back.
    session.note(Noted::Disclosed(id));
    let answer = match &args.out {
        None => Output::done(written, json),
        Some(path) => {
            let out = handed_out(session.strings(), path, &written, made.name);
            let failed = Noted::Asked(Asked::failed(Operation::Dossier).of(id));
            out.inspect_err(|_failure| session.note(failed))?
        }
    };
    session.vault.close();
    Ok(answer)
}
