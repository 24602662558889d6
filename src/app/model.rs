//! All state of the program on screen: what is known, what is looked at, what is under way.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::action::Action;
use crate::app::call::{Block, Called};
use crate::app::form::{Form, Problem};
use crate::app::input::{Clash, Log, SaveProblem};
use crate::app::layout::{Layout, Pane};
use crate::app::menu::Menu;
use crate::app::past::Present;
use crate::app::search::Search;
use crate::app::sheet::Sheet;
use crate::domain::draft::Draft;
use crate::domain::history::Ledger;
use crate::domain::plan::Plans;
use crate::domain::promise::Kept;
use crate::domain::{Caseload, CleanText, Entry, File, OfferId, RecordId, Refusal, ResidentId};
use crate::keymap::Key;
use crate::matching::rank::{Match, OfferIndex};
use crate::triage::attempts::Calls;
use crate::triage::planner::{Assumptions, Forecast};
use crate::triage::queue::Queue;
use crate::triage::rules::Rules;

/// One moment of the timeline, whatever its place in the list.
pub type MomentKey = (NaiveDate, Option<RecordId>, u8);

/// What a status line says.
#[derive(Debug, Clone, PartialEq)]
pub enum Status {
    /// An entry was saved.
    Saved(Box<Entry>),
    /// This entry was taken back.
    TakenBack(Box<Entry>),
    /// This entry was done again.
    DoneAgain(Box<Entry>),
    /// A command was refused.
    Refused(Refusal),
    /// Somebody else was ahead of a command.
    Clash(Clash),
    /// A form cannot be read.
    Form(Problem),
    /// The entry was not written.
    NotSaved(SaveProblem),
    /// This key cannot do that now.
    Disabled(Why),
    /// A telephone number was copied.
    Copied(String),
    /// An earlier day could not be read.
    NoPast,
    /// What was read could not be noted in the journal.
    NotNoted,
    /// Pasted text was not taken.
    PasteIgnored,
    /// These keys mean nothing here.
    NoSuchKey(String),
    /// What was typed is kept.
    DraftKept,
    /// What was typed before is there again.
    DraftHere,
    /// The form was emptied.
    DraftDropped,
    /// Something to know at the start, in words of the store.
    Told(String),
}

/// Why an action is not possible now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// No resident is selected.
    NobodySelected,
    /// No offer is selected.
    NoOfferSelected,
    /// The resident has no open promise.
    NoOpenPromise,
    /// The resident has no open referral.
    NoOpenReferral,
    /// No signal waits for the WSP.
    NoOpenSignal,
    /// The resident is not paused.
    NotPaused,
    /// The resident was not moved by hand.
    NotMoved,
    /// There is no telephone number.
    NoPhone,
    /// The timeline is empty.
    NothingHere,
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to redo.
    NothingToRedo,
    /// A demo has no passphrase.
    NothingSealed,
    /// The past can be read and not changed.
    InThePast,
    /// The agenda and the board are not searched and not marked.
    NotInSheet,
    /// Nobody in the queue may be called now.
    NobodyToCall,
    /// No open task.
    NoOpenTask,
    /// Nobody else uses this vault.
    NobodyElse,
    /// Two residents must be marked.
    TwoMarked,
    /// Nothing was done together.
    NoPair,
    /// There is no wave.
    NoWave,
    /// No unwilling-track file is open.
    NoUnwilling,
    /// Such a file is open already.
    UnwillingOpen,
    /// This role sees no such file.
    NotForRole,
    /// Another act is being written.
    Busy,
    /// No offer was declined that the resident was referred to.
    NothingDeclined,
    /// The resident was sought in one way at most.
    SoughtOneWay,
    /// Nothing was typed in this form.
    NothingTyped,
    /// This is for one person and several are marked.
    OnePersonOnly,
}

