//! Everything of a vault goes out when two users say so, and makes the same vault elsewhere.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use serde_json::{Value, json};
use trede::crypto::passphrase::Passphrase;
use trede::domain::Caseload;
use trede::domain::imported::Imported;
use trede::domain::office::Office;
use trede::store::{Access, Vault};

use crate::support::files::files;
use crate::support::program::{PASSPHRASE, Program};

const RACHID: &str = "appel brug wolk trein";

/// Everything that is compared: files, catalogue, waves, roles, numbers.
fn same(one: &Caseload, other: &Caseload) {
    assert_eq!(one.lines().len(), other.lines().len());
    for line in one.lines() {
        assert_eq!(one.file(line.id), other.file(line.id), "R-{}", line.no);
        assert_eq!(Some(line), other.line(line.id));
    }
    assert!(one.offers().eq(other.offers()));
    let (here, there) = (one.office(), other.office());
    assert_eq!((&here.waves, &here.team), (&there.waves, &there.team));
    // The folder came in, too; entries and what was taken back stay behind with the history.
    let files = |office: &Office| {
        let files = office.files().filter(|file| !file.is_folder());
        files.map(|file| Imported { seq: 0, ..file.clone() }).collect::<Vec<_>>()
    };
    assert_eq!(files(here), files(there));
    assert_eq!(one.numbers(), other.numbers());
}

fn unlocked(program: &Program) -> Caseload {
    let own = Access::Passphrase(Some("Sanne".to_owned()), Passphrase::new(PASSPHRASE));
    let opened = Vault::unlock(&program.home().join("vault"), &own).unwrap();
    let caseload = opened.vault.caseload_at(opened.caseload.head()).unwrap();
    opened.vault.close();
    caseload
}

/// A home without a vault, and the passphrase for the one that is to come.
fn arrived(archive: &str) -> Program {
    let there = Program::bare();
    there.file("passphrase", PASSPHRASE);
    let recovery = there.path("recovery").to_str().unwrap().to_owned();
    let line = ["import", "all", archive, "--user", "Sanne", "--recovery-file", &recovery];
    let answer = there.run(&line);
    assert_eq!(answer.code, 0, "{answer:?}");
    there
}

#[test]
fn a_demo_leaves_unsigned_and_is_the_same_elsewhere() {
    let program = Program::demo();
    let out = program.path("out").to_str().unwrap().to_owned();
    assert_eq!(program.run(&["export", "all", &out]).code, 0);
    for path in files(&program.path("out")) {
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", path.display());
    }
    let readme = fs::read_to_string(program.path("out").join("README.md")).unwrap();
    assert!(readme.contains("80 residents") && readme.contains("unwilling.jsonl"), "{readme}");
    let people = fs::read_to_string(program.path("out/tables/residents.csv")).unwrap();
    assert_eq!(people.lines().count(), 81);
    let history = fs::read_to_string(program.path("out").join("history.jsonl")).unwrap();
    for line in history.lines() {
        let entry: Value = serde_json::from_str(line).unwrap();
        assert!(entry["changes"].is_array() && entry["seq"].is_u64(), "{entry}");
    }
    let before = Vault::open(&program.home().join("vault")).unwrap();
    let there = arrived(&out);
    same(&before.vault.caseload_at(before.caseload.head()).unwrap(), &unlocked(&there));
    assert_eq!(there.json(&["verify"])["ok"], true);
    // What a vault begins with is no act to take back: nothing would be left.
    let undo = there.run(&["undo"]);
    assert_ne!(undo.code, 0, "{undo:?}");
    let undo = there.run(&["undo", "1"]);
    assert!(undo.code == 1 && undo.err.contains("begins with it"), "{undo:?}");
    let again = program.run(&["export", "all", &out]);
    assert!(again.code == 1 && again.err.contains("already"), "not over it: {again:?}");
}

/// A vault with a second user, a role, a wave, a closed file, and somebody who was erased.
fn lived_in() -> (Program, String) {
    let program = Program::empty();
    let file = program.file(
        "x.csv",
        "klantnr;achternaam;trede;instroom\nK-1;Nepvis;2;01-03-2025\nK-2;Nepgans;1;02-03-2025\n\
         K-3;Nepweg;2;03-03-2025\nK-4;Nepeend;2;04-03-2025\n",
    );
    program.json(&["import", "residents", &file]);
    let rachid = program.add_user("Rachid", RACHID);
    for line in [
        "contact R-1 --channel phone --outcome reached --note hallo",
        "promise R-1 --by +7 --what bellen",
        "appointment R-2 --at +3",
        "wave add Voorjaar --by random --size 2",
        "close R-2 --reason moved",
        "user role Rachid second-reader",
        "erase R-4 --reason verzoek --confirm R-4",
    ] {
        let answer = program.run(&line.split(' ').collect::<Vec<_>>());
        assert_eq!(answer.code, 0, "{line}: {answer:?}");
    }
    (program, rachid)
}

