//! A consultant's table: the real app, keymap and vault, without a terminal.
//!
//! After every step all invariants of the screen and the store are checked.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use tempfile::TempDir;
use trede::app::App;
use trede::app::action::VOCABULARY;
use trede::app::input::{Input, Log, Now};
use trede::app::layout::Pane;
use trede::app::start::Start;
use trede::crypto::passphrase::{Cost, Passphrase};
use trede::crypto::recovery::RecoveryKey;
use trede::demo::{Size, invent};
use trede::domain::{Caseload, Cause, CleanText, Command, Entry, Noted, ResidentId, Stamp, decide};
use trede::i18n::{Language, Strings};
use trede::keymap::{Key, Keymap, Resolution, Sequence};
use trede::runtime::effects::{Keeper, Outside, step};
use trede::store::backup::Keep;
use trede::store::{Access, Founding, Notice, Opened, StoreError, Vault};
use trede::triage::attempts::Calls;
use trede::triage::rules::Rules;
use trede::ui;
use trede::ui::theme::Theme;

use super::files::Kept;
use super::program::PASSPHRASE;

/// The day on which all stories play.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

pub(crate) const DEFAULT: &str = include_str!("../../keymaps/default.toml");

/// A vault whose journal can be made to answer with an error.
pub(crate) struct Faulty {
    pub(crate) vault: Option<Vault>,
    pub(crate) fails: Option<StoreError>,
}

impl Faulty {
    fn vault(&self) -> &Vault {
        self.vault.as_ref().expect("an open vault")
    }
}

impl Keeper for Faulty {
    fn append(&mut self, entry: &Entry) -> Result<(), StoreError> {
        match self.fails {
            Some(error) => Err(error),
            None => self.vault.as_mut().expect("an open vault").append(entry),
        }
    }

    fn entry(&self, seq: u64) -> Result<Entry, StoreError> {
        self.vault().entry(seq)
    }

    fn about(&self, id: ResidentId) -> Result<Log, StoreError> {
        Keeper::about(self.vault(), id)
    }

    fn past(&self, day: NaiveDate) -> Result<Caseload, StoreError> {
        self.vault().past(day)
    }

    fn note(&mut self, what: Noted, at: DateTime<Utc>) -> Result<(), StoreError> {
        match self.fails {
            Some(error) => Err(error),
            None => self.vault.as_mut().expect("an open vault").note(what, at),
        }
    }

    fn keep_drafts(&mut self, drafts: &[trede::domain::draft::Draft]) {
        self.vault.as_mut().expect("an open vault").keep_drafts(drafts).ok();
    }

    fn project(&mut self, caseload: &Caseload, entry: &Entry) -> Option<Notice> {
        self.vault.as_mut().expect("an open vault").project(caseload, entry)
    }
}

pub(crate) struct Table {
    pub(crate) app: App,
    pub(crate) keeper: Faulty,
    /// What the terminal was asked to do.
    pub(crate) outside: Vec<Outside>,
    folder: TempDir,
    clock: DateTime<Utc>,
    seed: u128,
    head: u64,
    /// What the journal gave when it was last asked.
    replayed: Option<Caseload>,
}

pub(crate) fn founding() -> Founding {
    Founding { demo: true, salt: 77, at: DateTime::from_timestamp(1_790_000_000, 0).expect("t") }
}

/// Opens every sealed vault of these tests that is made here.
pub(crate) fn access() -> Access {
    Access::Passphrase(Some("Sanne".to_owned()), Passphrase::new(PASSPHRASE))
}

