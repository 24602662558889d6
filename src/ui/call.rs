//! One person fills the screen: why now, how to reach them, what to say, what was before.

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::app::App;
use crate::app::call::Block;
use crate::app::layout::Area;
use crate::domain::File;
use crate::domain::timeline::timeline;
use crate::triage::attempts::Advice;
use crate::ui::cells::{Pen, wrapped};
use crate::ui::person;

/// Events shown.
const EVENTS: usize = 3;
/// Width of the labels at the left.
const LABEL: u16 = 12;

/// Draws whoever is called now; says where the cursor is.
pub(super) fn draw(app: &App, block: &Block, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    let (model, strings, theme) = (&app.model, &app.strings, *pen.theme);
    pen.rule(area.x, area.y, area.width, "━", theme.accent);
    let done = strings.call_progress(block.at + 1, block.people.len());
    let passed = strings.call_minutes(block.passed(), block.minutes);
    pen.text(area.x + 1, area.y, area.width, &format!(" {} ", strings.call_title()), theme.strong);
    pen.right(area, area.y, &format!(" {done} · {passed} "), theme.strong);
    let file = model.file.as_ref()?;
    let mut page = Page { area, y: area.y + 2, pen };
    let name = file.resident.person.name.spoken();
    page.line(&name, theme.strong);
    page.line(&person::who(app, file), theme.dim);
    page.y += 1;
    page.row(&strings.call_why(), &strings.reason_of(model, file.resident.id), theme.accent);
    page.row(&strings.call_reach(), &person::reach(app, file), theme.plain);
    page.row(&strings.call_advice(), &advice(app), theme.plain);
    page.y += 1;
    page.row(&strings.call_say(), &opening(app, file), theme.plain);
    page.y += 1;
    let promises = open_promises(app, file);
    page.row(&strings.call_promises(), &promises, theme.plain);
    page.row(&strings.call_plan(), &person::plan(app, file), theme.plain);
    page.y += 1;
    for (nth, (on, moment)) in timeline(file).iter().take(EVENTS).enumerate() {
        let label = if nth == 0 { strings.call_last() } else { String::new() };
        let words = strings.words_of(moment).replace('\n', " ");
        let what = strings.moment(&model.caseload, moment, model.today);
        let text = format!("{}  {what}  {words}", strings.column_day(*on));
        page.row(&label, text.trim_end(), theme.plain);
    }
    Some(Position::new(area.x + 2, area.y + 2))
}

struct Page<'p, 'b> {
    area: Area,
    y: u16,
    pen: &'p mut Pen<'b>,
}

impl Page<'_, '_> {
    fn line(&mut self, text: &str, style: Style) {
        if self.y < self.area.y + self.area.height {
            let room = self.area.width.saturating_sub(3);
            self.pen.text(self.area.x + 2, self.y, room, text, style);
        }
        self.y += 1;
    }

    /// A label and a text that may take two lines; nothing where the text is empty.
    fn row(&mut self, label: &str, text: &str, style: Style) {
        if text.is_empty() {
            return;
        }
        let (x, dim) = (self.area.x + 2, self.pen.theme.dim);
        let room = self.area.width.saturating_sub(LABEL + 4);
        if self.y < self.area.y + self.area.height {
            self.pen.text(x, self.y, LABEL, label, dim);
        }
        for line in wrapped(text, usize::from(room)).into_iter().take(2) {
            if self.y < self.area.y + self.area.height {
                self.pen.text(x + LABEL, self.y, room, &line, style);
            }
            self.y += 1;
        }
    }
}

fn open_promises(app: &App, file: &File) -> String {
    let open = file.records.promises.iter().filter(|promise| promise.is_open());
    let texts = open.map(|promise| {
        let (what, today) = (app.strings.promised(promise), app.model.today);
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
        Some(Advice::Rest(until)) => strings.call_rest(strings.day(until, app.model.today)),
        Some(Advice::Call) | None => String::new(),
    }
}

/// A first sentence in plain words, after the reason for calling.
fn opening(app: &App, file: &File) -> String {
    let (strings, user) = (&app.strings, app.model.user.to_string());
    let due = file.records.promises.iter().any(crate::domain::promise::Promise::is_open);
    let asked = app.model.caseload.line(file.resident.id).is_some_and(|l| l.due.asked_on.is_some());
    let spoken = file.records.contacts.iter().any(|contact| contact.outcome.is_conversation());
    if due {
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
