//! Every figure on every page adds up to what it says, has one name, and hides what is small.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use serde_json::Value;
use trede::app::job::Found;
use trede::app::overview::{Fact, Heading};
use trede::app::page::Page;
use trede::demo::{Size, invent};
use trede::domain::open::Due;
use trede::domain::promise::Kept;
use trede::domain::record::record;
use trede::domain::referral::{Referral, Target};
use trede::domain::{Caseload, File};
use trede::i18n::{Language, Strings};
use trede::measurement::fairness::fairness as measured;
use trede::measurement::suppression::{Hidden, Share};
use trede::report::Cell;
use trede::report::data::data;
use trede::report::sheet::sheet;
use trede::report::text::text;
use trede::report::{Asked, Ground, Made, Question, Report, ReportKind, whole_months};
use trede::triage::attempts::Calls;
use trede::triage::planner::Assumptions;
use trede::triage::planner::beside::Changed;
use trede::triage::rules::Rules;

use crate::support::program::Program;
use crate::support::table::{Table, today};

/// The value of a figure; `None` where it is not shown.
fn value(report: &Value, name: &str) -> Option<i64> {
    let mut figures = report["figures"].as_array().expect("figures").iter();
    let figure = figures.find(|figure| figure["name"] == name);
    figure.unwrap_or_else(|| panic!("no figure {name}"))["value"].as_i64()
}

fn sum(report: &Value, names: &[&str]) -> i64 {
    names.iter().map(|name| value(report, name).unwrap_or_else(|| panic!("{name}"))).sum()
}

fn says(report: &Value) -> String {
    let says = report["says"].as_array().expect("sentences").iter();
    says.map(|said| said.as_str().expect("a sentence")).collect::<Vec<_>>().join("\n")
}

/// The day that a program of these tests takes as today, and one so many days before.
fn days_back(program: &Program, days: u64) -> String {
    let on = program.json(&["queue", "--limit", "0"])["today"].as_str().expect("a day").to_owned();
    let on: NaiveDate = on.parse().expect("a day");
    on.checked_sub_days(Days::new(days)).expect("a day").to_string()
}

#[test]
fn a_report_outside_the_data_says_so_and_counts_what_was_known_then() {
    let program = Program::demo();
    let fairness =
        |from: &str, to: &str| program.json(&["report", "fairness", "--from", from, "--to", to]);
    let before = fairness("1999-01-01", "1999-12-31");
    assert!(says(&before).contains("Nothing was known yet"), "{before:#}");
    assert_eq!(value(&before, "people"), None, "of nobody no number is told either");
    assert_eq!(value(&before, "sought"), None);
    // Of days that are still to come nothing is told: months are counted that are over.
    let after = fairness("2090-01-01", "2090-12-31");
    assert!(says(&after).contains("whole months that are over"), "{after:#}");
    assert!(after["to"].as_str() < Some(days_back(&program, 0).as_str()), "{after:#}");
    let (back, then) = (days_back(&program, 400), days_back(&program, 250));
    let inside = fairness(&back, &then);
    let there = program.json(&["report", "fairness", "--as-of", &then, "--from", &back]);
    assert_eq!(inside["figures"], there["figures"]);
    assert_eq!(inside["tables"], there["tables"]);
    let partly = fairness("1999-01-01", &then);
    assert!(says(&partly).contains("begins on"), "{partly:#}");
    // The planner looks ahead, whatever days are given, and says so.
    let planned = program.json(&["report", "planner", "--from", "1999-01-01"]);
    assert!(says(&planned).contains("looks ahead from today"), "{planned:#}");
    // A vault that began today knows nothing of last year.
    let young = Program::empty();
    young.json(&["add", "resident", "--family", "Nepper", "--rung", "2"]);
    let year = young.json(&["report", "fairness"]);
    assert!(says(&year).contains("Nothing was known yet"), "{year:#}");
}

