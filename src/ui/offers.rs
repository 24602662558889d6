//! The catalogue for the selected resident: three lines an offer, the name, why, what is in the
//! way.

use ratatui::layout::Position;

use crate::app::App;
use crate::app::action::Action;
use crate::app::layout::{Area, Pane, item_rows};
use crate::app::touch::Thing;
use crate::domain::offer::{OfferStatus, Slot};
use crate::domain::{Offer, OfferId};
use crate::filters::hold;
use crate::matching::barriers::{Check, State, check};
use crate::matching::finder;
use crate::matching::rank::{Because, Match};
use crate::ui::cells::{Pen, Piece, columns};
use crate::ui::list::{self, List};

/// Draws the list; says where the selected row is.
pub(super) fn draw(app: &App, area: Area, pen: &mut Pen<'_>) -> Option<Position> {
    list::draw(app, Pane::Offers, &Offers(app), area, pen)
}

struct Offers<'a>(&'a App);

impl List for Offers<'_> {
    fn len(&self) -> usize {
        self.0.model.view.offers.len()
    }

    fn empty(&self) -> String {
        let (model, strings) = (&self.0.model, &self.0.strings);
        let drop = super::status::key_now(self.0, Action::LimitDrop);
        let searched = model.view.search.is_active_in(Pane::Offers);
        if searched && model.view.search.outside > 0 {
            strings.empty_outside(model.view.search.outside, drop)
        } else if model.is_limited(Pane::Offers) {
            let alone = !searched && model.view.limits.offers.len() == 1;
            if alone { strings.empty_limited_offers(drop) } else { strings.empty_limited(drop) }
        } else if searched {
            strings.empty_search()
        } else {
            let key = |action| super::status::key_for(self.0, action);
            let (import, add) = (key(Action::FileImport), key(Action::OfferAdd));
            // Beside another list the key that writes an offer down writes something else.
            if model.view.focus != Pane::Offers || add.is_empty() {
                strings.empty_offers_beside(import)
            } else {
                strings.empty_offers(import, add)
            }
        }
    }

    fn selected(&self) -> Option<usize> {
        self.0.model.position(Pane::Offers).0
    }

    fn wants(&self, _nth: usize, _width: u16) -> u16 {
        item_rows(Pane::Offers)
    }

    fn thing(&self, nth: usize) -> Option<Thing> {
        self.0.model.view.offers.get(nth).copied().map(Thing::Offer)
    }

    fn row(&self, nth: usize, area: Area, pen: &mut Pen<'_>) {
        if let Some(id) = self.0.model.view.offers.get(nth) {
            item(self.0, (nth, *id), area, pen);
        }
    }
}

fn item(app: &App, (nth, id): (usize, OfferId), area: Area, pen: &mut Pen<'_>) {
    let (model, theme) = (&app.model, *pen.theme);
    let Some(offer) = model.data.caseload.offer(id) else { return };
    let selected = model.view.offer == Some(id);
    let focused = selected && model.view.focus == Pane::Offers;
    let sign = if selected { "▌" } else { " " };
    for y in area.y..area.y + area.height {
        pen.text(area.x, y, 1, sign, theme.accent);
    }
    let found = model.view.matched(id);
    title(app, offer, found, area, pen);
    if focused {
        pen.tint(area.x + 1, area.y, area.width.saturating_sub(1), theme.selected);
    }
    let inside = area.width.saturating_sub(3);
    if area.height > 1 {
        let because = || because(app, found);
        let text = match (status(app, offer), model.view.file.is_some()) {
            (Some(status), _) => joined(status, &whose(offer)),
            (None, true) if has_namesake(app, nth, offer) => joined(whose(offer), &because()),
            (None, true) => because(),
            (None, false) => whose(offer),
        };
        pen.text(area.x + 3, area.y + 1, inside, &text, theme.dim);
    }
    if area.height > 2 {
        let pieces = checks(app, offer, pen);
        pen.pieces(area.x + 3, area.y + 2, inside, &pieces);
    }
}

/// Rows before and after an offer among which others of its name are looked for.
const NEAR: usize = 30;

/// Whether another offer near it in the list has the same name.
fn has_namesake(app: &App, nth: usize, offer: &Offer) -> bool {
    let (view, caseload) = (&app.model.view, &app.model.data.caseload);
    let near = view.offers.iter().skip(nth.saturating_sub(NEAR)).take(2 * NEAR);
    let mut others = near.filter(|id| **id != offer.id).filter_map(|id| caseload.offer(*id));
    others.any(|other| other.facts.name == offer.facts.name)
}

/// That nobody can come, where that is so.
fn status(app: &App, offer: &Offer) -> Option<String> {
    let status = offer.facts.status;
    (status != OfferStatus::Active).then(|| app.strings.word("offer-status", status.name()))
}

fn joined(first: String, then: &str) -> String {
    if first.is_empty() || then.is_empty() { first + then } else { format!("{first} · {then}") }
}

