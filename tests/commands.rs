//! The command line as scripts and screen readers use it: shapes, exit codes, refusals.

use serde_json::{Value, json};

use crate::support::program::{Program, answer};

fn first(program: &Program) -> String {
    let queue = program.json(&["queue", "--limit", "1"]);
    queue["rows"][0]["resident"].as_str().expect("a resident").to_owned()
}

#[test]
fn the_queue_has_its_documented_shape() {
    let program = Program::demo();
    let queue = program.json(&["queue", "--today", "2026-11-23"]);
    assert_eq!(queue["today"], "2026-11-23");
    let rows = queue["rows"].as_array().unwrap();
    assert_eq!(queue["total"], json!(rows.len()));
    for (at, row) in rows.iter().enumerate() {
        assert_eq!(row["place"], json!(at + 1));
        assert!(row["tier"] == "R" || row["tier"].as_u64().is_some_and(|tier| tier <= 6));
        assert!(row["rung"] == 1 || row["rung"] == 2);
        assert!(!row["reason"].as_str().unwrap().is_empty());
        assert!(row["since"].is_string() || row["since"].is_null());
        assert!(row["resident"].as_str().unwrap().starts_with("R-"));
    }
    let only = program.json(&["queue", "--rung", "1", "--limit", "3", "--today", "2026-11-23"]);
    assert_eq!(only["rows"].as_array().unwrap().len(), 3);
    assert!(only["rows"].as_array().unwrap().iter().all(|row| row["rung"] == 1));
}

#[test]
fn every_act_is_one_entry_and_one_undo() {
    let program = Program::demo();
    let who = first(&program);
    let before = program.json(&["show", &who]);
    let head = |program: &Program| program.json(&["verify"])["entries"].as_u64().unwrap();
    let begun = head(&program);
    let acts: [&[&str]; 6] = [
        &[
            "contact",
            &who,
            "--channel",
            "phone",
            "--outcome",
            "reached",
            "--note",
            "Fijn gesprek",
            "--promise",
            "+14:folder sturen",
        ],
        &["promise", &who, "--by", "+7", "--what", "terugbellen"],
        &["request", &who, "--note", "wil zwemmen"],
        &["refer", &who, "--department", "wmo", "--handover", "mevrouw Nep"],
        &[
            "plan",
            &who,
            "--interest",
            "schilderen",
            "--goal",
            "weer schilderen",
            "--action",
            "atelier bezoeken:+10",
            "--review",
            "+90",
        ],
        &["move", &who, "--up", "--until", "+5", "--reason", "afgesproken"],
    ];
    for (nth, act) in acts.iter().enumerate() {
        let done = program.json(act);
        assert_eq!(done["entry"], json!(begun + nth as u64 + 1), "{act:?}");
        assert!(!done["did"].as_str().unwrap().is_empty());
        assert!(done["id"].is_string(), "{act:?}: {done}");
    }
    for _ in acts {
        program.json(&["undo"]);
    }
    let after = program.json(&["show", &who]);
    assert_eq!(before["timeline"], after["timeline"], "everything was taken back");
    let none = program.run(&["undo"]);
    assert_eq!((none.code, none.err.as_str()), (1, "There is nothing to take back.\n"));
    for _ in acts {
        program.json(&["redo"]);
    }
    let redone = program.json(&["show", &who]);
    assert_eq!(redone["plan"]["interests"].as_array().unwrap().last().unwrap(), "schilderen");
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn promises_and_referrals_are_followed_by_their_codes() {
    let program = Program::demo();
    let who = first(&program);
    let promise = program.json(&["promise", &who, "--by", "+7", "--what", "bellen"]);
    let id = promise["id"].as_str().unwrap().to_owned();
    assert!(id.starts_with("B-"));
    program.json(&["promise", "keep", &id]);
    let again = program.run(&["promise", "keep", &id]);
    assert_eq!(again.code, 1, "{again:?}");
    let offer = program.json(&["match", &who, "--limit", "1"]);
    let offer = offer["rows"][0]["offer"].as_str().unwrap().to_owned();
    let referral = program.json(&["refer", &who, &offer]);
    let id = referral["id"].as_str().unwrap().to_owned();
    let skipped = program.run(&["referral", &id, "--to", "completed"]);
    assert_eq!(skipped.code, 1);
    assert!(skipped.err.contains("cannot go to"), "{skipped:?}");
    for state in ["introduced", "accepted", "arrived"] {
        program.json(&["referral", &id, "--to", state]);
    }
    program.json(&["referral", &id, "--to", "completed", "--said", "Leuk!"]);
    let shown = program.json(&["show", &who]);
    let last = shown["referrals"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["id"], &last["state"]), (&json!(id), &json!("completed")));
    assert_eq!(last["steps"].as_array().unwrap().last().unwrap()["said"], "Leuk!");
}

