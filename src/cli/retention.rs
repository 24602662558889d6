//! `trede retention`: files whose term is over are listed, proposed, and destroyed once a second
//! person approves.

use std::collections::HashSet;
use std::fmt::Write as _;

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use super::args::{Global, Retention};
use super::output::{Answer, Failure};
use super::session::Session;
use super::{backup, places};
use crate::app::intent::Intent;
use crate::domain::retention::{Expired, OPEN_DAYS, Proposal, Remains, Terms, expired};
use crate::domain::right::Operation;
use crate::domain::{Cause, CleanText, ResidentId};
use crate::runtime::clock;
use crate::store::envelope::Logged;

pub(super) fn run(global: &Global, what: Option<Retention>) -> Answer {
    let terms = places::settings(&places::home(global)?).0.terms;
    match what {
        None => list(global, &terms),
        Some(Retention::Propose) => propose(global, &terms),
        Some(Retention::Approve) => approve(global, &terms),
    }
}

/// What would go, and nothing else: the dry run.
fn list(global: &Global, terms: &Terms) -> Answer {
    let session = Session::reading(global, Operation::Retention)?;
    let strings = session.strings();
    let class = |class: crate::domain::retention::Class| strings.word("class", class.name());
    let (mut text, mut table) = (String::new(), Vec::new());
    for term in &terms.terms {
        let source = term.source.clone();
        writeln!(text, "{}", strings.retention_term(class(term.class), term.years, source)).ok();
        let source = &term.source;
        table.push(json!({ "class": term.class.name(), "years": term.years, "source": source }));
    }
    if terms.decision.is_empty() {
        writeln!(text, "{}", strings.retention_choose()).ok();
    } else {
        writeln!(text, "{}", strings.retention_decision(terms.decision.clone())).ok();
    }
    let over = expired(session.caseload(), terms, session.today());
    text.push('\n');
    let mut rows = Vec::with_capacity(over.len());
    for file in &over {
        let (code, ended) = (code_of(&session, file.resident), file.ended_on);
        let (from, to) = (strings.full_day(ended), strings.full_day(file.over_on));
        writeln!(text, "{}", strings.retention_row(code.clone(), class(file.class), from, to)).ok();
        rows.push(json!({
            "resident": code,
            "class": file.class.name(),
            "ended_on": ended,
            "over_on": file.over_on,
        }));
    }
    if over.is_empty() {
        writeln!(text, "{}", strings.retention_none()).ok();
    }
    let open = proposal(&session);
    let mut shown = Value::Null;
    if let Some((logged, proposal)) = &open {
        let (by, on) = (logged.header.by.to_string(), clock::day_of(logged.at));
        let (entry, files) = (logged.header.seq, proposal.residents.len());
        let until = strings.full_day(last_day(on));
        let line = strings.retention_open(by.clone(), strings.full_day(on), entry, files, until);
        writeln!(text, "\n{line}").ok();
        shown = json!({ "entry": entry, "by": by, "on": on, "files": files });
    }
    let gone = remains(&session);
    if !gone.is_empty() {
        writeln!(text, "\n{}", strings.retention_gone(gone.len())).ok();
    }
    let json = json!({
        "terms": table,
        "decision": terms.decision,
        "rows": rows,
        "proposal": shown,
        "destroyed": gone,
    });
    Ok(session.listed(over.len(), text, json))
}

/// What stays of the files that were destroyed: figures, and nobody in them.
fn remains(session: &Session) -> Vec<Value> {
    let erasures = session.vault.logged().iter().filter_map(|logged| match &logged.header.cause {
        Cause::Erased(erasure) => Some(&erasure.people),
        _ => None,
    });
    let remains = erasures.flatten().filter_map(|gone| gone.remains);
    let row = |r: Remains| {
        json!({
            "class": r.class.name(),
            "ended": r.ended,
            "conversations": r.conversations,
            "arrived": r.arrived,
        })
    };
    remains.map(row).collect()
}

fn code_of(session: &Session, id: ResidentId) -> String {
    let line = session.caseload().line(id);
    line.map(|line| line.code().to_string()).unwrap_or_default()
}

fn last_day(on: NaiveDate) -> NaiveDate {
    on.checked_add_days(Days::new(OPEN_DAYS.unsigned_abs())).unwrap_or(on)
}

/// The last proposal, while it can be approved.
fn proposal(session: &Session) -> Option<(&Logged, &Proposal)> {
    let logged = session.vault.logged().iter().rev();
    let mut last =
        logged.take_while(|logged| last_day(clock::day_of(logged.at)) >= session.today());
    last.find_map(|logged| match &logged.header.cause {
        Cause::Proposed(proposal) => Some(Some((logged, proposal))),
        // What was approved cannot be approved again.
        Cause::Erased(erasure) if erasure.people.iter().any(|gone| gone.remains.is_some()) => {
            Some(None)
        }
        _ => None,
    })?
}

/// Nothing is destroyed on terms that nobody decided on.
fn decided(session: &Session, terms: &Terms) -> Result<CleanText, Failure> {
    if terms.decision.is_empty() {
        Err(Failure::refused(session.strings().retention_choose()))
    } else {
        Ok(CleanText::cut(&terms.decision))
    }
}

fn propose(global: &Global, terms: &Terms) -> Answer {
    let mut session = Session::writing(global, Operation::Propose)?;
    let decision = decided(&session, terms)?;
    let over = expired(session.caseload(), terms, session.today());
    if over.is_empty() {
        return Err(Failure::refused(session.strings().retention_none()));
    }
    let residents = over.iter().map(|file| file.resident).collect();
    let done = session.commit(&Intent::Propose(Proposal { residents, decision }))?;
    Ok(session.did(&done.entry, None))
}

fn approve(global: &Global, terms: &Terms) -> Answer {
    let mut session = Session::writing(global, Operation::Approve)?;
    let decision = decided(&session, terms)?;
    let strings = session.strings();
    let Some((logged, proposal)) = proposal(&session) else {
        let failure = Failure::refused(strings.retention_no_proposal());
        return Err(failure.hint(strings.retention_no_proposal_hint()));
    };
    if logged.header.by == session.app.model.data.user {
        return Err(Failure::refused(strings.retention_same()));
    }
    // Whoever came back in the meantime stays.
    let proposed: HashSet<ResidentId> = proposal.residents.iter().copied().collect();
    let over = expired(session.caseload(), terms, session.today());
    let over: Vec<Expired> =
        over.into_iter().filter(|file| proposed.contains(&file.resident)).collect();
    if over.is_empty() {
        return Err(Failure::refused(strings.retention_none()));
    }
    let home = places::home(global)?;
    let before = backup::before(&mut session, &home)?;
    let done = session.commit(&Intent::Expire { expired: over, decision })?;
    backup::after_erasure(&mut session, &home, before.as_deref());
    Ok(session.did(&done.entry, None))
}
