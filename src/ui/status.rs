//! What happened last, and what can be done now.

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::acts::situation::Why;
use crate::app::App;
use crate::app::action::{Action, Context};
use crate::app::form::Purpose;
use crate::app::layout::{Area, Pane};
use crate::app::status::Status;
use crate::app::task::Overlay;
use crate::app::touch::Thing;
use crate::domain::Entry;
use crate::filters::aside::Aside;
use crate::filters::line::last_word;
use crate::keymap::hints as hints_of;
use crate::ui::cells::{Pen, clipped, columns};
use crate::ui::choosing::{no_such_choice, of_choosing};
use crate::ui::flow::{BELOW, INDENT, stack};
pub use crate::ui::keys::shown_key;
pub(super) use crate::ui::keys::{empty_key, key_for, key_now};
use crate::ui::measuring;
use crate::ui::typed::typed;

/// Most rows below the search line.
const BELOW_LINE: u16 = 3;
/// Rows that a message leaves to what it is about.
const LEFT: u16 = 7;
/// What happened last, in as many lines as it takes; one that is empty where nothing did.
pub(super) fn lines(app: &App, size: Area, pen: &Pen<'_>) -> (Vec<String>, Style) {
    let model = &app.model;
    let typing = model.view.search.typing && model.task.overlay.is_none();
    // What is wrong with a field stands beside it.
    let beside = matches!(
        (&model.task.overlay, &model.view.status),
        (Some(Overlay::Form(form)), Some(Status::Form(_))) if form.problem.is_some()
    );
    if let Some(number) = model.view.count {
        return (vec![app.strings.counting(number)], pen.theme.accent);
    }
    let width = usize::from(size.width.saturating_sub(2));
    if typing {
        let mut lines = vec![String::new()];
        if is_below(app, size.width) {
            let rows = size.height.saturating_sub(LEFT).max(1);
            lines.extend(clipped(&beside_search(app), width, usize::from(rows.min(BELOW_LINE))));
        }
        return (lines, pen.theme.dim);
    }
    let Some(status) = model.view.status.as_ref().filter(|_| !beside) else {
        return (clipped(&detail(app), width, 1), pen.theme.dim);
    };
    let (text, style) = said(app, status, pen);
    let rows = size.height.saturating_sub(LEFT).max(1);
    (clipped(&text, width, usize::from(rows)), style)
}

/// Why the selected person stands there, where the list had to cut it and this line is free.
fn detail(app: &App) -> String {
    let model = &app.model;
    let panes =
        model.task.overlay.is_none() && model.task.call.is_none() && model.task.overview.is_none();
    let place = model.view.layout().and_then(|layout| layout.pane(Pane::Residents));
    let Some((id, place)) = model.view.selected.zip(place).filter(|_| panes) else {
        return String::new();
    };
    if model.view.focus != Pane::Residents || !model.view.rows.contains(&id) {
        return String::new();
    }
    let reason = model.view.reason(id);
    if columns(reason) > place.width.saturating_sub(INDENT) {
        reason.to_owned()
    } else {
        String::new()
    }
}

/// What happened last, whole.
pub(super) fn whole(app: &App, pen: &Pen<'_>) -> Option<(String, Style)> {
    app.model.view.status.as_ref().map(|status| said(app, status, pen))
}

/// The mark that more follows, with the key that shows it; where nothing follows, the key alone.
pub(super) fn more(app: &App, action: Action, below: bool) -> String {
    let sign = if below { BELOW } else { "▲" };
    let stack = app.model.contexts();
    let key = shown_key(&app.keymap.keys_for(stack, action.id()));
    format!("{sign} {} {}", app.strings.read_on(), app.strings.keys_shown(&key))
        .trim_end()
        .to_owned()
}