#[test]
fn matches_say_why_and_what_is_in_the_way() {
    let program = Program::demo();
    let who = first(&program);
    program.json(&["plan", &who, "--interest", "schilderen", "--barrier", "money"]);
    let found = program.json(&["match", &who, "--limit", "60"]);
    assert_eq!(found["resident"], json!(who));
    let rows = found["rows"].as_array().unwrap();
    let with_reason = rows.iter().filter(|row| !row["because"].as_array().unwrap().is_empty());
    assert!(with_reason.count() > 0);
    for row in rows {
        for barrier in row["barriers"].as_array().unwrap() {
            assert!(["clear", "hit", "unknown"].contains(&barrier["state"].as_str().unwrap()));
            assert!(barrier["kind"].is_string() && barrier["text"].is_string());
        }
    }
    let scores: Vec<u64> = rows.iter().map(|row| row["score"].as_u64().unwrap()).collect();
    assert!(scores.first() >= scores.last());
}

#[test]
fn wrong_use_is_answered_with_a_sentence_and_changes_nothing() {
    let program = Program::demo();
    let who = first(&program);
    let entries = program.json(&["verify"])["entries"].clone();
    let cases: [(&[&str], i32, &str); 10] = [
        (
            &["contact", &who, "--channel", "phne", "--outcome", "reached"],
            2,
            "Did you mean “phone”",
        ),
        (
            &["contact", &who, "--channel", "phone", "--outcome", "reached", "--on", "31-02-2026"],
            2,
            "is no day",
        ),
        (
            &["contact", &who, "--channel", "phone", "--outcome", "reached", "--on", "2199-01-01"],
            1,
            "in the future",
        ),
        (&["promise", &who, "--by", "2001-01-01", "--what", "x"], 1, "in the past"),
        (&["contact", "R-99999", "--channel", "phone", "--outcome", "reached"], 1, "finds nobody"),
        (&["pause", &who, "--until", "+3"], 2, "--reason"),
        (&["refer", &who, "--department", "wmoo"], 2, "wmo"),
        (&["referral", "V-99999", "--to", "introduced"], 1, "no open referral"),
        (&["undo", "999999"], 1, "no entry 999999"),
        (&["queue", "--as-of", "gisterenmorgen"], 2, "is no day"),
    ];
    for (args, code, says) in cases {
        let answer = program.run(args);
        assert_eq!(answer.code, code, "{args:?}: {answer:?}");
        assert!(answer.err.contains(says), "{args:?}: {answer:?}");
        assert!(answer.out.is_empty());
    }
    assert_eq!(program.json(&["verify"])["entries"], entries);
}

