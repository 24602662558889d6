//! From what a person types to the one resident or offer that is meant.

use std::fmt::Write as _;

use super::output::Failure;
use super::session::Session;
use crate::domain::id::{Code, RecordKind};
use crate::domain::timeline::timeline;
use crate::domain::{CleanText, Line, OfferId, RecordId, Refusal, ResidentId};
use crate::matching::asked::{BY_CODE, BY_DIGITS, BY_NUMBER};
use crate::matching::catalogue::Catalogue;
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

/// What a text finds among residents, offers or both, the best first; the rows of the screen come
/// from the same two lists.
pub(super) fn found(session: &Session, text: &str, (people, offers): (bool, bool)) -> Vec<Hit> {
    let model = &session.app.model;
    let mut all = if people { found_people(session, text, false) } else { Vec::new() };
    if offers {
        let found = model.data.catalogue().find(text, usize::MAX);
        all.extend(found.into_iter().map(|(id, score)| (Found::Offer(id), score)));
    }
    all.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
    all
}

/// The people whose file is open, or is `closed`, whom a text finds, the best first.
pub(super) fn found_people(session: &Session, text: &str, closed: bool) -> Vec<Hit> {
    let found = session.app.model.data.people(closed).find(text, usize::MAX);
    found.into_iter().map(|(id, score)| (Found::Resident(id), score)).collect()
}

/// Everybody whose file is closed, the last closed first.
pub(super) fn all_closed(session: &Session) -> Vec<Hit> {
    let data = &session.app.model.data;
    let lines = data.caseload.lines().filter(|line| data.sees(line.id));
    let mut closed: Vec<_> = lines
        .filter_map(|line| Some((std::cmp::Reverse(line.closed?.0), line.no, line.id)))
        .collect();
    closed.sort_unstable();
    closed.into_iter().map(|(.., id)| (Found::Resident(id), BY_CODE)).collect()
}

/// The same where one is looked for to be acted on: what only means much the same is not meant, and
/// who has a closed file may be meant as well, so that nobody is taken for a namesake.
fn candidates(session: &Session, text: &str, (people, offers): (bool, bool)) -> Vec<Hit> {
    let mut all = found(session, text, (people, false));
    if people {
        all.extend(found_people(session, text, true));
    }
    if offers {
        let catalogue = Catalogue::read(session.caseload().offers(), None);
        let found = catalogue.find(text, usize::MAX);
        all.extend(found.into_iter().map(|(id, score)| (Found::Offer(id), score)));
    }
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
            if !session.caseload().sees(&session.app.model.data.user, id, session.today()) =>
        {
            Err(session.refused(&Refusal::NotYours(id)))
        }
        other => Ok(other),
    }
}

fn named(session: &Session, text: &str, people: bool, offers: bool) -> Result<Found, Failure> {
    let caseload = session.caseload();
    let coded = match Code::parse(text) {
        Some(Code::Resident(no)) => caseload.numbered(no).map(Found::Resident),
        Some(Code::Offer(no)) => {
            let mut offers = caseload.offers();
            offers.find(|offer| offer.no == no).map(|offer| Found::Offer(offer.id))
        }
        Some(Code::Record(..)) | None => None,
    };
    if let Some(coded) = coded {
        return Ok(coded);
    }
    let hits = candidates(session, text, (people, offers));
    let meant = meant(hits, words(text).len());
    match meant.as_slice() {
        [] => Err(nothing(session, text)),
        [(one, _)] => Ok(*one),
        several => Err(several_found(session, text, several)),
    }
}

/// Those of the hits who can be meant: whose number it is exactly; else whoever else has it in
/// other clothing, has such a telephone number or address; else whose words begin with all that was
/// typed; else everybody.
fn meant(hits: Vec<Hit>, words: usize) -> Vec<Hit> {
    let most = PREFIX.saturating_mul(u32::try_from(words).unwrap_or(u32::MAX));
    for least in [BY_NUMBER, BY_DIGITS, most] {
        let some: Vec<Hit> = hits.iter().copied().filter(|(_, score)| *score >= least).collect();
        if !some.is_empty() {
            return some;
        }
    }
    hits
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
            .map(|line| (line.code().to_string(), line.name.spoken()))
            .unwrap_or_default(),
        Found::Offer(id) => caseload
            .offer(id)
            .map(|offer| (offer.code().to_string(), offer.facts.name.to_string()))
            .unwrap_or_default(),
    }
}

/// The resident in whose file the record with this code stands. All files are read for it.
pub(super) fn holder(session: &Session, text: &str) -> Option<Hit> {
    let code = Code::parse(text).filter(|code| matches!(code, Code::Record(..)))?;
    let model = &session.app.model;
    let holds = |line: &&Line| {
        let file = model
            .data
            .caseload
            .shown(&model.data.user, line.id)
            .filter(|_| model.data.sees(line.id));
        file.is_some_and(|file| {
            timeline(&file).iter().any(|(_, moment)| moment.code() == Some(code))
        })
    };
    let line = model.data.caseload.lines().find(holds)?;
    Some((Found::Resident(line.id), BY_CODE))
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
        RecordKind::Task => line.has_task(),
        RecordKind::Appointment => line.due.meeting_on.is_some(),
        _ => true,
    });
    let found = id.and_then(|id| {
        let holder = holders.find(|line| {
            caseload.file(line.id).is_some_and(|file| match kind {
                RecordKind::Promise => file.records.promises.iter().any(|p| p.id == id),
                RecordKind::Referral => file.records.referrals.iter().any(|r| r.id == id),
                RecordKind::Signal => file.records.signals.iter().any(|s| s.id == id),
                RecordKind::Task => file.records.tasks.iter().any(|t| t.id == id),
                RecordKind::Appointment => file.records.appointments.iter().any(|a| a.id == id),
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
    if model.data.demo || model.data.seers.iter().any(|seer| seer == name.as_str()) {
        return Ok(name);
    }
    let strings = session.strings();
    let failure =
        Failure::refused(strings.cli_no_user(typed.to_owned(), model.data.seers.join(", ")));
    Err(match nearest(typed, model.data.seers.iter().map(String::as_str)) {
        Some(meant) => failure.hint(strings.cli_did_you_mean(meant.to_owned())),
        None => failure,
    })
}
