//! The budget: its lines as printed, sums that are committed and spent, and what is told of them.

use chrono::NaiveDate;
use trede::config;
use trede::domain::budget::{Booked, Booking, Cost};
use trede::domain::offer::{Offer, OfferFacts};
use trede::domain::participation::ParticipationForm;
use trede::domain::referral::{Handover, Referral, ReferralState, Step, Target};
use trede::domain::resident::{Person, PersonName, Reach, Resident};
use trede::domain::{Caseload, Change, CleanText, Delta, OfferId, RecordId, ResidentId, Rung};
use trede::i18n::{Language, Strings};
use trede::report::{Asked, Cell, Ground, Question, Report, ReportKind};
use trede::triage::attempts::Calls;
use trede::triage::planner::Assumptions;
use trede::triage::planner::beside::Changed;
use trede::triage::rules::Rules;

use crate::support::program::Program;

/// A vault with two residents, each referred to an offer: V-1 and V-2.
fn two() -> Program {
    let program = Program::empty();
    program.json(&["add", "offer", "--name", "Nepclub", "--forms", "clubs"]);
    for family in ["Nepklim", "Proefman"] {
        program.json(&["add", "resident", "--family", family, "--rung", "2"]);
        program.json(&["refer", family, "A-1"]);
    }
    program
}

/// The line of the budget with this name: budget, committed, spent, left.
fn line(program: &Program, id: &str) -> String {
    let listed = program.json(&["budget", "list"]);
    let mut lines = listed["lines"].as_array().unwrap().iter();
    let line = lines.find(|line| line["line"] == id).unwrap();
    ["budget", "committed", "spent", "left"].map(|name| line[name].to_string()).join(" ")
}

#[test]
fn the_lines_are_shown_as_printed_and_that_their_sums_differ_is_said() {
    let program = Program::empty();
    let listed = program.json(&["budget", "list"]);
    let sums = listed["sums"].as_array().unwrap();
    let told: Vec<_> =
        sums.iter().map(|sum| (&sum["printed"], &sum["comes_to"], &sum["differs"])).collect();
    assert_eq!(format!("{told:?}").matches("Bool(true)").count(), 2, "{told:?}");
    assert_eq!(
        (sums[0]["printed"].as_i64(), sums[0]["comes_to"].as_i64()),
        (Some(325_000), Some(375_000))
    );
    let text = program.run(&["budget", "list", "--lang", "nl"]).out;
    assert!(text.contains("gedrukt € 325.000; de regels samen zijn € 375.000"), "{text}");
    assert!(text.contains("Kadernota, 3.3, verdeling van 2021"), "{text}");
    let text = program.run(&["budget", "list", "--lang", "en"]).out;
    assert!(text.contains("printed € 425,000; the lines come to € 475,000"), "{text}");
}

#[test]
fn a_sum_is_committed_paid_and_what_is_left_of_it_is_free_again() {
    let program = two();
    let did = program.json(&["budget", "commit", "klein", "€ 1.234,50", "--for", "Nepklim"]);
    let code = did["id"].as_str().unwrap().to_owned();
    assert!(did["did"].as_str().unwrap().contains("1,234.50"), "{did}");
    assert_eq!(line(&program, "klein"), "25000 1234.5 0.0 23765.5");
    // A part of it, and then the last of it.
    let part =
        ["budget", "spend", "klein", "234.50", "--of", &code, "--for", "R-1", "--partly", "yes"];
    program.json(&part);
    assert_eq!(line(&program, "klein"), "25000 1000.0 234.5 23765.5");
    program.json(&["budget", "spend", "klein", "12,50", "--of", &code, "--for", "R-1"]);
    assert_eq!(line(&program, "klein"), "25000 0.0 247.0 24753.0");
    let again = program.run(&["budget", "spend", "klein", "1", "--of", &code, "--for", "R-1"]);
    assert!(again.code == 1 && again.err.contains("left to pay"), "{again:?}");
    program.json(&["undo"]);
    assert_eq!(line(&program, "klein"), "25000 1000.0 234.5 23765.5");
    // It is let go with a payment of nothing.
    program.json(&["budget", "spend", "klein", "0", "--of", &code, "--for", "R-1"]);
    assert_eq!(line(&program, "klein"), "25000 0.0 234.5 24765.5");
    assert_eq!(program.json(&["verify"])["ok"], true);
    assert_eq!(program.json(&["doctor"])["ok"], true);
}

