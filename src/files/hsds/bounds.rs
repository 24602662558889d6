//! How much a catalogue in JSON may hold: looked at before anything is made of it, so that a file
//! that is made to fill the memory is refused while it is no more than its bytes.

use std::fmt;
use std::io::Read as _;
use std::path::Path;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::HsdsProblem;
use crate::files::source::{SourceProblem, open_regular};

/// Where a page of results keeps its list.
pub(super) const LISTS: [&str; 4] = ["contents", "items", "results", "data"];
/// Where an organisation keeps its services.
pub(super) const SERVICES: &str = "services";
/// The largest file of JSON, in bytes.
pub const MAX_JSON_BYTES: u64 = 100 * 1024 * 1024;
/// The most services of a file of JSON.
pub const MAX_SERVICES: usize = 50_000;
/// The longest text in JSON, in bytes.
pub const MAX_TEXT_BYTES: u64 = 1024 * 1024;
/// The most memory that what is read as one may take, in bytes: a service, or all of a file whose
/// services are no list.
const MAX_WEIGHT: usize = 192 * 1024 * 1024;
/// What a value takes in memory, and what more it takes as a member of an object.
const VALUE: usize = 48;
const MEMBER: usize = 96;
/// What the first member of an object takes.
const OBJECT: usize = 640;
/// How much is read before it is looked at, in bytes.
const PIECE: u64 = 1024 * 1024;

/// Whether a document with this member keeps its services there: in the list of a page, or in tables.
pub(super) fn is_elsewhere(key: &str) -> bool {
    LISTS.contains(&key) || key.to_lowercase().ends_with(".csv")
}

/// Reads a file of JSON; one with a text that is too long, up to there.
///
/// # Errors
/// [`HsdsProblem`].
pub(super) fn read(path: &Path) -> Result<Vec<u8>, HsdsProblem> {
    let (mut file, size) = open_regular(path)?;
    let too_large =
        |bytes| HsdsProblem::Source(SourceProblem::TooLarge { bytes, limit: MAX_JSON_BYTES });
    if size > MAX_JSON_BYTES {
        return Err(too_large(size));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    let mut texts = Texts { line: 1, ..Texts::default() };
    loop {
        let before = bytes.len();
        let read = file.by_ref().take(PIECE).read_to_end(&mut bytes);
        if read.map_err(|error| SourceProblem::Io(error.kind()))? == 0 {
            return Ok(bytes);
        }
        texts.look(bytes.get(before..).unwrap_or_default())?;
        let found = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if found > MAX_JSON_BYTES {
            return Err(too_large(found));
        }
    }
}

/// Where the texts of a document begin and end.
#[derive(Default)]
struct Texts {
    line: usize,
    /// The length so far of the text that is open.
    open: Option<u64>,
    escaped: bool,
}

impl Texts {
    fn look(&mut self, piece: &[u8]) -> Result<(), HsdsProblem> {
        for byte in piece {
            self.line += usize::from(*byte == b'\n');
            match (byte, &mut self.open) {
                (b'"', open @ None) => *open = Some(0),
                (_, None) => {}
                (b'"', open @ Some(_)) if !self.escaped => *open = None,
                (_, Some(length)) => {
                    *length += 1;
                    self.escaped = *byte == b'\\' && !self.escaped;
                    if *length > MAX_TEXT_BYTES {
                        return Err(HsdsProblem::LongText(self.line));
                    }
                }
            }
        }
        Ok(())
    }
}

/// Looks whether a document, or the documents of its lines, can be read without filling the memory.
pub(super) fn fits(text: &str, is_lines: bool) -> Result<(), HsdsProblem> {
    let mut weight = Weight::default();
    if !is_lines {
        let mut whole = serde_json::Deserializer::from_str(text);
        let read = Weighed { weight: &mut weight, place: Place::File }.deserialize(&mut whole);
        return weight.told(read.and_then(|()| whole.end()));
    }
    for (number, line) in lines(text) {
        weight.next()?;
        let mut one = serde_json::Deserializer::from_str(line);
        let read = Weighed { weight: &mut weight, place: Place::Document }.deserialize(&mut one);
        weight.told(read.and_then(|()| one.end())).map_err(|problem| match problem {
            HsdsProblem::NotJson(_) => HsdsProblem::NotJson(number),
            problem => problem,
        })?;
        weight.held = 0;
    }
    Ok(())
}

/// The lines that are not empty, with their numbers.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty())
}

