//! The fields of forms that only change what is seen; those of an act stand with the act.

use crate::acts::ask::{Ask, FieldName, Kind};
use crate::app::form::Purpose;
use crate::app::model::Model;
use crate::app::myday::hours;
use crate::domain::day::Side;
use crate::domain::desk;
use crate::triage::planner::Assumptions;

impl Model {
    /// The fields of the form for a purpose.
    pub(super) fn asks(&self, purpose: Purpose) -> Vec<Ask> {
        match purpose {
            Purpose::Act(action, subject) => {
                let asks = action.way().and_then(|(_, way)| way.asks);
                asks.map(|asks| asks(&self.situation(), subject)).unwrap_or_default()
            }
            Purpose::Past => vec![Ask::day(FieldName::On, Side::Past, "")],
            Purpose::Wave => vec![self.wave_asked()],
            Purpose::Forecast => self.forecast_asks(),
            Purpose::Behind(kind) => {
                let lists = self.behind(kind);
                vec![Ask::choice(FieldName::Behind, "", lists.iter().map(String::as_str), "")]
            }
            Purpose::Beside => self.beside_asks(),
            Purpose::View => self.view_asks(),
            Purpose::ByHand(record) => record.asks(&self.data),
            Purpose::Settle(_) => self.asks_of_decided(),
            Purpose::Free => vec![Ask::proposed(FieldName::Free, &hours(self.view.free))],
        }
    }

    fn forecast_asks(&self) -> Vec<Ask> {
        let Assumptions { hours, conversation, visit, attempt, weeks, seed: _ } =
            self.view.planning;
        vec![
            Ask::proposed(FieldName::Hours, &hours.to_string()),
            Ask::proposed(FieldName::Conversation, &conversation.to_string()),
            Ask::proposed(FieldName::Visit, &visit.to_string()),
            Ask::proposed(FieldName::Attempt, &attempt.to_string()),
            Ask::proposed(FieldName::Weeks, &weeks.to_string()),
        ]
    }

    /// What holds now, to be changed.
    fn beside_asks(&self) -> Vec<Ask> {
        let (changed, rules) = (self.view.changed, &self.data.rules);
        let hours = changed.assumptions(self.view.planning).hours;
        let then = changed.rules(rules);
        let phases = rules.phases.iter().map(|phase| phase.name.as_str());
        let first = changed.first_phase(rules).map_or("", |phase| phase.name.as_str());
        let phase = Ask::maybe(FieldName::Phase, "", phases, first);
        let numbers = [
            (FieldName::Hours, hours.to_string()),
            (FieldName::Interval, then.interval_days.to_string()),
            (FieldName::RandomEvery, then.random_every.to_string()),
        ];
        let numbers = numbers.into_iter().map(|(name, start)| Ask::proposed(name, &start));
        numbers.chain((!rules.phases.is_empty()).then_some(phase)).collect()
    }

    fn wave_asked(&self) -> Ask {
        let waves = &self.data.caseload.office().waves;
        let names = waves.iter().map(|wave| wave.name.as_str());
        Ask::maybe(FieldName::Wave, "", names, self.wave_limit().unwrap_or_default())
    }

    /// The name, the digit, the first free one to begin with, and whether the program opens with it.
    fn view_asks(&self) -> Vec<Ask> {
        let digits: Vec<String> = (1..=desk::MOST).map(|no| no.to_string()).collect();
        let free = self.view.desk.free().to_string();
        let mut no = Ask::choice(FieldName::ViewNo, "", digits.iter().map(String::as_str), &free);
        if let Kind::Choice { holds, .. } = &mut no.kind {
            // It is proposed; nothing stands under it.
            *holds = None;
        }
        vec![
            Ask::text(FieldName::ViewName),
            no,
            Ask::choice(FieldName::ViewFirst, "answer", ["no", "yes"].into_iter(), ""),
        ]
    }
}
