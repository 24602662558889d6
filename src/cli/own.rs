//! `trede page`: one person's own plan in plain words, to look at together or to take home.

use super::args::{DossierFormat, Global, OwnPage};
use super::meant;
use super::output::{Answer, Failure, Output, handed_out};
use super::session::Session;
use crate::domain::Noted;
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::dossier::own::own_page;
use crate::dossier::{data, page, text};

pub(super) fn run(global: &Global, args: &OwnPage) -> Answer {
    let mut session = Session::reading(global, Operation::Page)?;
    let id = meant::resident(&session, &args.resident.join(" "))?;
    let seers = session.app.model.data.seers.clone();
    let (strings, today) = (session.strings(), session.today());
    let (file, policy) = (session.caseload().file(id), &session.app.model.data.policy);
    let made =
        file.map(|file| own_page(&file, strings, session.caseload(), &seers, (policy, today)));
    let made = made.ok_or_else(|| Failure::refused(session.strings().refused_resident()))?;
    let json = data::json(&made);
    let written = match args.format {
        DossierFormat::Text => text::write(&made, session.strings()),
        DossierFormat::Json => format!("{json:#}\n"),
        DossierFormat::Html => page::write(&made, session.strings()),
    };
    let copied = Asked::done(Operation::Page).of(id).to_file();
    session.note(if args.out.is_some() { Noted::Asked(copied) } else { Noted::Read(id) });
    let answer = match &args.out {
        None => Output::done(written, json),
        Some(path) => {
            let out = handed_out(session.strings(), path, &written, made.name);
            let failed = Noted::Asked(Asked::failed(Operation::Page).of(id));
            out.inspect_err(|_failure| session.note(failed))?
        }
    };
    session.vault.close();
    Ok(answer)
}
