//! Every write, sync, rename and opening fails once: nothing is acknowledged that is not there,
//! nothing is half done, and trying again works.
//!
//! `TREDE_FAULTS=1 cargo test --test hard faults` tries every change; without it one in a few.

use std::fs;

use crate::support::faults::{EIO, ENOSPC, Fault, changes, inject};
use crate::support::files::copy;
use crate::support::program::{Answer, Program, answer};

/// One in so many changes is made to fail.
fn stride() -> usize {
    std::env::var("TREDE_FAULTS").ok().and_then(|n| n.parse().ok()).unwrap_or(7)
}

/// What a home holds, as far as an act can change it.
#[derive(Debug, PartialEq, Eq, Clone)]
struct Holds {
    entries: u64,
    residents: u64,
    head: String,
    keys: u64,
}

fn holds(program: &Program) -> Holds {
    let report = program.json(&["verify"]);
    assert_eq!(report["ok"], true, "{report}");
    let number = |name: &str| report[name].as_u64().expect("a number");
    let head = report["head"].as_str().expect("a hash").to_owned();
    let users = program.json(&["user", "list"]);
    let keys = users["keys"].as_u64().expect("a number");
    Holds { entries: number("entries"), residents: number("residents"), head, keys }
}

/// Runs an act with this fault in front of it.
fn attempt(
    program: &Program,
    act: &[&str],
    fault: Fault,
) -> (Answer, Vec<(String, std::path::PathBuf)>) {
    let trace = program.path("trace");
    drop(fs::remove_file(&trace));
    let mut command = program.command(act);
    inject(&mut command, &program.home(), &trace, fault);
    (answer(&mut command), changes(&trace))
}

/// Lets every change of an act fail in turn. `done` says whether the home shows that it was done.
fn sweep(act: &[&str], done: fn(&Holds, &Holds) -> bool) {
    let program = Program::empty();
    let people: Vec<String> = (0..12).map(|n| format!("K-{n};Nep{n};2")).collect();
    let file =
        program.file("begin.csv", format!("klantnr;achternaam;trede\n{}", people.join("\n")));
    program.json(&["import", "residents", &file]);
    program.file("more.csv", "klantnr;achternaam;trede\nK-100;Nepmeer;2\n");
    let act: Vec<String> =
        act.iter().map(|arg| arg.replace("HOME", program.path("").to_str().unwrap())).collect();
    let act: Vec<&str> = act.iter().map(String::as_str).collect();
    let before = holds(&program);
    let kept = program.path("kept");
    copy(&program.home(), &kept);
    let (whole, all) = attempt(&program, &act, Fault::Never);
    assert_eq!(whole.code, 0, "{whole:?}");
    assert!(done(&before, &holds(&program)) && all.len() > 5, "{}", all.len());
    let count = u32::try_from(all.len()).unwrap();
    let mut refused = 0;
    for at in (1..=count).step_by(stride()) {
        for fault in
            [Fault::Once(at, EIO), Fault::Once(at, ENOSPC), Fault::Full(at), Fault::Kill(at)]
        {
            fs::remove_dir_all(program.home()).unwrap();
            copy(&kept, &program.home());
            let (answer, _) = attempt(&program, &act, fault);
            assert!(!answer.err.contains("panicked"), "{fault:?}: {answer:?}");
            let killed = matches!(fault, Fault::Kill(_));
            assert!(killed || matches!(answer.code, 0 | 1), "{fault:?}: {answer:?}");
            assert!(killed || answer.code == 0 || !answer.err.is_empty(), "{fault:?}: a sentence");
            let after = holds(&program);
            let is_done = done(&before, &after);
            assert!(is_done || after.entries == before.entries, "{fault:?}: half done: {after:?}");
            assert!(is_done || answer.code != 0, "{fault:?}: said done, and is not: {answer:?}");
            assert!(
                killed || !is_done || answer.code == 0,
                "{fault:?}: refused, and done: {answer:?}"
            );
            refused += u32::from(answer.code == 1);
            if !is_done {
                let (again, _) = attempt(&program, &act, Fault::Never);
                assert_eq!(again.code, 0, "{fault:?}: trying again: {again:?}");
                assert!(done(&before, &holds(&program)), "{fault:?}");
            }
        }
    }
    assert!(refused > 0, "some of the faults must be felt");
}

