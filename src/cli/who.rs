//! From what a person types to the one resident or offer that is meant.

use std::fmt::Write as _;
use std::sync::Arc;

use super::output::Failure;
use super::session::Session;
use crate::app::search::{offer_text, person_text};
use crate::domain::id::{Code, RecordKind};
use crate::domain::{CleanText, OfferId, RecordId, Refusal, ResidentId};
use crate::matching::finder::Finder;
use crate::matching::fold::words;
use crate::matching::score::PREFIX;
use crate::nearest::nearest;

/// A resident or an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Found {
    Resident(ResidentId),
    Offer(OfferId),
}

/// How many candidates a message lists.
const LISTED: usize = 8;

/// Something found, with its score.
pub(super) type Hit = (Found, u32);

/// What a text finds among residents, offers or both, the best first.
pub(super) fn hits(session: &Session, text: &str, residents: bool, offers: bool) -> Vec<Hit> {
    let caseload = session.caseload();
    let seen = |id| caseload.sees(&session.app.model.user, id, session.today());
    let people = caseload.lines().filter(|line| residents && seen(line.id));
    let people = people.map(|line| (Found::Resident(line.id), person_text(line)));
    let catalogue = caseload.offers().filter(|_| offers);
    let catalogue = catalogue.map(|offer| (Found::Offer(offer.id), offer_text(offer)));
    Finder::build(people.chain(catalogue)).scored(text, usize::MAX)
}

/// What a text finds, offers also by meaning, the best first.
pub(super) fn found(session: &Session, text: &str, residents: bool, offers: bool) -> Vec<Hit> {
    let mut all = hits(session, text, residents, false);
    let catalogue = session.caseload().offers().filter(|_| offers);
    let catalogue = catalogue.map(|offer| (Found::Offer(offer.id), offer_text(offer)));
    let thesaurus = Arc::clone(session.app.model.offer_words.thesaurus());
    all.extend(Finder::knowing(catalogue, thesaurus).scored(text, usize::MAX));
    all.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
    all
}

/// The one resident that is meant.
///
/// # Errors
/// A [`Failure`] that lists the candidates, or says that there is none.
pub(super) fn resident(session: &Session, text: &str) -> Result<ResidentId, Failure> {
    match one(session, text, true, false)? {
        Found::Resident(id) => Ok(id),
        Found::Offer(_) => {
            Err(Failure::refused(session.strings().cli_not_resident(text.to_owned())))
        }
    }
}

/// The one offer that is meant.
///
/// # Errors
/// A [`Failure`] that lists the candidates, or says that there is none.
pub(super) fn offer(session: &Session, text: &str) -> Result<OfferId, Failure> {
    match one(session, text, false, true)? {
        Found::Offer(id) => Ok(id),
        Found::Resident(_) => {
            Err(Failure::refused(session.strings().cli_not_offer(text.to_owned())))
        }
    }
}

/// The one resident or offer that is meant.
///
/// # Errors
/// A [`Failure`] that lists the candidates, or says that there is none.
pub(super) fn anyone(session: &Session, text: &str) -> Result<Found, Failure> {
    one(session, text, true, true)
}

fn one(session: &Session, text: &str, people: bool, offers: bool) -> Result<Found, Failure> {
    let found = named(session, text, people, offers)?;
    match found {
        Found::Resident(id)
            if !session.caseload().sees(&session.app.model.user, id, session.today()) =>
        {
            Err(session.refused(&Refusal::NotYours(id)))
        }
        other => Ok(other),
    }
}

fn named(session: &Session, text: &str, people: bool, offers: bool) -> Result<Found, Failure> {
    let caseload = session.caseload();
    match Code::parse(text) {
        Some(Code::Resident(no)) => {
            let found = caseload.numbered(no).map(Found::Resident);
            return found.ok_or_else(|| nothing(session, text));
        }
        Some(Code::Offer(no)) => {
            let found = caseload.offers().find(|offer| offer.no == no);
            return found.map(|o| Found::Offer(o.id)).ok_or_else(|| nothing(session, text));
        }
        Some(Code::Record(..)) | None => {}
    }
    if people
        // Whose role does not see these numbers learns nothing from them.
        && !session.is_limited()
        && let Some(line) = caseload.lines().find(|line| line.client_no.as_str() == text.trim())
    {
        return Ok(Found::Resident(line.id));
    }
    let hits = hits(session, text, people, offers);
    let most = PREFIX * u32::try_from(words(text).len()).unwrap_or(u32::MAX);
    let whole: Vec<Hit> = hits.iter().copied().filter(|(_, score)| *score >= most).collect();
    let meant = if whole.is_empty() { hits } else { whole };
    match meant.as_slice() {
        [] => Err(nothing(session, text)),
        [(one, _)] => Ok(*one),
        several => Err(several_found(session, text, several)),
    }
}

