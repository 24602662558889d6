//! The one list of reports. Each has a file of its own that says what is counted and how it is told;
//! the command, the page on the screen and the work beside it come from here.

use super::reported::{Ground, Question, Reported};
use super::{
    Report, budget, demand, effect, evaluation, fairness, offers, planner, referred, standing,
    what_if,
};
use crate::i18n::Strings;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asked {
    /// Which report.
    pub kind: ReportKind,
    /// What is asked of it.
    pub question: Question,
}

macro_rules! reports {
    ($($(#[$doc:meta])* $kind:ident = $report:ty,)+) => {
        /// Which report.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum ReportKind { $($(#[$doc])* $kind,)+ }

        /// What was counted for a report.
        #[derive(Debug, Clone)]
        pub enum Made { $($(#[$doc])* $kind(Box<<$report as Reported>::Made>),)+ }

        impl ReportKind {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            /// The stable English name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => <$report>::NAME,)+ }
            }

            /// Whether it is counted over whole months, as they are known now.
            pub const fn whole_months(self) -> bool {
                match self { $(Self::$kind => <$report>::WHOLE_MONTHS,)+ }
            }

            /// Over how many years it is counted where nobody says.
            pub const fn years(self) -> u32 {
                match self { $(Self::$kind => <$report>::YEARS,)+ }
            }

            /// What it is about, for a list of commands.
            pub const fn about(self) -> &'static str {
                match self { $(Self::$kind => <$report>::ABOUT,)+ }
            }

            /// Its title, before anything is counted.
            pub fn title(self, strings: &Strings) -> String {
                match self { $(Self::$kind => <$report>::title(strings),)+ }
            }
        }

        impl Asked {
            /// Counts as long as `go_on` says yes; what is half counted is worth nothing.
            pub fn count(&self, ground: &Ground<'_>, go_on: &dyn Fn() -> bool) -> Made {
                match self.kind {
                    $(ReportKind::$kind => {
                        Made::$kind(Box::new(<$report>::count(ground, &self.question, go_on)))
                    })+
                }
            }

            /// The report of what was counted for it.
            pub fn tell(&self, strings: &Strings, made: &Made, ground: &Ground<'_>) -> Report {
                match made {
                    $(Made::$kind(made) => <$report>::tell(strings, made, ground, &self.question),)+
                }
            }
        }
    };
}

reports! {
    /// How the caseload stands, and how far it came.
    Caseload = standing::OfCaseload,
    /// What became of referrals, and where people drop out.
    Referrals = referred::OfReferrals,
    /// What came of each form of offer, and how much is known of it.
    Offers = offers::OfOffers,
    /// What people want and have not found.
    Demand = demand::OfDemand,
    /// What the yearly measurement found.
    Effect = effect::OfMeasurement,
    /// Every goal of the policy with its numbers.
    Evaluation = evaluation::OfPolicy,
    /// What the budget was spent on, and what came of it.
    Budget = budget::OfBudget,
    /// Whom the order leaves behind.
    Fairness = fairness::OfOrder,
    /// What can be done in the hours there are, and what not.
    Planner = planner::Planner,
    /// Who would wait longer with other hours or rules.
    WhatIf = what_if::WhatIf,
}
