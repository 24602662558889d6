//! One person fills the screen: why now, how to reach them, what to say, what was before.

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::action::Action;
use crate::app::call::Block;
use crate::app::layout::Area;
use crate::app::task::Overlay;
use crate::app::touch::Thing;
use crate::domain::File;
use crate::domain::timeline::timeline;
use crate::triage::attempts::Advice;
use crate::ui::cells::{Pen, columns};
use crate::ui::flow::{BELOW, Flow, lines_of};
use crate::ui::theme::Theme;
use crate::ui::{person, person_page, status};

/// Events shown at least; where there is room, as many as fit.
const EVENTS: usize = 3;
/// The name of a user where neither they nor the system said any.
const NOBODY: &str = "consultant";
/// Width of the labels at the left, and where the screen is narrow.
const LABEL: (u16, u16) = (12, 10);
/// From this width on the labels are wide; on a narrow and low screen there are none.
const WIDE: u16 = 60;

/// Draws whoever is called now; says where the cursor is.
pub(super) fn draw(app: &App, block: &Block, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let (strings, theme) = (&app.strings, *pen.theme);
    pen.touch(area, Thing::Call);
    pen.rule(area.x, area.y, area.width, "━", theme.accent);
    let low = person_page::is_low(area);
    let done = if low {
        // The name needs the room.
        format!(" {}/{} ", block.at + 1, block.count())
    } else {
        let done = strings.call_progress(block.at + 1, block.count());
        format!(" {done} · {} ", strings.call_minutes(block.passed(), block.minutes))
    };
    pen.right(area, area.y, &done, theme.strong);
    title(app, block, (area, columns(&done)), pen);
    let file = app.model.view.file.as_ref()?;
    let label = match area.width < WIDE {
        true if low => 0,
        true => LABEL.1,
        false => LABEL.0,
    };
    let room = area.width.saturating_sub(4 + label);
    let area = person_page::note_below(app, file, area, pen);
    // Above it stand the title and the name. Blank lines only where there is room for them.
    let space = area.height.saturating_sub(if low { 1 } else { 2 });
    let laid = |rows, airy| page(app, file, (label, room), &theme, (rows, airy));
    let is_airy = laid(0, true).height() < space;
    let text = laid(space.saturating_sub(u16::from(is_airy)), is_airy);
    let mut top = area.y + 1 + u16::from(is_airy);
    if !low {
        let name = file.resident.person.name.spoken();
        pen.text(area.x + 2, top, label + room, &name, theme.strong);
        top += 1;
    }
    let height = (area.y + area.height).saturating_sub(top);
    let mut place = Area { x: area.x + 2, y: top, width: label + room, height };
    let mut from = 0;
    if text.height() > place.height {
        // The last row tells by which key the rest is read.
        place.height = place.height.saturating_sub(1);
        let pages = text.height().div_ceil(place.height.max(1));
        from = (block.read % pages) * place.height;
        let more = if matches!(app.model.task.overlay, Some(Overlay::Form(_))) {
            // The keys are those of the form.
            BELOW.to_owned()
        } else {
            status::more(app, Action::ListPageDown, from + place.height < text.height())
        };
        pen.right(area, area.y + area.height - 1, &format!("{more} "), theme.accent);
    }
    text.draw(place, from, label, pen);
    // On whoever is called.
    Some(if low { Position::new(area.x + 2, area.y) } else { Position::new(place.x, top - 1) })
}

/// What is done, and to whom it is limited where there is room for that beside what stands right.
fn title(app: &App, block: &Block, (area, right): (Area, u16), pen: &mut Pen<'_>) {
    let (strings, theme) = (&app.strings, *pen.theme);
    // On a low screen the title says who it is.
    let name = app.model.view.file.as_ref().filter(|_| person_page::is_low(area));
    let name = name.map(|file| file.resident.person.name.spoken());
    let text = format!(" {} ", name.unwrap_or_else(|| strings.call_title()));
    let room = area.width.saturating_sub(right.saturating_add(3));
    let used = 1 + pen.text(area.x + 1, area.y, room, &text, theme.strong);
    let room = room.saturating_sub(used);
    let chips: Vec<String> =
        block.limits.iter().map(|chip| format!("[{}]", strings.who(chip))).collect();
    let chips = format!("{} ", chips.join(" "));
    if !block.limits.is_empty() && columns(&chips) <= room {
        pen.text(area.x + used, area.y, room, &chips, theme.accent);
    }
}

