//! A consultant's table: the real app, keymap and vault, without a terminal.
//!
//! After every step all invariants of the screen and the store are checked.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use tempfile::TempDir;
use trede::acts;
use trede::acts::Command;
use trede::app::App;
use trede::app::input::{Input, Now};
use trede::app::intent::Intent;
use trede::app::layout::Pane;
use trede::crypto::passphrase::{Cost, Passphrase};
use trede::crypto::recovery::RecoveryKey;
use trede::demo::{Size, invent};
use trede::domain::agenda::Item;
use trede::domain::appointment::TimeOfDay;
use trede::domain::open::Open;
use trede::domain::promise::Promised;
use trede::domain::{Caseload, Cause, CleanText, Entry, Line, ResidentId};
use trede::i18n::{Language, Strings};
use trede::keymap::{Key, Resolution, Sequence};
use trede::matching::rank::rank;
use trede::runtime::jobs::{InPlace, Jobs};
use trede::store::backup::Keep;
use trede::store::{Access, Founding, Opened, Vault};
use trede::triage::queue::Queue;
use trede::ui;
use trede::ui::theme::Theme;
use trede::workplace::{Beside, Committed, ForTerminal, Front, Workplace, step};

use super::files::Kept;
use super::luck::Luck;
use super::program::PASSPHRASE;

/// The day on which all stories play.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

pub(crate) const DEFAULT: &str = include_str!("../../keymaps/default.toml");

pub(crate) struct Table {
    pub(crate) app: App,
    /// `None` while it is left and entered again.
    work: Option<Workplace>,
    /// What happens to whoever writes.
    pub(crate) luck: Luck,
    /// What the terminal was asked to do.
    pub(crate) outside: Vec<ForTerminal>,
    /// What was said before something long was written.
    pub(crate) said_first: Option<String>,
    folder: TempDir,
    pub(crate) clock: DateTime<Utc>,
    seed: u128,
    head: u64,
    /// What the journal gave when it was last asked.
    replayed: Option<(u64, Caseload)>,
}

pub(crate) fn founding() -> Founding {
    Founding { demo: true, salt: 77, at: DateTime::from_timestamp(1_790_000_000, 0).expect("t") }
}

/// Opens every sealed vault of these tests that is made here.
pub(crate) fn access() -> Access {
    Access::Passphrase(Some("Sanne".to_owned()), Passphrase::new(PASSPHRASE))
}

/// Sanne at work in a vault that was opened.
pub(crate) fn at_work(opened: Opened) -> Workplace {
    Workplace::new(opened, CleanText::cut("Sanne"), today())
}

/// A sealed vault with an invented past, all of it Sanne's work.
pub(crate) fn sealed(folder: &Path, size: Size) -> Workplace {
    let founding = Founding { demo: false, ..founding() };
    let (phrase, recovery) =
        (Passphrase::new(PASSPHRASE), RecoveryKey::random().expect("randomness"));
    let found = Vault::found(folder, founding, "Sanne", &phrase, &recovery, Cost::FLOOR);
    let mut work = at_work(found.expect("a vault"));
    for entry in invent(&size, today()).expect("a demo") {
        write(&mut work, &Intent::Invent(entry.changes), entry.at);
    }
    work
}

/// Writes that the first resident asked for contact at this instant.
pub(crate) fn ask_for_contact(work: &mut Workplace, at: DateTime<Utc>) {
    let residents = work.caseload().lines().take(1).map(|line| line.id).collect();
    let on = at.date_naive();
    work.begin_day(on);
    write(
        work,
        &Intent::act(Command::Request(acts::request::Note {
            residents,
            on,
            note: CleanText::default(),
        })),
        at,
    );
}

/// Writes something down.
pub(crate) fn write(work: &mut Workplace, intent: &Intent, at: DateTime<Utc>) -> Committed {
    let committed =
        work.commit(intent, &Now { at, time: TimeOfDay::LAST, seed: 9 }).expect("an entry");
    assert_eq!(committed.notices, []);
    committed
}

