//! `trede export all`: a way to leave. Everything of the vault goes into one folder, in forms that
//! need nothing of ours; two users say so, and it is written down that they did.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Days, NaiveDate};
use serde_json::{Map, Value, json};

use super::tables::{TABLES, everybody};
use crate::app::intent::Intent;
use crate::archive::{self, Kind};
use crate::cli::args::{ExportAll, Global};
use crate::cli::output::{Answer, Failure, Output};
use crate::cli::places;
use crate::cli::session::Session;
use crate::config::paths;
use crate::digest::hex;
use crate::domain::entry::{Gone, Leaving};
use crate::domain::noted::Asked;
use crate::domain::retention::OPEN_DAYS;
use crate::domain::right::Operation;
use crate::domain::{Cause, CleanText, Noted, Offer};
use crate::exchange::offer_table::{headers, rows};
use crate::files::out_file::OutProblem;
use crate::files::out_folder::{Lines, OutFolder, Written, is_taken};
use crate::runtime::clock;
use crate::sheets;
use crate::store::{StoreError, Vault};

pub(super) fn run(global: &Global, args: &ExportAll) -> Answer {
    let home = places::home(global)?;
    let demo = Vault::look(&paths::vault(&home)).is_ok_and(|founding| founding.demo);
    match &args.dir {
        None => propose(global, args.reason.as_deref().unwrap_or_default(), demo),
        Some(dir) => write(global, dir, demo),
    }
}

fn propose(global: &Global, reason: &str, demo: bool) -> Answer {
    if demo {
        return Err(Failure::refused(places::strings(global).leaving_demo()));
    }
    let mut session = Session::writing(global, Operation::ProposeExport)?;
    let reason = CleanText::line(reason)
        .map_err(|long| Failure::usage(session.strings().cli_too_long("--reason", long.max)))?;
    let done = session.commit(&Intent::Leave(Leaving { reason, signs: None }))?;
    Ok(session.did(&done.entry, None))
}

/// Who proposed it, while it can be signed.
struct Proposed {
    entry: u64,
    by: CleanText,
    reason: CleanText,
}

/// The last proposal, unless it was signed or is too old.
fn proposed(session: &Session) -> Option<Proposed> {
    let last_day = |on: NaiveDate| on.checked_add_days(Days::new(OPEN_DAYS.unsigned_abs()));
    let logged = session.vault.logged().iter().rev();
    let mut last = logged.take_while(|logged| {
        last_day(clock::day_of(logged.at)).is_some_and(|last| last >= session.today())
    });
    let (logged, leaving) = last.find_map(|logged| match &logged.header.cause {
        Cause::Leaving(leaving) => Some((logged, leaving)),
        _ => None,
    })?;
    let (by, reason) = (logged.header.by.clone(), leaving.reason.clone());
    leaving.signs.is_none().then_some(Proposed { entry: logged.header.seq, by, reason })
}

/// What somebody else proposed; refused where nobody did.
fn signed(session: &Session) -> Result<Proposed, Failure> {
    let strings = session.strings();
    match proposed(session) {
        Some(proposed) if proposed.by == session.app.model.data.user => {
            Err(Failure::refused(strings.leaving_same()))
        }
        Some(proposed) => Ok(proposed),
        None => {
            let failure = Failure::refused(strings.leaving_unsigned());
            Err(failure.hint(strings.leaving_unsigned_hint()))
        }
    }
}

fn write(global: &Global, dir: &Path, demo: bool) -> Answer {
    let mut session = if demo {
        Session::reading(global, Operation::ExportAll)?
    } else {
        Session::writing(global, Operation::ExportAll)?
    };
    let shown = dir.display().to_string();
    if is_taken(dir) {
        return Err(Failure::refused(session.strings().leaving_there(shown)));
    }
    let proposed = if demo { None } else { Some(signed(&session)?) };
    let written = filled(&session, dir, proposed.as_ref());
    let (folder, lines) = written.map_err(|problem| failed(&mut session, &shown, &problem))?;
    // Written down first: what was given out cannot be taken back.
    if let Some(Proposed { entry, reason, .. }) = proposed {
        session.commit(&Intent::Leave(Leaving { reason, signs: Some(entry) }))?;
    }
    session.note(Noted::Asked(Asked::done(Operation::ExportAll).to_file()));
    let finished = folder.finish();
    finished.map_err(|problem| failed(&mut session, &shown, &problem.into()))?;
    let text = format!("{}\n", session.strings().leaving_done(lines, shown));
    let json = json!({ "path": dir, "lines": lines });
    session.vault.close();
    Ok(Output::done(text, json))
}

/// Why nothing was written.
enum Unwritten {
    Out(OutProblem),
    Store(StoreError),
}

impl From<OutProblem> for Unwritten {
    fn from(problem: OutProblem) -> Self {
        Self::Out(problem)
    }
}

