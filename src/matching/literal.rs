//! What stands in an offer letter by letter, and where: in the name, a tag, the place, the text.

use chrono::Weekday;

use crate::domain::fold::words;
use crate::domain::week::days_told;
use crate::domain::{CleanText, Offer};

/// What a typed word counts by where it stands. A fit by meaning or with a slip counts less.
///
/// Among names that begin with it the one with the fewest words comes first: "Koffieochtend" is what
/// was looked for, "Koffie schenken in het buurthuis" is a task at which there is coffee. The words
/// that say where it is do not count, because most names end with a neighbourhood. Whether the typed
/// letters are a whole word says nothing there: whoever types has not finished the word.
const NAME_BEGINS: u32 = 1_000;
/// What each word that a name has less counts, of so many.
const FEWER: u32 = 4;
const MANY: u32 = 9;
const IN_NAME: u32 = 960;
const INSIDE_NAME: u32 = 930;
const TAG: u32 = 900;
const PLACE: u32 = 860;
const TEXT: u32 = 820;
/// What a whole word counts above the beginning of one.
const WHOLE: u32 = 10;
/// Fewest letters that are looked for inside a word: `koffie` in `Buurtkoffie`.
const INSIDE: usize = 4;

/// The words of an offer, by where they stand.
pub(super) struct Literal {
    name: Vec<String>,
    /// The words of the name that do not say where it is.
    what: u32,
    tags: Vec<String>,
    place: Vec<String>,
    text: Vec<String>,
}

impl Literal {
    /// Reads an offer.
    pub(super) fn of(offer: &Offer) -> Self {
        let facts = &offer.facts;
        let days = facts.slots.iter().map(|slot| slot.day).chain(days_told(facts.when.as_str()));
        let days = days.map(day).collect::<Vec<_>>().join(" ");
        let tags: Vec<&str> = facts.tags.iter().map(AsRef::as_ref).collect();
        let place = [&facts.place, &facts.provider, &facts.neighbourhood, &facts.when];
        let place = place.map(CleanText::as_str).join(" ");
        let name = folded(facts.name.as_str());
        let place = folded(&place);
        let what = name.iter().filter(|word| !place.contains(word)).count();
        Self {
            what: u32::try_from(what).unwrap_or(MANY),
            name,
            tags: folded(&tags.join(" ")),
            place: place.into_iter().chain(folded(&days)).collect(),
            text: folded(facts.description.as_str()),
        }
    }

    /// What the typed words count together; `None` where one of them stands nowhere.
    pub(super) fn score(&self, typed: &[String]) -> Option<u32> {
        typed.iter().map(|word| self.of_word(word)).sum()
    }

    fn of_word(&self, typed: &str) -> Option<u32> {
        let first = self.name.get(..1).unwrap_or_default();
        let begun = first.iter().any(|word| word.starts_with(typed));
        let fewer = MANY.saturating_sub(self.what) * FEWER;
        let fields =
            [(&self.name, IN_NAME), (&self.tags, TAG), (&self.place, PLACE), (&self.text, TEXT)];
        let begins = fields.iter().filter_map(|(words, counts)| {
            let begun = words.iter().filter(|word| word.starts_with(typed));
            let best = begun.map(|word| if word == typed { WHOLE } else { 0 }).max();
            best.map(|whole| counts + whole)
        });
        let long = typed.chars().count() >= INSIDE;
        let inside = long && self.name.iter().any(|word| word.contains(typed));
        let begun = begun.then_some(NAME_BEGINS + fewer);
        begins.chain(begun).chain(inside.then_some(INSIDE_NAME)).max()
    }
}

/// The words of a text, folded.
pub(super) fn folded(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.text).collect()
}

/// A day of the week in both languages of the interface.
const fn day(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "maandag monday",
        Weekday::Tue => "dinsdag tuesday",
        Weekday::Wed => "woensdag wednesday",
        Weekday::Thu => "donderdag thursday",
        Weekday::Fri => "vrijdag friday",
        Weekday::Sat => "zaterdag saturday",
        Weekday::Sun => "zondag sunday",
    }
}
