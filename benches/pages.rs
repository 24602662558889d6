//! Whether anything on the screen's thread is slow: every page opened, drawn and scrolled, and keys
//! pressed in the list, while a job is under way all the time.
//!
//! `cargo bench --bench pages [-- RESIDENTS ...]`. Budget: nothing above 16 ms at 100,000 residents.
//! Told is the slowest of each, because that is what somebody notices; the median beside it, and what
//! the slowest took of the processor: on a machine that does something else, too, the rest is waiting.

use std::hint::black_box;
use std::io::Write as _;
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tempfile::TempDir;
use trede::app::App;
use trede::app::input::{Input, Now};
use trede::app::job::{Found, GoOn, Job};
use trede::app::page::Page;
use trede::app::task::Overlay;
use trede::demo::{Size, invent};
use trede::domain::CleanText;
use trede::i18n::{Language, Strings};
use trede::keymap::Sequence;
use trede::report::ReportKind;
use trede::runtime::jobs::{Jobs as _, Threads};
use trede::store::{Founding, Vault};
use trede::ui;
use trede::ui::theme::Theme;
use trede::workplace::{Beside, Front, Workplace, step};

/// How long something took.
#[derive(Debug, Clone, Copy, Default)]
struct Took {
    wall: Duration,
    /// Of the processor.
    work: Duration,
}

/// When something began.
struct Begun(Instant, Duration);

impl Begun {
    fn now() -> Self {
        Self(Instant::now(), worked())
    }

    fn took(&self) -> Took {
        Took { wall: self.0.elapsed(), work: worked().saturating_sub(self.1) }
    }
}

/// What this thread took of the processor.
fn worked() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::try_from(time).unwrap_or_default()
}

/// How often each is done.
const TIMES: usize = 20;
/// Keys in the panes and lists; each pair leaves what it opened.
const KEYS: [&str; 38] = [
    "down",
    "up",
    "G",
    "home",
    "tab",
    "down",
    "esc",
    "g a",
    "down",
    "esc",
    "g b",
    "esc",
    "c",
    "esc",
    "g d",
    "down",
    "esc",
    "g w",
    "down",
    "esc",
    "/",
    "r u n g : 2",
    "a",
    "enter",
    "esc",
    "backspace",
    "M a",
    "down",
    "esc",
    "g m",
    "g m",
    "g x",
    "g x",
    "n",
    "u",
    ",",
    "g h",
    "esc",
];

struct Screen {
    app: App,
    work: Workplace,
    jobs: Threads,
    buf: Buffer,
    _folder: TempDir,
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

impl Screen {
    fn of(residents: u32, offers: u32) -> Option<Self> {
        let folder = tempfile::tempdir().ok()?;
        let founding = Founding { demo: true, salt: 7, at: DateTime::UNIX_EPOCH };
        let entries = invent(&Size { residents, offers, seed: 1 }, today()).ok()?;
        let opened = Vault::create(&folder.path().join("v"), founding, entries).ok()?;
        drop(opened.caseload);
        opened.vault.close();
        // As after a start: files lie in the vault, not in memory.
        let opened = Vault::open(&folder.path().join("v")).ok()?;
        let work = Workplace::new(opened, CleanText::cut("Sanne"), today());
        let strings = Strings::new(Language::English);
        let front = Front {
            strings,
            size: (160, 48),
            told: None,
            as_of: None,
            time: trede::domain::appointment::TimeOfDay::LAST,
        };
        let app = work.start(Beside::default(), front).ok()?;
        let buf = Buffer::empty(Rect::new(0, 0, 160, 48));
        Some(Self { app, work, jobs: Threads::new(|| {}), buf, _folder: folder })
    }

    fn give(&mut self, input: Input) -> Took {
        let begun = Begun::now();
        let now = Now {
            at: DateTime::UNIX_EPOCH,
            time: trede::domain::appointment::TimeOfDay::LAST,
            seed: 1,
        };
        black_box(step(&mut self.app, &mut self.work, &mut self.jobs, input, &now));
        begun.took()
    }

    fn press(&mut self, keys: &str) -> Took {
        let keys: Sequence = keys.parse().unwrap_or_else(|_| Sequence::new(Vec::new()));
        let took = keys.keys().iter().map(|key| self.give(Input::Key(*key)));
        took.max_by_key(|took| took.wall).unwrap_or_default()
    }

    fn draw(&mut self) -> Took {
        let begun = Begun::now();
        black_box(ui::draw(&self.app, &Theme::colour(), Rect::new(0, 0, 160, 48), &mut self.buf));
        begun.took()
    }

