//! The evaluation: of every goal of the policy its numbers with their definitions, or why nothing is
//! known of it. Nothing is counted here: every number is one of another report.

use super::budget::OfBudget;
use super::effect::OfMeasurement;
use super::referred::OfReferrals;
use super::replies;
use super::reported::{Ground, Question, Reported};
use super::standing::OfCaseload;
use super::told::heads;
use super::{Cell, Chapter, Figure, Goal, Report, Table};
use crate::domain::policy::{Goal as Wanted, Rule};
use crate::i18n::Strings;
use crate::measurement::replies::{Replies, replies_while};

/// The evaluation of the policy.
pub struct OfPolicy;

/// What was counted for the reports that it is put together from. All count the same whole months.
#[derive(Debug, Clone)]
pub struct Counted {
    caseload: <OfCaseload as Reported>::Made,
    referrals: <OfReferrals as Reported>::Made,
    measured: <OfMeasurement as Reported>::Made,
    budget: <OfBudget as Reported>::Made,
    replies: Replies,
}

/// The other reports, by their names.
type Reports = Vec<(&'static str, Report)>;

impl Reported for OfPolicy {
    const NAME: &'static str = "evaluation";
    const ABOUT: &'static str = "Every goal of the policy with its numbers, for the council";
    const WHOLE_MONTHS: bool = true;
    const YEARS: u32 = 2;
    type Made = Counted;

    fn count(ground: &Ground<'_>, question: &Question, go_on: &dyn Fn() -> bool) -> Counted {
        Counted {
            caseload: OfCaseload::count(ground, question, go_on),
            referrals: OfReferrals::count(ground, question, go_on),
            measured: OfMeasurement::count(ground, question, go_on),
            budget: OfBudget::count(ground, question, go_on),
            replies: replies_while(&ground.then(question.period.1), question.period, go_on),
        }
    }

    fn title(strings: &Strings) -> String {
        strings.evaluation_title()
    }

    fn tell(strings: &Strings, made: &Counted, ground: &Ground<'_>, question: &Question) -> Report {
        let (from, to) = question.period;
        let reports: Reports = vec![
            told::<OfCaseload>(strings, &made.caseload, ground, question),
            told::<OfReferrals>(strings, &made.referrals, ground, question),
            told::<OfMeasurement>(strings, &made.measured, ground, question),
            told::<OfBudget>(strings, &made.budget, ground, question),
        ];
        let chapters: Vec<Chapter> = ground
            .policy
            .chapters
            .iter()
            .map(|chapter| Chapter {
                title: strings.both(&chapter.title),
                goals: chapter.goals.iter().map(|goal| of_goal(strings, &reports, goal)).collect(),
            })
            .chain([replies::chapter(strings, &made.replies)])
            .chain([of_rules(strings, ground, question)])
            .collect();
        let mut notes: Vec<String> = Vec::new();
        for note in reports.iter().flat_map(|(_, report)| &report.notes) {
            if !notes.contains(note) {
                notes.push(note.clone());
            }
        }
        Report {
            title: strings.evaluation_title(),
            from,
            to,
            says: vec![strings.evaluation_says(), strings.effect_says()],
            figures: Vec::new(),
            tables: Vec::new(),
            chapters,
            notes,
        }
    }
}

fn told<R: Reported>(
    strings: &Strings,
    made: &R::Made,
    ground: &Ground<'_>,
    question: &Question,
) -> (&'static str, Report) {
    (R::NAME, R::tell(strings, made, ground, question))
}

/// The rules of which any day lies in the period, and what each means here.
fn of_rules(strings: &Strings, ground: &Ground<'_>, question: &Question) -> Chapter {
    let (from, to) = question.period;
    let within = |rule: &&Rule| rule.from <= to && rule.until.is_none_or(|until| from <= until);
    let row = |rule: &Rule| {
        let day = |on| Cell::Text(strings.full_day(on));
        let until = rule.until.map_or(Cell::Nothing, day);
        let [name, here] = [&rule.name, &rule.here].map(|both| Cell::Text(strings.both(both)));
        vec![name, day(rule.from), until, here, Cell::Text(rule.source.clone())]
    };
    let rows: Vec<_> = ground.policy.rules.iter().filter(within).map(row).collect();
    let ahead = ground.policy.rules.iter().filter(|rule| rule.from > to);
    let ahead = ahead.map(|rule| {
        strings.evaluation_ahead(strings.both(&rule.name), strings.full_day(rule.from))
    });
    let columns = heads(strings, &["rule", "since", "until", "means", "source"]);
    let title = strings.word("table", "rules");
    let tables = (!rows.is_empty()).then_some(Table { name: "rules", title, columns, rows });
    let goal = Goal {
        text: strings.evaluation_which_rules(),
        section: String::new(),
        figures: Vec::new(),
        tables: tables.into_iter().collect(),
        unknown: ahead.chain([strings.evaluation_own_rules()]).collect(),
    };
    Chapter { title: strings.evaluation_of_rules(), goals: vec![goal] }
}

fn of_goal(strings: &Strings, reports: &[(&str, Report)], goal: &Wanted) -> Goal {
    let of = |name: &str| {
        let (report, part) = name.split_once('/').unwrap_or((name, ""));
        let found = reports.iter().find(|(name, _)| *name == report);
        found.map(|(_, report)| (report, part.to_owned()))
    };
    let mut unknown: Vec<String> = Vec::new();
    let mut figures: Vec<Figure> = Vec::new();
    for name in &goal.figures {
        let found = of(name).and_then(|(report, part)| {
            report.figures.iter().find(|figure| figure.name == part).cloned()
        });
        match found {
            Some(figure) => figures.push(figure),
            None => unknown.push(strings.evaluation_no_figure(name.clone())),
        }
    }
    let mut tables: Vec<Table> = Vec::new();
    for (report, part) in goal.tables.iter().filter_map(|name| of(name)) {
        tables.extend(report.tables.iter().filter(|table| table.name == part).cloned());
    }
    if figures.is_empty() && tables.is_empty() && goal.unknown.is_empty() {
        unknown.push(strings.evaluation_nothing_yet());
    }
    if !goal.unknown.is_empty() {
        let why = strings.both(&goal.unknown);
        unknown.push(if figures.is_empty() && tables.is_empty() {
            strings.evaluation_unknown(why)
        } else {
            strings.evaluation_also_unknown(why)
        });
    }
    Goal { text: strings.both(&goal.text), section: goal.section.clone(), figures, tables, unknown }
}
