//! What a file that comes every month asks: who is gone, whose rung differs, whether it is an older one.

use super::rows::{SHOWN, more};
use crate::domain::id::{Code, RecordKind};
use crate::exchange::rows::{Double, Report, RungTold};
use crate::i18n::Strings;

/// What to decide about, with the command that does it.
pub fn asked(strings: &Strings, report: &Report) -> Vec<String> {
    let mut lines = Vec::new();
    if !report.gone.is_empty() {
        lines.push(strings.import_gone(report.gone.len()));
        lines.extend(report.gone.iter().take(SHOWN).map(|gone| {
            let code = gone.code().to_string();
            let name = match gone.said.as_str() {
                "" => gone.name.clone(),
                said => format!("{} ({said})", gone.name),
            };
            strings.import_gone_row(code, name, gone.number.clone())
        }));
        lines.extend(more(strings, report.gone.len()));
        lines.push(strings.import_gone_hint());
    } else if report.absent > 0 {
        lines.push(strings.import_absent(report.absent));
    }
    if !report.gone_offers.is_empty() {
        lines.push(strings.import_gone_offers(report.gone_offers.len()));
        let offers = report.gone_offers.iter().take(SHOWN);
        lines.extend(offers.map(|gone| {
            let provider = if gone.provider.is_empty() { "none" } else { &gone.provider };
            let code = gone.code.to_string();
            strings.import_gone_offer(code, gone.name.clone(), provider.to_owned())
        }));
        lines.extend(more(strings, report.gone_offers.len()));
    }
    let rungs: Vec<RungTold> = report.rungs().map(|(_, told)| told).collect();
    if !rungs.is_empty() {
        lines.push(strings.import_rungs(rungs.len()));
        lines.extend(rungs.iter().take(SHOWN).map(|told| format!("  {}", judged(*told))));
        lines.extend(more(strings, rungs.len()));
    }
    if !report.doubles.is_empty() {
        lines.push(strings.import_doubles(report.doubles.len()));
        lines.extend(report.doubles.iter().take(SHOWN).map(|it| double(strings, it)));
        lines.extend(more(strings, report.doubles.len()));
    }
    lines
}

/// How much is left to decide on the screen once the rows are in.
pub fn left(strings: &Strings, report: &Report) -> Vec<String> {
    let mut lines = Vec::new();
    let (gone, rungs) = (report.gone.len(), report.rungs().count());
    if gone > 0 {
        lines.push(strings.incoming_left_gone(gone));
    } else if report.absent > 0 {
        lines.push(strings.import_absent(report.absent));
    }
    lines.extend((rungs > 0).then(|| strings.incoming_left_rungs(rungs)));
    let doubles = report.doubles.len();
    lines.extend((doubles > 0).then(|| strings.incoming_left_doubles(doubles)));
    lines
}

/// Offers that seem to be one, with what tells where and when they are.
pub fn double(strings: &Strings, double: &Double) -> String {
    let mut codes = double.codes.iter().map(ToString::to_string);
    let stays = codes.next().unwrap_or_default();
    let goes = codes.collect::<Vec<_>>().join(", ");
    let told = [&double.place, &double.when].into_iter().filter(|text| !text.is_empty());
    let told = told.cloned().collect::<Vec<_>>().join(", ");
    strings.import_double(double.name.clone(), told, stays, goes)
}

/// Offers that seem to be one, with which of them stays where they are merged.
pub fn becomes(strings: &Strings, double: &Double) -> String {
    let mut codes = double.codes.iter().map(ToString::to_string);
    let stays = codes.next().unwrap_or_default();
    let told = [&double.name, &double.place, &double.when].into_iter();
    let told = told.filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(", ");
    strings.matter_double(stays, codes.collect::<Vec<_>>().join(", "), told)
}

/// The command that records the rung as a result of the WSP.
fn judged(told: RungTold) -> String {
    let RungTold { resident, told, on, signal, .. } = told;
    let rung = told.number();
    let on = on.map_or_else(|| "…".to_owned(), |on| on.format("%d-%m-%Y").to_string());
    signal.map_or_else(
        || format!("{resident}: trede signal {resident} --reason …; trede signal S-… --result {rung} --on {on}"),
        |id| {
            let signal = Code::Record(RecordKind::Signal, id);
            format!("{resident}: trede signal {signal} --result {rung} --on {on}")
        },
    )
}

/// Why an older file is not taken without being asked for.
pub fn older(strings: &Strings, report: &Report) -> Option<String> {
    let newer = report.newer.as_ref()?;
    let day = newer.on.format("%d-%m-%Y").to_string();
    Some(strings.import_older(newer.file.clone(), day))
}
