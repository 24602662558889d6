//! How the data are looked at: the size, the focus, the selections, the marks, the search.
//!
//! Written by keys alone, and by what keeps the cursor on its person after something was saved.
//! What is selected is an identity, never a place.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::action::Action;
use crate::app::history::Heard;
use crate::app::jumps::Jumps;
use crate::app::layout::{Dividers, Layout, Pane};
use crate::app::marks::Marks;
use crate::app::myday::FREE;
use crate::app::overview::Overview;
use crate::app::search::Search;
use crate::app::status::Status;
use crate::app::touch::Grip;
use crate::domain::desk::Desk;
use crate::domain::timeline::MomentKey;
use crate::domain::{File, OfferId, ResidentId};
use crate::filters::Chip;
use crate::filters::offers::What;
use crate::filters::people::Who;
use crate::keymap::Key;
use crate::matching::people::People;
use crate::matching::rank::{Match, OfferIndex};
use crate::triage::planner::Assumptions;
use crate::triage::planner::beside::Changed;

/// To what the lists are limited; the conditions as they were set, the last one last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limits {
    /// Conditions on people.
    pub people: Vec<Chip<Who>>,
    /// Conditions on offers.
    pub offers: Vec<Chip<What>>,
}

/// Where one list stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scroll {
    /// The first item shown.
    pub top: usize,
}

/// What is looked at.
pub struct View {
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// The pane in focus.
    pub focus: Pane,
    /// Whether the page of the selected person is open.
    pub person: bool,
    /// The pane beside the list where there is room for one.
    pub side: Pane,
    /// The residents shown: the queue, or what was found.
    pub rows: Vec<ResidentId>,
    /// Whom an act moved: their rows stay where they were until the cursor goes on.
    pub held: Vec<ResidentId>,
    /// Whether the residents shown are those of before an act.
    pub stale: bool,
    /// The selected resident.
    pub selected: Option<ResidentId>,
    /// The file of the selected resident.
    pub file: Option<Arc<File>>,
    /// The selected moment.
    pub moment: Option<MomentKey>,
    /// Offers for the selected resident, the best first.
    pub matches: Vec<Match>,
    /// From which catalogue and for which day these were ranked.
    pub(super) ranked: Option<(Arc<OfferIndex>, NaiveDate)>,
    /// The offers shown: the matches, or what was found.
    pub offers: Vec<OfferId>,
    /// The selected offer.
    pub offer: Option<OfferId>,
    /// Marked residents.
    pub marks: Marks,
    /// The week beside the panes, where there is room for it.
    pub week: Option<Overview>,
    /// The entry, the day that it was made for, and whether it is of one's own residents.
    pub(super) week_of: (u64, NaiveDate, bool),
    /// The pane from which the page of a person was opened.
    pub(super) opened_from: Pane,
    /// The entry, the day and the marks that were last looked at.
    pub(super) marks_of: (u64, NaiveDate, u64),
    /// How many of the marked are not in the list shown, and which list and marks that is.
    pub(super) hidden: ((u64, u64), usize),
    /// Other than before whenever the rows are.
    pub(super) rows_made: u64,
    /// Where each list stands, by pane.
    pub scrolls: [Scroll; Pane::ALL.len()],
    /// The search, while there is one.
    pub search: Search,
    /// To what the lists are limited.
    pub limits: Limits,
    /// The same when the caret came into the search line: whoever leaves it without finishing finds the
    /// lists as they were.
    pub(super) limits_before: Option<Limits>,
    /// How the user has set up the desk.
    pub desk: Desk,
    /// Where marking from here to there begins: whoever was marked or unmarked last.
    pub mark_from: Option<ResidentId>,
    /// Everybody who may call, once somebody did.
    pub callers: Option<Arc<People>>,
    /// What the planner last assumed.
    pub planning: Assumptions,
    /// What the what-if lays beside it.
    pub changed: Changed,
    /// Minutes that are free for calls today.
    pub free: u16,
    /// How many calls were done when these were said.
    pub called_before: usize,
    /// Keys pressed that need more.
    pub pending: Vec<Key>,
    /// From which of the keys that may follow is read.
    pub read_on: usize,
    /// How often the next move is to be made, as far as it is typed.
    pub count: Option<usize>,
    /// How often the move under way is made.
    pub(super) times: Option<usize>,
    /// The people one looked at.
    pub jumps: Jumps,
    /// What happened last.
    pub status: Option<Status>,
    /// What was said since the vault was opened.
    pub(super) heard: Heard,
    /// What a large entry did, in words: nobody counts its changes at each frame. Its number stands
    /// beside it.
    pub large: Option<(u64, String)>,
    /// What the hint line offers, all of which is possible.
    pub offered: Vec<Action>,
    /// Whether the mouse is used.
    pub mouse: bool,
    /// Where dividers were put by hand.
    pub dividers: Dividers,
    /// What the hand holds, and what it pressed last.
    pub(super) grip: Grip,
    /// Why those who are in sight stand where they stand, and from which entry and day.
    pub(super) reasons: (u64, NaiveDate, HashMap<ResidentId, String>),
}

