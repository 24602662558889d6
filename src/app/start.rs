//! The model at the start.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::App;
use crate::app::call_note::CallNote;
use crate::app::data::{Data, Guarded};
use crate::app::model::Model;
use crate::app::read_so_far::ReadSoFar;
use crate::app::status::Status;
use crate::app::task::Task;
use crate::app::view::View;
use crate::domain::agenda::Calendar;
use crate::domain::appointment::TimeOfDay;
use crate::domain::budget::Budget;
use crate::domain::desk::Desk;
use crate::domain::draft::Draft;
use crate::domain::history::{Header, Ledger};
use crate::domain::open::Late;
use crate::domain::plan::Plans;
use crate::domain::policy::Policy;
use crate::domain::promise::Promised;
use crate::domain::{Caseload, CleanText};
use crate::i18n::Strings;
use crate::keymap::Keymap;
use crate::matching::rank::OfferIndex;
use crate::matching::thesaurus::Thesaurus;
use crate::measurement::instrument::Kind;
use crate::triage::attempts::Calls;
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
    /// What the policy wants.
    pub policy: Policy,
    /// The lines of the budget.
    pub budget: Budget,
    /// Groups of words that mean much the same, each a line with commas.
    pub words: Vec<String>,
    /// The random number of this vault.
    pub salt: u128,
    /// Today.
    pub today: NaiveDate,
    /// The time of day.
    pub time: TimeOfDay,
    /// Who uses the program.
    pub user: CleanText,
    /// What the user says on the telephone for a name, where that was set.
    pub called: Option<CleanText>,
    /// The users who can open this vault.
    pub seers: Vec<String>,
    /// Whether the municipality's own numbers may pass for citizen service numbers.
    pub own_numbers: bool,
    /// By how many statements loneliness is asked.
    pub lonely: Kind,
    /// Whether everybody is invented.
    pub demo: bool,
    /// Columns and rows.
    pub size: (u16, u16),
    /// Whether the mouse is used.
    pub mouse: bool,
    /// What the user typed and did not save.
    pub drafts: Vec<Draft>,
    /// How the user has set up the desk.
    pub desk: Desk,
    /// Something to tell at the start.
    pub told: Option<String>,
}

impl App {
    /// The program at its start, the first person of the queue under the cursor.
    pub fn new(start: Start, keymap: Keymap, strings: Strings) -> Self {
        let Start { caseload, headers, rules, calls, plans, salt, today, time, user, .. } = start;
        let Start {
            budget,
            first_on,
            called,
            own_numbers,
            lonely,
            seers,
            demo,
            size,
            mouse,
            told,
            words,
            policy,
            mut drafts,
            desk,
            ..
        } = start;
        let note = CallNote::out_of(&mut drafts);
        let thesaurus = Arc::new(Thesaurus::read(words.iter().map(String::as_str)));
        let worked: BTreeSet<String> = headers.iter().map(|h| h.by.to_string()).collect();
        let ledger = Ledger::of(&headers, &user);
        let data = Guarded::begin(Data {
            calendar: Calendar::default(),
            queue: Queue::build(std::iter::empty(), rules.clone(), today, salt),
            offer_words: Arc::new(OfferIndex::build(caseload.offers(), thesaurus)),
            caseload,
            rules,
            salt,
            today,
            time,
            user,
            called,
            own_numbers,
            lonely,
            demo,
            promised: Promised::default(),
            late: Late::default(),
            first_on,
            ledger,
            calls,
            plans,
            policy: Arc::new(policy),
            budget,
            seers,
            worked,
            present: None,
        });
        let mut view = View::begin(size, told.map(Status::Told));
        (view.search.tongue, view.desk, view.mouse) = (strings.tongue(), desk, mouse);
        let task = Task { drafts, noted: note.clone(), note, ..Task::default() };
        let mut model = Model { data, view, task };
        model.begin_with_first_view();
        model.list_residents();
        model.show(model.view.rows.first().copied());
        let mut app = Self { model, keymap, strings, read_so_far: ReadSoFar::default() };
        app.settle();
        app
    }
}
