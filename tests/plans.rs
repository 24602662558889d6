//! Plans: a form on the screen, versions, the controlled list, templates.

use trede::domain::barrier::{Barrier, BarrierState};
use trede::domain::participation::ParticipationForm;

use crate::support::program::Program;
use crate::support::table::Table;

#[test]
fn a_plan_is_made_on_the_screen_and_its_next_version_keeps_what_is_not_changed() {
    let mut table = Table::demo(110, 40);
    // Somebody without a plan.
    while table.app.model.view.file.as_ref().unwrap().plan().is_some() {
        table.press("j");
    }
    let id = table.app.model.view.selected.unwrap();
    table.press("e tab");
    table.type_text("wandelen in het park, postduiven");
    table.press("tab tab");
    table.type_text("Ik wil weer onder de mensen komen.");
    table.press("tab");
    table.type_text("samen naar het park");
    table.press("tab");
    table.type_text("+14");
    // Past review, pass and language to the first barrier: asked now.
    table.press("tab tab tab tab right right");
    table.press("enter");
    let plan = |table: &Table| table.app.model.data.caseload.file(id).unwrap().plan().cloned();
    let first = plan(&table).unwrap_or_else(|| panic!("{}", table.status()));
    let forms: Vec<_> = first.content.interests.iter().map(|interest| interest.form).collect();
    assert_eq!(forms, [Some(ParticipationForm::Recreation), None], "own words have no form");
    let known = &first.content.barriers;
    assert_eq!(known.len(), 1, "{known:?}");
    assert_eq!((known[0].barrier, known[0].state), (Barrier::Physical, BarrierState::Now));
    assert_eq!(first.content.goals[0].actions.len(), 1);
    assert!(first.content.review_on.is_some());
    while table.app.model.view.selected != Some(id) {
        table.press("k");
    }
    table.press("e tab tab");
    table.type_text("koken");
    table.press("enter");
    let second = plan(&table).unwrap();
    assert_ne!(second.id, first.id, "a version of its own");
    assert_eq!(second.content.goals, first.content.goals);
    assert_eq!(second.content.skills.len(), 1);
    assert_eq!(table.app.model.data.caseload.file(id).unwrap().records.plans.len(), 2);
    table.press("u");
    assert_eq!(plan(&table), Some(first));
}

#[test]
fn a_template_brings_its_goal_and_actions() {
    let mut table = Table::demo(80, 24);
    let id = table.app.model.view.selected.unwrap();
    let name = table.app.model.data.plans.templates[0].clone();
    table.press("e right enter");
    let file = table.app.model.data.caseload.file(id).unwrap();
    let goal = file.plan().unwrap().content.goals.last().unwrap().clone();
    assert_eq!(goal.text.as_str(), name.goal);
    assert_eq!(goal.actions.len(), name.actions.len());
}

#[test]
fn an_action_needs_a_day_and_a_goal() {
    let mut table = Table::demo(80, 24);
    table.press("e tab tab tab tab");
    table.type_text("iets doen");
    table.press("enter");
    assert!(table.status().contains("By"), "{}", table.status());
}

#[test]
fn the_command_line_makes_the_same_plan() {
    let program = Program::empty();
    program.json(&["add", "resident", "--family", "Nepklim", "--rung", "2"]);
    program.json(&[
        "plan",
        "R-1",
        "--template",
        "meer bewegen",
        "--interest",
        "zwemmen",
        "--skill",
        "koken",
        "--barrier",
        "money",
        "--barrier",
        "travel:was",
        "--barrier",
        "strain:now:snel moe",
        "--pass",
        "yes",
        "--dutch",
        "A2",
        "--review",
        "+3m",
    ]);
    let plan = program.json(&["show", "R-1"])["plan"].clone();
    assert_eq!(plan["interests"][0], "zwemmen");
    assert_eq!(plan["goals"].as_array().unwrap().len(), 1);
    let states: Vec<&str> =
        plan["barriers"].as_array().unwrap().iter().map(|b| b["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["now", "was", "now"]);
    assert!(program.run(&["dossier", "R-1"]).out.contains("snel moe"));
    for wrong in [["--template", "Bestaat niet"], ["--barrier", "lui"], ["--dutch", "C3"]] {
        let answer = program.run(&[&["plan", "R-1"][..], &wrong].concat());
        assert_ne!(answer.code, 0, "{wrong:?}: {answer:?}");
    }
    let own = program.home().join("plan.toml");
    std::fs::write(&own, "[interests]\nculture = [\"postduiven\"]\n").unwrap();
    program.json(&["plan", "R-1", "--interest", "postduiven houden"]);
    assert!(program.run(&["dossier", "R-1"]).out.contains("postduiven houden (culture)"));
    std::fs::write(&own, "[interests]\nsport = [\"x\"]\n").unwrap();
    let told = program.run(&["config", "check"]);
    assert!(told.code == 1 && told.out.contains("plan.toml"), "{told:?}");
}
