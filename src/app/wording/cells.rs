//! Cells of files, and fields that take the same, that cannot be read.

use crate::domain::id::{Code, RecordKind};
use crate::exchange::cells::CellProblem;
use crate::exchange::rows::{Reason, choices};
use crate::i18n::{Language, Strings};

impl Strings {
    /// Why a row, or what stands in one of its fields, was not taken.
    pub fn reason_unread(&self, field: Option<&str>, reason: Reason) -> String {
        match reason {
            Reason::Cell(problem) => self.cell_unread(problem),
            Reason::TooLong(max) => self.import_long(max),
            Reason::Ragged { found, expected } => self.import_ragged(found, expected),
            Reason::LongCell => self.import_long_cell(),
            Reason::Empty => self.import_empty(),
            Reason::InFuture(on) => self.import_future(on.to_string()),
            Reason::UnknownWord => {
                let dutch = self.language() == Language::Dutch;
                self.import_word(choices(field.unwrap_or_default(), dutch).join(", "))
            }
            Reason::Contradicts(line) => self.import_contradicts(line),
            Reason::AgesCrossed => self.import_ages(),
            Reason::TimesCrossed => self.import_times(),
            Reason::Nobody => self.import_nobody(),
            Reason::NoOffer => self.import_no_offer(),
            Reason::SeveralOffers(one, other) => self.import_several_offers(
                Code::Offer(one).to_string(),
                Code::Offer(other).to_string(),
            ),
            Reason::Promised(by) => self.import_promised(by.format("%d-%m-%Y").to_string()),
            Reason::Referred(id) => {
                self.import_referred(Code::Record(RecordKind::Referral, id).to_string())
            }
            Reason::ReferredTwice => self.import_referred_twice(),
            Reason::SinceBefore(on) => self.import_since_before(on.format("%d-%m-%Y").to_string()),
            Reason::SeveralKnown => self.import_several(),
            Reason::NumberedRefused => self.import_numbered_refused(),
            Reason::Shifted => self.import_shifted(),
            Reason::NoRung => self.import_rung_unsaid(),
            Reason::Ended => self.import_ended(),
            Reason::Over => self.import_is_over(),
            Reason::SameName => self.import_same_name(),
            Reason::Namesake => self.import_namesake(),
            Reason::OtherPerson => self.import_other_person(),
            Reason::SheetError => self.import_sheet_error(),
            Reason::Shortened => self.import_shortened(),
        }
    }

    fn cell_unread(&self, problem: CellProblem) -> String {
        match problem {
            CellProblem::NotADate => self.cell_date(),
            CellProblem::NoSuchDay => self.cell_no_such_day(),
            CellProblem::YearOutOfRange => self.cell_year(),
            CellProblem::NotMoney => self.cell_money(),
            CellProblem::AmbiguousMoney => self.cell_money_two_ways(),
            CellProblem::NotANumber => self.cell_number(),
            CellProblem::TooLarge => self.cell_too_large(),
            CellProblem::NotYesNo => self.cell_yes_no(),
            CellProblem::NotAPhone => self.cell_phone(),
            CellProblem::NotAnAddress => self.cell_address(),
            CellProblem::NotARung => self.cell_rung(),
            CellProblem::NotAName => self.cell_name(),
            CellProblem::LostLetters => self.cell_lost_letters(),
        }
    }
}