fn nothing(session: &Session, text: &str) -> Failure {
    let strings = session.strings();
    Failure::refused(strings.cli_nothing_found(text.to_owned()))
        .hint(strings.cli_nothing_found_hint())
}

fn several_found(session: &Session, text: &str, hits: &[Hit]) -> Failure {
    let strings = session.strings();
    let mut message = strings.cli_several(text.to_owned());
    for (found, _) in hits.iter().take(LISTED) {
        let (code, label) = label(session, *found);
        write!(message, "\n  {code}  {label}").ok();
    }
    if hits.len() > LISTED {
        message.push_str("\n  …");
    }
    Failure::refused(message).hint(strings.cli_several_hint())
}

/// The code and the name of what was found.
pub(super) fn label(session: &Session, found: Found) -> (String, String) {
    let caseload = session.caseload();
    match found {
        Found::Resident(id) => caseload
            .line(id)
            .map(|line| (Code::Resident(line.no).to_string(), line.name.spoken()))
            .unwrap_or_default(),
        Found::Offer(id) => caseload
            .offer(id)
            .map(|offer| (offer.code().to_string(), offer.facts.name.to_string()))
            .unwrap_or_default(),
    }
}

/// The resident in whose file an open promise or referral stands, and its number.
///
/// # Errors
/// A [`Failure`] where the code is none, or nothing open has it.
pub(super) fn record(
    session: &Session,
    text: &str,
    kind: RecordKind,
    name: &'static str,
) -> Result<(ResidentId, RecordId), Failure> {
    let id = match Code::parse(text) {
        Some(Code::Record(found, id)) if found == kind => Some(id),
        _ => None,
    };
    let caseload = session.caseload();
    // Only files that have something open of this kind are read.
    let mut holders = caseload.lines().filter(|line| match kind {
        RecordKind::Promise => line.due.promise_by.is_some(),
        RecordKind::Referral => line.due.referral_since.is_some(),
        RecordKind::Task => line.task_by.is_some(),
        _ => true,
    });
    let found = id.and_then(|id| {
        let holder = holders.find(|line| {
            caseload.file(line.id).is_some_and(|file| match kind {
                RecordKind::Promise => file.records.promises.iter().any(|p| p.id == id),
                RecordKind::Referral => file.records.referrals.iter().any(|r| r.id == id),
                RecordKind::Signal => file.records.signals.iter().any(|s| s.id == id),
                RecordKind::Task => file.records.tasks.iter().any(|t| t.id == id),
                RecordKind::Buddy => file.records.buddies.iter().any(|b| b.id == id),
                _ => false,
            })
        });
        holder.map(|line| (line.id, id))
    });
    found.ok_or_else(|| {
        let strings = session.strings();
        let kind = strings.word("record", name);
        Failure::refused(strings.cli_no_record(kind, text.to_owned()))
            .hint(strings.cli_no_record_hint())
    })
}

/// A user of the vault; in a demo anybody.
///
/// # Errors
/// A [`Failure`] with the users there are.
pub(super) fn user(session: &Session, typed: &str) -> Result<CleanText, Failure> {
    let name = CleanText::cut(typed);
    let model = &session.app.model;
    if model.demo || model.seers.iter().any(|seer| seer == name.as_str()) {
        return Ok(name);
    }
    let strings = session.strings();
    let failure = Failure::refused(strings.cli_no_user(typed.to_owned(), model.seers.join(", ")));
    Err(match nearest(typed, model.seers.iter().map(String::as_str)) {
        Some(meant) => failure.hint(strings.cli_did_you_mean(meant.to_owned())),
        None => failure,
    })
}
