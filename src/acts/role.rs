//! What a user of the vault does.

use super::draft::given;
use super::right::NOBODY;
use super::{Decision, Does, Draft};
use crate::domain::role::Role;
use crate::domain::{Change, CleanText, Delta, Refusal, ResidentId};

/// Gives a user of the vault a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Give {
    /// Who.
    pub user: CleanText,
    /// Which.
    pub role: Role,
}

impl Does for Give {
    const MAY: &'static [Role] = NOBODY;

    fn residents(&self) -> &[ResidentId] {
        &[]
    }

    fn texts(&self) -> Vec<&CleanText> {
        Vec::new()
    }

    /// Somebody has to stay who may give roles: nobody takes the role of consultant from themselves.
    fn decide(&self, draft: &mut Draft<'_>) -> Decision {
        let Self { user, role } = self;
        given(user).map_err(|_empty| Refusal::UserMissing)?;
        if *user == draft.by() && *role != Role::Consultant {
            return Err(Refusal::OwnRole);
        }
        let before = draft.caseload.office().team.clone();
        let after = before.clone().unwrap_or_default().with(user, *role);
        if after == before.clone().unwrap_or_default() {
            return Err(Refusal::NothingToChange);
        }
        let new = Delta::new(after);
        draft.push(Change::Team(Delta { before: before.map(Box::new), ..new }));
        Ok(())
    }
}
