//! `trede show`: everything about one resident or offer.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::args::{Global, Show};
use super::meant::{self, Found};
use super::output::Answer;
use super::session::Session;
use crate::domain::appointment::{Appointment, Meeting};
use crate::domain::offer::{OfferContact, Price};
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::record::record;
use crate::domain::referral::StopReason;
use crate::domain::right::Operation;
use crate::domain::timeline::timeline;
use crate::domain::{File, Offer, ResidentId};
use crate::exchange::cells::{Per, price_said};
use crate::exchange::columns::OfferField;
use crate::exchange::rows::offer_cell;

pub(super) fn run(global: &Global, args: &Show) -> Answer {
    let session = Session::reading(global, Operation::Show)?;
    let found = meant::anyone(&session, &args.what.join(" "))?;
    let caseload = session.caseload();
    let (text, json) = match found {
        Found::Resident(id) => caseload
            .shown(&session.app.model.data.user, id)
            .map(|file| (resident_text(&session, id, &file), resident_json(&session, id, &file))),
        Found::Offer(id) => caseload
            .offer(id)
            .map(|offer| (offer_text(&session, offer), offer_json(&session, offer))),
    }
    .unwrap_or_default();
    let whose = match found {
        Found::Resident(id) => Some(id),
        Found::Offer(_) => None,
    };
    Ok(session.read(whose, text, json))
}

fn resident_text(session: &Session, id: ResidentId, file: &File) -> String {
    let (strings, today) = (session.strings(), session.today());
    let person = &file.resident.person;
    let mut text = String::new();
    let mut line = |part: String| {
        if !part.is_empty() {
            writeln!(text, "{part}").ok();
        }
    };
    let (name, code) = (person.name.spoken(), file.resident.code());
    line(format!("{name}, {code}, {}", strings.rung(person.rung)));
    line(strings.reason_of(&session.app.model.data, id));
    line(session.app.model.data.around(file, strings).join(" · "));
    line(person.reach.phone.to_string());
    line(person.reach.email.to_string());
    if let Some(plan) = file.plan() {
        let interests: Vec<&str> =
            plan.content.interests.iter().map(|interest| interest.text.as_str()).collect();
        if !interests.is_empty() {
            line(strings.plan_likes(interests.join(", ")));
        }
        for goal in &plan.content.goals {
            line(strings.plan_goal(goal.text.to_string()));
        }
    } else {
        line(strings.person_no_plan());
    }
    let open: Vec<String> =
        file.records.promises.iter().map(|p| promise_text(session, p)).collect();
    if !open.is_empty() {
        line(format!("\n{}", strings.show_promises()));
        open.into_iter().for_each(&mut line);
    }
    if !file.records.appointments.is_empty() {
        line(format!("\n{}", strings.show_appointments()));
    }
    for appointment in &file.records.appointments {
        let told = strings.meeting(&appointment.meeting, today);
        let state = strings.word("meeting", appointment.state.name());
        line(format!("  F-{:05}  {told}: {state}", appointment.id.0));
    }
    if !file.records.referrals.is_empty() {
        line(format!("\n{}", strings.show_referrals()));
    }
    for referral in &file.records.referrals {
        let target = strings.target(session.caseload(), referral.to);
        let state = strings.word("state", referral.state().name());
        let card = strings.card(&referral.handover);
        let card =
            if card.is_empty() { String::new() } else { format!(" ({})", card.join(" · ")) };
        line(format!("  V-{:05}  {target}: {state}{card}", referral.id.0));
    }
    line(format!("\n{}", strings.show_timeline()));
    for (on, moment) in timeline(file) {
        let what = strings.moment(session.caseload(), &moment, today);
        let words = strings.words_of(&moment).replace('\n', " ");
        line(format!("  {}  {what}  {words}", strings.column_day(on)).trim_end().to_owned());
    }
    text
}

fn promise_text(session: &Session, promise: &Promise) -> String {
    let (strings, today) = (session.strings(), session.today());
    let what = strings.promised(promise);
    let state = match promise.state {
        PromiseState::Open if promise.by < today => {
            strings.promise_late(strings.day(promise.by, today))
        }
        PromiseState::Open => strings.promise_open(strings.day(promise.by, today)),
        PromiseState::Kept { on } => strings.promise_kept_on(strings.day(on, today)),
        PromiseState::Released { on, .. } => strings.promise_released_on(strings.day(on, today)),
    };
    format!("  B-{:05}  {what}: {state}", promise.id.0)
}

