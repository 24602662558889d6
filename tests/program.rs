//! The real program in a real terminal.

use std::thread;
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;
use rust_xlsxwriter::Workbook;
use rustix::process::{Pid, Signal, kill_process};
use vt100::MouseProtocolMode;

use crate::support::program::Program;
use crate::support::pty::Session;

fn started(program: &Program, columns: u16, rows: u16) -> Session {
    // A shell around it, so that the terminal outlives the program.
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", "echo shell $$; exec \"$0\"", env!("CARGO_BIN_EXE_trede")]);
    command.env("TERM", "xterm-256color");
    command.env("TREDE_HOME", program.home());
    command.env("TREDE_LANG", "en");
    command.env("USER", "Sanne");
    command.env("LOGNAME", "Sanne");
    let mut session = Session::start(command, columns, rows);
    session.wait_for("in the queue");
    session
}

#[test]
fn a_day_is_worked_left_and_found_again() {
    let program = Program::demo();
    let mut session = started(&program, 120, 40);
    session.send("n");
    session.wait_for("takes it back");
    session.send("q");
    session.wait_until("the terminal given back", |screen| !screen.alternate_screen());
    assert_eq!(session.exit_code(), 0);
    let history = program.json(&["history", "--limit", "1"]);
    assert!(history["rows"][0]["did"].as_str().expect("text").starts_with("No answer"));
    let mut session = started(&program, 80, 24);
    session.send("u");
    session.wait_for("Taken back");
    session.send("q");
    assert_eq!(session.exit_code(), 0);
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn another_sheet_of_a_spreadsheet_is_read_with_a_key() {
    let program = Program::demo();
    let mut book = Workbook::new();
    for (name, family) in [("Uitleg", "Testberg"), ("Inwoners", "Proefman"), ("Oud", "Nepdam")] {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        for (column, header) in (0..).zip(["Klantnr", "Achternaam", "Trede"]) {
            sheet.write_string(0, column, header).expect("a header");
        }
        for (column, cell) in (0..).zip(["K-901", family, "2"]) {
            sheet.write_string(1, column, cell).expect("a cell");
        }
    }
    let path = program.file("boek.xlsx", book.save_to_buffer().expect("a workbook"));
    let mut session = started(&program, 120, 40);
    session.send("xi\u{15}");
    session.send(&path);
    session.send("\r");
    session.wait_for("Testberg");
    // The settings stand above the columns; the sheets come round.
    session.send("\u{1b}[A");
    for (key, family) in
        [("C", "Proefman"), ("C", "Nepdam"), ("C", "Testberg"), ("D", "Nepdam"), ("D", "Proefman")]
    {
        session.send(&format!("\u{1b}[{key}"));
        session.wait_for(family);
    }
    session.send("\r");
    session.wait_for("1 new");
    session.send("\r");
    session.wait_for("takes it back");
    session.send("q");
    assert_eq!(session.exit_code(), 0);
    let found = program.json(&["find", "K-901"]).to_string();
    assert!(found.contains("Proefman"), "{found}");
}

#[test]
fn a_killed_program_has_lost_nothing_that_was_said_to_be_saved() {
    let program = Program::demo();
    let mut session = started(&program, 120, 40);
    let shown = session.raw();
    let pid = shown.lines().find_map(|line| line.trim().strip_prefix("shell ")?.parse().ok());
    session.send("n");
    session.wait_for("takes it back");
    let pid = Pid::from_raw(pid.expect("the number of the process")).expect("a process");
    kill_process(pid, Signal::KILL).expect("killed");
    session.exit_code();
    let history = program.json(&["history", "--limit", "1"]);
    assert!(history["rows"][0]["did"].as_str().expect("text").starts_with("No answer"));
    assert_eq!(program.json(&["verify"])["ok"], true);
}

#[test]
fn a_killed_program_has_kept_what_was_typed_before_the_pause() {
    let program = Program::demo();
    let drafts = program.home().join("vault").join("drafts");
    let mut session = started(&program, 120, 40);
    let shown = session.raw();
    let pid = shown.lines().find_map(|line| line.trim().strip_prefix("shell ")?.parse().ok());
    session.send("c\t\tEen lang verhaal");
    session.wait_for("Een lang verhaal");
    // Nothing more is pressed and nothing drawn: it is written by itself.
    let deadline = Instant::now() + Duration::from_secs(20);
    while !drafts.exists() {
        assert!(Instant::now() < deadline, "nothing was kept");
        thread::yield_now();
    }
    let pid = Pid::from_raw(pid.expect("the number of the process")).expect("a process");
    kill_process(pid, Signal::KILL).expect("killed");
    session.exit_code();
    let mut session = started(&program, 120, 40);
    session.send("c");
    session.wait_for("Een lang verhaal");
    session.send("\u{3}");
    assert_eq!(session.exit_code(), 0);
}

/// The program in front of a vault whose passphrase it asks for.
fn locked(program: &Program) -> Session {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_trede"));
    command.env("TERM", "xterm-256color");
    command.env("TREDE_HOME", program.home());
    command.env("TREDE_LANG", "en");
    command.env("LOGNAME", "Sanne");
    let mut session = Session::start(command, 100, 30);
    session.wait_for("Passphrase:");
    session
}

#[test]
fn a_locked_vault_shows_nobody_and_opens_where_one_was() {
    let program = Program::empty();
    for name in ["Eerste", "Tweede", "Derde"] {
        program.json(&["add", "resident", "--family", name, "--rung", "2"]);
    }
    let mut session = locked(&program);
    session.send("verkeerd\r");
    session.wait_for("does not open the vault");
    session.send("fiets maan koffie dijk\r");
    session.wait_for("3 in the queue");
    assert!(!session.raw().contains("fiets"), "a passphrase is never echoed");
    session.send("j");
    session.wait_for("2/3");
    session.send("L");
    session.wait_for("trede is locked");
    let screen = session.screen().contents();
    assert!(!["Eerste", "Tweede", "Derde"].iter().any(|name| screen.contains(name)), "{screen}");
    session.send("fiets\r");
    session.wait_for("does not open the vault");
    session.send("fiets maan koffie dijk\r");
    session.wait_for("2/3");
    session.send("q");
    assert_eq!(session.exit_code(), 0);
}

#[test]
fn the_mouse_is_nobodys_unless_the_settings_say_so_and_never_at_the_lock() {
    let program = Program::empty();
    for name in ["Eerste", "Tweede", "Derde"] {
        program.json(&["add", "resident", "--family", name, "--rung", "2"]);
    }
    let taken =
        |session: &Session| session.screen().mouse_protocol_mode() != MouseProtocolMode::None;
    for wanted in [false, true] {
        let settings = format!("[interface]\nmouse = {wanted}\n");
        std::fs::write(program.home().join("trede.toml"), settings).expect("settings");
        let mut session = locked(&program);
        assert!(!taken(&session), "there is nothing to press yet");
        session.send("fiets maan koffie dijk\r");
        session.wait_for("3 in the queue");
        session.send("j");
        session.wait_for("2/3");
        assert_eq!(taken(&session), wanted);
        // The third of three rows of two lines below the title.
        session.send("\x1b[<0;5;7M\x1b[<0;5;7m");
        session.send("G");
        session.wait_for("3/3");
        session.send("\x1b[<0;5;3M");
        if wanted {
            session.wait_for("1/3");
        }
        session.send("L");
        session.wait_for("trede is locked");
        assert!(!taken(&session), "and nothing at the lock");
        session.send("fiets maan koffie dijk\r");
        session.wait_for(if wanted { "1/3" } else { "3/3" });
        assert_eq!(taken(&session), wanted, "as it was");
        session.send("q");
        assert_eq!(session.exit_code(), 0);
        assert_eq!(session.raw().contains("\x1b[?1000h"), wanted);
    }
}

#[test]
fn the_first_start_makes_a_vault_or_shows_the_demo() {
    let program = Program::bare();
    let begin = || {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_trede"));
        command.env("TERM", "xterm-256color");
        command.env("TREDE_HOME", program.home());
        command.env("TREDE_LANG", "en");
        command.env("LOGNAME", "Sanne");
        Session::start(command, 100, 30)
    };
    let mut session = begin();
    session.wait_for("There is no vault here yet.");
    session.send("m");
    session.wait_for("Your name:");
    session.send("\r");
    session.wait_for("New passphrase for Sanne");
    session.send("kort\r");
    session.wait_for("too short");
    session.send("fiets maan koffie dijk\r");
    session.wait_for("The same once more");
    session.send("fiets maan koffie dijk\r");
    session.wait_for("Copied?");
    let screen = session.screen().contents();
    let key: String = screen
        .split_whitespace()
        .skip_while(|word| word.matches('-').count() < 5)
        .take(2)
        .collect();
    session.send("\r");
    session.wait_for("Type the last 2 groups");
    session.send("0000 0000\r");
    session.wait_for("Look once more");
    session.send("\r");
    session.wait_for("Type the last 2 groups");
    let letters: String = key.chars().filter(char::is_ascii_alphanumeric).take(52).collect();
    session.send(&format!("{}\r", letters.get(44..52).unwrap_or_default().to_lowercase()));
    session.wait_for("Nobody is in this vault yet");
    session.send("q");
    assert_eq!(session.exit_code(), 0);
    assert!(program.home().join("vault/journal").exists());
    let other = Program::bare();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_trede"));
    command.env("TERM", "xterm-256color");
    command.env("TREDE_HOME", other.home());
    command.env("TREDE_LANG", "en");
    let mut session = Session::start(command, 100, 30);
    session.wait_for("There is no vault here yet.");
    session.send("d");
    session.wait_for("in the queue");
    session.send("q");
    assert_eq!(session.exit_code(), 0);
    assert!(!other.home().exists(), "a demo leaves nothing behind");
}

#[test]
fn a_hangup_ends_it_and_gives_the_vault_back() {
    let program = Program::demo();
    let mut session = started(&program, 100, 30);
    session.hang_up("");
    session.exit_code();
    assert_eq!(program.run(&["queue"]).code, 0);
}