fn app(work: &Workplace, size: (u16, u16), language: Language) -> App {
    let front = Front {
        strings: Strings::new(language).on_screen(),
        size,
        told: None,
        as_of: None,
        time: TimeOfDay::FIRST,
    };
    work.start(Beside::default(), front).expect("a start")
}

impl Table {
    /// A small demo caseload.
    pub(crate) fn demo(width: u16, height: u16) -> Self {
        Self::with(Size { residents: 120, offers: 60, seed: 4 }, width, height, Language::English)
    }

    /// A demo caseload of this size, made once and laid down for each.
    pub(crate) fn with(size: Size, width: u16, height: u16, language: Language) -> Self {
        static MADE: Mutex<BTreeMap<(u32, u32, u64), Arc<Kept>>> = Mutex::new(BTreeMap::new());
        let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = made.entry((size.residents, size.offers, size.seed)).or_insert_with(|| {
            let entries = invent(&size, today()).expect("a demo");
            let folder = tempfile::tempdir().expect("a folder");
            let place = folder.path().join("v");
            let opened = Vault::create(&place, founding(), entries).expect("a vault");
            // The caseload reads its files from the store, so it goes first.
            drop(opened.caseload);
            opened.vault.close();
            Arc::new(Kept::of(&place))
        });
        let kept = Arc::clone(kept);
        drop(made);
        let folder = tempfile::tempdir().expect("a folder");
        kept.lay(&folder.path().join("v"));
        let opened = Vault::open(&folder.path().join("v")).expect("the vault");
        let mut table = Self::at(folder, at_work(opened), (width, height), language);
        table.check();
        table
    }

