//! The same for what several pairs of hands do: tasks, hand-overs, pairs, waves, the guarded file.

use chrono::NaiveDate;

use crate::acts;
use crate::acts::Command;
use crate::app::form::{FieldName, Form, Problem, Purpose};
use crate::domain::participation::Department;
use crate::domain::referral::Target;
use crate::domain::unwilling::{CanAnswer, CanQuestion, Declined, Gate, UnwillingOutcome};
use crate::domain::wave::WaveBy;
use crate::domain::{CleanText, OfferId, ResidentId};

impl Form {
    pub(super) fn team_command(
        &self,
        purpose: Purpose,
        first: ResidentId,
        today: NaiveDate,
    ) -> Result<Command, Problem> {
        let residents = self.targets.clone();
        Ok(match purpose {
            Purpose::Department => {
                let named = self.chosen(FieldName::Department).and_then(Department::from_name);
                let named = named.ok_or(Problem::Missing(FieldName::Department))?;
                self.refer(residents, Target::Department(named), today)?
            }
            Purpose::Task => Command::AddTask(acts::task::Add {
                residents,
                what: self.given(FieldName::What)?,
                by: self.day_given(FieldName::By, today)?,
            }),
            Purpose::Income => Command::RecordIncome(acts::income::Record {
                residents,
                on: self.day_given(FieldName::On, today)?,
            }),
            Purpose::Assign => Command::Assign(acts::owner::HandOver {
                residents,
                to: CleanText::cut(self.chosen_or_missing(FieldName::To)?),
                until: self.day(FieldName::Until, today)?,
            }),
            Purpose::Pair => self.pair(today)?,
            Purpose::AddWave => self.wave()?,
            Purpose::OpenUnwilling(offer) => self.unwilling(first, offer, today)?,
            Purpose::CloseUnwilling => {
                let outcome = self.chosen(FieldName::Ended).and_then(UnwillingOutcome::from_name);
                let outcome = outcome.ok_or(Problem::Missing(FieldName::Ended))?;
                Command::CloseUnwilling(acts::unwilling::Close {
                    resident: first,
                    outcome,
                    reason: self.reason()?,
                })
            }
            // Answered before: these are no commands of a form alone.
            _ => return Err(Problem::Missing(FieldName::On)),
        })
    }

    fn pair(&self, today: NaiveDate) -> Result<Command, Problem> {
        let residents = <[ResidentId; 2]>::try_from(self.targets.as_slice());
        Ok(Command::Pair(acts::buddy::Pair {
            residents: residents.map_err(|_other| Problem::Missing(FieldName::About))?,
            about: self.given(FieldName::About)?,
            yes_on: [
                self.day_given(FieldName::Yes, today)?,
                self.day_given(FieldName::OtherYes, today)?,
            ],
        }))
    }

    fn wave(&self) -> Result<Command, Problem> {
        let by = self.chosen(FieldName::WaveBy).and_then(WaveBy::from_name);
        Ok(Command::AddWave(acts::wave::Add {
            name: self.given(FieldName::WaveName)?,
            by: by.ok_or(Problem::Missing(FieldName::WaveBy))?,
            size: self.number(FieldName::Size, 1, 100_000)?,
            seed: None,
        }))
    }

    fn unwilling(
        &self,
        resident: ResidentId,
        offer: OfferId,
        today: NaiveDate,
    ) -> Result<Command, Problem> {
        let answered = self.each_chosen(FieldName::Can).filter_map(|(question, answer)| {
            Some((CanQuestion::from_name(question)?, CanAnswer::from_name(answer)?))
        });
        let gate = Gate {
            questions: answered.collect(),
            place: self.text(FieldName::Place)?,
            declined: vec![Declined { offer, said: self.text(FieldName::Said)? }],
            view: self.text(FieldName::View)?,
        };
        Ok(Command::OpenUnwilling(acts::unwilling::Open {
            resident,
            reason: self.reason()?,
            until: self.day_given(FieldName::Until, today)?,
            gate: Box::new(gate),
        }))
    }
}
