//! Every text a person reads, by typed accessor.
//!
//! The texts are Fluent files, one per language; `messages.rs` has one method per message, so
//! that a misspelt name or a forgotten argument does not compile. A test holds every language
//! against the same list.

pub mod absence;
mod ahead;
mod appointment;
mod check;
mod chips;
mod day;
mod facts;
mod keys;
mod merged;
mod messages;
mod moments;
mod noted;
mod policy;
mod record;
mod refusals;
mod say;
mod settings;
mod settled;
mod typed;
mod unwilling;
mod words;
mod workday;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use messages::{ACTS, CLI, DESK, INTAKE, LEAVING, REPORTS, SCREEN, SETTINGS, TYPED};
pub(crate) use say::capital;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Dutch.
    Dutch,
    /// English.
    English,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The language of a tag such as `nl`, `nl_NL.UTF-8`, `en`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.get(..2)?.to_ascii_lowercase().as_str() {
            "nl" => Some(Self::Dutch),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// The language tag of pages.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    const fn source(self) -> &'static str {
        match self {
            Self::Dutch => include_str!("i18n/nl.ftl"),
            Self::English => include_str!("i18n/en.ftl"),
        }
    }

    /// The command line in this language; in English it stands beside the code of the commands.
    pub(crate) const fn typed(self) -> &'static str {
        match self {
            Self::Dutch => include_str!("i18n/typed.nl.ftl"),
            Self::English => "",
        }
    }
}

/// The arguments that count something; others may be years, lines or numbers of entries.
const COUNTS: [&str; 3] = ["count", "rows", "max"];
/// The attribute of a message with what the screen says instead.
const SCREEN_WORDING: &str = "screen";

/// The texts of one language.
pub struct Strings {
    language: Language,
    /// Whether they are for the screen, where the way out is a key and no command.
    screen: bool,
    bundle: FluentBundle<FluentResource>,
    /// The texts of the other language, read when they are first asked for.
    other: OnceLock<Box<Self>>,
}

impl Strings {
    /// The texts of this language.
    pub fn new(language: Language) -> Self {
        let tag = match language {
            Language::Dutch => "nl",
            Language::English => "en",
        };
        let id: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The isolating characters are bidi controls, which may not reach the terminal.
        bundle.set_use_isolating(false);
        // What a file has wrong is left out and answered with the name of the message; a test
        // sees to it that nothing is wrong.
        for source in [language.source(), language.typed()] {
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { language, screen: false, bundle, other: OnceLock::new() }
    }

    /// The same for the screen: what names a command elsewhere names a key or a place there.
    #[must_use]
    pub const fn on_screen(mut self) -> Self {
        self.screen = true;
        self
    }

    /// The same once more, for work beside whoever has these.
    #[must_use]
    pub fn again(&self) -> Self {
        let again = Self::new(self.language);
        if self.screen { again.on_screen() } else { again }
    }

    /// Which language this is.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The texts of the other language: people search by the words that they know.
    pub(crate) fn other(&self) -> &Self {
        let language = match self.language {
            Language::Dutch => Language::English,
            Language::English => Language::Dutch,
        };
        self.other.get_or_init(|| Box::new(Self::new(language)))
    }

    /// A message; its name where the language does not have it.
    pub(crate) fn message(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let message = self.bundle.get_message(id);
        let on_screen = message.as_ref().filter(|_| self.screen);
        let on_screen = on_screen.and_then(|message| message.get_attribute(SCREEN_WORDING));
        let on_screen = on_screen.map(|attribute| attribute.value());
        let Some(pattern) = on_screen.or_else(|| message.and_then(|message| message.value()))
        else {
            return id.to_owned();
        };
        let mut errors = Vec::new();
        let many = args.filter(|args| args.iter().any(|(name, value)| many(name, value).is_some()));
        let many = many.map(|args| self.with_grouped(args));
        self.bundle.format_pattern(pattern, many.as_ref().or(args), &mut errors).into_owned()
    }

    /// The arguments of a message, with a sign between the thousands of what is counted.
    fn with_grouped<'a>(&self, args: &'a FluentArgs<'_>) -> FluentArgs<'a> {
        let told = |(name, value): (&str, &'a FluentValue<'_>)| {
            let grouped = many(name, value).map(|number| FluentValue::from(self.grouped(number)));
            (name.to_owned(), grouped.unwrap_or_else(|| value.clone()))
        };
        args.iter().map(told).collect()
    }

    /// A number with a sign between its thousands.
    pub fn grouped(&self, number: u64) -> String {
        let sign = if self.language == Language::Dutch { '.' } else { ',' };
        let digits = number.to_string();
        let mut grouped = String::with_capacity(digits.len() * 4 / 3);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(sign);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// Whether the language has this message.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}

/// How many there are of something, where they are a thousand or more. Below that the number itself
/// says which form of the words is meant.
fn many(name: &str, value: &FluentValue<'_>) -> Option<u64> {
    let FluentValue::Number(number) = value else { return None };
    let is_many = COUNTS.contains(&name) && number.value >= 1000.0;
    is_many.then(|| number.as_string().parse().ok()).flatten()
}

#[cfg(test)]
mod tests;
