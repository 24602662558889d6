//! The page to look at together: one person's own plan and what was promised, in plain words.

use chrono::NaiveDate;

use super::{Dossier, Fact, Row, Section, Value};
use crate::domain::promise::Promise;
use crate::domain::referral::Referral;
use crate::domain::{Caseload, File};
use crate::i18n::Strings;

/// The page of the person of this file; `seers` are the users who can open it.
pub fn own_page(
    file: &File,
    strings: &Strings,
    caseload: &Caseload,
    seers: &[String],
    today: NaiveDate,
) -> Dossier {
    let section = |name, rows| Section { name, title: strings.word("own", name), rows };
    let mut sections = Vec::new();
    if let Some(plan) = file.plan() {
        let likes = plan.content.interests.iter().map(|interest| said(interest.text.to_string()));
        sections.push(section("likes", likes.collect()));
        let can = plan.content.skills.iter().map(|skill| said(skill.to_string()));
        sections.push(section("can", can.collect()));
        let mut goals: Vec<Row> = Vec::new();
        for goal in &plan.content.goals {
            goals.push(said(goal.text.to_string()));
            let actions = goal.actions.iter();
            goals.extend(actions.map(|(what, by)| {
                let text = strings.own_by(what.to_string(), strings.day(*by, today));
                said(format!("· {text}"))
            }));
        }
        sections.push(section("goals", goals));
    }
    let open = file.records.promises.iter().filter(|promise| promise.is_open());
    let promise = |promise: &Promise| {
        said(strings.own_by(strings.promised(promise), strings.day(promise.by, today)))
    };
    sections.push(section("promises", open.map(promise).collect()));
    let open = file.records.referrals.iter().filter(|referral| referral.is_open());
    let going = |referral: &Referral| {
        let state = strings.word("state", referral.state().name());
        said(strings.own_going_row(strings.target(caseload, referral.to), state))
    };
    sections.push(section("going", open.map(going).collect()));
    let mut seen: Vec<Row> = seers.iter().map(|user| said(user.clone())).collect();
    seen.push(said(strings.own_right()));
    sections.push(section("seen", seen));
    sections.retain(|section| !section.rows.is_empty());
    let name = file.resident.person.name.spoken();
    let (title, intro) = (strings.own_title(name.clone()), vec![strings.own_intro()]);
    let code = file.resident.code().to_string();
    Dossier { code, name, title, intro, made_on: today, sections }
}

/// A sentence without a label.
fn said(text: String) -> Row {
    vec![Fact { name: "text", label: String::new(), value: Value::Text(text) }]
}
