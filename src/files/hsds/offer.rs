//! Offers as services: what the published schemas of HSDS 3.1 ask, nested.
//!
//! What the standard cannot carry goes into attributes of a taxonomy of our own. Which that is,
//! is not listed anywhere: a service is read back as an import would, and every field that does
//! not come back the same gets its attribute.

use serde_json::{Map, Value, json};

use super::service::{self, DAYS, PREFIX, UNKNOWN};
use crate::domain::Offer;
use crate::domain::offer::{OfferFacts, OfferStatus, Slot};
use crate::exchange::columns::{Field as _, OfferField as F};
use crate::exchange::outside::{derived, public_id};
use crate::exchange::rows::offer_cells;

/// Where offers are, for the parts of an address that the catalogue does not keep.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// Town.
    pub city: String,
    /// Province.
    pub province: String,
}

/// Every offer as a nested service.
pub fn services<'a>(
    offers: impl IntoIterator<Item = &'a Offer>,
    place: &Place,
) -> impl Iterator<Item = Value> {
    offers.into_iter().map(|offer| service(offer, place))
}

fn service(offer: &Offer, place: &Place) -> Value {
    let id = public_id(offer);
    let mut service = Value::Object(told(&id, &offer.facts, place));
    let mut wanted = offer_cells(&offer.facts);
    if let Some(code) = wanted.get_mut(F::Code as usize) {
        code.clone_from(&id);
    }
    let (back, _) = service::cells(&service);
    let lost = F::ALL.iter().zip(wanted.iter().zip(&back)).filter(|(_, (want, back))| want != back);
    let attributes: Vec<Value> =
        lost.map(|(field, (want, _))| attribute(&id, *field, want)).collect();
    if let (Some(map), false) = (service.as_object_mut(), attributes.is_empty()) {
        map.insert("attributes".to_owned(), Value::Array(attributes));
    }
    service
}

/// The identity of the taxonomy that the fields of trede are terms of.
pub(super) fn taxonomy() -> Value {
    json!({
        "id": derived("taxonomy", "trede"),
        "name": "trede",
        "description": "Fields of an offer in trede that HSDS has no place for",
    })
}

fn attribute(service: &str, field: F, value: &str) -> Value {
    let name = field.name();
    let term = derived("term", name);
    json!({
        "id": derived("attribute", &format!("{service} {name}")),
        "link_id": service,
        "link_entity": "service",
        "taxonomy_term_id": term,
        "value": value,
        "taxonomy_term": {
            "id": term,
            "code": format!("{PREFIX}{name}"),
            "name": name,
            "description": name.replace('_', " "),
            "taxonomy": "trede",
            "taxonomy_id": derived("taxonomy", "trede"),
        },
    })
}

/// What the standard has a place for.
fn told(id: &str, facts: &OfferFacts, place: &Place) -> Map<String, Value> {
    let mut map = Map::new();
    let mut put = |key: &str, value: Value| {
        if value != Value::Null && value.as_str() != Some("") {
            map.insert(key.to_owned(), value);
        }
    };
    put("id", json!(id));
    put("name", json!(facts.name.as_str()));
    put("status", json!(status(facts.status)));
    put("description", json!(facts.description.as_str()));
    put("fees_description", json!(facts.price.note.as_str()));
    put("minimum_age", json!(facts.access.min_age));
    put("maximum_age", json!(facts.access.max_age));
    put("assured_date", json!(facts.confirmed_on.map(|on| on.to_string())));
    put("url", url(facts.website.as_str()));
    put("email", email(facts.contact.email.as_str()));
    let organization = organization(facts);
    put("organization_id", organization.get("id").cloned().unwrap_or_default());
    put("organization", organization);
    put("schedules", list(facts.slots.iter().map(|slot| schedule(id, *slot)).collect()));
    put("cost_options", list(costs(id, facts)));
    put("languages", list(languages(id, facts)));
    put("contacts", list(contacts(id, facts)));
    put("phones", list(phones(id, facts)));
    put("service_at_locations", list(at_locations(id, facts, place)));
    map
}

fn list(items: Vec<Value>) -> Value {
    if items.is_empty() { Value::Null } else { Value::Array(items) }
}

const fn status(status: OfferStatus) -> &'static str {
    match status {
        OfferStatus::Active => "active",
        OfferStatus::Paused => "temporarily closed",
        OfferStatus::Closed => "defunct",
    }
}

/// A web address, where it is written as one.
fn url(text: &str) -> Value {
    let whole = ["http://", "https://"].iter().any(|scheme| text.starts_with(scheme));
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte));
    if whole && plain { json!(text) } else { Value::Null }
}

fn email(text: &str) -> Value {
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    let two = text
        .split_once('@')
        .is_some_and(|(own, host)| !own.is_empty() && host.contains('.') && !host.contains('@'));
    if plain && two { json!(text) } else { Value::Null }
}

