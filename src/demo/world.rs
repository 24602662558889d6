//! The two years, day by day: what is due today is done, and says what comes later.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::beat::Beat;
use super::content::Content;
use super::dice::Dice;
use super::offers::{as_it_began, catalogue};
use super::people::{Inventor, rungs};
use super::{Broken, Size};
use crate::acts;
use crate::acts::Command;
use crate::acts::decide;
use crate::domain::appointment::TimeOfDay;
use crate::domain::offer::OfferFacts;
use crate::domain::participation::ParticipationForm;
use crate::domain::resident::Person;
use crate::domain::working_day::{self, is_weekend};
use crate::domain::{
    Caseload, Cause, Change, CleanText, Entry, OfferId, RecordId, ResidentId, Stamp,
};

/// Days of history.
const SPAN: u64 = 730;
/// Changes in one entry at most, so that an entry stays small.
const MOST: usize = 2_000;

/// Who does the work; each resident has one of them.
const CONSULTANTS: [&str; 3] = ["Sanne (demo)", "Rachid (demo)", "Marloes (demo)"];

/// Something that will happen, to whom.
pub(super) type Due = (ResidentId, Beat);

/// The caseload as it grows.
pub(super) struct World<'a> {
    pub(super) content: &'a Content,
    pub(super) caseload: Caseload,
    pub(super) dice: Dice,
    pub(super) today: NaiveDate,
    start: NaiveDate,
    day: NaiveDate,
    agenda: BTreeMap<NaiveDate, Vec<Due>>,
    /// People who flow in later, by day.
    inflow: BTreeMap<NaiveDate, Vec<Person>>,
    /// Offers as they are today; the catalogue catches up with them.
    facts: HashMap<OfferId, OfferFacts>,
    pub(super) by_form: HashMap<ParticipationForm, Vec<OfferId>>,
    owners: HashMap<ResidentId, usize>,
    /// Who has an appointment: which of the table, and its number.
    pub(super) meets: Vec<(usize, ResidentId, RecordId)>,
    open: [Vec<Change>; CONSULTANTS.len()],
    entries: Vec<Entry>,
    size: Size,
}

impl<'a> World<'a> {
    pub(super) fn new(size: &Size, content: &'a Content, today: NaiveDate) -> Self {
        let start = today.checked_sub_days(Days::new(SPAN)).unwrap_or(today);
        Self {
            content,
            caseload: Caseload::default(),
            dice: Dice::new(size.seed),
            today,
            start,
            day: start,
            agenda: BTreeMap::new(),
            inflow: BTreeMap::new(),
            facts: HashMap::new(),
            by_form: HashMap::new(),
            owners: HashMap::new(),
            meets: Vec::new(),
            open: Default::default(),
            entries: Vec::new(),
            size: *size,
        }
    }

    /// Plays the two years and gives what was written down.
    pub(super) fn play(mut self) -> Result<Vec<Entry>, Broken> {
        self.catalogue()?;
        self.people();
        while self.day < self.today {
            if !is_weekend(self.day) {
                self.arrivals()?;
                self.work()?;
                self.appoint()?;
            }
            self.close_day();
            self.day = self.day.succ_opt().unwrap_or(self.today);
        }
        Ok(self.entries)
    }

    /// The day that is being played.
    pub(super) const fn day(&self) -> NaiveDate {
        self.day
    }

    fn catalogue(&mut self) -> Result<(), Broken> {
        let today = self.today;
        let offers = catalogue(self.content, self.size.offers, today, &mut self.dice);
        for facts in offers {
            let begun = as_it_began(&facts, self.start);
            let forms = facts.forms.clone();
            self.act(0, &Command::AddOffer(acts::offer::Add { facts: Box::new(begun) }))?;
            let Some(id) = self.last_offer() else { continue };
            for form in forms {
                self.by_form.entry(form).or_default().push(id);
            }
            // The catalogue becomes what it is on one of the last days.
            if let Some(on) = facts.confirmed_on.filter(|on| *on > self.start) {
                self.later_for_offer(id, on);
            } else {
                let back = self.dice.between(10, 200);
                self.later_for_offer(id, self.back(back));
            }
            self.facts.insert(id, facts);
        }
        Ok(())
    }

    fn last_offer(&self) -> Option<OfferId> {
        self.open.iter().flatten().rev().find_map(|change| match change {
            Change::Offer(delta) => delta.after.as_deref().map(|offer| offer.id),
            _ => None,
        })
    }

    fn later_for_offer(&mut self, id: OfferId, on: NaiveDate) {
        self.schedule(ResidentId(0), on, Beat::Confirm(id));
    }