/// The status line; says where the caret is while a search is typed.
pub(super) fn status(
    app: &App,
    area: Area,
    (lines, style): (&[String], Style),
    pen: &mut Pen<'_>,
) -> Option<Position> {
    let model = &app.model;
    if model.view.search.typing && model.task.overlay.is_none() {
        let prompt = format!(" {} ", app.strings.search_prompt());
        let used = pen.text(area.x, area.y, area.width, &prompt, pen.theme.accent);
        let line = &model.view.search.line;
        let at = Area { x: area.x + used, width: area.width.saturating_sub(used), ..area };
        let beside = columns(line.as_str()) + 3;
        let row = Area { height: 1, ..at };
        let caret = typed(line, row, pen.theme.strong, pen);
        for (y, line) in (area.y..area.y + area.height).zip(lines).skip(1) {
            pen.text(area.x + 1, y, area.width.saturating_sub(2), line, style);
        }
        if beside < at.width && !is_below(app, area.width) {
            let at = Area { x: at.x + beside, width: at.width - beside, ..at };
            pen.text(at.x, at.y, at.width, &beside_search(app), pen.theme.dim);
        }
        return Some(caret);
    }
    for (y, line) in (area.y..area.y + area.height).zip(lines) {
        pen.text(area.x + 1, y, area.width.saturating_sub(2), line, style);
    }
    None
}

/// Whether what is said beside the search line has no room there, and must be read: what a word was
/// taken for, what is wrong with it, or who is left out.
fn is_below(app: &App, width: u16) -> bool {
    let search = &app.model.view.search;
    let matters = search.aside.is_some() || search.wrong.is_some() || search.outside > 0;
    let line = columns(&app.strings.search_prompt()) + columns(search.line.as_str()) + 6;
    matters && line + columns(&beside_search(app)) > width
}

/// What can be typed in the search line: what the last word can become, or what there is.
fn beside_search(app: &App) -> String {
    let (search, strings) = (&app.model.view.search, &app.strings);
    let offered = search.offered.join("  ");
    let aside = search.aside.as_ref().map(|aside| set_aside(app, aside));
    match (&search.wrong, search.pane) {
        _ if aside.is_some() => aside.unwrap_or_default(),
        (Some(word), _) => format!("{} {offered}", strings.search_wrong(word.clone())),
        (None, _) if !offered.is_empty() => offered,
        (None, Some(pane)) if quotes(search.line.as_str()) => match pane {
            Pane::Offers => strings.search_quoted_offers(),
            _ => strings.search_quoted_people(),
        },
        (None, _) if search.outside > 0 => {
            strings.search_outside(search.outside, key_now(app, Action::LimitDrop))
        }
        (None, Some(Pane::Residents)) if search.line.as_str().is_empty() => {
            strings.search_hint_people()
        }
        (None, Some(Pane::Offers)) if search.line.as_str().is_empty() => {
            strings.search_hint_offers()
        }
        _ => String::new(),
    }
}

/// Whether the word that is being typed stands between quotes.
fn quotes(line: &str) -> bool {
    let word = line.get(last_word(line)..).unwrap_or_default();
    word.trim_start_matches('-').starts_with('"')
}

/// What a word is taken for that looks like a condition and is none here, and where it would be one.
fn set_aside(app: &App, aside: &Aside) -> String {
    let (strings, offers) = (&app.strings, app.model.view.search.pane == Some(Pane::Offers));
    match aside {
        Aside::Other(word) if offers => strings.search_other_people(word.clone()),
        Aside::Other(word) => strings.search_other_offers(word.clone()),
        Aside::Sign(word) if offers => strings.search_sign_offers(word.clone()),
        Aside::Sign(word) => strings.search_sign_people(word.clone()),
        Aside::Key(word) => strings.search_no_key(word.clone()),
        Aside::Rung(word) => strings.search_rung(word.clone()),
        Aside::NoRung(word) => strings.search_no_rung(word.clone()),
    }
}

