//! Sentences about what was noted though nothing changed.

use chrono::{DateTime, Local, NaiveDate, Utc};

use super::Strings;
use super::say::capital;
use crate::domain::noted::{Asked, Form, Loss, LostPart, Outcome};
use crate::domain::{Caseload, LogLine, Noted, Origin, ResidentId};

impl Strings {
    /// What a line of the log says was done or noted.
    pub fn log_line(&self, caseload: &Caseload, line: &LogLine, today: NaiveDate) -> String {
        match line {
            LogLine::Done(_, entry) => self.did(caseload, entry, today),
            LogLine::Noted(note) => self.noted(caseload, &note.what),
        }
    }

    /// What was noted, in one short sentence.
    pub fn noted(&self, caseload: &Caseload, noted: &Noted) -> String {
        let who = |id: &ResidentId| self.somebody(caseload, *id);
        match noted {
            Noted::Opened { failed: 0 } => self.noted_opened(),
            Noted::Opened { failed } => self.noted_failed(*failed),
            Noted::Read(id) => self.noted_read(who(id)),
            Noted::Listed { people } => {
                self.noted_listed(self.people(usize::try_from(*people).unwrap_or(usize::MAX)))
            }
            Noted::Disclosed(id) => self.noted_disclosed(who(id)),
            Noted::Copied(id) => self.noted_copied(who(id)),
            Noted::CopiedMeeting(id) => self.noted_copied_meeting(who(id)),
            Noted::KeysRenewed => self.noted_keys(),
            Noted::UserAdded(user) => self.noted_user_added(user.to_string()),
            Noted::UserRemoved(user) => self.noted_user_removed(user.to_string()),
            Noted::PassphraseChanged => self.noted_passphrase(),
            Noted::ClockJumped { from } => self.noted_clock(self.full_instant(*from)),
            Noted::Restored { erased } => self.noted_restored(*erased),
            Noted::OwnNumbers { records } => self.noted_own_numbers(*records),
            Noted::BackedUp => self.noted_backup(),
            Noted::RecoveryChanged => self.noted_recovery(),
            Noted::Acknowledged(Loss { part: LostPart::Anchor, .. }) => {
                self.noted_acknowledged_anchor()
            }
            Noted::Acknowledged(Loss { part, found, known, .. }) => {
                self.noted_acknowledged(self.word("part", part.name()), *found, *known)
            }
            Noted::Asked(asked) => self.asked(caseload, asked),
        }
    }

    /// What was asked, and how it ended.
    fn asked(&self, caseload: &Caseload, asked: &Asked) -> String {
        let what = self.word("right", &asked.right.name().replace('.', "-"));
        let what = match asked.about {
            Some(id) => self.noted_about(what, self.somebody(caseload, id)),
            None => what,
        };
        match (asked.outcome, asked.form) {
            (Outcome::Refused, _) => self.noted_refused(what),
            (Outcome::Failed, _) => self.noted_went_wrong(what),
            (Outcome::Done, Form::File) => self.noted_to_file(capital(&what)),
            (Outcome::Done, Form::Shown) => capital(&what),
        }
    }

    /// A name, also of somebody who is not there any more.
    pub(super) fn somebody(&self, caseload: &Caseload, id: ResidentId) -> String {
        match caseload.line(id) {
            Some(line) => line.name.spoken(),
            None => self.somebody_erased(),
        }
    }

    /// From where something was done.
    pub fn origin(&self, origin: Origin) -> String {
        self.word("origin", origin.name())
    }

    /// The same with the whole year, where that is what matters.
    pub fn full_instant(&self, at: DateTime<Utc>) -> String {
        let here = at.with_timezone(&Local);
        format!("{} {}", self.full_day(here.date_naive()), here.format("%H:%M"))
    }

    /// From where something was done, and on which machine where that is known.
    pub fn from_where(&self, line: &LogLine) -> String {
        let origin = self.origin(line.origin());
        match line.device() {
            Some(device) => format!("{origin}, {device}"),
            None => origin,
        }
    }

    /// The minute of an instant where the machine stands; its day, too, where that is not this one.
    pub fn minute(&self, at: DateTime<Utc>, today: NaiveDate) -> String {
        let here = at.with_timezone(&Local);
        let same = here.date_naive() == today;
        if same { here.format("%H:%M").to_string() } else { self.instant(at) }
    }

    /// Day and minute of an instant where the machine stands.
    pub fn instant(&self, at: DateTime<Utc>) -> String {
        let here = at.with_timezone(&Local);
        format!("{} {}", self.column_day(here.date_naive()), here.format("%H:%M"))
    }
}
