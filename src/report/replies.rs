//! What residents say of their own page and of the offer: a chapter of the evaluation.

use super::told::{about, figure, heads, partition};
use super::{Cell, Chapter, Goal, Table};
use crate::domain::CleanText;
use crate::domain::reply::Correct;
use crate::i18n::Strings;
use crate::measurement::replies::{Replies, quoted};
use crate::measurement::suppression::LEAST;

/// The chapter: how many answered what, and their words where they agreed and ten or more did.
pub(super) fn chapter(strings: &Strings, made: &Replies) -> Chapter {
    let goal = |text, figures, tables, unknown| Goal {
        text,
        section: String::new(),
        figures,
        tables,
        unknown,
    };
    let source = strings.replies_source();
    let asked = figure(strings, "asked-page", about(strings, made.asked()), &source);
    let cells = partition(strings, &made.correct).into_iter();
    let rows = Correct::ALL
        .iter()
        .zip(cells)
        .map(|(correct, cell)| vec![Cell::Text(strings.word("correct", correct.name())), cell]);
    let answers = Table {
        name: "replies",
        title: strings.word("table", "replies"),
        columns: heads(strings, &["answer", "people"]),
        rows: rows.collect(),
    };
    let said = figure(strings, "suggestions", about(strings, made.suggestions), &source);
    let (page, page_missing) = words(strings, "said-page", &made.about_page);
    let (offer, offer_missing) = words(strings, "said-offer", &made.about_offer);
    let tables = std::iter::once(answers).chain(page).collect();
    let goals = vec![
        goal(strings.replies_page(), vec![asked], tables, page_missing),
        goal(strings.replies_offer(), vec![said], offer.into_iter().collect(), offer_missing),
    ];
    Chapter { title: strings.replies_title(), goals }
}

/// What may be quoted as a table, or why there is nothing to quote.
fn words(
    strings: &Strings,
    name: &'static str,
    agreed: &[CleanText],
) -> (Option<Table>, Vec<String>) {
    let shown = quoted(agreed);
    if shown.is_empty() {
        return (None, vec![strings.replies_few(LEAST)]);
    }
    let rows = shown.iter().map(|said| vec![Cell::Text(strings.said(said.to_string()))]).collect();
    let columns = heads(strings, &["own-words"]);
    (Some(Table { name, title: strings.word("table", name), columns, rows }), Vec::new())
}
