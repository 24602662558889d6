//! Referrals, from agreed to their end.

use super::{line, note, promised, word};
use crate::acts;
use crate::acts::Command;
use crate::acts::referral::StepDraft;
use crate::cli::args::{Card, Global, Refer, Referral, Yes};
use crate::cli::output::{Answer, Failure};
use crate::cli::session::Session;
use crate::cli::who;
use crate::domain::act::Act;
use crate::domain::id::RecordKind;
use crate::domain::participation::Department;
use crate::domain::referral::{Handover, Referral as Of, ReferralState, StopReason, Target};
use crate::domain::{CleanText, RecordId, ResidentId};

pub(super) fn refer(global: &Global, args: &Refer) -> Answer {
    let session = Session::writing(global, Act::Refer)?;
    let to = match (&args.department, &args.offer) {
        (Some(name), _) => {
            let names: Vec<_> = Department::ALL.iter().map(|d| d.name()).collect();
            Target::Department(word(&session, name, &names, Department::from_name)?)
        }
        (None, offer) => Target::Offer(who::offer(&session, offer.as_deref().unwrap_or_default())?),
    };
    let command = Command::Refer(acts::referral::Refer {
        residents: vec![who::resident(&session, &args.resident)?],
        to,
        on: session.day_or_today(args.on.as_deref())?,
        handover: handover(&session, &args.card, Handover::default())?,
        promise: promised(&session, args.promise.as_deref())?,
    });
    session.act(&command)
}

pub(super) fn step(global: &Global, args: &Referral) -> Answer {
    let session = Session::writing(global, Act::MoveReferral)?;
    let (resident, id) = who::record(&session, &args.id, RecordKind::Referral, "referral")?;
    let states: Vec<_> = ReferralState::ALL.iter().map(|s| s.name()).collect();
    let reasons: Vec<_> = StopReason::ALL.iter().map(|r| r.name()).collect();
    let reason = args.reason.as_deref();
    let reason =
        reason.map(|name| word(&session, name, &reasons, StopReason::from_name)).transpose()?;
    let step = StepDraft {
        state: word(&session, &args.to, &states, ReferralState::from_name)?,
        on: session.day_or_today(args.on.as_deref())?,
        reason,
        said: note(&session, "--said", args.said.as_deref())?,
        handover: Some(handover(&session, &args.card, agreed(&session, resident, id))?),
    };
    session.act(&Command::MoveReferral(acts::referral::Move { resident, id, step }))
}

/// The warm handover as it is told; what is not told stays as it was before.
fn handover(session: &Session, card: &Card, before: Handover) -> Result<Handover, Failure> {
    let told = |flag: &str, typed: Option<&str>, before: CleanText| match typed {
        Some(text) => line(session, flag, Some(text)),
        None => Ok(before),
    };
    Ok(Handover {
        to: told("--handover", card.handover.as_deref(), before.to)?,
        share: told("--share", card.share.as_deref(), before.share)?,
        together: card.together.map(|answer| answer == Yes::Yes).or(before.together),
    })
}

/// What was agreed about the handover of a referral.
fn agreed(session: &Session, resident: ResidentId, id: RecordId) -> Handover {
    let file = session.caseload().file(resident);
    let found = file.and_then(|file| file.records.get::<Of>(id).map(|r| r.handover.clone()));
    found.unwrap_or_default()
}