fn resident_json(session: &Session, id: ResidentId, file: &File) -> Value {
    let (model, strings) = (&session.app.model, session.strings());
    let person = &file.resident.person;
    let moments: Vec<Value> = timeline(file)
        .iter()
        .map(|(on, moment)| {
            let code = moment.code().map(|code| code.to_string());
            json!({
                "on": on,
                "kind": moment.kind(),
                "id": code,
                "code": code,
                "text": strings.moment(&model.data.caseload, moment, model.data.today),
                "note": strings.words_of(moment),
            })
        })
        .collect();
    json!({
        "resident": file.resident.code().to_string(),
        "name": person.name.spoken(),
        "client_number": person.client_no.as_str(),
        "rung": person.rung.number(),
        "inflow": person.inflow_on,
        "phone": person.reach.phone.as_str(),
        "email": person.reach.email.as_str(),
        "place": model.data.queue.number_of(id),
        "reason": strings.reason_of(&model.data, id),
        "open": file.closed().is_none(),
        "closed": file.closed().map(|closing| json!({
            "on": closing.on,
            "reason": closing.reason.name(),
        })),
        "wish": wish_json(file),
        "plan": plan_json(file),
        "promises": file.records.promises.iter().map(promise_json).collect::<Vec<_>>(),
        "appointments": file.records.appointments.iter().map(appointment_json).collect::<Vec<_>>(),
        "referrals": referrals_json(session, file),
        "timeline": moments,
    })
}

fn wish_json(file: &File) -> Option<Value> {
    let wish = file.records.wishes.last()?;
    let until = wish.until;
    wish.wished(false).map(|_| json!({ "contact": wish.contact.name(), "until": until }))
}

fn plan_json(file: &File) -> Value {
    let Some(plan) = file.plan() else { return Value::Null };
    let content = &plan.content;
    let interests: Vec<&str> = content.interests.iter().map(|i| i.text.as_str()).collect();
    let barriers: Vec<Value> = content
        .barriers
        .iter()
        .map(|note| json!({ "kind": note.barrier.name(), "state": note.state.name() }))
        .collect();
    let goals: Vec<Value> = content
        .goals
        .iter()
        .map(|goal| {
            let actions: Vec<Value> = goal
                .actions
                .iter()
                .map(|(text, by)| json!({ "text": text.as_str(), "by": by }))
                .collect();
            json!({ "text": goal.text.as_str(), "actions": actions })
        })
        .collect();
    json!({
        "on": plan.on,
        "interests": interests,
        "barriers": barriers,
        "goals": goals,
        "review": content.review_on,
    })
}

fn promise_json(promise: &Promise) -> Value {
    let (state, on) = match &promise.state {
        PromiseState::Open => ("open", None),
        PromiseState::Kept { on } => ("kept", Some(on)),
        PromiseState::Released { on, .. } => ("released", Some(on)),
    };
    json!({
        "id": format!("B-{:05}", promise.id.0),
        "what": promise.what.as_str(),
        "by": promise.by,
        "made_on": promise.made_on,
        "state": state,
        "closed_on": on,
    })
}

fn appointment_json(appointment: &Appointment) -> Value {
    let Meeting { on, at, channel, place, along } = &appointment.meeting;
    json!({
        "id": format!("F-{:05}", appointment.id.0),
        "on": on,
        "at": at.map(|at| at.to_string()),
        "channel": channel.name(),
        "place": place.as_str(),
        "along": along.as_str(),
        "state": appointment.state.name(),
        "ended_on": appointment.state.ended_on(),
    })
}

fn referrals_json(session: &Session, file: &File) -> Vec<Value> {
    let referrals = file.records.referrals.iter();
    referrals
        .map(|referral| {
            let steps: Vec<Value> = referral
                .steps
                .iter()
                .map(|step| {
                    json!({
                        "state": step.state.name(),
                        "on": step.on,
                        "reason": step.reason.map(StopReason::name),
                        "said": step.said.as_str(),
                    })
                })
                .collect();
            json!({
                "id": format!("V-{:05}", referral.id.0),
                "to": session.strings().target(session.caseload(), referral.to),
                "state": referral.state().name(),
                "steps": steps,
            })
        })
        .collect()
}

