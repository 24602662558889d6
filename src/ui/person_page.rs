//! The page of one person: who it is, what is open, everything that happened in whole words, and the
//! note that is being written.

use chrono::NaiveDate;
use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::action::Action;
use crate::app::layout::{Area, Pane};
use crate::app::task::Overlay;
use crate::app::touch::Thing;
use crate::domain::open::{Due, OnTheWay, Open, Slot};
use crate::domain::{File, Line};
use crate::ui::cells::Pen;
use crate::ui::flow::{lines_of, stack, window};
use crate::ui::list::{List as _, rows_below};
use crate::ui::theme::Theme;
use crate::ui::timeline::Moments;
use crate::ui::{person, status};

/// With fewer rows the timeline keeps them for itself.
const LOW: u16 = 14;

/// Draws the page; says where the cursor is.
pub(super) fn draw(app: &App, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let Some(file) = &app.model.view.file else {
        return Some(status::empty(&app.strings.nobody_selected(), area, pen));
    };
    let inside = Area { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let rest = note_below(app, file, inside, pen);
    let used = above(app, file, rest, pen);
    let list = Area { y: rest.y + used, height: rest.height.saturating_sub(used), ..area };
    history(app, list, pen)
}

/// The note at the bottom, where no form stands there; the room above it.
pub(super) fn note_below(app: &App, file: &File, area: Area, pen: &mut Pen<'_>) -> Area {
    if matches!(app.model.task.overlay, Some(Overlay::Form(_))) {
        return area;
    }
    let (note, begins) = note(app, file, pen.theme);
    let rows = lines_of(&note.0, area.width).clamp(1, 3).min(area.height);
    let low = is_low(area);
    let rows = if low { rows.min(1) } else { rows };
    let below = Area { y: area.y + area.height - rows, height: rows, ..area };
    stack(&[note], below, pen);
    pen.touch(below, Thing::Act(begins));
    if low {
        return Area { height: area.height.saturating_sub(rows), ..area };
    }
    let rest = Area { height: area.height.saturating_sub(rows + 1), ..area };
    pen.rule(area.x, rest.y + rest.height, area.width, "─", pen.theme.dim);
    rest
}

/// Whether there is so little room that the timeline keeps it.
pub(super) const fn is_low(area: Area) -> bool {
    area.height < LOW
}

/// Who it is and what is open; how many rows that took.
fn above(app: &App, file: &File, area: Area, pen: &mut Pen<'_>) -> u16 {
    let theme = *pen.theme;
    let mut texts = person::known(app, file, &theme);
    let line = app.model.data.caseload.line(file.resident.id);
    let open = line.map(|line| open(app, line, &theme)).unwrap_or_default();
    if is_low(area) {
        // How to reach somebody in one line; who it is says the title.
        texts = texts.into_iter().skip(1).take(1).collect();
        let open = open.into_iter().take(2);
        let mut used = 0;
        for (text, style) in texts.into_iter().chain(open).take(usize::from(area.height / 2)) {
            pen.text(area.x, area.y + used, area.width, &text, style);
            used += 1;
        }
        return used;
    }
    let wanted: u16 = texts.iter().map(|(text, _)| lines_of(text, area.width)).sum();
    // What stands in the way is read whole, as long as the timeline keeps half of the page.
    let who = wanted.min((area.height * 2 / 5).max(1));
    let mut used = stack(&texts, Area { height: who, ..area }, pen);
    let most = (area.height / 3).max(1);
    let lines: u16 = open.iter().map(|(text, _)| lines_of(text, area.width)).sum();
    if lines > 0 && area.height > used {
        let place = Area { y: area.y + used, height: lines.min(most), ..area };
        used += stack(&open, place, pen);
    }
    if used < area.height {
        pen.rule(area.x, area.y + used, area.width, "─", theme.dim);
        used += 1;
    }
    used
}

/// Everything that happened, in whole words.
fn history(app: &App, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let moments = Moments::of(app)?;
    if moments.len() == 0 {
        return Some(status::empty(&moments.empty(), area, pen));
    }
    let heights: Vec<u16> =
        (0..moments.len()).map(|nth| moments.wants(nth, area.width).max(1)).collect();
    let at = app.model.position(Pane::Timeline).0.unwrap_or(0);
    let top = window(&heights, at, area.height);
    rows_below(&moments, (top, heights.get(top..).unwrap_or_default()), area, pen)
}

/// What is open, a line each, with its day: what we owe first, then the rest, each the earliest
/// first.
pub(super) fn open(app: &App, line: &Line, theme: &Theme) -> Vec<(String, Style)> {
    open_of(app, line, theme, |_| true)
}

/// The same besides the promises.
pub(super) fn open_besides(app: &App, line: &Line, theme: &Theme) -> Vec<(String, Style)> {
    open_of(app, line, theme, |open| !matches!(open.due, Due::Promise(_)))
}

fn open_of(
    app: &App,
    line: &Line,
    theme: &Theme,
    of: impl Fn(&Open) -> bool,
) -> Vec<(String, Style)> {
    let today = app.model.data.today;
    // A pause or a wish that ended is no news: the reason of the row says so.
    let over = |open: &Open| open.on < today && matches!(open.due, Due::Return | Due::Wish);
    let mut known: Vec<&Open> = line.open.iter().filter(|open| of(open) && !over(open)).collect();
    known.sort_by_key(|open| !open.due.is_owed());
    let due = known.into_iter().map(|open| due(app, open, theme));
    let referrals = line.on_the_way.iter().map(|referral| (on_the_way(app, referral), theme.plain));
    due.chain(referrals).collect()
}

fn due(app: &App, open: &Open, theme: &Theme) -> (String, Style) {
    let (strings, today) = (&app.strings, app.model.data.today);
    let what = match open.due {
        Due::Appointment(slot) => strings.agenda_meeting(strings.slot_words(slot, &open.what)),
        Due::Promise(_) => strings.promised_what(&open.what),
        Due::Task(_) => strings.agenda_task_line(open.what.to_string()),
        due => strings.word("agenda", due.name()),
    };
    let past = open.on < today;
    // Only what we owe is late; of anything else its day is told.
    let late = past && open.due.is_owed();
    let sign = if late { "!" } else { "○" };
    let day = strings.day(open.on, today);
    let told = match open.due {
        Due::Appointment(slot) => {
            let told = format!("{}: {what}", strings.long_day(open.on, today));
            asked(app, (open.on, slot), true)
                .map_or(told.clone(), |asked| format!("{told} · {asked}"))
        }
        _ if late => strings.open_late(day, what),
        _ if past => strings.open_past(day, what),
        _ => strings.open_by(day, what),
    };
    let style = if late { theme.danger } else { theme.plain };
    (format!("{sign} {told}"), style)
}

/// The question whether somebody came, where the moment has come; with the keys that answer it, where
/// they are wanted.
pub(super) fn asked(app: &App, (on, slot): (NaiveDate, Slot), keys: bool) -> Option<String> {
    let data = &app.model.data;
    slot.has_come(on, data.today, data.time).then(|| {
        let keys = app.answer_keys().filter(|_| keys).unwrap_or_default();
        format!("{} {keys}", app.strings.meeting_asked()).trim_end().to_owned()
    })
}

fn on_the_way(app: &App, referral: &OnTheWay) -> String {
    let (strings, data) = (&app.strings, &app.model.data);
    let days = data.today.signed_duration_since(referral.since).num_days();
    let state = strings.word("state", referral.state.name());
    let to = strings.target(&data.caseload, referral.to);
    format!("→ {}", strings.open_referral(to, state, days))
}

/// The note that is being written, or the key that begins one; what that key does.
fn note(app: &App, file: &File, theme: &Theme) -> ((String, Style), Action) {
    let begins =
        if app.model.task.call.is_some() { Action::CallReached } else { Action::ContactLog };
    let line = app.model.data.caseload.line(file.resident.id);
    if line.is_some_and(|line| line.closed.is_some()) {
        let key = status::key_for(app, Action::FileReopen);
        return ((app.strings.note_closed(key), theme.dim), Action::FileReopen);
    }
    let key = status::key_for(app, begins);
    let note = match app.model.note_of(file.resident.id) {
        Some(text) => (app.strings.note_kept(text, key), theme.plain),
        None => (app.strings.note_begin(key), theme.dim),
    };
    (note, begins)
}
