//! What is wanted and not found: by form of taking part, and by what stands in the way.

use super::reported::{Ground, Question, Reported};
use super::told::{about, figure, form_label, titled};
use super::{Cell, Figure, Report, Table};
use crate::domain::barrier::Barrier;
use crate::domain::participation::ParticipationForm;
use crate::i18n::Strings;
use crate::measurement::by_form::{Demand, Known, Wanted, demand_while, offers_while};
use crate::measurement::cells::tens;
use crate::measurement::suppression::LEAST;

/// What is wanted and not found.
pub struct OfDemand;

/// What was counted.
#[derive(Debug, Clone)]
pub struct Made {
    demand: Demand,
    known: Vec<(Option<ParticipationForm>, Known)>,
}

impl Reported for OfDemand {
    const NAME: &'static str = "demand";
    const ABOUT: &'static str = "What people want and have not found";
    const WHOLE_MONTHS: bool = true;
    type Made = Made;

    fn count(ground: &Ground<'_>, question: &Question, go_on: &dyn Fn() -> bool) -> Made {
        let then = ground.then(question.period.1);
        Made {
            demand: demand_while(&then, question.period.1, go_on),
            known: offers_while(&then, question.period, go_on).known,
        }
    }

    fn title(strings: &Strings) -> String {
        strings.demand_title()
    }

    fn tell(strings: &Strings, made: &Made, _: &Ground<'_>, question: &Question) -> Report {
        let (from, to) = question.period;
        let demand = &made.demand;
        let says = || Some(strings.demand_says(tens(demand.gap)?, tens(demand.wanting)?));
        let tables = [by_form(strings, made), barriers(strings, demand), both(strings, demand)];
        Report {
            title: strings.demand_title(),
            from,
            to,
            says: says().into_iter().chain([strings.demand_question()]).collect(),
            figures: figures(strings, demand),
            tables: tables.into_iter().filter(|table| !table.rows.is_empty()).collect(),
            chapters: Vec::new(),
            notes: vec![
                strings.demand_note(),
                strings.demand_both(LEAST),
                strings.report_months(),
                strings.report_tens(),
                strings.report_suppressed(LEAST),
            ],
        }
    }
}

fn figures(strings: &Strings, made: &Demand) -> Vec<Figure> {
    let source = strings.demand_source();
    let figure = |name, count| figure(strings, name, about(strings, count), &source);
    vec![
        figure("people", made.people),
        figure("wanting", made.wanting),
        figure("wanting-gap", made.gap),
        figure("wanting-unknown", made.unknown),
    ]
}

/// Each form: who wants it, who has found it, and how many offers there are.
fn by_form(strings: &Strings, made: &Made) -> Table {
    let row = |(form, wanted): &(ParticipationForm, Wanted)| {
        let known = made.known.iter().find(|(of, _)| *of == Some(*form));
        let offers = known.map_or(0, |(_, known)| known.offers);
        vec![
            Cell::Text(form_label(strings, Some(*form))),
            about(strings, wanted.people),
            about(strings, wanted.found),
            about(strings, wanted.gap),
            about(strings, wanted.full),
            // Offers are nobody.
            Cell::Text(offers.to_string()),
        ]
    };
    let columns = ["form", "want-it", "found", "not-found", "was-full", "offers"];
    titled(strings, "demand-by-form", &columns, made.demand.forms.iter().map(row).collect())
}

/// What stands in the way of those who have not found what they want.
fn barriers(strings: &Strings, made: &Demand) -> Table {
    let row = |(barrier, count): &(Barrier, u32)| {
        let label = strings.word("barrier", barrier.name());
        vec![Cell::Text(label), about(strings, *count)]
    };
    let rows = made.barriers.iter().map(row).collect();
    titled(strings, "demand-barriers", &["barrier", "not-found"], rows)
}

/// Form by barrier: what is not that of a few.
fn both(strings: &Strings, made: &Demand) -> Table {
    let rows = made.forms.iter().flat_map(|(form, wanted)| {
        let large = wanted.barriers.iter().filter(|(_, count)| tens(*count).is_some());
        large.map(|(barrier, count)| {
            vec![
                Cell::Text(form_label(strings, Some(*form))),
                Cell::Text(strings.word("barrier", barrier.name())),
                about(strings, *count),
            ]
        })
    });
    titled(strings, "demand-both", &["form", "barrier", "not-found"], rows.collect())
}