/// The standard asks a name and a description; a provider that nobody told is a dash.
fn organization(facts: &OfferFacts) -> Value {
    let name = if facts.provider.is_empty() { "-" } else { facts.provider.as_str() };
    json!({ "id": derived("organization", name), "name": name, "description": name })
}

fn schedule(service: &str, slot: Slot) -> Value {
    let clock = |minutes: u16| format!("{:02}:{:02}:00", minutes / 60, minutes % 60);
    let day = DAYS.get(slot.day.num_days_from_monday() as usize).map_or("", |(name, _)| *name);
    let key = format!("{service} {day} {} {}", slot.from, slot.to);
    json!({
        "id": derived("schedule", &key),
        "service_id": service,
        "freq": "WEEKLY",
        "interval": 1,
        "byday": day,
        "opens_at": clock(slot.from),
        "closes_at": clock(slot.to),
    })
}

fn costs(service: &str, facts: &OfferFacts) -> Vec<Value> {
    let option = |name: &str, cents: u32| {
        json!({
            "id": derived("cost", &format!("{service} {name}")),
            "service_id": service,
            "option": name,
            "currency": "EUR",
            "amount": f64::from(cents) / 100.0,
        })
    };
    let full = facts.price.full.map(|cents| option("vol tarief", cents));
    full.into_iter().chain(facts.price.pass.map(|cents| option("Ooievaarspas", cents))).collect()
}

fn languages(service: &str, facts: &OfferFacts) -> Vec<Value> {
    let language = |language: &str| {
        let id = derived("language", &format!("{service} {language}"));
        json!({ "id": id, "service_id": service, "name": language, "code": language })
    };
    facts.access.languages.iter().map(|it| language(it.as_str())).collect()
}

fn contacts(service: &str, facts: &OfferFacts) -> Vec<Value> {
    let name = facts.contact.name.as_str();
    let contact = json!({ "id": derived("contact", service), "service_id": service, "name": name });
    if name.is_empty() { Vec::new() } else { vec![contact] }
}

fn phones(service: &str, facts: &OfferFacts) -> Vec<Value> {
    let number = facts.contact.phone.as_str();
    let phone = json!({ "id": derived("phone", service), "service_id": service, "number": number });
    if number.is_empty() { Vec::new() } else { vec![phone] }
}

fn at_locations(service: &str, facts: &OfferFacts, place: &Place) -> Vec<Value> {
    let (name, address) = (facts.place.as_str(), facts.address.as_str());
    if name.is_empty() && address.is_empty() {
        return Vec::new();
    }
    // A place that only some of its offers call accessible is two places to the standard.
    let accessible = facts.access.wheelchair == Some(true);
    let location = derived("location", &format!("{name}\u{0}{address}\u{0}{accessible}"));
    let mut told = json!({ "id": location, "location_type": "physical", "name": name });
    if let (Some(map), false) = (told.as_object_mut(), address.is_empty()) {
        map.insert("addresses".to_owned(), json!([addressed(&location, address, place)]));
    }
    if let (Some(map), true) = (told.as_object_mut(), accessible) {
        let row = json!({
            "id": derived("accessibility", &location),
            "location_id": location,
            "description": "Rolstoeltoegankelijk",
        });
        map.insert("accessibility".to_owned(), json!([row]));
    }
    let at = json!({
        "id": derived("service_at_location", &format!("{service} {location}")),
        "service_id": service,
        "location_id": location,
        "location": told,
    });
    vec![at]
}

/// The standard asks for these, and a table with an empty cell says nothing: what is not known is a
/// dash.
fn or_unknown(text: &str) -> &str {
    if text.trim().is_empty() { UNKNOWN } else { text }
}

/// The postal code in an address: "2283 AA".
fn postal_code(address: &str) -> Option<&str> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let letters = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase());
    address.char_indices().find_map(|(at, _)| {
        let (before, rest) = address.split_at(at);
        let (four, behind) = (rest.get(..4)?, rest.get(4..)?);
        let gap = behind.len() - behind.trim_start_matches(' ').len();
        let (two, end) = (behind.get(gap..gap + 2)?, behind.get(gap + 2..)?);
        let whole = !before.ends_with(char::is_alphanumeric)
            && !end.starts_with(char::is_alphanumeric)
            && !four.starts_with('0');
        (gap <= 1 && whole && digits(four) && letters(two)).then(|| rest.get(..gap + 6))?
    })
}

fn addressed(location: &str, address: &str, place: &Place) -> Value {
    json!({
        "id": derived("address", location),
        "location_id": location,
        "address_1": address,
        "city": or_unknown(&place.city),
        "state_province": or_unknown(&place.province),
        "postal_code": or_unknown(postal_code(address).unwrap_or_default()),
        "country": "NL",
        "address_type": "physical",
    })
}
