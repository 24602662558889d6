//! The page about the format says what the code does: the shapes of all values and the vectors.
//!
//! `cargo xtask generated` writes both anew.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use trede::crypto::passphrase::Passphrase;
use trede::crypto::seal;
use trede::digest::hex;
use trede::store::anchor::{self, Anchor};
use trede::store::header::Header;
use trede::store::members::unlock;
use trede::store::small_files::Folder;
use trede::store::{Access, Vault};

use crate::support::program::{PASSPHRASE, Program};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files that hold frozen shapes.
fn sources() -> Vec<String> {
    let wire = root().join("src/store/wire_v1");
    let mut paths: Vec<PathBuf> =
        fs::read_dir(wire).unwrap().map(|item| item.unwrap().path()).collect();
    paths.sort();
    paths.push(root().join("src/store/marks.rs"));
    paths.push(root().join("src/store/roster.rs"));
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

fn is_frozen(before: &str) -> bool {
    before.contains("Deserialize")
}

/// The lines between an opening and its closing brace, without comments.
fn block(lines: &[&str], from: usize) -> Vec<String> {
    let indent = lines[from].len() - lines[from].trim_start().len();
    let closes = |line: &&str| {
        line.trim_start().starts_with('}') && line.len() - line.trim_start().len() <= indent
    };
    let end = lines[from..].iter().position(closes).unwrap() + from;
    let inside = lines[from + 1..end].iter().map(|line| line.trim());
    inside
        .filter(|line| !line.starts_with("//") && !line.is_empty())
        .map(|line| line.trim_end_matches(',').trim_start_matches("pub ").to_owned())
        .collect()
}

/// Number and name of every act, from the list that the wire is made of.
fn numbered_acts() -> Vec<String> {
    let list = fs::read_to_string(root().join("src/domain/act.rs")).unwrap();
    let numbered = list.lines().filter_map(|line| {
        let (number, rest) = line.trim().split_once(' ')?;
        let name = rest.split(' ').next()?;
        Some((number.parse::<u8>().ok()?, name))
    });
    let mut acts: Vec<(u8, &str)> = numbered.collect();
    acts.sort_unstable();
    acts.iter().map(|(number, name)| format!("{number} = {name}")).collect()
}

/// Every shape, one line each.
fn shapes() -> String {
    let mut text =
        "type Hash = [u8; 32]\ntype PublicKey = [u8; 32]\ntype SlotId = [u8; 16]\n".to_owned();
    for source in sources() {
        let lines: Vec<&str> = source.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let bare = line.trim().trim_start_matches("pub ");
            let before = lines[at.saturating_sub(1)];
            let name = |word: &str| {
                let rest = bare.strip_prefix(word)?;
                Some(rest.split([' ', '{', '(', '<']).next().unwrap_or_default().to_owned())
            };
            let versioned = bare.contains("V1 ") || bare.contains("V2 ");
            if bare.contains(" of ") && bare.ends_with('{') && versioned {
                let name = bare.split(' ').next().unwrap();
                writeln!(text, "struct {name}: {}", block(&lines, at).join("; ")).unwrap();
            } else if name("numbered! { ").is_some_and(|name| name == "Act") {
                writeln!(text, "words Act: {}", numbered_acts().join(", ")).unwrap();
            } else if let Some(name) = name("numbered! { ") {
                writeln!(text, "words {name}: {}", block(&lines, at).join(", ")).unwrap();
            } else if let Some(name) = name("struct ").filter(|_| is_frozen(before)) {
                if bare.ends_with('{') {
                    writeln!(text, "struct {name}: {}", block(&lines, at).join("; ")).unwrap();
                } else {
                    let inner = bare.trim_end_matches(");").split_once('(').unwrap().1;
                    writeln!(text, "type {name} = {inner}").unwrap();
                }
            } else if let Some(name) = name("enum ").filter(|_| is_frozen(before)) {
                let variants = block(&lines, at);
                let numbered = variants.iter().enumerate().map(|(n, v)| format!("{n} {v}"));
                let all = numbered.collect::<Vec<_>>().join("; ");
                writeln!(text, "enum {name}: {all}").unwrap();
            } else if let Some(rest) = bare
                .strip_prefix("type ")
                .filter(|rest| rest.contains(" = (") && rest.ends_with(';') && rest.contains("V1"))
            {
                writeln!(text, "type {}", rest.trim_end_matches(';')).unwrap();
            }
        }
    }
    text
}

