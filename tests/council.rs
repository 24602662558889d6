//! The evaluation of the policy: every goal with the numbers of the other reports, or why there is none.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::program::Program;
use crate::support::table::Table;

fn goals(report: &Value) -> Vec<&Value> {
    let chapters = report["chapters"].as_array().expect("chapters");
    // The last ones tell what residents say, and of the rules.
    let [goals @ .., _residents, _rules] = &chapters[..] else { panic!("{report:#}") };
    goals.iter().flat_map(|chapter| chapter["goals"].as_array().expect("goals")).collect()
}

#[test]
fn every_goal_has_a_number_of_another_report_or_says_why_not() {
    let program = Program::demo_of(400, 60);
    let report = program.json(&["report", "evaluation"]);
    let (from, to) = (report["from"].as_str().unwrap(), report["to"].as_str().unwrap());
    let period = ["--from", from, "--to", to];
    let others = ["caseload", "referrals", "effect", "budget"];
    let others = others.map(|kind| program.json(&[&["report", kind][..], &period].concat()));
    let all = |part: &str| -> Vec<Value> {
        let of = |report: &Value| report[part].as_array().unwrap().clone();
        others.iter().flat_map(of).collect()
    };
    let (figures, tables) = (all("figures"), all("tables"));
    let mut counted = 0;
    for goal in goals(&report) {
        let [own, drawn, unknown] =
            ["figures", "tables", "unknown"].map(|part| goal[part].as_array().unwrap());
        assert!(own.len() + drawn.len() + unknown.len() > 0, "{goal:#}");
        assert!(own.iter().all(|figure| figures.contains(figure)), "{goal:#}");
        assert!(drawn.iter().all(|table| tables.contains(table)), "{goal:#}");
        counted += usize::from(own.len() + drawn.len() > 0);
    }
    assert!(counted > 8 && counted < goals(&report).len(), "{counted}");
}

#[test]
fn the_goals_that_come_along_name_only_what_there_is() {
    let program = Program::demo_of(400, 60);
    let report = program.json(&["report", "evaluation"]);
    let told: Vec<&Value> = goals(&report).iter().map(|goal| &goal["unknown"]).collect();
    assert!(!format!("{told:?}").contains("There is no figure"), "{told:?}");
    // A table without rows is not in a report: of each that is named one is there, but those of waves
    // and of money that was spent, which this demo has none of.
    let shown: BTreeSet<&str> = goals(&report)
        .iter()
        .flat_map(|goal| goal["tables"].as_array().unwrap())
        .map(|table| table["name"].as_str().unwrap())
        .collect();
    let named = trede::config::policy::default().chapters;
    let named = named.iter().flat_map(|chapter| &chapter.goals).flat_map(|goal| &goal.tables);
    let empty = ["caseload/reach", "budget/worth-by-form"];
    for name in named.filter(|name| !empty.contains(&name.as_str())) {
        let (_, table) = name.split_once('/').expect("a report and a table");
        assert!(shown.contains(table), "{name}: {shown:?}");
    }
}

#[test]
fn a_municipality_has_its_own_goals() {
    let program = Program::demo_of(60, 60);
    let own = "[[chapter]]\nnl = \"Ons\"\nen = \"Ours\"\n[[goal]]\nsection = \"1\"\n\
        nl = \"Samen eten\"\nen = \"Eating together\"\nfigures = [\"caseload/meals\"]\n\
        [[goal]]\nsection = \"2\"\nnl = \"Spreken\"\nen = \"Speaking\"\n\
        figures = [\"caseload/spoken-ever\"]\nfigurs = []\n";
    std::fs::write(program.home().join("policy.toml"), own).unwrap();
    let checked = program.run(&["config", "check"]);
    assert!(checked.code != 0, "{checked:?}");
    let said = format!("{}{}", checked.out, checked.err);
    assert!(said.contains("policy.toml:14") && said.contains("figures"), "{said}");
    let report = program.json(&["report", "evaluation"]);
    let [eating, speaking] = goals(&report)[..] else { panic!("{report:#}") };
    assert_eq!(eating["goal"], "Eating together");
    assert!(eating["unknown"][0].as_str().unwrap().contains("caseload/meals"), "{eating:#}");
    assert_eq!(speaking["figures"][0]["name"], "spoken-ever");
}

