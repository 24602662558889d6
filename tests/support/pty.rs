//! A program in a pseudo-terminal: send bytes, wait until the screen shows something.
//!
//! Waiting is driven by what the program writes, never by sleeping; every wait is bounded and
//! fails with the last screen.

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{
    Child, CommandBuilder, MasterPty, PtyPair, PtySize, SlavePty, native_pty_system,
};
use vt100::{Parser, Screen};

/// Far more than anything needs on a busy machine; only a failing test waits that long.
const BOUND: Duration = Duration::from_secs(20);

/// A running program and the terminal around it.
pub(crate) struct Session {
    /// Gone after [`Session::exit_code`].
    child: Option<Box<dyn Child + Send + Sync>>,
    /// Gone after [`Session::hang_up`].
    terminal: Option<Terminal>,
    last_read: Arc<AtomicBool>,
    output: Receiver<Vec<u8>>,
    parser: Parser,
    raw: Vec<u8>,
}

struct Terminal {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    /// Kept so that the last output survives the program.
    _slave: Box<dyn SlavePty + Send>,
}

/// The example of that name, which `cargo test` builds next to the tests.
pub(crate) fn example(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("the path of the test");
    let path = test
        .parent()
        .and_then(Path::parent)
        .expect("target/debug/deps")
        .join("examples")
        .join(name);
    assert!(path.exists(), "{} is missing: cargo build --examples", path.display());
    path
}

impl Session {
    /// Starts a command in a terminal of that many columns and rows.
    pub(crate) fn start(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let PtyPair { slave, master } =
            native_pty_system().openpty(size(columns, rows)).expect("a pseudo-terminal");
        let child = slave.spawn_command(command).expect("the command starts");
        let reader = master.try_clone_reader().expect("a reader");
        let writer = master.take_writer().expect("a writer");
        let last_read = Arc::new(AtomicBool::new(false));
        Self {
            child: Some(child),
            terminal: Some(Terminal { master, writer, _slave: slave }),
            output: forward(reader, Arc::clone(&last_read)),
            last_read,
            parser: Parser::new(cells(rows), cells(columns), 0),
            raw: Vec::new(),
        }
    }

    /// Types the bytes, as one write.
    pub(crate) fn send(&mut self, bytes: &str) {
        let writer = &mut self.terminal().writer;
        writer.write_all(bytes.as_bytes()).and_then(|()| writer.flush()).expect("typed");
    }

    /// Changes the size of the terminal.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.terminal().master.resize(size(columns, rows)).expect("resized");
        self.parser.set_size(cells(rows), cells(columns));
    }

    /// Closes the terminal: the window is gone. Types `bytes` first, to which the program must
    /// answer with output: our reader holds the terminal open until it has read once more.
    pub(crate) fn hang_up(&mut self, bytes: &str) {
        self.last_read.store(true, Ordering::SeqCst);
        self.send(bytes);
        self.terminal = None;
    }

    /// Waits for the end of the command and returns its exit code.
    #[track_caller]
    pub(crate) fn exit_code(&mut self) -> u32 {
        let mut child = self.child.take().expect("still to be waited for");
        let mut killer = child.clone_killer();
        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || sender.send(child.wait()));
        let Ok(status) = receiver.recv_timeout(BOUND) else {
            killer.kill().ok();
            panic!("the command does not end\n{}", self.picture());
        };
        status.expect("a status").exit_code()
    }

    /// Takes in output until `holds`, never looking at half a frame, as a terminal does that knows
    /// synchronized updates; fails with the last screen when it does not in time.
    #[track_caller]
    pub(crate) fn wait_until(&mut self, what: &str, holds: impl Fn(&Screen) -> bool) {
        let deadline = Instant::now() + BOUND;
        while self.amid_a_frame() || !holds(self.parser.screen()) {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => {
                    self.parser.process(&bytes);
                    self.raw.extend_from_slice(&bytes);
                }
                Err(RecvTimeoutError::Timeout) => panic!("waited for {what}\n{}", self.picture()),
                Err(RecvTimeoutError::Disconnected) => {
                    panic!("the output ended before {what}\n{}", self.picture())
                }
            }
        }
    }

    /// Waits until the screen contains a text.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |screen| screen.contents().contains(text));
    }

    /// The number of the process of the command.
    pub(crate) fn process(&self) -> u32 {
        self.child.as_ref().and_then(|child| child.process_id()).expect("it runs")
    }

    /// The screen as taken in so far.
    pub(crate) fn screen(&self) -> &Screen {
        self.parser.screen()
    }

    /// Every byte taken in so far.
    pub(crate) fn raw(&self) -> String {
        String::from_utf8_lossy(&self.raw).into_owned()
    }

    fn amid_a_frame(&self) -> bool {
        let last = |mark: &[u8]| self.raw.windows(mark.len()).rposition(|bytes| bytes == mark);
        last(b"\x1b[?2026h") > last(b"\x1b[?2026l")
    }

    fn terminal(&mut self) -> &mut Terminal {
        self.terminal.as_mut().expect("the terminal is open")
    }

    fn picture(&self) -> String {
        let mut picture = String::new();
        let (rows, columns) = self.screen().size();
        writeln!(picture, "last screen, {columns}x{rows}:").expect("a string");
        for row in self.screen().rows(0, columns.get()) {
            writeln!(picture, "|{row}").expect("a string");
        }
        picture
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            child.kill().ok();
            child.wait().ok();
        }
    }
}

fn forward(mut reader: Box<dyn Read + Send>, last_read: Arc<AtomicBool>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = vec![0; 1 << 16];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            let unheard = sender.send(bytes[..count].to_vec()).is_err();
            if unheard || last_read.load(Ordering::SeqCst) {
                break;
            }
        }
    });
    receiver
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a terminal has cells")
}
