//! The thesaurus: the groups that come with the program, and those of the user's own file.

use std::collections::BTreeMap;

/// The commented file with the groups that come with the program.
pub const DEFAULT: &str = include_str!("thesaurus.toml");

/// Reads the groups of such a file, each a line of words with commas.
///
/// # Errors
/// What is wrong, with line and column; nothing of the file is used then.
pub fn read(text: &str) -> Result<Vec<String>, String> {
    let read: BTreeMap<String, Vec<String>> =
        toml::from_str(text).map_err(|error| error.to_string())?;
    Ok(read.into_values().flatten().collect())
}

/// The groups that come with the program.
pub fn default() -> Vec<String> {
    read(DEFAULT).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_with_the_program_can_be_read() {
        let groups = read(DEFAULT).unwrap();
        assert!(groups.len() >= 300, "{}", groups.len());
        assert!(groups.iter().all(|group| group.contains(',')));
    }

    #[test]
    fn a_mistake_names_its_place() {
        assert!(read("a = [\n\"x, y\"\nb = 3").unwrap_err().contains("line 3"));
    }
}