impl View {
    /// Nobody selected, the list of residents in focus.
    pub(super) fn begin(size: (u16, u16), status: Option<Status>) -> Self {
        Self {
            size,
            focus: Pane::Residents,
            person: false,
            side: Pane::Timeline,
            rows: Vec::new(),
            held: Vec::new(),
            stale: false,
            selected: None,
            file: None,
            moment: None,
            matches: Vec::new(),
            ranked: None,
            offers: Vec::new(),
            offer: None,
            week: None,
            week_of: Default::default(),
            opened_from: Pane::Residents,
            marks: Marks::default(),
            marks_of: Default::default(),
            hidden: Default::default(),
            rows_made: 0,
            scrolls: [Scroll::default(); Pane::ALL.len()],
            search: Search::default(),
            limits: Limits::default(),
            limits_before: None,
            desk: Desk::default(),
            mark_from: None,
            callers: None,
            planning: Assumptions::default(),
            changed: Changed::default(),
            free: FREE,
            called_before: 0,
            pending: Vec::new(),
            read_on: 0,
            count: None,
            times: None,
            jumps: Jumps::default(),
            status,
            heard: Heard::default(),
            large: None,
            offered: Vec::new(),
            mouse: false,
            dividers: Dividers::default(),
            grip: Grip::default(),
            reasons: Default::default(),
        }
    }

    /// Why somebody who is in sight stands where they stand, in one sentence.
    pub fn reason(&self, id: ResidentId) -> &str {
        self.reasons.2.get(&id).map(String::as_str).unwrap_or_default()
    }

    /// The layout at the present size; `None` where the terminal is too small.
    pub fn layout(&self) -> Option<Layout> {
        let layout = self.panes();
        if self.person { layout.map(Layout::of_person) } else { layout }
    }

    /// The same without the page of a person.
    pub(super) fn panes(&self) -> Option<Layout> {
        Layout::of(self.size, (self.focus, self.side), &self.dividers)
    }

    /// Whether the people are limited to those of whoever uses the program.
    pub fn is_mine(&self) -> bool {
        self.limits.people.iter().any(|chip| !chip.not && chip.is == Who::Mine)
    }

    /// Whether closed files are looked at, and nobody else.
    pub fn is_closed(&self) -> bool {
        let all = self.limits.people.iter().chain(&self.search.people_too);
        all.into_iter().any(|chip| !chip.not && chip.is == Who::Closed)
    }

    /// Where a list stands.
    pub fn scroll(&self, pane: Pane) -> Scroll {
        self.scrolls.get(pane as usize).copied().unwrap_or_default()
    }

    /// What is known of an offer for the selected resident.
    pub fn matched(&self, offer: OfferId) -> Option<&Match> {
        self.matches.iter().find(|found| found.offer == offer)
    }
}
