//! Services in JSON: one document, a list, a page of results, or one document a line.
//!
//! A large file is read service by service: what was turned into cells is let go.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::bounds::{LISTS, MAX_SERVICES, SERVICES, fits, is_elsewhere, lines};
use super::{HsdsProblem, Services, package};

/// What no service has, and organisations, places or terms have.
const OTHERS: [&str; 9] = [
    "legal_status",
    "year_incorporated",
    "tax_id",
    "organization_identifiers",
    "location_type",
    "taxonomy",
    "taxonomy_detail",
    "term_uri",
    "uri",
];

/// Where a service keeps who gives it.
const ORGANIZATION: &str = "organization";

/// The services of a document.
pub(super) fn services(bytes: &[u8]) -> Result<Services, HsdsProblem> {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let mut reading = Reading { services: Services::default(), line: 0, heavy: false };
    let is_lines = is_lines(text);
    fits(text, is_lines)?;
    if is_lines {
        for (number, line) in lines(text) {
            reading.written(line).or(Err(HsdsProblem::NotJson(number)))?;
        }
    } else {
        let read = reading.whole(text);
        read.map_err(|error| HsdsProblem::NotJson(error.line()))?;
    }
    if reading.heavy {
        return Err(HsdsProblem::TooHeavy);
    }
    if reading.services.rows.len() > MAX_SERVICES {
        return Err(HsdsProblem::ManyServices);
    }
    Ok(reading.services)
}

/// Whether the first line is a document, and there are more lines.
fn is_lines(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let whole = |line: &str| serde_json::from_str::<IgnoredAny>(line).is_ok();
    lines.next().is_some_and(whole) && lines.next().is_some()
}

struct Reading {
    services: Services,
    line: u64,
    /// Whether more hangs under the services of tables than can be read.
    heavy: bool,
}

impl Reading {
    /// All of a file that is one document, or a list of them.
    fn whole(&mut self, text: &str) -> serde_json::Result<()> {
        if self.of_organization(text)? {
            return Ok(());
        }
        let mut whole = serde_json::Deserializer::from_str(text);
        Documents { reading: self, organization: None }.deserialize(&mut whole)?;
        whole.end()
    }

    /// A document as it is written.
    fn written(&mut self, text: &str) -> serde_json::Result<()> {
        if !self.of_organization(text)? {
            self.document(serde_json::from_str(text)?);
        }
        Ok(())
    }

    /// The services of an organisation, one by one: it may give all that there is in a city. Whether
    /// it is one.
    fn of_organization(&mut self, text: &str) -> serde_json::Result<bool> {
        let Ok(mut members) = serde_json::from_str::<BTreeMap<String, &RawValue>>(text) else {
            return Ok(false);
        };
        if members.keys().any(|key| is_elsewhere(key)) {
            return Ok(false);
        }
        let services = members.remove(SERVICES).map(RawValue::get);
        let Some(services) = services.filter(|services| services.starts_with('[')) else {
            return Ok(false);
        };
        let member =
            |(key, value): (String, &RawValue)| Ok((key, serde_json::from_str(value.get())?));
        let own = members.into_iter().map(member).collect::<serde_json::Result<_>>()?;
        let mut own = Some(Value::Object(own));
        let mut list = serde_json::Deserializer::from_str(services);
        Documents { reading: self, organization: Some(&mut own) }.deserialize(&mut list)?;
        Ok(true)
    }

    fn document(&mut self, value: Value) {
        let Value::Object(mut map) = value else { return self.add(&value) };
        if let Some(list) = LISTS.iter().find(|list| map.get(**list).is_some_and(Value::is_array)) {
            return self.all(map.remove(*list), None);
        }
        if map.keys().any(|key| key.to_lowercase().ends_with(".csv")) {
            let read = package::of_json(&map, |service| self.add(service));
            self.heavy |= read.is_err();
            return;
        }
        if map.get("services").is_some_and(Value::is_array) {
            let services = map.remove("services");
            return self.all(services, Some(Value::Object(map)));
        }
        if let Some(Value::Object(mut service)) = map.remove("service") {
            // A service at a location, told from the location.
            let place = Value::Array(vec![Value::Object(map)]);
            service.entry("service_at_locations").or_insert(place);
            return self.add(&Value::Object(service));
        }
        if !OTHERS.iter().any(|key| map.contains_key(*key)) {
            self.add(&Value::Object(map));
        }
    }

    fn all(&mut self, services: Option<Value>, mut organization: Option<Value>) {
        let Some(Value::Array(services)) = services else { return };
        let own = organization.is_none();
        for service in services {
            if own {
                self.document(service);
            } else {
                self.lent(service, &mut organization);
            }
        }
    }

    /// A service of this organisation, which is lent to each in turn: a copy for each would fill the
    /// memory.
    fn lent(&mut self, mut service: Value, organization: &mut Option<Value>) {
        let lacks = service.as_object().is_some_and(|map| !map.contains_key(ORGANIZATION));
        let lent = if lacks { organization.take() } else { None };
        let is_lent = lent.is_some();
        if let (Some(lent), Some(map)) = (lent, service.as_object_mut()) {
            map.insert(ORGANIZATION.to_owned(), lent);
        }
        self.add(&service);
        if is_lent {
            *organization = service.as_object_mut().and_then(|map| map.remove(ORGANIZATION));
        }
    }

    fn add(&mut self, service: &Value) {
        self.line += 1;
        // One more than the most is enough to tell that there are too many.
        if self.services.rows.len() <= MAX_SERVICES {
            self.services.add(self.line, service);
        }
    }
}

/// Reads a document; a list, or the list of a page, element by element.
struct Documents<'a> {
    reading: &'a mut Reading,
    /// Whose services a list has, where one is known.
    organization: Option<&'a mut Option<Value>>,
}

impl<'de> DeserializeSeed<'de> for Documents<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Documents<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("services")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Self { reading, mut organization } = self;
        while let Some(written) = list.next_element::<&RawValue>()? {
            match &mut organization {
                Some(organization) => {
                    let service = serde_json::from_str(written.get()).map_err(A::Error::custom)?;
                    reading.lent(service, organization);
                }
                None => reading.written(written.get()).map_err(A::Error::custom)?,
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let (mut map, mut listed) = (Map::new(), false);
        while let Some(key) = fields.next_key::<String>()? {
            if LISTS.contains(&key.as_str()) {
                listed = true;
                let listed = Documents { reading: &mut *self.reading, organization: None };
                fields.next_value_seed(listed)?;
            } else {
                map.insert(key, fields.next_value()?);
            }
        }
        if !listed {
            self.reading.document(Value::Object(map));
        }
        Ok(())
    }

    // Anything else is no service.
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }
}
