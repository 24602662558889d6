//! Finding residents: by a code, a number or an address exactly, by the words of their names nearly.

use std::collections::HashMap;
use std::fmt;

use crate::domain::id::Code;
use crate::domain::{Line, ResidentId};
use crate::matching::asked::{Asked, BY_CODE, KnownBy, Query};
use crate::matching::finder::Finder;
use crate::matching::fold::words;
use crate::matching::number::{END, digits};
use crate::matching::telephone::{Numbers, Stands};

/// What a name scores whose words stand there without blanks: below every fit of a word.
const RUN_TOGETHER: u32 = 100;
/// What a telephone number scores that has these digits in it.
const BY_PART: u32 = 50;
/// What somebody scores of whom what is typed is a clue: something promised, an offer.
const BY_CLUE: u32 = 25;
/// Fewest letters of a word that is a clue.
const CLUE: usize = 4;
/// Fewest letters of a whole name without blanks.
const TOGETHER: usize = 6;

struct Person {
    no: u32,
    known: KnownBy,
    /// The name without blanks.
    together: Box<str>,
    /// What is open with them, and where they were referred to: words, folded.
    clues: Box<str>,
}

/// Everybody who may be found, ready to be searched. The screen and the command line ask this and
/// nothing else.
pub struct People {
    /// Whether whoever searches does not see the number in the municipality's administration.
    limited: bool,
    known: HashMap<ResidentId, Person>,
    numbers: Numbers,
    names: Finder<ResidentId>,
}

impl fmt::Debug for People {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Nobody's name comes into a log.
        f.debug_struct("People").field("count", &self.known.len()).finish_non_exhaustive()
    }
}

