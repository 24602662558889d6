//! What a text tells of a person who is to be forgotten: their name, a number, an address.

use crate::domain::fold::words;
use crate::domain::resident::{Person, PersonName};

/// What a text tells of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tells {
    /// The name, or a part of it.
    Name,
    /// The number in the municipality's own administration.
    ClientNumber,
    /// The telephone number.
    Phone,
    /// The e-mail address.
    Email,
}

impl Tells {
    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::ClientNumber => "client-number",
            Self::Phone => "phone",
            Self::Email => "email",
        }
    }
}

/// Fewest letters of a part of a name: shorter ones are words of their own ("de", "el").
const PART: usize = 3;
/// Fewest digits of a number that stands in a text by itself.
const DIGITS: usize = 4;
/// The last digits of a telephone number: the same with and without area and country.
const SUBSCRIBER: usize = 7;

/// What this text tells of this person; `None` where it tells nothing.
pub fn told(text: &str, person: &Person) -> Option<Tells> {
    let text: Vec<String> = words(text).into_iter().map(|word| word.text).collect();
    if names(&text, &person.name) {
        Some(Tells::Name)
    } else if holds_email(&text, person.reach.email.as_str()) {
        Some(Tells::Email)
    } else if holds_phone(&text, person.reach.phone.as_str()) {
        Some(Tells::Phone)
    } else if holds_number(&text, person.client_no.as_str()) {
        Some(Tells::ClientNumber)
    } else {
        None
    }
}

fn names(text: &[String], name: &PersonName) -> bool {
    let of = |part: &str| words(part).into_iter().map(|word| word.text).collect::<Vec<_>>();
    let (given, prefix, family) =
        (of(name.given.as_str()), of(name.prefix.as_str()), of(name.family.as_str()));
    let long = |part: &&String| part.chars().count() >= PART;
    if given.iter().chain(&family).filter(long).any(|part| text.iter().any(|word| is(word, part))) {
        return true;
    }
    // Short parts and prefixes tell somebody only together.
    let (given, prefix, family) = (given.concat(), prefix.concat(), family.concat());
    let whole = [
        family.clone(),
        format!("{prefix}{family}"),
        format!("{given}{family}"),
        format!("{given}{prefix}{family}"),
        format!("{family}{given}{prefix}"),
        format!("{family}{given}"),
    ];
    whole.iter().filter(long).any(|joined| in_a_row(text, joined))
}

/// Whether a word is this part of a name, as it is or with the s of possession.
fn is(word: &str, part: &str) -> bool {
    word == part || word.strip_suffix('s') == Some(part)
}

/// Whether words one after the other make up `joined`.
fn in_a_row(text: &[String], joined: &str) -> bool {
    (0..text.len()).any(|from| {
        let mut rest = joined;
        for word in text.iter().skip(from) {
            if !rest.is_empty() && is(word, rest) {
                return true;
            }
            match rest.strip_prefix(word.as_str()) {
                Some(left) if !left.is_empty() => rest = left,
                _ => return false,
            }
        }
        false
    })
}

fn holds_email(text: &[String], email: &str) -> bool {
    let joined: String = words(email).into_iter().map(|word| word.text).collect();
    // The sign may be written out.
    let at = |word: &&String| !matches!(word.as_str(), "at" | "apenstaart" | "apenstaartje");
    let spoken: Vec<String> = text.iter().filter(at).cloned().collect();
    let holds = |joined: &str| in_a_row(text, joined) || in_a_row(&spoken, joined);
    !joined.is_empty() && holds(&joined)
}

fn holds_phone(text: &[String], phone: &str) -> bool {
    let streams = streams(text);
    // Several numbers may stand in one field.
    phone.split(['/', ';', ',']).any(|one| {
        let digits: String = words(one).iter().flat_map(|word| digits(&word.text)).collect();
        let last = digits.len().saturating_sub(SUBSCRIBER);
        let tail = digits.get(last..).unwrap_or_default();
        tail.len() >= DIGITS && streams.iter().any(|stream| stream.contains(tail))
    })
}

fn holds_number(text: &[String], number: &str) -> bool {
    let joined: String = words(number).into_iter().map(|word| word.text).collect();
    let bare: String = digits(&joined).collect();
    let short = joined.chars().count() < 2 || bare == joined && bare.len() < PART;
    if short {
        return false;
    }
    in_a_row(text, &joined) || bare.len() >= DIGITS && in_a_row(text, &bare)
}