#[test]
fn people_in_the_queue_and_people_on_the_two_rungs_are_two_numbers_with_two_names() {
    let program = Program::demo();
    let queue = program.json(&["queue"]);
    let (total, rows) = (queue["total"].as_i64().unwrap(), queue["rows"].as_array().unwrap());
    assert_eq!(i64::try_from(rows.len()).unwrap(), total);
    assert_eq!(queue["people"]["in_queue"].as_i64(), Some(total));
    let planner = program.json(&["report", "planner"]);
    let tens = |count: i64| (count + 5) / 10 * 10;
    assert_eq!(value(&planner, "in-queue"), Some(tens(total)));
    assert_eq!(value(&planner, "people"), queue["people"]["on_rungs"].as_i64().map(tens));
    let fairness = program.json(&["report", "fairness"]);
    for report in [&planner, &fairness] {
        let figures = report["figures"].as_array().unwrap();
        let people = figures.iter().find(|figure| figure["name"] == "people").unwrap();
        assert_eq!(people["label"], "people on rung 1 and 2");
        assert!(!says(report).contains("everybody in the queue"), "{}", says(report));
    }
    let mut table = Table::demo(110, 60);
    let queued = table.app.model.data.queue.len();
    assert!(table.shows(&format!("{queued} in the queue")));
    table.press("g f enter");
    assert!(table.shows("people on rung 1 and 2"));
    assert!(!table.shows("people in the queue"));
}

const HOURS: [&str; 6] = [
    "hours-conversations",
    "hours-visits",
    "hours-attempts",
    "hours-short",
    "hours-resting",
    "hours-free",
];

/// What the planner says of an invented caseload, to whoever sees the people or in a report.
fn planned(caseload: &Caseload, (hours, weeks, visit): (u32, u32, u32), own: bool) -> Value {
    let assumptions = Assumptions { hours, weeks, visit, ..Assumptions::default() };
    let question =
        Question { period: (today(), today()), assumptions, changed: Changed::default(), own };
    data(&reported(caseload, Asked { kind: ReportKind::Planner, question }))
}

fn reported(caseload: &Caseload, asked: Asked) -> Report {
    let (rules, calls) = (&Rules::default(), &Calls::default());
    let first = today().checked_sub_days(Days::new(730));
    let (policy, budget) = (&trede::config::policy::default(), &trede::config::budget::default());
    let today = today();
    let ground =
        Ground { caseload, policy, rules, calls, budget, today, first, salt: 7, rungs: &[] };
    let strings = Strings::new(Language::English);
    asked.tell(&strings, &asked.count(&ground, &|| true), &ground)
}

#[test]
fn the_hours_of_the_planner_add_up_and_free_are_those_on_which_nobody_has_a_claim() {
    let caseload = invented(260, 5);
    for (hours, weeks, visit) in [(1, 52, 90), (2, 30, 90), (7, 52, 90), (24, 9, 120), (0, 4, 90)] {
        for own in [true, false] {
            let made = planned(&caseload, (hours, weeks, visit), own);
            let there = i64::from(hours * weeks);
            assert_eq!(value(&made, "hours-there"), Some(there));
            assert_eq!(sum(&made, &HOURS), there, "{made:#}");
            assert_eq!(sum(&made, &HOURS[..3]), value(&made, "hours-used").unwrap());
            let (text, claim) = (says(&made), "nobody was waiting");
            assert_eq!(text.contains(claim), value(&made, "hours-free") > Some(0), "{text}");
        }
        let made = planned(&caseload, (hours, weeks, visit), true);
        assert_eq!(sum(&made, &["in-queue", "not-in-queue"]), value(&made, "people").unwrap());
        assert_eq!(sum(&made, &["spoken", "not-spoken"]), value(&made, "people").unwrap());
        assert_eq!(
            sum(&made, &["spoken-before", "first-time", "never-spoken"]),
            value(&made, "people").unwrap()
        );
        assert!(value(&made, "first-time") <= value(&made, "spoken"));
        let weeks = made["tables"][0]["rows"].as_array().unwrap();
        let column = |at: usize| weeks.iter().map(|row| row[at].as_i64().unwrap()).sum::<i64>();
        assert_eq!(Some(column(1)), value(&made, "conversations"));
        assert_eq!(Some(column(2)), value(&made, "attempts"));
        let last = weeks.last().unwrap();
        assert_eq!(last[3].as_i64(), value(&made, "waiting"));
        assert_eq!(last[4].as_i64(), value(&made, "spoken"));
    }
}