/// Everything about one person that is read or said in a call, with what was before as far as it goes
/// in so many rows.
fn page(
    app: &App,
    file: &File,
    (label, room): (u16, u16),
    theme: &Theme,
    (rows, airy): (u16, bool),
) -> Flow {
    let (model, strings) = (&app.model, &app.strings);
    let mut text = Flow::default();
    let gap = |text: &mut Flow| {
        if airy {
            text.say("", room, theme.plain);
        }
    };
    let row = |text: &mut Flow, label: &str, words: &str, style: Style| {
        if !words.is_empty() {
            text.labelled(label, words, room, style);
        }
    };
    // Where there is little room the number and the reason are what one cannot do without.
    if label > 0 {
        text.bare(&person::who(app, file), label + room, theme.dim);
    }
    gap(&mut text);
    // The number is what one dials.
    row(&mut text, &strings.call_reach(), &person::reach(app, file), theme.plain);
    row(&mut text, &strings.call_why(), &why(app, file), theme.accent);
    row(&mut text, &strings.call_advice(), &advice(app), theme.plain);
    if matches!(model.task.overlay, Some(Overlay::Form(_))) {
        // While the note is typed what was before is needed more than what is said first.
        before(app, file, (&mut text, room), 0, theme);
    }
    gap(&mut text);
    row(&mut text, &strings.call_say(), &opening(app, file), theme.plain);
    gap(&mut text);
    row(&mut text, &strings.call_promises(), &open_promises(app, file), theme.plain);
    let line = model.data.caseload.line(file.resident.id);
    let open = line.map(|line| person_page::open_besides(app, line, theme)).unwrap_or_default();
    for (nth, (what, style)) in open.iter().enumerate() {
        let label = if nth == 0 { strings.call_open() } else { String::new() };
        row(&mut text, &label, what, *style);
    }
    row(&mut text, &strings.call_plan(), &person::plan(app, file), theme.plain);
    row(&mut text, "", &person::hindered(app, file).unwrap_or_default(), theme.plain);
    gap(&mut text);
    if !matches!(model.task.overlay, Some(Overlay::Form(_))) {
        before(app, file, (&mut text, room), rows, theme);
    }
    text
}

/// Why somebody is called; where something was done meanwhile that changes it, that it was so.
fn why(app: &App, file: &File) -> String {
    let (called, now) = (app.model.why_called(), app.model.view.reason(file.resident.id));
    if called == now || called.is_empty() {
        now.to_owned()
    } else {
        app.strings.call_why_was(called)
    }
}

/// What was before, the latest first.
fn before(app: &App, file: &File, (text, room): (&mut Flow, u16), rows: u16, theme: &Theme) {
    let (model, strings) = (&app.model, &app.strings);
    for (nth, (on, moment)) in timeline(file).iter().enumerate() {
        let label = if nth == 0 { strings.call_last() } else { String::new() };
        let words = strings.words_of(moment).replace('\n', " ");
        let what = strings.moment(&model.data.caseload, moment, model.data.today);
        let told = format!("{}  {what}  {words}", strings.column_day(*on));
        let told = told.trim_end();
        if nth >= EVENTS && text.height() + lines_of(told, room) > rows {
            break;
        }
        text.labelled(&label, told, room, theme.plain);
    }
}

fn open_promises(app: &App, file: &File) -> String {
    let open = file.records.promises.iter().filter(|promise| promise.is_open());
    let texts = open.map(|promise| {
        let (what, today) = (app.strings.promised(promise), app.model.data.today);
        let day = app.strings.day(promise.by, today);
        if promise.is_late(today) {
            app.strings.call_promise_late(what, day)
        } else {
            app.strings.call_promise(what, day)
        }
    });
    texts.collect::<Vec<_>>().join(" · ")
}

fn advice(app: &App) -> String {
    let strings = &app.strings;
    match app.model.advised() {
        Some(Advice::OtherTime) => strings.call_other_time(),
        Some(Advice::Other(channel)) => {
            strings.call_other_way(strings.word("channel", channel.name()))
        }
        Some(Advice::Rest(until)) => strings.call_rest(strings.day(until, app.model.data.today)),
        Some(Advice::Call) | None => String::new(),
    }
}

/// A first sentence in plain words, after the reason for calling.
fn opening(app: &App, file: &File) -> String {
    let strings = &app.strings;
    // Who did not say how they are called says what they are.
    let data = &app.model.data;
    let user = match (&data.called, data.user.as_str()) {
        (Some(called), _) => called.to_string(),
        (None, NOBODY) => strings.opening_nobody(),
        (None, name) => name.to_owned(),
    };
    let mut open = file.records.promises.iter().filter(|promise| promise.is_open());
    let due = open.clone().next().is_some();
    let line = app.model.data.caseload.line(file.resident.id);
    let what = line.and_then(crate::domain::Line::promised).filter(|what| !what.is_empty());
    let asked =
        app.model.data.caseload.line(file.resident.id).is_some_and(|l| l.due.asked_on.is_some());
    let spoken = file.records.contacts.iter().any(|contact| contact.outcome.is_conversation());
    // What was promised is what one calls about; a promise to call is said in its own words.
    if let Some(what) = what.filter(|_| open.next().is_some()) {
        strings.opening_promised(user, what.to_string())
    } else if due {
        strings.opening_promise(user)
    } else if asked {
        strings.opening_asked(user)
    } else if file.records.referrals.iter().any(crate::domain::referral::Referral::is_open) {
        strings.opening_referral(user)
    } else if spoken {
        strings.opening_again(user)
    } else {
        strings.opening_first(user)
    }
}
