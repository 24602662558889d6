//! The unwilling-track file, for those who asked for it.

use super::Text;
use crate::app::App;
use crate::domain::ResidentId;

pub(super) fn write(app: &App, id: ResidentId, text: &mut Text<'_>) {
    let (model, strings) = (&app.model, &app.strings);
    text.title = strings.page_unwilling();
    let Some(file) = model.paper(id) else { return };
    let Some(last) = file.records.unwilling.last() else { return };
    for (at, line) in strings
        .unwilling_page(&model.data.caseload, file, last, model.data.today)
        .into_iter()
        .enumerate()
    {
        match (at, line.is_empty()) {
            (0, _) => text.head(line),
            (_, true) => text.gap(),
            _ => text.say(line),
        }
    }
}
