//! A report as a page to print: one file, no scripts, nothing loaded from elsewhere.

use std::fmt::Write as _;

use super::{Cell, Chapter, Figure, Report, Table};
use crate::i18n::Strings;
use crate::markup::escaped;

const STYLE: &str = "body{font:11pt/1.45 sans-serif;max-width:52em;margin:2em auto;padding:0 1em;\
color:#1a1a1a;background:#fff}h1{font-size:1.6em;margin-bottom:.2em}h2{font-size:1.15em;margin-top:2em;\
border-bottom:1px solid}h3{font-size:1em;margin:1.6em 0 .4em}h4{font-size:.95em;font-weight:normal;\
margin:1em 0 0}h3 small{font-weight:normal}table{border-collapse:collapse;margin:.6em 0}td,th{padding:.2em .9em .2em 0;\
text-align:left;vertical-align:top}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}\
thead th{border-bottom:1px solid}tbody th{font-weight:normal}th.r{white-space:nowrap}b{display:inline-block;\
font-weight:normal;min-width:1.8em;text-align:right}small{color:#555;display:block}\
svg{vertical-align:middle;margin-left:.6em}@media print{h2,tr{break-inside:avoid;break-after:avoid}}";

/// Width of a whole bar, and its height.
const BAR: i64 = 200;
const HIGH: i64 = 11;

/// The report as HTML, with this at its foot.
pub fn page(report: &Report, foot: &str, strings: &Strings) -> String {
    let title = escaped(&report.title);
    let period = strings.report_period(strings.full_day(report.from), strings.full_day(report.to));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n<main>\n<h1>{title}</h1>\n<p>{}</p>\n",
        strings.language().tag(),
        escaped(&period),
    );
    for said in &report.says {
        writeln!(page, "<p>{}</p>", escaped(said)).ok();
    }
    if !report.figures.is_empty() {
        figures(&mut page, &report.figures, strings);
    }
    for table in &report.tables {
        write_table(&mut page, table, "h2");
    }
    for chapter in &report.chapters {
        write_chapter(&mut page, chapter, strings);
    }
    for note in &report.notes {
        writeln!(page, "<p>{}</p>", escaped(note)).ok();
    }
    page.push_str("</main>\n");
    page.push_str(foot);
    page.push_str("</html>\n");
    page
}

/// The goals of a chapter, each with what is known of it.
fn write_chapter(page: &mut String, chapter: &Chapter, strings: &Strings) {
    writeln!(page, "<h2>{}</h2>", escaped(&chapter.title)).ok();
    for goal in &chapter.goals {
        let (text, section) = (escaped(&goal.text), escaped(&goal.section));
        let section =
            if section.is_empty() { section } else { format!("<small>{section}</small>") };
        writeln!(page, "<h3>{text}{section}</h3>").ok();
        if !goal.figures.is_empty() {
            figures(page, &goal.figures, strings);
        }
        for table in &goal.tables {
            write_table(page, table, "h4");
        }
        for unknown in &goal.unknown {
            writeln!(page, "<p>{}</p>", escaped(unknown)).ok();
        }
    }
}

fn figures(page: &mut String, figures: &[Figure], strings: &Strings) {
    let [label, number] = ["figure", "number"].map(|head| escaped(&strings.word("column", head)));
    writeln!(
        page,
        "<table>\n<thead><tr><th scope=\"col\">{label}</th><th scope=\"col\" class=\"n\">{number}\
         </th></tr></thead>\n<tbody>"
    )
    .ok();
    for figure in figures {
        let (label, value) = (escaped(&figure.label), in_cell(&figure.value));
        let definition = escaped(&format!("{} · {}", figure.definition, figure.source));
        writeln!(
            page,
            "<tr><th scope=\"row\">{label}<small>{definition}</small></th><td class=\"n\">{value}</td>\
             </tr>"
        )
        .ok();
    }
    page.push_str("</tbody>\n</table>\n");
}

fn write_table(page: &mut String, table: &Table, head: &str) {
    let title = escaped(&table.title);
    writeln!(page, "<{head}>{title}</{head}>\n<table>\n<thead><tr>").ok();
    for column in &table.columns {
        write!(page, "<th scope=\"col\">{}</th>", escaped(column)).ok();
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        page.push_str("<tr>");
        for (column, cell) in row.iter().enumerate() {
            let shown = in_cell(cell);
            match cell {
                Cell::Text(_) if column == 0 => {
                    write!(page, "<th scope=\"row\" class=\"r\">{shown}</th>")
                }
                Cell::Number(_) | Cell::Euros(..) | Cell::Hidden(..) => {
                    write!(page, "<td class=\"n\">{shown}</td>")
                }
                Cell::Bar(..) | Cell::Text(_) | Cell::Nothing => write!(page, "<td>{shown}</td>"),
            }
            .ok();
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n");
}

/// What stands in a cell; a bar has its number beside it, so it says nothing that is not read.
fn in_cell(cell: &Cell) -> String {
    let shown = escaped(&cell.shown());
    let Cell::Bar(number, most) = cell else { return shown };
    let long = (number * BAR).checked_div(*most).unwrap_or_default().clamp(0, BAR);
    format!(
        "<b>{shown}</b><svg width=\"{BAR}\" height=\"{HIGH}\" aria-hidden=\"true\"><rect width=\"{BAR}\" \
         height=\"{HIGH}\" fill=\"none\" stroke=\"#777\"/><rect width=\"{long}\" height=\"{HIGH}\" \
         fill=\"#2a5a8a\"/></svg>"
    )
}