    /// Whatever was asked for is done, and heard of.
    fn wait(&mut self) -> Option<Took> {
        let mut slowest: Option<Took> = None;
        while self.app.model.task.waiting.is_some() {
            let Some((no, found)) = self.jobs.fetch() else {
                std::thread::yield_now();
                continue;
            };
            let took = self.give(Input::Done(no, Box::new(found)));
            slowest = slowest.into_iter().chain([took]).max_by_key(|took| took.wall);
        }
        slowest
    }

    /// Something that counts for as long as it is let.
    fn busy(&mut self) {
        let snapshot = self.app.model.data.snapshot();
        let job = Job::Report(self.app.model.asked(ReportKind::Fairness));
        let work = move |go_on: GoOn<'_>| -> Option<Found> {
            while go_on() {
                black_box(snapshot.work(job, go_on));
            }
            None
        };
        self.jobs.begin(0, Box::new(work));
    }

    fn pages(&self) -> Vec<Page> {
        let (id, offer) = (self.app.model.view.selected, self.app.model.view.offer);
        let moment = id.zip(self.app.model.view.moment).map(|(id, key)| Page::Moment(id, key));
        let about = |id| [Page::Why(id), Page::Own(id), Page::Unwilling(id)];
        let counted = [Page::Whole(id), Page::Calls, Page::Absence, Page::Waves];
        let reports = ReportKind::ALL.iter().map(|kind| Page::Report(*kind));
        let counted = counted.into_iter().chain(reports);
        let people = id.into_iter().flat_map(about).chain(moment);
        counted.chain(people).chain(offer.map(Page::Offer)).collect()
    }
}

/// The median, the slowest, and the most that one took of the processor.
fn tell(what: &str, mut times: Vec<Took>) {
    times.sort_unstable_by_key(|took| took.wall);
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    let median = ms(times.get(times.len() / 2).copied().unwrap_or_default().wall);
    let most = ms(times.last().copied().unwrap_or_default().wall);
    let work = ms(times.iter().map(|took| took.work).max().unwrap_or_default());
    let mark = if work > 16.0 { "  above 16 ms" } else { "" };
    let mut out = std::io::stdout();
    writeln!(out, "{what:<34} {median:>9.3} {most:>9.3} {work:>9.3} ms{mark}").ok();
}

fn measure(residents: u32) -> Option<()> {
    let offers = (residents / 10).max(185);
    writeln!(
        std::io::stdout(),
        "{residents} residents{:>35} {:>9} {:>9}",
        "median",
        "slowest",
        "work"
    )
    .ok();
    let mut screen = Screen::of(residents, offers)?;
    let snapshots = (0..TIMES).map(|_| {
        let begun = Begun::now();
        black_box(screen.app.model.data.snapshot());
        begun.took()
    });
    tell("a snapshot", snapshots.collect());
    for page in screen.pages() {
        let kind = match page {
            Page::Report(kind) => format!("{kind:?}"),
            page => format!("{page:?}").split('(').next().unwrap_or_default().to_owned(),
        };
        screen.app.model.task.overlay = Some(Overlay::Page(page, 0));
        tell(&format!("{kind}, opened"), vec![screen.give(Input::Rested)]);
        if let Some(heard) = screen.wait() {
            tell(&format!("{kind}, heard of"), vec![heard]);
        }
        screen.busy();
        let scrolled = (0..TIMES).map(|_| screen.press("pagedown")).collect();
        let drawn = (0..TIMES).map(|_| screen.draw()).collect();
        tell(&format!("{kind}, scrolled beside a job"), scrolled);
        tell(&format!("{kind}, drawn beside a job"), drawn);
        screen.jobs.end();
        screen.press("esc");
    }
    screen.busy();
    let mut drawn = Vec::new();
    for keys in KEYS {
        let mut times = Vec::new();
        for _ in 0..if matches!(keys, "down" | "up") { TIMES } else { 1 } {
            times.push(screen.press(keys));
            drawn.push(screen.draw());
        }
        tell(&format!("key {keys}, beside a job"), times);
    }
    tell("panes and lists, drawn beside it", drawn);
    screen.jobs.end();
    Some(())
}

fn main() {
    let given = std::env::args().filter_map(|word| word.parse().ok());
    let given: Vec<u32> = given.collect();
    let all = [1_731, 10_000, 100_000];
    for residents in if given.is_empty() { all.to_vec() } else { given } {
        measure(residents);
    }
}