/// A page to read over the panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// Why this person stands here.
    Why(ResidentId),
    /// What the screen says of this person and what happened last, whole.
    Whole(Option<ResidentId>),
    /// A moment of the timeline.
    Moment(ResidentId, MomentKey),
    /// An offer, as seen for the selected resident.
    Offer(OfferId),
    /// Who did and read what in this person's file.
    Log(ResidentId),
    /// What came of a call block.
    Calls,
    /// The page to look at together with this person; nothing else is on the screen.
    Own(ResidentId),
    /// What whoever takes over must know.
    Absence,
    /// The unwilling-track file of this person.
    Unwilling(ResidentId),
    /// How far each wave came.
    Waves,
    /// What can be done in the hours there are.
    Forecast,
    /// Whom the order leaves behind.
    Fairness,
}

/// What lies over the panes.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// A form.
    Form(Form),
    /// The help menu or the palette.
    Menu(Menu),
    /// A page to read; the number of lines scrolled.
    Page(Page, u16),
    /// An act on marked people, some of whom are not in the list shown: asked once.
    Ask(Action),
}

/// To whom the queue is limited.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scope {
    /// The people of the wave with this number.
    pub wave: Option<u32>,
    /// The residents of whoever uses the program.
    pub mine: bool,
}

/// Where one list stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scroll {
    /// The first item shown.
    pub top: usize,
}

/// The state of the program.
pub struct Model {
    /// Everything known.
    pub caseload: Caseload,
    /// Who is next.
    pub queue: Queue,
    /// The rules in force.
    pub rules: Rules,
    /// The random number of this vault that draws and breaks ties.
    pub salt: u128,
    /// Words of every offer, for matching.
    pub offer_words: OfferIndex,
    /// Today.
    pub today: NaiveDate,
    /// Who uses the program.
    pub user: CleanText,
    /// Whether everybody here is invented.
    pub demo: bool,
    /// The promises of the whole caseload.
    pub promised: Kept,
    /// The day of the first entry; `None` where there is none.
    pub first_on: Option<NaiveDate>,
    /// What can be undone.
    pub ledger: Ledger,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// The pane in focus.
    pub focus: Pane,
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
    /// The offers shown: the matches, or what was found.
    pub offers: Vec<OfferId>,
    /// The selected offer.
    pub offer: Option<OfferId>,
    /// Marked residents.
    pub marks: BTreeSet<ResidentId>,
    /// Where each list stands, by pane.
    pub scrolls: [Scroll; 3],
    /// The search, while there is one.
    pub search: Search,
    /// What was typed and not saved, the oldest first.
    pub drafts: Vec<Draft>,
    /// What lies over the panes.
    pub overlay: Option<Overlay>,
    /// What was done and read in the file whose log is shown.
    pub log: Log,
    /// The users who can open this vault.
    pub seers: Vec<String>,
    /// What is kept while an earlier day is looked at.
    pub present: Option<Present>,
    /// The agenda or the board, while it is open.
    pub sheet: Option<Sheet>,
    /// The figures of calling.
    pub calls: Calls,
    /// The list of interests and the templates of goals.
    pub plans: Plans,
    /// What the planner last assumed.
    pub planning: Assumptions,
    /// What the planner last found.
    pub forecast: Option<Box<Forecast>>,
    /// To whom the queue is limited.
    pub scope: Scope,
    /// Everybody who ever wrote an entry.
    pub worked: BTreeSet<String>,
    /// The call block that is under way.
    pub call: Option<Block>,
    /// The people of the last call block, with what came of them.
    pub called: Vec<(ResidentId, Called)>,
    /// Keys pressed that need more.
    pub pending: Vec<Key>,
    /// What happened last.
    pub status: Option<Status>,
    /// An entry on its way to the journal.
    pub writing: bool,
}

impl Model {
    /// The layout at the present size; `None` where the terminal is too small.
    pub fn layout(&self) -> Option<Layout> {
        Layout::of(self.size.0, self.size.1, self.focus, self.side)
    }

    /// Whom an act is about: the marked residents, or else the selected one.
    pub fn targets(&self) -> Vec<ResidentId> {
        if self.marks.is_empty() {
            self.selected.into_iter().collect()
        } else {
            self.marks.iter().copied().collect()
        }
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
