//! The vault of a demo: thrown away at the end, or kept in a folder.

use std::fs;
use std::path::{Path, PathBuf};

use super::day::read_day;
use super::failure::Failure;
use super::founding::{founding, no_folder, replace_settings};
use super::given::Given;
use super::places;
use crate::config::settings::ProblemKind;
use crate::config::{paths, settings};
use crate::crypto::random;
use crate::demo::{Size, invent};
use crate::domain::day::Side;
use crate::i18n::Strings;
use crate::runtime::clock;
use crate::store::folder::{private_folder, replace_file};
use crate::store::{Founding, Opened, StoreError, Vault};

/// What the user has set for hand and eye (keys, language, mouse), in the folder of a demo that has
/// no settings of its own yet; what their vault decides stays there.
pub(crate) fn lend_settings(own: Option<&Path>, home: &Path) {
    if !paths::settings(home).exists() {
        let own = own.map(|own| places::settings(own).0).unwrap_or_default();
        replace_settings(home, &settings::of_hand_and_eye(&own));
    }
    let (keys, theirs) =
        (paths::keys(home), own.and_then(|own| places::limited(&paths::keys(own))));
    let name = keys.file_name().map(|name| name.to_string_lossy().into_owned());
    if let (Some(theirs), Some(name), false) = (theirs, name, keys.exists()) {
        // Without them the keys that come with the program hold.
        drop(replace_file(home, &name, theirs.as_bytes()));
    }
}

/// What is wrong in the settings of the user's own home; there the defaults hold in a demo, too.
pub(crate) fn wrong_at_home(strings: &Strings, own: &Path) -> Vec<String> {
    let mut wrong = places::settings(own).1;
    // What guards a vault guards nobody who is invented.
    wrong.retain(|problem| !matches!(problem.kind, ProblemKind::Held(_)));
    places::told(strings, &paths::settings(own), &wrong)
}

/// A demo in a folder of its own, which is removed when the place is dropped; the user has their
/// settings in this home.
///
/// # Errors
/// A [`Failure`] where it cannot be made.
pub(crate) fn thrown_away(
    given: &Given,
    own: &Path,
    strings: &Strings,
) -> Result<(Place, Opened), Failure> {
    let place = Place::choose(None, strings)?;
    private_folder(place.path()).map_err(|error| no_folder(strings, &error))?;
    let (opened, _) = made(given, &Size::default(), place.path(), strings)?;
    lend_settings(Some(own), place.path());
    Ok((place, opened))
}

/// A demo in this folder: the one that is there, or a new one. Whether it was there.
///
/// # Errors
/// A [`Failure`] where another vault lies there, or nothing can be written.
pub(crate) fn made(
    given: &Given,
    size: &Size,
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
    let today = match &given.today {
        Some(text) => read_day(strings, text, clock::today(), Side::Past)?,
        None => clock::today(),
    };
    let broken = |what: String| Failure::refused(strings.cli_demo_broken(what));
    let entries = invent(size, today).map_err(|error| broken(error.to_string()))?;
    // The same seed must give the same queue, so the salt is not random here.
    let salt = u128::from(size.seed) << 64 | 0x7472_6564_6500;
    let founding = Founding { salt, ..founding(strings, true)? };
    Ok((Vault::create(&folder, founding, entries).map_err(store)?, false))
}

/// The folder of a demo.
pub(crate) enum Place {
    Kept(PathBuf),
    /// Removed when the program is left.
    Thrown(PathBuf),
}

impl Place {
    /// The folder that was given, or one of its own below the system's folder for such things.
    ///
    /// # Errors
    /// A [`Failure`] where the system gives no random numbers.
    pub(crate) fn choose(dir: Option<&Path>, strings: &Strings) -> Result<Self, Failure> {
        if let Some(dir) = dir {
            return Ok(Self::Kept(dir.to_path_buf()));
        }
        let number = random::number();
        let number = number.map_err(|_none| Failure::refused(strings.cli_no_random()))?;
        let name = format!("trede-demo-{number:032x}");
        Ok(Self::Thrown(std::env::temp_dir().join(name)))
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
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
