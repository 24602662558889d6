//! A fuzz target for a while, or what is missing for it.

use std::fs;
use std::path::Path;

use crate::say;
use crate::step::Step;

/// What must be there: what asks for it, what it is, and how it is had.
const NEEDED: [(&[&str], &str, &str); 3] = [
    (
        &["rustup", "run", "nightly", "rustc", "--version"],
        "a nightly compiler, for the counters that guide the fuzzer",
        "rustup toolchain install nightly",
    ),
    (
        &["rustup", "run", "nightly", "cargo", "fuzz", "--version"],
        "cargo-fuzz",
        "cargo install cargo-fuzz --locked",
    ),
    (&["c++", "--version"], "a C++ compiler, for libFuzzer", "apt install g++"),
];

/// Runs the target that is named for so many seconds.
///
/// # Errors
/// A sentence where something is missing, there is no such target, or the target found something.
pub(crate) fn run(root: &Path, args: &[String]) -> Result<(), String> {
    let targets = targets(root)?;
    let Some(name) = args.first() else {
        say(&format!("cargo xtask fuzz NAME SECONDS; there are {}", targets.join(", ")));
        return Ok(());
    };
    if !targets.contains(name) {
        return Err(format!("there is no target \"{name}\"; there are {}", targets.join(", ")));
    }
    let seconds = args.get(1).map_or("60", String::as_str);
    seconds.parse::<u32>().map_err(|_error| format!("\"{seconds}\" is no number of seconds"))?;
    complete(root)?;
    // What is fuzzed are the crates that the program is built from.
    let locked = fs::copy(root.join("Cargo.lock"), root.join("fuzz/Cargo.lock"));
    locked.map_err(|error| format!("fuzz/Cargo.lock cannot be written: {error}"))?;
    let (grown, corpus) = (format!("fuzz/grown/{name}"), format!("fuzz/corpus/{name}"));
    let made = fs::create_dir_all(root.join(&grown));
    made.map_err(|error| format!("{grown} cannot be made: {error}"))?;
    let limit = format!("-max_total_time={seconds}");
    // The first folder is where new inputs go: the corpus that is committed stays small.
    let all = ["run", "nightly", "cargo", "fuzz", "run", name, &grown, &corpus, "--", &limit];
    let mut step = Step::new(root, "rustup").args(&all).args(&["-timeout=10", "-max_len=4096"]);
    if Path::new("/dev/shm").is_dir() {
        step = step.env("TMPDIR", "/dev/shm");
    }
    let found = format!(
        "what it found is in fuzz/artifacts/{name}; mend it, and put the file into {corpus}, where \
         `cargo test mutations` runs it"
    );
    step.run().map_err(|why| format!("{why}\n{found}"))
}

/// The names of the targets, in order.
fn targets(root: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(root.join("fuzz/targets"));
    let entries = entries.map_err(|error| format!("fuzz/targets cannot be read: {error}"))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut names: Vec<String> =
        paths.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect();
    names.sort();
    Ok(names)
}

/// Whether everything is there; what is missing and how it is had where not.
fn complete(root: &Path) -> Result<(), String> {
    let mut missing = String::new();
    for (asked, what, had) in NEEDED {
        let works = asked
            .split_first()
            .is_some_and(|(program, args)| Step::new(root, program).args(args).works());
        if !works {
            missing.push_str("\n  ");
            missing.push_str(what);
            missing.push_str(": ");
            missing.push_str(had);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!("fuzzing is not possible here; what is missing:{missing}"))
}
