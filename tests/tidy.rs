//! The architecture, enforced: who may name what, how long a file may be, which way `use` points.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use self::paths::Paths;
use self::rooms::{ROOMS, Room};

mod drawn;
mod named;
mod paths;
mod rooms;

/// Every Rust file below a folder of the project.
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        let mut entries: Vec<_> =
            fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(&root.join(folder), &mut found);
    for (path, _) in &mut found {
        *path = path.strip_prefix(root).unwrap().to_owned();
    }
    assert!(!found.is_empty(), "nothing found below {folder}");
    found
}

/// The code of a file: without its tests and its comments.
fn code(text: &str) -> String {
    let end = text.find("\n#[cfg(test)]").unwrap_or(text.len());
    let lines =
        text.get(..end).unwrap_or(text).lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The room of a file: `src/domain/caseload.rs` and `src/domain.rs` are in `domain`.
fn room(path: &Path) -> String {
    room_of(&below_src(path)).to_owned()
}

/// The room of a file that is named from `src/` on.
fn room_of(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

/// Where a file is, named from `src/` on.
fn below_src(path: &Path) -> String {
    path.strip_prefix("src").unwrap().to_string_lossy().into_owned()
}

/// Whether a file holds tests only.
fn tests_only(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "tests.rs")
}

/// Who names whom in `src/`, tests left out.
fn paths() -> Paths {
    let files = sources("src").into_iter().filter(|(path, _)| !tests_only(path));
    let files: Vec<_> = files.map(|(path, text)| (below_src(&path), code(&text))).collect();
    Paths::of(&files)
}

/// What the table says of a room.
fn known(name: &str) -> Option<&'static Room> {
    ROOMS.iter().find(|room| room.name == name)
}

/// The rooms there are on disk.
fn on_disk() -> BTreeSet<String> {
    sources("src").iter().map(|(path, _)| room(path)).collect()
}

#[test]
fn the_pure_rooms_name_no_outside_world() {
    const FORBIDDEN: [&str; 16] = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "std::io",
        "SystemTime",
        "Instant::now",
        "Utc::now",
        "Local::now",
        "getrandom",
        "ratatui",
        "crossterm",
        "sled::",
        "bincode",
        "rand::",
    ];
    for (path, text) in sources("src") {
        if !tests_only(&path) && known(&room(&path)).is_some_and(|room| room.pure) {
            for word in FORBIDDEN {
                assert!(!code(&text).contains(word), "{} names {word}", path.display());
            }
        }
    }
}

#[test]
fn the_domain_is_not_serialisable() {
    for (path, text) in sources("src") {
        if room(&path) == "domain" {
            assert!(!code(&text).contains("serde"), "{}", path.display());
        }
    }
}

#[test]
fn each_engine_has_one_user() {
    for (engine, home) in [
        ("fuzzy_matcher", "src/matching"),
        ("sled::", "src/store/trees/engine.rs"),
        ("bincode::", "src/store/codec.rs"),
        ("Utc::now", "src/runtime/clock.rs"),
        ("getrandom", "src/crypto/random.rs"),
        ("argon2::", "src/crypto/passphrase.rs"),
        ("zxcvbn::", "src/crypto/estimate.rs"),
        ("chacha20poly1305::", "src/crypto/seal.rs"),
        ("hkdf::", "src/crypto/secret.rs"),
        ("secrecy::", "src/crypto/secret.rs"),
        ("zeroizing_alloc::", "src/main.rs"),
        ("rust_xlsxwriter::", "src/sheets.rs"),
        ("ed25519_dalek::", "src/crypto/sign.rs"),
        ("hpke::", "src/crypto/letter.rs"),
    ] {
        let users: Vec<String> = sources("src")
            .into_iter()
            .filter(|(_, text)| code(text).contains(engine))
            .map(|(path, _)| path.display().to_string())
            .collect();
        assert!(users.len() <= 1, "{engine} is named in {users:?}");
        assert!(users.iter().all(|path| path.starts_with(home)), "{engine}: {users:?}");
    }
}

