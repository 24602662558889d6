//! Offers and residents, one at a time.

use crate::cli::args::{Confirm, Global};
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::cli::who;
use crate::domain::Command;

pub(super) fn confirm(global: &Global, args: &Confirm) -> Answer {
    let session = Session::writing(global)?;
    let offer = who::offer(&session, &args.offer)?;
    let on = session.day_or_today(args.on.as_deref())?;
    session.act(&Command::ConfirmOffer(offer, on))
}