/// A sealed vault with an invented past, all of it Sanne's work.
pub(crate) fn sealed(folder: &Path, size: Size) -> Opened {
    let founding = Founding { demo: false, ..founding() };
    let (phrase, recovery) =
        (Passphrase::new(PASSPHRASE), RecoveryKey::random().expect("randomness"));
    let found = Vault::found(folder, founding, "Sanne", &phrase, &recovery, Cost::FLOOR);
    let mut opened = found.expect("a vault");
    for mut entry in invent(&size, today()).expect("a demo") {
        entry.by = CleanText::cut("Sanne");
        opened.vault.append(&entry).expect("an entry");
        opened.caseload.advance(&entry).expect("an entry that fits");
        assert_eq!(opened.vault.project(&opened.caseload, &entry), None);
    }
    opened
}

/// Writes that the first resident asked for contact at this instant.
pub(crate) fn ask_for_contact(opened: &mut Opened, at: DateTime<Utc>) {
    let caseload = &opened.caseload;
    let residents = caseload.lines().take(1).map(|line| line.id).collect();
    let (today, by) = (at.date_naive(), CleanText::cut("Sanne"));
    let command = Command::Request { residents, on: today, note: CleanText::default() };
    let stamp = Stamp { at, today, by: by.clone(), seed: 9 };
    let changes = decide(caseload, &command, &stamp).expect("a request");
    let entry = Entry { seq: caseload.head() + 1, at, by, cause: command.cause(), changes };
    write(opened, &entry);
}

/// Writes an entry that changes nobody's record.
pub(crate) fn append(opened: &mut Opened, cause: Cause) {
    let by = CleanText::cut("Sanne");
    let (seq, at) = (opened.caseload.head() + 1, DateTime::UNIX_EPOCH);
    write(opened, &Entry { seq, at, by, cause, changes: Vec::new() });
}

fn write(opened: &mut Opened, entry: &Entry) {
    opened.vault.append(entry).expect("an entry");
    opened.caseload.advance(entry).expect("an entry that fits");
    assert_eq!(opened.vault.project(&opened.caseload, entry), None);
}

