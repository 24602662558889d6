//! A full disk, folders of others, fifty starts at once, a thousand wrong passphrases.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, chown};

use portable_pty::CommandBuilder;
use trede::crypto::passphrase::Passphrase;
use trede::demo::Size;
use trede::store::{Access, StoreError, Vault};

use crate::support::faults::{Fault, inject};
use crate::support::program::{Answer, PASSPHRASE, Program, answer};
use crate::support::pty::Session;
use crate::support::table::{access, sealed};

fn worked() -> Program {
    let program = Program::empty();
    let file = program.file("x.csv", "naam;trede\nAda Nepvis;2\nBo Nepland;1\nCor Nepweg;2\n");
    program.json(&["import", "residents", &file]);
    program
}

/// Runs a command on a disk that is full from this change on.
fn on_a_full_disk(program: &Program, args: &[&str], from: u32) -> Answer {
    let mut command = program.command(args);
    inject(&mut command, &program.home(), &program.path("trace"), Fault::Full(from));
    answer(&mut command)
}

#[test]
fn with_a_full_disk_everything_can_still_be_read() {
    let program = worked();
    let queue = program.run(&["queue"]);
    for _ in 0..3 {
        let read = on_a_full_disk(&program, &["queue"], 1);
        assert_eq!((read.code, &read.out), (0, &queue.out), "{read:?}");
        assert!(read.err.contains("could not be written down"), "{read:?}");
        let shown = on_a_full_disk(&program, &["show", "R-2"], 1);
        assert!(shown.code == 0 && shown.out.contains("Bo Nepland"), "{shown:?}");
        let act = ["contact", "R-1", "--channel", "phone", "--outcome", "reached"];
        let refused = on_a_full_disk(&program, &act, 1);
        assert_eq!(refused.code, 1, "{refused:?}");
        assert!(refused.err.contains("the disk is full"), "{refused:?}");
    }
    let aside = fs::read_dir(program.home().join("vault")).unwrap().flatten();
    let aside = aside.filter(|item| item.file_name().to_string_lossy().contains("damaged"));
    assert!(aside.count() <= 1, "a full disk is not filled further");
    let report = program.json(&["verify"]);
    assert_eq!((&report["ok"], &report["entries"]), (&true.into(), &1.into()));
    program.json(&["request", "R-1"]);
}

#[test]
fn a_vault_that_could_not_be_finished_leaves_nothing_in_the_way() {
    for from in 1..40 {
        let program = Program::bare();
        let phrase = program.file("phrase", PASSPHRASE);
        let init = ["init", "--passphrase-file", phrase.as_str()];
        let mut command = program.command(&init);
        inject(&mut command, &program.home(), &program.path("trace"), Fault::Full(from));
        let full = answer(&mut command);
        if full.code == 0 {
            assert!(from > 5, "some of the changes must be felt");
            break;
        }
        assert!(!full.err.contains("panicked"), "{full:?}");
        let again = program.run(&init);
        assert_eq!(again.code, 0, "{from}: {full:?} then {again:?}");
    }
}

#[test]
fn what_is_open_to_others_is_closed_and_what_is_theirs_is_left_alone() {
    let program = worked();
    let vault = program.home().join("vault");
    for name in ["vault", "journal", "keys", "access"] {
        fs::set_permissions(vault.join(name), fs::Permissions::from_mode(0o666)).unwrap();
    }
    fs::set_permissions(&vault, fs::Permissions::from_mode(0o777)).unwrap();
    program.json(&["queue"]);
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&vault), 0o700);
    for name in ["vault", "journal", "keys", "access"] {
        assert_eq!(mode(&vault.join(name)), 0o600, "{name}");
    }
    // Only root can give a folder away; elsewhere the rule itself is tested beside the code.
    if chown(&vault, Some(12_345), None).is_ok() {
        let refused = program.run(&["queue"]);
        assert!(refused.code == 1 && refused.err.contains("somebody else"), "{refused:?}");
        chown(&vault, Some(0), None).unwrap();
        assert_eq!(program.run(&["queue"]).code, 0);
    }
}

#[test]
fn of_fifty_starts_at_once_one_wins() {
    let program = worked();
    let script = "\"$0\"; echo \"ended with $?\"; read line";
    let start = || {
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", script, env!("CARGO_BIN_EXE_trede")]);
        command.env("TERM", "xterm-256color");
        command.env("TREDE_HOME", program.home());
        command.env("TREDE_LANG", "en");
        command.env("LOGNAME", "Sanne");
        command.env("TREDE_PASSPHRASE_FILE", program.path("passphrase"));
        Session::start(command, 80, 24)
    };
    let mut sessions: Vec<Session> = (0..50).map(|_| start()).collect();
    let mut winners = 0;
    for session in &mut sessions {
        session.wait_until("an end or the queue", |screen| {
            let text = screen.contents();
            text.contains("in the queue") || text.contains("ended with")
        });
        let text = session.screen().contents();
        if text.contains("in the queue") {
            winners += 1;
        } else {
            assert!(text.contains("ended with 3"), "{text}");
            assert!(text.contains("open in another program"), "{text}");
        }
    }
    assert_eq!(winners, 1);
    drop(sessions);
}

#[test]
fn a_thousand_wrong_passphrases_open_nothing_and_are_counted() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("v");
    let opened = sealed(&folder, Size { residents: 2, offers: 1, seed: 5 });
    opened.close();
    let wrong = |n: usize| match n % 4 {
        0 => format!("{PASSPHRASE}{n}"),
        1 => PASSPHRASE.chars().take(n % PASSPHRASE.len()).collect(),
        2 => PASSPHRASE.replace('a', &n.to_string()),
        _ => n.to_string(),
    };
    for n in 0..1_000 {
        let user = if n % 5 == 0 { "Niemand" } else { "Sanne" };
        let access = Access::Passphrase(Some(user.to_owned()), Passphrase::new(&wrong(n)));
        assert_eq!(Vault::unlock(&folder, &access).err(), Some(StoreError::WrongPassphrase), "{n}");
    }
    let vault = Vault::unlock(&folder, &access()).unwrap().vault;
    assert_eq!(vault.failed(), 1_000);
}
