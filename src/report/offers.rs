//! The offers, by form of taking part: what became of referrals, what it cost and how much is known of
//! them. Which to strengthen and which to let go is a question with its numbers, never a verdict.

use super::budget::worth_by_form;
use super::reported::{Ground, Question, Reported};
use super::told::{about, figure, form_label, percent, titled};
use super::{Cell, Figure, Report, Table};
use crate::i18n::Strings;
use crate::measurement::by_form::{Became, Known, Offers, offers_while};
use crate::measurement::cells::tens;
use crate::measurement::middle::middle;
use crate::measurement::money::{Spent, spent_while};
use crate::measurement::suppression::{LEAST, Share};

/// The offers, by form of taking part.
pub struct OfOffers;

/// What was counted.
#[derive(Debug, Clone)]
pub struct Made {
    offers: Offers,
    spent: Spent,
}

impl Reported for OfOffers {
    const NAME: &'static str = "offers";
    const ABOUT: &'static str = "What came of each form of offer, and how much is known of it";
    const WHOLE_MONTHS: bool = true;
    type Made = Made;

    fn count(ground: &Ground<'_>, question: &Question, go_on: &dyn Fn() -> bool) -> Made {
        let then = ground.then(question.period.1);
        Made {
            offers: offers_while(&then, question.period, go_on),
            spent: spent_while(&then, question.period, go_on),
        }
    }

    fn title(strings: &Strings) -> String {
        strings.offers_title()
    }

    fn tell(strings: &Strings, made: &Made, _: &Ground<'_>, question: &Question) -> Report {
        let (from, to) = question.period;
        let tables = [
            became(strings, &made.offers),
            reasons(strings, &made.offers),
            known(strings, &made.offers),
            worth_by_form(strings, &made.spent),
        ];
        Report {
            title: strings.offers_title(),
            from,
            to,
            says: vec![strings.offers_question()],
            figures: figures(strings, &made.offers),
            tables: tables.into_iter().filter(|table| !table.rows.is_empty()).collect(),
            chapters: Vec::new(),
            notes: vec![
                strings.offers_note(),
                strings.offers_reasons(LEAST),
                strings.report_months(),
                strings.report_tens(),
                strings.report_suppressed(LEAST),
            ],
        }
    }
}

fn figures(strings: &Strings, made: &Offers) -> Vec<Figure> {
    let source = strings.referrals_source();
    let figure = |name, count| figure(strings, name, about(strings, count), &source);
    vec![
        figure("to-offers", made.all.agreed),
        figure("offers-arrived", made.all.arrived),
        figure("offers-liked", made.all.liked),
        figure("offers-stopped", made.all.stopped),
    ]
}

/// What became of the referrals to each form.
fn became(strings: &Strings, made: &Offers) -> Table {
    let row = |(form, became): &(_, Became)| {
        vec![
            Cell::Text(form_label(strings, *form)),
            about(strings, became.agreed),
            about(strings, became.arrived),
            about(strings, became.liked),
            about(strings, became.stopped),
            percent(strings, Share { all: became.agreed, part: became.arrived }),
        ]
    };
    let columns = ["form", "referrals", "been-there", "liked-it", "stopped", "percent"];
    titled(strings, "offers-by-form", &columns, made.became.iter().map(row).collect())
}

/// Why they stopped: the reasons that are not those of a few.
fn reasons(strings: &Strings, made: &Offers) -> Table {
    let mut rows = Vec::new();
    for (form, became) in &made.became {
        let mut large: Vec<_> =
            became.reasons.iter().filter(|(_, count)| tens(*count).is_some()).collect();
        large.sort_unstable_by_key(|(why, _)| *why);
        rows.extend(large.into_iter().map(|(why, count)| {
            let why = why.map_or_else(
                || strings.offer_record_no_reason(),
                |why| strings.word("stop", why.name()),
            );
            vec![Cell::Text(form_label(strings, *form)), Cell::Text(why), about(strings, *count)]
        }));
    }
    titled(strings, "offers-reasons", &["form", "reason", "referrals"], rows)
}

/// What is known of the offers: counts of offers and places, which are nobody's.
fn known(strings: &Strings, made: &Offers) -> Table {
    let count = |count: u32| Cell::Text(count.to_string());
    let row = |(form, known): &(_, Known)| {
        let left = (known.counted > 0).then_some(known.left);
        let days = middle(known.days.clone()).map(|halves| halves / 2);
        vec![
            Cell::Text(form_label(strings, *form)),
            count(known.offers),
            left.map_or(Cell::Nothing, count),
            days.map_or(Cell::Nothing, count),
            count(known.old),
        ]
    };
    let columns = ["form", "offers", "places-left", "days-since", "not-confirmed"];
    titled(strings, "offers-known", &columns, made.known.iter().map(row).collect())
}
