//! Killed at a random moment: what was acknowledged is there, nothing is half done, the proof holds.
//!
//! `TREDE_KILLS=1000 cargo test --test hard kills` tries harder than the default.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::support::program::Program;

/// How often each kind of work is killed.
fn times() -> u64 {
    std::env::var("TREDE_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(25)
}

/// Lets the work run for a while and kills it; whether it had said that it was done.
fn killed(mut child: Child, after: Duration) -> bool {
    // The moment is the point of this test, so it is chosen by time.
    std::thread::sleep(after);
    child.kill().expect("a kill");
    child.wait().expect("an end").success()
}

fn spawned(mut command: Command) -> Child {
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("a program")
}

/// A number that spreads over the span, different for every round.
fn spread(round: u64, span: u64) -> Duration {
    Duration::from_micros(round.wrapping_mul(0x9e37_79b9_7f4a_7c15) % (span * 1_000))
}

fn people(count: usize, from: usize) -> String {
    let rows = (from..from + count).map(|n| format!("K-{n};Nep{n};2\n"));
    format!("klantnr;achternaam;trede\n{}", rows.collect::<String>())
}

/// Kills the work again and again; after each kill everything is proved.
fn kill_and_prove(span: u64, work: impl Fn(&Program, u64) -> Vec<String>) {
    let program = Program::empty();
    let file = program.file("begin.csv", people(40, 0));
    program.json(&["import", "residents", &file]);
    let mut entries = program.json(&["verify"])["entries"].as_u64().expect("a number");
    let mut done = 0;
    for round in 0..times() {
        let args = work(&program, round);
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let acknowledged = killed(spawned(program.command(&args)), spread(round, span));
        let report = program.json(&["verify"]);
        assert_eq!(report["ok"], true, "round {round}: {report}");
        let now = report["entries"].as_u64().expect("a number");
        assert!(now == entries || now == entries + 1, "round {round}: {entries} then {now}");
        assert!(!acknowledged || now == entries + 1, "round {round}: acknowledged and lost");
        done += now - entries;
        entries = now;
    }
    assert!(done < times() || times() < 5, "some of the kills must come before the end");
}

#[test]
fn logging_contacts() {
    kill_and_prove(60, |_, round| {
        let who = format!("R-{}", round % 40 + 1);
        ["contact", &who, "--channel", "phone", "--outcome", "reached", "--promise", "+7:bellen"]
            .map(str::to_owned)
            .to_vec()
    });
}

#[test]
fn importing_people() {
    kill_and_prove(90, |program, round| {
        let from = 1_000 * (usize::try_from(round).expect("a small number") + 1);
        let file = program.file("more.csv", people(60, from));
        vec!["import".to_owned(), "residents".to_owned(), file]
    });
}

/// All of a large file or nothing, and what was acknowledged; the last ones are killed while they are
/// written down or taken over.
#[test]
fn importing_thousands() {
    const MANY: usize = 4_000;
    let program = Program::empty();
    let file = program.file("begin.csv", people(5, 0));
    program.json(&["import", "residents", &file]);
    let whole = MANY as u64;
    let rounds = times().div_ceil(3);
    let (mut known, mut done) = (5, 0);
    for round in 0..rounds {
        let from = 10_000 * (usize::try_from(round).expect("a small number") + 1);
        let file = program.file("many.csv", people(MANY, from));
        let args = ["import", "residents", &file];
        let acknowledged = killed(spawned(program.command(&args)), spread(round, 900));
        let report = program.json(&["verify"]);
        assert_eq!(report["ok"], true, "round {round}: {report}");
        let now = report["residents"].as_u64().expect("a number");
        assert!(now == known || now == known + whole, "round {round}: {known} then {now}");
        assert!(!acknowledged || now == known + whole, "round {round}: acknowledged and lost");
        done += u64::from(now > known);
        if now > known {
            // One undo takes all of it back.
            program.json(&["undo"]);
            assert_eq!(program.json(&["verify"])["residents"], 5, "round {round}");
        }
        known = 5;
    }
    assert!(done < rounds || rounds < 5, "some of the kills must come before the end");
}

#[test]
fn erasing_people() {
    let program = Program::empty();
    let count = usize::try_from(times()).expect("a small number") + 5;
    let file = program.file("begin.csv", people(count, 0));
    program.json(&["import", "residents", &file]);
    let mut left = count as u64;
    for round in 0..times() {
        let code = format!("R-{}", round + 1);
        let args = ["erase", &code, "--reason", "op verzoek", "--confirm", &code];
        let acknowledged = killed(spawned(program.command(&args)), spread(round, 90));
        let report = program.json(&["verify"]);
        assert_eq!(report["ok"], true, "round {round}: {report}");
        let now = report["residents"].as_u64().expect("a number");
        assert!(now == left || now == left - 1, "round {round}: {left} then {now}");
        assert!(!acknowledged || now == left - 1, "round {round}: acknowledged and not erased");
        left = now;
    }
}

#[test]
fn backing_up() {
    let program = Program::empty();
    let file = program.file("begin.csv", people(200, 0));
    program.json(&["import", "residents", &file]);
    for round in 0..times() {
        killed(spawned(program.command(&["backup"])), spread(round, 70));
    }
    assert_eq!(program.json(&["verify"])["ok"], true);
    // Every backup that looks like one can be restored.
    let backups = trede::store::backup::list(&program.home().join("backups"));
    for (nth, backup) in backups.iter().rev().take(5).enumerate() {
        let home = program.path(&format!("restored-{nth}"));
        let (backup, home) = (backup.to_str().expect("a path"), home.to_str().expect("a path"));
        let restored = program.run(&["restore", backup, "--home", home]);
        let whole = restored.code == 0;
        assert!(whole || !std::path::Path::new(home).join("vault").exists(), "{restored:?}");
    }
}

#[test]
fn renewing_keys() {
    let program = Program::empty();
    let file = program.file("begin.csv", people(30, 0));
    program.json(&["import", "residents", &file]);
    let mut keys = 0;
    for round in 0..times() {
        let acknowledged = killed(spawned(program.command(&["key", "rotate"])), spread(round, 60));
        let report = program.json(&["verify"]);
        assert_eq!((&report["ok"], &report["residents"]), (&true.into(), &30.into()), "{round}");
        let noted = program.json(&["history", "--log", "--limit", "10000"]);
        let rows = noted["rows"].as_array().expect("rows").iter();
        let renewed = rows.filter(|row| row["did"] == "Keys of the vault renewed").count();
        let now = renewed as u64;
        assert!(!acknowledged || now == keys + 1, "round {round}: acknowledged and not noted");
        keys = now;
    }
}

/// An interrupted restore leaves no vault, and above all none with people who were erased.
#[test]
fn restoring() {
    let program = Program::empty();
    let file = program.file("begin.csv", people(40, 0));
    program.json(&["import", "residents", &file]);
    let backup = program.json(&["backup"])["path"].as_str().expect("a path").to_owned();
    program.json(&["erase", "R-1", "--reason", "op verzoek", "--confirm", "R-1"]);
    let mut done = 0;
    for round in 0..times() {
        let home = program.path(&format!("restored-{}", round % 3));
        let home = home.to_str().expect("a path");
        let work = program.command(&["restore", &backup, "--home", home]);
        let acknowledged = killed(spawned(work), spread(round, 90));
        let there = std::path::Path::new(home).join("vault").exists();
        assert!(there || !acknowledged, "round {round}: acknowledged and not there");
        if there {
            let report = program.json(&["verify", "--home", home]);
            assert_eq!(
                (&report["ok"], &report["residents"]),
                (&true.into(), &39.into()),
                "{round}"
            );
            std::fs::remove_dir_all(home).expect("a new start");
            done += 1;
        }
    }
    assert!(done < times() || times() < 5, "some of the kills must come before the end");
}

#[test]
fn opening_after_a_kill_during_opening() {
    let program = Program::demo();
    for round in 0..times() {
        killed(spawned(program.command(&["queue"])), spread(round, 40));
    }
    assert_eq!(program.json(&["verify"])["ok"], true);
}
