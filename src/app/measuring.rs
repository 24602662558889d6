//! The yearly measurement on the screen: one question at a time, answered by a digit.

use std::collections::BTreeMap;

use crate::app::text_line::TextLine;
use crate::domain::barrier::{Barrier, BarrierState};
use crate::domain::draft::Draft;
use crate::domain::file::File;
use crate::domain::measured::{Answer, Value};
use crate::domain::text::NOTE_MAX;
use crate::domain::{CleanText, ResidentId};
use crate::measurement::instrument::{BARRIERS, Instrument, Item, Kind, Takes, asked, item};

/// The form under which answers are kept that were not saved.
const FORM: &str = "measure.take";

/// One page of the measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// A question.
    Item(&'static Item),
    /// What stands in the way, all of it.
    Barriers,
    /// What was answered, to be saved.
    End,
}

/// A measurement that is being taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measuring {
    /// With whom.
    pub resident: ResidentId,
    /// By how many statements loneliness is asked.
    lonely: Kind,
    /// The pages.
    pages: Vec<Page>,
    at: usize,
    answers: BTreeMap<u16, Value>,
    /// Whether the barriers were looked at: until then they are what the plan says, and no answer.
    looked: bool,
    /// What is typed where hours or words are asked.
    pub line: TextLine,
    /// Whether it is on its way to the journal.
    pub sent: bool,
}

impl Measuring {
    /// The measurement of somebody; what the plan says of barriers stands there already, and what was
    /// answered before and not saved.
    pub fn of(file: &File, drafts: &[Draft], lonely: Kind) -> Self {
        let resident = file.resident.id;
        let pages = asked(lonely).flat_map(pages).chain([Page::End]).collect();
        let mut answers = BTreeMap::new();
        let noted = file.plan().map(|plan| plan.content.barriers.as_slice()).unwrap_or_default();
        for note in noted {
            let place = Barrier::ALL.iter().position(|barrier| *barrier == note.barrier);
            let item = place.and_then(|place| BARRIERS.get(place));
            let stands = match note.state {
                BarrierState::Now => Some(1),
                BarrierState::Was => Some(2),
                BarrierState::NotAsked => None,
            };
            if let Some((item, stands)) = item.zip(stands) {
                answers.insert(item.no, Value::Choice(stands));
            }
        }
        let mut begun = Self {
            resident,
            lonely,
            pages,
            at: 0,
            answers,
            looked: false,
            line: TextLine::default(),
            sent: false,
        };
        if let Some(draft) = drafts.iter().find(|draft| draft.is_of(FORM, &[resident])) {
            begun.take_up(draft);
        }
        begun
    }

    /// The page that is shown.
    pub fn page(&self) -> Page {
        self.pages.get(self.at).copied().unwrap_or(Page::End)
    }

    /// Which question it is, from 1, and how many there are; the last page is none.
    pub const fn place(&self) -> (usize, usize) {
        (self.at + 1, self.pages.len() - 1)
    }

    /// What was answered to a question.
    pub fn answer(&self, item: &Item) -> Option<&Value> {
        self.answers.get(&item.no)
    }

    /// How many questions were answered.
    pub fn answered(&self) -> usize {
        self.given().count()
    }

    /// What was answered, in the order of the numbers of the questions.
    pub fn answers(&self) -> Vec<Answer> {
        let answer = |(item, value): (&u16, &Value)| Answer { item: *item, value: value.clone() };
        self.given().map(answer).collect()
    }

    fn given(&self) -> impl Iterator<Item = (&u16, &Value)> {
        let of_plan = |no: u16| BARRIERS.iter().any(|item| item.no == no);
        self.answers.iter().filter(move |(no, _)| self.looked || !of_plan(**no))
    }

    /// The next question, or the one before; what is typed is kept.
    pub fn go(&mut self, forward: bool) {
        self.keep_typed();
        self.looked |= forward && self.page() == Page::Barriers;
        let next = if forward { self.at + 1 } else { self.at.saturating_sub(1) };
        self.at = next.min(self.pages.len() - 1);
        self.open();
    }

