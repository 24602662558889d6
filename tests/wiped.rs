//! What the memory of the program still holds once it is locked: no key, no passphrase, nobody.
//!
//! The real program runs in a terminal, works, and locks itself; then every byte of its memory is
//! read from outside and searched for what this test knows.

use std::collections::HashMap;
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};

use hkdf::Hkdf;
use portable_pty::CommandBuilder;
use sha2::{Digest as _, Sha256, Sha512};
use trede::crypto::Key;
use trede::crypto::passphrase::Passphrase;
use trede::crypto::recovery::RecoveryKey;
use trede::store::header::Header;
use trede::store::keyfile::KeyFile;
use trede::store::small_files::Folder;
use trede::store::{Access, members};

use crate::support::program::{PASSPHRASE, Program};
use crate::support::pty::Session;

/// Typed once and refused: it may be the right one with a slip in it.
const WRONG: &str = "eland kwast tulp orgel";
/// Who and what is read, searched, typed and copied before the lock.
const GIVEN: &str = "Ibisvoornaam";
const FAMILY: &str = "Zwaluwkanarie";
const OTHER: &str = "Kwartelkanarie";
const PHONE: &str = "06-00981276";
const NOTE: &str = "Merelnotitie";
const TYPED: &str = "Lijstertekst";
const PASTED: &str = "Grielplaktekst";
const PROMISED: &str = "Fazantbelofte";
const SOUGHT: &str = "zwaluwkan";

/// Bytes that may not be there, and what they are.
struct Needle {
    what: &'static str,
    bytes: Vec<u8>,
    is_text: bool,
}

/// A key, and what HKDF makes of it on the way to every key of a purpose.
fn working(what: &'static str, key: &Key) -> [Needle; 2] {
    let (extracted, _) = Hkdf::<Sha256>::extract(None, key.bytes());
    [needle(what, key.bytes()), needle("extract of a key", &extracted)]
}

fn needle(what: &'static str, bytes: &[u8]) -> Needle {
    Needle { what, bytes: bytes.to_vec(), is_text: false }
}

/// Every key that an open vault works with: the one place that knows how they are come by.
fn keys(program: &Program) -> Vec<Needle> {
    let folder = program.home().join("vault");
    let (header, _) = Header::read(&Folder::at(&folder)).unwrap();
    let access = Access::Passphrase(Some("Sanne".to_owned()), Passphrase::new(PASSPHRASE));
    let unlocked = members::unlock(&header, &access).unwrap();
    let people =
        KeyFile::read(&Folder::at(&folder), header.founding.salt, &unlocked.key).unwrap().0;
    let mut found = vec![
        needle("slot key", unlocked.with.bytes()),
        needle("letterbox key", unlocked.seed.derive("trede letterbox").bytes()),
    ];
    found.extend(working("signing seed", &unlocked.seed));
    // RFC 8032: the scalar, and what nonces are made with.
    let mut expanded: [u8; 64] = Sha512::digest(unlocked.seed.bytes()).into();
    found.push(needle("expanded seed", &expanded[32..]));
    found.push(needle("signing scalar", &expanded[..32]));
    expanded[0] &= 0xf8;
    expanded[31] = expanded[31] & 0x7f | 0x40;
    found.push(needle("signing scalar", &expanded[..32]));
    found.extend(working("vault key", &unlocked.key));
    for purpose in [
        "trede records",
        "trede access",
        "trede catalogue",
        "trede anchor",
        "trede keys",
        "trede header",
        "trede members",
        "trede letter",
        "trede proof",
    ] {
        found.push(needle("key of a purpose", unlocked.key.derive(purpose).bytes()));
    }
    for past in &unlocked.past {
        for key in [&past.records, &past.catalogue, &past.access, &past.anchor] {
            found.push(needle("what is left of a past vault key", key.bytes()));
        }
    }
    found.push(needle("lasting key", unlocked.lasting.bytes()));
    let kept = people.keys.values();
    let of_people = kept.flat_map(|kept| kept.past.iter().map(|(_, key)| key).chain([&kept.now]));
    found.extend(of_people.map(|key: &Key| needle("key of a person", key.bytes())));
    assert!(found.len() >= 14, "{} keys", found.len());
    found
}

