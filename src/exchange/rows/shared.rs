//! Texts that stand in many rows of a file, kept once.

use std::collections::HashSet;

use crate::domain::CleanText;
use crate::domain::contact::Contact;
use crate::domain::resident::Person;

/// Different texts that are remembered; where there are more they are seldom the same.
const MOST: usize = 4_096;

/// The texts that were seen.
#[derive(Default)]
pub(super) struct Shared(HashSet<CleanText>);

impl Shared {
    /// The same text, in the memory of one that was seen before.
    fn text(&mut self, text: &mut CleanText) {
        if let Some(known) = self.0.get(text) {
            *text = known.clone();
        } else if self.0.len() < MOST {
            self.0.insert(text.clone());
        }
    }

    /// What a row says, of which given names, prefixes, neighbourhoods and remarks are shared.
    pub(super) fn of_row(
        &mut self,
        mut person: Person,
        mut spoken: Option<Contact>,
    ) -> (Person, Option<Contact>) {
        self.text(&mut person.name.given);
        self.text(&mut person.name.prefix);
        self.text(&mut person.neighbourhood);
        self.text(&mut person.reach.language);
        if let Some(contact) = &mut spoken {
            self.text(&mut contact.note);
        }
        (person, spoken)
    }
}
