//! What happened last, and what can be done now.

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::action::{Action, Context};
use crate::app::layout::{Area, Pane};
use crate::app::model::{Overlay, Status};
use crate::keymap::{Sequence, hints as hints_of};
use crate::ui::cells::{Pen, columns, wrapped};

/// The status line; says where the caret is while a search is typed.
pub(super) fn status(app: &App, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let model = &app.model;
    if model.search.typing && model.overlay.is_none() {
        let prompt = format!(" {} ", app.strings.search_prompt());
        let used = pen.text(area.x, area.y, area.width, &prompt, pen.theme.accent);
        let line = &model.search.line;
        let room = area.width.saturating_sub(used);
        pen.text(area.x + used, area.y, room, line.as_str(), pen.theme.strong);
        let caret = columns(line.before_caret()).min(room.saturating_sub(1));
        return Some(Position::new(area.x + used + caret, area.y));
    }
    if let Some(status) = &model.status {
        let (text, style) = said(app, status, pen);
        pen.text(area.x + 1, area.y, area.width.saturating_sub(2), &text, style);
    }
    None
}

fn said(app: &App, status: &Status, pen: &Pen<'_>) -> (String, Style) {
    let (model, strings, theme) = (&app.model, &app.strings, pen.theme);
    match status {
        Status::Saved(entry) => {
            let did = strings.did(&model.caseload, entry, model.today);
            let hint = strings.saved_undo_hint(key_for(app, Action::Undo));
            (format!("✓ {did} · {hint}"), theme.plain)
        }
        Status::TakenBack(entry) => {
            let did = strings.did(&model.caseload, entry, model.today);
            (strings.saved_undid(did), theme.plain)
        }
        Status::DoneAgain(entry) => {
            let did = strings.did(&model.caseload, entry, model.today);
            (strings.saved_redid_what(did), theme.plain)
        }
        Status::Refused(refusal) => {
            (strings.refusal(&model.caseload, refusal, model.today), theme.danger)
        }
        Status::Form(problem) => (strings.problem(problem, model.today), theme.danger),
        Status::NotSaved(problem) => (strings.not_saved(*problem), theme.danger),
        Status::Disabled(why) => (strings.why(*why), theme.plain),
        Status::NoPast => (strings.no_past(), theme.danger),
        Status::NotNoted => (strings.not_noted(), theme.danger),
        Status::Copied(text) => (strings.copied(text.clone()), theme.plain),
        Status::DraftKept => (strings.draft_kept(), theme.plain),
        Status::DraftHere => (strings.draft_here(empty_key(app)), theme.plain),
        Status::DraftDropped => (strings.draft_dropped(), theme.plain),
        Status::PasteIgnored => (strings.paste_ignored(), theme.plain),
        Status::NoSuchKey(key) => {
            let help = key_for(app, Action::HelpOpen);
            (strings.no_such_key(key.clone(), help), theme.plain)
        }
        Status::Told(text) => (text.clone(), theme.plain),
    }
}

/// The easiest key for an action in the pane in focus.
pub(super) fn key_for(app: &App, action: Action) -> String {
    shown_key(&app.keymap.keys_for(app.model.pane_contexts(), action.id()))
}

/// The key that empties a form.
pub(super) fn empty_key(app: &App) -> String {
    shown_key(&app.keymap.keys_for(&[Context::Form.id()], Action::FormEmpty.id()))
}

/// The key that is shown of several that do the same: escape where it is one of them, because
/// everybody tries it first; else the easiest.
pub(super) fn shown_key(keys: &[Sequence]) -> String {
    let names: Vec<String> = keys.iter().map(ToString::to_string).collect();
    let esc = names.iter().find(|name| *name == "esc");
    esc.or_else(|| names.first()).cloned().unwrap_or_default()
}

