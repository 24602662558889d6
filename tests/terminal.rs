//! The terminal is always given back, seen from the shell that started the program.

use portable_pty::CommandBuilder;
use rustix::process::{Pid, Signal, kill_process};
use vt100::{MouseProtocolEncoding, MouseProtocolMode, Screen};

use crate::support::pty::{Session, example};

const COLUMNS: u16 = 200;
const ROWS: u16 = 50;
const FRAME_BEGINS: &str = "\x1b[?2026h";
const FRAME_ENDS: &str = "\x1b[?2026l";

/// A shell around the program (`$0`): the modes before and after, and the exit code.
const AROUND: &str = r#"
modes() { stty -g | cksum; }
echo "before $(modes)"; "$0"; echo "code $?"; echo "after $(modes)"; echo done; read hold"#;

fn in_shell(flags: &str, script: &str) -> Session {
    let mut command = CommandBuilder::new("sh");
    command.args([flags, script]);
    command.arg(example("terminal_probe"));
    command.env("TERM", "xterm-256color");
    command.env("NO_COLOR", "1");
    Session::start(command, COLUMNS, ROWS)
}

fn probe() -> Session {
    let mut session = in_shell("-c", AROUND);
    session.wait_for("keys 0");
    assert!(session.screen().alternate_screen());
    assert!(session.screen().bracketed_paste());
    assert!(!session.screen().hide_cursor());
    let coloured = session.screen().cell(0, 0).expect("a cell");
    assert!(coloured.inverse(), "NO_COLOR must not wipe reverse video; the theme answers it");
    session
}

fn signal(session: &Session, signal: Signal) {
    let screen = session.screen().contents();
    let pid = screen.split_whitespace().nth(1).and_then(|pid| pid.parse().ok());
    let pid = pid.and_then(Pid::from_raw).expect("the probe shows its process id");
    kill_process(pid, signal).expect("signalled");
}

fn line<'a>(screen: &'a str, label: &str) -> &'a str {
    screen.lines().find_map(|line| line.strip_prefix(label)).expect("the line is there")
}

/// Waits for the end and checks that the shell has its terminal back.
#[track_caller]
fn assert_given_back(session: &mut Session, code: u32) -> String {
    session.wait_for("done");
    let screen = session.screen().contents();
    assert_eq!(line(&screen, "code "), code.to_string(), "{screen}");
    assert_eq!(line(&screen, "before "), line(&screen, "after "), "{screen}");
    assert!(!session.screen().alternate_screen());
    assert!(!session.screen().bracketed_paste());
    assert!(!session.screen().hide_cursor());
    assert_eq!(session.screen().mouse_protocol_mode(), MouseProtocolMode::None);
    assert!(!screen.contains("xxxx"), "nothing drawn stays behind\n{screen}");
    assert!(!session.raw().contains("\x1b[>"), "no keyboard mode was pushed");
    screen
}

/// Whether the terminal reports presses, drags and the wheel, and columns of any number.
fn is_mouse_taken(screen: &Screen) -> bool {
    screen.mouse_protocol_mode() == MouseProtocolMode::ButtonMotion
        && screen.mouse_protocol_encoding() == MouseProtocolEncoding::Sgr
}

/// The probe with the mouse taken.
fn with_mouse() -> Session {
    let mut session = probe();
    session.send("m");
    session.wait_until("the mouse taken", is_mouse_taken);
    assert!(!session.raw().contains("\x1b[?1003h"), "every movement is a flood");
    session
}

#[test]
fn the_mouse_is_taken_where_it_is_wanted_and_heard() {
    let mut session = with_mouse();
    session.send("\x1b[<0;150;7M");
    session.wait_for("pointed Press (149, 6)");
    session.send(&"\x1b[<65;150;7M".repeat(40));
    session.wait_for("pointed Wheel(");
    session.send("m");
    session.wait_until("it is the terminal's own", |screen| !is_mouse_taken(screen));
    session.send("q");
    assert_given_back(&mut session, 0);
}

#[test]
fn the_mouse_is_given_back_after_quit_panic_and_signal() {
    for (end, code) in [("q", 0), ("p", 101)] {
        let mut session = with_mouse();
        session.send(end);
        assert_given_back(&mut session, code);
    }
    let mut session = with_mouse();
    signal(&session, Signal::TERM);
    assert_given_back(&mut session, 143);
}

#[test]
fn quitting_gives_the_terminal_back() {
    let mut session = probe();
    session.send("h");
    session.wait_until("a hidden cursor", Screen::hide_cursor);
    session.send("q");
    let screen = assert_given_back(&mut session, 0);
    assert!(!session.raw().contains("\x1b[?1000h"), "nobody asked for the mouse");
    assert!(screen.contains("left after 2 keys"), "{screen}");
}

#[test]
fn a_panic_gives_the_terminal_back_and_tells_nothing_about_anyone() {
    let mut session = probe();
    session.send("p");
    let screen = assert_given_back(&mut session, 101);
    assert!(screen.contains("trede stopped unexpectedly at examples/terminal_probe.rs"));
    assert!(!session.raw().contains("Jane"), "{}", session.raw());
}

