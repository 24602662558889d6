//! Sentences about what happened: entries, refusals, moments, problems.

use chrono::NaiveDate;
use fluent_bundle::FluentArgs;

use super::Strings;
use crate::domain::CleanText;
use crate::domain::act::Act;
use crate::domain::id::Code;
use crate::domain::promise::Promise;
use crate::domain::referral::{ReferralState, Target};
use crate::domain::{Caseload, Cause, Change, Entry, Offer, OfferId, ResidentId};

impl Strings {
    /// One name, or how many people.
    pub fn names(&self, caseload: &Caseload, people: &[ResidentId]) -> String {
        match people {
            [one] => self.somebody(caseload, *one),
            many => self.people(many.len()),
        }
    }

    /// An offer's name.
    pub fn offer_name(&self, caseload: &Caseload, id: OfferId) -> String {
        caseload.offer(id).map_or_else(|| self.refused_offer(), |o| o.facts.name.to_string())
    }

    /// Where a referral leads.
    pub fn target(&self, caseload: &Caseload, to: Target) -> String {
        match to {
            Target::Offer(id) => self.offer_name(caseload, id),
            Target::Department(department) => self.word("department", department.name()),
        }
    }

    /// What was promised; a promise without words is to get in touch again.
    pub fn promised(&self, promise: &Promise) -> String {
        self.promised_what(&promise.what)
    }

    /// The same from the words alone.
    pub fn promised_what(&self, what: &CleanText) -> String {
        if what.is_empty() { self.promise_call() } else { what.to_string() }
    }

    /// How many files and offers, of each only where there are any.
    fn files_and_offers(&self, files: usize, offers: usize) -> String {
        match (files, offers) {
            (files, 0) => self.saved_import_files(files),
            (0, offers) => self.saved_import_offers(offers),
            (files, offers) => {
                format!("{}, {}", self.saved_import_files(files), self.saved_import_offers(offers))
            }
        }
    }

    /// The headers of what a file of rows that were not taken has of its own.
    pub fn rejects_headers(&self) -> [String; 2] {
        [self.rejects_line(), self.rejects_reason()]
    }

    /// What an entry did, in one short sentence.
    pub fn did(&self, caseload: &Caseload, entry: &Entry, today: NaiveDate) -> String {
        match &entry.cause {
            Cause::Did(act) => self.did_act(caseload, *act, entry, today),
            Cause::Undid(seq) => self.saved_undid_entry(*seq),
            Cause::Redid(seq) => self.saved_redid(*seq),
            Cause::Imported { file, rows, .. } => {
                let offers = entry.changes.iter().filter(|it| matches!(it, Change::Offer(_)));
                let changed = self.files_and_offers(entry.residents().len(), offers.count());
                self.saved_import(*rows, changed, file.to_string())
            }
            Cause::Invented => self.saved_invented(),
            Cause::Erased(erasure) => {
                let codes = erasure.people.iter().map(|gone| Code::Resident(gone.no).to_string());
                let codes = codes.collect::<Vec<_>>().join(", ");
                self.saved_erased(codes, erasure.reason.to_string())
            }
            Cause::Proposed(proposal) => {
                self.saved_proposed(proposal.residents.len(), proposal.decision.to_string())
            }
            Cause::Leaving(leaving) => match leaving.signs {
                None => self.saved_leaving(leaving.reason.to_string()),
                Some(entry) => self.saved_left(entry, leaving.reason.to_string()),
            },
            Cause::Recalled(files) => self.saved_recalled(files.len()),
        }
    }

    fn did_act(&self, caseload: &Caseload, act: Act, entry: &Entry, today: NaiveDate) -> String {
        let people = entry.residents();
        // Whoever was erased took the content of the entry along; the act itself stays.
        let who =
            if people.is_empty() { self.somebody_erased() } else { self.names(caseload, &people) };
        let offer = || {
            let named = entry.changes.iter().find_map(|change| match change {
                Change::Offer(delta) => delta.either().map(name_of),
                _ => None,
            });
            named.unwrap_or_default()
        };
        match act {
            Act::LogContact => self.did_contact(entry, who, today),
            Act::MakePromise => self
                .did_promise(entry, today)
                .map_or_else(|| self.gone("promise"), |day| self.saved_promise(day, who)),
            // Whoever made several has to know which one it was.
            Act::KeepPromise | Act::ReleasePromise => {
                let what = self.settled(entry).map(|what| format!(" · {what}"));
                self.saved(act, who) + &what.unwrap_or_default()
            }
            Act::Refer | Act::MoveReferral => self.did_referral(caseload, entry, who, today),
            Act::Pause => self.did_pause(entry, who, today),
            Act::CloseFile => self.did_close(entry, who),
            Act::SettleList => self.did_settle(caseload, entry),
            Act::MakeAppointment | Act::MoveAppointment => self.did_meeting(act, entry, who, today),
            Act::NoteWish => self.did_wish(entry, who, today),
            Act::JudgeSignal => self.did_judge(entry, who),
            Act::AddResident => self.saved_resident(who),
            Act::EditResident => self.with_changed(self.saved_resident(who), entry),
            Act::AddOffer => self.saved_offer(offer()),
            Act::EditOffer => self.with_changed(self.saved_offer(offer()), entry),
            Act::MergeOffer => self.did_merge(caseload, entry),
            Act::ConfirmOffer => self.saved_confirmed(offer()),
            Act::Assign => self.did_assign(entry, who, today),
            Act::AddWave => self.did_wave(entry),
            Act::SetRole => self.did_role(entry),
            Act::NoteReply => self.did_reply(entry, who),
            // Whose words they are is not kept.
            Act::NoteSuggestion => self.saved_suggestion(),
            Act::CommitMoney | Act::SpendMoney => self.did_book(caseload, entry),
            Act::HandOutSheet => self.did_hand_out(entry, who),
            // Where the sentence names nothing but people it has the name of the act.
            _ => self.saved(act, who),
        }
    }

