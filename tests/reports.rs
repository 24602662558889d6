//! Reports about groups: nothing small is told, two of them say nothing of one person, and they say the
//! same on the screen and in every file.

use calamine::{DataType as _, Reader as _};
use serde_json::Value;

use crate::support::program::Program;
use crate::support::table::Table;

/// Reports that are counted over whole months.
const MONTHS: [&str; 8] =
    ["caseload", "referrals", "offers", "demand", "effect", "evaluation", "budget", "fairness"];

fn told(program: &Program, kind: &str) -> Value {
    program.json(&["report", kind])
}

#[test]
fn what_happens_today_changes_no_report_of_months_that_are_over() {
    let program = Program::demo();
    let before = MONTHS.map(|kind| told(&program, kind));
    program.json(&["contact", "R-1", "--channel", "phone", "--outcome", "reached"]);
    program.json(&["refer", "R-2", "A-1"]);
    program.json(&["close", "R-3", "--reason", "moved"]);
    program.json(&["promise", "R-4", "--by", "2w", "--what", "iets"]);
    program.json(&["measure", "take", "R-5", "--answer", "happy=3"]);
    program.json(&["budget", "spend", "klein", "10"]);
    program.json(&["plan", "R-6", "--interest", "wandelen", "--barrier", "money"]);
    for (kind, before) in MONTHS.into_iter().zip(before) {
        assert_eq!(told(&program, kind), before, "{kind}");
    }
}

#[test]
fn a_past_month_keeps_its_rungs_and_its_measurements_whatever_is_written_down_later() {
    let program = Program::demo();
    let kinds = ["caseload", "effect", "fairness"];
    let before = kinds.map(|kind| told(&program, kind));
    let queue = program.json(&["queue", "--rung", "2", "--limit", "15"]);
    let measured = queue["today"].as_str().unwrap().replace("-11-", "-05-");
    for row in queue["rows"].as_array().unwrap() {
        let who = row["resident"].as_str().unwrap();
        let signal = program.json(&["signal", who, "--reason", "kan meer"]);
        program.json(&["signal", signal["id"].as_str().unwrap(), "--result", "6"]);
        program.json(&["measure", "take", who, "--on", &measured, "--answer", "happy=3"]);
    }
    for (kind, before) in kinds.into_iter().zip(before) {
        assert_eq!(told(&program, kind), before, "{kind}");
    }
}

