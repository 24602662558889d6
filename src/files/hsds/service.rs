//! One nested service as the cells of an offer.
//!
//! What the standard has no place for stands in attributes whose term has a code such as
//! `trede:level`; they win over what is read from the rest.

use serde_json::Value;

use super::Noted;
use crate::exchange::columns::{Field as _, OfferField as F};
use crate::exchange::outside::is_uuid;

/// In front of the name of a field, in the code of a term.
pub(super) const PREFIX: &str = "trede:";
/// The days of the week as `byday` has them, with what cells call them.
pub(super) const DAYS: [(&str, &str); 7] = [
    ("MO", "ma"),
    ("TU", "di"),
    ("WE", "wo"),
    ("TH", "do"),
    ("FR", "vr"),
    ("SA", "za"),
    ("SU", "zo"),
];

/// The cells of a service in the order of [`OfferField`](F::ALL), and what to know about it.
pub(super) fn cells(service: &Value) -> (Vec<String>, Vec<Noted>) {
    let own = attributes(service);
    let mut noted = Vec::new();
    let id = text(service, "id");
    if !id.is_empty() && !is_uuid(&id) {
        noted.push(Noted::NoUuid(id));
    }
    let told = |field: &F| {
        let given = own.iter().find(|(code, _)| code.strip_prefix(PREFIX) == Some(field.name()));
        given.map_or_else(|| standard(service, *field), |(_, value)| value.clone())
    };
    let mut cells: Vec<String> = F::ALL.iter().map(told).collect();
    if cells.iter().all(String::is_empty) {
        // A row of which nothing is known is refused, not passed over.
        if let Some(description) = cells.get_mut(F::Description as usize) {
            *description = service.to_string().chars().take(500).collect();
        }
    }
    (cells, noted)
}

/// Codes of terms, or without one their names, with what the attribute says.
fn attributes(service: &Value) -> Vec<(String, String)> {
    let all = items(service, "attributes").map(|attribute| {
        let term = attribute.get("taxonomy_term").unwrap_or(&Value::Null);
        let code = text(term, "code");
        let name = if code.is_empty() { text(term, "name") } else { code };
        (name, text(attribute, "value"))
    });
    all.collect()
}

/// What the standard says about a field.
fn standard(service: &Value, field: F) -> String {
    match field {
        F::Code => text(service, "id"),
        F::Name => text(service, "name"),
        F::Provider => provider(service),
        F::Description => description(service),
        F::Tags => tags(service),
        F::Place => first(places(service).map(|place| text(place, "name"))),
        F::Address => {
            first(places(service).flat_map(|place| items(place, "addresses")).map(address))
        }
        F::When => when(service),
        F::Price => price(service, false),
        F::PassPrice => price(service, true),
        F::PriceNote => price_note(service),
        F::Languages => languages(service),
        F::Wheelchair => wheelchair(service),
        F::Capacity => first(items(service, "capacities").map(|it| text(it, "maximum"))),
        F::Taken => first(items(service, "capacities").map(taken)),
        F::MinAge => age(service, "minimum_age"),
        F::MaxAge => age(service, "maximum_age"),
        F::ContactName => first(contacts(service).map(|contact| text(contact, "name"))),
        F::ContactPhone => phone(service),
        F::ContactEmail => {
            let own = std::iter::once(text(service, "email"));
            first(own.chain(contacts(service).map(|contact| text(contact, "email"))))
        }
        F::Website => first(["url", "website"].into_iter().map(|key| text(service, key))),
        F::ConfirmedOn => text(service, "assured_date").chars().take(10).collect(),
        F::Status => status(service).to_owned(),
        F::Forms
        | F::PolicyField
        | F::Neighbourhood
        | F::Level
        | F::Load
        | F::ChildCare
        | F::GroupSize
        | F::Digital
        | F::Together
        | F::Waiting
        | F::Ages
        | F::Audience
        | F::SignUp
        | F::Full
        | F::Days
        | F::StartDate
        | F::EndDate
        | F::EndTime
        | F::Period => String::new(),
    }
}

/// The text of a member: text, a number or a truth; anything else is nothing.
fn text(of: &Value, key: &str) -> String {
    match of.get(key) {
        Some(Value::String(text)) => text.trim().trim_matches('"').trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Bool(told)) => told.to_string(),
        _ => String::new(),
    }
}