/// A text as UTF-8, and as characters of four bytes.
fn text(what: &'static str, text: &str) -> [Needle; 2] {
    let wide: Vec<u8> = text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
    let narrow = Needle { is_text: true, ..needle(what, text.as_bytes()) };
    [narrow, needle(what, &wide)]
}

/// What of it is about people.
const PERSONAL: [&str; 5] = ["name", "phone", "note", "promise", "search"];

fn people() -> Vec<Needle> {
    [
        ("name", GIVEN),
        ("name", FAMILY),
        ("name", OTHER),
        ("phone", PHONE),
        ("note", NOTE),
        ("note", TYPED),
        ("note", PASTED),
        ("promise", PROMISED),
        ("search", SOUGHT),
    ]
    .into_iter()
    .flat_map(|(what, bytes)| text(what, bytes))
    .collect()
}

/// The parts of a process's memory that it can have written, each as it is; `None` where the
/// system does not let us look.
fn memory(process: u32) -> Option<Vec<(String, Vec<u8>)>> {
    let maps = std::fs::read_to_string(format!("/proc/{process}/maps")).ok()?;
    let mut memory = File::open(format!("/proc/{process}/mem")).ok()?;
    let mut parts = Vec::new();
    for line in maps.lines() {
        let mut words = line.split_whitespace();
        let (range, rights) = (words.next()?, words.next()?);
        let name = words.nth(3).unwrap_or("nameless");
        if !rights.starts_with("rw") || name.starts_with("[v") {
            continue;
        }
        let (from, to) = range.split_once('-')?;
        let [from, to] = [from, to].map(|at| u64::from_str_radix(at, 16).unwrap());
        memory.seek(SeekFrom::Start(from)).ok()?;
        let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
        if memory.read_exact(&mut bytes).is_ok() {
            let name = name.rsplit('/').next().unwrap_or(name);
            parts.push((name.to_owned(), bytes));
        }
    }
    Some(parts)
}

/// The places in pages that hold anything: most hold only zeros.
fn written(bytes: &[u8]) -> impl Iterator<Item = usize> {
    const PAGE: usize = 4_096;
    let pages = bytes.chunks(PAGE).enumerate();
    let pages = pages.filter(|(_, page)| **page != [0; PAGE][..page.len()]);
    pages.flat_map(|(nth, page)| nth * PAGE..nth * PAGE + page.len())
}

/// Where the needles lie: what, in which part of memory, how often.
fn search(memory: &[(String, Vec<u8>)], needles: &[Needle]) -> HashMap<(String, String), usize> {
    let mut by_start: HashMap<[u8; 2], Vec<&Needle>> = HashMap::new();
    let mut starts = vec![false; 1 << 16];
    for needle in needles {
        let start = [needle.bytes[0], needle.bytes[1]];
        by_start.entry(start).or_default().push(needle);
        starts[usize::from(u16::from_le_bytes(start))] = true;
    }
    let mut found = HashMap::new();
    for (name, bytes) in memory {
        for at in written(bytes) {
            let Some(start) = bytes[at..].first_chunk() else { continue };
            if !starts[usize::from(u16::from_le_bytes(*start))] {
                continue;
            }
            for needle in &by_start[start] {
                if bytes[at..].starts_with(&needle.bytes) {
                    *found.entry((needle.what.to_owned(), name.clone())).or_default() += 1;
                }
            }
        }
    }
    found
}