impl People {
    /// Reads these people. Whose role is limited does not find by the client number.
    pub fn read<'a>(lines: impl IntoIterator<Item = &'a Line>, limited: bool) -> Self {
        let mut people = Self {
            limited,
            known: HashMap::new(),
            numbers: Numbers::default(),
            names: Finder::of_names(),
        };
        for line in lines {
            people.put(line);
        }
        people
    }

    /// Puts somebody in, or in the place of what was known of them.
    pub fn put(&mut self, line: &Line) {
        let name = &line.name;
        let behind = format!("{} {}", name.prefix, name.family);
        self.names.put_name(line.id, line.no, &[name.given.as_str(), &behind]);
        let number = if self.limited { "" } else { line.client_no.as_str() };
        let known = KnownBy::of(number, line.phone.as_str(), line.email.as_str());
        let together = together(&name.spoken()).into();
        if self
            .known
            .insert(line.id, Person { no: line.no, known, together, clues: "".into() })
            .is_some()
        {
            self.numbers.remove(line.id);
        }
        self.numbers.put(line.id, line.phone.as_str());
    }

    /// Takes in by which clues somebody is found who calls: the words of what was promised, agreed or
    /// noted to do, and the names of the offers to which they were referred. Whose role is limited finds
    /// nobody by these.
    pub fn hear<'a>(&mut self, line: &'a Line, offers: impl IntoIterator<Item = &'a str>) {
        if self.limited {
            return;
        }
        let open = line.open.iter().map(|open| open.what.as_str());
        let mut clues: Vec<String> = Vec::new();
        for text in open.chain(offers).filter(|text| !text.is_empty()) {
            clues.extend(words(text).into_iter().map(|word| word.text));
        }
        if let Some(person) = self.known.get_mut(&line.id) {
            person.clues = clues.join(" ").into();
        }
    }

    /// Whoever has this number in their code, said without its letter.
    fn numbered(&self, no: u32) -> Option<(ResidentId, u32)> {
        self.known.iter().find(|(_, person)| person.no == no).map(|(id, _)| (*id, BY_CLUE))
    }

    /// Of whom every word that is typed is a clue; by code.
    fn by_clue(&self, text: &str) -> Vec<ResidentId> {
        let typed: Vec<String> = words(text).into_iter().map(|word| word.text).collect();
        if !typed.iter().any(|word| word.chars().count() >= CLUE) {
            return Vec::new();
        }
        let said = |person: &Person| typed.iter().all(|word| person.clues.contains(word.as_str()));
        let found = self.known.iter().filter(|(_, person)| said(person));
        let mut found: Vec<(u32, ResidentId)> = found.map(|(id, it)| (it.no, *id)).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, id)| id).collect()
    }

    /// Takes somebody out.
    pub fn remove(&mut self, id: ResidentId) {
        self.known.remove(&id);
        self.numbers.remove(id);
        self.names.put(id, None);
    }

    /// Who is found, at most so many, the best first, with their scores.
    pub fn find(&self, text: &str, most: usize) -> Vec<(ResidentId, u32)> {
        let query = Query::read(text);
        let mut found = self.exactly(&query);
        let words = if query.has_words() {
            self.named(text, most)
        } else if words(text).len() == 1 {
            // "R2" and "3" can be names, too; those that are nearly so are nobody's.
            self.names.holding(text)
        } else {
            Vec::new()
        };
        let others: Vec<_> = words
            .into_iter()
            .filter(|(id, _)| found.iter().all(|(other, _)| other != id))
            .collect();
        found.extend(others);
        if found.is_empty() && digits(text).len() >= END {
            // A number is typed as it is printed, from its beginning on.
            found = self.by_part(text, most, |stands| stands == Stands::Begins);
        }
        found.truncate(most);
        found
    }

    /// Who may be calling: whoever is found, whose telephone number has these digits in it, and of whom
    /// the words are a clue.
    pub fn calling(&self, text: &str, most: usize) -> Vec<(ResidentId, u32)> {
        let mut found = self.find(text, most);
        let clues = self.by_clue(text).into_iter().map(|id| (id, BY_CLUE));
        let code = text.trim().parse().ok().map(|no: u32| self.numbered(no));
        let clues = clues.chain(code.into_iter().flatten());
        for (id, score) in self.by_part(text, most, |_stands| true).into_iter().chain(clues) {
            if found.len() < most && found.iter().all(|(known, _)| *known != id) {
                found.push((id, score));
            }
        }
        found
    }

    /// Whose telephone number has these digits in it: those that begin so first.
    fn by_part(
        &self,
        text: &str,
        most: usize,
        fits: impl Fn(Stands) -> bool,
    ) -> Vec<(ResidentId, u32)> {
        let mut others: Vec<(Stands, u32, ResidentId)> = self
            .numbers
            .holding(text)
            .into_iter()
            .filter(|(stands, _)| fits(*stands))
            .filter_map(|(stands, id)| Some((stands, self.known.get(&id)?.no, id)))
            .collect();
        // Whoever is found already may be among the best.
        let most = most.saturating_mul(2);
        if others.len() > most {
            others.select_nth_unstable(most);
            others.truncate(most);
        }
        others.sort_unstable();
        others.into_iter().map(|(_, _, id)| (id, BY_PART)).collect()
    }

    /// Those who have this code, number or address; by score, then by code.
    fn exactly(&self, query: &Query) -> Vec<(ResidentId, u32)> {
        let code = match query.asked {
            Asked::Code(Code::Resident(no)) => Some(no),
            _ => None,
        };
        if code.is_none() && !query.may_be_exact() {
            return Vec::new();
        }
        let mut found: Vec<(std::cmp::Reverse<u32>, u32, ResidentId)> = Vec::new();
        for (id, person) in &self.known {
            let by_code = (code == Some(person.no)).then_some(BY_CODE);
            if let Some(score) = by_code.or_else(|| query.exact(&person.known)) {
                found.push((std::cmp::Reverse(score), person.no, *id));
            }
        }
        found.sort_unstable();
        found.into_iter().map(|(score, _, id)| (id, score.0)).collect()
    }

    /// Those whose names have these words; where there are none, those whose whole name was typed
    /// without blanks.
    fn named(&self, text: &str, most: usize) -> Vec<(ResidentId, u32)> {
        let found = self.names.scored(text, most);
        let typed = together(text);
        if !found.is_empty() || typed.chars().count() < TOGETHER {
            return found;
        }
        let mut found: Vec<(u32, ResidentId)> = self
            .known
            .iter()
            .filter(|(_, person)| person.together.starts_with(&typed))
            .map(|(id, person)| (person.no, *id))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, id)| (id, RUN_TOGETHER)).take(most).collect()
    }
}

/// The letters of a name without what stands between them, `ij` and `y` as one.
fn together(name: &str) -> String {
    let letters: String = words(name).into_iter().map(|word| word.text).collect();
    letters.replace("ij", "y")
}