#[test]
fn of_a_contact() {
    let act =
        ["contact", "R-1", "--channel", "phone", "--outcome", "reached", "--promise", "+7:bellen"];
    sweep(&act, |before, after| after.entries == before.entries + 1);
}

#[test]
fn of_an_import() {
    sweep(&["import", "residents", "HOMEmore.csv"], |before, after| {
        after.residents == before.residents + 1
    });
}

#[test]
fn of_an_erasure() {
    let act = ["erase", "R-1", "--reason", "op verzoek", "--confirm", "R-1"];
    sweep(&act, |before, after| after.residents == before.residents - 1);
}

#[test]
fn of_new_keys() {
    sweep(&["key", "rotate"], |before, after| after.keys == before.keys + 1);
}

/// Header, keys and lists are replaced whole: written beside, synced, renamed, and the name synced.
#[test]
fn nothing_small_is_replaced_but_whole_and_synced() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nep", "--rung", "2"]);
    let new = program.file("new", "appel brug wolk trein");
    let acts: [&[&str]; 4] = [
        &["add", "resident", "--family", "Nepweg", "--rung", "2"],
        &["user", "add", "Rachid", "--new-passphrase-file", &new],
        &["key", "rotate"],
        &["erase", "R-1", "--reason", "op verzoek", "--confirm", "R-1"],
    ];
    let mut replaced = std::collections::BTreeSet::new();
    for act in acts {
        let (answer, mut changes) = attempt(&program, act, Fault::Never);
        assert_eq!(answer.code, 0, "{answer:?}");
        // The projection has a thread of its own, which writes in between.
        changes.retain(|(_, path)| path.components().all(|part| part.as_os_str() != "projection"));
        let name =
            |path: &std::path::Path| path.file_name().unwrap().to_string_lossy().into_owned();
        for (at, (kind, path)) in changes.iter().enumerate() {
            let small = ["vault", "vault.2", "keys", "keys.2", "keys.next"];
            let is_backup = path.to_string_lossy().contains("making-");
            if !small.contains(&name(path).as_str()) || is_backup || path.is_dir() {
                continue;
            }
            assert_eq!(kind, "rename", "{path:?} is never written in place: {changes:?}");
            let beside = path.with_file_name(format!("{}.new", name(path)));
            let earlier = changes[..at].iter().rev();
            let last: Vec<&str> = earlier
                .take_while(|(_, other)| *other == beside)
                .map(|(kind, _)| kind.as_str())
                .collect();
            assert_eq!(last.first(), Some(&"sync"), "{path:?}: {changes:?}");
            assert!(last.contains(&"write") && last.contains(&"open"), "{path:?}: {last:?}");
            let (next, folder) = &changes[at + 1];
            assert_eq!((next.as_str(), folder.as_path()), ("sync", path.parent().unwrap()));
            replaced.insert(name(path));
        }
    }
    assert_eq!(replaced.len(), 5, "{replaced:?}");
}

/// Everything that is acknowledged was synced first.
#[test]
fn no_entry_is_acknowledged_before_it_is_synced() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nep", "--rung", "2"]);
    for _ in 0..20 {
        let act = ["contact", "R-1", "--channel", "phone", "--outcome", "no-answer"];
        let (answer, changes) = attempt(&program, &act, Fault::Never);
        assert_eq!(answer.code, 0, "{answer:?}");
        let journal: Vec<&str> = changes
            .iter()
            .filter(|(_, path)| path.ends_with("vault/journal"))
            .map(|(kind, _)| kind.as_str())
            .collect();
        assert_eq!(journal, ["open", "write", "sync"]);
    }
}
