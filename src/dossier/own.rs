//! The page to look at together: one person's own plan and what was promised, in plain words.

use chrono::NaiveDate;

use super::{Dossier, Fact, Row, Section, Value};
use crate::domain::absence::LONG_SILENT_DAYS;
use crate::domain::plan::Plan;
use crate::domain::policy::Policy;
use crate::domain::promise::Promise;
use crate::domain::referral::Referral;
use crate::domain::reply::Reply;
use crate::domain::{Caseload, CleanText, File};
use crate::i18n::Strings;

/// What somebody answered when this page was looked at last.
fn answered(reply: &Reply, strings: &Strings) -> String {
    let correct = strings.word("correct", reply.correct.name());
    let told = strings.own_replied(correct, strings.full_day(reply.on));
    match reply.said.as_str() {
        "" => told,
        words => format!("{told} · {}", strings.said(words.to_owned())),
    }
}

/// The page of the person of this file; `seers` are the users who can open it.
pub fn own_page(
    file: &File,
    strings: &Strings,
    caseload: &Caseload,
    seers: &[String],
    (policy, today): (&Policy, NaiveDate),
) -> Dossier {
    let section = |name, rows| Section { name, title: strings.word("own", name), rows };
    let mut sections = Vec::new();
    if let Some(plan) = file.plan() {
        let likes = plan.content.interests.iter().map(|interest| said(interest.text.to_string()));
        sections.push(section("likes", likes.collect()));
        let can = plan.content.skills.iter().map(|skill| said(skill.to_string()));
        sections.push(section("can", can.collect()));
        sections.push(section("goals", goals(plan, strings, today)));
        // A step whose day has passed is no plan any more: it is a question.
        sections.push(section("before", before(plan, strings, today)));
    }
    let wish = file.records.wishes.last().filter(|wish| wish.holds(today));
    let wish = wish.filter(|wish| wish.wished(false).is_some());
    let wish = wish.map(|wish| said(strings.wish(wish.contact, wish.until, today)));
    sections.push(section("wish", wish.into_iter().collect()));
    let planned = file.records.appointments.iter();
    let planned = planned.filter(|known| known.is_planned() && known.meeting.on >= today);
    let told = planned.map(|known| {
        let told = strings.meeting(&known.meeting, today);
        match known.meeting.along.as_str() {
            "" => said(told),
            along => said(format!("{told} · {}", strings.meeting_along(along.to_owned()))),
        }
    });
    sections.push(section("appointments", told.collect()));
    let open = file.records.promises.iter().filter(|promise| promise.is_open());
    let promise = |promise: &Promise| {
        let (what, by) = (strings.promised(promise), strings.full_day(promise.by));
        let behind = promise.by < today;
        said(if behind { strings.own_not_yet(what, by) } else { strings.own_by(what, by) })
    };
    sections.push(section("promises", open.map(promise).collect()));
    let open = file.records.referrals.iter().filter(|referral| referral.is_open());
    let going = |referral: &Referral| {
        let state = strings.word("state", referral.state().name());
        let to = strings.target(caseload, referral.to);
        let Some(since) = referral.since() else { return said(strings.own_going_row(to, state)) };
        let silent = today.signed_duration_since(since).num_days() > LONG_SILENT_DAYS;
        let since = strings.full_day(since);
        said(if silent {
            strings.own_going_silent(to, state, since)
        } else {
            strings.own_going_since(to, state, since)
        })
    };
    sections.push(section("going", open.map(going).collect()));
    let answer = file.records.replies.last();
    let answer = answer.map(|reply| said(answered(reply, strings)));
    sections.push(section("reply", answer.into_iter().collect()));
    let mut seen: Vec<Row> = seers.iter().map(|user| said(user.clone())).collect();
    seen.push(said(strings.own_right()));
    seen.extend(strings.in_force(policy, today).map(said));
    sections.push(section("seen", seen));
    sections.retain(|section| !section.rows.is_empty());
    let name = file.resident.person.name.spoken();
    let (title, intro) = (strings.own_title(name.clone()), vec![strings.own_intro()]);
    let code = file.resident.code().to_string();
    Dossier { code, name, title, intro, made_on: today, sections }
}

/// What was agreed, with the day it was written down and the steps that lie ahead.
fn goals(plan: &Plan, strings: &Strings, today: NaiveDate) -> Vec<Row> {
    let mut rows = Vec::new();
    for goal in &plan.content.goals {
        rows.push(said(goal.text.to_string()));
        for (what, by) in goal.actions.iter().filter(|(_, by)| *by >= today) {
            let text = strings.own_by(what.to_string(), strings.full_day(*by));
            rows.push(said(format!("· {text}")));
        }
    }
    if !rows.is_empty() {
        rows.push(said(strings.own_written(strings.full_day(plan.on))));
    }
    rows
}

/// The steps whose day has passed, the last one first.
fn before(plan: &Plan, strings: &Strings, today: NaiveDate) -> Vec<Row> {
    let steps = plan.content.goals.iter().flat_map(|goal| &goal.actions);
    let mut past: Vec<_> = steps.filter(|(_, by)| *by < today).collect();
    past.sort_by_key(|(_, by)| std::cmp::Reverse(*by));
    let row = |what: &CleanText, by| strings.own_before_row(what.to_string(), strings.full_day(by));
    past.into_iter().map(|(what, by)| said(row(what, *by))).collect()
}

/// A sentence without a label.
fn said(text: String) -> Row {
    vec![Fact { name: "text", label: String::new(), value: Value::Text(text) }]
}
