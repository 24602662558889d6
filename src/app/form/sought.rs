//! Typing in a choice: letters one after another seek what begins with them.

/// Letters that are remembered: no choice is as long, and no line shows more.
const MOST: usize = 12;

/// What was typed in a choice since a key that is no letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sought {
    /// Everything that was typed, as far as it is told.
    typed: String,
    /// What a choice has to begin with, in small letters.
    start: String,
    /// What was chosen before.
    before: usize,
    /// How many letters of their own began anew.
    begun: u8,
    /// Whether the letter that was typed last chose something.
    found: bool,
    /// Whether no choice begins so: letters choose nothing any more.
    lost: bool,
}

impl Sought {
    /// Nothing yet, where so much is chosen.
    pub(super) fn from(before: usize) -> Self {
        let (typed, start) = (String::new(), String::new());
        Self { typed, start, before, begun: 0, found: true, lost: false }
    }

    /// Whether a space turns the choice, as it does where nothing is sought: before the first letter,
    /// and after one that chose.
    pub(super) fn is_at_end_of_one(&self) -> bool {
        !self.lost && self.found && self.start.chars().count() < 2
    }

    /// Goes on with this text where so much is chosen; what is chosen then, and `Err` with what was
    /// typed where no choice begins so. Letters go on as long as a choice begins with all of them, and
    /// what is chosen already stays where it begins so. The same letter again goes to the next such
    /// choice, and one other letter after a single one chooses anew. Whatever leads nowhere after that
    /// puts back what was chosen before: a sentence that was meant for a note chooses nothing.
    pub(super) fn go_on(
        &mut self,
        labels: &[String],
        at: usize,
        text: &str,
    ) -> (usize, Result<(), String>) {
        let letters = text.chars().filter(|letter| !letter.is_control());
        let text = text.to_lowercase();
        let longer = format!("{}{text}", self.start);
        let again = self.start == text && !self.lost;
        if !again {
            let room = MOST.saturating_sub(self.typed.chars().count());
            self.typed.extend(letters.take(room));
        }
        let single = self.start.chars().count() < 2;
        let found = if self.lost {
            None
        } else if let Some(place) = nearest(labels, at, &longer, 0) {
            self.begun = self.begun.max(1);
            self.start = longer;
            Some(place)
        } else if single && (again || self.begun < 2) {
            self.begun += u8::from(!again);
            self.start.clone_from(&text);
            nearest(labels, at, &text, 1)
        } else {
            None
        };
        if let Some(place) = found {
            self.found = true;
            return (place, Ok(()));
        }
        let several = self.typed.chars().count() > 1;
        (self.found, self.lost) = (false, self.lost || several);
        let place = if self.lost { self.before } else { at };
        (place, Err(self.typed.clone()))
    }
}

/// Most letters that are worth typing at a choice; where more of them begin alike, the first letter goes
/// around those.
const SHORT: usize = 3;

/// How many of its first letters choose this label among all.
pub(super) fn letters(labels: &[String], label: &str) -> usize {
    let label = label.to_lowercase();
    let others = labels.iter().map(|other| other.to_lowercase()).filter(|other| *other != label);
    let alike = others.map(|other| {
        let same = label.chars().zip(other.chars()).take_while(|(one, two)| one == two);
        same.count()
    });
    let most = alike.max().unwrap_or(0) + 1;
    let there = label.chars().count();
    if most <= SHORT.min(there) { most } else { there.min(1) }
}

/// The nearest choice that begins so, from so many places behind this one.
fn nearest(labels: &[String], at: usize, start: &str, from: usize) -> Option<usize> {
    let count = labels.len();
    let mut places = (from..count + from).map(|step| (at + step) % count.max(1));
    places.find(|place| {
        labels.get(*place).is_some_and(|label| label.to_lowercase().starts_with(start))
    })
}