fn offer_text(session: &Session, offer: &Offer) -> String {
    let (strings, facts) = (session.strings(), &offer.facts);
    let mut lines = vec![format!("{}, {}", facts.name, offer.code())];
    if !facts.provider.is_empty() {
        lines.push(strings.offer_provider(facts.provider.to_string()));
    }
    let told = [&facts.description, &facts.place, &facts.address];
    lines.extend(told.map(ToString::to_string));
    lines.extend(facts.slots.iter().map(|slot| strings.slot(slot)));
    lines.push(facts.when.to_string());
    lines.extend(strings.season(facts.season));
    lines.extend(price_text(session, &facts.price));
    lines.extend(contact_text(&facts.contact));
    lines.push(facts.website.to_string());
    lines.extend(strings.offer_record_lines(&record(session.caseload(), offer.id)));
    lines.retain(|line| !line.is_empty());
    lines.join("\n") + "\n"
}

/// What it costs: the amount, and the words of the provider.
fn price_text(session: &Session, price: &Price) -> Option<String> {
    let strings = session.strings();
    let amount = price.full.map(|cents| strings.money(cents));
    let amount = match (amount, price.pass) {
        (Some(full), Some(pass)) => Some(strings.offer_price_pass(full, strings.money(pass))),
        (amount, _) => amount,
    };
    let note = price.note.as_str();
    match (amount, note.is_empty()) {
        (None, true) => None,
        (None, false) => Some(strings.offer_price(note.to_owned())),
        (Some(amount), true) => Some(strings.offer_price(amount)),
        // What the provider wrote says the amount itself.
        (Some(_), false) if price_said(note).cents == price.full => {
            Some(strings.offer_price(note.to_owned()))
        }
        (Some(amount), false) => Some(strings.offer_price(format!("{amount} ({note})"))),
    }
}

fn contact_text(contact: &OfferContact) -> [String; 3] {
    [&contact.name, &contact.phone, &contact.email].map(ToString::to_string)
}

fn offer_json(session: &Session, offer: &Offer) -> Value {
    let facts = &offer.facts;
    let record = record(session.caseload(), offer.id);
    let [on_the_way, there_now, completed, ended_before, ended_after] = record.parts();
    let reasons = |reasons: &[(Option<StopReason>, u32)]| {
        let reasons = reasons.iter();
        reasons
            .map(|(why, count)| json!({ "reason": why.map(StopReason::name), "count": count }))
            .collect::<Vec<_>>()
    };
    let forms: Vec<&str> = facts.forms.iter().map(|form| form.name()).collect();
    let tags: Vec<&str> = facts.tags.iter().map(AsRef::as_ref).collect();
    let said = price_said(facts.price.note.as_str());
    json!({
        "offer": offer.code().to_string(),
        "name": facts.name.as_str(),
        "provider": facts.provider.as_str(),
        "description": facts.description.as_str(),
        "forms": forms,
        "field": facts.field.map(super::super::domain::participation::PolicyField::name),
        "tags": tags,
        "place": facts.place.as_str(),
        "reference": facts.reference.as_str(),
        "neighbourhood": facts.neighbourhood.as_str(),
        "address": facts.address.as_str(),
        "when": offer_cell(facts, OfferField::When),
        "from": facts.season.from,
        "until": facts.season.until,
        "min_age": facts.access.min_age,
        "max_age": facts.access.max_age,
        "contact": facts.contact.name.as_str(),
        "phone": facts.contact.phone.as_str(),
        "email": facts.contact.email.as_str(),
        "website": facts.website.as_str(),
        "price_note": facts.price.note.as_str(),
        "price_per": said.per.map(Per::name),
        "price_from": said.from,
        "free_to_try": said.try_free,
        "price_cents": facts.price.full,
        "pass_cents": facts.price.pass,
        "capacity": facts.places.capacity,
        "taken": facts.places.taken,
        "status": facts.status.name(),
        "confirmed": facts.confirmed_on,
        "record": {
            "referred": record.referred,
            "open": record.open,
            "arrived": record.arrived,
            "on_the_way": on_the_way,
            "there_now": there_now,
            "completed": completed,
            "ended_before": ended_before,
            "ended_after": ended_after,
            "stopped_before": reasons(&record.before),
            "stopped_after": reasons(&record.after),
        },
    })
}