#[test]
fn two_users_sign_and_numbers_of_the_erased_are_given_to_nobody() {
    let (program, rachid) = lived_in();
    let out = program.path("out").to_str().unwrap().to_owned();
    let rachid = ["--user", "Rachid", "--passphrase-file", &rachid];
    let leave = ["export", "all", &out];
    let unsigned = program.run(&leave);
    assert!(unsigned.code == 1 && unsigned.err.contains("two users"), "{unsigned:?}");
    assert_eq!(program.run(&["export", "all", "--propose"]).code, 2, "a reason is needed");
    let proposed = program.json(&["export", "all", "--propose", "--reason", "ander pakket"]);
    assert_eq!(proposed["did"], "Proposed to write everything out: ander pakket");
    let own = program.run(&leave);
    assert!(own.code == 1 && own.err.contains("somebody else"), "{own:?}");
    assert!(!program.path("out").exists(), "nothing without a signature");
    let before = unlocked(&program);
    let done = program.run(&[&rachid[..], &leave].concat());
    assert_eq!(done.code, 0, "{done:?}");
    let told: Value =
        serde_json::from_slice(&fs::read(program.path("out/vault.json")).unwrap()).unwrap();
    assert_eq!((&told["signed_by"], &told["proposed_by"]), (&json!("Rachid"), &json!("Sanne")));
    // Once: another time needs another signature.
    fs::remove_dir_all(program.path("out")).unwrap();
    assert_eq!(program.run(&[&rachid[..], &leave].concat()).code, 1);
    let history = program.json(&["history", "--limit", "1"]);
    assert_eq!(history["rows"][0]["by"], "Rachid");
    let log = program.json(&["history", "--log", "--limit", "20"]).to_string();
    assert!(log.contains("Write everything out"), "{log}");
    assert_eq!(program.json(&["verify"])["ok"], true);
    program.json(&["export", "all", "--propose", "--reason", "nog eens"]);
    assert_eq!(program.run(&[&rachid[..], &leave].concat()).code, 0);
    let there = arrived(&out);
    same(&before, &unlocked(&there));
    assert_eq!(there.json(&["verify"])["ok"], true);
    let added = there.json(&["add", "resident", "--family", "Nepnieuw", "--rung", "2"]);
    assert_eq!(added["id"], "R-00005", "R-4 was erased, and is nobody again");
    let all: String = files(&program.path("out"))
        .iter()
        .map(|path| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned())
        .collect();
    assert!(all.contains("Nepvis") && !all.contains("Nepeend"), "the erased are nowhere");
}

/// The monthly file of this name, about so many people: one more each month.
fn monthly(program: &Program, name: &str, people: u32) -> String {
    let rows = (0..people).map(|n| {
        let spoken = if n % 3 == 0 { "" } else { "12-03-2026" };
        let (rung, day) = (n % 2 + 1, n % 28 + 1);
        format!("K-{n};Nepmens{n};{rung};{day:02}-03-2025;{spoken};telefoon\n")
    });
    let head = "klantnr;achternaam;trede;instroom;laatste contact;soort contact\n";
    program.file(name, format!("{head}{}", rows.collect::<String>()))
}

/// The queue of these days; the numbers of entries are those of the vault.
fn queues(program: &Program) -> Vec<Value> {
    let mut all = vec![program.json(&["queue", "--as-of", "today", "--limit", "100"])];
    for day in ["+1", "+7", "+30", "+200"] {
        all.push(program.json(&["queue", "--today", day, "--limit", "100"]));
    }
    all
}