#[test]
fn what_a_sum_is_for_is_clear_or_it_is_refused() {
    let program = two();
    for (args, said) in [
        (&["klein", "1,250"][..], "two things"),
        (&["klein", "veel"], "no amount"),
        (&["klein", "-5"], ""),
        (&["klein", "0"], "no sum"),
        (&["groot", "5"], "klein"),
        (&["klein", "5", "--referral", "V-99999"], "V-99999"),
        (&["klein", "5", "--for", "Nepklim", "--offer", "A-1"], "one referral or for one offer"),
        (&["klein", "5", "--for", "Nepklim", "--referral", "V-2"], "one referral or for one offer"),
        (&["klein", "5", "--on", "tomorrow"], ""),
    ] {
        let answer = program.run(&[&["budget", "commit"][..], args].concat());
        assert!(answer.code != 0 && answer.err.contains(said), "{args:?}: {answer:?}");
    }
    assert_eq!(line(&program, "klein"), "25000 0.0 0.0 25000.0");
    let code =
        program.json(&["budget", "commit", "klein", "100", "--referral", "V-1"])["id"].clone();
    let code = code.as_str().unwrap();
    for (args, said) in [
        (&["klein", "100", "--of", code][..], "--for"),
        (&["klein", "100", "--of", code, "--for", "Proefman"], "--for"),
        (&["klein", "100", "--of", code, "--offer", "A-1"], "--for"),
        (&["consulent", "100", "--of", code, "--for", "Nepklim"], "klein"),
        (&["klein", "100", "--of", "G-99999"], "G-99999"),
        (&["klein", "100", "--of", "V-1"], "G-00012"),
    ] {
        let answer = program.run(&[&["budget", "spend"][..], args].concat());
        assert!(answer.code != 0 && answer.err.contains(said), "{args:?}: {answer:?}");
    }
}

#[test]
fn a_sum_for_somebody_stands_in_their_file_and_stays_when_they_are_erased() {
    let program = two();
    let words = ["--note", "medische keuring"];
    let args = ["budget", "spend", "intake", "75", "--referral", "V-1"];
    program.json(&[&args[..], &words].concat());
    program.json(&["budget", "spend", "intake", "25", "--offer", "A-1", "--note", "zaalhuur"]);
    let dossier = program.run(&["dossier", "R-1"]).out;
    assert!(dossier.contains("medische keuring") && dossier.contains("€ 75"), "{dossier}");
    let shown = program.run(&["show", "R-1"]).out;
    assert!(shown.contains("€ 75"), "{shown}");
    assert!(!program.run(&["dossier", "R-2"]).out.contains("€ 75"));
    program.json(&["erase", "R-1", "--reason", "op verzoek", "--confirm", "R-1"]);
    assert_eq!(line(&program, "intake"), "175000 0.0 100.0 174900.0");
    let left = program.run(&["history"]).out;
    assert!(!left.contains("keuring"), "{left}");
    assert_eq!(program.json(&["verify"])["ok"], true);
    // A number that was given out is not given out again.
    let next = program.json(&["budget", "commit", "klein", "1"]);
    assert_eq!(next["id"], "G-00005", "{next}");
}

