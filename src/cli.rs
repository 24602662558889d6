//! The command line: one file per subcommand.
//!
//! Every command is read from `args`, opens a `session`, and answers with an
//! `output::Output` or an `output::Failure`; only this file prints. Acts go through the same
//! commands and refusals as the keys on the screen.

mod act;
mod agenda;
mod ahead;
mod args;
mod arrive;
mod backup;
mod budget;
mod config;
mod demo;
mod doctor;
mod dossier;
mod erase;
mod export;
mod find;
mod history;
mod import;
mod init;
mod key;
mod keymap;
mod line;
mod matches;
mod meant;
mod measure;
mod output;
mod own;
mod queue;
mod report;
mod retention;
mod session;
mod show;
mod tongue;
mod typed;
mod unwilling;
mod user;
mod verify;
mod wave;

use std::io::Write as _;
use std::process::ExitCode;

use clap::{ArgMatches, CommandFactory as _, FromArgMatches as _};

use crate::i18n::Strings;
use crate::opening::{cost, noting, passline, places, real, unlock, wording};
use crate::screen;
use args::{Args, Command, Global, Kind};
use output::{Answer, Failure, Output};

/// Reads the command line, does what it says and tells the result.
pub fn run() -> ExitCode {
    crate::runtime::hardening::harden();
    crate::runtime::panic::install();
    let strings = places::strings_before();
    let command = || line::with_acts(Args::command(), &strings);
    let told = command().try_get_matches().and_then(|matches| done(&strings, &matches));
    told.unwrap_or_else(|error| {
        // Help and version go to standard output and are no failure.
        let code = if error.use_stderr() { 2 } else { 0 };
        tongue::tell(&strings, error, command());
        ExitCode::from(code)
    })
}

/// Does what was read, an act by its line and all else by its own words.
fn done(strings: &Strings, matches: &ArgMatches) -> Result<ExitCode, clap::Error> {
    if let Some(said) = line::said(matches) {
        let global = Global::from_arg_matches(matches)?;
        return Ok(tell(line::run(&global, strings, &said), strings, global.json));
    }
    let args = Args::from_arg_matches(matches)?.settled();
    Ok(tell(answer(&args), strings, args.global.json))
}

fn answer(args: &Args) -> Answer {
    let global = &args.global;
    match &args.command {
        None => output::shown(screen::open(global, output::theme(global.color))),
        Some(Command::Demo(demo)) => demo::run(global, demo),
        Some(Command::Init(init)) => init::run(global, init),
        Some(Command::Import(import)) if import.kind == Kind::All => arrive::run(global, import),
        Some(Command::Import(import)) => import::run(global, import),
        Some(Command::Export { what }) => export::run(global, what),
        Some(Command::ReadWorkbook { sheet }) => import::read_workbook(sheet.as_deref()),
        Some(Command::Queue(queue)) => queue::run(global, queue),
        Some(Command::Find(find)) => find::run(global, find),
        Some(Command::Show(show)) => show::run(global, show),
        Some(Command::Match(matches)) => matches::run(global, matches),
        Some(Command::Agenda(agenda)) => agenda::run(global, agenda),
        Some(Command::History(history)) => history::run(global, history),
        Some(Command::Verify { anchor }) => verify::run(global, anchor.as_deref()),
        Some(Command::Page(args)) => own::run(global, args),
        Some(Command::Dossier(args)) => dossier::run(global, args),
        Some(Command::Erase(erase)) => erase::run(global, erase),
        Some(Command::Retention { what }) => retention::run(global, *what),
        Some(Command::Backup { dir }) => backup::backup(global, dir.as_deref()),
        Some(Command::Restore { backup }) => backup::restore(global, backup),
        Some(Command::Doctor(doctor)) => doctor::run(global, doctor),
        Some(Command::User { what }) => user::run(global, what),
        Some(Command::Key { what }) => key::run(global, what),
        Some(Command::Keymap { what }) => keymap::run(global, what),
        Some(Command::Config { what }) => config::run(global, *what),
        Some(Command::Report(args)) => report::run(global, args),
        Some(Command::Wave { what }) => wave::run(global, what),
        Some(Command::Budget { what }) => budget::run(global, what),
        Some(Command::Measure { what }) => measure::run(global, what),
        Some(Command::Unwilling { what }) => unwilling::run(global, what),
        Some(Command::Act(act)) => act::run(global, act),
    }
}

/// Results to standard output, everything else to standard error. A reader that went away is no
/// failure of ours.
fn tell(answer: Answer, strings: &Strings, json: bool) -> ExitCode {
    match answer {
        Ok(Output { text, json: value, code }) => {
            let mut out = std::io::stdout().lock();
            let written =
                if json { writeln!(out, "{value}") } else { out.write_all(text.as_bytes()) };
            drop(written.and_then(|()| out.flush()));
            ExitCode::from(code)
        }
        Err(Failure { code, message, hint }) => {
            let mut out = std::io::stderr().lock();
            drop(writeln!(out, "{message}"));
            if let Some(hint) = hint {
                drop(writeln!(out, "{}", strings.cli_hint(hint)));
            }
            ExitCode::from(code)
        }
    }
}