/// What the hint line offers in each place, the most useful first.
const fn offered(app: &App) -> &'static [Action] {
    use Action as A;
    let model = &app.model;
    match &model.overlay {
        Some(Overlay::Form(_)) => &[A::Submit, A::FieldNext, A::Back, A::FormEmpty],
        Some(Overlay::Menu(_)) => &[A::Submit, A::ListNext, A::Back],
        Some(Overlay::Page(..)) => &[A::Back, A::ListNext],
        Some(Overlay::Ask(_)) => &[A::Submit, A::Back],
        None if model.call.is_some() => CALLING,
        None if model.sheet.is_some() => SHEET,
        None if model.search.typing => &[A::Submit, A::ListNext, A::Back],
        None => match model.focus {
            Pane::Residents => RESIDENTS,
            Pane::Timeline => TIMELINE,
            Pane::Offers => OFFERS,
        },
    }
}

const CALLING: &[Action] = &[
    Action::CallReached,
    Action::ContactNoAnswer,
    Action::CallVoicemail,
    Action::CallAppointment,
    Action::CallSkip,
    Action::CallWrongNumber,
    Action::PhoneCopy,
    Action::Undo,
    Action::Back,
    Action::HelpOpen,
];

const SHEET: &[Action] = &[
    Action::EntryOpen,
    Action::PromiseKeep,
    Action::ReferralMove,
    Action::ContactLog,
    Action::PromiseMake,
    Action::Undo,
    Action::Back,
    Action::HelpOpen,
];

const RESIDENTS: &[Action] = &[
    Action::ContactLog,
    Action::ContactNoAnswer,
    Action::CallBegin,
    Action::ReferralRefer,
    Action::PromiseMake,
    Action::PromiseKeep,
    Action::SearchOpen,
    Action::WhyShow,
    Action::AgendaOpen,
    Action::PauseSet,
    Action::MarkToggle,
    Action::Undo,
    Action::PaneNext,
    Action::HelpOpen,
];

const TIMELINE: &[Action] = &[
    Action::EntryOpen,
    Action::ContactLog,
    Action::ReferralMove,
    Action::PromiseMake,
    Action::PromiseKeep,
    Action::PhoneCopy,
    Action::Undo,
    Action::PaneNext,
    Action::HelpOpen,
];

const OFFERS: &[Action] = &[
    Action::ReferralRefer,
    Action::EntryOpen,
    Action::SearchOpen,
    Action::OfferConfirm,
    Action::Undo,
    Action::PaneNext,
    Action::HelpOpen,
];

/// The keys and acts that the hint line may show now, all of which work.
pub(super) fn offers(app: &App) -> Vec<(String, Action)> {
    let wanted: Vec<_> = offered(app).iter().map(|action| action.id()).collect();
    let enabled =
        |id| Action::from_id(id).is_some_and(|action| app.model.why_not(action).is_none());
    let found = hints_of(&app.keymap, app.model.contexts(), &wanted, enabled);
    let stack = app.model.contexts();
    let shown = |id| shown_key(&app.keymap.keys_for(stack, id));
    found.iter().filter_map(|(_, id)| Some((shown(*id), Action::from_id(*id)?))).collect()
}

/// The hint line: keys and acts that work now. Help is always the last and always there.
pub(super) fn hints(app: &App, area: Area, pen: &mut Pen<'_>) {
    let theme = *pen.theme;
    let found = offers(app);
    let help = found.iter().find(|(_, action)| *action == Action::HelpOpen);
    let help_width = help.map_or(0, |(keys, action)| width_of(app, keys, *action));
    let mut x = area.x + 1;
    let end = area.x + area.width;
    for (keys, action) in &found {
        let width = width_of(app, keys, *action);
        let reserve = if *action == Action::HelpOpen { 0 } else { help_width };
        if x + width + reserve > end {
            continue;
        }
        x += pen.text(x, area.y, width, keys, theme.accent) + 1;
        x += pen.text(x, area.y, width, &app.strings.hint(*action), theme.plain) + 2;
    }
}

fn width_of(app: &App, keys: &str, action: Action) -> u16 {
    columns(keys) + columns(&app.strings.hint(action)) + 3
}

/// An empty pane says what to do next.
pub(super) fn empty(text: &str, area: Area, pen: &mut Pen<'_>) -> Position {
    let style = pen.theme.plain;
    let lines = wrapped(text, usize::from(area.width.saturating_sub(4)));
    for (y, line) in (area.y + 1..area.y + area.height).zip(lines) {
        pen.text(area.x + 2, y, area.width.saturating_sub(3), &line, style);
    }
    Position::new(area.x + 2, area.y + 1)
}
