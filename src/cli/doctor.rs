//! `trede doctor`: how the vault is, and what can be mended.

use std::fmt::Write as _;

use serde_json::json;

use super::args::{Doctor, Global};
use super::output::{Answer, Failure, Output};
use super::session::open_vault;
use super::{places, says, verify};
use crate::config::paths;
use crate::store::{Opened, Vault, backup};

pub(super) fn run(global: &Global, args: &Doctor) -> Answer {
    let home = places::home(global)?;
    let (strings, opened) = open_vault(global, &home)?;
    let Opened { mut vault, caseload, mut notices } = opened;
    if args.repair {
        let failed = |error| Failure::store(&strings, error);
        notices.extend(vault.remake(&caseload).map_err(failed)?);
    }
    let (mut text, mut told) = (String::new(), Vec::new());
    for notice in &notices {
        let notice = says::notice(&strings, notice);
        writeln!(text, "- {notice}").ok();
        told.push(notice);
    }
    let problems = if args.read_all { problems(&strings, &mut vault) } else { Vec::new() };
    for problem in &problems {
        writeln!(text, "- {problem}").ok();
    }
    let copies = backup::list(&paths::backups(&home)).len();
    let entries = vault.logged().len();
    if told.is_empty() && problems.is_empty() {
        writeln!(text, "{}", strings.doctor_fine(entries)).ok();
    }
    writeln!(text, "{}", strings.doctor_backups(copies)).ok();
    vault.close();
    let json = json!({
        "ok": problems.is_empty(),
        "notices": told,
        "problems": problems,
        "entries": entries,
        "backups": copies,
    });
    Ok(Output { text, json, code: if problems.is_empty() { 0 } else { 4 } })
}

fn problems(strings: &crate::i18n::Strings, vault: &mut Vault) -> Vec<String> {
    let report = vault.verify();
    report
        .problems
        .iter()
        .map(|problem| verify::problem_text(strings, problem, &|_| None))
        .collect()
}
