//! `trede doctor`: how the vault is, and what can be mended. It finds what `trede verify` finds.

use std::cell::Cell;
use std::fmt::Write as _;

use serde_json::json;

use super::args::{Doctor, Global};
use super::output::{Answer, Failure, Output};
use super::session::{asked, open_vault, permit, read_vault};
use super::{ahead, places, real, unlock, verify, wording};
use crate::config::paths;
use crate::domain::noted::Asked;
use crate::domain::right::Operation;
use crate::domain::{CleanText, Noted};
use crate::i18n::Strings;
use crate::runtime::clock;
use crate::store::{Damage, Notice, Opened, StoreError, Vault, backup};

pub(super) fn run(global: &Global, args: &Doctor) -> Answer {
    let home = places::home(global)?;
    let (strings, mut opened) = match open(global, &home, args) {
        Ok(found) => found,
        Err(failure) if failure.code == 4 && global.json => {
            let json = json!({ "ok": false, "notices": [], "problems": [failure.message],
                "entries": 0, "backups": backup::list(&paths::backups(&home)).len() });
            return Ok(Output { text: String::new(), json, code: 4 });
        }
        Err(failure) => return Err(failure),
    };
    let failed = |error| Failure::store(&strings, error);
    let right = what(args);
    permit(global, &strings, &mut opened, right)?;
    let (mut text, mut told) = (String::new(), Vec::new());
    if args.acknowledge {
        let loss = opened.vault.acknowledge(clock::now()).map_err(failed)?;
        told.push(match loss {
            Some(loss) => strings.noted(&opened.caseload, &Noted::Acknowledged(loss)),
            None => strings.doctor_nothing_lost(),
        });
    }
    if args.repair {
        let Opened { vault, caseload, notices } = &mut opened;
        notices.extend(vault.remake(caseload).map_err(failed)?);
    }
    // What is found below is not told twice.
    let told_below = |notice: &&Notice| matches!(notice, Notice::LogShort { .. });
    let notices = opened.notices.iter().filter(|notice| !told_below(notice));
    told.extend(notices.map(|notice| wording::notice(&strings, notice)));
    let found = verify::examine(&strings, &mut opened);
    let mut problems: Vec<String> =
        found.problems.into_iter().map(|(_, problem)| problem).collect();
    if opened.vault.founding().demo {
        // A demo in the place of a sealed vault is not well, however whole it is.
        problems
            .extend(real::refuse_exchanged(&home, &strings).err().map(|failure| failure.message));
    }
    opened.caseload.look_on(clock::today());
    let user = CleanText::cut(opened.vault.user());
    let ahead = ahead::told(&strings, &opened.vault, &opened.caseload, &user);
    let lines = told.iter().chain(&problems).chain(&ahead.lines);
    text.extend(lines.map(|line| format!("- {line}\n")));
    let copies = backup::list(&paths::backups(&home)).len();
    let entries = opened.vault.logged().len();
    if told.is_empty() && problems.is_empty() && ahead.lines.is_empty() {
        writeln!(text, "{}", strings.doctor_fine(entries)).ok();
    }
    writeln!(text, "{}", strings.doctor_backups(copies)).ok();
    let outcome = if problems.is_empty() { Asked::done(right) } else { Asked::failed(right) };
    if opened.vault.loss().is_none() {
        // A log of which something is missing is left as it was found.
        asked(&strings, &mut opened.vault, outcome);
    }
    opened.vault.close();
    let json = json!({
        "ok": problems.is_empty(),
        "notices": told,
        "problems": problems,
        "entries": entries,
        "backups": copies,
        "ahead": ahead.json,
    });
    Ok(Output { text, json, code: if problems.is_empty() { 0 } else { 4 } })
}

const fn what(args: &Doctor) -> Operation {
    if args.acknowledge {
        Operation::Acknowledge
    } else if args.repair {
        Operation::Repair
    } else {
        Operation::Doctor
    }
}

/// Opens the vault; where somebody acknowledges what is lost, also without it.
fn open(
    global: &Global,
    home: &std::path::Path,
    args: &Doctor,
) -> Result<(Strings, Opened), Failure> {
    if !args.acknowledge {
        return if args.repair { open_vault(global, home) } else { read_vault(global, home) };
    }
    let strings = places::strings(global);
    let refused = Cell::new(None);
    let opened = unlock::open_with(global, &strings, &paths::vault(home), &|folder, access| {
        match Vault::unlock(folder, access) {
            Err(
                StoreError::Short { .. }
                | StoreError::AnchorLost
                | StoreError::Damaged { damage: Damage::Signature, .. },
            ) => {
                // Before anything is changed: who may not answer for the loss leaves it as it is.
                let mut found = Vault::look_with_loss(folder, access)?;
                let may = permit(global, &strings, &mut found, Operation::Acknowledge);
                if let Err(failure) = may {
                    refused.set(Some(failure));
                    return Err(StoreError::ReadOnly);
                }
                Vault::unlock_with_loss(folder, access)
            }
            answer => answer,
        }
    });
    match (refused.take(), opened) {
        (Some(refused), _) => Err(refused),
        (None, opened) => Ok((strings, opened?)),
    }
}
