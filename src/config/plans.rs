//! The controlled list of interests and the templates of goals, from their own file.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::participation::ParticipationForm;
use crate::domain::plan::{Plans, Template};

/// The commented file with the list and the templates that come with the program.
pub const DEFAULT: &str = include_str!("plan.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    #[serde(default)]
    interests: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    template: Vec<StoredTemplate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredTemplate {
    name: String,
    goal: String,
    #[serde(default)]
    actions: Vec<StoredAction>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredAction {
    what: String,
    days: u16,
}

/// Reads such a file.
///
/// # Errors
/// What is wrong, with line and column; nothing of the file is used then.
pub fn read(text: &str) -> Result<Plans, String> {
    let stored: Stored = toml::from_str(text).map_err(|error| error.to_string())?;
    let mut plans = Plans::default();
    for (form, words) in stored.interests {
        let Some(known) = ParticipationForm::from_name(&form) else {
            let names: Vec<&str> = ParticipationForm::ALL.iter().map(|form| form.name()).collect();
            return Err(format!("[interests] knows {}; not \"{form}\"", names.join(", ")));
        };
        plans.interests.extend(words.into_iter().map(|word| (word, known)));
    }
    plans.templates = stored
        .template
        .into_iter()
        .map(|template| Template {
            name: template.name,
            goal: template.goal,
            actions: template.actions.into_iter().map(|a| (a.what, a.days)).collect(),
        })
        .collect();
    Ok(plans)
}

/// What comes with the program.
pub fn default() -> Plans {
    read(DEFAULT).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_with_the_program_can_be_read() {
        let plans = read(DEFAULT).unwrap();
        assert!(plans.interests.len() > 50);
        assert!(plans.interests.contains(&("wandelen".to_owned(), ParticipationForm::Recreation)));
        let template = plans.template("meer bewegen").unwrap();
        assert_eq!(template.actions.len(), 2);
    }

    #[test]
    fn a_mistake_names_its_place() {
        let wrong = read("[[template]]\nname = \"x\"\ngaol = \"y\"\n").unwrap_err();
        assert!(wrong.contains("line 3") && wrong.contains("gaol"), "{wrong}");
        assert!(read("[interests]\nsport = [\"a\"]\n").unwrap_err().contains("sport"));
    }
}
