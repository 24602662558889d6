//! What whoever works may ask of the command line, as the table says; what is refused is noted.

use super::{Session, say};
use crate::acts;
use crate::cli::args::Global;
use crate::cli::output::Failure;
use crate::cli::places;
use crate::domain::noted::Asked;
use crate::domain::right::{Operation, Right};
use crate::domain::role::Role;
use crate::domain::{CleanText, Noted, Refusal, ResidentId};
use crate::i18n::Strings;
use crate::runtime::clock;
use crate::store::{Opened, Vault};

impl Session {
    /// What whoever works does in this vault.
    fn role(&self) -> Role {
        self.caseload().office().role(&self.app.model.data.user)
    }

    /// Whether whoever works may do what is asked, and on another day than today where that is asked.
    ///
    /// # Errors
    /// A [`Failure`] that names the role.
    pub(super) fn may_begin(&self) -> Result<(), Failure> {
        self.check(self.right)?;
        if self.in_past { self.check(Operation::Past) } else { Ok(()) }
    }

    /// Only for those who have this right.
    ///
    /// # Errors
    /// A [`Failure`] that names the role.
    pub(in crate::cli) fn check(&self, right: impl Into<Right>) -> Result<(), Failure> {
        let (role, right) = (self.role(), right.into());
        if acts::may(role, right) {
            Ok(())
        } else {
            Err(self.refused_of(&Refusal::NotAllowed(role), right, None))
        }
    }

    /// A refusal as the failure of a command.
    pub(in crate::cli) fn refused(&self, refusal: &Refusal) -> Failure {
        self.refused_of(refusal, self.right, None)
    }

    /// The same of this right, about this person.
    pub(super) fn refused_of(
        &self,
        refusal: &Refusal,
        right: Right,
        about: Option<ResidentId>,
    ) -> Failure {
        match refusal {
            Refusal::NotYours(id) => self.vault.refuse(Asked::refused(right, Some(*id))),
            Refusal::NotAllowed(_) | Refusal::OwnRole => {
                self.vault.refuse(Asked::refused(right, about));
            }
            _ => {}
        }
        let text = self.strings().refusal(self.caseload(), refusal, self.today());
        Failure::refused(text)
    }
}

/// The same for a vault without a session: whether whoever opened it may do this.
///
/// # Errors
/// A [`Failure`] that names the role; it is noted.
pub(in crate::cli) fn permit(
    global: &Global,
    strings: &Strings,
    opened: &mut Opened,
    right: Operation,
) -> Result<(), Failure> {
    let vault = &opened.vault;
    let user = if vault.founding().demo {
        places::user(global, strings)?
    } else {
        CleanText::cut(vault.user())
    };
    let role = opened.caseload.office().role(&user);
    if acts::may(role, right) {
        return Ok(());
    }
    asked(strings, &mut opened.vault, Asked::refused(right, None));
    Err(Failure::refused(strings.refused_role(strings.word("role", role.name()))))
}

/// Notes what was asked of a vault without a session.
pub(in crate::cli) fn asked(strings: &Strings, vault: &mut Vault, asked: Asked) {
    // A vault that is only read has said so already.
    if !vault.is_read_only() && vault.note(Noted::Asked(asked), clock::now()).is_err() {
        say(&strings.not_noted());
    }
}
