//! What is said once an act is done: what it did and, after two of them, a card or a file.

use std::fmt::Write as _;

use serde_json::json;

use crate::acts::Command;
use crate::cli::output::{Answer, Output};
use crate::cli::session::Session;
use crate::cli::unwilling;
use crate::domain::absence::{self, Absence};
use crate::domain::act::Act;
use crate::i18n::absence::Part;

/// Does it and says what it did.
pub(super) fn act(session: Session, act: Act, command: &Command) -> Answer {
    match act {
        Act::Assign => handed_over(session, command),
        Act::CloseUnwilling => closed(session, command),
        _ => session.act(command),
    }
}

/// What is handed over goes with the file itself.
fn closed(mut session: Session, command: &Command) -> Answer {
    let (entry, id) = session.record(command)?;
    let whose = command.residents().first();
    let file = whose.and_then(|resident| unwilling::text(&session, *resident)).unwrap_or_default();
    let Output { text, json, code } =
        session.did(&entry, id.map(|code| code.to_string()).as_deref());
    Ok(Output { text: format!("{text}\n{file}"), json, code })
}

/// Whoever takes over has to know what may not fall between two pairs of hands.
fn handed_over(mut session: Session, command: &Command) -> Answer {
    let (entry, id) = session.record(command)?;
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
    let sections = strings.absence_card(session.caseload(), absence, session.today(), usize::MAX);
    let mut rows = Vec::new();
    for Part { name, title, lines, .. } in &sections {
        writeln!(text, "\n{title}").ok();
        for line in lines {
            writeln!(text, "  {line}").ok();
        }
        rows.push(json!({ "section": name, "lines": lines }));
    }
    (text, json!(rows))
}
