//! The catalogue in the format of Open Referral (Human Services Data Specification, HSDS).
//!
//! Reading is lenient: versions 3.x and 2.0.1, nested JSON or tables, and files that call
//! themselves so. `document` (JSON) and `package` (tables) both end in nested services, which
//! `service` turns into the cells of [`OfferField`]: from there on it
//! is the import of any table. Writing is strict: `offer` makes what the published schemas of 3.1
//! ask, and `package_out` its tables.

mod bounds;
mod document;
mod hanging;
mod offer;
mod package;
mod package_out;
mod relations;
mod service;
mod tables;

use std::io::Read as _;
use std::path::Path;

use thiserror::Error;

use super::source::{MAX_FILE_BYTES, SourceProblem, open_regular, read_regular};
use crate::exchange::columns::{Field as _, OfferField};
use crate::exchange::table::Table;
use crate::files::csv_read::{CsvProblem, table_of};

pub use crate::exchange::outside::{Noted, public_id};
pub use bounds::{MAX_JSON_BYTES, MAX_SERVICES, MAX_TEXT_BYTES};
pub use offer::{Place, services};
pub use package::{MAX_FILES, MAX_UNPACKED};
pub use package_out::{tables, zipped};

/// Why a file or folder is no catalogue in this format.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum HsdsProblem {
    /// The file itself.
    #[error(transparent)]
    Source(#[from] SourceProblem),
    /// No JSON; the line where it ends to be.
    #[error("no JSON, line {0}")]
    NotJson(usize),
    /// JSON of more than [`MAX_SERVICES`] services.
    #[error("more than {MAX_SERVICES} services")]
    ManyServices,
    /// JSON with a text of more than [`MAX_TEXT_BYTES`]; the line.
    #[error("a text that is too long, line {0}")]
    LongText(usize),
    /// JSON of which too much would have to be held at once.
    #[error("too heavy")]
    TooHeavy,
    /// JSON or tables without services.
    #[error("no services")]
    NoServices,
    /// A folder without the table of services.
    #[error("no package in the folder")]
    NotAFolder,
    /// A zip file that is broken.
    #[error("no package")]
    NotAPackage,
    /// A zip file of too many files.
    #[error("too many files")]
    ManyFiles,
    /// A zip file that unpacks to more than [`MAX_UNPACKED`].
    #[error("unpacks to too much")]
    Unpacked,
    /// One of the tables.
    #[error("{table}: {problem}")]
    Table {
        /// The name of its file.
        table: String,
        /// What is wrong with it.
        problem: CsvProblem,
    },
}

/// A catalogue that was read.
#[derive(Debug)]
pub struct Catalogue {
    /// Its offers, one a row, under the headers of our own columns.
    pub table: Table,
    /// What to know beside the rows, with the line each is about.
    pub noted: Vec<(u64, Noted)>,
    /// The bytes that it was made of; only the names and sizes of a folder.
    pub print: Vec<u8>,
}

/// Reads a file: JSON, JSON lines, or a zip file of tables.
///
/// # Errors
/// [`HsdsProblem`].
pub fn file(path: &Path) -> Result<Catalogue, HsdsProblem> {
    let (mut begin, _) = open_regular(path)?;
    let mut head = [0; 2];
    if begin.read_exact(&mut head).is_ok() && head == *b"PK" {
        let bytes = read_regular(path, MAX_FILE_BYTES)?;
        let print = bytes.clone();
        return catalogue(package::zipped(bytes)?, print);
    }
    let bytes = bounds::read(path)?;
    catalogue(document::services(&bytes)?, bytes)
}

/// Reads a folder of tables.
///
/// # Errors
/// [`HsdsProblem`].
pub fn folder(path: &Path) -> Result<Catalogue, HsdsProblem> {
    let (services, print) = package::folder(path)?;
    catalogue(services, print).map_err(|problem| match problem {
        HsdsProblem::NoServices => HsdsProblem::NotAFolder,
        problem => problem,
    })
}

/// The cells of services, and what to know about them.
#[derive(Debug, Default)]
struct Services {
    rows: Vec<(u64, Vec<String>)>,
    noted: Vec<(u64, Noted)>,
}

impl Services {
    fn add(&mut self, line: u64, nested: &serde_json::Value) {
        let (cells, noted) = service::cells(nested);
        self.rows.push((line, cells));
        self.noted.extend(noted.into_iter().map(|noted| (line, noted)));
    }
}

fn catalogue(services: Services, print: Vec<u8>) -> Result<Catalogue, HsdsProblem> {
    if services.rows.is_empty() {
        return Err(HsdsProblem::NoServices);
    }
    let headers = OfferField::ALL.iter().map(|field| field.name().to_owned()).collect();
    let rows = std::iter::once((0, headers)).chain(services.rows);
    let table = table_of(rows);
    let table = table.map_err(|problem| HsdsProblem::Table { table: String::new(), problem })?;
    Ok(Catalogue { table, noted: services.noted, print })
}
