//! Services in tables: a folder or a zip file with one CSV file per table, as 3.x, 2.0.1 and
//! programs before them name them.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
use zip::ZipArchive;

use super::hanging::fits;
use super::relations::{LINKS, RELATIONS, column_of, is_read, table_of};
use super::tables::{DEEPEST, Record, Tables, text};
use super::{HsdsProblem, Noted, Services};
use crate::files::csv_read::read_bytes;
use crate::files::source::{MAX_FILE_BYTES, SourceProblem, read_regular};

/// The most files that a package may hold.
pub const MAX_FILES: usize = 200;
/// The most bytes of all files of a zip file, once unpacked.
pub const MAX_UNPACKED: u64 = 100 * 1024 * 1024;

/// A package that is read.
#[derive(Default)]
struct Package {
    tables: Tables,
    unread: Vec<String>,
}

/// The services of a folder, and a print of what it holds.
pub(super) fn folder(path: &Path) -> Result<(Services, Vec<u8>), HsdsProblem> {
    let mut files = tables_in(path)?;
    let inner = path.join("data");
    if files.is_empty() && inner.is_dir() {
        files = tables_in(&inner)?;
    }
    let (mut package, mut print, mut left) = (Package::default(), Vec::new(), MAX_FILE_BYTES);
    for file in files {
        let bytes = read_regular(&file, left)?;
        left = left.saturating_sub(bytes.len() as u64);
        print.extend_from_slice(&bytes);
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
        package.read(&name.unwrap_or_default(), bytes)?;
    }
    Ok((package.services()?, print))
}

fn tables_in(folder: &Path) -> Result<Vec<PathBuf>, HsdsProblem> {
    let failed = |error: std::io::Error| SourceProblem::Io(error.kind());
    let entries = fs::read_dir(folder).map_err(failed)?.take(10 * MAX_FILES);
    let paths = entries.flatten().map(|entry| entry.path());
    let is_table =
        |path: &PathBuf| path.extension().is_some_and(|end| end.eq_ignore_ascii_case("csv"));
    let mut files: Vec<PathBuf> = paths.filter(is_table).take(MAX_FILES).collect();
    files.sort();
    Ok(files)
}

/// The services of a zip file.
pub(super) fn zipped(bytes: Vec<u8>) -> Result<Services, HsdsProblem> {
    let mut files = ZipArchive::new(Cursor::new(bytes)).or(Err(HsdsProblem::NotAPackage))?;
    if files.len() > MAX_FILES {
        return Err(HsdsProblem::ManyFiles);
    }
    let (mut package, mut left) = (Package::default(), MAX_UNPACKED);
    // Unpacked to nothing first: what holds too much fills no memory.
    for at in 0..files.len() {
        let mut file = files.by_index(at).or(Err(HsdsProblem::NotAPackage))?.take(left + 1);
        let unpacked = std::io::copy(&mut file, &mut std::io::sink());
        let unpacked = unpacked.or(Err(HsdsProblem::NotAPackage))?;
        left = left.checked_sub(unpacked).ok_or(HsdsProblem::Unpacked)?;
    }
    left = MAX_UNPACKED;
    for at in 0..files.len() {
        let file = files.by_index(at).or(Err(HsdsProblem::NotAPackage))?;
        let name = file.name().map(std::borrow::Cow::into_owned).unwrap_or_default();
        let name = name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        if !name.to_lowercase().ends_with(".csv") || name.starts_with('.') {
            continue;
        }
        let mut bytes = Vec::new();
        // What a file says about its own size is not believed.
        let read = file.take(left + 1).read_to_end(&mut bytes).or(Err(HsdsProblem::NotAPackage))?;
        left = left.checked_sub(read as u64).ok_or(HsdsProblem::Unpacked)?;
        package.read(&name, bytes)?;
    }
    package.services()
}

