//! Rows about referrals.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Answer, Found, Line, Reading, past};
use crate::acts::import::{Import, NEW, Told};
use crate::domain::id::Code;
use crate::domain::referral::{Handover, Referral, ReferralState, Step, StopReason, Target};
use crate::domain::{Caseload, CleanText, OfferId};
use crate::exchange::columns::{Field as _, Mapping, ReferralField as F};
use crate::exchange::outside::public_id;
use crate::exchange::rows::past_words::{DEPARTMENTS, STATES, STOPS};
use crate::exchange::rows::words::find;
use crate::exchange::rows::{FieldProblem, Reason, Report, folded, number_key};
use crate::exchange::table::Table;

/// Reads a table of referrals against a caseload and its catalogue. Of what happened between the
/// agreement and where a referral stands now the file tells nothing, and nothing is made up.
pub fn referrals(
    table: &Table,
    mapping: &Mapping<F>,
    caseload: &Caseload,
    file: CleanText,
    hash: [u8; 32],
    today: NaiveDate,
) -> (Import, Report) {
    let offers = Offers::of(caseload);
    let reading = Reading { caseload, file, hash, today };
    past(table, mapping, reading, |line, _| referral(line, &offers))
}

/// The catalogue by reference and by name.
struct Offers {
    numbers: HashMap<u32, OfferId>,
    references: HashMap<String, Vec<(OfferId, u32)>>,
    names: HashMap<String, Vec<(OfferId, u32)>>,
}

impl Offers {
    fn of(caseload: &Caseload) -> Self {
        let mut offers =
            Self { numbers: HashMap::new(), references: HashMap::new(), names: HashMap::new() };
        for offer in caseload.offers() {
            offers.numbers.insert(offer.no, offer.id);
            let facts = &offer.facts;
            let mut keys =
                vec![number_key(facts.reference.as_str()), number_key(&public_id(offer))];
            keys.dedup();
            for key in keys.into_iter().filter(|key| !key.is_empty()) {
                offers.references.entry(key).or_default().push((offer.id, offer.no));
            }
            let (name, provider) = (facts.name.as_str(), facts.provider.as_str());
            let mut names = vec![folded(name)];
            names.extend(
                [format!("{name} {provider}"), format!("{provider} {name}")].map(|it| folded(&it)),
            );
            names.dedup();
            for name in names {
                offers.names.entry(name).or_default().push((offer.id, offer.no));
            }
        }
        offers
    }

    /// What a cell names: an offer by reference, code or name, else a department.
    fn find(&self, text: &str) -> Result<Target, Reason> {
        let only = |found: Option<&Vec<(OfferId, u32)>>| match found.map(Vec::as_slice) {
            None | Some([]) => Ok(None),
            Some([(one, _)]) => Ok(Some(Target::Offer(*one))),
            Some([(_, one), (_, other), ..]) => {
                Err(Reason::SeveralOffers(*one.min(other), *one.max(other)))
            }
        };
        if let Some(target) = only(self.references.get(&number_key(text)))? {
            return Ok(target);
        }
        let coded = match Code::parse(text) {
            Some(Code::Offer(no)) => self.numbers.get(&no).copied(),
            _ => None,
        };
        if let Some(id) = coded {
            return Ok(Target::Offer(id));
        }
        if let Some(target) = only(self.names.get(&folded(text)))? {
            return Ok(target);
        }
        find(text, DEPARTMENTS).map(Target::Department).ok_or(Reason::NoOffer)
    }
}

fn referral(line: &Line<'_, '_, F>, offers: &Offers) -> Answer {
    let to = line.cells.text(F::To).ok_or((Some(F::To.name()), Reason::Empty))?;
    let to = offers.find(to).map_err(|reason| (Some(F::To.name()), reason))?;
    let steps = steps(line)?;
    let handover = Handover { to: line.text(F::Handover)?, ..Handover::default() };
    let told = Referral { id: NEW, to, handover, steps, by: line.text(F::By)? };
    let begun = |one: &Referral| one.steps.first().map(|step| step.on);
    let known = || line.file.records.referrals.iter().filter(|one| one.to == to);
    let same = |one: &Referral| begun(one) == begun(&told) || one.since() == told.since();
    // Two referrals may have begun on one day: what stands as the row says is what it says.
    if known().any(|one| same(one) && one.state() == told.state()) {
        return Ok(Found::Known);
    }
    if let Some(one) = known().find(|one| one.is_open() || same(one)) {
        return Err((None, Reason::Referred(one.id)));
    }
    for other in line.earlier {
        let Told::Referral(other) = other else { continue };
        if other.to == to && other.steps == told.steps {
            return Ok(Found::Repeats);
        }
        if other.to == to && other.is_open() && told.is_open() {
            return Err((None, Reason::ReferredTwice));
        }
    }
    Ok(Found::New(Told::Referral(told)))
}

/// The agreement, and where it stands where that is further.
fn steps(line: &Line<'_, '_, F>) -> Result<Vec<Step>, FieldProblem> {
    let cells = line.cells;
    let state = cells.word(F::State, STATES)?.unwrap_or(ReferralState::Agreed);
    let (agreed, since) = (line.past(F::AgreedOn)?, line.past(F::Since)?);
    let begun = agreed.or(since).ok_or((Some(F::Since.name()), Reason::Empty))?;
    let since = since.unwrap_or(begun);
    if since < begun {
        return Err((Some(F::Since.name()), Reason::SinceBefore(begun)));
    }
    let said = line.cells.note(F::Said)?.unwrap_or_default();
    let none = CleanText::default();
    let step = |state, on, reason, said| Step { state, on, reason, said };
    if state == ReferralState::Agreed {
        return Ok(vec![step(state, begun, None, said)]);
    }
    let stops = matches!(state, ReferralState::Stopped | ReferralState::Declined);
    let why = cells.text(F::Reason).filter(|_| stops);
    let reason = why.and_then(|text| find(text, STOPS)).unwrap_or(StopReason::Other);
    // A reason that has no word of its own stays with the resident's words.
    let unknown = why.filter(|text| find(text, STOPS).is_none());
    let said = match unknown {
        Some(text) if said.is_empty() => CleanText::cut(text),
        _ => said,
    };
    let agreed = step(ReferralState::Agreed, begun, None, none);
    Ok(vec![agreed, step(state, since, stops.then_some(reason), said)])
}
