//! What may follow the keys pressed so far: whole titles, in as many columns as it takes.

use ratatui::layout::Position;

use crate::app::App;
use crate::app::action::Action;
use crate::app::layout::Area;
use crate::app::touch::Thing;
use crate::keymap::{Resolution, Sequence};
use crate::ui::boxed::boxed;
use crate::ui::cells::{Pen, columns};
use crate::ui::flow::{BELOW, lines_of, stack};
use crate::ui::status::key_for;

/// Columns between a key and its title, and between two columns of them.
const GAP: u16 = 2;
/// Columns of the frame and the blanks inside it.
const FRAME: u16 = 4;

/// What may follow, in words.
struct Rest {
    actions: Vec<Option<Action>>,
    keys: Vec<String>,
    titles: Vec<String>,
    /// Columns of the longest key with its gap, and of the longest title.
    wide: (u16, u16),
}

impl Rest {
    fn of(app: &App) -> Option<Self> {
        let model = &app.model;
        let resolved = app.keymap.resolve(model.contexts(), &model.view.pending);
        let Resolution::Pending(rest) = resolved else { return None };
        let action = |id| Action::from_id(id);
        let called = |id| app.title_of(action(id)?);
        let shown = |keys: &Sequence| app.strings.keys_shown(&keys.to_string());
        let rows =
            rest.iter().filter_map(|(keys, id)| Some((action(*id), (shown(keys), called(*id)?))));
        let (mut actions, rows): (Vec<Option<Action>>, Vec<(String, String)>) = rows.unzip();
        let (mut keys, mut titles): (Vec<String>, Vec<String>) = rows.into_iter().unzip();
        let views =
            || rest.iter().filter(|(_, id)| action(*id).is_some_and(|a| a.view().is_some()));
        if let Some(((first, _), (last, _))) = views().next().zip(views().next_back())
            && model.view.desk.views.is_empty()
        {
            // Nobody saved one yet: one line says how that is done.
            actions.push(None);
            keys.push(format!("{}–{}", shown(first), shown(last)));
            titles.push(
                app.strings
                    .view_how(key_for(app, Action::SearchOpen), key_for(app, Action::ViewSave)),
            );
        }
        let longest = |texts: &[String]| texts.iter().map(|text| columns(text)).max().unwrap_or(0);
        let wide = (longest(&keys) + GAP, longest(&titles));
        Some(Self { actions, keys, titles, wide })
    }

    /// How many columns stand side by side, so that every title is whole in one line of each; one
    /// where they have to be wrapped.
    fn side_by_side(&self, room: u16, rows: u16) -> u16 {
        let one = self.wide.0 + self.wide.1 + GAP;
        let most = (room.saturating_sub(FRAME) + GAP) / one.max(1);
        let count = u16::try_from(self.titles.len()).unwrap_or(u16::MAX);
        (1..=most).find(|columns| count.div_ceil(*columns) <= rows).unwrap_or(1).max(1)
    }
}

/// Draws the box, where keys are pending.
pub(super) fn draw(app: &App, body: Area, pen: &mut Pen<'_>) -> Option<Position> {
    if app.model.view.pending.is_empty() {
        return None;
    }
    let rest = Rest::of(app)?;
    let theme = *pen.theme;
    let side = rest.side_by_side(body.width, body.height.saturating_sub(2));
    let one = rest.wide.0 + rest.wide.1;
    let pressed: Vec<String> = app.model.view.pending.iter().map(ToString::to_string).collect();
    let title = format!(" {} ", app.strings.which_key(pressed.join(" ")));
    let width = (side * (one + GAP) - GAP + FRAME).max(columns(&title) + FRAME).min(body.width);
    let room = width.saturating_sub(FRAME).min(one).saturating_sub(rest.wide.0);
    let wanted: Vec<u16> = rest.titles.iter().map(|title| lines_of(title, room)).collect();
    let count = u16::try_from(wanted.len()).unwrap_or(u16::MAX);
    let tall = if side > 1 { count.div_ceil(side) } else { wanted.iter().sum() };
    let height = tall.saturating_add(2).min(body.height);
    let low =
        Area { x: body.x + body.width - width, y: body.y + body.height - height, width, height };
    let area = boxed(low, width, height, pen);
    pen.touch(area, Thing::Keys);
    pen.text(area.x + 2, area.y, area.width.saturating_sub(4), &title, theme.strong);
    let rows = height.saturating_sub(2);
    // Read on as far as something is out of sight, and no further.
    let first = if side > 1 { 0 } else { app.model.view.read_on.min(last_first(&wanted, rows)) };
    let (mut x, mut y) = (area.x + 2, area.y + 1);
    let end = y + rows;
    let shown = rest.keys.iter().zip(&rest.titles).zip(&rest.actions).zip(&wanted).skip(first);
    for (((keys, title), action), lines) in shown {
        if y + lines > end {
            if side == 1 {
                let inner = Area { width: area.width.saturating_sub(2), ..area };
                let more = format!(" {BELOW} {} ", app.strings.keys_shown("down"));
                pen.right(inner, end, &more, theme.accent);
                break;
            }
            (x, y) = (x + one + GAP, area.y + 1);
        }
        pen.text(x, y, rest.wide.0, keys, theme.accent);
        let place = Area { x: x + rest.wide.0, y, width: room, height: *lines };
        stack(&[(title.clone(), theme.plain)], place, pen);
        if let Some(action) = action {
            pen.touch(Area { x, width: rest.wide.0 + room, ..place }, Thing::Act(*action));
        }
        y += lines;
    }
    Some(Position::new(area.x + 2, area.y + 1))
}

/// The last of them from which on the others still fill these rows.
fn last_first(wanted: &[u16], rows: u16) -> usize {
    let mut left = rows;
    let fit = wanted.iter().rev().take_while(|lines| {
        let fits = **lines <= left;
        left = left.saturating_sub(**lines);
        fits
    });
    wanted.len().saturating_sub(fit.count().max(1))
}