pub(super) fn said(app: &App, status: &Status, pen: &Pen<'_>) -> (String, Style) {
    let (model, strings, theme) = (&app.model, &app.strings, pen.theme);
    match status {
        Status::Saved(entry, unmarked) => {
            let mut did = did(app, entry);
            if *unmarked {
                did = format!("{did} · {}", strings.saved_unmarked());
            }
            let beside = strings.mind(&model.data.caseload, entry, model.data.today);
            let beside = beside.map(|beside| format!(" · {beside}")).unwrap_or_default();
            (format!("✓ {did}{beside}{}", undo_hint(app)), theme.plain)
        }
        Status::TakenIn(taken) => {
            (format!("✓ {}{}", strings.taken_in(taken), undo_hint(app)), theme.plain)
        }
        Status::TakenBack(entry) => (strings.saved_undid(did(app, entry)), theme.plain),
        Status::DoneAgain(entry) => (strings.saved_redid_what(did(app, entry)), theme.plain),
        Status::Refused(refusal) => {
            (strings.refusal(&model.data.caseload, refusal, model.data.today), theme.danger)
        }
        Status::Clash(clash) => {
            (strings.clash(&model.data.caseload, clash, model.data.today), theme.danger)
        }
        Status::Form(problem) => (strings.problem(problem, model.data.today), theme.danger),
        Status::NotSaved(problem) => (strings.not_saved(*problem), theme.danger),
        Status::Disabled(Why::OfferNotSeen) => {
            (strings.offer_choose_first(key_for(app, Action::PaneOffers)), theme.plain)
        }
        Status::Disabled(why) => (strings.why(*why), theme.plain),
        Status::Reading(day) => {
            let key = shown_key(&app.keymap.keys_for(&[Context::Form.id()], Action::Back.id()));
            (strings.past_reading(strings.full_day(*day), key), theme.plain)
        }
        Status::Turning(true) => (strings.taking_back(), theme.strong),
        Status::Turning(false) => (strings.doing_again(), theme.strong),
        Status::NoPast => (strings.no_past(), theme.danger),
        Status::Undecided => (strings.incoming_undecided(), theme.plain),
        Status::Said(why) => (why.clone(), theme.danger),
        Status::NotNoted => (strings.not_noted(), theme.danger),
        Status::Copied(text) => (strings.copied(text.clone()), theme.plain),
        Status::CopiedDone(count) => (strings.copied_done(*count), theme.plain),
        Status::DraftKept => (strings.draft_kept(), theme.plain),
        Status::DraftHere => (strings.draft_here(empty_key(app)), theme.plain),
        Status::DraftDropped => (strings.draft_dropped(), theme.plain),
        Status::PasteIgnored => (strings.paste_ignored(), theme.plain),
        Status::NoSuchKey(key) => {
            let help = key_for(app, Action::HelpOpen);
            (strings.no_such_key(strings.keys_shown(key), help), theme.plain)
        }
        Status::NoKeyHere(key) => (strings.no_key_here(strings.keys_shown(key)), theme.plain),
        Status::NoSuchChoice(typed, note) => (no_such_choice(app, typed, *note), theme.plain),
        Status::Vain(why) => (strings.word("vain", why.name()), theme.plain),
        Status::NotCounted(number) => (strings.not_counted(*number), theme.plain),
        Status::SteppedOver(count) => (strings.stepped_over(*count), theme.plain),
        Status::TooMuch(left, max) => (strings.too_much(*left, *max), theme.danger),
        Status::Told(text) => (text.clone(), theme.plain),
        chosen => (of_choosing(app, chosen), theme.plain),
    }
}

/// The key that takes the last entry back; while a file has the keys, that one chooses there.
fn undo_hint(app: &App) -> String {
    let hint = || format!(" · {}", app.strings.saved_undo_hint(key_for(app, Action::Undo)));
    app.model.incoming().is_none().then(hint).unwrap_or_default()
}

/// What an entry did; of an answer whether somebody came, to which appointment: there may be several
/// on a day.
pub(super) fn did(app: &App, entry: &Entry) -> String {
    let (caseload, today) = (&app.model.data.caseload, app.model.data.today);
    if let Some((_, words)) = app.model.view.large.as_ref().filter(|(seq, _)| *seq == entry.seq) {
        return words.clone();
    }
    let did = app.strings.did(caseload, entry, today);
    match app.strings.answered_meeting(entry, today) {
        Some(meeting) => format!("{did} · {meeting}"),
        None => did,
    }
}

