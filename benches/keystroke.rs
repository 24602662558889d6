//! What a key costs: one frame, one letter in a search, one step down the list, the order, opening.
//!
//! `cargo bench`. Budgets, as medians: a frame at most 1.5 times a bare ratatui table of the same
//! rows; a letter in a search under 5 ms at 100,000 residents.

use std::hint::black_box;

use chrono::{DateTime, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Rect};
use ratatui::widgets::{Row, Table, Widget as _};
use tempfile::TempDir;
use trede::app::App;
use trede::app::input::{Effect, Input, Now};
use trede::app::page::Page;
use trede::app::task::Overlay;
use trede::demo::{Size, invent};
use trede::domain::timeline::timeline;
use trede::domain::{CleanText, Entry};
use trede::i18n::{Language, Strings};
use trede::keymap::{Code, Key};
use trede::matching::barriers::check;
use trede::matching::rank::rank;
use trede::report::ReportKind;
use trede::store::{Founding, Vault};
use trede::triage::queue::Queue;
use trede::triage::rules::Rules;
use trede::ui;
use trede::ui::theme::Theme;
use trede::workplace::{Beside, Front, Workplace};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

fn now() -> Now {
    Now { at: DateTime::UNIX_EPOCH, time: trede::domain::appointment::TimeOfDay::LAST, seed: 1 }
}

fn entries(residents: u32, offers: u32) -> Vec<Entry> {
    invent(&Size { residents, offers, seed: 1 }, today()).unwrap_or_default()
}

/// The program in front of a demo, with the folder it lies in.
struct Shown {
    app: App,
    _work: Workplace,
    _folder: TempDir,
}

fn shown(residents: u32, offers: u32) -> Option<Shown> {
    let folder = tempfile::tempdir().ok()?;
    let founding = Founding { demo: true, salt: 7, at: DateTime::UNIX_EPOCH };
    let opened = Vault::create(&folder.path().join("v"), founding, entries(residents, offers));
    let work = Workplace::new(opened.ok()?, CleanText::cut("Sanne"), today());
    let strings = Strings::new(Language::English);
    let front = Front {
        strings,
        size: (160, 48),
        told: None,
        as_of: None,
        time: trede::domain::appointment::TimeOfDay::LAST,
    };
    let app = work.start(Beside::default(), front).ok()?;
    Some(Shown { app, _work: work, _folder: folder })
}

fn press(app: &mut App, code: Code) {
    black_box(app.handle(Input::Key(Key::plain(code)), &now()));
}

/// The same rows as the three panes show, in three bare tables.
fn bare(app: &App, buf: &mut Buffer) {
    let (model, strings) = (&app.model, &app.strings);
    let third = |at: u16| Rect::new(at * 53, 1, 53, 45);
    let people = model.view.rows.iter().take(23).filter_map(|id| {
        let line = model.data.caseload.line(*id)?;
        let reason = strings.reason_of(&model.data, *id);
        let name = Row::new([line.name.listed(), strings.rung(line.rung)]);
        Some([name, Row::new([reason, String::new()])])
    });
    let widths = [Constraint::Fill(1), Constraint::Length(8)];
    Table::new(people.flatten(), widths).render(third(0), buf);
    let file = model.view.file.clone();
    let moments = file.iter().flat_map(|file| timeline(file)).take(45).map(|(on, moment)| {
        let what = strings.moment(&model.data.caseload, &moment, model.data.today);
        Row::new([strings.column_day(on), what, strings.words_of(&moment)])
    });
    let widths = [Constraint::Length(11), Constraint::Fill(1), Constraint::Fill(1)];
    Table::new(moments, widths).render(third(1), buf);
    let offers = model.view.offers.iter().take(15).filter_map(|id| {
        let offer = model.data.caseload.offer(*id)?;
        let slot = offer.facts.slots.first().map(|slot| strings.slot(slot)).unwrap_or_default();
        let checks =
            model.view.file.as_ref().map(|file| check(&offer.facts, file, model.data.today));
        let checks = checks.unwrap_or_default();
        let checks: Vec<String> = checks
            .iter()
            .filter(|check| check.concerns)
            .map(|check| strings.check(check, model.data.today))
            .collect();
        let because = model.view.matched(*id).map(|found| format!("{:?}", found.because));
        Some([
            Row::new([offer.facts.name.to_string(), slot]),
            Row::new([because.unwrap_or_default(), String::new()]),
            Row::new([checks.join("  "), String::new()]),
        ])
    });
    let widths = [Constraint::Fill(1), Constraint::Length(16)];
    Table::new(offers.flatten(), widths).render(third(2), buf);
}

fn frames(c: &mut Criterion) {
    let Some(Shown { mut app, _work, _folder }) = shown(1_731, 185) else { return };
    (0..3).for_each(|_| press(&mut app, Code::Down));
    let area = Rect::new(0, 0, 160, 48);
    let theme = Theme::colour();
    let mut buf = Buffer::empty(area);
    c.bench_function("frame/three panes, 1,731", |b| {
        b.iter(|| black_box(ui::draw(&app, &theme, area, &mut buf)));
    });
    c.bench_function("frame/bare tables of the same rows", |b| b.iter(|| bare(&app, &mut buf)));
    c.bench_function("step/down and its matches, 1,731", |b| {
        b.iter(|| press(&mut app, Code::Down));
    });
}

