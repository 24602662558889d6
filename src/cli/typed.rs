//! Words and texts as they are typed on the command line.

use super::output::Failure;
use super::session::Session;
use crate::domain::CleanText;
use crate::nearest::nearest;

/// A word of a closed vocabulary, or the words there are.
///
/// # Errors
/// A [`Failure`] with the words there are, and the one that may be meant.
pub(super) fn word<T>(
    session: &Session,
    typed: &str,
    names: &[&'static str],
    read: impl Fn(&str) -> Option<T>,
) -> Result<T, Failure> {
    read(typed).ok_or_else(|| {
        let strings = session.strings();
        let failure = Failure::usage(strings.cli_not_word(typed.to_owned(), names.join(", ")));
        match nearest(typed, names.iter().copied()) {
            Some(meant) => failure.hint(strings.cli_did_you_mean(meant.to_owned())),
            None => failure,
        }
    })
}

/// One line of text.
///
/// # Errors
/// A [`Failure`] where it is too long.
pub(super) fn line(session: &Session, flag: &str, typed: &str) -> Result<CleanText, Failure> {
    let too_long = |max| Failure::usage(session.strings().cli_too_long(flag.to_owned(), max));
    CleanText::line(typed).map_err(|long| too_long(long.max))
}
