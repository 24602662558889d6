//! What holds where a setting that guards people cannot be known: the strictest.

use std::collections::BTreeMap;

use super::Settings;
use crate::config::reader::Reading;
use crate::nearest::nearest;
use crate::statements::{Held, Position, Problem, ProblemKind};

/// The tables with settings that guard people.
pub(super) const SECTIONS: [&str; 2] = ["security", "retention"];

/// Minutes without a key after which the vault locks where nobody can know what was meant.
const STRICTEST_MINUTES: u16 = 1;

const LOCK: &str = "security.lock_minutes";
const DECISION: &str = "retention.decision";
const YEARS: [&str; 2] = ["retention.supported.years", "retention.not-started.years"];

/// Puts the strictest in the place of what may have stood in a line that was not read, and says
/// so; gives the settings that are held and the lines that they may have stood in.
pub(super) fn hold(
    settings: &mut Settings,
    reading: &mut Reading,
) -> BTreeMap<&'static str, Position> {
    let mut held = BTreeMap::new();
    if let Some(place) = doubt(reading, LOCK) {
        settings.lock_minutes = STRICTEST_MINUTES;
        held.insert(LOCK, place);
        let kind = Held::Lock { minutes: STRICTEST_MINUTES };
        reading.problems.push(Problem::at(place, ProblemKind::Held(kind)));
    }
    let keys = YEARS.into_iter().chain([DECISION]);
    if let Some(place) = keys.filter_map(|key| doubt(reading, key)).min() {
        // Without a decision nothing is destroyed, whatever the terms.
        settings.terms.decision.clear();
        held.insert(DECISION, place);
        reading.problems.push(Problem::at(place, ProblemKind::Held(Held::Retention)));
    }
    Problem::sort(&mut reading.problems);
    held
}

/// The first line that was not read and may have held this setting.
fn doubt(reading: &Reading, key: &str) -> Option<Position> {
    let given = reading.given.contains_key(key);
    let lost = reading.lost.iter();
    let may = lost.filter(|(name, _)| is_of(name, key) || (!given && resembles(name, key)));
    may.map(|(_, place)| *place).min()
}

/// Whether a name is that of the setting or of a table around it.
fn is_of(name: &str, key: &str) -> bool {
    key.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Whether a name that nobody knows may be a slip of the setting: a part of it is near to a part
/// of the setting.
fn resembles(name: &str, key: &str) -> bool {
    let near = |part: &str| nearest(part, key.split('.')).is_some();
    let known = super::keys::is_known(name);
    !known && name.split('.').any(near)
}
