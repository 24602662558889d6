//! Contacts, promises, requests.

use super::{line, note, promised, word};
use crate::acts;
use crate::acts::Command;
use crate::acts::contact::ContactDraft;
use crate::acts::promise::PromiseDraft;
use crate::cli::args::{Contact, Global, Promise, Request};
use crate::cli::output::{Answer, Failure};
use crate::cli::session::Session;
use crate::cli::who;
use crate::domain::act::Act;
use crate::domain::contact::{Channel, Outcome};
use crate::domain::day::Side;
use crate::domain::id::RecordKind;

pub(super) fn log(global: &Global, args: &Contact) -> Answer {
    let session = Session::writing(global, Act::LogContact)?;
    let channels: Vec<_> = Channel::ALL.iter().map(|c| c.name()).collect();
    let outcomes: Vec<_> = Outcome::ALL.iter().map(|o| o.name()).collect();
    let command = Command::LogContact(acts::contact::Log {
        residents: vec![who::resident(&session, &args.resident)?],
        contact: ContactDraft {
            on: session.day_or_today(args.on.as_deref())?,
            channel: word(&session, &args.channel, &channels, Channel::from_name)?,
            outcome: word(&session, &args.outcome, &outcomes, Outcome::from_name)?,
            note: note(&session, "--note", args.note.as_deref())?,
        },
        promise: promised(&session, args.promise.as_deref())?,
    });
    session.act(&command)
}

pub(super) fn promise(global: &Global, args: &Promise) -> Answer {
    let session = Session::writing(global, Act::MakePromise)?;
    let command = match (args.resident.as_str(), args.id.as_deref()) {
        ("keep", Some(id)) => {
            let (resident, id) = who::record(&session, id, RecordKind::Promise, "promise")?;
            Command::KeepPromise(acts::promise::Keep {
                resident,
                id,
                on: session.day_or_today(args.on.as_deref())?,
            })
        }
        ("release", Some(id)) => {
            let (resident, id) = who::record(&session, id, RecordKind::Promise, "promise")?;
            let reason = line(&session, "--reason", args.reason.as_deref())?;
            Command::ReleasePromise(acts::promise::Release { resident, id, reason })
        }
        _ => Command::MakePromise(acts::promise::Make {
            residents: vec![who::resident(&session, &args.resident)?],
            promise: PromiseDraft {
                by: session.day(needed(&session, "--by", args.by.as_deref())?, Side::Ahead)?,
                what: line(&session, "--what", args.what.as_deref())?,
            },
        }),
    };
    session.act(&command)
}

fn needed<'a>(session: &Session, flag: &str, typed: Option<&'a str>) -> Result<&'a str, Failure> {
    typed.ok_or_else(|| Failure::usage(session.strings().cli_missing(flag.to_owned())))
}

pub(super) fn request(global: &Global, args: &Request) -> Answer {
    let session = Session::writing(global, Act::Request)?;
    let command = Command::Request(acts::request::Note {
        residents: vec![who::resident(&session, &args.resident)?],
        on: session.day_or_today(args.on.as_deref())?,
        note: note(&session, "--note", args.note.as_deref())?,
    });
    session.act(&command)
}
