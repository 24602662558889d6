//! The yearly measurement on paper: a page to print, with a number and no name on it.

use std::fmt::Write as _;

use crate::domain::measured::SheetNo;
use crate::i18n::Strings;
use crate::markup::escaped;
use crate::measurement::instrument::{Item, Kind, Takes, asked};

/// Large letters, room to write, a question is never torn over two pages.
const STYLE: &str = "body{font:16pt/1.5 sans-serif;max-width:40em;margin:2em auto;padding:0 1em}\
h1{font-size:1.4em}.no{float:right;font-family:monospace}fieldset{border:0;margin:1.5em 0;padding:0;\
break-inside:avoid}legend{font-weight:bold}label{display:block}.row label{display:inline-block;\
margin-right:1em}.line{border-bottom:1px solid;height:2em}";

/// The page; with six statements about loneliness, or eleven.
pub fn write(no: SheetNo, lonely: Kind, strings: &Strings) -> String {
    let title = escaped(&strings.sheet_title());
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<p class=\"no\">{no}</p>\n<h1>{title}</h1>\n<p>{}</p>\n",
        strings.language().tag(),
        escaped(&strings.sheet_intro()),
    );
    let mut nth = 0;
    for item in asked(lonely).flat_map(|instrument| instrument.items) {
        nth += 1;
        question(&mut page, nth, item, strings);
    }
    writeln!(page, "<p>{}</p>\n</main>\n</body>\n</html>", escaped(&strings.sheet_end())).ok();
    page
}

fn question(page: &mut String, nth: usize, item: &Item, strings: &Strings) {
    let asked = escaped(&strings.word("question", item.name));
    let row = if matches!(item.takes, Takes::Scale(..)) { " class=\"row\"" } else { "" };
    writeln!(page, "<fieldset{row}>\n<legend>{nth}. {asked}</legend>").ok();
    match item.takes {
        Takes::OneOf(names) | Takes::Any(names) => {
            for name in names {
                let answer = escaped(&strings.word("answer", name));
                writeln!(page, "<label>☐ {answer}</label>").ok();
            }
        }
        Takes::Scale(from, to) => {
            for number in from..=to {
                writeln!(page, "<label>☐ {number}</label>").ok();
            }
        }
        Takes::Hours(_) => {
            writeln!(page, "<label>……… {}</label>", escaped(&strings.sheet_hours())).ok();
        }
        Takes::Words => {
            page.push_str("<div class=\"line\"></div>\n<div class=\"line\"></div>\n");
        }
    }
    page.push_str("</fieldset>\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_sheet_asks_everything_once_and_names_nobody() {
        let both = |language| [(language, Kind::Lonely6), (language, Kind::Lonely11)];
        for (language, lonely) in Language::ALL.into_iter().flat_map(both) {
            let page = write(SheetNo::of(77), lonely, &Strings::new(language));
            assert!(page.contains(&SheetNo::of(77).to_string()));
            let items = asked(lonely).flat_map(|instrument| instrument.items);
            assert_eq!(page.matches("<fieldset").count(), items.count());
            assert_eq!(page.matches("<fieldset").count(), page.matches("</fieldset>").count());
            assert!(!page.contains("<script") && !page.contains("http"), "nothing from elsewhere");
        }
    }
}
