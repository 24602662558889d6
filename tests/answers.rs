//! Residents answer back: whether their page is right, and what they would change in the offer.

use chrono::{Datelike as _, NaiveDate};
use trede::domain::reply::{Correct, Reply};
use trede::domain::resident::{Person, PersonName, Reach, Resident};
use trede::domain::suggestion::Suggestion;
use trede::domain::{Caseload, Change, CleanText, Delta, RecordId, ResidentId, Rung};
use trede::i18n::{Language, Strings};
use trede::report::{Asked, Chapter, Ground, Question, ReportKind};
use trede::triage::attempts::Calls;
use trede::triage::planner::Assumptions;
use trede::triage::planner::beside::Changed;
use trede::triage::rules::Rules;

use crate::support::program::Program;
use crate::support::table::Table;

fn text(text: &str) -> CleanText {
    CleanText::line(text).unwrap()
}

#[test]
fn on_the_page_one_key_asks_whether_it_is_right_and_the_page_stays() {
    let mut table = Table::demo(100, 60);
    let (id, name) = (table.app.model.view.selected.unwrap(), table.selected_name());
    table.press("K r");
    let screen = table.screen().join("\n");
    assert!(screen.contains("Is this right?") && screen.contains("this is your page"), "{screen}");
    let others = table.app.model.data.caseload.lines().filter(|line| line.name.spoken() != name);
    for line in others {
        assert!(!screen.contains(&line.name.spoken()), "of nobody else anything is seen");
    }
    table.press("right right enter");
    assert!(table.status().contains("needed"), "no without words: {}", table.status());
    table.type_text("ik wil zingen, niet wandelen");
    table.press("enter");
    let reply = |table: &Table| {
        let file = table.app.model.data.caseload.file(id).unwrap();
        file.records.replies.last().cloned()
    };
    let kept = reply(&table).unwrap();
    assert_eq!((kept.correct, kept.quotable), (Correct::No, false));
    assert!(table.shows("this is your page") && table.shows("ik wil zingen"), "back on the page");
    table.press("u");
    assert_eq!(reply(&table), None, "one act, one undo");
    table.press("esc");
    assert!(table.app.model.task.overlay.is_none());
}

#[test]
fn what_they_would_change_is_kept_without_a_name_and_with_no_day() {
    let mut table = Table::demo(100, 60);
    let id = table.app.model.view.selected.unwrap();
    let before = table.app.model.data.caseload.file(id);
    table.press("K s");
    table.type_text("meer zang op zondag");
    table.press("enter");
    let data = &table.app.model.data;
    let [kept] = data.caseload.office().suggestions.as_slice() else { panic!("one is kept") };
    assert_eq!((kept.text.as_str(), kept.quotable), ("meer zang op zondag", false));
    assert_eq!(kept.month.format("%d").to_string(), "01");
    assert_eq!(data.caseload.file(id), before, "nothing of it stands in the file");
    table.press("u");
    assert!(table.app.model.data.caseload.office().suggestions.is_empty());
}

#[test]
fn a_suggestion_that_tells_who_said_it_is_not_taken() {
    let mut table = Table::demo(100, 60);
    let name = table.selected_name();
    table.press("K s");
    table.type_text(&format!("zang, zegt {name}"));
    table.press("enter");
    assert!(table.status().contains("the name"), "{}", table.status());
    assert!(table.app.model.data.caseload.office().suggestions.is_empty());
}

#[test]
fn from_the_page_the_wish_about_contact_is_one_key_away() {
    let mut table = Table::demo(100, 60);
    table.press("K C b enter");
    assert!(table.shows("by letter only") && table.shows("this is your page"));
}

#[test]
fn at_the_command_line_the_same_and_the_words_stand_in_the_file() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nepklim", "--rung", "2"]);
    program.json(&["reply", "R-1", "--correct", "no", "--said", "te ver weg", "--quote", "yes"]);
    let shown = program.run(&["show", "R-1"]).out;
    assert!(shown.contains("te ver weg"), "{shown}");
    let dossier = program.run(&["dossier", "R-1"]).out;
    assert!(dossier.contains("te ver weg"), "{dossier}");
    assert_ne!(program.run(&["reply", "R-1", "--correct", "no"]).code, 0, "no needs words");
    let telling =
        ["reply", "R-1", "--correct", "no", "--said", "Nepklim wil zang", "--quote", "yes"];
    assert_eq!(program.run(&telling).code, 1, "what may be quoted tells nobody");
    program.json(&["reply", "R-1", "--correct", "not-now"]);
    program.json(&["suggest", "meer zang", "--quote", "yes"]);
    let journal = program.run(&["history", "--json"]).out;
    assert!(journal.contains("without a name"), "{journal}");
    assert_eq!(program.run(&["verify"]).code, 0);
}

