//! The acts as commands: made from the lines that they declare, and read back into what is to be
//! done. Nothing here knows an act by name but what is said after two of them.

mod after;
mod answers;
mod build;
mod chosen;
#[cfg(test)]
mod tests;

pub(super) use build::with_acts;

use clap::ArgMatches;

use super::args::Global;
use super::output::Answer;
use super::session::Session;
use crate::acts::line::{Line, all};
use crate::acts::way::Reading;
use crate::domain::act::Act;
use crate::domain::appointment::TimeOfDay;
use crate::i18n::Strings;

/// The lines of one command, in the order of the list of acts.
type Lines = Vec<(Act, &'static Line)>;

/// What was typed after a command that acts have.
pub(super) struct Said<'a> {
    lines: Lines,
    matches: &'a ArgMatches,
}

/// The commands that acts have, each with its lines.
fn commands() -> Vec<(&'static str, Lines)> {
    let mut commands: Vec<(&'static str, Lines)> = Vec::new();
    for (act, line) in all() {
        match commands.iter_mut().find(|(command, _)| *command == line.command) {
            Some((_, lines)) => lines.push((act, line)),
            None => commands.push((line.command, vec![(act, line)])),
        }
    }
    commands
}

/// What was typed, where it is a command that acts have.
pub(super) fn said(matches: &ArgMatches) -> Option<Said<'_>> {
    let (command, below) = matches.subcommand()?;
    let of = |path: &str| {
        let found = commands().into_iter().find(|(command, _)| *command == path);
        found.map(|(_, lines)| lines)
    };
    if let Some(lines) = of(command) {
        return Some(Said { lines, matches: below });
    }
    let (own, matches) = below.subcommand()?;
    of(&format!("{command} {own}")).map(|lines| Said { lines, matches })
}

/// Does what was typed.
pub(super) fn run(global: &Global, strings: &Strings, said: &Said<'_>) -> Answer {
    let typed = chosen::typed(&said.lines, said.matches);
    let (act, line) = chosen::line(strings, &said.lines, &typed)?;
    // Whoever may not begin with a command is told so before anything of it is looked at.
    let first = said.lines.first().map_or(act, |(first, _)| *first);
    let session = Session::writing(global, first)?;
    let about = answers::about(&session, line, &typed)?;
    let answers = answers::answers(&session, line, &typed)?;
    let command = (line.read)(&Reading {
        caseload: session.caseload(),
        plans: &session.app.model.data.plans,
        budget: &session.app.model.data.budget,
        today: session.today(),
        // What was agreed earlier today may be written down from a script at any hour.
        time: TimeOfDay::FIRST,
        residents: &about.residents,
        subject: about.subject,
        answers: &answers,
        words: session.strings(),
    });
    let command = command.map_err(|problem| answers::failure(&session, line, &problem))?;
    after::act(session, act, &command)
}
