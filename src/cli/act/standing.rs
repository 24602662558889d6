//! Pauses, moves by hand, signals to the WSP.

use super::line;
use crate::acts;
use crate::acts::Command;
use crate::cli::args::{Global, Move, Pause, Signal};
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::cli::who;
use crate::domain::Rung;
use crate::domain::act::Act;
use crate::domain::day::Side;
use crate::domain::id::RecordKind;
use crate::domain::standing::Direction;

pub(super) fn pause(global: &Global, args: &Pause) -> Answer {
    let session = Session::writing(global, Act::Pause)?;
    let residents = vec![who::resident(&session, &args.resident)?];
    let command = match &args.until {
        None => Command::Resume(acts::pause::End { residents }),
        Some(until) => Command::Pause(acts::pause::Set {
            residents,
            until: session.day(until, Side::Ahead)?,
            reason: line(&session, "--reason", args.reason.as_deref())?,
        }),
    };
    session.act(&command)
}

pub(super) fn move_by_hand(global: &Global, args: &Move) -> Answer {
    let session = Session::writing(global, Act::Move)?;
    let residents = vec![who::resident(&session, &args.resident)?];
    let command = match &args.until {
        Some(until) if !args.end => Command::Move(acts::place::Move {
            residents,
            direction: if args.up { Direction::Up } else { Direction::Down },
            until: session.day(until, Side::Ahead)?,
            reason: line(&session, "--reason", args.reason.as_deref())?,
        }),
        _ => Command::Unmove(acts::place::End { residents }),
    };
    session.act(&command)
}

pub(super) fn signal(global: &Global, args: &Signal) -> Answer {
    let session = Session::writing(global, Act::Signal)?;
    let on = session.day_or_today(args.on.as_deref())?;
    let command = match args.result.and_then(Rung::from_number) {
        Some(rung) => {
            let (resident, id) = who::record(&session, &args.what, RecordKind::Signal, "signal")?;
            Command::JudgeSignal(acts::signal::Judge { resident, id, rung, on })
        }
        None => Command::Signal(acts::signal::Give {
            residents: vec![who::resident(&session, &args.what)?],
            on,
            reason: line(&session, "--reason", args.reason.as_deref())?,
        }),
    };
    session.act(&command)
}