/// How often letters of a text lie in a row at some distance, as in a queue of key presses or in
/// the cells of a frame.
fn strewn(memory: &[(String, Vec<u8>)], text: &Needle) -> HashMap<(String, String), usize> {
    /// Fewer letters lie in a row in any long text, at one distance or another.
    const ENOUGH: usize = 9;
    let letters = &text.bytes;
    let mut found = HashMap::new();
    for part in [&letters[..ENOUGH], &letters[letters.len() - ENOUGH..]] {
        for (name, bytes) in memory {
            for at in written(bytes) {
                if bytes[at] != part[0] {
                    continue;
                }
                for step in (4..=128).step_by(4) {
                    let mut steps = part.iter().enumerate();
                    if steps.all(|(nth, letter)| bytes.get(at + nth * step) == Some(letter)) {
                        let place = (text.what.to_owned(), format!("{name}, strewn"));
                        *found.entry(place).or_default() += 1;
                    }
                }
            }
        }
    }
    found
}

/// Reads, searches, types, pastes and copies.
fn work(session: &mut Session, round: &str) {
    session.wait_for("2 in the queue");
    session.send(&format!("/{SOUGHT}"));
    session.wait_for(SOUGHT);
    session.send("\r");
    session.wait_for(NOTE);
    session.send("y");
    session.wait_for(PHONE);
    session.send("c");
    session.wait_for("Contact with");
    session.send(" \t \t");
    session.send(TYPED);
    session.send(&format!("\x1b[200~ {PASTED}\x1b[201~"));
    session.wait_for(PASTED);
    // What was promised before is asked about first: one more in the second round.
    session.send(if round == "one" { "\t\t+14\t" } else { "\t\t\t+14\t" });
    session.send(&format!("{PROMISED} {round}"));
    session.wait_for(PROMISED);
    session.send("\r");
    session.wait_for("takes it back");
}

fn lock(session: &mut Session) {
    session.send("L");
    session.wait_for("trede is locked");
}

/// Says it past the harness, which keeps to itself what a passing test prints.
fn say(line: &str) {
    writeln!(std::io::stderr(), "memory, {line}").unwrap();
}

/// What is left of keys, passphrases and people: one line for each thing and place. `None` where
/// the system does not let us look.
fn left(session: &Session, needles: &[Needle], moment: &str) -> Option<Vec<String>> {
    let Some(memory) = memory(session.process()) else {
        say(&format!("{moment}: the memory of another process cannot be read here: not checked"));
        return None;
    };
    let size: usize = memory.iter().map(|(_, bytes)| bytes.len()).sum();
    let mut found = search(&memory, needles);
    for needle in needles.iter().filter(|needle| needle.is_text) {
        for (place, count) in strewn(&memory, needle) {
            *found.entry(place).or_default() += count;
        }
    }
    let of_people = |what: &str| PERSONAL.contains(&what);
    let count = |personal: bool| -> usize {
        found.iter().filter(|((what, _), _)| of_people(what) == personal).map(|(_, n)| n).sum()
    };
    let (keys, people, kib) = (count(false), count(true), size >> 10);
    say(&format!("{moment}: {kib} KiB, keys and passphrases {keys}, names and notes {people}"));
    let line = |((what, place), count)| format!("{moment}: {what} in {place}: {count}");
    let mut found: Vec<String> = found.into_iter().map(line).collect();
    found.sort();
    Some(found)
}

/// A vault with two people and a renewal of keys behind it.
fn lived_in() -> Program {
    let program = Program::empty();
    for (given, family) in [(GIVEN, FAMILY), ("Nepvoor", OTHER)] {
        let name = ["--given", given, "--family", family, "--phone", PHONE, "--rung", "2"];
        let added = program.json(&[&["add", "resident"][..], &name].concat());
        let code = added["id"].as_str().unwrap();
        let how = ["--channel", "phone", "--outcome", "reached", "--note", NOTE];
        program.json(&[&["contact", code][..], &how, &["--promise", "+0:Bellen"]].concat());
    }
    program.json(&["key", "rotate"]);
    program
}

