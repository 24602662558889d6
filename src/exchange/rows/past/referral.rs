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
use crate::exchange::rows::doubles::provider_key;
use crate::exchange::rows::past_words::{DEPARTMENTS, STATES, STOPS};
use crate::exchange::rows::words::find;
use crate::exchange::rows::{
    FieldProblem, Reason, Report, Warning, WarningKind, folded, number_key,
};
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
    past(table, mapping, reading, |line, warnings| referral(line, &offers, warnings))
}

/// The catalogue by reference and by name.
struct Offers {
    numbers: HashMap<u32, OfferId>,
    references: HashMap<String, Vec<(OfferId, u32)>>,
    names: HashMap<String, Vec<(OfferId, u32)>>,
    /// Who offers it.
    providers: HashMap<OfferId, String>,
}

/// What a row names: where somebody goes, and who offers it where the row says so.
#[derive(Clone, Copy)]
struct Named<'a> {
    to: &'a str,
    provider: Option<&'a str>,
}

impl Offers {
    fn of(caseload: &Caseload) -> Self {
        let mut offers = Self {
            numbers: HashMap::new(),
            references: HashMap::new(),
            names: HashMap::new(),
            providers: HashMap::new(),
        };
        for offer in caseload.offers() {
            offers.numbers.insert(offer.no, offer.id);
            let facts = &offer.facts;
            let mut keys =
                vec![number_key(facts.reference.as_str()), number_key(&public_id(offer))];
            keys.dedup();
            for key in keys.into_iter().filter(|key| !key.is_empty()) {
                offers.references.entry(key).or_default().push((offer.id, offer.no));
            }
            offers.providers.insert(offer.id, provider_key(facts.provider.as_str()));
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

    /// What a row names: an offer by reference, code or name, else a department. Of several offers of
    /// a name the one of the provider that the row names.
    fn find(&self, Named { to: text, provider }: Named<'_>) -> Result<Target, Reason> {
        let several = |found: &[(OfferId, u32)]| match found {
            [] => Ok(None),
            [(one, _)] => Ok(Some(Target::Offer(*one))),
            [(_, one), (_, other), ..] => {
                Err(Reason::SeveralOffers(*one.min(other), *one.max(other)))
            }
        };
        let only = |found: Option<&Vec<(OfferId, u32)>>| {
            let all = found.map(Vec::as_slice).unwrap_or_default();
            let theirs = |(id, _): &&(OfferId, u32)| {
                provider.is_some_and(|provider| self.is_of(*id, provider))
            };
            let theirs: Vec<(OfferId, u32)> = all.iter().filter(theirs).copied().collect();
            several(if theirs.is_empty() { all } else { &theirs })
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

    /// Whether an offer is one of this provider.
    fn is_of(&self, id: OfferId, provider: &str) -> bool {
        let known = self.providers.get(&id).map(String::as_str).unwrap_or_default();
        known == provider_key(provider)
    }
}

fn referral(line: &Line<'_, '_, F>, offers: &Offers, warnings: &mut Vec<Warning>) -> Answer {
    let to = line.cells.text(F::To).ok_or((Some(F::To.name()), Reason::Empty))?;
    let provider = line.cells.text(F::Provider);
    let to = offers.find(Named { to, provider }).map_err(|why| (Some(F::To.name()), why))?;
    let is_other = |text: &&str| matches!(to, Target::Offer(id) if !offers.is_of(id, text));
    if let Some(text) = provider.filter(is_other) {
        let (header, text) = (line.cells.header(F::Provider).to_owned(), text.to_owned());
        let kind = WarningKind::NotTaken { header, text };
        warnings.push(Warning { line: line.cells.row.line, kind });
    }
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
