//! What the policy wants, by chapter: of each goal an evaluation tells how far it came, or why that is
//! not known. And the rules that hold, each from its day on.

use chrono::NaiveDate;

/// A text in both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Both {
    /// Dutch.
    pub dutch: String,
    /// English.
    pub english: String,
}

/// A municipality with the goals of its policy, and the rules that hold for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy {
    /// What the municipality is called; empty where nobody said.
    pub municipality: String,
    /// How it is reached about this program; empty where nobody said.
    pub contact: String,
    /// Texts of law and local rules, in the order of the file.
    pub rules: Vec<Rule>,
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

/// A text of law, or a local rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// What it is called.
    pub name: Both,
    /// Where it can be read.
    pub source: String,
    /// The first day on which it holds.
    pub from: NaiveDate,
    /// The last; `None` where it holds until further notice.
    pub until: Option<NaiveDate>,
    /// What it means here.
    pub here: Both,
}

impl Rule {
    /// Whether it holds on a day.
    pub fn holds(&self, on: NaiveDate) -> bool {
        self.from <= on && self.until.is_none_or(|until| on <= until)
    }
}

impl Policy {
    /// The rules that hold on a day.
    pub fn in_force(&self, on: NaiveDate) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(move |rule| rule.holds(on))
    }
}

impl Both {
    /// Whether neither language says anything.
    pub const fn is_empty(&self) -> bool {
        self.dutch.is_empty() && self.english.is_empty()
    }
}
