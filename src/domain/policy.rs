//! What the policy wants, by chapter: of each goal an evaluation tells how far it came, or why that is
//! not known.

/// A text in both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Both {
    /// Dutch.
    pub dutch: String,
    /// English.
    pub english: String,
}

/// The goals of a policy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy {
    /// The chapters, in their order.
    pub chapters: Vec<Chapter>,
}

/// Goals about one subject.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chapter {
    /// What they are about.
    pub title: Both,
    /// The goals, in their order.
    pub goals: Vec<Goal>,
}

/// One goal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Goal {
    /// Where the policy says it.
    pub section: String,
    /// What it wants.
    pub text: Both,
    /// The figures that tell how far it came, each as `report/figure`.
    pub figures: Vec<String>,
    /// The tables that do, each as `report/table`.
    pub tables: Vec<String>,
    /// Why nothing is known of it, or what is not known beside the figures; empty where there is
    /// nothing to say.
    pub unknown: Both,
}

impl Both {
    /// Whether neither language says anything.
    pub const fn is_empty(&self) -> bool {
        self.dutch.is_empty() && self.english.is_empty()
    }
}
