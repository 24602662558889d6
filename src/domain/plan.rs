//! The plan: interests, skills, barriers and goals, made together; versions are kept.

use chrono::NaiveDate;

use crate::domain::barrier::{BarrierNote, BarrierState};
use crate::domain::participation::{LanguageLevel, ParticipationForm};
use crate::domain::{CleanText, RecordId};

/// One interest, in the resident's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interest {
    /// What it is: "walking in the park".
    pub text: CleanText,
    /// The form of taking part it belongs to, if known.
    pub form: Option<ParticipationForm>,
}

/// A goal with its actions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// What the resident wants.
    pub text: CleanText,
    /// What will be done for it, each with its day.
    pub actions: Vec<(CleanText, NaiveDate)>,
}

/// What helps or hinders in practice, as far as it was asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// Has the Ooievaarspas.
    pub pass: Option<bool>,
    /// How much Dutch is spoken.
    pub dutch: Option<LanguageLevel>,
}

/// One version of the plan; the newest is the current one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its number.
    pub id: RecordId,
    /// The day it was made.
    pub on: NaiveDate,
    /// What was agreed.
    pub content: PlanContent,
    /// Who made it with the resident.
    pub by: CleanText,
}

/// What a version of the plan says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanContent {
    /// Interests.
    pub interests: Vec<Interest>,
    /// Skills, in the resident's words.
    pub skills: Vec<CleanText>,
    /// Barriers with what is known of each.
    pub barriers: Vec<BarrierNote>,
    /// Circumstances.
    pub circumstances: Circumstances,
    /// Goals.
    pub goals: Vec<Goal>,
    /// The day on which to look at it again together.
    pub review_on: Option<NaiveDate>,
}

impl PlanContent {
    /// Whether this is more than what a list can say of somebody: interests, barriers and the pass,
    /// as they come in with a file. Nobody sat down with the resident for that alone, so it is no
    /// plan that was made.
    pub fn is_made(&self) -> bool {
        let Self { interests, skills, barriers, circumstances, goals, review_on } = self;
        let asked = |note: &BarrierNote| note.state != BarrierState::Now || !note.said.is_empty();
        !goals.is_empty()
            || !skills.is_empty()
            || review_on.is_some()
            || circumstances.dutch.is_some()
            || interests.iter().any(|interest| interest.form.is_some())
            || barriers.iter().any(asked)
    }
}

/// The list of interests and the templates of goals, as the settings give them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plans {
    /// Words with the form of taking part they belong to.
    pub interests: Vec<(String, ParticipationForm)>,
    /// Goals with their actions.
    pub templates: Vec<Template>,
}

/// A goal with its actions, to begin a plan with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its name.
    pub name: String,
    /// The goal.
    pub goal: String,
    /// What is done for it, each after so many days.
    pub actions: Vec<(String, u16)>,
}

impl Plans {
    /// The template with this name, whatever its case.
    pub fn template(&self, name: &str) -> Option<&Template> {
        let name = name.trim().to_lowercase();
        self.templates.iter().find(|template| template.name.to_lowercase() == name)
    }
}

impl PlanContent {
    /// The texts in it.
    pub fn texts(&self) -> Vec<&CleanText> {
        let goals = self.goals.iter();
        let goals = goals.flat_map(|goal| {
            std::iter::once(&goal.text).chain(goal.actions.iter().map(|(what, _)| what))
        });
        let interests = self.interests.iter().map(|interest| &interest.text);
        let said = self.barriers.iter().map(|note| &note.said);
        goals.chain(interests).chain(&self.skills).chain(said).collect()
    }
}
