//! `trede queue`: who is next, and why.

use std::fmt::Write as _;

use serde_json::json;

use super::ahead;
use super::args::{Global, Queue};
use super::output::{Answer, Failure};
use super::session::Session;
use crate::domain::right::Operation;
use crate::domain::wave::Wave;
use crate::nearest::nearest;
use crate::triage::queue::Place;
use crate::triage::rules::VERSION;

pub(super) fn run(global: &Global, args: &Queue) -> Answer {
    let session = Session::reading(global, Operation::Queue)?;
    let model = &session.app.model;
    let wave = args.wave.as_deref().map(|name| wave(&session, name)).transpose()?;
    let wanted = |place: &&(usize, &Place)| {
        let Some(line) = model.data.caseload.line(place.1.resident) else { return false };
        (args.rung.is_empty() || args.rung.contains(&line.rung.number()))
            && wave.is_none_or(|wave| wave.holds(line.id))
            && (!args.mine || line.owner.on(model.data.today) == Some(&model.data.user))
    };
    let places: Vec<(usize, &Place)> = (1..).zip(model.data.queue.iter()).collect();
    let chosen: Vec<&(usize, &Place)> = places.iter().filter(wanted).collect();
    let shown = args.limit.unwrap_or(usize::MAX).min(chosen.len());
    let mut text = String::new();
    let mut rows = Vec::with_capacity(shown);
    for (number, place) in chosen.iter().take(shown) {
        let Some(line) = model.data.caseload.line(place.resident) else { continue };
        let (code, name) = (line.code().to_string(), line.name.spoken());
        let reason = session.strings().reason_of(&model.data, place.resident);
        let rung = session.strings().rung(line.rung);
        let sign = place.tier.name();
        if global.plain {
            writeln!(text, "{number}. {name}, {code}, {rung}. {reason}").ok();
        } else {
            writeln!(text, "{number:>5}  {code}  {rung}  {sign}  {name:<28.28}  {reason}").ok();
        }
        rows.push(json!({
            "place": number,
            "resident": code,
            "name": name,
            "rung": line.rung.number(),
            "tier": tier(place),
            "reason": reason,
            "since": place.since,
        }));
    }
    if shown < chosen.len() {
        writeln!(text, "{}", session.strings().cli_total(shown, chosen.len())).ok();
    }
    if chosen.is_empty() {
        writeln!(text, "{}", session.strings().empty_queue()).ok();
    }
    let (told, people) = people(&session);
    if args.wave.is_none() && args.rung.is_empty() && !args.mine && !told.is_empty() {
        writeln!(text, "{told}").ok();
    }
    let ahead =
        ahead::told(session.strings(), &session.vault, &model.data.caseload, &model.data.user);
    for line in &ahead.lines {
        writeln!(text, "{line}").ok();
    }
    let json = json!({
        "today": model.data.today,
        "rows": rows,
        "total": chosen.len(),
        "rules": VERSION,
        "ahead": ahead.json,
        "people": people,
    });
    Ok(session.listed(shown, text, json))
}

/// How many people stand in the queue, and how many there are on rung 1 and 2.
fn people(session: &Session) -> (String, serde_json::Value) {
    let model = &session.app.model;
    let (queued, served) = (model.data.queue.len(), model.data.served());
    let told = session.strings().queue_people(queued, served);
    let json = json!({
        "in_queue": queued,
        "not_in_queue": served.saturating_sub(queued),
        "on_rungs": served,
        "definition": told,
    });
    (if served > 0 { told } else { String::new() }, json)
}

/// The wave with this name.
fn wave<'a>(session: &'a Session, name: &str) -> Result<&'a Wave, Failure> {
    let office = session.caseload().office();
    office.wave(name).ok_or_else(|| {
        let strings = session.strings();
        let failure = Failure::refused(strings.cli_no_wave(name.to_owned()));
        match nearest(name, office.waves.iter().map(|wave| wave.name.as_str())) {
            Some(meant) => failure.hint(strings.cli_did_you_mean(meant.to_owned())),
            None => failure.hint(strings.cli_no_wave_hint()),
        }
    })
}

/// A number, or the letter R.
fn tier(place: &Place) -> serde_json::Value {
    let name = place.tier.name();
    name.parse::<u8>().map_or_else(|_letter| json!(name), |number| json!(number))
}
