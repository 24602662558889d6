//! The yearly measurement: one question, large and alone, with its answers.

use ratatui::layout::Position;

use crate::app::App;
use crate::app::action::Action;
use crate::app::layout::Area;
use crate::app::measuring::{Measuring, Page};
use crate::domain::measured::Value;
use crate::i18n::Strings;
use crate::measurement::instrument::{BARRIERS, Item, Takes};
use crate::ui::boxed::boxed;
use crate::ui::cells::{Pen, fitted};
use crate::ui::flow::stack;
use crate::ui::typed::typed;

/// Columns of a question at most: longer lines are read badly.
const WIDE: u16 = 64;

/// Draws the page; says where the caret is.
pub(super) fn draw(app: &App, measuring: &Measuring, body: Area, pen: &mut Pen<'_>) -> Position {
    let (strings, theme) = (&app.strings, *pen.theme);
    let area = boxed(body, body.width, body.height, pen);
    let line = app.model.data.caseload.line(measuring.resident);
    let name = line.map(|line| line.name.spoken()).unwrap_or_default();
    let title = format!(" {} ", strings.measuring_title(name));
    pen.text(area.x + 2, area.y, area.width.saturating_sub(4), &title, theme.strong);
    let (at, all) = measuring.place();
    if at <= all {
        let border = Area { width: area.width.saturating_sub(2), ..area };
        pen.right(border, area.y, &format!(" {at}/{all} "), theme.dim);
    }
    let width = area.width.saturating_sub(6).min(WIDE);
    let x = area.x + (area.width - width) / 2;
    let top = area.y + 1 + area.height.saturating_sub(2) / 8;
    let bottom = (area.y + area.height).saturating_sub(1);
    let inside = Area { x, y: top, width, height: bottom.saturating_sub(top) };
    match measuring.page() {
        Page::Item(item) => question(strings, measuring, item, inside, pen),
        Page::Barriers => barriers(strings, measuring, inside, pen),
        Page::End => end(strings, measuring, inside, pen),
    }
}

fn question(
    strings: &Strings,
    measuring: &Measuring,
    item: &Item,
    area: Area,
    pen: &mut Pen<'_>,
) -> Position {
    let theme = *pen.theme;
    let mut said = Vec::new();
    if item.name.starts_with("lonely-") {
        said.push((strings.measuring_statement(), theme.dim));
    }
    said.push((strings.word("question", item.name), theme.strong));
    let used = stack(&said, area, pen) + 1;
    let below = Area { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    match item.takes {
        Takes::OneOf(names) | Takes::Any(names) => {
            let chosen = |nth: usize| match measuring.answer(item) {
                Some(Value::Choice(choice)) => usize::from(*choice) == nth + 1,
                Some(Value::Several(bits)) => bits >> nth & 1 == 1,
                _ => false,
            };
            let rows = names.iter().enumerate().map(|(nth, name)| {
                (format!("{}", nth + 1), strings.word("answer", name), chosen(nth))
            });
            list(&rows.collect::<Vec<_>>(), below, pen)
        }
        Takes::Scale(from, to) => {
            let told = strings.measuring_scale(from, to);
            let stands = match measuring.answer(item) {
                Some(Value::Choice(choice)) => choice.to_string(),
                _ => String::new(),
            };
            let used = stack(&[(told, theme.plain)], below, pen) + 1;
            pen.text(below.x, below.y + used, below.width, &stands, theme.strong);
            Position::new(below.x, below.y + used)
        }
        Takes::Hours(_) | Takes::Words => typed(&measuring.line, below, theme.strong, pen),
    }
}

/// Answers below each other, each with its key; says where the first stands.
fn list(rows: &[(String, String, bool)], area: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    // Air between the answers, where there is room for it.
    let count = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let step = if count.saturating_mul(2) <= area.height { 2 } else { 1 };
    for (y, (key, text, chosen)) in (area.y..area.y + area.height).step_by(step).zip(rows) {
        let (sign, style) = if *chosen { ("●", theme.strong) } else { ("○", theme.plain) };
        pen.text(area.x, y, 2, key, theme.accent);
        pen.text(area.x + 3, y, 1, sign, style);
        let width = area.width.saturating_sub(5);
        pen.text(area.x + 5, y, width, &fitted(text, usize::from(width)), style);
    }
    Position::new(area.x, area.y)
}

fn barriers(strings: &Strings, measuring: &Measuring, area: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    let used = stack(&[(strings.measuring_barriers(), theme.strong)], area, pen) + 1;
    let below = Area { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    let rows = ('a'..).zip(BARRIERS).map(|(letter, item)| {
        let stands = match (measuring.answer(item), item.takes) {
            (Some(Value::Choice(choice)), Takes::OneOf(names)) => {
                let name = names.get(usize::from(*choice).saturating_sub(1));
                name.map(|name| strings.word("answer", name)).unwrap_or_default()
            }
            _ => String::new(),
        };
        let text = strings.word("short", item.name);
        let said = if stands.is_empty() { text } else { format!("{text}: {stands}") };
        (letter.to_string(), said, matches!(measuring.answer(item), Some(Value::Choice(1))))
    });
    list(&rows.collect::<Vec<_>>(), below, pen)
}

fn end(strings: &Strings, measuring: &Measuring, area: Area, pen: &mut Pen<'_>) -> Position {
    let theme = *pen.theme;
    let said = match measuring.answered() {
        0 => vec![(strings.measuring_nothing(), theme.plain)],
        count => vec![
            (strings.measuring_end(count), theme.strong),
            (String::new(), theme.plain),
            (strings.measuring_apart(), theme.plain),
        ],
    };
    stack(&said, area, pen);
    Position::new(area.x, area.y)
}

/// What a key does here, in a word or two, where that is not what it does elsewhere.
pub(super) fn does(strings: &Strings, measuring: &Measuring, action: Action) -> Option<String> {
    Some(match action {
        Action::Submit if measuring.page() == Page::End => strings.form_save(),
        Action::Submit | Action::ListNext => strings.measuring_next(),
        Action::ListPrevious => strings.measuring_back(),
        Action::ListLast => strings.measuring_last(),
        Action::Back => strings.measuring_stop(),
        _ => return None,
    })
}