#[test]
fn own_lines_take_the_place_of_those_that_come_with_the_program() {
    let program = Program::empty();
    let own = "[[line]]\nid = \"reis\"\nnl = \"Reiskosten\"\nen = \"Travel\"\namount = \"5000\"\n\
               year = 2026\nsource = \"Raad\"\n[[line]]\nid = \"los\"\n";
    std::fs::write(program.home().join("budget.toml"), own).unwrap();
    let check = program.run(&["config", "check", "--lang", "en"]);
    assert!(check.code == 1 && check.out.contains("a line without \"amount\""), "{check:?}");
    let listed = program.json(&["budget", "list"]);
    assert_eq!(listed["lines"].as_array().unwrap().len(), 1);
    program.json(&["budget", "commit", "reis", "10"]);
    assert_eq!(line(&program, "reis"), "5000 10.0 0.0 4990.0");
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn text(text: &str) -> CleanText {
    CleanText::note(text).unwrap()
}

fn person() -> Person {
    Person {
        client_no: CleanText::default(),
        name: PersonName { family: text("Nep"), ..PersonName::default() },
        rung: Rung::SocialActivation,
        inflow_on: None,
        benefit_since: None,
        neighbourhood: CleanText::default(),
        reach: Reach::default(),
        interval_days: None,
    }
}

/// So many people who came to an offer and told how it was, each with so many euros paid for it.
fn liked(people: u32, euros: u32) -> Vec<Change> {
    let offer = OfferId(7);
    let facts = OfferFacts {
        name: text("Nepclub"),
        forms: vec![ParticipationForm::Clubs],
        ..OfferFacts::default()
    };
    let mut changes = vec![Change::Offer(Delta::new(Offer { id: offer, no: 1, facts }))];
    for no in 1..=people {
        let id = ResidentId(u128::from(no));
        let resident = Resident { id, no, person: person() };
        changes.push(Change::Person(Delta::new(resident)));
        let on = day("2026-03-01");
        let step = |state, said| Step { state, on, reason: None, said: text(said) };
        let steps = [ReferralState::Introduced, ReferralState::Accepted, ReferralState::Arrived];
        let steps = [ReferralState::Agreed].into_iter().chain(steps).map(|state| step(state, ""));
        let referral = Referral {
            id: RecordId(2 * no),
            to: Target::Offer(offer),
            handover: Handover::default(),
            steps: steps.chain([step(ReferralState::Completed, "fijn")]).collect(),
            by: text("Sanne"),
        };
        changes.push(Change::Referral(id, Delta::new(referral)));
        changes.extend(paid(id, 2 * no, euros, on));
    }
    changes
}

/// A payment for a referral, where it is of anything.
fn paid(resident: ResidentId, referral: u32, euros: u32, on: NaiveDate) -> Vec<Change> {
    if euros == 0 {
        return Vec::new();
    }
    let (id, by, line, booked) =
        (RecordId(referral + 1), text("Sanne"), text("klein"), Booked::Spent);
    let (cents, note, referral) = (euros * 100, CleanText::default(), RecordId(referral));
    let cost = Cost {
        id,
        on,
        referral,
        line: line.clone(),
        booked,
        cents,
        note: note.clone(),
        by: by.clone(),
    };
    let (offer, for_person, pays) = (None, true, None);
    let booking = Booking { id, on, line, booked, cents, offer, for_person, pays, note, by };
    let booking = Change::Booking(Delta::new(booking));
    vec![Change::Cost(resident, Delta::new(cost)), booking]
}

fn told(changes: &[Change]) -> Report {
    let mut caseload = Caseload::default();
    caseload.apply_all(changes).unwrap();
    let (rules, calls, budget) = (Rules::default(), Calls::default(), config::budget::default());
    let strings = Strings::new(Language::English);
    let period = (day("2026-01-01"), day("2026-06-30"));
    let question = Question {
        period,
        assumptions: Assumptions::default(),
        changed: Changed::default(),
        own: false,
    };
    let asked = Asked { kind: ReportKind::Budget, question };
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
    asked.tell(&strings, &asked.count(&ground, &|| true), &ground)
}

/// What is said of the form "clubs" and of the offer, where it is named.
fn worth(report: &Report) -> (Vec<String>, Option<Vec<String>>) {
    let table = |name: &str| report.tables.iter().find(|table| table.name == name);
    let shown = |row: &Vec<Cell>| row.iter().skip(1).map(Cell::shown).collect::<Vec<_>>();
    let at = ParticipationForm::ALL.iter().position(|it| *it == ParticipationForm::Clubs).unwrap();
    let forms = &table("worth-by-form").unwrap().rows;
    assert_eq!(forms.len(), ParticipationForm::ALL.len() + 1, "every form is there");
    (shown(&forms[at]), table("worth-by-offer").map(|table| shown(&table.rows[0])))
}

#[test]
fn euros_for_each_arrival_are_told_of_ten_people_and_not_of_nine() {
    let known = told(&liked(20, 45));
    let row = ["€ 900", "20", "€ 45"].map(str::to_owned).to_vec();
    assert_eq!(worth(&known), (row.clone(), Some(row)));
    assert_eq!(known.figures[2].value.shown(), "€ 45");
    assert!(known.says.iter().any(|said| said.contains("no verdict")), "{:?}", known.says);
    for few in [liked(9, 45), liked(20, 0)] {
        let report = told(&few);
        let hidden = vec!["not shown".to_owned(); 3];
        assert_eq!(worth(&report), (hidden, None));
        assert!(
            report.says.iter().any(|said| said.contains("cannot be said")),
            "{:?}",
            report.says
        );
    }
    // Many came, and for few of them something was paid.
    let mut few_paid = liked(20, 0);
    few_paid.extend(paid(ResidentId(3), 6, 400, day("2026-03-01")));
    assert_eq!(worth(&told(&few_paid)).1, None);
    // One more or one less says nothing of anybody.
    assert_eq!(worth(&told(&liked(21, 45))), worth(&told(&liked(20, 45))));
}

#[test]
fn the_report_and_the_list_say_the_same_and_so_does_every_form_of_it() {
    let program = two();
    let today = program.json(&["budget", "list"])["as_of"].as_str().unwrap().to_owned();
    let month = day(&today).format("%Y-%m-01").to_string();
    let before = day(&month).pred_opt().unwrap().to_string();
    program.json(&["budget", "commit", "klein", "1234,50", "--on", &before]);
    program.json(&["budget", "spend", "consulent", "2000", "--on", &before]);
    let report = program.json(&["report", "budget"]);
    let listed = program.json(&["budget", "list", "--on", &before]);
    let lines = listed["lines"].as_array().unwrap();
    let rows = report["tables"][0]["rows"].as_array().unwrap();
    assert_eq!(rows.len(), lines.len());
    for (row, line) in rows.iter().zip(lines) {
        for (at, name) in (1..).zip(["budget", "committed", "spent", "left"]) {
            assert_eq!(row[at].as_f64(), line[name].as_f64(), "{line}");
        }
    }
    let value = |at: usize| report["figures"][at]["value"].as_f64();
    assert_eq!((value(0), value(1), value(2)), (Some(1234.5), Some(2000.0), None));
    assert_eq!(report["figures"][2]["suppressed"], true);
    for (lang, sum) in [("nl", "€ 1.234,50"), ("en", "€ 1,234.50")] {
        for form in ["text", "csv", "html"] {
            let told = program.run(&["report", "budget", "--format", form, "--lang", lang]).out;
            assert!(told.contains(sum), "{lang} {form}: {told}");
        }
    }
}