#[test]
fn a_request_to_end_lets_the_program_finish() {
    let mut session = probe();
    signal(&session, Signal::TERM);
    let screen = assert_given_back(&mut session, 143);
    assert!(screen.contains("left after 0 keys"), "{screen}");
}

/// The shell leads the session and ignores SIGHUP, so the kernel signals nobody.
#[test]
fn a_closed_window_ends_the_program_without_a_signal() {
    let folder = tempfile::tempdir().unwrap();
    let result = folder.path().join("result");
    let script = format!(
        r#"trap '' HUP; "$0" 2>/dev/null; code=$?; {{ echo "$code"; times; }} > '{}'; exit 3"#,
        result.display()
    );
    let mut session = in_shell("-c", &script);
    session.wait_for("keys 0");
    session.hang_up("a");
    assert_eq!(session.exit_code(), 3);
    let result = std::fs::read_to_string(result).unwrap();
    let lines: Vec<_> = result.lines().collect();
    assert_eq!(lines[0], "129", "{result}");
    // The last line of `times` is that of the children: "0m0.01s 0m0.00s".
    for spent in lines[2].split_whitespace() {
        let seconds: f64 = spent.strip_prefix("0m").unwrap().trim_end_matches('s').parse().unwrap();
        assert!(seconds < 1.0, "it spun\n{result}");
    }
}

#[test]
fn a_paste_is_text_and_runs_no_key() {
    let mut session = probe();
    session.send("\x1b[200~qqq\r+\x1b[201~");
    session.wait_for(r#"pasted "qqq\n+""#);
    assert!(session.screen().contents().contains("keys 0 pastes 1"));
}

#[test]
fn a_storm_of_sizes_ends_with_a_whole_screen() {
    let mut session = probe();
    for step in 0..200u16 {
        session.resize(1 + step % 150, 1 + step % 40);
    }
    session.resize(97, 31);
    session.wait_for("size 97x31");
    session.send("a");
    session.wait_until("every row", |screen| {
        let rows: Vec<_> = screen.rows(0, 97).collect();
        rows[1].starts_with("keys 1 ") && rows[3..].iter().all(|row| *row == "x".repeat(97))
    });
    session.send("q");
    // Not `assert_given_back`: the storm cut the line of the modes off the emulator's main screen.
    session.wait_for("done");
    assert_eq!(line(&session.screen().contents(), "code "), "0");
}

#[test]
fn a_frame_is_one_synchronized_update_and_only_events_draw() {
    let mut session = probe();
    for key in 1..=5 {
        session.send(if key == 3 { "y" } else { "a" });
        session.wait_for(&format!("keys {key} "));
        assert_eq!(session.screen().cursor_position(), (1, 0));
    }
    assert!(session.screen().contents().contains("frames 6 "), "{}", session.screen().contents());
    session.send("q");
    assert_given_back(&mut session, 0);
    let raw = session.raw();
    let (before, drawn) = raw.split_once(FRAME_BEGINS).expect("a frame");
    assert!(!before.contains('x'), "drawn outside a frame");
    let between: Vec<_> = drawn
        .split(FRAME_BEGINS)
        .map(|frame| frame.split_once(FRAME_ENDS).expect("each frame ends").1)
        .collect();
    assert_eq!(between.len(), 6);
    assert!(between[..5].iter().all(|bytes| bytes.is_empty()), "bytes between frames");
    assert_eq!(raw.matches("\x1b]52;c;Y29waWVk").count(), 1, "the copy");
}

#[test]
fn a_suspend_lends_the_terminal_to_the_shell() {
    let script = r#"
modes() { stty -g | cksum; }
echo "before $(modes)"; "$0"; echo "stopped $?"; echo "during $(modes)"; echo ready; read go
fg; echo "code $?"; echo "after $(modes)"; echo done; read hold"#;
    let mut session = in_shell("-mc", script);
    session.wait_for("keys 0");
    session.send("m");
    session.wait_until("the mouse taken", is_mouse_taken);
    signal(&session, Signal::TSTP);
    session.wait_for("ready");
    let screen = session.screen().contents();
    assert_eq!(session.screen().mouse_protocol_mode(), MouseProtocolMode::None);
    assert!(!session.screen().alternate_screen(), "{screen}");
    assert!(!screen.contains("xxxx"), "{screen}");
    assert_eq!(line(&screen, "before "), line(&screen, "during "), "{screen}");
    session.send("\n");
    session.wait_until("the whole screen again", |screen| {
        screen.alternate_screen()
            && is_mouse_taken(screen)
            && screen.rows(0, COLUMNS).skip(3).all(|row| row.contains("xxxx"))
    });
    session.send("a");
    session.wait_for("keys 2 ");
    let raw = session.raw();
    let (_, since) = raw.split_once("ready").expect("the shell was there");
    assert!(!since.contains("resumes 0"), "a frame from before it knew\n{since}");
    session.send("q");
    assert_given_back(&mut session, 0);
}
