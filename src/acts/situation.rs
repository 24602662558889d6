//! What an act finds: who is looked at, what is chosen, who else works here; and why an act is not
//! possible now.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::subject::{About, Subject};
use crate::domain::act::Act;
use crate::domain::appointment::TimeOfDay;
use crate::domain::file::File;
use crate::domain::plan::Plans;
use crate::domain::word::words;
use crate::domain::{Caseload, CleanText, OfferId, RecordId, ResidentId};

words! {
    /// Why an act is not possible now; the name finds the sentence.
    Why {
        /// No resident is selected.
        NobodySelected = "nobody",
        /// No offer is selected.
        NoOfferSelected = "no-offer",
        /// The offer is closed.
        OfferClosed = "offer-closed",
        /// The offer is open.
        OfferOpen = "offer-open",
        /// No other offer has a name like it.
        NoOtherOffer = "no-other-offer",
        /// The resident has no open promise.
        NoOpenPromise = "no-promise",
        /// The resident has no appointment.
        NoAppointment = "no-appointment",
        /// The resident has no open referral.
        NoOpenReferral = "no-referral",
        /// No signal waits for the WSP.
        NoOpenSignal = "no-signal",
        /// The resident is not paused.
        NotPaused = "not-paused",
        /// The file is closed.
        FileClosed = "file-closed",
        /// The file is open.
        NotClosed = "not-closed",
        /// The resident asked not to be called.
        WantsNoCall = "wants-no-call",
        /// The resident wants no voicemail.
        WantsNoVoicemail = "wants-no-voicemail",
        /// An offer has to be chosen where it can be seen.
        OfferNotSeen = "offer-not-seen",
        /// The resident wants no contact.
        WantsNoContact = "wants-no-contact",
        /// The resident was not moved by hand.
        NotMoved = "not-moved",
        /// There is no telephone number.
        NoPhone = "no-phone",
        /// The timeline is empty.
        NothingHere = "nothing-here",
        /// There is nothing to undo.
        NothingToUndo = "nothing-to-undo",
        /// There is nothing to redo.
        NothingToRedo = "nothing-to-redo",
        /// A demo has no passphrase.
        NothingSealed = "nothing-sealed",
        /// The past can be read and not changed.
        InThePast = "in-the-past",
        /// The agenda and the board are not searched and not marked.
        NotInOverview = "not-in-overview",
        /// It is done in the week, and another place has the keys.
        NotInWeek = "not-in-week",
        /// Somebody is being called.
        InCall = "in-call",
        /// Whoever called is on the screen.
        WithCaller = "with-caller",
        /// My day is not on the screen.
        NotInDay = "not-in-day",
        /// No report is on the screen.
        NotInFigures = "not-in-figures",
        /// Nothing was done for this person today.
        NothingDone = "nothing-done",
        /// Nothing was done today for anybody.
        NobodyDone = "nobody-done",
        /// There is no text here to copy.
        NothingToCopy = "nothing-to-copy",
        /// Nobody stands before.
        NobodyBefore = "nobody-before",
        /// Nobody was marked from whom marking could go on.
        NobodyMarked = "nobody-marked",
        /// The list in focus has no conditions.
        NotLimited = "not-limited",
        /// It was taken back already.
        TakenBack = "taken-back",
        /// Nothing was saved with it.
        NothingSaved = "nothing-saved",
        /// Nobody comes after.
        NobodyAfter = "nobody-after",
        /// Nobody in the queue may be called now.
        NobodyToCall = "nobody-to-call",
        /// Nobody of the list may be called now.
        NobodyOfThese = "nobody-of-these",
        /// No open task.
        NoOpenTask = "no-task",
        /// Nobody else uses this vault.
        NobodyElse = "nobody-else",
        /// Two residents must be marked.
        TwoMarked = "two-marked",
        /// Nothing was done together.
        NoPair = "no-pair",
        /// There is no wave.
        NoWave = "no-wave",
        /// No unwilling-track file is open.
        NoUnwilling = "no-unwilling",
        /// Such a file is open already.
        UnwillingOpen = "unwilling-open",
        /// This role sees no such file.
        NotForRole = "not-for-role",
        /// Another act is being written.
        Busy = "busy",
        /// No offer was declined that the resident was referred to.
        NothingDeclined = "nothing-declined",
        /// The resident was sought in one way at most.
        SoughtOneWay = "two-channels",
        /// Nothing was typed in this form.
        NothingTyped = "no-draft",
        /// This is for one person and several are marked.
        OnePersonOnly = "one-person",
        /// The tour goes past people, and there are none.
        NobodyToTour = "tour-nobody",
    }
}

