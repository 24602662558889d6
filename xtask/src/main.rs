//! The daily steps, each a command: `cargo xtask` lists them. Nothing here decides whether a change
//! lands; `.ci/run` does.

mod fuzz;
mod step;

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use step::{Step, cargo};

/// What a task is called, what is given with it, and what it does.
const TASKS: [(&str, &str, &str); 9] = [
    ("check", "", "format, lints and the fast tests: before every commit"),
    ("slow", "[FILTER..]", "the tests of the real program, the terminal and large files"),
    ("hard", "[FILTER..]", "the tests that kill, flip, refuse, fill and look into memory"),
    ("kills", "[TIMES]", "kills, flips, faults and full disks, so often (200)"),
    ("pictures", "", "draws the pictures anew; look at them"),
    ("generated", "", "writes everything anew that the tests compare: pictures, keys, format"),
    (
        "fuzz",
        "[NAME [SECONDS]]",
        "runs one fuzz target for so long (60); without a name, lists them",
    ),
    ("bench", "", "measures a keystroke and a vault"),
    ("ci", "", "all that decides whether a change lands"),
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let Some((task, rest)) = args.split_first() else {
        return listed("");
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let done = match task.as_str() {
        "check" => check(root),
        "slow" | "hard" => {
            cargo(root, &["test", "--locked", "--test", task, "--"]).args(rest).run()
        }
        "kills" => kills(root, rest),
        "pictures" => drawn(root, &["pictures"]),
        "generated" => drawn(root, &["pictures", "format"]),
        "fuzz" => fuzz::run(root, rest),
        "bench" => cargo(root, &["bench", "--locked", "--benches"]).run(),
        "ci" => Step::new(root, ".ci/run").run(),
        other => return listed(other),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            say(&why);
            ExitCode::FAILURE
        }
    }
}

/// Writes a line for whoever started this.
fn say(line: &str) {
    writeln!(std::io::stderr(), "{line}").ok();
}

/// Says what there is; `asked` is a task that is not there.
fn listed(asked: &str) -> ExitCode {
    if !asked.is_empty() {
        say(&format!("there is no task \"{asked}\""));
    }
    for (name, takes, does) in TASKS {
        say(&format!("  cargo xtask {:<25}{does}", format!("{name} {takes}")));
    }
    if asked.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn check(root: &Path) -> Result<(), String> {
    cargo(root, &["fmt", "--all", "--check"]).run()?;
    let lints = ["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"];
    cargo(root, &lints).run()?;
    cargo(root, &["test", "--locked"]).run()
}

fn kills(root: &Path, rest: &[String]) -> Result<(), String> {
    let times = rest.first().map_or("200", String::as_str);
    let flips = times.parse::<u64>().map_err(|_error| format!("\"{times}\" is no number"))? * 10;
    let all = ["test", "--locked", "--test", "hard", "--", "kills", "flips", "faults", "full_disk"];
    cargo(root, &all).env("TREDE_KILLS", times).env("TREDE_FLIPS", &flips.to_string()).run()
}

/// Lets tests write what they would compare, and says what became different.
fn drawn(root: &Path, filters: &[&str]) -> Result<(), String> {
    let all = ["test", "--locked", "--test", "slow", "--"];
    cargo(root, &all).args(filters).env("UPDATE_GENERATED", "1").run()?;
    say("different from what was committed:");
    Step::new(root, "git").args(&["status", "--short", "screenshots", "docs"]).run()
}
