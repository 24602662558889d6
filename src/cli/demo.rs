//! `trede demo`: a synthetic caseload, thrown away at the end or kept in a folder.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::args::{Demo, Global};
use super::init::{founding, no_folder, write_settings};
use super::output::{Answer, Failure, Output};
use super::session::{read_day, say};
use super::{desk, places};
use crate::config::paths;
use crate::crypto::random;
use crate::demo::{Size, invent};
use crate::domain::day::Side;
use crate::i18n::Strings;
use crate::runtime::clock;
use crate::store::folder::private_folder;
use crate::store::{Founding, Opened, StoreError, Vault};

pub(super) fn run(global: &Global, args: &Demo) -> Answer {
    let strings = places::strings(global);
    if !args.no_ui {
        desk::needs_terminal(global)?;
    }
    let place = Place::choose(args, &strings)?;
    let home = place.path().to_path_buf();
    private_folder(&home).map_err(|error| no_folder(&strings, &error))?;
    let (opened, again) = made(global, args, &home, &strings)?;
    if again {
        say(&strings.cli_demo_again());
    }
    write_settings(&home);
    if !args.no_ui {
        return desk::show(global, &home, strings, opened);
    }
    let (residents, offers) = (opened.caseload.lines().len(), opened.caseload.offers().len());
    opened.vault.close();
    let path = home.display().to_string();
    let json = json!({ "path": path, "residents": residents, "offers": offers });
    Ok(Output::done(format!("{}\n", strings.cli_made(residents, offers, path)), json))
}

/// A demo in a folder of its own, which is removed when the place is dropped.
///
/// # Errors
/// A [`Failure`] where it cannot be made.
pub(super) fn thrown_away(global: &Global, strings: &Strings) -> Result<(Place, Opened), Failure> {
    let args = Demo::default();
    let place = Place::choose(&args, strings)?;
    private_folder(place.path()).map_err(|error| no_folder(strings, &error))?;
    let (opened, _) = made(global, &args, place.path(), strings)?;
    write_settings(place.path());
    Ok((place, opened))
}

/// A demo in this folder: the one that is there, or a new one. Whether it was there.
fn made(
    global: &Global,
    args: &Demo,
    home: &Path,
    strings: &Strings,
) -> Result<(Opened, bool), Failure> {
    let store = |error| Failure::store(strings, error);
    let folder = paths::vault(home);
    match Vault::open(&folder) {
        Ok(opened) if opened.vault.founding().demo => return Ok((opened, true)),
        Ok(_) => return Err(Failure::refused(strings.cli_demo_only())),
        Err(StoreError::NotAVault) => {}
        Err(error) => return Err(store(error)),
    }
    let today = match &global.today {
        Some(text) => read_day(strings, text, clock::today(), Side::Past)?,
        None => clock::today(),
    };
    let size = Size { residents: args.residents, offers: args.offers, seed: args.seed };
    let broken = |what: String| Failure::refused(strings.cli_demo_broken(what));
    let entries = invent(&size, today).map_err(|error| broken(error.to_string()))?;
    // The same seed must give the same queue, so the salt is not random here.
    let salt = u128::from(args.seed) << 64 | 0x7472_6564_6500;
    let founding = Founding { salt, ..founding(strings, true)? };
    Ok((Vault::create(&folder, founding, entries).map_err(store)?, false))
}

/// The folder of a demo.
pub(super) enum Place {
    Kept(PathBuf),
    /// Removed when the program is left.
    Thrown(PathBuf),
}

impl Place {
    fn choose(args: &Demo, strings: &Strings) -> Result<Self, Failure> {
        match &args.dir {
            Some(dir) => Ok(Self::Kept(dir.clone())),
            None if args.no_ui => Err(Failure::usage(strings.cli_missing("--dir"))),
            None => {
                let number = random::number();
                let number = number.map_err(|_none| Failure::refused(strings.cli_no_random()))?;
                let name = format!("trede-demo-{number:032x}");
                Ok(Self::Thrown(std::env::temp_dir().join(name)))
            }
        }
    }

    pub(super) fn path(&self) -> &Path {
        match self {
            Self::Kept(path) | Self::Thrown(path) => path,
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Self::Thrown(path) = self {
            drop(fs::remove_dir_all(path));
        }
    }
}
