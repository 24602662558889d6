//! What is decided of the rows of a file that only a person can decide.

use chrono::NaiveDate;

use crate::acts::closing::Close;
use crate::acts::listed::Settle;
use crate::acts::way::Words as _;
use crate::app::App;
use crate::app::deciding::{Deciding, Matter, Verdict};
use crate::app::incoming::Step;
use crate::app::input::Effect;
use crate::app::intent::Intent;
use crate::app::model::Model;
use crate::app::status::Status;
use crate::domain::closing::CloseReason;
use crate::domain::id::Code;
use crate::domain::imported::day_in;
use crate::domain::{CleanText, OfferId, ResidentId};
use crate::exchange::rows::Names;
use crate::i18n::Strings;

impl App {
    /// A letter: the next verdict that begins with it.
    pub(super) fn seek_verdict(&mut self, letter: char) {
        let typed = letter.to_lowercase().to_string();
        let strings = &self.strings;
        let fits = |verdict| strings.verdict(verdict).to_lowercase().starts_with(&typed);
        let incoming = self.model.incoming_mut();
        let Some(incoming) = incoming else { return };
        incoming.asked = false;
        if let Some(deciding) = incoming.deciding_mut() {
            deciding.turn(true, fits);
        }
    }

    /// What was decided of what the list left is written down, together.
    pub(super) fn settle_list(&mut self) -> Vec<Effect> {
        let today = self.model.data.today;
        let Some(incoming) = self.model.incoming().filter(|file| !file.sent) else {
            return Vec::new();
        };
        if incoming.left.decided() == 0 {
            self.model.leave_for_later();
            return Vec::new();
        }
        if !incoming.asked {
            // Once: what is decided here closes files.
            if let Some(incoming) = self.model.incoming_mut() {
                incoming.asked = true;
            }
            return Vec::new();
        }
        let name = incoming.opened.as_ref().map(|opened| opened.name.clone()).unwrap_or_default();
        let on = day_in(name.as_str()).map_or(today, |day| day.min(today));
        let closings = self.closings(&incoming.left, today);
        let judged = incoming.left.rows().iter().filter_map(|(matter, verdict)| match matter {
            Matter::Rung(told, _) if *verdict == Verdict::Record => {
                Some((self.of_code(told.resident)?, told.told))
            }
            _ => None,
        });
        let merged = incoming.left.rows().iter().filter_map(|(matter, verdict)| match matter {
            Matter::Double(double) if *verdict == Verdict::Merge => {
                let mut offers = double.codes.iter().filter_map(|code| self.offer_of(*code));
                let into = offers.next()?;
                Some((offers.collect(), into))
            }
            _ => None,
        });
        let seen = CleanText::cut(&self.strings.incoming_seen(name.to_string()));
        let settle = Settle::of(closings, judged.collect(), merged.collect(), (on, seen));
        if let Some(incoming) = self.model.incoming_mut() {
            incoming.sent = true;
        }
        self.commit(Intent::act(settle.into()))
    }

    /// The files that are closed, together for each reason.
    fn closings(&self, left: &Deciding, on: NaiveDate) -> Vec<Close> {
        let of = |reason: CloseReason| {
            let chosen = left.rows().iter().filter_map(|(matter, verdict)| match matter {
                Matter::Gone(gone) if *verdict == Verdict::Close(reason) => {
                    self.of_code(gone.code())
                }
                _ => None,
            });
            let residents: Vec<ResidentId> = chosen.collect();
            let (note, told) = (CleanText::default(), CleanText::cut(&self.strings.closed(reason)));
            (!residents.is_empty()).then_some(Close { residents, on, reason, note, told })
        };
        CloseReason::ALL.iter().copied().filter_map(of).collect()
    }

    fn offer_of(&self, code: Code) -> Option<OfferId> {
        let mut offers = self.model.data.caseload.offers();
        offers.find(|offer| offer.code() == code).map(|offer| offer.id)
    }

    fn of_code(&self, code: Code) -> Option<ResidentId> {
        match code {
            Code::Resident(no) => self.model.data.caseload.numbered(no),
            _ => None,
        }
    }
}

impl Model {
    /// Nothing is decided now, which is said with the way back.
    pub(super) fn leave_for_later(&mut self) {
        self.task.overlay = None;
        self.view.status = Some(Status::Undecided);
    }

    /// Back to the rows, with the names that were taken.
    pub(super) fn take_names(&mut self) {
        let Some(incoming) = self.incoming_mut() else { return };
        incoming.step = Step::Rows;
        let decided = |wanted: Verdict| {
            let lines = incoming.names.rows().iter().filter_map(|(matter, verdict)| match matter {
                Matter::Name(held, _) if *verdict == wanted => Some(held.line),
                _ => None,
            });
            Names::Of(lines.collect())
        };
        let (names, new_people) = (decided(Verdict::Take), decided(Verdict::NewPerson));
        if names != incoming.choices.names || new_people != incoming.choices.new_people {
            (incoming.choices.names, incoming.choices.new_people) = (names, new_people);
            incoming.plan_anew();
        }
    }
}

impl Strings {
    /// What a verdict is called where one is chosen.
    pub fn verdict(&self, verdict: Verdict) -> String {
        match verdict {
            Verdict::Wait => self.verdict_wait(),
            Verdict::Take => self.verdict_take(),
            Verdict::NewPerson => self.verdict_new_person(),
            Verdict::Record => self.verdict_record(),
            Verdict::Merge => self.verdict_merge(),
            Verdict::Close(reason) => self.word("close-reason", reason.name()),
        }
    }
}