/// What was found of a document so far.
#[derive(Default)]
struct Weight {
    /// What is held at once, in bytes of memory.
    held: usize,
    /// Documents that are read one by one.
    documents: usize,
    /// Services of organisations that are read one by one.
    services: usize,
    /// What was let go of them, in bytes of memory.
    let_go: usize,
    problem: Option<HsdsProblem>,
}

impl Weight {
    fn add(&mut self, bytes: usize) -> Result<(), HsdsProblem> {
        self.held = self.held.saturating_add(bytes);
        if self.held > MAX_WEIGHT { Err(HsdsProblem::TooHeavy) } else { Ok(()) }
    }

    fn next(&mut self) -> Result<(), HsdsProblem> {
        self.documents += 1;
        self.few()
    }

    /// A service of an organisation ended, before which so much was held.
    fn next_of(&mut self, before: usize) -> Result<(), HsdsProblem> {
        self.services += 1;
        self.let_go = self.let_go.saturating_add(self.held - before);
        self.held = before;
        self.few()
    }

    fn few(&self) -> Result<(), HsdsProblem> {
        let most = self.documents.max(self.services);
        if most > MAX_SERVICES { Err(HsdsProblem::ManyServices) } else { Ok(()) }
    }

    /// Stops the reader, which has no way to say why.
    fn stop<E: serde::de::Error>(&mut self, found: Result<(), HsdsProblem>) -> Result<(), E> {
        found.map_err(|problem| {
            self.problem = Some(problem);
            E::custom("too much")
        })
    }

    fn told(&mut self, read: serde_json::Result<()>) -> Result<(), HsdsProblem> {
        let problem = self.problem.take();
        read.map_err(|error| problem.unwrap_or(HsdsProblem::NotJson(error.line())))
    }
}

/// Weighs a value and keeps nothing of it.
struct Weighed<'a> {
    weight: &'a mut Weight,
    place: Place,
}

/// Where a value stands: what is read one by one is let go, as the reading does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// All of a file: a document or a list of them.
    File,
    /// A document, which may be an organisation.
    Document,
    /// The services of an organisation.
    Services,
    /// In one of them.
    Within,
}

impl Place {
    /// The place of the elements of a list that stands here.
    const fn element(self) -> Self {
        if matches!(self, Self::File) { Self::Document } else { Self::Within }
    }

    /// The place of a member of an object that stands here.
    fn member(self, key: &str) -> Self {
        match self {
            Self::File if LISTS.contains(&key) => Self::File,
            Self::File | Self::Document if key == SERVICES => Self::Services,
            _ => Self::Within,
        }
    }
}

impl Weighed<'_> {
    fn add<E: serde::de::Error>(self, bytes: usize) -> Result<(), E> {
        let found = self.weight.add(bytes);
        self.weight.stop(found)
    }
}