    fn saved(&self, act: Act, who: String) -> String {
        let mut args = FluentArgs::new();
        args.set("who", who);
        self.message(&format!("saved-{}", act.name().replace('.', "-")), Some(&args))
    }

    /// The numbers that go on the sheets: without them nothing can be typed in.
    fn did_hand_out(&self, entry: &Entry, who: String) -> String {
        let numbers = entry.changes.iter().filter_map(|change| match change {
            Change::Measurement(_, delta) => delta.after.as_deref()?.sheet,
            _ => None,
        });
        let numbers: Vec<String> = numbers.map(|no| no.to_string()).collect();
        match numbers.len() {
            0 => self.gone("sheet"),
            1 => self.saved_sheet(who, numbers.concat()),
            count => self.saved_sheets(count, numbers.join(", ")),
        }
    }

    fn did_judge(&self, entry: &Entry, who: String) -> String {
        let result = entry.changes.iter().find_map(|change| match change {
            Change::Signal(_, delta) => delta.either()?.result,
            _ => None,
        });
        match result {
            Some((rung, _)) => self.saved_judged(self.rung(rung), who),
            None => self.gone("judgement"),
        }
    }

    fn did_contact(&self, entry: &Entry, who: String, today: NaiveDate) -> String {
        let outcome = entry.changes.iter().find_map(|change| match change {
            Change::Contact(_, delta) => delta.either().map(|c| c.outcome),
            _ => None,
        });
        let Some(outcome) = outcome else { return self.gone("contact") };
        let outcome = self.word("outcome", outcome.name());
        let did = capital(&self.saved_contact(outcome, who));
        let did = self.with_promise(self.with_kept(did, entry), entry, today);
        match self.new_meeting(entry, today) {
            Some(meeting) => format!("{did} · {meeting}"),
            None => did,
        }
    }

    /// How many promises that say what to do were done with it.
    fn with_kept(&self, did: String, entry: &Entry) -> String {
        let kept = entry.changes.iter().filter(|change| match change {
            Change::Promise(_, delta) => {
                delta.before.as_deref().is_some_and(|p| !p.what.is_empty())
            }
            _ => false,
        });
        match kept.count() {
            0 => did,
            count => format!("{did} · {}", self.saved_kept_too(count)),
        }
    }

    fn with_promise(&self, did: String, entry: &Entry, today: NaiveDate) -> String {
        match self.did_promise(entry, today) {
            Some(day) => format!("{did} · {}", self.saved_promise_too(day)),
            None => did,
        }
    }

    /// The day of the promise that an entry made.
    fn did_promise(&self, entry: &Entry, today: NaiveDate) -> Option<String> {
        entry.changes.iter().find_map(|change| match change {
            Change::Promise(_, delta) if delta.before.is_none() => {
                delta.after.as_deref().map(|p| self.day(p.by, today))
            }
            _ => None,
        })
    }

    /// What was promised in the one promise that an entry settled.
    fn settled(&self, entry: &Entry) -> Option<String> {
        let mut settled = entry.changes.iter().filter_map(|change| match change {
            Change::Promise(_, delta) => delta.before.as_deref().map(|p| self.promised(p)),
            _ => None,
        });
        settled.next().filter(|_| settled.next().is_none())
    }

    fn did_referral(
        &self,
        caseload: &Caseload,
        entry: &Entry,
        who: String,
        today: NaiveDate,
    ) -> String {
        let referral = entry.changes.iter().find_map(|change| match change {
            Change::Referral(_, delta) => delta.either(),
            _ => None,
        });
        let Some(referral) = referral else { return self.gone("referral") };
        let target = self.target(caseload, referral.to);
        if referral.state() == ReferralState::Agreed {
            self.with_promise(self.saved_refer(target, who), entry, today)
        } else {
            let state = self.word("state", referral.state().name());
            self.saved_referral(state, target, who)
        }
    }

