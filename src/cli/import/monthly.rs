//! What a file that comes every month asks: who is gone, whose rung differs, whether it is an older one.

use serde_json::{Value, json};

pub(super) use crate::app::wording::monthly::{asked, older};
use crate::domain::id::{Code, RecordKind};
use crate::exchange::rows::Report;

/// The same for other programs.
pub(super) fn add(report: &Report, told: &mut Value) {
    let Value::Object(fields) = told else { return };
    let gone: Vec<Value> = report
        .gone
        .iter()
        .map(|gone| {
            json!({ "id": gone.code().to_string(), "name": gone.name,
                "client_number": gone.number, "said": gone.said })
        })
        .collect();
    let gone_offers: Vec<Value> = report
        .gone_offers
        .iter()
        .map(|gone| {
            json!({ "id": gone.code.to_string(), "name": gone.name, "provider": gone.provider })
        })
        .collect();
    let rungs: Vec<Value> = report
        .rungs()
        .map(|(line, told)| {
            let signal = told.signal.map(|id| Code::Record(RecordKind::Signal, id).to_string());
            json!({ "line": line, "id": told.resident.to_string(),
                "stands": told.stands.number(), "told": told.told.number(), "on": told.on, "signal": signal })
        })
        .collect();
    let newer = report.newer.as_ref();
    fields.insert("gone".into(), gone.into());
    fields.insert("gone_offers".into(), gone_offers.into());
    let doubles = report.doubles.iter().map(|it| {
        let offers: Vec<String> = it.codes.iter().map(ToString::to_string).collect();
        json!({ "offers": offers, "name": it.name, "place": it.place, "when": it.when })
    });
    fields.insert("doubles".into(), doubles.collect::<Vec<_>>().into());
    fields.insert("absent".into(), report.absent.into());
    fields.insert("rungs".into(), rungs.into());
    fields.insert(
        "older_than".into(),
        newer.map_or(Value::Null, |newer| json!({ "file": newer.file, "on": newer.on })),
    );
}