/// The services of a package that is written as one JSON document of tables.
///
/// # Errors
/// [`HsdsProblem::TooHeavy`].
pub(super) fn of_json(
    tables: &Map<String, Value>,
    mut each: impl FnMut(&Value),
) -> Result<(), HsdsProblem> {
    let mut package = Package::default();
    for (name, rows) in tables {
        let table = table_of(name.trim_end_matches(".csv"));
        let rows = rows.as_array().into_iter().flatten().filter_map(Value::as_object);
        let rows = (1..).zip(rows.cloned()).collect();
        package.tables.rows.insert(table, rows);
    }
    package.tables.index();
    fits(&package.tables)?;
    for (_, service, _) in package.nested() {
        each(&service);
    }
    Ok(())
}

impl Package {
    fn read(&mut self, file: &str, bytes: Vec<u8>) -> Result<(), HsdsProblem> {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let table = table_of(stem);
        if !is_read(&table) {
            self.unread.push(file.to_owned());
            return Ok(());
        }
        // A table may be there without any row, and even without headers.
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Ok(());
        }
        let problem = |problem| HsdsProblem::Table { table: file.to_owned(), problem };
        let read = read_bytes(bytes).map_err(problem)?;
        let columns: Vec<String> =
            read.headers.iter().map(|header| column_of(&table, header)).collect();
        let postal = stem.to_lowercase().contains("postal") || stem.starts_with("mail");
        let fit = read.rows.into_iter().map(|row| (row.line, row.cells.to_vec()));
        let unfit = read.unfit.into_iter().map(|row| (row.line, row.cells));
        let mut rows: Vec<(u64, Vec<String>)> = fit.chain(unfit).collect();
        rows.sort_by_key(|(line, _)| *line);
        let record = |cells: Vec<String>| {
            let told = columns.iter().cloned().zip(cells).filter(|(_, cell)| !cell.is_empty());
            let mut record: Record =
                told.map(|(column, cell)| (column, Value::String(cell))).collect();
            if postal {
                record.insert("address_type".to_owned(), Value::String("postal".to_owned()));
            }
            record
        };
        let rows = rows.into_iter().map(|(line, cells)| (line, record(cells)));
        self.tables.rows.entry(table).or_default().extend(rows);
        Ok(())
    }

    fn services(mut self) -> Result<Services, HsdsProblem> {
        self.tables.index();
        fits(&self.tables)?;
        let mut services = Services::default();
        for (line, service, noted) in self.nested() {
            services.add(line, &service);
            services.noted.extend(noted.into_iter().map(|noted| (line, noted)));
        }
        services.noted.extend(self.unread.into_iter().map(|file| (1, Noted::NotRead(file))));
        services.noted.sort_by_key(|(line, _)| *line);
        Ok(services)
    }

    /// Every service with what hangs under it, one at a time.
    fn nested(&self) -> impl Iterator<Item = (u64, Value, Vec<Noted>)> {
        let services = self.tables.rows.get("services").into_iter().flatten();
        services.map(|(line, record)| {
            let mut noted = Vec::new();
            let nested = self.nest("services", record, &mut noted, DEEPEST);
            (*line, Value::Object(nested), noted)
        })
    }

    fn nest(&self, table: &str, record: &Record, noted: &mut Vec<Noted>, deep: usize) -> Record {
        let mut nested = record.clone();
        if deep == 0 {
            return nested;
        }
        let own = text(record, "id").map(str::to_owned);
        for relation in RELATIONS.iter().filter(|relation| relation.parent == table) {
            let Some(id) = &own else { continue };
            let rows = self.tables.named(relation.table, relation.by, id);
            if rows.is_empty() {
                continue;
            }
            let rows = rows.into_iter();
            let rows =
                rows.map(|row| Value::Object(self.nest(relation.table, row, noted, deep - 1)));
            match nested.get_mut(relation.key).and_then(Value::as_array_mut) {
                Some(list) => list.extend(rows),
                None => {
                    nested.insert(relation.key.to_owned(), Value::Array(rows.collect()));
                }
            }
        }
        for link in LINKS.iter().filter(|link| link.table == table) {
            let Some(id) = text(record, link.by) else { continue };
            match self.tables.named(link.to, "id", id).first() {
                Some(row) => {
                    let row = self.nest(link.to, row, noted, deep - 1);
                    nested.insert(link.key.to_owned(), Value::Object(row));
                }
                None => noted.push(Noted::Dangling { table: link.to, id: id.to_owned() }),
            }
        }
        nested
    }
}