#[test]
fn the_order_and_the_months_that_came_in_move_along() {
    let program = Program::empty();
    let months = ["lijst 2026-01.csv", "lijst 2026-02.csv", "lijst 2026-03.csv"];
    let files = [0, 1, 2].map(|at| monthly(&program, months[at], 20 + u32::try_from(at).unwrap()));
    for file in &files {
        program.json(&["import", "residents", file]);
    }
    let offers =
        program.file("a.csv", "naam;aanbieder;dag\nKoor;Buurthuis Nep;maandag\nLoop;Nep;dinsdag\n");
    program.json(&["import", "offers", &offers]);
    program.json(&["wave", "add", "Voorjaar", "--by", "random", "--size", "7"]);
    let (before, taken_back) = (queues(&program), monthly(&program, "lijst 2026-04.csv", 30));
    program.json(&["import", "residents", &taken_back]);
    program.json(&["undo"]);
    assert_eq!(queues(&program), before);
    assert!(before[0]["rows"].as_array().unwrap().len() > 15, "{:?}", before[0]);
    let out = program.path("out").to_str().unwrap().to_owned();
    let rachid = program.add_user("Rachid", RACHID);
    program.json(&["export", "all", "--propose", "--reason", "ander pakket"]);
    program.json(&["--user", "Rachid", "--passphrase-file", &rachid, "export", "all", &out]);
    let there = arrived(&out);
    same(&unlocked(&program), &unlocked(&there));
    assert_eq!(queues(&there), before);
    assert_eq!(there.json(&["verify"])["ok"], true);
    let head = || there.json(&["history", "--limit", "1"])["rows"][0]["seq"].clone();
    let came = head();
    for file in [&files[2], &offers] {
        let kind = if *file == offers { "offers" } else { "residents" };
        let again = there.run(&["import", kind, file]);
        assert!(again.code == 0 && !again.err.contains("older"), "{again:?}");
    }
    assert_eq!(head(), came, "the same file again changes nothing");
    let told = |program: &Program, file: &str| program.run(&["import", "residents", file]);
    let older = told(&there, &files[1]);
    assert!(older.out.contains("seems older than “lijst 2026-03.csv”"), "{older:?}");
    let other = monthly(&there, "lijst 2026-02.csv", 25);
    let asked = told(&there, &other);
    assert_eq!(
        (asked.code, head()),
        (1, came),
        "what an older one would change is asked: {asked:?}"
    );
    let undo = there.run(&["undo", "1"]);
    assert_eq!(undo.code, 1, "what was known of files stays known: {undo:?}");
    // An archive of before says neither; then the new vault draws its own lots.
    let index = program.path("out/vault.json");
    let mut said: Value = serde_json::from_slice(&fs::read(&index).unwrap()).unwrap();
    for name in ["order.jsonl", "imported-files.jsonl"] {
        fs::remove_file(program.path("out").join(name)).unwrap();
        said["files"].as_object_mut().unwrap().remove(name).unwrap();
    }
    fs::write(&index, said.to_string()).unwrap();
    let of_before = arrived(&out);
    assert_ne!(queues(&of_before), before);
    let unknown = told(&of_before, &files[1]);
    assert!(unknown.code == 0 && !unknown.out.contains("older"), "{unknown:?}");
}

#[test]
fn what_was_changed_on_the_way_is_refused_and_nothing_is_made() {
    let program = Program::demo();
    let out = program.path("out").to_str().unwrap().to_owned();
    assert_eq!(program.run(&["export", "all", &out]).code, 0);
    let there = Program::bare();
    there.file("passphrase", PASSPHRASE);
    let refused = |why: &str| {
        let answer = there.run(&["import", "all", &out, "--user", "Sanne"]);
        assert_eq!(answer.code, 1, "{why}: {answer:?}");
        assert!(answer.err.contains(why), "{why}: {answer:?}");
        assert!(!there.home().exists(), "{why}: nothing was made");
    };
    let people = program.path("out/residents.jsonl");
    let whole = fs::read(&people).unwrap();
    let text = String::from_utf8(whole.clone()).unwrap();
    fs::write(&people, text.replacen("\"rung\":2", "\"rung\":1", 1)).unwrap();
    refused("SHA-256");
    fs::write(&people, text.split_once('\n').unwrap().1).unwrap();
    refused("SHA-256");
    fs::write(&people, text.replacen("\"rung\":2", "\"rung\":9", 1)).unwrap();
    refused("/person/rung");
    fs::write(&people, vec![b'['; 40 << 20]).unwrap();
    refused("residents.jsonl");
    fs::remove_file(&people).unwrap();
    fs::create_dir(&people).unwrap();
    refused("residents.jsonl");
    fs::remove_dir(&people).unwrap();
    fs::write(&people, whole).unwrap();
    let told = program.path("out/vault.json");
    let said = fs::read_to_string(&told).unwrap();
    fs::write(&told, said.replace("\"version\": 1", "\"version\": 2")).unwrap();
    refused("newer");
    fs::write(&told, "{}").unwrap();
    refused("vault.json");
}

#[test]
fn contacts_of_one_resident_go_to_the_file_that_is_kept_elsewhere() {
    let (program, _) = lived_in();
    let out = program.path("k.json").to_str().unwrap().to_owned();
    let line = ["export", "contacts", "R-1", "--format", "openklant", "--out", &out];
    let answer = program.run(&line);
    assert_eq!(answer.code, 0, "{answer:?}");
    let all: Value = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 1);
    assert_eq!(
        (&all[0]["inhoud"], &all[0]["indicatieContactGelukt"]),
        (&json!("hallo"), &json!(true))
    );
    let log = program.json(&["history", "R-1", "--log"]).to_string();
    assert!(log.contains("contacts with a resident"), "{log}");
}
