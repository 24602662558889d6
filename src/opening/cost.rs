//! What a guess at a passphrase is made to cost on this machine.

use crate::crypto::passphrase::{Cost, Passphrase, SALT};
use crate::runtime::clock;

/// About a second, by one guess that is measured: by its work, because a machine that is busy now
/// is not so for whoever guesses.
pub(crate) fn measured() -> Cost {
    let from = clock::worked();
    // Where there is no memory for it, making the vault says so.
    let key = Passphrase::new("").key(&[0; SALT], Cost::STANDARD);
    let took = clock::worked().saturating_sub(from);
    key.map_or(Cost::STANDARD, |_key| Cost::about_a_second(took))
}
