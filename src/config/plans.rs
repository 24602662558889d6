//! The controlled list of interests and the templates of goals, from their own file.

use super::reader::{self, Key, List, Reading, Table};
use crate::domain::participation::ParticipationForm;
use crate::domain::plan::{Plans, Template};
use crate::statements::{Position, Problem, ProblemKind, Takes, Unit};

/// The commented file with the list and the templates that come with the program.
pub const DEFAULT: &str = include_str!("plan.toml");

/// What was read so far.
#[derive(Default)]
struct Draft {
    interests: Vec<(String, ParticipationForm)>,
    templates: Vec<DraftTemplate>,
}

struct DraftTemplate {
    at: Position,
    name: Option<String>,
    goal: Option<String>,
    actions: Vec<DraftAction>,
}

struct DraftAction {
    at: Position,
    what: Option<String>,
    days: Option<u16>,
}

/// Reads such a file, and says what is wrong in it; a mistake costs its line. A template without
/// a name or a goal is left out, and so is an action without its text or its days.
pub fn read(text: &str) -> (Plans, Vec<Problem>) {
    let mut draft = Draft::default();
    let mut reading = reader::read(text, &table(), &mut draft);
    let templates = draft.templates.into_iter();
    let templates = templates.filter_map(|draft| template(draft, &mut reading)).collect();
    Problem::sort(&mut reading.problems);
    (Plans { interests: draft.interests, templates }, reading.problems)
}

/// What comes with the program.
pub fn default() -> Plans {
    read(DEFAULT).0
}

const TEMPLATE: &str = "template";
const ACTIONS: &str = "template.actions";

fn table() -> Table<Draft> {
    let mut keys: Vec<Key<Draft>> =
        ParticipationForm::ALL.iter().map(|form| interest(*form)).collect();
    let text = |name: &str, take| Key { name: name.to_owned(), takes: Takes::Text, take };
    keys.push(text("template.name", |draft: &mut Draft, _, value| {
        if let Some(template) = draft.templates.last_mut() {
            template.name = Some(value.text());
        }
    }));
    keys.push(text("template.goal", |draft, _, value| {
        if let Some(template) = draft.templates.last_mut() {
            template.goal = Some(value.text());
        }
    }));
    keys.push(text("template.actions.what", |draft, _, value| {
        if let Some(action) = draft.action() {
            action.what = Some(value.text());
        }
    }));
    keys.push(Key {
        name: "template.actions.days".to_owned(),
        takes: Takes::Whole { unit: Unit::Days, from: 0, to: u16::MAX },
        take: |draft, _, value| {
            if let Some(action) = draft.action() {
                action.days = Some(value.whole());
            }
        },
    });
    Table { keys, lists: lists(), inline: Vec::new() }
}

fn lists() -> Vec<List<Draft>> {
    let begin = |draft: &mut Draft, at| {
        let actions = Vec::new();
        draft.templates.push(DraftTemplate { at, name: None, goal: None, actions });
    };
    let begin_action = |draft: &mut Draft, at| {
        if let Some(template) = draft.templates.last_mut() {
            template.actions.push(DraftAction { at, what: None, days: None });
        }
    };
    let written = "[{ what = \"...\", days = 14 }]";
    vec![
        List { name: TEMPLATE, written: "[[template]]", begin },
        List { name: ACTIONS, written, begin: begin_action },
    ]
}

fn interest(form: ParticipationForm) -> Key<Draft> {
    Key {
        name: crate::statements::join("interests", form.name()),
        takes: Takes::Texts,
        take: |draft, name, value| {
            let form = name.rsplit('.').next().and_then(ParticipationForm::from_name);
            let words = value.texts().into_iter();
            draft.interests.extend(words.filter_map(|word| Some((word, form?))));
        },
    }
}

impl Draft {
    /// The action that is being read.
    fn action(&mut self) -> Option<&mut DraftAction> {
        self.templates.last_mut()?.actions.last_mut()
    }
}

fn template(draft: DraftTemplate, reading: &mut Reading) -> Option<Template> {
    let name = needed(draft.name, (TEMPLATE, "name"), draft.at, reading);
    let goal = needed(draft.goal, (TEMPLATE, "goal"), draft.at, reading);
    let actions = draft.actions.into_iter();
    let actions = actions.filter_map(|action| {
        let what = needed(action.what, (ACTIONS, "what"), action.at, reading);
        let days = needed(action.days, (ACTIONS, "days"), action.at, reading);
        Some((what?, days?))
    });
    let actions = actions.collect();
    Some(Template { name: name?, goal: goal?, actions })
}

/// A part that cannot be done without; where it is not there that is said.
fn needed<T>(
    part: Option<T>,
    (of, name): (&'static str, &'static str),
    at: Position,
    reading: &mut Reading,
) -> Option<T> {
    if part.is_none() {
        reading.problems.push(Problem::at(at, ProblemKind::Missing { name, of }));
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Strings};

    fn said(text: &str) -> Vec<String> {
        let strings = Strings::new(Language::English);
        read(text).1.iter().map(|problem| strings.mistake(problem)).collect()
    }

    #[test]
    fn what_comes_with_the_program_can_be_read() {
        let (plans, problems) = read(DEFAULT);
        assert_eq!(problems, []);
        assert!(plans.interests.len() > 50);
        assert!(plans.interests.contains(&("wandelen".to_owned(), ParticipationForm::Recreation)));
        let template = plans.template("meer bewegen").unwrap();
        assert_eq!(template.actions.len(), 2);
    }

    #[test]
    fn a_mistake_names_its_place() {
        let wrong = said("[[template]]\nname = \"x\"\ngaol = \"y\"\n");
        assert!(
            wrong.iter().any(|said| said.starts_with("3:") && said.contains("gaol")),
            "{wrong:?}"
        );
        assert!(said("[interests]\nsport = [\"a\"]\n")[0].contains("sport"));
    }

    #[test]
    fn a_mistake_costs_its_line() {
        let text = "[interests]\nculture = [\"a\", 3]\nclub = [\"b\"]\nsocial = [\"c\"]\n\
                    [[template]]\nname = \"x\"\n[[template]]\nname = \"y\"\ngoal = \"z\"\n\
                    actions = [\n  { what = \"p\", days = 1 },\n  { what = \"q\" },\n  { what },\n]\n";
        let (plans, _) = read(text);
        let words: Vec<&str> = plans.interests.iter().map(|(word, _)| word.as_str()).collect();
        assert_eq!(words, ["a", "c"]);
        assert_eq!(plans.templates.len(), 1);
        assert_eq!(plans.templates[0].actions, [("p".to_owned(), 1)]);
        assert_eq!(
            said(text),
            [
                "2:17: \"culture\" takes a list of texts in quotes",
                "3:1: there is no setting \"club\"; did you mean \"clubs\"?",
                "5:3: a template without \"goal\" is left out",
                "12:3: a template.actions without \"days\" is left out",
                "13:10: this line cannot be read: a quote or a bracket is not closed",
            ]
        );
    }
}