#[test]
fn whoever_was_spoken_before_is_not_counted_as_spoken_in_the_weeks_to_come() {
    let program = Program::demo();
    let none = program.json(&["report", "planner", "--hours", "0"]);
    assert!(value(&none, "spoken-before") > Some(0));
    assert_eq!(value(&none, "spoken"), None, "nobody is spoken in no hours");
    let by_when = none["tables"][1]["rows"].as_array().unwrap();
    assert!(by_when.iter().all(|row| row[1] == "not in these weeks"), "{by_when:#?}");
    let few = program.json(&["report", "planner", "--hours", "1"]);
    let days: Vec<&str> = few["tables"][1]["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row[1].as_str().unwrap())
        .filter(|day| *day != "not in these weeks")
        .collect();
    let mut each = days.clone();
    each.dedup();
    assert_eq!(days, each, "one share after the other");
}

#[test]
fn what_became_of_the_referrals_to_an_offer_adds_up_in_words_too() {
    let program = Program::empty();
    program.json(&["add", "offer", "--name", "Nepclub", "--provider", "Niemand"]);
    let there: [&[&str]; 3] = [&["introduced"], &["accepted"], &["arrived"]];
    let refused: &[&str] = &["stopped", "--reason", "health"];
    let full: &[&str] = &["declined", "--reason", "full"];
    let stories: [Vec<&[&str]>; 6] = [
        there.to_vec(),
        [&there[..], &[&["completed", "--said", "Nep en fijn"][..]]].concat(),
        [&there[..], &[refused]].concat(),
        vec![&["introduced"], full],
        vec![refused],
        vec![],
    ];
    for (n, steps) in stories.iter().enumerate() {
        let name = format!("Nep{n}");
        program.json(&["add", "resident", "--family", &name, "--rung", "2"]);
        let id = program.json(&["refer", &name, "A-1"])["id"].as_str().unwrap().to_owned();
        for step in steps {
            program.json(&[&["referral", id.as_str(), "--to"][..], step].concat());
        }
    }
    let shown = program.json(&["show", "A-1"]);
    let record = &shown["record"];
    let count = |name: &str| record[name].as_i64().unwrap_or_else(|| panic!("{name}"));
    let parts = ["on_the_way", "there_now", "completed", "ended_before", "ended_after"].map(count);
    assert_eq!(parts, [1, 1, 1, 2, 1]);
    assert_eq!(parts.iter().sum::<i64>(), count("referred"));
    assert_eq!(count("there_now") + count("completed") + count("ended_after"), count("arrived"));
    let text = program.run(&["show", "A-1"]).out;
    assert!(
        text.contains(
            "1 on the way · 1 there now · 1 asked how it was · 2 ended before · 1 ended after"
        ),
        "{text}"
    );
    assert!(text.contains("3 of the 6 have been there"), "{text}");
}

#[test]
fn an_old_step_is_told_with_its_year_and_not_as_current() {
    let program = Program::empty();
    program.json(&["add", "offer", "--name", "Nepclub", "--provider", "Niemand"]);
    for (name, on) in [("Oud", days_back(&program, 540)), ("Nieuw", days_back(&program, 20))] {
        program.json(&["add", "resident", "--family", name, "--rung", "2"]);
        program.json(&["refer", name, "A-1", "--on", &on]);
    }
    program.add_user("Noor", "vlieger kaars molen touw");
    let given = program.json(&["handover", "--all", "--to", "Noor"]);
    let part = |name: &str| {
        let parts = given["card"].as_array().unwrap().iter();
        let found = parts.clone().find(|part| part["section"] == name);
        found.map(|part| part["lines"].to_string()).unwrap_or_default()
    };
    let old = days_back(&program, 540);
    let year = old.split('-').next().unwrap();
    assert!(part("fragile").contains("Nieuw") && !part("fragile").contains("Oud"), "{given:#}");
    let silent = part("long_silent");
    assert!(silent.contains("Oud") && silent.contains(year), "{given:#}");
    assert!(silent.contains("no news since"), "{silent}");
    // On the screen the same card.
    let mut table = Table::demo(110, 200);
    table.press("O");
    // The card alone: the queue behind it tells of other years.
    let card = |row: String| row.split('┃').nth(1).map(str::to_owned);
    let rows: Vec<String> = table.screen().into_iter().filter_map(card).collect();
    let screen = rows.join("\n");
    let current = screen.split_once("Referrals that need a hand").expect("referrals").1;
    let current = current.split("without news for more than").next().unwrap();
    let long_ago = today().checked_sub_days(Days::new(366)).unwrap();
    assert!(!current.contains(&long_ago.format("%Y").to_string()), "{current}");
}

#[test]
fn on_the_page_of_a_resident_a_step_whose_day_has_passed_is_a_question() {
    let mut table = Table::demo(110, 60);
    let past = |table: &Table| {
        let plan = table.app.model.view.file.as_ref().and_then(|file| file.plan().cloned());
        let mut steps = plan.into_iter().flat_map(|plan| plan.content.goals);
        steps.any(|goal| goal.actions.iter().any(|(_, by)| *by < today()))
    };
    while !past(&table) {
        table.press("j");
    }
    let plan = table.app.model.view.file.as_ref().unwrap().plan().unwrap().clone();
    table.press("K");
    let screen = table.screen().join("\n");
    let (now, before) = screen.split_once("how did it go?").expect("what was agreed before");
    assert!(now.contains(&format!("written down on {}", plan.on.format("%-d %b %Y"))), "{now}");
    for (what, by) in plan.content.goals.iter().flat_map(|goal| &goal.actions) {
        let told = if *by < today() { before } else { now };
        assert!(told.contains(&by.format("%-d %b %Y").to_string()), "{what}: {screen}");
    }
}

/// An invented caseload of that many people.
fn invented(residents: u32, seed: u64) -> Caseload {
    let past = invent(&Size { residents, offers: 30, seed }, today()).expect("a demo");
    let mut caseload = Caseload::after(&past).expect("a past that fits");
    caseload.look_on(today());
    caseload
}

#[test]
fn whatever_the_people_every_table_adds_up_and_a_hidden_number_is_called_what_it_is() {
    let strings = Strings::new(Language::English);
    let days = |back: u64| today().checked_sub_days(Days::new(back)).expect("a day");
    for (residents, seed) in [(25, 2), (70, 3), (140, 4), (260, 5)] {
        let caseload = invented(residents, seed);
        for back in [20, 90, 365, 730] {
            let period = whole_months((days(back), today()), today());
            let mut then = caseload.clone();
            then.look_on(period.1);
            let truth = measured(&then, period.0, period.1);
            let question = Question {
                period,
                assumptions: Assumptions::default(),
                changed: Changed::default(),
                own: false,
            };
            let made = reported(&caseload, Asked { kind: ReportKind::Fairness, question });
            for (table, truths) in made.tables.iter().zip([&truth.rungs, &truth.inflow]) {
                assert_eq!(table.rows.len(), truths.len());
                for (row, (_, share)) in table.rows.iter().zip(truths) {
                    for (cell, number) in row[1..3].iter().zip([share.all, share.part]) {
                        match cell {
                            Cell::Number(shown) => {
                                assert!(number >= 10 && (shown - i64::from(number)).abs() <= 5);
                            }
                            Cell::Hidden(Hidden::Small, _) => assert!(number < 10, "{table:?}"),
                            other => panic!("{other:?}"),
                        }
                    }
                }
                let sum = |of: fn(&Share) -> u32| truths.iter().map(|(_, s)| of(s)).sum::<u32>();
                assert_eq!(sum(|share| share.all), truth.sought.all, "everybody is in one group");
                assert_eq!(sum(|share| share.part), truth.sought.part);
            }
            // The same in JSON, in a spreadsheet and in lines.
            let (json, csv, text) = (data(&made), sheet(&made), text(&made, &strings));
            assert!(csv.contains("not shown: ") || csv.contains("\"\"not shown\"\": "), "{csv}");
            for (table, shown) in made.tables.iter().zip(json["tables"].as_array().unwrap()) {
                for (at, row) in table.rows.iter().enumerate() {
                    let cells: Vec<String> = row.iter().map(Cell::shown).collect();
                    assert!(csv.contains(&cells.join(";")), "{cells:?}: {csv}");
                    for (column, cell) in row.iter().enumerate().skip(1) {
                        assert_eq!(shown["rows"][at][column].as_i64(), cell.number());
                        let hidden = shown["hidden"][at][column].as_str();
                        assert_eq!(hidden, cell.why_hidden().map(Hidden::name));
                        assert!(text.contains(&cell.shown()));
                    }
                }
            }
        }
    }
}

#[test]
fn whatever_the_people_each_referral_each_promise_and_each_page_is_counted_once() {
    for (residents, seed) in [(30, 7), (120, 8)] {
        let caseload = invented(residents, seed);
        let mut all = 0;
        for offer in caseload.offers() {
            let made = record(&caseload, offer.id);
            assert_eq!(made.parts().iter().sum::<u32>(), made.referred, "{made:?}");
            let [way, there, asked, _, after] = made.parts();
            assert_eq!((way + there, there + asked + after), (made.open, made.arrived));
            all += made.referred;
        }
        let files = || caseload.lines().filter_map(|line| caseload.file(line.id));
        let to_offers = |file: &Arc<File>| {
            let to = |referral: &&Referral| matches!(referral.to, Target::Offer(_));
            file.records.referrals.iter().filter(to).count()
        };
        assert_eq!(files().map(|file| to_offers(&file)).sum::<usize>(), all as usize);
        let mut kept = Kept::default();
        caseload.lines().for_each(|line| kept.add(&line.promises, today()));
        assert_eq!(kept.all(), kept.on_time + kept.late + kept.broken);
        let promises: usize = files().map(|file| file.records.promises.len()).sum();
        let ahead: usize = files()
            .map(|f| f.records.promises.iter().filter(|p| p.is_open() && p.by >= today()).count())
            .sum();
        assert_eq!((kept.all() + kept.released) as usize + ahead, promises);
    }
}

#[test]
fn the_screen_counts_what_its_pages_count() {
    let mut table = Table::demo(110, 80);
    let model = &table.app.model;
    let (queued, late, due) =
        (model.data.queue.len(), model.data.promised.all().broken, model.data.promised.all().today);
    let served = model.data.served();
    assert!(table.shows(&format!("{queued} in the queue")));
    assert!(table.shows(&format!("1/{queued}")), "{:#?}", table.screen());
    table.press("w");
    assert!(table.shows(&format!("Place 1 of {queued}")), "{:#?}", table.screen());
    table.press("esc g a");
    let rows = table.app.model.task.overview.clone().expect("the agenda").rows;
    let promised = |heading: Heading| {
        let rows = rows.iter().filter(|row| row.heading == heading);
        rows.filter(|row| matches!(row.fact, Fact::Due(Due::Promise(_), _))).count()
    };
    assert_eq!(promised(Heading::Late), late as usize);
    assert_eq!(promised(Heading::Day(today())), due as usize);
    table.press("esc g f");
    table.type_text("3");
    table.press("enter");
    let Some(Found::Report(Made::Planner(made))) =
        table.app.model.found(Page::Report(ReportKind::Planner)).cloned()
    else {
        panic!("a forecast")
    };
    assert_eq!((made.people as usize, made.queued as usize), (served, queued));
    let parts = table.screen().join(" ");
    let told = parts.split_once("156 hours are:").expect("the hours").1;
    let told = told.split_once('.').expect("a sentence").0;
    let numbers = told.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse::<u32>().ok());
    assert_eq!(numbers.sum::<u32>(), 156, "{told}");
}

