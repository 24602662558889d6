//! A report as a page to print: one file, no scripts, nothing loaded from elsewhere.

use std::fmt::Write as _;

use super::{Cell, Report, Table};
use crate::i18n::Strings;
use crate::markup::escaped;

const STYLE: &str = "body{font:11pt/1.4 sans-serif;max-width:48em;margin:2em auto;padding:0 1em}\
h1{font-size:1.5em}h2{font-size:1.1em;margin-top:1.6em;border-bottom:1px solid}\
table{border-collapse:collapse;margin:.6em 0}td,th{padding:.15em .8em .15em 0;text-align:left}\
td.n{text-align:right}small{opacity:.75;display:block}meter{width:14em}";

/// The report as HTML.
pub fn page(report: &Report, strings: &Strings) -> String {
    let title = escaped(&report.title);
    let period = strings.report_period(strings.full_day(report.from), strings.full_day(report.to));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
         <h1>{title}</h1>\n<p>{}</p>\n",
        strings.language().tag(),
        escaped(&period),
    );
    for said in &report.says {
        writeln!(page, "<p>{}</p>", escaped(said)).ok();
    }
    page.push_str("<table>\n");
    for figure in &report.figures {
        let value = figure.value.shown();
        let (label, value) = (escaped(&figure.label), escaped(&value));
        let definition = escaped(&format!("{} · {}", figure.definition, figure.source));
        writeln!(
            page,
            "<tr><td>{label}<small>{definition}</small></td><td class=\"n\">{value}</td></tr>"
        )
        .ok();
    }
    page.push_str("</table>\n");
    for table in &report.tables {
        write_table(&mut page, table);
    }
    for note in &report.notes {
        writeln!(page, "<p>{}</p>", escaped(note)).ok();
    }
    page.push_str("</html>\n");
    page
}

fn write_table(page: &mut String, table: &Table) {
    writeln!(page, "<h2>{}</h2>\n<table>\n<tr>", escaped(&table.title)).ok();
    for head in &table.columns {
        write!(page, "<th>{}</th>", escaped(head)).ok();
    }
    page.push_str("</tr>\n");
    for row in &table.rows {
        page.push_str("<tr>");
        for cell in row {
            let shown = escaped(&cell.shown());
            match cell {
                Cell::Number(_) | Cell::Hidden(..) => write!(page, "<td class=\"n\">{shown}</td>"),
                Cell::Bar(number, most) => {
                    write!(
                        page,
                        "<td>{shown} <meter max=\"{most}\" value=\"{number}\"></meter></td>"
                    )
                }
                Cell::Text(_) | Cell::Nothing => write!(page, "<td>{shown}</td>"),
            }
            .ok();
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</table>\n");
}