#[test]
fn every_room_is_in_the_table_once() {
    for name in on_disk() {
        let lines = ROOMS.iter().filter(|room| room.name == name).count();
        assert_eq!(lines, 1, "src/{name}: tests/tidy/rooms.rs says what a room may use");
    }
}

#[test]
fn use_points_one_way() {
    for (file, others) in &paths().named {
        let Some(here) = known(room_of(file)) else { panic!("src/{file} is in no known room") };
        for other in others {
            let there = room_of(other);
            let may = here.below().any(|name| name == there);
            // What stands in the root is named by nobody: it only says which rooms there are.
            assert!(there == here.name || may, "src/{file} uses {there} (src/{other})");
        }
    }
}

#[test]
fn the_table_has_no_circle_and_what_is_pure_stands_on_what_is_pure() {
    for (place, room) in ROOMS.iter().enumerate() {
        for below in room.below() {
            let stands = ROOMS.iter().position(|other| other.name == below);
            assert!(stands.is_some_and(|at| at < place), "{} stands not above {below}", room.name);
            let as_pure = !room.pure || known(below).is_some_and(|other| other.pure);
            assert!(as_pure, "{} is pure and may use {below}, which is not", room.name);
        }
    }
}

#[test]
fn files_name_each_other_in_no_circle() {
    let paths = paths();
    let found: Vec<_> = on_disk().into_iter().flat_map(|name| paths.circles(&name)).collect();
    assert!(found.is_empty(), "these name each other: {found:#?}");
}

#[test]
fn what_is_known_is_written_in_one_file() {
    for (path, text) in sources("src") {
        let here = path.ends_with("src/app/data.rs");
        assert!(here || !code(&text).contains(".arrange("), "{} arranges data", path.display());
        assert!(!code(&text).contains("DerefMut for Guarded"), "{}", path.display());
    }
}

#[test]
fn files_and_names_stay_small_and_clear() {
    for (path, text) in sources("src") {
        let lines = text
            .find("\n#[cfg(test)]")
            .map_or(text.as_str(), |end| text.get(..end).unwrap_or_default())
            .lines()
            .count();
        assert!(lines <= 400, "{} has {lines} lines outside tests", path.display());
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        for vague in ["utils", "helpers", "manager", "common", "mod"] {
            assert_ne!(name, vague, "{}", path.display());
        }
        assert!(text.starts_with("//!"), "{} does not say what happens in it", path.display());
    }
}

/// The files that say which tests belong together; only the first is run by `cargo test`.
const LAYERS: [&str; 3] = ["main", "slow", "hard"];

fn text(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

#[test]
fn no_test_file_is_forgotten() {
    let lists = LAYERS.map(|layer| text(&format!("tests/{layer}.rs")));
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "rs") {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let named = |list: &&String| list.contains(&format!("\nmod {name};"));
            let count = lists.iter().filter(named).count();
            let expected = if name == "support" { LAYERS.len() } else { 1 };
            let is_layer = LAYERS.contains(&name.as_str());
            assert!(is_layer || count == expected, "tests/{name}.rs is in {count} layers");
        }
    }
}

#[test]
fn every_layer_is_run_before_a_change_lands() {
    let (manifest, run) = (text("Cargo.toml"), text(".ci/run"));
    for layer in LAYERS {
        assert!(manifest.contains(&format!("path = \"tests/{layer}.rs\"")), "{layer}");
        let by_name = format!("cargo test --locked --test {layer}\n");
        assert!(layer == "main" || run.contains(&by_name), "{layer} is not run");
    }
    assert!(run.contains("cargo test --locked\n"), "the fast layer and the tests of the library");
}

/// Each layer uses a part of what they share, so the compiler cannot say what nobody uses.
#[test]
fn nothing_that_the_layers_share_is_unused() {
    let all = sources("tests");
    for (path, content) in all.iter().filter(|(path, _)| path.starts_with("tests/support")) {
        for after in content.split("pub(crate) ").skip(1) {
            let mut words = after.split(|c: char| !c.is_alphanumeric() && c != '_');
            let declared = words.find(|word| !["fn", "const", "struct", "enum"].contains(word));
            let name = declared.unwrap();
            let uses = all
                .iter()
                .flat_map(|(_, text)| text.split(|c: char| !c.is_alphanumeric() && c != '_'));
            assert!(uses.filter(|word| *word == name).count() > 1, "{}: {name}", path.display());
        }
    }
}