fn app(opened_vault: &Vault, caseload: Caseload, size: (u16, u16), language: Language) -> App {
    let start = Start {
        first_on: opened_vault.logged().first().map(|first| first.at.date_naive()),
        headers: opened_vault.logged().iter().map(|logged| logged.header.clone()).collect(),
        caseload,
        rules: Rules::default(),
        calls: Calls::default(),
        plans: trede::config::plans::default(),
        words: trede::config::thesaurus::default(),
        seers: Vec::new(),
        salt: opened_vault.founding().salt,
        today: today(),
        user: CleanText::cut("Sanne"),
        demo: true,
        size,
        drafts: opened_vault.drafts(),
        told: None,
    };
    let (keymap, problems) = Keymap::load(DEFAULT, None, &VOCABULARY);
    assert!(problems.is_empty(), "{problems:?}");
    App::new(start, keymap, Strings::new(language))
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
        let mut table = Self::at(folder, opened, (width, height), language);
        table.check();
        table
    }

    /// A small sealed vault of Sanne's.
    pub(crate) fn sealed(width: u16, height: u16) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let opened = sealed(&folder.path().join("v"), Size { residents: 40, offers: 20, seed: 4 });
        let mut table = Self::at(folder, opened, (width, height), Language::English);
        table.app.model.demo = false;
        table.check();
        table
    }

    pub(crate) fn of(entries: Vec<Entry>, width: u16, height: u16, language: Language) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let made = Vault::create(&folder.path().join("v"), founding(), entries);
        let mut table = Self::at(folder, made.expect("a vault"), (width, height), language);
        table.check();
        table
    }

    fn at(folder: TempDir, opened: Opened, size: (u16, u16), language: Language) -> Self {
        let Opened { vault, caseload, notices } = opened;
        assert_eq!(notices, []);
        let head = caseload.head();
        Self {
            app: app(&vault, caseload, size, language),
            keeper: Faulty { vault: Some(vault), fails: None },
            outside: Vec::new(),
            folder,
            clock: DateTime::from_timestamp(1_795_424_400, 0).expect("a time"),
            seed: 1,
            head,
            replayed: None,
        }
    }

    /// Leaves the program and comes back.
    pub(crate) fn reopen(&mut self) {
        self.replayed = None;
        let size = self.app.model.size;
        let language = self.app.strings.language();
        // The caseload reads its files from the store, so it goes first.
        self.app.model.caseload = Caseload::default();
        self.keeper.vault.take().expect("an open vault").close();
        let opened = Vault::open(&self.folder.path().join("v")).expect("the vault again");
        assert_eq!(opened.notices, [], "a vault that was closed needs no healing");
        self.app = app(&opened.vault, opened.caseload, size, language);
        self.keeper.vault = Some(opened.vault);
        let report = self.keeper.vault.as_mut().expect("an open vault").verify();
        assert_eq!(report.problems, []);
        self.check();
    }

    /// Leaves a sealed vault and comes back with the passphrase.
    pub(crate) fn reopen_sealed(&mut self) {
        self.replayed = None;
        let (size, language) = (self.app.model.size, self.app.strings.language());
        self.app.model.caseload = Caseload::default();
        self.keeper.vault.take().expect("an open vault").close();
        let opened = Vault::unlock(&self.folder.path().join("v"), &access()).expect("again");
        self.app = app(&opened.vault, opened.caseload, size, language);
        self.app.model.demo = false;
        self.keeper.vault = Some(opened.vault);
        self.check();
    }

    pub(crate) fn give(&mut self, input: Input) {
        self.clock += TimeDelta::seconds(20);
        self.seed = self.seed.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
        let now = Now { at: self.clock, seed: self.seed };
        let (outside, notices) = step(&mut self.app, &mut self.keeper, input, &now);
        assert_eq!(notices, []);
        self.outside.extend(outside);
        self.check();
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
        let (width, height) = self.app.model.size;
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
        let line = model.selected.and_then(|id| model.caseload.line(id));
        line.map(|line| line.name.spoken()).unwrap_or_default()
    }

    /// Everything that must hold after every step.
    pub(crate) fn check(&mut self) {
        self.check_screen();
        self.check_hints();
        self.check_store();
    }

    fn check_screen(&self) {
        for theme in [Theme::colour(), Theme::mono()] {
            let (buf, cursor) = self.drawn(&theme);
            for cell in buf.content() {
                for c in cell.symbol().chars() {
                    assert!(!c.is_control(), "a control character {c:?} in a cell");
                    let bidi = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
                    assert!(!bidi, "a bidi character {c:?} in a cell");
                }
            }
            let (width, height) = self.app.model.size;
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
        let panes = model.layout().is_some() && model.overlay.is_none() && !model.search.typing;
        if !panes || !model.pending.is_empty() {
            return;
        }
        let row = &lines(buf)[usize::from(at.y)];
        match model.focus {
            Pane::Residents if model.rows.iter().any(|id| Some(*id) == model.selected) => {
                let id = model.selected.expect("selected");
                let family = model.caseload.line(id).expect("a line").name.family.to_string();
                let start: String = family.chars().take(8).collect();
                assert!(row.contains(&start), "the cursor is not on {family}: {row}");
            }
            Pane::Offers if model.offer.is_some() => {
                let offer = model.caseload.offer(model.offer.expect("an offer")).expect("known");
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
            assert_eq!(self.app.model.why_not(action), None, "{action:?}");
        }
    }

    /// The journal gives what the screen shows; checked whenever something was written.
    fn check_store(&mut self) {
        let caseload = &self.app.model.caseload;
        if caseload.head() == self.head {
            return;
        }
        self.head = caseload.head();
        // The first time from its beginning, then each entry that came, as the journal has it.
        let vault = self.keeper.vault();
        let replayed = match self.replayed.take() {
            Some(mut replayed) => {
                for seq in replayed.head() + 1..=self.head {
                    let entry = vault.entry(seq).expect("an entry of the journal");
                    replayed.advance(&entry).expect("an entry that fits");
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
        self.replayed = Some(replayed);
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
