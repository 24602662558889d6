//! `trede match`: offers for one resident, with reasons and the barrier check.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::args::{Global, Match as Args};
use super::meant;
use super::output::Answer;
use super::session::Session;
use crate::domain::right::Operation;
use crate::domain::{File, Offer};
use crate::matching::barriers::{State, check};
use crate::matching::rank::{Because, Match, rank};

pub(super) fn run(global: &Global, args: &Args) -> Answer {
    let session = Session::reading(global, Operation::Match)?;
    let id = meant::resident(&session, &args.resident.join(" "))?;
    let model = &session.app.model;
    let (mut text, mut rows) = (String::new(), Vec::new());
    let mut code = String::new();
    if let Some(file) = model.data.caseload.file(id) {
        code = file.resident.code().to_string();
        let found = rank(&model.data.offer_words, &file, model.data.today);
        for found in found.iter().take(args.limit) {
            let Some(offer) = model.data.caseload.offer(found.offer) else { continue };
            write(&session, offer, found, &file, &mut text);
            rows.push(row(&session, offer, found, &file));
        }
    }
    Ok(session.read(Some(id), text, json!({ "resident": code, "rows": rows })))
}

fn because(session: &Session, found: &Match) -> Vec<String> {
    let strings = session.strings();
    let text = |because: &Because| match because {
        Because::Interest(text) => text.clone(),
        Because::Form(form) => strings.offer_form_only(strings.word("form", form.name())),
    };
    found.because.iter().map(text).collect()
}

fn write(session: &Session, offer: &Offer, found: &Match, file: &File, text: &mut String) {
    let (strings, today) = (session.strings(), session.today());
    writeln!(text, "{}  {}", offer.code(), offer.facts.name).ok();
    let because = because(session, found);
    let because = if because.is_empty() {
        strings.offer_no_because()
    } else {
        strings.offer_because(because.join(", "))
    };
    writeln!(text, "        {because}").ok();
    for check in check(&offer.facts, file, today).iter().filter(|check| check.concerns) {
        let kind = strings.word("kind", check.kind.name());
        let state = strings.word("check-state", check.state.name());
        writeln!(text, "        {kind}: {state} ({})", strings.check(check, today)).ok();
    }
}

fn row(session: &Session, offer: &Offer, found: &Match, file: &File) -> Value {
    let (strings, today) = (session.strings(), session.today());
    let checks = check(&offer.facts, file, today);
    let barriers: Vec<Value> = checks
        .iter()
        .map(|check| {
            let lift = (check.state == State::Hit).then(|| strings.lift(check.kind));
            json!({
                "kind": check.kind.name(),
                "state": check.state.name(),
                "text": strings.check(check, today),
                "lift": lift,
            })
        })
        .collect();
    json!({
        "offer": offer.code().to_string(),
        "name": offer.facts.name.as_str(),
        "score": found.score,
        "because": because(session, found),
        "barriers": barriers,
    })
}
