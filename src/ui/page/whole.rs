//! Everything the screen says of one person and of what happened last, whole: where lines are cut
//! off for want of room, this is where they are read.

use super::Text;
use crate::acts::situation::Why;
use crate::app::App;
use crate::app::layout::Pane;
use crate::domain::ResidentId;
use crate::ui::cells::Pen;
use crate::ui::{person, status};

pub(super) fn write(app: &App, id: Option<ResidentId>, pen: &Pen<'_>, text: &mut Text<'_>) {
    let (model, strings) = (&app.model, &app.strings);
    let file = id.and_then(|id| model.paper(id));
    text.title = match &file {
        Some(file) => file.resident.person.name.spoken(),
        None => strings.page_whole(),
    };
    limits(app, text);
    if let Some((said, style)) = status::whole(app, pen) {
        text.gap();
        text.lines.push((said, style));
    }
    let Some(file) = file else {
        if text.lines.is_empty() {
            text.say(strings.why(Why::NothingHere));
        }
        return;
    };
    text.gap();
    text.head(model.view.reason(file.resident.id));
    text.gap();
    for (line, _) in person::header(app, file, text.theme) {
        text.maybe(line);
    }
    let open = file.records.promises.iter().filter(|promise| promise.is_open());
    let mut open = open.map(|promise| {
        let day = strings.day(promise.by, model.data.today);
        strings.call_promise(strings.promised(promise), day)
    });
    if let Some(first) = open.next() {
        text.gap();
        text.head(crate::i18n::capital(&strings.show_promises()));
        text.say(format!("· {first}"));
        open.for_each(|promise| text.say(format!("· {promise}")));
    }
}

/// Every condition of the lists: a title has room for some of them.
fn limits(app: &App, text: &mut Text<'_>) {
    let (limits, strings) = (&app.model.view.limits, &app.strings);
    let people: Vec<String> = limits.people.iter().map(|chip| strings.who(chip)).collect();
    let offers: Vec<String> = limits.offers.iter().map(|chip| strings.what(chip)).collect();
    for (pane, said) in [(Pane::Residents, people), (Pane::Offers, offers)] {
        if !said.is_empty() {
            text.gap();
            text.head(strings.whole_limits(strings.pane(pane)));
            for said in said {
                text.say(format!("· {said}"));
            }
        }
    }
}