impl<'de> DeserializeSeed<'de> for Weighed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Weighed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let held = self.weight.held;
        loop {
            let each = Weighed { weight: &mut *self.weight, place: self.place.element() };
            if list.next_element_seed(each)?.is_none() {
                return self.add(VALUE);
            }
            let next = match self.place {
                Place::File => {
                    self.weight.held = held;
                    self.weight.next()
                }
                Place::Services => self.weight.next_of(held),
                Place::Document | Place::Within => Ok(()),
            };
            self.weight.stop(next)?;
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let (mut first, let_go) = (OBJECT, self.weight.let_go);
        let mut elsewhere = false;
        while let Some(key) = fields.next_key::<String>()? {
            let found = self.weight.add(std::mem::take(&mut first) + MEMBER + key.len());
            self.weight.stop(found)?;
            elsewhere |= is_elsewhere(&key);
            let place = self.place.member(&key);
            fields.next_value_seed(Weighed { weight: &mut *self.weight, place })?;
        }
        if elsewhere && matches!(self.place, Place::File | Place::Document) {
            // What was taken for an organisation is read as a whole.
            let found = self.weight.add(self.weight.let_go - let_go);
            self.weight.stop(found)?;
        }
        self.add(VALUE)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        self.add(VALUE + text.len())
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        self.add(VALUE)
    }

    fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<(), E> {
        self.add(VALUE)
    }

    fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<(), E> {
        self.add(VALUE)
    }

    fn visit_u64<E: serde::de::Error>(self, _: u64) -> Result<(), E> {
        self.add(VALUE)
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<(), E> {
        self.add(VALUE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_an_end_and_its_services_are_let_go() {
        let list = |count: usize| format!("[{}{{}}]", "{},".repeat(count - 1));
        assert_eq!(fits(&list(MAX_SERVICES), false), Ok(()));
        for text in [list(MAX_SERVICES + 1), format!("{{\"contents\":{}}}", list(MAX_SERVICES + 1))]
        {
            assert_eq!(fits(&text, false), Err(HsdsProblem::ManyServices));
        }
        let lines = |count: usize| "{\"name\":\"x\"}\n".repeat(count);
        assert_eq!(fits(&lines(MAX_SERVICES), true), Ok(()));
        assert_eq!(fits(&lines(MAX_SERVICES + 1), true), Err(HsdsProblem::ManyServices));
        assert_eq!(fits("{}\n{}\n\n{\n", true), Err(HsdsProblem::NotJson(4)));
        assert_eq!(fits("[{},\n{}", false), Err(HsdsProblem::NotJson(2)));
    }

    #[test]
    fn what_is_held_at_once_is_weighed() {
        let objects = "{\"a\":1},".repeat(250_000);
        let tables = format!("{{\"services\":[[{objects}{{}}]],\"services.csv\":[]}}");
        for text in
            [format!("[[{objects}{{}}]]"), format!("{{\"places\":[{objects}{{}}]}}"), tables]
        {
            assert_eq!(fits(&text, false), Err(HsdsProblem::TooHeavy));
        }
    }

    #[test]
    fn the_services_of_one_organisation_are_let_go() {
        let service = format!("{{\"description\":\"{}\"}}", "a".repeat(30_000));
        let of = |count: usize, member: &str| {
            let list = vec![service.as_str(); count].join(",");
            format!("{{\"name\":\"x\",\"{member}\":[{list}]}}")
        };
        let many = of(7_000, "services");
        assert_eq!(fits(&many, false), Ok(()));
        assert_eq!(fits(&format!("[{many}]"), false), Ok(()));
        assert_eq!(fits(&many, true), Ok(()), "as a line");
        assert_eq!(fits(&of(7_000, "places"), false), Err(HsdsProblem::TooHeavy));
        let few = format!("{{\"services\":[{}{{}}]}}", "{},".repeat(MAX_SERVICES));
        assert_eq!(fits(&few, false), Err(HsdsProblem::ManyServices));
    }

    #[test]
    fn a_text_has_an_end_in_whatever_pieces_it_is_read() {
        let most = usize::try_from(MAX_TEXT_BYTES).unwrap();
        let look = |text: &str| {
            let mut texts = Texts { line: 1, ..Texts::default() };
            text.as_bytes().chunks(1000).try_for_each(|piece| texts.look(piece))
        };
        let quoted = |count: usize| format!("[\n\"{}\", \"\\\"\", \"b\"]", "a".repeat(count));
        assert_eq!(look(&quoted(most)), Ok(()));
        assert_eq!(look(&quoted(most + 1)), Err(HsdsProblem::LongText(2)));
        let escaped = format!("[\"{}\"]", "\\\"".repeat(most));
        assert_eq!(look(&escaped), Err(HsdsProblem::LongText(1)));
        assert_eq!(look(&"\"a\\\\\" ".repeat(most)), Ok(()));
    }
}
