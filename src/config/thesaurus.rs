//! The thesaurus: the groups that come with the program, and those of the user's own file.

use super::reader::{self, Key, Table, Value};
use crate::statements::{Problem, Takes};

/// The commented file with the groups that come with the program.
pub const DEFAULT: &str = include_str!("thesaurus.toml");

/// Reads the groups of such a file, each a line of words with commas, and what is wrong in it; a
/// mistake costs its line.
pub fn read(text: &str) -> (Vec<String>, Vec<Problem>) {
    let take = |groups: &mut Vec<String>, _: &str, value: Value| groups.extend(value.texts());
    let any = Key { name: "*".to_owned(), takes: Takes::Texts, take };
    let table = Table { keys: vec![any], lists: Vec::new(), inline: Vec::new() };
    let mut groups = Vec::new();
    let reading = reader::read(text, &table, &mut groups);
    (groups, reading.problems)
}

/// The groups that come with the program.
pub fn default() -> Vec<String> {
    read(DEFAULT).0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Strings};

    #[test]
    fn what_comes_with_the_program_can_be_read() {
        let (groups, problems) = read(DEFAULT);
        assert_eq!(problems, []);
        assert!(groups.len() >= 300, "{}", groups.len());
        assert!(groups.iter().all(|group| group.contains(',')));
    }

    #[test]
    fn a_mistake_names_its_place() {
        let (_, problems) = read("a = [\n\"x, y\"\nb = 3");
        assert!(problems.iter().any(|problem| problem.line == 3), "{problems:?}");
    }

    #[test]
    fn a_mistake_costs_its_line() {
        let text =
            "a = [\n  \"x, y\",\n  3,\n  z,\n  \"v, w\",\n]\nb = \"no list\"\nc = [\"p, q\"]\n";
        let (groups, problems) = read(text);
        assert_eq!(groups, ["x, y", "v, w", "p, q"]);
        let strings = Strings::new(Language::English);
        let said: Vec<String> = problems.iter().map(|p| strings.mistake(p)).collect();
        assert_eq!(
            said,
            [
                "3:3: \"a\" takes a list of texts in quotes",
                "4:3: this line cannot be read: a text must stand between quotes",
                "7:5: \"b\" takes a list of texts in quotes",
            ]
        );
    }
}
