//! Tasks, income contacts, hand-overs, pairs.

use std::fmt::Write as _;

use serde_json::json;

use super::line;
use crate::acts;
use crate::acts::Command;
use crate::cli::args::{Buddy, Global, Handover, Income, Task};
use crate::cli::output::{Answer, Failure, Output};
use crate::cli::session::Session;
use crate::cli::who;
use crate::domain::Refusal;
use crate::domain::absence::{self, Absence};
use crate::domain::act::Act;
use crate::domain::day::Side;
use crate::domain::id::RecordKind;

fn needed<'a>(session: &Session, flag: &str, typed: Option<&'a str>) -> Result<&'a str, Failure> {
    typed.ok_or_else(|| Failure::usage(session.strings().cli_missing(flag.to_owned())))
}

pub(super) fn task(global: &Global, args: &Task) -> Answer {
    let session = Session::writing(global, Act::AddTask)?;
    let command = match (args.resident.as_str(), args.id.as_deref()) {
        ("done", Some(id)) => {
            let (resident, id) = who::record(&session, id, RecordKind::Task, "task")?;
            Command::DoTask(acts::task::Do {
                resident,
                id,
                on: session.day_or_today(args.on.as_deref())?,
            })
        }
        _ => Command::AddTask(acts::task::Add {
            residents: vec![who::resident(&session, &args.resident)?],
            what: line(&session, "--what", args.what.as_deref())?,
            by: session.day(needed(&session, "--by", args.by.as_deref())?, Side::Ahead)?,
        }),
    };
    session.act(&command)
}

pub(super) fn income(global: &Global, args: &Income) -> Answer {
    let session = Session::writing(global, Act::RecordIncome)?;
    let command = Command::RecordIncome(acts::income::Record {
        residents: vec![who::resident(&session, &args.resident)?],
        on: session.day_or_today(args.on.as_deref())?,
    });
    session.act(&command)
}

pub(super) fn buddy(global: &Global, args: &Buddy) -> Answer {
    let session = Session::writing(global, Act::Pair)?;
    if args.one == "end" {
        let (resident, id) = who::record(&session, &args.other, RecordKind::Buddy, "buddy")?;
        return session.act(&Command::Unpair(acts::buddy::End { resident, id }));
    }
    let said = |flag: &str, typed: Option<&str>| {
        // Both must have said yes: a day that is not given is a yes that was not asked.
        session.day(needed(&session, flag, typed)?, Side::Past)
    };
    let command = Command::Pair(acts::buddy::Pair {
        residents: [who::resident(&session, &args.one)?, who::resident(&session, &args.other)?],
        about: line(&session, "--about", args.about.as_deref())?,
        yes_on: [
            said("--yes", args.yes.as_deref())?,
            said("--other-yes", args.other_yes.as_deref())?,
        ],
    });
    session.act(&command)
}

pub(super) fn handover(global: &Global, args: &Handover) -> Answer {
    let mut session = Session::writing(global, Act::Assign)?;
    let to = who::user(&session, &args.to)?;
    let residents = if args.all {
        let (user, today) = (&session.app.model.data.user, session.today());
        absence::of_user(session.caseload(), user, today, args.until.is_none())
    } else {
        let named = args.residents.iter().map(|named| who::resident(&session, named));
        named.collect::<Result<Vec<_>, _>>()?
    };
    let until = args.until.as_deref().map(|day| session.day(day, Side::Ahead)).transpose()?;
    if residents.is_empty() {
        return Err(session.refused(&Refusal::NobodyChosen));
    }
    let command =
        Command::Assign(acts::owner::HandOver { residents: residents.clone(), to, until });
    let (entry, id) = session.record(&command)?;
    let given = entry.residents();
    let absence = absence::absence(session.caseload(), &given, session.today());
    let (card, rows) = told(&session, &absence);
    let people = given.len();
    let Output { mut text, mut json, code } =
        session.did(&entry, id.map(|code| code.to_string()).as_deref());
    text.push_str(&card);
    if let Some(object) = json.as_object_mut() {
        object.insert("residents".to_owned(), json!(people));
        object.insert("card".to_owned(), rows);
    }
    Ok(Output { text, json, code })
}

/// The absence card: what whoever takes over must know.
fn told(session: &Session, absence: &Absence) -> (String, serde_json::Value) {
    let strings = session.strings();
    let mut text = String::new();
    let sections = strings.absence_card(session.caseload(), absence, session.today());
    let mut rows = Vec::new();
    for (name, title, lines) in &sections {
        writeln!(text, "\n{title}").ok();
        for line in lines {
            writeln!(text, "  {line}").ok();
        }
        rows.push(json!({ "section": name, "lines": lines }));
    }
    (text, json!(rows))
}
