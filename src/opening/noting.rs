//! What is noted at opening, beside what is read and done.

use chrono::{DateTime, Utc};

use crate::domain::Noted;
use crate::domain::noted::jumped;
use crate::i18n::Strings;
use crate::store::Vault;

/// What nobody may pass over: tries in vain since the last time, and a clock that jumped since the
/// last entry.
pub(crate) fn noticed(vault: &Vault, now: DateTime<Utc>) -> Vec<Noted> {
    if vault.founding().demo || vault.is_read_only() {
        return Vec::new();
    }
    let last = vault.logged().last().map(|logged| logged.at);
    let jump = last.filter(|last| jumped(*last, now)).map(|from| Noted::ClockJumped { from });
    let failed = Some(vault.failed()).filter(|failed| *failed > 0);
    let failed = failed.map(|failed| Noted::Opened { failed });
    jump.into_iter().chain(failed).collect()
}

/// The sentence for whoever sits there, where something should be known.
pub(crate) fn told(strings: &Strings, what: &Noted, now: DateTime<Utc>) -> Option<String> {
    match what {
        Noted::ClockJumped { from } => {
            let (says, said) = (strings.full_instant(now), strings.full_instant(*from));
            Some(if now < *from {
                strings.clock_jumped_back(says, said)
            } else {
                strings.clock_jumped_ahead(says, said)
            })
        }
        Noted::Opened { failed: failed @ 1.. } => Some(strings.noted_failed(*failed)),
        _ => None,
    }
}