    /// A small sealed vault of Sanne's.
    pub(crate) fn sealed(width: u16, height: u16) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let work = sealed(&folder.path().join("v"), Size { residents: 40, offers: 20, seed: 4 });
        let mut table = Self::at(folder, work, (width, height), Language::English);
        table.check();
        table
    }

    pub(crate) fn of(entries: Vec<Entry>, width: u16, height: u16, language: Language) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let made = Vault::create(&folder.path().join("v"), founding(), entries);
        let made = made.expect("a vault");
        assert_eq!(made.notices, []);
        let mut table = Self::at(folder, at_work(made), (width, height), language);
        table.check();
        table
    }

    fn at(folder: TempDir, work: Workplace, size: (u16, u16), language: Language) -> Self {
        let head = work.caseload().head();
        let mut table = Self {
            app: app(&work, size, language),
            work: None,
            luck: Luck::default(),
            outside: Vec::new(),
            said_first: None,
            folder,
            clock: DateTime::from_timestamp(1_795_424_400, 0).expect("a time"),
            seed: 1,
            head,
            replayed: None,
        };
        table.enter(work);
        table
    }

    fn enter(&mut self, mut work: Workplace) {
        self.luck.before(&mut work.vault);
        self.work = Some(work);
    }

    /// Where everything is written down.
    pub(crate) fn work(&self) -> &Workplace {
        self.work.as_ref().expect("an open vault")
    }

    /// The same, to write.
    pub(crate) fn work_mut(&mut self) -> &mut Workplace {
        self.work.as_mut().expect("an open vault")
    }

    /// The folder of the vault.
    pub(crate) fn place(&self) -> PathBuf {
        self.folder.path().join("v")
    }

    fn leave(&mut self) {
        // What is shown reads its files from the store, so it goes first.
        self.app.model.data.arrange(|data| {
            (data.caseload, data.present) = (Caseload::default(), None);
        });
        self.replayed = None;
        self.work.take().expect("an open vault").close();
    }

    /// Leaves the program and comes back.
    pub(crate) fn reopen(&mut self) {
        let (size, language) = (self.app.model.view.size, self.app.strings.language());
        self.leave();
        let opened = Vault::open(&self.place()).expect("the vault again");
        assert_eq!(opened.notices, [], "a vault that was closed needs no healing");
        let work = at_work(opened);
        self.app = app(&work, size, language);
        self.enter(work);
        let report = self.work_mut().vault.verify();
        assert_eq!(report.problems, []);
        self.check();
    }

    /// Leaves a sealed vault and comes back with the passphrase.
    pub(crate) fn reopen_sealed(&mut self) {
        let (size, language) = (self.app.model.view.size, self.app.strings.language());
        self.leave();
        let work = at_work(Vault::unlock(&self.place(), &access()).expect("again"));
        self.app = app(&work, size, language);
        self.enter(work);
        self.check();
    }

    pub(crate) fn give(&mut self, input: Input) {
        self.give_beside(&mut InPlace, input);
    }

    /// The same, with jobs that are worked off elsewhere.
    pub(crate) fn give_beside(&mut self, jobs: &mut dyn Jobs, input: Input) {
        self.clock += TimeDelta::seconds(20);
        self.seed = self.seed.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
        let time = TimeOfDay::of_clock(self.clock.time());
        let now = Now { at: self.clock, time, seed: self.seed };
        let work = self.work.as_mut().expect("an open vault");
        let (outside, notices) = step(&mut self.app, work, jobs, input, &now);
        assert_eq!(notices, []);
        let shows = outside.contains(&ForTerminal::Show);
        self.outside.extend(outside);
        self.check();
        if shows {
            self.said_first = Some(self.status());
            self.give_beside(jobs, Input::Shown);
        }
    }

    /// Another time of the day it is.
    pub(crate) fn set_time(&mut self, hour: u32, minute: u32) {
        let time = chrono::NaiveTime::from_hms_opt(hour, minute, 0).expect("a time");
        self.clock = self.clock.date_naive().and_time(time).and_utc();
    }

    /// Presses keys as a keymap writes them: `press("h u")`.
    pub(crate) fn press(&mut self, keys: &str) {
        let sequence: Sequence = keys.parse().expect("keys");
        for key in sequence.keys() {
            self.give(Input::Key(*key));
        }
    }

    pub(crate) fn key(&mut self, key: Key) {
        self.give(Input::Key(key));
    }

    /// Types a text, letter by letter.
    pub(crate) fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.key(Key::plain(trede::keymap::Code::Char(letter)));
        }
    }

    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        self.give(Input::Resize(width, height));
    }

    fn drawn(&self, theme: &Theme) -> (Buffer, Option<Position>) {
        let (width, height) = self.app.model.view.size;
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        let cursor = ui::draw(&self.app, theme, area, &mut buf);
        (buf, cursor)
    }

    /// The screen as lines of text.
    pub(crate) fn screen(&self) -> Vec<String> {
        let (buf, _) = self.drawn(&Theme::colour());
        lines(&buf)
    }

    pub(crate) fn shows(&self, text: &str) -> bool {
        self.screen().iter().any(|line| line.contains(text))
    }

    /// The line that tells what happened.
    pub(crate) fn status(&self) -> String {
        if let Some(message) = ui::message(&self.app) {
            return message;
        }
        let screen = self.screen();
        screen[screen.len() - 2].trim().to_owned()
    }

    pub(crate) fn svg(&self, title: &str) -> String {
        ui::svg::svg(&self.drawn(&Theme::colour()).0, title)
    }

    pub(crate) fn selected_name(&self) -> String {
        let model = &self.app.model;
        let line = model.view.selected.and_then(|id| model.data.caseload.line(id));
        line.map(|line| line.name.spoken()).unwrap_or_default()
    }

    /// Everything that must hold after every step.
    pub(crate) fn check(&mut self) {
        self.check_screen();
        self.check_hints();
        self.check_marks();
        self.check_store();
        self.check_calendar();
        self.check_kept_up();
    }

    /// What is kept beside the caseload says what walking past everybody says.
    fn check_calendar(&self) {
        let data = &self.app.model.data;
        if data.caseload.office().role(&data.user).is_limited() {
            return;
        }
        let (today, ahead) = (data.today, data.today + chrono::Days::new(60));
        for from in [None, Some(today)] {
            let mut walked: Vec<Item> = Vec::new();
            for line in data.caseload.lines().filter(|line| data.sees(line.id)) {
                let within =
                    |open: &&Open| from.is_none_or(|from| from <= open.on) && open.on <= ahead;
                let open = line.open.iter().filter(within).cloned();
                walked.extend(open.map(|open| Item { resident: line.id, open }));
            }
            let mut kept: Vec<Item> = data.agenda(from, ahead).cloned().collect();
            assert!(kept.is_sorted_by_key(|item| item.open.on), "days follow each other");
            let order = |item: &Item| (item.open.on, item.resident, item.open.due);
            walked.sort_by_key(order);
            kept.sort_by_key(order);
            assert_eq!(kept, walked, "the calendar");
        }
        let walked = data.caseload.lines().filter(|line| !line.on_the_way.is_empty());
        let walked: Vec<ResidentId> =
            walked.map(|line| line.id).filter(|id| data.sees(*id)).collect();
        let kept: Vec<ResidentId> = data.on_the_way().map(|(id, _)| id).collect();
        assert_eq!(kept, walked, "who is on the way");
    }

    /// What follows every act by what it changed is what would come of counting everything anew.
    fn check_kept_up(&self) {
        let (data, view) = (&self.app.model.data, &self.app.model.view);
        let seen = |line: &&Line| data.sees(line.id);
        let served = data.caseload.served().filter(seen).map(|line| (line.id, &line.due));
        let queue = Queue::build(served, data.rules.clone(), data.today, data.salt);
        assert!(data.queue.iter().eq(queue.iter()), "the order");
        let tallies = data.caseload.lines().filter(seen).map(|line| (line.id, &line.promises));
        assert_eq!(data.promised, Promised::of(tallies, data.today), "the promises");
        let mut shown = view.matches.clone();
        let mut ranked = match &view.file {
            Some(file) => rank(&data.offer_words, file, data.today),
            None => Vec::new(),
        };
        shown.sort_by_key(|found| found.offer);
        ranked.sort_by_key(|found| found.offer);
        assert_eq!(shown, ranked, "what fits");
    }

    fn check_screen(&self) {
        let selected = self.app.model.view.selected;
        let told = selected.is_none_or(|id| !self.app.model.view.reason(id).is_empty());
        assert!(told, "what is seen is known before it is drawn");
        for theme in [Theme::colour(), Theme::mono()] {
            let (buf, cursor) = self.drawn(&theme);
            check_cells(&buf);
            check_no_commands(&lines(&buf));
            let (width, height) = self.app.model.view.size;
            if width == 0 || height == 0 {
                continue;
            }
            let at = cursor.expect("the cursor is always somewhere");
            assert!(at.x < width && at.y < height, "the cursor is outside: {at:?}");
            self.check_cursor(&buf, at);
        }
    }

    /// The cursor stands on the row of what is selected.
    fn check_cursor(&self, buf: &Buffer, at: Position) {
        let model = &self.app.model;
        let panes = model.view.layout().is_some()
            && model.task.overlay.is_none()
            && !model.view.search.typing;
        if !panes || !model.view.pending.is_empty() {
            return;
        }
        let row = &lines(buf)[usize::from(at.y)];
        match model.view.focus {
            Pane::Residents
                if model.view.rows.iter().any(|id| Some(*id) == model.view.selected) =>
            {
                let id = model.view.selected.expect("selected");
                let family = model.data.caseload.line(id).expect("a line").name.family.to_string();
                let start: String = family.chars().take(8).collect();
                assert!(row.contains(&start), "the cursor is not on {family}: {row}");
            }
            Pane::Offers if model.view.offer.is_some() => {
                let offer =
                    model.data.caseload.offer(model.view.offer.expect("an offer")).expect("known");
                let start: String = offer.facts.name.as_str().chars().take(8).collect();
                assert!(row.contains(&start), "the cursor is not on {start}: {row}");
            }
            _ => {}
        }
    }

    /// Every hint works: its keys mean its act, and the act is possible.
    fn check_hints(&self) {
        for (keys, action) in ui::hints(&self.app) {
            let sequence: Sequence = keys.parse().expect("keys of a hint");
            let means = self.app.keymap.resolve(self.app.model.contexts(), sequence.keys());
            assert_eq!(means, Resolution::Action(action.id()), "{keys}");
            // Of very many marked people an act asks each only when it is done.
            let model = &self.app.model;
            let few = model.view.marks.len() <= 200;
            let why = if few { model.why_not(action) } else { model.why_not_offered(action) };
            assert_eq!(why, None, "{action:?}");
        }
    }

    /// What is told of the marked people is counted.
    fn check_marks(&self) {
        let view = &self.app.model.view;
        let hidden = view.marks.iter().filter(|id| !view.rows.contains(id)).count();
        assert_eq!(self.app.model.hidden_marks(), hidden, "marked people who are not in sight");
    }

    /// The journal gives what the screen shows; checked whenever something was written.
    fn check_store(&mut self) {
        if self.app.model.data.caseload.head() == self.head {
            return;
        }
        let caseload = &self.app.model.data.caseload;
        self.head = caseload.head();
        // The first time from its beginning, then each entry that came, as the journal has it.
        let vault = &self.work.as_ref().expect("an open vault").vault;
        let replayed = match self.replayed.take() {
            Some((from, mut replayed)) => {
                for seq in from + 1..=self.head {
                    let entry = vault.entry(seq).expect("an entry of the journal");
                    assert!(!matches!(entry.cause, Cause::Erased(_)), "no story erases anybody");
                    replayed.apply_all(&entry.changes).expect("an entry that fits");
                }
                replayed
            }
            None => vault.caseload_at(self.head).expect("a whole journal"),
        };
        assert!(replayed.lines().eq(caseload.lines()), "replay gives other people");
        assert!(replayed.offers().eq(caseload.offers()), "replay gives another catalogue");
        for line in replayed.lines() {
            assert_eq!(replayed.file(line.id), caseload.file(line.id));
        }
        self.replayed = Some((self.head, replayed));
    }
}

