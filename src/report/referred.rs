//! What became of referrals.

use std::cmp::Reverse;

use super::reported::{Ground, Question, Reported};
use super::told::{about, figure, hundredths, middle_of, percent, titled};
use super::{Cell, Figure, Report, Table};
use crate::domain::OfferId;
use crate::domain::participation::PolicyField;
use crate::domain::referral::StopReason;
use crate::i18n::Strings;
use crate::measurement::cells::tens;
use crate::measurement::referred::{Referred, referred_while};
use crate::measurement::suppression::{LEAST, Share};

/// Offers that are named at most.
const OFFERS: usize = 20;

/// What became of referrals.
pub struct OfReferrals;

impl Reported for OfReferrals {
    const NAME: &'static str = "referrals";
    const ABOUT: &'static str = "What became of referrals, and where people drop out";
    const WHOLE_MONTHS: bool = true;
    type Made = Referred;

    fn count(ground: &Ground<'_>, question: &Question, go_on: &dyn Fn() -> bool) -> Referred {
        let then = ground.then(question.period.1);
        referred_while(&then, question.period, go_on)
    }

    fn title(strings: &Strings) -> String {
        strings.referrals_title()
    }

    fn tell(strings: &Strings, made: &Referred, ground: &Ground<'_>, asked: &Question) -> Report {
        let (from, to) = asked.period;
        let tables = [
            steps(strings, made),
            states(strings, made),
            stopped(strings, "before-there", &made.before),
            stopped(strings, "after-there", &made.after),
            fields(strings, made),
            offers(strings, made, ground),
        ];
        let arrived = Share { all: made.agreed, part: made.arrived };
        Report {
            title: strings.referrals_title(),
            from,
            to,
            says: hundredths(arrived)
                .map(|share| strings.referrals_says(share))
                .into_iter()
                .collect(),
            figures: figures(strings, made),
            tables: tables.into_iter().filter(|table| !table.rows.is_empty()).collect(),
            chapters: Vec::new(),
            notes: vec![
                strings.referrals_note(),
                strings.report_months(),
                strings.report_tens(),
                strings.report_suppressed(LEAST),
            ],
        }
    }
}

fn figures(strings: &Strings, made: &Referred) -> Vec<Figure> {
    let source = strings.referrals_source();
    vec![
        figure(strings, "agreed", about(strings, made.agreed), &source),
        figure(strings, "to-offers", about(strings, made.to_offers), &source),
        figure(strings, "days-to-there", middle_of(strings, &made.days), &source),
    ]
}

/// How far they came: each step of all that were agreed.
fn steps(strings: &Strings, made: &Referred) -> Table {
    let steps = [
        ("introduced", made.introduced),
        ("accepted", made.accepted),
        ("arrived", made.arrived),
        ("completed", made.completed),
    ];
    let row = |(name, part): (&str, u32)| {
        let share = percent(strings, Share { all: made.agreed, part });
        vec![Cell::Text(strings.word("state", name)), about(strings, part), share]
    };
    let rows = steps.map(row).to_vec();
    titled(strings, "steps", &["step", "referrals", "percent"], rows)
}

/// Where they stand.
fn states(strings: &Strings, made: &Referred) -> Table {
    let row = |(state, part): &(crate::domain::referral::ReferralState, u32)| {
        let share = percent(strings, Share { all: made.agreed, part: *part });
        vec![Cell::Text(strings.word("state", state.name())), about(strings, *part), share]
    };
    let rows = made.states.iter().map(row).collect();
    titled(strings, "states", &["state", "referrals", "percent"], rows)
}

/// Why they ended.
fn stopped(strings: &Strings, name: &'static str, counts: &[(Option<StopReason>, u32)]) -> Table {
    let all: u32 = counts.iter().map(|(_, count)| *count).sum();
    // Every reason, in its order: which of them are there, and which is more, is told by no row.
    let reasons = StopReason::ALL.iter().map(|reason| Some(*reason)).chain([None]);
    let row = |reason: Option<StopReason>| {
        let label = reason
            .map_or_else(|| strings.offer_record_no_reason(), |it| strings.word("stop", it.name()));
        let found = counts.iter().find(|(known, _)| *known == reason);
        let part = found.map_or(0, |(_, count)| *count);
        let share = percent(strings, Share { all, part });
        vec![Cell::Text(label), about(strings, part), share]
    };
    titled(strings, name, &["reason", "referrals", "percent"], reasons.map(row).collect())
}

fn arrivals(strings: &Strings, label: String, agreed: u32, arrived: u32) -> Vec<Cell> {
    let share = percent(strings, Share { all: agreed, part: arrived });
    vec![Cell::Text(label), about(strings, agreed), about(strings, arrived), share]
}

const ARRIVALS: [&str; 4] = ["group", "referrals", "been-there", "percent"];

fn fields(strings: &Strings, made: &Referred) -> Table {
    let fields = PolicyField::ALL.iter().map(|field| Some(*field)).chain([None]);
    let row = |field: Option<PolicyField>| {
        let label = field
            .map_or_else(|| strings.fairness_unknown(), |it| strings.word("policy", it.name()));
        let found = made.fields.iter().find(|(known, ..)| *known == field);
        let (agreed, arrived) = found.map_or((0, 0), |(_, agreed, arrived)| (*agreed, *arrived));
        arrivals(strings, label, agreed, arrived)
    };
    titled(strings, "by-field", &ARRIVALS, fields.map(row).collect())
}

/// The offers to which most were referred: those whose numbers are not small. Of two that are told
/// to be alike the order says nothing either.
fn offers(strings: &Strings, made: &Referred, ground: &Ground<'_>) -> Table {
    let named = |(id, agreed, arrived): &(OfferId, u32, u32)| {
        let (tens, offer) = (tens(*agreed)?, ground.caseload.offer(*id)?);
        Some((Reverse(tens), offer.facts.name.to_string(), *id, (*agreed, *arrived)))
    };
    let mut large: Vec<_> = made.offers.iter().filter_map(named).collect();
    large.sort_unstable();
    let row = |(_, name, _, (agreed, arrived))| arrivals(strings, name, agreed, arrived);
    titled(strings, "by-offer", &ARRIVALS, large.into_iter().take(OFFERS).map(row).collect())
}
