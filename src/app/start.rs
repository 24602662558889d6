//! The model at the start.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::App;
use crate::app::input::Log;
use crate::app::layout::Pane;
use crate::app::model::{Model, Scope, Scroll, Status};
use crate::app::search::Search;
use crate::app::sitting::Sitting;
use crate::domain::draft::Draft;
use crate::domain::history::{Header, Ledger};
use crate::domain::plan::Plans;
use crate::domain::promise::Kept;
use crate::domain::{Caseload, CleanText, ResidentId};
use crate::i18n::Strings;
use crate::keymap::Keymap;
use crate::matching::rank::OfferIndex;
use crate::matching::thesaurus::Thesaurus;
use crate::triage::attempts::Calls;
use crate::triage::planner::Assumptions;
use crate::triage::queue::Queue;
use crate::triage::rules::Rules;

/// What the program starts with.
pub struct Start {
    /// The day of the first entry; `None` where there is none.
    pub first_on: Option<NaiveDate>,
    /// Everything known.
    pub caseload: Caseload,
    /// The entries so far, for undo.
    pub headers: Vec<Header>,
    /// The rules in force.
    pub rules: Rules,
    /// The figures of calling.
    pub calls: Calls,
    /// The list of interests and the templates of goals.
    pub plans: Plans,
    /// Groups of words that mean much the same, each a line with commas.
    pub words: Vec<String>,
    /// The random number of this vault.
    pub salt: u128,
    /// Today.
    pub today: NaiveDate,
    /// Who uses the program.
    pub user: CleanText,
    /// The users who can open this vault.
    pub seers: Vec<String>,
    /// Whether everybody is invented.
    pub demo: bool,
    /// Columns and rows.
    pub size: (u16, u16),
    /// What the user typed and did not save.
    pub drafts: Vec<Draft>,
    /// Something to tell at the start.
    pub told: Option<String>,
}

impl App {
    /// The program at its start, the first person of the queue under the cursor.
    pub fn new(start: Start, keymap: Keymap, strings: Strings) -> Self {
        let Start { caseload, headers, rules, calls, plans, salt, today, user, .. } = start;
        let Start { first_on, seers, demo, size, told, words, drafts, .. } = start;
        let thesaurus = Arc::new(Thesaurus::read(words.iter().map(String::as_str)));
        let worked: BTreeSet<String> = headers.iter().map(|h| h.by.to_string()).collect();
        let ledger = Ledger::of(&headers, &user);
        let mut model = Model {
            queue: Queue::build(std::iter::empty(), rules.clone(), today, salt),
            offer_words: OfferIndex::build(caseload.offers(), thesaurus),
            caseload,
            rules,
            salt,
            today,
            user,
            demo,
            promised: Kept::default(),
            first_on,
            ledger,
            size,
            focus: Pane::Residents,
            side: Pane::Timeline,
            rows: Vec::new(),
            selected: None,
            file: None,
            moment: None,
            matches: Vec::new(),
            offers: Vec::new(),
            offer: None,
            marks: BTreeSet::new(),
            held: Vec::new(),
            stale: false,
            scrolls: [Scroll::default(); 3],
            search: Search::default(),
            drafts,
            overlay: None,
            log: Log::default(),
            seers,
            present: None,
            sheet: None,
            calls,
            plans,
            planning: Assumptions::default(),
            forecast: None,
            scope: Scope::default(),
            worked,
            call: None,
            called: Vec::new(),
            pending: Vec::new(),
            status: told.map(Status::Told),
            writing: false,
        };
        model.caseload.look_on(today);
        model.rebuild_queue();
        model.list_residents();
        model.show(model.rows.first().copied());
        model.settle();
        Self { model, keymap, strings, sitting: Sitting::default() }
    }
}

/// Where somebody was: kept while the vault is locked; numbers only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whereabouts {
    selected: Option<ResidentId>,
    focus: Pane,
    side: Pane,
}

impl App {
    /// Where the person is now.
    pub const fn whereabouts(&self) -> Whereabouts {
        let model = &self.model;
        Whereabouts { selected: model.selected, focus: model.focus, side: model.side }
    }

    /// Goes back there, as far as it still exists.
    pub fn return_to(&mut self, place: Whereabouts) {
        let model = &mut self.model;
        (model.focus, model.side) = (place.focus, place.side);
        if place.selected.is_some_and(|id| model.caseload.line(id).is_some()) {
            model.show(place.selected);
        }
        model.settle();
    }
}

impl Model {
    /// The queue from everybody's obligations.
    pub(super) fn rebuild_queue(&mut self) {
        let seen = self
            .caseload
            .served()
            .filter(|line| self.caseload.sees(&self.user, line.id, self.today));
        let people = seen.map(|line| (line.id, &line.due));
        self.queue = Queue::build(people, self.rules.clone(), self.today, self.salt);
        self.count_promises();
    }

    /// The other users of this vault; in a demo everybody who ever did something in it.
    pub fn colleagues(&self) -> Vec<String> {
        let users = self.worked.iter().filter(|_| self.demo).chain(&self.seers);
        let others: BTreeSet<&String> =
            users.filter(|name| name.as_str() != self.user.as_str()).collect();
        others.into_iter().cloned().collect()
    }

    pub(super) fn count_promises(&mut self) {
        let mut kept = Kept::default();
        for line in self.caseload.lines() {
            if self.caseload.sees(&self.user, line.id, self.today) {
                kept.add(&line.promises, self.today);
            }
        }
        self.promised = kept;
    }
}