#[test]
fn everybody_who_was_chosen_for_a_wave_is_in_one_stage_or_gone() {
    let program = Program::demo();
    program.json(&["wave", "add", "nep", "--by", "inflow", "--size", "6"]);
    let rows = program.json(&["queue", "--wave", "nep"]);
    let code = rows["rows"][0]["resident"].as_str().expect("a code").to_owned();
    program.json(&["erase", &code, "--reason", "verhuisd", "--confirm", &code]);
    let listed = program.json(&["wave", "list"]);
    let wave = &listed["rows"][0];
    let stages: i64 =
        wave["stages"].as_object().unwrap().values().map(|count| count.as_i64().unwrap()).sum();
    assert_eq!((wave["chosen"].as_i64(), wave["size"].as_i64()), (Some(6), Some(5)));
    assert_eq!(stages + wave["gone"].as_i64().unwrap(), 6);
    let text = program.run(&["wave", "list"]).out;
    assert!(text.contains("6 people") && text.contains("1  no longer here"), "{text}");
    // In the comparison those in no wave are a group as well.
    let fairness = program.json(&["report", "fairness"]);
    let waves = &fairness["tables"][2];
    assert_eq!(
        (waves["name"].as_str(), waves["rows"][1][0].as_str()),
        (Some("waves"), Some("in no wave"))
    );
}
