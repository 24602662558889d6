//! The path of a file that is read in: typed, and completed as a shell does it.

use crate::app::incoming::Incoming;
use crate::app::model::Model;
use crate::app::text_line::TextLine;

impl Model {
    /// Fills in what all that begins as is typed has in common; where that is typed already, they are
    /// gone through.
    pub(super) fn complete_path(&mut self, forward: bool) {
        let Some(incoming) = self.incoming_mut() else { return };
        let more = match incoming.items.as_slice() {
            [_one] => incoming.chosen().map(|(path, _)| path),
            _ => incoming.shared(),
        };
        match more {
            Some(path) => {
                incoming.line = TextLine::holding(&path);
                self.look_in_folder();
            }
            None => self.move_in_file(forward, 1),
        }
    }
}

impl Incoming {
    /// The path as far as all that begins as is typed has it in common, where that is more; case does
    /// not count.
    fn shared(&self) -> Option<String> {
        let (folder, begun) = self.split();
        let mut names = self.items.iter().map(|item| item.name.as_str());
        let first = names.next()?;
        let shared = names.fold(first, begins_like);
        (shared.chars().count() > begun.chars().count()).then(|| format!("{folder}{shared}"))
    }
}

/// As much of a name as another begins with, too.
fn begins_like<'a>(name: &'a str, other: &str) -> &'a str {
    let mut others = other.chars();
    let same = |letter: char| {
        others.next().is_some_and(|other| letter.to_lowercase().eq(other.to_lowercase()))
    };
    let count = name.chars().map(same).take_while(|same| *same).count();
    let end = name.char_indices().nth(count).map_or(name.len(), |(at, _)| at);
    name.get(..end).unwrap_or_default()
}