#[test]
fn several_candidates_are_listed_and_nothing_happens() {
    let program = Program::demo();
    let answer = program.run(&["show", "proef"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(answer.err.contains("can mean several"));
    assert!(
        answer.err.lines().filter(|line| line.trim_start().starts_with(['R', 'A'])).count() > 1
    );
}

#[test]
fn the_past_is_as_it_was_recorded() {
    let program = Program::demo();
    let now = program.json(&["queue"]);
    let past = program.json(&["queue", "--as-of", "2026-03-02"]);
    assert_eq!(past["today"], "2026-03-02");
    assert_ne!(now["rows"], past["rows"]);
    assert_eq!(past, program.json(&["queue", "--as-of", "2026-03-02"]));
    let who = first(&program);
    let refused = program.run(&[
        "contact",
        &who,
        "--channel",
        "phone",
        "--outcome",
        "reached",
        "--as-of",
        "2026-03-02",
    ]);
    assert_eq!(refused.code, 2);
}

#[test]
fn a_real_vault_takes_no_other_day_for_writing() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Proef", "--rung", "2"]);
    let refused = program.run(&["request", "R-1", "--today", "2026-01-01"]);
    assert_eq!(refused.code, 2, "{refused:?}");
    assert_eq!(program.run(&["queue", "--today", "2026-01-01"]).code, 0);
}

#[test]
fn people_and_offers_are_added_and_edited_by_their_fields() {
    let program = Program::empty();
    let added = program.json(&[
        "add",
        "resident",
        "--given",
        "Zoë",
        "--prefix",
        "van den",
        "--family",
        "Proefberg",
        "--rung",
        "2",
        "--phone",
        "06-00 12 34 56",
    ]);
    assert_eq!(added["id"], "R-00001");
    program.json(&["edit", "R-1", "--phone", "06-00 65 43 21"]);
    let shown = program.json(&["show", "vd proefberg"]);
    assert_eq!(shown["name"], "Zoë van den Proefberg");
    assert_eq!(shown["phone"], "06-00 65 43 21");
    let rung = program.run(&["edit", "R-1", "--rung", "4"]);
    assert_eq!(rung.code, 1, "a rung is never typed: {rung:?}");
    let typo = program.run(&["edit", "R-1", "--phne", "1"]);
    assert_eq!(typo.code, 2);
    assert!(typo.err.contains("--phone"), "{typo:?}");
    let offer = program.json(&["add", "offer", "--name", "Schilderclub", "--price", "4,50"]);
    assert_eq!(offer["id"], "A-0001");
    program.json(&["confirm", "schilderclub"]);
    assert_eq!(program.json(&["show", "A-1"])["price_cents"], 450);
}

#[test]
fn the_history_names_every_entry_and_what_was_taken_back() {
    let program = Program::demo();
    let who = first(&program);
    program.json(&["request", &who, "--note", "belt terug"]);
    program.json(&["undo"]);
    let history = program.json(&["history", &who, "--limit", "5"]);
    let rows: &Vec<Value> = history["rows"].as_array().unwrap();
    assert_eq!(rows[1]["undone"], true);
    assert_eq!(rows[1]["by"], "Sanne");
    assert!(rows[0]["entry"].as_u64() > rows[1]["entry"].as_u64());
}

#[test]
fn a_home_without_a_vault_says_what_to_do() {
    let program = Program::demo();
    let elsewhere = program.path("nothing");
    let answer = program.run(&["queue", "--home", elsewhere.to_str().unwrap()]);
    assert_eq!(answer.code, 1);
    assert_eq!(
        answer.err,
        "There is no vault here.\nhint: “trede demo” lets you look around; “trede init” makes a vault.\n"
    );
}

/// What somebody has set for hand and eye holds in a demo; what their vault decides does not.
#[test]
fn a_demo_takes_along_keys_language_and_mouse_of_its_user() {
    let program = Program::empty();
    let own = "[queue]\ninterval_days = 60\n[interface]\nkeymap = \"vim\"\nlanguage = \"nl\"\nmouse = true\n";
    std::fs::write(program.home().join("trede.toml"), own).unwrap();
    std::fs::write(program.home().join("keys.toml"), "[residents]\n\"f9\" = \"app.quit\"\n")
        .unwrap();
    let place = program.path("demo");
    let dir = place.to_str().unwrap();
    let small = ["demo", "--no-ui", "--residents", "10", "--offers", "5", "--dir", dir];
    let mut command = program.command(&small);
    let made = answer(command.env_remove("TREDE_LANG"));
    assert!(made.code == 0 && made.out.contains("inwoners"), "{made:?}");
    let listed = program.json(&["config", "list", "--home", dir]);
    assert_eq!(listed["interface.keymap"], "vim");
    assert_eq!(listed["interface.language"], "nl");
    assert_eq!(listed["interface.mouse"], "true");
    assert_eq!(listed["queue.interval_days"], "90");
    assert!(std::fs::read_to_string(place.join("keys.toml")).unwrap().contains("f9"));
    // What was set in its folder stays.
    std::fs::write(program.home().join("trede.toml"), "[interface]\nkeymap = \"arrows\"\n")
        .unwrap();
    assert_eq!(program.run(&small).code, 0);
    assert_eq!(program.json(&["config", "list", "--home", dir])["interface.keymap"], "vim");
}

#[test]
fn the_demo_is_the_same_for_a_seed() {
    let (one, other) = (Program::demo(), Program::demo());
    let queue = ["queue", "--today", "2026-11-23"];
    assert_eq!(one.json(&queue)["rows"], other.json(&queue)["rows"]);
    let again = one.run(&["demo", "--no-ui", "--dir", one.home().to_str().unwrap()]);
    assert_eq!(again.code, 0);
    assert!(again.err.contains("made here before"), "{again:?}");
}

#[test]
fn settings_and_keys_are_checked_with_line_and_column() {
    let program = Program::demo();
    std::fs::write(program.home().join("trede.toml"), "[queue]\ninterval_day = 3\n").unwrap();
    let settings = program.run(&["config", "check"]);
    assert_eq!(settings.code, 1);
    assert!(settings.out.contains("trede.toml:2:1: "), "{settings:?}");
    assert!(settings.out.contains("did you mean \"interval_days\"?"));
    assert_eq!(program.run(&["queue"]).code, 0, "a bad line costs that line only");
    let keys = program.file("keys.toml", "[residents]\n\"x\" = \"contact.lgo\"\n");
    let keys = program.run(&["keymap", "check", &keys]);
    assert_eq!(keys.code, 1);
    assert!(keys.out.contains(":2:7"), "{keys:?}");
    assert!(keys.out.contains("contact.log"));
    assert_eq!(program.run(&["keymap", "list"]).code, 0);
}

/// The line of `config list --json` with this name.
fn listed<'a>(list: &'a serde_json::Value, name: &str) -> &'a serde_json::Value {
    list["settings"].as_array().unwrap().iter().find(|line| line["name"] == name).unwrap()
}