/// Who offers it and where, as long as it is not looked at for anybody.
fn whose(offer: &Offer) -> String {
    let facts = &offer.facts;
    let parts = [&facts.provider, &facts.place, &facts.address, &facts.neighbourhood];
    let told: Vec<&str> =
        parts.iter().map(|part| part.as_str()).filter(|it| !it.is_empty()).collect();
    told.join(" · ")
}

/// The name, with what was searched or what the interests meet standing out; where and when.
fn title(app: &App, offer: &Offer, found: Option<&Match>, area: Area, pen: &mut Pen<'_>) {
    let (model, theme) = (&app.model, *pen.theme);
    let name = offer.facts.name.as_str();
    let slot = slot_of(app, offer).map(|slot| app.strings.slot(slot)).unwrap_or_default();
    let used = columns(&slot) + 2;
    let room = area.width.saturating_sub(3 + used);
    let ranges = if model.view.search.is_active_in(Pane::Offers) {
        let typed = model.view.search.letters.as_str();
        let by_letter = finder::highlight(name, typed);
        if by_letter.is_empty() {
            // Found by what it means.
            model.data.offer_words.highlight(name, &[Because::Interest(typed.to_owned())])
        } else {
            by_letter
        }
    } else {
        found
            .map(|found| model.data.offer_words.highlight(name, &found.because))
            .unwrap_or_default()
    };
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut from = 0;
    for range in ranges {
        pieces.push((name.get(from..range.start).unwrap_or_default().into(), theme.strong));
        let matched = theme.strong.patch(theme.matched);
        pieces.push((name.get(range.clone()).unwrap_or_default().into(), matched));
        from = range.end;
    }
    pieces.push((name.get(from..).unwrap_or_default().into(), theme.strong));
    pen.pieces(area.x + 1, area.y, room, &pieces);
    let inner = Area { width: area.width.saturating_sub(1), ..area };
    pen.right(inner, area.y, &slot, theme.dim);
}

/// When it is: the moment of the week that was asked for, where one was, or else the first.
fn slot_of<'a>(app: &App, offer: &'a Offer) -> Option<&'a Slot> {
    let view = &app.model.view;
    let chips = view.limits.offers.iter().chain(&view.search.offers_too);
    let moments: Vec<_> = chips.filter(|chip| chip.is.is_moment()).cloned().collect();
    let mut slots = offer.facts.slots.iter();
    let asked = slots.find(|slot| hold(&moments, |what| what.is_at(slot)));
    asked.or_else(|| offer.facts.slots.first())
}

/// Why it is proposed, or why not again.
pub(super) fn because(app: &App, found: Option<&Match>) -> String {
    let strings = &app.strings;
    let Some(found) = found else { return strings.offer_no_because() };
    if let Some(state) = found.referred {
        return strings.offer_referred_now(strings.word("state", state.name()));
    }
    if let Some(reason) = found.stopped {
        return strings.offer_stopped_before(strings.word("stop", reason.name()));
    }
    let form = found.because.iter().find_map(|because| match because {
        Because::Form(form) => Some(strings.word("form", form.name())),
        Because::Interest(_) => None,
    });
    if let Some(form) = form {
        return strings.offer_form_only(form);
    }
    let interests: Vec<&str> = found
        .because
        .iter()
        .filter_map(|because| match because {
            Because::Interest(text) => Some(text.as_str()),
            Because::Form(_) => None,
        })
        .collect();
    if interests.is_empty() {
        strings.offer_no_because()
    } else {
        strings.offer_because(interests.join(", "))
    }
}

/// The sign of a check's state, so that nobody needs colour to see it.
pub(super) const fn sign_of(state: State) -> &'static str {
    match state {
        State::Clear => "✓",
        State::Hit => "✗",
        State::Unknown => "?",
    }
}

/// What is in the way first, then what is not known, then what is clear; only what concerns this
/// person.
fn checks(app: &App, offer: &Offer, pen: &Pen<'_>) -> Vec<Piece<'static>> {
    let (model, theme) = (&app.model, pen.theme);
    let Some(file) = &model.view.file else { return Vec::new() };
    let mut checks: Vec<Check> = check(&offer.facts, file, model.data.today);
    checks.retain(|check| check.concerns);
    checks.sort_by_key(|check| match check.state {
        State::Hit => 0,
        State::Unknown => 1,
        State::Clear => 2,
    });
    let mut pieces: Vec<Piece<'static>> = Vec::new();
    for check in &checks {
        let style = match check.state {
            State::Hit => theme.hit,
            State::Unknown => theme.plain,
            State::Clear => theme.clear,
        };
        pieces.push((format!("{} ", sign_of(check.state)).into(), style));
        let text = app.strings.check(check, model.data.today);
        pieces.push((format!("{text}  ").into(), theme.dim));
    }
    pieces
}