fn digits(word: &str) -> impl Iterator<Item = char> + '_ {
    word.chars().filter(char::is_ascii_digit)
}

/// The digits of a text, in one stream for words with digits that follow each other.
fn streams(text: &[String]) -> Vec<String> {
    let apart = text.split(|word| digits(word).next().is_none());
    apart.map(|words| words.iter().flat_map(|word| digits(word)).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::resident::Reach;
    use crate::domain::{CleanText, Rung};

    fn person() -> Person {
        let text = CleanText::cut;
        Person {
            client_no: text("K-20417"),
            name: PersonName {
                given: text("Zoë"),
                prefix: text("van den"),
                family: text("Nepstra-Çelik"),
            },
            rung: Rung::ALL[0],
            inflow_on: None,
            benefit_since: None,
            neighbourhood: CleanText::default(),
            reach: Reach {
                phone: text("06-12345678"),
                email: text("Zoe.nepstra@voorbeeld.example"),
                ..Reach::default()
            },
            interval_days: None,
        }
    }

    #[test]
    fn what_tells_who_it_was_is_found() {
        for (text, tells) in [
            ("op verzoek van mevrouw Nepstra", Tells::Name),
            ("NEPSTRA wil weg", Tells::Name),
            ("mevrouw celik", Tells::Name),
            ("zoe's eigen wens", Tells::Name),
            ("voor Zoë", Tells::Name),
            ("familie vandennepstracelik", Tells::Name),
            ("Nepstraçelik", Tells::Name),
            ("klant K-20417", Tells::ClientNumber),
            ("klant k 20417", Tells::ClientNumber),
            ("klant 20417", Tells::ClientNumber),
            ("gebeld op 0612345678", Tells::Phone),
            ("gebeld op 06 12 34 56 78", Tells::Phone),
            ("gebeld op +31 (0)6-1234 5678", Tells::Phone),
            ("gebeld op 00316.12345678", Tells::Phone),
            ("gebeld op ０６１２３４５６７８", Tells::Phone),
            ("tel0612345678", Tells::Phone),
        ] {
            assert_eq!(told(text, &person()), Some(tells), "{text}");
        }
        let other = Person { name: PersonName::default(), ..person() };
        for text in [
            "mail zoe.NEPSTRA@voorbeeld.example",
            "mail zoe.nepstra at voorbeeld.example",
            "mail zoe nepstra apenstaartje voorbeeld example",
        ] {
            assert_eq!(told(text, &other), Some(Tells::Email), "{text}");
        }
    }

    #[test]
    fn a_reason_that_tells_nobody_is_taken() {
        for text in [
            "op eigen verzoek van de inwoner",
            "verzoek van 2026-01-14, den Haag",
            "AVG artikel 17, zaak 2026-114",
            "zoekgeraakt; nepstraat",
            "x",
        ] {
            assert_eq!(told(text, &person()), None, "{text}");
        }
        let nobody = Person {
            name: PersonName::default(),
            client_no: CleanText::default(),
            reach: Reach::default(),
            ..person()
        };
        assert_eq!(told("op eigen verzoek 06-12345678", &nobody), None);
    }

    #[test]
    fn short_names_tell_somebody_only_together() {
        let named = |given: &str, prefix: &str, family: &str| Person {
            name: PersonName {
                given: CleanText::cut(given),
                prefix: CleanText::cut(prefix),
                family: CleanText::cut(family),
            },
            ..person()
        };
        let of_os = named("J.", "van", "Os");
        assert_eq!(told("verzoek van os", &of_os), Some(Tells::Name));
        assert_eq!(told("meneer Vanos", &of_os), Some(Tells::Name));
        assert_eq!(told("J. Os", &of_os), Some(Tells::Name));
        assert_eq!(told("op verzoek van de inwoner", &of_os), None);
        assert_eq!(told("een os", &of_os), None);
        let el = named("A.", "el", "Ali");
        assert_eq!(told("meneer el-Ali", &el), Some(Tells::Name));
        assert_eq!(told("elali", &el), Some(Tells::Name));
    }
}
