//! The process in which a spreadsheet is read: this program again, with little memory and time,
//! no settings and no secrets. What happens to it does not happen to the program that asked.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read as _, Write as _};
use std::process::{Command, Stdio};

use rustix::process::{Resource, Rlimit, setrlimit};

use super::{MAX_BYTES, Told, WorkbookProblem, read};

/// The hidden subcommand that is the child.
pub const SUBCOMMAND: &str = "read-workbook";
/// Memory of the child, in bytes, all that it maps included.
const MEMORY: u64 = 148 * 1024 * 1024;
/// Time of the child, in seconds of computing.
const SECONDS: u64 = 10;
/// The most bytes that the child may tell.
const MAX_TOLD: u64 = 128 * 1024 * 1024;

/// A row: its number in the sheet and its cells.
pub type NumberedRow = (u64, Vec<String>);

/// The rows of a spreadsheet, read by a child.
///
/// # Errors
/// [`WorkbookProblem`]; a child that died is [`WorkbookProblem::TooHeavy`].
pub fn rows(file: File, sheet: Option<&str>) -> Result<(Vec<NumberedRow>, Told), WorkbookProblem> {
    let heavy = WorkbookProblem::TooHeavy;
    let program = std::env::current_exe().or(Err(heavy))?;
    let mut command = Command::new(program);
    command.arg(SUBCOMMAND).args(sheet).env_clear();
    command.stdin(Stdio::from(file)).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().or(Err(heavy))?;
    let told = child.stdout.take().map(|out| collect(BufReader::new(out.take(MAX_TOLD))));
    // A child that was not heard to the end must not wait for ever.
    drop(child.kill());
    drop(child.wait());
    told.unwrap_or(Err(heavy))
}

/// The rows that a child tells, and what is to be known beside them; its last line says that they
/// are all.
fn collect(told: impl io::BufRead) -> Result<(Vec<NumberedRow>, Told), WorkbookProblem> {
    let heavy = WorkbookProblem::TooHeavy;
    let (mut rows, mut beside) = (Vec::new(), Told::default());
    for line in told.lines() {
        let line = line.or(Err(heavy))?;
        if line.starts_with('{') {
            beside = serde_json::from_str(&line).or(Err(heavy))?;
            continue;
        }
        match serde_json::from_str(&line) {
            Ok(row) => rows.push(row),
            Err(_) if line == DONE => return Ok((rows, beside)),
            Err(_) => return Err(WorkbookProblem::from_name(&line).unwrap_or(heavy)),
        }
    }
    Err(heavy)
}

/// The last line of a child that told everything.
const DONE: &str = "done";

/// What the child does: reads a spreadsheet from its input and tells its rows, one a line.
///
/// # Errors
/// Where its output is gone.
pub fn run(sheet: Option<&str>) -> io::Result<()> {
    let limited = limit(Resource::As, MEMORY).and_then(|()| limit(Resource::Cpu, SECONDS));
    let mut out = BufWriter::new(io::stdout().lock());
    let read = match limited {
        Ok(()) => tell(sheet, &mut out)?,
        Err(_) => Err(WorkbookProblem::TooHeavy),
    };
    let last = read.map_or_else(WorkbookProblem::name, |()| DONE);
    writeln!(out, "{last}")?;
    out.flush()
}

fn limit(of: Resource, most: u64) -> io::Result<()> {
    Ok(setrlimit(of, Rlimit { current: Some(most), maximum: Some(most) })?)
}

fn tell(sheet: Option<&str>, out: &mut impl io::Write) -> io::Result<Result<(), WorkbookProblem>> {
    let mut bytes = Vec::new();
    io::stdin().lock().take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Ok(Err(WorkbookProblem::TooBig));
    }
    let mut written = Ok(());
    let read = read(&bytes, sheet, &mut |number, cells| {
        if written.is_ok() {
            let line = serde_json::to_string(&(number, cells)).map_err(io::Error::from);
            written = line.and_then(|line| writeln!(out, "{line}"));
        }
    });
    written?;
    Ok(match read {
        Ok(told) => {
            let line = serde_json::to_string(&told).map_err(io::Error::from)?;
            Ok(writeln!(out, "{line}")?)
        }
        Err(problem) => Err(problem),
    })
}
