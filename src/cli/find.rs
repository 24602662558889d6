//! `trede find`: residents and offers by name, code or interest.

use std::fmt::Write as _;

use serde_json::json;

use super::args::{Find, Global, Scope};
use super::meant::{self, Found};
use super::output::Answer;
use super::session::Session;
use crate::domain::right::Operation;

pub(super) fn run(global: &Global, args: &Find) -> Answer {
    let session = Session::reading(global, Operation::Find)?;
    let query = args.text.join(" ");
    let (people, offers) = (args.scope != Scope::Offers, args.scope != Scope::Residents);
    let mut hits = if args.closed {
        let hits = if args.text.is_empty() {
            meant::all_closed(&session)
        } else {
            meant::found_people(&session, &query, true)
        };
        hits.into_iter().filter(|_| people).collect()
    } else {
        meant::found(&session, &query, (people, offers))
    };
    hits.extend(meant::holder(&session, &query).filter(|_| people && hits.is_empty()));
    let mut text = String::new();
    let mut rows = Vec::new();
    for (found, score) in hits.iter().take(args.limit) {
        let (code, label) = meant::label(&session, *found);
        let kind = match found {
            Found::Resident(_) => "resident",
            Found::Offer(_) => "offer",
        };
        writeln!(text, "{code:<7}  {label}").ok();
        rows.push(json!({ "kind": kind, "id": code, "label": label, "score": score }));
    }
    let strings = session.strings();
    if hits.is_empty() {
        writeln!(text, "{}", strings.cli_nothing_found(query.clone())).ok();
        let closed = meant::found_people(&session, &query, true).len();
        if people && !args.closed && closed > 0 {
            writeln!(text, "{}", strings.cli_closed_found(closed)).ok();
        }
    } else if rows.len() < hits.len() {
        writeln!(text, "{}", strings.cli_total(rows.len(), hits.len())).ok();
    }
    let people = hits.iter().take(args.limit);
    let people = people.filter(|(found, _)| matches!(found, Found::Resident(_))).count();
    let json = json!({ "query": query, "rows": rows, "total": hits.len() });
    Ok(session.listed(people, text, json))
}
