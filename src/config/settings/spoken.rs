//! The name that somebody says on the telephone, as the setting keeps it: one for everybody, or one
//! behind each user name where several people work in a vault.

use crate::config::settings::{Settings, find};
use crate::domain::CleanText;

/// Between two people.
const NEXT: char = ';';
/// Between a user and their name.
const CALLED: char = ':';
/// The table and the name of the setting.
const TABLE: &str = "[calls]";

impl Settings {
    /// What this user says on the telephone; `None` where nothing was set.
    pub fn spoken(&self, user: &str) -> Option<CleanText> {
        let entries = self.called.split(NEXT).map(|entry| match entry.split_once(CALLED) {
            Some((user, name)) => (Some(user.trim()), name.trim()),
            None => (None, entry.trim()),
        });
        let own = |(of, name): (Option<&str>, &str)| {
            let mine = of.is_none_or(|of| of.to_lowercase() == user.to_lowercase());
            (mine && !name.is_empty()).then(|| (of.is_none(), CleanText::cut(name)))
        };
        // Who has an entry of their own is not called what everybody else is.
        entries.filter_map(own).min_by_key(|(everybody, _)| *everybody).map(|(_, name)| name)
    }
}

/// A settings file with the name that this user says on the telephone; nothing where one is set.
pub fn with_spoken(text: &str, user: &str, name: &CleanText) -> Option<String> {
    let found = find(text);
    if !found.settings.called.is_empty() || name.as_str().is_empty() {
        return None;
    }
    let said = name.as_str().replace([NEXT, CALLED], " ");
    let whose = if user.contains([NEXT, CALLED]) { String::new() } else { format!("{user}: ") };
    let escaped = format!("{whose}{said}").replace('\\', "\\\\").replace('"', "\\\"");
    let line = format!("name = \"{escaped}\"");
    let mut lines: Vec<&str> = text.lines().collect();
    let given = found.given.get("calls.name").and_then(|at| at.line.checked_sub(1));
    let table = lines.iter().position(|line| line.trim() == TABLE);
    if let Some(given) = given.and_then(|at| lines.get_mut(at)) {
        *given = &line;
    } else if let Some(table) = table {
        lines.insert(table + 1, &line);
    } else {
        lines.extend([TABLE, &line]);
    }
    Some(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::settings::DEFAULT;
    use proptest::prelude::*;

    fn spoken(text: &str, user: &str) -> Option<String> {
        find(text).settings.spoken(user).map(|name| name.to_string())
    }

    #[test]
    fn one_name_is_everybodys_and_an_own_one_goes_before_it() {
        let told = |name: &str, user: &str| spoken(&format!("[calls]\nname = \"{name}\"\n"), user);
        assert_eq!(told("", "mila"), None);
        assert_eq!(told("Mila de Boer", "mdb").as_deref(), Some("Mila de Boer"));
        let two = "team West; mila: Mila de Boer; jan:Jan Smit";
        assert_eq!(told(two, "Mila").as_deref(), Some("Mila de Boer"));
        assert_eq!(told(two, "jan").as_deref(), Some("Jan Smit"));
        assert_eq!(told(two, "noor").as_deref(), Some("team West"));
        assert_eq!(told("mila: Mila", "noor"), None, "nobody says the name of somebody else");
        assert_eq!(told("mila: ", "mila"), None);
    }

    #[test]
    fn it_is_written_where_the_setting_stands_or_would_stand() {
        for text in [DEFAULT, "", "[calls]\npeople = 3\n", "[queue]\nretry_days = 3\n"] {
            let (before, _) = crate::config::settings::read(text);
            let name = CleanText::cut("Mila de Boer");
            let written = with_spoken(text, "mila", &name).unwrap();
            assert_eq!(spoken(&written, "mila").as_deref(), Some("Mila de Boer"), "{written}");
            assert_eq!(spoken(&written, "jan"), None);
            let found = find(&written);
            assert_eq!(found.problems, [], "{written}");
            assert_eq!(Settings { called: String::new(), ..found.settings }, before);
            assert_eq!(with_spoken(&written, "jan", &name), None, "what is set stays");
        }
    }

    proptest! {
        #[test]
        fn whatever_somebody_is_called_can_be_read_back(name in "[^;:]{1,40}", user in "[a-z]{1,8}") {
            let name = CleanText::cut(&name);
            prop_assume!(!name.as_str().trim().is_empty());
            let written = with_spoken(DEFAULT, &user, &name).unwrap();
            prop_assert_eq!(spoken(&written, &user), Some(name.as_str().trim().to_owned()));
        }
    }
}
