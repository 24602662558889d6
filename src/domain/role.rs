//! What the users of one vault do in it.

use crate::domain::word::words;
use crate::domain::{CleanText, File};

words! {
    /// What a user does.
    Role {
        /// Contacts, plans, refers, follows up.
        Consultant = "consultant",
        /// The same for the residents who were handed to them.
        Intern = "intern",
        /// Keeps the income contact and signals a wrong rung.
        IncomeConsultant = "income-consultant",
        /// Approves what needs four eyes.
        SecondReader = "second-reader",
    }
}

impl Role {
    /// Whether this role sees only residents who were handed to them, with fewer facts.
    pub const fn is_limited(self) -> bool {
        matches!(self, Self::Intern)
    }
}

/// The users whose role is not consultant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Team {
    /// Name and role, in the order of names.
    pub roles: Vec<(CleanText, Role)>,
}

impl Team {
    /// What this user does.
    pub fn role(&self, user: &CleanText) -> Role {
        let found = self.roles.iter().find(|(name, _)| name == user);
        found.map_or(Role::Consultant, |(_, role)| *role)
    }

    /// The team after this user was given this role.
    #[must_use]
    pub fn with(&self, user: &CleanText, role: Role) -> Self {
        let mut roles: Vec<_> =
            self.roles.iter().filter(|(name, _)| name != user).cloned().collect();
        if role != Role::Consultant {
            roles.push((user.clone(), role));
        }
        roles.sort_unstable_by(|a, b| a.0.as_str().cmp(b.0.as_str()));
        Self { roles }
    }
}

impl File {
    /// What a limited role sees of a file: what is needed to be in contact. Left out are the number
    /// in the municipality's administration, the benefit, income contacts, signals, moves by hand,
    /// the unwilling-track file, sums of money and the words that were said about barriers.
    #[must_use]
    pub fn limited(&self) -> Self {
        let mut file = self.clone();
        file.resident.person.client_no = CleanText::default();
        file.resident.person.benefit_since = None;
        let records = &mut file.records;
        records.incomes.clear();
        records.signals.clear();
        records.moves.clear();
        records.unwilling.clear();
        records.costs.clear();
        let notes = records.plans.iter_mut().flat_map(|plan| &mut plan.content.barriers);
        notes.for_each(|note| note.said = CleanText::default());
        file
    }
}
