//! Forms that cannot be read, keys that do nothing now, entries that were not written.

use chrono::NaiveDate;

use crate::acts::answers::Problem;
use crate::acts::ask::FieldName;
use crate::acts::situation::Why;
use crate::app::input::{Clash, SaveProblem};
use crate::domain::Caseload;
use crate::domain::day::NotADay;
use crate::domain::money::NotMoney;
use crate::i18n::{Strings, capital};

impl Strings {
    /// What is wrong with a form.
    pub fn problem(&self, problem: &Problem, today: NaiveDate) -> String {
        match problem {
            Problem::NotADay(field, side, why) => {
                let said = match (field, why) {
                    // Of an appointment it is said what it is, and what became of the past.
                    (FieldName::MeetOn, NotADay::Behind(on)) => {
                        self.day_behind_meeting(self.typed_day(*on))
                    }
                    _ => self.not_a_day(*why, today),
                };
                let field = capital(&self.field(*field));
                match why {
                    NotADay::Far(_) => self.problem_day_far(field, said),
                    NotADay::NoSuchDay { .. } | NotADay::NoSuchMonth(_) => {
                        self.problem_day(field, said)
                    }
                    _ => self.problem_day_try(field, said, self.day_to_try(*side, today)),
                }
            }
            Problem::Missing(field) => self.problem_missing(capital(&self.field(*field))),
            Problem::NotHours(field) => self.problem_hours(capital(&self.field(*field))),
            Problem::NotATime(field) => self.problem_time(capital(&self.field(*field))),
            Problem::Passed(field, at) => {
                self.problem_passed(capital(&self.field(*field)), self.time_of_day(*at))
            }
            Problem::NotWith(
                field @ (FieldName::MeetOn | FieldName::MeetWhere | FieldName::Along),
            ) => self.problem_no_meeting(capital(&self.field(*field))),
            Problem::NotAnOffer(_) => self.problem_not_an_offer(),
            Problem::NotWith(field) => self.problem_not_with(capital(&self.field(*field))),
            Problem::MayBeBsn(field) => self.problem_bsn(capital(&self.field(*field))),
            Problem::NotANumber(field, least, most) => {
                let (least, most) = (least.to_string(), most.to_string());
                self.problem_number(capital(&self.field(*field)), least, most)
            }
            Problem::NotMoney(_, why) => match why {
                NotMoney::Unreadable => self.problem_money(),
                NotMoney::Ambiguous => self.problem_money_two_ways(),
                NotMoney::TooLarge => self.problem_money_large(),
            },
            Problem::NotALine(typed, known) => {
                self.problem_budget_line(typed.clone(), known.clone())
            }
            Problem::NotACommitment(_) => self.problem_commitment(),
            Problem::Cell(_, said) => capital(said),
            Problem::TooLong(field, long) => {
                self.problem_long(capital(&self.field(*field)), long.max)
            }
        }
    }

    /// Why a key does nothing now.
    pub fn why(&self, why: Why) -> String {
        self.word("why", why.name())
    }

    /// What somebody else did meanwhile.
    pub fn clash(&self, caseload: &Caseload, clash: &Clash, today: NaiveDate) -> String {
        let by = clash.by.to_string();
        match &clash.refusal {
            Some(refusal) => self.clash_refused(by, self.refusal(caseload, refusal, today)),
            None => self.clash_changed(by),
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
