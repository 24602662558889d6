//! A new version of the plan: what is given is added to what stands. One flag tells two or three
//! things and may be given again, which no form asks: so this has a reader of its own.

use chrono::{Days, NaiveDate};

use crate::acts;
use crate::acts::Command;
use crate::cli::args::{Global, Plan, Yes};
use crate::cli::meant;
use crate::cli::output::{Answer, Failure};
use crate::cli::session::Session;
use crate::cli::typed::{line, word};
use crate::domain::CleanText;
use crate::domain::act::Act;
use crate::domain::barrier::{Barrier, BarrierNote, BarrierState};
use crate::domain::day::Side;
use crate::domain::participation::LanguageLevel;
use crate::domain::plan::{Goal, PlanContent};
use crate::matching::interests::interest;
use crate::nearest::nearest;

pub(super) fn save(global: &Global, args: &Plan) -> Answer {
    let session = Session::writing(global, Act::SavePlan)?;
    let resident = meant::resident(&session, &args.resident)?;
    let file = session.caseload().file(resident);
    let stands = file.and_then(|file| file.plan().map(|plan| plan.content.clone()));
    let content = added(&session, args, stands.unwrap_or_default())?;
    let command = Command::SavePlan(acts::plan::Save { resident, on: session.today(), content });
    session.act(&command)
}

fn added(session: &Session, args: &Plan, mut plan: PlanContent) -> Result<PlanContent, Failure> {
    for text in &args.interest {
        let text = line(session, "--interest", text)?;
        plan.interests.push(interest(&session.app.model.data.plans, text));
    }
    for text in &args.skill {
        plan.skills.push(line(session, "--skill", text)?);
    }
    for told in &args.barrier {
        let note = barrier(session, told)?;
        plan.barriers.retain(|known| known.barrier != note.barrier);
        plan.barriers.push(note);
    }
    if let Some(answer) = args.pass {
        plan.circumstances.pass = Some(answer == Yes::Yes);
    }
    if let Some(level) = &args.dutch {
        let names: Vec<_> = LanguageLevel::ALL.iter().map(|level| level.name()).collect();
        plan.circumstances.dutch = Some(word(session, level, &names, LanguageLevel::from_name)?);
    }
    aims(session, args, &mut plan)?;
    if let Some(day) = &args.review {
        plan.review_on = Some(session.day(day, Side::Ahead)?);
    }
    Ok(plan)
}

/// The goal, and the actions that belong to it.
fn aims(session: &Session, args: &Plan, plan: &mut PlanContent) -> Result<(), Failure> {
    if let Some(name) = &args.template {
        plan.goals.push(template(session, name)?);
    }
    let actions: Vec<_> =
        args.action.iter().map(|pair| action(session, pair)).collect::<Result<_, _>>()?;
    if let Some(goal) = &args.goal {
        let text = line(session, "--goal", goal)?;
        plan.goals.push(Goal { text, actions });
    } else if let Some(goal) = plan.goals.last_mut() {
        goal.actions.extend(actions);
    } else if !actions.is_empty() {
        return Err(Failure::usage(session.strings().cli_missing("--goal")));
    }
    Ok(())
}

/// The goal and the actions of a template.
fn template(session: &Session, name: &str) -> Result<Goal, Failure> {
    let plans = &session.app.model.data.plans;
    let Some(found) = plans.template(name) else {
        let names: Vec<&str> = plans.templates.iter().map(|t| t.name.as_str()).collect();
        let strings = session.strings();
        let failure = Failure::refused(strings.cli_not_word(name.to_owned(), names.join(", ")));
        return Err(match nearest(name, names) {
            Some(meant) => failure.hint(strings.cli_did_you_mean(meant.to_owned())),
            None => failure,
        });
    };
    let day = |days: u16| session.today().checked_add_days(Days::new(u64::from(days)));
    let actions = found.actions.iter();
    let actions = actions.filter_map(|(what, days)| Some((CleanText::cut(what), day(*days)?)));
    Ok(Goal { text: CleanText::cut(&found.goal), actions: actions.collect() })
}

/// A barrier as `NAME[:STATE[:TEXT]]`.
fn barrier(session: &Session, told: &str) -> Result<BarrierNote, Failure> {
    let mut parts = told.splitn(3, ':');
    let names: Vec<_> = Barrier::ALL.iter().map(|barrier| barrier.name()).collect();
    let states: Vec<_> = BarrierState::ALL.iter().map(|state| state.name()).collect();
    let barrier = word(session, parts.next().unwrap_or_default(), &names, Barrier::from_name)?;
    let state = match parts.next() {
        Some(state) => word(session, state, &states, BarrierState::from_name)?,
        None => BarrierState::Now,
    };
    Ok(BarrierNote {
        barrier,
        state,
        said: line(session, "--barrier", parts.next().unwrap_or_default())?,
    })
}

/// An action as `TEXT:DATE`.
fn action(session: &Session, pair: &str) -> Result<(CleanText, NaiveDate), Failure> {
    let bad = || Failure::usage(session.strings().cli_bad_pair(pair.to_owned()));
    let (text, day) = pair.rsplit_once(':').ok_or_else(bad)?;
    Ok((line(session, "--action", text)?, session.day(day, Side::Ahead)?))
}
