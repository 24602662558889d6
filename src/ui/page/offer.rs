//! An offer with everything the provider tells, and the whole barrier check for the selected
//! resident.

use super::Text;
use crate::app::App;
use crate::app::job::Found;
use crate::app::page::Page;
use crate::domain::OfferId;
use crate::domain::offer::{OfferFacts, Price};
use crate::i18n::Strings;
use crate::matching::barriers::{Fact, State, check};
use crate::ui::offers::{because, sign_of};

pub(super) fn write(app: &App, id: OfferId, text: &mut Text<'_>) {
    let (model, strings) = (&app.model, &app.strings);
    let Some(offer) = model.data.caseload.offer(id) else { return };
    let facts = &offer.facts;
    text.title = facts.name.to_string();
    text.gap();
    text.head(because(app, model.view.matched(id)));
    text.maybe(facts.description.to_string());
    text.gap();
    told(strings, facts, text);
    if let Some(file) = &model.view.file {
        text.gap();
        text.head(strings.offer_checks());
        for check in check(facts, file, model.data.today) {
            let kind = strings.word("kind", check.kind.name());
            let found = match (check.fact, check.state) {
                (Fact::NotTold, State::Unknown) => strings.check_not_told(),
                (Fact::NotTold, _) => strings.check_no_barrier(),
                _ => strings.check(&check, model.data.today),
            };
            let line = format!("{} {kind}: {found}", sign_of(check.state));
            match check.state {
                State::Hit => {
                    text.say(line);
                    text.aside(format!("    → {}", strings.lift(check.kind)));
                }
                State::Unknown if check.concerns => text.say(line),
                State::Clear | State::Unknown => text.aside(line),
            }
        }
    }
    text.gap();
    if let Some(Found::Record(made)) = model.found(Page::Offer(id)) {
        let mut became = strings.offer_record_lines(made).into_iter();
        text.head(became.next().unwrap_or_default());
        became.for_each(|line| text.say(line));
        text.gap();
    }
    text.aside(offer.code().to_string());
}

fn told(strings: &Strings, facts: &OfferFacts, text: &mut Text<'_>) {
    let forms: Vec<String> = facts.forms.iter().map(|f| strings.word("form", f.name())).collect();
    if let Some(audience) = facts.only_for() {
        text.say(strings.word("only", audience.name()));
    }
    if !facts.provider.is_empty() {
        text.say(strings.offer_provider(facts.provider.to_string()));
    }
    if !forms.is_empty() {
        text.say(strings.offer_forms(forms.join(", ")));
    }
    let place =
        joined(&[facts.place.as_str(), facts.address.as_str(), facts.neighbourhood.as_str()]);
    if !place.is_empty() {
        text.say(strings.offer_place(place));
    }
    let slots: Vec<String> = facts.slots.iter().map(|slot| strings.slot(slot)).collect();
    let season = strings.season(facts.season).unwrap_or_default();
    let when = joined(&[&slots.join(", "), facts.when.as_str(), &season]);
    if !when.is_empty() {
        text.say(strings.offer_when(when));
    }
    text.say(price(strings, &facts.price));
    let spoken: Vec<&str> = facts.access.languages.iter().map(AsRef::as_ref).collect();
    if !spoken.is_empty() {
        text.say(strings.offer_languages(spoken.join(", ")));
    }
    let contact = &facts.contact;
    let whom = joined(&[contact.name.as_str(), contact.phone.as_str(), contact.email.as_str()]);
    if !whom.is_empty() {
        text.say(strings.offer_contact(whom));
    }
    text.maybe(facts.website.to_string());
}

fn price(strings: &Strings, price: &Price) -> String {
    let amount = match (price.full, price.pass) {
        (Some(full), Some(pass)) if pass != full => {
            strings.offer_price_pass(strings.money(full), strings.money(pass))
        }
        (Some(one), _) | (None, Some(one)) => strings.money(one),
        (None, None) if price.note.is_empty() => return strings.offer_price_unknown(),
        (None, None) => String::new(),
    };
    strings.offer_price(joined(&[&amount, price.note.as_str()]))
}

fn joined(parts: &[&str]) -> String {
    let kept: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    kept.join(", ")
}