/// What an act finds.
#[derive(Clone, Copy)]
pub struct Situation<'a> {
    /// Everything known.
    pub caseload: &'a Caseload,
    /// The list of interests and the templates of goals.
    pub plans: &'a Plans,
    /// Today.
    pub today: NaiveDate,
    /// The time of day.
    pub time: TimeOfDay,
    /// The selected resident.
    pub selected: Option<ResidentId>,
    /// Marked residents.
    pub marks: &'a BTreeSet<ResidentId>,
    /// The file of the selected resident.
    pub file: Option<&'a File>,
    /// The selected offer.
    pub offer: Option<OfferId>,
    /// The selected record of the timeline, the agenda or the board.
    pub chosen: Option<RecordId>,
    /// Whether that is a row of the agenda or the board, and no place in a timeline.
    pub of_row: bool,
    /// Who uses the program.
    pub user: &'a CleanText,
    /// The users who can open this vault.
    pub seers: &'a [String],
    /// Everybody who ever wrote an entry; in a demo they are colleagues, too.
    pub worked: Option<&'a BTreeSet<String>>,
    /// Whether people are called one after the other.
    pub calling: bool,
}

impl Situation<'_> {
    /// Who else uses this vault, in the order of names.
    pub fn colleagues(&self) -> Vec<String> {
        let users = self.worked.into_iter().flatten().chain(self.seers);
        let others = users.filter(|name| name.as_str() != self.user.as_str());
        others.collect::<BTreeSet<_>>().into_iter().cloned().collect()
    }

    /// Everybody who is marked, or else the selected person.
    pub fn targets(&self) -> Vec<ResidentId> {
        if self.marks.is_empty() {
            self.selected.into_iter().collect()
        } else {
            self.marks.iter().copied().collect()
        }
    }

    /// The one person of [`Self::targets`], where it is one.
    pub fn only_one(&self) -> Option<ResidentId> {
        match self.marks.len() {
            0 => self.selected,
            1 => self.marks.first().copied(),
            _ => None,
        }
    }

    /// Whom an act is about.
    pub fn people(&self, about: About) -> Vec<ResidentId> {
        match about {
            About::Nobody => Vec::new(),
            About::One | About::Shown => self.selected.into_iter().collect(),
            About::Many | About::Two => self.targets(),
        }
    }

    /// Why there is nobody whom it could be about.
    pub fn why_nobody(&self, about: About) -> Option<Why> {
        match about {
            About::Nobody => None,
            // One mark on somebody else is as much a doubt as several.
            About::One if self.marks.iter().any(|id| Some(*id) != self.selected) => {
                Some(Why::OnePersonOnly)
            }
            About::One | About::Shown => self.selected.is_none().then_some(Why::NobodySelected),
            About::Many => {
                (self.marks.is_empty() && self.selected.is_none()).then_some(Why::NobodySelected)
            }
            About::Two => (self.marks.len() != 2).then_some(Why::TwoMarked),
        }
    }

    /// Why this act cannot be done with those it would be about: a file is closed.
    pub fn why_closed(&self, act: Act, about: About) -> Option<Why> {
        if super::is_of_closed(act) {
            return None;
        }
        let people = self.people(about);
        let mut lines = people.iter().filter_map(|id| self.caseload.line(*id));
        lines.any(|line| line.closed.is_some()).then_some(Why::FileClosed)
    }

    /// The open record an act is about: the chosen one, else the first by this order. A chosen one
    /// that is closed is meant, and nothing else.
    pub fn open_record<'r, T, K: Ord>(
        &self,
        records: &'r [T],
        id: impl Fn(&T) -> RecordId,
        is_open: impl Fn(&T) -> bool,
        order: impl Fn(&T) -> K,
    ) -> Option<&'r T> {
        let chosen = records.iter().find(|known| Some(id(known)) == self.chosen);
        match chosen {
            // A row of a list is about that one; in a timeline the one that is done is passed over.
            Some(known) if self.of_row || is_open(known) => is_open(known).then_some(known),
            _ => records.iter().filter(|known| is_open(known)).min_by_key(|known| order(known)),
        }
    }
}

/// Nothing more is needed than people.
///
/// # Errors
/// Never; it has the shape of what an act begins with.
#[expect(clippy::unnecessary_wraps, reason = "it has the shape of what an act begins with")]
pub(super) const fn begins_with_people(_: &Situation<'_>) -> Result<Subject, Why> {
    Ok(Subject::None)
}