    fn did_assign(&self, entry: &Entry, who: String, today: NaiveDate) -> String {
        let given = entry.changes.iter().find_map(|change| match change {
            Change::Assignment(_, delta) => delta.either(),
            _ => None,
        });
        let Some(given) = given else { return self.gone("owner") };
        match given.until {
            None => self.saved_assigned(who, given.to.to_string()),
            Some(until) => self.saved_lent(who, given.to.to_string(), self.day(until, today)),
        }
    }

    fn did_wave(&self, entry: &Entry) -> String {
        let wave = entry.changes.iter().find_map(|change| match change {
            Change::Wave(delta) => delta.either(),
            _ => None,
        });
        wave.map(|wave| {
            let people = self.people(wave.members.len());
            let by = self.word("wave-by", wave.by.name());
            self.saved_wave(wave.name.to_string(), people, by, wave.seed.to_string())
        })
        .unwrap_or_default()
    }

    fn did_book(&self, caseload: &Caseload, entry: &Entry) -> String {
        let booking = entry.changes.iter().find_map(|change| match change {
            Change::Booking(delta) => delta.either(),
            _ => None,
        });
        let Some(booking) = booking else { return self.gone("sum") };
        let people = entry.residents();
        let whose = match (people.is_empty(), booking.offer) {
            (false, _) => self.names(caseload, &people),
            (true, _) if booking.for_person => self.somebody_erased(),
            (true, Some(offer)) => self.offer_name(caseload, offer),
            (true, None) => String::new(),
        };
        let (sum, line) = (self.euros(i64::from(booking.cents)), booking.line.to_string());
        let booked = self.word("booked", booking.booked.name());
        if whose.is_empty() {
            self.saved_booked(booked, sum, line)
        } else {
            self.saved_booked_for(booked, sum, line, whose)
        }
    }

    fn did_role(&self, entry: &Entry) -> String {
        let team = entry.changes.iter().find_map(|change| match change {
            Change::Team(delta) => delta.after.as_deref(),
            _ => None,
        });
        let roles = team.map(|team| team.roles.as_slice()).unwrap_or_default();
        let roles: Vec<String> = roles
            .iter()
            .map(|(name, role)| format!("{name}: {}", self.word("role", role.name())))
            .collect();
        self.saved_roles(if roles.is_empty() { "–".to_owned() } else { roles.join(", ") })
    }

    /// Which contact somebody wants, where an act about them does not go with it: said beside it.
    pub fn mind(&self, caseload: &Caseload, entry: &Entry, today: NaiveDate) -> Option<String> {
        if !matches!(entry.cause, Cause::Did(act) if !matches!(act, Act::NoteWish | Act::CloseFile | Act::SettleList))
        {
            return None;
        }
        let lines = entry.residents().into_iter().filter_map(|id| caseload.line(id));
        let mut limited = lines.filter_map(|line| Some((line, line.due.wish_on(today)?)));
        let (line, wished) = limited.next()?;
        let wish = self.wish(wished.contact, wished.until, today);
        Some(self.saved_beside(line.name.spoken(), wish))
    }

    fn did_wish(&self, entry: &Entry, who: String, today: NaiveDate) -> String {
        let wish = entry.changes.iter().find_map(|change| match change {
            Change::Wish(_, delta) => delta.either(),
            _ => None,
        });
        match wish {
            Some(wish) => self.saved_wish(who, self.wish(wish.contact, wish.until, today)),
            None => self.gone("wish"),
        }
    }

    fn did_reply(&self, entry: &Entry, who: String) -> String {
        let reply = entry.changes.iter().find_map(|change| match change {
            Change::Reply(_, delta) => delta.either(),
            _ => None,
        });
        match reply {
            Some(reply) => self.saved_reply(who, self.word("correct", reply.correct.name())),
            None => self.gone("reply"),
        }
    }

    fn did_pause(&self, entry: &Entry, who: String, today: NaiveDate) -> String {
        let delta = entry.changes.iter().find_map(|change| match change {
            Change::Pause(_, delta) => Some(delta),
            _ => None,
        });
        let Some(delta) = delta else { return self.gone("pause") };
        let day = |on| self.day(on, today);
        let until = delta.either().map(|pause| day(pause.until)).unwrap_or_default();
        match (&delta.before, &delta.after) {
            (Some(before), Some(after)) if before.until != after.until => {
                self.saved_pause_changed(until, day(before.until), who)
            }
            (Some(_), Some(_)) => self.saved_pause_reason(until, who),
            _ => self.saved_pause(until, who),
        }
    }

    /// What an act was, where its content went with somebody who was erased.
    pub(super) fn gone(&self, what: &str) -> String {
        self.saved_gone(self.word("gone", what), self.somebody_erased())
    }
}

fn name_of(offer: &Offer) -> String {
    offer.facts.name.to_string()
}

/// The first letter as a capital: a word at the start of a sentence.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
