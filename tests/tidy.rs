//! The architecture, enforced: who may name what, how long a file may be, which way `use` points.

use std::fs;
use std::path::{Path, PathBuf};

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
    let second = path.iter().nth(1).unwrap().to_string_lossy();
    second.trim_end_matches(".rs").to_owned()
}

const PURE: [&str; 7] = ["domain", "acts", "triage", "matching", "app", "keymap", "statements"];

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
        if PURE.contains(&room(&path).as_str()) {
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

/// What is needed before a vault is open: neither the command line nor the screen.
const OPENING: &[&str] = &[
    "opening", "app", "config", "crypto", "demo", "domain", "exchange", "i18n", "keymap",
    "runtime", "store",
];
/// The screen stands beside the command line and does not know it.
const SCREEN: &[&str] = &[
    "screen", "opening", "app", "config", "crypto", "domain", "i18n", "keymap", "runtime", "store",
    "ui",
];

#[test]
fn use_points_one_way() {
    let may: &[(&str, &[&str])] = &[
        ("domain", &["domain"]),
        ("keymap", &["keymap", "statements"]),
        ("statements", &["statements"]),
        ("acts", &["acts", "domain", "matching"]),
        ("triage", &["triage", "domain"]),
        ("matching", &["matching", "domain"]),
        ("app", &["app", "acts", "domain", "triage", "matching", "keymap", "i18n"]),
        ("i18n", &["i18n", "domain", "triage", "matching", "keymap", "statements"]),
        ("config", &["config", "triage", "i18n", "keymap", "domain", "statements"]),
        ("crypto", &["crypto"]),
        ("store", &["store", "domain", "crypto"]),
        ("exchange", &["exchange", "acts", "domain", "matching", "crypto", "statements"]),
        ("demo", &["demo", "acts", "domain"]),
        (
            "workplace",
            &[
                "workplace",
                "app",
                "store",
                "config",
                "i18n",
                "keymap",
                "crypto",
                "runtime",
                "domain",
                "acts",
            ],
        ),
        ("ui", &["ui", "app", "domain", "triage", "matching", "keymap", "i18n"]),
        ("opening", OPENING),
        ("screen", SCREEN),
    ];
    for (path, text) in sources("src") {
        let here = room(&path);
        let Some((_, allowed)) = may.iter().find(|(name, _)| *name == here) else { continue };
        for rest in code(&text).split("crate::").skip(1) {
            let other: String = rest
                .chars()
                .take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '_')
                .collect();
            let known = may.iter().any(|(name, _)| *name == other)
                || ["cli", "runtime"].contains(&other.as_str());
            assert!(
                !known || allowed.contains(&other.as_str()),
                "{} uses crate::{other}",
                path.display()
            );
        }
    }
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

/// One way to commit: who names these is named here, and nobody else.
#[test]
fn only_the_workplace_writes_and_puts_the_start_together() {
    for (what, users) in [
        ("vault.append(", &["src/workplace.rs"][..]),
        (".project(", &["src/workplace.rs"]),
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
                !code(&text).contains(what) || users.contains(&named.as_str()),
                "{named}: {what}"
            );
        }
    }
}
