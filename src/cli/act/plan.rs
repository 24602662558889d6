//! A new version of the plan: what is given is added to what stands.

use super::{line, word};
use crate::cli::args::{Global, Plan};
use crate::cli::output::{Answer, Failure};
use crate::cli::session::Session;
use crate::cli::who;
use crate::domain::barrier::{Barrier, BarrierNote, BarrierState};
use crate::domain::day::Side;
use crate::domain::plan::{Goal, Interest, PlanContent};
use crate::domain::{CleanText, Command};

pub(super) fn save(global: &Global, args: &Plan) -> Answer {
    let session = Session::writing(global)?;
    let resident = who::resident(&session, &args.resident)?;
    let file = session.caseload().file(resident);
    let stands = file.and_then(|file| file.plan().map(|plan| plan.content.clone()));
    let content = added(&session, args, stands.unwrap_or_default())?;
    let command = Command::SavePlan { resident, on: session.today(), content };
    session.act(&command)
}

fn added(session: &Session, args: &Plan, mut plan: PlanContent) -> Result<PlanContent, Failure> {
    for text in &args.interest {
        let text = line(session, "--interest", Some(text))?;
        plan.interests.push(Interest { text, form: None });
    }
    let names: Vec<_> = Barrier::ALL.iter().map(|barrier| barrier.name()).collect();
    for name in &args.barrier {
        let barrier = word(session, name, &names, Barrier::from_name)?;
        plan.barriers.retain(|note| note.barrier != barrier);
        let (state, said) = (BarrierState::Now, CleanText::default());
        plan.barriers.push(BarrierNote { barrier, state, said });
    }
    let actions: Vec<_> =
        args.action.iter().map(|pair| action(session, pair)).collect::<Result<_, _>>()?;
    if let Some(goal) = &args.goal {
        let text = line(session, "--goal", Some(goal))?;
        plan.goals.push(Goal { text, actions });
    } else if let Some(goal) = plan.goals.last_mut() {
        goal.actions.extend(actions);
    } else if !actions.is_empty() {
        return Err(Failure::usage(session.strings().cli_missing("--goal")));
    }
    if let Some(day) = &args.review {
        plan.review_on = Some(session.day(day, Side::Ahead)?);
    }
    Ok(plan)
}

/// An action as `TEXT:DATE`.
fn action(session: &Session, pair: &str) -> Result<(CleanText, chrono::NaiveDate), Failure> {
    let bad = || Failure::usage(session.strings().cli_bad_pair(pair.to_owned()));
    let (text, day) = pair.rsplit_once(':').ok_or_else(bad)?;
    Ok((line(session, "--action", Some(text))?, session.day(day, Side::Ahead)?))
}