    /// So many days before today.
    fn back(&self, days: u64) -> NaiveDate {
        self.today.checked_sub_days(Days::new(days)).unwrap_or(self.start)
    }

    fn people(&mut self) {
        let rungs = rungs(self.size.residents, &mut self.dice);
        let mut inventor = Inventor::new(self.content);
        for rung in rungs {
            let person = inventor.person(rung, self.today, self.start, &mut self.dice);
            let on = person.inflow_on.unwrap_or(self.start).max(self.start);
            self.inflow.entry(working_day::from(on)).or_default().push(person);
        }
    }

    /// Those who flow in today.
    fn arrivals(&mut self) -> Result<(), Broken> {
        while let Some(first) = self.inflow.first_entry().filter(|first| *first.key() <= self.day) {
            for person in first.remove() {
                let owner = usize::try_from(self.dice.below(3)).unwrap_or_default();
                let rung = person.rung;
                self.act(
                    owner,
                    &Command::AddResident(acts::resident::Add { person: Box::new(person) }),
                )?;
                let number = self.caseload.numbers().resident;
                if let Some(id) = self.caseload.numbered(number) {
                    self.owners.insert(id, owner);
                    self.begin(id, rung);
                }
            }
        }
        Ok(())
    }

    /// Whose work somebody is.
    pub(super) fn owner(&self, id: ResidentId) -> usize {
        self.owners.get(&id).copied().unwrap_or_default()
    }

    /// How many residents there are in all.
    pub(super) const fn residents(&self) -> u32 {
        self.size.residents
    }

    /// What is due today.
    fn work(&mut self) -> Result<(), Broken> {
        while let Some(first) = self.agenda.first_entry().filter(|first| *first.key() <= self.day) {
            for (id, beat) in first.remove() {
                self.happen(id, beat)?;
            }
        }
        Ok(())
    }

    /// The facts of an offer as they are today.
    pub(super) fn facts_today(&self, id: OfferId) -> Option<&OfferFacts> {
        self.facts.get(&id)
    }

    /// So many days from now on a working day; what would come after the two years is dropped.
    pub(super) fn later(&mut self, id: ResidentId, days: u64, beat: Beat) {
        if let Some(on) = self.day.checked_add_days(Days::new(days)) {
            self.schedule(id, on, beat);
        }
    }

    pub(super) fn schedule(&mut self, id: ResidentId, on: NaiveDate, beat: Beat) {
        let on = working_day::from(on);
        if on < self.today {
            self.agenda.entry(on).or_default().push((id, beat));
        }
    }

    /// Decides a command for a resident, and does it.
    pub(super) fn does(&mut self, id: ResidentId, command: &Command) -> Result<(), Broken> {
        self.act(self.owner(id), command)
    }

    fn act(&mut self, owner: usize, command: &Command) -> Result<(), Broken> {
        let stamp = Stamp {
            at: at(self.day, owner),
            today: self.day,
            // What is played of a day has been when it is over.
            time: TimeOfDay::LAST,
            by: by(owner),
            seed: self.dice.wide(),
        };
        let changes = decide(&self.caseload, command, &stamp)
            .map_err(|refusal| Broken::Refused(self.day, refusal))?;
        self.caseload.apply_all(&changes).map_err(|_mismatch| Broken::Misfit(self.day))?;
        if let Some(open) = self.open.get_mut(owner) {
            open.extend(changes);
            // One person's work only ever touches their own people, so the order between the
            // consultants of a day does not matter; within one of them it is kept.
            if open.len() >= MOST {
                self.close(owner);
            }
        }
        Ok(())
    }

    fn close_day(&mut self) {
        for owner in 0..CONSULTANTS.len() {
            self.close(owner);
        }
    }

    fn close(&mut self, owner: usize) {
        let changes = self.open.get_mut(owner).map(std::mem::take).unwrap_or_default();
        if changes.is_empty() {
            return;
        }
        self.entries.push(Entry {
            seq: self.entries.len() as u64 + 1,
            at: at(self.day, owner),
            by: by(owner),
            cause: Cause::Invented,
            changes,
        });
    }
}

fn by(owner: usize) -> CleanText {
    CONSULTANTS.get(owner).map(|name| CleanText::cut(name)).unwrap_or_default()
}

/// Four in the afternoon, one consultant after the other.
fn at(day: NaiveDate, owner: usize) -> DateTime<Utc> {
    let seconds = 15 * 3_600 + 60 * u32::try_from(owner).unwrap_or_default();
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or_default();
    day.and_time(time).and_utc()
}