#[test]
fn every_setting_in_force_is_listed_with_where_it_comes_from() {
    let program = Program::demo();
    let file = program.home().join("trede.toml");
    let text = "[queue]\ninterval_days = 60\n[interface]\nlanguage = \"nl\"\n";
    std::fs::write(&file, text).unwrap();
    let list = program.json(&["config", "list", "--lang", "en"]);
    assert_eq!(list["queue.interval_days"], "60", "as scripts have read it");
    assert_eq!(list["interface.language"], "nl");
    let interval = listed(&list, "queue.interval_days");
    assert_eq!((&interval["value"], &interval["default"]), (&"60".into(), &"90".into()));
    assert_eq!((&interval["from"], &interval["line"]), (&"file".into(), &2.into()));
    assert_eq!(interval["file"], file.display().to_string());
    assert_eq!(listed(&list, "calls.enough")["from"], "default");
    let language = listed(&list, "interface.language");
    assert_eq!((&language["value"], &language["told_by"]), (&"en".into(), &"--lang".into()));
    assert_eq!(listed(&list, "home")["from"], "environment");
    for name in ["retention.supported.years", "security.own_numbers_pass", "user", "color"] {
        let line = listed(&list, name);
        assert!(!line["about"].as_str().unwrap().starts_with("setting-"), "{line}");
    }
    let shown = program.run(&["config", "list", "--lang", "nl"]).out;
    assert!(
        shown.contains("interval_days = 60  # ") && shown.contains("trede.toml:2\n"),
        "{shown}"
    );
    assert!(shown.contains("calls.enough = 4  # standaard\n"), "{shown}");
    assert!(shown.contains("interface.language = nl  # opdrachtregel: --lang\n"), "{shown}");
}

#[test]
fn a_mistake_in_what_guards_people_is_held_and_said_everywhere() {
    let program = Program::demo();
    let file = program.home().join("trede.toml");
    std::fs::write(&file, "[security]\nlock_minutes = 2 0\n").unwrap();
    let queue = program.run(&["queue"]);
    assert!(queue.code == 0 && queue.err.contains("trede.toml:2:"), "{queue:?}");
    assert!(queue.err.contains("ATTENTION: when the vault must lock"), "{queue:?}");
    let list = program.json(&["config", "list"]);
    let lock = listed(&list, "security.lock_minutes");
    assert_eq!((&lock["value"], &lock["from"]), (&"1".into(), &"unreadable".into()));
    assert_eq!(lock["line"], 2);
    let check = program.run(&["config", "check", "--lang", "nl"]);
    assert!(check.code == 1 && check.out.contains("LET OP"), "{check:?}");
}

