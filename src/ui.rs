//! Drawing: functions from the model to a buffer. Nothing here can change the model.

pub mod ask;
mod asked;
mod boxed;
pub mod cells;
pub mod theme;

mod call;
mod caller;
mod choosing;
mod flow;
mod form;
mod frame;
mod history;
mod incoming;
mod keys;
mod list;
mod measuring;
mod menu;
mod my_day;
mod offers;
mod overview;
mod own_page;
mod page;
mod person;
mod person_page;
mod residents;
mod status;
pub mod svg;
mod timeline;
mod tour;
mod typed;
mod week;
mod which_key;

pub use status::{Hint, shown_key};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::acts::way::Subject;
use crate::app::App;
use crate::app::action::Action;
use crate::app::form::{Form, Purpose};
use crate::app::layout::{Area, Layout, MIN_HEIGHT, MIN_WIDTH, Pane, beside};
use crate::app::overview::{Overview, OverviewKind};
use crate::app::page::Page;
use crate::app::task::Overlay;
use crate::app::touch::{Thing, Touch};
use crate::domain::ResidentId;
use cells::Pen;
use theme::Theme;

/// Draws the whole screen and says where the hardware cursor belongs: on the selected row or at
/// the caret, in every frame, because screen readers and input methods follow it.
pub fn draw(app: &App, theme: &Theme, area: Rect, buf: &mut Buffer) -> Option<Position> {
    touchable(app, theme, area, buf).0
}

/// The same, with everything that the hand can reach in this frame.
pub fn touchable(
    app: &App,
    theme: &Theme,
    area: Rect,
    buf: &mut Buffer,
) -> (Option<Position>, Vec<Touch>) {
    let mut pen = Pen::new(buf, theme, area);
    let cursor = drawn(app, theme, area, &mut pen);
    (cursor, pen.into_touches())
}

fn drawn(app: &App, theme: &Theme, area: Rect, pen: &mut Pen<'_>) -> Option<Position> {
    pen.clear(area);
    let size = (area.width, area.height);
    let whole = Area { x: area.x, y: area.y, width: area.width, height: area.height };
    let fits = app.model.view.layout().filter(|_| size == app.model.view.size);
    let Some(layout) = fits else {
        let text = app.strings.too_small(MIN_WIDTH, MIN_HEIGHT);
        flow::stack(&[(text, theme.plain)], whole, pen);
        return Some(Position::new(area.x, area.y));
    };
    match (&app.model.task.overlay, app.model.task.own) {
        (Some(Overlay::Page(Page::Own(id), scrolled)), _) => {
            own_page::draw(app, *id, *scrolled, whole, pen)
        }
        (Some(Overlay::Form(form)), Some(id)) => answering(app, (form, id), (whole, &layout), pen),
        _ => desk(app, (area, &layout), pen),
    }
}

/// The panes, and what lies over them.
fn desk(app: &App, (area, layout): (Rect, &Layout), pen: &mut Pen<'_>) -> Option<Position> {
    frame::header(app, layout.header, pen);
    let mut cursor = None;
    // A message takes the lines that it needs; what is above it is drawn in what is left.
    let (said, style) = status::lines(app, Area { height: area.height, ..layout.header }, pen);
    let more = u16::try_from(said.len()).unwrap_or(1).saturating_sub(1);
    let strip = tour::draw(app, (layout.status, more, area.height), pen);
    let more_rows = more + strip;
    let body = Area { y: 1, height: area.height.saturating_sub(3 + more_rows), ..layout.header };
    let last = layout.status;
    let last = Area { y: last.y.saturating_sub(more), height: 1 + more, ..last };
    let form = match &app.model.task.overlay {
        Some(Overlay::Form(form)) => Some((form, form::dock(app, form, body, layout))),
        _ => None,
    };
    // Whatever stands above a form ends where that begins.
    let above = |area: Area| match form {
        Some((_, dock)) if dock.x < area.x + area.width => {
            Area { height: dock.y.saturating_sub(area.y).min(area.height), ..area }
        }
        _ => area,
    };
    if let Some(block) = &app.model.task.call {
        cursor = call::draw(app, block, above(body), pen);
    }
    let sheet = app.model.task.overview.as_ref();
    let dividers = &app.model.view.dividers;
    let covered = sheet
        .is_some_and(|sheet| app.model.view.person && beside(sheet.kind, body, dividers).is_none());
    let overview = sheet.filter(|_| !covered);
    if let Some(overview) = overview {
        cursor = draw_sheet(app, overview, (body, &above), pen);
    }
    let filled = app.model.task.call.is_some() || overview.is_some();
    let panes = layout.panes.iter().filter(|_| !filled);
    for (pane, place) in panes {
        pen.touch(right_of(*place), Thing::Divider(*pane));
        let place = above(Area { height: place.height.saturating_sub(more_rows), ..*place });
        let at = draw_pane(app, beside_form(app, *pane, layout), place, pen);
        if *pane == app.model.view.focus {
            cursor = at;
        }
        frame::divider(place, pen);
    }
    let typed = status::status(app, last, (&said, style), pen);
    status::hints(app, layout.hints, pen);
    let on_top = match form {
        Some((form, dock)) => form::draw(app, form, dock, pen),
        None => on_top(app, body, pen),
    };
    on_top.or(typed).or(cursor).or(Some(Position::new(area.x, area.y)))
}

