//! The rules in force: the figures that a municipality may set.

use chrono::NaiveDate;

/// The version of the order itself, as it is published; the figures below do not change it.
pub const VERSION: u32 = 1;

/// The figures of the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// Days between two real conversations, where nothing else was agreed.
    pub interval_days: u16,
    /// Days without news after which a referral comes back.
    pub silent_days: u16,
    /// Days that a person rests after an attempt that did not reach them.
    pub retry_days: u16,
    /// Every so many places one person is drawn at random; zero draws nobody.
    pub random_every: u16,
    /// The phases in which people never spoken are approached, the first one first.
    pub phases: Vec<Phase>,
}

/// A phase: people by their day of inflow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// Its name.
    pub name: String,
    /// First day of inflow; `None` is no limit.
    pub inflow_from: Option<NaiveDate>,
    /// Last day of inflow; `None` is no limit.
    pub inflow_to: Option<NaiveDate>,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            interval_days: 90,
            silent_days: 14,
            retry_days: 2,
            random_every: 8,
            phases: Vec::new(),
        }
    }
}

impl Rules {
    /// The number of the phase of a day of inflow; people outside every phase come last.
    pub(super) fn phase(&self, inflow_on: Option<NaiveDate>) -> usize {
        let holds = |phase: &Phase| {
            inflow_on.is_some_and(|on| {
                phase.inflow_from.is_none_or(|from| from <= on)
                    && phase.inflow_to.is_none_or(|to| on <= to)
            })
        };
        self.phases.iter().position(holds).unwrap_or(self.phases.len())
    }
}
