//! What changes something: each command here is one entry in the journal and one undo.

mod back;
mod catalogue;
mod contact;
mod plan;
mod referral;
mod standing;
mod team;

use super::args::{Act, Global};
use super::output::{Answer, Failure};
use super::session::Session;
use crate::acts::promise::PromiseDraft;
use crate::domain::day::Side;
use crate::domain::{CleanText, text};
use crate::nearest::nearest;

pub(super) fn run(global: &Global, act: &Act) -> Answer {
    match act {
        Act::Contact(args) => contact::log(global, args),
        Act::Promise(args) => contact::promise(global, args),
        Act::Request(args) => contact::request(global, args),
        Act::Signal(args) => standing::signal(global, args),
        Act::Refer(args) => referral::refer(global, args),
        Act::Referral(args) => referral::step(global, args),
        Act::Plan(args) => plan::save(global, args),
        Act::Pause(args) => standing::pause(global, args),
        Act::Move(args) => standing::move_by_hand(global, args),
        Act::Task(args) => team::task(global, args),
        Act::Income(args) => team::income(global, args),
        Act::Handover(args) => team::handover(global, args),
        Act::Buddy(args) => team::buddy(global, args),
        Act::Confirm(args) => catalogue::confirm(global, args),
        Act::Add(args) => catalogue::add(global, args),
        Act::Edit(args) => catalogue::edit(global, args),
        Act::Undo { entry } => back::undo(global, *entry),
        Act::Redo => back::redo(global),
    }
}

/// A word of a closed vocabulary, or the words there are.
fn word<T>(
    session: &Session,
    typed: &str,
    names: &[&'static str],
    read: impl Fn(&str) -> Option<T>,
) -> Result<T, Failure> {
    read(typed).ok_or_else(|| {
        let strings = session.strings();
        let failure = Failure::usage(strings.cli_not_word(typed.to_owned(), names.join(", ")));
        match nearest(typed, names.iter().copied()) {
            Some(meant) => failure.hint(strings.cli_did_you_mean(meant.to_owned())),
            None => failure,
        }
    })
}

/// One line of text.
fn line(session: &Session, flag: &str, typed: Option<&str>) -> Result<CleanText, Failure> {
    let clean = CleanText::line(typed.unwrap_or_default());
    clean.map_err(|long| too_long(session, flag, long))
}

/// A note.
fn note(session: &Session, flag: &str, typed: Option<&str>) -> Result<CleanText, Failure> {
    let clean = CleanText::note(typed.unwrap_or_default());
    clean.map_err(|long| too_long(session, flag, long))
}

fn too_long(session: &Session, flag: &str, long: text::TooLong) -> Failure {
    Failure::usage(session.strings().cli_too_long(flag.to_owned(), long.max))
}

/// A promise as `DATE[:TEXT]`.
fn promised(session: &Session, typed: Option<&str>) -> Result<Option<PromiseDraft>, Failure> {
    let Some(typed) = typed else { return Ok(None) };
    let (day, what) = typed.split_once(':').unwrap_or((typed, ""));
    let by = session.day(day, Side::Ahead)?;
    Ok(Some(PromiseDraft { by, what: line(session, "--promise", Some(what))? }))
}
