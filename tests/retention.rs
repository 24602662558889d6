//! Files go when their term is over, and only when two people say so.

use serde_json::json;

use crate::support::program::Program;

const RACHID: &str = "appel brug wolk trein";

fn settings(program: &Program, text: &str) {
    std::fs::write(program.home().join("trede.toml"), text).unwrap();
}

/// Two files that are over, one that is not yet, and one of somebody who is in the queue.
fn old_files() -> Program {
    let program = Program::empty();
    let new = trede::runtime::clock::today() - chrono::Days::new(26);
    let rows = format!(
        "klantnr;achternaam;trede;instroom\nK-1;Nepoud;5;31-01-2010\nK-2;Nepouder;4;31-01-2009\n\
         K-3;Nepnieuw;5;{new}\nK-4;Nepwacht;2;31-01-2008\n"
    );
    let file = program.file("x.csv", rows);
    assert_eq!(program.json(&["import", "residents", &file])["imported"], 4);
    program
}

fn codes(list: &serde_json::Value) -> Vec<&str> {
    list["rows"].as_array().unwrap().iter().map(|row| row["resident"].as_str().unwrap()).collect()
}

#[test]
fn the_list_is_a_dry_run_and_says_that_the_municipality_must_choose() {
    let program = old_files();
    let list = program.json(&["retention"]);
    assert_eq!(codes(&list), ["R-00002", "R-00001"], "the longest over first");
    assert_eq!(list["rows"][1]["over_on"], "2011-01-31");
    assert_eq!((&list["decision"], &list["proposal"]), (&json!(""), &json!(null)));
    let told = program.run(&["retention"]);
    assert!(told.out.contains("your municipality must choose"), "{told:?}");
    assert!(told.out.contains("10 years after the last day (Selectielijst gemeenten 2020, 8.1)"));
    let refused = program.run(&["retention", "propose"]);
    assert_eq!(refused.code, 1, "nothing goes on terms nobody decided on: {refused:?}");
    assert_eq!(program.json(&["verify"])["entries"], 1);
    settings(&program, "[retention]\nnot-started = { years = 17 }\n");
    assert_eq!(
        codes(&program.json(&["retention"])),
        ["R-00002"],
        "the table is the municipality's"
    );
}

#[test]
fn two_people_approve_and_figures_stay() {
    let program = old_files();
    settings(&program, "[retention]\ndecision = \"B&W 2026-114\"\n");
    let new = program.add_user("Rachid", RACHID);
    let early = program.run(&["retention", "approve"]);
    assert_eq!(early.code, 1, "{early:?}");
    program.json(&["retention", "propose"]);
    let own = program.run(&["retention", "approve"]);
    assert!(own.code == 1 && own.err.contains("somebody else"), "{own:?}");
    assert_eq!(program.json(&["retention"])["proposal"]["files"], 2);
    // Somebody of the list came back in the meantime.
    program.json(&["promise", "R-1", "--by", "+7", "--what", "bellen"]);
    let rachid = ["--user", "Rachid", "--passphrase-file", &new];
    let approved = program.run(&[rachid.as_slice(), &["retention", "approve"]].concat());
    assert_eq!(approved.code, 0, "{approved:?}");
    assert_eq!(program.run(&["show", "R-2"]).code, 1, "gone");
    assert_eq!(program.run(&["show", "R-1"]).code, 0, "came back");
    let list = program.json(&["retention"]);
    assert_eq!(list["proposal"], json!(null), "an approval counts once");
    let figures =
        json!({ "class": "not-started", "ended": 2009, "conversations": 0, "arrived": 0 });
    assert_eq!(list["destroyed"], json!([figures]));
    let history = program.json(&["history", "--limit", "5"]);
    let rows = history["rows"].as_array().unwrap();
    assert_eq!((&rows[0]["by"], &rows[2]["by"]), (&json!("Rachid"), &json!("Sanne")));
    assert_eq!(rows[0]["did"], "Everything about R-00002 was destroyed: B&W 2026-114");
    assert_eq!(program.json(&["verify"])["ok"], true);
    let undone = program.run(&["undo", &rows[0]["entry"].to_string()]);
    assert_eq!(undone.code, 1, "{undone:?}");
}