#[test]
fn the_paper_says_the_same_in_every_form() {
    let program = Program::demo_of(400, 60);
    let json = program.json(&["report", "evaluation"]);
    let text = program.run(&["report", "evaluation"]).out;
    let html = program.run(&["report", "evaluation", "--format", "html"]).out;
    let csv = program.run(&["report", "evaluation", "--format", "csv"]).out;
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (text, html, csv) = (flat(&text), flat(&html), flat(&csv));
    for goal in goals(&json) {
        let wanted = goal["goal"].as_str().unwrap();
        for written in [&text, &html, &csv] {
            assert!(written.contains(wanted), "{wanted}");
        }
        for unknown in goal["unknown"].as_array().unwrap() {
            assert!(text.contains(unknown.as_str().unwrap()), "{unknown}");
        }
    }
    assert!(html.contains("<h2>Contact and a plan</h2>") && !html.contains("<script"));
    // Two years, where nobody says otherwise.
    let years = |day: &Value| {
        let (year, _) = day.as_str().unwrap().split_once('-').unwrap();
        year.parse::<i32>().unwrap()
    };
    assert_eq!(years(&json["to"]) - years(&json["from"]), 2);
}

#[test]
fn the_rules_of_the_period_are_told_and_those_that_are_coming() {
    let program = Program::demo_of(60, 60);
    let rules = |period: [&str; 4]| {
        let report = program.json(&[&["report", "evaluation"][..], &period].concat());
        report["chapters"].as_array().unwrap().last().unwrap()["goals"][0].clone()
    };
    let now = rules(["--from", "2025-01-01", "--to", "2025-12-31"]);
    let names = |told: &Value| -> Vec<String> {
        let rows = told["tables"][0]["rows"].as_array().unwrap();
        rows.iter().map(|row| row[0].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&now), ["Participation Act", "General Data Protection Regulation"]);
    let coming = now["unknown"].to_string();
    assert!(
        coming.contains("From 1 Jan 2026: Participation Act in balance, first part"),
        "{now:#}"
    );
    assert!(coming.contains("From 1 Jan 2027"), "{now:#}");
    let later = rules(["--from", "2025-07-01", "--to", "2026-03-31"]);
    assert_eq!(names(&later).len(), 3, "{later:#}");
}

#[test]
fn a_rule_that_begins_on_a_day_is_cited_from_that_day_on() {
    let program = Program::demo_of(60, 60);
    let cited = |args: &[&str]| program.run(args).out;
    let facility = "Participation Act in balance, social participation";
    for (day, there) in [("2026-12-31", false), ("2027-01-01", true)] {
        for command in [&["dossier", "R-1"][..], &["page", "R-1"]] {
            let told = cited(&[command, &["--today", day]].concat());
            let flat = told.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(flat.contains(facility), there, "{day}: {told}");
            assert!(flat.contains("Participation Act (since 1 Jan 2015)"), "{told}");
        }
    }
    let mut table = Table::demo(60, 60);
    table.press("w");
    assert!(table.shows("Participation Act"), "{:#?}", table.screen());
}

#[test]
fn the_entry_for_the_register_is_made_from_the_rules_in_force() {
    let program = Program::demo_of(60, 60);
    let out = program.path("register.json");
    let path = out.to_str().unwrap();
    let made = |args: &[&str]| -> Value {
        let all = [&["export", "register", "--out", path][..], args].concat();
        let told = program.run(&all);
        assert_eq!(told.code, 0, "{told:?}");
        let text = std::fs::read_to_string(&out).unwrap();
        std::fs::remove_file(&out).unwrap();
        serde_json::from_str(&text).unwrap()
    };
    let entry = made(&[]);
    let field = |entry: &Value, name: &str| entry[name].as_str().unwrap().to_owned();
    for (language, entry) in [("en", entry.clone()), ("nl", made(&["--lang", "nl"]))] {
        let length = |name: &str| field(&entry, name).chars().count();
        assert!(length("name") < 100 && length("short_description") < 350, "{entry:#}");
        assert!(length("methods_and_models") < 5000, "{entry:#}");
        assert_eq!(field(&entry, "language"), language);
        assert_eq!(field(&entry, "standard_version"), "1.0");
    }
    assert!(field(&entry, "methods_and_models").contains(": 90."), "{entry:#}");
    assert!(field(&entry, "organization").contains("fill in"), "{entry:#}");
    let settings = program.home().join("trede.toml");
    std::fs::write(&settings, "[queue]\ninterval_days = 45\n").unwrap();
    let own = "municipality = \"Nepstad\"\n[[rule]]\nnl = \"Een\"\nen = \"One\"\nfrom = 2020-01-01\n\
        here_en = \"it matters\"\nhere_nl = \"het telt\"\nsource = \"hier\"\n";
    std::fs::write(program.home().join("policy.toml"), own).unwrap();
    let entry = made(&[]);
    assert!(field(&entry, "methods_and_models").contains(": 45"), "{entry:#}");
    assert_eq!(field(&entry, "organization"), "Nepstad");
    assert_eq!(field(&entry, "lawful_basis"), "One (since 1 Jan 2020): it matters (hier)");
}
