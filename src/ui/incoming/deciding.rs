//! What a file leaves to decide: a row each, with what is decided of it.

use ratatui::layout::Position;

use super::{choose, more, top};
use crate::app::App;
use crate::app::deciding::{Deciding, Matter, Verdict};
use crate::app::layout::Area;
use crate::app::wording::monthly;
use crate::exchange::rows::With;
use crate::ui::cells::{Pen, columns, fitted};
use crate::ui::flow::{lines_of, stack};

/// Columns between what is to be decided and what is.
const GAP: u16 = 2;

/// Draws the rows below what is asked; says where the caret is.
pub(super) fn draw(
    app: &App,
    deciding: &Deciding,
    asked: &str,
    area: Area,
    pen: &mut Pen<'_>,
) -> Position {
    let (strings, theme) = (&app.strings, *pen.theme);
    let used = stack(&[(asked.to_owned(), theme.plain)], area, pen) + 1;
    let verdicts = deciding.rows().iter().flat_map(|(matter, _)| matter.verdicts());
    let widest = verdicts.map(|verdict| columns(&strings.verdict(*verdict))).max().unwrap_or(0);
    let verdict_width = widest.min(area.width / 2);
    let width = area.width.saturating_sub(2 + GAP + verdict_width);
    let left = area.height.saturating_sub(used);
    // What has no room in its row is told whole below them.
    let whole = deciding.rows().get(deciding.at()).map(|(matter, _)| told(app, matter));
    let whole = whole.filter(|text| columns(text) > width);
    let lines = whole.as_ref().map_or(0, |text| lines_of(text, area.width).min(left / 2));
    let rows = left - lines;
    let first = area.y + used;
    if let Some(text) = whole.filter(|_| lines > 0) {
        let place = Area { y: first + rows, height: lines, ..area };
        stack(&[(text, theme.dim)], place, pen);
    }
    let top = top(deciding.at(), rows);
    let shown = deciding.rows().iter().enumerate().skip(top);
    let mut caret = Position::new(area.x, first);
    for (y, (nth, (matter, verdict))) in (first..first + rows).zip(shown) {
        pen.text(
            area.x + 2,
            y,
            width,
            &fitted(&told(app, matter), usize::from(width)),
            theme.plain,
        );
        let style = if *verdict == Verdict::Wait { theme.dim } else { theme.strong };
        let text = strings.verdict(*verdict);
        let x = area.x + 2 + width + GAP;
        pen.text(x, y, verdict_width, &fitted(&text, usize::from(verdict_width)), style);
        if nth == deciding.at() {
            caret = Position::new(x, y);
            choose(area, y, pen);
        }
    }
    if top + usize::from(rows) < deciding.rows().len() {
        more(Area { y: first, height: rows, ..area }, rows, pen);
    }
    caret
}

/// What is to be decided.
fn told(app: &App, matter: &Matter) -> String {
    let strings = &app.strings;
    match matter {
        Matter::Name(held) => {
            let (known, told) = (held.known.clone(), held.told.clone());
            match held.with {
                With::Known(code) | With::Namesake(code) | With::Namesakes(code) => {
                    strings.matter_name(held.line, code.to_string(), known, told)
                }
                With::Row(first) | With::Line(first) => strings.matter_row(held.line, first, told),
            }
        }
        Matter::Gone(gone) => {
            let (code, name, number) =
                (gone.code().to_string(), gone.name.clone(), gone.number.clone());
            match gone.said.as_str() {
                "" => strings.matter_gone(code, name, number),
                said => strings.matter_ended(code, name, number, said.to_owned()),
            }
        }
        Matter::Double(double) => monthly::becomes(strings, double),
        Matter::Rung(rungs, name) => {
            let code = rungs.resident.to_string();
            let (stands, told) = (rungs.stands.number(), rungs.told.number());
            match rungs.on {
                None => strings.matter_rung(code, name.clone(), stands, told),
                Some(on) => {
                    let day = on.format("%d-%m-%Y").to_string();
                    strings.matter_rung_since(code, name.clone(), stands, told, day)
                }
            }
        }
    }
}
