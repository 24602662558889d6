//! Referrals, from agreed to their end.

use super::{line, note, promised, word};
use crate::cli::args::{Global, Refer, Referral, Yes};
use crate::cli::output::{Answer, Failure};
use crate::cli::session::Session;
use crate::cli::who;
use crate::domain::command::StepDraft;
use crate::domain::id::RecordKind;
use crate::domain::participation::Department;
use crate::domain::referral::{Handover, ReferralState, StopReason, Target};
use crate::domain::{Command, RecordId, ResidentId};

pub(super) fn refer(global: &Global, args: &Refer) -> Answer {
    let session = Session::writing(global)?;
    let to = match (&args.department, &args.offer) {
        (Some(name), _) => {
            let names: Vec<_> = Department::ALL.iter().map(|d| d.name()).collect();
            Target::Department(word(&session, name, &names, Department::from_name)?)
        }
        (None, offer) => Target::Offer(who::offer(&session, offer.as_deref().unwrap_or_default())?),
    };
    let command = Command::Refer {
        residents: vec![who::resident(&session, &args.resident)?],
        to,
        on: session.day_or_today(args.on.as_deref())?,
        handover: card(&session, args.handover.as_deref(), args.share.as_deref(), args.together)?
            .unwrap_or_default(),
        promise: promised(&session, args.promise.as_deref())?,
    };
    session.act(&command)
}

pub(super) fn step(global: &Global, args: &Referral) -> Answer {
    let session = Session::writing(global)?;
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
        handover: card(&session, args.handover.as_deref(), args.share.as_deref(), args.together)?
            .map(|told| kept(&session, (resident, id), args, told)),
    };
    session.act(&Command::MoveReferral { resident, id, step })
}

/// The warm handover, where anything of it is given.
fn card(
    session: &Session,
    to: Option<&str>,
    share: Option<&str>,
    together: Option<Yes>,
) -> Result<Option<Handover>, Failure> {
    if to.is_none() && share.is_none() && together.is_none() {
        return Ok(None);
    }
    Ok(Some(Handover {
        to: line(session, "--handover", to)?,
        share: line(session, "--share", share)?,
        together: together.map(|answer| answer == Yes::Yes),
    }))
}

/// What was agreed before stays where nothing new is told.
fn kept(
    session: &Session,
    (resident, id): (ResidentId, RecordId),
    args: &Referral,
    told: Handover,
) -> Handover {
    let file = session.caseload().file(resident);
    let before = file.and_then(|file| {
        let mut referrals = file.records.referrals.iter();
        referrals.find(|referral| referral.id == id).map(|referral| referral.handover.clone())
    });
    let before = before.unwrap_or_default();
    Handover {
        to: if args.handover.is_some() { told.to } else { before.to },
        share: if args.share.is_some() { told.share } else { before.share },
        together: told.together.or(before.together),
    }
}
