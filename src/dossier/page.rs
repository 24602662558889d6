//! A dossier as a page to print: one file, no scripts, nothing loaded from elsewhere.

use std::fmt::Write as _;

use super::{Dossier, text};
use crate::i18n::Strings;
use crate::markup::escaped;

const STYLE: &str = "body{font:11pt/1.4 sans-serif;max-width:45em;margin:2em auto;padding:0 1em}\
h1{font-size:1.5em}h2{font-size:1.1em;margin-top:1.6em;border-bottom:1px solid}\
dl{display:grid;grid-template-columns:11em 1fr;gap:.1em 1em;margin:.6em 0}\
dt{opacity:.75}dd{margin:0;white-space:pre-wrap}.wide{grid-column:1/3;font-size:1.2em}@media print{dl{break-inside:avoid}}";

/// The dossier as HTML.
pub fn write(dossier: &Dossier, strings: &Strings) -> String {
    let title = escaped(&dossier.title);
    let made = escaped(&strings.dossier_made(strings.full_day(dossier.made_on)));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
         <h1>{title}</h1>\n<p>{made}</p>\n",
        strings.language().tag(),
    );
    for intro in &dossier.intro {
        writeln!(page, "<p>{}</p>", escaped(intro)).ok();
    }
    for section in &dossier.sections {
        writeln!(page, "<h2>{}</h2>", escaped(&section.title)).ok();
        if section.rows.is_empty() {
            writeln!(page, "<p>{}</p>", escaped(&strings.dossier_nothing())).ok();
        }
        for row in &section.rows {
            page.push_str("<dl>");
            for fact in row {
                let value = text::words(strings, &fact.value);
                let label = escaped(&fact.label);
                if !label.is_empty() {
                    write!(page, "<dt>{label}</dt>").ok();
                }
                let wide = if label.is_empty() { " class=\"wide\"" } else { "" };
                write!(page, "<dd{wide}>{}</dd>", escaped(&value)).ok();
            }
            page.push_str("</dl>\n");
        }
    }
    page.push_str("</html>\n");
    page
}