/// The values on the way into the golden vault of the second format.
fn vectors() -> String {
    let folder = root().join("tests/golden/v2");
    let (header, _) = Header::read(&Folder::at(&folder)).unwrap();
    let phrase = Passphrase::new(PASSPHRASE);
    let access = Access::Passphrase(Some("Sanne".to_owned()), phrase);
    let unlocked = unlock(&header, &access).unwrap();
    let slot = header.slots.iter().find(|slot| slot.id == unlocked.slot).unwrap();
    let key = anchor::key(&unlocked.key);
    let (anchor, _) = Anchor::read(&folder, header.founding.salt, &[&key]);
    let anchor = anchor.unwrap();
    let mut slots = header.slots.iter();
    let rachid = slots.find(|slot| slot.kind.is_passphrase() && !slot.letters.is_empty()).unwrap();
    let phrase = Passphrase::new("appel brug wolk trein");
    let with = phrase.key(&rachid.salt, rachid.cost()).unwrap();
    let opened = seal::open(&with, &rachid.place(header.founding.salt), &rachid.sealed).unwrap();
    let mut text = String::new();
    let mut line = |what: &str, value: &str| writeln!(text, "{what:<22} {value}").unwrap();
    line("vault id", &hex(&header.founding.salt.to_be_bytes()));
    line("slot of Sanne", &hex(&slot.id));
    line("salt", &hex(&slot.salt));
    line("place of the slot", &hex(&slot.place(header.founding.salt)));
    line("slot key", &hex(unlocked.with.bytes()));
    line("vault key", &hex(unlocked.key.bytes()));
    line("seed", &hex(unlocked.seed.bytes()));
    line("first statement", &hex(unlocked.roster.root()));
    line("slot of Rachid", &hex(&rachid.id));
    line("his slot key", &hex(with.bytes()));
    line("key before the letter", &hex(&opened[..32]));
    line("his seed", &hex(&opened[32..64]));
    line("address of his letter", &hex(&rachid.address));
    line("key of the header", &hex(unlocked.key.derive("trede header").bytes()));
    line("key of the anchor", &hex(key.bytes()));
    line("hash of the header", &hex(&header.mark().unwrap().hash));
    line("anchor", &format!("generation {}", anchor.generation));
    for (what, mark) in [
        ("  header", anchor.marks.header),
        ("  keys", anchor.marks.keys),
        ("  journal", anchor.marks.journal),
        ("  access log", anchor.marks.log),
    ] {
        line(what, &format!("{} {}", mark.no, hex(&mark.hash)));
    }
    text
}

/// Compares the block between two marks with what it must be, or writes it.
fn hold(page: &Path, name: &str, expected: &str) {
    let text = fs::read_to_string(page).unwrap();
    let (begin, end) = (format!("<!-- {name} -->\n```text\n"), "```\n<!-- end -->");
    let (before, rest) = text.split_once(&begin).unwrap_or_else(|| panic!("{name} has no place"));
    let (found, after) = rest.split_once(end).unwrap();
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        fs::write(page, [before, &begin, expected, end, after].concat()).unwrap();
    } else {
        assert_eq!(found, expected, "cargo xtask generated");
    }
}

#[test]
fn the_page_holds_every_shape_and_vector() {
    let page = root().join("docs/format.md");
    hold(&page, "shapes", &shapes());
    hold(&page, "vectors", &vectors());
    let text = fs::read_to_string(&page).unwrap();
    // A shape that is named and not there would leave a stranger alone.
    for word in shapes().split(|c: char| !c.is_ascii_alphanumeric()) {
        let is_shape = word.len() > 2 && (word.ends_with("V1") || word.ends_with("V2"));
        let there = ["struct ", "enum ", "type "]
            .iter()
            .any(|kind| text.contains(&format!("{kind}{word}")));
        assert!(!is_shape || there, "{word} has no shape");
    }
}

/// Python with the packages that the decryptor needs; `.ci/run` makes it.
fn python() -> Option<PathBuf> {
    let made = root().join("target/decryptor/bin/python");
    made.exists().then_some(made)
}

#[test]
fn a_strangers_decryptor_opens_the_golden_vaults_and_a_fresh_one() {
    let Some(python) = python() else {
        assert!(std::env::var_os("CI").is_none(), ".ci/run makes target/decryptor");
        return;
    };
    let fresh = Program::empty();
    crate::support::program::lived(&fresh, "Versmerk");
    let words = ["--answer", "happy=7", "--answer", "helped=AntwoordVersmerk"];
    fresh.json(&[&["measure", "take", "R-1"], &words[..]].concat());
    let dossier = fresh.json(&["dossier", "R-1", "--format", "json"]);
    assert!(dossier.to_string().contains("FamilieVersmerk"));
    let fresh_vault = fresh.home().join("vault");
    // One of the first format that was carried over: its old entries name slots of then.
    let carried = Program::empty();
    fs::remove_dir_all(carried.home()).unwrap();
    crate::support::files::copy(&root().join("tests/golden/v1"), &carried.home().join("vault"));
    carried.json(&["request", "R-1"]);
    for (folder, mark, erased) in [
        (root().join("tests/golden/v1"), "Goudmerk", true),
        (root().join("tests/golden/v2"), "Goudmerk", true),
        (carried.home().join("vault"), "Goudmerk", true),
        (fresh_vault.clone(), "Versmerk", false),
    ] {
        let mut command = Command::new(&python);
        command.arg(root().join("tests/decryptor.py")).arg(&folder);
        command.args(["--user", "Sanne", "--format-page"]).arg(root().join("docs/format.md"));
        let output = command.env("TREDE_PASSPHRASE", PASSPHRASE).output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let wrong = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{folder:?}: {said}{wrong}");
        for part in ["Voor", "Familie", "Notitie", "Toezegging", "Doel"] {
            assert!(said.contains(&format!("{part}{mark}")), "{folder:?}: {part}: {said}");
        }
        assert!(said.contains("destroyed: 0 parts") != erased, "{folder:?}: {said}");
        let opened = Vault::unlock(&fresh_vault, &crate::support::table::access()).unwrap();
        let head = hex(&opened.vault.anchors()[0]);
        assert!(erased || said.contains(&head), "the same last hash: {said}");
    }
}