/// So many people who were asked in spring, half of whom said no, and as many suggestions.
fn answered(people: u32, quotable: bool) -> Vec<Change> {
    let on: NaiveDate = "2026-03-05".parse().unwrap();
    let mut changes = Vec::new();
    for no in 1..=people {
        let id = ResidentId(u128::from(no));
        let person = Person {
            client_no: CleanText::default(),
            name: PersonName { family: text("Nep"), ..PersonName::default() },
            rung: Rung::SocialActivation,
            inflow_on: None,
            benefit_since: None,
            neighbourhood: CleanText::default(),
            reach: Reach::default(),
            interval_days: None,
        };
        changes.push(Change::Person(Delta::new(Resident { id, no, person })));
        let (correct, said) = match no % 4 {
            0 => (Correct::Yes, text("")),
            1 => (Correct::NotNow, text("")),
            _ => (Correct::No, text(&format!("te ver weg {no:02}"))),
        };
        let quotable = quotable && correct == Correct::No;
        let reply = Reply { id: RecordId(no), on, correct, said, quotable, by: text("Sanne") };
        changes.push(Change::Reply(id, Delta::new(reply)));
        let month = on.with_day(1).unwrap();
        let said = text(&format!("meer zang {no:02}"));
        let said = Suggestion { no: u64::from(no), month, text: said, quotable };
        changes.push(Change::Suggestion(Delta::new(said)));
    }
    changes
}

/// The chapter of the evaluation, as text and as it is.
fn chapter(changes: &[Change]) -> Chapter {
    let mut caseload = Caseload::default();
    caseload.apply_all(changes).unwrap();
    let (rules, calls, budget) =
        (Rules::default(), Calls::default(), trede::config::budget::default());
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let period = (day("2026-01-01"), day("2026-06-30"));
    let assumptions = Assumptions::default();
    let question = Question { period, assumptions, changed: Changed::default(), own: false };
    let asked = Asked { kind: ReportKind::Evaluation, question };
    let ground = Ground {
        rungs: &[],
        policy: &trede::config::policy::default(),
        caseload: &caseload,
        rules: &rules,
        calls: &calls,
        budget: &budget,
        today: day("2026-07-15"),
        first: Some(day("2026-01-01")),
        salt: 1,
    };
    let strings = Strings::new(Language::English);
    let report = asked.tell(&strings, &asked.count(&ground, &|| true), &ground);
    let mut chapters = report.chapters.into_iter();
    chapters.find(|chapter| chapter.title == "What residents say").unwrap()
}

#[test]
fn the_evaluation_quotes_only_where_ten_agreed_and_then_whole_tens() {
    let quotes = |chapter: &Chapter| {
        let tables = chapter.goals.iter().flat_map(|goal| &goal.tables);
        let said = tables.filter(|table| table.name.starts_with("said-"));
        said.map(|table| table.rows.len()).collect::<Vec<_>>()
    };
    let known = chapter(&answered(40, true));
    assert_eq!(quotes(&known), [20, 20]);
    assert_eq!(known.goals[0].figures[0].value.shown(), "40");
    let counts: Vec<_> = known.goals[0].tables[0].rows.iter().map(|row| row[1].shown()).collect();
    assert_eq!(counts, ["10", "20", "10"]);
    assert_eq!(known.goals[1].figures[0].value.shown(), "40");
    // Twelve said no and agreed: ten of them are quoted.
    assert_eq!(quotes(&chapter(&answered(24, true))), [10, 10]);
    for nothing in [answered(12, true), answered(40, false), Vec::new()] {
        let few = chapter(&nothing);
        assert_eq!(quotes(&few), Vec::<usize>::new());
        let told = few.goals.iter().all(|goal| goal.unknown.iter().any(|why| why.contains("10")));
        assert!(told, "it says why: {few:?}");
    }
}
