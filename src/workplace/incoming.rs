//! Files that are read in on the screen, worked off beside it: what lies in a folder, what a file
//! holds, what would become of its rows.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::incoming::{Columns, Incoming, Item, Opened, Planned, Unopened};
use crate::app::job::{Found, GoOn, Snapshot};
use crate::app::wording::rows as wording;
use crate::digest::sha256;
use crate::domain::CleanText;
use crate::domain::bsn::holds_bsn;
use crate::exchange::encoding::Encoding;
use crate::exchange::rejects::{self, Reject};
use crate::exchange::rows;
use crate::files::intake::{self, Intake};
use crate::files::out_file::{self, OutProblem};
use crate::i18n::Strings;
use crate::runtime::jobs::Work;
use crate::workplace::disk::disk;
use crate::workplace::maps;
use crate::workplace::unopened::{of_sheet, unopened};

/// Most entries of a folder that are listed.
const MOST: usize = 2_000;

/// The name of a file as it is kept, without a number that may be a citizen service number.
pub fn kept_name(name: &str) -> CleanText {
    let hide = |sign: char| if sign.is_numeric() { '·' } else { sign };
    let hidden = holds_bsn(name).then(|| name.chars().map(hide).collect::<String>());
    CleanText::cut(hidden.as_deref().unwrap_or(name))
}

/// A path as it is typed: `~` is the home folder, and nothing before it the folder one is in.
fn path_of(typed: &str) -> PathBuf {
    let home = || std::env::var_os("HOME").map(PathBuf::from);
    match typed.strip_prefix("~/").and_then(|rest| Some((home()?, rest))) {
        Some((home, rest)) => home.join(rest),
        None if typed.is_empty() => PathBuf::from("."),
        None => PathBuf::from(typed),
    }
}

/// What lies in the folder that is typed, folders first; nothing where it cannot be read.
pub(super) fn folder(typed: String, go_on: GoOn<'_>) -> Option<Found> {
    let entries = fs::read_dir(path_of(&typed)).into_iter().flatten().flatten();
    let mut items: Vec<Item> = Vec::new();
    for entry in entries.take_while(|_| go_on()).take(MOST) {
        let is_folder = entry.path().is_dir();
        let name = CleanText::cut(&entry.file_name().to_string_lossy()).to_string();
        items.push(Item { file: !is_folder, name });
    }
    items.sort();
    go_on().then_some(Found::Folder(typed, items))
}

/// Which sheet of a file is read, by which letters, and where maps of columns lie.
type How<'a> = (Option<&'a str>, Option<Encoding>, Option<&'a Path>);

/// A file, read into a table.
pub(super) fn file(typed: &str, how: How<'_>, strings: &Strings, go_on: GoOn<'_>) -> Option<Found> {
    let path = path_of(typed);
    let read = opened(&path, how, strings);
    go_on().then(|| Found::File(Box::new(read)))
}

fn opened(
    path: &Path,
    (sheet, encoding, maps): How<'_>,
    strings: &Strings,
) -> Result<Opened, Unopened> {
    let incoming = intake::open(path, None, sheet, encoding);
    let Intake { table, noted, print, told } =
        incoming.map_err(|problem| unopened(strings, path, &problem))?;
    let letters = (told.is_none() && is_text(path)).then_some(table.encoding);
    let sheets = told.iter().flat_map(|told| std::iter::once(&told.sheet).chain(&told.others));
    let sheets = sheets.cloned().collect();
    let sheet = told.iter().flat_map(|told| of_sheet(strings, told)).collect();
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = kept_name(&name.unwrap_or_default());
    let (hash, table) = (sha256(&[&print]), Arc::new(table));
    let before = maps.and_then(|maps| maps::known(maps, &table.headers));
    Ok(Opened { name, hash, table, noted, sheet, sheets, letters, before })
}

/// Whether a file is text with separators, by its name: its letters can be read otherwise.
fn is_text(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    !ending.is_some_and(|ending| ["json", "jsonl", "ndjson", "zip"].contains(&ending.as_str()))
        && !path.is_dir()
}

/// Writes the refused rows beside the file, each with the reason, to be mended and read in.
pub(super) fn give_back(incoming: &Incoming, strings: Strings) -> Option<Work> {
    let (opened, planned) = (incoming.opened.clone()?, incoming.planned.clone()?);
    let path = path_of(&incoming.path);
    Some(Box::new(move |_go_on| {
        let rejected = &planned.report.rejected;
        let reasons: Vec<String> =
            rejected.iter().map(|row| wording::rejected(&strings, row)).collect();
        let rows = rejected.iter().zip(&reasons);
        let rows = rows.map(|(row, reason)| Reject { line: row.line, cells: &row.cells, reason });
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let name = strings.incoming_refused_name(stem.unwrap_or_default());
        let target = free(&path.with_file_name(name));
        let shown = target.display().to_string();
        let written = rejects::render(
            &opened.table.headers,
            opened.table.separator,
            strings.rejects_headers(),
            rows,
        )
        .map_err(OutProblem::from)
        .and_then(|bytes| out_file::write(&target, &bytes));
        let told = written.map(|()| shown.clone());
        let told = told.map_err(|why| match why {
            OutProblem::NotAFile => {
                strings.import_rejects_failed(shown, strings.import_not_a_file())
            }
            OutProblem::Io(kind) => strings.import_rejects_failed(shown, disk(&strings, kind)),
        });
        Some(Found::GivenBack(told))
    }))
}

/// This path, or with a number behind its name the first that is nobody's: one may be mended already.
fn free(path: &Path) -> PathBuf {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let ending = path.extension().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let numbered = (2..1_000).map(|no| path.with_file_name(format!("{stem} {no}.{ending}")));
    let mut all = std::iter::once(path.to_owned()).chain(numbered);
    all.find(|path| !path.exists()).unwrap_or_else(|| path.to_owned())
}

/// What would become of the rows of a file, as its columns are read now.
pub(super) fn plan(incoming: &Incoming, snapshot: Snapshot) -> Option<Work> {
    let (opened, columns) = (incoming.opened.clone()?, incoming.columns.clone()?);
    let choices = incoming.choices.clone();
    Some(Box::new(move |go_on| {
        let Opened { name, hash, table, noted, .. } = opened;
        let (caseload, today) = snapshot.known();
        let (import, mut report) = match &columns {
            Columns::Residents(mapping) => {
                rows::residents_with(&table, mapping, caseload, (name, hash), today, &choices)
            }
            Columns::Offers(mapping) => rows::offers(&table, mapping, caseload, name, hash, today),
            Columns::Contacts(mapping) => {
                rows::contacts(&table, mapping, caseload, name, hash, today)
            }
            Columns::Promises(mapping) => {
                rows::promises(&table, mapping, caseload, name, hash, today)
            }
            Columns::Referrals(mapping) => {
                rows::referrals(&table, mapping, caseload, name, hash, today)
            }
        };
        report.note(noted);
        go_on().then(|| Found::Rows(Arc::new(Planned { import, report })))
    }))
}
