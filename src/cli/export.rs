//! `trede export`: the catalogue for other programs, the contacts with one resident, the entry for the
//! register of algorithms, the order of a day without names, everything.

mod all;
mod contacts;
mod order;
mod register;
mod tables;

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::args::{Export, Global, OutFormat};
use super::output::{Answer, Failure, Output};
use super::session::Session;
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::domain::{Noted, Offer};
use crate::exchange::offer_table::{headers, rows};
use crate::files::hsds::{self, Place};
use crate::files::out_file::{self, OutProblem};
use crate::sheets;

/// Where the offers of this municipality are; HSDS asks it of every address.
const CITY: &str = "Rijswijk";
const PROVINCE: &str = "Zuid-Holland";

pub(super) fn run(global: &Global, what: &Export) -> Answer {
    match what {
        Export::Offers { format, out } => offers(global, *format, out),
        Export::Contacts { resident, format, out } => contacts::run(global, resident, *format, out),
        Export::Register { out } => register::run(global, out),
        Export::Order { dir } => order::run(global, dir),
        Export::All(args) => all::run(global, args),
    }
}

fn offers(global: &Global, format: OutFormat, out: &Path) -> Answer {
    let mut session = Session::reading(global, Operation::Export)?;
    let mut offers: Vec<&Offer> = session.caseload().offers().collect();
    offers.sort_by_key(|offer| offer.no);
    let written = match format {
        OutFormat::Csv => sheets::office_csv(&headers(), rows(&offers))
            .map_err(OutProblem::from)
            .and_then(|bytes| out_file::write(out, &bytes)),
        OutFormat::Xlsx => sheets::xlsx("Aanbod", &headers(), rows(&offers))
            .map_err(OutProblem::from)
            .and_then(|bytes| out_file::write(out, &bytes)),
        OutFormat::Hsds => services(out, &offers),
    };
    let shown = out.display().to_string();
    let count = offers.len();
    drop(offers);
    session.note(Noted::Asked(match written {
        Ok(()) => Asked::done(Operation::Export).to_file(),
        Err(_) => Asked::failed(Operation::Export),
    }));
    let strings = session.strings();
    written.map_err(|problem| {
        Failure::refused(strings.import_rejects_failed(shown.clone(), problem.to_string()))
    })?;
    let text = format!("{}\n", strings.export_done(count, shown));
    let json = json!({ "offers": count, "path": out });
    session.vault.close();
    Ok(Output::done(text, json))
}

/// One JSON document, a zip file of tables, or a folder of tables, by the name.
fn services(out: &Path, offers: &[&Offer]) -> Result<(), OutProblem> {
    let place = Place { city: CITY.to_owned(), province: PROVINCE.to_owned() };
    let services = hsds::services(offers.iter().copied(), &place);
    let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("json") => {
            let all = Value::Array(services.collect());
            out_file::write(out, format!("{all:#}\n").as_bytes())
        }
        Some("zip") => out_file::write(out, &hsds::zipped(hsds::tables(services)?)?),
        _ => {
            fs::create_dir_all(out).map_err(|error| OutProblem::Io(error.kind()))?;
            let mut files = hsds::tables(services)?.into_iter();
            files.try_for_each(|(name, bytes)| out_file::write(&out.join(name), &bytes))
        }
    }
}