#[test]
fn no_report_tells_a_number_under_ten() {
    for residents in [30, 80, 400] {
        let program = Program::demo_of(residents, 60);
        for kind in MONTHS {
            let report = told(&program, kind);
            for table in report["tables"].as_array().unwrap() {
                let columns = table["columns"].as_array().unwrap();
                for row in table["rows"].as_array().unwrap() {
                    for (column, cell) in columns.iter().zip(row.as_array().unwrap()) {
                        let number = cell.as_i64().filter(|_| column != "in a hundred");
                        assert!(number.is_none_or(|number| number >= 10), "{kind}: {table:#}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_caseload_says_the_same_everywhere() {
    let program = Program::demo_of(400, 60);
    let json = told(&program, "caseload");
    let csv = program.run(&["report", "caseload", "--format", "csv"]).out;
    let html = program.run(&["report", "caseload", "--format", "html"]).out;
    let text = program.run(&["report", "caseload"]).out;
    for figure in json["figures"].as_array().unwrap() {
        let (label, value) = (figure["label"].as_str().unwrap(), &figure["value"]);
        let number = value.as_i64().map_or_else(String::new, |number| number.to_string());
        for written in [&csv, &html, &text] {
            assert!(written.contains(label) && written.contains(&number), "{label} {number}");
        }
    }
    let served = |report: &Value| report["figures"][0]["value"].as_i64().unwrap();
    let rungs = json["tables"][0]["rows"].as_array().unwrap();
    let sum = rungs[0][1].as_i64().unwrap() + rungs[1][1].as_i64().unwrap();
    assert!((sum - served(&json)).abs() <= 10, "rung 1 and 2 are those who are served: {json:#}");
}

#[test]
fn the_screen_turns_from_report_to_report() {
    let mut table = Table::demo(110, 60);
    table.press("g c");
    assert!(table.shows("The caseload · 1 of 10"), "{:#?}", table.screen());
    assert!(table.shows("By rung"), "{:#?}", table.screen());
    table.press("tab");
    assert!(table.shows("Referrals · 2 of 10"), "{:#?}", table.screen());
    assert!(table.shows("How far they came"), "{:#?}", table.screen());
    table.press("shift-tab shift-tab");
    assert!(table.shows("· 10 of 10"), "{:#?}", table.screen());
    table.press("esc tab");
    assert!(!table.shows("of 10"), "outside the figures the key is that of the panes");
}

#[test]
fn a_spreadsheet_holds_the_same_numbers_and_goes_into_a_file() {
    let program = Program::demo_of(400, 60);
    let refused = program.run(&["report", "caseload", "--format", "xlsx"]);
    assert!(refused.code == 2 && refused.err.contains("--out FILE"), "{refused:?}");
    let out = program.path("caseload.xlsx");
    let path = out.to_str().unwrap();
    program.json(&["report", "caseload", "--format", "xlsx", "--out", path]);
    let mut book = calamine::open_workbook_auto(&out).unwrap();
    let json = told(&program, "caseload");
    let first = book.worksheet_range_at(0).unwrap().unwrap();
    let figures = json["figures"].as_array().unwrap();
    assert_eq!(first.rows().count(), figures.len() + 1);
    for (row, figure) in first.rows().skip(1).zip(figures) {
        assert_eq!(row[0].to_string(), figure["label"].as_str().unwrap());
        let number = row[1].as_f64();
        assert_eq!(number, figure["value"].as_f64(), "{figure}");
    }
    let tables = json["tables"].as_array().unwrap();
    assert_eq!(book.sheet_names().len(), tables.len() + 2);
    for (name, table) in book.sheet_names()[1..].iter().zip(tables) {
        let (_, name) = name.split_once(' ').unwrap();
        let rest = table["title"].as_str().unwrap().strip_prefix(name).unwrap();
        assert!(rest.is_empty() || rest.starts_with(' '), "{name}");
    }
    for (at, table) in (1..).zip(tables) {
        let sheet = book.worksheet_range_at(at).unwrap().unwrap();
        assert_eq!(sheet.rows().count(), table["rows"].as_array().unwrap().len() + 1);
    }
}

#[test]
fn no_line_of_a_report_is_wider_than_a_page_and_the_figures_come_first() {
    let program = Program::demo_of(400, 60);
    for language in ["nl", "en"] {
        for kind in [&MONTHS[..], &["planner", "what-if"]].concat() {
            let text = program.run(&["report", kind, "--lang", language]).out;
            let wide = text.lines().find(|line| line.chars().count() > 80);
            assert_eq!(wide, None, "{kind} {language}");
            let json = program.json(&["report", kind, "--lang", language]);
            // The evaluation has its figures in its chapters.
            if let Some(label) = json["figures"][0]["label"].as_str() {
                assert!(text.lines().nth(3).unwrap().starts_with(label), "{text}");
            }
        }
    }
}

/// The rows of a table of a report.
fn rows<'a>(report: &'a Value, name: &str) -> &'a Vec<Value> {
    let tables = report["tables"].as_array().unwrap();
    tables.iter().find(|table| table["name"] == name).unwrap()["rows"].as_array().unwrap()
}

#[test]
fn who_wants_a_form_has_found_a_place_or_is_in_the_gap() {
    let program = Program::demo_of(400, 60);
    let demand = told(&program, "demand");
    let mut seen = 0;
    for row in rows(&demand, "demand-by-form") {
        let [want, found, gap] = [1, 2, 3].map(|at| row[at].as_i64());
        if let (Some(want), Some(found), Some(gap)) = (want, found, gap) {
            assert!((found + gap - want).abs() <= 10, "{row}");
            seen += 1;
        }
        assert!(row[5].as_str().unwrap().parse::<u32>().is_ok(), "{row}");
    }
    assert!(seen > 2, "{demand:#}");
    let says = demand["says"].to_string();
    assert!(says.contains("have no place yet for at least one form"), "{says}");
}

#[test]
fn the_forms_of_offers_come_to_all_referrals_to_offers_and_no_offer_is_judged() {
    let program = Program::demo_of(400, 60);
    let offers = told(&program, "offers");
    let figures = offers["figures"].as_array().unwrap();
    let all = figures.iter().find(|figure| figure["name"] == "to-offers").unwrap();
    let forms = rows(&offers, "offers-by-form");
    let sum: i64 = forms.iter().filter_map(|row| row[1].as_i64()).sum();
    let off = i64::try_from(forms.len()).unwrap() * 9;
    assert!((sum - all["value"].as_i64().unwrap()).abs() <= off, "{offers:#}");
    let referrals = told(&program, "referrals");
    let figures = referrals["figures"].as_array().unwrap();
    let same = figures.iter().find(|figure| figure["name"] == "to-offers").unwrap();
    assert_eq!(all["value"], same["value"], "one definition");
    let known: u32 = rows(&offers, "offers-known")
        .iter()
        .map(|row| row[1].as_str().unwrap().parse::<u32>().unwrap())
        .sum();
    assert!(known > 0 && known <= 60, "{known}");
    assert!(offers["says"].to_string().contains("These numbers do not say"));
}

#[test]
fn one_key_leads_from_the_figures_to_the_list_behind_them() {
    let mut table = Table::demo(110, 60);
    let all = table.app.model.view.rows.len();
    table.press("g c l");
    assert!(table.shows("The list behind these figures"), "{:#?}", table.screen());
    assert!(table.shows("rung:1"), "{:#?}", table.screen());
    table.press("enter");
    let model = &table.app.model;
    assert!(model.task.overlay.is_none() && model.view.rows.len() < all);
    let rung = |id| model.data.caseload.line(id).unwrap().rung.number();
    assert!(!model.view.rows.is_empty());
    assert!(model.view.rows.iter().all(|id| rung(*id) == 1), "only those of the group");
}

#[test]
fn a_group_that_lags_far_behind_is_said_in_a_sentence() {
    let program = Program::demo_of(400, 60);
    let report = told(&program, "fairness");
    let tables = report["tables"].as_array().unwrap();
    let names: Vec<&str> = tables.iter().map(|table| table["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"tiers") && names.contains(&"moves"), "{names:?}");
    let figure = |name: &str| {
        let figures = report["figures"].as_array().unwrap();
        figures.iter().find(|one| one["name"] == name).unwrap()["value"].as_f64().unwrap()
    };
    let all = figure("sought") / figure("people");
    let says = report["says"].to_string();
    let mut lag = 0;
    for row in tables.iter().flat_map(|table| table["rows"].as_array().unwrap()) {
        let (group, hundredths) = (row[0].as_str().unwrap(), row[3].as_f64());
        let Some(part) = hundredths.map(|hundredths| hundredths / 100.0) else { continue };
        let told = says.contains(&format!("{group}: "));
        // What is close to the line may be rounded to either side.
        if part < all * 0.75 {
            assert!(told, "{group}: {part} of {all}: {says}");
            lag += 1;
        } else if part > all * 0.85 {
            assert!(!told, "{group}: {part} of {all}: {says}");
        }
    }
    assert_eq!(lag == 0, says.contains("No group that is shown lags"), "{says}");
}