impl From<StoreError> for Unwritten {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

fn failed(session: &mut Session, shown: &str, problem: &Unwritten) -> Failure {
    session.note(Noted::Asked(Asked::failed(Operation::ExportAll)));
    let strings = session.strings();
    match problem {
        Unwritten::Out(problem) => {
            Failure::refused(strings.import_rejects_failed(shown.to_owned(), problem.to_string()))
        }
        Unwritten::Store(error) => Failure::store(strings, *error),
    }
}

/// The whole folder, without its name; how many lines it has.
fn filled(
    session: &Session,
    dir: &Path,
    proposed: Option<&Proposed>,
) -> Result<(OutFolder, u64), Unwritten> {
    let folder = OutFolder::begin(dir)?;
    let mut written = records(session, &folder)?;
    written.extend(past(session, &folder)?);
    tables(session, &folder)?;
    let schema = format!("{:#}\n", archive::schema());
    folder.write("schema.json", schema.as_bytes())?;
    folder.write("README.md", readme(session).as_bytes())?;
    let told = format!("{:#}\n", contents(session, &written, proposed));
    folder.write("vault.json", told.as_bytes())?;
    Ok((folder, written.values().map(|file| file.lines).sum()))
}

type Files = BTreeMap<Kind, Written>;

/// Every record as it is now.
fn records(session: &Session, folder: &OutFolder) -> Result<Files, Unwritten> {
    let caseload = session.caseload();
    let mut files: BTreeMap<Kind, Lines> = BTreeMap::new();
    for kind in Kind::ALL.iter().copied().filter(|kind| kind.comes_back()) {
        files.insert(kind, folder.lines(&kind.file())?);
    }
    let mut put = |kind: Kind, value: &Value| match files.get_mut(&kind) {
        Some(file) => file.line(&value.to_string()),
        None => Ok(()),
    };
    for file in everybody(caseload).into_iter().filter_map(|id| caseload.file(id)) {
        for (kind, line) in archive::file_lines(&file) {
            put(kind, &line)?;
        }
    }
    let office = caseload.office();
    for (kind, lines) in [
        (Kind::Offers, archive::offer_lines(caseload)),
        (Kind::Answers, archive::answer_lines(caseload)),
        (Kind::Budget, archive::booking_lines(office)),
        (Kind::Suggestions, archive::suggestion_lines(office)),
        (Kind::Waves, archive::wave_lines(office)),
        (Kind::Roles, archive::role_lines(office)),
        (Kind::Erased, archive::gone_lines(&gone(session))),
        (Kind::Imported, archive::imported_lines(office.files().filter(|file| !file.is_folder()))),
        (Kind::Order, vec![archive::order_line(session.vault.founding().salt)]),
    ] {
        lines.iter().try_for_each(|line| put(kind, line))?;
    }
    let ended = files.into_iter().map(|(kind, file)| Ok((kind, file.end()?)));
    ended.collect()
}

/// Everybody who was erased.
fn gone(session: &Session) -> Vec<Gone> {
    let erased = session.vault.logged().iter().filter_map(|logged| match &logged.header.cause {
        Cause::Erased(erasure) => Some(&erasure.people),
        _ => None,
    });
    erased.flatten().cloned().collect()
}

/// The journal and the access log, entry by entry.
fn past(session: &Session, folder: &OutFolder) -> Result<Files, Unwritten> {
    let mut history = folder.lines(&Kind::History.file())?;
    for logged in session.vault.logged() {
        let entry = session.vault.entry(logged.header.seq)?;
        history.line(&archive::entry_line(&entry))?;
    }
    let mut log = folder.lines(&Kind::Log.file())?;
    for note in session.vault.notes()? {
        log.line(&archive::note(&note).to_string())?;
    }
    Ok(Files::from([(Kind::History, history.end()?), (Kind::Log, log.end()?)]))
}

fn tables(session: &Session, folder: &OutFolder) -> Result<(), Unwritten> {
    let (caseload, strings) = (session.caseload(), session.strings());
    folder.folder("tables")?;
    for table in TABLES {
        let heads: Vec<String> = (table.headers)(strings).split(';').map(str::to_owned).collect();
        let files = everybody(caseload).into_iter().filter_map(|id| caseload.file(id));
        let rows = files.flat_map(|file| (table.rows)(&file, strings, caseload));
        let bytes = sheets::office_csv(&heads, rows).map_err(OutProblem::from)?;
        folder.write(&format!("tables/{}.csv", table.name), &bytes)?;
    }
    let mut offers: Vec<&Offer> = caseload.offers().collect();
    offers.sort_by_key(|offer| offer.no);
    let bytes = sheets::office_csv(&headers(), rows(&offers)).map_err(OutProblem::from)?;
    Ok(folder.write("tables/offers.csv", &bytes)?)
}

fn readme(session: &Session) -> String {
    let (caseload, strings) = (session.caseload(), session.strings());
    let (residents, offers) = (caseload.lines().len(), caseload.offers().len());
    let entries = session.vault.logged().len();
    let (day, by) = (strings.full_day(session.today()), session.app.model.data.user.to_string());
    let text = strings.leaving_readme(residents, offers, entries, day, by);
    // A message has no empty lines of its own.
    let line = |line: &str| if line == "~" { "\n".to_owned() } else { format!("{line}\n") };
    text.lines().map(line).collect()
}

/// What is in the folder, and how it got there.
fn contents(session: &Session, files: &Files, proposed: Option<&Proposed>) -> Value {
    let file = |(kind, written): (&Kind, &Written)| {
        let told = json!({ "lines": written.lines, "sha256": hex(&written.hash) });
        (kind.file(), told)
    };
    let files: Map<String, Value> = files.iter().map(file).collect();
    json!({
        "form": archive::FORM,
        "version": archive::VERSION,
        "program": concat!("trede ", env!("CARGO_PKG_VERSION")),
        "today": session.today(),
        "head": session.caseload().head(),
        "demo": session.vault.founding().demo,
        "signed_by": session.app.model.data.user.as_str(),
        "proposed_by": proposed.map(|proposed| proposed.by.as_str()),
        "reason": proposed.map(|proposed| proposed.reason.as_str()),
        "numbers": archive::numbers(&session.caseload().numbers()),
        "files": files,
    })
}
