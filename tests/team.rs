//! More than one pair of hands: owners, hand-overs, roles, tasks, pairs, income contacts.

use crate::support::program::Program;
use crate::support::table::Table;

fn three() -> Program {
    let program = Program::empty();
    for family in ["Nepklim", "Proefman", "Droomstra"] {
        program.json(&[
            "add",
            "resident",
            "--family",
            family,
            "--rung",
            "2",
            "--inflow_on",
            "2020-01-01",
        ]);
    }
    program
}

/// Gives a second user of the vault a passphrase; the words that make a command theirs.
fn second(program: &Program, name: &str) -> [String; 4] {
    let file = program.add_user(name, "een heel andere lange zin");
    ["--user".into(), name.into(), "--passphrase-file".into(), file]
}

fn as_second<'a>(who: &'a [String; 4], args: &[&'a str]) -> Vec<&'a str> {
    who.iter().map(String::as_str).chain(args.iter().copied()).collect()
}

#[test]
fn a_hand_over_for_a_time_comes_back_by_itself_and_says_what_is_open() {
    let program = three();
    let _rachid = second(&program, "Rachid");
    program.json(&["promise", "R-1", "--by", "+3", "--what", "folder sturen"]);
    program.json(&["task", "R-1", "--by", "+2", "--what", "wijkteam bellen"]);
    program.json(&["pause", "R-2", "--until", "+10", "--reason", "op vakantie"]);
    let nobody = program.run(&["handover", "R-1", "--to", "Rachit"]);
    assert!(nobody.code == 1 && nobody.err.contains("Did you mean"), "{nobody:?}");
    let given = program.json(&["handover", "R-1", "R-2", "--to", "Rachid", "--until", "+14"]);
    let card = given["card"].to_string();
    for open in ["folder sturen", "wijkteam bellen", "Proefman"] {
        assert!(card.contains(open), "{card}");
    }
    let later = |day: &str, args: &[&str]| {
        let mut all = args.to_vec();
        all.extend(["--today", day]);
        program.json(&all)["total"].as_u64().unwrap()
    };
    let mine = ["queue", "--mine"];
    assert_eq!(later("+1", &mine), 0, "nobody was Sanne's for good");
    program.json(&["handover", "R-3", "--to", "Sanne"]);
    program.json(&["handover", "R-3", "--to", "Rachid", "--until", "+5"]);
    assert_eq!(later("+5", &mine), 0);
    assert_eq!(later("+6", &mine), 1, "back by itself");
    let none = program.run(&["handover", "--to", "Rachid"]);
    assert_eq!(none.code, 2, "{none:?}");
    let all = program.json(&["handover", "--all", "--to", "Rachid"]);
    assert_eq!(all["residents"], 3);
    let again = program.run(&["handover", "R-1", "--to", "Rachid"]);
    assert!(again.code == 1, "nothing would change: {again:?}");
    let dossier = program.run(&["dossier", "R-1"]).out;
    assert!(dossier.contains("wijkteam bellen") && dossier.contains("Rachid"), "{dossier}");
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn an_intern_sees_and_does_what_was_handed_to_them_and_no_more() {
    let program = three();
    let intern = second(&program, "Iris");
    program.json(&["edit", "R-2", "--client_number", "K-77"]);
    program.json(&["income", "R-2"]);
    program.json(&["handover", "R-2", "--to", "Iris", "--until", "+60"]);
    program.json(&["user", "role", "Iris", "intern"]);
    let run = |args: &[&str]| program.run(&as_second(&intern, args));
    let json = |args: &[&str]| run(&[args, &["--json"]].concat()).json();
    let queue = json(&["queue"]);
    assert_eq!(
        (queue["total"].as_u64(), queue["rows"][0]["resident"].as_str()),
        (Some(1), Some("R-00002"))
    );
    assert_eq!(json(&["find", "nepklim"])["total"], 0);
    for foreign in [
        &["show", "R-1"][..],
        &["contact", "R-1", "--channel", "phone", "--outcome", "reached"],
        &["history", "R-1"],
        &["page", "R-1"],
    ] {
        let answer = run(foreign);
        assert_eq!(answer.code, 1, "{foreign:?}: {answer:?}");
        assert!(answer.err.contains("not handed over to you"), "{answer:?}");
    }
    let seen = run(&["show", "R-2"]).out + &json(&["show", "R-2"]).to_string();
    assert!(
        seen.contains("Proefman") && !seen.contains("K-77") && !seen.contains("income"),
        "{seen}"
    );
    assert_eq!(run(&["contact", "R-2", "--channel", "phone", "--outcome", "reached"]).code, 0);
    for denied in [
        &["move", "R-2", "--up", "--reason", "x", "--until", "+3"][..],
        &["signal", "R-2", "--reason", "x"],
        &["pause", "R-2", "--until", "+3", "--reason", "x"],
        &["handover", "R-2", "--to", "Sanne"],
        &["wave", "add", "x", "--by", "random", "--size", "1"],
        &["user", "role", "Iris", "consultant"],
        &["erase", "R-2", "--reason", "x", "--confirm", "R-2"],
        &["add", "resident", "--family", "Nieuw", "--rung", "2"],
        &["dossier", "R-2"],
        &["report", "fairness"],
    ] {
        let answer = run(denied);
        assert_eq!(answer.code, 1, "{denied:?}: {answer:?}");
        assert!(answer.err.contains("role"), "{denied:?}: {answer:?}");
    }
    let own = program.run(&["user", "role", "Sanne", "intern"]);
    assert!(own.code == 1 && own.err.contains("own role"), "{own:?}");
    let history = program.run(&["history", "R-2"]);
    assert!(history.out.contains("Iris"), "history stays with who did it: {history:?}");
    program.json(&["user", "role", "Iris", "consultant"]);
    assert_eq!(json(&["queue"])["total"], 3, "everybody again");
}

#[test]
fn a_pair_needs_two_people_who_both_said_yes() {
    let program = three();
    let one = program.run(&["buddy", "R-1", "R-2", "--about", "wandelen", "--yes", "01-11-2026"]);
    assert!(one.code == 2 && one.err.contains("--other-yes"), "{one:?}");
    let both = ["--about", "wandelen", "--yes", "2026-11-01", "--other-yes", "2026-11-02"];
    let pair = |one: &str, other: &str| program.run(&[&["buddy", one, other][..], &both].concat());
    let same = pair("R-1", "R-1");
    assert!(same.code == 1 && same.err.contains("two different"), "{same:?}");
    assert_eq!(pair("R-1", "R-2").code, 0);
    assert_eq!(pair("R-2", "R-1").code, 1, "already");
    assert!(program.run(&["show", "R-2"]).out.contains("Nepklim"));
    let own = program.run(&["dossier", "R-2"]).out;
    assert!(own.contains("wandelen") && !own.contains("Nepklim"), "no other name: {own}");
    let code = {
        let timeline = program.json(&["show", "R-1"])["timeline"].clone();
        let mut codes = timeline.as_array().unwrap().iter().filter_map(|m| m["code"].as_str());
        codes.find(|code| code.starts_with("K-")).unwrap().to_owned()
    };
    program.json(&["buddy", "end", &code]);
    assert!(program.run(&["show", "R-2"]).out.contains("no longer together"), "both sides end");
    assert_eq!(program.run(&["buddy", "end", &code]).code, 1);
    program.json(&["erase", "R-1", "--reason", "verhuisd", "--confirm", "R-1"]);
    assert!(program.run(&["show", "R-2"]).out.contains("no longer here"));
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn a_task_is_no_promise_and_stands_apart() {
    let program = three();
    let nothing = program.run(&["task", "R-1", "--by", "+2"]);
    assert_eq!(nothing.code, 1, "a task needs words: {nothing:?}");
    let made = program.json(&["task", "R-1", "--by", "+2", "--what", "folder opzoeken"]);
    let code = made["id"].as_str().unwrap();
    let agenda = program.json(&["agenda"]);
    assert_eq!(agenda["rows"][0]["kind"], "task");
    let queue = program.json(&["queue", "--today", "+10"]);
    assert!(queue["rows"].as_array().unwrap().iter().all(|row| row["tier"] == 3), "{queue}");
    program.json(&["task", "done", code]);
    assert_eq!(program.run(&["task", "done", code]).code, 1);
    assert_eq!(program.json(&["agenda"])["total"], 0);
}

#[test]
fn an_income_contact_comes_back_after_eighteen_months() {
    let program = three();
    program.json(&["income", "R-1", "--on", "2026-01-15"]);
    let on = |from: &str, to: &str| {
        let found = program.json(&["agenda", "--from", from, "--to", to]);
        found["rows"].as_array().unwrap().iter().filter(|row| row["kind"] == "income").count()
    };
    assert_eq!(on("2027-07-15", "2027-07-15"), 1);
    assert_eq!(on("2027-07-16", "2027-08-30"), 0);
    let queue = program.json(&["queue", "--today", "2027-08-01"]);
    assert!(queue["rows"].as_array().unwrap().iter().all(|row| row["tier"] == 3), "no part of it");
}

#[test]
fn the_same_follow_up_is_promised_once() {
    let program = three();
    program.json(&["promise", "R-1", "--by", "+3", "--what", "Folder sturen"]);
    let twice = program.run(&["promise", "R-1", "--by", "+9", "--what", "folder sturen"]);
    assert!(twice.code == 1 && twice.err.contains("keep or release"), "{twice:?}");
    program.json(&["promise", "R-1", "--by", "+9", "--what", "samen gaan kijken"]);
    // A conversation keeps the promise to get in touch, so the next one may follow at once.
    let log = |outcome: &str| {
        let spoken = ["contact", "R-1", "--channel", "phone", "--outcome", outcome];
        program.run(&[&spoken[..], &["--promise", "+14"]].concat())
    };
    assert_eq!(log("reached").code, 0);
    assert_eq!(log("reached").code, 0);
    let attempt = log("no-answer");
    assert_eq!(attempt.code, 1, "the day of the first promise cannot be moved away: {attempt:?}");
    let kept = program.json(&["agenda"])["promises"].clone();
    assert_eq!((kept["kept_on_time"].as_u64(), kept["broken"].as_u64()), (Some(1), Some(0)));
}

#[test]
fn the_number_kept_is_shown_with_how_it_is_counted() {
    let program = three();
    program.json(&["promise", "R-1", "--by", "+1", "--what", "a"]);
    program.json(&["promise", "R-2", "--by", "+1", "--what", "b"]);
    let id = program.json(&["promise", "R-3", "--by", "+1", "--what", "c"])["id"].clone();
    program.json(&["promise", "keep", id.as_str().unwrap()]);
    let agenda = |day: &str| program.json(&["agenda", "--today", day])["promises"].clone();
    assert_eq!(agenda("+1")["broken"], 0);
    let late = agenda("+2");
    assert_eq!((late["kept_on_time"].as_u64(), late["broken"].as_u64()), (Some(1), Some(2)));
    assert!(late["definition"].as_str().unwrap().contains("33 %"), "{late}");
}

#[test]
fn on_the_screen_two_marked_people_become_a_pair_and_one_is_handed_over() {
    let mut table = Table::demo(110, 34);
    table.press("B");
    assert!(table.status().contains("Mark two"), "{}", table.status());
    table.press("space j space B");
    table.type_text("samen naar het koor");
    table.press("tab");
    table.type_text("20-11-2026");
    table.press("tab");
    table.type_text("21-11-2026");
    table.press("enter");
    assert!(table.status().contains("do something together"), "{}", table.status());
    table.press("u esc o right tab");
    table.type_text("+14");
    table.press("enter");
    assert!(table.status().contains("handed over to"), "{}", table.status());
    table.press("g m");
    assert!(table.shows("mine"));
    table.press("g m O");
    assert!(table.shows("Hand-over card"));
}