fn command(program: &Program) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_trede"));
    command.env("TERM", "xterm-256color");
    command.env("TREDE_HOME", program.home());
    command.env("TREDE_LANG", "en");
    command.env("LOGNAME", "Sanne");
    command
}

#[test]
fn a_locked_program_holds_no_key_no_passphrase_and_nobody() {
    let program = lived_in();
    let mut needles = keys(&program);
    needles.extend(text("passphrase", PASSPHRASE));
    needles.extend(text("wrong passphrase", WRONG));
    needles.extend(people());
    let mut by_file = command(&program);
    by_file.env("TREDE_PASSPHRASE_FILE", program.path("passphrase"));
    let mut session = Session::start(by_file, 160, 48);
    work(&mut session, "one");
    let Some(open) = left(&session, &needles, "open") else { return };
    for known in ["vault key", "past vault key", "key of a person", "key of a purpose", "name"] {
        // What is not seen while it is there would not be seen when it is left.
        assert!(open.iter().any(|line| line.contains(known)), "{known}: {open:#?}");
    }
    // A smaller frame: what stood outside it was in memory, too.
    session.resize(120, 30);
    lock(&mut session);
    let mut found = left(&session, &needles, "opened by a file").unwrap();
    session.send(&format!("{WRONG}\r"));
    session.wait_for("does not open the vault");
    found.extend(left(&session, &needles, "refused").unwrap());
    session.send(&format!("{PASSPHRASE}\r"));
    work(&mut session, "two");
    lock(&mut session);
    found.extend(left(&session, &needles, "opened by hand").unwrap());
    session.send(&format!("{PASSPHRASE}\r"));
    session.wait_for("2 in the queue");
    session.send("q");
    assert_eq!(session.exit_code(), 0);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn what_was_typed_before_the_screen_is_wiped_too() {
    let program = lived_in();
    let mut needles = keys(&program);
    needles.extend(text("passphrase", PASSPHRASE));
    needles.extend(people());
    let mut session = Session::start(command(&program), 100, 30);
    session.wait_for("Passphrase:");
    session.send(&format!("{PASSPHRASE}\r"));
    session.wait_for("2 in the queue");
    lock(&mut session);
    let found = left(&session, &needles, "opened at the prompt").unwrap_or_default();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_new_vault_leaves_no_passphrase_and_no_recovery_key() {
    let program = Program::bare();
    let mut session = Session::start(command(&program), 100, 30);
    session.wait_for("There is no vault here yet.");
    session.send("m");
    session.wait_for("Your name:");
    session.send("\r");
    session.wait_for("New passphrase for Sanne");
    session.send(&format!("{PASSPHRASE}\r"));
    session.wait_for("The same once more");
    session.send(&format!("{PASSPHRASE}\r"));
    session.wait_for("Copied?");
    let screen = session.screen().contents();
    let printed: String = screen
        .split_whitespace()
        .skip_while(|word| word.matches('-').count() < 5)
        .take(2)
        .collect();
    let recovery: String = printed.chars().filter(|c| *c != '-').take(52).collect();
    session.send("\r");
    session.wait_for("Type the last 2 groups");
    session.send(&format!("{}\r", recovery.get(44..).unwrap()));
    session.wait_for("Nobody is in this vault yet");
    lock(&mut session);
    let mut needles = keys(&program);
    let parts = [printed.get(..64), printed.get(..14), recovery.get(..12), recovery.get(40..)];
    for secret in parts.into_iter().map(Option::unwrap).chain([recovery.as_str()]) {
        needles.extend(text("recovery key", secret));
    }
    needles.push(needle("recovery key", &recovery.as_bytes()[44..]));
    needles.extend(text("passphrase", PASSPHRASE));
    let key = RecoveryKey::read(&recovery).unwrap().key();
    needles.push(needle("key of the recovery slot", key.bytes()));
    let found = left(&session, &needles, "newly made").unwrap_or_default();
    assert!(found.is_empty(), "{found:#?}");
}