/// A form over the page to look at together: of nobody else anything is seen.
fn answering(
    app: &App,
    (form, id): (&Form, ResidentId),
    (whole, layout): (Area, &Layout),
    pen: &mut Pen<'_>,
) -> Option<Position> {
    let body = Area { y: 1, height: whole.height.saturating_sub(3), ..whole };
    let dock = form::dock(app, form, body, layout);
    let above = Area { height: dock.y.saturating_sub(body.y), ..body };
    own_page::text(app, id, 0, above, pen);
    let (said, style) = status::lines(app, layout.status, pen);
    let typed = status::status(app, layout.status, (&said, style), pen);
    status::hints(app, layout.hints, pen);
    form::draw(app, form, dock, pen).or(typed)
}

/// What lies over the panes, or what may follow the keys pressed so far.
fn on_top(app: &App, body: Area, pen: &mut Pen<'_>) -> Option<Position> {
    match &app.model.task.overlay {
        Some(Overlay::Menu(shown)) => Some(menu::draw(&app.strings, shown, body, pen)),
        Some(Overlay::Page(shown, scrolled)) => Some(page::draw(app, *shown, *scrolled, body, pen)),
        Some(Overlay::History(shown)) => Some(history::draw(app, shown, body, pen)),
        Some(Overlay::Ask(action)) => Some(asked::draw(app, *action, body, pen)),
        Some(Overlay::Caller(shown)) => Some(caller::draw(app, shown, body, pen)),
        Some(Overlay::Incoming(file)) => Some(incoming::draw(app, file, body, pen)),
        Some(Overlay::Measuring(shown)) => Some(measuring::draw(app, shown, body, pen)),
        Some(Overlay::Form(_)) => None,
        None => which_key::draw(app, body, pen),
    }
}

/// The keys and acts that the hint line may show now: for the tests that press them all.
pub fn hints(app: &App) -> Vec<(String, Action)> {
    status::offers(app)
}

/// What the message says, in one line however many it takes on the screen; `None` without one.
pub fn message(app: &App) -> Option<String> {
    let area = Rect::new(0, 0, 1, 1);
    let mut buf = Buffer::empty(area);
    let theme = Theme::mono();
    let pen = Pen::new(&mut buf, &theme, area);
    app.model.view.status.as_ref().map(|status| status::said(app, status, &pen).0)
}

/// The pane that stands in a place: while a form about one person is filled in, their history is in
/// sight, whatever was there before.
fn beside_form(app: &App, pane: Pane, layout: &Layout) -> Pane {
    let one = is_about_one(app);
    // Whoever refers to an offer sees which one it is.
    let offers = app.model.view.focus == Pane::Offers && is_about_offer(app);
    let last = layout.panes.last().is_some_and(|(last, _)| *last == pane);
    let narrow = layout.panes.len() < Pane::on(MIN_WIDTH).len();
    if one && narrow && last && !offers { Pane::Timeline } else { pane }
}

/// Whether a form about one person is filled in.
fn is_about_one(app: &App) -> bool {
    matches!(&app.model.task.overlay, Some(Overlay::Form(form)) if form.targets.len() == 1)
}

/// Whether what is filled in is about an offer too.
fn is_about_offer(app: &App) -> bool {
    matches!(&app.model.task.overlay, Some(Overlay::Form(form))
        if matches!(form.purpose, Purpose::Act(_, Subject::Offer(_)) | Purpose::ByHand(_)))
}

/// A list over the whole screen, with the person's file beside it where there is room.
fn draw_sheet(
    app: &App,
    overview: &Overview,
    (body, above): (Area, &dyn Fn(Area) -> Area),
    pen: &mut Pen<'_>,
) -> Option<Position> {
    let list = |app, overview: &Overview, area, pen: &mut Pen<'_>| {
        pen.touch(area, Thing::Sheet);
        match overview.kind {
            OverviewKind::Week(monday) => week::draw(app, (overview, monday), area, pen),
            _ => overview::draw(app, overview, area, pen),
        }
    };
    let Some((left, right)) = beside(overview.kind, body, &app.model.view.dividers) else {
        if is_about_one(app) {
            return draw_pane(app, Pane::Timeline, above(body), pen);
        }
        return list(app, overview, above(body), pen);
    };
    frame::divider(left, pen);
    pen.touch(right_of(left), Thing::SheetDivider);
    let page = draw_pane(app, Pane::Timeline, above(right), pen);
    // A form below the file leaves the list as it is.
    let at = list(app, overview, left, pen);
    if app.model.view.person { page } else { at }
}

/// The column of the divider right of this.
const fn right_of(area: Area) -> Area {
    Area { x: area.x + area.width, width: 1, ..area }
}

fn draw_pane(app: &App, pane: Pane, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    pen.touch(area, Thing::Pane(pane));
    frame::title(app, pane, area, pen);
    let inside = Area { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    match pane {
        Pane::Residents => residents::draw(app, inside, pen),
        Pane::Timeline if app.model.view.person => person_page::draw(app, inside, pen),
        Pane::Timeline => timeline::draw(app, inside, pen),
        Pane::Offers => offers::draw(app, inside, pen),
        Pane::Week => week::beside(app, inside, pen),
    }
}
