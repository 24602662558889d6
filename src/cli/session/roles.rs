//! What whoever works may ask of the command line.

use super::Session;
use crate::cli::output::Failure;
use crate::domain::Refusal;
use crate::domain::role::Role;

impl Session {
    /// What whoever works does in this vault.
    fn role(&self) -> Role {
        self.caseload().office().role(&self.app.model.user)
    }

    /// Whether whoever works sees only the residents who were handed to them, with fewer facts.
    pub(in crate::cli) fn is_limited(&self) -> bool {
        self.role().is_limited()
    }

    /// Only for those who see everybody.
    ///
    /// # Errors
    /// A [`Failure`] that names the role.
    pub(in crate::cli) fn for_everybody(&self) -> Result<(), Failure> {
        if self.is_limited() {
            Err(self.refused(&Refusal::NotAllowed(self.role())))
        } else {
            Ok(())
        }
    }

    /// Only for consultants.
    ///
    /// # Errors
    /// A [`Failure`] that names the role.
    pub(in crate::cli) fn for_consultants(&self) -> Result<(), Failure> {
        match self.role() {
            Role::Consultant => Ok(()),
            other => Err(self.refused(&Refusal::NotAllowed(other))),
        }
    }
}
