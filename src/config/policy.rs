//! The goals of the policy, from their own file.

use super::reader::{self, Key, List, Reading, Table, Value};
use crate::domain::policy::{Chapter, Goal, Policy};
use crate::statements::{Position, Problem, ProblemKind, Takes};

/// The commented file with the goals that come with the program.
pub const DEFAULT: &str = include_str!("policy.toml");

const CHAPTER: &str = "chapter";
const GOAL: &str = "goal";

/// What was read so far, with where each chapter and goal begins.
#[derive(Default)]
struct Draft {
    policy: Policy,
    chapters: Vec<Position>,
    goals: Vec<Vec<Position>>,
}

/// Reads such a file, and says what is wrong in it; a mistake costs its line. What has no words in
/// one of the languages is left out.
pub fn read(text: &str) -> (Policy, Vec<Problem>) {
    let mut draft = Draft::default();
    let mut reading = reader::read(text, &table(), &mut draft);
    let Draft { policy, chapters, goals } = draft;
    let mut kept = Policy::default();
    for ((mut chapter, at), places) in policy.chapters.into_iter().zip(chapters).zip(goals) {
        let mut places = places.into_iter();
        chapter.goals.retain(|goal| {
            let at = places.next();
            at.is_some_and(|at| named(&goal.text, (GOAL, at), &mut reading))
        });
        if named(&chapter.title, (CHAPTER, at), &mut reading) {
            kept.chapters.push(chapter);
        }
    }
    Problem::sort(&mut reading.problems);
    (kept, reading.problems)
}

/// What comes with the program.
pub fn default() -> Policy {
    read(DEFAULT).0
}

/// Whether it has words in both languages; what is missing is told.
fn named(
    text: &crate::domain::policy::Both,
    (of, at): (&'static str, Position),
    reading: &mut Reading,
) -> bool {
    for (name, text) in [("nl", &text.dutch), ("en", &text.english)] {
        if text.is_empty() {
            reading.problems.push(Problem::at(at, ProblemKind::Missing { name, of }));
        }
    }
    !text.dutch.is_empty() && !text.english.is_empty()
}

fn table() -> Table<Draft> {
    let key = |name: &str, takes, take| Key { name: name.to_owned(), takes, take };
    let text = |name, take: fn(&mut Draft, &str, Value)| key(name, Takes::Text, take);
    let texts = |name, take: fn(&mut Draft, &str, Value)| key(name, Takes::Texts, take);
    let keys = vec![
        text("chapter.nl", |draft, _, value| {
            draft.chapter(|chapter| chapter.title.dutch = value.text());
        }),
        text("chapter.en", |draft, _, value| {
            draft.chapter(|chapter| chapter.title.english = value.text());
        }),
        text("goal.section", |draft, _, value| draft.goal(|goal| goal.section = value.text())),
        text("goal.nl", |draft, _, value| draft.goal(|goal| goal.text.dutch = value.text())),
        text("goal.en", |draft, _, value| draft.goal(|goal| goal.text.english = value.text())),
        texts("goal.figures", |draft, _, value| draft.goal(|goal| goal.figures = value.texts())),
        texts("goal.tables", |draft, _, value| draft.goal(|goal| goal.tables = value.texts())),
        text("goal.unknown_nl", |draft, _, value| {
            draft.goal(|goal| goal.unknown.dutch = value.text());
        }),
        text("goal.unknown_en", |draft, _, value| {
            draft.goal(|goal| goal.unknown.english = value.text());
        }),
    ];
    let begin_chapter = |draft: &mut Draft, at| {
        draft.policy.chapters.push(Chapter::default());
        draft.chapters.push(at);
        draft.goals.push(Vec::new());
    };
    let begin_goal = |draft: &mut Draft, at| {
        if let (Some(chapter), Some(places)) =
            (draft.policy.chapters.last_mut(), draft.goals.last_mut())
        {
            chapter.goals.push(Goal::default());
            places.push(at);
        }
    };
    let lists = vec![
        List { name: CHAPTER, written: "[[chapter]]", begin: begin_chapter },
        List { name: GOAL, written: "[[goal]]", begin: begin_goal },
    ];
    Table { keys, lists, inline: Vec::new() }
}

impl Draft {
    /// Changes the chapter that is being read.
    fn chapter(&mut self, change: impl FnOnce(&mut Chapter)) {
        if let Some(chapter) = self.policy.chapters.last_mut() {
            change(chapter);
        }
    }

    /// Changes the goal that is being read.
    fn goal(&mut self, change: impl FnOnce(&mut Goal)) {
        self.chapter(|chapter| {
            if let Some(goal) = chapter.goals.last_mut() {
                change(goal);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Strings};

    #[test]
    fn what_comes_with_the_program_can_be_read_and_says_something_of_every_goal() {
        let (policy, problems) = read(DEFAULT);
        assert_eq!(problems, []);
        for chapter in &policy.chapters {
            assert!(!chapter.goals.is_empty(), "{}", chapter.title.english);
            for goal in &chapter.goals {
                let told = !goal.figures.is_empty() || !goal.tables.is_empty();
                assert!(told || !goal.unknown.is_empty(), "{}", goal.text.english);
                let both = goal.unknown.dutch.is_empty() == goal.unknown.english.is_empty();
                assert!(both && !goal.section.is_empty(), "{}", goal.text.english);
            }
        }
    }

    #[test]
    fn what_has_no_words_in_a_language_is_left_out_and_told() {
        let text = "[[chapter]]\nnl = \"Een\"\nen = \"One\"\n[[goal]]\nnl = \"Doel\"\n\
                    [[goal]]\nnl = \"Twee\"\nen = \"Two\"\nfigures = [\"caseload/people\"]\n\
                    [[chapter]]\nen = \"Three\"\n";
        let (policy, problems) = read(text);
        let [chapter] = &policy.chapters[..] else { panic!("{policy:?}") };
        let goals: Vec<&str> = chapter.goals.iter().map(|it| it.text.english.as_str()).collect();
        assert_eq!(goals, ["Two"]);
        let strings = Strings::new(Language::English);
        let said: Vec<String> = problems.iter().map(|it| strings.mistake(it)).collect();
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(said[0].starts_with("4:") && said[0].contains("\"en\""), "{said:?}");
        assert!(said[1].starts_with("10:") && said[1].contains("\"nl\""), "{said:?}");
    }
}