/// The keys and acts that the hint line may show now, all of which work.
pub(super) fn offers(app: &App) -> Vec<(String, Action)> {
    let wanted: Vec<_> = app.model.view.offered.iter().map(|action| action.id()).collect();
    // What is offered was asked for when the last step was done.
    let found = hints_of(&app.keymap, app.model.contexts(), &wanted, |_offered| true);
    let stack = app.model.contexts();
    let shown = |id| shown_key(&app.keymap.keys_for(stack, id));
    found.iter().filter_map(|(_, id)| Some((shown(*id), Action::from_id(*id)?))).collect()
}

/// The hint line: keys and acts that work now. The way back and help, the last, are always there.
pub(super) fn hints(app: &App, area: Area, pen: &mut Pen<'_>) {
    let hint = |(keys, action): (String, Action)| {
        let always = matches!(action, Action::HelpOpen | Action::Back);
        Hint { keys: app.strings.keys_shown(&keys), text: does(app, action), always }
    };
    let offered = offers(app);
    let actions: Vec<Action> = offered.iter().map(|(_, action)| *action).collect();
    let found: Vec<Hint> = offered.into_iter().map(hint).collect();
    for (nth, place) in hint_line(&found, area, pen) {
        if let Some(action) = actions.get(nth) {
            pen.touch(place, Thing::Act(*action));
        }
    }
}

/// What an act does here, in a word or two: to save is not what it is to show.
fn does(app: &App, action: Action) -> String {
    let strings = &app.strings;
    match (&app.model.task.overlay, action) {
        (Some(Overlay::Form(form)), Action::Submit)
            if form.purpose.is_act() || form.purpose == Purpose::View =>
        {
            strings.form_save()
        }
        (Some(Overlay::Form(_)), Action::Submit) => strings.form_show(),
        (Some(Overlay::Incoming(file)), _) => {
            strings.does_in_file(file.step, action).unwrap_or_else(|| strings.hint(action))
        }
        (Some(Overlay::Measuring(shown)), _) => {
            measuring::does(strings, shown, action).unwrap_or_else(|| strings.hint(action))
        }
        (None, Action::AppointmentCame) => match app.model.asked_among() {
            Some(at) => format!("{} ({})", strings.hint(action), strings.time_of_day(at)),
            None => strings.hint(action),
        },
        _ => strings.hint(action),
    }
}

/// A key, and what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// As it is written.
    pub keys: String,
    /// In a word or two.
    pub text: String,
    /// Whether the others leave it its place.
    pub always: bool,
}

impl Hint {
    /// Columns, with what parts it from the next.
    pub(super) fn width(&self) -> u16 {
        columns(&self.keys) + columns(&self.text) + 3
    }
}

/// As many of these as have room in a line; where each stands that does.
pub(super) fn hint_line(found: &[Hint], area: Area, pen: &mut Pen<'_>) -> Vec<(usize, Area)> {
    let theme = *pen.theme;
    let mut kept: u16 = found.iter().filter(|hint| hint.always).map(Hint::width).sum();
    let mut x = area.x + 1;
    // Nothing follows the last, so that what parts it from the next takes no room.
    let end = area.x + area.width + 2;
    let mut placed = Vec::new();
    for (nth, hint) in found.iter().enumerate() {
        let width = hint.width();
        kept -= if hint.always { width } else { 0 };
        if x + width + kept > end {
            continue;
        }
        placed.push((nth, Area { x, width: width.saturating_sub(2), height: 1, ..area }));
        x += pen.text(x, area.y, width, &hint.keys, theme.accent) + 1;
        x += pen.text(x, area.y, width, &hint.text, theme.plain) + 2;
    }
    placed
}

/// An empty pane says what to do next.
pub(super) fn empty(text: &str, area: Area, pen: &mut Pen<'_>) -> Position {
    let style = pen.theme.plain;
    let place = Area { x: area.x + 2, y: area.y + 1, width: area.width.saturating_sub(4), ..area };
    stack(
        &[(text.to_owned(), style)],
        Area { height: area.height.saturating_sub(1), ..place },
        pen,
    );
    Position::new(area.x + 2, area.y + 1)
}
