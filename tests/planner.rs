//! The planner and the fairness page: the same figures everywhere, nothing small, nothing by name.

use trede::app::job::Found;
use trede::app::page::Page;
use trede::report::{Made, ReportKind};

use crate::support::program::Program;
use crate::support::table::Table;

#[test]
fn text_json_csv_html_and_screen_tell_the_same() {
    let program = Program::demo();
    let hours = ["report", "planner", "--hours", "3", "--weeks", "20"];
    let json = program.json(&hours);
    let again = program.json(&hours);
    assert_eq!(json, again, "the same seed, the same numbers");
    let value = |name: &str| {
        let figures = json["figures"].as_array().unwrap().iter();
        figures.clone().find(|f| f["name"] == name).unwrap()["value"].as_i64().unwrap_or(0)
    };
    // Each to the nearest ten.
    assert!((value("spoken") + value("not-spoken") - value("people")).abs() <= 10, "{json:#}");
    assert!(["people", "spoken", "conversations"].iter().all(|name| value(name) % 10 == 0));
    assert!(value("hours-used") <= value("hours-there"));
    assert_eq!(value("hours-there"), 60);
    let text = program.run(&hours).out;
    let csv = program.run(&[&hours[..], &["--format", "csv"]].concat()).out;
    let html = program.run(&[&hours[..], &["--format", "html"]].concat()).out;
    for figure in json["figures"].as_array().unwrap() {
        let label = figure["label"].as_str().unwrap();
        let number = match figure["hidden"].as_str() {
            Some("under-10") => "<10".to_owned(),
            Some(_) => "not shown".to_owned(),
            None => figure["value"].to_string(),
        };
        assert!(!figure["definition"].as_str().unwrap().is_empty());
        assert!(text.contains(label) && text.contains(&number), "{label}");
        assert!(csv.contains(&format!("{label};{number};")), "{label}: {csv}");
        assert!(html.contains(label));
    }
    assert!(html.contains("default-src 'none'"));
    let weeks = json["tables"][0]["rows"].as_array().unwrap();
    let talks = weeks.iter().map(|row| row[1].as_i64().unwrap_or(0)).sum::<i64>();
    let off = i64::try_from(weeks.len()).unwrap() * 10;
    assert!((talks - value("conversations")).abs() <= off, "the table adds up to the figure");
}

#[test]
fn the_screen_plays_the_same_forecast_as_the_report() {
    let mut table = Table::demo(110, 60);
    table.press("g f");
    table.type_text("3");
    table.press("enter");
    let Some(Found::Report(Made::Planner(made))) =
        table.app.model.found(Page::Report(ReportKind::Planner)).cloned()
    else {
        panic!("a forecast")
    };
    assert_eq!(made.assumptions.hours, 3);
    let says =
        table.app.strings.planner_spoken(52u32, made.spoken(), made.people, made.not_spoken());
    assert!(table.shows(says.split(" people").next().unwrap()), "{says}");
    table.press("esc g f");
    table.type_text("x");
    table.press("enter");
    assert!(table.status().contains("whole number"), "{}", table.status());
}

#[test]
fn fairness_shows_no_group_under_ten() {
    let program = Program::demo();
    let json = program.json(&["report", "fairness"]);
    let rows =
        json["tables"].as_array().unwrap().iter().flat_map(|t| t["rows"].as_array().unwrap());
    for row in rows {
        let (people, sought) = (row[1].as_i64(), row[2].as_i64());
        if let (Some(people), Some(sought)) = (people, sought) {
            assert!(
                sought >= 10 && people >= sought && people % 10 == 0 && sought % 10 == 0,
                "{row}"
            );
        }
    }
    for figure in json["figures"].as_array().unwrap() {
        let value = figure["value"].as_i64();
        assert!(figure["suppressed"] == true || value.is_some_and(|v| v >= 10), "{figure}");
    }
    let turned = program.run(&["report", "fairness", "--from", "2026-05-01", "--to", "2026-04-01"]);
    assert_eq!(turned.code, 2, "{turned:?}");
    let out = program.path("fair.html");
    let file = out.to_str().unwrap();
    program.json(&["report", "fairness", "--format", "html", "--out", file]);
    assert!(std::fs::read_to_string(&out).unwrap().starts_with("<!doctype html>"));
    let mut table = Table::demo(110, 40);
    table.press("g e");
    assert!(table.shows("Whom the order leaves behind"));
}

#[test]
fn the_what_if_says_by_group_who_waits_longer_the_same_everywhere() {
    let program = Program::demo();
    let asked = ["report", "what-if", "--if-hours", "1", "--if-interval", "120"];
    let json = program.json(&asked);
    assert_eq!(json, program.json(&asked), "the same seed, the same numbers");
    let says = json["says"].to_string();
    assert!(says.contains("1 hour a week instead of 24"), "{says}");
    assert!(says.contains("every 120 days instead of every 90"), "{says}");
    assert!(says.contains("What does not fit then"), "{says}");
    let figure = |name: &str| {
        let figures = json["figures"].as_array().unwrap().iter();
        figures.clone().find(|f| f["name"] == name).unwrap()["value"].as_i64()
    };
    let (people, longer) = (figure("people").unwrap(), figure("longer").unwrap());
    assert!(longer > people / 2 && longer <= people, "{json:#}");
    let tables = json["tables"].as_array().unwrap();
    let rungs = tables.iter().find(|table| table["name"] == "whatif-rungs").unwrap();
    let rungs = rungs["rows"].as_array().unwrap();
    let sum = |at: usize| rungs.iter().map(|row| row[at].as_i64().unwrap_or(0)).sum::<i64>();
    assert!((sum(1) - people).abs() <= 10 && (sum(2) - longer).abs() <= 10, "{rungs:#?}");
    for row in tables.iter().skip(1).flat_map(|table| table["rows"].as_array().unwrap()) {
        for number in row.as_array().unwrap().iter().filter_map(serde_json::Value::as_i64) {
            assert!(number >= 10 && number % 10 == 0, "{row}");
        }
    }
    let html = program.run(&[&asked[..], &["--format", "html"]].concat()).out;
    let text = program.run(&asked).out;
    for page in [&html, &text] {
        assert!(page.contains("who then wait longer") && page.contains(&longer.to_string()));
    }
    for person in program.json(&["queue", "--limit", "30"])["rows"].as_array().unwrap() {
        let name = person["name"].as_str().unwrap();
        assert!(!text.contains(name) && !html.contains(name), "{name}");
    }
    let refused = program.run(&["report", "what-if", "--if-phase", "geen"]);
    assert!(refused.code != 0 && refused.err.contains("geen"), "{refused:?}");
}

#[test]
fn the_screen_lays_other_hours_beside_those_of_today() {
    let mut table = Table::demo(110, 90);
    table.press("g q enter");
    assert!(table.shows("Nothing is changed yet"), "{:#?}", table.screen());
    table.press("esc g q");
    table.type_text("4");
    table.press("enter");
    assert!(table.shows("4 hours a week instead of 24"), "{:#?}", table.screen());
    assert!(table.shows("wait longer for their first"), "{:#?}", table.screen());
    assert!(table.shows("never spoken yet"), "{:#?}", table.screen());
}
