//! `trede wave`: people who are approached together, and how far each wave came.

use std::fmt::Write as _;

use serde_json::json;

use super::args::{Global, Wave};
use super::output::Answer;
use super::session::Session;
use crate::domain::right::Operation;
use crate::domain::wave::{Progress, Stage};

pub(super) fn run(global: &Global, what: &Wave) -> Answer {
    match what {
        Wave::List => list(global),
    }
}

fn list(global: &Global) -> Answer {
    let session = Session::reading(global, Operation::Waves)?;
    let strings = session.strings();
    let (mut text, mut rows) = (String::new(), Vec::new());
    for wave in &session.caseload().office().waves {
        let came = Progress::of(wave, session.caseload());
        let by = strings.word("wave-by", wave.by.name());
        let people = strings.people(came.chosen);
        let made = strings.full_day(wave.made_on);
        let seed = wave.seed.to_string();
        writeln!(text, "{}", strings.wave_line(wave.name.to_string(), people, by, seed, made)).ok();
        let mut stages = serde_json::Map::new();
        for (stage, count) in Stage::ALL.iter().zip(came.stages) {
            writeln!(text, "  {count:>5}  {}", strings.word("stage", stage.name())).ok();
            stages.insert(stage.name().replace('-', "_"), json!(count));
        }
        if came.gone > 0 {
            writeln!(text, "  {:>5}  {}", came.gone, strings.wave_gone()).ok();
        }
        rows.push(json!({
            "name": wave.name.as_str(),
            "by": wave.by.name(),
            "seed": wave.seed,
            "made_on": wave.made_on,
            "chosen": came.chosen,
            "size": came.here(),
            "gone": came.gone,
            "stages": stages,
        }));
    }
    let none = rows.is_empty();
    writeln!(text, "{}", if none { strings.wave_none() } else { strings.wave_definition() }).ok();
    let json = json!({ "rows": rows, "definition": strings.wave_definition() });
    Ok(session.listed(0, text, json))
}
