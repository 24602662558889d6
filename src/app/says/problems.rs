//! Forms that cannot be read, keys that do nothing now, entries that were not written.

use chrono::NaiveDate;

use crate::app::form::Problem;
use crate::app::input::SaveProblem;
use crate::app::why::Why;
use crate::domain::day::NotADay;
use crate::i18n::{Strings, capital};

impl Strings {
    /// What is wrong with a form.
    pub fn problem(&self, problem: &Problem, today: NaiveDate) -> String {
        match problem {
            Problem::NotADay(field, side, why) => {
                let (field, said) = (capital(&self.field(*field)), self.not_a_day(*why, today));
                match why {
                    NotADay::Far(_) => self.problem_day_far(field, said),
                    NotADay::NoSuchDay { .. } | NotADay::NoSuchMonth(_) => {
                        self.problem_day(field, said)
                    }
                    _ => self.problem_day_try(field, said, self.day_to_try(*side, today)),
                }
            }
            Problem::Missing(field) => self.problem_missing(capital(&self.field(*field))),
            Problem::NotATime(field) => self.problem_time(capital(&self.field(*field))),
            Problem::NotWith(field) => self.problem_not_with(capital(&self.field(*field))),
            Problem::MayBeBsn(field) => self.problem_bsn(capital(&self.field(*field))),
            Problem::NotANumber(field, least, most) => {
                self.problem_number(capital(&self.field(*field)), *least, *most)
            }
            Problem::TooLong(field, long) => {
                self.problem_long(capital(&self.field(*field)), long.max)
            }
        }
    }

    /// Why a key does nothing now.
    pub fn why(&self, why: Why) -> String {
        match why {
            Why::NobodySelected => self.why_nobody(),
            Why::NoOfferSelected => self.why_no_offer(),
            Why::NothingDeclined => self.why_nothing_declined(),
            Why::SoughtOneWay => self.why_two_channels(),
            Why::NothingTyped => self.why_no_draft(),
            Why::NoOpenPromise => self.why_no_promise(),
            Why::NoOpenReferral => self.why_no_referral(),
            Why::NotPaused => self.why_not_paused(),
            Why::NotMoved => self.why_not_moved(),
            Why::NoPhone => self.why_no_phone(),
            Why::NothingHere => self.why_nothing_here(),
            Why::NothingToUndo => self.why_nothing_to_undo(),
            Why::NothingToRedo => self.why_nothing_to_redo(),
            Why::NothingSealed => self.why_nothing_sealed(),
            Why::InThePast => self.why_in_the_past(),
            Why::NoOpenSignal => self.why_no_signal(),
            Why::NotInSheet => self.why_not_in_sheet(),
            Why::NobodyToCall => self.why_nobody_to_call(),
            Why::NoOpenTask => self.why_no_task(),
            Why::NobodyElse => self.why_nobody_else(),
            Why::TwoMarked => self.why_two_marked(),
            Why::NoPair => self.why_no_pair(),
            Why::NoWave => self.why_no_wave(),
            Why::NoUnwilling => self.why_no_unwilling(),
            Why::UnwillingOpen => self.why_unwilling_open(),
            Why::NotForRole => self.why_not_for_role(),
            Why::Busy => self.why_busy(),
            Why::OnePersonOnly => self.why_one_person(),
        }
    }

    /// Why nothing was saved.
    pub fn not_saved(&self, problem: SaveProblem) -> String {
        match problem {
            SaveProblem::NoSpace => self.not_saved_space(),
            SaveProblem::ReadOnly => self.not_saved_read_only(),
            SaveProblem::Other => self.not_saved_other(),
        }
    }
}