#[test]
fn every_file_is_checked_in_the_language_that_was_chosen() {
    let program = Program::demo();
    std::fs::write(
        program.home().join("plan.toml"),
        "[interests]\nclub = [\"a\"]\nsocial = [\"b\"]\n",
    )
    .unwrap();
    std::fs::write(program.home().join("thesaurus.toml"), "a = [\n  \"x, y\",\n  z,\n]\n").unwrap();
    let check = program.run(&["config", "check", "--lang", "nl"]);
    assert!(
        check.out.contains("plan.toml:2:1: er is geen instelling \"club\"; bedoel je \"clubs\"?")
    );
    assert!(check.out.contains("thesaurus.toml:3:3: deze regel is niet te lezen"), "{check:?}");
    let json = program.run(&["config", "check", "--json"]).json();
    assert_eq!(json["problems"][0]["line"], 2);
    let keys = program.file("keys.toml", "[residents]\n\"x\" = \"contact.lgo\"\n");
    let keys = program.run(&["keymap", "check", &keys, "--lang", "nl"]);
    assert!(
        keys.out.contains(":2:7: fout: er is geen actie `contact.lgo`; bedoel je `contact.log`?"),
        "{keys:?}"
    );
}

#[test]
fn plain_text_is_one_fact_a_line() {
    let program = Program::demo();
    let plain = program.run(&["queue", "--plain", "--limit", "2"]);
    assert!(plain.out.starts_with("1. "), "{plain:?}");
    assert!(!plain.out.contains("  "), "no alignment: {plain:?}");
    let dutch = program.run(&["queue", "--lang", "nl", "--limit", "1"]);
    assert!(dutch.out.contains("trede "), "{dutch:?}");
}

/// Help and what cannot be read are in the language that was chosen, by whatever it was chosen;
/// the exit codes and the streams are those of every language.
#[test]
fn help_and_refusals_of_the_command_line_are_in_the_chosen_language() {
    let program = Program::demo();
    let english = program.run(&["queue", "--help"]);
    assert!(english.code == 0 && english.out.contains("\nUsage: trede queue"), "{english:?}");
    let dutch = program.run(&["queue", "--help", "--lang", "nl"]);
    assert!(dutch.code == 0 && dutch.err.is_empty(), "{dutch:?}");
    assert!(dutch.out.starts_with("Wie er aan de beurt is, en waarom\n\nGebruik: trede queue ["));
    let wrong = program.run(&["queue", "--lmit", "3", "--lang=nl"]);
    assert!(wrong.code == 2 && wrong.out.is_empty(), "{wrong:?}");
    assert!(wrong.err.starts_with("“--lmit” hoort hier niet.\nBedoelde je “--limit”?\n"));
    let bare = program.run(&["--lang", "nl", "user"]);
    assert!(bare.code == 2 && bare.out.is_empty(), "{bare:?}");
    assert!(bare.err.contains("hoort nog een opdracht: add, "), "{bare:?}");
    let nowhere = program.path("nothing");
    let answer = program.run(&["queue", "--lang", "nl", "--home", nowhere.to_str().unwrap()]);
    assert!(answer.err.contains("\ntip: “trede demo” laat je"), "{answer:?}");
    assert!(!answer.err.contains("hint:"), "{answer:?}");
    let locale = |set: &str| {
        let mut command = program.command(&["--help"]);
        command.env_remove("TREDE_LANG").env_remove("LC_ALL").env_remove("LC_MESSAGES");
        let said = command.env("LANG", set).output().expect("the program runs").stdout;
        String::from_utf8_lossy(&said).into_owned()
    };
    assert!(locale("nl_NL.UTF-8").contains("\nGebruik: trede "));
    assert!(locale("C.UTF-8").contains("\nUsage: trede "));
    let settings = program.home().join("trede.toml");
    std::fs::write(settings, "[interface]\nlanguage = \"nl\"\n").expect("written");
    assert!(locale("C.UTF-8").contains("\nGebruik: trede "));
}