/// What can be done is told by its key, or its place on the screen, and not as it is typed elsewhere.
fn check_no_commands(screen: &[String]) {
    const COMMANDS: [&str; 12] = [
        "import",
        "handover",
        "reopen",
        "history",
        "undo",
        "merge",
        "close",
        "verify",
        "doctor",
        "referral",
        "demo",
        "appointment",
    ];
    for line in screen {
        let mut after = line.split(" --").skip(1);
        let flag = after.any(|rest| rest.starts_with(|letter: char| letter.is_ascii_lowercase()));
        let typed = COMMANDS.iter().any(|command| line.contains(&format!("trede {command}")));
        assert!(!flag && !typed, "a command line on the screen: {line}");
    }
}

/// No character in a cell does anything to the terminal or to what stands beside it.
pub(crate) fn check_cells(buf: &Buffer) {
    for cell in buf.content() {
        for c in cell.symbol().chars() {
            assert!(!c.is_control(), "a control character {c:?} in a cell");
            let bidi = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
            assert!(!bidi, "a bidi character {c:?} in a cell");
        }
    }
}

pub(crate) fn lines(buf: &Buffer) -> Vec<String> {
    let width = usize::from(buf.area.width);
    let rows = buf.content().chunks(width.max(1));
    rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>()).collect()
}

/// Ten backups, for a season.
pub(crate) fn keep() -> Keep {
    Keep { copies: 10, days: 90, today: today() }
}