fn items<'a>(of: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    of.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn first(mut texts: impl Iterator<Item = String>) -> String {
    texts.find(|text| !text.is_empty()).unwrap_or_default()
}

/// Where the service is given: its own place, and those of its services at locations.
fn places(service: &Value) -> impl Iterator<Item = &Value> {
    let at = items(service, "service_at_locations").filter_map(|at| at.get("location"));
    service.get("location").into_iter().chain(at)
}

/// Whoever can be asked, the nearest to the service first.
fn contacts(service: &Value) -> impl Iterator<Item = &Value> {
    let at = items(service, "service_at_locations").chain(places(service));
    let organization = service.get("organization").into_iter();
    let others = at.chain(organization).flat_map(|holder| items(holder, "contacts"));
    items(service, "contacts").chain(others)
}

fn phone(service: &Value) -> String {
    let people = contacts(service);
    let at = items(service, "service_at_locations").chain(places(service));
    let holders = std::iter::once(service).chain(at).chain(service.get("organization"));
    let phones = holders.chain(people).flat_map(|holder| items(holder, "phones"));
    first(phones.map(|phone| text(phone, "number")))
}

fn provider(service: &Value) -> String {
    // Some lists give the name alone where the standard has an organisation with its members.
    let of = |one: &Value| {
        let bare = text(one, "organization");
        let whole = one.get("organization").map(|of| text(of, "name")).unwrap_or_default();
        if whole.is_empty() { bare } else { whole }
    };
    let named = [of(service), text(service, "organization_name")].into_iter();
    first(named.chain(places(service).map(of)))
}

/// The description, with what else it says in words about who can come and how.
fn description(service: &Value) -> String {
    let more = ["eligibility_description", "eligibility", "application_process", "alert"];
    let mut all = vec![text(service, "description")];
    all.extend(more.iter().map(|key| text(service, key)));
    all.extend(items(service, "eligibilities").map(|row| text(row, "eligibility")));
    let mut said: Vec<String> = Vec::new();
    for text in all {
        if !text.is_empty() && !said.contains(&text) {
            said.push(text);
        }
    }
    said.join("\n")
}

fn tags(service: &Value) -> String {
    let own = attributes(service).into_iter().map(|(name, _)| name);
    let terms = own.filter(|name| !name.is_empty() && !name.starts_with(PREFIX));
    let keywords = [text(service, "keywords"), text(service, "problem_codes")];
    let mut all: Vec<String> = terms.collect();
    all.extend(keywords.into_iter().filter(|words| !words.is_empty()));
    all.join("; ")
}

/// Whether a line has these words, whole.
fn has_words(line: &str, words: &str) -> bool {
    line.match_indices(words).any(|(at, _)| {
        let before = line.get(..at).unwrap_or_default();
        let behind = line.get(at + words.len()..).unwrap_or_default();
        !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric)
    })
}

/// What stands where something is asked and nothing is known.
pub(super) const UNKNOWN: &str = "-";

fn address(address: &Value) -> String {
    let parts = ["address_1", "address_2", "postal_code", "city"];
    let mut told: Vec<String> = Vec::new();
    for text in parts.map(|part| text(address, part)) {
        let nothing = text.is_empty() || text == UNKNOWN;
        // What the first line says already is not said twice.
        if !nothing && !told.iter().any(|line| has_words(line, &text)) {
            told.push(text);
        }
    }
    told.join(", ")
}

/// Weekly moments where the schedules are such, else what they say in words.
fn when(service: &Value) -> String {
    let at = items(service, "service_at_locations").chain(places(service));
    let holders = std::iter::once(service).chain(at);
    let all: Vec<&Value> = holders.flat_map(|holder| items(holder, "schedules")).collect();
    let mut said: Vec<String> = Vec::new();
    for text in all.iter().flat_map(|schedule| moments(schedule)) {
        if !said.contains(&text) {
            said.push(text);
        }
    }
    if said.is_empty() {
        return first(all.iter().map(|schedule| text(schedule, "description")));
    }
    said.join(", ")
}