    /// The question of this page, where something is typed that is no answer to it.
    pub fn misfit(&self) -> Option<&'static Item> {
        let Page::Item(item @ Item { takes: Takes::Hours(_), .. }) = self.page() else {
            return None;
        };
        let said = self.line.as_str().trim();
        let fits = |said: &str| said.parse().is_ok_and(|no| item.takes.fits(&Value::Number(no)));
        (!said.is_empty() && !fits(said)).then_some(item)
    }

    /// The first question, or the end.
    pub fn go_to_end(&mut self, last: bool) {
        self.keep_typed();
        self.at = if last { self.pages.len() - 1 } else { 0 };
        self.open();
    }

    /// The line in which hours or words are typed, and the most characters it holds.
    pub fn line_mut(&mut self) -> Option<(&mut TextLine, usize)> {
        match self.page() {
            Page::Item(Item { takes: Takes::Hours(_), .. }) => Some((&mut self.line, 3)),
            Page::Item(Item { takes: Takes::Words, .. }) => Some((&mut self.line, NOTE_MAX)),
            Page::Item(_) | Page::Barriers | Page::End => None,
        }
    }

    /// A letter or a digit was typed; whether it means anything here.
    pub fn typed(&mut self, letter: char) -> bool {
        match self.page() {
            Page::Item(item) => self.choose(item, letter),
            Page::Barriers => {
                let item = place_of(letter, 'a').and_then(|place| BARRIERS.get(place));
                item.is_some_and(|item| {
                    self.turn(item);
                    self.looked = true;
                    true
                })
            }
            Page::End => false,
        }
    }

    /// Takes the answer of this page back.
    pub fn clear(&mut self) {
        if let Page::Item(item) = self.page() {
            self.answers.remove(&item.no);
        }
    }

    /// What was answered and not saved; `None` where nothing was.
    pub fn draft(&self) -> Option<Draft> {
        let mut whole = self.clone();
        whole.keep_typed();
        let field = |(no, value): (&u16, &Value)| Some((item(*no)?.name.to_owned(), text(value)));
        let fields: Vec<(String, String)> = whole.given().filter_map(field).collect();
        let (form, people) = (FORM.to_owned(), vec![self.resident]);
        (!fields.is_empty()).then_some(Draft { form, people, fields })
    }

    /// Whether a draft is what was kept of it.
    pub fn is_kept_as(&self, draft: &Draft) -> bool {
        draft.is_of(FORM, &[self.resident])
    }

    fn choose(&mut self, item: &'static Item, letter: char) -> bool {
        let digit = letter.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
        let value = match (item.takes, digit) {
            // Ten has two digits, and zero is no answer here.
            (Takes::Scale(_, 10), Some(0)) => Value::Choice(10),
            (Takes::OneOf(_) | Takes::Scale(..), Some(digit)) => Value::Choice(digit),
            (Takes::Any(_), Some(digit @ 1..)) => {
                let before = match self.answer(item) {
                    Some(Value::Several(bits)) => *bits,
                    _ => 0,
                };
                Value::Several(before ^ (1 << (digit - 1)))
            }
            _ => return false,
        };
        if !item.takes.fits(&value) {
            return false;
        }
        let one = matches!(value, Value::Choice(_));
        self.answers.insert(item.no, value);
        if one {
            self.go(true);
        }
        true
    }

    /// Now, not any more, never, not asked: round again.
    fn turn(&mut self, item: &'static Item) {
        match self.answer(item) {
            Some(Value::Choice(choice @ 1..=2)) => {
                let next = Value::Choice(choice + 1);
                self.answers.insert(item.no, next);
            }
            Some(_) => {
                self.answers.remove(&item.no);
            }
            None => {
                self.answers.insert(item.no, Value::Choice(1));
            }
        }
    }

    fn keep_typed(&mut self) {
        let Page::Item(item) = self.page() else { return };
        let said = self.line.as_str().trim();
        let value = match item.takes {
            Takes::Hours(_) => said.parse().ok().map(Value::Number),
            Takes::Words => CleanText::note(said).ok().map(Value::Words),
            Takes::OneOf(_) | Takes::Scale(..) | Takes::Any(_) => return,
        };
        match value.filter(|value| item.takes.fits(value)) {
            Some(value) => drop(self.answers.insert(item.no, value)),
            None => drop(self.answers.remove(&item.no)),
        }
    }

    fn open(&mut self) {
        let said = match self.page() {
            Page::Item(item) => self.answer(item).map(text).unwrap_or_default(),
            Page::Barriers | Page::End => String::new(),
        };
        let words = matches!(self.page(), Page::Item(Item { takes: Takes::Words, .. }));
        self.line = TextLine::holding(&said).of_lines(words);
    }

    fn take_up(&mut self, draft: &Draft) {
        let items = asked(self.lonely).flat_map(|instrument| instrument.items);
        let of_plan = |item: &Item| BARRIERS.contains(item);
        self.looked = draft.fields.iter().any(|(name, _)| name.starts_with("barrier-"));
        let looked = self.looked;
        for item in items.filter(|item| looked || !of_plan(item)) {
            let said = draft.fields.iter().find(|(name, _)| name == item.name);
            let value = said.and_then(|(_, said)| value(item.takes, said));
            match value.filter(|value| item.takes.fits(value)) {
                Some(value) => drop(self.answers.insert(item.no, value)),
                None => drop(self.answers.remove(&item.no)),
            }
        }
        // Where one was: at the first question without an answer.
        let open = |page: &Page| match page {
            Page::Item(item) => !self.answers.contains_key(&item.no),
            Page::Barriers => false,
            Page::End => true,
        };
        self.at = self.pages.iter().position(open).unwrap_or_default();
        self.open();
    }
}

fn pages(instrument: &'static Instrument) -> Vec<Page> {
    match instrument.kind {
        Kind::Barriers => vec![Page::Barriers],
        _ => instrument.items.iter().map(Page::Item).collect(),
    }
}

/// How far a letter lies behind the first.
fn place_of(letter: char, first: char) -> Option<usize> {
    let letter = letter.to_ascii_lowercase();
    let behind = u32::from(letter).checked_sub(u32::from(first))?;
    usize::try_from(behind).ok()
}

/// An answer as text, as it is kept.
fn text(value: &Value) -> String {
    match value {
        Value::Choice(choice) => choice.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Several(bits) => bits.to_string(),
        Value::Words(text) => text.to_string(),
    }
}

fn value(takes: Takes, said: &str) -> Option<Value> {
    match takes {
        Takes::OneOf(_) | Takes::Scale(..) => said.parse().ok().map(Value::Choice),
        Takes::Hours(_) => said.parse().ok().map(Value::Number),
        Takes::Any(_) => said.parse().ok().map(Value::Several),
        Takes::Words => CleanText::note(said).ok().map(Value::Words),
    }
}
