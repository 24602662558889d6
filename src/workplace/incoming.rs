//! Files that are read in on the screen, worked off beside it: what lies in a folder, what a file
//! holds, what would become of its rows.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::incoming::{Columns, Incoming, Item, Opened, Planned, Unopened};
use crate::app::job::{Found, GoOn, Snapshot};
use crate::digest::sha256;
use crate::domain::CleanText;
use crate::domain::bsn::holds_bsn;
use crate::exchange::rows;
use crate::files::intake::{self, Intake};
use crate::i18n::Strings;
use crate::runtime::jobs::Work;
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

/// A file, read into a table.
pub(super) fn file(typed: &str, strings: &Strings, go_on: GoOn<'_>) -> Option<Found> {
    let path = path_of(typed);
    let read = opened(&path, strings);
    go_on().then(|| Found::File(Box::new(read)))
}

fn opened(path: &Path, strings: &Strings) -> Result<Opened, Unopened> {
    let incoming = intake::open(path, None, None, None);
    let Intake { table, noted, print, told: sheet } =
        incoming.map_err(|problem| unopened(strings, path, &problem))?;
    let sheet = sheet.iter().flat_map(|sheet| of_sheet(strings, sheet)).collect();
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = kept_name(&name.unwrap_or_default());
    Ok(Opened { name, hash: sha256(&[&print]), table: Arc::new(table), noted, sheet })
}

/// What would become of the rows of a file, as its columns are read now.
pub(super) fn plan(incoming: &Incoming, snapshot: Snapshot) -> Option<Work> {
    let (opened, columns) = (incoming.opened.clone()?, incoming.columns.clone()?);
    let choices = incoming.choices;
    Some(Box::new(move |go_on| {
        let Opened { name, hash, table, noted, sheet: _ } = opened;
        let (caseload, today) = snapshot.known();
        let (import, mut report) = match &columns {
            Columns::Residents(mapping) => {
                rows::residents_with(&table, mapping, caseload, (name, hash), today, choices)
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
