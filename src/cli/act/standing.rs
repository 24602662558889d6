//! Pauses and moves by hand.

use super::line;
use crate::cli::args::{Global, Move, Pause};
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::cli::who;
use crate::domain::Command;
use crate::domain::day::Side;
use crate::domain::standing::Direction;

pub(super) fn pause(global: &Global, args: &Pause) -> Answer {
    let session = Session::writing(global)?;
    let residents = vec![who::resident(&session, &args.resident)?];
    let command = match &args.until {
        None => Command::Resume { residents },
        Some(until) => Command::Pause {
            residents,
            until: session.day(until, Side::Ahead)?,
            reason: line(&session, "--reason", args.reason.as_deref())?,
        },
    };
    session.act(&command)
}

pub(super) fn move_by_hand(global: &Global, args: &Move) -> Answer {
    let session = Session::writing(global)?;
    let residents = vec![who::resident(&session, &args.resident)?];
    let command = match &args.until {
        Some(until) if !args.end => Command::Move {
            residents,
            direction: if args.up { Direction::Up } else { Direction::Down },
            until: session.day(until, Side::Ahead)?,
            reason: line(&session, "--reason", args.reason.as_deref())?,
        },
        _ => Command::Unmove { residents },
    };
    session.act(&command)
}
