//! A disk that is full, nearly full, or may hold small files only: everything ends within seconds
//! and with a sentence, nothing acknowledged is lost, and one freed megabyte heals.
//!
//! `TREDE_FULL=1 cargo test --test hard full_disk` tries every step; without it one in a few. Needs
//! root, for a disk of its own.

use std::fs;
use std::process::Command;
use std::time::Duration;

use portable_pty::CommandBuilder;
use serde_json::Value;

use crate::support::disk::Disk;
use crate::support::program::{Answer, Program, answer_within};
use crate::support::pty::Session;

/// Far more than any act needs on a busy machine, and far less than forever.
const BOUND: Duration = Duration::from_secs(15);

/// Free space goes up by so many bytes.
const STEP: u64 = 4 << 10;
const STEPS: u64 = 50;

/// What is freed at the end.
const MEGABYTE: u64 = 1 << 20;

const CONTACT: [&str; 6] = ["contact", "R-1", "--channel", "phone", "--outcome", "reached"];

/// One in so many steps is tried.
fn stride() -> usize {
    std::env::var("TREDE_FULL").ok().and_then(|n| n.parse().ok()).unwrap_or(10)
}

fn within(command: &mut Command) -> Answer {
    answer_within(command, BOUND).unwrap_or_else(|| panic!("{command:?} does not end"))
}

/// Runs an act; whether it was acknowledged. A refusal is one sentence.
fn acknowledged(program: &Program, args: &[&str]) -> bool {
    let answer = within(&mut program.command(args));
    let refused = answer.code == 1 && answer.err.contains("the disk is full");
    assert!(answer.code == 0 || refused, "{args:?}: {answer:?}");
    answer.code == 0
}

/// Proves everything, the projection too: where there is room, it is there.
fn entries(program: &Program) -> u64 {
    let answer = within(&mut program.command(&["verify", "--json"]));
    let report: Value = answer.json();
    let proved = (&report["ok"], report.get("compared"));
    assert_eq!((answer.code, proved), (0, (&true.into(), None)), "{answer:?}");
    report["entries"].as_u64().expect("a number")
}

fn set_aside(program: &Program) -> usize {
    let items = fs::read_dir(program.home().join("vault")).expect("the vault").flatten();
    items.filter(|item| item.file_name().to_string_lossy().contains("damaged")).count()
}

/// A home whose projection lies in one piece of half a megabyte that is nearly full: what is
/// written next needs another one.
fn made() -> Program {
    Program::demo_of(150, 40)
}

/// Works on disks with less and less room. `work` answers how many entries were acknowledged.
fn sweep(work: fn(&Program, &str) -> u64) {
    let made = made();
    let rows: Vec<String> = (0..20).map(|n| format!("K-9{n};Nepmeer{n};2")).collect();
    let file = made.file("more.csv", format!("klantnr;achternaam;trede\n{}\n", rows.join("\n")));
    let before = entries(&made);
    for step in (0..=STEPS).step_by(stride()) {
        let Some(disk) = Disk::mount() else { return };
        let program = made.copied_to(disk.path());
        disk.leave(step * STEP);
        let done = work(&program, &file);
        disk.leave(step * STEP + MEGABYTE);
        let after = entries(&program);
        assert!(after >= before + done, "{step}: {before} and {done} became {after}");
        assert!(set_aside(&program) <= 1, "{step}: a full disk is not filled further");
        assert!(acknowledged(&program, &CONTACT), "{step}: work goes on");
    }
}

#[test]
fn contacts_on_a_full_disk() {
    sweep(|program, _| (0..3).map(|_| u64::from(acknowledged(program, &CONTACT))).sum());
}

#[test]
fn imports_on_a_full_disk() {
    sweep(|program, file| {
        let imported = (0..2).map(|_| acknowledged(program, &["import", "residents", file]));
        // The second time nothing is new.
        u64::from(imported.fold(false, |any, this| any | this))
    });
}

#[test]
fn openings_on_a_full_disk() {
    sweep(|program, _| {
        for _ in 0..2 {
            assert!(acknowledged(program, &["queue"]), "everything can still be read");
        }
        0
    });
}

#[test]
fn the_screen_on_a_full_disk() {
    sweep(|program, _| {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_trede"));
        command.env("TERM", "xterm-256color");
        command.env("TREDE_HOME", program.home());
        command.env("TREDE_LANG", "en");
        command.env("LOGNAME", "Sanne");
        let mut session = Session::start(command, 100, 30);
        session.wait_for("in the queue");
        session.send("n");
        session.wait_until("an answer", |screen| {
            let text = screen.contents();
            text.contains("No answer") || text.contains("the disk is full")
        });
        let done = u64::from(!session.screen().contents().contains("the disk is full"));
        session.send("q");
        assert_eq!(session.exit_code(), 0);
        done
    });
}

/// `ulimit -f` as a full disk: what would end other programs by a signal is answered.
#[test]
fn a_limit_of_the_size_of_files_is_answered_with_a_sentence() {
    let made = made();
    let before = entries(&made);
    for kilobytes in [1, 16, 256, 1_024, 4_096] {
        let elsewhere = tempfile::tempdir().expect("a folder");
        let program = made.copied_to(elsewhere.path());
        let mut limited = Command::new("sh");
        let script = format!("ulimit -f {} && exec \"$0\" \"$@\"", kilobytes * 2);
        limited.args(["-c", &script]).arg(env!("CARGO_BIN_EXE_trede"));
        limited.args(CONTACT).env("TREDE_HOME", program.home()).env("TREDE_LANG", "en");
        limited.env("LOGNAME", "Sanne").env("USER", "Sanne");
        let answer = within(&mut limited);
        let refused = answer.code == 1 && answer.err.contains("the disk is full");
        assert!(answer.code == 0 || refused, "{kilobytes}: {answer:?}");
        assert!(refused || kilobytes > 1, "the limit is felt: {answer:?}");
        let done = u64::from(answer.code == 0);
        assert_eq!(entries(&program), before + done, "{kilobytes}");
        assert!(set_aside(&program) <= 1, "{kilobytes}");
    }
}
