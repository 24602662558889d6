//! What somebody typed in a command.

use super::Command;
use crate::domain::CleanText;
use crate::domain::plan::PlanContent;
use crate::domain::referral::Handover;

impl Command {
    /// The texts that somebody typed of people in this command; what came in with a file or stands
    /// in fields of its own is looked at there.
    pub fn texts(&self) -> Vec<&CleanText> {
        match self {
            Self::LogContact { contact, promise, .. } => {
                std::iter::once(&contact.note).chain(promise.iter().map(|it| &it.what)).collect()
            }
            Self::MakePromise { promise, .. } => vec![&promise.what],
            Self::Refer { handover, promise, .. } => {
                of_handover(handover).chain(promise.iter().map(|it| &it.what)).collect()
            }
            Self::MoveReferral { step, .. } => {
                let handover = step.handover.iter().flat_map(of_handover);
                std::iter::once(&step.said).chain(handover).collect()
            }
            Self::ReleasePromise { reason, .. }
            | Self::Pause { reason, .. }
            | Self::Move { reason, .. }
            | Self::Signal { reason, .. }
            | Self::CloseUnwilling { reason, .. } => vec![reason],
            Self::OpenUnwilling { reason, gate, .. } => {
                let said = gate.declined.iter().map(|declined| &declined.said);
                [reason, &gate.place, &gate.view].into_iter().chain(said).collect()
            }
            Self::Request { note, .. } => vec![note],
            Self::AddWave { name, .. } => vec![name],
            Self::SavePlan { content, .. } => content.texts(),
            Self::AddTask { what, .. } => vec![what],
            Self::Pair { about, .. } => vec![about],
            _ => Vec::new(),
        }
    }
}

fn of_handover(handover: &Handover) -> impl Iterator<Item = &CleanText> {
    [&handover.to, &handover.share].into_iter()
}

impl PlanContent {
    /// The texts in it.
    pub fn texts(&self) -> Vec<&CleanText> {
        of_plan(self)
    }
}

fn of_plan(content: &PlanContent) -> Vec<&CleanText> {
    let goals = content.goals.iter();
    let goals = goals.flat_map(|goal| {
        std::iter::once(&goal.text).chain(goal.actions.iter().map(|(what, _)| what))
    });
    let interests = content.interests.iter().map(|interest| &interest.text);
    let said = content.barriers.iter().map(|note| &note.said);
    goals.chain(interests).chain(&content.skills).chain(said).collect()
}