/// Tests and benches stand in front of what people stand in front of.
#[test]
fn tests_and_benches_put_no_start_together() {
    for (path, text) in ["tests", "benches"].into_iter().flat_map(sources) {
        let here = path.starts_with("tests/tidy.rs");
        assert!(here || !code(&text).contains("App::new("), "{}", path.display());
    }
}

/// What everybody of a vault shares beside the chains goes through one port, so that it may lie
/// elsewhere one day.
#[test]
fn small_files_have_one_door() {
    let door = ["src/store/small_files.rs", "src/store/folder.rs", "src/store/lock.rs"];
    for (path, text) in sources("src/store") {
        let named = path.display().to_string();
        for what in ["replace_file(", "Lock::take("] {
            let past = code(&text).contains(what) && !door.contains(&named.as_str());
            assert!(!past, "{named} goes past the port: {what}");
        }
    }
    for name in ["header", "keyfile", "first", "erased", "failed", "vault/drafts", "vault/aside"] {
        let text = code(&text(&format!("src/store/{name}.rs")));
        assert!(text.contains("SmallFiles") || text.contains("self.files"), "{name}");
        assert!(!text.contains("std::fs") && !text.contains("Path"), "{name} names a place");
    }
}

/// One way to commit: who names these is named here, and nobody else.
/// What drawing needs was fetched before: no file is read and no list is gathered for a frame.
#[test]
fn drawing_reads_memory_only() {
    let reads = [
        ".file(",
        ".counted_file(",
        "caseload.shown(",
        ".agenda(",
        "reason_of(",
        " absence(",
        "snapshot(",
    ];
    for (path, text) in sources("src/ui") {
        for read in reads {
            let found = code(&text).contains(read);
            assert!(!found, "{} reads while drawing: {read}", path.display());
        }
    }
}

/// Answers of the yearly measurement decide nothing about a person: only counting them reads them.
#[test]
fn answers_are_read_by_who_counts_them_and_by_nobody_else() {
    let readers = [
        "src/domain/",
        "src/measurement/",
        "src/store/",
        "src/archive/",
        // A number that is taken, and the sheet that is typed in.
        "src/acts/measurement.rs",
    ];
    for (path, text) in sources("src") {
        let named = path.display().to_string();
        for what in ["caseload.sheet(", ".sheets()", "measured::Sheet", "measured::{Answer, Sheet"]
        {
            let reads = code(&text).contains(what) && !code(&text).contains("measured::SheetNo;");
            let may = readers.iter().any(|reader| named.starts_with(reader));
            assert!(!reads || may, "{named} reads answers: {what}");
        }
    }
    let deciding = ["src/triage", "src/matching", "src/filters"].into_iter().flat_map(sources);
    for (path, text) in deciding {
        assert!(!code(&text).contains("measured::"), "{} knows of answers", path.display());
    }
}

#[test]
fn only_the_workplace_writes_and_puts_the_start_together() {
    for (what, users) in [
        ("vault.append(", &["src/workplace.rs"][..]),
        (".project(", &["src/workplace.rs"]),
        // The journal itself: behind the workplace, and the first entries of a vault that is made.
        ("journal.append(", &["src/store/vault/begin.rs"]),
        ("journal(&self.journal).append(", &["src/store/vault.rs"]),
        // Only a demo is made with a past.
        ("Vault::create(", &["src/opening/demo.rs"]),
        (
            ".advance(",
            &[
                "src/domain/caseload.rs",
                // What stands in the journal is read back.
                "src/store/source.rs",
                "src/store/vault/open.rs",
                "src/store/vault/verify.rs",
                "src/workplace.rs",
            ],
        ),
        ("Start {", &["src/app/start.rs", "src/workplace/start.rs"]),
        ("App::new(", &["src/workplace/start.rs"]),
    ] {
        for (path, text) in sources("src") {
            let named = path.display().to_string();
            assert!(
                tests_only(&path) || !code(&text).contains(what) || users.contains(&named.as_str()),
                "{named}: {what}"
            );
        }
    }
}