fn sizes(c: &mut Criterion) {
    for (name, residents, offers) in [("1,731", 1_731, 185), ("100,000", 100_000, 10_000)] {
        let Some(Shown { mut app, _work, _folder }) = shown(residents, offers) else { return };
        c.bench_function(&format!("search/a letter and its removal, {name}"), |b| {
            // Criterion comes here more than once: every time from an empty line.
            press(&mut app, Code::Esc);
            press(&mut app, Code::Char('/'));
            for letter in "vd ber".chars() {
                press(&mut app, Code::Char(letter));
            }
            b.iter(|| {
                press(&mut app, Code::Char('g'));
                press(&mut app, Code::Backspace);
            });
        });
        parts(c, name, &app);
        c.bench_function(&format!("queue/order, {name}"), |b| {
            let lines: Vec<_> = app.model.data.caseload.lines().cloned().collect();
            b.iter(|| {
                let people = lines.iter().filter(|line| line.rung.in_queue());
                let people = people.map(|line| (line.id, &line.due));
                black_box(Queue::build(people, Rules::default(), today(), 7))
            });
        });
        open(c, name, entries(residents, offers));
    }
}

/// Finding without showing, and matching without finding.
fn parts(c: &mut Criterion, name: &str, app: &App) {
    let model = &app.model;
    let people = model.data.people(false);
    c.bench_function(&format!("find/people, {name}"), |b| {
        b.iter(|| black_box(people.find("vd berg", 200)));
    });
    let Some(file) = &model.view.file else { return };
    c.bench_function(&format!("rank/offers, {name}"), |b| {
        b.iter(|| black_box(rank(&model.data.offer_words, file, model.data.today)));
    });
}

fn open(c: &mut Criterion, name: &str, entries: Vec<Entry>) {
    let Ok(dir) = tempfile::tempdir() else { return };
    let folder = dir.path().join("v");
    let founding = Founding { demo: true, salt: 7, at: DateTime::UNIX_EPOCH };
    drop(Vault::create(&folder, founding, entries));
    let mut group = c.benchmark_group("vault");
    group.sample_size(10);
    group.bench_function(format!("open, {name}"), |b| {
        b.iter(|| black_box(Vault::open(&folder).map(|opened| opened.caseload.head())));
    });
    group.finish();
}

/// One step, its jobs worked off at once.
fn whole_step(app: &mut App, input: Input) {
    for effect in app.handle(input, &now()) {
        if let Effect::Run(ask) = effect {
            let found = app.model.data.snapshot().work(ask.of.job, &|| true);
            let done = found.map(|found| Input::Done(ask.no, Box::new(found)));
            if let Some(done) = done {
                drop(app.handle(done, &now()));
            }
        }
    }
}

/// Every page drawn, a key that scrolls it, the job that makes it, and what a job starts from.
fn pages(c: &mut Criterion) {
    let area = Rect::new(0, 0, 160, 48);
    let theme = Theme::colour();
    for (name, residents, offers) in [("1,731", 1_731, 185), ("100,000", 100_000, 10_000)] {
        let Some(Shown { mut app, _work, _folder }) = shown(residents, offers) else { return };
        let mut buf = Buffer::empty(area);
        let (id, offer) = (app.model.view.selected, app.model.view.offer);
        let moment = id.zip(app.model.view.moment);
        let shown = [
            Page::Whole(id),
            Page::Calls,
            Page::Absence,
            Page::Waves,
            Page::Report(ReportKind::Planner),
            Page::Report(ReportKind::Fairness),
        ];
        let of_person = id
            .into_iter()
            .flat_map(|id| [Page::Why(id), Page::Own(id), Page::Log(id), Page::Unwilling(id)]);
        let moments = moment.into_iter().map(|(id, key)| Page::Moment(id, key));
        let all = shown.into_iter().chain(of_person).chain(moments).chain(offer.map(Page::Offer));
        let mut group = c.benchmark_group("page");
        group.sample_size(10);
        group.bench_function(format!("snapshot, {name}"), |b| {
            b.iter(|| black_box(app.model.data.snapshot()));
        });
        for page in all {
            let kind = match page {
                Page::Report(kind) => format!("{kind:?}"),
                page => format!("{page:?}").split('(').next().unwrap_or_default().to_owned(),
            };
            app.model.task.overlay = Some(Overlay::Page(page, 0));
            whole_step(&mut app, Input::Rested);
            group.bench_function(format!("{kind} drawn after a key, {name}"), |b| {
                b.iter(|| {
                    press(&mut app, Code::Down);
                    black_box(ui::draw(&app, &theme, area, &mut buf));
                });
            });
        }
        for kind in ReportKind::ALL {
            let asked = app.model.asked(*kind);
            group.bench_function(format!("{kind:?} counted, {name}"), |b| {
                b.iter(|| black_box(asked.count(&app.model.data.ground(), &|| true)));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, frames, sizes, pages);
criterion_main!(benches);