fn moments(schedule: &Value) -> Vec<String> {
    let (from, to) = (clock(schedule, "opens_at"), clock(schedule, "closes_at"));
    if from.is_empty() || to.is_empty() || text(schedule, "freq") == "MONTHLY" {
        return Vec::new();
    }
    let days = format!("{},{}", text(schedule, "byday"), text(schedule, "weekday"));
    let days = days.split([',', ';', ' ']).map(|day| day.trim().to_uppercase());
    let words = days.filter_map(|day| {
        let short = day.get(..2)?.to_owned();
        DAYS.iter().find(|(name, _)| *name == short).map(|(_, word)| *word)
    });
    words.map(|day| format!("{day} {from}-{to}")).collect()
}

/// "18:00:00", "9:00" or "18:00Z" as "18:00".
fn clock(schedule: &Value, key: &str) -> String {
    let told = text(schedule, key);
    let mut parts = told.split(':');
    let two = |part: Option<&str>| {
        let digits: String = part?.trim().chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<u8>().ok()
    };
    match (two(parts.next()), two(parts.next())) {
        (Some(hour), Some(minute)) => format!("{hour:02}:{minute:02}"),
        _ => String::new(),
    }
}

/// The amount in euros of the only option, or of the one that is full or with the pass.
fn price(service: &Value, with_pass: bool) -> String {
    let euros = |option: &&Value| {
        matches!(text(option, "currency").to_uppercase().as_str(), "" | "EUR" | "€")
    };
    let is_pass = |option: &Value| text(option, "option").to_lowercase().contains("pas");
    let mut fit = items(service, "cost_options")
        .filter(euros)
        .filter(|option| is_pass(option) == with_pass && !text(option, "amount").is_empty());
    match (fit.next(), fit.next()) {
        (Some(only), None) => text(only, "amount"),
        _ => String::new(),
    }
}

fn price_note(service: &Value) -> String {
    let own = [text(service, "fees_description"), text(service, "fees")];
    let rows = items(service, "fee_rows").map(|row| text(row, "fee"));
    let options = items(service, "cost_options").map(|option| {
        let parts = ["option", "amount", "currency", "amount_description"];
        let told = parts.map(|part| text(option, part)).into_iter();
        told.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
    });
    let told = first(own.into_iter().chain(rows));
    let amounts = items(service, "cost_options").count();
    let plain = [price(service, false), price(service, true)];
    let read = plain.iter().filter(|price| !price.is_empty()).count();
    if told.is_empty() && amounts > read { options.collect::<Vec<_>>().join("; ") } else { told }
}

fn languages(service: &Value) -> String {
    let holders = std::iter::once(service).chain(places(service));
    let told = holders.flat_map(|holder| items(holder, "languages")).map(|language| {
        first(["code", "name", "language"].into_iter().map(|key| text(language, key)))
    });
    let mut all: Vec<String> = told.filter(|language| !language.is_empty()).collect();
    all.push(text(service, "languages"));
    all.retain(|language| !language.is_empty());
    all.dedup();
    all.join("; ")
}

fn wheelchair(service: &Value) -> String {
    let rows = places(service).flat_map(|place| items(place, "accessibility"));
    let told = rows.map(|row| text(row, "description") + &text(row, "accessibility"));
    let mut all = told.chain(places(service).map(|place| text(place, "accessibility")));
    let tells = |text: String| {
        let text = text.to_lowercase();
        (text.contains("wheelchair") || text.contains("rolstoel"))
            && !["no ", "not ", "geen ", "niet "].iter().any(|no| text.contains(no))
    };
    if all.any(tells) { "ja".to_owned() } else { String::new() }
}

fn taken(capacity: &Value) -> String {
    let count = |key| text(capacity, key).parse::<u32>().ok();
    match (count("maximum"), count("available")) {
        (Some(most), Some(left)) if left <= most => (most - left).to_string(),
        _ => String::new(),
    }
}

/// "12.0" as "12"; an age that nobody has is none.
fn age(service: &Value, key: &str) -> String {
    let told = text(service, key);
    let whole = told.split('.').next().unwrap_or_default();
    if whole.parse::<u32>().is_ok_and(|age| age <= 110) { whole.to_owned() } else { String::new() }
}

fn status(service: &Value) -> &'static str {
    match text(service, "status").to_lowercase().as_str() {
        "temporarily closed" => "paused",
        "inactive" | "defunct" => "closed",
        "active" => "active",
        _ => "",
    }
}
