//! What came of calls, in words: for the page at the end of a block, the card of a hand-over, and to
//! copy.

use chrono::NaiveDate;

use crate::app::call::Called;
use crate::app::call_note::CallNote;
use crate::app::data::Data;
use crate::app::model::Model;
use crate::domain::open::Due;
use crate::domain::promise::PromiseState;
use crate::domain::{Line, ResidentId};
use crate::i18n::Strings;

impl Strings {
    /// How many were spoken, tried in vain, and may still be called.
    pub fn calls_sum(&self, data: &Data, called: &[(ResidentId, Called)]) -> String {
        let logged = |conversation: bool| {
            let of_kind = |called: &Called| matches!(called, Called::Logged(o) if o.is_conversation() == conversation);
            called.iter().filter(|(_, called)| of_kind(called)).count()
        };
        let open = |(id, called): &&(ResidentId, Called)| {
            !matches!(called, Called::Logged(_)) && data.may_call(*id)
        };
        let left = called.iter().filter(open).count();
        self.calls_counts(logged(true), logged(false), left)
    }

    /// What came of the last day's calls, with the day above; `None` where nobody was called.
    pub fn calls_noted(&self, model: &Model) -> Option<(String, Vec<String>)> {
        let CallNote { on, called } = &model.task.note;
        let on = (*on)?;
        let lines = self.calls_lines(&model.data, on, called);
        let title = self.calls_on(self.long_day(on, model.data.today));
        (!lines.is_empty()).then(|| (format!("{title} · {}", lines.len()), lines))
    }

    /// A line for each: what came of the call on that day, what was kept, what is promised now, and what
    /// was noted.
    pub fn calls_lines(
        &self,
        data: &Data,
        on: NaiveDate,
        called: &[(ResidentId, Called)],
    ) -> Vec<String> {
        let lines = called.iter().filter_map(|(id, called)| {
            let line = data.caseload.line(*id)?;
            let what = match called {
                Called::Logged(outcome) => self.word("outcome", outcome.name()),
                Called::Skipped => self.calls_skipped(),
                Called::Done => self.calls_acted(),
                Called::Waiting => self.calls_waiting(),
            };
            let (kept, noted) = self.settled_on(data, on, line);
            let open = self.still_open(line, data.today);
            let said = std::iter::once(what).chain(kept).chain(open).chain(noted);
            let said: Vec<String> = said.collect();
            Some(format!("{}: {}", line.name.spoken(), said.join(" · ")))
        });
        lines.collect()
    }

    /// The promises that were kept on a day, and what was noted of its last contact; of whom nothing was
    /// done on it the file is not read.
    fn settled_on(&self, data: &Data, on: NaiveDate, line: &Line) -> (Vec<String>, Option<String>) {
        let Some(file) =
            data.caseload.shown(&data.user, line.id).filter(|_| line.latest >= Some(on))
        else {
            return (Vec::new(), None);
        };
        let records = &file.records;
        let kept = records.promises.iter().filter(|it| it.state == PromiseState::Kept { on });
        // To get in touch again is kept by the conversation itself.
        let kept = kept.filter(|promise| !promise.what.is_empty());
        let kept = kept.map(|promise| self.calls_kept(promise.what.to_string()));
        let contacts = records.contacts.iter().filter(|contact| contact.on == on);
        let last = contacts.max_by_key(|contact| (contact.outcome.is_conversation(), contact.id));
        let noted = last.map(|contact| contact.note.as_str()).filter(|note| !note.is_empty());
        (kept.collect(), noted.map(|note| self.calls_note(note.replace('\n', " "))))
    }

    /// What is promised and agreed with somebody: whoever takes over must know it.
    fn still_open(&self, line: &Line, today: NaiveDate) -> Vec<String> {
        let told = line.open.iter().filter_map(|open| match open.due {
            Due::Promise(_) => {
                let (what, day) = (self.promised_what(&open.what), self.day(open.on, today));
                // What is late comes next only where somebody forgets that it was due before.
                let told = if open.on < today {
                    self.call_promise_late(what, day)
                } else {
                    self.call_promise(what, day)
                };
                Some(self.calls_promised(told))
            }
            Due::Appointment(slot) => {
                let when = self.slot_words(slot, &open.what);
                let told = format!("{} {when}", self.long_day(open.on, today));
                Some(self.agenda_meeting(told))
            }
            _ => None,
        });
        told.collect()
    }
}
