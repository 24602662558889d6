//! The goals of the policy and the rules that hold, from their own file.

use chrono::NaiveDate;

use super::reader::{self, Key, List, Reading, Table, Value};
use crate::domain::policy::{Both, Chapter, Goal, Policy, Rule};
use crate::statements::{Position, Problem, ProblemKind, Takes};

/// The commented file with the goals that come with the program.
pub const DEFAULT: &str = include_str!("policy.toml");

const CHAPTER: &str = "chapter";
const GOAL: &str = "goal";
const RULE: &str = "rule";

/// What was read so far, with where each chapter and goal begins.
#[derive(Default)]
struct Draft {
    policy: Policy,
    chapters: Vec<Position>,
    goals: Vec<Vec<Position>>,
    rules: Vec<(Position, DraftRule)>,
}

#[derive(Default)]
struct DraftRule {
    name: Both,
    source: String,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    here: Both,
}

/// Reads such a file, and says what is wrong in it; a mistake costs its line. What has no words in
/// one of the languages is left out.
pub fn read(text: &str) -> (Policy, Vec<Problem>) {
    let mut draft = Draft::default();
    let mut reading = reader::read(text, &table(), &mut draft);
    let Draft { policy, chapters, goals, rules } = draft;
    let Policy { municipality, contact, .. } = &policy;
    let mut kept = Policy {
        municipality: municipality.clone(),
        contact: contact.clone(),
        rules: rules.into_iter().filter_map(|rule| of_rule(rule, &mut reading)).collect(),
        ..Policy::default()
    };
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

/// A rule; what is missing is told.
fn of_rule((at, draft): (Position, DraftRule), reading: &mut Reading) -> Option<Rule> {
    let DraftRule { name, source, from, until, here } = draft;
    if from.is_none() {
        reading.problems.push(Problem::at(at, ProblemKind::Missing { name: "from", of: RULE }));
    }
    let from = from.filter(|_| named(&name, (RULE, at), reading))?;
    Some(Rule { name, source, from, until, here })
}

/// Whether it has words in both languages; what is missing is told.
fn named(text: &Both, (of, at): (&'static str, Position), reading: &mut Reading) -> bool {
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
    let mut keys = rule_keys();
    keys.extend([
        text("municipality", |draft, _, value| draft.policy.municipality = value.text()),
        text("contact", |draft, _, value| draft.policy.contact = value.text()),
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
    ]);
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
        List {
            name: RULE,
            written: "[[rule]]",
            begin: |draft, at| draft.rules.push((at, DraftRule::default())),
        },
    ];
    Table { keys, lists, inline: Vec::new() }
}

fn rule_keys() -> Vec<Key<Draft>> {
    let key = |name: &str, takes, take| Key { name: name.to_owned(), takes, take };
    let text = |name, take: fn(&mut Draft, &str, Value)| key(name, Takes::Text, take);
    let day = |name, take: fn(&mut Draft, &str, Value)| key(name, Takes::Day, take);
    vec![
        text("rule.nl", |draft, _, value| draft.rule(|rule| rule.name.dutch = value.text())),
        text("rule.en", |draft, _, value| draft.rule(|rule| rule.name.english = value.text())),
        text("rule.source", |draft, _, value| draft.rule(|rule| rule.source = value.text())),
        day("rule.from", |draft, _, value| draft.rule(|rule| rule.from = value.day())),
        day("rule.until", |draft, _, value| draft.rule(|rule| rule.until = value.day())),
        text("rule.here_nl", |draft, _, value| draft.rule(|rule| rule.here.dutch = value.text())),
        text("rule.here_en", |draft, _, value| {
            draft.rule(|rule| rule.here.english = value.text());
        }),
    ]
}

impl Draft {
    /// Changes the chapter that is being read.
    fn chapter(&mut self, change: impl FnOnce(&mut Chapter)) {
        if let Some(chapter) = self.policy.chapters.last_mut() {
            change(chapter);
        }
    }

    /// Changes the rule that is being read.
    fn rule(&mut self, change: impl FnOnce(&mut DraftRule)) {
        if let Some((_, rule)) = self.rules.last_mut() {
            change(rule);
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
    fn a_rule_holds_from_its_day_on_and_until_its_last() {
        let text = "municipality = \"Nepstad\"\n[[rule]]\nnl = \"Een\"\nen = \"One\"\n\
                    from = 2026-01-01\nuntil = 2026-12-31\n[[rule]]\nnl = \"Twee\"\nen = \"Two\"\n\
                    from = 2027-01-01\n[[rule]]\nnl = \"Drie\"\nen = \"Three\"\n";
        let (policy, problems) = read(text);
        assert_eq!((policy.municipality.as_str(), problems.len()), ("Nepstad", 1), "{problems:?}");
        let held = |day: &str| {
            let on = day.parse().unwrap();
            policy.in_force(on).map(|rule| rule.name.english.clone()).collect::<Vec<_>>()
        };
        assert_eq!(held("2025-12-31"), [""; 0]);
        assert_eq!(held("2026-01-01"), ["One"]);
        assert_eq!(held("2026-12-31"), ["One"]);
        assert_eq!(held("2027-01-01"), ["Two"]);
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
